import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { maakBezoeker, type Bezoeker } from '../../test/support/app.ts'
import { gegeven, noor } from '../../test/support/werk.ts'

/** What became of one thing that somebody wanted to write down. */
export interface Poging {
  tekst: string
  /** `bevestigd`: the page said so. `onbekend`: the line broke and we never heard. */
  uitkomst: 'bevestigd' | 'geweigerd' | 'onbekend'
  /** How often the same form was sent. */
  verstuurd: number
}

export interface Teller {
  pogingen: Poging[]
  fouten: Map<string, number>
  checkpoints: Set<string>
}

const sanne = 'a6000000-0000-4000-8000-000000000001'
const toeleider = 'a3000000-0000-4000-8000-000000000001'

function bezoekerOp(url: string): Bezoeker {
  return maakBezoeker({
    request: (pad, init) =>
      fetch(pad.replace('http://localhost', url), {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.timeout(15_000),
      }),
  })
}

/**
 * Writes down one thing after the other, as fast as it goes, until told to stop. A form whose answer was lost is sent
 * again, the very same, until somebody answers: that is what a browser does.
 */
export async function belast(
  url: string,
  dossierId: string,
  teller: Teller,
  stop: () => boolean,
): Promise<void> {
  let iemand: Bezoeker | undefined
  while (!stop()) {
    try {
      iemand ??= await logIn(url)
      await iemand.get(`/werk/dossiers/${dossierId}/opschrijven`)
    } catch (fout) {
      tel(teller, fout)
      iemand = undefined
      await wacht(200)
      continue
    }
    const poging: Poging = {
      tekst: `proef ${randomUUID()}`,
      uitkomst: 'onbekend',
      verstuurd: 0,
    }
    teller.pogingen.push(poging)
    await verstuurTotAntwoord(iemand, poging, teller, stop)
    if (poging.uitkomst !== 'bevestigd') iemand = undefined
  }
}

async function verstuurTotAntwoord(
  iemand: Bezoeker,
  poging: Poging,
  teller: Teller,
  stop: () => boolean,
): Promise<void> {
  for (let keer = 0; keer < 40 && !stop(); keer++) {
    poging.verstuurd++
    try {
      const blad = await iemand.verstuur(
        { ...gegeven, persoon: noor, inhoud: poging.tekst },
        { knop: 'opslaan' },
      )
      if (blad.status === 200 && blad.pad.includes('nieuw=gegeven')) poging.uitkomst = 'bevestigd'
      else if (blad.status < 500) poging.uitkomst = 'geweigerd'
      else throw new Error(`status ${blad.status}`)
      return
    } catch (fout) {
      tel(teller, fout)
      await wacht(300)
    }
  }
}

export async function logIn(url: string): Promise<Bezoeker> {
  const iemand = bezoekerOp(url)
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: sanne })
  const blad = await iemand.post('/pet', { pet: toeleider })
  if (blad.status !== 200) throw new Error(`inloggen gaf ${blad.status}`)
  return iemand
}

/** Remembers every checkpoint that was ever published: none of them may be taken back. */
export async function volgCheckpoints(
  url: string,
  teller: Teller,
  stop: () => boolean,
): Promise<void> {
  while (!stop()) {
    try {
      const antwoord = await fetch(`${url}/logboek/1/checkpoint`, {
        signal: AbortSignal.timeout(3000),
      })
      if (antwoord.ok) teller.checkpoints.add(await antwoord.text())
    } catch {
      // Down at this moment.
    }
    await wacht(150)
  }
}

function tel(teller: Teller, fout: unknown): void {
  const naam = fout instanceof Error ? `${fout.name}: ${fout.message}` : String(fout)
  teller.fouten.set(naam, (teller.fouten.get(naam) ?? 0) + 1)
}
