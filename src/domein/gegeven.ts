import type { Situatie } from '../recht/situatie.ts'
import type { Categorie, DossierSoort, Doel, Taak } from '../recht/vocabulaire.ts'
import { driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'

export const aarden = ['feit', 'mening', 'hypothese', 'inwoner'] as const
export type Aard = (typeof aarden)[number]

export const bronSoorten = [
  'inwoner',
  'naaste',
  'professional',
  'register',
  'eigen-waarneming',
  'verwijzer',
] as const
export type BronSoort = (typeof bronSoorten)[number]

/** What a professional can choose to write down; the other categories belong to acts with their own form. */
export const gegevenCategorieen = [
  'gewoon',
  'bijzonder',
  'financieel',
  'behandel',
  'diagnostiek',
  'advies',
  'strafrechtelijk',
  'derden',
] as const satisfies readonly Categorie[]

export interface NieuwGegeven {
  persoonId: string
  aard: Aard
  datWat: 'dat' | 'wat'
  categorie: Categorie
  bronSoort: BronSoort
  bron: string
  inhoud: string
  noodzakelijk: boolean | undefined
  /** Local policy can ask for a spoken yes besides the task in law. */
  instemming: boolean | undefined
  rolKenbaar: boolean | undefined
  verkregenVanClientOfZelf: boolean
  gedaan: readonly string[]
}

/**
 * Reads the form "opschrijven".
 *
 * @param personen ids of the people in this dossier; data about somebody else do not belong in it
 */
export function leesGegeven(
  waarden: Waarden,
  personen: readonly string[],
): { ok: true; gegeven: NieuwGegeven } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const persoonId = een(waarden, 'persoon')
  if (!personen.includes(persoonId)) fouten['persoon'] = 'Kies over wie dit gaat.'
  const aard = een(waarden, 'aard')
  if (!isEen(aard, aarden)) fouten['aard'] = 'Kies wat voor soort gegeven dit is.'
  const datWat = een(waarden, 'datWat')
  if (!isEen(datWat, ['dat', 'wat']))
    fouten['datWat'] = 'Kies of het gaat om dát er iets speelt, of om wát er speelt.'
  const categorie = een(waarden, 'categorie')
  if (!isEen(categorie, gegevenCategorieen))
    fouten['categorie'] = 'Kies om welke gegevens het gaat.'
  const bronSoort = een(waarden, 'bronSoort')
  if (!isEen(bronSoort, bronSoorten)) fouten['bronSoort'] = 'Kies van wie u dit weet.'
  const bron = een(waarden, 'bron').trim()
  if (bron.length > 200) fouten['bron'] = 'Beschrijf de bron in hoogstens 200 tekens.'
  const inhoud = vereisTekst(waarden, 'inhoud', fouten, 'Schrijf op wat u wilt vastleggen.')
  if (een(waarden, 'noodzakelijk') === '')
    fouten['noodzakelijk'] = 'Kies of het nodig is om dit op te schrijven.'
  if (
    Object.keys(fouten).length > 0 ||
    !isEen(aard, aarden) ||
    !isEen(datWat, ['dat', 'wat']) ||
    !isEen(categorie, gegevenCategorieen) ||
    !isEen(bronSoort, bronSoorten)
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    gegeven: {
      persoonId,
      aard,
      datWat,
      categorie,
      bronSoort,
      bron,
      inhoud,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      instemming: driewaardig(een(waarden, 'instemming')),
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      verkregenVanClientOfZelf: vanClientOfZelf(bronSoort),
      gedaan: lijst(waarden, 'gedaan'),
    },
  }
}

/**
 * The question behind a form that is not finished; the text itself plays no part in it. `undefined` while it is not
 * clear what kind of datum it is.
 *
 * @param leeftijdVan age in years of somebody in this dossier
 */
export function situatieUitGegevenvelden(
  waarden: Waarden,
  dossier: { soort: DossierSoort; taak: Taak; doel: Doel },
  pet: Werkpet,
  leeftijdVan: (persoonId: string) => number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie | undefined {
  const categorie = een(waarden, 'categorie')
  const datWat = een(waarden, 'datWat')
  const bronSoort = een(waarden, 'bronSoort')
  if (!isEen(categorie, gegevenCategorieen) || !isEen(bronSoort, bronSoorten)) return undefined
  if (!isEen(datWat, ['dat', 'wat'])) return undefined
  return situatieVanGegeven(
    {
      categorie,
      datWat,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      instemming: driewaardig(een(waarden, 'instemming')),
      rolKenbaar: driewaardig(een(waarden, 'rolKenbaar')),
      verkregenVanClientOfZelf: vanClientOfZelf(bronSoort),
    },
    dossier,
    pet,
    leeftijdVan(een(waarden, 'persoon')),
    gemeente,
    peildatum,
  )
}

function vanClientOfZelf(bronSoort: BronSoort): boolean {
  return bronSoort === 'inwoner' || bronSoort === 'naaste'
}

/** The question behind writing something down in this dossier. */
export function situatieVanGegeven(
  gegeven: Pick<
    NieuwGegeven,
    | 'categorie'
    | 'datWat'
    | 'noodzakelijk'
    | 'instemming'
    | 'rolKenbaar'
    | 'verkregenVanClientOfZelf'
  >,
  dossier: { soort: DossierSoort; taak: Taak; doel: Doel },
  pet: Werkpet,
  leeftijd: number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'vastleggen',
      actor: {
        taak: dossier.taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatie,
      },
      // An ordinary datum is named by dát or wát, the others by their own category.
      gegevens: {
        categorie: [gegeven.categorie === 'gewoon' ? gegeven.datWat : gegeven.categorie],
        dossier: dossier.soort,
        verkregenInPet: pet.soort,
      },
      ontvanger: { type: 'eigen-dossier' },
      doel: dossier.doel,
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten: {
        ...(gegeven.noodzakelijk === undefined ? {} : { noodzakelijk: gegeven.noodzakelijk }),
        ...(gegeven.instemming === undefined ? {} : { instemmingMondeling: gegeven.instemming }),
        ...(gegeven.rolKenbaar === undefined ? {} : { rolKenbaar: gegeven.rolKenbaar }),
        verkregenVanClientOfZelf: gegeven.verkregenVanClientOfZelf,
      },
    },
  }
}
