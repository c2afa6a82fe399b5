import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../test/support/schermen.ts'

let s: Schermen

beforeAll(async () => {
  s = await openSchermen(createTestApp())
})
afterAll(() => s.stop())

const som = '/termijnen?termijn=T-10&vanaf=31-01-2027&tijd='

it.each([
  ['leeg', '/termijnen'],
  ['som', som],
  ['datalek', '/termijnen?termijn=T-45&vanaf=23-10-2026&tijd=10:00'],
  ['bewaren', '/termijnen?termijn=T-22&vanaf=01-03-2019&tijd='],
  ['volgorde', '/termijnen?termijn=T-04&vanaf=&tijd=&jaar=2031'],
  ['fout', '/termijnen?termijn=&vanaf=31-02-2026&tijd=laat&jaar=12'],
])(
  '%s is accessible, valid and fits',
  async (naam, adres) => {
    await s.bekijk(`termijnen-${naam}`, async (page) => {
      await page.goto(adres)
      // All folded parts open: what is folded away must fit as well.
      await page.evaluate(
        `for (const deel of document.querySelectorAll('details')) deel.open = true`,
      )
    })
  },
  60_000,
)

it('works without JavaScript and with the keyboard alone', async () => {
  const page = await s.pagina(undefined, { screen: 'phone', javaScript: false })
  await page.goto('/termijnen')
  await page.getByLabel('Welke termijn?').selectOption('T-07')
  await page.getByLabel('Op welke dag begint het?').fill('1-11-2026')
  await page.keyboard.press('Enter')
  await page.waitForURL(/termijn=T-07/)
  expect(await page.getByRole('main').textContent()).toContain('maandag 30 november 2026')
  await page.context().close()
})
