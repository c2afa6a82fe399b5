import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesVergelijking } from '../../src/domein/bestandsvergelijking.ts'
import { begin, besluit as eindig, doorloop, leg, plan, vulling } from '../support/afweging.ts'
import { createTestApp, type Bezoeker, type TestApp, type Velden } from '../support/app.ts'
import { leesbaar, noor, openDossier, tel } from '../support/werk.ts'

/** Guided weighings, questions and terms with forms that our pages would not send, and by people who are not asked. */

let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  mehmet = await t.login('mehmet')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const stapVan = (soort: string, code: string) => {
  const stap = plan(soort).stappen.find((kandidaat) => kandidaat.code === code)
  if (stap === undefined) throw new Error(`geen stap ${code}`)
  return stap
}

describe('a weighing of somebody else', () => {
  it('is nowhere: not to read, to print, to write in, to end or to draft', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    await leg(sanne, id, stapVan('meldcode', 'signalen'))
    const signalen = stapVan('meldcode', 'signalen')
    for (const pad of ['', '/pdf', '/brief', '/stappen/signalen']) {
      expect((await mehmet.get(`/werk/afwegingen/${id}${pad}`)).status, pad).toBe(404)
    }
    await mehmet.get('/werk')
    for (const [pad, velden] of [
      [`/werk/afwegingen/${id}/stappen/signalen`, { ...vulling(signalen), knop: 'verder' }],
      [`/werk/afwegingen/${id}/einde`, { uitkomst: 'niet-melden', reden: 'Zo.', knop: 'einde' }],
      [`/werk/dossiers/${dossier}/afwegingen/meldcode`, { over: 'x' }],
      [`/werk/dossiers/${dossier}/opschalen`, { partner: 'veilig-thuis' }],
      [`/werk/afwegingen/${id}/verwijsindex`, { gemeldOp: '01-01-2026' }],
    ] as const) {
      expect((await mehmet.post(pad, velden)).status, pad).toBe(404)
    }
    expect(await tel(t, 'afweging_stap', `afweging_id = '${id}'`)).toBe(1)
    expect(await tel(t, 'afweging_einde')).toBe(0)
  })
})

