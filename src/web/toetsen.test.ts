import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSchermen, type Schermen } from '../../test/support/schermen.ts'
import { checkHtml, checkPage } from '../../test/support/toegankelijk.ts'

let s: Schermen

beforeAll(async () => {
  s = await openSchermen()
})
afterAll(() => s.stop())

async function open(javaScript: boolean): Promise<Page> {
  const page = await s.pagina(undefined, { javaScript, screen: 'desktop' })
  await page.goto('/toegankelijkheid')
  return page
}

/** Does `?` open the list of keys? */
async function werken(page: Page): Promise<boolean> {
  await page.keyboard.press('?')
  const lijst = page.getByRole('dialog', { name: 'Toetsen' })
  const open = (await lijst.count()) > 0
  if (open) await page.keyboard.press('Escape')
  return open
}

it('single keys go off and on again, and stay so on the next page', async () => {
  const page = await open(true)
  expect(await checkPage(page)).toEqual([])
  expect(await werken(page)).toBe(true)
  await page.getByRole('button', { name: 'Zet / en ? uit' }).click()
  expect(await page.getByRole('status').textContent()).toBe('De toetsen staan nu uit.')
  expect(await werken(page)).toBe(false)
  await page.reload()
  expect(await werken(page)).toBe(false)
  await page.getByRole('button', { name: 'Zet / en ? aan' }).click()
  expect(await page.getByRole('status').textContent()).toBe('De toetsen staan nu aan.')
  expect(await werken(page)).toBe(true)
  await page.context().close()
})

it('what was put off in the list of keys comes back on this page', async () => {
  const page = await open(true)
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('button', { name: 'Zet / en ? uit' }).click()
  expect(await werken(page)).toBe(false)
  await page.reload()
  await page.getByRole('button', { name: 'Zet / en ? aan' }).click()
  expect(await werken(page)).toBe(true)
  await page.context().close()
})

it('is not offered without JavaScript, because there are no keys then', async () => {
  const page = await open(false)
  expect(await page.getByText('Zet / en ? uit').isVisible()).toBe(false)
  const bron = await page.context().request.get(page.url())
  expect(await checkHtml(await bron.text())).toEqual([])
  await page.context().close()
})
