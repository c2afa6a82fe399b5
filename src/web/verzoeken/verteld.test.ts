import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Blad, Velden } from '../../../test/support/app.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../test/support/mijn.ts'
import { leesIngediend, type Ingediend } from '../../../test/support/rechtenbalie.ts'
import { leesbaar, tel } from '../../../test/support/werk.ts'
import { datumInNederland, toonDatum } from '../../domein/leeftijd.ts'

let w: MijnWereld
let sanne: Bezoeker
let petra: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  sanne = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
})
afterAll(() => w.t.stop())

const vandaag = (): string => toonDatum(datumInNederland(w.t.deps.nu()))
const deelVan = ({ delen }: Ingediend): string => Object.values(delen)[0] ?? ''

/** Noor asked by letter; Sanne entered it. */
async function perPost(): Promise<Ingediend> {
  const adres = `/werk/dossiers/${w.toeleiding}/verzoeken/nieuw/inzage`
  await sanne.get(adres)
  const na = await sanne.post(adres, {
    sleutel: randomUUID(),
    vrager: `${noorId}:${noorId}`,
    kanaal: 'post',
    ontvangen: vandaag(),
    identiteit: 'document',
    waarover: [`dossier:${w.toeleiding}`],
    hoe: 'papier',
    tekst: 'Graag alles.',
  })
  const id = /\/verzoeken\/([0-9a-f-]{36})\/ontvangst/.exec(na.pad)?.[1] ?? ''
  return leesIngediend(w.t, id)
}

async function leg(iemand: Bezoeker, verzoek: Ingediend, velden: Velden): Promise<Blad> {
  const pad = `/verzoeken/${verzoek.id}`
  await iemand.get(pad)
  return iemand.post(pad, { vorm: 'verteld', versie: '0', ...velden })
}

describe('telling an answer to who asked by post', () => {
  it('is written down once, after the decision, with how and when', async () => {
    const verzoek = await perPost()
    const per = { verteldHoe: 'post', verteldDag: vandaag() }
    const stappen = (): Promise<number> =>
      tel(w.t, 'verzoekstap', `verzoek_id = '${verzoek.id}' and soort = 'verteld'`)
    // Nothing was decided, so nothing can be told.
    expect((await leg(petra, verzoek, per)).status).toBe(409)

    const pad = `/werk/verzoeken/${deelVan(verzoek)}`
    await sanne.get(pad)
    await sanne.verstuur({ 'oordeel-1': 'ja', weging: 'Gewogen.' }, { actie: `${pad}/besluit` })
    await petra.get(`/verzoeken/delen/${deelVan(verzoek)}/besluit`)
    expect((await petra.verstuur({ weging: 'Eens.' })).pad).toContain('/brieven/')
    expect(await stappen()).toBe(0)
    // The letter says how it comes to who may have no page: on paper.
    const brief = leesbaar(petra.blad())
    expect(brief).toContain('Je krijgt het van ons op papier.')
    expect(brief).not.toMatch(/klaar op|[Oo]p je pagina/)
    expect(leesbaar(await petra.get(`/verzoeken/${verzoek.id}`))).toContain(
      'De brief moet nog naar de inwoner',
    )

    const mis = await leg(petra, verzoek, { verteldHoe: 'post', verteldDag: '01-01-2020' })
    expect(mis.$('.dw-fouten').text()).toContain('Toen was er nog niet besloten')
    // Not by who did not decide, from the dossier.
    await sanne.get(pad)
    expect((await sanne.post(pad, { vorm: 'verteld', versie: '0', ...per })).status).toBe(409)
    expect(await stappen()).toBe(0)

    await leg(petra, verzoek, { ...per, versie: '1' })
    expect(await stappen()).toBe(1)
    const na = leesbaar(await petra.get(`/verzoeken/${verzoek.id}`))
    expect(na).toContain('per post gestuurd')
    expect(na).not.toContain('De brief moet nog naar de inwoner')
    const noor = await w.t.login('noor')
    expect(leesbaar(await noor.get(`/mijn/verzoeken/${verzoek.id}`))).toContain('Per post gestuurd')
    expect((await leg(petra, verzoek, per)).status).toBe(409)
    expect(await stappen()).toBe(1)
  })

  it('stands among the steps on the day on which it was, and says that the asker got it', async () => {
    const verzoek = await perPost()
    const pad = `/werk/verzoeken/${deelVan(verzoek)}`
    await sanne.get(pad)
    await sanne.verstuur({ 'oordeel-1': 'ja', weging: 'Gewogen.' }, { actie: `${pad}/besluit` })
    await petra.get(`/verzoeken/delen/${deelVan(verzoek)}/besluit`)
    await petra.verstuur({ weging: 'Eens.' })
    const besloten = vandaag()
    const toen = w.t.deps.nu()
    const later = (dagen: number): void =>
      w.t.zetTijd(new Date(toen.getTime() + dagen * 86_400_000))

    // Given two days later; and only then somebody writes that the letter went on the first day.
    later(2)
    sanne = await w.t.login('sanne', 'toeleider')
    await sanne.get(`${pad}/uitvoeren`)
    const onderdeel = String(sanne.blad().$('input[name=onderdeel]').attr('value'))
    await sanne.verstuur({ onderdeel, hoe: 'Op papier gegeven.' }, { actie: `${pad}/uitvoeren` })
    later(3)
    petra = await w.t.login('petra')
    await leg(petra, verzoek, { verteldHoe: 'post', verteldDag: besloten })

    const noor = await w.t.login('noor')
    const { $ } = await noor.get(`/mijn/verzoeken/${verzoek.id}`)
    const titels = $('.dw-tijdlijn__titel')
      .toArray()
      .map((el) => $(el).text().replaceAll('\u00AD', ''))
    const dagen = $('.dw-tijdlijn__moment time')
      .toArray()
      .map((el) => $(el).attr('datetime') ?? '')
    expect(dagen).toEqual(dagen.toSorted())
    const verteld = titels.indexOf('Je kreeg ons antwoord')
    expect(verteld).toBeGreaterThan(titels.indexOf('Er is een besluit'))
    expect(verteld).toBeLessThan(titels.indexOf('Het is gedaan'))
    expect(titels.join(' ')).not.toContain('aan wie het eerder kreeg')
    w.t.zetTijd(toen)
  })
})
