/**
 * What making the files of a copy costs: does a copy that is four times as long take four times as long, and how long does
 * somebody else wait for an answer meanwhile, in the thread of the server and in a thread of its own?
 *
 *     node --import tsx bench/afschrift.ts --rijen 2000
 *
 * Only the ratios within one run count.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { delen, tabellenVan } from '../src/domein/afschrift-kaart.ts'
import type { Rij } from '../src/domein/afschrift-rij.ts'
import type { Afschrift } from '../src/domein/afschrift.ts'
import type { AfschriftOpmaak } from '../src/handelingen/afschrift-ronde.ts'
import { loadRegelset } from '../src/koppelingen/regelbestanden.ts'
import { afschriftOpmaakInDraad } from '../src/web/mijn/downloads/opmaak-draad.ts'
import { afschriftOpmaak } from '../src/web/mijn/downloads/opmaak.tsx'

const { values: opties } = parseArgs({ options: { rijen: { type: 'string', default: '2000' } } })
const rijen = Number(opties.rijen)
const meld = (regel: string) => process.stdout.write(`${regel}\n`)

/** A copy with this many data, and a log that is read up to its newest lines. */
function maakAfschrift(aantal: number): Afschrift {
  const [gegeven] = delen.flatMap((deel) => tabellenVan(deel)).filter((t) => t.tabel === 'gegeven')
  const opgeschreven = Array.from({ length: aantal }, (_, nr): Rij => ({
    aard: 'feit',
    inhoud: `Acht dagen niet op school geweest, stuk ${nr}. ${'Zij slaapt slecht. '.repeat(4)}`,
    bron: 'gesprek aan huis',
    vastgelegdOp: '2026-11-22T10:00:00Z',
    door: { rol: 'Toeleider Jeugd en Wmo', organisatie: 'Gemeente Voorbeeldstad' },
  }))
  const keek = Array.from({ length: aantal }, (): Rij => ({
    tijdstip: '2026-11-22T10:00:00Z',
    handeling: 'raadplegen',
    waarmee: 'dossier',
    wie: 'medewerker',
    rol: 'Toeleider Jeugd en Wmo',
    organisatie: 'Gemeente Voorbeeldstad',
    doel: 'toeleiding',
  }))
  return {
    $schema: 'afschrift.schema.json',
    versie: 1,
    gemaaktOp: '2026-11-22T10:00:00Z',
    gemeente: 'Voorbeeldstad',
    gevraagdDoor: 'uzelf',
    nogNietAlles: '',
    anderen: '',
    automatischeBesluiten: false,
    verwerkingen: [],
    nietErin: [],
    rechten: [],
    inhoud: { [gegeven?.sleutel ?? '']: opgeschreven, wieKeekEr: keek },
    ingekort: [],
  }
}

interface Meting {
  ms: number
  /** The longest that the thread of the server answered nobody. */
  stilMs: number
}

async function meet(opmaak: AfschriftOpmaak, aantal: number): Promise<Meting> {
  const stop = new AbortController().signal
  const afschrift = maakAfschrift(aantal)
  const stand = { bezig: true, stilMs: 0 }
  const tik = (async () => {
    for (let vorige = performance.now(); stand.bezig; vorige = performance.now()) {
      await wacht(1)
      stand.stilMs = Math.max(stand.stilMs, performance.now() - vorige)
    }
  })()
  const begin = performance.now()
  await opmaak(afschrift, stop)
  const ms = performance.now() - begin
  stand.bezig = false
  await tik
  return { ms, stilMs: stand.stilMs }
}

const { woorden } = await loadRegelset()
const hier = afschriftOpmaak(woorden)
await meet(hier, 50)
const kort = await meet(hier, rijen / 4)
const lang = await meet(hier, rijen)
const draad = await meet(afschriftOpmaakInDraad(woorden), rijen)
const rond = (getal: number): string => getal.toFixed(0)
meld(`${rijen / 4} rijen: ${rond(kort.ms)} ms; ${rijen} rijen: ${rond(lang.ms)} ms`)
meld(`Vier keer zo lang kost ${(lang.ms / kort.ms).toFixed(1)} keer zo veel.`)
meld(
  `Langste stilte voor een ander: ${rond(lang.stilMs)} ms zonder draad, ${rond(draad.stilMs)} ms met.`,
)
meld(`Met een draad wacht een ander ${(lang.stilMs / draad.stilMs).toFixed(0)} keer korter.`)
