import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isGereed } from './stand.ts'
import { countKeys, readPools, readToestand } from '../../handelingen/toestand.ts'
import type { Deps } from '../../handelingen/deps.ts'

/** One line of the metrics. A label is a role or a kind, never anybody or any gemeente. */
interface Meting {
  naam: string
  uitleg: string
  waarde: number | boolean | undefined
  label?: string
}

/** How long work waits for the one thread that there is. Measured from the first request on, until the next reading. */
const vertraging = monitorEventLoopDelay({ resolution: 20 })

/**
 * Everything that is measured, in the text format of Prometheus. What is not known is left out, so that an alarm on a
 * missing value is possible.
 */
export async function metingenTekst(deps: Deps): Promise<string> {
  const [{ toestand, database: d }, sleutels] = await Promise.all([
    readToestand(deps),
    countKeys(deps),
  ])
  const nu = deps.nu()
  const leeftijd = (op: Date | undefined): number | undefined =>
    op === undefined ? undefined : Math.max(0, (nu.getTime() - op.getTime()) / 1000)
  const { kopie, schijf } = toestand
  const metingen: Meting[] = [
    meting('ready', '1 when this process can work', isGereed(toestand)),
    ...toestand.rollen.map(({ rol, bereikbaar }) =>
      meting('database_up', '1 when the database answers this role', bereikbaar, `role="${rol}"`),
    ),
    meting('keys_open', '1 when the newest epoch key opens', toestand.sleutelsOpen),
    meting('migrations', 'Newest migration of the database', toestand.migraties.hier),
    meting('migrations_expected', 'Migrations of this version', toestand.migraties.verwacht),
    meting(
      'wachtrij_events',
      'Events that wait for their place in the log, at most 100000',
      d?.wachtrij,
    ),
    meting(
      'wachtrij_oldest_seconds',
      'How long the first of them waits: the lag of the sequencer',
      d && (d.wachtrijSeconden ?? 0),
    ),
    meting('log_frozen', '1 when nothing is signed any more', d && d.bevrorenOp !== undefined),
    meting('log_trees', 'Trees of the log; more than one after a fork', d?.bomen),
    meting(
      'log_newest_line_age_seconds',
      'Age of the newest line of the log',
      leeftijd(d?.laatsteRegel),
    ),
    meting('checkpoint_size', 'Leaves under the newest published checkpoint', d?.checkpointGrootte),
    meting(
      'checkpoint_age_seconds',
      'Age of the newest published checkpoint',
      leeftijd(d?.checkpointOp),
    ),
    meting(
      'checkpoint_witnessed',
      '1 when a witness confirmed the newest checkpoint',
      witnessed(d),
    ),
    meting('witness_required', '1 when a checkpoint only counts with a witness', d?.getuigeVereist),
    meting('epoch_age_days', 'Age of the newest epoch key', dagen(leeftijd(toestand.epochOp))),
    meting('epochs', 'Epoch keys that are kept', sleutels?.epochs),
    meting(
      'epoch_oldest_in_use',
      'Number of the oldest epoch that a key still needs',
      sleutels?.oudsteEpoch,
    ),
    meting('keys', 'Wrapped keys in the keystore', sleutels?.sleutels),
    meting('signals_unseen', 'Signals that no privacy officer answered yet', d?.signalen),
    meting(
      'signals_lag_seconds',
      'Age of the oldest line in which no signals were looked for yet',
      d?.signalenAchterSeconden,
    ),
    meting(
      'backup_age_seconds',
      'Age of the newest copy',
      leeftijd(kopie.gegevens),
      'kind="gegevens"',
    ),
    meting(
      'backup_age_seconds',
      'Age of the newest copy',
      leeftijd(kopie.sleutels),
      'kind="sleutels"',
    ),
    meting('disk_free_bytes', 'Free on the disk with the data', schijf?.vrij),
    ...pools(deps),
    ...proces(),
  ]
  return tekst(metingen)
}

const dagen = (seconden: number | undefined) =>
  seconden === undefined ? undefined : seconden / 86_400

function witnessed(
  d: { checkpointOp: Date | undefined; getuigdOp: Date | undefined } | undefined,
): boolean | undefined {
  if (d?.checkpointOp === undefined) return undefined
  return d.getuigdOp !== undefined && d.getuigdOp >= d.checkpointOp
}

function pools(deps: Deps): Meting[] {
  return readPools(deps).flatMap(({ rol, gebruik }) =>
    (
      [
        ['busy', gebruik.open - gebruik.vrij],
        ['idle', gebruik.vrij],
        ['waiting', gebruik.wachtend],
        ['max', gebruik.hoogstens],
      ] as const
    ).map(([stand, waarde]) =>
      meting('pool_connections', 'Connections per role', waarde, `role="${rol}",state="${stand}"`),
    ),
  )
}

function proces(): Meting[] {
  // A process that was never asked has measured nothing yet.
  const gemeten = vertraging.enable() ? 0 : vertraging.percentile(99) / 1e9
  vertraging.reset()
  const { rss, heapUsed } = process.memoryUsage()
  return [
    meting('event_loop_delay_p99_seconds', 'Delay since the last reading', gemeten),
    meting('memory_resident_bytes', 'Memory of this process', rss),
    meting('memory_heap_bytes', 'Of which in use by JavaScript', heapUsed),
    meting('uptime_seconds', 'How long this process runs', process.uptime()),
  ]
}

function meting(
  naam: string,
  uitleg: string,
  waarde: number | boolean | undefined,
  label?: string,
): Meting {
  return { naam: `deelwijzer_${naam}`, uitleg, waarde, ...(label === undefined ? {} : { label }) }
}

function tekst(metingen: readonly Meting[]): string {
  const regels: string[] = []
  const gezegd = new Set<string>()
  for (const { naam, uitleg, waarde, label } of metingen) {
    if (waarde === undefined) continue
    if (!gezegd.has(naam)) regels.push(`# HELP ${naam} ${uitleg}`, `# TYPE ${naam} gauge`)
    gezegd.add(naam)
    regels.push(`${naam}${label === undefined ? '' : `{${label}}`} ${Number(waarde)}`)
  }
  return `${regels.join('\n')}\n`
}
