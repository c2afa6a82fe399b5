import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Naam, TestApp, Velden } from '../../../../test/support/app.ts'
import { geopend } from '../../../../test/support/geopend.ts'
import { dagVerderop, sanne } from '../../../../test/support/inwoner.ts'
import {
  createMijnWereld,
  leesAls,
  noorId,
  type MijnWereld,
} from '../../../../test/support/mijn.ts'
import { recordWilsbekwaamheid } from '../../../handelingen/vertegenwoordiging.ts'

/** A parent who is shielded sees nothing and learns nothing: the whole set of pages, before, during and after. */

const semId = 'a4000000-0000-4000-8000-000000000005'
const lotteId = 'a4000000-0000-4000-8000-000000000006'
const markId = 'a4000000-0000-4000-8000-000000000003'
const annaId = 'a4000000-0000-4000-8000-000000000002'

let w: MijnWereld
let t: TestApp
beforeAll(async () => {
  w = await createMijnWereld()
  t = w.t
})
afterAll(() => t.stop())

const reden = 'Moeder is bedreigd. Zij mag niet weten waar haar zoon is.'
const besluit = (): Velden => ({ grond: 'veiligheid', reden, herzien: dagVerderop(t, 60) })

const adres = (dossier: string, persoon: string, wie: string) =>
  `/werk/dossiers/${dossier}/personen/${persoon}/afschermen/${wie}`

async function beslis(dossier: string, persoon: string, wie: string, velden: Velden) {
  const iemand = await t.login('sanne', 'hulpverlener')
  await iemand.get(adres(dossier, persoon, wie))
  return iemand.verstuur(velden)
}

/** Every page that a resident reaches by following links, each as its text: what they can know. */
async function allesVan(wie: Naam): Promise<Map<string, string>> {
  const iemand = await t.login(wie)
  const uit = new Map<string, string>()
  const wacht = ['/mijn', '/mijn/gegevens', '/mijn/wie-keek-er', '/mijn/plan', '/mijn/gedeeld']
  wacht.push('/mijn/toestemmingen', '/mijn/berichten', '/mijn/helpers', '/mijn/ouders')
  wacht.push('/mijn/verzoeken', '/mijn/downloads', '/mijn/hulp')
  while (wacht.length > 0) {
    const pad = wacht.shift() ?? ''
    if (uit.has(pad)) continue
    const blad = await iemand.get(pad)
    uit.set(pad, `${blad.status} ${tekstVan(blad.tekst)}`)
    for (const a of blad.$('main a[href^="/mijn"]').toArray()) {
      const href = (blad.$(a).attr('href') ?? '').split('#')[0] ?? ''
      // Who looked: what one's own looking adds there is taken out below.
      if (!uit.has(href) && !href.includes('print=') && !href.includes('wie-keek-er/'))
        wacht.push(href)
    }
  }
  return uit
}

function tekstVan(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replaceAll('\u00AD', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

const overKind = /Sem|slapen|kind|D-2026|TB-2026|H-2026/

/** Who would be told. */
async function ontvangers(soort: string, id: string): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ aan_id: string }>(
    `select o.aan_id from (select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true)) x,
       lateral (select x.set_config) y, deelwijzer.ontvangers_van_bericht($1, $2, current_date) o`,
    [soort, id],
  )
  return rows.map(({ aan_id }) => aan_id)
}

async function verzoekId(): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.rechtsverzoek where indiener_id = $1', [
      lotteId,
    ])
  return rows[0]?.id ?? ''
}

/** Numbers of things that are about Sem, as they stand in the database. */
async function nummersVan(persoon: string): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ wat: string }>(
    `select nummer as wat from deelwijzer.dossier where persoon_id = $1
     union all select id::text from deelwijzer.dossier where persoon_id = $1
     union all select id::text from deelwijzer.gegeven where persoon_id = $1
     union all select id::text from deelwijzer.rechtsverzoek where persoon_id = $1
     union all select nummer from deelwijzer.rechtsverzoek where persoon_id = $1
     union all select id::text from deelwijzer.triagebesluit where persoon_id = $1`,
    [persoon],
  )
  return rows.map(({ wat }) => wat)
}

