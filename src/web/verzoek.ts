import type { Context } from 'hono'
import type { Deps, Inwoner, Medewerker, Partner } from '../handelingen/deps.ts'
import type { Sessie } from '../handelingen/inloggen.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import { sleutelMetInhoud } from '../handelingen/sleutel.ts'
import { metVraag, paden } from './paden.ts'
import { isNetWeg, neutraalAdres } from './weg.ts'

/** What the pipeline puts on every request. */
export interface Omgeving {
  Variables: {
    deps: Deps
    /** 32 hexadecimal digits, the same in log lines and error pages of one request. */
    traceId: string
    sessie: Sessie | undefined
    /** The secret of the cookie; only the session actions use it. */
    geheim: string | undefined
  }
}

export type Verzoek = Context<Omgeving>

/** Not logged in, or as somebody for whom this part of the house is not: the error page leads to the login. */
export class NietIngelogd extends Error {
  override name = 'NietIngelogd'
}

/** The form does not belong to this session (another tab logged in as somebody else, or a forged form). */
export class VreemdFormulier extends Error {
  override name = 'VreemdFormulier'
}

/** The professional behind this request. @throws NietIngelogd for a resident or nobody */
export function medewerker(c: Verzoek): Medewerker {
  const wie = c.get('sessie')?.wie
  if (wie?.soort !== 'medewerker') throw new NietIngelogd()
  return wie
}

/** The resident behind this request. @throws NietIngelogd for a professional or nobody */
export function inwoner(c: Verzoek): Inwoner {
  const wie = c.get('sessie')?.wie
  if (wie?.soort !== 'inwoner') throw new NietIngelogd()
  return wie
}

/** The person of a partner organisation behind this request. @throws NietIngelogd for anybody else */
export function partner(c: Verzoek): Partner {
  const wie = c.get('sessie')?.wie
  if (wie?.soort !== 'partner') throw new NietIngelogd()
  return wie
}

/** What every form carries back: the secret of the session and the moment the form was made at. */
export function csrf(c: Verzoek): string {
  const sessie = c.get('sessie')
  return sessie === undefined ? '' : `${sessie.csrf}.${sessie.gedaan}`
}

export interface Formulierinvoer {
  waarden: Waarden
  /** Characters that cannot be kept are taken out and told, at their field. */
  fouten: Fouten
}

// Control characters that PostgreSQL refuses (NUL) or that no screen shows; tab and line ends stay.
// eslint-style ranges are written as escapes so that the source itself stays readable text.
const onbewaarbaar = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF]/gu

function schoon(tekst: string): string {
  return tekst.replace(/\r\n?/g, '\n').normalize('NFC').replace(onbewaarbaar, '')
}

/**
 * Reads a posted form. The session token is checked here, so a page cannot forget it.
 *
 * @throws VreemdFormulier when the form does not belong to this session
 */
export async function readForm(c: Verzoek): Promise<Formulierinvoer> {
  const ruw = await c.req.parseBody({ all: true })
  const waarden: Record<string, string[]> = {}
  const fouten: Fouten = {}
  for (const [naam, waarde] of Object.entries(ruw)) {
    // A long or odd field name was not made by us; it cannot be shown anywhere either.
    if (naam.length > 60 || naam === '__proto__') continue
    const teksten = (Array.isArray(waarde) ? waarde : [waarde]).filter((w) => typeof w === 'string')
    waarden[naam] = teksten.map((tekst) => schoon(tekst))
    if (teksten.some((tekst) => onbewaarbaar.test(tekst))) {
      fouten[naam] =
        'Hier stond een teken dat wij niet kunnen bewaren. Wij haalden het weg. Kijk de tekst na.'
    }
    onbewaarbaar.lastIndex = 0
  }
  const sessie = c.get('sessie')
  const [geheim, moment = ''] = (waarden['csrf']?.[0] ?? '').split('.')
  if (sessie !== undefined && geheim !== sessie.csrf) throw new VreemdFormulier()
  delete waarden['csrf']
  if (sessie !== undefined) {
    // Filled in where it is: a page may have made a copy of who asks before it read the form.
    const sleutel = await postsleutel(c.get('geheim') ?? '', c.req.path, moment, ruw)
    if (sessie.wie.verzoek !== undefined) sessie.wie.verzoek.sleutel = sleutel
  }
  return { waarden, fouten }
}

/**
 * The same form, made at the same moment and filled in alike, is the same post: sent twice, again, or from two tabs.
 *
 * @param geheim the secret of the cookie, which is not in the database: with anything that is, a short answer (a BSN)
 *   could be found by trying them all
 */
async function postsleutel(
  geheim: string,
  pad: string,
  moment: string,
  velden: Record<string, string | File | (string | File)[]>,
): Promise<string> {
  const delen: (string | Uint8Array)[] = [pad, moment]
  for (const [naam, waarde] of Object.entries(velden).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // Tokens are of the page, not of what is asked: with the key of another tab it is still the same post.
    if (naam === 'csrf' || naam === 'sleutel') continue
    for (const deel of Array.isArray(waarde) ? waarde : [waarde]) {
      delen.push(naam, typeof deel === 'string' ? deel : new Uint8Array(await deel.arrayBuffer()))
    }
  }
  return sleutelMetInhoud(geheim, ...delen)
}

/** Does the browser ask for the version to print? Everything open, no buttons. */
export function wilPrint(c: Verzoek): boolean {
  return c.req.query('print') === '1'
}

/** A path inside this site, or the fallback: a redirect never leaves the house. */
export function eigenPad(doel: string | undefined, anders: string): string {
  return doel !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(doel) ? doel : anders
}

export function naarInloggen(c: Verzoek): Response {
  // Who left in haste and is brought back by the back button sees nothing of us.
  if (isEigenPagina(c.req.path) && isNetWeg(c)) return c.redirect(neutraalAdres(c), 303)
  const terug = c.req.method === 'GET' ? c.req.path : undefined
  return c.redirect(metVraag(paden.inloggen(), { terug }), 303)
}

/** Is this a page of the resident? */
export function isEigenPagina(pad: string): boolean {
  return pad === paden.mijn() || pad.startsWith(`${paden.mijn()}/`)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Is this an id of ours? Anything else in its place is simply not found, before any query. */
export function isId(tekst: string): boolean {
  return uuid.test(tekst)
}
