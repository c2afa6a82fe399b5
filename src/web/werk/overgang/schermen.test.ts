import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  gesprek,
  kiesDoel,
  naarDossier,
  neemMee,
  openHulpdossier,
  overgangUit,
  vulHulpdossier,
} from '../../../../test/support/overgang.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { idUit, schrijfOp } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
/** Pages to look at, each with who looks. */
const bladen: { naam: string; pad: string; wie: Bezoeker }[] = []

beforeAll(async () => {
  t = await createTestApp()
  s = await openSchermen(t)

  const hulp = await t.login('sanne', 'hulpverlener')
  const klaar = await openHulpdossier(hulp)
  const id = await vulHulpdossier(t, hulp, klaar)
  await kiesDoel(hulp, klaar)
  const overgang = overgangUit(
    await hulp.verstuur({ ...gesprek, ...neemMee(id.dat, id.wat) }, { knop: 'uitvoeren' }),
  )
  const daar = await naarDossier(t, overgang)
  const open = await openHulpdossier(hulp)
  const nog = await vulHulpdossier(t, hulp, open)
  await kiesDoel(hulp, open)
  await hulp.verstuur(
    { mee: [nog.financieel], noodzakelijk: 'ja', rolOnverenigbaar: 'ja' },
    { knop: 'uitvoeren' },
  )
  bladen.push(
    { naam: 'bestemming', pad: `/werk/dossiers/${open}/overgang`, wie: hulp },
    { naam: 'kiezen', pad: `/werk/dossiers/${open}/overgang/kiezen`, wie: hulp },
    { naam: 'bewijs', pad: `/werk/overgangen/${overgang}`, wie: hulp },
    { naam: 'bewijs-afdruk', pad: `/werk/overgangen/${overgang}?print=1`, wie: hulp },
    { naam: 'dossier', pad: `/werk/dossiers/${klaar}`, wie: hulp },
    { naam: 'niet-overdragen', pad: `/werk/dossiers/${klaar}/overdracht`, wie: hulp },
  )

  const toeleider = await t.login('sanne', 'toeleider')
  const naarPet = 'a3000000-0000-4000-8000-000000000003'
  await toeleider.get(`/werk/dossiers/${daar}/overdracht`)
  await toeleider.verstuur(
    { naarPet, reden: 'Ik ga naar een ander team.', besproken: 'ja', noodzakelijk: 'ja' },
    { knop: 'bekijk' },
  )
  await toeleider.verstuur({ reden: '', besproken: 'weet-niet' }, { knop: 'overdragen' })
  bladen.push({ naam: 'overdracht', pad: `/werk/dossiers/${daar}/overdracht`, wie: toeleider })

  const eerst = await t.login('sanne', 'toeleider')
  await kiesDoel(hulp, klaar)
  const tweede = overgangUit(
    await hulp.verstuur({ ...gesprek, ...neemMee(id.dat) }, { knop: 'uitvoeren' }),
  )
  const weg = await naarDossier(t, tweede)
  await schrijfOp(eerst, weg, { inhoud: 'Noor wil weer naar school.' })
  await eerst.get(`/werk/dossiers/${weg}/overdracht`)
  await eerst.verstuur(
    { naarPet, reden: 'Andere wijk.', besproken: 'ja', noodzakelijk: 'ja' },
    { knop: 'bekijk' },
  )
  const gedaan = await eerst.verstuur({ gedaan: 'maak-rol-kenbaar' }, { knop: 'overdragen' })
  const bewijs = idUit(gedaan, /^\/werk\/overdrachten\/([0-9a-f-]{36})/)
  const mehmet = await t.login('mehmet')
  await mehmet.post('/pet', { pet: naarPet })
  bladen.push(
    { naam: 'overdracht-bewijs', pad: `/werk/overdrachten/${bewijs}`, wie: eerst },
    { naam: 'overdracht-ontvanger', pad: `/werk/overdrachten/${bewijs}`, wie: mehmet },
  )
}, 120_000)
afterAll(() => s.stop())

it('every page of an overgang and an overdracht is accessible and fits', async () => {
  for (const { naam, pad, wie } of bladen) {
    expect(await s.bekijk(naam, pad, wie), naam).toBe(200)
  }
}, 120_000)
