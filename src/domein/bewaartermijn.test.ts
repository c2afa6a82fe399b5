import { describe, expect, it } from 'vitest'
import { bewaartermijnVan } from './bewaartermijn.ts'
import { soortregels, werkdossiers } from './dossiersoort.ts'

describe('hoe lang een gegeven blijft', () => {
  it('follows the law of the task', () => {
    expect(bewaartermijnVan('hulpverleningsdossier', 'verlenen-jeugdhulp', 'jeugdwet')).toEqual({
      code: 'T-22',
      jaren: 20,
    })
    expect(bewaartermijnVan('toeleidingsdossier', 'toeleiding-wmo', 'geen')).toEqual({
      code: 'T-24',
      jaren: 15,
    })
  })

  it('is twenty years for a measure of the judge, in the dossier in which that is carried out', () => {
    const [taak = 'verlenen-jeugdhulp'] = soortregels['gedwongen-kader-dossier'].taken
    expect(taak).toBe('uitvoering-ots')
    for (const geheim of ['jeugdwet', 'geen'] as const) {
      expect(bewaartermijnVan('gedwongen-kader-dossier', taak, geheim)).toEqual({
        code: 'T-22',
        jaren: 20,
      })
    }
    // Elsewhere that task is kept nowhere: nothing is said about what cannot be.
    expect(bewaartermijnVan('toeleidingsdossier', taak, 'geen')).toBeUndefined()
  })

  it('gives every term that it knows to a dossier that there can be', () => {
    const kan = werkdossiers.flatMap((soort) =>
      soortregels[soort].taken.map((taak) => bewaartermijnVan(soort, taak, 'geen')?.code),
    )
    expect(new Set(kan)).toEqual(new Set(['T-22', 'T-23', 'T-24', undefined]))
  })

  it('follows the secrecy of a doctor wherever it is written down', () => {
    expect(bewaartermijnVan('hulpverleningsdossier', 'verlenen-jeugdhulp', 'wgbo')?.code).toBe(
      'T-23',
    )
  })

  it('says nothing where no source gives a term: unknown is no guess', () => {
    expect(bewaartermijnVan('toeleidingsdossier', 'toeleiding-jeugd', 'geen')).toBeUndefined()
    expect(bewaartermijnVan('schuldhulpdossier', 'schuldhulpverlening', 'geen')).toBeUndefined()
    expect(bewaartermijnVan('regiedossier', 'regie-vanuit-college', 'geen')).toBeUndefined()
  })
})
