/** Een regelset met een gebrek wordt geweigerd, en de melding noemt de regel en de reden. */
import { beforeAll, describe, expect, it } from 'vitest'
import { leesRegelmap } from '../koppelingen/regelbestanden.ts'
import type { Regelmap } from '../koppelingen/regelbestanden.ts'
import { bouwRegelset, leesBouwstenen, OngeldigeRegels } from './bouw.ts'
import { zoekOnbekendHelpt, zoekOnbereikbaar } from './grondig.ts'
import { telLeemtes } from './leemtes.ts'
import { zoekJaZonderNoodzaak } from './noodzaak.ts'

let map: Regelmap

beforeAll(async () => {
  map = await leesRegelmap()
})

const bron = { document: 'Proefregel' }
const basis = { titel: 'Proef', zin: 'Een proefregel.', bron, laag: 'taak' }
const kerk = {
  handeling: ['verstrekken'],
  taak: ['beleid'],
  pet: ['beleidsmedewerker'],
  ontvanger: ['svb'],
  doel: ['orde-veiligheid'],
}
const mag = { ...basis, geldt: kerk, uitkomst: 'toegestaan-mits', grondslag: ['AVG 6.1.e'] }

function gebreken(...regels: readonly object[]): readonly string[] {
  const extra = { bestand: 'proef.yaml', inhoud: { regels } }
  try {
    bouwRegelset({ ...map, regelbestanden: [...map.regelbestanden, extra] })
  } catch (fout) {
    if (fout instanceof OngeldigeRegels) return fout.gebreken
    throw fout
  }
  return []
}

describe('laden', () => {
  it('aanvaardt de eigen regels, ook met een goede regel erbij', () => {
    expect(gebreken({ ...mag, id: 'goed' })).toEqual([])
  })

  it('weigert een onbekend woord', () => {
    const geldt = { ...kerk, ontvanger: ['buurvrouw'] }
    expect(gebreken({ ...mag, id: 'fout', geldt }).join()).toMatch(
      /proef\.yaml, regel fout: geldt\.ontvanger.*buurvrouw/,
    )
  })

  it('weigert een onbekende groep, een onbekend veld en een onbekende plicht', () => {
    expect(gebreken({ ...mag, id: 'fout', geldt: { pet: ['groep:bestaat-niet'] } })[0]).toContain(
      'groep:bestaat-niet',
    )
    expect(gebreken({ ...mag, id: 'fout', prioriteit: 5 })[0]).toContain('prioriteit')
    expect(gebreken({ ...mag, id: 'fout', plichten: ['bel-mij'] })[0]).toContain('bel-mij')
  })

  it('weigert een dag die niet bestaat', () => {
    expect(gebreken({ ...mag, id: 'fout', geldigVan: '2026-02-30' })[0]).toContain('geldigVan')
  })

  it('weigert een dubbel id', () => {
    expect(gebreken({ ...mag, id: 'dubbel' }, { ...mag, id: 'dubbel' })[0]).toMatch(
      /^dubbel: .*vaker/,
    )
  })

  it('weigert een laag of een regel die niet bestaat', () => {
    expect(gebreken({ ...mag, id: 'fout', laag: 'zolder' })[0]).toContain('zolder')
    const gaatVoor = [{ regel: 'spook', reden: 'Een reden die lang genoeg is.' }]
    expect(gebreken({ ...mag, id: 'fout', gaatVoor })[0]).toContain('spook')
  })

  it('weigert voorrang in een kring', () => {
    const voor = (regel: string) => [{ regel, reden: 'Een reden die lang genoeg is.' }]
    const uit = gebreken(
      { ...mag, id: 'een', gaatVoor: voor('twee') },
      { ...mag, id: 'twee', gaatVoor: voor('een') },
    )
    expect(uit[0]).toMatch(/kring: een → twee → een/)
  })

  it('weigert tegenspraak zonder volgorde, en aanvaardt haar met volgorde', () => {
    const nee = {
      ...basis,
      id: 'proef-nee',
      geldt: { ...kerk, taak: ['beleid', 'leidinggeven'], pet: ['beleidsmedewerker'] },
      voorwaarden: [{ feit: 'geconfronteerd', is: true }],
      uitkomst: 'verboden',
    }
    const ja = { ...mag, id: 'proef-ja' }
    expect(gebreken(ja, nee).join()).toMatch(/proef-ja.*proef-nee|proef-nee.*proef-ja/)
    const gaatVoor = [{ regel: 'proef-ja', reden: 'Wie geconfronteerd is, wacht eerst af.' }]
    expect(gebreken(ja, { ...nee, gaatVoor })).toEqual([])
  })

  it('weigert een gemeentelijke regel die ruimer is', () => {
    const lokaal = { ...mag, id: 'lokaal-ruimer', gemeente: 'Voorbeeldgemeente' }
    expect(gebreken(lokaal)[0]).toMatch(/^lokaal-ruimer: .*open norm/)
    const invulling = {
      norm: 'Een norm die niet open is.',
      regels: ['jeugdhulp-geheimhouding-toestemming'],
    }
    expect(gebreken({ ...lokaal, invulling }).join()).toMatch(
      /lokaal-ruimer: maakt .*jeugdhulp-geheimhouding-toestemming/,
    )
  })
})

