import type { BesluitInhoud, Triagebesluit } from '../domein/besluit.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { openPlichten } from '../domein/plicht.ts'
import {
  leesAanpak,
  leesBesluitvorming,
  leesInformeren,
  leesWeging,
  wijktAf,
  type Stap,
} from '../domein/triage.ts'
import { deleteConcept } from '../opslag/concept.ts'
import { findPersoonNaam } from '../opslag/dossier.ts'
import {
  findBesluit,
  findBesluitVanTriage,
  insertBesluit,
  insertPlichten,
} from '../opslag/triage.ts'
import { feitenLijst, type Situatie } from '../recht/situatie.ts'
import type { Woorden } from '../recht/woorden.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { getTriage, situatieBij } from './triage.ts'
import { weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'triagebesluit',
  doel: 'triagebesluit',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Which step each mistake belongs to, so that the page can lead back to it. */
export type StapFouten = Partial<Record<Stap, Fouten>>

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

/** The words of today for the codes in a question; they are kept in the besluit, because words change. */
function woordenVan(woorden: Woorden, situatie: Situatie): Record<string, string> {
  const { input } = situatie
  const uit: Record<string, string> = {
    [`handeling.${input.handeling}`]: woorden.handelingen[input.handeling].naam,
    [`ontvanger.${input.ontvanger.type}`]: woorden.ontvangers[input.ontvanger.type].naam,
    [`doel.${input.doel}`]: woorden.doelen[input.doel].naam,
    [`taak.${input.actor.taak}`]: woorden.taken[input.actor.taak].naam,
    [`dossier.${input.gegevens.dossier}`]: woorden.dossiers[input.gegevens.dossier].naam,
  }
  for (const categorie of input.gegevens.categorie) {
    uit[`categorie.${categorie}`] = woorden.categorieen[categorie].naam
  }
  for (const [feit, waarde] of feitenLijst(input.feiten ?? {})) {
    const woord = woorden.feiten[feit]
    uit[`feit.${feit}`] = (waarde ? woord.ja : woord.nee) ?? woord.vraag
  }
  return uit
}

/**
 * Takes the triagebesluit: final, immutable, with its own number, the saved answer and the duties that follow.
 * If we crash in here there is no besluit and the draft is still there.
 *
 * @throws TriageOnvolledig with the mistakes per step; AlDefinitief; NietGevonden
 */
export async function decide(
  deps: Deps,
  medewerker: Medewerker,
  triageId: string,
  waarden: Waarden,
): Promise<{ besluitId: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'besluiten' }, async (tx) => {
    const beeld = await getTriage(tx, deps, wie, triageId)
    const { dossier, triage } = beeld
    const spoor = {
      doel: dossier.doel,
      verwerkingsactiviteit: dossier.verwerkingsactiviteit,
      objectId: dossier.id,
    }
    const eerder = await findBesluitVanTriage(tx, triageId)
    // The same form posted twice, or from two tabs: the besluit that stands is the answer.
    if (eerder !== undefined) {
      return { uit: { besluitId: eerder.id }, spoor: { ...spoor, betrokkenen: [] } }
    }

    const nu = deps.nu()
    const vandaag = datumInNederland(nu)
    const situatie = situatieBij(deps, wie, beeld, waarden)
    const antwoord = situatie === undefined ? undefined : weighSituatie(deps, situatie)
    const aanpak = leesAanpak(
      waarden,
      beeld.personen.map((persoon) => persoon.id),
    )
    const weging = leesWeging(waarden, aanpak.ok ? aanpak.waarde.categorieen : [])
    const informeren = leesInformeren(waarden, vandaag)
    const besluitvorming = leesBesluitvorming(waarden, antwoord ?? { oordeel: 'overleg' })
    if (
      !aanpak.ok ||
      !weging.ok ||
      !informeren.ok ||
      !besluitvorming.ok ||
      situatie === undefined ||
      antwoord === undefined
    ) {
      throw new TriageOnvolledig({
        ...(aanpak.ok ? {} : { aanpak: aanpak.fouten }),
        ...(weging.ok ? {} : { weging: weging.fouten }),
        ...(informeren.ok ? {} : { informeren: informeren.fouten }),
        ...(besluitvorming.ok ? {} : { vastleggen: besluitvorming.fouten }),
      })
    }

    const besluitId = deps.id()
    const plichten =
      besluitvorming.waarde.conclusie === 'niet-doen'
        ? []
        : openPlichten(
            antwoord.plichten,
            besluitvorming.waarde.gedaan,
            vandaag,
            informeren.waarde.uiterlijk,
          )
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
      aanpak: aanpak.waarde,
      weging: weging.waarde,
      informeren: informeren.waarde,
      besluitvorming: besluitvorming.waarde,
      afgeweken: wijktAf(besluitvorming.waarde.conclusie, antwoord),
      feiten: situatie.input.feiten ?? {},
      plichten,
      woorden: woordenVan(deps.regelset.woorden, situatie),
      waarden,
    }
    await insertBesluit(tx, wie.gemeente.id, wie.pet.id, triageId, {
      id: besluitId,
      nummer,
      dossierId: dossier.id,
      persoonId: aanpak.waarde.over,
      vervangtId: triage.herzietId,
      genomenOp: nu,
      regelsetVersie: antwoord.regelset.versie,
      inhoud,
      antwoord,
    })
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId: dossier.id, besluitId },
      plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
    )
    await deleteConcept(tx, 'triage', triageId)
    return {
      uit: { besluitId },
      spoor: { ...spoor, betrokkenen: [aanpak.waarde.over], objectId: besluitId },
    }
  })
}

export interface BesluitBeeld {
  besluit: Triagebesluit
  persoonNaam: string
  /** Older rules than those of now: the reader is told to look again before acting on it. */
  regelsGewijzigd: boolean
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
    return {
      uit: {
        besluit,
        persoonNaam: naam ?? '',
        regelsGewijzigd: besluit.regelsetVersie !== deps.regelset.versie,
      },
      spoor: {
        betrokkenen: [besluit.persoonId],
        doel: 'triagebesluit lezen',
        verwerkingsactiviteit: activiteiten.dossier,
        objectId: besluitId,
      },
    }
  })
}
