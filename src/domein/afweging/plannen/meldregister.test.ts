/** The plans about reporting and secrecy, held against the real rules; with the cases of `casussen.ndjson` that they cover. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelsetFromYaml } from '../../../koppelingen/regelbestanden.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { situatieSchema, type FeitenInvoer } from '../../../recht/situatie.ts'
import { weeg } from '../../../recht/weeg.ts'
import type { Waarden } from '../../invoer.ts'
import type { Werkpet } from '../../pet.ts'
import { situatieVanAfweging } from '../feiten.ts'
import { leesEinde, leesStap } from '../lezen.ts'
import type { Afwegingstand, Plaats, Stappenplan } from '../stappenplan.ts'
import { calamiteitJeugd } from './calamiteit-jeugd.ts'
import { calamiteitWmo } from './calamiteit-wmo.ts'
import { criteria } from './conflict-criteria.ts'
import { conflictVanPlichten } from './conflict-van-plichten.ts'
import { informatieverzoek } from './informatieverzoek.ts'
import { toezichthouder } from './toezichthouder.ts'
import { verwijsindex } from './verwijsindex.ts'
import { verwijsindexMatch } from './verwijsindex-match.ts'
import { verwijsindexRisicos } from './verwijsindex-risicos.ts'

const vandaag = '2026-10-01'
let regelset: Regelset
let casussen: Map<string, { input: unknown; verwacht: { uitkomst: string } }>

beforeAll(async () => {
  regelset = await loadRegelsetFromYaml()
  const tekst = await readFile('regels/voorbeelden/casussen.ndjson', 'utf8')
  casussen = new Map(
    tekst
      .split('\n')
      .filter((regel) => regel !== '')
      .map((regel) => JSON.parse(regel))
      .map((casus) => [casus.id, casus]),
  )
})

const jeugdhulp: Plaats = {
  pet: 'hulpverlener',
  beroepsgeheim: 'jeugdwet',
  beroepscode: true,
  taken: ['verlenen-jeugdhulp'],
  dossier: 'hulpverleningsdossier',
  taak: 'verlenen-jeugdhulp',
  leeftijd: 16,
}
const werk: Plaats = {
  ...jeugdhulp,
  beroepsgeheim: 'geen',
  taken: ['maatschappelijk-werk'],
  taak: 'maatschappelijk-werk',
}
const toeleider: Plaats = {
  ...jeugdhulp,
  pet: 'toeleider',
  beroepsgeheim: 'geen',
  beroepscode: false,
  dossier: 'toeleidingsdossier',
  taken: ['toeleiding-jeugd'],
  taak: 'toeleiding-jeugd',
}
const behandelaar: Plaats = {
  ...jeugdhulp,
  beroepsgeheim: 'wgbo',
  taken: ['geneeskundige-behandeling'],
  taak: 'geneeskundige-behandeling',
  leeftijd: 40,
}

/** What a form would send for every field of every step, over which a test puts its own answers. */
function ingevuld(plan: Stappenplan, over: Record<string, string | string[]>): Waarden {
  const uit: Record<string, readonly string[]> = {}
  for (const veld of plan.stappen.flatMap(({ velden }) => velden)) {
    const zelf = over[veld.naam]
    if (zelf !== undefined) uit[veld.naam] = typeof zelf === 'string' ? [zelf] : zelf
    else if (veld.soort === 'tekst' || veld.soort === 'regel') uit[veld.naam] = ['Zo is het.']
    else if (veld.soort === 'datum') uit[veld.naam] = ['30-09-2026']
  }
  return uit
}

