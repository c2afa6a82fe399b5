import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { mogelijkErnaast } from '../domein/ernaast.ts'
import { verantwoordelijkeVoor } from '../domein/inrichting-verschil.ts'
import { isInTeRichten, taakregels } from '../domein/taakoverzicht.ts'
import { vlaggen } from '../domein/toegang.ts'
import type { Triagebesluit } from '../domein/besluit.ts'
import {
  findDossier,
  findDossierkern,
  listGezag,
  listPersonenMetAdres,
  type Dossierkern as DossierkernRij,
  type DossierRij,
  type Gezag,
  type PersoonMetAdres,
} from '../opslag/dossier.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findHouder,
  getKader,
  listGezinsdossiers,
  listGezinsleden,
  listHerkomst,
  listRollenMetMeer,
  type GezinslidRij,
  type Rol,
} from '../opslag/dossierbeeld.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listGegevenkoppen, listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { listOverdrachten } from '../opslag/overdracht.ts'
import { listRollen, type RolRij } from '../opslag/rol.ts'
import { findHulpvraagVanDossier, type HulpvraagRij } from '../opslag/hulpvraag.ts'
import { listOpenPlichten, type PlichtRij } from '../opslag/plicht.ts'
import { listBesluiten, listOpenTriages, type TriageRij } from '../opslag/triage.ts'
import {
  listBeperkingen,
  listGeschiedenis,
  type Beperking,
  type Eerder,
} from '../opslag/uitvoering-recht.ts'
import { listAfgeschermdIn, type Afgeschermd } from '../opslag/afscherming.ts'
import { listVerklaringen, type VerklaringRij } from '../opslag/verklaring.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import { categorieen, type Beroepsgeheim, type Categorie } from '../recht/vocabulaire.ts'
import { isTegenDeWil } from '../domein/tegen-de-wil.ts'
import { listRuggespraken, type Ruggespraakkop } from '../opslag/ruggespraak.ts'
import { listVerteldOnder } from '../opslag/ruggespraak-wil.ts'
import { findBemoeizorg, type LopendeBemoeizorg } from './bemoeizorg.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { kringVanBesluiten, onderBesluit } from './kring.ts'
import { kiesInNood } from './nood-zicht.ts'
import { getOvergangen, type OverdrachtRij, type Overgangregel } from './overgang-lijst.ts'
import { weighOfWeiger } from './weeg.ts'

export type {
  Beperking,
  Eerder,
  Gezag,
  GegevenRij,
  HulpvraagRij,
  PersoonMetAdres,
  PlichtRij,
  Rol,
  TriageRij,
}
export type Gezinslid = GezinslidRij & { leeftijd: number | undefined }

export interface Dossierregel extends DossierRij {
  leeftijd: number | undefined
}
/** A dossier without the name of whom it is about. */
export type Dossierkern = DossierkernRij & Pick<Dossierregel, 'leeftijd'>

