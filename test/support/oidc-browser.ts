import { load, type CheerioAPI } from 'cheerio'
import type { TestApp } from './app.ts'
import { thuis } from './oidc.ts'

/** Where a browser came, with what it read there. */
export interface Scherm {
  status: number
  adres: URL
  tekst: string
  $: CheerioAPI
  headers: Headers
}

/** A browser without a script that goes from our house to the provider and back. */
export interface Browser {
  get: (adres: string) => Promise<Scherm>
  post: (adres: string, velden: Record<string, string>) => Promise<Scherm>
  /** Goes no further than the first answer. */
  stap: (adres: string) => Promise<{ status: number; naar: string; koekjes: string[] }>
  /** Every address it went to. */
  bezocht: readonly string[]
  koekjes: (huis: string) => ReadonlyMap<string, string>
  /** Puts a cookie there, as somebody with the device would. */
  zet: (naam: string, waarde: string) => void
}

interface Koekje {
  waarde: string
  pad: string
}

export function openBrowser(t: Pick<TestApp, 'app'>): Browser {
  const potten = new Map<string, Map<string, Koekje>>()
  const bezocht: string[] = []

  const pot = (huis: string): Map<string, Koekje> => {
    const gevonden = potten.get(huis) ?? new Map<string, Koekje>()
    potten.set(huis, gevonden)
    return gevonden
  }

  async function vraag(adres: URL, init: RequestInit): Promise<Response> {
    bezocht.push(adres.href)
    const koppen = new Headers(init.headers)
    const mee = [...pot(adres.origin)]
      .filter(([, { pad }]) => adres.pathname.startsWith(pad))
      .map(([naam, { waarde }]) => `${naam}=${waarde}`)
    if (mee.length > 0) koppen.set('cookie', mee.join('; '))
    const opties: RequestInit = { ...init, headers: koppen, redirect: 'manual' }
    const antwoord =
      adres.origin === thuis ? await t.app.request(adres.href, opties) : await fetch(adres, opties)
    for (const regel of antwoord.headers.getSetCookie()) {
      const [eerste = '', ...rest] = regel.split(/;\s*/)
      const naam = eerste.slice(0, eerste.indexOf('='))
      const waarde = eerste.slice(eerste.indexOf('=') + 1)
      const pad = rest.find((deel) => /^path=/i.test(deel))?.slice(5) ?? '/'
      if (waarde === '') pot(adres.origin).delete(naam)
      else pot(adres.origin).set(naam, { waarde, pad })
    }
    return antwoord
  }

  async function ga(begin: string, init: RequestInit): Promise<Scherm> {
    let adres = new URL(begin, thuis)
    let opties = init
    for (let keer = 0; keer < 15; keer++) {
      const antwoord = await vraag(adres, opties)
      const naar = antwoord.headers.get('location')
      if (naar === null || antwoord.status < 300 || antwoord.status >= 400) {
        const tekst = await antwoord.text()
        return { status: antwoord.status, adres, tekst, $: load(tekst), headers: antwoord.headers }
      }
      await antwoord.body?.cancel()
      adres = new URL(naar, adres)
      opties = { method: 'GET' }
    }
    throw new Error(`te veel doorverwijzingen vanaf ${begin}`)
  }

  return {
    get: (adres) => ga(adres, { method: 'GET' }),
    post: (adres, velden) =>
      ga(adres, {
        method: 'POST',
        body: new URLSearchParams(velden),
        headers: { 'sec-fetch-site': 'same-origin', origin: thuis },
      }),
    async stap(adres) {
      const antwoord = await vraag(new URL(adres, thuis), { method: 'GET' })
      return {
        status: antwoord.status,
        naar: antwoord.headers.get('location') ?? '',
        koekjes: antwoord.headers.getSetCookie(),
      }
    },
    bezocht,
    koekjes: (huis) => new Map([...pot(huis)].map(([naam, { waarde }]) => [naam, waarde])),
    zet: (naam, waarde) => {
      pot(thuis).set(naam, { waarde, pad: '/' })
    },
  }
}
