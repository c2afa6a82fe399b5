import type { Client } from 'pg'
import { LogboekFout } from '../../logboek/fouten.ts'
import { sameBytes } from '../../logboek/tekst.ts'
import { formatVkey, parseVkey } from '../../logboek/vkey.ts'
import type { Vkey } from '../../logboek/vkey.ts'
import { Bereik } from './bereik.ts'
import { Bladproef, type Bladrij } from './bladeren.ts'
import { Checkpointproef, openBuiten, originOf, type Buitenstand } from './checkpoints.ts'
import { stream } from './stroom.ts'
import { Tegelproef, type Afwijking } from './tegelproef.ts'
import type { Verslag } from './verslag.ts'

export interface Boomvraag {
  buiten: readonly Buitenstand[]
  getuigen: readonly Vkey[]
  /** The keys that are known from elsewhere; without any, that of the database is believed. */
  vkeys: readonly Vkey[]
}

interface Boomrij {
  nr: number
  origin: string
  vkey: string
}

/** Every tree in this database: leaves, tiles, checkpoints, and what is kept of them outside. */
export async function checkBomen(
  client: Client,
  vraag: Boomvraag,
  verslag: Verslag,
): Promise<void> {
  const { rows } = await client.query<Boomrij>(
    'select nr, origin, vkey from deelwijzer.boom order by nr',
  )
  verslag.tel('bomen', rows.length)
  for (const rij of rows) await checkBoom(client, rij, vraag, verslag)
  const bekend = new Set(rows.map(({ origin }) => origin))
  for (const { naam, notitie } of vraag.buiten) {
    const origin = originOf(notitie)
    if (origin === undefined) verslag.add('buiten-onbekend', naam, 'dit is geen checkpoint')
    else if (!bekend.has(origin)) {
      verslag.add('buiten-onbekend', naam, `is van ${origin}, en dat logboek is hier niet`)
    }
  }
}

function openVkey(
  { nr, origin, vkey }: Boomrij,
  vraag: Boomvraag,
  verslag: Verslag,
): Vkey | undefined {
  try {
    const sleutel = parseVkey(vkey)
    const vreemd =
      vraag.vkeys.length > 0 && !vraag.vkeys.some((v) => formatVkey(v) === formatVkey(sleutel))
    if (sleutel.naam === origin && !vreemd) return sleutel
    const wat = vreemd
      ? 'de sleutel is een andere dan de opgegeven sleutel'
      : 'de sleutel is van een ander logboek'
    verslag.add('boom-sleutel', `boom ${nr}`, wat)
  } catch (fout) {
    if (!(fout instanceof LogboekFout)) throw fout
    verslag.add('boom-sleutel', `boom ${nr}`, fout.message)
  }
  return undefined
}

async function checkBoom(
  client: Client,
  rij: Boomrij,
  vraag: Boomvraag,
  verslag: Verslag,
): Promise<void> {
  const vkey = openVkey(rij, vraag, verslag)
  if (vkey === undefined) return
  const boom = rij.nr
  const buiten = vraag.buiten
    .filter(({ notitie }) => originOf(notitie) === rij.origin)
    .map((stand) => openBuiten(stand, vkey, verslag))
    .filter((stand) => stand !== undefined)
  const tegels = new Tegelproef(client, boom, verslag)
  const checkpoints = new Checkpointproef(client, boom, vkey, vraag.getuigen, verslag)
  const bladeren = new Bladproef(client, boom, verslag)
  const bereik = new Bereik()

  const checkOutside = () => {
    for (const { naam, size, root } of buiten) {
      if (size === bereik.size && !sameBytes(root, bereik.root())) {
        verslag.add(
          'buiten-wortel',
          naam,
          `de eerste ${size} bladeren zijn niet meer wat daar staat`,
        )
      }
    }
  }
  checkOutside()
  for await (const rijen of stream<Bladrij>(client, `bladeren_${boom}`, bladeren.vraag)) {
    const nieuw = await bladeren.hashes(rijen)
    const wachtend = await checkpoints.read(bereik.size, bereik.size + nieuw.length)
    for (const blad of nieuw) {
      bereik.add(blad, (hoogte, _, hash) => tegels.see(hoogte, hash))
      while (wachtend[0] !== undefined && Number(wachtend[0].grootte) === bereik.size) {
        const checkpoint = wachtend.shift()
        if (checkpoint !== undefined) checkpoints.check(checkpoint, bereik.root())
      }
      if (buiten.length > 0) checkOutside()
    }
    await tegels.compareFull()
  }
  verslag.tel('bladeren', bereik.size)

  const later = await checkpoints.read(bereik.size, Number.MAX_SAFE_INTEGER)
  for (const checkpoint of later) checkpoints.check(checkpoint, undefined)
  const nieuwste = later.at(-1)
  if (nieuwste !== undefined) {
    const wat = `er zijn ${bereik.size} bladeren, en ${nieuwste.grootte} zijn er ondertekend`
    verslag.add('bladeren-afgekapt', `boom ${boom}`, wat)
  }
  for (const { naam, size } of buiten) {
    if (size > bereik.size) {
      const wat = `daar staan ${size} bladeren, hier zijn er ${bereik.size}: deze database is ouder`
      verslag.add('buiten-nieuwer', naam, wat)
    }
  }
  await tegels.finish(nieuwste !== undefined)
  await tellUnsigned(client, boom, bereik.size, verslag)
  explain(boom, tegels.afwijkingen, checkpoints, verslag)
}

