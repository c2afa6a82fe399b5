import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deLinde } from '../../support/delen.ts'
import { neemAan, vraagToestemming } from '../../support/delen-reis.ts'
import { laatInloggen } from '../../support/laat-inloggen.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { findPersoon } from '../../support/tafel.ts'
import { vraagVelden } from '../../support/toestemming.ts'
import { tel } from '../../support/werk.ts'

/** Lina is 16. Her parents disagree; she decides alone, says no, and her parents learn nothing of it. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('lina')
})
afterAll(() => toneel.sluit())

describe('een meisje van zestien dat nee zegt', () => {
  it('asks her alone, keeps her no, and shows her parents nothing', async () => {
    const { t } = toneel
    for (const naam of ['Lina Bos', 'Erik Bos', 'Sandra Maas']) await laatInloggen(t, naam)
    const linaId = await findPersoon(t, 'Lina Bos')
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(
      sanne,
      { naam: 'Lina Bos', geboortedatum: '30-06-2010' },
      { akkoord: 'ja' },
    )
    await sanne.ga(`/werk/dossiers/${dossier}/personen/${linaId}/wie-beslist`)
    expect(await sanne.tekst()).toContain('Volgens de Jeugdwet beslist deze persoon zelf')

    const vraag = await vraagToestemming(sanne, dossier, {
      ...vraagVelden,
      over: linaId,
      'wat.wat': 'Dat Lina veel ruzie hoort thuis.',
    })
    const gevraagd = await sanne.tekst()
    expect(gevraagd).toContain('Lina Bos, voor zichzelf')
    expect(gevraagd).not.toMatch(/Erik|Sandra/)
    const nummer = /T-2026-\w+/.exec(gevraagd)?.[0] ?? 'geen nummer'

    // At home, on her phone, without JavaScript: the answer is hers.
    const lina = await toneel.komtBinnen('Lina Bos', { screen: 'phone', javaScript: false })
    await lina.ga('/mijn/toestemmingen')
    await lina.volg(nummer)
    expect(await lina.tekst()).toContain('Je mag nee zeggen')
    await lina.druk('Nee, liever niet')
    expect(await lina.tekst()).toContain('Je zei nee')

    // Whatever they think of it: there is nothing for her parents, not even that something was asked.
    for (const naam of ['Erik Bos', 'Sandra Maas']) {
      const ouder = await toneel.komtBinnen(naam)
      for (const pad of [
        '/mijn',
        '/mijn/toestemmingen',
        '/mijn/gedeeld',
        '/mijn/gegevens',
        '/mijn/wie-keek-er',
      ]) {
        await ouder.ga(pad)
        expect(await ouder.page.content(), `${naam} ${pad}`).not.toMatch(
          new RegExp(`${nummer}|Lina|De Linde|ruzie|${vraag}`),
        )
      }
      await ouder.ga(`/mijn/toestemmingen/${vraag}`, 404)
      await ouder.sluit()
    }

    // What the wijkteam can do now.
    await sanne.ga(`/werk/toestemmingen/${vraag}`)
    const nee = await sanne.tekst()
    expect(nee).toContain('Dit kan nog wel')
    expect(nee).toContain('Overleg zonder namen')
    expect(nee).toContain('De inwoner vertelt het zelf')
    await sanne.ga(`/werk/dossiers/${dossier}/delen`)
    await sanne.vul({ over: linaId, organisatie: deLinde, doel: 'hulpverlening' })
    await sanne.druk('Laat zien wat mag')
    await sanne.vul({ gegeven: 'los-dat' })
    await sanne.druk('Kijk na')
    const kaart = await sanne.page.locator('#antwoord').innerText()
    expect(kaart).toMatch(/toestemming/i)
    expect(kaart).not.toMatch(/^Ja/)
    await sanne.volg('Vraag toestemming voor precies dit')
    // What was chosen there is chosen here too.
    expect(await sanne.page.locator('main [name=partij]').inputValue()).toBe(deLinde)
    expect(await sanne.page.locator('main [name=doel]').inputValue()).toBe('hulpverlening')
    expect(await sanne.page.locator(`main [name=over][value="${linaId}"]`).isChecked()).toBe(true)
    expect(await sanne.page.locator('main [name=categorie][value=dat]').isChecked()).toBe(true)
    await sanne.vul({
      ...vraagVelden,
      over: linaId,
      'wat.dat': 'Dat Lina hulp krijgt.',
      'wat.wat': 'Dat Lina veel ruzie hoort thuis.',
    })
    await sanne.druk('Maak de vraag')
    expect(await sanne.tekst()).toContain('kan als druk voelen')
    await sanne.ga('/werk/overleg-zonder-namen')
    expect(await sanne.tekst()).not.toContain('Lina')

    expect(await tel(t, 'toestemming')).toBe(1)
    expect(await tel(t, 'verstrekking')).toBe(0)
    expect(t.meldingen).toEqual([])
    await sanne.sluit()
    await lina.sluit()
    process.stdout.write(`lina: ${JSON.stringify(toneel.telling)}\n`)
  }, 240_000)
})
