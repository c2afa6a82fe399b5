import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'

/** Wat elk invoerveld gemeen heeft. */
export type VeldProps = {
  /** Naam waaronder de waarde naar de server gaat; ook het id, tenzij `id` is gegeven. */
  naam: string
  label: string
  /** Wat er nu in staat: altijd wat de gebruiker typte, ook als het fout was. */
  waarde?: string | undefined
  hint?: string | undefined
  fout?: string | undefined
  id?: string | undefined
  /** Zet "(hoeft niet)" achter het label. Velden zonder deze prop zijn verplicht. */
  optioneel?: boolean | undefined
}

/** De id's van hint en fout, voor `aria-describedby`. */
export const beschrijving = (id: string, hint?: string, fout?: string): string | undefined =>
  klassen(Boolean(hint) && `${id}-hint`, Boolean(fout) && `${id}-fout`) || undefined

export const Hint = ({ id, tekst }: { id: string; tekst: string | undefined }) =>
  tekst ? (
    <div class="utrecht-form-field-description dw-hint" id={`${id}-hint`}>
      {tekst}
    </div>
  ) : null

export const Veldfout = ({ id, tekst }: { id: string; tekst: string | undefined }) =>
  tekst ? (
    <p class="utrecht-form-field-error-message dw-veldfout" id={`${id}-fout`}>
      <strong>Let op:</strong> {tekst}
    </p>
  ) : null

export const HoeftNiet = ({ als }: { als: boolean | undefined }) =>
  als ? <span class="dw-hoeft-niet"> (hoeft niet)</span> : null

/** Label, hint, foutmelding en het invoerelement in de vaste volgorde. */
export const Veldkader = (
  props: Pick<VeldProps, 'label' | 'hint' | 'fout' | 'optioneel'> & {
    id: string
    children: Inhoud
  },
) => (
  <div
    class={klassen(
      'utrecht-form-field',
      'dw-veld',
      Boolean(props.fout) && 'utrecht-form-field--invalid',
    )}
  >
    <label class="utrecht-form-label dw-label" htmlFor={props.id}>
      {props.label}
      <HoeftNiet als={props.optioneel} />
    </label>
    <Hint id={props.id} tekst={props.hint} />
    <Veldfout id={props.id} tekst={props.fout} />
    {props.children}
  </div>
)