describe('a mother of a child of eight', { timeout: 120_000 }, () => {
  it('sees the child before', async () => {
    const voor = await allesVan('lotte')
    expect(voor.get('/mijn')).toContain('Over Sem Visser')
    expect(voor.get('/mijn/gegevens')).toContain('hulp bij het slapen')
    expect(voor.get('/mijn/wie-keek-er')).toContain('Jeugdhulpverlener')
    expect(voor.get('/mijn/ouders')).toContain('Sem Visser')
  })

  it('asks something for the child, and reads it back', async () => {
    const lotte = await t.login('lotte')
    await lotte.get(`/mijn/verzoeken/nieuw/inzage?voor=${semId}`)
    const na = await lotte.post('/mijn/verzoeken/nieuw/inzage', {
      sleutel: '11111111-1111-4111-8111-111111111111',
      voor: semId,
      waarover: `dossier:${w.dossierSem}`,
      hoe: 'samen',
      tekst: 'Ik wil zien wat er over Sem staat.',
    })
    expect(na.pad).toMatch(/^\/mijn\/verzoeken\/[0-9a-f-]{36}/)
    expect((await ontvangers('indiener', await verzoekId())).length).toBe(1)
  })

  it('is shielded only with a ground, a reason and a day to look again', async () => {
    const leeg = await beslis(w.dossierSem, semId, lotteId, {})
    expect(leeg.status).toBe(409)
    const tekst = leeg.$('main').text()
    expect(tekst).toContain('Kies waar het om gaat.')
    expect(tekst).toContain('Schrijf op waarom u dit besluit.')
    expect(tekst).toContain('Vul een dag in')
    const laat = await beslis(w.dossierSem, semId, lotteId, {
      ...besluit(),
      herzien: dagVerderop(t, 400),
    })
    expect(laat.$('main').text()).toContain('binnen een half jaar')
    expect(laat.$('textarea[name=reden]').text().trim()).toBe(reden)
    expect((await leesAls(t, 'lotte', '/mijn')).tekst).toContain('Sem')
  })

  it('sees and learns nothing from then on, on any page', async () => {
    const blad = await beslis(w.dossierSem, semId, lotteId, besluit())
    expect(blad.pad).toContain('nieuw=besluit')
    const verboden = await nummersVan(semId)
    expect(verboden.length).toBeGreaterThan(3)
    for (const [pad, tekst] of await allesVan('lotte')) {
      const eigen = tekst.replaceAll(
        /Is uw kind 12 jaar of ouder[^.]*\.|over dit kind|uw kind/g,
        '',
      )
      expect(eigen, pad).not.toMatch(/\bSem\b|slapen|Jeugdhulpverlener|afgeschermd/)
      for (const nummer of verboden) expect(tekst, pad).not.toContain(nummer)
    }
  })

  it('gets for every page about the child what she gets for a page that never was', async () => {
    const lotte = await t.login('lotte')
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>('select id from deelwijzer.document limit 1')
    const geen = '00000000-0000-4000-8000-000000000000'
    for (const [maak, id] of [
      [(i: string) => `/mijn/besluiten/${i}`, w.besluit],
      [(i: string) => `/mijn/dossiers/${i}/verklaring`, w.dossierSem],
      [(i: string) => `/mijn/gedeeld/${i}`, w.dossierSem],
      [(i: string) => `/mijn/documenten/${i}`, rows[0]?.id ?? geen],
    ] as const) {
      const echt = await lotte.get(maak(id))
      const niets = await lotte.get(maak(geen))
      expect(echt.status, maak(id)).toBe(404)
      expect(niets.status).toBe(404)
      expect(tekstVan(echt.tekst)).toBe(tekstVan(niets.tekst))
    }
  })

  it('has the same pages as somebody without any child', async () => {
    // Of herself nothing is known here, so what is left is what a resident with nothing sees.
    const { tekst } = await leesAls(t, 'lotte', '/mijn')
    const thijs = await leesAls(t, 'bram', '/mijn')
    expect(tekst.includes('Over ')).toBe(thijs.tekst.includes('Over '))
    expect((await leesAls(t, 'lotte', '/mijn/ouders')).tekst).toContain(
      'U ziet alleen uw eigen pagina.',
    )
  })

  it('is told by no message', async () => {
    expect(await ontvangers('over', semId)).not.toContain(lotteId)
  })

  it('reads nothing any more of what she asked for the child, and is told nothing of it', async () => {
    const id = await verzoekId()
    const lotte = await t.login('lotte')
    expect((await lotte.get(`/mijn/verzoeken/${id}`)).status).toBe(404)
    expect((await leesAls(t, 'lotte', '/mijn/verzoeken')).tekst).not.toContain('RV-2026')
    expect(await ontvangers('indiener', id)).toEqual([])
    // A line about her own name that points at the request is not hers to read either.
    const client = await t.db.pool('inwoner').connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
        ['a0000000-0000-4000-8000-000000000001', lotteId],
      )
      const { rows } = await client.query<{ id: string }>(
        'select x as id from deelwijzer.verborgen_verzoeken() x',
      )
      expect(rows.map((rij) => rij.id)).toContain(id)
      expect(rows.length).toBeGreaterThan(1)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('stands in no line about the decision, and its words are sealed', async () => {
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ betrokkene_id: string }>(
        `select distinct betrokkene_id from deelwijzer.gebeurtenis where object_soort = 'afscherming' and uitkomst = 'gedaan'`,
      )
    expect(rows).toEqual([{ betrokkene_id: semId }])
    const bewaard = await t.db
      .pool('eigenaar')
      .query<{ reden: string }>('select reden from deelwijzer.afscherming_besluit')
    expect(bewaard.rows.every((rij) => !rij.reden.includes('bedreigd'))).toBe(true)
    expect((await geopend(t, 'afscherming_besluit.reden')).map(({ tekst }) => tekst)).toEqual([
      reden,
    ])
  })

  it('is not asked for consent, and the professional is told', async () => {
    const iemand = await t.login('sanne', 'hulpverlener')
    const { $ } = await iemand.get(`/werk/dossiers/${w.dossierSem}/personen/${semId}/wie-beslist`)
    const tekst = $('main').text().replaceAll('\u00AD', '')
    expect(tekst).toContain('Lotte Smit ziet en hoort niets over Sem Visser.')
    expect(tekst).toContain('Niet bekend is of Bram Visser gezag heeft.')
    expect(tekst).not.toContain('Lotte Smit, als ouder')
  })

  it('sees the child again when it ends, by a decision with a reason', async () => {
    const zonder = await beslis(w.dossierSem, semId, lotteId, { soort: 'beeindigd' })
    expect(zonder.status).toBe(409)
    const { pad } = await beslis(w.dossierSem, semId, lotteId, {
      soort: 'beeindigd',
      grond: 'veiligheid',
      reden: 'Het gevaar is voorbij.',
    })
    expect(pad).toContain('nieuw=besluit')
    const na = await allesVan('lotte')
    expect(na.get('/mijn/gegevens')).toContain('hulp bij het slapen')
    // Also now no line says that it was ever so.
    for (const [waar, tekst] of na) {
      expect(tekst, waar).not.toMatch(/afgeschermd|afscherm|Schreef op wie de pagina mag zien/)
    }
  })
})

