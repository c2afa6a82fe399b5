import { describe, expect, it } from 'vitest'
import { verzoeksoorten, type Verzoekstand } from './rechtsverzoek.ts'
import { wieMagVragen, type Indienervraag } from './rechtsverzoek-formulier-indieners.ts'
import { verzoekNu, type Verzoekklok } from './rechtsverzoek-formulier-stand.ts'
import {
  antwoordInWoorden,
  beperkgevallen,
  verwijdergevallen,
  vragenVan,
} from './rechtsverzoek-formulier-vragen.ts'
import { leesBinnenkomst, leesVerzoek, type Keuzeruimte } from './rechtsverzoek-formulier.ts'

const ruimte: Keuzeruimte = {
  dossiers: ['d1', 'd2'],
  gegevens: new Map([
    ['g1', { dossierId: 'd1', naam: 'Feit, opgeschreven op 1 mei 2026' }],
    ['g2', { dossierId: 'd2', naam: 'Mening, opgeschreven op 2 mei 2026' }],
  ]),
  documenten: new Map([['s1', { dossierId: 'd1', naam: 'Document, toegevoegd op 3 mei 2026' }]]),
  besluiten: new Map([
    ['b1', { tot: '2026-06-01' }],
    ['b2', { tot: null }],
  ]),
}
const vandaag = '2026-06-01'
const lees = (
  soort: (typeof verzoeksoorten)[number],
  waarden: Record<string, string[]>,
  dag = vandaag,
) => leesVerzoek(soort, waarden, ruimte, dag)
const fouten = (...wat: Parameters<typeof lees>): string[] => {
  const uit = lees(...wat)
  return uit.ok ? [] : Object.keys(uit.fouten)
}

describe('about which data', () => {
  it('makes one part per dossier, with what is meant in it, and one for what lies in none', () => {
    const uit = lees('verwijderen', {
      waarover: ['gegeven:g1', 'dossier:d2', 'document:s1', 'anders', 'gegeven:g1'],
      geval: ['bezwaar'],
      tekst: ['Alles weg.'],
    })
    expect(
      uit.ok && uit.verzoek.delen.map((d) => [d.dossierId, d.onderdelen.map((o) => o.soort)]),
    ).toEqual([
      ['d1', ['gegeven', 'document']],
      ['d2', ['alles']],
      [null, ['anders']],
    ])
  })

  it.each([
    [[]],
    [['gegeven:g3']],
    [['dossier:g1']],
    [['document:g1']],
    [['gegeven:']],
    [['']],
    [['anders ']],
    [['__proto__']],
  ])('refuses %j: not chosen, not there or not of that kind', (waarover) => {
    expect(fouten('inzage', { waarover, hoe: ['hier'] })).toEqual(['waarover'])
  })

  it('asks what is meant by something that is not in the list, and takes one datum to correct', () => {
    expect(fouten('inzage', { waarover: ['anders'], hoe: ['hier'] })).toEqual(['tekst'])
    expect(fouten('informatie', { waarover: ['anders'], wat: ['doel'] })).toEqual([])
    expect(fouten('informatie', { waarover: ['anders'] })).toEqual(['tekst'])
    const woorden = { tekst: ['Nee.'], voorstel: ['Ja.'] }
    expect(fouten('verbeteren', { ...woorden, waarover: ['gegeven:g1', 'gegeven:g2'] })).toEqual([
      'waarover',
    ])
    expect(fouten('verbeteren', { ...woorden, waarover: ['gegeven:g1'] })).toEqual([])
  })
})

