import { setTimeout as wait } from 'node:timers/promises'
import { canonicalBytes, commitment } from '../../logboek/vastlegging.ts'
import type { Db } from '../database.ts'
import { OpstartFout } from '../server/opstart-fout.ts'
import { newestBoom } from './boom.ts'
import { appendLeaves } from './integreren.ts'
import { metVolgordeslot, publish, runVolgorde, type VolgordeOpties } from './volgorde.ts'

/** What left the installation by a command on the server, where nobody is logged in. About nobody; everybody may read it. */
export interface Uitvoerbericht {
  projectie: string
  van: Date
  tot: Date
  regels: number
}

export interface BerichtOpties extends VolgordeOpties {
  id: () => string
  toeval: (bytes: number) => Uint8Array
}

const pogingen = 200

/**
 * Puts in the log, as a leaf of its own, that lines are about to be exported. Signed and outside the database when this
 * comes back: if we crash after it, the log says at most more than what left.
 *
 * @throws OpstartFout when the log is frozen or its sequencer does not let go
 */
export async function recordUitvoer(opties: BerichtOpties, wat: Uitvoerbericht): Promise<void> {
  for (let keer = 0; keer < pogingen; keer++) {
    // The round checks first that the tree is the one that was signed.
    const ronde = await runVolgorde(opties)
    if (ronde.soort === 'bevroren') {
      throw new OpstartFout(
        'Het logboek is bevroren. Daarom kan niet worden vastgelegd dat u regels uitvoert. Voer eerst uit: deelwijzer herstel-logboek',
      )
    }
    if (ronde.soort === 'gedaan') {
      const klaar = await metVolgordeslot(opties.db, (db) => append(db, opties, ronde.boom.nr, wat))
      if (klaar === true) return
    }
    await wait(50)
  }
  throw new OpstartFout(
    'Het logboek is te druk om vast te leggen dat u uitvoert. Probeer het opnieuw.',
  )
}

async function append(
  db: Db,
  opties: BerichtOpties,
  nr: number,
  wat: Uitvoerbericht,
): Promise<boolean> {
  const boom = await newestBoom(db)
  if (boom === undefined || boom.nr !== nr || boom.bevrorenReden !== null) return false
  const op = opties.nu()
  const bytes = canonicalBytes({
    v: 1,
    soort: 'uitvoer',
    logboek: boom.origin,
    projectie: wat.projectie,
    van: wat.van.toISOString(),
    tot: wat.tot.toISOString(),
    regels: wat.regels,
    tijdstip: op.toISOString(),
  })
  const nonce = Buffer.from(opties.toeval(32))
  const bericht = {
    id: opties.id(),
    soort: 'uitvoer',
    bytes: Buffer.from(bytes),
    nonce,
    commitment: Buffer.from(commitment(new Uint8Array(nonce), bytes)),
    op,
  }
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('logboek_bericht').values(bericht).execute()
    const blad = { gemeenteId: null, gebeurtenisId: null, berichtId: bericht.id }
    await appendLeaves(tx, opties, boom, [{ ...blad, commitment: bericht.commitment }])
  })
  await publish(db, opties, boom)
  return true
}
