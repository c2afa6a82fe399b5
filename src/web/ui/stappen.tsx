import { afbreken } from './afbreken.ts'
import { Pictogram } from './pictogram.tsx'
import { Verborgen } from './tekst.tsx'

export type Stap = {
  naam: string
  /** Wat er in deze stap gebeurt, een paar woorden. */
  uitleg?: string | undefined
  status: 'klaar' | 'nu' | 'straks'
  /** Alleen stappen waar men naartoe mag hebben een link. */
  href?: string | undefined
}

const statuswoord = { klaar: 'klaar', nu: 'hier bent u', straks: 'nog niet gedaan' } as const

/**
 * Waar men is in een reeks. Naast de pagina op een breed scherm, als één regel met "Stap 2 van 5"
 * en uitklapbare lijst op een telefoon.
 */
export const Stappen = ({
  stappen,
  titel = 'Stappen',
}: {
  stappen: readonly Stap[]
  titel?: string
}) => {
  const plaats = stappen.findIndex((stap) => stap.status === 'nu')
  const nu = stappen[plaats]
  return (
    <nav class="dw-stappen" aria-label={titel}>
      {nu && (
        <p class="dw-stappen__kort">
          Stap {plaats + 1} van {stappen.length}
          <span class="dw-stappen__nu">: {nu.naam}</span>
        </p>
      )}
      <ol class="dw-stappen__lijst">
        {stappen.map((stap, nummer) => (
          <li
            class={`dw-stap dw-stap--${stap.status}`}
            aria-current={stap.status === 'nu' ? 'step' : undefined}
          >
            <span class="dw-stap__nummer" aria-hidden="true">
              {stap.status === 'klaar' ? <Pictogram naam="vink" /> : nummer + 1}
            </span>
            <span class="dw-stap__tekst">
              <Stapnaam stap={stap} />
              <Verborgen>, {statuswoord[stap.status]}</Verborgen>
              {stap.uitleg && <span class="dw-stap__uitleg">{stap.uitleg}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Stapnaam = ({ stap }: { stap: Stap }) =>
  stap.href && stap.status !== 'nu' ? (
    <a class="utrecht-link utrecht-link--html-a dw-stap__naam" href={stap.href}>
      {afbreken(stap.naam)}
    </a>
  ) : (
    <span class="dw-stap__naam">{afbreken(stap.naam)}</span>
  )
