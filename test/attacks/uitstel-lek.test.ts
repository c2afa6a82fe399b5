import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besluit as eindig, doorloop } from '../support/afweging.ts'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { alsApp } from '../support/delen.ts'
import { annaId } from '../support/mijn.ts'
import {
  besluitMet,
  doePlichten,
  overDagen,
  rondAf,
  voerUit,
  zonderVooraf,
} from '../support/verstrekking.ts'
import { vulIn } from '../support/triage.ts'
import { leesbaar, noor, openDossier, tel } from '../support/werk.ts'

/**
 * Telling somebody later because of danger: until that day nothing that they can reach says that there is something,
 * whatever was done with it in the meantime; and that day cannot be moved on for ever in one sitting.
 */

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
})
afterAll(() => t.stop())

const gemeente = 'a0000000-0000-4000-8000-000000000001'

/** Every line about Noor that this resident can reach: with SQL, inside a session of their own. */
async function regelsVoor(wie: string): Promise<string[]> {
  const client = await t.db.pool('inwoner').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.persoon', $2, true)`,
      [gemeente, wie],
    )
    const { rows } = await client.query<{ regel: string }>(
      `select concat_ws(' ', object_soort, handeling, doel, toelichting) as regel from deelwijzer.gebeurtenis where betrokkene_id = $1`,
      [noor],
    )
    return rows.map(({ regel }) => regel)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const alleRegels = async (): Promise<string[]> => [
  ...(await regelsVoor(noor)),
  ...(await regelsVoor(annaId)),
]

const verlenging = (dagen: number) => ({
  waarom: 'veiligheid',
  reden: 'Er is nog steeds gevaar voor een kind.',
  geraadpleegd: 'Petra de Wit, leidinggevende',
  tot: overDagen(t, dagen),
})

describe('deferring again', () => {
  it('is looked at each time: what did not begin yet is not moved on again', async () => {
    const id = await besluitMet(sanne, dossier, zonderVooraf(t))
    const adres = `/werk/besluiten/${id}/uitstel`
    await sanne.get(adres)
    expect((await sanne.verstuur(verlenging(34))).pad).toContain('nieuw=verlengd')
    await sanne.get(adres)
    await sanne.post(adres, verlenging(48))
    await sanne.post(adres, { ...verlenging(100), waarom: 'onderzoek' })
    expect(await tel(t, 'uitstel_herziening', `besluit_id = '${id}'`)).toBe(1)
    // Neither around the application.
    await expect(
      alsApp(t, id, (vraag) =>
        vraag(
          `select deelwijzer.herzie_uitstel(gen_random_uuid(), $1, 'veiligheid', current_date + 48, to_jsonb('x'::text), gen_random_uuid(), 'x')`,
          [id],
        ),
      ),
    ).rejects.toMatchObject({ code: 'DW015' })
  })
})

describe('a guided weighing that ends in telling later', () => {
  it('says in no line that the resident or a parent can reach which one it was, or how it ended', async () => {
    const id = await doorloop(sanne, dossier, 'meldcode', { acuut: 'ja' })
    await eindig(sanne, id, 'niet-melden')
    await sanne.get(`/werk/dossiers/${dossier}`)
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.plicht where code = 'weeg-opnieuw' and gedaan_op is null`,
      )
    await sanne.get(`/werk/plichten/${rows[0]?.id}`)
    await sanne.verstuur({ bewijs: 'Gedaan.' })
    const regels = await alleRegels()
    expect(regels.filter((regel) => regel.startsWith('afweging')).length).toBeGreaterThan(4)
    expect(regels.filter((regel) => regel.startsWith('plicht')).length).toBeGreaterThan(0)
    for (const regel of regels) expect(regel).not.toMatch(/meld|signalen|wegen|weeg-/)
  })

  it('does not tell through its record that somebody was reported to the verwijsindex', async () => {
    await t.db.pool('eigenaar').query(
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
      besprokenVooraf: 'nee',
    })
    const triage = /triage\/([0-9a-f-]{36})/.exec((await eindig(sanne, id, 'melden')).pad)?.[1]
    const { weging, informeren } = zonderVooraf(t)
    await vulIn(sanne, triage ?? '', {
      aanpak: {
        handeling: 'melden',
        ontvanger: 'verwijsindex',
        doel: 'verwijsindex',
        categorie: ['vir-melding'],
        besproken: 'nee',
      },
      weging: {
        ...weging,
        'nodig.vir-melding': 'Om af te stemmen.',
        'feit.redelijkVermoedenRisico': 'ja',
      },
      informeren,
    })
    const besluit = await rondAf(sanne)
    await t.volgorde()
    await doePlichten(t, sanne, besluit, 'blokkerend')
    const gedaan = await voerUit(sanne, besluit, {
      categorie: ['vir-melding'],
      'wat.vir-melding': 'Dat er een melding is.',
      ontvanger: 'De verwijsindex',
      geinformeerd: 'achteraf',
      grondslag: 'AVG 6.1.e',
    })
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`), leesbaar(gedaan)).toBe(1)
    await sanne.get(`/werk/dossiers/${dossier}/verwijsindex`)
    await sanne.verstuur({}, { actie: `/werk/afwegingen/${id}/verwijsindex` })
    expect(await tel(t, 'verwijsindex_melding')).toBe(1)
    await sanne.get(`/werk/dossiers/${dossier}/verwijsindex`)
    for (const regel of await alleRegels()) expect(regel).not.toContain('verwijsindex')
    // Told: then all of it comes out.
    await doePlichten(t, sanne, besluit, 'informeren')
    expect((await alleRegels()).join()).toContain('verwijsindexmelding vastleggen')
  })
})
