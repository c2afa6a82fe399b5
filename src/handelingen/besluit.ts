import { afwijkredenVan } from '../domein/afwijking.ts'
import type { BesluitInhoud, Triagebesluit } from '../domein/besluit.ts'
import { maakBesluitstuk } from '../domein/besluitstuk.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { openPlichten, type Taakplicht } from '../domein/plicht.ts'
import { leesTriage, prune, type StapFouten } from '../domein/triage-stappen.ts'
import { wijktAf, type Moment } from '../domein/triage.ts'
import { conclusieWoorden, momentWoorden, uitstelWoorden } from '../domein/triage-woorden.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { soortVan } from '../domein/verstrekking.ts'
import { findAfwegingBij } from '../opslag/afweging.ts'
import { deleteConcept } from '../opslag/concept.ts'
import { findPersoonNaam } from '../opslag/dossier.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import {
  findBesluit,
  findBesluitkop,
  findBesluitVanTriage,
  insertBesluit,
  lockTriage,
} from '../opslag/triage.ts'
import { insertAfwijking } from '../opslag/ruggespraak-team.ts'
import { isGenomenDoor } from '../opslag/verstrekking.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { feitenLijst, type FeitenInvoer, type Situatie } from '../recht/situatie.ts'
import type { Feit } from '../recht/vocabulaire.ts'
import type { Woorden } from '../recht/woorden.ts'
import { weighMetAfspraken } from './convenant-weging.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, zietRegister } from './dossier.ts'
import { AlDefinitief, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { situatieBij } from './triage-situatie.ts'
import { getTriage } from './triage.ts'

const soort = {
  objectSoort: 'triagebesluit',
  doel: 'triagebesluit',
  verwerkingsactiviteit: activiteiten.dossier,
}

export type { StapFouten }

/** A besluit cannot be made while a step has mistakes. */
export class TriageOnvolledig extends OngeldigeInvoer {
  override name = 'TriageOnvolledig'
  readonly perStap: StapFouten
  constructor(perStap: StapFouten) {
    const alle: Fouten = {}
    for (const fouten of Object.values(perStap)) Object.assign(alle, fouten)
    super(alle)
    this.perStap = perStap
  }
}

/**
 * The words of today for every code in the question, the answer and the reasoning. They are kept in the besluit, because
 * words change and a besluit does not.
 */
function woordenVan(
  woorden: Woorden,
  situatie: Situatie,
  antwoord: Antwoord,
  plichten: readonly Taakplicht[],
  moment: Moment,
): Record<string, string> {
  const { input } = situatie
  const uit: Record<string, string> = {
    [`handeling.${input.handeling}`]: woorden.handelingen[input.handeling].naam,
    [`ontvanger.${input.ontvanger.type}`]: woorden.ontvangers[input.ontvanger.type].naam,
    [`doel.${input.doel}`]: woorden.doelen[input.doel].naam,
    [`taak.${input.actor.taak}`]: woorden.taken[input.actor.taak].naam,
    [`dossier.${input.gegevens.dossier}`]: woorden.dossiers[input.gegevens.dossier].naam,
    [`moment.${moment}`]: momentWoorden[moment].naam,
  }
  const { vertellen } = woorden.ontvangers[input.ontvanger.type]
  if (typeof vertellen === 'string') uit[`ontvanger.${input.ontvanger.type}.vertellen`] = vertellen
  for (const [code, naam] of Object.entries(conclusieWoorden)) uit[`conclusie.${code}`] = naam
  for (const [code, woord] of Object.entries(uitstelWoorden)) uit[`uitstel.${code}`] = woord.naam
  for (const categorie of input.gegevens.categorie) {
    uit[`categorie.${categorie}`] = woorden.categorieen[categorie].naam
  }
  const genoemd: FeitenInvoer[] = [input.feiten ?? {}, ...antwoord.omslag.map((o) => o.feiten)]
  const feiten = new Set<Feit>(antwoord.ontbrekendeFeiten)
  for (const invoer of genoemd) for (const [feit] of feitenLijst(invoer)) feiten.add(feit)
  for (const feit of feiten) {
    const { vraag, ja, nee } = woorden.feiten[feit]
    uit[`feit.${feit}.vraag`] = vraag
    if (ja !== undefined) uit[`feit.${feit}.ja`] = ja
    if (nee !== undefined) uit[`feit.${feit}.nee`] = nee
  }
  // What a duty means for the resident; theirs is another sentence than that of the professional.
  for (const { code } of plichten) {
    const { inwoner } = woorden.plichten[code]
    if (inwoner !== undefined) uit[`plicht.${code}`] = inwoner
  }
  return uit
}

/**
 * Takes the triagebesluit: final, immutable, with its own number, the saved answer and the duties that follow.
 * If we crash in here there is no besluit and the draft is still there.
 *
 * @returns its id, and whether this very post took it
 * @throws TriageOnvolledig with the mistakes per step; AlDefinitief; NietGevonden
 */
export async function decide(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  waarden: Waarden,
): Promise<{ besluitId: string; nieuw: boolean }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur<{ besluitId: string; nieuw: boolean }>(
    deps,
    wie,
    { ...soort, handeling: 'besluiten' },
    async (tx) => {
      await lockTriage(tx, triageId)
      const beeld = await getTriage(tx, deps, wie, triageId)
      const { dossier, triage } = beeld
      const spoor = {
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossier.id,
        dossierId: dossier.id,
      }
      const eerder = await findBesluitVanTriage(tx, triageId)
      // The same form posted twice, or from two tabs: the besluit that stands is the answer.
      if (eerder !== undefined) {
        return { uit: { besluitId: eerder, nieuw: false }, spoor: { ...spoor, betrokkenen: [] } }
      }

      const nu = deps.nu()
      const vandaag = datumInNederland(nu)
      const situatie = situatieBij(deps, wie, beeld, waarden)
      const antwoord =
        situatie === undefined
          ? undefined
          : await weighMetAfspraken(tx, deps, wie.gemeente.id, situatie, waarden)
      const gelezen = leesTriage(
        waarden,
        beeld.personen.map((persoon) => persoon.id),
        antwoord,
        vandaag,
      )
      if (!gelezen.ok) throw new TriageOnvolledig(gelezen.fouten)
      // Without a question there is no answer to decide on; step one says what is missing then.
      if (situatie === undefined || antwoord === undefined)
        throw new TriageOnvolledig({ aanpak: {} })
      const { aanpak, weging, informeren, besluitvorming } = gelezen.waarde

      if (triage.herzietId !== null) {
        await lockTriage(tx, triage.herzietId)
        const oud = await findBesluitkop(tx, triage.herzietId)
        // Two corrections of one besluit: the first one taken stands, the second starts from there.
        if (oud !== undefined && oud.vervangenDoorId !== null) {
          throw new AlDefinitief(oud.vervangenDoorId)
        }
      }

      const besluitId = deps.id()
      const plichten =
        besluitvorming.conclusie === 'niet-doen'
          ? []
          : openPlichten(antwoord.plichten, besluitvorming.gedaan, vandaag, informeren.uiterlijk)
      const nummer = makeNummer('TB', Number(vandaag.slice(0, 4)), deps.toeval(5))
      const inhoud: BesluitInhoud = {
        versie: 1,
        nummer,
        vervangtNummer: beeld.herzietNummer ?? null,
        moment: triage.moment,
        dossierNummer: dossier.nummer,
        dossierSoort: dossier.soort,
        rol: wie.pet.naam,
        organisatie: wie.pet.organisatie,
        aanpak,
        weging,
        informeren,
        besluitvorming,
        afgeweken: wijktAf(besluitvorming.conclusie, antwoord),
        feiten: situatie.input.feiten ?? {},
        plichten,
        woorden: woordenVan(deps.regelset.woorden, situatie, antwoord, plichten, triage.moment),
        waarden: prune(waarden),
      }
      const besluit = {
        id: besluitId,
        nummer,
        dossierId: dossier.id,
        persoonId: aanpak.over,
        vervangtId: triage.herzietId,
        genomenOp: nu,
        regelsetVersie: antwoord.regelset.versie,
        inhoud,
        antwoord,
      }
      await insertBesluit(tx, wie.gemeente.id, wie.pet.id, triageId, besluit)
      if (inhoud.afgeweken) {
        await insertAfwijking(tx, wie.gemeente.id, besluit, afwijkredenVan(waarden))
      }
      await insertPlichten(
        tx,
        wie.gemeente.id,
        wie.pet.id,
        { dossierId: dossier.id, besluitId },
        plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
      )
      await deleteConcept(tx, 'triage', triageId)
      await queueBericht(tx, deps, {
        aan: { soort: 'over', id: aanpak.over },
        aanleiding: 'besluit',
        besluitId,
      })
      return {
        uit: { besluitId, nieuw: true },
        spoor: {
          ...spoor,
          betrokkenen: [aanpak.over],
          objectId: besluitId,
          dossierId: dossier.id,
          besluitId,
          stuk: maakBesluitstuk(besluit, deps.regelset.woorden.grondslagen),
        },
      }
    },
  )
}

