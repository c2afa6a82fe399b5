/**
 * Whose key something is sealed with. What is about one person under that person's key; what concerns a family under a
 * key of the dossier, wrapped for each of its people; drafts and reasons of a professional under one of their own; log lines about
 * nobody under that of the gemeente; `index` is where the fingerprints come from.
 */
export const onderwerpSoorten = ['persoon', 'dossier', 'werk', 'gemeente', 'index'] as const
export type OnderwerpSoort = (typeof onderwerpSoorten)[number]

export interface Onderwerp {
  soort: OnderwerpSoort
  /** A uuid. */
  id: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** @throws Error when it is no uuid: a programming mistake, never something a user typed */
export function uuidBytes(id: string): Buffer {
  if (!uuid.test(id)) throw new Error('geen uuid')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

export function uuidVan(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
