import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openKluis, type KluisOpties } from '../../kluis/open-kluis.ts'
import { DATABASE } from '../installatie.ts'
import { databaseUrl } from '../rollen.ts'
import { metClient } from '../met-client.ts'
import type { Soort } from '../server/binaries.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { withServer } from './apart.ts'
import { describe } from './gegevens.ts'
import type { GegevensManifest } from './manifest.ts'
import { findMissingKeys, type VermisteSleutel } from './vermist.ts'

export interface InspecteerOpties {
  dataFolder: string
  databaseUrl: string | undefined
  soort?: Soort | undefined
  /** The cluster to look in, which is not running; not asked with `databaseUrl`. */
  cluster: string | undefined
  /** The file with the secret of that cluster. */
  geheim: string
  kluis: Pick<KluisOpties, 'map' | 'sleutelbestand' | 'wisjournaal' | 'wortel'>
  /** Whose copy it is. */
  installatie: string | undefined
}

export interface Bevinding {
  /** How many keys the journal destroyed again. */
  opnieuwGewist: number
  vermist: VermisteSleutel[]
  /** How far each tree of the log is in these data. */
  logboek: GegevensManifest['logboek']
  /** Rows per table; every row was read. */
  aantallen: { tabel: string; aantal: number }[]
}

/**
 * Looks whether data and keys belong together and are whole, before the application opens them.
 * @throws OpstartFout when they are not
 */
export async function inspect(opties: InspecteerOpties): Promise<Bevinding> {
  if (opties.databaseUrl !== undefined) return look(opties.databaseUrl, opties)
  if (opties.cluster === undefined) {
    throw new OpstartFout(
      `Er staat geen database in ${opties.dataFolder}. Geef ook --gegevens, of wijs met DEELWIJZER_DATA de goede map aan.`,
    )
  }
  return withServer(
    {
      cluster: opties.cluster,
      geheim: (await readFile(opties.geheim, 'utf8')).trim(),
      logboek: join(opties.dataFolder, 'herstel.log'),
      soort: opties.soort,
    },
    (beheerUrl) => look(databaseUrl(beheerUrl, DATABASE), opties),
  )
}

async function look(url: string, { kluis, installatie }: InspecteerOpties): Promise<Bevinding> {
  if (await isInUse(url)) {
    throw new OpstartFout('Deelwijzer is nog verbonden met deze database. Stop Deelwijzer eerst.')
  }
  const over = await describe(url)
  if (installatie !== undefined && over.installatie !== installatie) {
    throw new OpstartFout('Deze kopie is van een andere installatie dan deze gegevens.')
  }
  const open = await openKluis({ ...kluis, installatie: over.installatie, nieuw: false })
  try {
    return {
      opnieuwGewist: open.opnieuwGewist,
      vermist: await findMissingKeys(url, open),
      logboek: over.logboek,
      aantallen: await readEverything(url),
    }
  } finally {
    await open.wortel.close()
  }
}

/** Is there an application on it? Only asked of somebody else's server; ours was just started by us. */
async function isInUse(url: string): Promise<boolean> {
  return metClient(url, async (client) => {
    const { rows } = await client.query<{ bezet: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and usename like 'deelwijzer\\_%') as bezet`,
    )
    return rows[0]?.bezet === true
  })
}

/** Reads every value of every row: a damaged page or a missing piece shows now and not on the day it is needed. */
export async function readEverything(url: string): Promise<Bevinding['aantallen']> {
  return metClient(url, async (client) => {
    const { rows } = await client.query<{ tabel: string }>(
      `select c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'deelwijzer' and c.relkind = 'r' order by c.relname`,
    )
    const uit: Bevinding['aantallen'] = []
    for (const { tabel } of rows) {
      const gelezen = await client.query<{ aantal: number }>(
        `select count(*)::float8 as aantal, max(length(x::text)) as langste from deelwijzer."${tabel}" x`,
      )
      uit.push({ tabel, aantal: gelezen.rows[0]?.aantal ?? 0 })
    }
    return uit
  })
}
