import { lijst, type Waarden } from '../domein/invoer.ts'
import type { Onderdeeloordeel } from '../domein/rechtsverzoek.ts'
import { telStukken } from '../domein/te-geven.ts'
import { gewistTekst, isVanzelf, leesUitvoering, schrob } from '../domein/uitvoering-recht.ts'
import { magSchrijven } from '../domein/toegang.ts'
import type { Tx } from '../opslag/database.ts'
import { listDelingen, type Delingkop } from '../opslag/deling.ts'
import { findDocument } from '../opslag/document.ts'
import { listGegevens, sleutelhouder, type GegevenRij } from '../opslag/gegeven.ts'
import { listKennisgevingen, type KennisgevingRij } from '../opslag/kennisgeving.ts'
import {
  carryOutOnderdeel,
  listBesluitOnderdelen,
  listEinden,
  listOntvangers,
  listResten,
  listUitvoeringen,
  lockTeRaken,
  updateRest,
  type BesluitOnderdeel,
  type Rest,
  type TeRaken,
  type UitvoeringRij,
} from '../opslag/uitvoering-recht.ts'
import { listVerzoekbesluiten, type VerzoekbesluitRij } from '../opslag/verzoekbesluit.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, doorDeDeur, vereisPet, type Kring, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import type { GelezenDocument } from './document.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { composeTeGeven, type TeGeven } from './uitvoeren-recht-geven.ts'
import { getDeelkern, type Deelkern, type OnderdeelRij } from './verzoekbesluit-kern.ts'

export type { KennisgevingRij, UitvoeringRij }

export const uitvoeringSoort = {
  objectSoort: 'verzoekuitvoering',
  doel: 'uitvoeren van een besluit op een verzoek',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

/** One datum of the decision: what was decided, what stands there now, and whether it was carried out. */
export interface UitvoerOnderdeel {
  onderdeel: OnderdeelRij
  oordeel: BesluitOnderdeel
  /** In the words of the decision. */
  woorden: Onderdeeloordeel | undefined
  /** What stands there now, as far as this pet reads it. */
  gegeven: GegevenRij | undefined
  vanzelf: boolean
  uitvoering: UitvoeringRij | undefined
}

export interface UitvoerenBeeld {
  kern: Deelkern
  besluit: VerzoekbesluitRij
  /** Nothing when the dossier was closed and only the task is left. */
  dossier: Dossierregel | undefined
  onderdelen: readonly UitvoerOnderdeel[]
  /** Restrictions that ended, or will. */
  einden: Awaited<ReturnType<typeof listEinden>>
  uitvoeringen: readonly UitvoeringRij[]
  kennisgevingen: readonly KennisgevingRij[]
  /** Shares that run, for what can be stopped. */
  lopend: readonly Delingkop[]
  /** Taken back: nothing is carried out any more. */
  ingetrokken: boolean
}

async function getUitvoeren(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  deelId: string,
): Promise<UitvoerenBeeld> {
  const kern = await getDeelkern(tx, deps, wie, deelId)
  const { dossierId, persoonId } = kern.deel
  const [besluit] = await listVerzoekbesluiten(tx, { deelIds: [deelId] })
  if (dossierId === null || besluit === undefined) throw new NietGevonden()
  const dossier = await zichtbaar(() => getDossier(tx, deps, wie, dossierId))
  // Who only reads there decides nothing; without the dossier it is the task that lets one in, and the database checks that.
  if (dossier !== undefined && !magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  const oordelen = await listBesluitOnderdelen(tx, deelId)
  const uitvoeringen = await listUitvoeringen(tx, deelId)
  const ids = kern.onderdelen.flatMap((o) => (o.gegevenId === null ? [] : [o.gegevenId]))
  const gegevens =
    dossier === undefined || ids.length === 0 ? [] : await listGegevens(tx, [dossierId], ids)
  return {
    kern,
    besluit,
    dossier,
    onderdelen: kern.onderdelen.flatMap((onderdeel): UitvoerOnderdeel[] => {
      const oordeel = oordelen.find((o) => o.onderdeelId === onderdeel.id)
      if (oordeel === undefined) return []
      return [
        {
          onderdeel,
          oordeel,
          woorden: besluit.inhoud.oordelen.find((o) => o.onderdeelId === onderdeel.id),
          gegeven: gegevens.find((g) => g.id === onderdeel.gegevenId),
          vanzelf: isVanzelf(oordeel.uitvoering, onderdeel.soort),
          uitvoering: uitvoeringen.find((u) => u.onderdeelId === onderdeel.id),
        },
      ]
    }),
    einden: await listEinden(
      tx,
      uitvoeringen.map(({ id }) => id),
    ),
    uitvoeringen,
    kennisgevingen: await listKennisgevingen(tx, deelId),
    lopend: (await listDelingen(tx, dossierId)).filter(
      (deling) => deling.lopend && deling.persoonId === persoonId,
    ),
    ingetrokken: ['ingetrokken', 'doorgezonden'].includes(kern.verzoek.stand),
  }
}

async function zichtbaar<T>(werk: () => Promise<T>): Promise<T | undefined> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof NietGevonden) return undefined
    throw fout
  }
}

