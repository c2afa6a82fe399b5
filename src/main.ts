import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readConfig, serverOptions, type Config } from './config.ts'
import { seedCaseload } from './handelingen/demo-caseload.ts'
import { seedDemo } from './handelingen/demo.ts'
import { listLogins } from './handelingen/inloggen.ts'
import type { Deps } from './handelingen/deps.ts'
import { startVolgorde } from './handelingen/volgorde.ts'
import { formatVkey } from './logboek/vkey.ts'
import { loadRegelset } from './koppelingen/regelbestanden.ts'
import { checkAddress, listen } from './luisteren.ts'
import { openDatabanken, sluitDatabanken } from './opslag/database.ts'
import { loadDemo } from './opslag/demo.ts'
import { openInstallatie } from './opslag/installatie.ts'
import { OpstartFout } from './opslag/server/opstart-fout.ts'
import { createApp } from './web/app.tsx'

interface Draaiend {
  deps: Deps
  /** Resolves when PostgreSQL went away without us. */
  lost: Promise<void>
  /** Stops in the order that loses nothing: requests, pools, PostgreSQL. */
  stop: () => Promise<void>
}

/**
 * The whole life of the program: reads the settings, starts, prints where it runs and whom to log
 * in as, and stops at Ctrl-C.
 * @returns the exit code
 */
export async function main(): Promise<number> {
  const gestopt = stopSignal()
  try {
    const config = readConfig(process.env)
    const draaiend = await start(config)
    const reden = await Promise.race([
      gestopt.then(() => 'signaal' as const),
      draaiend.lost.then(() => 'database weg' as const),
      welcome(config, draaiend.deps)
        .then(() => gestopt)
        .then(() => 'signaal' as const),
    ])
    if (reden === 'signaal') say('Deelwijzer stopt…')
    await draaiend.stop()
    if (reden === 'signaal') return 0
    complain('PostgreSQL is onverwacht gestopt; Deelwijzer is daarom ook gestopt.')
    return 1
  } catch (fout) {
    if (!(fout instanceof OpstartFout)) throw fout
    complain(fout.message)
    return 1
  }
}

/** Starts everything by hand, in order. What was started is stopped again when a later step fails. */
async function start(config: Config): Promise<Draaiend> {
  const opruimen: (() => Promise<void>)[] = []
  async function stop(): Promise<void> {
    for (const stap of opruimen.toReversed()) await stap()
  }
  try {
    await checkAddress(config.host, config.port)
    const regelset = await loadRegelset()
    const { server, url, kluis, stop: sluit } = await openInstallatie(serverOptions(config, step))
    opruimen.push(sluit)
    const lost = new Promise<void>((weg) => server.onLost(weg))
    const nieuweDemo = config.demo && (await loadDemo(url('deelwijzer_eigenaar'), kluis))
    const databanken = openDatabanken(url, kluis)
    opruimen.push(() => sluitDatabanken(databanken))
    const deps: Deps = {
      databanken,
      regelset,
      nu: () => new Date(),
      id: randomUUID,
      toeval: randomBytes,
      demo: config.demo,
      getuigen: witnessKeys(config),
      logboekOpenbaar: config.logboekOpenbaar,
    }
    // Before anybody can do anything: what needs a place in the log would otherwise wait for ever.
    const volgorde = await startVolgorde({
      url: url('deelwijzer_sequencer'),
      map: config.logboekmap,
      lognaam: config.lognaam,
      getuige: config.getuige,
      nu: deps.nu,
      log: step,
      meldFout: (fout) => reportFault('logboek', fout),
    })
    opruimen.push(volgorde.stop)
    if (nieuweDemo) {
      // Through the same door as everybody. If we crash here the demo is there with the dossiers that were made so
      // far; the next start works and does not make the rest.
      await seedDemo(deps)
      await seedCaseload(deps).catch((fout: unknown) => {
        reportFault('start', fout)
        step('Niet alle voorbeelden zijn gemaakt. Wat er staat, werkt gewoon.')
      })
      step('Voorbeeldstad klaargezet (alle mensen zijn verzonnen)')
    }
    opruimen.push(await listen(createApp(deps, reportFault).fetch, config.host, config.port))
    return { deps, lost, stop }
  } catch (fout) {
    await stop()
    throw fout
  }
}

function witnessKeys({ getuige }: Config): string[] {
  return getuige === undefined || getuige === 'geen' ? [] : [formatVkey(getuige.vkey)]
}

/** What went wrong inside, for the operator: the kind and the place, never a value or a text. */
function reportFault(traceId: string, fout: unknown): void {
  const soort = fout instanceof Error ? fout.name : typeof fout
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '-'
  // The first line of a stack holds the message, which may hold what was typed; the places below it do not.
  const plaatsen = fout instanceof Error ? (fout.stack ?? '').split('\n    at ').slice(1, 6) : []
  complain(JSON.stringify({ niveau: 'fout', traceId, soort, code, plaatsen }))
}

async function welcome({ host, port, demo }: Config, deps: Deps): Promise<void> {
  const naam = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  const logins = demo ? await listLogins(deps) : []
  say('')
  say(`Deelwijzer draait op http://${naam}:${port}`)
  if (logins.length > 0) {
    say('Inloggen als (verzonnen mensen, zonder wachtwoord):')
    for (const login of logins) say(`  ${login.naam} — ${login.omschrijving}`)
  }
  say('Stoppen: Ctrl-C.')
}

/** Resolves at the first Ctrl-C or stop signal; more of them change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((gestopt) => {
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signaal, () => gestopt())
    }
  })
}

function step(regel: string): void {
  say(`· ${regel}`)
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}

function complain(regel: string): void {
  process.stderr.write(`\n${regel}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main()
