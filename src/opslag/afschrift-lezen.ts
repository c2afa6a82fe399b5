import { sql, type RawBuilder } from 'kysely'
import { uittabellen } from '../domein/afschrift-kaart.ts'
import type { Uittabel, Van } from '../domein/afschrift-kaart-vorm.ts'
import type { Hulp } from '../domein/afschrift-rij.ts'
import type { Tx } from './database.ts'

/** Rows in one part that nobody has; then something is wrong, and half a copy would look like a whole one. */
const meerDanKan = 50_000

export type RuweRij = Readonly<Record<string, unknown>>

/**
 * Everything in one table about one person, as far as the resident of this transaction may see it: the columns that the
 * map says, and no other. Row security decides which rows there are.
 *
 * @returns the rows, and whether there were more than are given (then the newest)
 * @throws Error when there are more than the map allows for
 */
export async function readTabel(
  tx: Tx,
  tabel: Uittabel,
  persoonId: string,
): Promise<{ rijen: RuweRij[]; ingekort: boolean }> {
  const kolommen = [...new Set([...Object.keys(tabel.uit), ...(tabel.zegel ?? [])])]
  const bron =
    tabel.functie === undefined
      ? sql`${sql.table(tabel.tabel)}`
      : sql`${sql.ref(tabel.functie)}(${persoonId}::uuid)`
  const hoogstens = tabel.hoogstens ?? meerDanKan
  const orde =
    tabel.volgorde === undefined ? sql`` : sql`order by x.${sql.ref(tabel.volgorde)} desc`
  const { rows } = await sql<RuweRij>`
    select ${sql.join(kolommen.map((kolom) => sql`x.${sql.ref(kolom)}`))}
    from ${bron} as x where ${over('x', tabel.van, persoonId)} ${orde} limit ${hoogstens + 1}`.execute(
    tx,
  )
  const ingekort = rows.length > hoogstens
  if (ingekort && tabel.hoogstens === undefined) {
    throw new Error(`te veel rijen in ${tabel.tabel} voor een afschrift`)
  }
  return { rijen: rows.slice(0, hoogstens).toReversed(), ingekort }
}

/** Which rows are about this person: by a column of their own, or by way of another table on the map. */
function over(alias: string, van: readonly Van[], persoonId: string): RawBuilder<unknown> {
  return sql`(${sql.join(
    van.map((een) => {
      const kolom = sql`${sql.ref(alias)}.${sql.ref(een.kolom)}`
      const waar =
        een.in === undefined
          ? sql`${kolom} = ${persoonId}::uuid`
          : sql`${kolom} in (${sleutelsIn(een.in, `${alias}x`, persoonId)})`
      return een.alsLeeg === undefined
        ? waar
        : sql`(${sql.ref(alias)}.${sql.ref(een.alsLeeg)} is null and ${waar})`
    }),
    sql` or `,
  )})`
}

function sleutelsIn(
  { tabel, sleutel = 'id' }: { tabel: string; sleutel?: string },
  alias: string,
  persoonId: string,
): RawBuilder<unknown> {
  const ouder = uittabellen.find((een) => een.tabel === tabel)
  if (ouder === undefined) throw new Error(`${tabel} staat niet op de kaart`)
  return sql`select ${sql.ref(alias)}.${sql.ref(sleutel)} from ${sql.table(tabel)} as ${sql.ref(alias)}
    where ${over(alias, ouder.van, persoonId)}`
}

/** Telephone and address of this person, as far as they are theirs to know. */
export async function findContact(tx: Tx, persoonId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; telefoon: string | null; adres: string | null }>`
    select id, telefoon, adres from afschrift_persoon(${persoonId}::uuid)`.execute(tx)
  return rows.flatMap(({ telefoon, adres }) => [telefoon, adres].filter((stuk) => stuk !== null))
}

/** Roles and organisations of this gemeente, by id; never who wears a pet. */
export async function readRollen(tx: Tx): Promise<Pick<Hulp, 'rollen' | 'organisaties'>> {
  const organisaties = new Map(
    (await tx.selectFrom('organisatie').select(['id', 'naam']).execute()).map(
      ({ id, naam }) => [id, naam] as const,
    ),
  )
  const petten = await tx.selectFrom('pet').select(['id', 'naam', 'organisatie_id']).execute()
  const rollen = new Map(
    petten.map(
      ({ id, naam, organisatie_id: van }) =>
        [id, { rol: naam, organisatie: organisaties.get(van) ?? '' }] as const,
    ),
  )
  return { rollen, organisaties }
}

/** For what the data of this person are used: the activity of each of their dossiers, and of the page itself. */
export async function readVerwerkingen(
  tx: Tx,
): Promise<ReadonlyMap<string, { naam: string; doel: string; grondslag: string }>> {
  const rijen = await tx
    .selectFrom('verwerkingsactiviteit')
    .select(['uri', 'naam', 'doel', 'grondslag'])
    .execute()
  return new Map(rijen.map(({ uri, ...rest }) => [uri, rest]))
}
