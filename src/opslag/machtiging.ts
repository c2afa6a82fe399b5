import { sql } from 'kysely'
import type { Bevoegdheid, Machtigingsvraag, Omvang } from '../domein/machtiging.ts'
import type { Zicht, Zienersoort } from '../domein/zicht.ts'
import type { Tx } from './database.ts'

/** Somebody whose page this resident sees, and as what. */
export interface VoorWie {
  persoonId: string
  hoedanigheid: 'zelf' | Zienersoort
  zicht: Zicht
  /** May they ask under a right for this person? */
  verzoeken: boolean
  /** The first day on which it does not count any more, as far as that is known now. */
  tot: string | null
}

/** Everybody whose page this resident sees, themselves included. One person can be there in two ways. */
export async function listVoorWie(tx: Tx): Promise<VoorWie[]> {
  const { rows } = await sql<{
    persoon_id: string
    hoedanigheid: VoorWie['hoedanigheid']
    zicht: Zicht
    verzoeken: boolean
    tot: string | null
  }>`select persoon_id, hoedanigheid, zicht, verzoeken, tot::text as tot from voor_wie() order by hoedanigheid`.execute(
    tx,
  )
  return rows.map((r) => ({
    persoonId: r.persoon_id,
    hoedanigheid: r.hoedanigheid,
    zicht: r.zicht,
    verzoeken: r.verzoeken,
    tot: r.tot,
  }))
}

/** What this resident can give somebody else, at most; nothing when they cannot. */
export async function findMagMachtigen(tx: Tx): Promise<Bevoegdheid | undefined> {
  const { rows } = await sql<{
    mag: Bevoegdheid | null
  }>`select mag_machtigen() as mag`.execute(tx)
  return rows[0]?.mag ?? undefined
}

export interface MachtigingRij {
  id: string
  persoonId: string
  helperId: string | null
  omvang: Omvang
  mag: Bevoegdheid
  gegevenOp: Date
  geldigTot: string
  codeTot: Date
  aanvaardOp: Date | null
  gestoptOp: Date | null
  gestoptDoor: 'inwoner' | 'helper' | null
}

/** What this resident gave and what they were given, newest first. */
export async function listMachtigingen(tx: Tx): Promise<MachtigingRij[]> {
  const rijen = await tx
    .selectFrom('machtiging')
    .select(['id', 'persoon_id', 'helper_id', 'omvang', 'mag', 'gegeven_op', 'geldig_tot'])
    .select(['code_tot', 'aanvaard_op', 'gestopt_op', 'gestopt_door'])
    .orderBy('gegeven_op', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    persoonId: r.persoon_id,
    helperId: r.helper_id,
    omvang: r.omvang,
    mag: r.mag,
    gegevenOp: r.gegeven_op,
    geldigTot: r.geldig_tot,
    codeTot: r.code_tot,
    aanvaardOp: r.aanvaard_op,
    gestoptOp: r.gestopt_op,
    gestoptDoor: r.gestopt_door,
  }))
}

/** The names of who helps, or helped, this resident. */
export async function listHelpernamen(tx: Tx): Promise<{ id: string; naam: string }[]> {
  const { rows } = await sql<{
    id: string
    naam: string
  }>`select id, naam from namen_van_helpers()`.execute(tx)
  return rows
}

/** @throws DatabaseError (DW027) when this resident cannot give this now */
export async function insertMachtiging(
  tx: Tx,
  rij: Omit<Machtigingsvraag, 'duur'> & { id: string; tot: string; hash: Buffer; nu: Date },
): Promise<void> {
  await sql`select geef_machtiging(${rij.id}::uuid, ${rij.omvang}, ${rij.mag}, ${rij.tot}::date, ${rij.hash}::bytea, ${rij.nu}::timestamptz)`.execute(
    tx,
  )
}

/** @returns the id when the code worked; nothing for whatever is wrong, which then counts as an attempt */
export async function takeMachtiging(tx: Tx, hash: Buffer, nu: Date): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select neem_machtiging(${hash}::bytea, ${nu}::timestamptz) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

/** Ends it at once, by who gave it or by who helps. @returns whether there was one that ran */
export async function stopMachtiging(tx: Tx, id: string, nu: Date): Promise<boolean> {
  const { rows } = await sql<{
    wie: string | null
  }>`select stop_machtiging(${id}::uuid, ${nu}::timestamptz) as wie`.execute(tx)
  return (rows[0]?.wie ?? null) !== null
}

/** A parent or voogd as a child of twelve to seventeen may read of it. */
export interface OuderVoorKind {
  id: string
  naam: string
  soort: 'ouder' | 'voogd'
  /** Do they see anything now? Why not, is not told. */
  ziet: boolean
}

/** Empty for who is younger or older, and when the birth date is not certain. */
export async function listMijnOuders(tx: Tx): Promise<OuderVoorKind[]> {
  const { rows } =
    await sql<OuderVoorKind>`select id, naam, soort, ziet from mijn_ouders() order by naam, id`.execute(
      tx,
    )
  return rows
}
