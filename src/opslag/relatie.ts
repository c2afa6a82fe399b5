import { sql } from 'kysely'
import type { RelatieSoort } from '../domein/relatie.ts'
import { naamWijzer } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { lezingVan, verzegel } from './lezing.ts'

export interface RelatieRij {
  id: string
  soort: RelatieSoort
  naam: string
  geboortedatum: string
  gemeldOp: Date
}

/** Whom this medewerker told about and did not take back. Row security: only the own ones exist. */
export async function listRelaties(tx: Tx): Promise<RelatieRij[]> {
  const rijen = await tx
    .selectFrom('relatie')
    .select(['id', 'soort', 'naam', 'geboortedatum', 'gemeld_op as gemeldOp'])
    .where('vervallen_op', 'is', null)
    .limit(200)
    .execute()
  return rijen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
}

/** Whether such a person is known here does not come back; the database closes access by itself. */
export async function insertRelatie(
  tx: Tx,
  gemeenteId: string,
  medewerkerId: string,
  relatie: RelatieRij,
): Promise<void> {
  await tx
    .insertInto('relatie')
    .values({
      gemeente_id: gemeenteId,
      id: relatie.id,
      medewerker_id: medewerkerId,
      soort: relatie.soort,
      naam: await verzegel(
        tx,
        'relatie.naam',
        relatie.id,
        { soort: 'werk', id: medewerkerId },
        relatie.naam,
      ),
      naam_ix: await lezingVan(tx).kluis.fingerprint(
        'naam',
        gemeenteId,
        naamWijzer(relatie.naam, relatie.geboortedatum),
      ),
      geboortedatum: relatie.geboortedatum,
      gemeld_op: relatie.gemeldOp,
    })
    .execute()
}

/** @returns false when it is not (or no longer) there */
export async function vervalRelatie(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const uit = await tx
    .updateTable('relatie')
    .set({ vervallen_op: nu })
    .where('id', '=', id)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst()
  return uit.numUpdatedRows > 0n
}

/** Open dossiers of the own caseload, in any own pet, that nobody else looks after when this person is of the own circle. */
export async function listEerstOverTeDragen(
  tx: Tx,
  gemeenteId: string,
  naam: string,
  geboortedatum: string,
): Promise<{ nummer: string; petNaam: string }[]> {
  const naamIx = await lezingVan(tx).kluis.fingerprint(
    'naam',
    gemeenteId,
    naamWijzer(naam, geboortedatum),
  )
  const { rows } = await sql<{ nummer: string; pet_naam: string }>`
    select distinct nummer, pet_naam from eerst_over_te_dragen(${naamIx}::bytea) order by nummer, pet_naam`.execute(
    tx,
  )
  return rows.map((rij) => ({ nummer: rij.nummer, petNaam: rij.pet_naam }))
}
