import type { Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** What a resident typed when the session ended (db/migrations/0034_inwonersessie.sql). */
export interface InwonersessieTabellen {
  bewaarde_invoer: {
    gemeente_id: string
    id: string
    persoon_id: string
    pad: string
    velden: VerzegeldJson<Readonly<Record<string, readonly string[]>>>
    op: Tijdstip
  }
}
