import { sql } from 'kysely'
import { openCheckpoint, parseCheckpoint } from '../../logboek/checkpoint.ts'
import { parseNote } from '../../logboek/notitie.ts'
import { parseVkey } from '../../logboek/vkey.ts'
import { formatBase64 } from '../../logboek/tekst.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { emptyRoot } from '../../logboek/merkle.ts'
import { rootAt } from '../../logboek/tegels.ts'
import { canonicalBytes, commitment } from '../../logboek/vastlegging.ts'
import type { Db } from '../database.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { highestBoom, listBevriezingen, readBevriezing, writeBevriezing } from './bevriezing.ts'
import { firstBoom, freeze, vkeyVan, type Boom } from './boom.ts'
import {
  boomNummer,
  ignoreLogboekFout,
  readGrendel,
  setGrendelAside,
  type Grendel,
} from './grendel.ts'
import { appendLeaves, countLeaves } from './integreren.ts'
import { listBomen, tegelBron } from './lezen.ts'
import { metVolgordeslot, publish, type VolgordeOpties } from './volgorde.ts'
import { checkNewest, guard } from './wacht.ts'

export interface HerstelOpties extends Omit<VolgordeOpties, 'volledig'> {
  /** Why, in words that may be public: it becomes the first line of the new tree. */
  reden: string
  /** Also when nothing is wrong with the tree itself, such as when the witness knows a longer one. */
  toch: boolean
  id: () => string
  toeval: (bytes: number) => Uint8Array
}

/** The last checkpoint outside the database, and the key it was checked with. */
type Buiten = Grendel & { vkey: string }

export interface Herstel {
  oud: string
  nieuw: string
  vkey: string
  /** Signed leaves that this database does not have; undefined when nobody can know. */
  verloren: number | undefined
}

/**
 * Ends a tree for ever and begins the next one. What was in it keeps its place and its receipts, under its own vkey; what
 * waits gets its place in the new one. Its first leaf says what happened.
 *
 * @throws OpstartFout when another sequencer does not make way, or when there is nothing to recover
 */
export async function recover(opties: HerstelOpties): Promise<Herstel> {
  for (let poging = 0; poging < 100; poging += 1) {
    const uit = await metVolgordeslot(opties.db, (db) => recoverLocked(db, opties))
    if (uit !== undefined) return uit
    await new Promise((klaar) => setTimeout(klaar, 100))
  }
  throw new OpstartFout('Het logboek is bezig. Probeer het over een minuut opnieuw.')
}

async function recoverLocked(db: Db, opties: HerstelOpties): Promise<Herstel> {
  const { map, sleutel, nu, reden } = opties
  const oud = await firstBoom(db, opties)
  if (oud.bevrorenReden === null && !opties.toch && (await isSound(db, map, oud))) {
    throw new OpstartFout(
      'Het logboek is in orde: er is niets te herstellen. Wilt u toch een nieuw logboek beginnen, voeg dan --toch toe.',
    )
  }
  const grendel = await readTrusted(db, opties)
  const eerdere = await listBevriezingen(map)
  const nr = Math.max(oud.nr, highestBoom(eerdere), boomNummer(grendel?.origin ?? '/1')) + 1
  const origin = `${oud.origin.replace(/\/[0-9]+$/, '')}/${nr}`
  const grootte = await countLeaves(db, oud.nr)
  const op = nu()
  const verloren = grendel === undefined ? undefined : await countLost(db, [...eerdere, grendel])

  // The tree in the database ends, and so does the one of the lock file when that is a later one.
  for (const einde of new Set([oud.origin, grendel?.origin ?? oud.origin])) {
    const notitie =
      grendel?.origin === einde
        ? grendel.notitie
        : (eerdere.find((e) => e.origin === einde)?.notitie ?? null)
    const bevriezing = { origin: einde, opvolger: origin, notitie, reden, op: op.toISOString() }
    await writeBevriezing(map, bevriezing)
  }
  opties.opStap?.('bevroren')
  // If we crash here the old tree signs nothing any more, also in a database of before; the recovery can be done again
  // and takes the next number, so this one never gets two histories.
  const bytes = canonicalBytes({
    v: 1,
    soort: 'nieuw-logboek',
    logboek: origin,
    vorige: { logboek: grendel?.origin ?? oud.origin, checkpoint: grendel?.notitie ?? null },
    database: {
      logboek: oud.origin,
      regels: grootte,
      wortel: formatBase64(await rootOrEmpty(db, oud, grootte)),
    },
    verloren: verloren ?? null,
    reden,
    tijdstip: op.toISOString(),
  })
  await db.transaction().execute(async (tx) => {
    await publishRest(tx, oud, grendel, op)
    await freeze(tx, oud.nr, reden, op)
    if (grendel !== undefined) await keepVkey(tx, grendel, op)
    await beginBoom(tx, opties, { nr, origin }, bytes, op)
  })
  opties.opStap?.('vastgelegd')
  // If we crash here the new tree is in the database and not in the lock file; the next round sees that the old one was
  // ended in its favour, and publishes.
  await publish(db, opties, { nr })
  return { oud: oud.origin, nieuw: origin, vkey: vkeyVan(origin, sleutel), verloren }
}

