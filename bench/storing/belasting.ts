import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { maakBezoeker, type Bezoeker, type Blad, type Velden } from '../../test/support/app.ts'
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

export function bezoekerOp(url: string): Bezoeker {
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
  const { actie, velden } = fillIn(iemand.blad(), {
    ...gegeven,
    persoon: noor,
    inhoud: poging.tekst,
  })
  for (let keer = 0; keer < 200 && !(stop() && keer > 20); keer++) {
    poging.verstuurd++
    try {
      const blad = await iemand.post(actie, velden)
      if (blad.status === 200 && blad.pad.includes('nieuw=gegeven')) poging.uitkomst = 'bevestigd'
      else if (blad.status < 500) poging.uitkomst = 'geweigerd'
      else throw new Error(`status ${blad.status}`)
      if (poging.uitkomst === 'geweigerd')
        tel(
          teller,
          new Error(
            `${blad.status} ${blad.pad.replaceAll(/[0-9a-f-]{36}/g, '…')} ${blad.$('h1').text()}`,
          ),
        )
      return
    } catch (fout) {
      tel(teller, fout)
      await wacht(300)
    }
  }
}

/** The main form of a page as a browser would send it, now and every time after. */
export function fillIn({ $, pad }: Blad, anders: Velden): { actie: string; velden: Velden } {
  const formulier = $('main form').first()
  const velden: Record<string, string> = {}
  for (const { name, value } of formulier.serializeArray()) velden[name] = value
  const knop = formulier.find('button[value="opslaan"]')
  velden[knop.attr('name') ?? 'actie'] = 'opslaan'
  return {
    actie: knop.attr('formaction') ?? formulier.attr('action') ?? pad,
    velden: { ...velden, ...anders },
  }
}

export function telUit({ pogingen }: Teller, uitkomst: Poging['uitkomst']): number {
  return pogingen.filter((poging) => poging.uitkomst === uitkomst).length
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
