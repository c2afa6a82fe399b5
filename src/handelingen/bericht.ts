import { createHash } from 'node:crypto'
import { leesEmail, mailtekst, type Aanleiding, type Geadresseerde } from '../domein/bericht.ts'
import type { Mail, Mailuitkomst } from '../koppelingen/mail.ts'
import {
  cleanUpBerichten,
  finishBericht,
  insertBericht,
  setCode,
  takeBericht,
  type Berichtuitkomst,
  type Onderweg,
} from '../opslag/bericht.ts'
import type { Tx } from '../opslag/database.ts'
import { insertGebeurtenissen } from '../opslag/gebeurtenis.ts'
import { lezingVan } from '../opslag/lezing.ts'
import { getGemeente } from '../opslag/medewerker.ts'
import { activiteiten } from './deur.ts'
import type { Deps } from './deps.ts'
import { voorElkeGemeente } from './gemeenten.ts'

export interface Nieuwbericht {
  aan: Geadresseerde
  aanleiding: Aanleiding
  /** Under which besluit it is told: as long as that may not be told, the message waits. */
  besluitId?: string | null
}

/**
 * Queues "er staat iets voor u klaar", in the transaction of what it is about: no act, no message. Whether it may be sent at
 * all (safe address, deferred, one a day) is decided when it is sent, not here. What was queued is never an error: whoever
 * cannot be reached gets nothing.
 */
export async function queueBericht(
  tx: Tx,
  deps: Pick<Deps, 'nu'>,
  { aan, aanleiding, besluitId }: Nieuwbericht,
): Promise<void> {
  await insertBericht(tx, aan, aanleiding, besluitId ?? null, deps.nu())
}

export type BerichtDeps = Pick<
  Deps,
  'databanken' | 'nu' | 'id' | 'toeval' | 'regelset' | 'mail' | 'startadres'
>

/** No more in one round: what is left goes a minute later, and a round that never ends would keep the others waiting. */
const perRonde = 500

/** The hash that stands for a code; of the code itself nothing is kept. */
export function codeHash(persoonId: string, code: string): Buffer {
  return createHash('sha256').update(`deelwijzer-code\n${persoonId}\n${code}`).digest()
}

/**
 * Sends what waits. Each message is taken in a transaction of its own, that looks again whether it may be sent; then it is
 * sent, then its outcome is kept. If we crash between, it is not sent again (at most once): the next round says that it is
 * not known. Not set up: nothing is taken, everything stays where it is.
 *
 * @returns how many were sent
 */
export async function sendBerichten(deps: BerichtDeps, stop: AbortSignal): Promise<number> {
  const { mail, startadres } = deps
  if (mail === undefined || startadres === undefined) return 0
  return voorElkeGemeente(deps, stop, async (gemeenteId, binnen) => {
    let verstuurd = 0
    for (let keer = 0; keer < perRonde && !stop.aborted; keer++) {
      const klaar = await binnen((tx) => take(tx, deps, gemeenteId, startadres))
      if (klaar === undefined) break
      const uitkomst = await send(mail, klaar)
      await binnen((tx) =>
        finishBericht(tx, klaar.id, naarStaat[uitkomst.soort], redenVan(uitkomst), deps.nu()),
      )
      if (uitkomst.soort === 'verstuurd' || uitkomst.soort === 'nagebootst') verstuurd += 1
      // A server that is away is away for all of them.
      if (uitkomst.soort === 'later') break
    }
    return verstuurd
  })
}

const naarStaat = {
  verstuurd: 'verstuurd',
  nagebootst: 'niet-verstuurd',
  later: 'later',
  geweigerd: 'mislukt',
  onbekend: 'onbekend',
} as const satisfies Record<Mailuitkomst['soort'], Berichtuitkomst>

const redenVan = (uit: Mailuitkomst): string | undefined =>
  'reden' in uit ? uit.reden : uit.soort === 'nagebootst' ? 'demo' : undefined

interface Klaar {
  id: string
  aan: string
  onderwerp: string
  tekst: string
}

/** Takes one, makes its text, and writes the line that the address of a resident was opened for it. */
async function take(
  tx: Tx,
  deps: BerichtDeps,
  gemeenteId: string,
  startadres: string,
): Promise<Klaar | undefined> {
  const bericht = await takeBericht(tx, deps.nu())
  if (bericht === undefined) return undefined
  if (bericht.aanSoort === 'inwoner') await log(tx, deps, gemeenteId, bericht)
  let code: string | undefined
  if (bericht.vorm === 'code') {
    code = makeCode(deps.toeval)
    await setCode(tx, bericht.aanId, codeHash(bericht.aanId, code), deps.nu())
  }
  const { naam } = await getGemeente(tx, gemeenteId)
  return {
    id: bericht.id,
    aan: bericht.email,
    ...mailtekst(bericht.aanSoort, naam, startadres, code),
  }
}

async function send(mail: Mail, { aan, onderwerp, tekst }: Klaar): Promise<Mailuitkomst> {
  // What is left of somebody whose key was destroyed is no address.
  const adres = leesEmail(aan)
  if (adres === undefined) return { soort: 'geweigerd', reden: 'geen-adres' }
  return mail.verstuur({ aan: adres, onderwerp, tekst })
}

async function log(
  tx: Tx,
  deps: BerichtDeps,
  gemeenteId: string,
  bericht: Onderweg,
): Promise<void> {
  const hex = (bytes: number) => Buffer.from(deps.toeval(bytes)).toString('hex')
  const nu = deps.nu()
  await insertGebeurtenissen(tx, gemeenteId, [
    {
      id: deps.id(),
      traceId: hex(16),
      spanId: hex(8),
      begonnen: nu,
      tijdstip: nu,
      handeling: 'raadplegen',
      actor: { soort: 'systeem' },
      rol: 'Deelwijzer',
      organisatie: null,
      doel: 'laten weten dat er iets klaarstaat',
      verwerkingsactiviteit: activiteiten.mijn,
      betrokkeneId: bericht.aanId,
      objectSoort: 'bericht',
      objectId: bericht.id,
      dossierId: null,
      besluitId: null,
      besloten: false,
      grond: null,
      uitkomst: 'gedaan',
      toelichting: null,
      regelset: deps.regelset.versie,
      netwerk: null,
    },
  ])
  await lezingVan(tx).account([bericht.aanId])
}

/** Eight digits, each as likely as the other. */
function makeCode(toeval: (bytes: number) => Uint8Array): string {
  const getal = Buffer.from(toeval(8)).readBigUInt64BE() % 100_000_000n
  return String(getal).padStart(8, '0')
}

/** Ends what was left halfway and throws away what is long done. */
export async function tidyBerichten(deps: BerichtDeps, stop: AbortSignal): Promise<number> {
  return voorElkeGemeente(deps, stop, (_, binnen) =>
    binnen((tx) => cleanUpBerichten(tx, deps.nu())),
  )
}
