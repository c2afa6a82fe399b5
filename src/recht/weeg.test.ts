/** Wat het antwoord zegt naast de uitkomst: oordeel, plichten, bundel, omslag, datum, toestemming. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelsetFromYaml } from '../koppelingen/regelbestanden.ts'
import type { Antwoord } from './antwoord.ts'
import type { Regelset } from './regelset.ts'
import { situatieSchema } from './situatie.ts'
import type { FeitenInvoer, Situatie } from './situatie.ts'
import { weeg } from './weeg.ts'

let regelset: Regelset

beforeAll(async () => {
  regelset = await loadRegelsetFromYaml()
})

interface Kort {
  handeling?: string
  actor?: object
  categorie?: string[]
  dossier?: string
  verkregenInPet?: string
  ontvanger?: string
  doel?: string
  leeftijd?: number
  wilsbekwaam?: boolean
  feiten?: FeitenInvoer
  gemeente?: string
  peildatum?: string
}

const hulpverlener = { taak: 'verlenen-jeugdhulp', pet: 'hulpverlener', beroepsgeheim: 'jeugdwet' }
const toeleider = { taak: 'toeleiding-jeugd', pet: 'toeleider', beroepsgeheim: 'geen' }

function maak(kort: Kort): Situatie {
  return situatieSchema.parse({
    gemeente: kort.gemeente ?? 'Voorbeeldgemeente',
    peildatum: kort.peildatum ?? '2026-10-01',
    input: {
      handeling: kort.handeling ?? 'verstrekken',
      actor: kort.actor ?? hulpverlener,
      gegevens: {
        categorie: kort.categorie ?? ['wat'],
        dossier: kort.dossier ?? 'hulpverleningsdossier',
        ...(kort.verkregenInPet === undefined ? {} : { verkregenInPet: kort.verkregenInPet }),
      },
      ontvanger: { type: kort.ontvanger ?? 'extern-professional' },
      doel: kort.doel ?? 'hulpverlening',
      betrokkene: { leeftijd: kort.leeftijd ?? 40, wilsbekwaam: kort.wilsbekwaam ?? true },
      feiten: kort.feiten ?? { noodzakelijk: true },
    },
  })
}

const vraag = (kort: Kort): Antwoord => weeg(regelset, maak(kort))

describe('toestemming', () => {
  const stand = (leeftijd: number, feiten: FeitenInvoer, wilsbekwaam = true) =>
    vraag({ leeftijd, wilsbekwaam, feiten: { noodzakelijk: true, ...feiten } }).uitkomst

  it.each([
    [11, { toestemmingVertegenwoordiger: true }, 'toegestaan-mits'],
    [11, { toestemmingJeugdige: true }, 'toestemming-vereist'],
    [12, { toestemmingVertegenwoordiger: true }, 'toestemming-vereist'],
    [12, { toestemmingJeugdige: true }, 'toestemming-vereist'],
    [15, { toestemmingJeugdige: true, toestemmingVertegenwoordiger: true }, 'toegestaan-mits'],
    [15, { toestemming: true }, 'toegestaan-mits'],
    [15, { toestemming: true, toestemmingJeugdige: false }, 'toestemming-vereist'],
    [16, { toestemmingJeugdige: true }, 'toegestaan-mits'],
    [40, { toestemming: true }, 'toegestaan-mits'],
    [40, { toestemmingAlgemeen: true }, 'toestemming-vereist'],
    [40, { toestemming: true, toestemmingOnvrij: true }, 'toestemming-vereist'],
    [40, { toestemmingGeweigerd: true }, 'verboden'],
    [40, { toestemming: true, toestemmingIngetrokken: true }, 'verboden'],
  ] as const)('op %i jaar met %j: %s', (leeftijd, feiten, uitkomst) => {
    expect(stand(leeftijd, feiten)).toBe(uitkomst)
  })

  it('van wie het zelf niet kan overzien, komt van de vertegenwoordiger', () => {
    expect(stand(40, { toestemmingJeugdige: true }, false)).toBe('toestemming-vereist')
    expect(stand(40, { toestemmingVertegenwoordiger: true }, false)).toBe('toegestaan-mits')
  })

  it('volgt het regime dat de regel noemt (C-10)', () => {
    const metRegime = (regime: 'zelf' | 'vertegenwoordiger'): Regelset => ({
      ...regelset,
      regels: regelset.regels.map((regel) => ({ ...regel, toestemming: { regime } })),
    })
    const situatie = (feiten: FeitenInvoer) =>
      maak({ leeftijd: 14, feiten: { noodzakelijk: true, ...feiten } })
    const zelf = situatie({ toestemmingJeugdige: true })
    const ander = situatie({ toestemmingVertegenwoordiger: true })
    expect(weeg(metRegime('zelf'), zelf).uitkomst).toBe('toegestaan-mits')
    expect(weeg(metRegime('zelf'), ander).uitkomst).toBe('toestemming-vereist')
    expect(weeg(metRegime('vertegenwoordiger'), zelf).uitkomst).toBe('toestemming-vereist')
    expect(weeg(metRegime('vertegenwoordiger'), ander).uitkomst).toBe('toegestaan-mits')
  })

  it('die er is, maakt de vraag om toestemming tot een gedane plicht', () => {
    const gevraagd = vraag({}).plichten.find(({ code }) => code === 'vraag-toestemming')
    expect(gevraagd?.blokkerend).toBe(true)
    const feiten = { noodzakelijk: true, toestemmingJeugdige: true }
    const gedaan = vraag({ leeftijd: 17, feiten }).plichten.find(
      ({ code }) => code === 'vraag-toestemming',
    )
    expect(gedaan).toMatchObject({ blokkerend: false, vervuldDoor: 'toestemmingJeugdige' })
  })
})

describe('oordeel', () => {
  const binnen: Kort = {
    actor: toeleider,
    dossier: 'toeleidingsdossier',
    ontvanger: 'jeugdhulpaanbieder',
    doel: 'toeleiding',
  }
  const feiten = { noodzakelijk: true, rolKenbaar: true }

  it('is ja-als zolang een plicht eerst moet, en ja als die gedaan is', () => {
    const eerst = vraag({ ...binnen, feiten })
    expect(eerst).toMatchObject({ uitkomst: 'toegestaan-mits', oordeel: 'ja-als' })
    const daarna = vraag({ ...binnen, feiten: { ...feiten, besprokenMetBetrokkene: true } })
    const open = daarna.plichten.filter(({ blokkerend }) => blokkerend)
    expect(daarna.plichten.find(({ code }) => code === 'informeer-vooraf')).toMatchObject({
      blokkerend: false,
      vervuldDoor: 'besprokenMetBetrokkene',
    })
    expect(daarna.oordeel).toBe(open.length > 0 ? 'ja-als' : 'ja')
  })

  it('is nee-nu bij een verbod en overleg bij een leemte', () => {
    const nee = vraag({ ...binnen, feiten: { ...feiten, kanMetMinder: true } })
    expect(nee).toMatchObject({ uitkomst: 'verboden', oordeel: 'nee-nu', leemte: false })
    const leeg = vraag({ ...binnen, ontvanger: 'burgemeester', doel: 'inkoopcontract', feiten })
    expect(leeg).toMatchObject({
      uitkomst: 'verboden',
      oordeel: 'overleg',
      leemte: true,
      beslissendeRegel: null,
      grondslag: [],
    })
  })
})

describe('bundel', () => {
  it('krijgt de strengste uitkomst en toont elk gegeven', () => {
    const antwoord = vraag({
      categorie: ['wat', 'behandel'],
      ontvanger: 'college-toeleiding',
      doel: 'toeleiding',
      leeftijd: 10,
    })
    expect(antwoord.uitkomst).toBe('verboden')
    expect(antwoord.perGegeven.wat?.uitkomst).toBe('verplicht')
    expect(antwoord.perGegeven.behandel).toEqual({
      uitkomst: 'verboden',
      beslissendeRegel: antwoord.beslissendeRegel,
    })
  })
})

describe('grondslag', () => {
  it('heet vóór 25 mei 2018 naar de Wbp en daarna naar de AVG (tekorten 9)', () => {
    const op = (peildatum: string) => vraag({ peildatum, leeftijd: 40 }).grondslag
    expect(op('2018-05-24')).toEqual(['Wbp 8.e'])
    expect(op('2018-05-25')).toEqual(['AVG 6.1.e'])
  })
})

describe('omslag', () => {
  it('klopt: wie de feiten invult, krijgt die uitkomst', () => {
    const situatie = maak({ leeftijd: 14 })
    const antwoord = weeg(regelset, situatie)
    expect(antwoord.omslag.length).toBeGreaterThan(0)
    for (const { feiten, uitkomst } of antwoord.omslag) {
      const anders = { ...situatie.input, feiten: { ...situatie.input.feiten, ...feiten } }
      expect(weeg(regelset, { ...situatie, input: anders }).uitkomst).toBe(uitkomst)
      expect(uitkomst).not.toBe(antwoord.uitkomst)
    }
  })

  it('noemt twee feiten als één niet genoeg is', () => {
    const feiten = { noodzakelijk: true, toestemmingJeugdige: false }
    const antwoord = vraag({ leeftijd: 14, feiten })
    expect(antwoord.omslag[0]).toEqual({
      feiten: { toestemmingJeugdige: true, toestemmingVertegenwoordiger: true },
      uitkomst: 'toegestaan-mits',
    })
  })
})

describe('verworpen', () => {
  it('toont een te ruime gemeentelijke regel met de reden', () => {
    const antwoord = vraag({
      gemeente: 'Landsmeer',
      handeling: 'raadplegen',
      actor: { taak: 'veilig-thuis', pet: 'veilig-thuis-medewerker' },
      dossier: 'toeleidingsdossier',
      ontvanger: 'eigen-raadpleging',
      doel: 'onderzoek-veilig-thuis',
      feiten: { vermoedenHGKM: true, noodzakelijk: true },
    })
    expect(antwoord.uitkomst).toBe('verboden')
    const namen = antwoord.verworpen.map(({ regel }) => regel)
    const ruim = regelset.regels.find(({ herkomst }) => herkomst.includes('R-VT-05'))
    expect(namen).toContain(ruim?.id)
  })
})

describe('een onvolledige vraag', () => {
  it('leest het geheim uit de taak en de verkrijgingspet uit de pet', () => {
    const actor = { taak: 'verlenen-jeugdhulp', pet: 'hulpverlener' }
    expect(vraag({ actor }).uitkomst).toBe('toestemming-vereist')
    const { beslissendeRegel } = vraag({ actor })
    expect(beslissendeRegel).toBe(vraag({ verkregenInPet: 'hulpverlener' }).beslissendeRegel)
  })

  it('noemt de feiten die ontbreken', () => {
    expect(vraag({ leeftijd: 14 }).ontbrekendeFeiten).toEqual(
      expect.arrayContaining(['toestemmingJeugdige', 'toestemmingVertegenwoordiger']),
    )
    expect(vraag({ feiten: {} }).ontbrekendeFeiten).toContain('noodzakelijk')
  })
})
