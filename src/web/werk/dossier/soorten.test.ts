import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { leesbaar, noor, openDossier, schrijfOp, tel } from '../../../../test/support/werk.ts'
import { dicht, idMet, zetAdres } from '../../../../test/support/geopend.ts'
import type { Taak } from '../../../recht/vocabulaire.ts'
import { soortregels, werkdossiers } from '../../../domein/dossiersoort.ts'

const anna = 'a4000000-0000-4000-8000-000000000002'
const gezin = 'b9000000-0000-4000-8000-000000000001'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let pet: string
/** One dossier of every kind, about Noor, within reach of Sanne. */
const perSoort = new Map<string, string>()

async function doe(zin: string, ...waarden: unknown[]): Promise<{ id: string }[]> {
  return (await t.db.pool('eigenaar').query<{ id: string }>(zin, waarden)).rows
}

beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  const [rij] = await doe(
    `select pet_id as id from deelwijzer.betrokkenheid where dossier_id = $1`,
    dossier,
  )
  pet = rij?.id ?? ''
  await doe(
    `insert into deelwijzer.gezin (gemeente_id, id, naam) select gemeente_id, $2, 'Gezin De Vries' from deelwijzer.dossier where id = $1`,
    dossier,
    gezin,
  )
  await doe(
    `insert into deelwijzer.gezinslid (gemeente_id, gezin_id, persoon_id, rol)
     select gemeente_id, $2, persoon_id, case persoon_id when $3 then 'kind' else 'ouder' end from deelwijzer.dossier_persoon where dossier_id = $1`,
    dossier,
    gezin,
    noor,
  )
  for (const soort of werkdossiers) {
    const [taak = 'vraagverheldering'] = soortregels[soort].taken
    const [nieuw] = await doe(
      `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, gezin_id, besproken)
       select gemeente_id, gen_random_uuid(), 'SD-' || $2, $2, $3, persoon_id, verwerkingsactiviteit, now(), now(), case $2 when 'gezinsdossier' then $4::uuid end, true
       from deelwijzer.dossier where id = $1 returning id`,
      dossier,
      soort,
      taak,
      gezin,
    )
    const id = nieuw?.id ?? ''
    perSoort.set(soort, id)
    await doe(
      `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
       select gemeente_id, $2, persoon_id, rol from deelwijzer.dossier_persoon where dossier_id = $1`,
      dossier,
      id,
    )
    await betrek(id, soortregels[soort].doel(taak))
  }
})
afterAll(() => t.stop())

async function betrek(id: string, doel: string, { pet: wie = pet } = {}): Promise<void> {
  await doe(
    `insert into deelwijzer.betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
     select gemeente_id, gen_random_uuid(), $2, id, $3, 15, 'test', '2026-01-01' from deelwijzer.dossier where id = $1 on conflict do nothing`,
    id,
    wie,
    doel,
  )
}

const adres = (soort: string): string => `/werk/dossiers/${perSoort.get(soort) ?? ''}`

