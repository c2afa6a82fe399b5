import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKleineWereld, type KleineWereld } from '../support/kleine-wereld.ts'
import { dicht, dichtJson, proefIx } from '../support/geopend.ts'

// Somebody who can run any SQL inside a session with an honest context: what is the worst that they can do?
let w: KleineWereld
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())

describe('what stands open, for whom', () => {
  it('no function for everybody, and every definer function has a search path of its own', async () => {
    const functies = await w.als<{ naam: string; voor_iedereen: boolean; pad: boolean }>(
      'eigenaar',
      {},
      `select p.proname as naam, has_function_privilege('public', p.oid, 'execute') as voor_iedereen,
         not p.prosecdef or coalesce(p.proconfig @> array['search_path=deelwijzer, pg_temp'], false) as pad
       from pg_proc p where p.pronamespace = 'deelwijzer'::regnamespace`,
    )
    expect(functies.filter((f) => f.voor_iedereen).map((f) => f.naam)).toEqual([])
    expect(functies.filter((f) => !f.pad).map((f) => f.naam)).toEqual([])
  })

  it('no role can call what only the house itself calls', async () => {
    const rijen = await w.als<{ rol: string; naam: string }>(
      'eigenaar',
      {},
      `select r.rolname as rol, p.proname as naam from pg_proc p, pg_roles r
       where p.pronamespace = 'deelwijzer'::regnamespace and r.rolname in ('deelwijzer_app', 'deelwijzer_breed', 'deelwijzer_inwoner', 'deelwijzer_partner', 'deelwijzer_sequencer', 'deelwijzer_vernietiger')
         and has_function_privilege(r.rolname, p.oid, 'execute') order by 1, 2`,
    )
    const per = new Map<string, string[]>()
    for (const { rol, naam } of rijen) per.set(rol, [...(per.get(rol) ?? []), naam])
    for (const intern of [
      'herbereken_toegang',
      'merk_gewijzigd',
      'in_eigen_kring',
      'eis_toegang',
      'controleer_toegang',
      'blijft_iemand',
    ])
      expect([...per.values()].flat()).not.toContain(intern)
  })

  it('columns that nobody reads directly', async () => {
    const gesloten = [
      ['app', 'persoon', 'adres'],
      ['inwoner', 'persoon', 'adres'],
      ['breed', 'persoon', 'adres'],
      ['breed', 'persoon', 'telefoon'],
      ['app', 'pet', 'intrekreden'],
      ['app', 'pet', 'ingetrokken_door'],
      ['inwoner', 'pet', 'medewerker_id'],
      ['inwoner', 'medewerker', 'naam'],
      ['app', 'relatie', 'persoon_id'],
      ['breed', 'relatie', 'persoon_id'],
      ['app', 'registratie', 'nummer'],
      ['app', 'overdracht', 'bewijs'],
      ['inwoner', 'overdracht', 'reden'],
      ['inwoner', 'doeltoegang', 'reden'],
      ['app', 'dossier_gewijzigd', 'bijzonder'],
      ['app', 'toegang_volgens_bronnen', 'dossier_id'],
      ['breed', 'toegang_volgens_bronnen', 'dossier_id'],
    ] as const
    for (const [rol, tabel, kolom] of gesloten) {
      const vraag = w.als(rol, { gemeente: w.gemeente }, `select ${kolom} from deelwijzer.${tabel}`)
      await expect(vraag, `${rol} ${tabel}.${kolom}`).rejects.toThrow(/permission denied/)
    }
  })
})

describe('a secret address', () => {
  it('cannot be read by anybody, with any SQL', async () => {
    const kind = await w.persoon({
      naam: dicht,
      geboortedatum: '2018-01-01',
      adres: `${dicht}Geheimstraat`,
      adres_ix: proefIx('Geheimstraat 1', null),
      geheim_adres: true,
    })
    const ouder = await w.persoon({
      naam: 'Ouder Proef',
      adres: dicht,
      adres_ix: proefIx('Openstraat 2', null),
    })
    await w.zet('vertegenwoordiging', {
      persoon_id: kind,
      vertegenwoordiger_id: ouder,
      soort: 'ouder',
      gezag: 'ja',
      bron: 'proef',
      geldig_van: '2018-01-01',
    })
    const ik = await w.pet('toeleider')
    await w.betrek(ik.pet, await w.dossier(kind))
    for (const [rol, context] of [
      ['app', ik],
      ['inwoner', { gemeente: w.gemeente, persoon: ouder }],
    ] as const) {
      for (const vraag of [
        `select adres from deelwijzer.persoon`,
        'select persoon::text as adres from deelwijzer.persoon',
        'select (deelwijzer.adres_van(id)).adres from deelwijzer.persoon',
      ]) {
        // Refused is as good as empty; a question that cannot be asked at all proves nothing.
        const gezien = await w.als(rol, context, vraag).catch((fout: unknown) => {
          expect(fout).toMatchObject({ code: '42501' })
          return []
        })
        expect(JSON.stringify(gezien), `${rol}: ${vraag}`).not.toContain('Geheimstraat')
      }
    }
  })
})