describe('a form that was tampered with', () => {
  it('answers no field of another step, none that is not asked, and no fact by its own name', async () => {
    const id = await begin(sanne, dossier, 'verwijsindex')
    await sanne.get(`/werk/afwegingen/${id}/stappen/risico`)
    await sanne.verstuur(
      {
        ...vulling(stapVan('verwijsindex', 'risico')),
        besprokenVooraf: 'ja',
        meldingsbevoegd: 'ja',
        'feit.meldingsbevoegd': 'ja',
        collegaGeconsulteerd: 'ja',
        __proto__: 'ja',
      },
      { knop: 'verder' },
    )
    // Hidden because nothing was told, and sent all the same.
    await sanne.get(`/werk/afwegingen/${id}/stappen/informeren`)
    await sanne.verstuur(
      {
        ...vulling(stapVan('verwijsindex', 'informeren'), { besprokenVooraf: 'nee' }),
        bezwaarBij: 'ja',
        bezwaarTekst: 'Kievitveld bezwaar',
      },
      { knop: 'verder' },
    )
    const blad = await sanne.get(`/werk/afwegingen/${id}`)
    expect(leesbaar(blad)).not.toContain('Kievitveld')
    await leg(sanne, id, stapVan('verwijsindex', 'nut'))
    await eindig(sanne, id, 'melden')
    expect(leesbaar(sanne.blad())).toContain('register van meldingsbevoegden')
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(0)
  })

  it('does not end it in another way than the plan has, and hurry skips only what hurry may', async () => {
    const id = await begin(sanne, dossier, 'verwijsindex')
    for (const velden of [
      { uitkomst: 'melden', spoed: 'ja' },
      { uitkomst: 'geen-vermoeden', spoed: 'ja' },
      { uitkomst: 'niet-melden', spoed: 'ja' },
      { uitkomst: 'toString', spoed: 'ja' },
    ]) {
      await eindig(sanne, id, velden.uitkomst, { spoed: velden.spoed })
    }
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(0)
  })

  it('is over when it is over, also in a second tab', async () => {
    const id = await begin(sanne, dossier, 'meldcode')
    for (const stap of plan('meldcode').stappen) await leg(sanne, id, stap, { acuut: 'ja' })
    await sanne.get(`/werk/afwegingen/${id}`)
    const csrf = sanne.blad().$('input[name=csrf]').first().attr('value') ?? ''
    const twee = await Promise.all(
      ['niet-melden', 'melden'].map((uitkomst) =>
        sanne.post(`/werk/afwegingen/${id}/einde`, { uitkomst, reden: 'Zo.', knop: 'einde', csrf }),
      ),
    )
    expect(twee.filter(({ status }) => status >= 500)).toEqual([])
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(1)
    const laat = await sanne.post(`/werk/afwegingen/${id}/stappen/signalen`, {
      ...vulling(stapVan('meldcode', 'signalen')),
      knop: 'verder',
      csrf,
    })
    expect(laat.status).toBe(409)
    expect(await tel(t, 'afweging_stap', `afweging_id = '${id}' and stap = 'signalen'`)).toBe(1)
  })

  it('does not go on about somebody for whom it is not any more, or by a colleague for whom it is not', async () => {
    const eigenaar = t.db.pool('eigenaar')
    await eigenaar.query(
      `begin;
       alter table deelwijzer.meldingsbevoegdheid disable trigger user;
       insert into deelwijzer.meldingsbevoegdheid (gemeente_id, id, medewerker_id, domein, van, aangevraagd_door, aangevraagd_op, toegekend_door, toegekend_op)
         select m.gemeente_id, gen_random_uuid(), m.id, 'jeugdhulp', current_date, m.id, now(), m.id, now()
         from deelwijzer.pet p join deelwijzer.medewerker m on m.id = p.medewerker_id where p.id = 'a3000000-0000-4000-8000-000000000001';
       alter table deelwijzer.meldingsbevoegdheid enable trigger user;
       commit`,
    )
    const id = await doorloop(sanne, dossier, 'verwijsindex', {
      risico: ['geweld'],
      redelijkVermoeden: 'ja',
    })
    const geboren = (jaren: number) =>
      eigenaar.query(
        `update deelwijzer.persoon set geboortedatum = (current_date - make_interval(years => $1))::date where id = $2`,
        [jaren, noor],
      )
    await geboren(23)
    await eindig(sanne, id, 'melden')
    expect(leesbaar(sanne.blad())).toContain('is er tot 23 jaar')
    expect(await tel(t, 'afweging_einde', `afweging_id = '${id}'`)).toBe(0)
    await geboren(13)
  })

  it('with something else than an id asks nobody anything', async () => {
    await sanne.get(`/werk/overleggen/nieuw?dossier=${dossier}`)
    const pogingen: readonly Velden[] = [
      { afweging: 'abc' },
      { triage: "' or 1=1" },
      { over: 'a4000000-0000-4000-8000-0000000000ff' },
      { dossier: '../..' },
    ]
    for (const velden of pogingen) {
      const blad = await sanne.post('/werk/overleggen/nieuw', {
        aan: 'leidinggevende',
        vraag: 'Mag ik school bellen?',
        dossier,
        ...velden,
      })
      expect(blad.status, JSON.stringify(velden)).toBeLessThan(500)
    }
  })
})

describe('comparing files', () => {
  it.each(['BSN 999990019', 'bel 06-12345678', 'Dorpsstraat 12', '1234 AB'])(
    'does not keep %s in the open',
    (over) => {
      const waarden = { vraag: ['anoniem'], bestanden: ['Lijst'], onherleidbaar: ['ja'] }
      const fouten = (onderwerp: string) => {
        const gelezen = leesVergelijking({ ...waarden, onderwerp: [onderwerp] })
        return gelezen.ok ? {} : gelezen.fouten
      }
      expect(fouten(`Over ${over}`)['onderwerp']).toContain(
        over.replace('BSN ', '').replace('bel ', ''),
      )
      expect(fouten('Sinds 1 januari 2026')).toEqual({})
    },
  )
})

describe('a calendar', () => {
  it('tells nothing to who has no secret, and is not kept by anybody in between', async () => {
    const niemand = t.bezoeker()
    for (const pad of ['A'.repeat(43), `${'A'.repeat(42)}=`, 'x', '..%2f..%2fwerk']) {
      expect((await niemand.get(`/agenda/${pad}.ics`)).status, pad).toBe(404)
    }
    await sanne.get('/werk/termijnen/agenda')
    const blad = await sanne.verstuur({ doe: 'maak' })
    const adres = /\/agenda\/[A-Za-z0-9_-]{43}\.ics/.exec(blad.tekst)?.[0] ?? ''
    expect(blad.headers.get('cache-control')).toBe('no-store')
    const ics = await niemand.get(adres)
    expect(ics.status).toBe(200)
    expect(ics.headers.get('cache-control')).toContain('private')
    expect(ics.tekst).not.toMatch(/Noor|Vries|meldcode|afweging|nformeer/)
    await sanne.get('/werk/termijnen/agenda')
    await sanne.verstuur({ doe: 'stop' })
    expect((await niemand.get(adres)).status).toBe(404)
  })
})

it('never breaks', () => {
  expect(t.meldingen).toEqual([])
})
