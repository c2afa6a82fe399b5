import { checkLengte, een, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findEinde,
  findPartnerDeling,
  getPartnerInhoud,
  insertLezing,
  insertPartnerBericht,
  insertPartnerStop,
  listGestopteDelingen,
  listPartnerBerichten,
  listPartnerDelingen,
  type Bericht,
  type Einde,
  type GedeeldeInhoud,
  type GestopteDeling,
  type PartnerDeling,
  type PartnerDelingregel,
} from '../opslag/partner-deling.ts'
import { listPartnerKennisgevingen, type PartnerKennisgeving } from '../opslag/kennisgeving.ts'
import { listOpenPartnerVragen, type PartnerVraag } from '../opslag/partner-vraag.ts'
import type { Deps, Partner } from './deps.ts'
import { activiteiten, doorDeDeur, type Kring, type Spoor } from './deur.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

export type {
  Bericht,
  Einde,
  GedeeldeInhoud,
  GestopteDeling,
  PartnerDeling,
  PartnerDelingregel,
  PartnerKennisgeving,
  PartnerVraag,
}

/** Longest text that goes back to the wijkteam, in characters. */
export const langsteBericht = 2000

const lijstsoort = {
  objectSoort: 'partnerlijst',
  doel: 'zien wat is gedeeld',
  verwerkingsactiviteit: activiteiten.partner,
}

const delingsoort = { ...lijstsoort, objectSoort: 'partnerdeling' }

type OverIemand = Pick<PartnerDeling, 'persoonId' | 'dossierId' | 'besluitId'>

/**
 * The lines about people in a list. Each stands under the besluit that something was shared or asked under: as long as
 * telling the resident is deferred, so is the line.
 */
export function lijstspoor(stukken: readonly OverIemand[]): Spoor {
  const kring = new Map<string, Kring>()
  for (const { persoonId, dossierId, besluitId } of stukken) {
    if (!kring.has(persoonId)) kring.set(persoonId, { dossierId, besluitId, besloten: false })
  }
  return {
    // A list without people is looking too, and about nobody.
    betrokkenen: kring.size === 0 ? [null] : [...kring.keys()],
    kring,
    doel: lijstsoort.doel,
    verwerkingsactiviteit: lijstsoort.verwerkingsactiviteit,
    objectId: null,
  }
}

/** About one of them, under its besluit; the purpose is the one it was shared or asked for. */
export function stukspoor(stuk: OverIemand & { id: string; doel: string }): Spoor {
  return {
    betrokkenen: [stuk.persoonId],
    doel: stuk.doel,
    verwerkingsactiviteit: activiteiten.partner,
    objectId: stuk.id,
    dossierId: stuk.dossierId,
    besluitId: stuk.besluitId,
  }
}

/** About nobody: what is over, or not opened yet, says nothing about anybody. */
export const overNiemand = (id: string): Spoor => ({
  betrokkenen: [null],
  doel: lijstsoort.doel,
  verwerkingsactiviteit: activiteiten.partner,
  objectId: id,
})

export interface Partnerstart {
  delingen: readonly PartnerDelingregel[]
  gestopt: readonly GestopteDeling[]
  /** Requests that nobody answered yet. */
  vragen: readonly PartnerVraag[]
  /** What changed in something that they got, and must be done about it. */
  kennisgevingen: readonly PartnerKennisgeving[]
}

/** What is shared with this organisation and runs, what ended recently, and what is asked. */
export async function readPartnerstart(deps: Deps, wie: Partner): Promise<Partnerstart> {
  return doorDeDeur(deps, wie, { ...lijstsoort, handeling: 'raadplegen' }, async (tx) => {
    const delingen = await listPartnerDelingen(tx)
    const vragen = await listOpenPartnerVragen(tx)
    const kennisgevingen = await listPartnerKennisgevingen(tx, false)
    return {
      uit: { delingen, gestopt: await listGestopteDelingen(tx), vragen, kennisgevingen },
      spoor: lijstspoor([...delingen, ...vragen, ...kennisgevingen]),
    }
  })
}

export type Delingbeeld =
  /** It ended: when and by what, nothing else. */
  | { soort: 'voorbij'; einde: Einde }
  /** Not opened by this reader yet: reading is told to the resident, so it is asked first. */
  | { soort: 'dicht'; deling: PartnerDeling }
  | {
      soort: 'open'
      deling: PartnerDeling
      inhoud: GedeeldeInhoud
      berichten: readonly Bericht[]
      /** What changed in it since, with what stands there now. */
      kennisgevingen: readonly PartnerKennisgeving[]
    }

