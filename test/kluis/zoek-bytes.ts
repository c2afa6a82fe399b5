import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The forms in which a text can lie on a disk: itself, UTF-16, hexadecimal, and base64 at each of its three offsets. */
export function vormenVan(tekst: string): Buffer[] {
  const bytes = Buffer.from(tekst, 'utf8')
  const base64 = [0, 1, 2].map((plaats) => {
    const heel = Buffer.concat([Buffer.alloc(plaats), bytes]).toString('base64')
    // The first and last characters hold bits of what stands beside it.
    return heel.slice(plaats === 0 ? 0 : 4, -4)
  })
  return [
    bytes,
    Buffer.from(tekst, 'utf16le'),
    Buffer.from(tekst, 'utf16le').swap16(),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64.flatMap((vorm) => [
      Buffer.from(vorm),
      Buffer.from(vorm.replaceAll('+', '-').replaceAll('/', '_')),
    ]),
  ]
}

/** Every file below a folder. */
export function bestandenIn(map: string): string[] {
  return readdirSync(map, { recursive: true, encoding: 'utf8' })
    .map((naam) => join(map, naam))
    .filter((pad) => statSync(pad).isFile())
}

/** Which of these texts stand in which of these files, in any form. */
export function zoek(teksten: readonly string[], paden: readonly string[]): string[] {
  const vormen = teksten.map((tekst) => ({ tekst, vormen: vormenVan(tekst) }))
  return paden.flatMap((pad) => {
    const inhoud = readFileSync(pad)
    return vormen
      .filter((t) => t.vormen.some((vorm) => inhoud.includes(vorm)))
      .map(({ tekst }) => `${tekst} in ${pad}`)
  })
}
