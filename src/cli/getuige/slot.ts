import { hostname } from 'node:os'
import { rename, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { createFile, readMaybe } from '../../kluis/bestand.ts'
import { OpstartFout, foutCode } from '../../opslag/server/opstart-fout.ts'
import { isAlive } from '../../opslag/server/proces.ts'

/**
 * One witness per folder: two of them would each confirm something else. What a crash left behind is taken over.
 *
 * @returns a function that gives the folder free
 * @throws OpstartFout when another witness has it
 */
export async function takeFolder(pad: string): Promise<() => Promise<void>> {
  const ik = `${hostname()} ${process.pid}`
  for (let poging = 0; poging < 3; poging++) {
    if (await createFile(pad, Buffer.from(`${ik}\n`))) {
      return async () => {
        if ((await readMaybe(pad))?.toString('utf8').trim() === ik) await unlink(pad)
      }
    }
    const wie = (await readMaybe(pad))?.toString('utf8').trim()
    if (wie === undefined) continue
    if (!isGone(wie, ik)) break
    await removeStale(pad, wie)
  }
  throw new OpstartFout(
    `Er draait al een getuige met deze map (${pad}). Stop die eerst. Weet u zeker dat er geen draait, ` +
      'ook niet op een andere machine? Verwijder dan dat bestand.',
  )
}

/** Of another machine we cannot know whether it lives. */
function isGone(wie: string, ik: string): boolean {
  const [machine, nummer] = wie.split(' ')
  if (machine !== hostname()) return false
  return wie === ik || !(Number(nummer) > 0) || !isAlive(Number(nummer))
}

/** Moved and looked at again before it is thrown away: somebody else may have taken the folder in between. */
async function removeStale(pad: string, wie: string): Promise<void> {
  const weg = `${pad}.${randomBytes(6).toString('hex')}`
  await rename(pad, weg).catch((fout: unknown) => {
    // Gone already: somebody else took it away. Anything else is told.
    if (foutCode(fout) !== 'ENOENT') throw fout
  })
  const inhoud = await readMaybe(weg)
  if (inhoud === undefined) return
  if (inhoud.toString('utf8').trim() !== wie) await createFile(pad, inhoud)
  await unlink(weg)
}
