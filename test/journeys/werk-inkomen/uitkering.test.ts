import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import { openToneel, type Reiziger, type Toneel } from '../../support/reiziger.ts'
import { tabellenMet, tel } from '../../support/werk.ts'
import {
  alles,
  beginAfweging,
  beslis,
  legVast,
  loopDoor,
  neemAanvraagAan,
  reistijd,
  taken,
} from '../../support/werk-inkomen.ts'

/** The closed regime of the Participatiewet. Cases K-146, K-151, K-154, K-155, K-157, K-166, K-167, K-218. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('uitkering')
})
afterAll(() => toneel.sluit())

const jeroen = { naam: 'Jeroen van Vliet', geboortedatum: '24-12-1982' }

async function alsGerard(): Promise<[Reiziger, string]> {
  const gerard = await toneel.komtBinnen('Gerard Blom', { pet: 'Toeleider inkomen' })
  return [gerard, await neemAanvraagAan(gerard, jeroen)]
}

describe('een tip (K-157)', () => {
  it(
    'die rechtmatig is, wordt onderzocht en later altijd verteld; een andere wordt niet opgeschreven',
    async () => {
      const { t } = toneel
      const [gerard, dossier] = await alsGerard()
      const goed = { rechtmatigVerkregen: 'ja', noodzakelijk: 'ja', uitstel: 'later' }
      const id = await loopDoor(gerard, dossier, 'tip', { ...goed, wat: 'Werkt op de Grutmarkt.' })
      expect(await alles(gerard)).toContain('Regel: pw-tip-rechtmatig.')
      await beslis(gerard, id, 'onderzoeken')
      expect(await taken(t, dossier, 'informeer-na-onderzoek')).toHaveLength(1)
      expect(await tabellenMet(t, 'Grutmarkt')).toEqual(['afweging_stap'])

      const fout = await beginAfweging(gerard, dossier, 'tip')
      await legVast(gerard, fout, 'tip', { rechtmatigVerkregen: 'nee' }, ['inhoud'])
      expect(await beslis(gerard, fout, 'onderzoeken')).toContain('mag u niet gebruiken')
      await beslis(gerard, fout, 'niet-gebruiken')
      expect(await taken(t, dossier, 'informeer-na-onderzoek')).toHaveLength(1)
      await gerard.sluit()
    },
    reistijd,
  )
})

describe('een machtiging', () => {
  const goed = {
    ontvanger: 'geheimhouder-arts',
    partijNaam: 'Huisarts De Wit',
    categorie: ['bijzonder'],
    watPrecies: 'Hoeveel uur per dag u kunt werken.',
    waarom: 'Dan weten wij welk werk past.',
    noodzakelijk: 'ja',
    kanMetMinder: 'nee',
    toestemmingAlgemeen: 'nee',
    losFormulier: 'ja',
    toestemmingOnvrij: 'nee',
    bijNee: 'Dan zoeken wij samen een andere manier.',
  }

  it(
    'die precies en vrij is, wordt toestemming vragen waarin alles al staat; een algemene niet',
    async () => {
      const { t } = toneel
      const [gerard, dossier] = await alsGerard()
      const algemeen = await loopDoor(gerard, dossier, 'machtiging', {
        ...goed,
        watPrecies: 'Alle medische gegevens',
      })
      expect(await beslis(gerard, algemeen, 'vragen')).toContain('Dit is te algemeen')
      const id = await loopDoor(gerard, dossier, 'machtiging', goed)
      await beslis(gerard, id, 'vragen')
      await gerard.volg('Vraag deze machtiging')
      expect(await gerard.page.locator('[name="wat.bijzonder"]').inputValue()).toBe(goed.watPrecies)
      await gerard.druk('Maak de vraag')
      expect(gerard.pad()).toMatch(/^\/werk\/toestemmingen\//)
      expect(await tel(t, 'toestemming', `ontvanger_type = 'geheimhouder-arts'`)).toBe(1)
      // Nobody can reach this form with somebody else's weighing.
      await gerard.ga(`/werk/dossiers/${dossier}/toestemmingen/vragen?afweging=${algemeen}`, 404)
      await gerard.sluit()
    },
    reistijd,
  )
})

describe('huisgenoten (K-151)', () => {
  it(
    'horen het zelf ook, en er wordt niet meer gevraagd dan nodig',
    async () => {
      const [gerard, dossier] = await alsGerard()
      const goed = {
        watPrecies: ['inkomen'],
        aanWieVragen: 'betrokkene',
        noodzakelijk: 'ja',
        kanMetMinder: 'ja',
      }
      const id = await loopDoor(gerard, dossier, 'huisgenoten', goed)
      expect(await beslis(gerard, id, 'vragen')).toContain('Vraag dan minder')
      await legVast(gerard, id, 'huisgenoten', { ...goed, kanMetMinder: 'nee' })
      await beslis(gerard, id, 'vragen')
      expect(await taken(toneel.t, dossier, 'informeer-verwanten')).toHaveLength(1)
      await gerard.sluit()
    },
    reistijd,
  )
})

describe('Suwinet', () => {
  it(
    'kan voor de uitkering, elke keer met een reden, en wordt bewaard',
    async () => {
      const { t } = toneel
      const [gerard, dossier] = await alsGerard()
      await gerard.ga(`/werk/dossiers/${dossier}`)
      await gerard.volg('Suwinet')
      await gerard.druk('Leg vast dat ik dit opzoek')
      expect(await gerard.tekst()).toContain('Kruis aan wat u opzoekt')
      await gerard.vul({ gegevens: ['inkomen'], reden: 'Kwekelbaas', noodzakelijk: 'weet-niet' })
      await gerard.druk('Leg vast dat ik dit opzoek')
      expect(await tel(t, 'suwinet_raadpleging')).toBe(0)
      expect(await gerard.page.locator('[name="reden"]').inputValue()).toBe('Kwekelbaas')
      await gerard.vul({ noodzakelijk: 'ja' })
      await gerard.druk('Leg vast dat ik dit opzoek')
      expect(await gerard.tekst()).toContain('Inkomen en werk')
      expect(await tel(t, 'suwinet_raadpleging')).toBe(1)
      expect(await tabellenMet(t, 'Kwekelbaas')).toEqual(['suwinet_raadpleging'])
      await gerard.sluit()
    },
    reistijd,
  )

  it(
    'kan niet voor de Wmo of bij hulp, en zegt wat wel kan (K-146)',
    async () => {
      const { t } = toneel
      const tom = await toneel.komtBinnen('Tom Hofman', { pet: 'Toeleider Jeugd en Wmo' })
      const wmo = await neemAan(tom, jeroen, { wet: 'wmo' })
      await tom.ga(`/werk/dossiers/${wmo}/suwinet`)
      expect(await alles(tom)).toContain('Regel: suwinet-ander-doel.')
      expect(await tom.tekst()).toContain('Vraag het aan de inwoner zelf')
      expect(await tom.page.getByRole('button', { name: /opzoek/ }).count()).toBe(0)
      await tom.sluit()
      const voor = await tel(t, 'suwinet_raadpleging')
      expect(voor).toBeGreaterThan(0)
      // The database holds it too, whatever the application would do.
      await expect(
        t.db.pool('eigenaar').query(
          `insert into deelwijzer.suwinet_raadpleging
             select gemeente_id, gen_random_uuid(), 'SU-1', $1, persoon_id, (select pet_id from deelwijzer.betrokkenheid where dossier_id = $1 limit 1),
               doel, inhoud, antwoord, op from deelwijzer.suwinet_raadpleging limit 1`,
          [wmo],
        ),
      ).rejects.toThrow('Suwinet is er niet voor dit doel')
      expect(await tel(t, 'suwinet_raadpleging')).toBe(voor)
    },
    reistijd,
  )
})

describe('bestanden vergelijken', () => {
  it(
    'mag volgens de wet, zonder personen, of na drie toetsen; over domeinen nooit (K-154, K-155, K-218)',
    async () => {
      const { t } = toneel
      const gerard = await toneel.komtBinnen('Gerard Blom', { pet: 'Toeleider inkomen' })
      const kies = async (vraag: string): Promise<void> => {
        await gerard.ga('/werk/bestandsvergelijking')
        await gerard.vul({ vraag })
        await gerard.druk('Verder')
        await gerard.vul({ onderwerp: `Over ${vraag}`, bestanden: 'Uitkeringen en water.' })
      }
      const toets = 'Toets en leg vast'
      await kies('samenloop')
      await gerard.vul({ wettelijk: 'ja', noodzakelijk: 'ja' })
      await gerard.druk(toets)
      await kies('anoniem')
      await gerard.vul({ onherleidbaar: 'ja' })
      await gerard.druk(toets)
      await kies('herleidbaar')
      await gerard.vul({
        noodzakelijk: 'ja',
        nodig: 'Veel leegstand.',
        past: 'weet-niet',
        evenredig: 'Weinig gegevens.',
        lichterKan: 'nee',
        lichter: 'Huisbezoek is zwaarder.',
      })
      await gerard.druk(toets)
      // K-154: one test that is not known is no yes.
      expect(await alles(gerard)).toContain('Regel: bestandsvergelijking-herleidbaar-zonder-toets.')
      expect(await tel(t, 'bestandsvergelijking')).toBe(2)
      await gerard.vul({ past: 'ja' })
      await gerard.druk(toets)
      expect(await tel(t, 'bestandsvergelijking')).toBe(3)
      await kies('domeinen')
      await gerard.druk(toets)
      expect(await alles(gerard)).toContain('Regel: bestandsvergelijking-vroegsignalering.')
      expect(await gerard.tekst()).toContain('Wat kan wel?')
      expect(await tel(t, 'bestandsvergelijking')).toBe(3)
      await gerard.sluit()

      const ingrid = await toneel.komtBinnen('Ingrid Postma', { screen: 'phone' })
      await ingrid.ga('/privacy')
      await ingrid.volg('Bestandsvergelijkingen')
      expect(await ingrid.tekst()).toContain('Over herleidbaar')
      await ingrid.ga('/inlichtingenplicht')
      expect(await ingrid.tekst()).toContain('uiterlijk binnen vier weken')
      await ingrid.sluit()
      const tom = await toneel.komtBinnen('Tom Hofman', { pet: 'Toeleider Jeugd en Wmo' })
      await tom.ga('/werk/bestandsvergelijking', 404)
      await tom.sluit()
    },
    reistijd,
  )
})

describe('gegevens van de politie (K-166, K-167)', () => {
  it(
    'blijven waar ze zijn; alleen naar de Raad of een gecertificeerde instelling',
    async () => {
      const { t } = toneel
      const tom = await toneel.komtBinnen('Tom Hofman', { pet: 'Toeleider Jeugd en Wmo' })
      const dossier = await neemAan(
        tom,
        { naam: 'Lina Bos', geboortedatum: '30-06-2010' },
        { wet: 'jeugdwet' },
      )
      const goed = { levering: 'wet', noodzakelijk: 'ja', kanMetMinder: 'nee' }
      const id = await loopDoor(tom, dossier, 'politiegegevens', {
        ...goed,
        wat: 'Drie keer gezien bij de Kolkstraat.',
        aan: 'ander',
      })
      expect(await alles(tom)).toContain('Regel: politie-gegevens-niet-verder-doorgeven.')
      expect(await beslis(tom, id, 'doorgeven')).toContain('geeft u niet verder door')
      await beslis(tom, id, 'bewaren')
      // It is in no datum of the dossier, so it cannot go along with one.
      expect(await tabellenMet(t, 'Kolkstraat')).toEqual(['afweging_stap'])
      const raad = await loopDoor(tom, dossier, 'politiegegevens', {
        ...goed,
        aan: 'raad-kinderbescherming',
      })
      await beslis(tom, raad, 'doorgeven')
      expect(tom.pad()).toMatch(/^\/werk\/triage\//)
      await tom.sluit()
    },
    reistijd,
  )
})
