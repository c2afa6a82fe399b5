import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '../../src/handelingen/demo.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { zegel } from '../support/kluis.ts'
import {
  deelMetHand,
  geheim,
  organisaties,
  stopMetHand,
  vraagMetHand,
  type Gedeeld,
} from '../support/partner.ts'
import { besluitMet, doePlichten, zonderVooraf } from '../support/verstrekking.ts'
import { noor, openDossier } from '../support/werk.ts'
import { hashLinkgeheim } from '../../src/handelingen/partner-geheim.ts'

/**
 * Somebody of a partner organisation who can ask the database anything, or send anything to the application: what is the
 * worst that they can do? Only what is shared with their organisation and still runs is there.
 */

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const partner = (n: number): string => `ab000000-0000-4000-8000-00000000000${n}`
const [anja, bart, yvonne, rachid] = [partner(1), partner(2), partner(3), partner(4)]
const bram = 'a4000000-0000-4000-8000-000000000004'

let t: TestApp
let loopt: Gedeeld
let gestopt: Gedeeld
let link: Gedeeld
let vanHuisarts: Gedeeld
let vraag: string
let besluit: string
let anderBesluit: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  await seedDemo(t.deps)
  const sanne = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(sanne)
  const neem = async (anders: Parameters<typeof besluitMet>[2]): Promise<string> => {
    const id = await besluitMet(sanne, dossier, anders)
    await doePlichten(t, sanne, id, 'blokkerend')
    return id
  }
  besluit = await neem({})
  anderBesluit = await neem({ aanpak: { ontvanger: 'geheimhouder-arts', ontvangerNaam: 'Zuid' } })
  const vragen = await neem({ aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' } })
  loopt = await deelMetHand(t, besluit, { organisatie: organisaties.school })
  gestopt = await deelMetHand(t, besluit, { organisatie: organisaties.school })
  await stopMetHand(t, gestopt.id)
  link = await deelMetHand(t, besluit, 'link')
  vanHuisarts = await deelMetHand(t, anderBesluit, { organisatie: organisaties.huisarts })
  vraag = await vraagMetHand(t, vragen, organisaties.jeugdhulp)
})
afterAll(() => t.stop())

type Wie = Partial<Record<'gemeente' | 'partner' | 'link', string>>
const als = (id: string): Wie => ({ gemeente, partner: id })

