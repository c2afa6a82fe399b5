import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Afschrift } from '../../../domein/afschrift.ts'
import type { AfschriftOpmaak, Opgemaakt } from '../../../handelingen/afschrift-ronde.ts'
import type { Woorden } from '../../../recht/woorden.ts'

/** What the thread gets. */
export interface Opdracht {
  afschrift: Afschrift
  woorden: Woorden
}

export interface Draadgrenzen {
  /** The program of the thread. */
  werker: URL
  /** Memory that it may use, in MB; with more it is ended. */
  geheugenMb: number
  /** How long it may take, in milliseconds; then it is ended. */
  hoogstensMs: number
}

/** Not built: the thread has to read TypeScript too. */
const uitBron = import.meta.url.endsWith('.ts')

const grenzen: Draadgrenzen = {
  werker: new URL(uitBron ? './opmaak-werker-bron.js' : './opmaak-werker.js', import.meta.url),
  // A copy with 50 000 rows needs a part of it.
  geheugenMb: 512,
  hoogstensMs: 10 * 60_000,
}

const opgemaakt = z.object({ html: z.string(), pdf: z.instanceof(Uint8Array) })

/**
 * Makes the web page and the PDF of a copy in a thread of its own: a long one takes seconds in which nobody else would get
 * an answer. The round makes one copy at a time, so there is one thread at most, and it is gone when the copy is there.
 *
 * What goes wrong in the thread, too much memory and too much time end the thread and reject; the round then counts a try
 * and does it again.
 */
export function afschriftOpmaakInDraad(
  woorden: Woorden,
  eigen: Partial<Draadgrenzen> = {},
): AfschriftOpmaak {
  const { werker, geheugenMb, hoogstensMs } = { ...grenzen, ...eigen }
  return (afschrift, stop) =>
    new Promise<Opgemaakt>((resolve, reject) => {
      stop.throwIfAborted()
      const opdracht: Opdracht = { afschrift, woorden }
      const draad = new Worker(werker, {
        workerData: opdracht,
        resourceLimits: { maxOldGenerationSizeMb: geheugenMb },
        // Not the options that this process was started with.
        execArgv: [],
      })
      const eind = (waarom: Error): void => {
        reject(waarom)
        void draad.terminate()
      }
      const klok = setTimeout(
        () => eind(new Error('het opmaken van een afschrift duurt te lang')),
        hoogstensMs,
      )
      const bijStop = (): void => eind(new Error('het opmaken van een afschrift is gestopt'))
      stop.addEventListener('abort', bijStop)
      draad.once('message', (antwoord: unknown) => {
        const gelezen = opgemaakt.safeParse(antwoord)
        if (gelezen.success) resolve(gelezen.data)
        else eind(new Error('het opmaken van een afschrift gaf geen bestanden'))
      })
      draad.once('error', eind)
      draad.once('exit', () => {
        clearTimeout(klok)
        stop.removeEventListener('abort', bijStop)
        // Says nothing when the files are there already.
        reject(new Error('het opmaken van een afschrift hield op'))
      })
    })
}
