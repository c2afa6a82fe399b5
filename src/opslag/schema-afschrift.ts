import type { Generated } from 'kysely'
import type { Rij } from '../domein/afschrift-rij.ts'
import type { Afschriftstuk, Staat } from '../domein/afschrift.ts'
import type { Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** Copies of everything about one person. */
export interface AfschriftTabellen {
  afschrift: {
    gemeente_id: string
    id: string
    persoon_id: string
    vrager_id: string
    staat: Generated<Staat>
    klaar: Generated<number>
    pogingen: Generated<number>
    zicht: string
    gevraagd_op: Tijdstip
    bijgewerkt_op: Tijdstip
    klaar_op: Tijdstip | null
    verloopt_op: Tijdstip | null
    papier_op: Tijdstip | null
    papier_hoe: 'post' | 'ophalen' | null
  }
  afschrift_deel: {
    gemeente_id: string
    id: string
    afschrift_id: string
    deel: string
    inhoud: VerzegeldJson<Readonly<Record<string, readonly Rij[]>>>
    op: Tijdstip
  }
  afschrift_stuk: {
    gemeente_id: string
    id: string
    afschrift_id: string
    vorm: Afschriftstuk
    nr: number
    inhoud: Buffer
  }
}
