import { describe, expect, it } from 'vitest'
import { gegevenKeuzes } from './gegeven-keuzes.ts'
import { pastInDossier, soortregels, werkdossiers } from './dossiersoort.ts'
import { gegevenCategorieen } from './gegeven.ts'
import { nogTeVertellen, rolbekendheid, rolZinnen } from './rol.ts'

const iemand = (id: string, leeftijd: number | undefined) => ({ id, naam: id, leeftijd })

describe('wie weet in welke rol u spreekt', () => {
  it('everybody from twelve has to be told; an unknown age counts as somebody', () => {
    const gezin = [iemand('kind', 6), iemand('tiener', 12), iemand('ouder', 40)]
    expect(nogTeVertellen(gezin, []).map((p) => p.id)).toEqual(['tiener', 'ouder'])
    expect(nogTeVertellen([...gezin, iemand('oom', undefined)], ['tiener', 'ouder'])).toEqual([
      iemand('oom', undefined),
    ])
    expect(nogTeVertellen([iemand('kind', 6)], [])).toEqual([iemand('kind', 6)])
  })

  it('is never assumed: not without people, not when nobody or only some were told', () => {
    const keer = { persoonId: 'a', verteldOp: '2026-11-20', hoe: 'gesprek' as const }
    expect(rolbekendheid([], []).iedereen).toBe(false)
    expect(rolbekendheid([], [keer]).iedereen).toBe(false)
    expect(rolbekendheid([iemand('a', 40)], []).iedereen).toBe(false)
    expect(rolbekendheid([iemand('a', 40), iemand('b', 41)], [keer]).iedereen).toBe(false)
    expect(rolbekendheid([iemand('a', 40), iemand('b', 3)], [keer]).iedereen).toBe(true)
  })

  it('who works for the gemeente promises no secrecy of a hulpverlener', () => {
    const pet = { naam: 'Rol', organisatie: 'Team', beroepsgeheim: 'jeugdwet' as const }
    const hulp = rolZinnen('Sanne', { ...pet, soort: 'hulpverlener' }).join(' ')
    const college = rolZinnen('Sanne', { ...pet, soort: 'toeleider' }).join(' ')
    expect(hulp).toContain('blijft bij mij')
    expect(college).not.toContain('blijft bij mij')
    expect(college).toContain('het dossier van de gemeente')
    for (const zinnen of [hulp, college])
      expect(zinnen).toContain('Ik spreek u nu als Rol, van Team')
  })
})

describe('wat u kunt kiezen bij opschrijven', () => {
  it('offers nothing that would be refused, and leaves out nothing that fits', () => {
    for (const soort of werkdossiers) {
      for (const taak of soortregels[soort].taken) {
        const dossier = { soort, taak }
        const keuzes = gegevenKeuzes(dossier)
        for (const categorie of gegevenCategorieen) {
          const past = (['dat', 'wat'] as const).some(
            (datWat) => pastInDossier(dossier, { categorie, datWat }) === undefined,
          )
          expect(keuzes.categorieen.includes(categorie), `${soort} ${taak} ${categorie}`).toBe(past)
        }
      }
    }
    expect(
      gegevenKeuzes({ soort: 'gezamenlijk-bestand', taak: 'regie-vanuit-college' }),
    ).toMatchObject({
      categorieen: ['gewoon'],
      datWat: ['dat'],
    })
    expect(
      gegevenKeuzes({ soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' }).uitleg,
    ).toEqual([])
  })
})
