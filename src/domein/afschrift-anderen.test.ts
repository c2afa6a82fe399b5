import { describe, expect, it } from 'vitest'
import { eenAnder, maakOnherkenbaar, overEenAnder, zonderNaam } from './afschrift-anderen.ts'
import { schrijfRij, type Hulp } from './afschrift-rij.ts'
import { uittabellen } from './afschrift-kaart.ts'

const kennissen = {
  eigenNamen: ['Noor de Vries'],
  eigenContact: ['06 10000001', 'noor@voorbeeld.nl', 'Kerkstraat 12'],
  andereNamen: ['Mark de Vries', 'Sanne Bakker', 'Anja van den Berg'],
  organisaties: ['Basisschool De Linde'],
}
const maak = (tekst: string): string => maakOnherkenbaar(tekst, kennissen).tekst

describe('anderen in een afschrift', () => {
  it('leaves what is said about somebody else, and takes their name', () => {
    expect(maak('Mark de Vries vindt dat Noor te laat naar bed gaat.')).toBe(
      `${eenAnder} vindt dat Noor te laat naar bed gaat.`,
    )
    expect(maak('Marks mening; sanne bakker belde, en Van den Berg ook.')).toBe(
      `${eenAnder}s mening; ${eenAnder} belde, en Van den ${eenAnder} ook.`,
    )
  })

  it('keeps own names, also the surname that a parent has too', () => {
    const tekst = 'Noor de Vries en de familie De Vries aten markt-appels op de markt.'
    expect(maakOnherkenbaar(tekst, kennissen)).toEqual({ tekst, geraakt: false })
  })

  it('takes numbers and addresses of others and keeps own ones', () => {
    expect(maak('Bel vader op 06-87654321 of vader@thuis.nl, Dorpslaan 4, 1234 AB.')).toBe(
      `Bel vader op ${eenAnder} of ${eenAnder}, ${eenAnder}, ${eenAnder}.`,
    )
    const eigen = 'Noor: 06-10000001, noor@voorbeeld.nl, Kerkstraat 12.'
    expect(maak(eigen)).toBe(eigen)
    expect(maak('BSN 999999011 en dossier 12345678, op 4 mei 2013.')).toContain(eenAnder)
    expect(maak('Er kwamen 12 kinderen in 2026, op 4 mei 2013.')).toBe(
      'Er kwamen 12 kinderen in 2026, op 4 mei 2013.',
    )
  })

  it('names by what they do, or not at all', () => {
    expect(zonderNaam('de mentor van school', kennissen).tekst).toBe('de mentor van school')
    expect(zonderNaam('Basisschool De Linde, intern begeleider', kennissen).geraakt).toBe(false)
    expect(zonderNaam('Jansen, huisarts', kennissen).tekst).toBe(overEenAnder)
    expect(zonderNaam('Sanne Bakker', kennissen).tekst).toBe(overEenAnder)
  })

  it('gives nothing of what a professional marked as being about somebody else, and says so', () => {
    const tabel = uittabellen.find((een) => een.tabel === 'gegeven')
    if (tabel === undefined) throw new Error('geen gegeven')
    const hulp: Hulp = {
      persoonId: 'p',
      kennissen,
      rollen: new Map([['pet', { rol: 'Toeleider', organisatie: 'Wijkteam' }]]),
      organisaties: new Map(),
    }
    const rij = {
      id: 'g',
      inhoud: 'De buurman drinkt.',
      bron: 'buurvrouw',
      pet_id: 'pet',
      naam: 'x',
    }
    expect(schrijfRij(tabel, { ...rij, categorie: 'derden' }, hulp)).toMatchObject({
      inhoud: overEenAnder,
      bron: overEenAnder,
      door: { rol: 'Toeleider', organisatie: 'Wijkteam' },
      overEenAnder: true,
    })
    const gewoon = schrijfRij(tabel, { ...rij, categorie: 'gewoon' }, hulp)
    expect(gewoon).toMatchObject({ inhoud: 'De buurman drinkt.', bron: 'buurvrouw' })
    expect(gewoon).not.toHaveProperty('overEenAnder')
    // Nothing but what the map says, whatever the row brings.
    expect(gewoon).not.toHaveProperty('naam')
  })
})