/** Goes through every step as the engine does; a step that is not right stays undone. */
function stand(
  plan: Stappenplan,
  plaats: Plaats,
  over: Record<string, string | string[]>,
  records: FeitenInvoer = {},
): Afwegingstand {
  const waarden = ingevuld(plan, over)
  let alles: Waarden = {}
  const gedaan: string[] = []
  for (const stap of plan.stappen) {
    const eigen = Object.fromEntries(
      stap.velden.flatMap(({ naam }) =>
        waarden[naam] === undefined ? [] : [[naam, waarden[naam]]],
      ),
    )
    const gelezen = leesStap(stap, eigen, vandaag)
    if (Object.keys(gelezen.fouten).length > 0) continue
    alles = { ...alles, ...gelezen.waarden }
    gedaan.push(stap.code)
  }
  return { plaats, waarden: alles, gedaan, records }
}

function antwoord(plan: Stappenplan, nu: Afwegingstand): Antwoord {
  const pet: Werkpet = {
    id: 'p',
    naam: 'Pet',
    soort: nu.plaats.pet,
    taken: nu.plaats.taken,
    dossierSoorten: [nu.plaats.dossier],
    beroepsgeheim: nu.plaats.beroepsgeheim,
    beroepscode: nu.plaats.beroepscode,
    uitleg: '',
    organisatie: 'wijkteam',
    organisatieId: 'o',
    beslissen: false,
  }
  const situatie = situatieVanAfweging(plan, nu, pet, 'Voorbeeldgemeente', vandaag)
  if (situatie === undefined) throw new Error('geen vraag')
  return weeg(regelset, situatieSchema.parse(situatie))
}

/** What stands in the way of ending like this, or nothing. */
function beletsel(plan: Stappenplan, nu: Afwegingstand, uitkomst: string): string | undefined {
  const gelezen = leesEinde(plan, nu, { uitkomst: [uitkomst], reden: ['Daarom.'] })
  return gelezen.ok ? undefined : (gelezen.fouten['uitkomst'] ?? 'anders')
}

const casus = (id: string): string => casussen.get(id)?.verwacht.uitkomst ?? 'onbekend'

describe('de verwijsindex', () => {
  const goed = {
    risico: 'geweld',
    redelijkVermoeden: 'ja',
    besprokenVooraf: 'ja',
    bezwaarBij: 'nee',
  }
  const bevoegd = { meldingsbevoegd: true }

  it('laat wie bevoegd is zelf afwegen (K-102)', () => {
    const nu = stand(verwijsindex, { ...werk, leeftijd: 16 }, goed, bevoegd)
    const uit = antwoord(verwijsindex, nu)
    expect(uit.uitkomst).toBe('eigen-afweging')
    expect(uit.uitkomst).toBe(casus('K-102'))
    expect(uit.plichten.map(({ code }) => code)).toContain('informeer-jeugdige')
    expect(beletsel(verwijsindex, nu, 'melden')).toBeUndefined()
  })

  it.each([
    ['K-103', werk, goed, { meldingsbevoegd: false }],
    ['K-104', { ...werk, leeftijd: 23 }, goed, bevoegd],
    ['K-213', werk, { ...goed, redelijkVermoeden: 'nee' }, bevoegd],
  ] as const)('zegt nee bij %s, en laat het ook niet toe', (id, plaats, over, records) => {
    const nu = stand(verwijsindex, plaats, over, records)
    expect(antwoord(verwijsindex, nu).uitkomst).toBe('verboden')
    expect(casus(id)).toBe('verboden')
    expect(verwijsindex.nietVoor(plaats) ?? beletsel(verwijsindex, nu, 'melden')).toBeTypeOf(
      'string',
    )
  })

  it.each([
    ['niet in het register', werk, goed, {}],
    ['leeftijd onbekend', { ...werk, leeftijd: undefined }, goed, bevoegd],
    ['vermoeden onbekend', werk, { ...goed, redelijkVermoeden: 'weet-niet' }, bevoegd],
    ['geen risico uit de lijst', werk, { ...goed, risico: 'geen' }, bevoegd],
    ['een risico én geen', werk, { ...goed, risico: ['geweld', 'geen'] }, bevoegd],
  ] as const)('zonder een vast ja geen melding: %s', (_naam, plaats, over, records) => {
    const nu = stand(
      verwijsindex,
      plaats,
      { ...over, risico: typeof over.risico === 'string' ? over.risico : [...over.risico] },
      records,
    )
    expect(antwoord(verwijsindex, nu).oordeel).not.toMatch(/^ja/)
    expect(beletsel(verwijsindex, nu, 'melden')).toBeTypeOf('string')
    expect(beletsel(verwijsindex, nu, 'niet-melden')).toBeUndefined()
  })

  it('kent de twaalf risico’s van de wet, elk met zijn letter', () => {
    expect(verwijsindexRisicos.map(([letter]) => letter).join('')).toBe('abcdefghijkl')
  })

  it('is niet voor wie 23 is, wel op de dag ervoor', () => {
    expect(verwijsindex.nietVoor({ ...werk, leeftijd: 23 })).toMatch(/23/)
    expect(verwijsindex.nietVoor({ ...werk, leeftijd: 22 })).toBeUndefined()
  })
})

