import { createHash } from 'node:crypto'
import type { DocumentSoort } from '../domein/document.ts'
import type { Tx } from './database.ts'

export interface DocumentRij {
  id: string
  gegevenId: string
  dossierId: string
  persoonId: string
  naam: string
  soort: DocumentSoort
  /** In bytes. */
  grootte: number
  toegevoegdOp: Date
}

const kolommen = [
  'id',
  'gegeven_id',
  'dossier_id',
  'persoon_id',
  'naam',
  'soort',
  'grootte',
  'toegevoegd_op',
] as const

function vanRij(rij: {
  id: string
  gegeven_id: string
  dossier_id: string
  persoon_id: string
  naam: string
  soort: DocumentSoort
  grootte: number
  toegevoegd_op: Date
}): DocumentRij {
  return {
    id: rij.id,
    gegevenId: rij.gegeven_id,
    dossierId: rij.dossier_id,
    persoonId: rij.persoon_id,
    naam: rij.naam,
    soort: rij.soort,
    grootte: rij.grootte,
    toegevoegdOp: rij.toegevoegd_op,
  }
}

/**
 * How the bytes are kept. The one place where a file is closed and opened: a vault that seals them changes these two
 * functions and nothing else.
 */
function sluit(inhoud: Uint8Array): {
  versleuteling: string
  sleutel_versie: string | null
  inhoud: Buffer
} {
  return { versleuteling: 'geen', sleutel_versie: null, inhoud: Buffer.from(inhoud) }
}

function ontsluit(rij: { versleuteling: string; inhoud: Buffer; sha256: Buffer }): Buffer {
  if (rij.versleuteling !== 'geen') throw new Error('deze versleuteling kennen wij hier niet')
  if (!vingerafdruk(rij.inhoud).equals(rij.sha256)) throw new Error('een document is veranderd')
  return rij.inhoud
}

function vingerafdruk(inhoud: Uint8Array): Buffer {
  return createHash('sha256').update(inhoud).digest()
}

export interface GegevenBijDocument {
  id: string
  persoonId: string
  aard: string
  inhoud: string
  vastgelegdOp: Date
}

/** The datum that a document belongs to, in this dossier, as far as the reader may see it. */
export async function findGegevenBijDocument(
  tx: Tx,
  dossierId: string,
  gegevenId: string,
): Promise<GegevenBijDocument | undefined> {
  const rij = await tx
    .selectFrom('gegeven')
    .select(['id', 'persoon_id', 'aard', 'inhoud', 'vastgelegd_op'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', gegevenId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        id: rij.id,
        persoonId: rij.persoon_id,
        aard: rij.aard,
        inhoud: rij.inhoud,
        vastgelegdOp: rij.vastgelegd_op,
      }
}

export interface NieuwDocument extends Omit<DocumentRij, 'grootte'> {
  petId: string
  sleutel: string
  inhoud: Uint8Array
}

export async function insertDocument(tx: Tx, gemeenteId: string, d: NieuwDocument): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      gemeente_id: gemeenteId,
      id: d.id,
      gegeven_id: d.gegevenId,
      dossier_id: d.dossierId,
      persoon_id: d.persoonId,
      pet_id: d.petId,
      naam: d.naam,
      soort: d.soort,
      grootte: d.inhoud.length,
      sha256: vingerafdruk(d.inhoud),
      ...sluit(d.inhoud),
      sleutel: d.sleutel,
      toegevoegd_op: d.toegevoegdOp,
    })
    .execute()
}

/** Was this form posted before by this pet? */
export async function bestaatDocumentMetSleutel(
  tx: Tx,
  petId: string,
  sleutel: string,
): Promise<boolean> {
  const rij = await tx
    .selectFrom('document')
    .select('id')
    .where('pet_id', '=', petId)
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij !== undefined
}

/** What hangs at the gegevens of these dossiers, newest first, as far as the reader may see the gegevens. */
export async function listDocumenten(
  tx: Tx,
  dossierIds: readonly string[],
): Promise<DocumentRij[]> {
  if (dossierIds.length === 0) return []
  const rijen = await tx
    .selectFrom('document')
    .select(kolommen)
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('toegevoegd_op', 'desc')
    .limit(500)
    .execute()
  return rijen.map(vanRij)
}

/** One document with its bytes; nothing when its datum is hidden from the reader. */
export async function findDocument(
  tx: Tx,
  id: string,
): Promise<{ document: DocumentRij; inhoud: Buffer } | undefined> {
  const rij = await tx
    .selectFrom('document')
    .select(kolommen)
    .select(['inhoud', 'versleuteling', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  return rij === undefined ? undefined : { document: vanRij(rij), inhoud: ontsluit(rij) }
}