describe('letting oneself in through the back door', () => {
  it('a leidinggevende does not stand in for somebody with a second pet of the own', async () => {
    const leiding = await w.pet('leidinggevende', { dossier_soorten: [] })
    const tweede = await w.pet('toeleider', { medewerker_id: leiding.medewerker })
    const collega = await w.pet('toeleider')
    await w.betrek(collega.pet, await w.dossier(await w.persoon()))
    const regel = w.als(
      'breed',
      leiding,
      `select deelwijzer.regel_vervanging(gen_random_uuid(), $1, $2, now(), now() + interval '2 days')`,
      [collega.pet, tweede.pet],
      true,
    )
    await expect(regel).rejects.toThrow()
    expect(await w.als('app', tweede, 'select id from deelwijzer.dossier')).toEqual([])
  })

  it('a handover gives nobody more than the giver has', async () => {
    const persoon = await w.persoon()
    const dossier = await w.dossier(persoon)
    const ander = await w.pet('toeleider')
    const gever = await w.pet('toeleider')
    const nemer = await w.pet('toeleider')
    await w.betrek(ander.pet, dossier)
    await w.betrek(gever.pet, dossier, 9)
    await w.zet('verklaring', {
      dossier_id: dossier,
      persoon_id: persoon,
      tekst: dicht,
      toegevoegd_door: 'inwoner',
      sleutel: randomUUID(),
      toegevoegd_op: '2026-02-02',
    })
    expect(await w.als('app', gever, 'select tekst from deelwijzer.verklaring')).toEqual([])
    await w.als(
      'app',
      gever,
      `select deelwijzer.draag_over(gen_random_uuid(), $1, $2, 'toeleiding', '${dicht}', '{}', '${dichtJson}', '${dichtJson}')`,
      [dossier, nemer.pet],
      true,
    )
    expect(await w.als('app', nemer, 'select id from deelwijzer.dossier')).toHaveLength(1)
    expect(await w.als('app', nemer, 'select tekst from deelwijzer.verklaring')).toEqual([])
  })

  it('nobody hands a dossier over to another pet of their own: that is a switch', async () => {
    const gever = await w.pet('toeleider')
    const eigen = await w.pet('toeleider', { medewerker_id: gever.medewerker })
    const dossier = await w.dossier(await w.persoon())
    await w.betrek(gever.pet, dossier)
    await expect(
      w.als(
        'app',
        gever,
        `select deelwijzer.draag_over(gen_random_uuid(), $1, $2, 'toeleiding', '${dicht}', '{}', '${dichtJson}', '${dichtJson}')`,
        [dossier, eigen.pet],
      ),
    ).rejects.toThrow()
  })

  it('an overgang does not reach the family of somebody else', async () => {
    const ik = await w.pet('toeleider')
    const [een, ander] = [await w.persoon(), await w.persoon({ naam: 'Ander Mens' })]
    const van = await w.dossier(een)
    const gezin = await w.zet('gezin', { naam: 'Gezin Ander' })
    await w.db
      .pool('eigenaar')
      .query(`insert into deelwijzer.gezinslid values ($1, $2, $3, 'kind')`, [
        w.gemeente,
        gezin,
        ander,
      ])
    const naar = await w.dossier(ander, {
      soort: 'gezinsdossier',
      taak: 'gezinsregie',
      gezin_id: gezin,
    })
    await w.betrek(ik.pet, van)
    await w.betrek(ik.pet, naar)
    await expect(
      w.als(
        'app',
        ik,
        `select deelwijzer.voer_overgang_uit(gen_random_uuid(), $1, $2, $3, null, 'samen', true, '${dicht}', '[]')`,
        [van, ik.pet, naar],
      ),
    ).rejects.toThrow(/een ander/)
  })
})

