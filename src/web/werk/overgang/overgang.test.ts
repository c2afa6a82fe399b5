import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  gesprek,
  inhoudVan,
  kiesDoel,
  naarDossier,
  neemMee,
  openHulpdossier,
  overgangUit,
  teksten,
  vulHulpdossier,
  type Soort,
} from '../../../../test/support/overgang.ts'
import { leesbaar, noor, openDossier, schrijfOp, tel } from '../../../../test/support/werk.ts'

const mehmetsPet = 'a3000000-0000-4000-8000-000000000003'
const ja = (feit: string): string => `ja.${noor.slice(-12)}.${feit}`

let t: TestApp
let sanne: Bezoeker
let dossier: string
let id: Record<Soort, string>

beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'hulpverlener')
})
afterAll(() => t.stop())
beforeEach(async () => {
  sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openHulpdossier(sanne)
  id = await vulHulpdossier(t, sanne, dossier)
})

const kiezen = (): string => `/werk/dossiers/${dossier}/overgang/kiezen`
const overgangen = (): Promise<number> => tel(t, 'overgang', `van_dossier_id = '${dossier}'`)

describe('het keuzescherm (E-060, E-071)', () => {
  it('starts with nothing ticked, dát before wát, with the role in which it was learned', async () => {
    const blad = await kiesDoel(sanne, dossier)
    expect(blad.$('input[name=mee]').length).toBe(3)
    expect(blad.$('input[name=mee][checked]').length).toBe(0)
    const tekst = leesbaar(blad)
    expect(tekst.indexOf(teksten.dat)).toBeLessThan(tekst.indexOf(teksten.wat))
    expect(tekst).toContain('Verkregen als hulpverlener')
    expect(tekst).toContain('U heeft straks twee rollen bij deze inwoner')
    expect(tekst).toContain('in een andere rol: Toeleider Jeugd en Wmo')
    expect(tekst).toContain('BijlagenGaan niet mee')
  })

  it('has no box for treatment: it stays, and says why', async () => {
    const blad = await kiesDoel(sanne, dossier)
    expect(blad.$(`#mee-${id.behandel}`).length).toBe(0)
    expect(leesbaar(blad)).toContain(teksten.behandel)
    expect(leesbaar(blad)).toContain('Blijft in dit dossier. Dit soort gegevens hoort niet')
  })

  it('shows what may without a script, and keeps what was filled in', async () => {
    await kiesDoel(sanne, dossier)
    const blad = await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'bekijk' })
    expect(blad.pad).toBe(kiezen())
    expect(leesbaar(blad)).toContain('Mag mee')
    expect(leesbaar(blad)).toContain('Eerst toestemming')
    expect(blad.$(`#mee-${id.dat}`).attr('checked')).toBeDefined()
    expect(blad.$('input[name=mee][checked]').length).toBe(1)
    expect(await overgangen()).toBe(0)
    const leeg = await sanne.verstuur({ mee: [] }, { knop: 'bekijk' })
    expect(leeg.$('input[name=mee][checked]').length).toBe(0)
  })

  it('leads back to the first page as long as nothing is chosen', async () => {
    const blad = await sanne.get(kiezen())
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}/overgang`)
    const fout = await sanne.verstuur({}, { knop: 'pet' })
    expect(leesbaar(fout)).toContain('Kies een pet waarin het verdergaat.')
  })
})

describe('de overgang zelf', () => {
  it('takes along what was chosen and nothing else, with a receipt on both sides', async () => {
    await kiesDoel(sanne, dossier)
    const klaar = await sanne.verstuur(
      { ...gesprek, ...neemMee(id.dat, id.wat), toelichting: 'Moeder wil dit ook.' },
      { knop: 'uitvoeren' },
    )
    const overgang = overgangUit(klaar)
    const daar = await naarDossier(t, overgang)
    expect(await inhoudVan(t, daar)).toEqual([teksten.dat, teksten.wat].toSorted())
    expect(
      await tel(t, 'gegeven', `dossier_id = '${daar}' and verkregen_in_pet = 'hulpverlener'`),
    ).toBe(2)
    expect((await inhoudVan(t, dossier)).length).toBe(4)
    expect(
      await tel(
        t,
        'overgang',
        `id = '${overgang}' and zelfde_persoon and rol_verteld and met_inwoner = 'samen'`,
      ),
    ).toBe(1)
    expect(leesbaar(klaar)).toContain('Dezelfde persoon in beide rollen')
    expect(leesbaar(klaar)).toContain('Nodig omdat: Nodig om de juiste hulp te vinden.')
    expect(leesbaar(klaar)).toContain(teksten.behandel)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'overgang' and handeling = 'verstrekken' and object_id = '${overgang}' and betrokkene_id = '${noor}' and toelichting = 'Toeleider Jeugd en Wmo' and uitkomst = 'gedaan'`,
      ),
    ).toBe(1)
    // The pet is switched by the professional, who lands in the other dossier.
    expect(leesbaar(klaar)).toContain('Zet de pet Toeleider Jeugd en Wmo op')
    expect((await sanne.get(`/werk/dossiers/${daar}`)).status).toBe(404)
    const over = await sanne.get(`/werk/overgangen/${overgang}`)
    expect(over.$('form[action="/pet"] input[name=naar]').attr('value')).toBe(
      `/werk/dossiers/${daar}`,
    )
  })

  it('lands in the new dossier after switching, where only what came along can be read', async () => {
    await kiesDoel(sanne, dossier)
    const klaar = await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'uitvoeren' })
    const daar = await naarDossier(t, overgangUit(klaar))
    const blad = await sanne.post('/pet', {
      pet: petten.toeleider,
      naar: `/werk/dossiers/${daar}`,
    })
    expect(blad.pad).toBe(`/werk/dossiers/${daar}`)
    expect(leesbaar(blad)).toContain(teksten.dat)
    for (const soort of ['wat', 'behandel', 'financieel'] as const) {
      expect(blad.tekst).not.toContain(teksten[soort])
    }
    const bewijs = await sanne.get(`/werk/overgangen/${overgangUit(klaar)}`)
    expect(leesbaar(bewijs)).toContain('Gekregen uit een andere rol')
    expect(leesbaar(bewijs)).toContain(teksten.dat)
    expect(bewijs.tekst).not.toContain(teksten.wat)
    expect(bewijs.tekst).not.toContain('Wat in dit dossier bleef')
    expect((await sanne.get(`/werk/overgangen/${overgangUit(klaar)}?print=1`)).status).toBe(200)
  })

  it('a new dossier can start empty', async () => {
    await kiesDoel(sanne, dossier)
    const { noodzakelijk: _n, ...velden } = gesprek
    const klaar = await sanne.verstuur(velden, { knop: 'uitvoeren' })
    expect(await inhoudVan(t, await naarDossier(t, overgangUit(klaar)))).toEqual([])
  })

  it('goes to an own dossier that is there already', async () => {
    await kiesDoel(sanne, dossier)
    const eerste = overgangUit(
      await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'uitvoeren' }),
    )
    const daar = await naarDossier(t, eerste)
    const blad = await kiesDoel(sanne, dossier, petten.toeleider, `bestaand:${daar}`)
    expect(blad.pad).toBe(kiezen())
    const tweede = overgangUit(
      await sanne.verstuur({ ...gesprek, ...neemMee(id.wat) }, { knop: 'uitvoeren' }),
    )
    expect(await naarDossier(t, tweede)).toBe(daar)
    expect(await inhoudVan(t, daar)).toEqual([teksten.dat, teksten.wat].toSorted())
  })
})