describe('een match in de verwijsindex', () => {
  const goed = {
    partij: 'samenwerkingspartner',
    categorie: 'dat',
    nodig: 'ja',
    besprokenVooraf: 'ja',
  }

  it('de toeleider mag voor zijn taak afstemmen', () => {
    const nu = stand(verwijsindexMatch, toeleider, goed)
    expect(antwoord(verwijsindexMatch, nu).beslissendeRegel).toBe('verwijsindex-match-toeleider')
    expect(antwoord(verwijsindexMatch, nu).uitkomst).toBe('toegestaan-mits')
  })

  it('met een beroepsgeheim is een match geen recht om te delen', () => {
    const nu = stand(verwijsindexMatch, jeugdhulp, goed)
    expect(antwoord(verwijsindexMatch, nu).uitkomst).toBe('toestemming-vereist')
  })

  it.each(['nee', 'weet-niet'])('nodig: %s is geen ja', (nodig) => {
    const nu = stand(verwijsindexMatch, toeleider, { ...goed, nodig })
    expect(antwoord(verwijsindexMatch, nu).oordeel).not.toBe('ja')
  })

  it('contact mag zonder iets te vertellen; vertellen vraagt wat', () => {
    const nu = stand(verwijsindexMatch, jeugdhulp, { ...goed, categorie: [] })
    expect(beletsel(verwijsindexMatch, nu, 'alleen-contact')).toBeUndefined()
    expect(beletsel(verwijsindexMatch, nu, 'vertellen')).toMatch(/wat u wilt vertellen/)
  })
})

