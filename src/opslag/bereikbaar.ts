import { sql } from 'kysely'
import type { Bereikbaarinvoer, Kanaal, Veiligheid, Wens } from '../domein/bericht.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** How somebody may be reached. Without a row nothing is known, and then nothing is sent. */
export interface Bereikbaarstand {
  geenBericht: boolean
  wil: Kanaal | null
  heeftEmail: boolean
  emailBevestigdOp: Date | null
  /** When a code was sent that was not used yet. */
  codeOp: Date | null
  gewijzigdOp: Date | null
  kanalen: readonly Kanaalstand[]
}

export interface Kanaalstand {
  kanaal: Kanaal
  veilig: Veiligheid
  bron: 'inwoner' | 'professional'
  dag: string
  /** Said before it was known that the address is secret. */
  geheimBekend: boolean
}

const niets: Bereikbaarstand = {
  geenBericht: false,
  wil: null,
  heeftEmail: false,
  emailBevestigdOp: null,
  codeOp: null,
  gewijzigdOp: null,
  kanalen: [],
}

/** For a professional and the resident alike; the address itself is not in it. */
export async function findBereikbaar(tx: Tx, persoonId: string): Promise<Bereikbaarstand> {
  const rij = await tx
    .selectFrom('bereikbaar')
    .select(['geen_bericht', 'wil', 'heeft_email', 'email_bevestigd_op', 'code_op'])
    .select('gewijzigd_op')
    .where('persoon_id', '=', persoonId)
    .executeTakeFirst()
  if (rij === undefined) return niets
  const kanalen = await tx
    .selectFrom('bereikbaar_kanaal')
    .select(['kanaal', 'veilig', 'bron', 'dag', 'geheim_bekend'])
    .where('persoon_id', '=', persoonId)
    .execute()
  return {
    geenBericht: rij.geen_bericht,
    wil: rij.wil,
    heeftEmail: rij.heeft_email,
    emailBevestigdOp: rij.email_bevestigd_op,
    codeOp: rij.code_op,
    gewijzigdOp: rij.gewijzigd_op,
    kanalen: kanalen.map(({ geheim_bekend: geheimBekend, ...rest }) => ({ ...rest, geheimBekend })),
  }
}

/** Is where they live secret, or of somebody they live with? Not known is yes. */
export async function hasGeheimAdres(tx: Tx, persoonId: string): Promise<boolean> {
  const { rows } = await sql<{
    verborgen: boolean | null
  }>`select verborgen from adres_van(${persoonId}::uuid)`.execute(tx)
  return rows[0]?.verborgen ?? true
}

/** One's own address, for one's own page. */
export async function findEigenEmail(tx: Tx, persoonId: string): Promise<string | null> {
  const rij = await tx
    .selectFrom('bereikbaar')
    .select(['persoon_id', 'email'])
    .where('persoon_id', '=', persoonId)
    .executeTakeFirst()
  return rij?.email ?? null
}

async function sealEmail(tx: Tx, persoonId: string, email: string | undefined) {
  if (email === undefined) return null
  return verzegel(tx, 'bereikbaar.email', persoonId, { soort: 'persoon', id: persoonId }, email)
}

/** By a professional. @param samen said by or together with the resident; without that nothing is safe */
export async function setBereikbaarheid(
  tx: Tx,
  waar: { dossierId: string; persoonId: string },
  invoer: Bereikbaarinvoer,
  samen: boolean,
  nu: Date,
): Promise<void> {
  const email = await sealEmail(tx, waar.persoonId, invoer.email)
  await sql`select zet_bereikbaar(${waar.dossierId}::uuid, ${waar.persoonId}::uuid, ${samen}, ${invoer.geenBericht}, ${invoer.wil},
    ${email}, ${invoer.wis}, ${JSON.stringify(invoer.veilig)}::jsonb, ${nu}::timestamptz)`.execute(
    tx,
  )
}

