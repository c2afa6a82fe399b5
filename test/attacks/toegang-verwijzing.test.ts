import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'
import { dicht, dichtJson } from '../support/geopend.ts'

// A row of one's own dossier that points at something of another: does it do anything there, or tell that it exists?
let w: KleineWereld
let ik: Context & { pet: string }
let mens: string
let dossier: string
let vreemd: { mens: string; dossier: string; triage: string; besluit: string; gegeven: string }

async function maakBesluit(
  pet: string,
  van: string,
  over: string,
): Promise<{ triage: string; besluit: string }> {
  const triage = await w.zet('triage', {
    dossier_id: van,
    pet_id: pet,
    moment: 'eerste-contact',
    begonnen_op: '2026-02-01',
  })
  const besluit = await w.zet('triagebesluit', {
    nummer: randomUUID(),
    triage_id: triage,
    dossier_id: van,
    persoon_id: over,
    pet_id: pet,
    inhoud: dicht,
    conclusie: 'doen',
    afgeweken: false,
    handeling: 'verstrekken',
    ontvanger_type: 'extern-professional',
    categorieen: ['dat'],
    informeren_wanneer: 'achteraf',
    informeren_redenen: ['veiligheid'],
    informeren_uiterlijk: '2099-01-01',
    antwoorden: [],
    regelset_versie: 'proef',
    genomen_op: '2026-02-01',
  })
  return { triage, besluit }
}

beforeAll(async () => {
  w = await maakKleineWereld()
  ik = await w.pet('toeleider')
  mens = await w.persoon()
  dossier = await w.dossier(mens)
  await w.betrek(ik.pet, dossier)
  const ander = await w.pet('toeleider')
  const over = await w.persoon({ naam: 'Vreemd Mens' })
  const hunDossier = await w.dossier(over)
  await w.betrek(ander.pet, hunDossier)
  vreemd = {
    mens: over,
    dossier: hunDossier,
    gegeven: await w.gegeven(ander.pet, hunDossier, over),
    ...(await maakBesluit(ander.pet, hunDossier, over)),
  }
})
afterAll(() => w.stop())

/** What the database says to this statement, without the id in it. */
const antwoordOp = (vraag: string, waarden: unknown[], blijft = false): Promise<string> =>
  w.als('app', ik, vraag, waarden, blijft).then(
    () => 'gelukt',
    (fout: unknown) => (fout instanceof Error ? fout.message : 'vreemd'),
  )

/** What SQL must know of a besluit, beside its sealed content. */
const stand = `conclusie, afgeweken, handeling, ontvanger_type, categorieen, informeren_wanneer, informeren_redenen`
const standVan = `'doen', false, 'raadplegen', 'eigen-raadpleging', '{}', 'vooraf', '{}'`

const plicht = (kolom: string, waarde: string): string =>
  `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend${kolom})
   select $1, gen_random_uuid(), $2, $4, $5, 'informeer-achteraf', 'proef', false${waarde} where $3::uuid is not null`

