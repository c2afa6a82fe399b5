import type { ColumnType, Generated } from 'kysely'
import type { Tijdstip, VerzegeldJson } from './schema-kolom.ts'

/** The log: its lines, their frozen bytes and the tree they stand in. */
export interface LogboekTabellen {
  gebeurtenis: {
    gemeente_id: string
    id: string
    volgnummer: Generated<number>
    trace_id: string
    span_id: string | null
    begonnen: ColumnType<Date | null, Date, Date>
    tijdstip: Tijdstip
    handeling: string
    actor_soort: string
    medewerker_id: string | null
    pet_id: string | null
    lezer_id: string | null
    rol: string
    organisatie: string | null
    doel: string
    verwerkingsactiviteit: string
    betrokkene_id: string | null
    object_soort: string
    object_id: string | null
    dossier_id: string | null
    besluit_id: string | null
    besloten: Generated<boolean>
    grond: string | null
    uitkomst: string
    toelichting: string | null
    regelset: string | null
    netwerk: string | null
  }
  gebeurtenis_bewijs: {
    gemeente_id: string
    gebeurtenis_id: string
    persoon_id: string | null
    keten: string | null
    nr: number | null
    vorige: Buffer | null
    bytes: Buffer
    commitment: Buffer
  }
  wachtrij: {
    volgnummer: Generated<number>
    gemeente_id: string
    gebeurtenis_id: string
    commitment: Buffer
    sinds: Generated<Date>
  }
  boom: {
    nr: number
    origin: string
    vkey: string
    begonnen_op: Tijdstip
    bevroren_op: Tijdstip | null
    bevroren_reden: string | null
  }
  logboek_bericht: {
    id: string
    soort: string
    bytes: Buffer
    nonce: Buffer
    commitment: Buffer
    op: Tijdstip
  }
  blad: {
    boom: number
    index: number
    gemeente_id: string | null
    gebeurtenis_id: string | null
    bericht_id: string | null
    commitment: Buffer
  }
  tegel: { boom: number; laag: number; nummer: number; inhoud: Buffer }
  checkpoint: {
    boom: number
    grootte: number
    wortel: Buffer
    notitie: string
    getuigd: Generated<boolean>
    gemaakt_op: Tijdstip
    gepubliceerd_op: Tijdstip | null
  }
  logboek_instelling: { een: Generated<boolean>; installatie: string; getuige_vereist: boolean }
  verzoek: {
    gemeente_id: string
    sleutel: string
    sessie: Buffer
    uit: VerzegeldJson<{ uit?: unknown }>
    op: Generated<Date>
  }
}
