import { afterAll, beforeAll, expect, it } from 'vitest'
import { alleBladen, allesOp, vraagInzage, zietNiets } from '../../support/kijkreis.ts'
import { gegevenId, openHulpdossier } from '../../support/overgang.ts'
import {
  dienIn,
  feit,
  openRechtentoneel,
  stuurElders,
  verstuur,
  volgAdres,
  type Rechtentoneel,
} from '../../support/rechtenreis.ts'
import { noor as noorId, schrijfOp } from '../../support/werk.ts'

/** Noor is fifteen, her parents are divorced and both have gezag. Tomorrow she is sixteen; then it is tomorrow. */

let toneel: Rechtentoneel
let hulp: string
let vanSchool: string
let vanHulp: string
beforeAll(async () => {
  toneel = await openRechtentoneel('jong')
  const { t } = toneel
  vanSchool = await feit(toneel, 'Noor miste tien dagen school, kenmerk-gemeente.')
  const hulpverlener = await t.login('sanne', 'hulpverlener')
  hulp = await openHulpdossier(hulpverlener)
  await schrijfOp(hulpverlener, hulp, { inhoud: 'Noor vertelde iets, kenmerk-hulp.' })
  vanHulp = await gegevenId(t, hulp, 'Noor vertelde iets, kenmerk-hulp.')
  await wordt(1)
})
afterAll(() => toneel.sluit())

/** @param dagen until the sixteenth birthday */
async function wordt(dagen: number): Promise<void> {
  await toneel.t.db
    .pool('eigenaar')
    .query(
      `update deelwijzer.persoon set geboortedatum = (deelwijzer.hier_vandaag() + $2::int - interval '16 years')::date where id = $1`,
      [noorId, dagen],
    )
}

it('fifteen and two divorced parents, and the day after', { timeout: 120_000 }, async () => {
  const { dossier, t } = toneel
  const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone' })
  await noor.ga('/mijn/ouders')
  const ouders = await noor.tekst()
  expect(ouders).toContain('Wat zien mijn ouders?')
  expect(ouders).toContain('Anna de Vries ziet een deel')
  expect(ouders).toContain('Mark Jansen ziet een deel')
  expect(ouders).toContain('Wat je met een hulpverlener bespreekt.')
  expect(ouders).toMatch(/16 jaar Dat wordt op [^.]+\. Je ouders zien niets meer/)

  // What the gemeente wrote is not right: she asks that herself.
  await noor.ga('/mijn/gegevens')
  expect(await allesOp(noor)).toContain('kenmerk-hulp')
  await volgAdres(noor, `/mijn/gegevens/${vanSchool}/klopt-niet`)
  const vanNoor = await dienIn(noor, { tekst: 'Het waren er vijf.', voorstel: 'Vijf.' }, verstuur)

  // Her mother sees what lies at the gemeente, and nothing of the hulp, also not when she asks.
  const anna = await toneel.komtBinnen('Anna de Vries', { screen: 'phone', javaScript: false })
  for (const [blad, tekst] of await alleBladen(anna)) {
    expect(tekst, blad).not.toContain('kenmerk-hulp')
    expect(tekst, blad).not.toContain(vanNoor.nummer)
  }
  await anna.ga('/mijn/gegevens')
  expect(await allesOp(anna)).toContain('kenmerk-gemeente')
  await anna.ga(`/mijn/gegevens/${vanHulp}/klopt-niet`, 404)
  await anna.ga(`/mijn/verzoeken/${vanNoor.id}`, 404)
  const vanAnna = await vraagInzage(anna, [dossier], 'Noor de Vries')
  await anna.ga('/mijn/verzoeken')
  expect(await anna.tekst()).toContain(vanAnna.nummer)
  expect(await anna.tekst()).not.toContain(vanNoor.nummer)
  // A form that is open can be sent elsewhere; the dossier of help is not there for her.
  await anna.ga(`/mijn/verzoeken/nieuw/verbeteren?voor=${noorId}`)
  await anna.vul({ waarover: 'anders', tekst: 'Dit klopt niet.', voorstel: 'Anders.' })
  await stuurElders(anna, `/mijn/gegevens/${vanHulp}/klopt-niet`, verstuur)

  // Her father asked nothing and sees neither request. Noor sees what is asked about her.
  const mark = await toneel.komtBinnen('Mark Jansen', { screen: 'phone', javaScript: false })
  for (const een of [vanNoor, vanAnna]) {
    await mark.ga(`/mijn/verzoeken/${een.id}`, 404)
    await mark.ga('/mijn/verzoeken')
    expect(await mark.tekst()).not.toContain(een.nummer)
  }
  await noor.ga('/mijn/verzoeken')
  expect(await noor.tekst()).toContain(vanNoor.nummer)
  expect(await noor.tekst()).toContain(vanAnna.nummer)

  // Sixteen: within the same sessions both see nothing any more, and she alone asks.
  await wordt(0)
  const sporen = ['Noor', 'kenmerk-', vanNoor.nummer, vanAnna.nummer, dossier, noorId]
  for (const ouder of [anna, mark]) {
    await zietNiets(ouder, sporen)
    await ouder.ga(`/mijn/verzoeken/${vanAnna.id}`, 404)
    await ouder.ga(`/mijn/verzoeken/nieuw?voor=${noorId}`, 404)
    await ouder.ga(`/mijn/gegevens/${vanSchool}/klopt-niet`, 404)
    await ouder.sluit()
  }
  await noor.ga('/mijn/ouders')
  expect(await noor.tekst()).toContain('Anna de Vries ziet niets')
  expect(await noor.tekst()).not.toContain('ziet een deel')
  await vraagInzage(noor, [dossier, hulp])
  await noor.sluit()
  expect(t.meldingen).toEqual([])
  process.stdout.write(`jong: ${JSON.stringify(toneel.telling)}\n`)
})