describe('a reference to something of another dossier', () => {
  it('a duty of somebody else cannot be made to look done, so that a besluit opens too early', async () => {
    const zien = (): Promise<unknown[]> =>
      w.als(
        'inwoner',
        { gemeente: w.gemeente, persoon: vreemd.mens },
        'select id from deelwijzer.triagebesluit',
      )
    expect(await zien()).toEqual([])
    const velden = [w.gemeente, dossier, mens, vreemd.besluit, ik.pet]
    expect(await antwoordOp(plicht('', ''), velden, true)).toMatch(/foreign key/)
    expect(await antwoordOp(plicht(', gedaan_op', ', now()'), velden, true)).toMatch(
      /permission denied/,
    )
    expect(await zien()).toEqual([])
  })

  const invoegen: Record<string, { vraag: string; wie: (v: typeof vreemd) => string }> = {
    'plicht → besluit': { vraag: plicht('', ''), wie: (v) => v.besluit },
    'triagebesluit → vervangt': {
      vraag: `insert into deelwijzer.triagebesluit (gemeente_id, id, nummer, triage_id, dossier_id, persoon_id, pet_id, vervangt_id, inhoud, antwoorden, regelset_versie, genomen_op, ${stand})
        values ($1, gen_random_uuid(), gen_random_uuid()::text, (select id from deelwijzer.triage where dossier_id = $2 limit 1), $2, $3, $5, $4, '${dichtJson}', '[]', 'x', now(), ${standVan})`,
      wie: (v) => v.besluit,
    },
    'triagebesluit → persoon': {
      vraag: `insert into deelwijzer.triagebesluit (gemeente_id, id, nummer, triage_id, dossier_id, persoon_id, pet_id, inhoud, antwoorden, regelset_versie, genomen_op, ${stand})
        select $1, gen_random_uuid(), gen_random_uuid()::text, (select id from deelwijzer.triage where dossier_id = $2 limit 1), $2, $4, $5, '${dichtJson}', '[]', 'x', now(), ${standVan} where $3::uuid is not null`,
      wie: (v) => v.mens,
    },
    'gegeven → persoon': {
      vraag: `insert into deelwijzer.gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, zegel_id, antwoord, sleutel, vastgelegd_op)
        select $1, gen_random_uuid(), $2, $4, $5, 'feit', 'dat', 'gewoon', 'inwoner', '${dicht}', 'toeleider', '${dicht}', gen_random_uuid(), '{}', gen_random_uuid(), now() where $3::uuid is not null`,
      wie: (v) => v.mens,
    },
    'verklaring → persoon': {
      vraag: `insert into deelwijzer.verklaring (gemeente_id, id, dossier_id, persoon_id, tekst, toegevoegd_door, pet_id, sleutel, toegevoegd_op)
        select $1, gen_random_uuid(), $2, $4, '${dicht}', 'medewerker', $5, gen_random_uuid(), now() where $3::uuid is not null`,
      wie: (v) => v.mens,
    },
    'rolkenbaarheid → persoon': {
      vraag: `insert into deelwijzer.rolkenbaarheid (gemeente_id, id, dossier_id, persoon_id, pet_id, hoe, verteld_op, vastgelegd_op)
        select $1, gen_random_uuid(), $2, $4, $5, 'gesprek', now(), now() where $3::uuid is not null`,
      wie: (v) => v.mens,
    },
    'document → gegeven': {
      vraag: `insert into deelwijzer.document (gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
        values ($1, gen_random_uuid(), $4, $2, $3, $5, '${dicht}', 'image/png', 1, sha256('x'), 'DWZ1', gen_random_uuid(), now())`,
      wie: (v) => v.gegeven,
    },
    'triage → dossier': {
      vraag: `insert into deelwijzer.triage (gemeente_id, id, dossier_id, pet_id, moment, begonnen_op)
        select $1, gen_random_uuid(), $4, $5, 'eerste-contact', now() where $2::uuid is not null and $3::uuid is not null`,
      wie: (v) => v.dossier,
    },
    eindig_betrokkenheid: {
      vraag: `select deelwijzer.eindig_betrokkenheid((select null::uuid where $1::uuid is null or $2::uuid is null or $3::uuid is null or $5::uuid is null), $4::uuid::text)`,
      wie: (v) => v.dossier,
    },
    draag_over: {
      vraag: `select deelwijzer.draag_over(gen_random_uuid(), $4, $5, 'x', '${dicht}', '{}', '${dichtJson}', '${dichtJson}') where $1::uuid is not null and $2::uuid is not null and $3::uuid is not null`,
      wie: (v) => v.dossier,
    },
    is_iets_verborgen: {
      vraag: `select deelwijzer.is_iets_verborgen($4) where $1::uuid is not null and $2::uuid is not null and $3::uuid is not null and $5::uuid is not null`,
      wie: (v) => v.dossier,
    },
  }

  it.each(Object.entries(invoegen))('%s: hidden sounds like absent', async (_naam, proef) => {
    await w.zet('triage', {
      dossier_id: dossier,
      pet_id: ik.pet,
      moment: 'eerste-contact',
      begonnen_op: '2026-02-01',
    })
    const vraag = (id: string): Promise<string> =>
      antwoordOp(proef.vraag, [w.gemeente, dossier, mens, id, ik.pet])
    expect(await vraag(proef.wie(vreemd))).toBe(await vraag(randomUUID()))
  })
})

