import { createTestApp, type Naam, type TestApp } from './app.ts'
import { maakPersoon, openDossier, sanne, schrijfOp } from './inwoner.ts'
import { beginTriage, neemBesluit } from './triage.ts'

export const noorId = 'a4000000-0000-4000-8000-000000000001'
export const annaId = 'a4000000-0000-4000-8000-000000000002'
const daanId = 'a4000000-0000-4000-8000-000000000099'

/** Voorbeeldstad with work done about Noor (13), Sem (8) and Daan (16), all through the front door. */
export interface MijnWereld {
  t: TestApp
  /** Dossier of the college about Noor, and the besluit in it. */
  toeleiding: string
  besluit: string
  /** Dossier of the hulpverlener about Noor, and the besluit in it. */
  hulp: string
  besluitHulp: string
  dossierSem: string
}

export async function createMijnWereld(): Promise<MijnWereld> {
  const t = await createTestApp()
  await maakPersoon(t, daanId, 'Daan de Vries', '2010-01-10', [annaId])
  const alsToeleider = await sanne(t, 'toeleider')
  const alsHulp = await sanne(t, 'hulpverlener')
  const noor = { naam: 'Noor de Vries', geboortedatum: '04-05-2013' }
  const toeleiding = await openDossier(t, alsToeleider, {
    ...noor,
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school. Wie kan helpen?',
  })
  const hulp = await openDossier(t, alsHulp, {
    ...noor,
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
  await openDossier(t, alsToeleider, {
    naam: 'Daan de Vries',
    geboortedatum: '10-01-2010',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Daan vraagt hulp bij zijn opleiding.',
  })
  const dossierSem = await openDossier(t, alsHulp, {
    naam: 'Sem Visser',
    geboortedatum: '30-09-2018',
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'De moeder van Sem vraagt hulp bij het slapen.',
  })
  const feit = { persoon: noorId, datWat: 'wat', categorie: 'gewoon', bronSoort: 'inwoner' }
  await schrijfOp(t, alsToeleider, toeleiding, {
    ...feit,
    aard: 'feit',
    bron: 'gesprek',
    inhoud: 'Acht dagen niet op school.',
  })
  await schrijfOp(t, alsToeleider, toeleiding, {
    ...feit,
    aard: 'mening',
    bronSoort: 'professional',
    bron: 'mentor van school',
    inhoud: 'Volgens de mentor kan zij meer. <script>alert(1)</script>',
  })
  await schrijfOp(t, alsToeleider, toeleiding, {
    ...feit,
    aard: 'inwoner',
    bron: '',
    inhoud: 'Ik vind het druk in de klas 🎒',
  })
  await schrijfOp(t, alsHulp, hulp, {
    ...feit,
    aard: 'inwoner',
    bron: '',
    inhoud: 'Geheim tussen Noor en hulp.',
  })
  const iemand = await t.login('sanne', 'toeleider')
  const besluit = await neemBesluit(iemand, await beginTriage(iemand, toeleiding))
  const hulpverlener = await t.login('sanne', 'hulpverlener')
  const besluitHulp = await neemBesluit(hulpverlener, await beginTriage(hulpverlener, hulp))
  return { t, toeleiding, besluit, hulp, besluitHulp, dossierSem }
}

/** The text of the page itself, as somebody reads it, with soft hyphens gone. */
export async function leesAls(
  t: TestApp,
  wie: Naam,
  pad: string,
): Promise<{ status: number; tekst: string }> {
  const iemand = await t.login(wie)
  const blad = await iemand.get(pad)
  const tekst = blad.$('main').text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
  return { status: blad.status, tekst }
}
