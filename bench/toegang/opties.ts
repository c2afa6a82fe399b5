import { parseArgs } from 'node:util'

export interface Opties {
  /** How many dossiers, in three gemeenten together. */
  dossiers: number
  /** Rounds in which all variants take turns. */
  rondes: number
  /** Measurements per variant per round. */
  perRonde: number
  /** Folder for the query plans, when asked. */
  plannen: string | undefined
  /** Exit code 1 also when a budget is missed. */
  streng: boolean
  /** The PostgreSQL of the npm package instead of the one of the machine. */
  ingebouwd: boolean
  /** Compare the whole of `toegang` with its sources, not only that of a sample of petten. */
  allesControleren: boolean
}

/** Fewer than this cannot hold 300 different dossiers per pet in the smallest gemeente. */
const MINSTE = 20_000

export function leesOpties(argumenten: string[]): Opties {
  const { values } = parseArgs({
    args: argumenten,
    options: {
      dossiers: { type: 'string', default: '1000000' },
      rondes: { type: 'string', default: '5' },
      'per-ronde': { type: 'string', default: '200' },
      plannen: { type: 'string' },
      streng: { type: 'boolean', default: false },
      ingebouwd: { type: 'boolean', default: false },
      'alles-controleren': { type: 'boolean', default: false },
    },
  })
  return {
    dossiers: geheel('--dossiers', values.dossiers, MINSTE),
    rondes: geheel('--rondes', values.rondes, 1),
    perRonde: geheel('--per-ronde', values['per-ronde'], 1),
    plannen: values.plannen,
    streng: values.streng,
    ingebouwd: values.ingebouwd,
    allesControleren: values['alles-controleren'],
  }
}

function geheel(naam: string, tekst: string, minstens: number): number {
  const getal = Number(tekst)
  if (!Number.isInteger(getal) || getal < minstens) {
    throw new Error(`${naam} moet een geheel getal zijn van ten minste ${minstens}.`)
  }
  return getal
}
