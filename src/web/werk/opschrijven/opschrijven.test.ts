import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import {
  gegeven,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tel,
} from '../../../../test/support/werk.ts'
import { geopend, telMet } from '../../../../test/support/geopend.ts'

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const volledig = { ...gegeven, persoon: noor }

describe('opschrijven', () => {
  it('explains every kind with an example, and warns at what is protected more', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(blad.pad).toMatch(/\/opschrijven\/[0-9a-f-]{36}$/)
    for (const aard of blad.$('input[name=aard]').toArray()) {
      expect(blad.$(`#${blad.$(aard).attr('aria-describedby')}`).text()).toContain('Voorbeeld: ')
    }
    const letOp = (categorie: string): string => {
      const veld = blad.$(`input[name=categorie][value=${categorie}]`)
      return blad.$(`#${veld.attr('aria-describedby')}`).text()
    }
    expect(letOp('bijzonder')).toContain('Let op.')
    expect(letOp('strafrechtelijk')).toContain('Let op.')
    expect(letOp('gewoon')).not.toContain('Let op.')
  })

  it('keeps what, about whom, from whom and in which pet', async () => {
    const blad = await schrijfOp(sanne, dossier)
    expect(blad.pad).toBe(`/werk/dossiers/${dossier}?nieuw=gegeven`)
    const { rows } = await t.db.pool('eigenaar').query(
      `select persoon_id, aard, dat_wat, categorie, bron_soort, verkregen_in_pet, antwoord ->> 'uitkomst' as uitkomst
        from deelwijzer.gegeven where dossier_id = $1`,
      [dossier],
    )
    expect(rows).toEqual([
      {
        persoon_id: noor,
        aard: 'inwoner',
        dat_wat: 'wat',
        categorie: 'gewoon',
        bron_soort: 'inwoner',
        verkregen_in_pet: 'toeleider',
        uitkomst: 'toegestaan-mits',
      },
    ])
    const hier = `dossier_id = '${dossier}'`
    expect(await geopend(t, 'gegeven.inhoud', hier)).toMatchObject([{ tekst: gegeven.inhoud }])
    expect(await geopend(t, 'gegeven.bron', hier)).toMatchObject([{ tekst: 'huisbezoek' }])
    expect(
      await tel(t, 'gebeurtenis', `handeling = 'vastleggen' and object_soort = 'gegeven'`),
    ).toBe(1)
  })

  it.each<[string, Velden, string]>([
    [
      'treatment data in a dossier of the aanvraag',
      { categorie: 'behandel' },
      'Nee, dit mag nu niet',
    ],
    ['what nobody needs', { noodzakelijk: 'nee' }, 'Nee, dit mag nu niet'],
    ['what no rule speaks of', { categorie: 'strafrechtelijk' }, 'geen regel'],
    ['what may not be needed', { noodzakelijk: 'weet-niet' }, 'Nog niet genoeg bekend'],
    ['what was heard in an unknown role', { rolKenbaar: 'nee' }, 'Ja, als u dit eerst doet'],
  ])('does not save %s, shows the answer and keeps the text', async (_wat, velden, oordeel) => {
    const voor = await tel(t, 'gegeven')
    const blad = await schrijfOp(sanne, dossier, velden)
    expect(await tel(t, 'gegeven')).toBe(voor)
    expect(leesbaar(blad)).toMatch(/N(iet|og niet) opgeslagen/)
    expect(blad.$('#antwoord').attr('data-oordeel')).toContain(oordeel)
    expect(blad.$('#wat-inhoud').text().trim()).toBe(gegeven.inhoud)
    expect(
      await tel(t, 'gebeurtenis', `object_soort = 'gegeven' and uitkomst = 'geweigerd'`),
    ).toBeGreaterThan(0)
  })

  it('saves after the blocking duty is done and ticked', async () => {
    await schrijfOp(sanne, dossier, { rolKenbaar: 'nee' })
    const voor = await tel(t, 'gegeven')
    const blad = await sanne.verstuur({ gedaan: 'maak-rol-kenbaar' }, { knop: 'opslaan' })
    expect(blad.pad).toContain('nieuw=gegeven')
    expect(await tel(t, 'gegeven')).toBe(voor + 1)
  })

  it('does not believe a tick for a duty where the rules say no', async () => {
    const voor = await tel(t, 'gegeven')
    await schrijfOp(sanne, dossier, { categorie: 'behandel', gedaan: ['bespreek-vooraf'] })
    expect(await tel(t, 'gegeven')).toBe(voor)
  })

  it('hints at words that judge in a fact, and only there', async () => {
    const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    const kaart = (velden: Velden) => sanne.post(`${pad}/antwoord`, { ...volledig, ...velden })
    const feit = await kaart({ aard: 'feit', inhoud: 'Hij is agressief en lui.' })
    expect(feit.tekst).toContain('U schrijft “agressief” en “lui”.')
    await sanne.get(pad)
    const mening = await kaart({ aard: 'mening', inhoud: 'Hij is agressief en lui.' })
    expect(mening.tekst).not.toContain('U schrijft')
    expect(mening.$('#antwoord').attr('data-oordeel')).toBe('Ja, dat mag')
  })
})

