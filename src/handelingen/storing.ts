import { foutCode } from '../opslag/server/opstart-fout.ts'

/** What a full, broken or read-only disk says, and a database that is away, starting or out of room. */
const codes =
  /^(ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE|ECONNREFUSED|ECONNRESET|EPIPE|08...|25006|53...|57P0.|58030)$/

/** Is it the machine and not us? Then the same thing works again as soon as the machine does. */
export function isStoring(fout: unknown): boolean {
  if (codes.test(foutCode(fout) ?? '')) return true
  if (!(fout instanceof Error)) return false
  // The socket of our own database is not there yet. And a folder that cannot be made on a read-only disk: Node says
  // that it is not there. A line that broke half-way has no code at all.
  const aanroep = 'syscall' in fout ? fout.syscall : undefined
  return (
    aanroep === 'connect' ||
    (aanroep === 'mkdir' && foutCode(fout) === 'ENOENT') ||
    fout.message.startsWith('Connection terminated')
  )
}
