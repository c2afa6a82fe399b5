import type { Categorie } from '../recht/vocabulaire.ts'

/** Who ended it; `gelezen`: a link that was read once. */
export type DelingStopper = 'medewerker' | 'inwoner' | 'intrekking' | 'partner' | 'gelezen'

export type DelingSoort = 'partner' | 'link'

export type BerichtSoort = 'aanvaard' | 'afgewezen' | 'vraag' | 'antwoord'

/** An ordinary datum is named by dát or wát, the others by their own kind. */
export function categorieVan(gegeven: { categorie: string; datWat: string }): string {
  return gegeven.categorie === 'gewoon' ? gegeven.datWat : gegeven.categorie
}

/** One datum as it is told outside. */
export interface TeVerstrekken {
  /** The datum in the dossier that it comes from; `null` when it was written for this. */
  gegevenId: string | null
  categorie: Categorie
  datWat: 'dat' | 'wat'
  tekst: string
  waarom: string
}
