import { createHmac, timingSafeEqual } from 'node:crypto'
import { inhoudVan, leesDeling, moetBevestigen, type Deelinvoer } from '../domein/deling.ts'
import { checkLengte, een, isEen, vereisTekst, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { leesInformeren, type Uitvoering } from '../domein/verstrekking.ts'
import { eigenGrondslagen } from '../domein/verstrekking-toestemming.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findDelingkern,
  findDelingVan,
  findLinkHash,
  insertAntwoordbericht,
  insertDeling,
  insertStop,
} from '../opslag/deling.ts'
import { listPartnerorganisaties } from '../opslag/partnerorganisatie.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { lockTriage } from '../opslag/triage.ts'
import { findVerstrekkingMetSleutel } from '../opslag/verstrekking.ts'
import type { Grondslag } from '../recht/vocabulaire.ts'
import { queueBericht } from './bericht.ts'
import { binnenContext, doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDeelbaar, grensVan, soortenVan } from './deling-kern.ts'
import { getSchrijfbareKern } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { nietBevestigd } from './genoemd.ts'
import { hashLinkgeheim } from './partner-geheim.ts'
import {
  getVerstrekkingkern,
  spoorVan,
  vereisGeenBeletsel,
  verstrekkingSoort,
  type Verstrekkingkern,
} from './verstrekking-kern.ts'
import { carryOutVerstrekking, stukVan } from './verstrekking-uitvoeren.ts'
import { grondslagVan, weighVerstrekking } from './verstrekking-weging.ts'

/** What the professional filled in, read against the besluit, and what the database must hold of it. */
export interface GelezenDeling extends Deelinvoer {
  uitvoering: Uitvoering
  eigenGrondslag: Grondslag | undefined
  /** It goes to a typed name on a consent, and nobody said yet that it is the same one. */
  teBevestigen: boolean
}

/**
 * Reads the form against the besluit: only its data, to an organisation of its kind, not longer than may, and with a
 * basis where the rules name none.
 *
 * @throws OngeldigeInvoer
 */
export async function leesTegenBesluit(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  kern: Verstrekkingkern,
  waarden: Waarden,
): Promise<GelezenDeling> {
  const { besluit } = kern
  const { deelbaar } = await getDeelbaar(tx, kern)
  const partners = await listPartnerorganisaties(tx, besluit.inhoud.aanpak.ontvanger)
  const ruim = grensVan(deps, kern, [])
  const informeren = leesInformeren(waarden, besluit, ruim.vandaag)
  const gelezen = leesDeling(waarden, deelbaar, partners, ruim)
  if (!gelezen.ok || !informeren.ok) {
    throw new OngeldigeInvoer({
      ...(gelezen.ok ? {} : gelezen.fouten),
      ...(informeren.ok ? {} : informeren.fouten),
    })
  }
  const { gegevens, organisatieId, ontvanger } = gelezen.waarde
  const categorieen = soortenVan(gegevens)
  const weging = await weighVerstrekking(tx, deps, wie, kern, {
    categorieen,
    geinformeerd: informeren.waarde.geinformeerd,
    organisatieId,
  })
  // Now that it is known on which consents it rests, the day is held against those as well.
  const streng = leesDeling(waarden, deelbaar, partners, grensVan(deps, kern, weging.toestemmingen))
  if (!streng.ok) throw new OngeldigeInvoer(streng.fouten)
  const keuze = een(waarden, 'grondslag')
  const eigenGrondslag = isEen(keuze, eigenGrondslagen) ? keuze : undefined
  if (weging.draagt && grondslagVan(weging, eigenGrondslag).length === 0) {
    throw new OngeldigeInvoer({ grondslag: 'Kies waarop u dit baseert.' })
  }
  return {
    ...streng.waarde,
    uitvoering: { categorieen, inhoud: inhoudVan(gegevens), ontvanger, ...informeren.waarde },
    eigenGrondslag,
    teBevestigen: moetBevestigen(waarden, organisatieId, weging.toestemmingen),
  }
}

/** Who shares, as it is told outside: never a person's name, and nothing about the resident. */
export const afzenderVan = ({ pet }: MetWerkpet): string => `${pet.organisatie}, ${pet.naam}`

/**
 * The secret in a link, 32 bytes as base64url. It follows from the secret of the session and the form that shares, so it
 * need not be kept anywhere to be shown once after the form was sent; nobody without both can make it.
 */
export const linkGeheim = (sessiegeheim: string, sleutel: string): string =>
  createHmac('sha256', sessiegeheim).update(`deelwijzer link ${sleutel}`).digest('base64url')

/** Is this the secret of that link? Tells nothing about anybody. */
export async function past(
  deps: Deps,
  wie: Medewerker,
  delingId: string,
  geheim: string,
): Promise<boolean> {
  const hash = await binnenContext(deps, wie, (tx) => findLinkHash(tx, delingId))
  return hash !== undefined && timingSafeEqual(hash, hashLinkgeheim(geheim))
}

/**
 * Shares these data: the verstrekking with its register line, the data one by one, and what can be read outside from now
 * on, in one transaction. If we crash in here nothing was shared.
 *
 * @param sleutel made with the form
 * @param geheim the secret of the link for who is no partner organisation; only its hash is kept
 * @throws OngeldigeInvoer; Geweigerd when the rules of today or the consents do not carry it; Onmogelijk
 */