/** That something was carried out of which request, and never what it said. */
function spoorVan(
  { kern, dossier, kennisgevingen }: UitvoerenBeeld,
  objectId: string,
  ook: readonly string[] = [],
): Spoor {
  const { verzoek, deel } = kern
  const kring = new Map<string, Kring>()
  for (const { persoonId, besluitId } of kennisgevingen) {
    // Somebody else of the family, told under a besluit: their line waits for that besluit.
    if (persoonId !== deel.persoonId && besluitId !== null) {
      kring.set(persoonId, { dossierId: deel.dossierId, besluitId, besloten: false })
    }
  }
  return {
    betrokkenen: [...new Set([deel.persoonId, verzoek.indienerId, ...ook, ...kring.keys()])],
    kring,
    doel: uitvoeringSoort.doel,
    verwerkingsactiviteit: dossier?.verwerkingsactiviteit ?? uitvoeringSoort.verwerkingsactiviteit,
    objectId,
    dossierId: deel.dossierId,
    toelichting: verzoek.nummer,
    ...(dossier === undefined ? {} : { grond: dossier.bron }),
  }
}

/** What was decided on one part, what is carried out of it, and who was told. @throws NietGevonden */
export async function readUitvoerenRecht(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
): Promise<UitvoerenBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...uitvoeringSoort, handeling: 'raadplegen' }, async (tx) => {
    const beeld = await getUitvoeren(tx, deps, wie, deelId)
    const over = beeld.onderdelen.flatMap(({ gegeven }) =>
      gegeven === undefined ? [] : [gegeven.persoonId],
    )
    return { uit: beeld, spoor: spoorVan(beeld, deelId, over) }
  })
}

export interface GevenBeeld extends UitvoerenBeeld {
  geven: TeGeven
}

/**
 * What the resident gets of a part in which giving was decided, to print or save and hand over: without what the decision
 * leaves out. Each look is in the log.
 *
 * @throws NietGevonden when nothing is to be given here
 */
export async function readTeGeven(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
): Promise<GevenBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...uitvoeringSoort, handeling: 'raadplegen' }, async (tx) => {
    const beeld = await getUitvoeren(tx, deps, wie, deelId)
    if (beeld.ingetrokken) throw new NietGevonden()
    const geven = await composeTeGeven(tx, beeld)
    return { uit: { ...beeld, geven }, spoor: spoorVan(beeld, deelId, geven.over) }
  })
}

/**
 * One document of what is given in this part, to hand over with it. A look at it stands in the log.
 *
 * @throws NietGevonden when it does not go with it: left out, refused, about somebody else, or not of this dossier
 */
