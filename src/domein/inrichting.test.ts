import { describe, expect, it } from 'vitest'
import type { Taak } from '../recht/vocabulaire.ts'
import { controleerInrichting, type Organisatie } from './inrichting-controle.ts'
import { leesTaak } from './inrichting-formulier.ts'
import {
  geraaktePetten,
  geraakteTaken,
  verantwoordelijkeVoor,
  verschillen,
  type Namen,
  type PetInZicht,
} from './inrichting-verschil.ts'
import type { Inrichting, TaakInrichting } from './inrichting.ts'

const organisaties: Organisatie[] = [
  { id: 'stad', naam: 'De stad', soort: 'gemeente', bestuursorgaan: true },
  { id: 'team', naam: 'Het team', soort: 'stichting', bestuursorgaan: false },
  { id: 'zorg', naam: 'De zorg', soort: 'aanbieder', bestuursorgaan: false },
  { id: 'dienst', naam: 'De dienst', soort: 'samenwerkingsverband', bestuursorgaan: true },
  { id: 'gi', naam: 'De bescherming', soort: 'gecertificeerde-instelling', bestuursorgaan: false },
]
const namen: Namen = {
  organisatie: (id) => organisaties.find((o) => o.id === id)?.naam ?? '?',
  beroepsgeheim: (code) => code,
  vorm: (vorm) => vorm,
}

const college: TaakInrichting = {
  activiteit: 'Iets',
  verantwoordelijke: 'stad',
  verwerkers: [{ organisatie: 'team', overeenkomst: 'Overeenkomst 2026' }],
  uitvoerders: ['stad', 'team'],
  beroepsgeheim: 'geen',
  beroepscode: '',
  beslissen: false,
}
const hulp: TaakInrichting = {
  ...college,
  verantwoordelijke: 'zorg',
  verwerkers: [],
  uitvoerders: ['zorg'],
  beroepsgeheim: 'jeugdwet',
}
const goed: Inrichting = {
  vorm: 'netwerk',
  keuzeVraagverheldering: 1,
  keuzeToelichting: '',
  lokaleRegels: null,
  beleidNaam: '',
  beleidVindplaats: '',
  contactGemeente: '',
  contactFg: '',
  nood: { uren: 8, beoordelenDagen: 3 },
  taken: { 'toeleiding-jeugd': college, 'verlenen-jeugdhulp': hulp },
}

const met = (taak: Taak, anders: TaakInrichting | undefined): Inrichting => ({
  ...goed,
  taken: { ...goed.taken, [taak]: anders },
})
const velden = (inrichting: Inrichting): string[] =>
  controleerInrichting(inrichting, organisaties).fouten.map((f) => `${f.plaats} ${f.veld}`)

describe('controleerInrichting', () => {
  it('finds nothing wrong in what is right', () => {
    expect(controleerInrichting(goed, organisaties)).toEqual({ fouten: [], aandacht: [] })
  })

  it.each<[string, Inrichting, string]>([
    [
      'an organisation as verantwoordelijke for the college',
      met('toeleiding-jeugd', {
        ...college,
        verantwoordelijke: 'team',
        uitvoerders: ['team'],
        verwerkers: [],
      }),
      'toeleiding-jeugd verantwoordelijke',
    ],
    [
      'no agreement',
      met('toeleiding-jeugd', { ...college, verwerkers: [] }),
      'toeleiding-jeugd overeenkomst-team',
    ],
    [
      'an agreement without a name',
      met('toeleiding-jeugd', {
        ...college,
        verwerkers: [{ organisatie: 'team', overeenkomst: '  ' }],
      }),
      'toeleiding-jeugd overeenkomst-team',
    ],
    [
      'a verwerker that does nothing',
      met('toeleiding-jeugd', { ...college, uitvoerders: ['stad'] }),
      'toeleiding-jeugd uitvoerders',
    ],
    [
      'nobody who does it',
      met('toeleiding-jeugd', { ...college, uitvoerders: [], verwerkers: [] }),
      'toeleiding-jeugd uitvoerders',
    ],
    [
      'an unknown organisation',
      met('toeleiding-jeugd', { ...college, uitvoerders: ['stad', 'team', 'niemand'] }),
      'toeleiding-jeugd uitvoerders',
    ],
    [
      'secrecy for toeleiding',
      met('toeleiding-jeugd', { ...college, beroepsgeheim: 'jeugdwet' }),
      'toeleiding-jeugd beroepsgeheim',
    ],
    [
      'jeugdhulp without secrecy',
      met('verlenen-jeugdhulp', { ...hulp, beroepsgeheim: 'geen' }),
      'verlenen-jeugdhulp beroepsgeheim',
    ],
    [
      'help of which somebody else is responsible',
      met('verlenen-jeugdhulp', { ...hulp, verantwoordelijke: 'stad' }),
      'verlenen-jeugdhulp verantwoordelijke',
    ],
    [
      'a verwerker for help',
      met('verlenen-jeugdhulp', { ...hulp, verwerkers: college.verwerkers }),
      'verlenen-jeugdhulp uitvoerders',
    ],
    [
      'help that decides',
      met('verlenen-jeugdhulp', { ...hulp, beslissen: true }),
      'verlenen-jeugdhulp beslissen',
    ],
    [
      'the Participatiewet decided by a foundation',
      met('toeleiding-pw', { ...college, beslissen: true }),
      'toeleiding-pw beslissen',
    ],
    ['a measure of the judge by a team', met('uitvoering-ots', hulp), 'uitvoering-ots uitvoerders'],
    ['a task that is not for a team', met('politietaak', college), 'algemeen taken'],
    ['no task at all', { ...goed, taken: {} }, 'algemeen taken'],
    ['unknown local policy', { ...goed, lokaleRegels: 'Nergens' }, 'algemeen lokaleRegels'],
    [
      'choice 1 without toeleiding',
      { ...goed, taken: { 'verlenen-jeugdhulp': hulp } },
      'algemeen keuze',
    ],
    [
      'choice 2 without hulp',
      { ...goed, keuzeVraagverheldering: 2, taken: { 'toeleiding-jeugd': college } },
      'algemeen keuze',
    ],
    ['choice 3 without an expert', { ...goed, keuzeVraagverheldering: 3 }, 'algemeen keuze'],
  ])('refuses %s', (_wat, inrichting, veld) => {
    expect(velden(inrichting)).toContain(veld)
  })

  it('lets a bestuursorgaan with an agreement decide under the Participatiewet (E-080)', () => {
    const verwerkers = [{ organisatie: 'dienst', overeenkomst: 'Mandaat en overeenkomst 2026' }]
    const pw = { ...college, uitvoerders: ['stad', 'dienst'], verwerkers, beslissen: true }
    expect(velden(met('toeleiding-pw', pw))).toEqual([])
  })

  it('allows a gemeente as aanbieder, and says what that means (E-102)', () => {
    const zelf = met('verlenen-jeugdhulp', {
      ...hulp,
      verantwoordelijke: 'stad',
      uitvoerders: ['stad'],
    })
    const { fouten, aandacht } = controleerInrichting(zelf, organisaties)
    expect(fouten).toEqual([])
    expect(aandacht[0]?.tekst).toContain('geen bestuursorgaan')
  })
})

