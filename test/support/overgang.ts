import { petten, type Bezoeker, type Blad, type TestApp, type Velden } from './app.ts'
import { geopend, idMet } from './geopend.ts'
import { beginIntake, idUit, schrijfOp, vraag } from './werk.ts'

/** Takes in a question as hulpverlener and gives the id of the hulpverleningsdossier. */
export async function openHulpdossier(iemand: Bezoeker): Promise<string> {
  await beginIntake(iemand, { route: 'c', gemeldDoor: 'inwoner' })
  const { wet: _zonderAanvraag, ...velden } = vraag
  const blad = await iemand.verstuur({ ...velden, akkoord: 'ja' }, { knop: 'opslaan' })
  return idUit(blad, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
}

/** Texts that are nowhere else, so that a leak is found by looking for them. */
export const teksten = {
  dat: 'Er is hulp van een jeugdhulpverlener, kenmerk blauwgrijs.',
  wat: 'Noor slaapt slecht, kenmerk roodbruin.',
  behandel: 'Cognitieve training, kenmerk zeegroen.',
  financieel: 'Er is een betalingsachterstand, kenmerk okergeel.',
} as const
export type Soort = keyof typeof teksten

const velden: Record<Soort, Velden> = {
  dat: { datWat: 'dat' },
  wat: {},
  behandel: { categorie: 'behandel' },
  financieel: { categorie: 'financieel' },
}

/** Writes one datum of every kind and gives their ids. */
export async function vulHulpdossier(
  t: TestApp,
  iemand: Bezoeker,
  dossier: string,
): Promise<Record<Soort, string>> {
  for (const [soort, extra] of Object.entries(velden)) {
    const inhoud = Object.entries(teksten).find(([naam]) => naam === soort)?.[1] ?? ''
    await schrijfOp(iemand, dossier, { ...extra, inhoud })
  }
  const id = (soort: Soort): Promise<string> => gegevenId(t, dossier, teksten[soort])
  return {
    dat: await id('dat'),
    wat: await id('wat'),
    behandel: await id('behandel'),
    financieel: await id('financieel'),
  }
}

/** The id of the datum with this text in this dossier, seen from outside the walls. */
export async function gegevenId(t: TestApp, dossier: string, inhoud: string): Promise<string> {
  return idMet(t, 'gegeven.inhoud', inhoud, `dossier_id = '${dossier}'`)
}

/** The texts in a dossier, seen from outside the walls. */
export async function inhoudVan(t: TestApp, dossier: string): Promise<string[]> {
  const rijen = await geopend(t, 'gegeven.inhoud', `dossier_id = '${dossier}'`)
  return rijen.map((rij) => rij.tekst).toSorted()
}

/** Chooses where to, on the first page; ends on the selection screen. */
export async function kiesDoel(
  iemand: Bezoeker,
  dossier: string,
  naarPet: string = petten.toeleider,
  bestemming = 'nieuw:toeleidingsdossier:toeleiding-jeugd',
): Promise<Blad> {
  await iemand.get(`/werk/dossiers/${dossier}/overgang`)
  await iemand.verstuur({ naarPet }, { knop: 'pet' })
  return iemand.verstuur({ bestemming }, { knop: 'verder' })
}

/** The talk with the resident, as it has to be recorded. */
export const gesprek = {
  metInwoner: 'samen',
  rolVerteld: 'ja',
  rolOnverenigbaar: 'nee',
  noodzakelijk: 'ja',
} as const satisfies Velden

/** Ticks these data, with a reason each. */
export function neemMee(...ids: readonly string[]): Velden {
  return {
    mee: ids,
    ...Object.fromEntries(ids.map((id) => [`nodig.${id}`, 'Nodig om de juiste hulp te vinden.'])),
  }
}

/** The receipt that the last page shows. */
export function overgangUit(blad: Blad): string {
  return idUit(blad, /^\/werk\/overgangen\/([0-9a-f-]{36})\?nieuw=1$/)
}

/** The dossier at the other end, seen from outside the walls. */
export async function naarDossier(t: TestApp, overgang: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select naar_dossier_id as id from deelwijzer.overgang where id = $1', [
      overgang,
    ])
  return rows[0]?.id ?? ''
}
