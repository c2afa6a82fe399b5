import fc from '../../../../test/support/eigenschap.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type Blad,
  type TestApp,
} from '../../../../test/support/app.ts'
import { noor, openDossier } from '../../../../test/support/werk.ts'
import { verjaardag } from '../../../domein/leeftijd.ts'
import { startNagebootsteBrp, type NagebootsteBrp } from '../../../koppelingen/brp-nagebootst.ts'
import { openBrp } from '../../../koppelingen/brp.ts'
import { metContext } from '../../../opslag/database.ts'

const anna = 'a4000000-0000-4000-8000-000000000002'
const mark = 'a4000000-0000-4000-8000-000000000003'
const gemeente = 'a0000000-0000-4000-8000-000000000001'

let t: TestApp
let brp: NagebootsteBrp
let sanne: Bezoeker
let dossier: string
let bij: string
beforeAll(async () => {
  // The database ends and begins gezag by its own day.
  t = await createTestApp(new Date())
  brp = await startNagebootsteBrp(t.deps.nu)
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  bij = `/werk/dossiers/${dossier}/personen/${noor}`
})
afterAll(async () => {
  await brp.stop()
  await t.stop()
})

const eigenaar = async <T extends object>(vraag: string, waarden: unknown[] = []): Promise<T[]> => {
  const { rows } = await t.db.pool('eigenaar').query<T>(vraag, waarden)
  return rows
}
const wet = (naam: string) => {
  const { $ } = sanne.blad()
  const rij = $('table')
    .first()
    .find('tbody tr')
    .filter((_, tr) => $(tr).children().first().text().includes(naam))
  const cel = rij.children().eq(1)
  return cel.text().trim().replace(/^Wie/, '')
}

const aangevinkt = ({ $ }: Blad): string[] =>
  $('input[name=regels]:checked')
    .map((_, v) => $(v).attr('value') ?? '')
    .get()

const velden = {
  wie: mark,
  soort: 'ouder',
  gezag: 'ja',
  bronSoort: 'gezagsregister',
  bron: 'uittreksel van 1 november 2026',
  van: '04-05-2013',
}