describe('the questions of a kind', () => {
  it('hold the six cases of AVG 17 and the four of AVG 18, and a way out', () => {
    expect(Object.keys(verwijdergevallen)).toHaveLength(7)
    expect(Object.keys(beperkgevallen)).toHaveLength(5)
    for (const letter of 'abcdef') {
      expect(Object.values(verwijdergevallen).join()).toContain(`onder ${letter}`)
    }
  })

  it('take nothing that is no choice, and no text that is too long', () => {
    expect(fouten('klacht', { over: ['bestuur'], tekst: ['x'] })).toEqual(['over'])
    expect(fouten('klacht', { over: ['gemeente'], tekst: ['x'.repeat(4001)] })).toEqual(['tekst'])
    expect(
      fouten('verwijderen', { waarover: ['dossier:d1'], geval: ['bezwaar', 'toString'] }),
    ).toEqual(['geval'])
    expect(fouten('klacht', { over: ['organisatie'], tekst: ['x'] })).toEqual(['wie'])
  })

  it('say an unknown as unknown: who does not know whom a complaint is about', () => {
    const uit = lees('klacht', { over: ['onbekend'], tekst: ['Het ging niet goed.'] })
    expect(uit.ok && uit.verzoek.klachtOver).toBe('onbekend')
    expect(uit.ok && uit.verzoek.delen.map((d) => d.dossierId)).toEqual([null])
  })

  it('ask why an objection is late, and never refuse it for that', () => {
    const velden = { tegen: ['b1'], tekst: ['Niet eens.'] }
    expect(fouten('bezwaar-besluit', velden)).toEqual([])
    expect(fouten('bezwaar-besluit', velden, '2026-06-02')).toEqual(['laat'])
    expect(fouten('bezwaar-besluit', { ...velden, laat: ['Ziek.'] }, '2026-06-02')).toEqual([])
    expect(fouten('bezwaar-besluit', { ...velden, tegen: ['b2'] }, '2030-01-01')).toEqual([])
    expect(fouten('bezwaar-besluit', { ...velden, tegen: ['g1'] })).toEqual(['tegen'])
  })

  it('come back in words, question by question, and leave out what was not answered', () => {
    for (const soort of verzoeksoorten) {
      expect(antwoordInWoorden(soort, { tekst: '', antwoorden: {} }), soort).toEqual([])
      expect(vragenVan[soort].length, soort).toBeGreaterThan(0)
    }
    expect(
      antwoordInWoorden('beperken', { tekst: 'Kijk na.', antwoorden: { geval: 'betwist' } }),
    ).toEqual([
      { vraag: 'Waarom', antwoord: 'Betwist of het klopt (AVG 18 lid 1 onder a)' },
      { vraag: 'Toelichting', antwoord: 'Kijk na.' },
    ])
  })
})

describe('what came in another way', () => {
  const goed = { kanaal: ['post'], ontvangen: ['01-06-2026'], identiteit: ['nee'] }
  const mis = (anders: Record<string, string[]>): string[] => {
    const uit = leesBinnenkomst({ ...goed, ...anders }, vandaag)
    return uit.ok ? [] : Object.keys(uit.fouten)
  }
  it('has a day that was, at most ninety days ago, and no login', () => {
    expect(mis({})).toEqual([])
    expect(mis({ ontvangen: ['03-03-2026'] })).toEqual([])
    expect(mis({ ontvangen: ['02-03-2026'] })).toEqual(['ontvangen'])
    expect(mis({ ontvangen: ['02-06-2026'] })).toEqual(['ontvangen'])
    expect(mis({ kanaal: ['mijn'] })).toEqual(['kanaal'])
    expect(mis({ identiteit: ['ingelogd'] })).toEqual(['identiteit'])
    expect(mis({ identiteit: [''] })).toEqual(['identiteit'])
  })
})

