import { randomUUID } from 'node:crypto'
import type { Bezoeker, TestApp } from './app.ts'

export interface Verzonden {
  status: number
  /** Where the answer leads, for a redirect. */
  naar: string
  tekst: string
}

/** Posts a form with a file, as a browser does, with the session token and key of the page that was seen last. */
export async function verstuurBestand(
  t: TestApp,
  iemand: Bezoeker,
  pad: string,
  bestand: { naam: string; bytes: Uint8Array } | undefined,
  velden: Record<string, string> = {},
): Promise<Verzonden> {
  const { $ } = iemand.blad()
  const veld = (naam: string): string => $(`input[name=${naam}]`).first().attr('value') ?? ''
  const lijf = new FormData()
  const alles = {
    csrf: veld('csrf'),
    sleutel: veld('sleutel') === '' ? randomUUID() : veld('sleutel'),
    versie: veld('versie'),
    naam: '',
    ...velden,
  }
  for (const [naam, waarde] of Object.entries(alles)) lijf.set(naam, waarde)
  const inhoud = bestand === undefined ? new Uint8Array() : new Uint8Array(bestand.bytes)
  lijf.set('bestand', new File([inhoud], bestand?.naam ?? ''))
  // A real line says how long the message is; so does this one.
  const verzoek = new Request(`http://localhost${pad}`, { method: 'POST', body: lijf })
  const bytes = await verzoek.arrayBuffer()
  const antwoord = await t.app.request(`http://localhost${pad}`, {
    method: 'POST',
    body: bytes,
    headers: {
      'content-type': verzoek.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
      'sec-fetch-site': 'same-origin',
      cookie: `deelwijzer_sessie=${iemand.cookie()}`,
    },
  })
  return {
    status: antwoord.status,
    naar: antwoord.headers.get('location') ?? '',
    tekst: await antwoord.text(),
  }
}

/** Fetches a file as bytes, with the session of this visitor. */
export async function haalBestand(
  t: TestApp,
  iemand: Bezoeker,
  pad: string,
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const antwoord = await t.app.request(`http://localhost${pad}`, {
    headers: { cookie: `deelwijzer_sessie=${iemand.cookie()}` },
  })
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    bytes: Buffer.from(await antwoord.arrayBuffer()),
  }
}
