import type { HoeVerteld } from '../domein/rol.ts'
import type { Tx } from './database.ts'
import type { DatumTekst } from './schema-kolom.ts'

export interface RolRij {
  id: string
  dossierId: string
  /** To whom it was told. */
  persoonId: string
  petId: string
  /** The role as people say it, and for which organisation. */
  rol: string
  organisatie: string
  hoe: HoeVerteld
  verteldOp: DatumTekst
}

export async function insertRol(
  tx: Tx,
  gemeenteId: string,
  r: Omit<RolRij, 'rol' | 'organisatie'> & { vastgelegdOp: Date },
): Promise<void> {
  await tx
    .insertInto('rolkenbaarheid')
    .values({
      gemeente_id: gemeenteId,
      id: r.id,
      dossier_id: r.dossierId,
      persoon_id: r.persoonId,
      pet_id: r.petId,
      hoe: r.hoe,
      verteld_op: r.verteldOp,
      vastgelegd_op: r.vastgelegdOp,
    })
    .execute()
}

/** Who was told in which role somebody speaks, in these dossiers; the latest first. */
export async function listRollen(tx: Tx, dossierIds: readonly string[]): Promise<RolRij[]> {
  if (dossierIds.length === 0) return []
  const rijen = await tx
    .selectFrom('rolkenbaarheid as r')
    .innerJoin('pet as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'r.gemeente_id').onRef('p.id', '=', 'r.pet_id'),
    )
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'p.gemeente_id').onRef('o.id', '=', 'p.organisatie_id'),
    )
    .select(['r.id', 'r.dossier_id', 'r.persoon_id', 'r.pet_id', 'r.hoe', 'r.verteld_op'])
    .select(['p.naam as rol', 'o.naam as organisatie'])
    .where('r.dossier_id', 'in', [...dossierIds])
    .orderBy('r.verteld_op', 'desc')
    .orderBy('r.vastgelegd_op', 'desc')
    .limit(200)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    petId: r.pet_id,
    rol: r.rol,
    organisatie: r.organisatie,
    hoe: r.hoe,
    verteldOp: r.verteld_op,
  }))
}
