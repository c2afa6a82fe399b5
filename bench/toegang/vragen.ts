import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
} from 'kysely'
import type { Tx } from '../../src/opslag/database.ts'
import { findDossier, listDossiersMetId } from '../../src/opslag/dossier.ts'
import { listPlaatsen } from '../../src/opslag/dossierlijst.ts'
import { listGegevens } from '../../src/opslag/gegeven.ts'
import type { Schema } from '../../src/opslag/schema.ts'

export const PER_BLADZIJDE = 50

interface Invoer {
  gemeente: string
  pet: string
  dossiers: readonly string[]
}

/** One statement with holes for the ids of the moment. */
export interface Vraag {
  naam: string
  tekst: string
  waarden: (invoer: Invoer) => unknown[]
}

const PET = '00000000-0000-4000-8000-000000000001'
const dossierId = (nummer: number) => `00000000-0000-4000-8001-${String(nummer).padStart(12, '0')}`

/** What the product sends, taken from the product: its functions run against a driver that only writes down. */
async function vang(naam: string, doe: (tx: Tx) => Promise<unknown>): Promise<Vraag> {
  const gevangen: CompiledQuery[] = []
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      gevangen.push(query)
    },
  })
  await db.transaction().execute(doe)
  const [vraag, ...meer] = gevangen.filter(({ sql }) => !/^(begin|commit)/.test(sql))
  if (vraag === undefined || meer.length > 0) {
    throw new Error(`${naam} stuurt niet één vraag; pas bench/toegang/vragen.ts aan`)
  }
  return {
    naam,
    tekst: vraag.sql,
    waarden: ({ pet, dossiers }) =>
      vraag.parameters.map((waarde) => {
        if (waarde === PET) return pet
        const nummer =
          typeof waarde === 'string' ? /^0{8}-0000-4000-8001-(\d{12})$/.exec(waarde) : null
        return nummer === null ? waarde : dossiers[Number(nummer[1])]
      }),
  }
}

export interface Productvragen {
  plaatsen: Vraag
  /** For this many dossiers: the text differs per number. */
  regels: (aantal: number) => Promise<Vraag>
  dossier: Vraag
  gegevens: Vraag
}

export async function vangProduct(): Promise<Productvragen> {
  const perAantal = new Map<number, Promise<Vraag>>()
  const vangRegels = (aantal: number) =>
    vang(`regels-${aantal}`, (tx) =>
      listDossiersMetId(
        tx,
        PET,
        Array.from({ length: aantal }, (_, nummer) => dossierId(nummer)),
      ),
    )
  return {
    plaatsen: await vang('plaatsen', (tx) =>
      listPlaatsen(tx, PET, { sorteer: 'gewijzigd', hoogstens: PER_BLADZIJDE }),
    ),
    regels(aantal) {
      const vraag = perAantal.get(aantal) ?? vangRegels(aantal)
      perAantal.set(aantal, vraag)
      return vraag
    },
    dossier: await vang('dossier', (tx) => findDossier(tx, PET, dossierId(0))),
    gegevens: await vang('gegevens', (tx) => listGegevens(tx, [dossierId(0)])),
  }
}

const DOSSIERVELDEN = `d.id, d.nummer, d.soort, d.taak, d.persoon_id, d.status, d.geopend_op, d.verwerkingsactiviteit,
  d.hulpvraag_id, d.gezin_id, d.besproken, d.veiligheid, d.afgeschermd, p.naam, p.geboortedatum`

/**
 * What a careful developer would write without row security and without the table that the product keeps: the three
 * sources joined, with every condition of the view `toegang_volgens_bronnen`. $1 gemeente, $2 pet.
 */
const bronnen = (extra: string) => `
  select x.*, greatest(
      case when x.vlaggen & 1 > 0 then d.laatst_gewijzigd end,
      case when x.vlaggen & 2 > 0 then dg.wat end,
      case when x.vlaggen & 4 > 0 then dg.bijzonder end) as gewijzigd_in, d.geopend_op
  from (
    select b.dossier_id, b.doel, 'betrokkenheid' as bron, b.vlaggen, b.geldig_van, b.geldig_tot
      from betrokkenheid b where b.gemeente_id = $1 and b.pet_id = $2 ${extra.replaceAll('_.', 'b.')}
        and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())
    union all
    select b.dossier_id, b.doel, 'vervanging', b.vlaggen, greatest(b.geldig_van, v.geldig_van), least(b.geldig_tot, v.geldig_tot)
      from vervanging v join betrokkenheid b on b.gemeente_id = v.gemeente_id and b.pet_id = v.pet_id
      where v.gemeente_id = $1 and v.vervanger_pet_id = $2 ${extra.replaceAll('_.', 'b.')}
        and b.geldig_van <= now() and (b.geldig_tot is null or b.geldig_tot > now())
        and v.geldig_van <= now() and v.geldig_tot > now()
        and exists (select from dossier vd, pet vp where vd.gemeente_id = $1 and vd.id = b.dossier_id
          and vp.gemeente_id = $1 and vp.id = $2 and vd.soort = any (vp.dossier_soorten) and vd.taak = any (vp.taken))
    union all
    select o.dossier_id, o.doel, o.soort, o.vlaggen, o.geldig_van, o.geldig_tot
      from doeltoegang o where o.gemeente_id = $1 and o.pet_id = $2 ${extra.replaceAll('_.', 'o.')}
        and o.geldig_van <= now() and o.geldig_tot > now()
  ) x
  join dossier d on d.gemeente_id = $1 and d.id = x.dossier_id
  left join dossier_gewijzigd dg on dg.gemeente_id = $1 and dg.dossier_id = x.dossier_id
  join pet ik on ik.gemeente_id = $1 and ik.id = $2 and ik.toegekend_op is not null
    and ik.geldig_van <= now() and (ik.geldig_tot is null or ik.geldig_tot > now())
  where ik.soort = any (case when x.bron in ('leidinggevende', 'klacht') then array['leidinggevende', 'bezwaarbehandelaar']
      else array['toeleider', 'hulpverlener', 'regisseur-hulp', 'regisseur-college', 'begeleider-pw', 'deskundige', 'aanbieder', 'jeugdbeschermer'] end)
    and (x.bron <> 'nood' or (d.status = 'open' and not d.afgeschermd))
    and (x.bron <> 'leidinggevende' or not d.afgeschermd)
    and not exists (select from relatie r join dossier_persoon dp on dp.gemeente_id = $1 and dp.persoon_id = r.persoon_id
      where r.gemeente_id = $1 and r.medewerker_id = ik.medewerker_id and r.vervallen_op is null and dp.dossier_id = x.dossier_id)`

