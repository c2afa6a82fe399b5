import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { inTransactie, type Geval, type Tijden } from './meten.ts'
import { id, MEDEWERKERS } from './wereld.ts'

interface Schrijfgeval extends Geval {
  persoon: string
  /** The soort of the dossier decides whether what is written is a matter of the family. */
  gezinszaak: boolean
  /** A pet that replaces `pet`. */
  vervanger: string
}

interface Schrijfdaad {
  naam: string
  tabel: string
  /** The trigger that keeps `toegang`. */
  trigger: string
  /** With the context of the pet, or as the owner (as the functions of the database do it). */
  als: 'app' | 'eigenaar'
  tekst: string
  waarden: (geval: Schrijfgeval) => unknown[]
}

const daden: Schrijfdaad[] = [
  {
    naam: 'een gegeven opschrijven',
    tabel: 'gegeven',
    trigger: 'gegeven_wijzigt_dossier',
    als: 'app',
    tekst: `insert into gegeven (gemeente_id, id, zegel_id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron,
        verkregen_in_pet, inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim)
      values ($1, $2, $2, $3, $4, $5, 'feit', 'dat', 'gewoon', 'inwoner', e'\\x02' || repeat('B', 100), 'toeleider', e'\\x02' || repeat('I', 200), '{}', $6, now(), $7, 'geen')`,
    waarden: (g) => [
      g.gemeente,
      randomUUID(),
      g.dossier,
      g.persoon,
      g.pet,
      randomUUID(),
      g.gezinszaak,
    ],
  },
  {
    naam: 'iemand betrekken',
    tabel: 'betrokkenheid',
    trigger: 'betrokkenheid_toegang',
    als: 'eigenaar',
    tekst: `insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
      values ($1, $2, $3, $4, 'hulp', 15, 'meten', now())`,
    waarden: (g) => [g.gemeente, randomUUID(), g.vervanger, g.dossier],
  },
  {
    naam: 'vervangen van een pet met 60 dossiers',
    tabel: 'vervanging',
    trigger: 'vervanging_toegang',
    als: 'eigenaar',
    tekst: `insert into vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
      values ($1, $2, $3, $4, now(), now() + interval '10 days', $5, now())`,
    waarden: (g) => [g.gemeente, randomUUID(), g.pet, g.vervanger, g.medewerker],
  },
  {
    naam: 'een pet intrekken (300 rijen)',
    tabel: 'pet',
    trigger: 'pet_toegang',
    als: 'eigenaar',
    tekst: `update pet set geldig_tot = now() where gemeente_id = $1 and id = $2`,
    waarden: (g) => [g.gemeente, g.pet],
  },
  {
    naam: 'een dossier sluiten',
    tabel: 'dossier',
    trigger: 'dossier_toegang',
    als: 'eigenaar',
    tekst: `update dossier set status = 'gesloten', gesloten_op = now() where gemeente_id = $1 and id = $2`,
    waarden: (g) => [g.gemeente, g.dossier],
  },
]

export interface Schrijfmeting {
  naam: string
  met: Tijden['werk']
  zonder: Tijden['werk']
}

/**
 * What it costs to keep `toegang`: each act with its trigger and without, taking turns. Every act is rolled back, so
 * the world stays as it was; the trigger has done all its work by then.
 */
export async function meetSchrijven(
  beheer: Client,
  app: Client,
  eigenaar: Client,
  rondes: number,
  perRonde: number,
): Promise<Schrijfmeting[]> {
  const gevallen = await schrijfgevallen(beheer)
  const metingen: Schrijfmeting[] = []
  for (const daad of daden) {
    const meting: Schrijfmeting = { naam: daad.naam, met: [], zonder: [] }
    for (let ronde = 0; ronde < rondes; ronde++) {
      for (const kant of ['met', 'zonder'] as const) {
        const schakel = (stand: string) =>
          beheer.query(`alter table ${daad.tabel} ${stand} trigger ${daad.trigger}`)
        if (kant === 'zonder') await schakel('disable')
        try {
          for (let nummer = -3; nummer < perRonde; nummer++) {
            const geval = gevallen[Math.abs(ronde * perRonde + nummer) % gevallen.length]
            if (geval === undefined) throw new Error('geen gevallen om te schrijven')
            const client = daad.als === 'app' ? app : eigenaar
            const { werk } = await inTransactie(
              client,
              daad.als === 'app' ? geval : undefined,
              () =>
                client.query({ name: daad.trigger, text: daad.tekst, values: daad.waarden(geval) }),
              'rollback',
            )
            if (nummer >= 0) meting[kant].push(werk)
          }
        } finally {
          if (kant === 'zonder') await schakel('enable')
        }
      }
    }
    metingen.push(meting)
  }
  return metingen
}

async function schrijfgevallen(beheer: Client): Promise<Schrijfgeval[]> {
  const { rows } = await beheer.query<Schrijfgeval>(
    `select p.gemeente_id as gemeente, p.medewerker_id as medewerker, p.id as pet, t.dossier_id as dossier,
      d.persoon_id as persoon, d.soort = 'gezinsdossier' as gezinszaak, v.id as vervanger
    from generate_series(0, ${MEDEWERKERS - 81}) n
    join pet p on p.id = ${id('pet', 'n')} join pet v on v.id = ${id('pet', 'n + 80')} and v.gemeente_id = p.gemeente_id
    cross join lateral (select t.dossier_id from toegang t join dossier d on d.id = t.dossier_id and d.gemeente_id = t.gemeente_id
      where t.pet_id = p.id and t.bron = 'betrokkenheid' and t.vlaggen & 8 > 0 and t.geldig_tot is null and d.status = 'open'
        and not exists (select from betrokkenheid b where b.pet_id = v.id and b.dossier_id = t.dossier_id)
      order by t.dossier_id limit 1) t
    join dossier d on d.gemeente_id = p.gemeente_id and d.id = t.dossier_id
    where not exists (select from vervanging x where x.pet_id = p.id)
    order by md5(p.id::text) limit 300`,
  )
  return rows
}
