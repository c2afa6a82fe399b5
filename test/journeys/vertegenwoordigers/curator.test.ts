import { afterAll, beforeAll, expect, it } from 'vitest'
import { idUit } from '../../support/delen-reis.ts'
import { allesOp, vraagInzage, zietNiets } from '../../support/kijkreis.ts'
import { beslis, leesBrief, naarBalie, stelVoor } from '../../support/rechtenreis.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { openDossier, schrijfOp } from '../../support/werk.ts'

/** Marijke is the curator of her brother Piet: she asks and reads for him, and he sees all of it himself. */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const pietId = 'a4000000-0000-4000-8000-000000000019'
const marijkeId = 'a4000000-0000-4000-8000-000000000020'

let toneel: Toneel
let dossier: string
beforeAll(async () => {
  toneel = await openToneel('curator')
  const toeleider = await toneel.t.login('sanne', 'toeleider')
  dossier = await openDossier(toeleider, {
    naam: 'Piet Bouwman',
    geboortedatum: '21-07-1966',
    wet: 'wmo',
    omschrijving: 'Piet vraagt hulp bij het huis.',
  })
  await schrijfOp(toeleider, dossier, {
    persoon: pietId,
    inhoud: 'De keuken is lang niet schoon, kenmerk-huis.',
  })
  // Piet has no place in the list of who can log in.
  await sql(
    `insert into deelwijzer.demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
     values ($1, gen_random_uuid(), 99, 'inwoner', $2, 'Piet Bouwman', 'Inwoner met een curator')`,
    [gemeente, pietId],
  )
})
afterAll(() => toneel.sluit())

const sql = (vraag: string, waarden: unknown[]) =>
  toneel.t.db.pool('eigenaar').query(vraag, waarden)

it('a curator asks and reads, and then is it no longer', { timeout: 120_000 }, async () => {
  const { t } = toneel
  const marijke = await toneel.komtBinnen('Marijke Bouwman', { screen: 'phone' })
  await marijke.ga('/mijn')
  expect(await marijke.tekst()).toContain('Over Piet Bouwman')
  await marijke.ga('/mijn/gegevens')
  expect(await allesOp(marijke)).toContain('kenmerk-huis')
  const verzoek = await vraagInzage(marijke, [dossier], 'Piet Bouwman')

  const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Toeleider', javaScript: false })
  await stelVoor(sanne, dossier, verzoek, { 'oordeel-1': 'ja' })
  await sanne.sluit()
  const petra = await toneel.komtBinnen('Petra de Wit', { javaScript: false })
  await naarBalie(petra, verzoek)
  expect(await petra.tekst()).toContain('urator')
  const besluit = await beslis(petra, { weging: 'Eens met het voorstel.' })
  await petra.sluit()
  const brief = await leesBrief(marijke, verzoek)
  expect(brief).toContain('Marijke Bouwman')
  expect(brief).toContain('Piet Bouwman')
  expect(idUit(marijke, /^\/mijn\/verzoeken\/brieven\/([0-9a-f-]{36})$/)).toBe(besluit)

  // Piet reads the same, and who looked.
  const piet = await toneel.komtBinnen('Piet Bouwman', { screen: 'phone', javaScript: false })
  await piet.ga('/mijn/gegevens')
  expect(await allesOp(piet)).toContain('kenmerk-huis')
  await piet.ga('/mijn/wie-keek-er')
  expect(await piet.tekst()).toContain('De curator')
  await piet.ga('/mijn/verzoeken')
  expect(await piet.tekst()).toContain(verzoek.nummer)
  // The same letter, in words for who did not ask it: not her name, and nothing that he would have asked.
  const zelfde = await leesBrief(piet, verzoek)
  expect(zelfde).toContain('Aan uw curator')
  expect(zelfde).toContain('Gaat over Piet Bouwman')
  expect(zelfde).toContain('Deze brief schreven wij aan een ander.')
  expect(zelfde).toContain(verzoek.nummer)
  expect(zelfde).not.toMatch(/Marijke|uw vraag|u vroeg/)
  // He himself still asks.
  await vraagInzage(piet, [dossier])

  // The curatele ended: within the same session nothing.
  await sql(
    `update deelwijzer.vertegenwoordiging set geldig_tot = deelwijzer.hier_vandaag() where persoon_id = $1 and vertegenwoordiger_id = $2`,
    [pietId, marijkeId],
  )
  await zietNiets(marijke, ['Piet', 'kenmerk-', verzoek.nummer, verzoek.id, dossier, pietId])
  for (const adres of [
    `/mijn/verzoeken/${verzoek.id}`,
    `/mijn/verzoeken/brieven/${besluit}`,
    `/mijn/verzoeken/brieven/${besluit}/pdf`,
    `/mijn/verzoeken/nieuw/inzage?voor=${pietId}`,
  ]) {
    await marijke.ga(adres, 404)
  }
  await marijke.sluit()
  expect(await leesBrief(piet, verzoek)).toBe(zelfde)
  await piet.sluit()
  expect(t.meldingen).toEqual([])
  process.stdout.write(`curator: ${JSON.stringify(toneel.telling)}\n`)
})