describe('one of two divorced parents of a child of thirteen', { timeout: 120_000 }, () => {
  it('is kept out, and the other parent and the child read nothing of why', async () => {
    const voorAnna = await leesAls(t, 'anna', '/mijn/gegevens')
    const iemand = await t.login('sanne', 'toeleider')
    await iemand.get(adres(w.toeleiding, noorId, markId))
    expect((await iemand.verstuur(besluit())).pad).toContain('nieuw=besluit')
    for (const [pad, tekst] of await allesVan('mark')) {
      expect(tekst, pad).not.toMatch(/Noor|Acht dagen|afgeschermd/)
    }
    expect((await leesAls(t, 'anna', '/mijn/gegevens')).tekst).toBe(voorAnna.tekst)
    for (const [pad, tekst] of await allesVan('anna')) {
      expect(tekst, pad).not.toMatch(/afgeschermd|bedreigd|Schreef op wie de pagina mag zien/)
    }
    for (const [pad, tekst] of await allesVan('noor')) {
      expect(tekst, pad).not.toMatch(/afgeschermd|bedreigd/)
    }
  })

  it('shows the child that this parent sees nothing, in the words for any parent who sees nothing', async () => {
    const { tekst } = await leesAls(t, 'noor', '/mijn/ouders')
    expect(tekst).toContain('Mark Jansen ziet nietsDeze ouder ziet jouw pagina niet.')
    expect(tekst).toContain('Anna de Vries ziet een deel, sinds 4 mei 2025')
    // Without gezag the words are the same.
    const eigenaar = t.db.pool('eigenaar')
    const zet = (gezag: string) =>
      eigenaar.query(
        `update deelwijzer.vertegenwoordiging set gezag = $1 where persoon_id = $2 and vertegenwoordiger_id = $3`,
        [gezag, noorId, annaId],
      )
    for (const gezag of ['nee', 'onbekend']) {
      await zet(gezag)
      expect((await leesAls(t, 'noor', '/mijn/ouders')).tekst).toContain(
        'Anna de Vries ziet nietsDeze ouder ziet jouw pagina niet.',
      )
    }
    await zet('ja')
  })

  it('cannot answer for the child: only the other one and the child are asked', async () => {
    const iemand = await t.login('sanne', 'toeleider')
    const { $ } = await iemand.get(`/werk/dossiers/${w.toeleiding}/personen/${noorId}/wie-beslist`)
    const rij = $('tr')
      .toArray()
      .map((tr) => $(tr).text().replaceAll('\u00AD', ''))
      .find((tekst) => tekst.includes('De Jeugdwet'))
    expect(rij).toContain('Anna de Vries, als ouder')
    expect(rij).not.toContain('Mark Jansen, als ouder')
    expect(rij).toContain('vraag en vertel Mark Jansen niets')
  })

  it('says so to everybody who works with the child, and why only where it was decided', async () => {
    const hulp = await t.login('sanne', 'hulpverlener')
    const dossier = await hulp.get(`/werk/dossiers/${w.hulp}`)
    expect(dossier.$('main').text()).toContain('Vertel Mark Jansen niets over Noor de Vries.')
    const { $ } = await hulp.get(`/werk/dossiers/${w.hulp}/personen/${noorId}/wie-beslist`)
    expect($('main').text()).toContain('Hier is iemand afgeschermd')
    const blad = await hulp.get(adres(w.hulp, noorId, markId))
    expect(blad.status).toBe(200)
    expect(blad.tekst).not.toContain('bedreigd')
    const toeleider = await t.login('sanne', 'toeleider')
    expect((await toeleider.get(adres(w.toeleiding, noorId, markId))).tekst).toContain('bedreigd')
  })
})

