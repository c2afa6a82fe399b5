import { createHash, randomUUID } from 'node:crypto'
import { seedDemo } from '../../../src/handelingen/demo.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { beginTriage, findDossier, neemBesluit } from '../../support/triage.ts'
import {
  alleSoorten,
  doelen,
  geheimeSoorten,
  gemeente,
  soorten,
  zonderNood,
  type DossierIds,
  type Mens,
  type Relatie,
  type Soort,
} from './begrippen.ts'
import { logBesluit } from './besluit-regel.ts'
import { vulDossier } from './vul-dossier.ts'
import { zetPersoon, zetRelatie } from '../../support/geopend.ts'
import { zegel } from '../../support/kluis.ts'
import { deelMetHand, organisaties } from '../../support/partner.ts'

/**
 * One dossier of every kind, and around each of them one person in every relation that there is. Everybody has a pet
 * and a session of their own, so that every cell of the matrix is one plain request.
 */

const andereGemeente = 'b0000000-0000-4000-8000-000000000001'
const wijkteam = 'a1000000-0000-4000-8000-000000000001'
/** The gecertificeerde instelling, which carries out what the court imposed. */
const instelling = 'a1000000-0000-4000-8000-000000000005'

export interface Wereld {
  t: TestApp
  dossier: (soort: Soort) => DossierIds
  mens: (soort: Soort, relatie: Relatie) => Mens
}

