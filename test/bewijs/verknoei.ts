import { hash } from 'node:crypto'
import type { Bewijsbestanden } from '../support/bewijs.ts'

/** Chooses a number below `n`; the same seed chooses the same, so that what fails can be made again. */
export type Kies = (n: number) => number

export function maakKies(zaad: number): Kies {
  let teller = 0
  return (n) => {
    teller += 1
    const greep = hash('sha256', `${zaad}/${teller}`, 'buffer').readUIntBE(0, 6)
    return greep % n
  }
}

type Knoei = (goed: Bewijsbestanden, kies: Kies) => Bewijsbestanden

function andereBit(bytes: Uint8Array, kies: Kies, van = 0): Buffer {
  const uit = Buffer.from(bytes)
  const plek = van + kies(uit.length - van)
  uit[plek] = (uit[plek] ?? 0) ^ (1 << kies(8))
  return uit
}

/** One bit of what this base64 says, from byte `van`. */
function anderBase64(tekst: string, kies: Kies, van = 0): string {
  return andereBit(Buffer.from(tekst, 'base64'), kies, van).toString('base64')
}

function inBewijs(goed: Bewijsbestanden, maak: (regels: string[]) => void): Bewijsbestanden {
  const regels = goed.bewijs.split('\n')
  maak(regels)
  return { ...goed, bewijs: regels.join('\n') }
}

/** Changes one line of the receipt; negative places count from the end. */
function regel(plek: number, anders: (regel: string, kies: Kies) => string): Knoei {
  return (goed, kies) =>
    inBewijs(goed, (regels) => {
      const n = plek < 0 ? regels.length + plek : plek
      regels[n] = anders(regels[n] ?? '', kies)
    })
}

/** Where the parts of a receipt stand: header, extra, index, path, empty, origin, size, root, empty, signatures. */
function padVan(regels: readonly string[]): { begin: number; aantal: number } {
  return { begin: 3, aantal: regels.indexOf('') - 3 }
}

function inPad(anders: (regels: string[], plek: number, kies: Kies) => void): Knoei {
  return (goed, kies) =>
    inBewijs(goed, (regels) => {
      const { begin, aantal } = padVan(regels)
      anders(regels, begin + kies(aantal), kies)
    })
}

/** Changes the checkpoint: 1 = origin, 2 = size, 3 = root, 5 = signature of the log, 6 = of the witness. */
function inOverzicht(plek: number, anders: (regel: string, kies: Kies) => string): Knoei {
  return (goed, kies) =>
    inBewijs(goed, (regels) => {
      const n = regels.indexOf('') + plek
      regels[n] = anders(regels[n] ?? '', kies)
    })
}

const handtekening = (regel: string, kies: Kies): string => {
  const [streep = '', naam = '', base64 = ''] = regel.split(' ')
  // Behind the number of the key: a changed number makes it the line of a stranger, which is another test.
  return `${streep} ${naam} ${anderBase64(base64, kies, 4)}`
}

const vreemdeRegel = (regel: string, kies: Kies): string => {
  const [streep = '', naam = '', base64 = ''] = regel.split(' ')
  const bytes = Buffer.from(base64, 'base64')
  return `${streep} ${naam} ${Buffer.concat([andereBit(bytes.subarray(0, 4), kies), bytes.subarray(4)]).toString('base64')}`
}

/** Another key under the same name, with its own right number: well formed, and not the key that signed. */
function andereSleutel(vkey: string, kies: Kies): string {
  const [naam = '', , ...rest] = vkey.trim().split('+')
  const bytes = andereBit(Buffer.from(rest.join('+'), 'base64'), kies, 1)
  const id = hash('sha256', Buffer.concat([Buffer.from(`${naam}\n`), bytes]), 'hex').slice(0, 8)
  return `${naam}+${id}+${bytes.toString('base64')}\n`
}

