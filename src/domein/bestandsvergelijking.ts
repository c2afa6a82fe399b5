import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import type { Taak } from '../recht/vocabulaire.ts'
import { driewaardig, een, isEen, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import { vindSporen } from './overleg-zonder-namen.ts'
import type { ActievePet, Werkpet } from './pet.ts'

/** By law; a theme without persons; with persons after the three tests (E-267). */
export const vergelijkingsoorten = ['samenloop', 'anoniem', 'herleidbaar'] as const
export type Vergelijkingsoort = (typeof vergelijkingsoorten)[number]

/** What can be asked. The fourth is always refused: early detection across domains (E-274). */
export const vergelijkingvragen = [...vergelijkingsoorten, 'domeinen'] as const
export type Vergelijkingvraag = (typeof vergelijkingvragen)[number]

export const vergelijkingwoorden: Readonly<
  Record<Vergelijkingvraag, { naam: string; hint: string }>
> = {
  samenloop: {
    naam: 'Signaal van samenloop, volgens de wet',
    hint: 'Een landelijk bureau vergelijkt de bestanden en stuurt een signaal.',
  },
  anoniem: {
    naam: 'Themacontrole zonder personen',
    hint: 'Niemand is te herkennen, ook niet later of via een omweg.',
  },
  herleidbaar: {
    naam: 'Themacontrole met personen',
    hint: 'Alleen na drie toetsen: nodig, niet te zwaar, en niet lichter kan.',
  },
  domeinen: {
    naam: 'Vroeg zien in welke gezinnen veel speelt',
    hint: 'Bestanden van jeugd, zorg, werk en schulden naast elkaar.',
  },
}

/** What was tested, in short sentences about no person. */
export interface Bestandstoets {
  nodig: string
  evenredig: string
  lichter: string
}

export interface Vergelijking {
  vraag: Vergelijkingvraag
  onderwerp: string
  bestanden: string
  toets: Bestandstoets
  feiten: FeitenInvoer
}

/** The tasks that may compare files at all. */
const vergelijktaken: readonly Taak[] = ['toeleiding-pw', 'begeleiden-plan-pw', 'handhaving']

/** Which of the tasks of this pet it would be; `undefined`: none, so it only reads. */
export function vergelijktaak(pet: Pick<ActievePet, 'taken'>): Taak | undefined {
  return vergelijktaken.find((taak) => pet.taken.includes(taak))
}

/** May this pet see the page: who carries out the Participatiewet, enforces, or makes policy. */
export const zietVergelijkingen = (pet: Pick<ActievePet, 'taken'>): boolean =>
  vergelijktaak(pet) !== undefined || pet.taken.includes('beleid')

const toetsvelden = ['nodig', 'evenredig', 'lichter'] as const

/** Reads the form. A tests' sentence is asked only where persons can be recognised. */
export function leesVergelijking(
  waarden: Waarden,
): { ok: true; waarde: Vergelijking } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const vraag = een(waarden, 'vraag')
  const onderwerp = vereisTekst(waarden, 'onderwerp', fouten, 'Schrijf op waar het over gaat.', 200)
  const bestanden = vereisTekst(waarden, 'bestanden', fouten, 'Schrijf op welke bestanden.', 500)
  const toets = { nodig: '', evenredig: '', lichter: '' }
  if (vraag === 'herleidbaar') {
    for (const veld of toetsvelden) {
      toets[veld] = vereisTekst(waarden, veld, fouten, 'Schrijf op wat u hierover bedacht.', 1000)
    }
  }
  // It is about no person and stands in the open for years: whoever types one here is asked to take it out.
  for (const veld of ['onderwerp', 'bestanden', ...toetsvelden]) {
    const spoor = vindSporen(een(waarden, veld)).find(({ soort }) => soort !== 'datum')
    if (spoor !== undefined) {
      fouten[veld] = `Dit kan over een persoon gaan: “${spoor.tekst}”. Haal het weg.`
    }
  }
  if (!isEen(vraag, vergelijkingvragen)) {
    fouten['vraag'] = 'Kies wat u wilt doen.'
    return { ok: false, fouten }
  }
  for (const veld of vraagvelden[vraag]) {
    if (een(waarden, veld) === '') fouten[veld] = 'Kies ja, nee of weet ik niet.'
  }
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : {
        ok: true,
        waarde: { vraag, onderwerp, bestanden, toets, feiten: feitenVan(vraag, waarden) },
      }
}

/** Which yes-or-no questions belong to which kind; all of them stand on the page. */
const vraagvelden: Readonly<Record<Vergelijkingvraag, readonly string[]>> = {
  samenloop: ['wettelijk', 'noodzakelijk'],
  anoniem: ['onherleidbaar'],
  herleidbaar: ['noodzakelijk', 'past', 'lichterKan'],
  domeinen: [],
}

function feitenVan(vraag: Vergelijkingvraag, waarden: Waarden): FeitenInvoer {
  const uit: FeitenInvoer = {}
  const zet = (feit: keyof FeitenInvoer, waarde: boolean | undefined): void => {
    if (waarde !== undefined) uit[feit] = waarde
  }
  const antwoord = (veld: string): boolean | undefined => driewaardig(een(waarden, veld))
  if (vraag === 'samenloop') zet('wettelijkeBestandsvergelijking', antwoord('wettelijk'))
  if (vraag === 'anoniem') zet('onherleidbaar', antwoord('onherleidbaar'))
  if (vraag === 'herleidbaar') {
    uit.onherleidbaar = false
    const [past, lichterKan] = [antwoord('past'), antwoord('lichterKan')]
    // All three tests must come out well; one that is not known is no yes.
    if (past === true && lichterKan === false) uit.criteriaBestandsvergelijking = true
    else if (past === false || lichterKan === true) uit.criteriaBestandsvergelijking = false
  }
  if (vraag !== 'anoniem') zet('noodzakelijk', antwoord('noodzakelijk'))
  return uit
}

/** The question to the rules. It is about no person, so nobody's age or dossier is in it. */
export function situatieVanVergelijking(
  { vraag, feiten }: Pick<Vergelijking, 'vraag' | 'feiten'>,
  pet: Werkpet,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'raadplegen',
      actor: {
        taak: vergelijktaak(pet) ?? 'beleid',
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatieSoort ?? pet.organisatie,
      },
      gegevens: {
        categorie: [vraag === 'anoniem' ? 'anoniem' : 'financieel'],
        dossier: 'uitkeringsdossier',
        verkregenInPet: pet.soort,
      },
      ontvanger: { type: 'eigen-raadpleging' },
      doel: vraag === 'domeinen' ? 'vroegsignalering' : 'bestandsvergelijking',
      feiten,
    },
  }
}
