import {
  keurDocument,
  schoonNaam,
  type Documentoordeel,
  type DocumentSoort,
} from '../domein/document.ts'
import { isWerkdossier, soortregels } from '../domein/dossiersoort.ts'
import { magSchrijven } from '../domein/toegang.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import type { Tx } from '../opslag/database.ts'
import {
  bestaatDocumentMetSleutel,
  findDocument,
  findGegevenBijDocument,
  insertDocument,
  findPersoonVanGegeven,
  listDocumenten,
  type DocumentRij,
  type GegevenBijDocument,
} from '../opslag/document.ts'
import { listGegevenkoppen } from '../opslag/gegeven.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { withoutRefused } from './bijlage.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Inwoner, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getDossierkern, type Dossierkern, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { kiesInNood } from './nood-zicht.ts'
import { sleutelMetInhoud } from './sleutel.ts'

export type { DocumentRij, DocumentSoort }

const soort = {
  objectSoort: 'document',
  doel: 'document bij een gegeven',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface DocumentFormulier {
  dossier: Dossierregel
  gegeven: GegevenBijDocument
  documenten: readonly DocumentRij[]
  concept: Concept | undefined
  /** In a dossier that holds only that something is the case, a document would tell what. */
  alleenDat: boolean
}

interface Plek {
  dossier: Dossierkern
  persoonId: string
}

/** The place where a document would go, without opening what stands there. Not there for who may not write in it. */
async function getPlek(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  gegevenId: string,
): Promise<Plek> {
  const dossier = await getDossierkern(tx, deps, wie, dossierId)
  const persoonId = await findPersoonVanGegeven(tx, dossierId, gegevenId)
  if (persoonId === undefined || !magSchrijven(dossier.vlaggen)) throw new NietGevonden()
  return { dossier, persoonId }
}

function spoorVan({ dossier, persoonId }: Plek, objectId: string): Spoor {
  return {
    betrokkenen: [persoonId],
    dossierId: dossier.id,
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
  }
}

function isAlleenDat(dossier: Dossierkern): boolean {
  return isWerkdossier(dossier.soort) && soortregels[dossier.soort].alleenDat
}

/** The form for adding a document to a datum, with what is there. @throws NietGevonden */
export async function readDocumentFormulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  gegevenId: string,
): Promise<DocumentFormulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const gegeven = await findGegevenBijDocument(tx, dossierId, gegevenId)
    if (gegeven === undefined || !magSchrijven(dossier.vlaggen)) throw new NietGevonden()
    return {
      uit: {
        dossier,
        gegeven,
        documenten: await listDocumenten(tx, [dossierId], [gegevenId]),
        concept: await findConcept(tx, 'document', gegevenId),
        alleenDat: isAlleenDat(dossier),
      },
      spoor: {
        ...spoorVan({ dossier, persoonId: gegeven.persoonId }, gegevenId),
        grond: dossier.bron,
      },
    }
  })
}

/** A file as it came in: its bytes, and what the browser called it. */
export interface Bestand {
  naam: string
  bytes: Uint8Array
}

const nietInBestand =
  'In een gezamenlijk bestand staat alleen dát er iets is. Een document vertelt meer. Voeg het toe in uw eigen dossier.'

/**
 * Keeps a document at a datum, after a look at the bytes themselves. The datum was weighed when it was written down;
 * the document follows its rules.
 *
 * @param bestand nothing when no file was chosen
 * @param naam what to call it; empty for the name of the file
 * @param sleutel made with the form; posting twice has one effect
 * @returns what was left out: hidden data in a picture
 * @throws OngeldigeInvoer when the file cannot be kept; NietGevonden, Onmogelijk
 */