describe('counts of what is hidden', () => {
  it('a choice in an overgang does not tell how much there is that one may not read', async () => {
    const persoon = await w.persoon()
    const ik = await w.pet('toeleider')
    const lezer = await w.pet('toeleider')
    const hulp = await w.pet('hulpverlener')
    const van = await w.dossier(persoon, {
      soort: 'hulpverleningsdossier',
      taak: 'verlenen-jeugdhulp',
    })
    await w.betrek(ik.pet, van)
    await w.betrek(lezer.pet, van, 3)
    const gewoon = await w.gegeven(ik.pet, van, persoon)
    const behandel = await w.gegeven(ik.pet, van, persoon, { categorie: 'behandel' })
    const keuze = [gewoon, behandel].map((gegeven) => ({
      gegeven,
      nieuw: null,
      antwoord: { regel: 'geheim' },
    }))
    const nieuw = {
      soort: 'hulpverleningsdossier',
      taak: 'verlenen-jeugdhulp',
      nummer: randomUUID(),
      activiteit: 'urn:proef',
      doel: 'proef',
    }
    await w.als(
      'app',
      ik,
      `select deelwijzer.voer_overgang_uit(gen_random_uuid(), $1, $2, gen_random_uuid(), $3, 'samen', true, '${dicht}', $4)`,
      [van, hulp.pet, JSON.stringify(nieuw), JSON.stringify(keuze)],
      true,
    )
    expect(
      await w.als('app', ik, 'select gegeven_id from deelwijzer.overgang_gegeven'),
    ).toHaveLength(2)
    const gezien = await w.als('app', lezer, 'select gegeven_id from deelwijzer.overgang_gegeven')
    expect(gezien).toEqual([{ gegeven_id: gewoon }])
  })

  it('the receipt of a handover: what stayed is not even given sealed', async () => {
    const blijft = `${dicht}blijft`
    const persoon = await w.persoon()
    const [gever, nemer] = [await w.pet('toeleider'), await w.pet('toeleider')]
    const dossier = await w.dossier(persoon)
    await w.betrek(gever.pet, dossier)
    await w.als(
      'app',
      gever,
      `select deelwijzer.draag_over(gen_random_uuid(), $1, $2, 'toeleiding', '${dicht}', '{}', '${dichtJson}', $3)`,
      [dossier, nemer.pet, JSON.stringify(blijft)],
      true,
    )
    const bewijs = `select b.* from deelwijzer.overdracht o, deelwijzer.overdracht_bewijs(o.id) b`
    expect(await w.als('app', gever, bewijs)).toEqual([{ bewijs: dicht, blijft }])
    expect(await w.als('app', nemer, bewijs)).toEqual([{ bewijs: dicht, blijft: null }])
    for (const kolom of ['bewijs', 'blijft']) {
      await expect(
        w.als('app', nemer, `select ${kolom} from deelwijzer.overdracht`),
      ).rejects.toThrow(/permission denied/)
    }
  })
})

