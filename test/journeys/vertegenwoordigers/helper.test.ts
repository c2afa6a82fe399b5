import { afterAll, beforeAll, expect, it } from 'vitest'
import { allesOp, vraagInzage, zietNiets } from '../../support/kijkreis.ts'
import { stuurElders } from '../../support/rechtenreis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { standIn, vraagToestemming } from '../../support/toestemming.ts'
import { openDossier, schrijfOp, tel } from '../../support/werk.ts'

/** Bram lets Lotte help him for a month: with a code, within what he chose, and not a minute longer than he wants. */

const bramId = 'a4000000-0000-4000-8000-000000000004'

let toneel: Toneel
let dossier: string
let toestemming: string
beforeAll(async () => {
  toneel = await openToneel('helper')
  const toeleider = await toneel.t.login('sanne', 'toeleider')
  dossier = await openDossier(toeleider, {
    naam: 'Bram Visser',
    geboortedatum: '09-07-1974',
    wet: 'wmo',
    omschrijving: 'Bram vraagt hulp bij het huis.',
  })
  await schrijfOp(toeleider, dossier, {
    persoon: bramId,
    inhoud: 'Bram slaapt op de bank, kenmerk-bank.',
  })
  toestemming = await vraagToestemming(toeleider, dossier, {
    over: bramId,
    wie: bramId,
    doel: 'toeleiding',
  })
})
afterAll(() => toneel.sluit())

it('a helper with a code, as long as Bram wants', { timeout: 120_000 }, async () => {
  const { t } = toneel
  const bram = await toneel.komtBinnen('Bram Visser', { screen: 'phone', javaScript: false })
  await bram.ga('/mijn/helpers')
  await bram.volg('Laat iemand helpen')
  // Nothing is chosen beforehand, and nothing is made without a choice.
  await bram.druk('Maak de code')
  expect(await bram.tekst()).toContain('Kies wat de ander mag zien.')
  await bram.vul({ omvang: 'alles', mag: 'verzoeken', duur: 'maand' })
  await bram.druk('Maak de code')
  const code = (await bram.page.locator('main code').innerText()).trim()

  const lotte = await toneel.komtBinnen('Lotte Smit', { screen: 'phone' })
  await zietNiets(lotte, ['Bram', 'kenmerk-bank'])
  await lotte.ga('/mijn/helpen')
  await lotte.vul({ code: 'ABCD-EFGH-JK23' })
  await lotte.druk('Gebruik de code')
  expect(await lotte.tekst()).toContain('Deze code werkt niet.')
  expect(await lotte.page.locator('main [name=code]').inputValue()).toBe('ABCD-EFGH-JK23')
  await lotte.vul({ code: code.toLowerCase() })
  await lotte.druk('Gebruik de code')
  expect(await lotte.tekst()).toContain('Bram Visser')
  await lotte.ga('/mijn/gegevens')
  expect(await allesOp(lotte)).toContain('kenmerk-bank')
  const verzoek = await vraagInzage(lotte, [dossier], 'Bram Visser')

  // The same code works once.
  const thijs = await toneel.komtBinnen('Thijs de Boer', { screen: 'phone', javaScript: false })
  await thijs.ga('/mijn/helpen')
  await thijs.vul({ code })
  await thijs.druk('Gebruik de code')
  expect(await thijs.tekst()).toContain('Deze code werkt niet.')
  await thijs.sluit()

  // What is of Bram alone: to say yes, to stop, to let somebody help, to write in his name.
  const machtiging = (
    await t.db.pool('eigenaar').query<{ id: string }>('select id from deelwijzer.machtiging')
  ).rows[0]?.id
  const voor = await tel(t, 'verklaring')
  for (const adres of [
    `/mijn/toestemmingen/${toestemming}`,
    `/mijn/toestemmingen/${toestemming}/intrekken`,
    `/mijn/dossiers/${dossier}/verklaring`,
  ]) {
    await lotte.ga('/mijn/helpen')
    // A yes, as the form of Bram himself would send it.
    await lotte.page.locator('main [name=code]').evaluate((veld) => {
      veld.setAttribute('name', 'antwoord')
      veld.setAttribute('value', 'ja')
      if (veld instanceof HTMLInputElement) veld.value = 'ja'
    })
    await stuurElders(lotte, adres, 'Gebruik de code')
  }
  expect(await standIn(t, toestemming)).toBe('gevraagd')
  expect(await tel(t, 'verklaring')).toBe(voor)
  await lotte.ga('/mijn/helpers')
  expect(await lotte.page.locator(`form[action*="${String(machtiging)}"]`).count()).toBe(1)

  // Bram reads who looked and what was asked, and stops it.
  await bram.ga('/mijn/wie-keek-er')
  expect(await bram.tekst()).toContain('Iemand die mag helpen')
  await bram.ga('/mijn/verzoeken')
  expect(await bram.tekst()).toContain(verzoek.nummer)
  await bram.ga('/mijn/helpers')
  expect(await bram.tekst()).toContain('Lotte Smit')
  await bram.druk(/Stop nu/)
  expect(await bram.tekst()).toContain('De ander ziet uw pagina niet meer.')

  // Gone at once, in the session that runs.
  await zietNiets(lotte, ['Bram', 'kenmerk-bank', verzoek.nummer, verzoek.id, dossier, bramId])
  for (const adres of [
    `/mijn/verzoeken/${verzoek.id}`,
    `/mijn/verzoeken/nieuw/inzage?voor=${bramId}`,
    `/mijn/toestemmingen/${toestemming}`,
  ]) {
    await lotte.ga(adres, 404)
  }
  await bram.sluit()
  await lotte.sluit()
  expect(t.meldingen).toEqual([])
  process.stdout.write(`helper: ${JSON.stringify(toneel.telling)}\n`)
})