describe('calamiteit en geweld', () => {
  const goed = {
    soortGebeurtenis: 'ernstige-schade',
    isCalamiteit: 'ja',
    categorie: 'bijzonder',
    nodig: 'ja',
    besprokenVooraf: 'ja',
  }
  const wmo: Plaats = {
    ...werk,
    pet: 'aanbieder',
    taken: ['levering-maatwerk-wmo'],
    taak: 'levering-maatwerk-wmo',
  }

  it.each([
    ['jeugdhulp (K-112)', calamiteitJeugd, { ...jeugdhulp, pet: 'aanbieder' as const }],
    ['Wmo', calamiteitWmo, wmo],
  ] as const)('melden is verplicht: %s', (_naam, plan, plaats) => {
    const nu = stand(plan, plaats, goed)
    expect(antwoord(plan, nu).uitkomst).toBe('verplicht')
    expect(casus('K-112')).toBe('verplicht')
    expect(antwoord(plan, nu).plichten.map(({ code }) => code)).toContain('meld-onverwijld')
    expect(beletsel(plan, nu, 'melden')).toBeUndefined()
    expect(beletsel(plan, nu, 'niet-melden')).toMatch(/verplicht/)
  })

  it.each([
    [calamiteitJeugd, jeugdhulp],
    [calamiteitWmo, wmo],
  ] as const)(
    'zonder een vast ja geen melding, en onbekend gaat naar de leidinggevende',
    (plan, plaats) => {
      const nee = stand(plan, plaats, { ...goed, isCalamiteit: 'nee' })
      expect(antwoord(plan, nee).oordeel).not.toMatch(/^ja/)
      expect(beletsel(plan, nee, 'melden')).toBeTypeOf('string')
      expect(beletsel(plan, nee, 'niet-melden')).toBeUndefined()
      const twijfel = stand(plan, plaats, { ...goed, isCalamiteit: 'weet-niet' })
      expect(antwoord(plan, twijfel).oordeel).not.toMatch(/^ja/)
      expect(beletsel(plan, twijfel, 'niet-melden')).toBeTypeOf('string')
      expect(beletsel(plan, twijfel, 'melden')).toBeTypeOf('string')
      expect(beletsel(plan, twijfel, 'uitzoeken')).toBeUndefined()
    },
  )

  it('is niet voor een toeleider, en zegt wat die doet', () => {
    expect(calamiteitJeugd.nietVoor(toeleider)).toMatch(/leidinggevende/)
    expect(calamiteitWmo.nietVoor(toeleider)).toMatch(/leidinggevende/)
    expect(calamiteitJeugd.nietVoor(werk)).toBeTypeOf('string')
    expect(calamiteitWmo.nietVoor(jeugdhulp)).toBeTypeOf('string')
  })
})

describe('iemand vraagt om informatie', () => {
  const goed = {
    vrager: 'veilig-thuis',
    vorm: 'schriftelijk',
    nagegaan: 'ja',
    onderzoekVeiligThuis: 'ja',
    categorie: 'wat',
    nodig: 'ja',
    minder: 'nee',
    heelDossier: 'nee',
    besprokenVooraf: 'ja',
    bezwaarBij: 'nee',
    veilig: 'ja',
  }

  it('Veilig Thuis mag een antwoord, als het nodig is', () => {
    const nu = stand(informatieverzoek, jeugdhulp, goed)
    expect(antwoord(informatieverzoek, nu).uitkomst).toBe('toegestaan-mits')
    expect(beletsel(informatieverzoek, nu, 'geven')).toBeUndefined()
  })

  it('bij een ondertoezichtstelling moet u antwoorden, en weigeren kan niet (K-108)', () => {
    const nu = stand(informatieverzoek, jeugdhulp, {
      ...goed,
      vrager: 'gecertificeerde-instelling',
      ots: 'ja',
    })
    expect(antwoord(informatieverzoek, nu).uitkomst).toBe('verplicht')
    expect(casus('K-108')).toBe('verplicht')
    expect(beletsel(informatieverzoek, nu, 'weigeren')).toMatch(/moet u antwoorden/)
  })

  it.each(['nee', 'weet-niet'])('geen ondertoezichtstelling (%s) is geen plicht', (ots) => {
    const nu = stand(informatieverzoek, jeugdhulp, {
      ...goed,
      vrager: 'gecertificeerde-instelling',
      ots,
    })
    expect(antwoord(informatieverzoek, nu).uitkomst).not.toBe('verplicht')
    expect(beletsel(informatieverzoek, nu, 'weigeren')).toBeUndefined()
  })

  it.each([
    'politie',
    'officier-van-justitie',
    'school',
    'arts',
    'zorgverzekeraar',
    'advocaat',
    'schuldeiser',
    'college',
    'ander',
  ])('een jeugdhulpverlener geeft aan %s niets zonder toestemming', (vrager) => {
    const nu = stand(informatieverzoek, jeugdhulp, { ...goed, vrager })
    expect(antwoord(informatieverzoek, nu).uitkomst).toMatch(/^(toestemming-vereist|verboden)$/)
    expect(beletsel(informatieverzoek, nu, 'weigeren')).toBeUndefined()
  })

  it.each([
    ['nagegaan', 'nee'],
    ['nagegaan', 'weet-niet'],
    ['nodig', 'nee'],
    ['nodig', 'weet-niet'],
  ])('geven kan niet als %s %s is', (veld, waarde) => {
    const nu = stand(informatieverzoek, jeugdhulp, { ...goed, [veld]: waarde })
    expect(beletsel(informatieverzoek, nu, 'geven')).toBeTypeOf('string')
    expect(beletsel(informatieverzoek, nu, 'deels')).toBeTypeOf('string')
  })
})

