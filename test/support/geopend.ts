import { createHash, randomUUID } from 'node:crypto'
import { envelopIn } from '../../src/kluis/envelop.ts'
import { kolommen, type Kolom } from '../../src/kluis/kolommen.ts'
import { adresWijzer, naamWijzer, type Kluis } from '../../src/kluis/kluis.ts'
import type { TestApp } from './app.ts'
import type { TestDatabase } from './database.ts'
import { zegel } from './kluis.ts'

/** What sealed columns are looked at with: a whole application, or a database with its vault. */
export type Inkijk = Pick<TestApp, 'db' | 'open'>

/** The shape of a sealed text, for rows that nobody opens: what the walls let through has to do with rows, not words. */
export const dicht = `\u0002${'A'.repeat(96)}`

/** The same shape for bytes, and for a jsonb column. */
export const dichteBytes = 'DWZ1'
export const dichtJson = JSON.stringify(dicht)

/** In the place of the keyed fingerprint of a name, for rows that only SQL looks at: equal for equal people. */
export function proefIx(naam: string, geboortedatum: string | null): string {
  const vinger = createHash('sha256').update(naamWijzer(naam, geboortedatum)).digest('hex')
  return `\\x${vinger}`
}

/** Which column names the row that a seal belongs to, where that is not `id`. */
const rijnummers: Readonly<Record<string, string>> = {
  gebeurtenis_bewijs: 'gebeurtenis_id',
  verzoek: 'sleutel',
  afweging_einde: 'afweging_id',
  bereikbaar: 'persoon_id',
  verwijsindex_verwijdering: 'melding_id',
}

/** What stands in a sealed column, opened, seen from outside the walls. */
export async function geopend(
  t: Inkijk,
  kolom: Kolom,
  waar = 'true',
): Promise<{ id: string; tekst: string }[]> {
  const [tabel = '', naam = ''] = kolom.split('.')
  const sleutel = rijnummers[tabel] ?? 'id'
  const { rows } = await t.db.pool('eigenaar').query<{ id: string; dicht: unknown }>(
    `select ${sleutel} as id, ${naam} as dicht
     from deelwijzer.${tabel} where (${waar}) and ${naam} is not null`,
  )
  return Promise.all(
    rows.map(async ({ id, dicht: waarde }) => {
      // A row for SQL alone: it has the shape of a sealed text, and no text.
      if (waarde === dicht) return { id, tekst: '' }
      const envelop = envelopIn(waarde)
      // The name of somebody without a secret address stands there as it is.
      if (envelop === undefined) return { id, tekst: String(waarde) }
      return { id, tekst: (await t.open.kluis.open(envelop)).inhoud.toString('utf8') }
    }),
  )
}

/** How many rows hold this text, or a text like it, in this sealed column. */
export async function telMet(
  t: Inkijk,
  kolom: Kolom,
  tekst: string | RegExp,
  waar?: string,
): Promise<number> {
  const rijen = await geopend(t, kolom, waar)
  return rijen.filter((rij) => past(rij.tekst, tekst)).length
}

/** The id of the row that holds this text. @throws Error when there is none */
export async function idMet(
  t: Inkijk,
  kolom: Kolom,
  tekst: string,
  waar?: string,
): Promise<string> {
  const rij = (await geopend(t, kolom, waar)).find((een) => past(een.tekst, tekst))
  if (rij === undefined) throw new Error(`geen ${kolom} met deze tekst`)
  return rij.id
}

function past(gevonden: string, tekst: string | RegExp): boolean {
  return typeof tekst === 'string' ? gevonden === tekst : tekst.test(gevonden)
}

/** The sealed columns of this table in which a text occurs, whatever its capitals. */
export async function kolommenMet(t: Inkijk, tabel: string, tekst: string): Promise<Kolom[]> {
  const uit: Kolom[] = []
  for (const kolom of kolomnamen) {
    if (!kolom.startsWith(`${tabel}.`)) continue
    const rijen = await geopend(t, kolom)
    if (rijen.some((rij) => rij.tekst.toLowerCase().includes(tekst.toLowerCase()))) uit.push(kolom)
  }
  return uit
}

const kolomnamen = Object.keys(kolommen).filter(isKolom)

function isKolom(naam: string): naam is Kolom {
  return naam in kolommen
}

/**
 * Puts a datum beside another one in the same dossier, as only an older version or another role could have: the form
 * does not write these.
 *
 * @param anders columns that differ, clear; `inhoud` and `bron` are sealed here
 * @returns its id
 */