describe('elk soort dossier', () => {
  it.each(werkdossiers)('%s opens for a pet that keeps it, and says what it is', async (soort) => {
    const { petten, taken, doel, uitleg } = soortregels[soort]
    const id = perSoort.get(soort) ?? ''
    const {
      rows: [drager],
    } = await t.db.pool('eigenaar').query<{ pet: string; login: string; taak: Taak }>(
      `select p.id as pet, l.id as login, (select min(x) from unnest(p.taken) x where x = any ($3)) as taak
       from deelwijzer.pet p
       join deelwijzer.demo_login l on l.gemeente_id = p.gemeente_id and l.doel_id = p.medewerker_id
       join deelwijzer.dossier d on d.gemeente_id = p.gemeente_id
       where d.id = $4 and p.soort = any ($1) and $2 = any (p.dossier_soorten) and p.taken && $3 and p.geldig_tot is null
         and p.toegekend_op is not null
       order by p.id limit 1`,
      [petten, soort, taken, id],
    )
    if (drager === undefined) throw new Error(`niemand draagt een pet voor ${soort}`)
    await doe(`update deelwijzer.dossier set taak = $2 where id = $1`, id, drager.taak)
    await betrek(id, doel(drager.taak), { pet: drager.pet })
    const iemand = t.bezoeker()
    await iemand.get('/inloggen')
    await iemand.verstuur({ wie: drager.login })
    await iemand.post('/pet', { pet: drager.pet })
    const blad = await iemand.get(`/werk/dossiers/${id}`)
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain(uitleg)
    expect(leesbaar(blad)).toContain('SchrijvenJa')
    expect(leesbaar(blad)).not.toContain('Nog niet vastgelegd in de inrichting')
    expect(blad.$('a[href$="/overdracht"]').length).toBe(soortregels[soort].overdraagbaar ? 1 : 0)
    expect(nummersIn(await iemand.get(`/werk/dossiers?soort=${soort}`))).toContain(id)
  })

  it('stays closed by the rules for a toeleider in the dossier of who gives help', async () => {
    const blad = await sanne.get(adres('hulpverleningsdossier'))
    expect(blad.status).toBe(403)
    expect(blad.tekst).not.toContain('Noor de Vries')
  })

  it('says what kind it is, whose, under which law and with which secrecy', async () => {
    const tekst = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    for (const deel of [
      soortregels.toeleidingsdossier.uitleg,
      'Soort dossierDossier van de aanvraag',
      'WetJeugdwet',
      'Verantwoordelijk voor de gegevensGemeente Voorbeeldstad',
      'Waarom u erbij kuntU bent betrokken bij dit dossier.',
      'Tot wanneerZolang u betrokken bent',
      'U mag zienDát er iets is, wát er is en bijzondere gegevens',
      'SchrijvenJa',
    ]) {
      expect(tekst).toContain(deel)
    }
  })

  it('leads to what may be done here, and to nothing else', async () => {
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    const links = blad
      .$('section[aria-labelledby=doen] a')
      .toArray()
      .map((link) => (blad.$(link).attr('href') ?? '').replace(`/werk/dossiers/${dossier}/`, ''))
    expect(links).toEqual([
      'betrokkenen',
      'plan',
      'verstrekkingen',
      'toestemmingen',
      'verzoeken',
      'opvragen',
      'overleg',
      'afwegingen',
      'verwijsindex',
      'delen',
      `/werk/overleggen/nieuw?dossier=${dossier}`,
      'opschalen',
      'rol',
      'verklaring',
      'overgang',
      'overdracht',
      'sluiten',
    ])
    // A link that would be refused is not shown.
    for (const link of links) {
      const naar = link.startsWith('/') ? link : `/werk/dossiers/${dossier}/${link}`
      expect([link, (await sanne.get(naar)).status]).toEqual([link, 200])
    }
    const gezinsblad = await sanne.get(adres('gezinsdossier'))
    expect(gezinsblad.$('a[href$="/overdracht"]').length).toBe(0)
    expect(gezinsblad.$('a[href$="/overgang"]').length).toBe(1)
  })

  it('a closed dossier is read only', async () => {
    const id = perSoort.get('regiedossier') ?? ''
    await doe(`update deelwijzer.dossier set status = 'gesloten' where id = $1`, id)
    const blad = await sanne.get(`/werk/dossiers/${id}`)
    if (blad.status === 200) {
      expect(leesbaar(blad)).toContain('StatusGesloten')
      expect(blad.$('main a[href$="/opschrijven"], main form[action$="/triage"]').length).toBe(0)
    }
    expect(nummersIn(await sanne.get('/werk/dossiers?status=gesloten'))).toEqual([id])
  })
})

function nummersIn(blad: Awaited<ReturnType<Bezoeker['get']>>): string[] {
  return blad
    .$('main tbody th a')
    .toArray()
    .map((link) => (blad.$(link).attr('href') ?? '').slice(-36))
}

