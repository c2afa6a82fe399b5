import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Gezocht } from '../domein/nood.ts'
import type { Taakplicht } from '../domein/plicht.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Doel, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { naamWijzer } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

/** A kind of dossier for which the rules said yes, before anybody looked whether there is one. */
export interface Magvorm {
  soort: DossierSoort
  taak: Taak
  antwoord: Antwoord
}

/**
 * Opens in an emergency what this pet may open about one person (`open_in_nood`).
 *
 * @param uren how long, at most 72
 * @returns the dossiers that opened; none looks the same as nobody
 */
export async function openInNood(
  tx: Tx,
  wie: { gemeenteId: string; petId: string },
  gezocht: Gezocht,
  reden: string,
  uren: number,
  beoordelenVoor: string,
  mag: readonly (Magvorm & { plichten: readonly Taakplicht[] })[],
): Promise<string[]> {
  const { kluis } = lezingVan(tx)
  const naamIx =
    gezocht.nummer === undefined
      ? await kluis.fingerprint(
          'naam',
          wie.gemeenteId,
          naamWijzer(gezocht.naam, gezocht.geboortedatum),
        )
      : null
  const zegel = randomUUID()
  const dicht = await verzegel(
    tx,
    'doeltoegang.reden',
    zegel,
    { soort: 'werk', id: wie.petId },
    reden,
  )
  const { rows } = await sql<{ id: string }>`
    select open_in_nood(${naamIx}::bytea, ${gezocht.nummer ?? null}, ${zegel}::uuid, ${dicht}, ${uren}::integer,
      ${beoordelenVoor}::date, ${JSON.stringify(mag)}::jsonb) as id`.execute(tx)
  return rows.map((rij) => rij.id)
}

/** Opens one dossier for one purpose (`open_met_doel`). @returns its id, or nothing when it is not there or may not */
export async function openMetDoel(
  tx: Tx,
  petId: string,
  vraag: { id: string; nummer: string; doel: Doel; reden: string; dagen: number },
  mag: readonly Magvorm[],
): Promise<string | undefined> {
  const dicht = await verzegel(
    tx,
    'doeltoegang.reden',
    vraag.id,
    { soort: 'werk', id: petId },
    vraag.reden,
  )
  const { rows } = await sql<{ id: string | null }>`
    select open_met_doel(${vraag.id}::uuid, ${vraag.nummer}, ${vraag.doel}, ${dicht}, ${vraag.dagen}::integer,
      ${JSON.stringify(mag)}::jsonb) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** The verdict of the second look; "niet terecht" ends it at once. */
export async function judgeNood(
  tx: Tx,
  petId: string,
  id: string,
  oordeel: 'terecht' | 'niet-terecht',
  reden: string,
): Promise<void> {
  const dicht = await verzegel(
    tx,
    'doeltoegang.oordeel_reden',
    id,
    { soort: 'werk', id: petId },
    reden,
  )
  await sql`select beoordeel_nood(${id}::uuid, ${oordeel}, ${dicht})`.execute(tx)
}
