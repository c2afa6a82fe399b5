import { langsteWacht, leesInformatievraag } from '../domein/informatievraag.ts'
import type { BronSoort } from '../domein/gegeven.ts'
import { een, isEen, type Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland } from '../domein/leeftijd.ts'
import { onzeKant } from '../domein/kader.ts'
import { makeNummer } from '../domein/nummer.ts'
import { eigenGrondslagen } from '../domein/verstrekking-toestemming.ts'
import { extraFeiten } from '../domein/triage.ts'
import {
  findInformatieantwoord,
  findInformatievraag,
  findInformatievraagkop,
  insertInformatievraag,
  listPartijen,
  withdrawInformatievraag,
  type Informatieantwoord,
  type Informatievraag,
  type Partijorganisatie,
} from '../opslag/informatievraag.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { lockTriage } from '../opslag/triage.ts'
import {
  findHandelingVanBesluit,
  findVerstrekkingMetSleutel,
  listVerstrekkingen,
} from '../opslag/verstrekking.ts'
import { categorieen, type Categorie } from '../recht/vocabulaire.ts'
import { saveDraft, conceptSoort } from './concept.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import {
  gedaanOnder,
  getVerstrekkingkern,
  spoorVan,
  verstrekkingSoort,
} from './verstrekking-kern.ts'
import { carryOutVerstrekking, stukVan } from './verstrekking-uitvoeren.ts'
import { grondslagVan, weighVerstrekking, type Verstrekkingweging } from './verstrekking-weging.ts'
import type { UitvoerBeeld } from './verstrekking.ts'

export type { Informatievraagkop } from '../opslag/informatievraag.ts'

const soort = {
  objectSoort: 'informatievraag',
  doel: 'vraag aan een partner',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Vraagformulier extends Omit<UitvoerBeeld, 'partners' | 'genoemd'> {
  /** Organisations of this kind whose people can answer here. */
  organisaties: readonly Partijorganisatie[]
  naam: string
}

/** Is this besluit one to ask something? */
async function vereisOpvragen(deps: Deps, wie: Medewerker, besluitId: string): Promise<void> {
  const handeling = await binnenContext(deps, wie, (tx) => findHandelingVanBesluit(tx, besluitId))
  if (handeling !== 'opvragen') throw new NietGevonden()
}

/** The besluit to ask under, and which partners can be asked. @throws NietGevonden */
export async function readVraagformulier(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<Vraagformulier> {
  const wie = vereisPet(medewerker)
  const kijken = { ...verstrekkingSoort, objectSoort: 'triagebesluit', handeling: 'raadplegen' }
  return doorDeDeur(deps, wie, { ...kijken, handeling: 'raadplegen' as const }, async (tx) => {
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    if (kern.soort !== 'opvragen') throw new NietGevonden()
    const { aanpak, informeren, waarden } = kern.besluit.inhoud
    const organisaties = (await listPartijen(tx)).filter(
      (o) => o.metPartners && o.ontvanger === aanpak.ontvanger,
    )
    const wegingen: Verstrekkingweging[] = []
    for (const id of [...organisaties.map((o) => o.id), null]) {
      wegingen.push(
        await weighVerstrekking(tx, deps, wie, kern, {
          categorieen: aanpak.categorieen,
          geinformeerd: informeren.wanneer,
          organisatieId: id,
        }),
      )
    }
    // Consent can be for one of them; the choice itself is weighed again when the question goes out.
    const [eerste] = wegingen
    const weging = wegingen.find((w) => w.draagt) ?? eerste
    if (weging === undefined) throw new NietGevonden()
    const { personen, ...rest } = kern
    return {
      uit: {
        ...rest,
        ...weging,
        gedaan: gedaanOnder(kern),
        aantal: (await listVerstrekkingen(tx, { besluitId })).length,
        feiten: extraFeiten(waarden),
        organisaties,
        naam: personen.find(({ id }) => id === kern.besluit.persoonId)?.naam ?? '',
      },
      spoor: { ...spoorVan(kern, besluitId), meegezien: personen.map(({ id }) => id) },
    }
  })
}

/**
 * Sends a question to a partner organisation: an opvraging under a besluit, with what is asked and why. Without besluit,
 * basis and (where needed) consent nothing goes out.
 *
 * @throws OngeldigeInvoer, Geweigerd, Onmogelijk, NietGevonden
 */
export async function sendInformatievraag(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden: Waarden,
): Promise<{ vraagId: string }> {
  const wie = vereisPet(medewerker)
  await vereisOpvragen(deps, wie, besluitId)
  const doen = { ...verstrekkingSoort, handeling: 'raadplegen', eenmalig: true } as const
  return doorDeDeur(deps, wie, doen, async (tx) => {
    const sleutel = wie.verzoek?.sleutel ?? deps.id()
    await lockSleutel(tx, sleutel)
    if ((await findVerstrekkingMetSleutel(tx, sleutel)) !== undefined) {
      throw new Onmogelijk('niet-onder-besluit')
    }
    await lockTriage(tx, besluitId)
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    const { aanpak } = kern.besluit.inhoud
    const vandaag = datumInNederland(deps.nu())
    const gelezen = leesInformatievraag(
      waarden,
      kern.besluit,
      (await listPartijen(tx)).filter((o) => o.metPartners && o.ontvanger === aanpak.ontvanger),
      vandaag,
      dagenLater(vandaag, langsteWacht),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { over, waarom, uiterlijk, ...uitvoering } = gelezen.waarde
    const grondslag = een(waarden, 'grondslag')
    const eigenGrondslag = isEen(grondslag, eigenGrondslagen) ? grondslag : undefined
    const { id: verstrekkingId, weging } = await carryOutVerstrekking(tx, deps, wie, kern, {
      ...uitvoering,
      eigenGrondslag,
      sleutel,
    })
    const id = deps.id()
    await insertInformatievraag(tx, wie.gemeente.id, {
      id,
      nummer: makeNummer('IV', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      verstrekkingId,
      dossierId: kern.dossier.id,
      persoonId: kern.besluit.persoonId,
      besluitId,
      organisatieId: uitvoering.organisatieId,
      over,
      vraag: { versie: 1, wat: uitvoering.inhoud, waarom },
      afzender: `${wie.pet.naam}, ${wie.pet.organisatie}`,
      vrager: onzeKant(wie.pet.soort, kern.dossier.taak),
      doel: aanpak.doel,
      categorieen: uitvoering.categorieen,
      grondslag: grondslagVan(weging, eigenGrondslag),
      uiterlijk,
      gevraagdOp: deps.nu(),
    })
    const aan = { soort: 'organisatie', id: uitvoering.organisatieId } as const
    await queueBericht(tx, deps, { aan, aanleiding: 'vraag' })
    return {
      uit: { vraagId: id },
      spoor: { ...spoorVan(kern, verstrekkingId), stuk: stukVan(deps, kern, uitvoering) },
    }
  })
}

export interface Vraagbeeld {
  dossier: Dossierregel
  vraag: Informatievraag
  antwoord: Informatieantwoord | undefined
}

function spoorVanVraag(
  dossier: Dossierregel,
  vraag: { id: string; persoonId: string; besluitId: string },
): Spoor {
  return {
    betrokkenen: [vraag.persoonId],
    // The name above the page.
    meegezien: [dossier.persoonId],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: vraag.id,
    dossierId: dossier.id,
    besluitId: vraag.besluitId,
    grond: dossier.bron,
  }
}

/** A question to a partner and what they answered. @throws NietGevonden */
export async function readInformatievraag(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Vraagbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const vraag = await findInformatievraag(tx, id)
    if (vraag === undefined) throw new NietGevonden()
    const dossier = await getDossier(tx, deps, wie, vraag.dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    return {
      uit: { dossier, vraag, antwoord: await findInformatieantwoord(tx, id) },
      spoor: spoorVanVraag(dossier, vraag),
    }
  })
}

/** Takes the question back; the partner does not see it any more. @throws NietGevonden */
export async function recallInformatievraag(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const vraag = await findInformatievraagkop(tx, id)
    if (vraag === undefined) throw new NietGevonden()
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, vraag.dossierId)
    await withdrawInformatievraag(tx, id, deps.nu())
    return { uit: undefined, spoor: spoorVanVraag(dossier, vraag) }
  })
}