/**
 * One share. Its content only for who said before that they want to read it (the receipt is there); ended ones say no
 * more than that.
 *
 * @throws NietGevonden when it never was for this organisation
 */
export async function readPartnerDeling(
  deps: Deps,
  wie: Partner,
  id: string,
): Promise<Delingbeeld> {
  return doorDeDeur(deps, wie, { ...delingsoort, handeling: 'raadplegen' }, async (tx) => {
    const deling = await findPartnerDeling(tx, { id })
    if (deling === undefined) return voorbij(tx, id)
    if (deling.gelezenOp === null) {
      // Nothing sealed was opened: this page is about nobody yet.
      return { uit: { soort: 'dicht', deling }, spoor: overNiemand(id) }
    }
    const inhoud = await getPartnerInhoud(tx, deling)
    const berichten = await listPartnerBerichten(tx, id)
    if (inhoud === undefined) return { ...(await voorbij(tx, id)), spoor: stukspoor(deling) }
    const kennisgevingen = await listPartnerKennisgevingen(tx, true, id)
    return {
      uit: { soort: 'open', deling, inhoud, berichten, kennisgevingen },
      spoor: stukspoor(deling),
    }
  })
}

async function voorbij(tx: Tx, id: string): Promise<{ uit: Delingbeeld; spoor: Spoor }> {
  const einde = await findEinde(tx, id)
  if (einde === undefined) throw new NietGevonden()
  return { uit: { soort: 'voorbij', einde }, spoor: overNiemand(id) }
}

/**
 * Says that one wants to read it: the receipt for the resident. If we crash in here there is no receipt and nothing was
 * shown; the content itself comes with the page after it.
 *
 * @throws NietGevonden when it is not there or over
 */
export async function openPartnerDeling(deps: Deps, wie: Partner, id: string): Promise<void> {
  const soort = { ...delingsoort, handeling: 'raadplegen', eenmalig: true } as const
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const deling = await findPartnerDeling(tx, { id })
    if (deling === undefined) throw new NietGevonden()
    await insertLezing(tx, wie.gemeente.id, id, wie.id, deps.nu())
    return { uit: undefined, spoor: stukspoor(deling) }
  })
}

export const berichtsoorten = ['aanvaard', 'afgewezen', 'vraag'] as const
type Berichtsoort = (typeof berichtsoorten)[number]

/** The field of the text of each kind: three small forms on one page. */
export const tekstveld: Readonly<Record<Berichtsoort, string>> = {
  aanvaard: 'aanvaardTekst',
  afgewezen: 'reden',
  vraag: 'vraag',
}

function leesBericht(waarden: Waarden): { soort: Berichtsoort; tekst: string } {
  const fouten: Fouten = {}
  const soort = berichtsoorten.find((kandidaat) => kandidaat === een(waarden, 'soort'))
  if (soort === undefined) throw new OngeldigeInvoer({ soort: 'Kies wat u wilt doen.' })
  const veld = tekstveld[soort]
  let tekst = een(waarden, veld).trim()
  if (soort === 'aanvaard') checkLengte(tekst, veld, fouten, langsteBericht)
  else {
    const leeg =
      soort === 'vraag' ? 'Schrijf uw vraag op.' : 'Schrijf op waarom u dit niet wilt ontvangen.'
    tekst = vereisTekst(waarden, veld, fouten, leeg, langsteBericht)
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return { soort, tekst }
}

/**
 * Accepts it, declines it with a reason, or asks something back. Declining ends it at once, for the whole organisation.
 * Only who read it can say something about it.
 *
 * @throws OngeldigeInvoer; NietGevonden when it is not there, is over, or was not read
 */
export async function answerPartnerDeling(
  deps: Deps,
  wie: Partner,
  id: string,
  waarden: Waarden,
): Promise<{ soort: Berichtsoort }> {
  return doorDeDeur(deps, wie, { ...delingsoort, handeling: 'vastleggen' }, async (tx) => {
    const deling = await findPartnerDeling(tx, { id })
    if (deling === undefined || deling.gelezenOp === null) throw new NietGevonden()
    const { soort, tekst } = leesBericht(waarden)
    const op = deps.nu()
    await insertPartnerBericht(tx, wie.gemeente.id, wie.id, deling, {
      id: deps.id(),
      soort,
      tekst,
      op,
    })
    // The words first: after the stop nobody of the organisation reaches it any more.
    if (soort === 'afgewezen') {
      const gestopt = await insertPartnerStop(tx, wie.gemeente.id, id, 'partner', op)
      if (!gestopt) throw new NietGevonden()
    }
    return { uit: { soort }, spoor: stukspoor(deling) }
  })
}
