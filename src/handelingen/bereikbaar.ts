import { leesBereikbaar, leesMijnBericht } from '../domein/bericht.ts'
import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { vlaggen } from '../domein/toegang.ts'
import {
  askCode,
  confirmEmail,
  findBereikbaar,
  findEigenEmail,
  hasGeheimAdres,
  setBereikbaarheid,
  setMijnBereikbaarheid,
  type Bereikbaarstand,
} from '../opslag/bereikbaar.ts'
import type { Tx } from '../opslag/database.ts'
import { codeHash } from './bericht.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Inwoner, Medewerker } from './deps.ts'
import { getDossier, getSchrijfbaarDossier } from './dossier.ts'
import { vereisLeeftijd } from './eigen-pagina.ts'
import { OngeldigeInvoer } from './fouten.ts'
import { findPlaats, spoorBijPersoon, type Plaats } from './wie-beslist.ts'

export type { Bereikbaarstand }

const soort = {
  objectSoort: 'bereikbaar',
  doel: 'weten waar bericht naartoe mag',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

export interface BereikbaarBeeld extends Plaats {
  stand: Bereikbaarstand
  /** A child under twelve gets nothing: what is about them goes to the parents with gezag, at their own address. */
  teJong: boolean
  /** Theirs, or of somebody they live with. */
  adresGeheim: boolean
  magSchrijven: boolean
  /** Is mail set up at all? */
  mailIngesteld: boolean
}

/** How somebody in a dossier may be reached; never the address itself. @throws NietGevonden */
export async function readBereikbaar(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<BereikbaarBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getDossier)
    return {
      uit: {
        ...plaats,
        stand: await findBereikbaar(tx, persoonId),
        adresGeheim: await hasGeheimAdres(tx, persoonId),
        teJong: isTeJong(deps, plaats.persoon.geboortedatum),
        magSchrijven:
          (plaats.dossier.vlaggen & vlaggen.schrijven) > 0 && plaats.dossier.status === 'open',
        mailIngesteld: deps.mail !== undefined && deps.startadres !== undefined,
      },
      spoor: spoorBijPersoon(plaats, []),
    }
  })
}

function isTeJong(deps: Deps, geboortedatum: string | null): boolean {
  const leeftijd = leeftijdOp(geboortedatum, datumInNederland(deps.nu()))
  return leeftijd !== undefined && leeftijd < 12
}

export type Gezet = 'opgeslagen' | 'code'

/**
 * Writes down how somebody may be reached, together with them. Only what they say themselves is safe; that something is not
 * safe may be written down without them. A new address gets a mail with a code before it is used.
 *
 * @throws OngeldigeInvoer; NietGevonden
 */
export async function setBereikbaar(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<Gezet> {
  const wie = vereisPet(medewerker)
  return doorDeDeur<Gezet>(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getSchrijfbaarDossier)
    if (isTeJong(deps, plaats.persoon.geboortedatum)) {
      throw new OngeldigeInvoer({ wil: 'Een kind onder de 12 jaar krijgt zelf geen bericht.' })
    }
    const eerder = await findBereikbaar(tx, persoonId)
    const gelezen = leesBereikbaar(waarden, eerder.heeftEmail)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { waarde, samen } = gelezen
    await setBereikbaarheid(tx, { dossierId, persoonId }, waarde, samen, deps.nu())
    const code = await askWhenNeeded(tx, deps, dossierId, persoonId)
    return {
      uit: code ? 'code' : 'opgeslagen',
      spoor: spoorBijPersoon(plaats, [], waarde.geenBericht ? 'geen bericht' : 'bereikbaar'),
    }
  })
}

/** An address that is safe and not known to be theirs yet. */
async function askWhenNeeded(
  tx: Tx,
  deps: Deps,
  dossierId: string | null,
  persoonId: string,
): Promise<boolean> {
  const nu = await findBereikbaar(tx, persoonId)
  const veilig = nu.kanalen.some(({ kanaal, veilig: v }) => kanaal === 'email' && v === 'ja')
  if (nu.wil !== 'email' || !nu.heeftEmail || nu.geenBericht || !veilig) return false
  if (nu.emailBevestigdOp !== null) return false
  return askCode(tx, dossierId, persoonId, deps.nu())
}

const foutCode = {
  code: 'Deze code klopt niet, of is te oud. Kijk nog eens, of vraag een nieuwe code.',
}