export async function shareGegevens(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden: Waarden,
  geheim: string,
): Promise<{ delingId: string; dossierId: string }> {
  const wie = vereisPet(medewerker)
  const soort = { ...verstrekkingSoort, handeling: 'verstrekken' } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const sleutel = wie.verzoek?.sleutel ?? deps.id()
    await lockSleutel(tx, sleutel)
    const eerder = await findVerstrekkingMetSleutel(tx, sleutel)
    if (eerder !== undefined) {
      const delingId = await findDelingVan(tx, eerder.id)
      if (delingId === undefined) throw new NietGevonden()
      const { dossierId } = eerder
      return { uit: { delingId, dossierId }, spoor: { ...zonderBetrokkene, objectId: eerder.id } }
    }
    // Who replaces this besluit waits for us, or we for them.
    await lockTriage(tx, besluitId)
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    if (kern.soort !== 'verstrekken') throw new NietGevonden()
    vereisGeenBeletsel(kern)
    const gelezen = await leesTegenBesluit(tx, deps, wie, kern, waarden)
    if (gelezen.teBevestigen) throw nietBevestigd()
    const { organisatieId, eigenGrondslag, uitvoering } = gelezen
    const { id: verstrekkingId } = await carryOutVerstrekking(tx, deps, wie, kern, {
      ...uitvoering,
      organisatieId,
      eigenGrondslag,
      sleutel,
    })
    const nu = deps.nu()
    const delingId = deps.id()
    await insertDeling(
      tx,
      wie.gemeente.id,
      {
        id: delingId,
        nummer: makeNummer('DL', Number(datumInNederland(nu).slice(0, 4)), deps.toeval(5)),
        verstrekkingId,
        dossierId: kern.dossier.id,
        persoonId: kern.besluit.persoonId,
        besluitId,
        soort: organisatieId === null ? 'link' : 'partner',
        organisatieId,
        linkHash: organisatieId === null ? hashLinkgeheim(geheim) : null,
        over: gelezen.over,
        waarom: gelezen.waarom,
        voorwaarden: gelezen.voorwaarden,
        afzender: afzenderVan(wie),
        doel: kern.besluit.inhoud.aanpak.doel,
        geldigTot: gelezen.geldigTot,
        gedeeldOp: nu,
      },
      gelezen.gegevens,
      deps.id,
    )
    if (organisatieId !== null) {
      const aan = { soort: 'organisatie', id: organisatieId } as const
      await queueBericht(tx, deps, { aan, aanleiding: 'gedeeld' })
    }
    return {
      uit: { delingId, dossierId: kern.dossier.id },
      spoor: { ...spoorVan(kern, verstrekkingId), stuk: stukVan(deps, kern, uitvoering) },
    }
  })
}

const delingSoort = {
  ...verstrekkingSoort,
  objectSoort: 'deling',
  doel: 'delen met anderen',
  handeling: 'vastleggen',
} as const

/**
 * Ends a share: the partner loses it at once. What was read stays known, and the page says so.
 *
 * @throws NietGevonden for who may not write in its dossier
 */
export async function stopDeling(
  deps: Deps,
  medewerker: Medewerker,
  delingId: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, delingSoort, async (tx) => {
    const deling = await findDelingkern(tx, delingId)
    if (deling === undefined) throw new NietGevonden()
    // Also when the dossier is closed: what runs can always be ended.
    const dossier = await getSchrijfbareKern(tx, deps, wie, deling.dossierId)
    await insertStop(tx, wie.gemeente.id, delingId, 'medewerker', deps.nu())
    return {
      uit: undefined,
      spoor: {
        betrokkenen: [deling.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: delingId,
        dossierId: deling.dossierId,
        besluitId: deling.besluitId,
        toelichting: 'gestopt met delen',
        grond: dossier.bron,
      },
    }
  })
}

/**
 * Answers what the partner asked about what was shared. No new data: that is a share of its own.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function answerBericht(
  deps: Deps,
  medewerker: Medewerker,
  delingId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  const fouten = {}
  const tekst = vereisTekst(waarden, 'tekst', fouten, 'Schrijf uw antwoord op.', 5000)
  checkLengte(tekst, 'tekst', fouten, 5000)
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  await doorDeDeur(deps, wie, delingSoort, async (tx) => {
    const deling = await findDelingkern(tx, delingId)
    if (deling === undefined) throw new NietGevonden()
    const dossier = await getSchrijfbareKern(tx, deps, wie, deling.dossierId)
    const { persoonId } = deling
    const bericht = { id: deps.id(), delingId, persoonId, tekst, op: deps.nu() }
    await insertAntwoordbericht(tx, wie.gemeente.id, wie.pet.id, bericht)
    return {
      uit: undefined,
      spoor: {
        betrokkenen: [persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: delingId,
        dossierId: deling.dossierId,
        besluitId: deling.besluitId,
        toelichting: 'vraag van de ontvanger beantwoord',
        grond: dossier.bron,
      },
    }
  })
}