describe('een toezichthouder eist gegevens', () => {
  const goed = {
    vrager: 'awb',
    vorm: 'schriftelijk',
    legitimatie: 'ja',
    vordering: 'ja',
    categorie: 'behandel',
    nodig: 'ja',
    minder: 'nee',
    heelDossier: 'nee',
    onderGeheim: 'ja',
    besprokenVooraf: 'ja',
    bezwaarBij: 'nee',
    veilig: 'ja',
  }

  it('een BIG-psycholoog mag weigeren wat onder het geheim valt (K-138)', () => {
    const nu = stand(toezichthouder, { ...behandelaar, beroepsgeheim: 'big' }, goed)
    expect(antwoord(toezichthouder, nu).uitkomst).toBe('eigen-afweging')
    expect(antwoord(toezichthouder, nu).uitkomst).toBe(casus('K-138'))
    expect(beletsel(toezichthouder, nu, 'weigeren')).toBeUndefined()
  })

  it.each(['nee', 'weet-niet'])(
    'valt het niet vast onder het geheim (%s), dan geen weigering',
    (onderGeheim) => {
      const nu = stand(
        toezichthouder,
        { ...behandelaar, beroepsgeheim: 'big' },
        { ...goed, onderGeheim },
      )
      expect(beletsel(toezichthouder, nu, 'weigeren')).toBeTypeOf('string')
    },
  )

  it('een toeleider zonder geheim moet meewerken', () => {
    const plaats: Plaats = { ...toeleider, taken: ['toeleiding-wmo'], taak: 'toeleiding-wmo' }
    const nu = stand(toezichthouder, plaats, { ...goed, categorie: 'financieel' })
    expect(antwoord(toezichthouder, nu).uitkomst).toBe('verplicht')
    expect(beletsel(toezichthouder, nu, 'weigeren')).toMatch(/moet meewerken/)
    expect(beletsel(toezichthouder, nu, 'meewerken')).toBeUndefined()
  })

  it('bij Wmo-toezicht op kwaliteit is er geen beroep op geheim (K-088)', () => {
    const plaats: Plaats = {
      ...werk,
      pet: 'aanbieder',
      taken: ['levering-maatwerk-wmo'],
      taak: 'levering-maatwerk-wmo',
    }
    const nu = stand(toezichthouder, plaats, { ...goed, vrager: 'wmo', categorie: 'wat' })
    expect(antwoord(toezichthouder, nu).uitkomst).toBe('verplicht')
    expect(antwoord(toezichthouder, nu).uitkomst).toBe(casus('K-088'))
    expect(beletsel(toezichthouder, nu, 'weigeren')).toMatch(/niet op uw geheim/)
  })

  it('de inspectie krijgt na een calamiteit wat nodig is', () => {
    const nu = stand(toezichthouder, jeugdhulp, {
      ...goed,
      vrager: 'inspectie-calamiteit',
      categorie: 'bijzonder',
    })
    expect(antwoord(toezichthouder, nu).uitkomst).toBe('verplicht')
    expect(beletsel(toezichthouder, nu, 'weigeren')).toBeTypeOf('string')
  })

  it('zonder vordering is er geen plicht om mee te werken', () => {
    const nu = stand(toezichthouder, behandelaar, { ...goed, vordering: 'nee' })
    expect(antwoord(toezichthouder, nu).oordeel).not.toBe('ja')
    expect(beletsel(toezichthouder, nu, 'weigeren')).toBeUndefined()
  })

  it('zonder legitimatie of noodzaak geen gegevens', () => {
    for (const over of [{ legitimatie: 'nee' }, { nodig: 'weet-niet' }]) {
      const nu = stand(toezichthouder, behandelaar, { ...goed, ...over })
      expect(beletsel(toezichthouder, nu, 'meewerken')).toBeTypeOf('string')
    }
  })
})