export interface Dossierbeeld {
  dossier: Dossierregel
  personen: readonly (PersoonMetAdres & { leeftijd: number | undefined })[]
  gezag: readonly Gezag[]
  /** Who of these people is shielded from whom (E-218). */
  afgeschermd: readonly Afgeschermd[]
  hulpvraag: HulpvraagRij | undefined
  gegevens: readonly GegevenRij[]
  documenten: readonly DocumentRij[]
  /** What stood there before it was corrected at request, and that something here is restricted (AVG 16, 18). */
  eerder: readonly Eerder[]
  beperkingen: readonly Beperking[]
  /** What residents say themselves, and who was told in which role this pet speaks. */
  verklaringen: readonly VerklaringRij[]
  rollen: readonly RolRij[]
  /** Of each datum that came along from another dossier: under which role it was there. */
  herkomst: ReadonlyMap<string, Rol>
  besluiten: readonly Triagebesluit[]
  triages: readonly TriageRij[]
  plichten: readonly PlichtRij[]
  /** What went from or came to another role, and who had the dossier before. */
  overgangen: readonly Overgangregel[]
  overdrachten: readonly OverdrachtRij[]
  /** What is shielded from this pet: that it is there, and which roles may know more. `undefined`: nothing is. */
  verborgen: { rollen: readonly Rol[] } | undefined
  /** Who is responsible for what stands here (E-099); `undefined` as long as the task is not arranged. */
  verantwoordelijke:
    | { organisatie: string | null; verwerkers: readonly string[]; beroepsgeheim: Beroepsgeheim }
    | undefined
  /** The members, for a gezinsdossier. */
  gezin: readonly Gezinslid[]
  /** The dossiers of the family of this person that this pet reaches too. */
  gezinsdossiers: readonly { id: string; nummer: string }[]
  /** What was asked of others in this dossier, without names, and how it stands. */
  ruggespraken: readonly Ruggespraakkop[]
  /** Besluiten under which something was told while the resident objected or refused (S1 §5). */
  tegenDeWil: readonly { id: string; nummer: string; genomenOp: Date }[]
  /** Outreach that runs: the normal rules come back with contact. */
  bemoeizorg: LopendeBemoeizorg | undefined
  /** May this pet write here now? */
  magSchrijven: boolean
  /** May it read the question, the besluiten and the words of the resident? */
  zietWat: boolean
  /** Can this pet open an empty dossier of another kind beside it? */
  kanErnaast: boolean
}

/** A dossier that this pet may see, or nothing at all. */
export async function getDossier(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await findDossier(tx, wie.pet.id, dossierId)
  if (dossier === undefined) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  return { ...dossier, leeftijd: leeftijdOp(dossier.geboortedatum, vandaag) }
}

/**
 * The same without opening a name: for what shows no page of its own, and so leaves no line in the log.
 *
 * @throws NietGevonden
 */
