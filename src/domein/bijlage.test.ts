import { describe, expect, it } from 'vitest'
import { redenZonderBestand, type Inzageoordeel } from './bijlage.ts'

const document = {
  id: 'x',
  gegevenId: 'g',
  dossierId: 'd',
  overEenAnder: false,
  eldersGeweigerd: false,
}
const oordeel = (wat: Partial<Inzageoordeel>): Inzageoordeel => ({
  soort: 'alles',
  gegevenId: null,
  documentId: null,
  dossierId: 'd',
  oordeel: 'ja',
  uitgezonderd: [],
  ...wat,
})
const opDocument = (van: Inzageoordeel['oordeel']) =>
  oordeel({ soort: 'document', documentId: 'x', oordeel: van })

describe('het bestand van een document', () => {
  it('goes along without a decision, and stays behind with what is about somebody else', () => {
    expect(redenZonderBestand(document, [])).toBeUndefined()
    const ander = { ...document, overEenAnder: true }
    expect(redenZonderBestand(ander, [opDocument('ja')])).toBe('over-een-ander')
  })

  it.each([
    ['the document', opDocument('nee')],
    ['its datum', oordeel({ soort: 'gegeven', gegevenId: 'g', oordeel: 'nee' })],
    ['the dossier', oordeel({ oordeel: 'nee' })],
    ['everything but its datum', oordeel({ oordeel: 'deels', uitgezonderd: ['g'] })],
  ])('stays behind after a decision on %s', (_wat, besluit) => {
    expect(redenZonderBestand(document, [besluit])).toBe('besluit')
  })

  it.each([
    ['another document', oordeel({ soort: 'document', documentId: 'y', oordeel: 'nee' })],
    ['another datum', oordeel({ soort: 'gegeven', gegevenId: 'h', oordeel: 'nee' })],
    ['another dossier', oordeel({ dossierId: 'e', oordeel: 'nee' })],
    ['everything but another datum', oordeel({ oordeel: 'deels', uitgezonderd: ['h'] })],
    ['something else', oordeel({ soort: 'anders', oordeel: 'nee' })],
  ])('goes along after a decision on %s', (_wat, besluit) => {
    expect(redenZonderBestand(document, [besluit])).toBeUndefined()
  })

  it('is looked at first when it was refused to another, unless this reader has a decision', () => {
    const elders = { ...document, eldersGeweigerd: true }
    expect(redenZonderBestand(elders, [])).toBe('eerst-kijken')
    expect(redenZonderBestand(elders, [opDocument('ja')])).toBeUndefined()
    expect(redenZonderBestand(elders, [opDocument('nee')])).toBe('besluit')
  })

  it('follows the last decision about it', () => {
    expect(redenZonderBestand(document, [opDocument('nee'), oordeel({})])).toBeUndefined()
    expect(redenZonderBestand(document, [oordeel({}), opDocument('nee')])).toBe('besluit')
  })
})