describe('leesTaak', () => {
  it('does not believe a form about what the law fixes', () => {
    const gelezen = leesTaak(
      'toeleiding-jeugd',
      {
        ingericht: ['ja'],
        activiteit: ['Gesprek'],
        uitvoerders: ['stad', 'team', 'team'],
        verantwoordelijke: ['team'],
        beroepsgeheim: ['big'],
        'overeenkomst-team': ['O 2026'],
        'overeenkomst-zorg': ['doet niet mee'],
      },
      organisaties,
    )
    expect(gelezen).toEqual({
      ok: true,
      uit: {
        ...college,
        activiteit: 'Gesprek',
        verwerkers: [{ organisatie: 'team', overeenkomst: 'O 2026' }],
      },
    })
  })
})

describe('what changes', () => {
  const pet: PetInZicht = {
    id: 'p',
    medewerker: 'Iemand',
    naam: 'Toeleider',
    soort: 'toeleider',
    taken: ['toeleiding-jeugd'],
    organisatieId: 'team',
    organisatie: 'Het team',
    beslissen: false,
  }

  it('is nothing between the same', () => {
    expect(verschillen(goed, goed, namen)).toEqual([])
    expect(geraaktePetten(goed, goed, [pet], namen)).toEqual([])
    expect(geraakteTaken(goed, goed)).toEqual([])
  })

  it('tells who loses a task, and when the pet cannot be worn any more', () => {
    const zonder = met('toeleiding-jeugd', { ...college, uitvoerders: ['stad'], verwerkers: [] })
    expect(geraaktePetten(goed, zonder, [pet], namen)).toEqual([
      { pet, gevolgen: ['Verliest: Toeleiden naar jeugdhulp.'], valtWeg: true },
    ])
    expect(geraakteTaken(goed, zonder)).toEqual(['toeleiding-jeugd'])
    expect(geraaktePetten(zonder, goed, [pet], namen)[0]?.gevolgen).toEqual([
      'Krijgt: Toeleiden naar jeugdhulp.',
    ])
  })

  it('tells of secrecy and of who is responsible', () => {
    const helper = { ...pet, taken: ['verlenen-jeugdhulp' as const], organisatieId: 'zorg' }
    const anders = met('verlenen-jeugdhulp', { ...hulp, beroepsgeheim: 'big' })
    expect(geraaktePetten(goed, anders, [helper, pet], namen)).toHaveLength(1)
    expect(geraaktePetten(goed, anders, [helper], namen)[0]?.gevolgen[0]).toContain(
      'big in plaats van jeugdwet',
    )
    expect(verschillen(goed, anders, namen)).toEqual([
      {
        plaats: 'verlenen-jeugdhulp',
        wat: 'Jeugdhulp verlenen: beroepsgeheim',
        oud: 'jeugdwet',
        nieuw: 'big',
      },
    ])
  })

  it('touches every task when local policy or the choice changes', () => {
    expect(geraakteTaken(goed, { ...goed, lokaleRegels: 'Landsmeer' })).toContain('bemoeizorg')
    expect(geraakteTaken(goed, { ...goed, keuzeVraagverheldering: 2 })).toContain(
      'toeleiding-jeugd',
    )
  })

  it('leaves the college responsible for its tasks, and who helps for its own dossiers (E-099…E-101)', () => {
    expect(verantwoordelijkeVoor(goed, 'toeleiding-jeugd', 'team')).toBe('stad')
    expect(verantwoordelijkeVoor(goed, 'verlenen-jeugdhulp', 'team')).toBe('team')
    expect(verantwoordelijkeVoor(goed, 'bemoeizorg', 'team')).toBeUndefined()
  })
})