describe('wat eerst moet', () => {
  it('records the talk, the role and why each datum is needed; what was typed stays', async () => {
    await kiesDoel(sanne, dossier)
    const blad = await sanne.verstuur(
      { mee: [id.dat], toelichting: 'Blijft staan.' },
      { knop: 'uitvoeren' },
    )
    expect(blad.pad).toBe(kiezen())
    for (const melding of [
      'Schrijf op waarom dit nodig is.',
      'Kies hoe u dit met de inwoner heeft gedaan.',
      'Vertel de inwoner eerst over de nieuwe rol.',
      'Kies of uw rollen samengaan.',
      'Alleen wat nodig is, gaat mee.',
    ]) {
      expect(leesbaar(blad)).toContain(melding)
    }
    expect(blad.$('#toelichting').text().trim()).toBe('Blijft staan.')
    expect(await overgangen()).toBe(0)
  })

  it('roles that clash lead to a colleague (E-067)', async () => {
    await kiesDoel(sanne, dossier)
    const blad = await sanne.verstuur(
      { ...gesprek, ...neemMee(id.dat), rolOnverenigbaar: 'ja' },
      { knop: 'uitvoeren' },
    )
    expect(leesbaar(blad)).toContain('Laat een collega dit doen')
    expect(blad.$(`main a[href="/werk/dossiers/${dossier}/overgang"]`).length).toBeGreaterThan(0)
    expect(await overgangen()).toBe(0)
  })

  it('asks consent of whom it is about, and moves nothing without', async () => {
    await kiesDoel(sanne, dossier)
    const zonder = await sanne.verstuur(
      { ...gesprek, ...neemMee(id.financieel) },
      { knop: 'uitvoeren' },
    )
    expect(leesbaar(zonder)).toContain('Dit kan nu niet mee.')
    expect(leesbaar(zonder)).toContain('Toestemming voor wat over Noor de Vries gaat')
    // Noor is thirteen: she and somebody with gezag.
    await sanne.verstuur({ [ja('toestemmingJeugdige')]: 'ja' }, { knop: 'uitvoeren' })
    expect(await overgangen()).toBe(0)
    const met = await sanne.verstuur(
      { [ja('toestemmingVertegenwoordiger')]: 'ja' },
      { knop: 'uitvoeren' },
    )
    expect(await inhoudVan(t, await naarDossier(t, overgangUit(met)))).toEqual([teksten.financieel])
  })

  it('consent for one destination is no consent for another', async () => {
    await kiesDoel(sanne, dossier)
    await sanne.verstuur(
      {
        ...gesprek,
        ...neemMee(id.financieel),
        [ja('toestemmingJeugdige')]: 'ja',
        [ja('toestemmingVertegenwoordiger')]: 'ja',
      },
      { knop: 'bekijk' },
    )
    const blad = await kiesDoel(sanne, dossier, mehmetsPet)
    expect(blad.$('input[name=mee][checked]').length).toBe(0)
    expect(blad.$('input[type=radio][checked]').length).toBe(0)
  })
})