export async function getDossierkern(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierkern> {
  const dossier = await findDossierkern(tx, wie.pet.id, dossierId)
  if (dossier === undefined) throw new NietGevonden()
  const vandaag = datumInNederland(deps.nu())
  return { ...dossier, leeftijd: leeftijdOp(dossier.geboortedatum, vandaag) }
}

/** @throws NietGevonden also for who only looks */
export async function getSchrijfbareKern(
  ...vraag: Parameters<typeof getDossierkern>
): Promise<Dossierkern> {
  const dossier = await getDossierkern(...vraag)
  if (!magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  return dossier
}

/** A dossier in which this pet may write; for who only looks, what changes it is not there. @throws NietGevonden */
export async function getSchrijfbaarDossier(
  ...vraag: Parameters<typeof getDossier>
): Promise<Dossierregel> {
  const dossier = await getDossier(...vraag)
  if (!magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  return dossier
}

/** The verstrekkingenregister is content; in an emergency only what danger asks for opens, and this is no part of that. */
export function zietRegister({
  vlaggen: mag,
  bron,
}: Pick<DossierRij, 'vlaggen' | 'bron'>): boolean {
  return (mag & vlaggen.wat) > 0 && bron !== 'nood'
}

/** The categories of what is in a dossier, in the order of the vocabulary. */
function bundelVan(gegevens: readonly GegevenRij[]): Categorie[] {
  const aanwezig = new Set<string>(['identificatie'])
  for (const g of gegevens) aanwezig.add(g.categorie === 'gewoon' ? g.datWat : g.categorie)
  return categorieen.filter((categorie) => aanwezig.has(categorie))
}

/** What is known about talking with the resident, or about danger instead. What is not known stays unknown. */
function feitenVan(dossier: DossierRij): FeitenInvoer {
  return {
    ...(dossier.besproken === null ? {} : { besprokenMetBetrokkene: dossier.besproken }),
    ...(dossier.veiligheid === null ? {} : { concreteAanwijzingVeiligheid: dossier.veiligheid }),
  }
}

/**
 * May this be looked at by who is involved, or replaces who is? That is a fact in the database, and what one is in for
 * makes looking necessary. Whether there was a talk, or danger instead, was written down when it opened; nothing is
 * assumed.
 *
 * @throws Geweigerd
 */
function weighBetrokken(
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierregel,
  gegevens: readonly GegevenRij[],
): void {
  const situatie = {
    gemeente: wie.gemeente.beleid,
    peildatum: datumInNederland(deps.nu()),
    input: {
      handeling: 'raadplegen' as const,
      actor: {
        taak: dossier.taak,
        pet: wie.pet.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        beroepscode: wie.pet.beroepscode,
        organisatie: wie.pet.organisatie,
      },
      gegevens: {
        categorie: bundelVan(gegevens),
        dossier: dossier.soort,
        verkregenInPet: wie.pet.soort,
      },
      ontvanger: { type: 'eigen-raadpleging' as const },
      doel: dossier.doel,
      ...(dossier.leeftijd === undefined ? {} : { betrokkene: { leeftijd: dossier.leeftijd } }),
      feiten: { directBetrokken: true, noodzakelijk: true, ...feitenVan(dossier) },
    },
  }
  weighOfWeiger(deps, situatie, [])
}

/**
 * How the task of this dossier is arranged, with who is responsible first and then who does it for them. Help is never
 * the gemeente's: every organisation answers for the dossiers that its own people keep (E-099, E-101).
 */
async function ingerichteTaak(tx: Tx, wie: MetWerkpet, dossier: Dossierregel) {
  const { inrichting } = wie.gemeente
  const { taak } = dossier
  const ingericht = inrichting?.taken[taak]
  if (inrichting === undefined || ingericht === undefined || !isInTeRichten(taak)) return undefined
  const houder = (await findHouder(tx, dossier.id)) ?? wie.pet.organisatieId
  const verantwoordelijk = verantwoordelijkeVoor(inrichting, taak, houder)
  const verwerkers =
    taakregels(taak).namens === 'college' ? ingericht.verwerkers.map((v) => v.organisatie) : []
  return {
    organisaties: [verantwoordelijk ?? ingericht.verantwoordelijke, ...verwerkers],
    beroepsgeheim: ingericht.beroepsgeheim,
  }
}

/** For who may read what was shared: what of it went against the will of the resident. */
async function getTegenDeWil(
  tx: Tx,
  dossier: Dossierregel,
  besluiten: readonly Triagebesluit[],
): Promise<Dossierbeeld['tegenDeWil']> {
  const ertegen = besluiten.filter(({ inhoud }) => isTegenDeWil(inhoud.feiten))
  if (!zietRegister(dossier) || ertegen.length === 0) return []
  const verteld = await listVerteldOnder(tx, dossier.id)
  return ertegen
    .filter(({ id }) => verteld.has(id))
    .map(({ id, nummer, genomenOp }) => ({ id, nummer, genomenOp }))
}

/**
 * Opens a dossier: may this pet reach it (database), may it be looked at for this purpose (rules), then the log.
 *
 * @throws NietGevonden when it does not exist or is not for this pet; Geweigerd when the rules forbid looking
 */
export async function readDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Dossierbeeld> {
  const wie = vereisPet(medewerker)
  const soort = {
    handeling: 'raadplegen' as const,
    objectSoort: 'dossier',
    doel: 'dossier openen',
    verwerkingsactiviteit: activiteiten.dossier,
    dossier: dossierId,
  }
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    // In an emergency what stays hidden is not even opened.
    const alles = await listGegevenkoppen(tx, dossierId)
    const gegevens = await listGegevens(
      tx,
      [dossierId],
      dossier.bron === 'nood'
        ? kiesInNood(deps, wie, dossier, alles).map((gegeven) => gegeven.id)
        : undefined,
    )
    const hulpvraag = await findHulpvraagVanDossier(tx, dossierId)
    const vandaag = datumInNederland(deps.nu())
    if (dossier.bron !== 'nood') weighBetrokken(deps, wie, dossier, gegevens)
    // In an emergency only what danger asks for opens, datum by datum; this is no part of that.
    const verklaringen = dossier.bron === 'nood' ? [] : await listVerklaringen(tx, [dossierId])
    const besluiten = await listBesluiten(tx, [dossierId])
    const personen = await listPersonenMetAdres(tx, dossierId)
    const gezag = await listGezag(tx, [dossier.persoonId])
    const ingericht = await ingerichteTaak(tx, wie, dossier)
    const kader = await getKader(tx, dossierId, ingericht?.organisaties ?? [])
    const [organisatie = null, ...verwerkers] = kader.organisaties
    const gezin =
      dossier.gezinId === null ? [] : await listGezinsleden(tx, wie.pet.id, dossier.gezinId)
    const metLeeftijd = <T extends { geboortedatum: string | null }>(iemand: T) => ({
      ...iemand,
      leeftijd: leeftijdOp(iemand.geboortedatum, vandaag),
    })
    // In a gezinsdossier everybody is who it is about.
    const over = [
      dossier.persoonId,
      ...gegevens.map((gegeven) => gegeven.persoonId),
      ...verklaringen.map((verklaring) => verklaring.persoonId),
      ...gezin.map((lid) => lid.persoonId),
    ]
    const kring = kringVanBesluiten(besluiten.map(onderBesluit), over, dossierId)
    return {
      uit: {
        dossier,
        personen: personen.map(metLeeftijd),
        afgeschermd: await listAfgeschermdIn(
          tx,
          personen.map(({ id }) => id),
        ),
        gezag,
        hulpvraag,
        gegevens,
        documenten: await listDocumenten(
          tx,
          [dossierId],
          gegevens.map((gegeven) => gegeven.id),
        ),
        eerder: gegevens.some((gegeven) => gegeven.vervangtId !== null)
          ? await listGeschiedenis(tx, dossierId)
          : [],
        beperkingen: await listBeperkingen(tx, dossierId),
        verklaringen,
        rollen: (await listRollen(tx, [dossierId])).filter((rol) => rol.petId === wie.pet.id),
        herkomst: gegevens.some((gegeven) => gegeven.herkomstId !== null)
          ? await listHerkomst(tx, dossierId)
          : new Map<string, Rol>(),
        besluiten,
        triages: await listOpenTriages(tx, wie.pet.id, dossierId),
        plichten: await listOpenPlichten(tx, wie.pet.id, dossierId),
        overgangen: await getOvergangen(tx, dossierId),
        overdrachten: await listOverdrachten(tx, dossierId),
        verborgen:
          kader.verborgen || gegevens.length < alles.length
            ? { rollen: await listRollenMetMeer(tx, wie.pet.id, dossierId, dossier.vlaggen) }
            : undefined,
        verantwoordelijke:
          ingericht === undefined
            ? undefined
            : {
                organisatie,
                verwerkers: verwerkers.filter((naam) => naam !== null),
                beroepsgeheim: ingericht.beroepsgeheim,
              },
        gezin: gezin.map(metLeeftijd),
        gezinsdossiers:
          dossier.gezinId === null
            ? await listGezinsdossiers(tx, wie.pet.id, dossier.persoonId)
            : [],
        ruggespraken: dossier.bron === 'nood' ? [] : await listRuggespraken(tx, dossierId),
        tegenDeWil: await getTegenDeWil(tx, dossier, besluiten),
        bemoeizorg: await findBemoeizorg(tx, dossierId),
        magSchrijven: magSchrijven(dossier.vlaggen) && dossier.status === 'open',
        zietWat: (dossier.vlaggen & vlaggen.wat) > 0,
        kanErnaast:
          dossier.bron === 'betrokkenheid' &&
          dossier.status === 'open' &&
          magSchrijven(dossier.vlaggen) &&
          mogelijkErnaast(dossier, wie.pet).length > 0,
      },
      spoor: {
        betrokkenen: [...new Set([...over, ...kring.keys()])],
        kring,
        // Their name and age stand on the page. They can see that it was looked at when they may know of the dossier.
        meegezien: [
          ...personen.map((persoon) => persoon.id),
          ...gezag.map((wie) => wie.vertegenwoordigerId),
        ],
        grond: dossier.bron,
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
      },
    }
  })
}
