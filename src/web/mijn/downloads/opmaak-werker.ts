import { parentPort, workerData } from 'node:worker_threads'
import type { Opdracht } from './opmaak-draad.ts'
import { maakOp } from './opmaak.tsx'

/** Runs in a thread of its own: makes one copy, gives it back and ends. What goes wrong ends it too. */
const { afschrift, woorden }: Opdracht = workerData
parentPort?.postMessage(await maakOp(afschrift, woorden), [])