describe('who decides about it', () => {
  it('is nobody who has no place in the dossier', async () => {
    const pad = adres(w.dossierSem, semId, lotteId)
    for (const [naam, pet] of [
      ['mehmet', undefined],
      ['petra', undefined],
      ['sanne', 'toeleider'],
    ] as const) {
      const iemand: Bezoeker = await t.login(naam, pet)
      const blad = await iemand.get(pad)
      expect(blad.tekst, naam).not.toContain('Lotte')
      expect((await iemand.post(pad, besluit())).tekst).not.toContain('Lotte')
    }
    for (const naam of ['lotte', 'bram', 'noor'] as const) {
      expect((await (await t.login(naam)).get(pad)).pad).toContain('/inloggen')
    }
  })

  it('is about a representative or helper only: anybody else is not there', async () => {
    const iemand = await t.login('sanne', 'hulpverlener')
    expect((await iemand.get(adres(w.dossierSem, semId, annaId))).status).toBe(404)
    expect((await iemand.get(adres(w.dossierSem, noorId, annaId))).status).toBe(404)
  })

  it('counts for the leidinggevende and for nobody else', async () => {
    const tel = async (petSoort: string) => {
      const client = await t.db.pool('breed').connect()
      try {
        await client.query('begin')
        const { rows: petten } = await t.db
          .pool('eigenaar')
          .query<{ id: string; medewerker_id: string }>(
            `select id, medewerker_id from deelwijzer.pet where soort = $1 and gemeente_id = 'a0000000-0000-4000-8000-000000000001' limit 1`,
            [petSoort],
          )
        await client.query(
          `select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true), set_config('dw.pet', $1, true), set_config('dw.medewerker', $2, true)`,
          [petten[0]?.id, petten[0]?.medewerker_id],
        )
        const { rows } = await client.query<{ lopend: string }>(
          'select lopend::text from deelwijzer.tel_afschermingen()',
        )
        return rows[0]?.lopend
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await tel('leidinggevende')).toBe('1')
    expect(await tel('beheerder')).toBe('0')
  })
})

it('is left alone by what stands beside it', async () => {
  // A judgement about the child is still written down as ever.
  const wie = await sanne(t, 'toeleider')
  await recordWilsbekwaamheid(t.deps, wie, w.toeleiding, noorId, {
    aangelegenheid: ['gegevens-delen'],
    oordeel: ['ja'],
    waarover: ['Delen met school'],
    waarom: ['Noor legt het goed uit.'],
    geraadpleegd: ['Een collega'],
  })
  expect((await leesAls(t, 'mark', '/mijn')).tekst).not.toMatch(overKind)
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
