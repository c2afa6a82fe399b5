import { join } from 'node:path'
import type { Client } from 'pg'
import { serverOptions, type Config } from '../../config.ts'
import { readMaybe } from '../../kluis/bestand.ts'
import { Epochs } from '../../kluis/epochs.ts'
import { Kluis } from '../../kluis/kluis.ts'
import { Sleutelmap } from '../../kluis/sleutelmap.ts'
import { Wisjournaal } from '../../kluis/wisjournaal.ts'
import { readWisstand } from '../../kluis/wisstand.ts'
import { openKeyfile } from '../../kluis/wortel-bestand.ts'
import type { Kluisplaats } from '../../opslag/installatie.ts'
import { OpstartFout } from '../../opslag/server/opstart-fout.ts'
import type { Opties } from './opties.ts'

/** The keys for looking: nothing in the keystore is made, replayed or destroyed. */
export interface Leessleutels {
  kluis: Kluis | undefined
  gewist: ReadonlySet<string>
  /** What is wrong with the journal, if anything. */
  journaal: string | undefined
  /** Why there are no keys. */
  waarom: string | undefined
  close: () => Promise<void>
}

const zonder = (waarom: string | undefined): Leessleutels => ({
  kluis: undefined,
  gewist: new Set(),
  journaal: undefined,
  waarom,
  close: async () => undefined,
})

/**
 * @param client to ask whose keys these data need
 * @throws OpstartFout when keys that were asked for do not fit or do not open
 */
export async function openLeessleutels(
  client: Client,
  opties: Opties,
  config: Config,
): Promise<Leessleutels> {
  if (opties.zonderSleutels) return zonder(undefined)
  const standaard: Kluisplaats = serverOptions(config, () => undefined).kluis
  const map = opties.sleutels ?? standaard.map
  const { rows } = await client.query<{ installatie: string }>(
    'select installatie from deelwijzer.logboek_instelling',
  )
  const nodig = rows[0]?.installatie
  const gevonden = (await readMaybe(join(map, 'installatie')))?.toString('utf8').trim()
  if (nodig === undefined) return zonder('De gegevens zeggen niet welke sleutels erbij horen.')
  if (gevonden !== nodig) {
    const wat = gevonden === undefined ? 'zijn er niet' : 'horen bij andere gegevens'
    if (opties.sleutels === undefined) return zonder(`De sleutels in ${map} ${wat}.`)
    throw new OpstartFout(`De sleutels in ${map} ${wat}. Geef met --sleutels de goede map.`)
  }
  const wortel =
    opties.sleutelbestand === undefined && standaard.wortel !== undefined
      ? await standaard.wortel(nodig)
      : await openKeyfile(opties.sleutelbestand ?? standaard.sleutelbestand, nodig)
  const epochs = new Epochs(map, wortel, nodig)
  const wisjournaal = new Wisjournaal(opties.wisjournaal ?? standaard.wisjournaal)
  const sleutels = new Sleutelmap(map, epochs, wisjournaal)
  return {
    kluis: new Kluis(sleutels, epochs, nodig),
    gewist: new Set((await wisjournaal.list()).map(({ persoon }) => persoon)),
    journaal: await checkJournaal(wisjournaal, map),
    waarom: undefined,
    async close() {
      sleutels.close()
      epochs.close()
      await wortel.close()
    },
  }
}

async function checkJournaal(wisjournaal: Wisjournaal, map: string): Promise<string | undefined> {
  try {
    await wisjournaal.checkFrom(await readWisstand(map))
    return undefined
  } catch (fout) {
    if (fout instanceof OpstartFout) return fout.message
    throw fout
  }
}
