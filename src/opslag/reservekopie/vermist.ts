import type { Client } from 'pg'
import { KluisFout } from '../../kluis/fouten.ts'
import { kolommen } from '../../kluis/kolommen.ts'
import { onderwerpSoorten, uuidVan, type Onderwerp } from '../../kluis/onderwerp.ts'
import type { OpenKluis } from '../../kluis/open-kluis.ts'
import { metClient } from '../met-client.ts'

/** A key that something in the database is sealed with, and that is not in the keystore. */
export interface VermisteSleutel {
  onderwerp: Onderwerp
  nr: number
}

/** Where the subject, its id and the number of the key stand in an envelope (`src/kluis/envelop.ts`). */
const kop = { lengte: 39, base64: 52, soort: 2, van: 20, voor: 20 }

/**
 * Which keys the database needs and the keystore does not have. Reads the heads of everything that is sealed, opens no
 * content, and counts what was destroyed on purpose as there.
 *
 * @param url of who may read everything: the owner, or the superuser of our own server
 */
export async function findMissingKeys(
  url: string,
  { kluis, journaal }: Pick<OpenKluis, 'kluis' | 'journaal'>,
): Promise<VermisteSleutel[]> {
  const nodig = await metClient(url, listNeeded)
  const uit: VermisteSleutel[] = []
  for (const sleutel of nodig) {
    if (!(await isThere(kluis, journaal, sleutel))) uit.push(sleutel)
  }
  return uit
}

async function isThere(
  { sleutels }: OpenKluis['kluis'],
  journaal: OpenKluis['journaal'],
  { onderwerp, nr }: VermisteSleutel,
): Promise<boolean> {
  try {
    await sleutels.get(onderwerp, nr)
    return true
  } catch (fout) {
    if (!(fout instanceof KluisFout)) throw fout
    if (fout.code === 'vernietigd') return true
    if (onderwerp.soort !== 'dossier') return false
    // A dossier's key goes with the last of its people.
    const mensen = await sleutels.people(onderwerp.id)
    const gewist = await Promise.all(mensen.map((persoon) => journaal.isGewist(persoon)))
    return mensen.length > 0 && gewist.every(Boolean)
  }
}

async function listNeeded(client: Client): Promise<VermisteSleutel[]> {
  // Columns of a newer version are not there yet in an older copy.
  const { rows } = await client.query<{ kolom: string; tabel: string; soort: string }>(
    `select table_name as tabel, column_name as kolom, data_type as soort from information_schema.columns
     where table_schema = 'deelwijzer' and table_name || '.' || column_name = any ($1)`,
    [Object.keys(kolommen)],
  )
  const uit = new Map<string, VermisteSleutel>()
  for (const { tabel, kolom, soort } of rows) {
    const hoofd = headSql(`"${kolom}"`, soort)
    const gevonden = await client.query<{ soort: number; van: Buffer }>(
      `select distinct get_byte(h, ${kop.soort}) as soort, substring(h from ${kop.van} for ${kop.voor}) as van
       from (select ${hoofd} as h from deelwijzer."${tabel}") x where length(h) = ${kop.lengte}`,
    )
    for (const rij of gevonden.rows) {
      const naam = onderwerpSoorten[rij.soort]
      if (naam === undefined) continue
      const id = uuidVan(rij.van.subarray(0, 16))
      const nr = rij.van.readUInt32BE(16)
      uit.set(`${naam}/${id}/${nr}`, { onderwerp: { soort: naam, id }, nr })
    }
  }
  return [...uit.values()]
}

/** The first bytes of an envelope, or nothing where a value is not sealed. */
function headSql(kolom: string, soort: string): string {
  if (soort === 'bytea') {
    return `case when substring(${kolom} from 1 for 4) = 'DWZ1'::bytea then substring(${kolom} from 5 for ${kop.lengte}) end`
  }
  const tekst = soort === 'jsonb' ? `(${kolom} #>> '{}')` : kolom
  return (
    `case when left(${tekst}, 1) = e'\\x02' ` +
    `then decode(translate(substr(${tekst}, 2, ${kop.base64}), '-_', '+/'), 'base64') end`
  )
}

/** For the report: how many of what, and the numbers of the first ones. Numbers say nothing about who it is. */
export function missingInWords(vermist: readonly VermisteSleutel[]): string[] {
  const regels: string[] = []
  for (const soort of onderwerpSoorten) {
    const ids = vermist.filter((v) => v.onderwerp.soort === soort).map((v) => v.onderwerp.id)
    if (ids.length === 0) continue
    const meer = ids.length > 10 ? ` en nog ${ids.length - 10}` : ''
    regels.push(`  ${soort}: ${ids.length} (${ids.slice(0, 10).join(', ')}${meer})`)
  }
  return regels
}
