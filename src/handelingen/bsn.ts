import { leesBsn } from '../domein/bsn.ts'
import { driewaardig, een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { openPlichten } from '../domein/plicht.ts'
import { vlaggen } from '../domein/toegang.ts'
import { findBsn, hasBsn, saveBsn } from '../opslag/bsn.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import { doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getSchrijfbaarDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { weighOfWeiger } from './weeg.ts'

const soort = {
  objectSoort: 'bsn',
  doel: 'gegeven vastleggen',
  verwerkingsactiviteit: 'urn:deelwijzer:activiteit:dossier',
} as const

export interface BsnBeeld {
  dossier: Dossierregel
  persoon: PersoonInDossier
  /** Is one written down? The number itself only comes after asking for it. */
  bekend: boolean
  magSchrijven: boolean
}

interface Plaats {
  dossier: Dossierregel
  persoon: PersoonInDossier
}

/** @throws NietGevonden when this person is not in this dossier, or the pet may only know that it is there */
async function findPlaats(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  persoonId: string,
  find: typeof getDossier,
): Promise<Plaats> {
  const dossier = await find(tx, deps, wie, dossierId)
  // An emergency opens what danger asks for; this number is no part of that (E-255).
  if ((dossier.vlaggen & vlaggen.wat) === 0 || dossier.bron === 'nood') throw new NietGevonden()
  const personen = await listPersonenInDossier(tx, dossierId)
  const persoon = personen.find(({ id }) => id === persoonId)
  if (persoon === undefined) throw new NietGevonden()
  return { dossier, persoon }
}

function spoorVan({ dossier, persoon }: Plaats, toelichting?: string): Spoor {
  return {
    betrokkenen: [persoon.id],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: persoon.id,
    dossierId: dossier.id,
    grond: dossier.bron,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** What the rules are asked: may the number of this person be used for the task of this dossier (UAVG 46, E-255)? */
function situatieVan(
  deps: Deps,
  wie: MetWerkpet,
  { dossier, persoon }: Plaats,
  handeling: 'raadplegen' | 'vastleggen',
  feiten: FeitenInvoer,
): Situatie {
  const vandaag = datumInNederland(deps.nu())
  const leeftijd = leeftijdOp(persoon.geboortedatum, vandaag)
  return {
    gemeente: wie.gemeente.beleid,
    peildatum: vandaag,
    input: {
      handeling,
      actor: {
        taak: dossier.taak,
        pet: wie.pet.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        beroepscode: wie.pet.beroepscode,
        organisatie: wie.pet.organisatie,
      },
      gegevens: { categorie: ['bsn'], dossier: dossier.soort, verkregenInPet: wie.pet.soort },
      ontvanger: { type: handeling === 'raadplegen' ? 'eigen-raadpleging' : 'eigen-dossier' },
      doel: dossier.doel,
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten,
    },
  }
}

/** Being involved is a fact in the database; a talk, or danger instead, was written down when the dossier opened. */
function weighKijken(deps: Deps, wie: MetWerkpet, plaats: Plaats): void {
  const { besproken, veiligheid } = plaats.dossier
  weighOfWeiger(
    deps,
    situatieVan(deps, wie, plaats, 'raadplegen', {
      directBetrokken: true,
      noodzakelijk: true,
      ...(besproken === null ? {} : { besprokenMetBetrokkene: besproken }),
      ...(veiligheid === null ? {} : { concreteAanwijzingVeiligheid: veiligheid }),
    }),
    [],
  )
}

/**
 * The page of one person's BSN: whether one is known. The number stays closed.
 *
 * @throws NietGevonden, Geweigerd when no law lets this task use the number
 */
export async function readBsnPagina(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<BsnBeeld> {
  const wie = vereisPet(medewerker)
  const wat = { ...soort, objectSoort: 'bsnpagina', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, wat, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getDossier)
    weighKijken(deps, wie, plaats)
    const { dossier, persoon } = plaats
    const bekend = await hasBsn(tx, persoonId)
    const magSchrijven = (dossier.vlaggen & vlaggen.schrijven) > 0
    return { uit: { dossier, persoon, bekend, magSchrijven }, spoor: spoorVan(plaats) }
  })
}

/**
 * Opens the number, because somebody asked for it. Every look is a line in the log of this person.
 *
 * @returns nine digits, or nothing when none is known
 * @throws NietGevonden, Geweigerd
 */
export async function openBsn(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<string | undefined> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getDossier)
    weighKijken(deps, wie, plaats)
    return { uit: await findBsn(tx, persoonId), spoor: spoorVan(plaats) }
  })
}

/**
 * Writes down a BSN, or a better one in its place. A number that somebody else in the gemeente has is refused without
 * saying whose it is, and that attempt is in the log.
 *
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden, Onmogelijk 'bsn-bezet'
 */
export async function recordBsn(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  const gelezen = leesBsn(een(waarden, 'bsn'))
  await doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, getSchrijfbaarDossier)
    if ('fout' in gelezen) throw new OngeldigeInvoer({ bsn: gelezen.fout })
    const antwoord = weighOfWeiger(
      deps,
      situatieVan(deps, wie, plaats, 'vastleggen', feitenUit(waarden)),
      [],
    )
    const eerder = await hasBsn(tx, persoonId)
    await saveBsn(tx, wie.gemeente.id, dossierId, persoonId, gelezen.bsn)
    const staatOpen = new Set(
      (await listOpenPlichten(tx, wie.pet.id, dossierId)).map(({ tekst }) => tekst),
    )
    const plichten = openPlichten(antwoord.plichten, [], datumInNederland(deps.nu()), null)
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId, besluitId: null },
      plichten.filter(({ tekst }) => !staatOpen.has(tekst)).map((p) => ({ ...p, id: deps.id() })),
    )
    return { uit: null, spoor: spoorVan(plaats, eerder ? 'gewijzigd' : 'nieuw') }
  })
}

function feitenUit(waarden: Waarden): FeitenInvoer {
  const noodzakelijk = driewaardig(een(waarden, 'noodzakelijk'))
  const rolKenbaar = driewaardig(een(waarden, 'rolKenbaar'))
  return {
    ...(noodzakelijk === undefined ? {} : { noodzakelijk }),
    ...(rolKenbaar === undefined ? {} : { rolKenbaar }),
  }
}
