import type { Fouten, Waarden } from '../domein/invoer.ts'
import { leesOpvraagvraag, type Opvraagvraag } from '../domein/kader-vraag.ts'
import { onzeKant, partijrol, strengste, vertelsituatie } from '../domein/kader.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  listInformatievragen,
  listPartijen,
  type Informatievraagkop,
  type Partijorganisatie,
} from '../opslag/informatievraag.ts'
import { listHerkomsten } from '../opslag/overgang.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { kringVanBesluiten } from './kring.ts'
import { ruggespraakFeitenBij } from './ruggespraak-feiten.ts'
import { toestemmingFeitenBij } from './toestemming-feiten.ts'
import { saveStap } from './triage-concept.ts'
import { situatieBij } from './triage-situatie.ts'
import { startTriage } from './triage.ts'
import { weighSituatie } from './weeg.ts'

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'opvraagvraag',
  doel: 'nagaan wat anderen mogen vertellen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** Both sides of one question: may we ask, and may they tell. */
export interface Opvraagweging {
  vraag: Opvraagvraag
  wij: Antwoord
  /** `undefined` for the resident and who is close to them: they decide for themselves what they tell. */
  zij: Antwoord | undefined
  /** Is there a valid consent on record for (a part of) this? */
  metToestemming: boolean
}

export interface Opvraagbeeld {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  organisaties: readonly Partijorganisatie[]
  vragen: readonly Informatievraagkop[]
  weging: Opvraagweging | undefined
  fouten: Fouten
}

/** What was filled in, as the triage asks it: one place decides what a question to the rules is. */
export function triagewaarden(vraag: Opvraagvraag, waarden: Waarden): Waarden {
  const kopieer = (veld: string): Waarden =>
    waarden[veld] === undefined ? {} : { [veld]: waarden[veld] }
  return {
    over: [vraag.over],
    handeling: ['opvragen'],
    ontvanger: [vraag.partij],
    doel: [vraag.doel],
    ...(vraag.doelTekst === '' ? {} : { doelTekst: [vraag.doelTekst] }),
    categorie: vraag.categorieen,
    ...kopieer('besproken'),
    ...kopieer('bezwaar'),
  }
}

async function weigh(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
  personen: readonly PersoonInDossier[],
  vraag: Opvraagvraag,
  waarden: Waarden,
): Promise<Opvraagweging> {
  const vandaag = datumInNederland(deps.nu())
  const kernen = personen.map((persoon) => ({
    ...persoon,
    leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
  }))
  const leeftijd = kernen.find(({ id }) => id === vraag.over)?.leeftijd
  // Consent counts as it stands in the records, for both sides: it was asked for this way, from them to us.
  const records = await toestemmingFeitenBij(tx, {
    dossierId: dossier.id,
    persoonId: vraag.over,
    handeling: 'opvragen',
    ontvanger: vraag.partij,
    ...(vraag.organisatieId === null ? {} : { organisatieId: vraag.organisatieId }),
    doel: vraag.doel,
    categorieen: vraag.categorieen,
    leeftijd,
  })
  const gevraagd = await ruggespraakFeitenBij(
    tx,
    { dossierId: dossier.id, persoonId: vraag.over },
    deps.nu(),
  )
  const feiten: FeitenInvoer = { ...vraag.feiten, ...records.feiten, ...gevraagd }
  const eigen = situatieBij(
    deps,
    wie,
    { dossier, personen: kernen, herkomsten: await listHerkomsten(tx, dossier.id) },
    triagewaarden(vraag, waarden),
  )
  if (eigen === undefined) throw new NietGevonden()
  const { input, ...rest } = eigen
  const wij = weighSituatie(deps, { ...rest, input: { ...input, feiten } })
  const rol = partijrol(vraag.partij, vraag.beroepsgeheim)
  return {
    vraag,
    wij,
    zij:
      rol === undefined
        ? undefined
        : strengste([
            weighSituatie(
              deps,
              vertelsituatie(
                { gemeente: wie.gemeente.beleid, peildatum: vandaag, doel: vraag.doel, leeftijd },
                { ...rol, beroepsgeheim: vraag.beroepsgeheim },
                onzeKant(wie.pet.soort, dossier.taak),
                vraag.categorieen,
                { ...feiten, gevraagdDoorOntvanger: true },
              ),
            ),
          ]),
    metToestemming: records.geldig.length > 0,
  }
}

/**
 * "What may they tell me?": the form, and when it is filled in both answers. Nothing is kept and nobody is asked anything.
 *
 * @param waarden what was filled in; left out for an empty form
 * @throws NietGevonden for who may not read what is shared here
 */
export async function readOpvragen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden?: Waarden,
): Promise<Opvraagbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const organisaties = await listPartijen(tx)
    const vragen = await listInformatievragen(tx, dossierId)
    const gelezen =
      waarden === undefined
        ? undefined
        : leesOpvraagvraag(waarden, { personen: personen.map(({ id }) => id), organisaties })
    const weging =
      gelezen?.ok === true && waarden !== undefined
        ? await weigh(tx, deps, wie, dossier, personen, gelezen.waarde, waarden)
        : undefined
    const kring = kringVanBesluiten(
      vragen.map((v) => ({ persoonId: v.persoonId, besluitId: v.besluitId, achteraf: true })),
      [dossier.persoonId],
      dossierId,
    )
    return {
      uit: {
        dossier,
        personen,
        organisaties,
        vragen,
        weging,
        fouten: gelezen?.ok === false ? gelezen.fouten : {},
      },
      spoor: {
        betrokkenen: [dossier.persoonId, ...kring.keys()],
        kring,
        meegezien: personen.map(({ id }) => id),
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: dossier.bron,
      },
    }
  })
}

/**
 * Begins the decision to ask: a triage with what was filled in already. Asking itself comes after the besluit.
 *
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function startOpvraagbesluit(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ triageId: string }> {
  const { weging, fouten } = await readOpvragen(deps, medewerker, dossierId, waarden)
  if (weging === undefined) throw new OngeldigeInvoer(fouten)
  const { triageId } = await startTriage(
    deps,
    medewerker,
    dossierId,
    'vraagverheldering',
    undefined,
  )
  await saveStap(deps, medewerker, triageId, {
    stap: 'aanpak',
    waarden: triagewaarden(weging.vraag, waarden),
    fouten: {},
    versie: 0,
    controleer: false,
  })
  return { triageId }
}
