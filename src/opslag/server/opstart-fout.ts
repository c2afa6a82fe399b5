/**
 * Something outside the program stands in the way of starting: a folder, a port, a PostgreSQL.
 * The message is for the person at the terminal, in Dutch, and says what to do; callers print it
 * without a stack trace and end with a code other than 0.
 */
export class OpstartFout extends Error {
  override name = 'OpstartFout'
}

/** The text of anything that was thrown. */
export function foutTekst(fout: unknown): string {
  return fout instanceof Error ? fout.message : String(fout)
}

/** The error code (`EACCES`, `28P01`, …) of anything that was thrown, if it has one. */
export function foutCode(fout: unknown): string | undefined {
  if (typeof fout !== 'object' || fout === null || !('code' in fout)) return undefined
  return typeof fout.code === 'string' ? fout.code : undefined
}
