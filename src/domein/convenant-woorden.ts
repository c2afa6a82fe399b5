import type { Buiten, Checklistpunt, Convenantsoort } from './convenant.ts'
import type { Bepalingoordeel } from './convenant-bepaling.ts'
import type { Convenantstand } from './convenant-stand.ts'

export const soortWoorden: Readonly<Record<Convenantsoort, { naam: string; uitleg: string }>> = {
  convenant: {
    naam: 'Convenant',
    uitleg: 'Organisaties spreken af hoe zij samenwerken en gegevens delen.',
  },
  verwerkersovereenkomst: {
    naam: 'Verwerkersovereenkomst',
    uitleg: 'Een organisatie werkt met gegevens in opdracht van een andere.',
  },
  gegevensleveringsovereenkomst: {
    naam: 'Gegevensleveringsovereenkomst',
    uitleg: 'Een organisatie levert vaste gegevens aan een andere.',
  },
  inkoopcontract: {
    naam: 'Inkoopcontract',
    uitleg: 'De gemeente koopt hulp of ondersteuning in.',
  },
}

export const standWoorden: Readonly<Record<Convenantstand, string>> = {
  concept: 'Nog niet af',
  'te-bevestigen': 'Wacht op een tweede persoon',
  'nog-niet': 'Begint later',
  'van-kracht': 'Geldt nu',
  verlopen: 'Voorbij',
  beeindigd: 'Beëindigd',
  vervangen: 'Vervangen',
}

export const buitenWoorden: Readonly<Record<Buiten, string>> = {
  overleg: 'Dan eerst overleggen met de privacy officer',
  verboden: 'Dan mag het onder deze overeenkomst niet',
}

/** The points of S0 bijlage 1 as questions, in our own words. */
export const checklistvragen: Readonly<Record<Checklistpunt, string>> = {
  a: 'Wie doen mee, wie is verantwoordelijk, en waarvoor is het?',
  b: 'Hoe gaan partijen om met bijzondere persoonsgegevens?',
  c: 'Hoe horen inwoners wat er met hun gegevens gebeurt?',
  d: 'Hoe wordt toestemming gevraagd?',
  e: 'Wanneer worden gegevens zonder toestemming gebruikt?',
  f: 'Wat doen partijen bij spoed of nood?',
  g: 'Hoe gebruiken inwoners hun rechten?',
  h: 'Hoe zijn beveiliging en geheimhouding geregeld?',
}

export const bepalingWoorden: Readonly<Record<Bepalingoordeel, string>> = {
  'kan-niet-eisen': 'Kan het contract niet eisen',
  'niet-geregeld': 'Geen regel staat dit toe',
  'kan-vragen': 'Mag het contract vragen',
}

/** What to do with a clause that asks too much. */
export const watTeDoen =
  'Geef deze gegevens niet omdat het contract het vraagt. Wat mag, volgt uit de wet. Vraag de inkoper om de bepaling te schrappen of te beperken tot wat de wet regelt.'
