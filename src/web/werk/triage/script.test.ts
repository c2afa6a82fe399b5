import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { checkHtml, checkPage } from '../../../../test/support/toegankelijk.ts'
import { beginTriage, findDossier, ingevuld } from '../../../../test/support/triage.ts'
import { seedDemo } from '../../../handelingen/demo.ts'

let t: TestApp
let s: Schermen
beforeAll(async () => {
  t = await createTestApp()
  s = await openSchermen(t)
  await seedDemo(t.deps)
})
afterAll(() => s.stop())

async function metBrowser() {
  const sanne = await t.login('sanne', 'toeleider')
  const id = await beginTriage(sanne, await findDossier(t, 'Noor de Vries'))
  await sanne.verstuur({ ...ingevuld.aanpak }, { knop: 'verder' })
  const page = await s.pagina(sanne, { screen: 'desktop' })
  await page.goto(`/werk/triage/${id}/weging`)
  return { page, id }
}

describe('de stap met script', () => {
  it('shows the answer to what is chosen, at once and without saving first', async () => {
    const { page } = await metBrowser()
    await page.check('input[name=noodzakelijk][value=nee]')
    await page.waitForSelector('#antwoord[data-oordeel="Nee, dit mag nu niet"]')
    await page.check('input[name=noodzakelijk][value=ja]')
    await page.check('input[name=kanMetMinder][value=nee]')
    await page.waitForSelector('#antwoord[data-oordeel="Ja, als u dit eerst doet"]')
    await page.waitForFunction(
      `document.querySelector('[data-concept-status]').textContent.includes('Concept bewaard om')`,
    )
    await page.context().close()
  })

  it('is no conflict with itself when the button is pressed right after typing', async () => {
    const { page, id } = await metBrowser()
    for (const naam of ['noodzakelijk', 'proportioneel', 'doelmatig']) {
      await page.check(`input[name=${naam}][value=ja]`)
    }
    await page.check('input[name=kanMetMinder][value=nee]')
    await page.fill('#nodig-dat', 'School moet dit weten.')
    // Leaving the field starts a save; the button is pressed while that save is under way.
    await page.fill('#toelichting', 'Net getypt.')
    await page.click('button[value=verder]')
    await page.waitForURL(`**/werk/triage/${id}/informeren`)
    await page.goto(`/werk/triage/${id}/weging`)
    expect(await page.inputValue('#toelichting')).toBe('Net getypt.')
    await page.context().close()
  })

  it('has no accessibility mistakes in any step, also with errors', async () => {
    const { page, id } = await metBrowser()
    for (const stap of ['aanpak', 'weging', 'informeren', 'vastleggen']) {
      await page.goto(`/werk/triage/${id}/${stap}`)
      expect(await checkPage(page), stap).toEqual([])
      const verder = page.locator('button[value=verder], button[value=besluit]')
      if ((await verder.count()) > 0) {
        await verder.first().click()
        await page.waitForLoadState('load')
        expect(await checkPage(page), `${stap} met fouten`).toEqual([])
      }
      const html = await (await page.request.get(page.url())).text()
      expect(await checkHtml(html), stap).toEqual([])
    }
    await page.context().close()
  })
})
