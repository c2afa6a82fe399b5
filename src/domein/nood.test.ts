import { describe, expect, it } from 'vitest'
import { alleVormen, houderVan, inziendoelen, leesInzien } from './doeltoegang.ts'
import { feitenUit, leesAantal, leesNood, vormenVan } from './nood.ts'

const antwoorden = ['', 'ja', 'nee', 'weet-niet'] as const

describe('wat de antwoorden op het formulier zeggen', () => {
  it('knows danger only when it was said, and never makes a yes of an unknown', () => {
    for (const gevaar of antwoorden) {
      for (const wachten of antwoorden) {
        for (const collega of antwoorden) {
          const feiten = feitenUit({ gevaar: [gevaar], wachten: [wachten], collega: [collega] })
          expect(feiten.directBetrokken).toBe(false)
          expect(feiten.ernstigGevaar === true).toBe(gevaar === 'ja')
          expect(feiten.dringendHulpNodig === true).toBe(wachten === 'nee')
          expect(feiten.cvpGeenAndereWeg === true).toBe(collega === 'nee')
          expect(feiten.noodzakelijk === true).toBe(wachten === 'nee' && collega === 'nee')
          expect(feiten.noodzakelijk === false).toBe(wachten === 'ja' || collega === 'ja')
        }
      }
    }
  })

  it('reads whole hours within what the gemeente allows', () => {
    expect(
      ['1', ' 8 ', '9', '0', '-1', '1.5', '1e1', ''].map((tekst) => leesAantal(tekst, 8)),
    ).toEqual([1, 8, ...Array.from({ length: 6 }, () => undefined)])
  })

  it('takes a number or a name with a birth date, not both', () => {
    const rest = {
      gevaar: ['ja'],
      wachten: ['nee'],
      collega: ['nee'],
      reden: ['Er is een mes gezien.'],
      uren: ['2'],
      gelezen: ['ja'],
    }
    const gelezen = leesNood({ ...rest, nummer: [' d-2026-00001 '] }, 8)
    expect(gelezen.ok && gelezen.vraag.gezocht).toEqual({ nummer: 'D-2026-00001' })
    const opNaam = leesNood({ ...rest, naam: ['Noor de Vries'], geboortedatum: ['4-5-2013'] }, 8)
    expect(opNaam.ok && opNaam.vraag.gezocht).toEqual({
      nummer: undefined,
      naam: 'Noor de Vries',
      geboortedatum: '2013-05-04',
    })
    expect(leesNood({ ...rest, nummer: ['D-1'], naam: ['Noor'] }, 8).ok).toBe(false)
    expect(leesNood({ ...rest, naam: ['Noor de Vries'] }, 8).ok).toBe(false)
    expect(leesNood(rest, 8).ok).toBe(false)
  })
})

describe('welke soorten dossiers gewogen worden', () => {
  it('takes the kinds of the pet with the tasks of the pet, and no others', () => {
    const vormen = vormenVan({
      taken: ['toeleiding-jeugd', 'toeleiding-wgs'],
      dossierSoorten: ['toeleidingsdossier', 'schuldhulpdossier', 'verwijsindex'],
    })
    expect(vormen).toEqual([
      { soort: 'toeleidingsdossier', taak: 'toeleiding-jeugd' },
      { soort: 'toeleidingsdossier', taak: 'toeleiding-wgs' },
      { soort: 'schuldhulpdossier', taak: 'toeleiding-wgs' },
    ])
  })

  it('knows who holds every task of every kind', () => {
    const houders = new Set(alleVormen().map(({ taak }) => houderVan(taak)))
    expect([...houders].toSorted()).toEqual([
      'begeleider-pw',
      'deskundige',
      'hulpverlener',
      'jeugdbeschermer',
      'regisseur-college',
      'regisseur-hulp',
      'toeleider',
    ])
  })

  it('gives a klachtbehandelaar one purpose', () => {
    const vraag = {
      nummer: ['D-1'],
      reden: ['Er is een klacht gekomen.'],
      dagen: ['14'],
    }
    expect(inziendoelen.bezwaarbehandelaar).toEqual(['klacht-bezwaar'])
    expect(leesInzien({ ...vraag, doel: ['escalatie'] }, 'bezwaarbehandelaar').ok).toBe(false)
    expect(leesInzien({ ...vraag, doel: ['escalatie'] }, 'leidinggevende').ok).toBe(true)
  })
})
