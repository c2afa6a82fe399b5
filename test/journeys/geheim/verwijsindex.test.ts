import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import { naarBesluit, voerUit, vooraf, wijsAan } from '../../support/geheim.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { tel } from '../../support/werk.ts'
import { beslis, loopDoor, taken } from '../../support/werk-inkomen.ts'

/** The verwijsindex: who may report, what, until when, and what a match is. Cases K-102, K-103, K-104, K-213. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('verwijsindex')
})
afterAll(() => toneel.sluit())

const goed = {
  risico: ['geweld'],
  redelijkVermoeden: 'ja',
  besprokenVooraf: 'ja',
  bezwaarBij: 'nee',
}
const bo = { naam: 'Bo van Vliet', geboortedatum: '11-02-2010' }

describe('melden in de verwijsindex', () => {
  it('mag niet wie niet in het register staat (K-103), en daarna wel, tot en met het weghalen (K-102)', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(karin, bo, { akkoord: 'ja' })
    const id = await loopDoor(karin, dossier, 'verwijsindex', goed)
    expect(await karin.tekst()).toContain('Nee, dit mag nu niet')
    expect(await beslis(karin, id, 'melden')).toContain(
      'niet in het register van meldingsbevoegden',
    )
    expect(await tel(toneel.t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(0)

    await wijsAan(toneel, 'Karin Veldhuis')
    await karin.ga(`/werk/afwegingen/${id}`)
    expect(await karin.tekst()).not.toContain('Nee, dit mag nu niet')
    await beslis(karin, id, 'melden')
    const besluit = await naarBesluit(karin, {
      weging: { 'nodig.vir-melding': 'Om af te stemmen met wie ook meldt.' },
      vastleggen: { besluit: 'Wij melden Bo in de verwijsindex.' },
    })
    // Before the telling is recorded, nothing can be recorded as reported.
    await karin.ga(`/werk/dossiers/${dossier}/verwijsindex`)
    expect(await karin.tekst()).toContain('Leg eerst bij het besluit vast dat u meldt')
    await voerUit(toneel, karin, besluit, {
      categorie: ['vir-melding'],
      'wat.vir-melding': 'Dat Bo is gemeld, en hoe ik te bereiken ben.',
      ontvanger: 'De verwijsindex risicojongeren',
      ...vooraf(toneel),
    })
    await karin.ga(`/werk/afwegingen/${id}`)
    await karin.volg('Vastleggen dat u meldde')
    await karin.druk('Leg de melding vast')
    expect(await karin.tekst()).toContain('De melding is vastgelegd')
    expect(await karin.tekst()).toContain('Geweld, vernedering of verwaarlozing')
    expect(await tel(toneel.t, 'verwijsindex_melding', `inhoud::text like '%geweld%'`)).toBe(0)
    const [weg] = await taken(toneel.t, dossier, 'verwijsindex-verwijderen')
    const jaar = toneel.t.deps.nu().getFullYear()
    expect(weg?.slice(0, 4)).toBe(String(jaar + 2))
    expect(await taken(toneel.t, dossier, 'verwijsindex-vastleggen')).toHaveLength(0)

    await karin.volg(/is weg$/)
    await karin.druk('Leg vast dat de melding weg is')
    expect(await karin.tekst()).toContain('Kies waarom de melding weg is.')
    await karin.vul({ reden: 'risico-weg', toelichting: 'Thuis is het nu veilig.' })
    await karin.druk('Leg vast dat de melding weg is')
    expect(await karin.tekst()).toContain('Vastgelegd dat de melding weg is')
    // Five years, but never past the 23rd birthday (11-02-2033).
    expect(await karin.tekst()).toContain(`${jaar + 5 < 2033 ? jaar + 5 : 2033}`)
    expect(await taken(toneel.t, dossier, 'verwijsindex-verwijderen')).toHaveLength(0)
    await karin.sluit()
  }, 240_000)

  it('mag niet vanaf 23 jaar (K-104), en niet op gevoel (K-213)', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const oud = await neemAan(
      karin,
      { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' },
      { akkoord: 'ja' },
    )
    await karin.ga(`/werk/dossiers/${oud}/afwegingen/verwijsindex`)
    expect(await karin.tekst()).toContain('De verwijsindex is er tot 23 jaar')
    const jong = await neemAan(
      karin,
      { naam: 'Kees van Vliet', geboortedatum: '11-02-2014' },
      { akkoord: 'ja' },
    )
    const id = await loopDoor(karin, jong, 'verwijsindex', {
      ...goed,
      risico: ['geen'],
      redelijkVermoeden: 'nee',
    })
    expect(await karin.tekst()).toContain('Nee, dit mag nu niet')
    expect(await beslis(karin, id, 'melden')).toContain('U koos geen risico uit de wet')
    expect(await beslis(karin, id, 'niet-melden')).toContain('Ik meld niet')
    await karin.sluit()
  }, 240_000)

  it('een match is geen recht om te delen: contact wel, vertellen alleen met toestemming', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', {
      pet: 'Jeugdhulpverlener',
      screen: 'phone',
    })
    const dossier = await neemAan(
      karin,
      { naam: 'Fay van Vliet', geboortedatum: '11-02-2012' },
      { akkoord: 'ja' },
    )
    const id = await loopDoor(karin, dossier, 'verwijsindex-match', {
      partij: 'samenwerkingspartner',
      categorie: ['wat'],
      nodig: 'ja',
    })
    expect(await karin.tekst()).toContain('toestemming')
    expect(await beslis(karin, id, 'alleen-contact')).toContain('ik vertel niets over de jongere')
    await karin.sluit()
  }, 240_000)
})
