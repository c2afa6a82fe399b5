import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'
import { beschrijving, Hint, HoeftNiet, Veldfout } from './veld.tsx'

export type VeldgroepProps = {
  /** De vraag boven de groep. */
  legenda: string
  /** Id waar hint en fout bij horen; nodig zodra er een hint of fout is. */
  id: string
  hint?: string | undefined
  fout?: string | undefined
  optioneel?: boolean | undefined
  /** Grote legenda voor de enige vraag van een pagina of een nieuw onderdeel. */
  groot?: boolean | undefined
  children: Inhoud
}

/** Velden die samen één vraag zijn, met de vraag als legenda. */
export const Veldgroep = (props: VeldgroepProps) => (
  <fieldset
    class={klassen(
      'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset dw-veld',
      Boolean(props.fout) && 'utrecht-form-fieldset--invalid',
    )}
    aria-describedby={beschrijving(props.id, props.hint, props.fout)}
  >
    <legend
      class={klassen(
        'utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend dw-legenda',
        props.groot && 'dw-legenda--groot',
      )}
    >
      {props.legenda}
      <HoeftNiet als={props.optioneel} />
    </legend>
    <Hint id={props.id} tekst={props.hint} />
    <Veldfout id={props.id} tekst={props.fout} />
    {props.children}
  </fieldset>
)
