import { describe, expect, it } from 'vitest'
import { leesBegin, type Begininvoer } from './begin.ts'

const goed: Begininvoer = {
  gemeente: 'Voorbeeldstad',
  code: 'voorbeeldstad',
  naam: 'Fatima El Idrissi',
  mail: 'f.elidrissi@voorbeeldstad.example',
  'tweede-naam': 'Joost van Dam',
  'tweede-mail': 'j.vandam@voorbeeldstad.example',
}

function foutenBij(anders: Begininvoer): string[] {
  const gelezen = leesBegin({ ...goed, ...anders })
  return gelezen.ok ? [] : Object.keys(gelezen.fouten)
}

describe('what an installation begins with', () => {
  it('is read, with spaces around it gone and an ordinary function for who gave none', () => {
    expect(leesBegin({ ...goed, naam: ' Fatima El Idrissi ', functie: 'Beheer' })).toEqual({
      ok: true,
      uit: {
        gemeente: { naam: 'Voorbeeldstad', code: 'voorbeeldstad' },
        beheerders: [
          { naam: 'Fatima El Idrissi', functie: 'Beheer', email: goed.mail },
          { naam: 'Joost van Dam', functie: 'Applicatiebeheerder', email: goed['tweede-mail'] },
        ],
      },
    })
  })

  it('names everything that is missing at once', () => {
    const gelezen = leesBegin({})
    expect(gelezen.ok ? [] : Object.keys(gelezen.fouten)).toEqual([
      'gemeente',
      'code',
      'naam',
      'mail',
      'tweede-naam',
      'tweede-mail',
    ])
  })

  it.each([
    ['0363', []],
    ['s-gravenhage', []],
    ['a', []],
    ['-x', ['code']],
    ['x-', ['code']],
    ['Stad', ['code']],
    ['mijn stad', ['code']],
    ['x'.repeat(41), ['code']],
  ])('takes %s as a code, or not', (code, fouten) => {
    expect(foutenBij({ code })).toEqual(fouten)
  })

  it('wants two people, a name without the word gemeente, and nothing that a terminal obeys', () => {
    expect(foutenBij({ 'tweede-mail': 'F.Elidrissi@Voorbeeldstad.example' })).toEqual([
      'tweede-mail',
    ])
    expect(foutenBij({ gemeente: 'gemeente Voorbeeldstad' })).toEqual(['gemeente'])
    expect(foutenBij({ naam: 'Fatima\u001B[2J' })).toEqual(['naam'])
    expect(foutenBij({ functie: ' ' })).toEqual(['functie'])
  })
})
