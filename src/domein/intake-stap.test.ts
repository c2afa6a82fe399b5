import { describe, expect, it } from 'vitest'
import { gevraagdeStap, intakeStap, noemtPersoon, stapMetFout, voegSamen } from './intake-stap.ts'
import type { Waarden } from './invoer.ts'

const uit = (velden: Record<string, string>): Waarden =>
  Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [naam, [tekst]]))

describe('intakeStap', () => {
  it.each([
    [{}, 'begin'],
    [{ route: 'z' }, 'begin'],
    [{ route: 'b' }, 'begin'],
    [{ route: 'a' }, 'telling'],
    [{ route: 'b', gemeldDoor: 'inwoner' }, 'vraag'],
    [{ route: 'b', gemeldDoor: 'verwijzer' }, 'melding'],
    [{ route: 'b', gemeldDoor: 'verwijzer', gesproken: 'nee', veiligheid: 'nee' }, 'melding'],
    [{ route: 'b', gemeldDoor: 'verwijzer', gesproken: 'weet-niet' }, 'melding'],
    [{ route: 'b', gemeldDoor: 'verwijzer', gesproken: 'ja' }, 'vraag'],
    [{ route: 'b', gemeldDoor: 'verwijzer', gesproken: 'nee', veiligheid: 'ja' }, 'vraag'],
  ])('%o → %s', (velden, stap) => {
    expect(intakeStap(uit(velden))).toBe(stap)
  })
})

describe('gevraagdeStap', () => {
  const verwezen = uit({ route: 'b', gemeldDoor: 'verwijzer', gesproken: 'ja' })
  it('goes back, but never ahead', () => {
    expect(gevraagdeStap(verwezen, 'melding')).toBe('melding')
    expect(gevraagdeStap(verwezen, 'begin')).toBe('begin')
    expect(gevraagdeStap(uit({ route: 'b', gemeldDoor: 'verwijzer' }), 'vraag')).toBe('melding')
    expect(gevraagdeStap(uit({ route: 'b', gemeldDoor: 'inwoner' }), 'melding')).toBe('vraag')
  })
})

describe('voegSamen', () => {
  const eerder = uit({ route: 'b', gemeldDoor: 'inwoner', naam: 'Noor', wet: 'jeugdwet' })
  it('takes only the fields of its own part', () => {
    const samen = voegSamen(eerder, 'begin', uit({ route: 'd', naam: 'Ander', gek: 'x' }))
    expect(samen).toEqual(uit({ route: 'd', naam: 'Noor', wet: 'jeugdwet' }))
  })
  it('a box that was unticked is gone', () => {
    expect(voegSamen(uit({ besproken: 'dat' }), 'vraag', {})).toEqual({})
  })
  it('route a leaves nothing about a person', () => {
    const samen = voegSamen(eerder, 'begin', uit({ route: 'a', gemeldDoor: 'inwoner' }))
    expect(samen).toEqual(uit({ route: 'a' }))
    expect(noemtPersoon(eerder)).toBe(true)
    expect(noemtPersoon(samen)).toBe(false)
  })
})

it('stapMetFout leads back to the first part with a mistake', () => {
  expect(stapMetFout({ naam: 'x', route: 'y' })).toBe('begin')
  expect(stapMetFout({ naam: 'x' })).toBe('vraag')
  expect(stapMetFout({ antwoord: 'x' })).toBeUndefined()
})
