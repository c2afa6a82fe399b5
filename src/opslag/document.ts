import { createHash } from 'node:crypto'
import type { DocumentSoort } from '../domein/document.ts'
import type { Voor } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

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

/** Over the sealed bytes: a damaged disk shows without a key, and the file itself cannot be recognised by it. */
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
    .select(['id', 'zegel_id', 'persoon_id', 'aard', 'inhoud', 'vastgelegd_op'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', gegevenId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        id: rij.id,
        persoonId: rij.persoon_id,
        aard: rij.aard,
        inhoud: rij.inhoud ?? '',
        vastgelegdOp: rij.vastgelegd_op,
      }
}

/** Whom that datum is about; without opening it. */
export async function findPersoonVanGegeven(
  tx: Tx,
  dossierId: string,
  gegevenId: string,
): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('gegeven')
    .select('persoon_id')
    .where('dossier_id', '=', dossierId)
    .where('id', '=', gegevenId)
    .executeTakeFirst()
  return rij?.persoon_id
}

export interface NieuwDocument extends Omit<DocumentRij, 'grootte'> {
  petId: string
  sleutel: string
  inhoud: Uint8Array
}

export async function insertDocument(tx: Tx, gemeenteId: string, d: NieuwDocument): Promise<void> {
  // A document belongs to its datum, and a datum about the family is everybody's; the file itself is that of one person.
  const voor: Voor = { soort: 'persoon', id: d.persoonId }
  const dicht = await lezingVan(tx).kluis.sealBytes(
    { kolom: 'document.inhoud', rij: d.id },
    voor,
    d.inhoud,
  )
  await tx
    .insertInto('document')
    .values({
      gemeente_id: gemeenteId,
      id: d.id,
      gegeven_id: d.gegevenId,
      dossier_id: d.dossierId,
      persoon_id: d.persoonId,
      pet_id: d.petId,
      naam: await verzegel(tx, 'document.naam', d.id, voor, d.naam),
      soort: d.soort,
      grootte: d.inhoud.length,
      sha256: vingerafdruk(dicht),
      inhoud: dicht,
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

/**
 * What hangs at the gegevens of these dossiers, newest first, as far as the reader may see the gegevens.
 *
 * @param bij only what hangs at these gegevens
 */
export async function listDocumenten(
  tx: Tx,
  dossierIds: readonly string[],
  bij?: readonly string[],
): Promise<DocumentRij[]> {
  if (dossierIds.length === 0 || bij?.length === 0) return []
  let vraag = tx
    .selectFrom('document')
    .select(kolommen)
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('toegevoegd_op', 'desc')
    .limit(500)
  if (bij !== undefined) vraag = vraag.where('gegeven_id', 'in', [...bij])
  const rijen = await vraag.execute()
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
    .select('inhoud')
    .where('id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return { document: vanRij(rij), inhoud: rij.inhoud }
}
