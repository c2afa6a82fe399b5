import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { DATABASE } from '../installatie.ts'
import { metClient } from '../met-client.ts'
import { databaseUrl } from '../rollen.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { findCluster } from '../server/plaats.ts'
import { startServer, type ServerOpties } from '../server/start-server.ts'
import { asWhole, checkRoom, checkTarget, copyFile, inMb, listTree } from './bestanden.ts'
import { countErasures } from './wissingen.ts'
import { ownVersion, writeManifest, type Bestand, type GegevensManifest } from './manifest.ts'

/** What a cluster makes again by itself; the documentation of PostgreSQL on low-level base backups names them. */
const zonderInhoud = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])

function overslaan(pad: string): 'alles' | 'inhoud' | undefined {
  const naam = pad.slice(pad.lastIndexOf('/') + 1)
  if (zonderInhoud.has(pad)) return 'inhoud'
  if (
    /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|.*\.tmp|\.s\.PGSQL\..*)$/.test(
      pad,
    )
  )
    return 'alles'
  return naam.startsWith('pgsql_tmp') || naam.startsWith('pg_internal.init') ? 'alles' : undefined
}

export interface GegevensKopie {
  manifest: GegevensManifest
  /** Fingerprint of the manifest. */
  sha256: string
  /** In bytes. */
  grootte: number
}

/**
 * A copy of the database while the application works, with the low-level interface of PostgreSQL itself: our own server
 * of the npm package brings no pg_basebackup. The files are copied as they change; the WAL of that time is copied with
 * them, and replaying it makes them right again. If we crash, the session ends, and with it the backup and the slot.
 *
 * @param doel a folder that does not exist yet, outside the data
 * @param wisjournaal only counted, never copied
 * @throws OpstartFout
 */
export async function backupData(
  doel: string,
  opties: ServerOpties & { wisjournaal: string; verboden: readonly string[] },
  nu: Date,
): Promise<GegevensKopie> {
  if (opties.databaseUrl !== undefined) {
    throw new OpstartFout(
      'De database van DATABASE_URL is van een andere server. Maak daar een kopie met pg_basebackup of pgBackRest; zie ' +
        'docs/how-to/backup-and-restore.md. De sleutels gaan wel met: deelwijzer reservekopie --sleutels <map>',
    )
  }
  const cluster = findCluster(opties.dataFolder)
  if (cluster === undefined) {
    throw new OpstartFout(
      `Er staat nog geen database in ${opties.dataFolder}. Er valt niets te bewaren.`,
    )
  }
  const echt = await checkTarget(doel, [...opties.verboden, cluster])
  const server = await startServer({ ...opties, teGast: true })
  try {
    const over = await describe(databaseUrl(server.beheerUrl, DATABASE))
    const wissingen = await countErasures(opties.wisjournaal)
    return await asWhole(echt, async (half) => {
      const gekopieerd = await copyCluster(server.beheerUrl, cluster, half)
      for (const naam of ['geheim-database', 'versie.json']) {
        const gelezen = await copyFile(join(opties.dataFolder, naam), join(half, naam))
        if (gelezen !== undefined) gekopieerd.bestanden.push({ pad: naam, ...gelezen })
      }
      const manifest: GegevensManifest = {
        vorm: 'deelwijzer-reservekopie-1',
        soort: 'gegevens',
        gemaakt: nu.toISOString(),
        versie: ownVersion(),
        postgres: server.versie,
        wissingen,
        ...over,
        ...gekopieerd,
      }
      const sha256 = await writeManifest(half, manifest)
      const grootte = gekopieerd.bestanden.reduce((som, b) => som + b.grootte, 0)
      return { manifest, sha256, grootte }
    })
  } finally {
    await server.stop()
  }
}

/** What the database says of itself: whose keys it needs, and how far its log is. */
export async function describe(
  url: string,
): Promise<Pick<GegevensManifest, 'installatie' | 'logboek' | 'schema'>> {
  return metClient(url, async (client) => {
    const { rows } = await client.query<{ installatie: string | null; schema: number }>(
      `select (select installatie from deelwijzer.logboek_instelling) as installatie,
         (select max(nummer) from deelwijzer.migratie) as schema`,
    )
    const [over] = rows
    if (over === undefined || over.installatie === null) {
      throw new OpstartFout(
        'Deze database is nog niet door deze versie van Deelwijzer geopend. Start Deelwijzer eerst een keer.',
      )
    }
    const bomen = await client.query<{ boom: number; grootte: number }>(
      'select boom, max(grootte)::float8 as grootte from deelwijzer.checkpoint group by boom order by boom',
    )
    return { installatie: over.installatie, schema: over.schema, logboek: bomen.rows }
  })
}

