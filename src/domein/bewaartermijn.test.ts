import { describe, expect, it } from 'vitest'
import { bewaartermijnVan } from './bewaartermijn.ts'

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