/** By the resident about themselves. What a professional found unsafe stays so. */
export async function setMijnBereikbaarheid(
  tx: Tx,
  persoonId: string,
  invoer: Bereikbaarinvoer,
  nu: Date,
): Promise<void> {
  const email = await sealEmail(tx, persoonId, invoer.email)
  await sql`select zet_mijn_bereikbaar(${invoer.wil}, ${email}, ${invoer.wis}, ${JSON.stringify(invoer.veilig)}::jsonb,
    ${nu}::timestamptz)`.execute(tx)
}

/** Queues a mail with a code. @param dossierId `null` for a resident about themselves @returns false when enough was asked */
export async function askCode(
  tx: Tx,
  dossierId: string | null,
  persoonId: string,
  nu: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select vraag_code(${dossierId}::uuid, ${persoonId}::uuid, ${nu}::timestamptz) as ok`.execute(
    tx,
  )
  return rows[0]?.ok === true
}

export async function confirmEmail(
  tx: Tx,
  dossierId: string | null,
  persoonId: string,
  hash: Buffer,
  nu: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select bevestig_email(${dossierId}::uuid, ${persoonId}::uuid, ${hash}, ${nu}::timestamptz) as ok`.execute(
    tx,
  )
  return rows[0]?.ok === true
}

/** A work address, of a medewerker or somebody of a partner organisation. */
export interface Berichtadres {
  soort: 'medewerker' | 'partner'
  id: string
  email: string
  wens: Wens
}

/** For the beheerder all of them; for anybody else their own. */
export async function listBerichtadressen(tx: Tx): Promise<Berichtadres[]> {
  return tx
    .selectFrom('berichtadres')
    .select(['soort', 'id', 'email', 'wens'])
    .limit(5000)
    .execute()
}

export async function findBerichtadres(
  tx: Tx,
  medewerkerId: string,
): Promise<Berichtadres | undefined> {
  return tx
    .selectFrom('berichtadres')
    .select(['soort', 'id', 'email', 'wens'])
    .where('soort', '=', 'medewerker')
    .where('id', '=', medewerkerId)
    .executeTakeFirst()
}

/** @param email `undefined` = no address any more */
export async function setBerichtadres(
  tx: Tx,
  gemeenteId: string,
  wie: { soort: 'medewerker' | 'partner'; id: string },
  email: string | undefined,
  nu: Date,
): Promise<void> {
  if (email === undefined) {
    await tx
      .deleteFrom('berichtadres')
      .where('soort', '=', wie.soort)
      .where('id', '=', wie.id)
      .execute()
    return
  }
  const voor = { soort: 'gemeente' as const, id: gemeenteId }
  const dicht = await verzegel(tx, 'berichtadres.email', wie.id, voor, email)
  await tx
    .insertInto('berichtadres')
    .values({ gemeente_id: gemeenteId, ...wie, email: dicht, gewijzigd_op: nu })
    .onConflict((botsing) =>
      botsing
        .columns(['gemeente_id', 'soort', 'id'])
        .doUpdateSet({ email: dicht, gewijzigd_op: nu }),
    )
    .execute()
}

export async function setWens(tx: Tx, medewerkerId: string, wens: Wens, nu: Date): Promise<void> {
  await tx
    .updateTable('berichtadres')
    .set({ wens, gewijzigd_op: nu })
    .where('soort', '=', 'medewerker')
    .where('id', '=', medewerkerId)
    .execute()
}

/** Everybody of a partner organisation who may log in. */
export async function listPartnermensen(
  tx: Tx,
): Promise<{ id: string; naam: string; organisatie: string }[]> {
  return tx
    .selectFrom('partner_medewerker as pm')
    .innerJoin('organisatie as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'pm.gemeente_id').onRef('o.id', '=', 'pm.organisatie_id'),
    )
    .select(['pm.id', 'pm.naam', 'o.naam as organisatie'])
    .where('pm.ingetrokken_op', 'is', null)
    .orderBy('o.naam')
    .orderBy('pm.naam')
    .limit(5000)
    .execute()
}
