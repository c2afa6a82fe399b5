import { klassen } from '../../ui/klassen.ts'
import { beschrijving, Veldkader, type VeldProps } from '../../ui/veld.tsx'

/** Choosing one file. What was chosen cannot be kept by anybody but the browser: after an error it is empty again. */
export const Bestandsveld = (props: VeldProps & { accept: string }) => {
  const id = props.id ?? props.naam
  return (
    <Veldkader {...props} id={id}>
      <input
        class={klassen(
          'utrecht-textbox utrecht-textbox--html-input dw-invoer dw-breedte-l',
          Boolean(props.fout) && 'utrecht-textbox--invalid',
        )}
        type="file"
        id={id}
        name={props.naam}
        accept={props.accept}
        aria-describedby={beschrijving(id, props.hint, props.fout)}
        aria-invalid={props.fout ? 'true' : undefined}
      />
    </Veldkader>
  )
}
