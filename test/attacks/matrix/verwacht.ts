import type { DossierIds, Relatie, Soort } from './begrippen.ts'

/**
 * Who may do what, written out by hand from the law and the design (E-081…E-107, E-243…E-250, C-09, C-23). It knows
 * nothing of the policies, the flags or the code of the product: it is what they are held against.
 */

const werkt: readonly Relatie[] = ['betrokken', 'vervanger']
/** No emergency opens a file with only dat in it, nor what a court imposed. */
const nooitInNood: readonly Soort[] = ['gezamenlijk-bestand', 'gedwongen-kader-dossier']
const ziet = (soort: Soort, relatie: Relatie): boolean =>
  werkt.includes(relatie) || (relatie === 'nood loopt' && !nooitInNood.includes(soort))

/** May this relation know of the dossier and read the "dat" in it? */
export const magDossier = (soort: Soort, relatie: Relatie): boolean =>
  ziet(soort, relatie) || relatie === 'betrokken, alleen dat'

/** May it read content ("wat")? In a gezamenlijk bestand there is none, so who may see it sees all of it. */
export const magInhoud = (soort: Soort, relatie: Relatie): boolean =>
  ziet(soort, relatie) || (soort === 'gezamenlijk-bestand' && magDossier(soort, relatie))

/** A besluit weighs and reasons: content, also in a gezamenlijk bestand. */
export const magBesluit = (soort: Soort, relatie: Relatie): boolean => ziet(soort, relatie)

export const magSchrijven = (_soort: Soort, relatie: Relatie): boolean => werkt.includes(relatie)

/** One's own unfinished weighing belongs to the pet that began it, and to nobody else. */
export const magEigenWerk = (_soort: Soort, relatie: Relatie): boolean => relatie === 'betrokken'

export const magPlicht = (_soort: Soort, relatie: Relatie): boolean => werkt.includes(relatie)

const overdraagbaar: readonly Soort[] = [
  'toeleidingsdossier',
  'regiedossier',
  'uitkeringsdossier',
  'schuldhulpdossier',
  'gezamenlijk-bestand',
]
/** A replacement keeps the place of somebody else warm and gives it to nobody. */
export const magOverdragen = (soort: Soort, relatie: Relatie): boolean =>
  relatie === 'betrokken' && overdraagbaar.includes(soort)

/** Under statutory secrecy a purpose opens nothing (S2 art. 13.2). */
const geheim: readonly Soort[] = [
  'hulpverleningsdossier',
  'gezinsdossier',
  'gedwongen-kader-dossier',
]
export const magInzien = (soort: Soort, relatie: Relatie): boolean =>
  (relatie === 'leidinggevende met doel' || relatie === 'klachtbehandelaar met doel') &&
  !geheim.includes(soort)

/** A child of thirteen reads what is about them; a parent with gezag only what the college keeps (UAVG 5 lid 4). */
const vanCollege: readonly Soort[] = [
  'toeleidingsdossier',
  'regiedossier',
  'uitkeringsdossier',
  'gezamenlijk-bestand',
]
export const magMijn = (soort: Soort, relatie: Relatie): boolean =>
  relatie === 'over wie het gaat' ||
  (relatie === 'ouder met gezag' && vanCollege.includes(soort) && soort !== 'gezamenlijk-bestand')

/** The lines about a child of twelve or older are of the child alone, also where a parent may read the besluit. */
export const magMijnBewijs = (_soort: Soort, relatie: Relatie): boolean =>
  relatie === 'over wie het gaat'

export interface Cel {
  adres: (ids: DossierIds) => string
  mag: (soort: Soort, relatie: Relatie) => boolean
}

/** The second look is for every leidinggevende of the gemeente. */
export const magTeam = (_soort: Soort, relatie: Relatie): boolean =>
  relatie.startsWith('leidinggevende')

/** One's own words, in a dossier that one may read. */
export const magMijnVerklaring = (soort: Soort, relatie: Relatie): boolean =>
  relatie === 'over wie het gaat' || (relatie === 'ouder met gezag' && magMijn(soort, relatie))

/**
 * Opening a dossier beside one's own takes a pet that keeps both kinds. In this world every pet keeps one kind, so
 * nobody can; who may is in the tests beside the page.
 */
export const magErnaast = (): boolean => false

/** Doelen and agreements are content for who works there; what only takes "dat" has no room for a plan (E-089, E-098). */
export const magPlan = (soort: Soort, relatie: Relatie): boolean =>
  soort !== 'gezamenlijk-bestand' && magSchrijven(soort, relatie)

/** The resident is co-author of a plan in a dossier that they may read. */
export const magMijnPlan = (soort: Soort, relatie: Relatie): boolean =>
  soort !== 'gezamenlijk-bestand' && magMijn(soort, relatie)