/** With the resident at the table: the code that was mailed. @throws OngeldigeInvoer when it is another one */
export async function confirmBereikbaar(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  // A wrong guess is counted, so it must not roll back.
  const goed = await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getSchrijfbaarDossier)
    const hash = codeHash(persoonId, codeUit(waarden))
    const uit = await confirmEmail(tx, dossierId, persoonId, hash, deps.nu())
    return { uit, spoor: spoorBijPersoon(plaats, [], uit ? 'code goed' : 'code fout') }
  })
  if (!goed) throw new OngeldigeInvoer(foutCode)
}

const codeUit = (waarden: Waarden): string => een(waarden, 'code').replaceAll(/\s/g, '')

/** Another code, when the first was lost. @throws OngeldigeInvoer after five in a day */
export async function askBereikbaarcode(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getSchrijfbaarDossier)
    if (!(await askWhenNeeded(tx, deps, dossierId, persoonId))) throw new OngeldigeInvoer(genoeg)
    return { uit: undefined, spoor: spoorBijPersoon(plaats, [], 'code gevraagd') }
  })
}

const genoeg = { code: 'Er is al een code onderweg, of er zijn vandaag al vijf codes verstuurd.' }

// ── The resident, about themselves ──

export interface MijnBericht {
  stand: Bereikbaarstand
  email: string | null
}

function mijnSpoor(wie: Inwoner, toelichting?: string): Spoor {
  return {
    betrokkenen: [wie.id],
    doel: soort.doel,
    verwerkingsactiviteit: activiteiten.mijn,
    objectId: wie.id,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

const mijnSoort = { ...soort, verwerkingsactiviteit: activiteiten.mijn }

/** Where a resident gets messages. A child of twelve or older their own; nobody reads that of somebody else. */
export async function readMijnBericht(deps: Deps, wie: Inwoner): Promise<MijnBericht> {
  vereisLeeftijd(wie)
  return doorDeDeur(deps, wie, { ...mijnSoort, handeling: 'raadplegen' }, async (tx) => ({
    uit: { stand: await findBereikbaar(tx, wie.id), email: await findEigenEmail(tx, wie.id) },
    spoor: mijnSpoor(wie),
  }))
}

/** @throws OngeldigeInvoer */
export async function setMijnBericht(deps: Deps, wie: Inwoner, waarden: Waarden): Promise<Gezet> {
  vereisLeeftijd(wie)
  return doorDeDeur<Gezet>(deps, wie, { ...mijnSoort, handeling: 'vastleggen' }, async (tx) => {
    const eerder = await findBereikbaar(tx, wie.id)
    const gelezen = leesMijnBericht(waarden, eerder.heeftEmail)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { waarde } = gelezen
    // The same address typed again is the same address: it does not have to be confirmed again.
    const zelfde = waarde.email !== undefined && waarde.email === (await findEigenEmail(tx, wie.id))
    const email = zelfde ? undefined : waarde.email
    await setMijnBereikbaarheid(tx, wie.id, { ...waarde, email }, deps.nu())
    const code = await askWhenNeeded(tx, deps, null, wie.id)
    return { uit: code ? 'code' : 'opgeslagen', spoor: mijnSpoor(wie, 'bereikbaar') }
  })
}

/** @throws OngeldigeInvoer when it is another code */
export async function confirmMijnBericht(
  deps: Deps,
  wie: Inwoner,
  waarden: Waarden,
): Promise<void> {
  vereisLeeftijd(wie)
  const goed = await doorDeDeur(
    deps,
    wie,
    { ...mijnSoort, handeling: 'vastleggen' },
    async (tx) => {
      const hash = codeHash(wie.id, codeUit(waarden))
      const uit = await confirmEmail(tx, null, wie.id, hash, deps.nu())
      return { uit, spoor: mijnSpoor(wie, uit ? 'code goed' : 'code fout') }
    },
  )
  if (!goed) throw new OngeldigeInvoer(foutCode)
}

/** @throws OngeldigeInvoer after five in a day */
export async function askMijnCode(deps: Deps, wie: Inwoner): Promise<void> {
  vereisLeeftijd(wie)
  await doorDeDeur(deps, wie, { ...mijnSoort, handeling: 'vastleggen' }, async (tx) => {
    if (!(await askWhenNeeded(tx, deps, null, wie.id))) throw new OngeldigeInvoer(genoeg)
    return { uit: undefined, spoor: mijnSpoor(wie, 'code gevraagd') }
  })
}
