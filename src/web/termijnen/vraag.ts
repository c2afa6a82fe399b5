import { leesDatum, toonDatum, type Datum } from '../../domein/leeftijd.ts'
import { isTermijncode, termijnen, type Termijncode } from '../../domein/termijn/index.ts'
import type { Fout } from '../ui/index.ts'

/** What stands in the address: as typed, and as understood. No field asks for anything about a person. */
export interface Rekenvraag {
  getypt: { termijn: string; vanaf: string; tijd: string; jaar: string }
  /** Only when there is something to compute with: then all of it is right. */
  som: { code: Termijncode; vanaf: Datum; tijd: string | undefined } | undefined
  /** The year of the list of holidays. */
  jaar: number
  fouten: Fout[]
}

const eerste = 1990
const laatste = 2100

/** Does this term count from a day somebody may choose? Not from a birthday, an order of things, or a fixed day. */
export function teltVanafDag(code: Termijncode): boolean {
  const { leeftijd, ingang, wettelijk, lokaal } = termijnen[code]
  return leeftijd === undefined && ingang === undefined && (wettelijk ?? lokaal) !== undefined
}

const inBereik = (jaar: number): boolean => jaar >= eerste && jaar <= laatste

/** Reads `9:05` and `09.05` as `09:05`; undefined when it is no time. */
function leesTijd(tekst: string): string | undefined {
  const gevonden = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(tekst)
  if (gevonden === null) return undefined
  const [, uur = '', minuut = ''] = gevonden
  if (Number(uur) > 23 || Number(minuut) > 59) return undefined
  return `${uur.padStart(2, '0')}:${minuut}`
}

function foutenIn(getypt: Rekenvraag['getypt'], vanaf: Datum | undefined): Fout[] {
  const { termijn, tijd, jaar } = getypt
  const fouten: Fout[] = []
  if (!isTermijncode(termijn)) {
    fouten.push({ veld: 'termijn', tekst: 'Kies een termijn uit de lijst.' })
  }
  // Where no day counts, no day is asked.
  if (!isTermijncode(termijn) || teltVanafDag(termijn)) {
    if (vanaf === undefined) {
      fouten.push({ veld: 'vanaf', tekst: 'Vul een dag in die bestaat, zoals 05-11-2026.' })
    } else if (!inBereik(Number(vanaf.slice(0, 4)))) {
      fouten.push({ veld: 'vanaf', tekst: `Kies een dag tussen ${eerste} en ${laatste}.` })
    }
  }
  if (tijd !== '' && leesTijd(tijd) === undefined) {
    fouten.push({ veld: 'tijd', tekst: 'Schrijf de tijd zo: 14:30.' })
  }
  if (jaar !== '' && !leesJaar(jaar)) {
    fouten.push({ veld: 'jaar', tekst: `Vul een jaar in tussen ${eerste} en ${laatste}.` })
  }
  return fouten
}

function leesJaar(tekst: string): number | undefined {
  const jaar = /^\s*\d{4}\s*$/.test(tekst) ? Number(tekst) : 0
  return inBereik(jaar) ? jaar : undefined
}

/** Reads the question from the address. A first visit has no mistakes; the day is filled in with today. */
export function leesRekenvraag(zoek: URLSearchParams, vandaag: Datum): Rekenvraag {
  const getypt = {
    termijn: zoek.get('termijn') ?? '',
    vanaf: zoek.get('vanaf') ?? toonDatum(vandaag),
    tijd: zoek.get('tijd') ?? '',
    jaar: zoek.get('jaar') ?? '',
  }
  const vanaf = leesDatum(getypt.vanaf)
  const gestuurd = zoek.has('termijn')
  const alles = foutenIn(getypt, vanaf)
  // Who only asks for the holidays of a year has not sent the sum.
  const fouten = gestuurd ? alles : alles.filter(({ veld }) => veld === 'jaar')
  const { termijn } = getypt
  const somGoed = gestuurd && fouten.every(({ veld }) => veld === 'jaar')
  return {
    getypt,
    som:
      somGoed && isTermijncode(termijn)
        ? { code: termijn, vanaf: vanaf ?? vandaag, tijd: leesTijd(getypt.tijd) }
        : undefined,
    jaar: leesJaar(getypt.jaar) ?? Number((somGoed ? (vanaf ?? vandaag) : vandaag).slice(0, 4)),
    fouten,
  }
}
