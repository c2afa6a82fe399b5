import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, besluit, doorloop, leg, plan } from '../support/afweging.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { openHulpdossier } from '../support/overgang.ts'
import { organisaties } from '../support/partner.ts'
import { besluitMet, doePlichten, voerUit } from '../support/verstrekking.ts'
import { leesbaar, noor, openDossier, schrijfOp, tabellenMet, tel } from '../support/werk.ts'

/** What the police and the public prosecutor gave stays where it was received (Wpg 7, Wjsg 39f), through the front door. */

let t: TestApp
let sanne: Bezoeker
let dossier: string
let nummer = 0
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const woord = (): string => {
  nummer += 1
  return `mutatie-${nummer}-kobaltrood`
}

describe('what was received', () => {
  it('stands in its own step, and comes out by no other page', async () => {
    const wat = woord()
    const id = await doorloop(sanne, dossier, 'politiegegevens', { wat, levering: 'wet' })
    await besluit(sanne, id, 'bewaren')
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(1)
    expect(await tabellenMet(t, wat)).toEqual(['afweging_stap'])
    const mijn = await t.login('noor')
    const anja = await t.login('anja')
    const petra = await t.login('petra')
    const bladen = [
      await sanne.get(`/werk/dossiers/${dossier}`),
      await sanne.get(`/werk/dossiers/${dossier}/overgang`),
      await sanne.get(`/werk/dossiers/${dossier}/overdracht`),
      await sanne.get(`/werk/dossiers/${dossier}/plan`),
      await sanne.get(`/werk/dossiers/${dossier}/overleggen/nieuw`),
      await sanne.get(
        `/werk/dossiers/${dossier}/delen?organisatie=${organisaties.school}&doel=toeleiding&over=${noor}`,
      ),
      await sanne.get(`/werk?zoek=${wat}`),
      await mijn.get('/mijn'),
      await mijn.get('/mijn/gegevens'),
      await mijn.get('/mijn/inzage'),
      await anja.get('/partner'),
      await petra.get('/team'),
      await petra.get(`/werk/afwegingen/${id}`),
      await anja.get(`/werk/afwegingen/${id}`),
      await mijn.get(`/werk/afwegingen/${id}`),
    ]
    for (const blad of bladen) expect(leesbaar(blad), blad.pad).not.toContain(wat)
    // And to be sure that it would have been found.
    expect(leesbaar(await sanne.get(`/werk/afwegingen/${id}`))).toContain(wat)
  })

  it.each(['politiegegevens', 'strafvorderlijke-gegevens'])(
    'is gone when it was sent back: %s',
    async (soort) => {
      const wat = woord()
      const id = await begin(sanne, dossier, soort)
      for (const stap of plan(soort).stappen) {
        if (stap.code === 'doorgeven') continue
        await leg(sanne, id, stap, { wat, levering: 'anders', waarvoor: 'geen' })
      }
      // Once more, and a third time as a draft only.
      const inhoud = plan(soort).stappen.find(({ code }) => code === 'inhoud')
      if (inhoud === undefined) throw new Error('geen inhoud')
      await leg(sanne, id, inhoud, { wat: `${wat} nog eens` })
      expect(await tabellenMet(t, wat)).toContain('afweging_stap')
      await besluit(sanne, id, 'terug')
      expect(await tel(t, 'afweging_einde', `afweging_id = '${id}' and uitkomst = 'terug'`)).toBe(1)
      expect(await tabellenMet(t, wat)).toEqual([])
      const blad = await sanne.get(`/werk/afwegingen/${id}`)
      expect(blad.status).toBe(200)
      expect(leesbaar(blad)).not.toContain(wat)
      // How it came and what was done stays to be answered for.
      expect(await tel(t, 'afweging_stap', `afweging_id = '${id}' and stap = 'hoe'`)).toBe(1)
    },
  )
})

describe('passing it on', () => {
  it.each(['politiegegeven', 'justitieel'])(
    'is not told to a school, whatever is filled in and decided: %s',
    async (categorie) => {
      const voor = await tel(t, 'verstrekking')
      const poging = besluitMet(sanne, dossier, {
        aanpak: { categorie: [categorie] },
        weging: { [`nodig.${categorie}`]: 'School wil het weten.', 'feit.ernstigGevaar': 'ja' },
      })
      const id = await poging.catch(() => undefined)
      if (id !== undefined) {
        await doePlichten(t, sanne, id, 'blokkerend')
        await voerUit(sanne, id, {
          [`wat.${categorie}`]: 'Wat de politie zei.',
          ontvanger: 'Iemand',
        })
      }
      expect(await tel(t, 'verstrekking')).toBe(voor)
      expect(await tel(t, 'verstrekking', `'${categorie}' = any (categorieen)`)).toBe(0)
    },
  )

  it('is not written down as a datum, in either dossier, with a form of one\u2019s own', async () => {
    const hulpverlener = await t.login('sanne', 'hulpverlener')
    const hulp = await openHulpdossier(hulpverlener)
    for (const [wie, waar] of [
      [sanne, dossier],
      [hulpverlener, hulp],
    ] as const) {
      for (const categorie of ['politiegegeven', 'justitieel', 'suwinet', 'tip', 'vir-melding']) {
        await schrijfOp(wie, waar, { inhoud: `Verboden ${categorie}.`, categorie }).catch(
          () => undefined,
        )
        expect(await tel(t, 'gegeven', `categorie = '${categorie}'`), categorie).toBe(0)
      }
    }
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
