import type { Client } from 'pg'
import { envelopIn, readKop, type Kop } from '../../kluis/envelop.ts'
import { KluisFout } from '../../kluis/fouten.ts'
import type { Kluis } from '../../kluis/kluis.ts'
import { kolommen, type Kolom } from '../../kluis/kolommen.ts'
import { hasTable, stream } from './stroom.ts'
import type { Verslag } from './verslag.ts'

/** The uuid that a seal names, where that is not `id`. */
const rijnaam: Partial<Record<Kolom, string>> = {
  'gegeven.inhoud': 'zegel_id',
  'gegeven.bron': 'zegel_id',
  'doeltoegang.reden': 'zegel_id',
  'verzoek.uit': 'sleutel',
  'gebeurtenis_bewijs.bytes': 'gebeurtenis_id',
  'afweging_einde.inhoud': 'afweging_id',
  'bereikbaar.email': 'persoon_id',
  'verwijsindex_verwijdering.inhoud': 'melding_id',
}

/** A name is only sealed when the address of that person is secret; a document is large, so few at a time. */
const soms: readonly Kolom[] = ['persoon.naam']
const stappen: Partial<Record<Kolom, number>> = { 'document.inhoud': 8 }

const namen = Object.keys(kolommen).filter((naam): naam is Kolom => naam in kolommen)

/**
 * Opens a sealed value and holds its head against the place where it stands.
 *
 * @returns what stood in it; nothing when that is not there (any more) or something is wrong, which is then told
 */
export async function openHere(
  kluis: Kluis,
  kolom: Kolom,
  rij: string,
  envelop: Buffer,
  verslag: Verslag,
): Promise<{ kop: Kop; inhoud: Buffer } | undefined> {
  const waar = `${kolom}, rij ${rij}`
  let kop: Kop
  try {
    kop = readKop(envelop)
  } catch (fout) {
    if (!(fout instanceof KluisFout)) throw fout
    verslag.add('zegel-veranderd', waar, fout.message)
    return undefined
  }
  if (kop.plek.kolom !== kolom || kop.plek.rij !== rij) {
    const wat = `deze versleutelde waarde hoort in ${kop.plek.kolom}, rij ${kop.plek.rij}`
    verslag.add('zegel-verplaatst', waar, wat)
    return undefined
  }
  try {
    const open = await kluis.open(envelop)
    verslag.tel('geopend')
    return open
  } catch (fout) {
    if (!(fout instanceof KluisFout)) throw fout
    if (fout.code === 'vernietigd' || (await isDestroyed(kluis, kop)))
      verslag.tel('sleutel vernietigd')
    else if (fout.code === 'sleutel-weg') {
      verslag.add(
        'sleutel-ontbreekt',
        waar,
        `sleutel van ${kop.onderwerp.soort} ${kop.onderwerp.id} is er niet, en niemand heeft haar vernietigd`,
      )
    } else verslag.add('zegel-veranderd', waar, fout.message)
    return undefined
  }
}

/** The key of a dossier goes with the last of its people. */
async function isDestroyed(kluis: Kluis, { onderwerp }: Kop): Promise<boolean> {
  if (onderwerp.soort !== 'dossier') return false
  const mensen = await kluis.sleutels.people(onderwerp.id)
  const gewist = await Promise.all(mensen.map((persoon) => kluis.sleutels.isDestroyed(persoon)))
  return mensen.length > 0 && gewist.every((weg) => weg)
}

/** Every sealed column but the frozen bytes, which are checked with their line (`checkGebeurtenissen`). */
export async function checkZegels(client: Client, kluis: Kluis, verslag: Verslag): Promise<void> {
  for (const kolom of namen) {
    const [tabel = '', naam = ''] = kolom.split('.')
    if (kolom === 'gebeurtenis_bewijs.bytes' || !(await hasTable(client, tabel))) continue
    const rij = rijnaam[kolom] ?? 'id'
    // A jsonb string comes out as the text in it.
    const vraag = `select ${rij}::text as rij, ${naam} as waarde from deelwijzer.${tabel} where ${naam} is not null`
    const lees = stream<{ rij: string; waarde: unknown }>(client, 'zegels', vraag, stappen[kolom])
    for await (const rijen of lees) {
      for (const { rij, waarde } of rijen) {
        const envelop = envelopIn(waarde)
        if (envelop !== undefined) await openHere(kluis, kolom, rij, envelop, verslag)
        else if (!soms.includes(kolom)) {
          verslag.add('niet-verzegeld', `${kolom}, rij ${rij}`, 'staat leesbaar in de database')
        }
      }
    }
  }
}

/** Sealed values in columns where nothing is sealed: moved there by somebody. */
export async function checkElsewhere(client: Client, verslag: Verslag): Promise<void> {
  const { rows } = await client.query<{ tabel: string; kolom: string; soort: string }>(
    `select c.table_name as tabel, c.column_name as kolom, c.udt_name as soort
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'deelwijzer' and t.table_type = 'BASE TABLE' and c.udt_name in ('text', 'varchar', 'bytea', 'jsonb')`,
  )
  const bekend = new Set<string>(namen)
  for (const tabel of new Set(rows.map((r) => r.tabel))) {
    const los = rows.filter((r) => r.tabel === tabel && !bekend.has(`${tabel}.${r.kolom}`))
    if (los.length === 0) continue
    const tellers = los.map(
      ({ kolom, soort }, i) => `count(*) filter (where ${begins(kolom, soort)}) as k${i}`,
    )
    const { rows: telling } = await client.query<Record<string, string>>(
      `select ${tellers.join(', ')} from deelwijzer.${client.escapeIdentifier(tabel)}`,
    )
    for (const [i, { kolom }] of los.entries()) {
      const aantal = Number(telling[0]?.[`k${i}`] ?? 0)
      if (aantal > 0) {
        verslag.add(
          'zegel-onverwacht',
          `${tabel}.${kolom}`,
          `${aantal} versleutelde waarde(n) in een kolom waar die niet horen`,
        )
      }
    }
  }
}

function begins(kolom: string, soort: string): string {
  const naam = `"${kolom.replaceAll('"', '""')}"`
  if (soort === 'bytea') return `substring(${naam} from 1 for 4) = 'DWZ1'::bytea`
  if (soort === 'jsonb') return `left(${naam} #>> '{}', 1) = e'\\x02'`
  return `left(${naam}, 1) = e'\\x02'`
}

/** People whose key was destroyed, and whose key is there all the same. */
export async function checkDestroyed(
  kluis: Kluis,
  gewist: Iterable<string>,
  verslag: Verslag,
): Promise<void> {
  for (const persoon of gewist) {
    verslag.tel('vernietigde sleutels')
    if (await kluis.sleutels.has({ soort: 'persoon', id: persoon })) {
      verslag.add(
        'sleutel-terug',
        `persoon ${persoon}`,
        'deze sleutel is vernietigd, en er toch weer',
      )
    }
  }
}
