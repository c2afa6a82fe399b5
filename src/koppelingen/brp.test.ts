import { createServer, type Server } from 'node:http'
import fc from '../../test/support/eigenschap.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isZeker, type BrpPersoon } from '../domein/brp.ts'
import { startNagebootsteBrp, type NagebootsteBrp } from './brp-nagebootst.ts'
import { BrpAntwoord, leesPersoon } from './brp-antwoord.ts'
import { BrpFout, openBrp } from './brp.ts'

let brp: NagebootsteBrp
const extra: Server[] = []
beforeAll(async () => {
  brp = await startNagebootsteBrp(() => new Date('2026-11-22T10:00:00Z'))
})
afterAll(async () => {
  await brp.stop()
  for (const server of extra) {
    server.closeAllConnections()
    server.close()
  }
})

async function vraag(body: unknown, koppen: Record<string, string> = {}, pad = '/personen') {
  const antwoord = await fetch(`${brp.url}${pad}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...koppen },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: antwoord.status, tekst: await antwoord.text() }
}

/** A server that says one thing. */
async function zegt(status: number, tekst: string, wacht = 0): Promise<string> {
  const server = createServer((_vraag, uit) => {
    setTimeout(() => {
      uit.writeHead(status, { location: 'http://127.0.0.1:1/elders' })
      uit.end(tekst)
    }, wacht)
  })
  extra.push(server)
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const plek = server.address()
  return `http://127.0.0.1:${typeof plek === 'object' && plek !== null ? plek.port : 0}`
}

const goed = {
  type: 'RaadpleegMetBurgerservicenummer',
  fields: ['burgerservicenummer'],
  burgerservicenummer: ['999970045'],
}

describe('de nagebootste BRP', () => {
  it.each([
    ['zonder fields', { ...goed, fields: undefined }, 'fields', 'required'],
    ['met lege fields', { ...goed, fields: [] }, 'fields', 'minItems'],
    ['met een veld dat niet bestaat', { ...goed, fields: ['schoenmaat'] }, 'fields', 'fields'],
    ['met een half veld', { ...goed, fields: ['naam.schoen'] }, 'fields', 'fields'],
    ['met wat vanzelf komt', { ...goed, fields: ['geheimhoudingPersoonsgegevens'] }, 'fields', ''],
    ['zonder type', { ...goed, type: undefined }, 'type', 'required'],
    ['met een onbekend type', { ...goed, type: 'ZoekMaarRaak' }, 'type', 'value'],
    ['zonder nummer', { ...goed, burgerservicenummer: undefined }, 'burgerservicenummer', ''],
    ['met een kort nummer', { ...goed, burgerservicenummer: ['123'] }, 'pattern', 'pattern'],
    ['met iets anders erbij', { ...goed, bijvangst: 'ja' }, 'bijvangst', 'unknownParam'],
    ['met eenentwintig', { ...goed, burgerservicenummer: Array(21).fill('999970045') }, '', 'maxI'],
  ])('weigert een vraag %s', async (_hoe, body, naam, code) => {
    const { status, tekst } = await vraag(body)
    expect(status).toBe(400)
    expect(tekst).toContain(naam)
    expect(tekst).toContain(code)
  })

  it('weigert wat geen json is, een andere soort, en een nummer in het adres', async () => {
    expect((await vraag('geen json')).status).toBe(400)
    expect((await vraag(goed, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await vraag(goed, {}, '/personen?bsn=999970045')).status).toBe(404)
    expect((await fetch(`${brp.url}/personen`)).status).toBe(405)
  })

  it('geeft alleen wat is gevraagd, en geheimhouding vanzelf', async () => {
    const { status, tekst } = await vraag(goed)
    expect(status).toBe(200)
    expect(Object.keys(JSON.parse(tekst).personen[0])).toEqual(['burgerservicenummer'])
  })

  it('laat zoeken op geslachtsnaam en geboortedatum toe, en andere vragen niet', async () => {
    const zoek = {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      fields: ['burgerservicenummer'],
      geslachtsnaam: 'moes',
      geboortedatum: '1964-12-20',
    }
    const gevonden = await vraag(zoek)
    expect(JSON.parse(gevonden.tekst).personen).toHaveLength(2)
    const ander = {
      type: 'ZoekMetPostcodeEnHuisnummer',
      fields: ['burgerservicenummer'],
      postcode: '7511AG',
      huisnummer: 144,
    }
    expect((await vraag(ander)).status).toBe(403)
  })
})

describe('de BRP bevragen', () => {
  it('leest alle proefpersonen, en weet van elke soort gezag of die zeker is', async () => {
    const client = openBrp({ url: brp.url })
    const mensen: BrpPersoon[] = []
    for (let i = 0; i < brp.bsns.length; i += 20) {
      mensen.push(...(await client.read(brp.bsns.slice(i, i + 20), ['gezag', 'curatele'])))
    }
    expect(mensen).toHaveLength(600)
    const tel: Record<string, number> = {}
    for (const gezag of mensen.flatMap((mens) => mens.gezag)) {
      const naam = `${gezag.soort} ${isZeker(gezag) ? 'zeker' : 'niet zeker'}`
      tel[naam] = (tel[naam] ?? 0) + 1
    }
    expect(tel).toEqual({
      'gezamenlijk-ouderlijk zeker': 58,
      'eenhoofdig zeker': 39,
      'gezamenlijk zeker': 3,
      'voogdij zeker': 6,
      'voogdij niet zeker': 5,
      'tijdelijk-geen niet zeker': 1,
      'niet-te-bepalen niet zeker': 25,
    })
    expect(mensen.filter((mens) => mens.geheim)).toHaveLength(31)
    expect(mensen.filter((mens) => mens.curatele)).toHaveLength(8)
    expect(mensen.filter((mens) => mens.overleden !== null)).toHaveLength(16)
    expect(mensen.filter((mens) => (mens.geboorte?.onvolledig ?? null) !== null)).toHaveLength(6)
  })

  it('vraagt alleen de velden die nodig zijn', async () => {
    const [kind] = await openBrp({ url: brp.url }).read(['999970045'], [])
    expect(kind?.gezag).toEqual([])
    expect(kind?.naam).not.toBeNull()
  })

  it.each([
    [200, 'geen json 999970045', 'antwoord-fout'],
    [200, '{"type":"RaadpleegMetBurgerservicenummer","personen":[{"x":1}]}', 'antwoord-fout'],
    [
      200,
      '{"type":"RaadpleegMetBurgerservicenummer","personen":[{"burgerservicenummer":"999970057"}]}',
      'antwoord-fout',
    ],
    [400, '999970045', 'vraag-fout'],
    [401, '', 'geweigerd'],
    [403, '', 'geweigerd'],
    [429, '', 'druk'],
    [500, '999970045', 'onbereikbaar'],
    [302, '', 'onbereikbaar'],
  ])('zegt bij %i „%s” alleen wat er mis is', async (status, tekst, code) => {
    const url = await zegt(status, tekst)
    const fout = await openBrp({ url })
      .read(['999970045'], [])
      .catch((f: unknown) => f)
    expect(fout).toBeInstanceOf(BrpFout)
    expect(fout).toMatchObject({ code })
    expect(String(fout instanceof Error ? fout.stack : '')).not.toContain('999970045')
    expect(fout).not.toHaveProperty('cause')
  })

  it('wacht niet eindeloos, en zegt het als er niemand is', async () => {
    const traag = openBrp({ url: await zegt(200, '{}', 2000), geduld: 50 })
    await expect(traag.read(['999970045'], [])).rejects.toMatchObject({ code: 'te-laat' })
    const weg = openBrp({ url: 'http://127.0.0.1:1' })
    await expect(weg.read(['999970045'], [])).rejects.toMatchObject({ code: 'onbereikbaar' })
  })

  it('stuurt nooit meer dan twintig nummers, en nooit iets anders dan een nummer', async () => {
    const client = openBrp({ url: brp.url })
    await expect(client.read(brp.bsns.slice(0, 21), [])).rejects.toMatchObject({
      code: 'vraag-fout',
    })
    await expect(client.read(['x'], [])).rejects.toMatchObject({ code: 'vraag-fout' })
    expect(await client.read([], [])).toEqual([])
  })
})

describe('wat de BRP over gezag zegt', () => {
  const soorten = [
    'GezamenlijkOuderlijkGezag',
    'TweehoofdigOuderlijkGezag',
    'EenhoofdigOuderlijkGezag',
    'GezamenlijkGezag',
    'Voogdij',
    'TijdelijkGeenGezag',
    'GezagNietTeBepalen',
  ] as const
  const mens = fc.record(
    { burgerservicenummer: fc.constantFrom('999970045', '999999126', '999999163') },
    { requiredKeys: [] },
  )
  const relatie = fc.record({
    type: fc.constantFrom(...soorten),
    ouders: fc.array(mens, { maxLength: 2 }),
    ouder: fc.option(mens, { nil: undefined }),
    derde: fc.option(mens, { nil: undefined }),
    derden: fc.option(fc.array(mens, { maxLength: 2 }), { nil: undefined }),
    minderjarige: fc.option(mens, { nil: undefined }),
    inOnderzoek: fc.option(fc.boolean(), { nil: undefined }),
    toelichting: fc.constant('omdat'),
  })

  it('is nooit zeker als het tijdelijk niemand is, niet te bepalen, in onderzoek of met iemand zonder nummer', () => {
    fc.assert(
      fc.property(relatie, (gezag) => {
        const gelezen = BrpAntwoord.parse({
          type: 'RaadpleegMetBurgerservicenummer',
          personen: [{ burgerservicenummer: '999970045', gezag: [gezag] }],
        })
        const [p] = gelezen.personen.map(leesPersoon)
        const [uit] = p?.gezag ?? []
        if (uit === undefined) throw new Error('geen gezag gelezen')
        const namen = [
          ...(gezag.type.includes('OuderlijkGezag') && gezag.type[0] !== 'E' ? gezag.ouders : []),
          ...(['EenhoofdigOuderlijkGezag', 'GezamenlijkGezag'].includes(gezag.type)
            ? [gezag.ouder]
            : []),
          ...(gezag.type === 'GezamenlijkGezag' ? [gezag.derde] : []),
          ...(gezag.type === 'Voogdij' ? (gezag.derden ?? []) : []),
        ]
        const verwacht =
          !['TijdelijkGeenGezag', 'GezagNietTeBepalen'].includes(gezag.type) &&
          gezag.inOnderzoek !== true &&
          namen.length >= (/Gezamenlijk|Twee/.test(gezag.type) ? 2 : 1) &&
          namen.every((n) => n?.burgerservicenummer !== undefined)
        expect(isZeker(uit)).toBe(verwacht)
      }),
    )
  })
})