function stukkeSleutel(vkey: string, kies: Kies): string {
  const [naam = '', id = '', ...rest] = vkey.trim().split('+')
  return `${naam}+${id}+${anderBase64(rest.join('+'), kies, 1)}\n`
}

/** Ways to alter a receipt; each must be refused by everybody who checks. */
export const knoeiers = {
  'een bit van de bytes': (goed, kies) => ({ ...goed, json: andereBit(goed.json, kies) }),
  'een byte erbij': (goed, kies) => {
    const plek = kies(goed.json.length + 1)
    const { json } = goed
    return {
      ...goed,
      json: Buffer.concat([json.slice(0, plek), Buffer.of(32), json.slice(plek)]),
    }
  },
  'een byte weg': (goed, kies) => {
    const plek = kies(goed.json.length)
    const { json } = goed
    return { ...goed, json: Buffer.concat([json.slice(0, plek), json.slice(plek + 1)]) }
  },
  'een bit van de nonce': regel(1, (r, kies) => `extra ${anderBase64(r.slice(6), kies)}`),
  'een andere plaats': regel(2, (r, kies) => {
    const plaats = Number(r.slice(6))
    const anders = kies(plaats + 3)
    return `index ${anders === plaats ? plaats + 1 : anders}`
  }),
  'een plaats buiten het logboek': regel(2, (_r, kies) => `index ${1_000_000 + kies(1_000_000)}`),
  'een nul voor de plaats': regel(2, (r) => `index 0${r.slice(6)}`),
  'een bit van het pad': inPad((regels, plek, kies) => {
    regels[plek] = anderBase64(regels[plek] ?? '', kies)
  }),
  'een stap te weinig': inPad((regels, plek) => void regels.splice(plek, 1)),
  'een stap te veel': inPad((regels, plek) => void regels.splice(plek, 0, regels[plek] ?? '')),
  'een andere grootte': inOverzicht(2, (r, kies) => String(Number(r) + 1 + kies(100))),
  'een kleinere grootte': inOverzicht(2, (r, kies) => String(kies(Number(r)))),
  'een bit van de wortel': inOverzicht(3, anderBase64),
  'een bit van de handtekening': inOverzicht(5, handtekening),
  'een handtekening van een vreemde': inOverzicht(5, vreemdeRegel),
  'een andere naam van het logboek': inOverzicht(1, (r, kies) => `${r}${kies(10)}`),
  'een andere sleutel met dezelfde naam': (goed, kies) => ({
    ...goed,
    logboek: andereSleutel(goed.logboek, kies),
  }),
  'een bit van de sleutel': (goed, kies) => ({
    ...goed,
    logboek: stukkeSleutel(goed.logboek, kies),
  }),
  'een andere kop': regel(0, () => 'c2sp.org/tlog-proof@v2'),
  'losse base64': regel(1, (r) => r.replace(/=$/, '')),
} as const satisfies Record<string, Knoei>

/** Only where a witness confirmed. */
export const knoeiersGetuige = {
  'een bit van de handtekening van de getuige': inOverzicht(6, handtekening),
  'geen handtekening van de getuige': (goed) =>
    inBewijs(goed, (regels) => void regels.splice(regels.indexOf('') + 6, 1)),
  'een andere getuige met dezelfde naam': (goed, kies) => ({
    ...goed,
    getuige: andereSleutel(goed.getuige ?? '', kies),
  }),
} as const satisfies Record<string, Knoei>

/** All ways that fit this receipt. */
export function manieren(goed: Bewijsbestanden): [string, Knoei][] {
  const alle: Record<string, Knoei> =
    goed.getuige === undefined ? knoeiers : { ...knoeiers, ...knoeiersGetuige }
  return Object.entries(alle).filter(
    // A tree of one leaf has no path.
    ([naam]) => !/pad|stap/.test(naam) || padVan(goed.bewijs.split('\n')).aantal > 0,
  )
}
