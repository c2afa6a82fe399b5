import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besluit, idUit, naarDelen, neemAan } from '../../support/delen-reis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { organisaties } from '../../support/toestemming.ts'
import { overDagen } from '../../support/verstrekking.ts'
import { noor, tel } from '../../support/werk.ts'

/** A school without secrecy and a doctor with: at one table, each with a frame of their own. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('overleg')
})
afterAll(() => toneel.sluit())

const hulp = 'Noor krijgt hulp van het wijkteam.'

describe('een casusoverleg met een school en een huisarts', () => {
  it('shows two frames, lets each be told something else, and keeps who informs Noor', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider' })
    const dossier = await neemAan(
      sanne,
      { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
      { wet: 'jeugdwet' },
    )
    // For school it was decided what may be told; for the doctor nothing was.
    await sanne.ga(`/werk/dossiers/${dossier}/delen`)
    await sanne.vul({ organisatie: organisaties.school, doel: 'toeleiding' })
    if ((await sanne.page.locator('main [name=over]').count()) > 1) await sanne.vul({ over: noor })
    await sanne.druk('Laat zien wat mag')
    await sanne.vul({ gegeven: 'los-dat', 'waarom.los-dat': 'Om af te spreken over rust.' })
    await sanne.vul({ doelzin: 'Noor krijgt rust in de klas.' })
    await sanne.druk('Maak hier een triagebesluit van')
    const id = await besluit(sanne, { weging: {} })
    await naarDelen(sanne, id)

    await sanne.ga(`/werk/dossiers/${dossier}`)
    await sanne.volg('Overleg met anderen')
    expect(await sanne.tekst()).toContain('Overleg zonder namen')
    await sanne.volg('Maak een agenda')
    await sanne.vul({
      soortOverleg: 'casusoverleg',
      dag: overDagen(t, 0),
      waarvoor: 'Afspreken wie wat doet op school.',
      doel: 'toeleiding',
      personen: noor,
      verteld: 'Noor en haar moeder weten ervan en vinden het goed.',
      inwoner: 'uitgenodigd',
      'organisatie.1': organisaties.school,
      'functie.1': 'intern begeleider',
      'geheim.1': 'geen',
      'organisatie.2': organisaties.huisarts,
      'functie.2': 'huisarts',
      'geheim.2': 'wgbo',
    })
    await sanne.druk('Maak de agenda')
    const overleg = idUit(sanne, /^\/werk\/overleg\/([0-9a-f-]{36})$/)
    const kader = (nr: number) =>
      sanne.page.locator(`section[aria-labelledby="kader-${nr}"]`).innerText()
    const [school, huisarts] = [await kader(1), await kader(2)]
    expect(huisarts).toContain('medisch beroepsgeheim')
    expect(huisarts).toContain('Mag alleen met toestemming van de inwoner')
    expect(school).not.toContain('medisch beroepsgeheim')
    expect(school).not.toBe(huisarts)

    await sanne.ga(`/werk/overleg/${overleg}/vastleggen`)
    const deel = (nr: number) =>
      sanne.page.locator(`section[aria-labelledby="partij-${nr}"]`).innerText()
    expect(await deel(1)).not.toContain('mag u deze deelnemer nog niets vertellen')
    expect(await deel(2)).toContain('mag u deze deelnemer nog niets vertellen')
    expect(await sanne.page.locator('[name^="deel.2."]').count()).toBe(0)
    await sanne.vul({
      gehoudenOp: overDagen(t, 0),
      aanwezig: ['1', '2'],
      inwonerErbij: 'ja',
      [`deel.1.${id}`]: 'dat',
      [`w.1.${id}.dat`]: hulp,
      [`zij.1.${noor}`]: 'dat',
      verteldOp: overDagen(t, 0),
      [`wie.${noor}`]: 'toeleider van het wijkteam',
      [`dag.${noor}`]: overDagen(t, 7),
      plan: 'School geeft Noor een rustige plek.',
    })
    await sanne.druk('Leg dit overleg vast')
    const verslag = await sanne.tekst()
    expect(verslag).toContain('intern begeleider, Basisschool De Linde: dát')
    expect(verslag).not.toContain('huisarts, Huisartsenpraktijk Zuid: dát')
    expect(verslag).toContain('toeleider van het wijkteam, uiterlijk op')
    expect(await tel(t, 'verstrekking', `organisatie_id = '${organisaties.school}'`)).toBe(1)
    expect(await tel(t, 'verstrekking', `organisatie_id = '${organisaties.huisarts}'`)).toBe(0)
    const plicht = `code = 'spreek-af-wie-informeert' and gedaan_op is null`
    expect(await tel(t, 'plicht', `${plicht} and uiterlijk is not null`)).toBe(1)

    // Neither partner can read it afterwards: it was told at the table, not shared.
    for (const naam of ['Anja Kuipers', 'Bart Jansen']) {
      const partner = await toneel.komtBinnen(naam)
      expect(await partner.page.content()).not.toContain('Noor')
      await partner.ga(`/werk/overleg/${overleg}`, 200)
      expect(partner.pad()).not.toContain('/werk')
      await partner.sluit()
    }

    const kind = await toneel.komtBinnen('Noor de Vries', { screen: 'phone' })
    await kind.ga('/mijn')
    expect(await kind.page.locator('[data-overleg]').innerText()).toContain('Je was er zelf bij.')
    await kind.ga('/mijn/gedeeld')
    expect(await kind.tekst()).toContain('Basisschool De Linde')
    expect(await kind.tekst()).not.toContain('Verteld aan Huisarts')
    await kind.sluit()

    // The duty to tell Noor how it goes on is done from the record.
    await sanne.volg('Rond dit af')
    await sanne.vul({ bewijs: 'Verteld aan Noor, na school.' })
    await sanne.druk('Rond af')
    expect(await tel(t, 'plicht', plicht)).toBe(0)
    expect(t.meldingen).toEqual([])
    await sanne.sluit()
    process.stdout.write(`overleg: ${JSON.stringify(toneel.telling)}\n`)
  }, 240_000)
})