describe('wie beslist over iemand', () => {
  it('zegt per wet wie vandaag antwoordt, en wat de volgende verjaardag verandert', async () => {
    const dossierblad = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(dossierblad.$(`a[href="${bij}/wie-beslist"]`).length).toBe(1)
    const blad = await sanne.get(`${bij}/wie-beslist`)
    expect(blad.status).toBe(200)
    expect(wet('Jeugdwet')).toBe(
      'Noor de Vries, zelf; Anna de Vries, als ouder; Mark Jansen, als ouder',
    )
    expect(wet('Wmo')).toBe('Noor de Vries, zelf')
    expect(wet('AVG')).toBe('Anna de Vries, als ouder; Mark Jansen, als ouder')
    expect(blad.$('main').text()).toContain('Op 4 mei 2029')
  })

  it('bewaart niets bij een fout, en houdt vast wat er stond', async () => {
    await sanne.get(`${bij}/vertegenwoordiger`)
    const fout = await sanne.verstuur({
      ...velden,
      gezag: 'ja',
      bronSoort: 'onbekend',
      van: 'ooit',
    })
    expect(fout.$('main').text()).toContain('Hieruit blijkt dit niet')
    expect(fout.$('main').text()).toContain('Vul een dag in')
    expect(fout.$('input[name=van]').attr('value')).toBe('ooit')
    expect(fout.$('input[name=bron]').attr('value')).toBe(velden.bron)
    const rijen = await eigenaar(
      `select from deelwijzer.vertegenwoordiging where vastgesteld_op is not null`,
    )
    expect(rijen).toEqual([])
  })

  it('een onbekend gezag houdt alles tegen tot het is nagevraagd, en een nieuw gezag eindigt op de 18e verjaardag', async () => {
    await sanne.get(`${bij}/vertegenwoordiger`)
    const na = await sanne.verstuur({ ...velden, gezag: 'onbekend', bronSoort: 'onbekend' })
    expect(na.pad).toBe(`${bij}/wie-beslist?nieuw=vertegenwoordiger`)
    expect(wet('Jeugdwet')).toBe('Nog niet te zeggen')
    expect(wet('Wmo')).toBe('Noor de Vries, zelf')
    expect(na.$('main').text()).toContain('Niet bekend is of Mark Jansen gezag heeft')
    await sanne.get(`${bij}/vertegenwoordiger`)
    await sanne.verstuur(velden)
    expect(wet('Jeugdwet')).toContain('Mark Jansen, als ouder')
    const [rij] = await eigenaar<{ tot: string; n: number }>(
      `select geldig_tot::text as tot, (select count(*)::int from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2) as n
       from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2 and geldig_tot > current_date`,
      [noor, mark],
    )
    // What stood there before stays, with its end.
    expect(rij).toEqual({ tot: '2031-05-04', n: 3 })
  })

  it('beëindigt iemand alleen met een bron', async () => {
    const [rij] = await eigenaar<{ id: string }>(
      `select id from deelwijzer.vertegenwoordiging where persoon_id = $1 and vertegenwoordiger_id = $2 and (geldig_tot is null or geldig_tot > current_date)`,
      [noor, mark],
    )
    const actie = `${bij}/vertegenwoordiger/${rij?.id}`
    await sanne.get(`${bij}/wie-beslist`)
    const fout = await sanne.verstuur({ einde: '' }, { actie })
    expect(fout.$('main').text()).toContain('Schrijf kort op waar dit uit blijkt')
    await sanne.verstuur({ einde: 'beschikking van 20 november 2026' }, { actie })
    expect(wet('AVG')).toBe('Anna de Vries, als ouder')
    expect((await sanne.post(actie, { einde: 'nog eens' })).status).toBe(404)
  })

  it('een oordeel telt alleen voor waar het over gaat, en een eerdere weigering wordt gevolgd (E-215, E-220)', async () => {
    const oordeel = {
      aangelegenheid: 'geld',
      oordeel: 'nee',
      waarover: 'zakgeld beheren',
      waarom: 'Noor vindt dat zelf ook.',
      geraadpleegd: 'Noor en haar moeder',
    }
    await sanne.get(`${bij}/wilsbekwaamheid`)
    expect((await sanne.verstuur({ ...oordeel, waarom: '' })).$('main').text()).toContain(
      'Schrijf op waarom u dit vindt',
    )
    await sanne.verstuur(oordeel)
    expect(wet('Wmo')).toBe('Noor de Vries, zelf')
    await sanne.get(`${bij}/wilsbekwaamheid`)
    const over = { ...oordeel, aangelegenheid: 'gegevens-delen' }
    await sanne.verstuur(over)
    expect(wet('Wmo')).toBe('Anna de Vries, als ouder')
    await sanne.get(`${bij}/wilsbekwaamheid`)
    const blad = await sanne.verstuur({ ...over, weigering: 'brief van maart: niets naar school' })
    expect(wet('Wmo')).toBe('Nog niet te zeggen')
    expect(blad.$('main').text()).toContain('Er is een eerdere schriftelijke weigering')
    expect(blad.$('main').text()).toContain('brief van maart')
    await sanne.get(`${bij}/wilsbekwaamheid`)
    await sanne.verstuur({ ...over, oordeel: 'ja' })
    expect(wet('Wmo')).toBe('Noor de Vries, zelf')
    const open = await eigenaar(
      `select from deelwijzer.wilsbekwaamheid where inhoud::text like '%zakgeld%'`,
    )
    expect(open).toEqual([])
  })

  it('maakt een gezin van mensen in het dossier', async () => {
    await sanne.get(`${bij}/gezin`)
    expect((await sanne.verstuur({})).$('main').text()).toContain('Kies minstens één ander')
    await sanne.get(`${bij}/gezin`)
    const leden = { leden: [anna], [`rol-${noor}`]: 'kind', [`rol-${anna}`]: 'ouder' }
    expect((await sanne.verstuur(leden)).pad).toBe(`${bij}/wie-beslist?nieuw=gezin`)
    const rijen = await eigenaar<{ naam: string; rol: string }>(
      `select g.naam, gl.rol from deelwijzer.gezinslid gl join deelwijzer.gezin g on g.id = gl.gezin_id
       where gl.persoon_id = $1 and g.naam = 'Gezin Noor de Vries'`,
      [noor],
    )
    expect(rijen).toEqual([{ naam: 'Gezin Noor de Vries', rol: 'kind' }])
  })

  it('is er niet voor wie er niet bij hoort', async () => {
    const mehmet = await t.login('mehmet', 'hulpverlener')
    const gebeurd = () =>
      eigenaar(`select from deelwijzer.vertegenwoordiging where vastgesteld_op is not null`)
    const voor = (await gebeurd()).length
    for (const deel of ['wie-beslist', 'vertegenwoordiger', 'wilsbekwaamheid', 'gezin', 'brp']) {
      expect((await mehmet.get(`${bij}/${deel}`)).status, deel).toBe(404)
      if (deel !== 'wie-beslist')
        expect((await mehmet.post(`${bij}/${deel}`, velden)).status, deel).toBe(404)
    }
    expect((await gebeurd()).length).toBe(voor)
  })

  it('is met de hand in de database niet te schrijven', async () => {
    const als = (petId: string, medewerkerId: string, vraag: string) =>
      metContext(
        t.deps.databanken,
        { soort: 'pet', gemeenteId: gemeente, medewerkerId, petId },
        async (tx) => {
          const { sql } = await import('kysely')
          await sql.raw(vraag).execute(tx)
        },
      ).then(
        () => 'gelukt',
        (fout: unknown) => (fout instanceof Error ? fout.message : 'fout'),
      )
    const [sannePet, sanneId] = [
      'a3000000-0000-4000-8000-000000000001',
      'a2000000-0000-4000-8000-000000000001',
    ]
    const [mehmetPet, mehmetId] = [
      'a3000000-0000-4000-8000-000000000003',
      'a2000000-0000-4000-8000-000000000002',
    ]
    expect(
      await als(
        sannePet,
        sanneId,
        `insert into deelwijzer.vertegenwoordiging select * from deelwijzer.vertegenwoordiging`,
      ),
    ).toContain('permission denied')
    expect(await als(sannePet, sanneId, `update deelwijzer.persoon set curatele = true`)).toContain(
      'permission denied',
    )
    const zet = (persoon: string) =>
      `select deelwijzer.zet_vertegenwoordiger('${dossier}', gen_random_uuid(), '${persoon}', '${anna}', 'voogd', 'ja', 'x', 'beschikking', current_date, null)`
    expect(await als(mehmetPet, mehmetId, zet(noor))).toContain('geen toegang')
    // Somebody who is not in this dossier.
    expect(await als(sannePet, sanneId, zet('a4000000-0000-4000-8000-000000000005'))).toContain(
      'niet in dit dossier',
    )
    expect(await als(sannePet, sanneId, zet(anna))).toContain('zichzelf')
    expect(
      await als(
        sannePet,
        sanneId,
        `select deelwijzer.eis_mens_in_dossier('${dossier}', '${noor}')`,
      ),
    ).toContain('permission denied')
  })

  it('de verjaardag in de database is die van het programma', async () => {
    const datum = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    const paren = [
      ...fc.sample(fc.tuple(datum, fc.integer({ min: 0, max: 110 })), 500),
      ...[12, 16, 18].flatMap((jaren) => [
        ['2012-02-29', jaren] as const,
        ['2008-02-29', jaren] as const,
      ]),
    ]
    const rijen = await eigenaar<{ dag: string }>(
      `select deelwijzer.verjaardag(g::date, j)::text as dag from unnest($1::text[], $2::int[]) with ordinality as x (g, j, n) order by n`,
      [paren.map(([g]) => g), paren.map(([, j]) => j)],
    )
    expect(rijen.map(({ dag }) => dag)).toEqual(paren.map(([g, j]) => verjaardag(g, j)))
  })
})

