import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemAan } from '../../support/delen-reis.ts'
import { leesStuk, naarBesluit } from '../../support/geheim.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { tel } from '../../support/werk.ts'
import { beslis, legVast, loopDoor, taken } from '../../support/werk-inkomen.ts'

/** A calamiteit, the police at the door, and a toezichthouder. Cases K-088 (by unit test), K-108, K-112, K-138. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('vragen')
})
afterAll(() => toneel.sluit())

const bo = { naam: 'Bo van Vliet', geboortedatum: '11-02-2015' }
const vraag = {
  vorm: 'schriftelijk',
  nagegaan: 'ja',
  ontvangerNaam: 'Recherche Voorbeeldstad',
  categorie: ['wat'],
  nodig: 'ja',
  minder: 'nee',
  heelDossier: 'nee',
  besprokenVooraf: 'ja',
  bezwaarBij: 'nee',
  veilig: 'ja',
}

describe('calamiteit en geweld', () => {
  it('twijfel gaat vandaag naar de leidinggevende; een calamiteit meldt u meteen (K-112)', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(karin, bo, { akkoord: 'ja' })
    const twijfel = await loopDoor(karin, dossier, 'calamiteit-jeugd', {
      isCalamiteit: 'weet-niet',
    })
    expect(await beslis(karin, twijfel, 'melden')).toContain('U weet niet zeker')
    await beslis(karin, twijfel, 'uitzoeken')
    expect(await taken(toneel.t, dossier, 'calamiteit-beoordelen')).toHaveLength(1)

    const id = await loopDoor(karin, dossier, 'calamiteit-jeugd', {
      soortGebeurtenis: 'ernstige-schade',
      isCalamiteit: 'ja',
      categorie: ['bijzonder'],
      nodig: 'ja',
      besprokenVooraf: 'ja',
    })
    expect(await karin.tekst()).toContain('Calamiteit of geweld in de jeugdhulp')
    expect(await beslis(karin, id, 'niet-melden')).toContain('is melden verplicht')
    await beslis(karin, id, 'melden')
    expect(await taken(toneel.t, dossier, 'meld-onverwijld')).toHaveLength(1)
    await naarBesluit(karin, {
      weging: { 'nodig.bijzonder': 'De inspectie moet weten wat er gebeurde.' },
      vastleggen: { besluit: 'Wij melden dit bij de inspectie.' },
    })
    await karin.sluit()
  }, 240_000)

  it('is niet voor een toeleider, en zegt wat die wel doet', async () => {
    const tom = await toneel.komtBinnen('Tom Hofman', { pet: 'Toeleider Jeugd en Wmo' })
    const dossier = await neemAan(
      tom,
      { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' },
      { wet: 'wmo' },
    )
    await tom.ga(`/werk/dossiers/${dossier}/afwegingen/calamiteit-jeugd`)
    expect(await tom.tekst()).toContain('Zeg het vandaag tegen uw leidinggevende')
    await tom.sluit()
  }, 240_000)
})

describe('iemand vraagt om informatie', () => {
  it('de politie krijgt niets zonder toestemming, en een brief met de wet', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', {
      pet: 'Jeugdhulpverlener',
      screen: 'phone',
    })
    const dossier = await neemAan(karin, bo, { akkoord: 'ja' })
    const id = await loopDoor(karin, dossier, 'informatieverzoek', {
      ...vraag,
      vrager: 'politie',
      briefTekst: 'Bel ons gerust over hoe u dit kunt vragen.',
    })
    expect(await karin.tekst()).toContain('toestemming')
    // Before it is refused there is no letter.
    await karin.ga(`/werk/afwegingen/${id}/brief`, 404)
    await beslis(karin, id, 'weigeren')
    expect(await taken(toneel.t, dossier, 'stuur-brief')).toHaveLength(1)
    const brief = await leesStuk(karin, `/werk/afwegingen/${id}/brief`)
    expect(brief).toContain('Die geven wij niet')
    expect(brief).toContain('Jeugdwet 7.3.11')
    expect(brief).toContain('Recherche Voorbeeldstad')
    expect(brief).toContain('Bel ons gerust')
    expect(brief).toContain('officier van justitie vragen om een vordering')
    // The letter says nothing about anybody, not even that somebody is known.
    expect(brief).not.toContain('Bo')
    expect(await tel(toneel.t, 'verstrekking')).toBe(0)
    await karin.sluit()
  }, 240_000)

  it('bij een ondertoezichtstelling is weigeren geen keuze (K-108)', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(karin, bo, { akkoord: 'ja' })
    const id = await loopDoor(karin, dossier, 'informatieverzoek', {
      ...vraag,
      vrager: 'gecertificeerde-instelling',
      ots: 'ja',
    })
    expect(await beslis(karin, id, 'weigeren')).toContain('moet u antwoorden')
    await beslis(karin, id, 'geven')
    expect(karin.pad()).toMatch(/^\/werk\/triage\//)
    await karin.sluit()
  }, 240_000)
})

describe('een toezichthouder eist gegevens', () => {
  it('een handhaver mag u weigeren wat geheim is (K-138); toezicht op kwaliteit niet', async () => {
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(karin, bo, { akkoord: 'ja' })
    const eis = { ...vraag, vrager: 'awb', legitimatie: 'ja', vordering: 'ja', onderGeheim: 'ja' }
    const id = await loopDoor(karin, dossier, 'toezichthouder', { ...eis, legitimatie: 'nee' })
    expect(await beslis(karin, id, 'meewerken')).toContain('legitimatiebewijs')
    await legVast(karin, id, 'toezichthouder', eis, ['gegevens', 'geheim', 'inwoner', 'brief'])
    await beslis(karin, id, 'weigeren')
    const brief = await leesStuk(karin, `/werk/afwegingen/${id}/brief`)
    expect(brief).toContain('5:20')

    const inspectie = await loopDoor(karin, dossier, 'toezichthouder', {
      ...eis,
      vrager: 'inspectie-calamiteit',
    })
    expect(await beslis(karin, inspectie, 'weigeren')).toContain('niet op uw geheim beroepen')
    await beslis(karin, inspectie, 'meewerken')
    expect(karin.pad()).toMatch(/^\/werk\/triage\//)
    await karin.sluit()
  }, 240_000)
})

describe('het register van geheimen', () => {
  it('is open voor iedereen, en zegt wat voor u nu geldt', async () => {
    const iemand = await toneel.komtBinnen('', { screen: 'narrow' })
    await iemand.ga('/geheimhouding')
    expect(await iemand.tekst()).not.toContain('Dit geldt voor u nu')
    await iemand.volg('Mag ik dit aan de politie vertellen?')
    expect(iemand.pad()).toBe('/balie/mag-het')
    await iemand.sluit()
    const karin = await toneel.komtBinnen('Karin Veldhuis', { pet: 'Jeugdhulpverlener' })
    await karin.ga('/geheimhouding')
    const tekst = await karin.tekst()
    expect(tekst).toContain('Dit geldt voor u nu, als Jeugdhulpverlener')
    expect(tekst).toContain('Geheim van de jeugdhulpverlener (Jeugdwet 7.3.11)')
    await karin.sluit()
  }, 240_000)
})
