import { klassen } from './klassen.ts'
import type { Keuze } from './soorten.ts'
import { beschrijving, Veldkader, type VeldProps } from './veld.tsx'

export type KeuzelijstProps = VeldProps & {
  keuzes: readonly Keuze[]
  /** Eerste lege regel; weglaten als er altijd iets gekozen is. */
  leeg?: string | undefined
}

/** Een uitklaplijst. Bij zes keuzes of minder zijn rondjes beter. */
export const Keuzelijst = (props: KeuzelijstProps) => {
  const id = props.id ?? props.naam
  return (
    <Veldkader {...props} id={id}>
      <select
        class={klassen(
          'utrecht-select utrecht-select--html-select dw-invoer dw-select',
          Boolean(props.fout) && 'utrecht-select--invalid',
        )}
        id={id}
        name={props.naam}
        aria-describedby={beschrijving(id, props.hint, props.fout)}
        aria-invalid={props.fout ? 'true' : undefined}
      >
        {props.leeg !== undefined && <option value="">{props.leeg}</option>}
        {inGroepen(props.keuzes).map(([groep, keuzes]) =>
          groep === undefined ? (
            <Opties keuzes={keuzes} gekozen={props.waarde} />
          ) : (
            <optgroup label={groep}>
              <Opties keuzes={keuzes} gekozen={props.waarde} />
            </optgroup>
          ),
        )}
      </select>
    </Veldkader>
  )
}

/** Keuzes met hetzelfde kopje bij elkaar, in de volgorde waarin de kopjes voor het eerst voorkomen. */
const inGroepen = (keuzes: readonly Keuze[]): [string | undefined, Keuze[]][] => {
  const groepen = new Map<string | undefined, Keuze[]>()
  for (const keuze of keuzes) groepen.set(keuze.groep, [...(groepen.get(keuze.groep) ?? []), keuze])
  return [...groepen]
}

const Opties = (props: { keuzes: readonly Keuze[]; gekozen: string | undefined }) =>
  props.keuzes.map((keuze) => (
    <option value={keuze.waarde} selected={keuze.waarde === props.gekozen}>
      {keuze.tekst}
    </option>
  ))