describe('wie niet mag, en wat niet kan', () => {
  it('treatment does not move, whatever a form says', async () => {
    await kiesDoel(sanne, dossier)
    const blad = await sanne.verstuur(
      { ...gesprek, ...neemMee(id.behandel, id.dat) },
      { knop: 'uitvoeren' },
    )
    expect(leesbaar(blad)).toContain('Dit kan nu niet mee.')
    expect(await overgangen()).toBe(0)
  })

  it('a datum of another dossier is not in the choice', async () => {
    const ander = await openHulpdossier(sanne)
    const vreemd = await vulHulpdossier(t, sanne, ander)
    await kiesDoel(sanne, dossier)
    const klaar = await sanne.verstuur(
      { ...gesprek, ...neemMee(vreemd.dat) },
      { knop: 'uitvoeren' },
    )
    expect(await inhoudVan(t, await naarDossier(t, overgangUit(klaar)))).toEqual([])
  })

  it.each(['mehmet', 'petra'] as const)('for %s these pages are not there', async (wie) => {
    const ander = await t.login(wie)
    if (wie === 'mehmet') await ander.post('/pet', { pet: mehmetsPet })
    for (const pad of [`/werk/dossiers/${dossier}/overgang`, kiezen()]) {
      expect((await ander.get(pad)).status).toBe(404)
      await ander.get('/pet')
      expect((await ander.post(pad, { doe: 'uitvoeren', ...gesprek })).status).toBe(404)
    }
    expect(await overgangen()).toBe(0)
  })

  it('not in the other own pet either, and not for a resident', async () => {
    const toeleider = await t.login('sanne', 'toeleider')
    expect((await toeleider.get(`/werk/dossiers/${dossier}/overgang`)).status).toBe(404)
    const inwoner = await t.login('noor')
    expect((await inwoner.get(`/werk/dossiers/${dossier}/overgang`)).pad).toContain('/inloggen')
  })

  it('two posts of the same form have one effect', async () => {
    await kiesDoel(sanne, dossier)
    const { $ } = await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'bekijk' })
    const velden: Record<string, string | string[]> = {}
    for (const { name, value } of $('main form').serializeArray()) velden[name] = value
    velden['doe'] = 'uitvoeren'
    const bladen = await Promise.all([1, 2, 3].map(() => sanne.post(kiezen(), velden)))
    expect(new Set(bladen.map((blad) => overgangUit(blad))).size).toBe(1)
    expect(await overgangen()).toBe(1)
    const later = await sanne.post(kiezen(), velden)
    expect(overgangUit(later)).toBe(overgangUit(bladen[0] ?? later))
    expect(t.meldingen).toEqual([])
  })

  it('a form made for another destination does nothing', async () => {
    await kiesDoel(sanne, dossier)
    const { $ } = await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'bekijk' })
    const velden: Record<string, string | string[]> = {}
    for (const { name, value } of $('main form').serializeArray()) velden[name] = value
    await kiesDoel(sanne, dossier, mehmetsPet)
    const blad = await sanne.post(kiezen(), { ...velden, doe: 'uitvoeren' })
    expect(blad.status).toBe(409)
    expect(await overgangen()).toBe(0)
  })
})

