import { een, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import type { Verzoeksoort } from '../domein/rechtsverzoek.ts'
import { wieMagVragen, type Indiener } from '../domein/rechtsverzoek-formulier-indieners.ts'
import {
  leesBinnenkomst,
  leesVerzoek,
  type Keuzeruimte,
} from '../domein/rechtsverzoek-formulier.ts'
import type { Tx } from '../opslag/database.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import {
  findRechtsverzoek,
  findVerzoekinhoud,
  insertVerzoekstap,
  listRechtsverzoeken,
  listVerzoekdelen,
  type RechtsverzoekRij,
  type VerzoekdeelRij,
} from '../opslag/rechtsverzoek.ts'
import { listAfgeschermden } from '../opslag/rechtsverzoek-inwoner.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { findBeslispersoon, listVertegenwoordigers } from '../opslag/vertegenwoordiging.ts'
import { listVerzoekbesluiten, type VerzoekbesluitRij } from '../opslag/verzoekbesluit.ts'
import type { Verzoekinhoud } from '../domein/rechtsverzoek.ts'
import { doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import {
  getDossier,
  getSchrijfbaarDossier,
  zietRegister,
  type Dossierkern,
  type Dossierregel,
} from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import {
  insertVerzoek,
  naamVanDocument,
  naamVanGegeven,
  rechtsverzoekSoort,
} from './rechtsverzoek-kern.ts'
import { sleutelMetInhoud } from './sleutel.ts'
import { magSchrijven } from '../domein/toegang.ts'

const soortIn = { ...rechtsverzoekSoort, doel: 'verzoek over gegevens' } as const

export type { RechtsverzoekRij, VerzoekdeelRij }

/** The parts of requests that lie in this dossier. Complaints have none: they are not here. */
export interface VerzoekenInDossier {
  dossier: Dossierregel
  regels: readonly { deel: VerzoekdeelRij; verzoek: RechtsverzoekRij }[]
  magInvoeren: boolean
}

/** Who asks, with the names for a choice. */
export interface Vraagsteller extends Indiener {
  naam: string
  indienerNaam: string
}

export interface Invoerruimte {
  dossier: Dossierregel
  vragers: readonly Vraagsteller[]
  personen: readonly PersoonInDossier[]
  gegevens: readonly GegevenRij[]
  documenten: readonly DocumentRij[]
  besluiten: readonly { besluit: VerzoekbesluitRij; persoonId: string }[]
}

function spoorVan(dossier: Dossierkern, betrokkenen: readonly string[], objectId: string): Spoor {
  return {
    betrokkenen: [...new Set(betrokkenen)],
    doel: soortIn.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
  }
}

/** What was asked about the data in one dossier, and how it stands. @throws NietGevonden */
export async function readVerzoekenInDossier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<VerzoekenInDossier> {
  const wie = vereisPet(medewerker)
  const soort = { ...soortIn, handeling: 'raadplegen', dossier: dossierId } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    const delen = await listVerzoekdelen(tx, { dossierId })
    const verzoeken = await listRechtsverzoeken(tx, { ids: delen.map((d) => d.verzoekId) })
    const regels = delen.flatMap((deel) => {
      const verzoek = verzoeken.find((v) => v.id === deel.verzoekId)
      return verzoek === undefined ? [] : [{ deel, verzoek }]
    })
    return {
      uit: { dossier, regels, magInvoeren: magSchrijven(dossier.vlaggen) },
      spoor: {
        ...spoorVan(dossier, [dossier.persoonId, ...delen.map((d) => d.persoonId)], dossierId),
        grond: dossier.bron,
      },
    }
  })
}

async function listVragers(
  tx: Tx,
  deps: Deps,
  dossier: Dossierregel,
  personen: readonly PersoonInDossier[],
): Promise<Vraagsteller[]> {
  const vandaag = datumInNederland(deps.nu())
  const namen = new Map(personen.map(({ id, naam }) => [id, naam]))
  const vragers: Vraagsteller[] = []
  for (const { id, naam } of personen) {
    const persoon = await findBeslispersoon(tx, id)
    if (persoon === undefined) continue
    const indieners = wieMagVragen(
      {
        ...persoon,
        persoonId: id,
        ingeschreven: await listVertegenwoordigers(tx, id, vandaag),
        afgeschermd: await listAfgeschermden(tx, id),
        dossier,
      },
      vandaag,
    )
    for (const indiener of indieners) {
      // The database takes a request of somebody who stands in a dossier of this pet, and of nobody else.
      const indienerNaam = namen.get(indiener.indienerId)
      if (indienerNaam !== undefined) vragers.push({ ...indiener, naam, indienerNaam })
    }
  }
  return vragers
}

