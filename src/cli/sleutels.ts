import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { kluisOptions, readConfig, type Config } from '../config.ts'
import { readOverzicht, roteer, ruimOp, stapOver } from '../kluis/beheer.ts'
import { Epochs } from '../kluis/epochs.ts'
import { openKluis, type OpenKluis } from '../kluis/open-kluis.ts'
import type { Wortel } from '../kluis/wortel.ts'
import { createKeyfile, openKeyfile } from '../kluis/wortel-bestand.ts'
import { createPkcs11Key, openPkcs11 } from '../kluis/wortel-pkcs11.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

const gebruik = `Gebruik: deelwijzer sleutels <opdracht>

  toon                                   epochs, hun leeftijd en aantallen sleutels; geen geheimen
  roteer                                 nieuwe epoch, en alle sleutels daarmee opnieuw ingepakt; mag tijdens gebruik
  ruim-op [--dagen 30]                   vernietigt epochs die geen sleutel nodig heeft en die ouder zijn dan uw reservekopieën
  vernietig --persoon <id> --reden <code>  vernietigt de sleutel van één persoon; dit kan nooit terug
  naar-pkcs11 [--maak]                   zet de wortel over naar een sleutelmodule (stop Deelwijzer eerst)
  naar-bestand                           zet de wortel over naar een sleutelbestand (stop Deelwijzer eerst)`

/**
 * `deelwijzer sleutels`: looks after the keys. Shows no secret and asks the database for nothing.
 * @returns 0 done, 2 when the command is not understood
 * @throws OpstartFout when keys, root or journal are not as they should be
 */
export async function run(args: string[]): Promise<number> {
  const [opdracht = '', ...rest] = args
  const config = readConfig(process.env)
  const doe = opdrachten.get(opdracht)
  if (doe === undefined) {
    process.stderr.write(`${gebruik}\n`)
    return 2
  }
  return doe(config, rest)
}

const opdrachten = new Map<string, (config: Config, args: string[]) => Promise<number>>([
  ['toon', (config) => metKluis(config, toon)],
  ['roteer', (config) => metKluis(config, roteerNu)],
  ['ruim-op', (config, args) => metKluis(config, (open) => ruimOpNu(open, args))],
  ['vernietig', (config, args) => metKluis(config, (open) => vernietig(open, args))],
  ['naar-pkcs11', naarPkcs11],
  ['naar-bestand', naarBestand],
])

async function metKluis(
  config: Config,
  doe: (open: OpenKluis) => Promise<number>,
): Promise<number> {
  const open = await openKluis({ ...kluisOptions(config), nieuw: false })
  try {
    return await doe(open)
  } finally {
    await open.wortel.close()
  }
}

async function toon({ kluis, wortel, journaal }: OpenKluis): Promise<number> {
  const { epochs, aantallen, oudsteInGebruik } = await readOverzicht(kluis)
  zeg(`Wortel: ${wortel.soort === 'pkcs11' ? 'sleutelmodule (PKCS#11)' : 'sleutelbestand'}`)
  for (const { nr, gemaakt } of epochs) {
    const dagen = Math.floor((Date.now() - gemaakt.getTime()) / 86_400_000)
    zeg(`Epoch ${nr}: van ${gemaakt.toISOString().slice(0, 10)}, ${dagen} dagen oud`)
  }
  zeg(`Oudste epoch in gebruik: ${oudsteInGebruik ?? 'geen'}`)
  for (const [soort, aantal] of Object.entries(aantallen)) zeg(`Sleutels ${soort}: ${aantal}`)
  zeg(`Vernietigd volgens het wisjournaal: ${(await journaal.list()).length}`)
  return 0
}

async function roteerNu({ kluis }: OpenKluis): Promise<number> {
  const { epoch, herpakt } = await roteer(kluis, new Date())
  zeg(`Epoch ${epoch.nr} is begonnen; ${herpakt} sleutels zijn opnieuw ingepakt.`)
  zeg('Maak een reservekopie van de sleutels, en voer later uit: deelwijzer sleutels ruim-op')
  return 0
}