describe('replacement and races', () => {
  it('who replaces a replacement does not get what was replaced', async () => {
    const [a, b, c] = [await w.pet('toeleider'), await w.pet('toeleider'), await w.pet('toeleider')]
    await w.betrek(a.pet, await w.dossier(await w.persoon()))
    const regel = (wie: Context & { pet: string }, vervanger: string): Promise<unknown> =>
      w.als(
        'app',
        wie,
        `select deelwijzer.regel_vervanging(gen_random_uuid(), $1, $2, now(), now() + interval '2 days')`,
        [wie.pet, vervanger],
        true,
      )
    await regel(a, b.pet)
    await regel(b, c.pet)
    expect(await w.als('app', b, 'select id from deelwijzer.dossier')).toHaveLength(1)
    expect(await w.als('app', c, 'select id from deelwijzer.dossier')).toEqual([])
  })

  it('two last people who leave at the same moment: one stays', async () => {
    for (let keer = 0; keer < 5; keer++) {
      const [a, b] = [await w.pet('toeleider'), await w.pet('toeleider')]
      const d = await w.dossier(await w.persoon())
      const [van, ook] = [await w.betrek(a.pet, d), await w.betrek(b.pet, d)]
      const ga = (wie: Context, id: string): Promise<unknown> =>
        w.als('app', wie, `select deelwijzer.eindig_betrokkenheid($1, 'weg')`, [id], true)
      const uit = await Promise.allSettled([ga(a, van), ga(b, ook)])
      expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1)
    }
  })

  it('nobody adds a datum between weighing a dossier and handing it over', async () => {
    const [gever, collega] = [await w.pet('toeleider'), await w.pet('toeleider')]
    const persoon = await w.persoon()
    const d = await w.dossier(persoon)
    await w.betrek(gever.pet, d)
    await w.betrek(collega.pet, d)
    const schrijf = `insert into deelwijzer.gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, zegel_id, antwoord, sleutel, vastgelegd_op)
      values ($1, gen_random_uuid(), $2, $3, $4, 'feit', 'dat', 'gewoon', 'inwoner', '${dicht}', 'toeleider', '${dicht}', gen_random_uuid(), '{}', gen_random_uuid(), now())`
    const client = await w.db.pool('app').connect()
    try {
      await client.query('begin')
      for (const [naam, waarde] of Object.entries(gever)) {
        await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
      }
      await client.query('select deelwijzer.houd_dossier_vast($1)', [d])
      const tussendoor = w.als(
        'app',
        collega,
        `set local lock_timeout = '300ms'; ${schrijf.replace('$1', `'${w.gemeente}'`).replace('$2', `'${d}'`).replace('$3', `'${persoon}'`).replace('$4', `'${collega.pet}'`)}`,
      )
      await expect(tussendoor).rejects.toThrow(/lock timeout/)
    } finally {
      await client.query('rollback')
      client.release()
    }
    // Without the lock it is simply written.
    await w.als('app', collega, schrijf, [w.gemeente, d, persoon, collega.pet])
    await expect(
      w.als('app', await w.pet('toeleider'), 'select deelwijzer.houd_dossier_vast($1)', [d]),
    ).rejects.toThrow(/geen toegang/)
  })

  it('the second beheerder is another person, whatever pet they wear', async () => {
    const een = await w.pet('beheerder', { dossier_soorten: [], taken: [] })
    const twee = await w.pet('beheerder', {
      dossier_soorten: [],
      taken: [],
      medewerker_id: een.medewerker,
    })
    const nieuw = randomUUID()
    const doel = await w.zet('medewerker', { naam: 'Nieuw', functie: 'x' })
    await w.als(
      'breed',
      een,
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, uitleg, geldig_van, aangevraagd_door, aangevraagd_op)
       values ($1, $2, $3, $4, 'x', 'toeleider', '{toeleiding-jeugd}', '{toeleidingsdossier}', 'x', now(), $5, now())`,
      [w.gemeente, nieuw, doel, w.organisatie, een.medewerker],
      true,
    )
    for (const door of [een, twee])
      await expect(
        w.als(
          'breed',
          door,
          `update deelwijzer.pet set toegekend_op = now(), toegekend_door = $2 where id = $1`,
          [nieuw, een.medewerker],
        ),
      ).rejects.toThrow(/een ander/)
  })

  it('nobody judges an emergency of the own second pet', async () => {
    const leiding = await w.pet('leidinggevende', { dossier_soorten: [] })
    const tweede = await w.pet('toeleider', { medewerker_id: leiding.medewerker })
    const nood = await w.zet('doeltoegang', {
      soort: 'nood',
      pet_id: tweede.pet,
      dossier_id: dossier,
      dossier_nummer: 'x',
      doel: 'veiligheid',
      reden: dicht,
      zegel_id: randomUUID(),
      vlaggen: 7,
      antwoord: {},
      geldig_van: '2026-11-01',
      geldig_tot: '2026-11-02',
      beoordelen_voor: '2026-11-05',
    })
    await expect(
      w.als('breed', leiding, `select deelwijzer.beoordeel_nood($1, 'terecht', '${dicht}')`, [
        nood,
      ]),
    ).rejects.toThrow(/niet te beoordelen/)
  })
})

describe('what a resident never reads about a dossier of the own', () => {
  it.each(['veiligheid', 'besproken', 'afgeschermd', 'laatst_gewijzigd', 'gezin_id'])(
    '%s',
    async (kolom) => {
      const mij = { gemeente: w.gemeente, persoon: mens }
      expect(await w.als('inwoner', mij, 'select id from deelwijzer.dossier')).toEqual([
        { id: dossier },
      ])
      await expect(
        w.als('inwoner', mij, `select ${kolom} from deelwijzer.dossier`),
      ).rejects.toThrow(/permission denied/)
    },
  )
})
