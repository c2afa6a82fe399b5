import { z } from 'zod'
import { readPrivate } from './kluis/prive-bestand.ts'
import { eidas } from './koppelingen/oidc-claims.ts'
import { leesPem, SleutelFout, type Clientsleutel } from './koppelingen/oidc-sleutel.ts'
import { openOidc, type Oidc } from './koppelingen/oidc.ts'
import type { Aanmelder } from './opslag/aanmelding.ts'
import { OpstartFout } from './opslag/server/opstart-fout.ts'

/** How one kind of people logs in; see docs/how-to/login.md. */
export interface Inloginstelling {
  issuer: string
  clientId: string
  /** A file that only we can read. */
  sleutel:
    | { soort: 'sleutel'; bestand: string; kid: string | undefined }
    | { soort: 'geheim'; bestand: string }
  acr: readonly string[]
  scope: string
  bsnClaim: string | undefined
  machtigingClaims: readonly string[]
}

export type Inloginstellingen = Readonly<Partial<Record<Aanmelder, Inloginstelling>>>

const soorten = ['inwoner', 'medewerker', 'partner'] as const satisfies Aanmelder[]
/** Instead of an acr: this provider is believed as it is. Not for residents. */
const geenAcr = 'geen'

const tekst = z.preprocess((waarde) => (waarde === '' ? undefined : waarde), z.string().optional())
const woorden = (waarde: string): string[] => waarde.split(/[\s,]+/).filter((woord) => woord !== '')

/** A name in the environment, for one kind of people. */
const naamVan = (wie: Aanmelder, deel: string): string =>
  `DEELWIJZER_OIDC_${wie.toUpperCase()}_${deel}`

/**
 * Reads how everybody logs in. Nothing set: nobody has a provider.
 *
 * @param adres where this installation is found; the provider sends people back there
 * @param demoGekozen did somebody say in so many words whether this is the demo?
 * @throws OpstartFout that names what is missing or wrong, never a value
 */
export function oidcUit(
  omgeving: NodeJS.ProcessEnv,
  adres: string | undefined,
  demoGekozen: boolean,
): Inloginstellingen {
  const fouten: string[] = []
  const gevonden = soorten.flatMap((wie): [Aanmelder, Inloginstelling][] => {
    const instelling = eenUit(omgeving, wie, fouten)
    return instelling === undefined ? [] : [[wie, instelling]]
  })
  const ingesteld = gevonden.length > 0
  if (ingesteld && adres === undefined) {
    fouten.push('DEELWIJZER_ADRES ontbreekt: de inlogdienst moet weten waar mensen terugkomen')
  }
  if (ingesteld && adres?.startsWith('http:') === true) {
    fouten.push('DEELWIJZER_ADRES moet beginnen met https://, want er wordt op ingelogd')
  }
  // Off by default would be forgotten: with the demo on, everybody is in without a password.
  if (ingesteld && !demoGekozen) {
    fouten.push('DEELWIJZER_DEMO moet erbij staan: nee, of ja om de inlogdienst te proberen')
  }
  if (fouten.length > 0) {
    throw new OpstartFout(
      `Deze instellingen kloppen niet:\n${fouten.map((fout) => `  ${fout}`).join('\n')}`,
    )
  }
  return Object.fromEntries(gevonden)
}

