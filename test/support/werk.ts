import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'
import { kolommenMet } from './geopend.ts'

/** A complete question about Noor that the rules allow to write down. */
export const vraag = {
  besproken: ['dat', 'soort-en-doel', 'rechten', 'bij-wie'],
  rolKenbaar: 'ja',
  naam: 'Noor de Vries',
  geboortedatum: '04-05-2013',
  wet: 'jeugdwet',
  omschrijving: 'Moeder vraagt of er hulp is bij het slapen.',
  noodzakelijk: 'ja',
} as const satisfies Velden

/** A complete datum that the rules allow to write down; `persoon` still has to be chosen. */
export const gegeven = {
  inhoud: 'Noor vertelt dat zij slecht slaapt.',
  aard: 'inwoner',
  datWat: 'wat',
  categorie: 'gewoon',
  bronSoort: 'inwoner',
  bron: 'huisbezoek',
  rolKenbaar: 'ja',
  noodzakelijk: 'ja',
} as const satisfies Velden

export const noor = 'a4000000-0000-4000-8000-000000000001'

/** Opens a new intake and answers the first part. @returns the address of the form */
export async function beginIntake(
  iemand: Bezoeker,
  velden: Velden = { route: 'b', gemeldDoor: 'inwoner' },
): Promise<string> {
  const { pad } = await iemand.get('/werk/intake')
  await iemand.verstuur(velden, { knop: 'verder' })
  return pad
}

/** Takes in a question and gives the id of the dossier that it opened. */
export async function openDossier(iemand: Bezoeker, anders: Velden = {}): Promise<string> {
  await beginIntake(iemand)
  const blad = await iemand.verstuur({ ...vraag, ...anders }, { knop: 'opslaan' })
  return idUit(blad, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
}

/** Writes one thing down in a dossier. */
export async function schrijfOp(
  iemand: Bezoeker,
  dossierId: string,
  anders: Velden = {},
): Promise<Blad> {
  await iemand.get(`/werk/dossiers/${dossierId}/opschrijven`)
  return iemand.verstuur({ ...gegeven, persoon: noor, ...anders }, { knop: 'opslaan' })
}

export function idUit(blad: Blad, vorm: RegExp): string {
  const id = vorm.exec(blad.pad)?.[1]
  if (id === undefined) throw new Error(`onverwachte pagina: ${blad.pad}`)
  return id
}

/** How many rows there are, seen from outside the walls. */
export async function tel(t: TestApp, tabel: string, waar = 'true'): Promise<number> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ n: number }>(`select count(*)::int as n from deelwijzer.${tabel} where ${waar}`)
  return rows[0]?.n ?? -1
}

/** The tables in which a text occurs in any column of any row, sealed or not. */
export async function tabellenMet(t: TestApp, tekst: string): Promise<string[]> {
  const pool = t.db.pool('eigenaar')
  const { rows } = await pool.query<{ naam: string }>(
    `select table_name as naam from information_schema.tables
      where table_schema = 'deelwijzer' and table_type = 'BASE TABLE' order by 1`,
  )
  const uit: string[] = []
  for (const { naam } of rows) {
    const gevonden = await pool.query(
      `select 1 from deelwijzer.${naam} x where strpos(lower(x::text), lower($1)) > 0 limit 1`,
      [tekst],
    )
    const verzegeld = gevonden.rowCount === 0 ? await kolommenMet(t, naam, tekst) : []
    if (gevonden.rowCount !== 0 || verzegeld.length > 0) uit.push(naam)
  }
  return uit
}

/** The visible text of the page itself, without what differs per request. */
export function leesbaar(blad: Blad): string {
  return blad.$('main').text().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
}
