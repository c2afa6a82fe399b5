import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeAfschriften } from '../../../src/handelingen/afschrift-ronde.ts'
import { dagVerderop } from '../../support/inwoner.ts'
import { alleBladen, allesOp, vraagInzage, zietNiets } from '../../support/kijkreis.ts'
import { feit, openRechtentoneel, waarde, type Rechtentoneel } from '../../support/rechtenreis.ts'
import { idUit } from '../../support/delen-reis.ts'
import type { Reiziger } from '../../support/reiziger.ts'
import { mark as markId } from '../../support/toestemming.ts'
import { noor as noorId } from '../../support/werk.ts'

/** The father of Noor is kept from everything about her, because it is not safe; and later no longer. */

let toneel: Rechtentoneel
let gegeven: string
beforeAll(async () => {
  toneel = await openRechtentoneel('afgeschermd')
  gegeven = await feit(toneel, 'Noor logeert nu elders, kenmerk-plek.')
})
afterAll(() => toneel.sluit())

const reden = 'Vader bedreigde haar, kenmerk-reden.'

/** Whether this person would be told something about this request of theirs: 1 or 0. */
const krijgtBericht = (verzoek: string, wie: string): Promise<string> =>
  waarde(
    toneel.t,
    `select count(*)::text as uit from (select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true)) x,
       lateral (select x.set_config) y, deelwijzer.ontvangers_van_bericht('indiener', $1, current_date) o where o.aan_id = $2`,
    verzoek,
    wie,
  )

async function naarAfschermen(sanne: Reiziger): Promise<void> {
  await sanne.ga(`/werk/dossiers/${toneel.dossier}/personen/${noorId}/wie-beslist`)
  await sanne.volg(/Mark Jansen$/)
}

it('a father is shielded, and later no longer', { timeout: 120_000 }, async () => {
  const { t, dossier } = toneel
  const mark = await toneel.komtBinnen('Mark Jansen', { screen: 'phone', javaScript: false })
  expect((await alleBladen(mark)).get('/mijn/gegevens')).toContain('kenmerk-plek')
  const verzoek = await vraagInzage(mark, [dossier], 'Noor de Vries')
  await mark.ga('/mijn/downloads')
  if ((await mark.page.locator('main input[type=radio][name=persoon]').count()) > 0) {
    await mark.vul({ persoon: noorId })
  }
  await mark.druk(/Maak|Vraag|Haal/)
  const download = idUit(mark, /^\/mijn\/downloads\/([0-9a-f-]{36})$/)
  await makeAfschriften(t.deps, new AbortController().signal)
  await mark.ga(`/mijn/downloads/${download}`)
  expect(await mark.tekst()).toContain('staat klaar')
  expect(await krijgtBericht(verzoek.id, markId)).toBe('1')
  const anna = await toneel.komtBinnen('Anna de Vries', { screen: 'phone' })
  await anna.ga('/mijn/gegevens')
  const annaVoor = await allesOp(anna)

  // Not without a reason and a day to look at it again.
  const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider' })
  await naarAfschermen(sanne)
  await sanne.druk('Scherm af')
  expect(await sanne.tekst()).toContain('Schrijf op waarom u dit besluit.')
  await mark.ga('/mijn')
  expect(await mark.tekst()).toContain('Noor')
  await sanne.vul({ grond: 'veiligheid', reden, herzien: dagVerderop(t, 60) })
  await sanne.druk('Scherm af')
  expect(await sanne.tekst()).toContain('Uw besluit staat erin')

  // In the session that he already had: nothing, and not that there was something.
  const sporen = ['Noor', 'kenmerk-', verzoek.nummer, verzoek.id, download, dossier, noorId]
  const weg = ['fgeschermd', 'afscherm', 'weggehaald']
  await zietNiets(mark, [...sporen, ...weg])
  for (const adres of [
    `/mijn/verzoeken/${verzoek.id}`,
    `/mijn/verzoeken/${verzoek.id}/intrekken`,
    `/mijn/verzoeken/nieuw?voor=${noorId}`,
    `/mijn/gegevens/${gegeven}/klopt-niet`,
    `/mijn/downloads/${download}`,
    `/mijn/downloads/${download}/html`,
    `/mijn/downloads/${download}/json`,
  ]) {
    await mark.ga(adres, 404)
    expect(await mark.tekst(), adres).not.toMatch(/Noor|RV-|kenmerk/)
  }
  expect(await krijgtBericht(verzoek.id, markId)).toBe('0')
  // No message to him waits or was made.
  const berichten = `select count(*)::text as uit from deelwijzer.bericht where aan_id = $1 and staat in ('wacht', 'bezig')`
  expect(await waarde(t, berichten, markId)).toBe('0')

  // Her mother reads what she read, and nothing of why; Noor that he sees nothing, in the words for any parent.
  await anna.ga('/mijn/gegevens')
  expect(await allesOp(anna)).toBe(annaVoor)
  await zietNiets(anna, ['kenmerk-reden', 'bedreigde', 'afscherm', 'fgeschermd'])
  const noor = await toneel.komtBinnen('Noor de Vries', { screen: 'phone', javaScript: false })
  await zietNiets(noor, ['kenmerk-reden', 'bedreigde', 'fgeschermd'])
  await noor.ga('/mijn/ouders')
  expect(await noor.tekst()).toMatch(/Mark Jansen ziet niets ?Deze ouder ziet jouw pagina niet/)

  // Ending it takes a reason too. Then it is as it was, without a trace.
  await naarAfschermen(sanne)
  await sanne.vul({ soort: 'beeindigd', grond: 'veiligheid', reden: 'Het gevaar is voorbij.' })
  await sanne.druk('Leg het besluit vast')
  expect(await sanne.tekst()).toContain('Uw besluit staat erin')
  const na = await alleBladen(mark)
  expect(na.get('/mijn/gegevens')).toContain('kenmerk-plek')
  expect(na.get('/mijn/verzoeken')).toContain(verzoek.nummer)
  for (const [blad, tekst] of na)
    expect(tekst, blad).not.toMatch(/fgeschermd|afscherm|kenmerk-reden/)
  expect(await krijgtBericht(verzoek.id, markId)).toBe('1')
  for (const wie of [mark, anna, noor, sanne]) await wie.sluit()
  expect(t.meldingen).toEqual([])
  process.stdout.write(`afgeschermd: ${JSON.stringify(toneel.telling)}\n`)
})