export async function readTeGevenDocument(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
  documentId: string,
): Promise<GelezenDocument> {
  const wie = vereisPet(medewerker)
  const kijken = { ...uitvoeringSoort, objectSoort: 'document', handeling: 'raadplegen' as const }
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const beeld = await getUitvoeren(tx, deps, wie, deelId)
    if (beeld.ingetrokken) throw new NietGevonden()
    const { documenten, over } = await composeTeGeven(tx, beeld)
    if (!documenten.some(({ id }) => id === documentId)) throw new NietGevonden()
    const gelezen = await findDocument(tx, documentId)
    if (gelezen === undefined) throw new NietGevonden()
    return { uit: gelezen, spoor: spoorVan(beeld, documentId, over) }
  })
}

/**
 * Carries out what was decided: one datum, or everything that needs nothing more to be said. In one transaction with the
 * log line and the notices; if we crash in here nothing was changed and nobody was told.
 *
 * @param onderdeelId the datum; `undefined` for all that can be done at once
 * @throws OngeldigeInvoer; Onmogelijk (DW029 not decided or done before, DW030 the datum is not there any more); NietGevonden
 */
export async function carryOutRecht(
  deps: Deps,
  medewerker: Medewerker,
  deelId: string,
  onderdeelId: string | undefined,
  waarden: Waarden,
): Promise<{ gedaan: number }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...uitvoeringSoort, handeling: 'vastleggen' }, async (tx) => {
    const beeld = await getUitvoeren(tx, deps, wie, deelId)
    const open = beeld.onderdelen.filter(
      ({ oordeel, uitvoering }) =>
        oordeel.uitvoering !== 'geen' && !oordeel.vervangen && uitvoering === undefined,
    )
    const teDoen =
      onderdeelId === undefined
        ? open.filter(kanZonderMeer)
        : open.filter(({ onderdeel }) => onderdeel.id === onderdeelId)
    if (teDoen.length === 0) throw new Onmogelijk('niet-uit-te-voeren')
    const over = new Set<string>()
    const gedaan: string[] = []
    for (const een of teDoen) {
      const { id, personen } = await carryOutEen(tx, deps, beeld, een, waarden)
      for (const persoon of personen) over.add(persoon)
      gedaan.push(id)
    }
    const na = { ...beeld, kennisgevingen: await listKennisgevingen(tx, deelId) }
    await tellPartners(tx, deps, gedaan)
    const [enige = deelId] = gedaan.length === 1 ? gedaan : []
    return { uit: { gedaan: gedaan.length }, spoor: spoorVan(na, enige, [...over]) }
  })
}

/** Nothing more has to be said to do it. */
export function kanZonderMeer({ oordeel, vanzelf, woorden }: UitvoerOnderdeel): boolean {
  return vanzelf && (oordeel.uitvoering !== 'verbeteren' || besloten(woorden) !== undefined)
}

/** What the decision says that must stand there. */
export function besloten(woorden: Onderdeeloordeel | undefined): string | undefined {
  const tekst = woorden?.nieuweTekst?.trim() ?? ''
  return tekst === '' ? undefined : tekst
}

async function carryOutEen(
  tx: Tx,
  deps: Deps,
  beeld: UitvoerenBeeld,
  { onderdeel, oordeel, woorden }: UitvoerOnderdeel,
  waarden: Waarden,
): Promise<{ id: string; personen: readonly string[] }> {
  const { kern, lopend } = beeld
  const gelezen = leesUitvoering(
    waarden,
    { uitvoering: oordeel.uitvoering, soort: onderdeel.soort, besloten: besloten(woorden) },
    lopend.map((deling) => deling.id),
  )
  if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
  const { nieuweTekst, delingen, hoe } = gelezen.waarde
  const id = deps.id()
  const geraakt = await lockTeRaken(tx, onderdeel.id)
  const wist = oordeel.uitvoering === 'wissen' || oordeel.oudeWeg
  const gegeven =
    oordeel.uitvoering === 'verstrekken' && beeld.dossier !== undefined
      ? [await telGegeven(tx, beeld)]
      : []
  const resten = wist ? await listResten(tx, onderdeel.id) : []
  const zelf = geraakt.find((gegeven) => gegeven.id === onderdeel.gegevenId)
  if (nieuweTekst !== '' && zelf === undefined) throw new Onmogelijk('gegeven-weg')
  await carryOutOnderdeel(
    tx,
    {
      id,
      onderdeelId: onderdeel.id,
      persoonId: kern.deel.persoonId,
      nieuw:
        nieuweTekst === '' || zelf === undefined
          ? undefined
          : {
              id: deps.id(),
              voor: await sleutelhouder(tx, zelf),
              inhoud: nieuweTekst,
              bron: zelf.bron,
            },
      teksten: nieuweTekst === '' ? [] : await tekstenVoor(tx, deps, onderdeel.id, nieuweTekst),
      delingen,
      handmatig:
        hoe === '' ? undefined : { hoe: [hoe, ...gegeven.map(({ tekst }) => tekst)].join('\n') },
    },
    deps.nu(),
  )
  for (const rest of schoon(resten, geraakt)) await updateRest(tx, id, rest)
  const personen = [...geraakt, ...persoonVan(resten)].map((iets) => iets.persoonId)
  return { id, personen: [...new Set([...personen, ...gegeven.flatMap(({ over }) => over)])] }
}