function eenUit(
  omgeving: NodeJS.ProcessEnv,
  wie: Aanmelder,
  fouten: string[],
): Inloginstelling | undefined {
  const lees = (deel: string): string | undefined => tekst.parse(omgeving[naamVan(wie, deel)])
  const delen = ['ISSUER', 'CLIENT', 'SLEUTELBESTAND', 'GEHEIMBESTAND', 'ACR', 'SCOPE', 'BSN_CLAIM']
  if (delen.every((deel) => lees(deel) === undefined)) return undefined
  const mis = (deel: string, wat: string): void => {
    fouten.push(`${naamVan(wie, deel)} ${wat}`)
  }
  const issuer = lees('ISSUER') ?? ''
  if (!z.url({ protocol: /^https$/ }).safeParse(issuer).success) {
    mis('ISSUER', 'moet een adres zijn dat begint met https://')
  }
  const clientId = lees('CLIENT') ?? ''
  if (clientId === '') mis('CLIENT', 'ontbreekt: de naam die de inlogdienst aan Deelwijzer gaf')
  const [sleutelbestand, geheimbestand] = [lees('SLEUTELBESTAND'), lees('GEHEIMBESTAND')]
  if ((sleutelbestand === undefined) === (geheimbestand === undefined)) {
    mis('SLEUTELBESTAND', `of ${naamVan(wie, 'GEHEIMBESTAND')}: zet er één van de twee`)
  }
  const acr = lees('ACR') ?? eidas.substantieel
  if (acr === geenAcr && wie === 'inwoner') mis('ACR', 'mag voor inwoners niet geen zijn')
  const bsnClaim = wie === 'inwoner' ? (lees('BSN_CLAIM') ?? 'bsn') : undefined
  if (bsnClaim === 'sub') mis('BSN_CLAIM', 'mag niet sub zijn: dat is een pseudoniem')
  const scope = lees('SCOPE') ?? 'openid'
  if (!woorden(scope).includes('openid')) mis('SCOPE', 'moet openid bevatten')
  return {
    issuer,
    clientId,
    sleutel:
      sleutelbestand === undefined
        ? { soort: 'geheim', bestand: geheimbestand ?? '' }
        : { soort: 'sleutel', bestand: sleutelbestand, kid: lees('SLEUTEL_KID') },
    acr: acr === geenAcr ? [] : woorden(acr),
    scope: woorden(scope).join(' '),
    bsnClaim,
    machtigingClaims: woorden(lees('MACHTIGING_CLAIMS') ?? 'represents act'),
  }
}

/**
 * Opens what was set; no provider is asked anything yet, so one that is down stops nothing.
 *
 * @throws OpstartFout when a key cannot be read or used
 */
export async function openAanmelders(
  instellingen: Inloginstellingen,
  adres: string | undefined,
): Promise<Partial<Record<Aanmelder, Oidc>>> {
  const uit: Partial<Record<Aanmelder, Oidc>> = {}
  for (const wie of soorten) {
    const instelling = instellingen[wie]
    if (instelling === undefined || adres === undefined) continue
    const thuis = adres.replace(/\/+$/, '')
    uit[wie] = openOidc({
      ...instelling,
      sleutel: await leesSleutel(wie, instelling.sleutel),
      // A phone or a library computer is of others too; who works here has a device of their own.
      opnieuw: wie === 'inwoner',
      // Another address per provider: an answer of one cannot be passed off as that of another (RFC 9700 4.4).
      terug: `${thuis}/aanmelden/${wie}/terug`,
      uitgelogd: `${thuis}/inloggen`,
    })
  }
  return uit
}

async function leesSleutel(
  wie: Aanmelder,
  sleutel: Inloginstelling['sleutel'],
): Promise<Clientsleutel> {
  const instelling = naamVan(wie, sleutel.soort === 'sleutel' ? 'SLEUTELBESTAND' : 'GEHEIMBESTAND')
  const inhoud = await readPrivate(sleutel.bestand, { naam: 'Het bestand', instelling })
  const waarde = inhoud.toString('utf8').trim()
  if (sleutel.soort === 'geheim') {
    if (waarde === '') throw new OpstartFout(`${instelling} wijst naar een leeg bestand.`)
    return { soort: 'geheim', waarde }
  }
  try {
    leesPem(waarde)
  } catch (fout) {
    if (fout instanceof SleutelFout) throw new OpstartFout(`${instelling}: ${fout.message}.`)
    throw fout
  }
  return { soort: 'sleutel', pem: waarde, kid: sleutel.kid }
}
