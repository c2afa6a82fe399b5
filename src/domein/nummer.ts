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

/**
 * A short number for one datum or document, for example `G-7K4QD`: two data of the same kind and day can be told apart in a
 * letter that may not say what is in them. It follows from the id, so it is the same wherever it is shown.
 *
 * @param id a random uuid
 */
export function kortNummer(voorvoegsel: string, id: string): string {
  const bytes = Array.from({ length: 5 }, (_, n) => Number.parseInt(id.slice(n * 2, n * 2 + 2), 16))
  // The first eight digits and the last two: all random in a uuid of version 4.
  bytes[4] = Number.parseInt(id.slice(-2), 16)
  return `${voorvoegsel}-${bytes.map((byte) => tekens[byte % tekens.length]).join('')}`
}