describe('de BRP op de bladzijde', () => {
  it('vraagt niets zonder verbinding of zonder BSN, en zegt het als de BRP zwijgt', async () => {
    expect((await sanne.get(`${bij}/brp`)).$('main').text()).toContain('geen verbinding')
    expect((await sanne.post(`${bij}/brp`, { doe: 'vraag' })).$('main').text()).toContain(
      'Er is geen verbinding met de BRP',
    )
    t.deps.brp = openBrp({ url: 'http://127.0.0.1:1' })
    await sanne.get(`${bij}/bsn`)
    await sanne.post(`${bij}/bsn`, {
      doe: 'bewaar',
      bsn: '999970070',
      rolKenbaar: 'ja',
      noodzakelijk: 'ja',
    })
    await sanne.get(`${bij}/brp`)
    const stil = await sanne.verstuur({}, { actie: `${bij}/brp` })
    expect(stil.$('main').text()).toContain('De BRP is nu niet bereikbaar')
    expect(stil.tekst).not.toContain('999970070')
  })

  it('legt het antwoord naast wat er staat, en neemt alleen over wat is aangevinkt', async () => {
    t.deps.brp = openBrp({ url: brp.url })
    await sanne.get(`${bij}/brp`)
    const blad = await sanne.verstuur({}, { actie: `${bij}/brp` })
    expect(blad.$('main').text()).toContain('heeft gezag')
    expect(blad.$('main').text()).toContain('Kijk eerst na of dit het goede BSN is')
    expect(aangevinkt(blad)).toEqual([])
    expect(blad.tekst).not.toMatch(/9999\d{5}/)
    const ids = blad
      .$('input[name=regels]')
      .map((_, v) => blad.$(v).attr('value') ?? '')
      .get()
    expect(ids).toContain('geboorte')
    const oud = await sanne.post(`${bij}/brp`, {
      doe: 'neem-over',
      afdruk: 'x',
      regels: ['geboorte'],
    })
    expect(oud.$('main').text()).toContain('is intussen veranderd')
    expect(aangevinkt(oud)).toEqual(['geboorte'])
    const afdruk = oud.$('input[name=afdruk]').attr('value') ?? ''
    const geen = await sanne.post(`${bij}/brp`, { doe: 'neem-over', afdruk })
    expect(geen.$('main').text()).toContain('Kies wat u wilt overnemen')
    expect(aangevinkt(geen)).toEqual([])
    const een = await sanne.post(`${bij}/brp`, { doe: 'neem-over', afdruk, regels: ['gezag-1'] })
    expect(een.pad, een.$('main').text()).toBe(`${bij}/wie-beslist?nieuw=brp`)
    const [p] = await eigenaar<{ geboortedatum: string }>(
      'select geboortedatum::text from deelwijzer.persoon where id = $1',
      [noor],
    )
    expect(p?.geboortedatum).toBe('2013-05-04')
    const log = await eigenaar<{ doel: string; toelichting: string }>(
      `select doel, toelichting from deelwijzer.gebeurtenis where object_soort = 'brp' and uitkomst = 'gedaan' and betrokkene_id = $1 and not besloten order by volgnummer`,
      [noor],
    )
    expect(log.length).toBeGreaterThan(1)
    expect(new Set(log.map(({ doel }) => doel))).toEqual(
      new Set(['gezag en identiteit vaststellen']),
    )
    expect(log.at(-1)?.toelichting).toBe('vertegenwoordiger')
    expect(JSON.stringify(log)).not.toContain('999970070')
  })
})