describe('a resident', () => {
  it('without gezag does not learn that the family of the child has a dossier', async () => {
    const kind = await w.persoon({ naam: 'Kind Gezin', geboortedatum: '2018-01-01' })
    const ex = await w.persoon({ naam: 'Ex Ouder' })
    await w.zet('vertegenwoordiging', {
      persoon_id: kind,
      vertegenwoordiger_id: ex,
      soort: 'ouder',
      gezag: 'nee',
      bron: 'proef',
      geldig_van: '2018-01-01',
    })
    const ik = await w.pet('toeleider')
    const van = await w.dossier(kind)
    await w.db
      .pool('eigenaar')
      .query(`insert into deelwijzer.dossier_persoon values ($1, $2, $3, 'ouder')`, [
        w.gemeente,
        van,
        ex,
      ])
    await w.betrek(ik.pet, van)
    const gezien = () =>
      w.als(
        'inwoner',
        { gemeente: w.gemeente, persoon: ex },
        'select soort from deelwijzer.dossier',
      )
    expect(await gezien()).toEqual([])
    const nieuw = {
      soort: 'gezinsdossier',
      taak: 'gezinsregie',
      nummer: randomUUID(),
      activiteit: 'urn:proef',
      doel: 'proef',
    }
    await w.als(
      'app',
      ik,
      `select deelwijzer.voer_overgang_uit(gen_random_uuid(), $1, $2, gen_random_uuid(), $3, 'samen', true, '${dicht}', '[]')`,
      [van, ik.pet, JSON.stringify(nieuw)],
      true,
    )
    expect(await gezien()).toEqual([])
  })

  it('cannot find out the name of who works in their dossier, nor why a pet was taken away', async () => {
    const persoon = await w.persoon()
    const ik = await w.pet('toeleider')
    await w.betrek(ik.pet, await w.dossier(persoon))
    const mij = { gemeente: w.gemeente, persoon }
    for (const vraag of [
      'select naam from deelwijzer.medewerker',
      'select medewerker_id from deelwijzer.pet',
      'select intrekreden from deelwijzer.pet',
    ])
      await expect(w.als('inwoner', mij, vraag), vraag).rejects.toThrow(/permission denied/)
    await expect(w.als('app', ik, 'select intrekreden from deelwijzer.pet')).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('the projection equals its sources', () => {
  it('after any change of any column that it is made of', async () => {
    const [a, b] = [await w.pet('toeleider'), await w.pet('toeleider')]
    const [p, q] = [await w.persoon({ naam: 'P' }), await w.persoon({ naam: 'Q' })]
    const d = await w.dossier(p)
    await w.dossier(q)
    const v = await w.zet('vervanging', {
      pet_id: a.pet,
      vervanger_pet_id: b.pet,
      geldig_van: '2026-11-01',
      geldig_tot: '2027-01-15',
      geregeld_door: a.medewerker,
      geregeld_op: '2026-11-01',
    })
    const bt = await w.betrek(a.pet, d)
    await w.zet('relatie', {
      medewerker_id: b.medewerker,
      soort: 'familie',
      naam: dicht,
      naam_ix: proefIx('X', '1990-01-01'),
      geboortedatum: '1990-01-01',
      persoon_id: q,
      gemeld_op: '2026-01-01',
    })
    const klopt = async (na: string) => {
      const { rows } = await w.db
        .pool('eigenaar')
        .query('select * from deelwijzer.controleer_toegang()')
      expect(rows, na).toEqual([])
    }
    await klopt('begin')
    for (const [vraag, id] of [
      [`update pet set dossier_soorten = '{regiedossier}' where id = $1`, b.pet],
      [`update pet set dossier_soorten = '{toeleidingsdossier}' where id = $1`, b.pet],
      [`update pet set taken = '{toeleiding-wmo}' where id = $1`, b.pet],
      [`update pet set taken = '{toeleiding-jeugd}' where id = $1`, b.pet],
      [`update pet set soort = 'veilig-thuis-medewerker' where id = $1`, a.pet],
      [`update pet set soort = 'toeleider' where id = $1`, a.pet],
      [`update dossier set taak = 'toeleiding-wmo' where id = $1`, d],
      [`update dossier set taak = 'toeleiding-jeugd' where id = $1`, d],
      [`update dossier set soort = 'regiedossier' where id = $1`, d],
      [`update dossier set soort = 'toeleidingsdossier' where id = $1`, d],
      [`update dossier_persoon set persoon_id = '${q}' where dossier_id = $1`, d],
      [`update dossier_persoon set persoon_id = '${p}' where dossier_id = $1`, d],
      [`update relatie set persoon_id = '${p}' where medewerker_id = $1`, b.medewerker],
      [
        `update relatie set medewerker_id = '${a.medewerker}' where medewerker_id = $1`,
        b.medewerker,
      ],
      [`update relatie set vervallen_op = now() where medewerker_id = $1`, a.medewerker],
      [
        `update vervanging set vervanger_pet_id = '${(await w.pet('toeleider')).pet}' where id = $1`,
        v,
      ],
      [`update betrokkenheid set pet_id = '${b.pet}' where id = $1`, bt],
      [`update betrokkenheid set vlaggen = 1 where id = $1`, bt],
      [`update pet set medewerker_id = '${a.medewerker}' where id = $1`, b.pet],
      [`delete from betrokkenheid where id = $1`, bt],
    ] as const) {
      await w.db.pool('eigenaar').query(vraag, [id])
      await klopt(vraag)
    }
  })
})