export async function zetGegevenNaast(
  t: Inkijk,
  gegevenId: string,
  anders: Record<string, unknown> & { inhoud: string },
): Promise<string> {
  const eigenaar = t.db.pool('eigenaar')
  const { rows } = await eigenaar.query<Record<string, unknown> & { persoon_id: string }>(
    'select to_jsonb(g) as rij, persoon_id from deelwijzer.gegeven g where id = $1',
    [gegevenId],
  )
  const [gevonden] = rows
  if (gevonden === undefined) throw new Error(`geen gegeven ${gegevenId}`)
  const id = randomUUID()
  const van = typeof anders['persoon_id'] === 'string' ? anders['persoon_id'] : gevonden.persoon_id
  const { kluis } = t.open
  const bron = typeof anders['bron'] === 'string' ? anders['bron'] : 'gesprek'
  const nieuw = {
    ...anders,
    id,
    zegel_id: id,
    sleutel: randomUUID(),
    inhoud: await zegel(kluis, 'gegeven.inhoud', id, van, anders.inhoud),
    bron: await zegel(kluis, 'gegeven.bron', id, van, bron),
  }
  await eigenaar.query(
    `insert into deelwijzer.gegeven
     select r.* from deelwijzer.gegeven g, jsonb_populate_record(g, $2::jsonb) r where g.id = $1`,
    [gegevenId, JSON.stringify(nieuw)],
  )
  return id
}

/** Puts a person in, sealed and findable as the application does it. @returns its id */
export async function zetPersoon(
  t: { db: TestDatabase; open: { kluis: Kluis } },
  gemeente: string,
  persoon: { id?: string; naam: string; geboortedatum: string | null },
): Promise<string> {
  const id = persoon.id ?? randomUUID()
  const naamIx = await t.open.kluis.fingerprint(
    'naam',
    gemeente,
    naamWijzer(persoon.naam, persoon.geboortedatum),
  )
  await t.db
    .pool('eigenaar')
    .query(
      'insert into deelwijzer.persoon (gemeente_id, id, naam, naam_ix, geboortedatum) values ($1, $2, $3, $4, $5)',
      [gemeente, id, persoon.naam, naamIx, persoon.geboortedatum],
    )
  return id
}

/** Gives people an address, sealed; who has a secret one gets a sealed name as well. */
export async function zetAdres(
  t: Inkijk,
  persoonIds: readonly string[],
  adres: string,
  geheim: readonly string[] = [],
): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  for (const id of persoonIds) {
    const { rows } = await eigenaar.query<{ gemeente_id: string; naam: string }>(
      'select gemeente_id, naam from deelwijzer.persoon where id = $1',
      [id],
    )
    const [persoon] = rows
    if (persoon === undefined) throw new Error(`geen persoon ${id}`)
    const [{ tekst: naam } = { tekst: persoon.naam }] = await geopend(
      t,
      'persoon.naam',
      `id = '${id}'`,
    )
    const { kluis } = t.open
    await eigenaar.query(
      'update deelwijzer.persoon set adres = $2, adres_ix = $3, geheim_adres = $4, naam = $5 where id = $1',
      [
        id,
        await zegel(kluis, 'persoon.adres', id, id, adres),
        await kluis.fingerprint('adres', persoon.gemeente_id, adresWijzer(adres)),
        geheim.includes(id),
        geheim.includes(id) ? await zegel(kluis, 'persoon.naam', id, id, naam) : naam,
      ],
    )
  }
}

/** Puts somebody in the own circle of a medewerker. */
export async function zetRelatie(
  t: Inkijk,
  relatie: {
    gemeente: string
    medewerker: string
    naam: string
    geboortedatum: string
    id?: string
  },
): Promise<string> {
  const id = relatie.id ?? randomUUID()
  const { kluis } = t.open
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.relatie (gemeente_id, id, medewerker_id, soort, naam, naam_ix, geboortedatum, gemeld_op)
       values ($1, $2, $3, 'familie', $4, $5, $6, now())`,
    [
      relatie.gemeente,
      id,
      relatie.medewerker,
      await zegel(
        kluis,
        'relatie.naam',
        id,
        { soort: 'werk', id: relatie.medewerker },
        relatie.naam,
      ),
      await kluis.fingerprint(
        'naam',
        relatie.gemeente,
        naamWijzer(relatie.naam, relatie.geboortedatum),
      ),
      relatie.geboortedatum,
    ],
  )
  return id
}
