import { createHash } from 'node:crypto'
import type { Account } from '../koppelingen/oidc.ts'
import { OidcFout } from '../koppelingen/oidc-fout.ts'
import {
  accountWijzer,
  countPoging,
  findAanmelding,
  findInwonerOpBsn,
  findPoging,
  insertPoging,
  linkAanmelding,
  listGemeentenamen,
  takePoging,
  type Aanmelder,
  type Poging,
} from '../opslag/aanmelding.ts'
import { metContext, type Tx } from '../opslag/database.ts'
import { hashCode, leesCode } from './aanmelden-code.ts'
import { AanmeldFout } from './aanmelden-fout.ts'
import type { Deps } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { beginSessie, listLogins, type DemoLogin } from './inloggen.ts'

export { AanmeldFout, type Aanmelder }

/** The kinds of people, in the order of the login page. */
export const aanmelders = ['inwoner', 'medewerker', 'partner'] as const satisfies Aanmelder[]

/** How long somebody may be away at the provider, and how long a code may be typed afterwards. */
export const geldigMs = 10 * 60 * 1000
/** How often a code may be tried for one login at the provider. */
const hoogstensCodes = 5

const nogNiemand = '00000000-0000-0000-0000-000000000000'

/** Before anybody is known: tables about people look empty. */
function alsNiemand<T>(deps: Deps, gemeenteId: string, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return metContext(deps.databanken, { soort: 'gemeente', gemeenteId }, werk)
}

const hash = (geheim: string): Buffer => createHash('sha256').update(geheim).digest()

export interface Inlogkeuzes {
  /** Kinds of people that have a provider. */
  manieren: readonly Aanmelder[]
  /** With more than one, somebody says first which they come for. */
  gemeenten: readonly { id: string; naam: string }[]
  /** The fictional people; nothing outside demo mode. */
  demo: readonly DemoLogin[] | undefined
}

/** What the login page offers. */
export async function readInlogkeuzes(deps: Deps): Promise<Inlogkeuzes> {
  const manieren = aanmelders.filter((wie) => deps.oidc?.[wie] !== undefined)
  return {
    manieren,
    gemeenten: manieren.length === 0 ? [] : await alsNiemand(deps, nogNiemand, listGemeentenamen),
    demo: deps.demo ? await listLogins(deps) : undefined,
  }
}

/** @throws NietGevonden when this kind of people has no provider */
function getOidc(deps: Deps, wie: Aanmelder) {
  const oidc = deps.oidc?.[wie]
  if (oidc === undefined) throw new NietGevonden()
  return oidc
}

/** What goes wrong at the provider, in our words. */
async function bijProvider<T>(wie: Aanmelder, werk: () => Promise<T>): Promise<T> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof OidcFout) throw new AanmeldFout(fout.soort, wie, fout.code)
    throw fout
  }
}

async function bewaar(
  deps: Deps,
  poging: Omit<Poging, 'pogingen' | 'begonnenOp'>,
): Promise<string> {
  const geheim = Buffer.from(deps.toeval(32)).toString('base64url')
  const nu = deps.nu()
  const voor = new Date(nu.getTime() - geldigMs)
  await alsNiemand(deps, poging.gemeenteId, (tx) =>
    insertPoging(tx, hash(geheim), { ...poging, begonnenOp: nu }, voor),
  )
  return geheim
}

function isOver(deps: Deps, poging: Poging): boolean {
  // A clock that was set back must not make a login that lives for ever.
  return Math.abs(deps.nu().getTime() - poging.begonnenOp.getTime()) > geldigMs
}

/**
 * Begins a login: where to send somebody, and the secret that their browser keeps until they come back.
 *
 * @param gemeenteId which gemeente; may be left out when there is one
 * @param terug a path of ours
 * @throws NietGevonden without a provider, or for a gemeente that is not here
 * @throws AanmeldFout when the provider cannot be reached
 */
export async function beginAanmelden(
  deps: Deps,
  wie: Aanmelder,
  gemeenteId: string | undefined,
  terug: string,
): Promise<{ geheim: string; adres: string }> {
  const oidc = getOidc(deps, wie)
  const gemeenten = await alsNiemand(deps, nogNiemand, listGemeentenamen)
  const gekozen =
    gemeenteId === undefined && gemeenten.length === 1
      ? gemeenten[0]
      : gemeenten.find(({ id }) => id === gemeenteId)
  if (gekozen === undefined) throw new NietGevonden()
  const geheim = await bewaar(deps, { gemeenteId: gekozen.id, wie, terug, account: null })
  return { geheim, adres: await bijProvider(wie, () => oidc.begin(geheim)) }
}

/** Somebody is in, or has to say with a code who of us they are. */
export type Afgerond =
  { soort: 'binnen'; geheim: string; terug: string } | { soort: 'koppelen'; geheim: string }

/**
 * Takes somebody who comes back from the provider. A login is used up by coming back, whatever comes of it.
 *
 * @param geheim of the cookie of this login
 * @param zoek the query that the browser came with
 * @throws AanmeldFout, NietGevonden
 */
