/** A place in a stack as V8 writes it; nothing that somebody typed looks like this to the end of the line. */
const plaats =
  /^(?:async )?(?:[\w$.<>[\] #-]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^\n"'`]*:\d+:\d+\)?$/

/**
 * What went wrong inside, for the operator, on one line: the kind, the code and the places, never a value or a text. An
 * error of the database holds the row that was refused, and its message what was typed.
 *
 * @param traceId the number that the page with the error shows too
 */
export function describeFault(traceId: string, fout: unknown): string {
  const soort = fout instanceof Error ? fout.name : typeof fout
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '-'
  return JSON.stringify({ niveau: 'fout', traceId, soort, code, plaatsen: places(fout) })
}

/** The lines below the message; the message itself may hold lines of its own that look like them. */
function places(fout: unknown): string[] {
  if (!(fout instanceof Error) || fout.stack === undefined) return []
  const begin = fout.stack.indexOf(fout.message)
  if (begin < 0) return []
  return fout.stack
    .slice(begin + fout.message.length)
    .split('\n')
    .map((regel) => regel.trim().replace(/^at /, ''))
    .filter((regel) => plaats.test(regel))
    .slice(0, 5)
}
