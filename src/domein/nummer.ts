// No 0/O, 1/I/L, no vowels that form words: a number is read aloud over the phone.
const tekens = '23456789BCDFGHJKMNPQRSTVWXZ'

/**
 * A number that people can read out, for example `TB-2026-7K4QD`. Random, not counted: a sequence would tell
 * everybody how many there are, and would make everybody wait for each other.
 *
 * @param toeval at least 5 random bytes
 */
export function makeNummer(voorvoegsel: string, jaar: number, toeval: Uint8Array): string {
  const deel = Array.from(toeval.slice(0, 5), (byte) => tekens[byte % tekens.length]).join('')
  return `${voorvoegsel}-${jaar}-${deel}`
}