describe('grondig', () => {
  it('noemt een regel die nergens beslist', () => {
    const extra = {
      bestand: 'proef.yaml',
      inhoud: {
        regels: [
          {
            ...basis,
            id: 'nooit',
            geldt: { handeling: ['raadplegen'], doel: ['nieuwsgierigheid'] },
            uitkomst: 'eigen-afweging',
          },
        ],
      },
    }
    const regelset = leesBouwstenen({ ...map, regelbestanden: [...map.regelbestanden, extra] })
    expect(zoekOnbereikbaar(regelset).map(({ regel }) => regel)).toEqual(['nooit'])
  })

  it('noemt een feit dat onbekend beter uitpakt dan ja of nee', () => {
    const vast = { handeling: ['vastleggen', 'verstrekken', 'opvragen'], taak: ['beleid'] }
    const regel = (id: string, laag: string, uitkomst: string, voorwaarden: object[]) => ({
      ...basis,
      id,
      laag,
      geldt: vast,
      uitkomst,
      voorwaarden,
    })
    const extra = {
      bestand: 'proef.yaml',
      inhoud: {
        regels: [
          regel('ja', 'taak', 'toegestaan', []),
          regel('nee-waar', 'voorwaarde-vooraf', 'verboden', [{ feit: 'zorgmijder', is: true }]),
          regel('nee-onwaar', 'voorwaarde-vooraf', 'verboden', [{ feit: 'zorgmijder', is: false }]),
        ],
      },
    }
    const regelset = leesBouwstenen({ ...map, regelbestanden: [...map.regelbestanden, extra] })
    const { gebreken } = zoekOnbekendHelpt(regelset, 1000)
    expect(gebreken.map(({ regel }) => regel)).toContain('ja')
    expect(gebreken.map(({ melding }) => melding).join()).toContain('zorgmijder')
  })

  it('vindt in de eigen regels niets', () => {
    const regelset = leesBouwstenen(map)
    expect(zoekOnbereikbaar(regelset)).toEqual([])
    expect(zoekOnbekendHelpt(regelset, 1500).gebreken).toEqual([])
    expect(zoekJaZonderNoodzaak(regelset)).toEqual([])
  })

  it('noemt een regel die ja zegt zonder bekende noodzaak, en een plicht zonder feit', () => {
    const regels = [
      { ...mag, id: 'zomaar-ja' },
      { ...mag, id: 'zomaar-plicht', uitkomst: 'verplicht' },
      { ...mag, id: 'met-noodzaak', voorwaarden: [{ feit: 'noodzakelijk', is: true }] },
    ]
    const extra = { bestand: 'proef.yaml', inhoud: { regels } }
    const regelset = leesBouwstenen({ ...map, regelbestanden: [extra] })
    expect(zoekJaZonderNoodzaak(regelset).map(({ regel }) => regel)).toEqual([
      'zomaar-ja',
      'zomaar-plicht',
    ])
  })

  it('telt leemtes, de grootste eerst, en een regel erbij maakt er minder', () => {
    const voor = telLeemtes(leesBouwstenen(map), '2026-10-01')
    const deel = (leemte: { zonder: number; totaal: number }) => leemte.zonder / leemte.totaal
    expect(deel(voor[0]!)).toBeGreaterThanOrEqual(deel(voor.at(-1)!))
    const alles = { ...mag, id: 'alles', geldt: { taak: ['beleid'], handeling: ['vastleggen'] } }
    const extra = { bestand: 'proef.yaml', inhoud: { regels: [alles] } }
    const na = telLeemtes(
      leesBouwstenen({ ...map, regelbestanden: [...map.regelbestanden, extra] }),
      '2026-10-01',
    )
    const som = (lijst: typeof na) => lijst.reduce((totaal, { zonder }) => totaal + zonder, 0)
    expect(som(na)).toBeLessThan(som(voor))
  })
})
