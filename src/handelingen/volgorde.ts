import type { KeyObject } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { askWitness, type Getuige } from '../koppelingen/getuige.ts'
import { openDatabank, type Db } from '../opslag/database.ts'
import { addWitness, findUnwitnessed, requireWitness } from '../opslag/logboek/getuigen.ts'
import { openLogKey } from '../opslag/logboek/sleutel.ts'
import { hasWork, runVolgorde } from '../opslag/logboek/volgorde.ts'
import { deleteOldInvoer } from '../opslag/bewaarde-invoer.ts'
import { deleteOldVerzoeken } from '../opslag/verzoek.ts'

export interface VolgordeDienstOpties {
  /** Connection string of the role deelwijzer_sequencer. */
  url: string
  /** Folder with the signing key and the lock file. */
  map: string
  /** Origin without the number of the tree. */
  lognaam: string
  /** `geen`: checkpoints count without a witness from now on; undefined: as it was. */
  getuige: Getuige | 'geen' | undefined
  nu: () => Date
  /** One line for the operator, only when something changes. */
  log: (regel: string) => void
  meldFout: (fout: unknown) => void
  /** Milliseconds between two looks. */
  tempo?: number | undefined
  /** Milliseconds between two times that old outcomes are thrown away. */
  opruimtempo?: number | undefined
}

export interface VolgordeDienst {
  /** Ends after the round that is going on. */
  stop: () => Promise<void>
}

/** Milliseconds between two looks while all is well; a receipt is there within about this time. */
const tempo = 200
/** The longest wait after failures, and between two looks at a log that is frozen. */
const langsteWacht = 10_000
/** Outcomes of posts live two days; ten minutes more or less change nothing. */
const opruimtempo = 600_000

/**
 * Keeps giving events their place in the log as long as the program runs. It stands here and not in the storage, because
 * it decides when to do what and talks to the witness; what one round does to the data is `runVolgorde`.
 *
 * @throws OpstartFout when the signing key is missing, readable by others or of another log
 */
export async function startVolgorde(opties: VolgordeDienstOpties): Promise<VolgordeDienst> {
  const db = openDatabank(opties.url, 3)
  try {
    const sleutel = await openLogKey(db, opties.map)
    const { getuige } = opties
    if (getuige !== undefined) await requireWitness(db, getuige !== 'geen')
    const stop = new AbortController()
    const melder = changes(opties.log)
    const lussen = [
      sequence(db, sleutel, opties, melder, stop.signal),
      cleanUp(db, opties, stop.signal),
    ]
    if (getuige !== undefined && getuige !== 'geen') {
      lussen.push(witness(db, getuige, opties, melder, stop.signal))
    }
    return {
      async stop() {
        stop.abort()
        await Promise.all(lussen)
        await db.destroy()
      },
    }
  } catch (fout) {
    await db.destroy()
    throw fout
  }
}

type Melder = (soort: 'logboek' | 'getuige', regel: string) => void

async function sequence(
  db: Db,
  sleutel: KeyObject,
  { map, lognaam, nu, ...opties }: VolgordeDienstOpties,
  meld: Melder,
  stop: AbortSignal,
): Promise<void> {
  let eerste = true
  await repeat(opties, stop, async () => {
    if (!eerste && !(await hasWork(db))) return 'rust'
    const uit = await runVolgorde({ db, map, lognaam, sleutel, nu, volledig: eerste })
    if (uit.soort === 'bezet') return 'rust'
    eerste = false
    if (uit.soort === 'bevroren') {
      meld(
        'logboek',
        `Het logboek ${uit.boom.origin} is bevroren: ${uit.reden}. Er wordt niets meer ondertekend. ` +
          'Zoek uit wat er is gebeurd en voer dan uit: deelwijzer herstel-logboek --reden "…"',
      )
      return 'lang'
    }
    meld('logboek', `Het logboek ${uit.boom.origin} ondertekent.`)
    return uit.aantal > 0 ? 'verder' : 'rust'
  })
}

/** A loop of its own: a witness that is slow must not keep events waiting. */
async function witness(
  db: Db,
  getuige: Getuige,
  opties: VolgordeDienstOpties,
  meld: Melder,
  stop: AbortSignal,
): Promise<void> {
  const naam = getuige.vkey.naam
  await repeat(opties, stop, async () => {
    const aanbod = await findUnwitnessed(db)
    if (aanbod === undefined) return 'rust'
    const antwoord = await askWitness(getuige, aanbod, stop)
    switch (antwoord.soort) {
      case 'bevestigd':
        await addWitness(db, aanbod, antwoord.handtekening)
        meld('getuige', `De getuige ${naam} bevestigt het logboek.`)
        return 'verder'
      case 'verder':
        meld(
          'getuige',
          `De getuige ${naam} kent ${antwoord.grootte} regels en deze database heeft er ${aanbod.grootte}. Database én map ` +
            'van het logboek zijn ouder dan het logboek. Nieuwe regels tellen niet tot het logboek is hersteld: ' +
            'deelwijzer herstel-logboek --toch --reden "…"',
        )
        return 'mislukt'
      case 'geweigerd':
        meld(
          'getuige',
          `De getuige ${naam} bevestigt het logboek niet (antwoord ${antwoord.status}). Nieuwe regels tellen nog niet.`,
        )
        return 'mislukt'
      case 'onbereikbaar':
        if (!stop.aborted) {
          meld('getuige', `De getuige ${naam} is niet bereikbaar. Nieuwe regels tellen nog niet.`)
        }
        return 'mislukt'
    }
  })
}

/** Throws away what ADR 0022 keeps for two days, and ADR 0032 for one. By a clock that nobody can set: the database decides what is old. */
async function cleanUp(db: Db, opties: VolgordeDienstOpties, stop: AbortSignal): Promise<void> {
  const wachttijd = opties.opruimtempo ?? opruimtempo
  const pauze = wachttijd < langsteWacht ? 'rust' : 'lang'
  let laatst = -Infinity
  await repeat(opties, stop, async () => {
    if (performance.now() - laatst < wachttijd) return pauze
    await deleteOldVerzoeken(db)
    await deleteOldInvoer(db)
    laatst = performance.now()
    return pauze
  })
}

type Hoe = 'verder' | 'rust' | 'lang' | 'mislukt'

/** Does a piece of work again and again until told to stop, and waits longer after every failure in a row. */
async function repeat(
  opties: Pick<VolgordeDienstOpties, 'meldFout' | 'tempo'>,
  stop: AbortSignal,
  work: () => Promise<Hoe>,
): Promise<void> {
  const gewoon = opties.tempo ?? tempo
  let mislukt = 0
  while (!stop.aborted) {
    let hoe: Hoe
    try {
      hoe = await work()
    } catch (fout) {
      // The database is away, or the disk is full. Nothing was half done; the next round goes on.
      if (!stop.aborted) opties.meldFout(fout)
      hoe = 'mislukt'
    }
    mislukt = hoe === 'mislukt' ? mislukt + 1 : 0
    const pauze =
      hoe === 'lang' ? langsteWacht : Math.min(gewoon * 2 ** Math.min(mislukt, 10), langsteWacht)
    await wait(pauze, undefined, { signal: stop }).catch(() => undefined)
  }
}

/** Passes a line on when it is another one than the last of its kind: a fault of an hour is not a thousand lines. */
function changes(log: (regel: string) => void): Melder {
  const laatste = new Map<string, string>()
  return (soort, regel) => {
    if (laatste.get(soort) === regel) return
    laatste.set(soort, regel)
    log(regel)
  }
}