export async function addDocument(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  gegevenId: string,
  bestand: Bestand | undefined,
  naam: string,
  sleutel: string,
): Promise<{ geschoond: boolean }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plek = await getPlek(tx, deps, wie, dossierId, gegevenId)
    if (plek.dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const eenmalig = sleutelMetInhoud(sleutel, gegevenId, bestand?.bytes ?? '')
    await lockSleutel(tx, eenmalig)
    if (await bestaatDocumentMetSleutel(tx, wie.pet.id, eenmalig)) {
      await deleteConcept(tx, 'document', gegevenId)
      return {
        uit: { geschoond: false },
        spoor: { ...spoorVan(plek, gegevenId), betrokkenen: [] },
      }
    }
    if (isAlleenDat(plek.dossier)) throw new OngeldigeInvoer({ bestand: nietInBestand })
    const oordeel = keur(bestand)
    const id = deps.id()
    await insertDocument(tx, wie.gemeente.id, {
      id,
      gegevenId,
      dossierId,
      persoonId: plek.persoonId,
      petId: wie.pet.id,
      naam: schoonNaam(naam.trim() === '' ? (bestand?.naam ?? '') : naam, oordeel.soort),
      soort: oordeel.soort,
      inhoud: oordeel.inhoud,
      sleutel: eenmalig,
      toegevoegdOp: deps.nu(),
    })
    await deleteConcept(tx, 'document', gegevenId)
    return { uit: { geschoond: oordeel.geschoond }, spoor: spoorVan(plek, id) }
  })
}

function keur(bestand: Bestand | undefined): Extract<Documentoordeel, { ok: true }> {
  if (bestand === undefined) throw new OngeldigeInvoer({ bestand: 'Kies eerst een bestand.' })
  const oordeel = keurDocument(bestand.bytes)
  if (!oordeel.ok) throw new OngeldigeInvoer({ bestand: oordeel.melding })
  return oordeel
}

export interface GelezenDocument {
  document: DocumentRij
  inhoud: Uint8Array
}

/** In an emergency not every datum opens; what hangs at one that stays closed does not exist. @throws NietGevonden */
async function vereisZichtInNood(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierkern,
  document: DocumentRij,
): Promise<void> {
  const open = kiesInNood(deps, wie, dossier, await listGegevenkoppen(tx, dossier.id))
  if (!open.some((gegeven) => gegeven.id === document.gegevenId)) throw new NietGevonden()
}

/** One document, to save on the own computer; its dossier and its datum decide who may. @throws NietGevonden */
export async function readDocument(
  deps: Deps,
  medewerker: Medewerker,
  documentId: string,
): Promise<GelezenDocument> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const gelezen = await findDocument(tx, documentId)
    if (gelezen === undefined) throw new NietGevonden()
    const dossier = await getDossierkern(tx, deps, wie, gelezen.document.dossierId)
    if (dossier.bron === 'nood') await vereisZichtInNood(tx, deps, wie, dossier, gelezen.document)
    return {
      uit: gelezen,
      spoor: {
        betrokkenen: [gelezen.document.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: documentId,
        dossierId: dossier.id,
        grond: dossier.bron,
      },
    }
  })
}

/** A document for the resident it is about, or who represents them. @throws NietGevonden */
export async function readMijnDocument(
  deps: Deps,
  wie: Inwoner,
  documentId: string,
): Promise<GelezenDocument> {
  const eigen = {
    ...soort,
    handeling: 'raadplegen' as const,
    doel: 'eigen gegevens inzien',
    verwerkingsactiviteit: activiteiten.mijn,
  }
  return doorDeDeur(deps, wie, eigen, async (tx) => {
    const gelezen = await findDocument(tx, documentId)
    if (gelezen === undefined) throw new NietGevonden()
    const [geefbaar] = await withoutRefused(tx, [gelezen.document])
    if (geefbaar === undefined) throw new NietGevonden()
    return {
      uit: gelezen,
      spoor: {
        betrokkenen: [gelezen.document.persoonId],
        doel: eigen.doel,
        verwerkingsactiviteit: eigen.verwerkingsactiviteit,
        objectId: documentId,
        dossierId: gelezen.document.dossierId,
      },
    }
  })
}
