import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopIn } from '../../../kluis/envelop.ts'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { openDossier } from '../../../../test/support/werk.ts'
import { zetAdres } from '../../../../test/support/geopend.ts'

/** A mother whose address is secret, her children, and their father who lives elsewhere. */
const nasser = {
  amal: 'a4000000-0000-4000-8000-000000000015',
  yara: 'a4000000-0000-4000-8000-000000000016',
  zain: 'a4000000-0000-4000-8000-000000000017',
  karim: 'a4000000-0000-4000-8000-000000000018',
} as const
type Nasser = keyof typeof nasser
const schuil = 'Schuilplaats 9'

let t: TestApp
let sanne: Bezoeker
let dossier: string

async function doe<T extends object>(zin: string, ...waarden: unknown[]): Promise<T[]> {
  return (await t.db.pool('eigenaar').query<T>(zin, waarden)).rows
}

/** Only the mother's own address is marked secret; the children live with her. */
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  await zetAdres(t, [nasser.amal, nasser.yara, nasser.zain], schuil, [nasser.amal])
  dossier = await openDossier(sanne, { naam: 'Yara Nasser', geboortedatum: '12-11-2018' })
})
afterAll(() => t.stop())

/** What the page says about where somebody lives. */
async function adresVan(wie: Nasser): Promise<string> {
  const blad = await sanne.get(`/werk/dossiers/${dossier}`)
  const naam = `${wie[0]?.toUpperCase()}${wie.slice(1)} Nasser`
  const rij = blad
    .$('section[aria-labelledby=personen] tbody tr')
    .filter((_i, el) => blad.$(el).find('th').text().includes(naam))
  const koppen = blad
    .$('section[aria-labelledby=personen] thead th')
    .toArray()
    .map((th) => blad.$(th).text().replaceAll('\u00AD', ''))
  // The first column of a row is its head.
  return rij
    .find('td')
    .eq(koppen.indexOf('Adres') - 1)
    .text()
    .replaceAll('\u00AD', '')
}

const zetInDossier = (wie: Nasser) =>
  doe(
    `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) select gemeente_id, id, $2, 'gezinslid' from deelwijzer.dossier where id = $1 on conflict do nothing`,
    dossier,
    nasser[wie],
  )

describe('een geheim adres', () => {
  it('is not found through a child that lives there, on no page and not on paper', async () => {
    await zetInDossier('zain')
    expect(await adresVan('amal')).toContain('Geheim adres: geef dit nooit door')
    expect(await adresVan('yara')).toContain('Wordt niet getoond')
    expect(await adresVan('zain')).toContain('Wordt niet getoond')
    for (const vraag of ['', '?print=1']) {
      expect((await sanne.get(`/werk/dossiers/${dossier}${vraag}`)).tekst).not.toContain(schuil)
    }
  })

  it('nor when the mother is in no dossier here, nor without a family on paper', async () => {
    await doe(
      `delete from deelwijzer.dossier_persoon where dossier_id = $1 and persoon_id = $2`,
      dossier,
      nasser.amal,
    )
    expect(await adresVan('yara')).toContain('Wordt niet getoond')
    const leden = await doe<{ gezin_id: string; persoon_id: string; rol: string }>(
      `delete from deelwijzer.gezinslid where persoon_id = any ($1::uuid[]) returning gezin_id, persoon_id, rol`,
      [nasser.yara, nasser.zain],
    )
    // Of the one because her mother represents her; of the other only because it is the same address.
    const banden = await doe<object>(
      `delete from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2 returning id`,
      nasser.zain,
      nasser.amal,
    )
    expect(banden.length).toBe(1)
    for (const kind of ['yara', 'zain'] as const) {
      expect(await adresVan(kind), kind).toContain('Wordt niet getoond')
    }
    for (const lid of leden) {
      await doe(
        `insert into deelwijzer.gezinslid (gemeente_id, gezin_id, persoon_id, rol) select gemeente_id, id, $2, $3 from deelwijzer.gezin where id = $1`,
        lid.gezin_id,
        lid.persoon_id,
        lid.rol,
      )
    }
  })

  it('hides that of the father only when he is in the same family', async () => {
    expect(await adresVan('karim')).toContain('Stationsplein 2')
    await doe(
      `insert into deelwijzer.gezinslid (gemeente_id, gezin_id, persoon_id, rol) select gemeente_id, gezin_id, $2, 'ouder' from deelwijzer.gezinslid where persoon_id = $1`,
      nasser.yara,
      nasser.karim,
    )
    expect(await adresVan('karim')).toContain('Wordt niet getoond')
    await doe(`delete from deelwijzer.gezinslid where persoon_id = $1`, nasser.karim)
  })

  it('does not leave the database by any question of this pet', async () => {
    const verbinding = await t.db.pool('app').connect()
    try {
      await verbinding.query('begin')
      await verbinding.query(
        `select set_config('dw.gemeente', 'a0000000-0000-4000-8000-000000000001', true), set_config('dw.pet', $1, true),
           set_config('dw.medewerker', 'a2000000-0000-4000-8000-000000000001', true)`,
        [petten.toeleider],
      )
      const { rows } = await verbinding.query<{ adres: string | null }>(
        `select a.adres from unnest($1::uuid[]) id, deelwijzer.adres_van(id) a`,
        [Object.values(nasser)],
      )
      const gegeven = rows.flatMap(({ adres }) => envelopIn(adres) ?? [])
      const open = await Promise.all(gegeven.map((envelop) => t.open.kluis.open(envelop)))
      expect(open.map(({ inhoud }) => inhoud.toString())).toEqual(['Stationsplein 2'])
    } finally {
      await verbinding.query('rollback')
      verbinding.release()
    }
  })
})

