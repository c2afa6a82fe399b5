import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openInDossier, ouder } from '../../../../test/support/plicht.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { besluitMet, overDagen, zonderVooraf } from '../../../../test/support/verstrekking.ts'
import { openDossier } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let adressen: string[]

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  const besluit = await besluitMet(sanne, dossier, {
    ...zonderVooraf(t),
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Vooraf vertellen is nu niet veilig.',
      uiterlijk: overDagen(t, 10),
    },
  })
  const [plicht] = await openInDossier(t, dossier)
  if (plicht === undefined) throw new Error('geen plicht')
  await ouder(t, plicht.id, 60)
  // With a mistake in it, so that the page also shows one.
  await sanne.get(`/werk/plichten/${plicht.id}/verzetten`)
  await sanne.verstuur({ dag: '31-02-2027', reden: '' })
  adressen = [
    '/werk/termijnen',
    '/werk/termijnen/agenda',
    `/werk/plichten/${plicht.id}`,
    `/werk/plichten/${plicht.id}/verzetten`,
    `/werk/besluiten/${besluit}/uitstel`,
    `/werk/dossiers/${dossier}/sluiten`,
  ]
})
afterAll(() => s.stop())

it('every page about terms is accessible and fits', async () => {
  for (const [plaats, adres] of adressen.entries()) {
    await s.bekijk(`termijnen-werk-${plaats}`, adres, sanne)
  }
  await s.bekijk('termijnen-team', '/team/termijnen', await t.login('petra'))
}, 60_000)
