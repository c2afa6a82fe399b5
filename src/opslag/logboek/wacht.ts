import { openCheckpoint } from '../../logboek/checkpoint.ts'
import { LogboekFout } from '../../logboek/fouten.ts'
import { emptyRoot } from '../../logboek/merkle.ts'
import { tegelBreedte } from '../../logboek/tegel-lezen.ts'
import { rootAt } from '../../logboek/tegels.ts'
import { sameBytes } from '../../logboek/tekst.ts'
import { bladHash } from '../../logboek/vastlegging.ts'
import { parseVkey } from '../../logboek/vkey.ts'
import type { Db } from '../database.ts'
import { readBevriezing } from './bevriezing.ts'
import type { Boom } from './boom.ts'
import { advanceGrendel, boomNummer, readGrendel } from './grendel.ts'
import { tegelBron } from './lezen.ts'

/**
 * Is the tree in the database still the one we signed? Asked before every signature. A database that was put back from a
 * backup would otherwise sign a second history, and nobody could trust either.
 *
 * @param empty signs the tree without leaves, when this is the very first time
 * @throws LogboekFout when it is not: then nothing may be signed
 */
export async function guard(db: Db, map: string, boom: Boom, empty: () => string): Promise<void> {
  const eerder = await readBevriezing(map, boom.nr)
  if (eerder !== undefined) {
    throw new LogboekFout(
      'bereik',
      `dit logboek is op ${eerder.op} beëindigd en opgevolgd door ${eerder.opvolger}: deze database is van daarvoor`,
    )
  }
  const laatste = await checkNewest(db, boom)
  const grendel = await readGrendel(map)
  if (grendel === undefined) {
    if (laatste > 0) {
      throw new LogboekFout(
        'bereik',
        'het bestand met het laatst ondertekende checkpoint is weg, dus is niet te zien of deze database de nieuwste is',
      )
    }
    // If we crash before this, there is a tree without leaves and without a lock file, and we come back here.
    await advanceGrendel(map, empty())
    return
  }
  if (grendel.origin !== boom.origin) {
    // A recovery crashed between the database and the lock file: nothing of the new tree was shown to anybody yet.
    const vorige = await readBevriezing(map, boomNummer(grendel.origin))
    if (vorige?.opvolger === boom.origin && laatste > 0) return
    throw new LogboekFout(
      'bereik',
      'het laatst ondertekende checkpoint is van een ander logboek dan deze database',
    )
  }
  const buiten = openCheckpoint(grendel.notitie, parseVkey(boom.vkey))
  if (buiten.size > laatste) {
    throw new LogboekFout(
      'bereik',
      `de database heeft ${laatste} regels en er zijn er ${buiten.size} ondertekend: deze database is ouder dan het logboek`,
    )
  }
  await checkRoot(db, boom, buiten.size, buiten.root)
}

/**
 * The newest checkpoint fits its own row, the tiles, and the leaves of the last tile; `checkTree` looks at all of them.
 *
 * @returns its size, 0 when there is none
 * @throws LogboekFout when it does not
 */
export async function checkNewest(db: Db, boom: Boom): Promise<number> {
  const rij = await db
    .selectFrom('checkpoint')
    .select(['grootte', 'wortel', 'notitie'])
    .where('boom', '=', boom.nr)
    .orderBy('grootte', 'desc')
    .limit(1)
    .executeTakeFirst()
  const grootte = rij?.grootte ?? 0
  await checkLastLeaves(db, boom.nr, grootte)
  if (rij === undefined) return 0
  const checkpoint = openCheckpoint(rij.notitie, parseVkey(boom.vkey))
  if (checkpoint.size !== grootte || !sameBytes(checkpoint.root, new Uint8Array(rij.wortel))) {
    throw new LogboekFout('handtekening', 'het nieuwste checkpoint is veranderd')
  }
  await checkRoot(db, boom, grootte, checkpoint.root)
  return grootte
}

async function checkLastLeaves(db: Db, boom: number, grootte: number): Promise<void> {
  const nummer = Math.floor(Math.max(grootte - 1, 0) / tegelBreedte)
  const van = nummer * tegelBreedte
  const bladeren = await db
    .selectFrom('blad')
    .select('commitment')
    .where('boom', '=', boom)
    .where('index', '>=', van)
    .orderBy('index')
    .limit(tegelBreedte + 1)
    .execute()
  const tegel = await tegelBron(db, boom)(0, nummer)
  const hashes = bladeren.map((b) => bladHash(new Uint8Array(b.commitment)))
  if (
    bladeren.length !== grootte - van ||
    !sameBytes(tegel, new Uint8Array(Buffer.concat(hashes)))
  ) {
    throw new LogboekFout('tegel', 'de bladeren en het nieuwste checkpoint horen niet bij elkaar')
  }
}

async function checkRoot(db: Db, boom: Boom, size: number, root: Uint8Array): Promise<void> {
  const nu = size === 0 ? emptyRoot : await rootAt(tegelBron(db, boom.nr), size)
  if (!sameBytes(nu, root)) {
    throw new LogboekFout('bewijs', `de eerste ${size} regels zijn niet meer wat er is ondertekend`)
  }
}
