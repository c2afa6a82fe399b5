import type { Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { leesAgenda } from '../domein/overleg.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { listPartijen, type Partijorganisatie } from '../opslag/informatievraag.ts'
import {
  findOverlegkop,
  getOverleginhoud,
  insertOverleg,
  listDeelnemers,
  listOverleggen,
  listUitstelbesluiten,
  type Overlegdeelnemer,
  type Overlegkop,
} from '../opslag/overleg.ts'
import { findVerslag, type Verslagbeeld } from '../opslag/overleg-verslag.ts'
import type { Overleginhoud } from '../domein/overleg.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { kaderVan } from './overleg-kader.ts'

export type { Overlegdeelnemer, Overlegkop, Verslagbeeld }

export const overlegSoort = {
  objectSoort: 'overleg',
  doel: 'overleg met anderen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** A dossier of which this pet may read what is shared. @throws NietGevonden */
async function getLeesbaar(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier)) throw new NietGevonden()
  return dossier
}

function spoorBij(
  dossier: Dossierregel,
  personen: readonly PersoonInDossier[],
  objectId: string,
): Spoor {
  return {
    betrokkenen: [dossier.persoonId],
    meegezien: personen.map(({ id }) => id),
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}

/** The overleggen in a dossier; what was said stays closed. @throws NietGevonden */
export async function readOverleggen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<{ dossier: Dossierregel; overleggen: readonly Overlegkop[] }> {
  const wie = vereisPet(medewerker)
  const kijken = { ...overlegSoort, objectSoort: 'overleglijst', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const dossier = await getLeesbaar(tx, deps, wie, dossierId)
    return {
      uit: { dossier, overleggen: await listOverleggen(tx, dossierId) },
      spoor: spoorBij(dossier, [], dossierId),
    }
  })
}

export interface Agendaformulier {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  organisaties: readonly Partijorganisatie[]
  besluiten: readonly { id: string; nummer: string; persoonId: string }[]
}

/** What the form of an agenda needs. @throws NietGevonden for who may not write here */
export async function readAgendaformulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Agendaformulier> {
  const wie = vereisPet(medewerker)
  const kijken = { ...overlegSoort, objectSoort: 'overleglijst', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    await getLeesbaar(tx, deps, wie, dossierId)
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    return {
      uit: {
        dossier,
        personen,
        organisaties: await listPartijen(tx),
        besluiten: await listUitstelbesluiten(tx, dossierId),
      },
      spoor: spoorBij(dossier, personen, dossierId),
    }
  })
}

/**
 * Makes the agenda: for what, about whom, with whom, is the resident there, and for every party its legal frame as an item
 * of its own. Nothing is told to anybody by it.
 *
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk when the dossier is closed
 */
export async function planOverleg(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ overlegId: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...overlegSoort, handeling: 'vastleggen' }, async (tx) => {
    await getLeesbaar(tx, deps, wie, dossierId)
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const personen = await listPersonenInDossier(tx, dossierId)
    const vandaag = datumInNederland(deps.nu())
    const gelezen = leesAgenda(
      waarden,
      {
        personen: personen.map(({ id }) => id),
        organisaties: await listPartijen(tx),
        besluiten: await listUitstelbesluiten(tx, dossierId),
      },
      dagenLater(vandaag, -31),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const agenda = gelezen.waarde
    const leeftijden = personen
      .filter(({ id }) => agenda.personen.includes(id))
      .map(({ geboortedatum }) => leeftijdOp(geboortedatum, vandaag))
    const id = deps.id()
    await insertOverleg(tx, wie.gemeente.id, wie.pet.id, {
      ...agenda,
      id,
      nummer: makeNummer('OV', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      dossierId,
      gemaaktOp: deps.nu(),
      deelnemers: agenda.deelnemers.map((deelnemer, plaats) => ({
        ...deelnemer,
        id: deps.id(),
        nr: plaats + 1,
        kader: kaderVan(deps, wie, dossier, agenda.doel, leeftijden, deelnemer),
      })),
    })
    return {
      uit: { overlegId: id },
      spoor: {
        ...spoorBij(dossier, personen, id),
        betrokkenen: agenda.personen,
        meegezien: [dossier.persoonId, ...personen.map((persoon) => persoon.id)],
        besluitId: agenda.besluitId,
      },
    }
  })
}

export interface Overlegbeeld {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  kop: Overlegkop
  inhoud: Overleginhoud | null
  deelnemers: readonly Overlegdeelnemer[]
  verslag: Verslagbeeld | undefined
}

/** The besluit that defers telling of this overleg, as long as it does; its lines in the log stand under it. */
export function uitstelVan(
  kop: Pick<Overlegkop, 'besluitId'>,
  verslag: Pick<Verslagbeeld, 'gedeeld'> | undefined,
): string | null {
  return kop.besluitId ?? verslag?.gedeeld.find(({ achteraf }) => achteraf)?.besluitId ?? null
}

/** The agenda and what came of it, within a transaction. @throws NietGevonden */
export async function getOverleg(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<{ beeld: Overlegbeeld; spoor: Spoor }> {
  const kop = await findOverlegkop(tx, id)
  if (kop === undefined) throw new NietGevonden()
  const dossier = await getLeesbaar(tx, deps, wie, kop.dossierId)
  const personen = await listPersonenInDossier(tx, dossier.id)
  const verslag = await findVerslag(tx, id)
  return {
    beeld: {
      dossier,
      personen,
      kop,
      inhoud: await getOverleginhoud(tx, id),
      deelnemers: await listDeelnemers(tx, id),
      verslag,
    },
    spoor: {
      ...spoorBij(dossier, personen, id),
      betrokkenen: kop.personen,
      meegezien: [dossier.persoonId, ...personen.map((persoon) => persoon.id)],
      besluitId: uitstelVan(kop, verslag),
    },
  }
}

/** @throws NietGevonden */
export async function readOverleg(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Overlegbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...overlegSoort, handeling: 'raadplegen' }, async (tx) => {
    const { beeld, spoor } = await getOverleg(tx, deps, wie, id)
    return { uit: beeld, spoor }
  })
}
