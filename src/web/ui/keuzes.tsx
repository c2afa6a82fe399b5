import { klassen } from './klassen.ts'
import type { Inhoud, Keuze } from './soorten.ts'
import { Veldgroep } from './veldgroep.tsx'

type GroepProps = {
  naam: string
  /** De vraag. */
  legenda: string
  hint?: string | undefined
  fout?: string | undefined
  id?: string | undefined
  optioneel?: boolean | undefined
  groot?: boolean | undefined
  /** Keuzes naast elkaar als het past; alleen bij korte woorden zonder hint. */
  naastElkaar?: boolean | undefined
}

export type KeuzerondjesProps = GroepProps & {
  keuzes: readonly Keuze[]
  waarde?: string | undefined
}

export type AankruisvakkenProps = GroepProps & {
  keuzes: readonly Keuze[]
  waarden?: readonly string[] | undefined
}

/** Het eerste vakje krijgt het id van de groep: daar springt de foutensamenvatting naartoe. */
const keuzeId = (id: string, plaats: number): string => (plaats === 0 ? id : `${id}-${plaats + 1}`)

const Optie = (props: { id: string; keuze: Keuze; children: Inhoud }) => (
  <div class="dw-optie">
    {props.children}
    <label class="dw-optie__label" htmlFor={props.id}>
      {props.keuze.tekst}
    </label>
    {props.keuze.hint && (
      <div class="utrecht-form-field-description dw-optie__hint" id={`${props.id}-uitleg`}>
        {props.keuze.hint}
      </div>
    )}
  </div>
)

const Opties = (props: { naastElkaar: boolean | undefined; children: Inhoud }) => (
  <div class={klassen('dw-opties', props.naastElkaar && 'dw-opties--naast')}>{props.children}</div>
)

/** Eén antwoord uit een paar. Niets is vooraf gekozen, tenzij `waarde` dat zegt. */
export const Keuzerondjes = (props: KeuzerondjesProps) => {
  const groepId = props.id ?? props.naam
  return (
    <Veldgroep {...props} id={groepId}>
      <Opties naastElkaar={props.naastElkaar}>
        {props.keuzes.map((keuze, plaats) => (
          <Optie id={keuzeId(groepId, plaats)} keuze={keuze}>
            <input
              class={klassen('dw-rondje', Boolean(props.fout) && 'dw-rondje--fout')}
              type="radio"
              id={keuzeId(groepId, plaats)}
              name={props.naam}
              value={keuze.waarde}
              checked={keuze.waarde === props.waarde}
              aria-describedby={keuze.hint && `${keuzeId(groepId, plaats)}-uitleg`}
            />
          </Optie>
        ))}
      </Opties>
    </Veldgroep>
  )
}

/** Geen, één of meer antwoorden. Niets staat vooraf aan, tenzij `waarden` dat zegt. */
export const Aankruisvakken = (props: AankruisvakkenProps) => {
  const groepId = props.id ?? props.naam
  return (
    <Veldgroep {...props} id={groepId}>
      <Opties naastElkaar={props.naastElkaar}>
        {props.keuzes.map((keuze, plaats) => (
          <Optie id={keuzeId(groepId, plaats)} keuze={keuze}>
            <input
              class={klassen('dw-vakje', Boolean(props.fout) && 'dw-vakje--fout')}
              type="checkbox"
              id={keuzeId(groepId, plaats)}
              name={props.naam}
              value={keuze.waarde}
              checked={props.waarden?.includes(keuze.waarde) ?? false}
              aria-describedby={keuze.hint && `${keuzeId(groepId, plaats)}-uitleg`}
            />
          </Optie>
        ))}
      </Opties>
    </Veldgroep>
  )
}
