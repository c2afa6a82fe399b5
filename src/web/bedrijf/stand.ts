import { gereedheid, type Toestand } from '../../domein/toestand.ts'

/** Can this process work? */
export function isGereed(toestand: Toestand): boolean {
  return gereedheid(toestand).every(({ stand }) => stand !== 'fout')
}
