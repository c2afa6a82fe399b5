import { afterAll, beforeAll, expect, it } from 'vitest'
import { datumInNederland } from '../../../src/domein/leeftijd.ts'
import { neemAan } from '../../support/delen-reis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import {
  alles,
  beslis,
  geefBemoeizorg,
  loopDoor,
  reistijd,
  taken,
} from '../../support/werk-inkomen.ts'

/** Outreach from its start until the normal rules return (S0 §4.3D; T-36). Cases K-171, K-172, K-173; and danger. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('bemoeizorg')
})
afterAll(() => toneel.sluit())

const toets = {
  zorgmijder: 'ja',
  contactGelegd: 'nee',
  deskundigeToets: 'ja',
  noodzakelijk: 'ja',
  evenredig: 'ja',
  kanMetMinder: 'nee',
}

it(
  'loopt van begin tot contact, en dan gelden de gewone regels weer',
  async () => {
    const { t } = toneel
    const zonder = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const dossier = await neemAan(
      zonder,
      { naam: 'Jeroen van Vliet', geboortedatum: '24-12-1982' },
      { akkoord: 'ja' },
    )
    await zonder.ga(`/werk/dossiers/${dossier}/afwegingen/bemoeizorg`)
    expect(await zonder.tekst()).toContain('Bemoeizorg is een eigen taak')
    await zonder.sluit()

    await geefBemoeizorg(t, 'Maatschappelijk werker')
    const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const bemoeizorg = await loopDoor(esther, dossier, 'bemoeizorg', toets)
    await esther.ga(`/werk/dossiers/${dossier}`)
    expect(await esther.tekst()).toContain('Bemoeizorg sinds')
    expect(await taken(t, dossier, 'rond-afweging-af')).toHaveLength(1)

    // K-172: without the judgement of an expert nothing is shared; K-171: with it, what is needed for contact.
    const niet = await loopDoor(esther, dossier, 'bemoeizorg-delen', {
      ...toets,
      deskundigeToets: 'nee',
    })
    expect(await alles(esther)).toContain('Regel: bemoeizorg-zonder-toets.')
    expect(await beslis(esther, niet, 'delen')).toContain(
      'Vraag eerst het oordeel van een deskundige',
    )
    await beslis(esther, niet, 'niet-delen')
    const wel = await loopDoor(esther, dossier, 'bemoeizorg-delen', toets)
    expect(await alles(esther)).toContain('Regel: bemoeizorg-delen-na-toets.')
    await beslis(esther, wel, 'delen')
    expect(esther.pad()).toMatch(/^\/werk\/triage\//)

    const contact = await beslis(esther, bemoeizorg, 'contact')
    expect(contact).toContain('Er is contact en vertrouwen')
    expect(await taken(t, dossier, 'informeer-achteraf')).toEqual([datumInNederland(t.deps.nu())])
    await esther.ga(`/werk/dossiers/${dossier}`)
    expect(await esther.tekst()).not.toContain('Bemoeizorg sinds')

    // K-173: whoever still says that there is no contact is corrected by the record.
    await loopDoor(esther, dossier, 'bemoeizorg-delen', toets)
    expect(await alles(esther)).toContain('Regel: bemoeizorg-na-contact.')
    await esther.sluit()
  },
  reistijd,
)

it(
  'bij gevaar mag delen ook buiten de inwoner om, en blijft samenwerken de taak (uitzondering A)',
  async () => {
    const { t } = toneel
    const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
    const dossier = await neemAan(
      esther,
      { naam: 'Rob Dijkstra', geboortedatum: '15-06-1981' },
      { akkoord: 'ja' },
    )
    const antwoorden = {
      ernstigGevaar: 'ja',
      noodzakelijk: 'ja',
      kanMetMinder: 'nee',
      aan: 'samenwerkingspartner',
      categorie: ['wat'],
    }
    const id = await loopDoor(esther, dossier, 'gevaar', antwoorden)
    expect(await alles(esther)).toContain('Regel: gevaar-vitaal-belang.')
    await beslis(esther, id, 'delen')
    expect(esther.pad()).toMatch(/^\/werk\/triage\//)
    expect(await taken(t, dossier, 'inspanningsplicht-medewerking')).toHaveLength(1)
    const twijfel = await loopDoor(esther, dossier, 'gevaar', {
      ...antwoorden,
      ernstigGevaar: 'weet-niet',
    })
    expect(twijfel).not.toBe(id)
    expect(await alles(esther)).toMatch(/toestemming/i)
    await esther.sluit()
  },
  reistijd,
)
