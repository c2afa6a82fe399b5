import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criteria } from '../../../src/domein/afweging/plannen/conflict-criteria.ts'
import { neemAan } from '../../support/delen-reis.ts'
import { leesStuk, naarBesluit, voerUit, vooraf } from '../../support/geheim.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { tel } from '../../support/werk.ts'
import { beslis, legVast, loopDoor } from '../../support/werk-inkomen.ts'

/** A conflict of duties: five of six is a no, six of six goes through to the telling and the file. Cases K-114, K-115. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('conflict')
})
afterAll(() => toneel.sluit())

const alle = Object.fromEntries(criteria.map(({ code }) => [`criterium-${code}`, 'ja']))
const antwoorden = {
  ...alle,
  ontvanger: 'politie',
  ontvangerNaam: 'De wijkagent',
  categorie: ['wat'],
  doelTekst: 'Voorkomen dat iemand vandaag gewond raakt.',
  nodig: 'ja',
  besprokenVooraf: 'ja',
  veilig: 'ja',
  collegaFunctie: 'Gedragswetenschapper',
}

describe('conflict van plichten', () => {
  it('weigert vijf van zes (K-115), en gaat met alle zes door tot en met het hele dossier op papier (K-114)', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(
      karin,
      { naam: 'Gijs Kramer', geboortedatum: '06-05-2009' },
      { akkoord: 'ja' },
    )
    const id = await loopDoor(karin, dossier, 'conflict-van-plichten', {
      ...antwoorden,
      'criterium-zo-min-mogelijk': 'nee',
      'uitleg-zo-min-mogelijk': 'Ik wilde eerst alles meesturen.',
    })
    const nee = await beslis(karin, id, 'doorbreken')
    expect(nee).toContain('Dat staat nog niet vast bij: ‘Zo min mogelijk’')
    expect(await tel(toneel.t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(0)

    const overig = criteria.map(({ code }) => code).filter((code) => code !== 'zo-min-mogelijk')
    await legVast(
      karin,
      id,
      'conflict-van-plichten',
      { ...antwoorden, 'uitleg-zo-min-mogelijk': 'Alleen naam en plek.' },
      ['situatie', 'collega', 'inwoner', ...overig],
    )
    await karin.ga(`/werk/afwegingen/${id}`)
    expect(await karin.tekst()).toContain('versie 2')
    await beslis(karin, id, 'doorbreken')
    const besluit = await naarBesluit(karin, {
      weging: { 'nodig.wat': 'Zonder dit kan de politie niets doen.' },
      vastleggen: { besluit: 'Wij vertellen de wijkagent wat nodig is.' },
    })
    await voerUit(toneel, karin, besluit, {
      categorie: ['wat'],
      'wat.wat': 'Dat er een plan is om iemand iets aan te doen.',
      ontvanger: 'De wijkagent van dienst',
      ...vooraf(toneel),
    })
    await toneel.t.volgorde()

    await karin.ga(`/werk/afwegingen/${id}`)
    const tekst = await leesStuk(karin, `/werk/afwegingen/${id}/pdf`)
    for (const { naam } of criteria) expect(tekst, naam).toContain(naam)
    // Both versions of the step, who consulted, the answer, the besluit, what was told and where it stands in the log.
    expect(tekst).toContain('Ik wilde eerst alles meesturen.')
    expect(tekst).toContain('Alleen naam en plek.')
    expect(tekst).toContain('versie 2')
    expect(tekst).toContain('Gedragswetenschapper')
    expect(tekst).toContain('Jeugdhulpverlener (Karin Veldhuis)')
    expect(tekst).toContain('Wij vertellen de wijkagent wat nodig is.')
    expect(tekst).toContain('De wijkagent van dienst')
    expect(tekst).toMatch(/Plaats in het logboek: nummer \d+/)
    expect(tekst).toContain('Waarom is dit het antwoord?')

    // Who has nothing to do with this dossier finds nothing, and it was logged.
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    expect((await sanne.page.request.get(`/werk/afwegingen/${id}/pdf`)).status()).toBe(404)
    expect(
      await tel(toneel.t, 'gebeurtenis', `object_soort = 'verantwoording' and object_id = '${id}'`),
    ).toBe(1)
    await sanne.sluit()
    await karin.sluit()
  }, 240_000)
})
