import type { Antwoord } from '../recht/antwoord.ts'
import type { Beroepsgeheim } from '../recht/vocabulaire.ts'
import type { Voor } from '../kluis/kluis.ts'
import type { Tx } from './database.ts'
import { gewistTekst } from '../domein/uitvoering-recht.ts'
import { verzegel } from './lezing.ts'

export interface GegevenRij {
  id: string
  dossierId: string
  persoonId: string
  aard: string
  datWat: string
  categorie: string
  bronSoort: string
  bron: string
  verkregenInPet: string
  inhoud: string
  vastgelegdOp: Date
  gezinszaak: boolean
  /** The secrecy under which it was learned (E-066); not that of who holds it now. */
  beroepsgeheim: Beroepsgeheim
  /** The datum in another dossier that this one was taken over from, chosen in an overgang. */
  herkomstId: string | null
  /** The datum that this one corrects, at the request of the resident. */
  vervangtId: string | null
  /** Out of sight for professionals, and why; a resident still sees what was corrected or restricted. */
  afgeschermd: 'overdracht' | 'verbeterd' | 'beperkt' | null
  /** When it was corrected or restricted. */
  geraaktOp: Date | null
}

export interface NieuwGegevenRij extends Omit<
  GegevenRij,
  'vervangtId' | 'afgeschermd' | 'geraaktOp'
> {
  petId: string
  antwoord: Antwoord
  sleutel: string
}

/** Stores a datum with the answer that allowed it and the pet in which it was obtained (E-066: it sticks for ever). */
export async function insertGegeven(tx: Tx, gemeenteId: string, g: NieuwGegevenRij): Promise<void> {
  const voor = await sleutelhouder(tx, g)
  await tx
    .insertInto('gegeven')
    .values({
      gemeente_id: gemeenteId,
      id: g.id,
      dossier_id: g.dossierId,
      persoon_id: g.persoonId,
      pet_id: g.petId,
      aard: g.aard,
      dat_wat: g.datWat,
      categorie: g.categorie,
      bron_soort: g.bronSoort,
      bron: await verzegel(tx, 'gegeven.bron', g.id, voor, g.bron),
      verkregen_in_pet: g.verkregenInPet,
      inhoud: await verzegel(tx, 'gegeven.inhoud', g.id, voor, g.inhoud),
      zegel_id: g.id,
      antwoord: JSON.stringify(g.antwoord),
      sleutel: g.sleutel,
      vastgelegd_op: g.vastgelegdOp,
      gezinszaak: g.gezinszaak,
      beroepsgeheim: g.beroepsgeheim,
      herkomst_id: g.herkomstId,
    })
    .execute()
}

/** A fact about one person under that person's key; what concerns the family under a key that each of them holds. */
export async function sleutelhouder(
  tx: Tx,
  g: { gezinszaak: boolean; dossierId: string; persoonId: string },
): Promise<Voor> {
  if (!g.gezinszaak) return { soort: 'persoon', id: g.persoonId }
  const mensen = await tx
    .selectFrom('dossier_persoon')
    .select('persoon_id')
    .where('dossier_id', '=', g.dossierId)
    .execute()
  return { soort: 'dossier', id: g.dossierId, personen: mensen.map((rij) => rij.persoon_id) }
}

/** Was this form posted before by this pet? */
export async function bestaatGegevenMetSleutel(
  tx: Tx,
  petId: string,
  sleutel: string,
): Promise<boolean> {
  const rij = await tx
    .selectFrom('gegeven')
    .select('id')
    .where('pet_id', '=', petId)
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij !== undefined
}

/** What kind of datum it is and in which pet it was learned: enough to decide whether it may be opened. */
export type Gegevenkop = Pick<
  GegevenRij,
  'id' | 'datWat' | 'categorie' | 'verkregenInPet' | 'beroepsgeheim'
>

/** Everything in a dossier that the reader may see, closed. */
export async function listGegevenkoppen(tx: Tx, dossierId: string): Promise<Gegevenkop[]> {
  const rijen = await tx
    .selectFrom('gegeven')
    .select(['id', 'dat_wat', 'categorie', 'verkregen_in_pet', 'beroepsgeheim'])
    .where('dossier_id', '=', dossierId)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    datWat: r.dat_wat,
    categorie: r.categorie,
    verkregenInPet: r.verkregen_in_pet,
    beroepsgeheim: r.beroepsgeheim,
  }))
}

/**
 * What stands in these dossiers, newest first, as far as the reader may see it.
 *
 * @param alleen opens only these; the others stay closed
 */
export async function listGegevens(
  tx: Tx,
  dossierIds: readonly string[],
  alleen?: readonly string[],
): Promise<GegevenRij[]> {
  if (dossierIds.length === 0 || alleen?.length === 0) return []
  let vraag = tx
    .selectFrom('gegeven')
    .select([
      'id',
      'dossier_id',
      'persoon_id',
      'aard',
      'dat_wat',
      'categorie',
      'bron_soort',
      'bron',
      'zegel_id',
    ])
    .select([
      'verkregen_in_pet',
      'inhoud',
      'vastgelegd_op',
      'gezinszaak',
      'beroepsgeheim',
      'herkomst_id',
    ])
    .select(['vervangt_id', 'afgeschermd', 'geraakt_op'])
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('vastgelegd_op', 'desc')
    .limit(500)
  if (alleen !== undefined) vraag = vraag.where('id', 'in', [...alleen])
  const rijen = await vraag.execute()
  return rijen.map((r) => ({
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    aard: r.aard,
    datWat: r.dat_wat,
    categorie: r.categorie,
    bronSoort: r.bron_soort,
    bron: r.bron ?? '',
    verkregenInPet: r.verkregen_in_pet,
    inhoud: r.inhoud ?? gewistTekst,
    vastgelegdOp: r.vastgelegd_op,
    gezinszaak: r.gezinszaak,
    beroepsgeheim: r.beroepsgeheim,
    herkomstId: r.herkomst_id,
    vervangtId: r.vervangt_id,
    afgeschermd: r.afgeschermd === 'gewist' ? null : r.afgeschermd,
    geraaktOp: r.geraakt_op,
  }))
}
