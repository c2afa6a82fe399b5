import type { Fouten, Waarden } from '../domein/invoer.ts'
import type { Onderdeeloordeel, Stapinhoud } from '../domein/rechtsverzoek.ts'
import { magSchrijven } from '../domein/toegang.ts'
import { leesOordelen, velden, type Gelezenoordelen } from '../domein/verzoek-weging.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { listOntvangers } from '../opslag/rechtenbalie.ts'
import { findUitsluiting } from '../opslag/verzoek-uitsluiting.ts'
import { listVerzoekbesluiten, type VerzoekbesluitRij } from '../opslag/verzoekbesluit.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import {
  addStap,
  getDeelkern,
  spoorVanVerzoek,
  takeVerzoekbesluit,
  vereisRegels,
  verzoekbesluitSoort,
  verzoekSoort,
  vraagdelenVan,
  weegdeelVan,
  weighVerzoek,
  type Deelkern,
} from './verzoekbesluit-kern.ts'

/** To whom one datum was told, and when. */
export interface Ontvanger {
  gegevenId: string
  ontvanger: string
  op: Date
}

/** A part of a request as who works in its dossier reads it: what is asked, and the data themselves beside it. */
export interface Verzoekdeelbeeld extends Deelkern {
  /** Not there when it was closed: then only the task is left. */
  dossier: Dossierregel | undefined
  /** What is asked about, or everything when everything is asked. */
  gegevens: readonly GegevenRij[]
  documenten: readonly DocumentRij[]
  ontvangers: readonly Ontvanger[]
  /** What the rules say about who asks; nothing when none speaks about it. */
  antwoord: Antwoord | undefined
  /** What was proposed last. */
  voorstel: Stapinhoud | undefined
  besluit: VerzoekbesluitRij | undefined
  /** What this pet can do with it now. */
  kan: 'voorstellen' | 'beslissen' | 'lezen'
  concept: Concept | undefined
}

/** The dossier, when this pet still sees it. */
async function findZichtbaarDossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<Dossierregel | undefined> {
  try {
    return await getDossier(tx, deps, wie, id)
  } catch (fout) {
    if (fout instanceof NietGevonden) return undefined
    throw fout
  }
}

interface Plek {
  kern: Deelkern
  dossier: Dossierregel | undefined
  kan: Verzoekdeelbeeld['kan']
}

/** @throws NietGevonden for whoever has nothing to do with this part */
async function getPlek(tx: Tx, deps: Deps, wie: MetWerkpet, deelId: string): Promise<Plek> {
  const kern = await getDeelkern(tx, deps, wie, deelId)
  const { deel, verzoek } = kern
  if (deel.dossierId === null) throw new NietGevonden()
  const dossier = await findZichtbaarDossier(tx, deps, wie, deel.dossierId)
  if (dossier !== undefined && !zietRegister(dossier)) throw new NietGevonden()
  const loopt =
    (verzoek.stand === 'open' || verzoek.stand === 'wacht') &&
    (deel.stand === 'open' || deel.stand === 'voorstel')
  // Without the dossier it is their task that is left, and that lets them see this part at all.
  const schrijft = dossier === undefined || magSchrijven(dossier.vlaggen)
  // Who looked explains it, and somebody else answers: a colleague in this dossier, or the privacy officer (decision 0031).
  const eigenBlik = (await findUitsluiting(tx, verzoek.id)) !== undefined
  return {
    kern,
    dossier,
    kan:
      !loopt || !schrijft
        ? 'lezen'
        : deel.beslisser === 'hulpverlener' && !eigenBlik
          ? 'beslissen'
          : 'voorstellen',
  }
}

/** Only what is asked about, or everything when that is asked. */
async function listGevraagd(tx: Tx, { deel, onderdelen }: Deelkern): Promise<GegevenRij[]> {
  if (deel.dossierId === null) return []
  if (onderdelen.some(({ soort }) => soort === 'alles')) return listGegevens(tx, [deel.dossierId])
  const ids = onderdelen.flatMap(({ gegevenId }) => (gegevenId === null ? [] : [gegevenId]))
  return listGegevens(tx, [deel.dossierId], ids)
}

/**
 * A part of a request in one's own dossier: what is asked, by whom and as what, the data with their source and who got them,
 * and what the rules say about who asks.
 *
 * @throws NietGevonden
 */
export async function readVerzoekdeel(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
): Promise<Verzoekdeelbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...verzoekSoort, handeling: 'raadplegen' }, async (tx) => {
    const { kern, dossier, kan } = await getPlek(tx, deps, wie, deelId)
    const gegevens = dossier === undefined ? [] : await listGevraagd(tx, kern)
    const ids = gegevens.map(({ id }) => id)
    const documenten = dossier === undefined ? [] : await listDocumenten(tx, [dossier.id])
    const ontvangers = await listOntvangers(tx, ids)
    const gevraagd = new Set(kern.onderdelen.map(({ documentId }) => documentId))
    const [besluit] = await listVerzoekbesluiten(tx, { deelIds: [deelId] })
    const anderen = [...gegevens, ...documenten, ...ontvangers].map(({ persoonId }) => persoonId)
    return {
      uit: {
        ...kern,
        dossier,
        gegevens,
        documenten: documenten.filter(
          ({ id, gegevenId }) => gevraagd.has(id) || ids.includes(gegevenId),
        ),
        ontvangers,
        antwoord: weighVerzoek(deps, wie, kern),
        voorstel: laatsteVoorstel(kern),
        besluit,
        kan,
        concept: kan === 'lezen' ? undefined : await findConcept(tx, 'verzoekbesluit', deelId),
      },
      spoor: { ...spoorBij({ kern, dossier }, deelId), meegezien: [...new Set(anderen)] },
    }
  })
}