describe('where a request stands', () => {
  const klok: Verzoekklok = {
    soort: 'inzage',
    stand: 'open',
    lokaal: '2026-06-01',
    wettelijk: '2026-06-04',
    verlengdLokaal: null,
    verlengdWettelijk: null,
  }
  const college = [{ stand: 'open', beslisser: 'college' }] as const
  const hulp = [{ stand: 'open', beslisser: 'hulpverlener' }] as const

  it.each([
    ['2026-06-01', 'niet'],
    ['2026-06-02', 'belofte'],
    ['2026-06-04', 'belofte'],
    ['2026-06-05', 'wet'],
  ])('on %s it is late: %s', (dag, teLaat) => {
    expect(verzoekNu(klok, college, dag).teLaat).toBe(teLaat)
  })

  it('is never late any more once it ended, and waits for who asked when that was asked', () => {
    for (const stand of ['besloten', 'afgerond', 'ingetrokken', 'doorgezonden'] as Verzoekstand[]) {
      const nu = verzoekNu({ ...klok, stand }, college, '2030-01-01')
      expect([nu.teLaat, nu.bij, nu.ingebrekestelling]).toEqual(['niet', 'niemand', false])
    }
    expect(verzoekNu({ ...klok, stand: 'wacht' }, college, vandaag).bij).toBe('indiener')
  })

  it('offers the letter that makes the college pay only when the college is late (Awb 4:17)', () => {
    const laat = '2026-06-05'
    expect(verzoekNu(klok, college, laat).ingebrekestelling).toBe(true)
    expect(verzoekNu(klok, hulp, laat).ingebrekestelling).toBe(false)
    expect(verzoekNu({ ...klok, soort: 'klacht' }, college, laat).ingebrekestelling).toBe(false)
    expect(verzoekNu(klok, college, '2026-06-04').ingebrekestelling).toBe(false)
    expect(
      verzoekNu(klok, [{ stand: 'besloten', beslisser: 'college' }, ...hulp], laat)
        .ingebrekestelling,
    ).toBe(false)
  })

  it('has the new days after an extension, and no promise when none was made', () => {
    const langer = { ...klok, verlengdWettelijk: '2026-08-04' }
    expect(verzoekNu(langer, college, '2026-07-01')).toMatchObject({
      belofte: null,
      uiterlijk: '2026-08-04',
      teLaat: 'niet',
    })
    expect(
      verzoekNu({ ...langer, verlengdLokaal: '2026-07-29' }, college, '2026-07-01').belofte,
    ).toBe('2026-07-29')
  })
})

describe('who may ask, on paper too', () => {
  const dossier = { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' } as const
  const vanCollege = { soort: 'toeleidingsdossier', taak: 'toeleiding-jeugd' } as const
  const ouder = {
    persoonId: 'ouder',
    soort: 'ouder',
    gezag: 'ja',
    geldigVan: '2010-01-01',
    geldigTot: null,
  } as const
  const vraag = (geboren: string | null, anders: Partial<Indienervraag> = {}): string[] =>
    wieMagVragen(
      {
        persoonId: 'kind',
        geboortedatum: geboren,
        geboorteOnvolledig: null,
        overledenOp: null,
        curatele: false,
        ingeschreven: [ouder],
        afgeschermd: new Set(),
        dossier,
        ...anders,
      },
      vandaag,
    ).map((i) => i.indienerId)

  it.each([
    // Twelve and sixteen on the day itself, and the day before.
    ['2014-06-02', ['ouder'], ['ouder']],
    ['2014-06-01', ['kind'], ['kind', 'ouder']],
    ['2010-06-02', ['kind'], ['kind', 'ouder']],
    ['2010-06-01', ['kind'], ['kind']],
  ])('born %s: for help %j, for the college %j', (geboren, hulp, college) => {
    expect(vraag(geboren)).toEqual(hulp)
    expect(vraag(geboren, { dossier: vanCollege })).toEqual(college)
  })

  it('is nobody who is not certain, whose time is over, or who is shielded', () => {
    const alleen = (anders: Partial<Indienervraag>): string[] => vraag('2018-01-01', anders)
    expect(alleen({})).toEqual(['ouder'])
    expect(alleen({ ingeschreven: [{ ...ouder, gezag: 'onbekend' }] })).toEqual([])
    expect(alleen({ ingeschreven: [{ ...ouder, gezag: 'nee' }] })).toEqual([])
    expect(alleen({ ingeschreven: [{ ...ouder, geldigTot: vandaag }] })).toEqual([])
    expect(alleen({ afgeschermd: new Set(['ouder']) })).toEqual([])
    expect(alleen({ overledenOp: '2026-05-01' })).toEqual([])
    // Of an unknown age the parent is not certain; the person who may be older is not kept from it.
    expect(vraag(null)).toEqual(['kind'])
    expect(alleen({ ingeschreven: [{ ...ouder, soort: 'buurvrouw' }] })).toEqual([])
  })
})
