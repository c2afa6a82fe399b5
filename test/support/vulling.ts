import type { Pool, PoolClient } from 'pg'
import type { Kluis } from '../../src/kluis/kluis.ts'
import { zegel } from './kluis.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
/** The pet whose organisation and medewerker the crowd is in the hands of. */
const vanPet = 'a3000000-0000-4000-8000-000000000003'
const rijen = 'from nieuw'
/** The shape of what is sealed: no page opens one of these, but for the looks in an emergency (`sealRedenen`). */
const vorm = `e'\\x02' || repeat('A', 96)`

/** Everything that a page can be about, once for each of the many people whom nobody who looks may see. */
const zinnen = (oud: string): Record<string, string> => ({
  persoon: `(gemeente_id, id, naam, geboortedatum) select '${gemeente}', p, 'Mens ' || n, date '1950-01-01' + (n % 20000) ${rijen}`,
  hulpvraag: `(gemeente_id, id, nummer, persoon_id, pet_id, route, taak, gemeld_door, omschrijving, antwoord, sleutel, aangenomen_op)
    select '${gemeente}', h, 'HX' || n, p, '${oud}', 'b', 'toeleiding-wmo', 'inwoner', ${vorm}, '{}', gen_random_uuid(), now() ${rijen}`,
  dossier: `(gemeente_id, id, nummer, soort, taak, persoon_id, hulpvraag_id, verwerkingsactiviteit, geopend_op, laatst_gewijzigd, besproken)
    select '${gemeente}', d, 'DX' || n, 'toeleidingsdossier', 'toeleiding-wmo', p, h, 'urn:deelwijzer:activiteit:toeleiding-wmo', now(), now() - (n || ' minutes')::interval, true ${rijen}`,
  dossier_persoon: `(gemeente_id, dossier_id, persoon_id, rol) select '${gemeente}', d, p, 'betrokkene' ${rijen}`,
  vertegenwoordiging: `(gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
    select '${gemeente}', gen_random_uuid(), p, p, 'ouder', 'ja', 'x', '2020-01-01' ${rijen}`,
  betrokkenheid: `(gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
    select '${gemeente}', gen_random_uuid(), '${oud}', d, 'toeleiding', 15, 'oud', now() - interval '1 year' ${rijen}`,
  gegeven: `(gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, antwoord, sleutel, vastgelegd_op, zegel_id)
    select '${gemeente}', g, d, p, '${oud}', 'feit', 'dat', 'gewoon', 'inwoner', ${vorm}, 'toeleider', ${vorm}, '{}', gen_random_uuid(), now(), g ${rijen}`,
  triage: `(gemeente_id, id, dossier_id, pet_id, moment, begonnen_op) select '${gemeente}', t, d, '${oud}', 'eerste-contact', now() ${rijen}`,
  triagebesluit: `(gemeente_id, id, nummer, triage_id, dossier_id, persoon_id, pet_id, inhoud, antwoorden, regelset_versie, genomen_op, conclusie, afgeweken, handeling, ontvanger_type, categorieen, informeren_wanneer, informeren_redenen)
    select '${gemeente}', b, 'BX' || n, t, d, p, '${oud}', to_jsonb(${vorm}), '[]', 'x', now(), 'doen', false, 'raadplegen', 'eigen-raadpleging', '{}', 'vooraf', '{}' ${rijen}`,
  plicht: `(gemeente_id, id, dossier_id, besluit_id, pet_id, code, tekst, blokkerend, uiterlijk)
    select '${gemeente}', l, d, b, '${oud}', 'x', 'x', false, current_date + (n % 400) - 200 ${rijen}`,
  plicht_verloop: `(gemeente_id, plicht_id, nr, soort, op, naar_pet) select '${gemeente}', l, 1, 'ontstaan', now(), '${oud}' ${rijen}`,
  verklaring: `(gemeente_id, id, dossier_id, persoon_id, tekst, toegevoegd_door, sleutel, toegevoegd_op)
    select '${gemeente}', gen_random_uuid(), d, p, ${vorm}, 'inwoner', gen_random_uuid(), now() ${rijen}`,
  rolkenbaarheid: `(gemeente_id, id, dossier_id, persoon_id, pet_id, hoe, verteld_op, vastgelegd_op)
    select '${gemeente}', gen_random_uuid(), d, p, '${oud}', 'gesprek', current_date, now() ${rijen}`,
  document: `(gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
    select '${gemeente}', gen_random_uuid(), g, d, p, '${oud}', ${vorm}, 'application/pdf', 1, sha256('x'), 'DWZ1', gen_random_uuid(), now() ${rijen}`,
  overgang: `(gemeente_id, id, soort, van_dossier_id, van_pet_id, naar_dossier_id, naar_pet_id, zelfde_persoon, met_inwoner, rol_verteld, toelichting, op, persoon_id)
    select '${gemeente}', o, 'schakelen', d, '${oud}', d, '${oud}', true, 'samen', true, ${vorm}, now(), p ${rijen}`,
  overgang_gegeven: `(gemeente_id, overgang_id, gegeven_id, mee, antwoord) select '${gemeente}', o, g, false, '{}' ${rijen}`,
  overdracht: `(gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, bewijs, blijft, persoon_id, dossier_nummer, op)
    select '${gemeente}', gen_random_uuid(), d, '${oud}', '${oud}', ${vorm}, to_jsonb(${vorm}), to_jsonb(${vorm}), p, 'DX' || n, now() ${rijen}`,
  doeltoegang: `(gemeente_id, id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor, beoordeeld_door, beoordeeld_op, oordeel, zegel_id)
    select '${gemeente}', gen_random_uuid(), 'nood', '${oud}', d, 'DX' || n, 'veiligheid', ${vorm}, 7, '{}', now() - interval '400 days', now() - interval '399 days',
      current_date - 398, (select medewerker_id from pet where id = '${oud}'), now() - interval '398 days', 'terecht', gen_random_uuid() ${rijen}`,
  gebeurtenis: `(gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, rol, doel, verwerkingsactiviteit, betrokkene_id, object_soort, uitkomst)
    select '${gemeente}', gen_random_uuid(), repeat('a', 32), now() - interval '400 days', 'raadplegen', 'medewerker', 'x', 'x', 'x', p, 'dossier', 'gedaan' ${rijen}`,
})

