import { describe, expect, it } from 'vitest'
import { geenBekenden, vindHerkenbaar, vindMisschienNamen } from './ruggespraak-namen.ts'

const gezin = {
  namen: ['Noor van den Berg', 'Anna Yılmaz-de Wit', 'José Peña'],
  geboortedata: ['2013-03-04'],
  nummers: ['D-2026-K7M2P'],
}

describe('what leads to somebody is found', () => {
  it.each([
    ['Noor slaapt slecht', ['Noor']],
    ['de moeder van noor', ['noor']],
    ['Noors moeder', ['Noors']],
    ["Noor's moeder", ["Noor's"]],
    ['mevrouw Berg belde', ['Berg']],
    ['JOSE en pena', ['JOSE', 'pena']],
    ['dossier d-2026-k7m2p', ['D-2026-K7M2P']],
    ['geboren 4 3 2013', ['4 3 2013']],
    ['geboren op 04-03-2013', ['04-03-2013']],
    ['bsn 123456782', ['123456782']],
    ['bsn 123-456-782', ['123-456-782']],
    ['bsn 1234\u200B56782', ['123456782']],
    ['bsn １２３４５６７８２', ['123456782']],
    // As it is copied from one of our own pages, and as somebody types who wants to get round it.
    ['No\u00ADor slaapt slecht', ['Noor']],
    ['No\u200Bor slaapt slecht', ['Noor']],
    ['Ｎｏｏｒ slaapt slecht', ['Noor']],
    ['N o o r slaapt slecht', ['N o o r']],
    ['N.oor of No-or', ['N.oor', 'No-or']],
    ['het gezin vandenberg, NoorvandenBerg', ['NoorvandenBerg']],
    ['N\u043E\u043Er slaapt slecht', ['N\u043E\u043Er']],
    ['dossier D\u20112026\u2011K7M2P', ['D-2026-K7M2P']],
    ['dossier D 2026\nk7m2p', ['D-2026-K7M2P']],
    ['bel 06 1234 5678', ['06 1234 5678']],
  ])('%s', (tekst, verwacht) => {
    expect(vindHerkenbaar(tekst, gezin)).toEqual(expect.arrayContaining(verwacht))
  })

  it.each([
    'Een kind van ongeveer 13 slaapt slecht. Mag ik de school iets vertellen?',
    'Er is een moeder die van het huis naar de winkel loopt.',
    'In 2026 kwamen er twaalf vragen.',
    'In schooljaar 2025-2026 was zij o.a. bij de GI, in een kind-en-jeugdteam.',
  ])('%s says nothing about anybody', (tekst) => {
    expect(vindHerkenbaar(tekst, gezin)).toEqual([])
  })

  it('without a dossier only what anybody would recognise', () => {
    expect(vindHerkenbaar('Noor, 04-03-2013', geenBekenden)).toEqual(['04-03-2013'])
  })
})

describe('what may be a name is asked about', () => {
  it('in the middle of a sentence only', () => {
    expect(
      vindMisschienNamen('Gisteren belde Noor. Morgen belt de Jeugdwet-lijn van Assen.'),
    ).toEqual(['Noor', 'Jeugdwet-lijn', 'Assen'])
    expect(vindMisschienNamen('Mag ik de school iets vertellen? Volgens de Jeugdwet wel.')).toEqual(
      [],
    )
  })
})
