import { klassen } from './klassen.ts'
import { beschrijving, Veldkader, type VeldProps } from './veld.tsx'

export type TekstvlakProps = VeldProps & {
  regels?: number | undefined
  /** Grootste aantal tekens. Staat als hint bij het veld; de server controleert het. */
  max?: number | undefined
}

/**
 * Een veld van meer regels. Er is bewust geen `maxlength` in de HTML: die knipt geplakte tekst af
 * zonder iets te zeggen. Het script telt mee; te lange tekst blijft staan met een foutmelding.
 */
export const Tekstvlak = (props: TekstvlakProps) => {
  const id = props.id ?? props.naam
  const telId = `${id}-teller`
  const beschreven = klassen(
    beschrijving(id, props.hint, props.fout),
    props.max !== undefined && telId,
  )
  return (
    <Veldkader {...props} id={id}>
      <textarea
        class={klassen(
          'utrecht-textarea utrecht-textarea--html-textarea dw-invoer dw-breedte-l',
          Boolean(props.fout) && 'utrecht-textarea--invalid',
        )}
        id={id}
        name={props.naam}
        rows={props.regels ?? 4}
        data-max={props.max}
        aria-describedby={beschreven || undefined}
        aria-invalid={props.fout ? 'true' : undefined}
      >
        {/* Een eerste witregel slikt de HTML-parser in; deze extra regel houdt de getypte tekst gelijk. */}
        {`\n${props.waarde ?? ''}`}
      </textarea>
      {props.max !== undefined && (
        <p class="dw-teller" id={telId} data-teller={id}>
          Hoogstens {props.max} tekens.
        </p>
      )}
    </Veldkader>
  )
}