describe('het gezin', () => {
  it('shows the members with a link to their own dossier only where this pet may go', async () => {
    const blad = await sanne.get(adres('gezinsdossier'))
    const rijen = blad.$('section[aria-labelledby=gezin] tbody tr')
    expect(rijen.length).toBe(3)
    expect(leesbaar(blad)).toContain('Een streepje zegt niet of er een dossier is.')
    expect(rijen.text()).toContain('Noor de Vries')
    expect(rijen.find(`a[href="/werk/dossiers/${dossier}"]`).length).toBe(1)
    // Anna has a dossier with a colleague: here that looks like none.
    const mehmet = await t.login('mehmet')
    const vanAnna = await openDossier(mehmet, {
      naam: 'Anna de Vries',
      geboortedatum: '20-11-1985',
      wet: 'wmo',
    })
    const na = await sanne.get(adres('gezinsdossier'))
    expect(na.tekst).not.toContain(vanAnna)
    expect(leesbaar(na)).toBe(leesbaar(blad))
  })

  it('the dossier of one member leads to it only when it is within reach', async () => {
    expect(
      (await sanne.get(`/werk/dossiers/${dossier}`)).$(`main a[href="${adres('gezinsdossier')}"]`)
        .length,
    ).toBe(1)
    await doe(
      `update deelwijzer.betrokkenheid set geldig_tot = now() where dossier_id = $1`,
      perSoort.get('gezinsdossier'),
    )
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(blad.$('section[aria-labelledby=gezin]').length).toBe(0)
    expect(blad.tekst).not.toContain(perSoort.get('gezinsdossier'))
    await doe(
      `update deelwijzer.betrokkenheid set geldig_tot = null where dossier_id = $1`,
      perSoort.get('gezinsdossier'),
    )
  })

  it('leaves a line about every member', async () => {
    const over = `object_soort = 'dossier' and betrokkene_id = '${anna}'`
    const voor = await tel(t, 'gebeurtenis', over)
    await sanne.get(adres('gezinsdossier'))
    expect(await tel(t, 'gebeurtenis', over)).toBe(voor + 1)
  })
})

describe('een adres', () => {
  it('is shown when it is known, and never when it is secret', async () => {
    await zetAdres(t, [anna], 'Verzonnenlaan 12')
    expect(leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))).toContain('Verzonnenlaan 12')
    await zetAdres(t, [anna, noor], 'Verzonnenlaan 12', [anna, noor])
    for (const vraag of ['', '?print=1']) {
      const blad = await sanne.get(`/werk/dossiers/${dossier}${vraag}`)
      expect(blad.tekst).not.toContain('Verzonnenlaan')
      expect(blad.$('section[aria-labelledby=personen]').text()).toContain(
        'Geheim adres: geef dit nooit door',
      )
      expect(blad.$('.dw-identiteit').text()).toContain('Geheim adres: geef dit nooit door')
    }
  })
})

describe('meegekomen', () => {
  it('says under which role a datum stood elsewhere, not in which dossier', async () => {
    await schrijfOp(sanne, dossier, { inhoud: 'Komt ergens anders vandaan.' })
    const gegevenId = await idMet(t, 'gegeven.inhoud', 'Komt ergens anders vandaan.')
    const vreemd = perSoort.get('hulpverleningsdossier')
    await doe(
      `update deelwijzer.betrokkenheid set geldig_tot = now() where dossier_id = $1`,
      vreemd,
    )
    await doe(
      `insert into deelwijzer.overgang (gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon, met_inwoner, rol_verteld, toelichting, persoon_id, op)
       select d.gemeente_id, $2, 'schakelen', $3, p.id, d.id, $4, true, 'samen', true, '${dicht}', d.persoon_id, now()
       from deelwijzer.dossier d join deelwijzer.pet p on p.gemeente_id = d.gemeente_id and p.naam = 'Jeugdhulpverlener' where d.id = $1 limit 1`,
      dossier,
      gegevenId,
      vreemd,
      pet,
    )
    // No role of the application may do this: the owner steps aside for a moment.
    await doe(`alter table deelwijzer.gegeven disable trigger gegeven_bewaakt`)
    await doe(
      `update deelwijzer.gegeven set herkomst_id = id, overgang_id = id where id = $1`,
      gegevenId,
    )
    await doe(`alter table deelwijzer.gegeven enable trigger gegeven_bewaakt`)
    const blad = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(leesbaar(blad)).toMatch(/Meegekomen van: Jeugdhulpverlener \(.+\)/)
    expect(leesbaar(blad)).toContain('meegekomen uit een ander dossier')
    expect(blad.tekst).not.toContain(vreemd)
  })
})
