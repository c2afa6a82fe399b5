import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'
import type { RolNaam } from '../support/database.ts'

/** Requests under a right, attacked past the application: by who works there, by the desk, by a resident and by a parent. */

type Wie = Context & { pet: string }
const mandaat = 'Mandaatbesluit 2026, art. 4'
let w: KleineWereld
let professional: Wie
let chef: Wie
let persoon: string
let dossier: string
let hulp: string
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  professional = await w.pet('toeleider')
  chef = await w.pet('leidinggevende', { mandaat })
  persoon = await w.persoon()
  dossier = await w.dossier(persoon)
  hulp = await w.dossier(persoon, { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' })
  await w.betrek(professional.pet, dossier)
  await w.betrek(professional.pet, hulp)
})

interface Verzoek {
  verzoek: string
  deel: string
  onderdeel: string
}

async function verzoek(
  anders: { soort?: string; dossier?: string | null; rij?: object; deel?: object } = {},
): Promise<Verzoek> {
  const { soort = 'inzage', dossier: waar = dossier, rij = {} } = anders
  const kop = {
    nummer: `RV-${randomUUID()}`,
    soort,
    persoon_id: persoon,
    indiener_id: persoon,
    hoedanigheid: 'zelf',
    kanaal: 'mijn',
    sleutel: randomUUID(),
    ontvangen_op: '2026-01-02',
    ingediend_op: '2026-01-02',
    wettelijk: '2026-02-02',
    identiteit: true,
    stand: 'open',
    inhoud: dicht,
    ...(soort === 'klacht' ? { klacht_over: 'gemeente' } : {}),
    ...rij,
  }
  const id = await w.zet('rechtsverzoek', kop)
  const deel = await w.zet('verzoekdeel', {
    verzoek_id: id,
    nr: 1,
    persoon_id: kop.persoon_id,
    dossier_id: waar,
    dossier_nummer: waar === null ? null : 'x',
    dossier_soort: waar === null ? null : 'x',
    beslisser: 'college',
    stand: 'open',
    ...anders.deel,
  })
  const onderdeel = await w.zet('verzoekonderdeel', {
    deel_id: deel,
    nr: 1,
    soort: 'anders',
    inhoud: dicht,
  })
  return { verzoek: id, deel, onderdeel }
}