describe('conflict van plichten', () => {
  const alle = Object.fromEntries(criteria.map(({ code }) => [`criterium-${code}`, 'ja']))
  const goed = {
    ...alle,
    ontvanger: 'politie',
    categorie: 'behandel',
    nodig: 'ja',
    besprokenVooraf: 'nee',
    veilig: 'nee',
  }

  it('met alle zes en een collega mag het (K-114), in beide rollen', () => {
    for (const plaats of [behandelaar, { ...toeleider, leeftijd: 40 }]) {
      const nu = stand(conflictVanPlichten, plaats, goed)
      expect(beletsel(conflictVanPlichten, nu, 'doorbreken')).toBeUndefined()
    }
    const uit = antwoord(conflictVanPlichten, stand(conflictVanPlichten, behandelaar, goed))
    expect(uit.beslissendeRegel).toBe('conflict-van-plichten-zes-voorwaarden')
    expect(uit.uitkomst).toBe(casus('K-114'))
  })

  it.each(
    criteria.flatMap(
      ({ code, naam }) =>
        [
          [code, naam, 'nee'],
          [code, naam, 'weet-niet'],
        ] as const,
    ),
  )('zonder voorwaarde %s niet (%s: %s; K-115)', (code, naam, waarde) => {
    const nu = stand(conflictVanPlichten, behandelaar, { ...goed, [`criterium-${code}`]: waarde })
    expect(beletsel(conflictVanPlichten, nu, 'doorbreken')).toContain(naam)
    expect(antwoord(conflictVanPlichten, nu).beslissendeRegel).not.toBe(
      'conflict-van-plichten-zes-voorwaarden',
    )
    expect(antwoord(conflictVanPlichten, nu).oordeel).not.toBe('ja')
    expect(casus('K-115')).toBe('verboden')
    expect(beletsel(conflictVanPlichten, nu, 'zwijgen')).toBeUndefined()
  })

  it('zonder collega niet; een vastgelegde ruggespraak telt ook', () => {
    const leeg = { collegaFunctie: [], collegaOp: [], collegaAdvies: [] }
    const nu = stand(conflictVanPlichten, behandelaar, { ...goed, ...leeg })
    expect(beletsel(conflictVanPlichten, nu, 'doorbreken')).toMatch(/collega/)
    const met = { ...nu, records: { collegaGeconsulteerd: true } }
    expect(beletsel(conflictVanPlichten, met, 'doorbreken')).toBeUndefined()
  })

  it('na een geweigerde toestemming: vijf van zes blijft nee, alle zes mag (K-115)', () => {
    const over = { ...goed, ontvanger: 'extern-professional', categorie: 'diagnostiek' }
    const records = { toestemmingGeweigerd: true }
    const vijf = { ...over, 'criterium-zo-min-mogelijk': 'nee' }
    const nee = antwoord(
      conflictVanPlichten,
      stand(conflictVanPlichten, behandelaar, vijf, records),
    )
    expect(nee.uitkomst).toBe('verboden')
    expect(nee.uitkomst).toBe(casus('K-115'))
    const ja = antwoord(conflictVanPlichten, stand(conflictVanPlichten, behandelaar, over, records))
    expect(ja.uitkomst).toBe('toegestaan-mits')
  })

  it('de vier van 2015 staan bij vier van de zes (K-116 gold tot november 2020)', () => {
    expect(criteria.filter(({ vng2015 }) => vng2015 !== undefined)).toHaveLength(4)
    expect(casus('K-116')).toBe('toegestaan-mits')
  })
})