async function getInvoerruimte(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Invoerruimte> {
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  const personen = await listPersonenInDossier(tx, dossierId)
  const delen = await listVerzoekdelen(tx, { dossierId })
  const besluiten = await listVerzoekbesluiten(tx, { deelIds: delen.map((d) => d.id) })
  return {
    dossier,
    personen,
    vragers: await listVragers(tx, deps, dossier, personen),
    gegevens: await listGegevens(tx, [dossierId]),
    documenten: await listDocumenten(tx, [dossierId]),
    besluiten: besluiten.flatMap((besluit) => {
      const deel = delen.find((d) => d.id === besluit.deelId)
      return besluit.rechtsmiddel === 'bezwaar' && deel !== undefined
        ? [{ besluit, persoonId: deel.persoonId }]
        : []
    }),
  }
}

function overWie(ruimte: Invoerruimte): string[] {
  return [
    ruimte.dossier.persoonId,
    ...ruimte.gegevens.map((g) => g.persoonId),
    ...ruimte.documenten.map((d) => d.persoonId),
    ...ruimte.besluiten.map((b) => b.persoonId),
  ]
}

/** The form for what came by post, at the counter or by phone. @throws NietGevonden */
export async function readInvoerformulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Invoerruimte> {
  const wie = vereisPet(medewerker)
  const soort = { ...soortIn, handeling: 'raadplegen', dossier: dossierId } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const ruimte = await getInvoerruimte(tx, deps, wie, dossierId)
    return {
      uit: ruimte,
      spoor: {
        ...spoorVan(ruimte.dossier, overWie(ruimte), dossierId),
        grond: ruimte.dossier.bron,
        meegezien: ruimte.personen.map((p) => p.id),
      },
    }
  })
}

/** Only what is about the person that it is asked for: another's datum is not theirs to ask about. */
function keuzeruimteVan(ruimte: Invoerruimte, persoonId: string): Keuzeruimte {
  const { id } = ruimte.dossier
  const gegevens = ruimte.gegevens.filter((g) => g.persoonId === persoonId || g.gezinszaak)
  return {
    dossiers: [id],
    gegevens: new Map(gegevens.map((g) => [g.id, { dossierId: id, naam: naamVanGegeven(g) }])),
    documenten: new Map(
      ruimte.documenten
        .filter((d) => gegevens.some((g) => g.id === d.gegevenId))
        .map((d) => [d.id, { dossierId: id, naam: naamVanDocument(d) }]),
    ),
    besluiten: new Map(
      ruimte.besluiten
        .filter((b) => b.persoonId === persoonId)
        .map(({ besluit }) => [besluit.id, { tot: besluit.rechtsmiddelTot }]),
    ),
  }
}

/** What came of entering: the number for the resident, and the id when the copy can be read back. */
export interface Ingevoerd {
  nummer: string
  /** `null` for a complaint: nobody in the team reads that again. */
  id: string | null
}

/**
 * Enters a request for a resident, from the day on which it came in (E-226): the clock does not wait until somebody has
 * time. Whether we know who it is, is said apart; without it nothing is given away.
 *
 * @param sleutel made with the form; the same form twice is one request
 * @throws OngeldigeInvoer, NietGevonden, Onmogelijk
 */
