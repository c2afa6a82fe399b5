import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openAanmelders } from './config-oidc.ts'
import { readConfig, serverOptions, type Config } from './config.ts'
import { seedCaseload } from './handelingen/demo-caseload.ts'
import { seedDemo } from './handelingen/demo.ts'
import { describeFault } from './foutmelding.ts'
import { listLogins } from './handelingen/inloggen.ts'
import type { Deps } from './handelingen/deps.ts'
import { startOtlp } from './handelingen/otlp.ts'
import { startToezicht } from './handelingen/signaal-ronde.ts'
import { startRonde } from './handelingen/ronde.ts'
import { startVolgorde } from './handelingen/volgorde.ts'
import { formatVkey } from './logboek/vkey.ts'
import { startNagebootsteBrp } from './koppelingen/brp-nagebootst.ts'
import { openBrp, type Brp } from './koppelingen/brp.ts'
import { openNagebootsteMail } from './koppelingen/mail-nagebootst.ts'
import { openMail, type Mail } from './koppelingen/mail.ts'
import { loadRegelset } from './koppelingen/regelbestanden.ts'
import { checkAddress, listen } from './luisteren.ts'
import { openDatabank, openDatabanken, sluitDatabanken } from './opslag/database.ts'
import { loadDemo } from './opslag/demo.ts'
import { readMigrations } from './opslag/migreer.ts'
import { openInstallatie } from './opslag/installatie.ts'
import { OpstartFout } from './opslag/server/opstart-fout.ts'
import { createApp } from './web/app.tsx'
import { afschriftOpmaakInDraad } from './web/mijn/downloads/opmaak-draad.ts'

/** How long the first start waits for the log to take in one example. Past that it goes on without it. */
const geduldMs = 10_000

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
  // Without this Node prints the whole error, also what the database or a person put into it.
  let ruimOp = async (): Promise<void> => undefined
  process.once('uncaughtException', (fout) => {
    reportFault('proces', fout)
    // Also then no server stays behind. What cannot be stopped in time is found by the next start.
    setTimeout(() => process.exit(1), 10_000).unref()
    void ruimOp().finally(() => process.exit(1))
  })
  // Whoever read what we say is gone: that is no reason to stop.
  for (const stroom of [process.stdout, process.stderr]) stroom.on('error', () => undefined)
  try {
    const config = readConfig(process.env)
    const draaiend = await start(config)
    ruimOp = draaiend.stop
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
    // Node would print the error with everything in it, also the row that the database refused.
    if (fout instanceof OpstartFout) complain(fout.message)
    else reportFault('start', fout)
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
      proxy: config.proxy,
      bedrijf: {
        migraties: (await readMigrations()).length,
        dataFolder: config.dataFolder,
        eigenDatabase: server.eigen,
        metingenToken: config.metingenToken,
      },
      getuigen: witnessKeys(config),
      logboekOpenbaar: config.logboekOpenbaar,
      snelWeg: config.snelWeg,
      oidc: await openAanmelders(config.oidc, config.startadres),
      brp: await openBrpOfProef(config, opruimen),
      mail: openMailOfProef(config, opruimen),
      afschriftOpmaak: afschriftOpmaakInDraad(regelset.woorden),
      startadres:
        config.startadres ?? (config.demo ? `http://localhost:${config.port}` : undefined),
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
      await seedCaseload(deps, geduldMs).catch((fout: unknown) => {
        reportFault('start', fout)
        step('Niet alle voorbeelden zijn gemaakt. Wat er staat, werkt gewoon.')
      })
      step('Voorbeeldstad klaargezet (alle mensen zijn verzonnen)')
    }
    opruimen.push(startToezicht(deps, (fout) => reportFault('signalen', fout)))
    opruimen.push(startRonde(deps, (fout) => reportFault('ronde', fout)))
    if (config.otlp !== undefined) {
      const db = openDatabank(url('deelwijzer_sequencer'), 1)
      opruimen.push(() => db.destroy())
      opruimen.push(startOtlp({ db, kluis, adres: config.otlp, nu: deps.nu, meld: step }))
    }
    opruimen.push(await listen(createApp(deps, reportFault).fetch, config.host, config.port))
    return { deps, lost, stop }
  } catch (fout) {
    await stop()
    throw fout
  }
}

/** The BRP of the settings. The demo has one of its own, with the official test persons. */
async function openBrpOfProef(
  { brp, demo }: Config,
  opruimen: (() => Promise<void>)[],
): Promise<Brp | undefined> {
  if (brp !== undefined) return openBrp(brp)
  if (!demo) return undefined
  const proef = await startNagebootsteBrp(() => new Date())
  opruimen.push(proef.stop)
  return openBrp({ url: proef.url })
}

/** The mail of the settings. The demo has one that sends nothing. */
function openMailOfProef(
  { mail, demo }: Config,
  opruimen: (() => Promise<void>)[],
): Mail | undefined {
  if (mail === undefined) return demo ? openNagebootsteMail(() => new Date()) : undefined
  const open = openMail(mail)
  opruimen.push(() => Promise.resolve(open.sluit()))
  return open
}

function witnessKeys({ getuige }: Config): string[] {
  return getuige === undefined || getuige === 'geen' ? [] : [formatVkey(getuige.vkey)]
}

/** For the operator; see `describeFault` for what it leaves out. */
function reportFault(traceId: string, fout: unknown): void {
  complain(describeFault(traceId, fout))
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