export function laatsteVoorstel({
  stappen,
  deel,
}: Pick<Deelkern, 'stappen' | 'deel'>): Stapinhoud | undefined {
  return (
    stappen.findLast(({ soort, deelId }) => soort === 'voorstel' && deelId === deel.id)?.inhoud ??
    undefined
  )
}

function spoorBij({ kern, dossier }: Pick<Plek, 'kern' | 'dossier'>, objectId: string): Spoor {
  return {
    ...spoorVanVerzoek(kern, objectId, kern.deel.dossierId),
    ...(dossier === undefined ? {} : { grond: dossier.bron }),
  }
}

/** Reads the form and holds it against the rules. @throws OngeldigeInvoer, Geweigerd */
async function leesEnWeeg(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { kern, dossier }: Plek,
  waarden: Waarden,
  invoerfouten: Fouten,
): Promise<{ gelezen: Gelezenoordelen; antwoord: Antwoord | undefined; anderen: string[] }> {
  const delen = vraagdelenVan(kern)
  const gegevens = dossier === undefined ? [] : await listGevraagd(tx, kern)
  const ids = new Set(gegevens.map(({ id }) => id))
  const gelezen = leesOordelen(waarden, weegdeelVan(kern), delen, ids)
  const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...invoerfouten }
  if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return {
    gelezen: gelezen.waarde,
    antwoord: vereisRegels(
      deps,
      wie,
      kern,
      delen,
      gelezen.waarde.oordelen,
      (nr) => velden(nr).grond,
    ),
    anderen: gegevens.map(({ persoonId }) => persoonId),
  }
}

/**
 * Proposes what the college should decide. Whoever proposes does not decide (E-230); proposing again replaces the last.
 *
 * @throws OngeldigeInvoer; Geweigerd when the rules give the asker no right; Onmogelijk when it was decided already
 */
export async function proposeVerzoek(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...verzoekSoort, handeling: 'vastleggen' }, async (tx) => {
    const plek = await vereisKan(tx, deps, wie, deelId, 'voorstellen')
    const { kern } = plek
    const { gelezen, anderen } = await leesEnWeeg(tx, deps, wie, plek, waarden, invoerfouten)
    if (gelezen.buiten) throw new OngeldigeInvoer({ buiten: 'Daar beslist de rechtenbalie over.' })
    await addStap(tx, deps, wie, kern, {
      soort: 'voorstel',
      deelId,
      inhoud: { tekst: gelezen.weging, oordelen: gelezen.oordelen, brief: gelezen.tekst },
    })
    if (kern.deel.beslisser === 'college') {
      await queueBericht(tx, deps, { aan: { soort: 'leidinggevende' }, aanleiding: 'verzoek' })
    }
    await queueBericht(tx, deps, { aan: { soort: 'privacy-officer' }, aanleiding: 'verzoek' })
    await deleteConcept(tx, 'verzoekbesluit', deelId)
    return { uit: {}, spoor: { ...spoorBij(plek, deelId), meegezien: anderen } }
  })
}

/**
 * Decides in a dossier of the help: the hulpverlener does that, not the college, also when the gemeente employs them
 * (Jeugdwet 7.3.17, C-22).
 *
 * @returns the decision, to read its letter
 * @throws OngeldigeInvoer; Geweigerd; Onmogelijk when it was decided already
 */
export async function decideVerzoekdeel(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<{ besluitId: string }> {
  const wie = vereisPet(medewerker)
  const soort = { ...verzoekbesluitSoort, handeling: 'besluiten' } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const plek = await vereisKan(tx, deps, wie, deelId, 'beslissen')
    const { kern } = plek
    const gewogen = await leesEnWeeg(tx, deps, wie, plek, waarden, invoerfouten)
    const besluitId = await takeVerzoekbesluit(
      tx,
      deps,
      wie,
      kern,
      gewogen.gelezen,
      gewogen.antwoord,
    )
    await deleteConcept(tx, 'verzoekbesluit', deelId)
    return {
      uit: { besluitId },
      spoor: { ...spoorBij(plek, besluitId), meegezien: gewogen.anderen },
    }
  })
}

/** @throws Onmogelijk when it is over; NietGevonden when it is not for this pet */
async function vereisKan(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  deelId: string,
  wat: 'voorstellen' | 'beslissen',
): Promise<Plek> {
  const plek = await getPlek(tx, deps, wie, deelId)
  if (plek.kan === wat) return plek
  const { deel, verzoek } = plek.kern
  const over =
    !['open', 'voorstel'].includes(deel.stand) || !['open', 'wacht'].includes(verzoek.stand)
  if (over) throw new Onmogelijk('verzoek-klaar')
  throw new NietGevonden()
}

export type { Onderdeeloordeel }
