import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { datumInNederland } from '../domein/leeftijd.ts'
import { GbaPersoon, naarApi } from './brp-nagebootst-vorm.ts'
import { openVraagcontrole, type Paramfout } from './brp-nagebootst-vraag.ts'

const map = fileURLToPath(new URL('../../db/demo/brp/', import.meta.url))

export interface NagebootsteBrp {
  url: string
  /** The numbers of the test persons. */
  bsns: readonly string[]
  stop: () => Promise<void>
}

/** What comes without asking. */
const vanzelf = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'inOnderzoek']
const langste = 64 * 1024

/**
 * A BRP of our own with the official test persons, for the demo and for tests. It only listens on this machine, checks a
 * question as the interface prescribes, and gives what was asked and no more.
 */
export async function startNagebootsteBrp(nu: () => Date): Promise<NagebootsteBrp> {
  const lees = async (naam: string): Promise<unknown> =>
    JSON.parse(await readFile(`${map}${naam}`, 'utf8'))
  const lijst = z.array(GbaPersoon).parse(await lees('testpersonen.json'))
  const perBsn = new Map(lijst.map((p) => [p.burgerservicenummer, p]))
  const controleer = openVraagcontrole(await lees('openapi.json'))

  function antwoord(vraag: unknown): { status: number; uit: object } {
    const fouten = controleer(vraag)
    if (fouten.length > 0) return { status: 400, uit: verkeerd(fouten) }
    const gelezen = Vraag.safeParse(vraag)
    if (!gelezen.success) return { status: 403, uit: probleem(403, 'U bent niet geautoriseerd.') }
    const vraagt = gelezen.data
    const { type, fields } = vraagt
    const vandaag = datumInNederland(nu())
    const gevonden =
      vraagt.type === 'RaadpleegMetBurgerservicenummer'
        ? vraagt.burgerservicenummer.flatMap((bsn) => perBsn.get(bsn) ?? [])
        : lijst.filter(
            (p) =>
              p.geboorte?.datum === vraagt.geboortedatum.replaceAll('-', '') &&
              p.naam.geslachtsnaam?.toLowerCase() === vraagt.geslachtsnaam.toLowerCase() &&
              p.overlijden === undefined,
          )
    const personen = gevonden.map((p) => kies(naarApi(p, perBsn, vandaag), [...fields, ...vanzelf]))
    return { status: 200, uit: { type, personen } }
  }

  const server = createServer((vraag, weg) => {
    void behandel(vraag, antwoord)
      .catch(() => ({ status: 500, uit: probleem(500, 'Er ging iets mis.') }))
      .then(({ status, uit }) => stuur(weg, status, uit))
  })
  await new Promise<void>((klaar, mis) => {
    server.once('error', mis)
    server.listen(0, '127.0.0.1', klaar)
  })
  const plek = server.address()
  const poort = typeof plek === 'object' && plek !== null ? plek.port : 0
  return {
    url: `http://127.0.0.1:${poort}/haalcentraal/api/brp`,
    bsns: lijst.map((p) => p.burgerservicenummer),
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
        server.closeAllConnections()
      }),
  }
}

/** The two questions that this reader may ask; the others are understood and refused. */
const Vraag = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('RaadpleegMetBurgerservicenummer'),
    fields: z.array(z.string()),
    burgerservicenummer: z.array(z.string()),
  }),
  z.object({
    type: z.literal('ZoekMetGeslachtsnaamEnGeboortedatum'),
    fields: z.array(z.string()),
    geslachtsnaam: z.string(),
    geboortedatum: z.string(),
  }),
])

async function behandel(
  vraag: IncomingMessage,
  antwoord: (vraag: unknown) => { status: number; uit: object },
): Promise<{ status: number; uit: object }> {
  // A number in an address would stand in the log of every machine in between.
  if (vraag.url !== '/haalcentraal/api/brp/personen') {
    return { status: 404, uit: probleem(404, 'Niet gevonden.') }
  }
  if (vraag.method !== 'POST') return { status: 405, uit: probleem(405, 'Alleen POST.') }
  const soort = vraag.headers['content-type'] ?? ''
  if (!/^application\/json\b/i.test(soort)) {
    return { status: 415, uit: probleem(415, 'Media type niet ondersteund.') }
  }
  const delen: Buffer[] = []
  let lengte = 0
  for await (const deel of vraag) {
    const bytes = Buffer.from(deel)
    lengte += bytes.length
    if (lengte > langste) return { status: 400, uit: probleem(400, 'De vraag is te groot.') }
    delen.push(bytes)
  }
  try {
    return antwoord(JSON.parse(Buffer.concat(delen).toString('utf8')))
  } catch {
    return { status: 400, uit: verkeerd([{ name: 'body', code: 'json', reason: 'Geen json.' }]) }
  }
}

/** Only these paths of somebody; `gezag` is all of it, `naam.voornamen` that one. */
function kies(van: Record<string, unknown>, paden: readonly string[]): Record<string, unknown> {
  const uit: Record<string, unknown> = {}
  for (const pad of paden) {
    const [hoofd = '', ...rest] = pad.split('.')
    const waarde = van[hoofd]
    if (waarde === undefined) continue
    const deel = z.record(z.string(), z.unknown()).safeParse(waarde)
    if (rest.length === 0 || !deel.success) {
      uit[hoofd] = waarde
      continue
    }
    const al = z.record(z.string(), z.unknown()).safeParse(uit[hoofd])
    const gekozen = kies(deel.data, [rest.join('.'), 'inOnderzoek'])
    uit[hoofd] = { ...(al.success ? al.data : {}), ...gekozen }
  }
  return uit
}

function probleem(status: number, title: string): Record<string, unknown> {
  return { status, title, code: String(status) }
}

function verkeerd(invalidParams: readonly Paramfout[]): object {
  return {
    ...probleem(400, 'Een of meerdere parameters zijn niet correct.'),
    code: 'paramsValidation',
    invalidParams,
  }
}

function stuur(naar: ServerResponse, status: number, uit: object): void {
  naar.writeHead(status, {
    'content-type': status === 200 ? 'application/json' : 'application/problem+json',
    'cache-control': 'no-store',
  })
  naar.end(JSON.stringify(uit))
}