describe('wie verantwoordelijk is', () => {
  it('is for help the organisation of who keeps the dossier, not that of the gemeente', async () => {
    const [hulp] = await doe<{ id: string; naam: string }>(
      `select p.id, o.naam from deelwijzer.pet p join deelwijzer.organisatie o on o.gemeente_id = p.gemeente_id and o.id = p.organisatie_id where p.id = $1`,
      petten.hulpverlener,
    )
    const [nieuw] = await doe<{ id: string }>(
      `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
       select gemeente_id, gen_random_uuid(), 'AD-1', 'hulpverleningsdossier', 'verlenen-jeugdhulp', persoon_id, verwerkingsactiviteit, now(), now(), true from deelwijzer.dossier where id = $1 returning id`,
      dossier,
    )
    await doe(
      `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) select gemeente_id, id, persoon_id, 'betrokkene' from deelwijzer.dossier where id = $1`,
      nieuw?.id,
    )
    await doe(
      `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
       select gemeente_id, gen_random_uuid(), $2, id, 'hulpverlening', 15, 'test', now() from deelwijzer.dossier where id = $1`,
      nieuw?.id,
      hulp?.id,
    )
    await doe(
      `insert into deelwijzer.organisatie (gemeente_id, id, naam, soort) select gemeente_id, 'b8000000-0000-4000-8000-000000000001', 'Stichting De Brug', 'aanbieder' from deelwijzer.dossier where id = $1`,
      dossier,
    )
    const hulpverlener = await t.login('sanne', 'hulpverlener')
    const kader = async (): Promise<string> =>
      (await hulpverlener.get(`/werk/dossiers/${nieuw?.id ?? ''}`))
        .$('#kader')
        .parent()
        .text()
        .replaceAll('\u00AD', '')
    expect(await kader()).toContain(`Verantwoordelijk voor de gegevens${hulp?.naam ?? ''}`)
    // A colleague of another organisation had it first: then it is theirs, also for who works there later.
    await doe(
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, uitleg, geldig_van, toegekend_op)
       select gemeente_id, 'b8000000-0000-4000-8000-000000000002', 'a2000000-0000-4000-8000-000000000002', 'b8000000-0000-4000-8000-000000000001',
         naam, soort, taken, dossier_soorten, beroepsgeheim, uitleg, geldig_van, toegekend_op from deelwijzer.pet where id = $1`,
      hulp?.id,
    )
    await doe(
      `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
       select gemeente_id, gen_random_uuid(), 'b8000000-0000-4000-8000-000000000002', id, 'hulpverlening', 15, 'test', '2026-01-01' from deelwijzer.dossier where id = $1`,
      nieuw?.id,
    )
    expect(await kader()).toContain('Verantwoordelijk voor de gegevensStichting De Brug')
  })

  it('is for a task of the college the college, whoever does it', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(blad.$('#kader').parent().text().replaceAll('\u00AD', '')).toContain(
      'Verantwoordelijk voor de gegevensGemeente Voorbeeldstad',
    )
  })
})
