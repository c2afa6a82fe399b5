import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { findPersoon } from '../../support/tafel.ts'
import { tel } from '../../support/werk.ts'

/** Help in a family is stuck. Sanne wants to go up with it; her leidinggevende answers on a phone, between two meetings. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('opschalen')
})
afterAll(() => toneel.sluit())

describe('opschalen, met een antwoord op een telefoon', () => {
  it('asks without names, is answered on 375 pixels, is decided, and starts the weighing', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider' })
    const dossier = await neemAan(
      sanne,
      { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
      { wet: 'jeugdwet' },
    )
    const noor = await findPersoon(t, 'Noor de Vries')

    await sanne.ga(`/werk/dossiers/${dossier}`)
    await sanne.volg('Opschalen')
    const verhaal = 'Een gezin met jonge kinderen. Alle hulp is gestopt en het wordt thuis erger.'
    await sanne.vul({
      partner: 'interventieteam',
      over: noor,
      vraag: 'Noor en haar moeder. Alle hulp is gestopt.',
      argumenten: 'Drie gesprekken hielpen niet. Lichter kan niet meer.',
      bezwaar: 'ja',
      zeerErnstig: 'ja',
      dringendHulpNodig: 'ja',
      metNummer: 'nee',
    })
    await sanne.druk('Vraag het uw leidinggevende')
    expect(await sanne.tekst()).toContain('“Noor”')
    await sanne.vul({ vraag: verhaal })
    await sanne.druk('Vraag het uw leidinggevende')
    expect(await sanne.tekst()).toContain('Uw vraag is gesteld')
    const vraag = sanne.pad()

    // The leidinggevende, on a phone, without JavaScript.
    const petra = await toneel.komtBinnen('Petra', { screen: 'phone', javaScript: false })
    await petra.ga('/team/vragen')
    expect(await petra.tekst()).toContain('Wacht op uw antwoord')
    await petra.volg(/^Opschalen \(/)
    expect(await petra.tekst()).toContain(verhaal)
    expect(await petra.page.content()).not.toMatch(new RegExp(`Noor|Vries|${dossier}|${noor}`))
    // Forgets to say why: nothing is lost.
    await petra.vul({ oordeel: 'eens' })
    await petra.druk('Verstuur het antwoord')
    expect(await petra.tekst()).toContain('Schrijf op waarom u dit vindt')
    expect(await petra.page.locator('input[name=oordeel][value=eens]').isChecked()).toBe(true)
    await petra.vul({ tekst: 'Eens. Vertel het de ouders nog vandaag.' })
    await petra.druk('Verstuur het antwoord')
    expect(await petra.tekst()).toContain('Uw antwoord is verstuurd')
    await petra.sluit()

    await sanne.ga(vraag)
    expect(await sanne.tekst()).toContain('Eens. Vertel het de ouders nog vandaag.')
    await sanne.volg('Leg vast wat u besluit')
    await sanne.vul({ opschalen: 'ja', argumenten: 'De kinderen zijn thuis niet veilig.' })
    await sanne.druk('Leg het besluit vast')
    expect(sanne.pad()).toMatch(/^\/werk\/triage\/[0-9a-f-]{36}\/aanpak$/)
    await sanne.ga(sanne.pad().replace('aanpak', 'weging'))
    expect(await sanne.tekst()).toContain('U overlegde met de leidinggevende op')
    expect(await tel(t, 'ruggespraak_besluit', 'opschalen and not anders_dan_advies')).toBe(1)

    await sanne.ga(`/werk/dossiers/${dossier}`)
    expect(await sanne.tekst()).toContain('Besloten: opschalen naar Interventieteam')
    await sanne.sluit()
  }, 240_000)
})
