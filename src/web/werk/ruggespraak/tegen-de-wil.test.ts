import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  besluitMet,
  doePlichten,
  voerUit,
  zonderVooraf,
} from '../../../../test/support/verstrekking.ts'
import { openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const merk = 'tegen de wil van de inwoner'

/** Tells Veilig Thuis because of danger, with or without an objection. */
async function meld(bezwaar: 'ja' | 'nee'): Promise<void> {
  const velden = zonderVooraf(t)
  const besluit = await besluitMet(sanne, dossier, {
    ...velden,
    aanpak: {
      ...velden.aanpak,
      besproken: 'ja',
      bezwaar,
      ...(bezwaar === 'ja' ? { bezwaarTekst: 'Moeder wil het niet.' } : {}),
    },
    vastleggen: { afwijkSoort: 'gevaar' },
  })
  await doePlichten(t, sanne, besluit, 'blokkerend')
  await t.volgorde()
  const voor = await tel(t, 'verstrekking')
  await voerUit(sanne, besluit, {
    ontvanger: 'Bureaudienst Veilig Thuis',
    categorie: ['dat'],
    'wat.dat': 'Er is hulp in dit gezin.',
    geinformeerd: 'achteraf',
  })
  expect(await tel(t, 'verstrekking')).toBe(voor + 1)
}

it('without an objection there is no mark', async () => {
  await meld('nee')
  expect((await sanne.get(`/werk/dossiers/${dossier}`)).tekst).not.toContain(merk)
  expect((await sanne.get(`/werk/dossiers/${dossier}/verstrekkingen`)).tekst).not.toContain(merk)
})

it('telling while somebody objects stays visible in the dossier and in the register', async () => {
  await meld('ja')
  const dossierpagina = await sanne.get(`/werk/dossiers/${dossier}`)
  expect(dossierpagina.$('main').text()).toContain(`Hier is gedeeld ${merk}`)
  const register = await sanne.get(`/werk/dossiers/${dossier}/verstrekkingen`)
  expect(register.$('main').text().toLowerCase().split(merk).length - 1).toBe(1)
})
