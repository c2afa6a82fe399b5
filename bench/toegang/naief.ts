import type { Client } from 'pg'

export const NAIEVE_ROL = 'bench_naief'

/**
 * A role with the policy that one would write first: the same sources and conditions, as `id in (select …) or …`.
 * It passes every functional test; the bench must be able to see the difference.
 */
export async function maakNaieveRol(beheer: Client, wachtwoord: string): Promise<void> {
  const geldig = (t: string) =>
    `${t}.geldig_van <= now() and (${t}.geldig_tot is null or ${t}.geldig_tot > now())`
  const ik = `(select huidige_pet())`
  await beheer.query(`
    create role ${NAIEVE_ROL} login password '${wachtwoord}';
    alter role ${NAIEVE_ROL} set search_path = deelwijzer;
    alter role ${NAIEVE_ROL} set jit = off;
    do $$ begin execute format('grant connect on database %I to ${NAIEVE_ROL}', current_database()); end $$;
    grant usage on schema deelwijzer to ${NAIEVE_ROL};
    grant execute on function huidige_gemeente(), huidige_pet(), huidige_medewerker(), in_eigen_kring(uuid, uuid, uuid) to ${NAIEVE_ROL};
    grant select on dossier, betrokkenheid, vervanging, doeltoegang, relatie, dossier_persoon, pet to ${NAIEVE_ROL};
    create policy naief on betrokkenheid for select to ${NAIEVE_ROL} using (gemeente_id = (select huidige_gemeente()));
    create policy naief on vervanging for select to ${NAIEVE_ROL} using (gemeente_id = (select huidige_gemeente()));
    create policy naief on doeltoegang for select to ${NAIEVE_ROL} using (gemeente_id = (select huidige_gemeente()));
    create policy naief on pet for select to ${NAIEVE_ROL} using (gemeente_id = (select huidige_gemeente()));
    create policy naief on relatie for select to ${NAIEVE_ROL} using (medewerker_id = (select huidige_medewerker()));
    create policy naief on dossier_persoon for select to ${NAIEVE_ROL} using (gemeente_id = (select huidige_gemeente()));
    create policy naief on dossier for select to ${NAIEVE_ROL} using (
      gemeente_id = (select huidige_gemeente())
      and (id in (select b.dossier_id from betrokkenheid b where b.pet_id = ${ik} and ${geldig('b')})
        or id in (select b.dossier_id from vervanging v join betrokkenheid b on b.gemeente_id = v.gemeente_id and b.pet_id = v.pet_id
          where v.vervanger_pet_id = ${ik} and ${geldig('b')} and ${geldig('v')})
          and soort in (select unnest(p.dossier_soorten) from pet p where p.id = ${ik})
        or id in (select x.dossier_id from doeltoegang x where x.pet_id = ${ik} and ${geldig('x')}) and status = 'open' and not afgeschermd)
      and id not in (select dp.dossier_id from relatie r join dossier_persoon dp on dp.gemeente_id = r.gemeente_id and dp.persoon_id = r.persoon_id
        where r.medewerker_id = (select huidige_medewerker()) and r.vervallen_op is null))`)
}

/**
 * The index that joins over the sources need, so that who writes by hand is not beaten by a forgotten index.
 * @returns its name: that of the schema, or one made here
 */
export async function indexVoorHand(beheer: Client): Promise<string> {
  const { rows } = await beheer.query<{ naam: string }>(
    `select i.indexrelid::regclass::text as naam from pg_index i where i.indrelid = 'betrokkenheid'::regclass and i.indpred is null
      and pg_get_indexdef(i.indexrelid) like '%(gemeente_id, pet_id%'`,
  )
  const [bestaand] = rows
  if (bestaand !== undefined) return bestaand.naam
  await beheer.query('create index bench_betrokkenheid_pet on betrokkenheid (gemeente_id, pet_id)')
  await beheer.query('analyze betrokkenheid')
  return 'bench_betrokkenheid_pet'
}
