import { once } from 'node:events'
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatVkey, soortHandtekening } from '../logboek/vkey.ts'
import { OpstartFout, foutCode } from '../opslag/server/opstart-fout.ts'
import { makeGetuige } from './getuige/bevestig.ts'
import { makeGetuigeServer } from './getuige/server.ts'
import { openGetuigesleutel } from './getuige/sleutel.ts'
import { takeFolder } from './getuige/slot.ts'
import { Standen } from './getuige/stand.ts'
import { readVkeys } from './vkeys.ts'

const gebruik = `Gebruik: deelwijzer getuige --map <map> --logboek <vkey of bestand> [--logboek …]
  --naam <naam>        hoe deze getuige heet, zonder spaties; alleen de eerste keer nodig
  --sleutel <bestand>  waar de sleutel ligt; anders <map>/getuige.sleutel
  --host <adres>       anders 127.0.0.1
  --poort <nummer>     anders 4280
`

/** How long an answer that is being made may finish when we stop. */
const UITLOOP_MS = 5_000

/**
 * `deelwijzer getuige`: confirms checkpoints of logs it knows, with a key and a memory of its own (C2SP tlog-witness).
 * It needs no database and no other part of Deelwijzer.
 *
 * @returns 0 after a clean stop, 2 when the command is wrong
 * @throws OpstartFout when key, folder or address stand in the way
 */
export async function run(args: string[]): Promise<number> {
  const opties = readArgs(args)
  if (opties === undefined) {
    process.stderr.write(gebruik)
    return 2
  }
  const map = resolve(opties.map)
  await makeFolder(map)
  const geefVrij = await takeFolder(join(map, 'getuige.bezig'))
  try {
    const logboeken = await readVkeys(opties.logboek, soortHandtekening.notitie)
    const standen = new Standen(map)
    const sleutel = await openGetuigesleutel(
      opties.sleutel ?? join(map, 'getuige.sleutel'),
      opties.naam,
      await standen.isEmpty(),
    )
    for (const { naam } of logboeken) {
      await standen.read(
        naam,
        logboeken.filter((vkey) => vkey.naam === naam),
      )
    }
    const seconden = () => Math.floor(Date.now() / 1000)
    const meld = (regel: string) => process.stderr.write(`${regel}\n`)
    const getuige = makeGetuige(sleutel, logboeken, standen, seconden, meld)
    await serve(getuige, opties, meld, () => {
      process.stdout.write(`Getuige ${sleutel.naam} kent ${logboeken.length} logboek(en).\n`)
      process.stdout.write(`vkey: ${formatVkey(sleutel.vkey)}\n`)
    })
    return 0
  } finally {
    await geefVrij()
  }
}

interface Opties {
  map: string
  logboek: string[]
  naam: string | undefined
  sleutel: string | undefined
  host: string
  poort: number
}

function readArgs(args: string[]): Opties | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        map: { type: 'string' },
        logboek: { type: 'string', multiple: true },
        naam: { type: 'string' },
        sleutel: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        poort: { type: 'string', default: '4280' },
      },
    })
    const { map, logboek, naam, sleutel, host } = values
    const poort = /^[0-9]{1,5}$/.test(values.poort) ? Number(values.poort) : Number.NaN
    if (map === undefined || logboek === undefined || !(poort <= 65_535)) return undefined
    return { map, logboek, naam, sleutel, host, poort }
  } catch (fout) {
    if (fout instanceof TypeError) return undefined
    throw fout
  }
}

async function makeFolder(map: string): Promise<void> {
  try {
    await mkdir(map, { recursive: true, mode: 0o700 })
  } catch (fout) {
    throw new OpstartFout(`De map ${map} is niet te maken (${foutCode(fout) ?? 'onbekend'}).`, {
      cause: fout,
    })
  }
  const { mode, uid } = await stat(map)
  const ik = process.getuid?.()
  if (ik !== undefined && ((mode & 0o022) !== 0 || (uid !== ik && uid !== 0))) {
    throw new OpstartFout(
      `Anderen kunnen schrijven in de map ${map}. Voer uit: chmod 700 ${map}. Wie daar schrijft, bepaalt wat de getuige onthoudt.`,
    )
  }
}

/** Serves until somebody asks to stop. */
async function serve(
  getuige: ReturnType<typeof makeGetuige>,
  { host, poort }: Opties,
  meld: (regel: string) => void,
  ready: () => void,
): Promise<void> {
  const server = makeGetuigeServer(getuige, meld)
  server.listen(poort, host)
  try {
    await once(server, 'listening')
  } catch (fout) {
    throw new OpstartFout(
      `De getuige kan niet luisteren op ${host}:${poort} (${foutCode(fout) ?? 'onbekend'}). Kies een andere met --poort.`,
      { cause: fout },
    )
  }
  ready()
  const adres = server.address()
  const op = typeof adres === 'object' && adres !== null ? adres.port : poort
  process.stdout.write(`Luistert op http://${host}:${op}. Stoppen: Ctrl-C\n`)
  await new Promise<void>((klaar) => {
    process.once('SIGINT', klaar)
    process.once('SIGTERM', klaar)
  })
  const dicht = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const hard = setTimeout(() => server.closeAllConnections(), UITLOOP_MS)
  await dicht
  clearTimeout(hard)
}
