import type { AntwoordkaartProps } from './antwoordkaart-soorten.ts'
import { Badge } from './badge.tsx'
import { Uitleg } from './blokken.tsx'
import { Gegevenslijst } from './gegevenslijst.tsx'
import { Link, Lijst } from './tekst.tsx'
import { Weergave } from './weergave.ts'

type Deel<Naam extends keyof AntwoordkaartProps> = { [naam in Naam]: AntwoordkaartProps[naam] }

/** Waarom is dit het antwoord: korte zinnen, elk met de bron. */
export const Redenen = ({ redenen = [] }: Deel<'redenen'>) =>
  redenen.length === 0 ? null : (
    <Uitleg titel="Waarom is dit het antwoord?" id="antwoord-waarom">
      <ul class="dw-redenen">
        {redenen.map((reden) => (
          <li>
            <p>{reden.zin}</p>
            {reden.citaat && <blockquote class="dw-citaat">{reden.citaat}</blockquote>}
            {(reden.bron ?? reden.regel) && (
              <p class="dw-bron">
                {reden.bron && (
                  <>
                    Bron:{' '}
                    {reden.bronHref ? <Link href={reden.bronHref}>{reden.bron}</Link> : reden.bron}
                    .{' '}
                  </>
                )}
                {reden.regel && <>Regel: {reden.regel}.</>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Uitleg>
  )

/** De kleinste veranderingen die tot een ander antwoord leiden. */
export const Omslag = ({ omslag = [], open }: Deel<'omslag'> & { open: boolean }) =>
  omslag.length === 0 ? null : (
    <Uitleg titel="Wat verandert dit antwoord?" id="antwoord-omslag" open={open}>
      <ul class="dw-omslag">
        {omslag.map((keer) => (
          <li>
            <span class="dw-omslag__als">Als dit zo is: {keer.als}.</span>{' '}
            <span class="dw-omslag__dan">
              Dan: <strong>{keer.dan}</strong>.
            </span>{' '}
            {keer.href && <Rekenlink href={keer.href} als={keer.als} />}
          </li>
        ))}
      </ul>
    </Uitleg>
  )

const Rekenlink = ({ href, als }: { href: string; als: string }) => (
  <Weergave.Consumer>
    {(weergave) =>
      weergave === 'scherm' && (
        <Link href={href} context={`: ${als}`}>
          Reken hiermee
        </Link>
      )
    }
  </Weergave.Consumer>
)

/** Gronden die niet konden, met de reden. */
export const Verworpen = ({ verworpen = [] }: Deel<'verworpen'>) =>
  verworpen.length === 0 ? null : (
    <Uitleg titel="Waarom niet op een andere manier?" id="antwoord-verworpen">
      <Lijst
        items={verworpen.map(({ grond, waarom }) => (
          <>
            <strong>{grond}</strong>: {waarom}
          </>
        ))}
      />
    </Uitleg>
  )

/** De feiten waarop het antwoord rust, met waar ze vandaan komen. */
export const Feiten = ({ feiten = [] }: Deel<'feiten'>) =>
  feiten.length === 0 ? null : (
    <Uitleg titel="Welke feiten zijn gebruikt?" id="antwoord-feiten">
      <Gegevenslijst
        regels={feiten.map((feit) => ({
          naam: feit.feit,
          waarde: (
            <>
              {feit.onbekend ? <Badge tekst="Nog niet bekend" soort="waarschuwing" /> : feit.waarde}
              {feit.herkomst && <span class="dw-herkomst">Bron: {feit.herkomst}</span>}
            </>
          ),
          wijzigHref: feit.wijzigHref,
        }))}
      />
    </Uitleg>
  )
