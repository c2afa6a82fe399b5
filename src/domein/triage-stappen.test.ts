import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import {
  leesTriage,
  mergeStap,
  prune,
  stapVan,
  veldenVan,
  zelfdeWaarden,
} from './triage-stappen.ts'
import { stappen, type Stap } from './triage.ts'

describe('mergeStap', () => {
  const eerder = {
    over: ['p1'],
    doel: ['toeleiding'],
    categorie: ['dat', 'wat'],
    noodzakelijk: ['ja'],
    'feit.rolKenbaar': ['ja'],
    'nodig.dat': ['daarom'],
    besluit: ['ja'],
  }

  it('empties what a step did not send, and leaves the other steps alone', () => {
    expect(mergeStap(eerder, 'aanpak', { over: ['p2'], versie: ['3'], knop: ['verder'] })).toEqual({
      over: ['p2'],
      noodzakelijk: ['ja'],
      'feit.rolKenbaar': ['ja'],
      'nodig.dat': ['daarom'],
      besluit: ['ja'],
    })
  })

  it('keeps an answer to a question that was not on this page', () => {
    const uit = mergeStap(eerder, 'weging', { 'feit.ernstigGevaar': ['nee'] })
    expect(uit['feit.rolKenbaar']).toEqual(['ja'])
    expect(uit['feit.ernstigGevaar']).toEqual(['nee'])
    expect(uit['nodig.dat']).toEqual(['daarom'])
    expect(uit['noodzakelijk']).toBeUndefined()
  })

  it('takes the choice from the full list when there is one', () => {
    const invoer = { doel: ['toeleiding'], doelAnders: ['calamiteit'], ontvangerAnders: [''] }
    expect(mergeStap({}, 'aanpak', invoer)).toEqual({ doel: ['calamiteit'] })
    expect(mergeStap({}, 'aanpak', { ontvanger: ['ouder'], ontvangerAnders: [''] })).toEqual({
      ontvanger: ['ouder'],
    })
  })

  it('lets no form, however tampered, reach another step or bring fields of its own', () => {
    const veld = fc.oneof(fc.string(), fc.constantFrom(...stappen.flatMap(veldenVan)))
    const waarden = fc.dictionary(veld, fc.array(fc.string(), { maxLength: 4 }))
    fc.assert(
      fc.property(waarden, waarden, fc.constantFrom(...stappen), (oud, invoer, stap: Stap) => {
        const uit = mergeStap(oud, stap, invoer)
        for (const naam of Object.keys(uit)) expect(stapVan(naam)).toBeDefined()
        for (const ander of stappen.filter((s) => s !== stap)) {
          for (const naam of veldenVan(ander)) expect(uit[naam]).toEqual(oud[naam])
        }
        // Sending the same step again changes nothing.
        expect(zelfdeWaarden(mergeStap(uit, stap, invoer), uit)).toBe(true)
      }),
    )
  })

  it('takes no more values than a list of boxes has', () => {
    const veel = Array.from({ length: 1000 }, (_w, i) => `c${i}`)
    expect(mergeStap({}, 'aanpak', { categorie: veel })['categorie']?.length).toBe(60)
  })
})

describe('prune', () => {
  it('drops the reason for a datum that is no longer asked for', () => {
    const waarden = {
      categorie: ['dat'],
      'nodig.dat': ['a'],
      'nodig.bijzonder': ['b'],
      over: ['p'],
    }
    expect(Object.keys(prune(waarden))).toEqual(['categorie', 'nodig.dat', 'over'])
  })
})

describe('leesTriage', () => {
  const goed = {
    over: ['p1'],
    handeling: ['vastleggen'],
    doel: ['toeleiding'],
    doelTekst: ['De juiste hulp vinden.'],
    categorie: ['gewoon'],
    besproken: ['weet-niet'],
    noodzakelijk: ['ja'],
    kanMetMinder: ['nee'],
    proportioneel: ['ja'],
    doelmatig: ['ja'],
    'nodig.gewoon': ['Anders kan het niet.'],
    informeren: ['vooraf'],
    informeerHoe: ['In het gesprek.'],
    conclusie: ['doen'],
    besluit: ['Wij doen het.'],
    gedaan: ['maak-rol-kenbaar', 'zelf-verzonnen'],
  }
  const plicht = { code: 'maak-rol-kenbaar', blokkerend: true, tekst: 'Vertel uw rol.' } as const

  it('reads all four steps, and only duties that the answer has', () => {
    const mits = {
      oordeel: 'ja-als',
      uitkomst: 'toegestaan-mits',
      leemte: false,
      beslissendeRegel: 'een-regel',
      plichten: [plicht],
    } as const
    const uit = leesTriage(goed, ['p1'], mits, '2026-11-22')
    expect(uit.ok && uit.waarde.besluitvorming.gedaan).toEqual(['maak-rol-kenbaar'])
    expect(uit.ok && uit.waarde.aanpak.ontvanger).toBe('eigen-dossier')
    expect(uit.ok && uit.waarde.aanpak.besproken).toBeUndefined()
  })

  it('tells per step what is missing', () => {
    const uit = leesTriage({}, ['p1'], undefined, '2026-11-22')
    expect(uit.ok ? [] : Object.keys(uit.fouten)).toEqual([...stappen])
  })

  it('asks for a reason only when doing goes against the answer', () => {
    const tegen = {
      oordeel: 'nee-nu',
      uitkomst: 'verboden',
      leemte: false,
      beslissendeRegel: 'een-regel',
      plichten: [],
    } as const
    const uit = leesTriage(goed, ['p1'], tegen, '2026-11-22')
    expect(uit.ok ? [] : Object.keys(uit.fouten)).toEqual(['vastleggen'])
    expect(uit.ok ? [] : Object.keys(uit.fouten.vastleggen ?? {})).toEqual([
      'afwijkReden',
      'geraadpleegd',
    ])
    const minder = { ...goed, conclusie: ['niet-doen'] }
    expect(leesTriage(minder, ['p1'], tegen, '2026-11-22').ok).toBe(true)
  })

  it('asks for no reason to deviate where the rules leave it to the professional, only where they are silent', () => {
    const zelf = {
      oordeel: 'overleg',
      uitkomst: 'eigen-afweging',
      leemte: false,
      beslissendeRegel: 'veilig-thuis-melden-eigen-afweging',
      plichten: [],
    } as const
    expect(leesTriage(goed, ['p1'], zelf, '2026-11-22').ok).toBe(true)
    for (const anders of [{ leemte: true }, { beslissendeRegel: 'convenant-buiten' }]) {
      const uit = leesTriage(goed, ['p1'], { ...zelf, ...anders }, '2026-11-22')
      expect(uit.ok ? [] : Object.keys(uit.fouten.vastleggen ?? {})).toEqual([
        'afwijkReden',
        'geraadpleegd',
      ])
    }
  })

  it('refuses a person who is not in this dossier', () => {
    const uit = leesTriage(goed, ['p2'], undefined, '2026-11-22')
    expect(uit.ok ? {} : uit.fouten.aanpak).toHaveProperty('over')
  })
})
