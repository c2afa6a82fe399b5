import { aarden, bronSoorten } from '../../../domein/gegeven.ts'
import { aardWoorden, bronWoorden } from '../../../domein/gegeven-woorden.ts'
import { isEen } from '../../../domein/invoer.ts'
import type { Weegregel } from '../../../handelingen/overgang-weging.ts'
import { categorieen, petten } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'

/** Words for what stands in a row of data; a code without a word shows itself. */
export const aardNaam = (aard: string): string =>
  isEen(aard, aarden) ? aardWoorden[aard].naam : aard
export const bronNaam = (bron: string): string =>
  isEen(bron, bronSoorten) ? bronWoorden[bron] : bron
export const petNaam = (woorden: Woorden, pet: string): string =>
  isEen(pet, petten) ? woorden.petten[pet].naam : pet
export const categorieNaam = (woorden: Woorden, categorie: string): string =>
  isEen(categorie, categorieen) ? woorden.categorieen[categorie].naam : categorie
/** `dat` and `wat` with the accent that tells them apart. */
export const datWatNaam = (datWat: string): string => (datWat === 'dat' ? 'dát' : 'wát')

/** Why a datum cannot be chosen at all. */
export const blijfWoorden: Readonly<Record<NonNullable<Weegregel['blijft']>, string>> = {
  'eigen-wet': 'Voor dit soort gegevens geldt een eigen wet. Het gaat niet mee in een overgang.',
  'past-niet': 'Dit soort gegevens hoort niet in het andere dossier.',
  'ander-persoon': 'Deze persoon staat niet in het andere dossier.',
  'hoort-er-niet': 'De regels staan niet toe dat dit in het andere dossier wordt opgeschreven.',
}