/** One statement as the role of partners, in this context; nothing stays. */
async function vraagSql(
  wie: Wie,
  zin: string,
  waarden: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await t.db.pool('partner').connect()
  try {
    await client.query('begin')
    for (const [naam, waarde] of Object.entries(wie)) {
      await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
    }
    return (await client.query<Record<string, unknown>>(zin, waarden)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const geweigerd = { code: '42501' }
const eigenaar = async (zin: string): Promise<string[]> =>
  (await t.db.pool('eigenaar').query<{ naam: string }>(zin)).rows.map((rij) => rij.naam)
const tabellen = (recht: string): Promise<string[]> =>
  eigenaar(
    `select c.relname as naam from pg_class c where c.relnamespace = 'deelwijzer'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
       and (has_table_privilege('deelwijzer_partner', c.oid, '${recht}')
         ${['SELECT', 'INSERT', 'UPDATE'].includes(recht) ? `or has_any_column_privilege('deelwijzer_partner', c.oid, '${recht}')` : ''})
     order by 1`,
  )

describe('what the role can reach at all', () => {
  it('reads nine tables, writes seven, and changes or removes nothing', async () => {
    expect(await tabellen('SELECT')).toEqual([
      'deling',
      'deling_bericht',
      'deling_lezing',
      'informatieantwoord',
      'informatievraag',
      'organisatie',
      'partner_medewerker',
      'verstrekt_gegeven',
      'verzoek',
    ])
    expect(await tabellen('INSERT')).toEqual([
      'deling_bericht',
      'deling_lezing',
      'deling_stop',
      'gebeurtenis',
      'gebeurtenis_bewijs',
      'informatieantwoord',
      'verzoek',
    ])
    for (const recht of ['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
      expect(await tabellen(recht), recht).toEqual([])
  })

  it('calls these functions and no other', async () => {
    expect(
      await eigenaar(
        `select p.proname as naam from pg_proc p where p.pronamespace = 'deelwijzer'::regnamespace
           and has_function_privilege('deelwijzer_partner', p.oid, 'execute') group by 1 order by 1`,
      ),
    ).toEqual([
      'bekend_bij_partner',
      // Of the own organisation alone, and only what was told: src/web/werk/verzoeken/uitvoeren-sql.test.ts.
      'bevestig_kennisgeving',
      'deling_van_link',
      'deling_voorbij',
      'gemeente_van_link',
      'gestopte_delingen',
      'huidige_gemeente',
      'huidige_link',
      'huidige_medewerker',
      'huidige_partner',
      'huidige_partnerorganisatie',
      'huidige_persoon',
      'is_lopend',
      'is_verzegeld',
      'kennisgevingen_voor_partner',
      'volgende_in_keten',
      // Only that something waits for who asked; see the next test.
      'zet_bericht_klaar',
    ])
  })

  it('queues a message only for who asked: how many were queued for others would tell who they are', async () => {
    const metLink = { gemeente, link: hashLinkgeheim(link.geheim).toString('hex') }
    for (const mens of [als(anja), metLink])
      for (const soort of ['inwoner', 'medewerker', 'beslissers', 'vrager-toestemming'])
        await expect(
          vraagSql(
            mens,
            `select zet_bericht_klaar('${soort}', gen_random_uuid(), 'x', null, now())`,
          ),
        ).rejects.toMatchObject(geweigerd)
  })

  it('steps into no other role', async () => {
    for (const rol of ['eigenaar', 'app', 'breed', 'inwoner', 'sequencer', 'vernietiger'])
      await expect(vraagSql(als(anja), `set role deelwijzer_${rol}`)).rejects.toMatchObject(
        geweigerd,
      )
  })
})

describe('what it finds there', () => {
  const alles: Readonly<Record<string, string>> = {
    deling: 'id',
    verstrekt_gegeven: 'id',
    deling_lezing: 'deling_id',
    deling_bericht: 'id',
    informatievraag: 'id',
    informatieantwoord: 'id',
    organisatie: 'id',
    partner_medewerker: 'id',
    verzoek: 'sleutel',
  }
  const ziet = async (wie: Wie, tabel: string): Promise<unknown[]> =>
    (
      await vraagSql(
        wie,
        `select ${alles[tabel] ?? 'id'} as id from deelwijzer.${tabel} order by 1`,
      )
    ).map((rij) => rij['id'])

  it('nothing without saying who, as who does not exist, in another gemeente, or as another kind of visitor', async () => {
    for (const wie of [
      {},
      { gemeente },
      { gemeente, partner: randomUUID() },
      { gemeente: 'b0000000-0000-4000-8000-000000000001', partner: anja },
      { gemeente, medewerker: 'a2000000-0000-4000-8000-000000000001' } as Wie,
      { gemeente, persoon: noor } as Wie,
      { gemeente, link: 'ab'.repeat(32) },
    ]) {
      for (const tabel of Object.keys(alles))
        expect(await ziet(wie, tabel), `${JSON.stringify(wie)} ${tabel}`).toEqual([])
    }
  })

  it('only what is shared with the own organisation and runs', async () => {
    expect(await ziet(als(anja), 'deling')).toEqual([loopt.id])
    expect(await ziet(als(bart), 'deling')).toEqual([vanHuisarts.id])
    expect(await ziet(als(yvonne), 'deling')).toEqual([])
    expect(await ziet(als(rachid), 'informatievraag')).toEqual([vraag])
    expect(await ziet(als(anja), 'informatievraag')).toEqual([])
    expect(await ziet(als(anja), 'verstrekt_gegeven')).toHaveLength(1)
    expect(await ziet(als(anja), 'organisatie')).toEqual([organisaties.school])
    expect(await ziet(als(anja), 'partner_medewerker')).toEqual([anja])
    expect(
      await ziet({ gemeente, link: hashLinkgeheim(link.geheim).toString('hex') }, 'deling'),
    ).toEqual([link.id])
  })

  it('of what ended only that, and of others not even that', async () => {
    const voorbij = (wie: Wie, id: string) =>
      vraagSql(wie, 'select * from deelwijzer.deling_voorbij($1)', [id])
    expect(await voorbij(als(anja), gestopt.id)).toHaveLength(1)
    for (const id of [loopt.id, vanHuisarts.id, link.id])
      expect(await voorbij(als(anja), id)).toEqual([])
    expect(await voorbij(als(bart), gestopt.id)).toEqual([])
    const lijst = await vraagSql(als(anja), 'select * from deelwijzer.gestopte_delingen()')
    expect(lijst.map((rij) => rij['nummer'])).toEqual([gestopt.nummer])
    expect(Object.keys(lijst[0] ?? {})).toEqual([
      'nummer',
      'afzender',
      'gedeeld_op',
      'gestopt_op',
      'door',
    ])
    expect(await vraagSql(als(bart), 'select * from deelwijzer.gestopte_delingen()')).toEqual([])
  })

  it('nothing any more once the invitation is withdrawn', async () => {
    const pool = t.db.pool('eigenaar')
    await pool.query(
      'update deelwijzer.partner_medewerker set ingetrokken_op = now() where id = $1',
      [yvonne],
    )
    await deelMetHand(t, besluit, { organisatie: organisaties.school })
    for (const tabel of Object.keys(alles))
      expect(await ziet(als(yvonne), tabel), tabel).toEqual([])
    expect(await vraagSql(als(yvonne), 'select * from deelwijzer.gestopte_delingen()')).toEqual([])
    await pool.query(
      'update deelwijzer.partner_medewerker set ingetrokken_op = null where id = $1',
      [yvonne],
    )
  })
})

describe('what it writes beyond its own', () => {
  const zet = (wie: Wie, tabel: string, rij: Record<string, unknown>): Promise<unknown> => {
    const alle: Record<string, unknown> = { gemeente_id: gemeente, op: new Date(), ...rij }
    const namen = Object.keys(alle)
    return vraagSql(
      wie,
      `insert into deelwijzer.${tabel} (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(alle),
    )
  }

  it('stops, reads and answers only its own, and only as itself', async () => {
    const tekst = async (id: string) => zegel(t.open.kluis, 'deling_bericht.tekst', id, noor, 'Ja.')
    const bericht = async (rij: Record<string, unknown>) => {
      const id = randomUUID()
      return {
        id,
        deling_id: loopt.id,
        soort: 'vraag',
        partner_medewerker_id: anja,
        pet_id: null,
        tekst: await tekst(id),
        ...rij,
      }
    }
    // The honest ones work, so that a refusal below means something.
    await zet(als(anja), 'deling_stop', { deling_id: loopt.id, door: 'partner' })
    await zet(als(anja), 'deling_lezing', { deling_id: loopt.id, partner_medewerker_id: anja })
    await zet(als(anja), 'deling_bericht', await bericht({}))
    const pet = (await eigenaar('select id as naam from deelwijzer.pet limit 1'))[0]
    const pogingen: [Wie, string, Record<string, unknown>][] = [
      [als(bart), 'deling_stop', { deling_id: loopt.id, door: 'partner' }],
      [als(anja), 'deling_stop', { deling_id: loopt.id, door: 'medewerker' }],
      [als(anja), 'deling_stop', { deling_id: loopt.id, door: 'inwoner' }],
      [als(anja), 'deling_stop', { deling_id: loopt.id, door: 'intrekking' }],
      [als(anja), 'deling_stop', { deling_id: loopt.id, door: 'gelezen' }],
      [als(anja), 'deling_stop', { deling_id: link.id, door: 'gelezen' }],
      [als(bart), 'deling_lezing', { deling_id: loopt.id, partner_medewerker_id: bart }],
      [als(anja), 'deling_lezing', { deling_id: gestopt.id, partner_medewerker_id: anja }],
      [als(anja), 'deling_lezing', { deling_id: loopt.id, partner_medewerker_id: bart }],
      [als(anja), 'deling_lezing', { deling_id: loopt.id, partner_medewerker_id: null }],
      [als(bart), 'deling_bericht', await bericht({ partner_medewerker_id: bart })],
      [als(anja), 'deling_bericht', await bericht({ partner_medewerker_id: bart })],
      [als(anja), 'deling_bericht', await bericht({ deling_id: gestopt.id })],
      [
        als(anja),
        'deling_bericht',
        await bericht({ soort: 'antwoord', partner_medewerker_id: null, pet_id: pet }),
      ],
    ]
    for (const [wie, tabel, rij] of pogingen)
      await expect(zet(wie, tabel, rij), `${tabel} ${JSON.stringify(rij)}`).rejects.toMatchObject(
        geweigerd,
      )
  })

  it('answers only what was asked of it, as itself', async () => {
    const antwoord = async (rij: Record<string, unknown> = {}) => {
      const id = randomUUID()
      return {
        id,
        vraag_id: vraag,
        partner_medewerker_id: rachid,
        antwoord: 'nee',
        reden: await zegel(t.open.kluis, 'informatieantwoord.reden', id, noor, ''),
        inhoud: JSON.stringify(
          await zegel(t.open.kluis, 'informatieantwoord.inhoud', id, noor, {}),
        ),
        mag_het: '{}',
        ...rij,
      }
    }
    await zet(als(rachid), 'informatieantwoord', await antwoord())
    for (const [wie, rij] of [
      [als(anja), { partner_medewerker_id: anja }],
      [als(anja), {}],
      [als(rachid), { partner_medewerker_id: anja }],
      [als(rachid), { vraag_id: randomUUID() }],
    ] as const)
      await expect(
        zet(wie, 'informatieantwoord', await antwoord(rij)),
        JSON.stringify(rij),
      ).rejects.toMatchObject(geweigerd)
  })

  it('a line in the log names nobody else and hides behind nothing', async () => {
    const regel = (rij: Record<string, unknown>): Record<string, unknown> => ({
      id: randomUUID(),
      trace_id: 'a'.repeat(32),
      span_id: 'b'.repeat(16),
      begonnen: new Date(),
      tijdstip: new Date(),
      handeling: 'raadplegen',
      actor_soort: 'partner',
      medewerker_id: null,
      pet_id: null,
      lezer_id: anja,
      rol: 'Intern begeleider',
      organisatie: 'Basisschool De Linde',
      doel: 'toeleiding',
      verwerkingsactiviteit: 'urn:deelwijzer:activiteit:partnerportaal',
      betrokkene_id: noor,
      object_soort: 'partnerdeling',
      object_id: loopt.id,
      besluit_id: besluit,
      besloten: false,
      uitkomst: 'gedaan',
      ...rij,
    })
    const schrijf = (wie: Wie, rij: Record<string, unknown>): Promise<unknown> => {
      const alle = { gemeente_id: gemeente, ...regel(rij) }
      const namen = Object.keys(alle)
      return vraagSql(
        wie,
        `insert into deelwijzer.gebeurtenis (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(alle),
      )
    }
    await schrijf(als(anja), {})
    await schrijf(als(anja), { betrokkene_id: null, besluit_id: null })
    for (const rij of [
      { betrokkene_id: bram },
      { betrokkene_id: bram, besluit_id: null },
      // Known, but outside what was shared under: a deferred besluit would be told or a told one hidden.
      { besluit_id: null },
      { besluit_id: anderBesluit },
      { betrokkene_id: null },
      { lezer_id: bart },
      { actor_soort: 'inwoner', lezer_id: noor },
      { actor_soort: 'medewerker', lezer_id: null },
      { handeling: 'besluiten' },
      { handeling: 'verstrekken' },
      { handeling: 'wisselen' },
      { besloten: true },
      { netwerk: '10.0.0.1' },
      { gemeente_id: 'b0000000-0000-4000-8000-000000000001' },
    ])
      await expect(schrijf(als(anja), rij), JSON.stringify(rij)).rejects.toMatchObject(geweigerd)
    await expect(schrijf(als(bart), { lezer_id: bart })).rejects.toMatchObject(geweigerd)
  })
})

describe('through the front door', () => {
  const vul = (pad: string): string =>
    pad.replaceAll(/:\w+(\{[^}]*\}+)?/g, (naam) => (naam.startsWith(':boom') ? '1' : loopt.id))
  const open = [
    '/partner',
    '/partner/vragen',
    '/partner/gedeeld/:id',
    '/termijnen',
    // What the law says, about nobody.
    '/inlichtingenplicht',
    '/geheimhouding',
    '/toegankelijkheid',
    '/privacyverklaring',
    '/begrippen',
    '/uw-gegevens',
    '/uw-gegevens/website',
    '/klacht',
    '/stijl',
    '/balie/mag-het',
    '/inloggen',
    '/uitgelogd',
    '/logboek',
    '/gezond',
    '/gereed',
    '/v1/openapi.json',
  ]

  it('opens the portal and what is for everybody, and no other address of the house', async () => {
    const { cookie } = await koekje('anja')
    const anders: string[] = []
    for (const { method, path } of t.app.routes) {
      if (method !== 'GET' || path.includes('*')) continue
      const antwoord = await t.app.request(`http://localhost${vul(path)}`, { headers: { cookie } })
      const mag = open.includes(path)
      if ((antwoord.status === 200) !== mag) anders.push(`${path}: ${antwoord.status}`)
    }
    // The public half of the log is there as soon as there is a log.
    expect(anders.filter((regel) => !regel.startsWith('/logboek/'))).toEqual([])
  })

  it('posts nowhere else', async () => {
    const { cookie, csrf } = await koekje('anja')
    const anders: string[] = []
    // Leaving at once ends the session, whoever has it.
    const eigen = ['/inloggen', '/uitloggen', '/weg', '/v1/mag-het']
    for (const { method, path } of t.app.routes) {
      if (method !== 'POST' || path.includes('*') || eigen.includes(path)) continue
      if (path.startsWith('/partner/') || path.startsWith('/gedeeld/')) continue
      const antwoord = await t.app.request(`http://localhost${vul(path)}`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ csrf, knop: 'opslaan' }),
      })
      const naar = antwoord.headers.get('location') ?? ''
      const dicht =
        [401, 403, 404].includes(antwoord.status) ||
        (antwoord.status === 303 && naar.startsWith('/inloggen'))
      if (!dicht) anders.push(`${path}: ${antwoord.status} ${naar}`)
    }
    expect(anders).toEqual([])
  })

  it('takes no forged form: another site, another session, none', async () => {
    const { cookie } = await koekje('anja')
    const { csrf: vreemd } = await koekje('bart')
    const adres = `http://localhost/partner/gedeeld/${loopt.id}`
    for (const [koppen, csrf] of [
      [{ cookie, 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' }, 'x'],
      [{ cookie, 'sec-fetch-site': 'same-origin' }, vreemd],
      [{ cookie, 'sec-fetch-site': 'same-origin' }, ''],
    ] as const) {
      const antwoord = await t.app.request(adres, {
        method: 'POST',
        headers: koppen,
        body: new URLSearchParams({ csrf }),
      })
      expect([403, 401]).toContain(antwoord.status)
    }
    expect(
      await eigenaar(
        `select deling_id::text as naam from deelwijzer.deling_lezing where deling_id = '${loopt.id}'`,
      ),
    ).toEqual([])
  })

  it('a line under a deferred besluit is deferred too', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    const dossier = await openDossier(sanne, { omschrijving: 'Een tweede vraag.' })
    const uitgesteld = await besluitMet(sanne, dossier, zonderVooraf(t))
    await doePlichten(t, sanne, uitgesteld, 'blokkerend')
    await t.volgorde()
    await t.db
      .pool('eigenaar')
      .query(`update deelwijzer.organisatie set ontvanger_type = 'veilig-thuis' where id = $1`, [
        organisaties.corporatie,
      ])
    const { id } = await deelMetHand(t, uitgesteld, { organisatie: organisaties.corporatie })
    const lezer = await t.login('yvonne')
    await lezer.get('/partner')
    await lezer.get(`/partner/gedeeld/${id}`)
    expect((await lezer.verstuur({})).tekst).toContain(geheim.tekst)
    expect(
      await eigenaar(
        `select distinct object_soort as naam from deelwijzer.gebeurtenis where lezer_id = '${yvonne}' and betrokkene_id = '${noor}' order by 1`,
      ),
    ).toEqual(['partnerdeling', 'partnerlijst'])
    const kind = await t.login('noor')
    const { tekst } = await kind.get('/mijn/wie-keek-er')
    expect(tekst).not.toContain('Woningcorporatie')
    expect(tekst).not.toContain('Woonconsulent')
  })

  it('never broke', () => {
    expect(t.meldingen).toEqual([])
  })
})

async function koekje(naam: 'anja' | 'bart'): Promise<{ cookie: string; csrf: string }> {
  const iemand: Bezoeker = await t.login(naam)
  const blad = await iemand.get('/partner')
  return {
    cookie: `deelwijzer_sessie=${iemand.cookie()}`,
    csrf: String(blad.$('input[name=csrf]').first().val()),
  }
}