export async function enterVerzoek(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  soort: Exclude<Verzoeksoort, 'aanvullen'>,
  waarden: Waarden,
  sleutel: string,
): Promise<Ingevoerd> {
  const wie = vereisPet(medewerker)
  const hier = { ...soortIn, handeling: 'vastleggen', dossier: dossierId } as const
  return doorDeDeur(deps, wie, hier, async (tx) => {
    const ruimte = await getInvoerruimte(tx, deps, wie, dossierId)
    const vandaag = datumInNederland(deps.nu())
    const vrager = ruimte.vragers.find(
      (v) => `${v.persoonId}:${v.indienerId}` === een(waarden, 'vrager'),
    )
    const binnen = leesBinnenkomst(waarden, vandaag)
    const gelezen = leesVerzoek(
      soort,
      waarden,
      keuzeruimteVan(ruimte, vrager?.persoonId ?? ''),
      binnen.ok ? binnen.verzoek.ontvangenOp : vandaag,
    )
    if (vrager === undefined || !binnen.ok || !gelezen.ok) {
      throw new OngeldigeInvoer({
        ...(vrager === undefined ? { vrager: 'Kies wie dit vraagt.' } : {}),
        ...(binnen.ok ? {} : binnen.fouten),
        ...(gelezen.ok ? {} : gelezen.fouten),
      })
    }
    const { dossier } = ruimte
    const { kanaal, ontvangenOp, identiteit } = binnen.verzoek
    await lockSleutel(tx, sleutel)
    const { id, nieuw } = await insertVerzoek(tx, deps, wie.gemeente.id, {
      ...vrager,
      soort,
      kanaal,
      petId: wie.pet.id,
      ontvangenOp,
      gebeurtenisId: null,
      sleutel: sleutelMetInhoud(
        sleutel,
        wie.pet.id,
        soort,
        JSON.stringify([vrager.persoonId, vrager.indienerId, ontvangenOp, gelezen.verzoek]),
      ),
      gelezen: gelezen.verzoek,
      dossiers: new Map([[dossier.id, { nummer: dossier.nummer, soort: dossier.soort }]]),
    })
    if (nieuw && identiteit !== null) {
      await insertVerzoekstap(tx, wie.gemeente.id, vrager.persoonId, {
        id: deps.id(),
        verzoekId: id,
        deelId: null,
        soort: 'identiteit',
        op: deps.nu(),
        petId: wie.pet.id,
        persoonId: null,
        lokaal: null,
        wettelijk: null,
        inhoud: { tekst: '', hoe: identiteit },
      })
    }
    const verzoek = await findRechtsverzoek(tx, id)
    if (verzoek === undefined) throw new Onmogelijk('verzoek-klaar')
    // A complaint is not an act in the dossier: who works there does not see from the log that there is one.
    const spoor = spoorVan(dossier, [...overWie(ruimte), vrager.persoonId], id)
    return {
      uit: { nummer: verzoek.nummer, id: soort === 'klacht' ? null : id },
      spoor: soort === 'klacht' ? { ...spoor, dossierId: null } : spoor,
    }
  })
}

/** The copy for the resident of what was entered. */
export interface Ontvangst {
  dossier: Dossierregel
  verzoek: RechtsverzoekRij
  inhoud: Verzoekinhoud
  naam: string
  indienerNaam: string
  /** Of who asked; `undefined` when nobody knows. */
  indienerLeeftijd: number | undefined
}

/** @throws NietGevonden for a complaint, and for what is not about somebody in this dossier */
export async function readOntvangst(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  verzoekId: string,
): Promise<Ontvangst> {
  const wie = vereisPet(medewerker)
  const soort = { ...soortIn, handeling: 'raadplegen', dossier: dossierId } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    const verzoek = await findRechtsverzoek(tx, verzoekId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const namen = new Map(personen.map(({ id, naam }) => [id, naam]))
    const naam = namen.get(verzoek?.persoonId ?? '')
    const indienerNaam = namen.get(verzoek?.indienerId ?? '')
    if (verzoek === undefined || naam === undefined || indienerNaam === undefined) {
      throw new NietGevonden()
    }
    const inhoud = await findVerzoekinhoud(tx, verzoekId)
    if (verzoek.soort === 'klacht' || inhoud === undefined) throw new NietGevonden()
    const indiener = personen.find(({ id }) => id === verzoek.indienerId)
    const indienerLeeftijd = leeftijdOp(
      indiener?.geboortedatum ?? null,
      datumInNederland(deps.nu()),
    )
    return {
      uit: { dossier, verzoek, inhoud, naam, indienerNaam, indienerLeeftijd },
      spoor: {
        ...spoorVan(dossier, [verzoek.persoonId], verzoekId),
        grond: dossier.bron,
        meegezien: [...namen.keys()],
      },
    }
  })
}