const perDossier = (extra: string) => `
  select distinct on (b.dossier_id) b.dossier_id, b.doel, b.bron,
    bit_or(b.vlaggen) over w as vlaggen,
    max(coalesce(case when b.bron not in ('leidinggevende', 'klacht') then b.gewijzigd_in end, b.geopend_op)) over w as gewijzigd
  from (${bronnen(extra)}) b
  window w as (partition by b.dossier_id)
  order by b.dossier_id, array_position(array['betrokkenheid', 'vervanging'], b.bron), b.geldig_tot desc nulls first`

const handregel = (extra: string) => `
  select ${DOSSIERVELDEN}, m.doel, m.bron, m.vlaggen, m.gewijzigd
  from (${perDossier(extra)}) m
  join dossier d on d.gemeente_id = $1 and d.id = m.dossier_id
  join persoon p on p.gemeente_id = $1 and p.id = d.persoon_id`

const GEGEVENVELDEN = `g.id, g.dossier_id, g.persoon_id, g.aard, g.dat_wat, g.categorie, g.bron_soort, g.bron, g.verkregen_in_pet,
  g.inhoud, g.vastgelegd_op, g.gezinszaak, g.beroepsgeheim, g.herkomst_id, g.zegel_id`
/** In an emergency a pet without statutory secrecy does not see what was learned under it. */
const nood = (rij: string) =>
  `(${rij}.bron <> 'nood' or g.beroepsgeheim = 'geen' or (select p.beroepsgeheim from pet p where p.gemeente_id = $1 and p.id = $2) <> 'geen')`
const VLAG = `case when g.categorie in ('bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk') then 4 when g.dat_wat = 'wat' then 2 else 1 end`

/** The same answers, written by hand for a role that no policy holds back. $1 gemeente, $2 pet, $3 dossier. */
export const handgeschreven = {
  lijst: `${handregel('')} order by m.gewijzigd desc, d.id limit ${PER_BLADZIJDE}`,
  dossier: handregel('and _.dossier_id = $3'),
  gegevens: `select ${GEGEVENVELDEN} from gegeven g
    where g.gemeente_id = $1 and g.dossier_id = $3 and g.afgeschermd is null
      and exists (select from (${bronnen('and _.dossier_id = $3')}) b where b.vlaggen & (${VLAG}) > 0 and ${nood('b')})
    order by g.vastgelegd_op desc limit 500`,
  /** For a wide pet: what was learned under secrecy stays closed. */
  gegevensBreed: `select ${GEGEVENVELDEN} from gegeven g
    where g.gemeente_id = $1 and g.dossier_id = $3 and g.afgeschermd is null
      and g.verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer')
      and exists (select from (${bronnen('and _.dossier_id = $3')}) b where b.vlaggen & (${VLAG}) > 0)
    order by g.vastgelegd_op desc limit 500`,
}

/** The product's own statements, with the one condition that row security adds to `toegang` written out. */
export function zonderRls(vraag: Vraag): string {
  return vraag.tekst.replaceAll(
    /"toegang" as "t"|\btoegang b\b/g,
    (tabel) =>
      `(select * from toegang where geldig_van <= now() and coalesce(geldig_tot, 'infinity') > now()) as ${tabel.endsWith('"t"') ? '"t"' : 'b'}`,
  )
}

const opToegang = (extra: string) => `select ${GEGEVENVELDEN} from gegeven g
    where g.gemeente_id = $1 and g.dossier_id = $3 and g.afgeschermd is null ${extra}
      and exists (select from toegang t where t.pet_id = $2 and t.dossier_id = g.dossier_id
        and t.geldig_van <= now() and (t.geldig_tot is null or t.geldig_tot > now()) and t.vlaggen & (${VLAG}) > 0 and ${nood('t')})
    order by g.vastgelegd_op desc limit 500`

/** The conditions of the policy on gegeven, written out. $1 gemeente, $2 pet, $3 dossier. */
export const GEGEVENS_OP_TOEGANG = {
  gewoon: opToegang(''),
  breed: opToegang(
    `and g.verkregen_in_pet not in ('hulpverlener', 'regisseur-hulp', 'jeugdbeschermer')`,
  ),
}

/** A list of somebody who trusts the policies and names no table but the own one. */
export const KALE_LIJST = `select d.id from dossier d order by d.geopend_op desc, d.id limit ${PER_BLADZIJDE}`