/** Leaves and their checkpoint are written together: leaves behind the newest one were put there by somebody else. */
async function tellUnsigned(
  client: Client,
  boom: number,
  size: number,
  verslag: Verslag,
): Promise<void> {
  const { rows } = await client.query<{ grootte: string | null }>(
    'select max(grootte) as grootte from deelwijzer.checkpoint where boom = $1',
    [boom],
  )
  const grootte = Number(rows[0]?.grootte ?? 0)
  if (size > grootte) {
    const wat = `vanaf blad ${grootte} zijn er ${size - grootte} bladeren die niemand heeft ondertekend`
    verslag.add('bladeren-zonder-checkpoint', `boom ${boom}`, wat)
  }
}

/**
 * Says which it was: when the signed roots still follow from the leaves, a tile was changed; when they do not, a leaf.
 */
function explain(
  boom: number,
  afwijkingen: readonly Afwijking[],
  { anders, goed }: Checkpointproef,
  verslag: Verslag,
): void {
  const eerste = anders[0]
  if (eerste === undefined) {
    for (const tegel of new Set(afwijkingen.map(({ laag, nummer }) => `${laag}/${nummer}`))) {
      const wat = 'deze tegel is niet wat uit de bladeren volgt; de bladeren kloppen'
      verslag.add('tegel-veranderd', `boom ${boom}, tegel ${tegel}`, wat)
    }
    return
  }
  const wat = `${anders.length} ondertekende checkpoint(s) volgen niet uit de bladeren; de fout zit in blad ${goed} tot en met ${eerste - 1}`
  verslag.add('checkpoint-wortel', `boom ${boom}, vanaf checkpoint ${eerste}`, wat)
  const bladeren = afwijkingen.filter(({ laag }) => laag === 0)
  const waarStond = new Map(bladeren.map((a) => [a.opgeslagen, a.plek]))
  for (const { plek, berekend, opgeslagen } of bladeren) {
    const ander = waarStond.get(berekend)
    const gekruist = bladeren.find((b) => b.plek === ander)?.berekend === opgeslagen
    if (ander === undefined || !gekruist) {
      verslag.add(
        'blad-veranderd',
        `boom ${boom}, blad ${plek}`,
        'hier stond eerder een ander blad',
      )
    } else if (plek < ander) {
      const waar = `boom ${boom}, blad ${plek} en blad ${ander}`
      verslag.add('bladeren-verwisseld', waar, 'deze twee staan op elkaars plek')
    }
  }
  for (const { laag, nummer, plek } of afwijkingen) {
    if (laag === 0) continue
    const breed = 256 ** laag
    if (bladeren.some((b) => Math.floor(b.plek / breed) === plek)) continue
    verslag.add(
      'tegel-veranderd',
      `boom ${boom}, tegel ${laag}/${nummer}`,
      'deze tegel is niet wat uit de bladeren volgt',
    )
  }
}
