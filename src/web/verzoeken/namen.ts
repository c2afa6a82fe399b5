import { isEen } from '../../domein/invoer.ts'
import { dossiers } from '../../recht/vocabulaire.ts'
import { hoofdletter } from '../tekst.ts'
import type { Woorden } from '../../recht/woorden.ts'

/** The words for a kind of dossier. */
export const dossierNaam =
  (woorden: Woorden) =>
  (soort: string): string =>
    hoofdletter(isEen(soort, dossiers) ? woorden.dossiers[soort].naam : soort)
