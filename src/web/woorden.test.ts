import { expect, it } from 'vitest'
import { verzamelBrieven, verzamelTeksten } from '../../test/support/inwonerteksten.ts'
import { moeilijkeWoorden, nietUitgelegd } from '../domein/woordenlijst.ts'

const brieven = await verzamelBrieven()
const stukken = [...(await verzamelTeksten()), ...brieven]

/** Words that need no explanation there, because they are only said to who is or has one. Exact: no more, no less. */
const bekendBijLezer: Readonly<Record<string, readonly string[]>> = {
  'mijn/ouders-teksten.ts': ['curator', 'mentor'],
  'mijn/helpers-teksten.ts': ['curator'],
  'mijn/verzoeken/teksten.ts': ['curator', 'mentor'],
  // The heading of the answer to it.
  '../domein/verzoekbrief-woorden.ts': ['bezwaar'],
}

it('finds the texts by itself, in every folder where residents read', () => {
  const mappen = new Set(stukken.map(({ bestand }) => bestand.split('/')[0]))
  expect([...mappen]).toEqual(expect.arrayContaining(['mijn', 'publiek', 'tafel', 'talen']))
  expect(brieven.length).toBeGreaterThan(0)
})

it.each(stukken)('$bestand: $naam has no hard word', ({ zinnen }) => {
  expect(moeilijkeWoorden(zinnen)).toEqual([])
})

it.each(stukken)(
  '$bestand: $naam explains a word of the law where it comes first',
  ({ zinnen, bestand }) => {
    const bekend = bekendBijLezer[bestand] ?? []
    expect(nietUitgelegd(zinnen).filter(({ woord }) => !bekend.includes(woord))).toEqual([])
  },
)

it('excepts no word that is not there', () => {
  for (const [bestand, woorden] of Object.entries(bekendBijLezer)) {
    const gebruikt = stukken
      .filter((stuk) => stuk.bestand === bestand)
      .flatMap(({ zinnen }) => nietUitgelegd(zinnen).map(({ woord }) => woord))
    expect(
      woorden.filter((woord) => !gebruikt.includes(woord)),
      bestand,
    ).toEqual([])
  }
})
