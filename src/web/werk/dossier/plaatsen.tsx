import type { Dossierbeeld, GegevenRij } from '../../../handelingen/dossier.ts'
import { Verborgen } from './verborgen.tsx'

/**
 * The places on the page of a dossier where other parts of the house put one line each. What they need to know comes
 * with the dossier itself (`readDossier`), so that one look stays one look.
 */

/** Before anything is read: what one must know first (an emergency, the same person in two roles, something shielded). */
export const Bovenaan = ({ beeld }: { beeld: Dossierbeeld }) => (
  <>
    <Verborgen verborgen={beeld.verborgen} />
  </>
)

/** Under one datum: what belongs to it, such as its documents. */
export const BijGegeven = (_props: { gegeven: GegevenRij; beeld: Dossierbeeld }) => <></>

/** After what was written down: what the resident says about it, and was told. */
export const NaGegevens = (_props: { beeld: Dossierbeeld }) => <></>
