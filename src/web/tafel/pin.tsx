import { klassen } from '../ui/klassen.ts'
import { beschrijving, Veldkader, type VeldProps } from '../ui/veld.tsx'

/** A PIN that is not read over a shoulder and not kept by the browser. Never filled in again after a mistake. */
export const Pinveld = (props: Omit<VeldProps, 'waarde' | 'optioneel'>) => {
  const id = props.id ?? props.naam
  return (
    <Veldkader {...props} id={id}>
      <input
        class={klassen(
          'utrecht-textbox utrecht-textbox--html-input dw-invoer dw-breedte-s',
          Boolean(props.fout) && 'utrecht-textbox--invalid',
        )}
        type="password"
        id={id}
        name={props.naam}
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={6}
        aria-describedby={beschrijving(id, props.hint, props.fout)}
        aria-invalid={props.fout ? 'true' : undefined}
      />
    </Veldkader>
  )
}