async function ruimOpNu({ kluis }: OpenKluis, args: string[]): Promise<number> {
  const dagen = Number(parse(args, 'dagen').get('dagen') ?? '30')
  if (!Number.isInteger(dagen) || dagen < 0) return wijsAf('--dagen moet een heel getal zijn.')
  const { vernietigd, resten } = await ruimOp(kluis, dagen, new Date())
  zeg(
    vernietigd.length === 0
      ? 'Geen epoch kan weg.'
      : `Vernietigd: epoch ${vernietigd.join(', ')}. Reservekopieën van de sleutels van daarvoor gaan niet meer open.`,
  )
  if (resten > 0) zeg(`${resten} halve bestanden van een afgebroken start verwijderd.`)
  return 0
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function vernietig({ kluis }: OpenKluis, args: string[]): Promise<number> {
  const opties = parse(args, 'persoon', 'reden')
  const persoon = opties.get('persoon')
  const reden = opties.get('reden')
  if (persoon === undefined || !uuid.test(persoon)) {
    return wijsAf('Geef met --persoon het nummer van de persoon (36 tekens, kleine letters).')
  }
  if (reden === undefined || !/^[a-z-]{1,60}$/.test(reden)) {
    return wijsAf('Geef met --reden een korte code, bijvoorbeeld termijn-voorbij. Geen namen.')
  }
  if (!(await kluis.sleutels.has({ soort: 'persoon', id: persoon }))) {
    return wijsAf('Van deze persoon is hier geen sleutel. Er is niets gedaan.')
  }
  zeg('Wat van deze persoon is vastgelegd, kan daarna niemand meer lezen. Dit kan nooit terug.')
  const vraag = createInterface({ input: process.stdin, output: process.stdout })
  const getypt = (await vraag.question('Typ het nummer van de persoon nog een keer: ')).trim()
  vraag.close()
  if (getypt !== persoon) return wijsAf('Dat is een ander nummer. Er is niets gedaan.')
  await kluis.sleutels.destroyPerson(persoon, reden, new Date())
  zeg('Vernietigd. In reservekopieën van de sleutels staat de sleutel nog, tot de epoch van toen')
  zeg('weg is: voer nu uit deelwijzer sleutels roteer, en na 30 dagen deelwijzer sleutels ruim-op.')
  return 0
}

async function naarPkcs11(config: Config, args: string[]): Promise<number> {
  if (args.some((arg) => arg !== '--maak')) return wijsAf(gebruik)
  const { pkcs11 } = config
  if (pkcs11 === undefined) return wijsAf('Wijs de sleutelmodule aan met DEELWIJZER_PKCS11_MODULE.')
  const installatie = await readInstallatie(config)
  if (args.includes('--maak')) await createPkcs11Key(pkcs11)
  const van = await openKeyfile(config.sleutelbestand, installatie)
  const naar = await openPkcs11(pkcs11)
  await verhuis(config, installatie, van, naar)
  zeg('Start Deelwijzer voortaan met DEELWIJZER_PKCS11_MODULE. Start het eerst één keer en kijk of')
  zeg(
    `alles opengaat; vernietig daarna ${config.sleutelbestand}. Voer dan roteer en later ruim-op uit:`,
  )
  zeg('wie een oude kopie van de sleutels en het sleutelbestand heeft, kan er tot dan bij.')
  return 0
}

async function naarBestand(config: Config): Promise<number> {
  const { pkcs11 } = config
  if (pkcs11 === undefined) return wijsAf('Wijs de sleutelmodule aan met DEELWIJZER_PKCS11_MODULE.')
  const installatie = await readInstallatie(config)
  const van = await openPkcs11(pkcs11)
  await createKeyfile(config.sleutelbestand, installatie)
  const naar = await openKeyfile(config.sleutelbestand, installatie)
  await verhuis(config, installatie, van, naar)
  zeg(
    `De wortel staat nu in ${config.sleutelbestand}. Start Deelwijzer voortaan zonder DEELWIJZER_PKCS11_MODULE.`,
  )
  return 0
}

async function verhuis(
  config: Config,
  installatie: string,
  van: Wortel,
  naar: Wortel,
): Promise<void> {
  const epochs = new Epochs(config.sleutelmap, van, installatie)
  try {
    const aantal = await stapOver(epochs, naar)
    zeg(aantal === 0 ? 'Alle epochs waren al overgezet.' : `${aantal} epochs overgezet.`)
  } finally {
    epochs.close()
    await van.close()
    await naar.close()
  }
}

async function readInstallatie(config: Config): Promise<string> {
  const bestand = join(config.sleutelmap, 'installatie')
  try {
    return (await readFile(bestand, 'utf8')).trim()
  } catch (fout) {
    throw new OpstartFout(
      `In ${config.sleutelmap} staan geen sleutels. Wijs de map aan met DEELWIJZER_SLEUTELS.`,
      { cause: fout },
    )
  }
}

/** What was given with these options, each with a value. @throws OpstartFout for anything else */
function parse(args: string[], ...namen: string[]): Map<string, string> {
  const options = Object.fromEntries(namen.map((naam) => [naam, { type: 'string' as const }]))
  try {
    const gelezen = new Map<string, string>()
    for (const [naam, waarde] of Object.entries(
      parseArgs({ args, options, strict: true }).values,
    )) {
      if (typeof waarde === 'string') gelezen.set(naam, waarde)
    }
    return gelezen
  } catch (fout) {
    throw new OpstartFout(gebruik, { cause: fout })
  }
}

function wijsAf(tekst: string): number {
  process.stderr.write(`${tekst}\n`)
  return 2
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
