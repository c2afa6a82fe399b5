import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker } from '../../../../test/support/app.ts'
import { telMet } from '../../../../test/support/geopend.ts'
import { createMijnWereld, type MijnWereld } from '../../../../test/support/mijn.ts'
import { alleenJa, dienIn, standVan } from '../../../../test/support/rechtenbalie.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'

let w: MijnWereld
let noor: Bezoeker
let toeleider: Bezoeker
let hulpverlener: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
  toeleider = await w.t.login('sanne', 'toeleider')
  hulpverlener = await w.t.login('sanne', 'hulpverlener')
})
afterAll(() => w.t.stop())

const inzage = (dossier: string, tekst = 'Ik wil alles lezen.') =>
  dienIn(w.t, noor, 'inzage', { waarover: [`dossier:${dossier}`], hoe: 'hier', tekst })

describe('a part of a request in the own dossier', () => {
  it('shows what is asked, by whom, both days, the data with their source, and what the rules say', async () => {
    const { delen, nummer } = await inzage(w.toeleiding, 'Ik wil weten wat over mij is gezegd.')
    const blad = await toeleider.get(`/werk/verzoeken/${delen['toeleidingsdossier']}`)
    expect(blad.status).toBe(200)
    const tekst = leesbaar(blad)
    expect(tekst).toContain(nummer)
    expect(tekst).toContain('Ik wil weten wat over mij is gezegd.')
    expect(tekst).toContain('de inwoner zelf')
    expect(tekst).toContain('Wat wij beloven')
    expect(tekst).toContain('Wat de wet zegt')
    expect(tekst).toContain('Mag deze persoon dit vragen?')
    expect(tekst).toContain('Aan wie verteld')
    expect(tekst).toContain('U doet een voorstel')
    // Nothing of a person in the title or the address.
    expect(blad.$('title').text()).not.toContain('Noor')
  })

  it('keeps what was typed, and says what is missing at its field', async () => {
    const { delen } = await inzage(w.toeleiding)
    const pad = `/werk/verzoeken/${delen['toeleidingsdossier']}`
    await toeleider.get(pad)
    const blad = await toeleider.verstuur(
      { 'oordeel-1': 'nee', 'reden-1': 'Dit blijft staan.' },
      { actie: `${pad}/besluit` },
    )
    expect(blad.status).toBe(200)
    expect(blad.$('.dw-fouten').text()).toContain('Kies de reden uit de wet')
    expect(blad.$('.dw-fouten').text()).toContain('Schrijf op wat u heeft afgewogen')
    expect(blad.$('textarea[name=reden-1]').text()).toContain('Dit blijft staan.')
    expect((await standVan(w.t, (await inzage(w.toeleiding)).id)).delen).toEqual(['open'])
  })

  it('in a dossier of the college ends in a proposal, that the resident does not see', async () => {
    const { id, delen } = await inzage(w.toeleiding)
    const pad = `/werk/verzoeken/${delen['toeleidingsdossier']}`
    await toeleider.get(pad)
    const blad = await toeleider.verstuur(
      { ...alleenJa, weging: 'Kenmerkend woord paarsgroen.' },
      { actie: `${pad}/besluit` },
    )
    expect(leesbaar(blad)).toContain('Uw voorstel is verstuurd')
    expect(await standVan(w.t, id)).toEqual({ stand: 'open', delen: ['voorstel'] })
    expect(await telMet(w.t, 'verzoekstap.inhoud', /paarsgroen/)).toBe(1)
    expect((await noor.get(`/mijn/verzoeken/${id}`)).tekst).not.toContain('paarsgroen')
    expect(await tel(w.t, 'verzoekbesluit', `deel_id = '${delen['toeleidingsdossier']}'`)).toBe(0)
  })

  it('in a dossier of the help ends in a decision of the hulpverlener, with the road to the court', async () => {
    const { id, delen } = await inzage(w.hulp)
    const pad = `/werk/verzoeken/${delen['hulpverleningsdossier']}`
    await hulpverlener.get(pad)
    const blad = await hulpverlener.verstuur(alleenJa, { actie: `${pad}/besluit` })
    expect(leesbaar(blad)).toContain('Het besluit is genomen')
    expect(await standVan(w.t, id)).toEqual({ stand: 'besloten', delen: ['besloten'] })
    const { rows } = await w.t.db
      .pool('eigenaar')
      .query(
        `select mandaat, rechtsmiddel, uitkomst, rechtsmiddel_tot is not null as tot from deelwijzer.verzoekbesluit where deel_id = $1`,
        [delen['hulpverleningsdossier']],
      )
    expect(rows).toEqual([
      { mandaat: null, rechtsmiddel: 'rechtbank', uitkomst: 'toegewezen', tot: true },
    ])
    // The task in the dossier is done, and a second decision is refused.
    expect(
      await tel(
        w.t,
        'plicht p',
        `p.gedaan_op is null and p.id = (select plicht_id from deelwijzer.verzoekdeel where id = '${delen['hulpverleningsdossier']}')`,
      ),
    ).toBe(0)
    const nog = await hulpverlener.post(`${pad}/besluit`, { ...alleenJa, versie: '0' })
    expect(nog.status).toBe(409)
    expect(leesbaar(nog)).toContain('Dit verzoek is al klaar')
    const brief = await noor.get(`/mijn/verzoeken/${id}`)
    expect(brief.status).toBe(200)
  })

  it('gives a professional opinion as it is, with the words of the resident added', async () => {
    const { rows } = await w.t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.gegeven where dossier_id = $1 order by vastgelegd_op limit 1`,
        [w.hulp],
      )
    const gegeven = rows[0]?.id ?? ''
    const { delen } = await dienIn(w.t, noor, 'verbeteren', {
      waarover: [`gegeven:${gegeven}`],
      tekst: 'Ik zie dat anders.',
      voorstel: 'Schrijf op dat het goed gaat.',
    })
    const pad = `/werk/verzoeken/${delen['hulpverleningsdossier']}`
    await hulpverlener.get(pad)
    const fout = await hulpverlener.verstuur(
      {
        'oordeel-1': 'nee',
        'grond-1': 'oordeel-vakmens',
        'reden-1': 'Ik schreef op wat ik vind.',
        weging: 'Dit is mijn oordeel.',
      },
      { actie: `${pad}/besluit` },
    )
    expect(fout.$('.dw-fouten').text()).toContain('komen de woorden van de inwoner erbij')
    const goed = await hulpverlener.verstuur(
      { 'oordeel-1': 'deels', 'uitvoering-1': 'aanvullen' },
      { actie: `${pad}/besluit` },
    )
    expect(leesbaar(goed)).toContain('Het besluit is genomen')
  })

  it('is not there for a pet of another dossier, a colleague, a leidinggevende, or somebody not logged in', async () => {
    const { delen } = await inzage(w.hulp)
    const pad = `/werk/verzoeken/${delen['hulpverleningsdossier']}`
    expect((await toeleider.get(pad)).status).toBe(404)
    for (const naam of ['mehmet', 'petra', 'ingrid', 'gerard', 'fatima'] as const) {
      expect((await (await w.t.login(naam)).get(pad)).status, naam).toBe(404)
      expect((await (await w.t.login(naam)).post(`${pad}/besluit`, alleenJa)).status).toBe(404)
    }
    expect((await w.t.bezoeker().get(pad)).pad).toContain('/inloggen')
  })
})