export async function bouwWereld(): Promise<Wereld> {
  const t = await createTestApp()
  await seedDemo(t.deps)
  const sql = async (vraag: string, waarden: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await t.db.pool('eigenaar').query<Record<string, unknown>>(vraag, waarden)).rows

  // One real besluit to copy from: its contents are what the pages draw.
  const sanne = await t.login('sanne', 'toeleider')
  const bron = await findDossier(t, 'Noor de Vries')
  await neemBesluit(sanne, await beginTriage(sanne, bron))

  const mensen = new Map<string, Mens>()
  async function sessie(wie: {
    gemeente: string
    medewerker?: string
    persoon?: string
    partner?: string
    pet?: string | null
  }): Promise<Mens> {
    const geheim = randomUUID()
    await sql(
      `insert into deelwijzer.sessie (id_hash, gemeente_id, medewerker_id, persoon_id, pet_id, csrf, begonnen_op, laatst_gezien, verloopt_op, partner_id)
       values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $7, $7::timestamptz + interval '2 days', $8)`,
      [
        createHash('sha256').update(geheim).digest(),
        wie.gemeente,
        wie.medewerker ?? null,
        wie.persoon ?? null,
        wie.pet ?? null,
        'matrix',
        // By the clock of the application: a session of a moment still to come is none.
        t.deps.nu(),
        wie.partner ?? null,
      ],
    )
    return { cookie: `deelwijzer_sessie=${geheim}`, csrf: 'matrix' }
  }
  async function medewerker(waar = gemeente): Promise<string> {
    const id = randomUUID()
    await sql(`insert into deelwijzer.medewerker values ($1, $2, 'Matrixmens', 'Medewerker')`, [
      waar,
      id,
    ])
    return id
  }
  async function pet(
    van: string,
    soort: string,
    taak: string | null,
    dossierSoort: string | null,
    geheim: string,
    waar = gemeente,
    organisatie = wijkteam,
  ): Promise<string> {
    const id = randomUUID()
    await sql(
      `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, uitleg, geldig_van, toegekend_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', now() - interval '1 year', now())`,
      [
        waar,
        id,
        van,
        organisatie,
        `Matrix ${soort}`,
        soort,
        taak === null ? [] : [taak],
        dossierSoort === null ? [] : [dossierSoort],
        geheim,
      ],
    )
    return id
  }

  const dossiers: Partial<Record<Soort, DossierIds>> = {}
  for (const soort of alleSoorten) {
    const { taak, pet: petSoort, geheim } = soorten[soort]
    const naam = `Matrix ${soort}`
    const [kind, ouder, andere] = [randomUUID(), randomUUID(), randomUUID()]
    await zetPersoon(t, gemeente, { id: kind, naam, geboortedatum: '2013-05-04' })
    await zetPersoon(t, gemeente, { id: ouder, naam: 'Moeder Matrix', geboortedatum: '1985-01-01' })
    await zetPersoon(t, gemeente, { id: andere, naam: 'Vader Matrix', geboortedatum: '1984-01-01' })
    for (const [wie, gezag] of [
      [ouder, 'ja'],
      [andere, 'onbekend'],
    ]) {
      await sql(
        `insert into deelwijzer.vertegenwoordiging values ($1, $2, $3, $4, 'ouder', $5, 'test', '2013-05-04', null)`,
        [gemeente, randomUUID(), kind, wie, gezag],
      )
    }
    const gezin = soort === 'gezinsdossier' ? randomUUID() : null
    if (gezin !== null) {
      await sql(`insert into deelwijzer.gezin values ($1, $2, $3)`, [gemeente, gezin, naam])
      await sql(`insert into deelwijzer.gezinslid values ($1, $2, $3, 'kind')`, [
        gemeente,
        gezin,
        kind,
      ])
    }
    const ids: DossierIds = {
      dossier: randomUUID(),
      nummer: `D-2026-MTR${'BCDFGHJK'[alleSoorten.indexOf(soort)]}X`,
      persoonNaam: naam,
      persoon: kind,
      gegevenDat: randomUUID(),
      gegevenWat: randomUUID(),
      triage: randomUUID(),
      besluit: randomUUID(),
      plicht: randomUUID(),
      document: randomUUID(),
      overdracht: randomUUID(),
      overgang: randomUUID(),
      betrokkenheid: randomUUID(),
      doeltoegang: randomUUID(),
      deling: '',
    }
    dossiers[soort] = ids
    await sql(
      `insert into deelwijzer.dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, gezin_id, besproken)
       values ($1, $2, $3, $4, $5, $6, 'urn:deelwijzer:activiteit:' || $5, now(), now(), $7, true)`,
      [gemeente, ids.dossier, ids.nummer, soort, taak, kind, gezin],
    )
    for (const [wie, rol] of [
      [kind, 'betrokkene'],
      [ouder, 'ouder'],
    ]) {
      await sql(`insert into deelwijzer.dossier_persoon values ($1, $2, $3, $4)`, [
        gemeente,
        ids.dossier,
        wie,
        rol,
      ])
    }

    const maak = (
      extra = petSoort as string,
      t2: string | null = taak,
      kindSoort: string | null = soort,
    ) =>
      medewerker().then(async (m) => ({
        m,
        p: await pet(
          m,
          extra,
          t2,
          kindSoort,
          geheim,
          gemeente,
          soort === 'gedwongen-kader-dossier' ? instelling : wijkteam,
        ),
      }))
    const betrek = (p: string, vlaggen: number, van: string, tot: string | null) =>
      sql(
        `insert into deelwijzer.betrokkenheid values ($1, gen_random_uuid(), $2, $3, $4, $5, 'matrix', now() + $6::interval, now() + $7::interval)`,
        [gemeente, p, ids.dossier, doelen[soort], vlaggen, van, tot],
      )
    const zet = async (relatie: Relatie, wie: Promise<Mens> | Mens) => {
      mensen.set(`${soort}|${relatie}`, await wie)
    }
    const sessieVan = ({ m, p }: { m: string; p: string | null }) =>
      sessie({ gemeente, medewerker: m, pet: p })

    const eigenaar = await maak()
    await sql(
      `insert into deelwijzer.betrokkenheid values ($1, $2, $3, $4, $5, 15, 'matrix', now() - interval '1 day', null)`,
      [gemeente, ids.betrokkenheid, eigenaar.p, ids.dossier, doelen[soort]],
    )
    await zet('betrokken', sessieVan(eigenaar))
    const anderePet = await pet(
      eigenaar.m,
      'toeleider',
      'toeleiding-wmo',
      'toeleidingsdossier',
      'geen',
    )
    await zet(
      'zelfde mens, andere pet',
      sessie({ gemeente, medewerker: eigenaar.m, pet: anderePet }),
    )

    const alleenDat = await maak()
    await betrek(alleenDat.p, 1, '-1 day', null)
    await zet('betrokken, alleen dat', sessieVan(alleenDat))
    const was = await maak()
    await betrek(was.p, 15, '-2 days', '-1 day')
    await zet('was betrokken', sessieVan(was))
    const later = await maak()
    await betrek(later.p, 15, '1 day', null)
    await zet('nog niet betrokken', sessieVan(later))

    for (const [relatie, van, tot] of [
      ['vervanger', '-1 day', '7 days'],
      ['vervanger, voorbij', '-7 days', '-1 day'],
    ] as const) {
      const vervanger = await maak()
      await sql(
        `insert into deelwijzer.vervanging values ($1, gen_random_uuid(), $2, $3, now() + $4::interval, now() + $5::interval, $6, now())`,
        [gemeente, eigenaar.p, vervanger.p, van, tot, eigenaar.m],
      )
      await zet(relatie, sessieVan(vervanger))
    }
    await zet('zelfde pet, niet betrokken', sessieVan(await maak()))

    const ingetrokken = await maak()
    await betrek(ingetrokken.p, 15, '-1 day', null)
    await sql(
      `update deelwijzer.pet set geldig_van = '2026-01-01', geldig_tot = '2026-11-01' where id = $1`,
      [ingetrokken.p],
    )
    await zet('pet ingetrokken', sessieVan(ingetrokken))

    const thuis = await maak()
    await betrek(thuis.p, 15, '-1 day', null)
    await zetRelatie(t, { gemeente, medewerker: thuis.m, naam, geboortedatum: '2013-05-04' })
    await zet('eigen huishouden', sessieVan(thuis))

    const vt = await maak('veilig-thuis-medewerker')
    await betrek(vt.p, 15, '-1 day', null)
    await zet('Veilig Thuis met betrokkenheid', sessieVan(vt))

    const doel = async (
      p: string,
      wat: string,
      van: string,
      tot: string,
      id: string = randomUUID(),
    ) =>
      sql(
        `insert into deelwijzer.doeltoegang (gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, zegel_id, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor)
         values ($1, $2, $3, $4, $5, $6, $7, $11, $2, $8, '{}', now() + $9::interval, now() + $10::interval, case when $3 = 'nood' then current_date + 3 end)`,
        [
          gemeente,
          id,
          wat,
          p,
          ids.dossier,
          ids.nummer,
          wat === 'nood' ? 'veiligheid' : wat === 'klacht' ? 'klacht-bezwaar' : 'escalatie',
          wat === 'nood' ? 7 : 3,
          van,
          tot,
          await zegel(
            t.open.kluis,
            'doeltoegang.reden',
            id,
            { soort: 'werk', id: p },
            'een reden voor de matrix',
          ),
        ],
      )
    const nood = await maak()
    const noodVoorbij = await maak()
    // The rules open some kinds in no emergency; the row of another person then stands for the second look.
    if (zonderNood.has(soort))
      await doel(noodVoorbij.p, 'nood', '-2 days', '-1 day', ids.doeltoegang)
    else await doel(nood.p, 'nood', '-1 hour', '2 hours', ids.doeltoegang)
    await zet('nood loopt', sessieVan(nood))
    await doel(noodVoorbij.p, 'nood', '-3 hours', '-1 hour')
    await zet('nood verlopen', sessieVan(noodVoorbij))

    // A purpose exists in the world for the kinds for which the function in the database gives one.
    const leider = (taakVan: string | null = 'leidinggeven') =>
      maak('leidinggevende', taakVan, null)
    const metDoel = await leider()
    if (!geheimeSoorten.has(soort)) await doel(metDoel.p, 'leidinggevende', '-1 day', '7 days')
    await zet('leidinggevende met doel', sessieVan(metDoel))
    await zet('leidinggevende zonder doel', sessieVan(await leider()))
    const leiderWas = await leider()
    await doel(leiderWas.p, 'leidinggevende', '-7 days', '-1 day')
    await zet('leidinggevende, doel verlopen', sessieVan(leiderWas))
    const klacht = await maak('bezwaarbehandelaar', 'bezwaar-klacht', null)
    if (!geheimeSoorten.has(soort)) await doel(klacht.p, 'klacht', '-1 day', '7 days')
    await zet('klachtbehandelaar met doel', sessieVan(klacht))
    await zet(
      'klachtbehandelaar zonder doel',
      sessieVan(await maak('bezwaarbehandelaar', 'bezwaar-klacht', null)),
    )
    await zet('beheerder', sessieVan(await maak('beheerder', null, null)))
    await zet('privacy officer', sessieVan(await maak('privacy-officer', null, null)))

    const vreemd = await medewerker(andereGemeente)
    const vreemdePet = await pet(
      vreemd,
      'toeleider',
      'toeleiding-jeugd',
      soort,
      'geen',
      andereGemeente,
      'b1000000-0000-4000-8000-000000000001',
    )
    await zet(
      'andere gemeente',
      sessie({ gemeente: andereGemeente, medewerker: vreemd, pet: vreemdePet }),
    )
    await zet('zonder pet', sessieVan({ m: eigenaar.m, p: null }))
    await zet('over wie het gaat', sessie({ gemeente, persoon: kind }))
    await zet('ouder met gezag', sessie({ gemeente, persoon: ouder }))
    await zet('ouder zonder gezag', sessie({ gemeente, persoon: andere }))
    await zet(
      'andere inwoner',
      sessie({ gemeente, persoon: 'a4000000-0000-4000-8000-000000000006' }),
    )
    await zet('niemand', { cookie: '', csrf: '' })
    for (const [relatie, organisatie, weg] of [
      ['partner met wie is gedeeld', organisaties.school, null],
      ['partner van een ander', organisaties.corporatie, null],
      ['partner, ingetrokken', organisaties.school, '2026-11-01'],
    ] as const) {
      const partner = randomUUID()
      await sql(
        `insert into deelwijzer.partner_medewerker (gemeente_id, id, organisatie_id, naam, functie, uitgenodigd_op, ingetrokken_op)
         values ($1, $2, $3, 'Matrixpartner', 'Partner', '2026-01-01', $4)`,
        [gemeente, partner, organisatie, weg],
      )
      await zet(relatie, sessie({ gemeente, partner }))
    }

    await vulDossier(t, soort, ids, kind, eigenaar)
    await logBesluit(t, ids, kind, eigenaar)
    ids.deling = (await deelMetHand(t, ids.besluit, { organisatie: organisaties.school })).id
  }
  // A receipt is there only once the log has given the besluit its place.
  await t.volgorde()
  return {
    t,
    dossier(soort) {
      const ids = dossiers[soort]
      if (ids === undefined) throw new Error(`geen ${soort}`)
      return ids
    },
    mens(soort, relatie) {
      const wie = mensen.get(`${soort}|${relatie}`)
      if (wie === undefined) throw new Error(`niemand als ${relatie} bij ${soort}`)
      return wie
    },
  }
}
