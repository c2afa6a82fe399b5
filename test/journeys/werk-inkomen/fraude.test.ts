import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import { openToneel, type Reiziger, type Toneel } from '../../support/reiziger.ts'
import { tel } from '../../support/werk.ts'
import {
  alles,
  beginAfweging,
  beslis,
  legVast,
  loopDoor,
  reistijd,
  taken,
} from '../../support/werk-inkomen.ts'

/** Fraud in both roles, and the narrow duties of the college. Cases K-128, K-129, K-130, K-132, K-137, K-140, K-214. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('fraude')
})
afterAll(() => toneel.sluit())

const ilse = { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' }
const fraude = {
  sterkVermoeden: 'ja',
  geconfronteerd: 'ja',
  inwonerOnderneemtNiets: 'nee',
  noodzakelijk: 'ja',
  kanMetMinder: 'nee',
}

async function alsToeleider(): Promise<[Reiziger, string]> {
  const tom = await toneel.komtBinnen('Tom Hofman', { pet: 'Toeleider Jeugd en Wmo' })
  return [tom, await neemAan(tom, ilse, { wet: 'wmo' })]
}

describe('fraude gezien door wie hulp geeft', () => {
  it(
    'kent geen plicht, stelt vijf vragen, en laat stoppen deel van het plan worden (K-128)',
    async () => {
      const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
      const dossier = await neemAan(
        karin,
        { naam: 'Bo van Vliet', geboortedatum: '11-02-2015' },
        { akkoord: 'ja' },
      )
      await karin.ga(`/werk/dossiers/${dossier}/afwegingen/fraude-hulpverlener`)
      const begin = await karin.tekst()
      expect(begin).toContain('Niemand kan eisen dat u elke fraude meldt')
      expect(begin).toContain('Vijf vragen aan uzelf')
      const id = await loopDoor(karin, dossier, 'fraude-hulpverlener', fraude)
      // K-128: secrecy stands, so first consent.
      expect(await alles(karin)).toContain('Regel: fraude-hulpverlener-beroepsgeheim.')
      await beslis(karin, id, 'stoppen-in-plan')
      expect(await taken(toneel.t, dossier, 'fraude-stoppen-in-plan')).toHaveLength(1)
      expect(await tel(toneel.t, 'verstrekking')).toBe(0)
      // For who works for the college it is another act, and that is said here.
      await karin.ga(`/werk/dossiers/${dossier}/afwegingen/fraude-college`)
      expect(await karin.tekst()).toContain('Dit kan hier niet')
      await karin.sluit()
    },
    reistijd,
  )

  it(
    'bespreekt het zonder namen met handhaving, en anders niet (K-140)',
    async () => {
      const esther = await toneel.komtBinnen('Esther van Loon', { pet: 'Maatschappelijk werker' })
      const dossier = await neemAan(esther, ilse, { akkoord: 'ja' })
      const id = await beginAfweging(esther, dossier, 'fraude-zonder-namen')
      await legVast(esther, id, 'fraude-zonder-namen', { onherleidbaar: 'nee' }, ['gesprek'])
      const nee = await beslis(esther, id, 'besproken')
      expect(nee).toContain('Zolang iemand kan raden om wie het gaat, mag dit niet')
      await legVast(esther, id, 'fraude-zonder-namen', { onherleidbaar: 'ja' })
      const ja = await beslis(esther, id, 'besproken')
      expect(ja).toContain('Ik heb het zonder namen besproken')
      await esther.sluit()
    },
    reistijd,
  )
})

describe('fraude gezien namens het college', () => {
  it(
    'die de taak raakt, gaat mee in het advies (K-130); die er los van staat niet (K-214)',
    async () => {
      const [tom, dossier] = await alsToeleider()
      const raakt = { ...fraude, gerelateerdAanTaak: 'ja', rolKenbaar: 'ja', aan: 'advies' }
      const id = await loopDoor(tom, dossier, 'fraude-college', raakt)
      expect(await alles(tom)).toContain('Regel: fraude-meenemen-in-eigen-advies.')
      await beslis(tom, id, 'meewegen')
      expect(tom.pad()).toMatch(/^\/werk\/triage\//)

      const los = await loopDoor(tom, dossier, 'fraude-college', {
        ...raakt,
        gerelateerdAanTaak: 'nee',
        aan: 'handhaving',
      })
      // K-214 and K-132: nobody must; it is weighed.
      expect(await alles(tom)).toContain('Regel: fraude-los-van-taak-zelf-afwegen.')
      expect(await beslis(tom, los, 'meewegen')).toContain('alleen als het uw eigen taak raakt')
      await beslis(tom, los, 'niet-delen')
      await tom.sluit()
    },
    reistijd,
  )

  it(
    'een misdrijf door een ambtenaar is een plicht van het college, te bevestigen (K-137)',
    async () => {
      const [tom, dossier] = await alsToeleider()
      const id = await loopDoor(tom, dossier, 'ambtsmisdrijf', {
        gegrondVermoedenMisdrijf: 'weet-niet',
        noodzakelijk: 'ja',
      })
      expect(await tom.tekst()).toContain('bevestigen')
      expect(await beslis(tom, id, 'aangifte')).toContain('Zonder goed onderbouwd vermoeden')
      await legVast(
        tom,
        id,
        'ambtsmisdrijf',
        { gegrondVermoedenMisdrijf: 'ja', noodzakelijk: 'ja' },
        ['leidinggevende', 'aangifte'],
      )
      await beslis(tom, id, 'aangifte')
      expect(tom.pad()).toMatch(/^\/werk\/triage\//)
      await tom.sluit()
    },
    reistijd,
  )
})