async function beginBoom(
  tx: Db,
  opties: HerstelOpties,
  boom: { nr: number; origin: string },
  bytes: Uint8Array,
  op: Date,
): Promise<void> {
  const vkey = vkeyVan(boom.origin, opties.sleutel)
  await tx
    .insertInto('boom')
    .values({ ...boom, vkey, begonnen_op: op, bevroren_op: null, bevroren_reden: null })
    .execute()
  const nonce = Buffer.from(opties.toeval(32))
  const bericht = {
    id: opties.id(),
    soort: 'nieuw-logboek',
    bytes: Buffer.from(bytes),
    nonce,
    commitment: Buffer.from(commitment(new Uint8Array(nonce), bytes)),
    op,
  }
  await tx.insertInto('logboek_bericht').values(bericht).execute()
  const blad = { gemeenteId: null, gebeurtenisId: null, berichtId: bericht.id }
  await appendLeaves(tx, opties, boom, [{ ...blad, commitment: bericht.commitment }])
}

/** How many leaves were signed, by everything that stands outside the database, that it does not have. */
async function countLost(
  db: Db,
  getekend: readonly { origin: string; notitie: string | null }[],
): Promise<number> {
  const regels = new Map<string, number>()
  for (const { origin, notitie } of getekend) {
    if (notitie === null) continue
    const { size } = parseCheckpoint(parseNote(notitie).text)
    regels.set(origin, Math.max(size, regels.get(origin) ?? 0))
  }
  let verloren = 0
  for (const [origin, size] of regels) {
    verloren += Math.max(0, size - (await countLeaves(db, boomNummer(origin))))
  }
  return verloren
}

/** The lock file, when it is a checkpoint of ours; anything else is put aside. */
async function readTrusted(db: Db, { map, sleutel }: HerstelOpties): Promise<Buiten | undefined> {
  const grendel = await readGrendel(map).catch(() => 'onleesbaar' as const)
  if (grendel === undefined) return undefined
  if (grendel !== 'onleesbaar') {
    const bekend = (await listBomen(db)).find(({ origin }) => origin === grendel.origin)
    const vkey = bekend?.vkey ?? vkeyVan(grendel.origin, sleutel)
    try {
      openCheckpoint(grendel.notitie, parseVkey(vkey))
      return { ...grendel, vkey }
    } catch (fout) {
      ignoreLogboekFout(fout)
    }
  }
  await setGrendelAside(map)
  return undefined
}

/** A later tree that this database never knew: receipts of it are around, and are checked with its vkey. */
async function keepVkey(tx: Db, { origin, vkey }: Buiten, op: Date): Promise<void> {
  await tx
    .insertInto('boom')
    .values({
      nr: boomNummer(origin),
      origin,
      vkey,
      begonnen_op: op,
      bevroren_op: op,
      bevroren_reden: 'deze database heeft dit logboek niet',
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

async function isSound(db: Db, map: string, boom: Boom): Promise<boolean> {
  if ((await readBevriezing(map, boom.nr)) !== undefined) return false
  try {
    await guard(db, map, boom, () => {
      throw new LogboekFout('bereik', 'nog niets ondertekend')
    })
    return true
  } catch (fout) {
    if (fout instanceof LogboekFout) return false
    throw fout
  }
}

/** What was signed but not yet published when the backup was made: its events would never get a receipt otherwise. */
async function publishRest(
  tx: Db,
  boom: Boom,
  grendel: Grendel | undefined,
  op: Date,
): Promise<void> {
  const grootte = await checkNewest(tx, boom).catch(ignoreLogboekFout)
  if (grootte === undefined || grendel?.origin !== boom.origin || grendel.size < grootte) return
  await tx
    .updateTable('checkpoint')
    .set({ gepubliceerd_op: op })
    .where('boom', '=', boom.nr)
    .where('gepubliceerd_op', 'is', null)
    .execute()
}

/** The root of what the database has; of a damaged tree there is none, and the empty one says so. */
async function rootOrEmpty(db: Db, boom: Boom, grootte: number): Promise<Uint8Array> {
  try {
    return await rootAt(tegelBron(db, boom.nr), grootte)
  } catch (fout) {
    if (fout instanceof LogboekFout) return emptyRoot
    throw fout
  }
}

/**
 * Puts events that have neither a place nor a place in the queue back in the queue: somebody took their leaf away.
 *
 * @param eigenaar as the owner of the schema: the sequencer cannot add to the queue
 * @returns how many
 */
export async function requeue(eigenaar: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into wachtrij (gemeente_id, gebeurtenis_id, commitment)
    select b.gemeente_id, b.gebeurtenis_id, b.commitment from gebeurtenis_bewijs b
    join gebeurtenis g on g.gemeente_id = b.gemeente_id and g.id = b.gebeurtenis_id
    where not exists (select from blad x where x.gemeente_id = b.gemeente_id and x.gebeurtenis_id = b.gebeurtenis_id)
      and not exists (select from wachtrij w where w.gemeente_id = b.gemeente_id and w.gebeurtenis_id = b.gebeurtenis_id)
    order by g.volgnummer`.execute(eigenaar)
  return Number(numAffectedRows ?? 0)
}
