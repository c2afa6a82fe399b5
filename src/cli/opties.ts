import { parseArgs, type ParseArgsConfig } from 'node:util'
import { OpstartFout, foutCode } from '../opslag/server/opstart-fout.ts'

type Opties = NonNullable<ParseArgsConfig['options']>

/**
 * Reads the options of a command; what else was typed is an error.
 * @param gebruik what is told when an option does not exist or misses its value
 * @throws OpstartFout
 */
export function readOptions<T extends Opties>(args: string[], gebruik: string, options: T) {
  try {
    return parseArgs({ args, options }).values
  } catch (fout) {
    if (foutCode(fout)?.startsWith('ERR_PARSE_ARGS') === true) throw new OpstartFout(gebruik)
    throw fout
  }
}