describe('naar een collega', () => {
  it('never tells whether the colleague has a dossier already, and makes a new one', async () => {
    const mehmet = await t.login('mehmet')
    await mehmet.post('/pet', { pet: mehmetsPet })
    const bestaand = await openDossier(mehmet)
    await sanne.get(`/werk/dossiers/${dossier}/overgang`)
    const keuze = await sanne.verstuur({ naarPet: mehmetsPet }, { knop: 'pet' })
    expect(keuze.$('input[name=bestemming][value^=bestaand]').length).toBe(0)
    const geraden = await sanne.verstuur({ bestemming: `bestaand:${bestaand}` }, { knop: 'verder' })
    expect(geraden.pad).toBe(`/werk/dossiers/${dossier}/overgang`)

    const blad = await kiesDoel(sanne, dossier, mehmetsPet)
    expect(leesbaar(blad)).not.toContain('U heeft straks twee rollen')
    const { rolOnverenigbaar: _r, ...velden } = gesprek
    const klaar = await sanne.verstuur({ ...velden, ...neemMee(id.wat) }, { knop: 'uitvoeren' })
    const daar = await naarDossier(t, overgangUit(klaar))
    expect(daar).not.toBe(bestaand)
    const gelezen = await mehmet.get(`/werk/dossiers/${daar}`)
    expect(leesbaar(gelezen)).toContain(teksten.wat)
    expect(gelezen.tekst).not.toContain(teksten.behandel)
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect((await mehmet.get(`/werk/overgangen/${overgangUit(klaar)}`)).tekst).not.toContain(
      teksten.financieel,
    )
  })

  it('the resident sees to which role it went', async () => {
    await kiesDoel(sanne, dossier)
    await sanne.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'uitvoeren' })
    const inwoner = await t.login('noor')
    expect(leesbaar(await inwoner.get('/mijn/wie-keek-er'))).toContain(
      'Gaf door wat samen is gekozen. Aan de rol: Toeleider Jeugd en Wmo.',
    )
  })
})

describe('wat uit de hulp kwam, blijft daarvan (E-065, E-066)', () => {
  it('the toeleider gets a stricter answer for it than for what the toeleider heard', async () => {
    await kiesDoel(sanne, dossier)
    const klaar = await sanne.verstuur({ ...gesprek, ...neemMee(id.wat) }, { knop: 'uitvoeren' })
    const daar = await naarDossier(t, overgangUit(klaar))
    const toeleider = await t.login('sanne', 'toeleider')
    const eigen = await openDossier(toeleider)
    await schrijfOp(toeleider, eigen, { inhoud: 'Zelf gehoord als toeleider.' })
    const oordelen: (string | undefined)[] = []
    for (const waar of [eigen, daar]) {
      const blad = await toeleider.get(`/werk/dossiers/${waar}`)
      expect(blad.status).toBe(200)
      oordelen.push(await oordeelOverDelen(toeleider, waar))
    }
    expect(oordelen).toEqual(['Ja, als u dit eerst doet', 'Eerst overleggen'])
  })
})

async function oordeelOverDelen(iemand: Bezoeker, waar: string): Promise<string | undefined> {
  await iemand.get(`/werk/dossiers/${waar}/triage`)
  await iemand.verstuur({ moment: 'vraagverheldering' })
  await iemand.verstuur(
    {
      over: noor,
      handeling: 'verstrekken',
      ontvanger: 'college-toeleiding',
      doel: 'toeleiding',
      doelTekst: 'Samen de juiste hulp vinden.',
      categorie: ['wat'],
      besproken: 'ja',
      bezwaar: 'nee',
    },
    { knop: 'verder' },
  )
  const blad = await iemand.verstuur(
    {
      noodzakelijk: 'ja',
      kanMetMinder: 'nee',
      proportioneel: 'ja',
      doelmatig: 'ja',
      'nodig.wat': 'Nodig voor de aanvraag.',
      toelichting: 'Samen besproken.',
    },
    { knop: 'bewaar' },
  )
  const hier = blad.$('#antwoord').attr('data-oordeel')
  if (hier !== undefined) return hier
  const weging = await iemand.get(blad.pad.replace(/[^/]+$/, 'weging'))
  return weging.$('#antwoord').attr('data-oordeel')
}
