import { klassen } from './klassen.ts'
import { beschrijving, Veldkader, type VeldProps } from './veld.tsx'

/** Breedte die past bij wat erin komt: xs ≈ 4 tekens, s ≈ 10, m ≈ 20, l = de hele kolom. */
export type Veldbreedte = 'xs' | 's' | 'm' | 'l'

export type TekstveldProps = VeldProps & {
  /** Toetsenbord op een telefoon, bijvoorbeeld `numeric` voor een leeftijd. Het veld zelf is altijd tekst. */
  toetsen?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  breedte?: Veldbreedte | undefined
  autocomplete?: string | undefined
  maxlengte?: number | undefined
  /** Het zoekveld van de pagina: de toets `/` gaat erheen. */
  zoeken?: boolean | undefined
}

/** Een veld van één regel. */
export const Tekstveld = (props: TekstveldProps) => {
  const id = props.id ?? props.naam
  return (
    <Veldkader {...props} id={id}>
      <input
        class={klassen(
          'utrecht-textbox utrecht-textbox--html-input dw-invoer',
          Boolean(props.fout) && 'utrecht-textbox--invalid',
          `dw-breedte-${props.breedte ?? 'l'}`,
        )}
        type="text"
        id={id}
        name={props.naam}
        value={props.waarde ?? ''}
        inputmode={props.toetsen}
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={props.maxlengte}
        data-zoeken={props.zoeken ? '' : undefined}
        aria-describedby={beschrijving(id, props.hint, props.fout)}
        aria-invalid={props.fout ? 'true' : undefined}
      />
    </Veldkader>
  )
}

/**
 * Een datum als tekst, dag-maand-jaar. Geen `type="date"`: de kalender van de browser volgt de taal
 * van het toestel, is lastig voor schermlezers en gooit een half getypte datum weg.
 */
export const Datumveld = (props: VeldProps) => (
  <Tekstveld
    {...props}
    hint={props.hint ?? 'Bijvoorbeeld 05-11-2026'}
    breedte="s"
    toetsen="numeric"
    maxlengte={20}
  />
)