/** The tables that are filled, and so too big to read as a whole. */
export const groteTabellen: readonly string[] = [...Object.keys(zinnen('')), 'toegang']

/**
 * Puts many other people in the house, each with one of everything, in the hands of one pet of a colleague: enough for
 * the planner to see the difference between an index and a whole table.
 *
 * @param oud the id that this pet gets
 * @param kluis to seal what a page lists of them
 */
export async function vulMet(
  eigenaar: Pool,
  aantal: number,
  oud: string,
  kluis: Kluis,
): Promise<void> {
  const client = await eigenaar.connect()
  try {
    await client.query('set search_path = deelwijzer')
    await client.query(
      `insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, geldig_van, toegekend_op)
       select gemeente_id, $1, medewerker_id, organisatie_id, 'Oude pet', soort, taken, dossier_soorten, beroepsgeheim, beroepscode, '', now() - interval '2 years', now() - interval '2 years'
       from pet where id = $2`,
      [oud, vanPet],
    )
    await client.query(
      `create temporary table nieuw as
       select gen_random_uuid() p, gen_random_uuid() h, gen_random_uuid() d, gen_random_uuid() g, gen_random_uuid() t, gen_random_uuid() b, gen_random_uuid() o, gen_random_uuid() l, n
       from generate_series(1, $1::int) n`,
      [aantal],
    )
    for (const [tabel, zin] of Object.entries(zinnen(oud))) {
      // What a trigger does per row is done once for all, below.
      await client.query(`alter table ${tabel} disable trigger user`)
      await client.query(`insert into ${tabel} ${zin}`)
      await client.query(`alter table ${tabel} enable trigger user`)
      await client.query(`analyze ${tabel}`)
    }
    await sealRedenen(client, oud, kluis)
    await client.query('select herbereken_toegang($1, null, null)', [gemeente])
    await client.query('analyze toegang')
  } finally {
    client.release(true)
  }
}

/** Looks in an emergency stay in the list of who judges them, with the reason, so these are sealed for real. */
async function sealRedenen(client: PoolClient, oud: string, kluis: Kluis): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select id from doeltoegang where pet_id = $1',
    [oud],
  )
  const ids = rows.map(({ id }) => id)
  const redenen: string[] = []
  for (const id of ids) {
    redenen.push(await zegel(kluis, 'doeltoegang.reden', id, { soort: 'werk', id: oud }, 'gevaar'))
  }
  await client.query('alter table doeltoegang disable trigger user')
  await client.query(
    `update doeltoegang d set zegel_id = d.id, reden = x.reden
     from unnest($1::uuid[], $2::text[]) as x (id, reden) where d.id = x.id`,
    [ids, redenen],
  )
  await client.query('alter table doeltoegang enable trigger user')
  await client.query('analyze doeltoegang')
}