export interface BesluitBeeld {
  besluit: Triagebesluit
  persoonNaam: string
  /** Older rules than those of now: the reader is told to look again before acting on it. */
  regelsGewijzigd: boolean
  /** Can this pet do now what was decided? Whether everything before it is done, the page for it says. */
  kanUitvoeren: boolean
  /** May it read what was shared in this dossier? */
  zietRegister: boolean
  /** Did this pet take it? Then it can answer for it. */
  zelfGenomen: boolean
  /** The guided weighing that it follows from. */
  afweging: { id: string; nummer: string } | undefined
}

/** A besluit, for who is in its dossier. @throws NietGevonden */
export async function readBesluit(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<BesluitBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const besluit = await findBesluit(tx, besluitId)
    if (besluit === undefined) throw new NietGevonden()
    const naam = await findPersoonNaam(tx, besluit.persoonId)
    const dossier = await getDossier(tx, deps, wie, besluit.dossierId)
    return {
      uit: {
        besluit,
        persoonNaam: naam ?? '',
        regelsGewijzigd: besluit.regelsetVersie !== deps.regelset.versie,
        kanUitvoeren:
          magSchrijven(dossier.vlaggen) &&
          dossier.status === 'open' &&
          besluit.vervangenDoorId === null &&
          besluit.inhoud.besluitvorming.conclusie === 'doen' &&
          soortVan(besluit.inhoud.aanpak.handeling) !== undefined,
        zietRegister: zietRegister(dossier),
        zelfGenomen: await isGenomenDoor(tx, wie.pet.id, besluitId),
        afweging: await findAfwegingBij(tx, { besluitId }),
      },
      spoor: {
        betrokkenen: [besluit.persoonId],
        doel: 'triagebesluit lezen',
        verwerkingsactiviteit: activiteiten.dossier,
        objectId: besluitId,
        dossierId: besluit.dossierId,
        besluitId,
      },
    }
  })
}
