import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import type { Beroepsgeheim, Categorie, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'
import { isWerkdossier, soortregels } from './dossiersoort.ts'
import { checkLengte, driewaardig, een, lijst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'

/** Shortest and longest reason, in characters; the database has the same limits. */
export const kortsteReden = 10
export const langsteReden = 2000

/** Veilig Thuis gets data by verstrekking, never by looking in a dossier (`wijzigingen.md` C-09). */
export function magNoodVragen(pet: Werkpet): boolean {
  return pet.soort !== 'veilig-thuis-medewerker' && pet.dossierSoorten.length > 0
}

/** Whom it is about, as the one who asks knows them. */
export type Gezocht = { nummer: string } | { nummer: undefined; naam: string; geboortedatum: Datum }

export interface Noodvraag {
  gezocht: Gezocht
  reden: string
  uren: number
  feiten: FeitenInvoer
}

/**
 * Reads the form. The three questions come before everything else: is there danger, can it wait, can a colleague
 * who is involved be asked instead. What is not known is left out, so that it never becomes a yes.
 *
 * @param meesteUren the longest that this gemeente allows, in hours
 */
export function leesNood(
  waarden: Waarden,
  meesteUren: number,
): { ok: true; vraag: Noodvraag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  if (een(waarden, 'gevaar') === '') fouten['gevaar'] = 'Kies of er nu ernstig gevaar is.'
  if (een(waarden, 'wachten') === '') fouten['wachten'] = 'Kies of het kan wachten.'
  if (een(waarden, 'collega') === '')
    fouten['collega'] = 'Kies of u een collega kunt bereiken die betrokken is.'
  const gezocht = leesGezocht(waarden, fouten)
  const reden = leesReden(waarden, 'Schrijf in eigen woorden wat het gevaar is.', fouten)
  const uren = leesAantal(een(waarden, 'uren'), meesteUren)
  if (uren === undefined) fouten['uren'] = `Vul een heel getal in, van 1 tot en met ${meesteUren}.`
  if (!lijst(waarden, 'gelezen').includes('ja'))
    fouten['gelezen'] = 'Lees eerst wat er gebeurt als u dit doet. Kruis dit daarna aan.'
  if (Object.keys(fouten).length > 0 || gezocht === undefined || uren === undefined) {
    return { ok: false, fouten }
  }
  return { ok: true, vraag: { gezocht, reden, uren, feiten: feitenUit(waarden) } }
}

function leesGezocht(waarden: Waarden, fouten: Fouten): Gezocht | undefined {
  const nummer = een(waarden, 'nummer').trim().toUpperCase()
  const naam = een(waarden, 'naam').trim()
  const dag = een(waarden, 'geboortedatum').trim()
  if (nummer !== '' && (naam !== '' || dag !== '')) {
    fouten['nummer'] = 'Vul het dossiernummer in, of de naam met de geboortedatum. Niet allebei.'
    return undefined
  }
  if (nummer !== '') {
    checkLengte(nummer, 'nummer', fouten, 40)
    return { nummer }
  }
  if (naam === '' && dag === '') {
    fouten['nummer'] = 'Vul het dossiernummer in, of de naam met de geboortedatum.'
    return undefined
  }
  if (naam === '') fouten['naam'] = 'Vul de volledige naam in.'
  checkLengte(naam, 'naam', fouten, 200)
  const geboortedatum = leesDatum(dag)
  if (geboortedatum === undefined)
    fouten['geboortedatum'] = 'Vul de geboortedatum in, bijvoorbeeld 05-11-2010.'
  return geboortedatum === undefined ? undefined : { nummer: undefined, naam, geboortedatum }
}

/** A reason in own words: not empty, not one word, not a book. */
export function leesReden(waarden: Waarden, leeg: string, fouten: Fouten): string {
  const reden = een(waarden, 'reden').trim()
  if (reden.length < kortsteReden) {
    fouten['reden'] = reden === '' ? leeg : `${leeg} Gebruik minstens ${kortsteReden} tekens.`
  }
  checkLengte(reden, 'reden', fouten, langsteReden)
  return reden
}

/** A whole number from 1 to the most that is allowed, or nothing. */
export function leesAantal(tekst: string, hoogstens: number): number | undefined {
  const getal = /^\s*\d{1,3}\s*$/.test(tekst) ? Number(tekst) : 0
  return getal >= 1 && getal <= hoogstens ? getal : undefined
}

/** What the answers on the form say; a look is necessary when it cannot wait and nobody else can be asked. */
export function feitenUit(waarden: Waarden): FeitenInvoer {
  const gevaar = driewaardig(een(waarden, 'gevaar'))
  const wachten = driewaardig(een(waarden, 'wachten'))
  const collega = driewaardig(een(waarden, 'collega'))
  const noodzakelijk =
    wachten === true || collega === true
      ? false
      : wachten === false && collega === false
        ? true
        : undefined
  return {
    directBetrokken: false,
    ...(noodzakelijk === undefined ? {} : { noodzakelijk }),
    ...(gevaar === undefined ? {} : { ernstigGevaar: gevaar }),
    ...(wachten === undefined ? {} : { dringendHulpNodig: !wachten }),
    ...(collega === undefined ? {} : { cvpGeenAndereWeg: !collega }),
  }
}

/** What must have been said before anything opened; it holds for every look while it is open. */
export const feitenBijOpen: FeitenInvoer = {
  directBetrokken: false,
  noodzakelijk: true,
  ernstigGevaar: true,
  dringendHulpNodig: true,
  cvpGeenAndereWeg: true,
}

export interface Dossiervorm {
  soort: DossierSoort
  taak: Taak
}

/** Every kind of dossier, per task, that this pet could open: nothing that exists plays a part in it. */
export function vormenVan(pet: Pick<Werkpet, 'taken' | 'dossierSoorten'>): Dossiervorm[] {
  return pet.dossierSoorten.flatMap((soort) =>
    isWerkdossier(soort)
      ? soortregels[soort].taken
          .filter((taak) => pet.taken.includes(taak))
          .map((taak) => ({ soort, taak }))
      : [],
  )
}

/** The question to the rules: may this pet look at this kind of data in an emergency? */
export function situatieVanNood(
  vorm: Dossiervorm,
  gegeven: { categorie: readonly Categorie[]; verkregenInPet: Pet },
  actor: { pet: Pet; beroepsgeheim: Beroepsgeheim; beroepscode: boolean; organisatie: string },
  feiten: FeitenInvoer,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'raadplegen',
      actor: { taak: vorm.taak, ...actor },
      gegevens: {
        categorie: [...gegeven.categorie],
        dossier: vorm.soort,
        verkregenInPet: gegeven.verkregenInPet,
      },
      ontvanger: { type: 'eigen-raadpleging' },
      doel: 'veiligheid',
      feiten,
    },
  }
}
