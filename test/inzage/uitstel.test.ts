import { afterAll, beforeAll, expect, it } from 'vitest'
import { nogNietAlles, type Afschrift } from '../../src/domein/afschrift.ts'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import { createTestApp, type Bezoeker, type Naam, type TestApp } from '../support/app.ts'
import { besluitMet, doePlichten, voerUit, zonderVooraf } from '../support/verstrekking.ts'
import { noor, openDossier } from '../support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

/** A whole new copy about Noor, as the file says it, for who asks. */
async function haal(naam: Naam): Promise<Afschrift> {
  const gemaakt: Afschrift[] = []
  const wie = await t.login(naam)
  await wie.get('/mijn/downloads')
  await wie.verstuur({ persoon: noor })
  const deps = {
    ...t.deps,
    afschriftOpmaak: (afschrift: Afschrift) => {
      gemaakt.push(afschrift)
      return Promise.resolve({ html: '<p>proef</p>', pdf: new Uint8Array([1]) })
    },
  }
  await makeAfschriften(deps, new AbortController().signal)
  const [afschrift] = gemaakt
  if (afschrift === undefined) throw new Error('geen afschrift')
  return afschrift
}

/** How many rows there are, without what asking itself adds. */
function tel({ inhoud }: Afschrift): Record<string, number> {
  return Object.fromEntries(
    Object.entries(inhoud)
      .filter(([sleutel]) => sleutel !== 'afschriften')
      .map(([sleutel, rijen]) => [sleutel, rijen.filter((rij) => rij['wie'] !== 'inwoner').length]),
  )
}

it('holds nothing of what may not be told yet, and says so in the same words as without', async () => {
  const zonder = await haal('noor')
  const ouder = await haal('anna')
  const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
  await voerUit(sanne, besluit, { geinformeerd: 'niet', ontvangerNaam: 'Veilig Thuis' })
  const met = await haal('noor')
  const metOuder = await haal('anna')
  const tekst = JSON.stringify([met.inhoud, metOuder.inhoud])
  for (const woord of [besluit, 'kwaad doen', 'uitstel', 'herziening', 'veilig-thuis']) {
    expect(tekst.includes(woord), woord).toBe(false)
  }
  expect(met.nogNietAlles).toBe(nogNietAlles)
  const { inhoud: _voor, gemaaktOp: _toen, ...kopVoor } = zonder
  const { inhoud: _na, gemaaktOp: _nu, ...kopNa } = met
  expect(kopNa).toEqual(kopVoor)
  // Sanne looked at the dossier to decide, as on every other day; nothing else was added.
  const { wieKeekEr: _keek, ...telling } = tel(met)
  const { wieKeekEr: _eerder, ...tellingVoor } = tel(zonder)
  expect(telling).toEqual(tellingVoor)
  expect(telling['besluiten']).toBe(0)
  expect(telling['gedeeld']).toBe(0)
  expect(tel(metOuder)).toEqual(tel(ouder))
  // Told: from then on it is in.
  await doePlichten(t, sanne, besluit, 'informeren')
  const daarna = await haal('noor')
  expect(daarna.inhoud['besluiten']).toHaveLength(1)
  expect(JSON.stringify(daarna.inhoud).includes(besluit)).toBe(true)
})