const stap = (
  rol: RolNaam,
  wie: Wie,
  op: Verzoek,
  soort: string,
  rij: { deel?: string; wanneer?: string; wettelijk?: string } = {},
): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id, wettelijk, inhoud)
     values ($1, $2, $3, 1, $4, $5, coalesce($6::timestamptz, now()), $7, $8, $9::jsonb)`,
    [
      w.gemeente,
      randomUUID(),
      op.verzoek,
      rij.deel ?? null,
      soort,
      rij.wanneer ?? null,
      wie.pet,
      rij.wettelijk ?? null,
      dichtJson,
    ],
  )

const besluit = (rol: RolNaam, wie: Wie, deel: string): Promise<unknown> =>
  w.als(
    rol,
    wie,
    `insert into verzoekbesluit (gemeente_id, id, nummer, deel_id, pet_id, uitkomst, mandaat, rechtsmiddel, genomen_op, inhoud)
     values ($1, $2, $3, $4, $5, 'afgewezen', $6, 'bezwaar', now(), $7::jsonb)`,
    [w.gemeente, randomUUID(), `VB-${randomUUID()}`, deel, wie.pet, mandaat, dichtJson],
    true,
  )

const geweigerd = { code: '42501' }
const resident = (id: string): Context => ({ gemeente: w.gemeente, persoon: id })
const zoek = (rol: RolNaam, wie: Context, tabel: string, id: string): Promise<unknown[]> =>
  w.als(rol, wie, `select id from ${tabel} where id = $1`, [id])

describe('who works in the dossier', () => {
  it('does not take back what a resident asked on their own page', async () => {
    const op = await verzoek()
    await expect(stap('app', professional, op, 'ingetrokken')).rejects.toMatchObject(geweigerd)
  })

  it('says of nothing that it was decided while it was not', async () => {
    const op = await verzoek()
    for (const [rol, wie] of [
      ['app', professional],
      ['breed', chef],
    ] as const) {
      const gelogen = stap(rol, wie, op, 'besloten', { deel: op.deel })
      await expect(gelogen, rol).rejects.toMatchObject(geweigerd)
    }
  })

  it('who only reads there does nothing with a request', async () => {
    const op = await verzoek()
    const lezer = await w.pet('toeleider')
    await w.betrek(lezer.pet, dossier, 7)
    expect(await zoek('app', lezer, 'rechtsverzoek', op.verzoek)).toHaveLength(1)
    for (const soort of ['identiteit', 'vraag', 'antwoord', 'verteld']) {
      await expect(stap('app', lezer, op, soort), soort).rejects.toMatchObject(geweigerd)
    }
    await stap('app', professional, op, 'identiteit')
  })

  it('does not bury a request by saying that somebody else decides', async () => {
    const op = await verzoek({ deel: { beslisser: 'klachtbehandelaar' } })
    const { rows } = await w.db
      .pool('eigenaar')
      .query(
        'select beslisser, plicht_id is not null as taak from deelwijzer.verzoekdeel where id = $1',
        [op.deel],
      )
    expect(rows).toEqual([{ beslisser: 'college', taak: true }])
    const los = await verzoek({ dossier: null, deel: { beslisser: 'hulpverlener' } })
    const { rows: nergens } = await w.db
      .pool('eigenaar')
      .query('select beslisser from deelwijzer.verzoekdeel where id = $1', [los.deel])
    expect(nergens).toEqual([{ beslisser: 'college' }])
  })

  it('gives itself no clock without an end', async () => {
    for (const wettelijk of ['2999-01-01', '2026-01-01']) {
      await expect(verzoek({ rij: { wettelijk } }), wettelijk).rejects.toMatchObject({
        code: '23514',
      })
    }
  })
})

describe('the last day', () => {
  it('is not moved afterwards by saying that it was done before', async () => {
    const op = await verzoek()
    for (const [rol, wie] of [
      ['app', professional],
      ['breed', chef],
    ] as const) {
      const laat = stap(rol, wie, op, 'verlengd', {
        wanneer: '2026-01-20',
        wettelijk: '2026-04-02',
      })
      await expect(laat, rol).rejects.toMatchObject({ code: 'DW025' })
    }
  })
})

describe('a decision', () => {
  it('gets nothing added when it stands', async () => {
    const op = await verzoek()
    await besluit('breed', chef, op.deel)
    const later = w.als(
      'breed',
      chef,
      `insert into verzoekbesluit_onderdeel (gemeente_id, besluit_id, deel_id, onderdeel_id, oordeel, uitvoering)
       select gemeente_id, id, deel_id, $2, 'ja', 'wissen' from verzoekbesluit where deel_id = $1`,
      [op.deel, op.onderdeel],
    )
    await expect(later).rejects.toMatchObject(geweigerd)
  })

  it('of another is not objected to', async () => {
    const op = await verzoek()
    await besluit('breed', chef, op.deel)
    const [van] = await w.als<{ id: string }>(
      'inwoner',
      resident(persoon),
      'select id from verzoekbesluit where deel_id = $1',
      [op.deel],
    )
    const vreemd = await w.persoon()
    const bezwaar = (wie: string) =>
      w.als(
        'inwoner',
        resident(wie),
        `insert into rechtsverzoek (gemeente_id, id, nummer, soort, persoon_id, indiener_id, hoedanigheid, kanaal, sleutel, ontvangen_op,
           ingediend_op, wettelijk, identiteit, tegen_id, inhoud)
         values ($1, $2, $3, 'bezwaar-besluit', $4, $4, 'zelf', 'mijn', $5, current_date, now(), current_date + 84, true, $6, $7::jsonb)`,
        [w.gemeente, randomUUID(), `RV-${randomUUID()}`, wie, randomUUID(), van?.id, dichtJson],
      )
    await expect(bezwaar(vreemd)).rejects.toMatchObject(geweigerd)
    await bezwaar(persoon)
  })
})

describe('a helper who may only look along by now', () => {
  it.each(['meekijken', 'verzoeken'])('with %s', async (mag) => {
    const helper = await w.persoon()
    await w.zet('machtiging', {
      persoon_id: persoon,
      helper_id: helper,
      omvang: 'alles',
      mag,
      gegeven_op: '2026-01-02',
      aanvaard_op: '2026-01-02',
      geldig_tot: '2999-01-01',
      code_tot: '2026-01-09',
    })
    const op = await verzoek({ rij: { indiener_id: helper, hoedanigheid: 'gemachtigde' } })
    expect(await zoek('inwoner', resident(helper), 'rechtsverzoek', op.verzoek)).toHaveLength(1)
    const terug = w.als(
      'inwoner',
      resident(helper),
      `insert into verzoekstap (gemeente_id, id, verzoek_id, nr, soort, op, persoon_id)
       values ($1, $2, $3, 1, 'ingetrokken', now(), $4)`,
      [w.gemeente, randomUUID(), op.verzoek, helper],
    )
    if (mag === 'verzoeken') await terug
    else await expect(terug).rejects.toMatchObject(geweigerd)
  })
})

describe('a copy that is being made', () => {
  it('keeps no part that was read before something was erased', async () => {
    const id = await w.zet('afschrift', {
      persoon_id: persoon,
      vrager_id: persoon,
      staat: 'bezig',
      zicht: 'zelf:alles',
      gevraagd_op: '2026-01-02',
      bijgewerkt_op: '2026-01-02',
    })
    const client = await w.db.pool('inwoner').connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
        [w.gemeente, persoon],
      )
      await client.query(
        `insert into afschrift_deel (gemeente_id, id, afschrift_id, deel, inhoud, op) values ($1, $2, $3, 'dossiers', $4::jsonb, now())`,
        [w.gemeente, randomUUID(), id, dichtJson],
      )
      // Somebody erases meanwhile.
      await w.db
        .pool('eigenaar')
        .query(`update deelwijzer.afschrift set staat = 'mislukt' where id = $1`, [id])
      await client.query('select tel_afschriftdelen($1, now())', [id])
      await client.query('commit')
    } finally {
      client.release()
    }
    const { rows } = await w.db
      .pool('eigenaar')
      .query('select id from deelwijzer.afschrift_deel where afschrift_id = $1', [id])
    expect(rows).toEqual([])
  })
})

describe('a parent who asked when the child was younger', () => {
  it('does not read the part in a dossier of help from the twelfth birthday on', async () => {
    const ouder = await w.persoon()
    const kind = await w.persoon({ geboortedatum: '2017-01-01' })
    const kindHulp = await w.dossier(kind, {
      soort: 'hulpverleningsdossier',
      taak: 'verlenen-jeugdhulp',
    })
    const college = await w.dossier(kind)
    await w.zet('vertegenwoordiging', {
      persoon_id: kind,
      vertegenwoordiger_id: ouder,
      soort: 'ouder',
      gezag: 'ja',
      bron_soort: 'gezagsregister',
      bron: dicht,
      geldig_van: '2017-01-01',
      vastgesteld_op: '2017-01-01',
    })
    const rij = { persoon_id: kind, indiener_id: ouder, hoedanigheid: 'ouder' }
    const bijHulp = await verzoek({ dossier: kindHulp, rij })
    const bijCollege = await verzoek({ dossier: college, rij })
    const ziet = () =>
      Promise.all(
        [bijHulp, bijCollege].map(async (op) => [
          (await zoek('inwoner', resident(ouder), 'verzoekdeel', op.deel)).length,
          (await zoek('inwoner', resident(ouder), 'verzoekonderdeel', op.onderdeel)).length,
        ]),
      )
    expect(await ziet()).toEqual([
      [1, 1],
      [1, 1],
    ])
    await w.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.persoon set geboortedatum = current_date - interval '13 years' where id = $1`,
        [kind],
      )
    expect(await ziet()).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(await zoek('inwoner', resident(kind), 'verzoekdeel', bijHulp.deel)).toHaveLength(1)
  })
})