export async function rondAanmeldenAf(
  deps: Deps,
  wie: Aanmelder,
  geheim: string | undefined,
  zoek: string,
  traceId: string,
): Promise<Afgerond> {
  const oidc = getOidc(deps, wie)
  const poging =
    geheim === undefined
      ? undefined
      : await alsNiemand(deps, nogNiemand, (tx) => takePoging(tx, hash(geheim)))
  if (
    geheim === undefined ||
    poging === undefined ||
    poging.wie !== wie ||
    poging.account !== null ||
    isOver(deps, poging)
  ) {
    throw new AanmeldFout('verlopen', wie)
  }
  const account = await bijProvider(wie, () => oidc.rondAf(zoek, geheim))
  const { gemeenteId, terug } = poging
  if (wie === 'inwoner') {
    const sessie = await laatInwonerBinnen(deps, gemeenteId, account, traceId)
    return { soort: 'binnen', geheim: sessie, terug }
  }
  const { wijzer, doelId } = await alsNiemand(deps, gemeenteId, async (tx) => {
    const gevonden = await accountWijzer(tx, gemeenteId, wie, account)
    return { wijzer: gevonden, doelId: await findAanmelding(tx, gevonden) }
  })
  if (doelId === undefined) {
    const nieuw = await bewaar(deps, { gemeenteId, wie, terug, account: wijzer })
    return { soort: 'koppelen', geheim: nieuw }
  }
  const sessie = await beginSessie(deps, { soort: wie, doelId, gemeenteId }, traceId)
  return { soort: 'binnen', geheim: sessie, terug }
}

/** The number goes from the answer of the provider into the fingerprint, and nowhere else. */
async function laatInwonerBinnen(
  deps: Deps,
  gemeenteId: string,
  { bsn }: Account,
  traceId: string,
): Promise<string> {
  const doelId =
    bsn === undefined
      ? undefined
      : await alsNiemand(deps, gemeenteId, (tx) => findInwonerOpBsn(tx, gemeenteId, bsn))
  if (doelId === undefined) throw new AanmeldFout('onbekend', 'inwoner')
  try {
    return await beginSessie(deps, { soort: 'inwoner', doelId, gemeenteId }, traceId)
  } catch (fout) {
    if (fout instanceof NietGevonden) throw new AanmeldFout('onbekend', 'inwoner')
    throw fout
  }
}

/** May a code be typed now: was somebody just let in by the provider whom we do not know? @throws AanmeldFout, NietGevonden */
export async function checkKoppelen(
  deps: Deps,
  wie: Aanmelder,
  geheim: string | undefined,
): Promise<void> {
  getOidc(deps, wie)
  await getKoppeling(deps, wie, geheim)
}

async function getKoppeling(
  deps: Deps,
  wie: Aanmelder,
  geheim: string | undefined,
): Promise<{ poging: Poging; account: Buffer; id: Buffer }> {
  const id = hash(geheim ?? '')
  const poging = await alsNiemand(deps, nogNiemand, (tx) => findPoging(tx, id))
  const account = poging?.account
  if (
    poging === undefined ||
    account === undefined ||
    account === null ||
    poging.wie !== wie ||
    poging.pogingen >= hoogstensCodes ||
    isOver(deps, poging)
  ) {
    throw new AanmeldFout('verlopen', wie)
  }
  return { poging, account, id }
}

/**
 * Uses the code that the beheerder gave: from now on this account is that person. Every try counts, also of two at once.
 *
 * @returns the secret of the session, and where to go
 * @throws OngeldigeInvoer for a code that does not work, whatever the reason; AanmeldFout after too many; NietGevonden
 */
export async function koppelAccount(
  deps: Deps,
  wie: Aanmelder,
  geheim: string | undefined,
  getypt: string,
  traceId: string,
): Promise<{ geheim: string; terug: string }> {
  getOidc(deps, wie)
  const { poging, account, id } = await getKoppeling(deps, wie, geheim)
  const code = leesCode(getypt)
  if (code === undefined) {
    throw new OngeldigeInvoer({ code: 'Vul de code in. Die bestaat uit vier groepjes van vier.' })
  }
  const { gemeenteId, terug } = poging
  const magProberen = await alsNiemand(deps, gemeenteId, (tx) =>
    countPoging(tx, id, hoogstensCodes),
  )
  if (!magProberen) throw new AanmeldFout('verlopen', wie)
  const doelId = await alsNiemand(deps, gemeenteId, async (tx) => {
    const gekoppeld = await linkAanmelding(tx, wie, hashCode(code), account, deps.nu())
    if (gekoppeld !== undefined) await takePoging(tx, id)
    return gekoppeld
  })
  if (doelId === undefined) {
    throw new OngeldigeInvoer({
      code: 'Deze code werkt niet. Kijk of u hem goed overnam, of vraag de beheerder om een nieuwe.',
    })
  }
  const bezoeker = { soort: wie, doelId, gemeenteId }
  return { geheim: await beginSessie(deps, bezoeker, traceId, 'account gekoppeld'), terug }
}

/** Where to log out at the provider too; nothing when there is none or it cannot. */
export async function afmeldAdres(deps: Deps, wie: Aanmelder): Promise<string | undefined> {
  return deps.oidc?.[wie]?.afmelden()
}
