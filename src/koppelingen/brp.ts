import { veldenVoor, type BrpFoutcode, type BrpPersoon, type BrpVraag } from '../domein/brp.ts'
import { BrpAntwoord, leesPersoon } from './brp-antwoord.ts'

export interface BrpInstelling {
  /** Address of the interface; `/personen` comes behind it. */
  url: string
  /** Sent as `X-API-KEY`, when the BRP or the gateway of the gemeente asks for one. */
  sleutel?: string | undefined
  /** Milliseconds to wait for one answer. */
  geduld?: number | undefined
}

/** Asks the BRP. The number only goes in the body of a post, and what goes wrong never tells about whom it was. */
export interface Brp {
  /**
   * @param bsns at most twenty
   * @returns whom the BRP knows, in no particular order
   * @throws BrpFout
   */
  read: (bsns: readonly string[], vragen: readonly BrpVraag[]) => Promise<BrpPersoon[]>
}

/** Why there is no answer. Carries a code alone: no number, no name, no text of the other side. */
export class BrpFout extends Error {
  readonly code: BrpFoutcode
  constructor(code: BrpFoutcode) {
    super(`de BRP gaf geen antwoord: ${code}`)
    this.name = 'BrpFout'
    this.code = code
  }
}

const geduldMs = 10_000
/** Twenty people with all that we ask. */
const langste = 1024 * 1024
const hoogstens = 20

/** A client for BRP Personen 2.7 (RvIG). Redirects are not followed: what is asked goes nowhere else. */
export function openBrp(instelling: BrpInstelling): Brp {
  return {
    async read(bsns, vragen) {
      if (bsns.length === 0) return []
      if (bsns.length > hoogstens || !bsns.every((bsn) => /^\d{9}$/.test(bsn))) {
        throw new BrpFout('vraag-fout')
      }
      const antwoord = await post(instelling, {
        type: 'RaadpleegMetBurgerservicenummer',
        fields: veldenVoor(vragen),
        burgerservicenummer: [...new Set(bsns)],
      })
      const gelezen = BrpAntwoord.safeParse(antwoord)
      if (!gelezen.success) throw new BrpFout('antwoord-fout')
      const gevraagd = new Set(bsns)
      const personen = gelezen.data.personen.map(leesPersoon)
      // Somebody else than was asked is no answer.
      if (personen.some(({ bsn }) => !gevraagd.has(bsn))) throw new BrpFout('antwoord-fout')
      return personen
    },
  }
}

async function post({ url, sleutel, geduld }: BrpInstelling, vraag: object): Promise<unknown> {
  const grens = AbortSignal.timeout(geduld ?? geduldMs)
  try {
    const antwoord = await fetch(`${url.replace(/\/+$/, '')}/personen`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/json',
        ...(sleutel === undefined ? {} : { 'x-api-key': sleutel }),
      },
      body: JSON.stringify(vraag),
      redirect: 'error',
      signal: grens,
    })
    if (antwoord.status !== 200) {
      await antwoord.body?.cancel()
      throw new BrpFout(codeVan(antwoord.status))
    }
    const tekst = await antwoord.text()
    if (tekst.length > langste) throw new BrpFout('antwoord-fout')
    return parse(tekst)
  } catch (fout) {
    if (fout instanceof BrpFout) throw fout
    throw new BrpFout(grens.aborted ? 'te-laat' : 'onbereikbaar')
  }
}

function parse(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    // The mistake of JSON.parse quotes the text.
    throw new BrpFout('antwoord-fout')
  }
}

function codeVan(status: number): BrpFoutcode {
  if (status === 400 || status === 406 || status === 415) return 'vraag-fout'
  if (status === 401 || status === 403) return 'geweigerd'
  if (status === 429) return 'druk'
  return 'onbereikbaar'
}