/** What a partner is to whoever writes it down. */
const vanProfessional: BronSoort = 'professional'

/**
 * Begins to write down what a partner answered about one kind of data: a draft with its source. Whether it may be written
 * down is weighed there, like anything else.
 *
 * @returns the key of the draft
 * @throws NietGevonden when nothing was answered about it
 */
export async function takeOverAntwoord(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  categorie: string,
): Promise<{ dossierId: string; sleutel: string }> {
  const wie = vereisPet(medewerker)
  if (!isEen(categorie, categorieen)) throw new NietGevonden()
  return doorDeDeur(deps, wie, conceptSoort, async (tx) => {
    const vraag = await findInformatievraagkop(tx, id)
    if (vraag === undefined) throw new NietGevonden()
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, vraag.dossierId)
    const antwoord = await findInformatieantwoord(tx, id)
    const inhoud = antwoord?.inhoud?.[categorie]
    if (inhoud === undefined || dossier.status !== 'open') throw new NietGevonden()
    const sleutel = deps.id()
    await saveDraft(
      tx,
      deps,
      wie,
      'gegeven',
      sleutel,
      {
        dossier: [dossier.id],
        persoon: [vraag.persoonId],
        inhoud: [inhoud],
        bronSoort: [vanProfessional],
        bron: [`${vraag.organisatie}, antwoord op vraag ${vraag.nummer}`],
        ...alsGegeven(categorie),
      },
      {},
      0,
    )
    return { uit: { dossierId: dossier.id, sleutel }, spoor: spoorVanVraag(dossier, vraag) }
  })
}

/** Dát and wát are kinds of an ordinary datum; the others are told by their own kind. */
function alsGegeven(categorie: Categorie): Waarden {
  if (categorie === 'dat' || categorie === 'wat') {
    return { datWat: [categorie], categorie: ['gewoon'] }
  }
  return { categorie: [categorie] }
}