describe('wat niet klopt', () => {
  it.each<[string, Velden, string]>([
    ['nothing chosen', { aard: '', categorie: '' }, 'Kies wat voor soort gegeven dit is.'],
    ['an unknown category', { categorie: 'politiegegeven' }, 'Kies om welke gegevens het gaat.'],
    [
      'somebody who is not in this dossier',
      { persoon: 'a4000000-0000-4000-8000-000000000004' },
      'Kies over wie dit gaat.',
    ],
    ['an empty text', { inhoud: ' \n ' }, 'Schrijf op wat u wilt vastleggen.'],
    ['a text of 100 kB', { inhoud: 'x'.repeat(100_000) }, 'Deze tekst is te lang'],
    ['a source that is too long', { bron: 'x'.repeat(201) }, 'hoogstens 200 tekens'],
    ['a NUL byte', { inhoud: 'a\u0000b' }, 'een teken dat wij niet kunnen bewaren'],
  ])('says what is wrong with %s and saves nothing', async (_wat, velden, melding) => {
    const voor = await tel(t, 'gegeven')
    const blad = await schrijfOp(sanne, dossier, velden)
    expect(leesbaar(blad)).toContain(melding)
    const verwijst = blad.$('[data-fouten] a').first().attr('href') ?? ''
    expect(blad.$(verwijst).length).toBe(1)
    expect(await tel(t, 'gegeven')).toBe(voor)
    expect(leesbaar(await sanne.get(blad.pad))).toContain(melding)
  })

  it('keeps emoji and script tags as text', async () => {
    const inhoud = 'Blij 🙂 <script>alert(1)</script>'
    const blad = await schrijfOp(sanne, dossier, { inhoud })
    expect(leesbaar(blad)).toContain(inhoud)
    expect(blad.$('main script').length).toBe(0)
  })

  it('keeps no fields that are not on the page', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    await sanne.verstuur({ ...volledig, geheim: 'zorro', dossier: 'zorro' }, { knop: 'bewaar' })
    expect(await telMet(t, 'concept.waarden', /zorro/)).toBe(0)
  })
})

