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
        {props.keuzes.map((keuze) => (
          <option value={keuze.waarde} selected={keuze.waarde === props.waarde}>
            {keuze.tekst}
          </option>
        ))}
      </select>
    </Veldkader>
  )
}