/** How much was given and how much not, beside how it was given. */
async function telGegeven(
  tx: Tx,
  beeld: UitvoerenBeeld,
): Promise<{ tekst: string; over: readonly string[] }> {
  const { stukken, documenten, over } = await composeTeGeven(tx, beeld)
  return { tekst: telStukken(stukken, documenten.length), over }
}

const persoonVan = (resten: readonly Rest[]): { persoonId: string }[] =>
  resten.flatMap((rest) => (rest.soort === 'verstrekking' ? [{ persoonId: rest.persoonId }] : []))

/** A partner that may still read what it got, and got more than that something is there, hears what stands there now. */
async function tekstenVoor(
  tx: Tx,
  deps: Deps,
  onderdeelId: string,
  tekst: string,
): Promise<{ sleutel: string; id: string; tekst: string }[]> {
  const ontvangers = await listOntvangers(tx, onderdeelId)
  return ontvangers
    .filter(({ weg, lopend, alleenDat }) => weg === 'partner' && lopend && !alleenDat)
    .map(({ sleutel }) => ({ sleutel, id: deps.id(), tekst }))
}

/** What held words that were erased, without them; what held none is left alone. */
function schoon(resten: readonly Rest[], geraakt: readonly TeRaken[]): Rest[] {
  const weg = [
    ...geraakt.map((gegeven) => gegeven.inhoud),
    ...resten.flatMap((rest) => (rest.soort === 'verteld' ? [rest.tekst] : [])),
  ]
  return resten.flatMap((rest): Rest[] => {
    if (rest.soort === 'verstrekking') {
      const uit = schrob(rest.inhoud, weg, gewistTekst)
      return uit.geraakt ? [{ ...rest, inhoud: uit.waarde }] : []
    }
    if (rest.soort === 'concept' && (rest.bij || gaatOver(rest.waarden, geraakt))) {
      const uit = schrob(rest.waarden, weg, '')
      return uit.geraakt ? [{ ...rest, waarden: uit.waarde }] : []
    }
    return []
  })
}

/** A draft that says in itself which dossier it is for. */
function gaatOver(waarden: Waarden, geraakt: readonly TeRaken[]): boolean {
  return geraakt.some(({ dossierId }) => lijst(waarden, 'dossier').includes(dossierId))
}

/** The organisations that find something on their page get a message that says nothing but that. */
async function tellPartners(tx: Tx, deps: Deps, uitvoeringIds: readonly string[]): Promise<void> {
  const rijen = await tx
    .selectFrom('kennisgeving')
    .select(['organisatie_id', 'besluit_id'])
    .where('uitvoering_id', 'in', [...uitvoeringIds])
    .where('weg', '=', 'partner')
    .execute()
  for (const { organisatie_id: id, besluit_id: besluitId } of rijen) {
    if (id === null) continue
    const aan = { soort: 'organisatie', id } as const
    await queueBericht(tx, deps, { aan, aanleiding: 'verzoek', besluitId })
  }
}