describe('twee keer en twee tabbladen', () => {
  it('the same form twice, also at the same moment, writes it down once', async () => {
    const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    const formulier = { ...volledig, inhoud: 'Dit staat er één keer.', versie: '0', doe: 'opslaan' }
    const bladen = await Promise.all([1, 2, 3].map(() => sanne.post(pad, formulier)))
    await sanne.get('/werk')
    bladen.push(await sanne.post(pad, formulier))
    expect(await telMet(t, 'gegeven.inhoud', 'Dit staat er één keer.')).toBe(1)
    for (const blad of bladen) expect(blad.pad).toContain(`/werk/dossiers/${dossier}`)
    expect((await sanne.get(pad)).pad).toBe(`/werk/dossiers/${dossier}`)
    expect(t.meldingen).toEqual([])
  })

  it('does not overwrite what another tab wrote', async () => {
    const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    await sanne.verstuur({ ...volledig, inhoud: 'Tab één' }, { knop: 'bewaar' })
    const tweede = await sanne.post(pad, {
      ...volledig,
      inhoud: 'Tab twee',
      versie: '7',
      doe: 'opslaan',
    })
    expect(tweede.status).toBe(409)
    expect(tweede.$('#wat-inhoud').text().trim()).toBe('Tab twee')
    expect(await telMet(t, 'gegeven.inhoud', /^Tab /)).toBe(0)
    const bewust = await sanne.verstuur({}, { knop: 'opslaan' })
    expect(bewust.pad).toContain('nieuw=gegeven')
    expect(await telMet(t, 'gegeven.inhoud', 'Tab twee')).toBe(1)
  })

  it('does not carry a draft to another dossier', async () => {
    const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    await sanne.verstuur({ ...volledig, inhoud: 'Alleen hier' }, { knop: 'bewaar' })
    const ander = await openDossier(sanne, { naam: 'Sem Visser', geboortedatum: '30-09-2018' })
    const elders = pad.replace(dossier, ander)
    expect((await sanne.get(elders)).status).toBe(404)
    await sanne.get('/werk')
    const post = await sanne.post(elders, { ...volledig, versie: '1', doe: 'bewaar' })
    expect(post.status).toBe(404)
  })

  it('logs no look for an answer while typing, because no page about anybody goes out', async () => {
    const { pad } = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    const voor = await tel(t, 'gebeurtenis')
    await sanne.post(`${pad}/antwoord`, volledig, { 'x-antwoord': '1' })
    expect(await tel(t, 'gebeurtenis')).toBe(voor)
  })
})

describe('elk soort dossier neemt iets anders aan', () => {
  const soort = async (naam: string, taak: string): Promise<void> => {
    const pool = t.db.pool('eigenaar')
    const gezin = naam === 'gezinsdossier' ? randomUUID() : null
    if (gezin !== null) {
      await pool.query(
        `insert into deelwijzer.gezin (gemeente_id, id, naam) select gemeente_id, $1, 'De Vries' from deelwijzer.dossier where id = $2`,
        [gezin, dossier],
      )
    }
    await pool.query(
      `update deelwijzer.dossier set soort = $1, taak = $2, gezin_id = $3 where id = $4`,
      [naam, taak, gezin, dossier],
    )
  }
  afterAll(() => soort('toeleidingsdossier', 'toeleiding-jeugd'))
  const waarden = (naam: string): string[] =>
    sanne
      .blad()
      .$(`input[name=${naam}]`)
      .toArray()
      .map((veld) => sanne.blad().$(veld).attr('value') ?? '')

  it('a dossier of the aanvraag offers no treatment data, and says so', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(waarden('categorie')).not.toContain('behandel')
    expect(waarden('categorie')).toContain('advies')
    expect(leesbaar(blad)).toContain('Behandel- en diagnosegegevens horen niet in dit dossier.')
  })

  it('a gezamenlijk bestand offers dat only, and refuses what is sent anyway', async () => {
    await soort('gezamenlijk-bestand', 'regie-vanuit-college')
    const blad = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(waarden('datWat')).toEqual(['dat'])
    expect(waarden('categorie')).toEqual(['gewoon'])
    expect(leesbaar(blad)).toContain('Schrijf hier alleen dát er iets is')
    const voor = await tel(t, 'gegeven')
    const mis: Velden[] = [{ datWat: 'wat' }, { datWat: 'dat', categorie: 'bijzonder' }]
    for (const velden of mis) {
      const uit = await schrijfOp(sanne, dossier, velden)
      expect(leesbaar(uit)).toMatch(/[Nn]iet opgeslagen|neemt alleen dát/)
    }
    expect(await tel(t, 'gegeven')).toBe(voor)
  })

  it('a gezinsdossier says that only what is of the family belongs here', async () => {
    await soort('gezinsdossier', 'toeleiding-jeugd')
    const blad = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(leesbaar(blad)).toContain('Schrijf hier alleen wat het hele gezin aangaat.')
    expect(waarden('categorie')).not.toContain('behandel')
  })
})