interface Gekopieerd {
  mappen: string[]
  bestanden: Bestand[]
}

async function copyCluster(beheerUrl: string, cluster: string, half: string): Promise<Gekopieerd> {
  const client = new Client({
    connectionString: beheerUrl,
    application_name: 'deelwijzer reservekopie',
  })
  // A connection that breaks makes the query that waits fail; without a listener Node would stop.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Keeps the WAL from here on until this session ends, however busy it is meanwhile.
    await client.query(
      'select pg_create_physical_replication_slot($1, immediately_reserve => true, temporary => true)',
      [`deelwijzer_kopie_${process.pid}`],
    )
    await client.query(`select pg_backup_start('deelwijzer', fast => true)`)
    const uit = await copyFiles(cluster, half)
    await copyWal(client, cluster, half, uit)
    return uit
  } finally {
    await client.end()
  }
}

async function copyFiles(cluster: string, half: string): Promise<Gekopieerd> {
  const inhoud = await listTree(cluster, overslaan)
  await checkRoom(
    dirname(half),
    inhoud.bestanden.reduce((som, b) => som + b.grootte, 0),
  )
  const uit: Gekopieerd = { mappen: ['postgres'], bestanden: [] }
  await mkdir(join(half, 'postgres'), { mode: 0o700 })
  for (const map of inhoud.mappen) {
    await mkdir(join(half, 'postgres', map), { mode: 0o700 })
    uit.mappen.push(`postgres/${map}`)
  }
  // pg_control last: it says where replaying starts.
  const laatste = 'global/pg_control'
  const volgorde = [
    ...inhoud.bestanden.filter((b) => b.pad !== laatste),
    ...inhoud.bestanden.filter((b) => b.pad === laatste),
  ]
  for (const { pad } of volgorde) {
    const naar = `postgres/${pad}`
    const gelezen = await copyFile(join(cluster, pad), join(half, naar))
    // A table that was dropped meanwhile: the WAL says so too.
    if (gelezen !== undefined) uit.bestanden.push({ pad: naar, ...gelezen })
  }
  return uit
}

async function copyWal(
  client: Client,
  cluster: string,
  half: string,
  uit: Gekopieerd,
): Promise<void> {
  const { rows } = await client.query<{
    labelfile: string
    spcmapfile: string
    laatste: string
    segment: string
  }>(
    `select labelfile, spcmapfile, pg_walfile_name(lsn - 1) as laatste,
       current_setting('wal_segment_size') as segment
     from pg_backup_stop(wait_for_archive => false)`,
  )
  const [stop] = rows
  const eerste = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/m.exec(
    stop?.labelfile ?? '',
  )?.[1]
  if (stop === undefined || eerste === undefined) throw new Error('backup_label zonder WAL')
  if (stop.spcmapfile.trim() !== '') {
    throw new OpstartFout(
      'Deze database gebruikt tablespaces buiten haar eigen map; daar maakt deze opdracht geen kopie van.',
    )
  }
  const wal = await listTree(join(cluster, 'pg_wal'), (pad) =>
    pad.includes('/') ? 'alles' : undefined,
  )
  const nodig = wal.bestanden.filter(
    ({ pad }) =>
      /^[0-9A-F]{8}\.history$/.test(pad) ||
      (/^[0-9A-F]{24}$/.test(pad) && pad >= eerste && pad <= stop.laatste),
  )
  await checkRoom(
    dirname(half),
    nodig.reduce((som, b) => som + b.grootte, 0),
  )
  for (const { pad, grootte } of nodig) {
    const naar = `postgres/pg_wal/${pad}`
    const gelezen = await copyFile(join(cluster, 'pg_wal', pad), join(half, naar))
    if (gelezen?.grootte !== grootte) throw new OpstartFout(`Het WAL-bestand ${pad} verdween.`)
    uit.bestanden.push({ pad: naar, ...gelezen })
  }
  for (const naam of [eerste, stop.laatste]) {
    if (!existsSync(join(half, 'postgres/pg_wal', naam))) {
      throw new OpstartFout(`Het WAL-bestand ${naam} is er niet; de kopie zou niet heel zijn.`)
    }
  }
  const label = Buffer.from(stop.labelfile)
  await writeFile(join(half, 'postgres/backup_label'), label, { mode: 0o600, flush: true })
  uit.bestanden.push({
    pad: 'postgres/backup_label',
    grootte: label.length,
    sha256: createHash('sha256').update(label).digest('hex'),
  })
}

/** For the report of the command. */
export const inWoorden = ({ manifest, grootte }: GegevensKopie): string =>
  `${manifest.bestanden.length} bestanden, ${inMb(grootte)}, PostgreSQL ${manifest.postgres}`
