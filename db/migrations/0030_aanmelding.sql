-- Logging in through OpenID Connect. Who somebody is, the provider says; which person of ours that is, stands here.

-- Which account of a provider is which medewerker or partner. A row begins as an invitation: a code that can be used once,
-- of which only the hash is kept. Linking puts the fingerprint of (kind, issuer, subject) in its place. The subject itself
-- is kept nowhere: with some providers it is somebody's address. Residents have no row: they are found by their BSN.
create table aanmelding (
  gemeente_id uuid not null references gemeente (id),
  id uuid not null,
  medewerker_id uuid,
  partner_id uuid,
  code_hash bytea check (length(code_hash) = 32),
  code_tot timestamptz not null,
  -- Nobody: the first beheerders, whom the installation invited.
  gemaakt_door uuid,
  gemaakt_op timestamptz not null,
  account_ix bytea check (length(account_ix) = 32),
  gekoppeld_op timestamptz,
  beeindigd_door uuid,
  beeindigd_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, partner_id) references partner_medewerker (gemeente_id, id),
  foreign key (gemeente_id, gemaakt_door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, beeindigd_door) references medewerker (gemeente_id, id),
  check (num_nonnulls(medewerker_id, partner_id) = 1),
  check ((account_ix is null) = (gekoppeld_op is null)),
  -- A code that was used, or whose invitation ended, is gone.
  check (code_hash is null or (gekoppeld_op is null and beeindigd_op is null)),
  check ((beeindigd_op is null) = (beeindigd_door is null))
);
-- One person has one account, and one account is one person; what ended stays readable.
create unique index aanmelding_medewerker on aanmelding (gemeente_id, medewerker_id) where beeindigd_op is null;
create unique index aanmelding_partner on aanmelding (gemeente_id, partner_id) where beeindigd_op is null;
create unique index aanmelding_account on aanmelding (gemeente_id, account_ix) where beeindigd_op is null;
create unique index aanmelding_code on aanmelding (gemeente_id, code_hash) where code_hash is not null;

alter table aanmelding enable row level security;
alter table aanmelding force row level security;
create policy eigenaar on aanmelding to deelwijzer_eigenaar using (true) with check (true);
create policy lezen on aanmelding for select to deelwijzer_breed
  using (gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder');
-- Nobody makes a code for themselves: with it somebody could hang an account of another kind on their own name.
create policy uitnodigen on aanmelding for insert to deelwijzer_breed with check (
  gemeente_id = (select huidige_gemeente()) and (select huidige_petsoort()) = 'beheerder'
  and gemaakt_door = (select huidige_medewerker()) and medewerker_id is distinct from (select huidige_medewerker())
  and account_ix is null and beeindigd_op is null);
grant select (gemeente_id, id, medewerker_id, partner_id, code_tot, gemaakt_door, gemaakt_op, gekoppeld_op, beeindigd_door, beeindigd_op)
  on aanmelding to deelwijzer_breed;
grant insert on aanmelding to deelwijzer_breed;

-- Ends an invitation or an account, and every session of that person with it: who lost a phone is out at once.
create function beeindig_aanmelding(p_medewerker uuid, p_partner uuid, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
declare gevonden boolean;
begin
  if huidige_petsoort() is distinct from 'beheerder' then
    raise exception 'alleen een beheerder' using errcode = 'insufficient_privilege';
  end if;
  update aanmelding a set beeindigd_door = huidige_medewerker(), beeindigd_op = p_nu, code_hash = null
    where a.gemeente_id = huidige_gemeente() and a.beeindigd_op is null
      and (a.medewerker_id = p_medewerker or a.partner_id = p_partner);
  gevonden := found;
  if gevonden then
    delete from sessie s where s.gemeente_id = huidige_gemeente() and (s.medewerker_id = p_medewerker or s.partner_id = p_partner);
  end if;
  return gevonden;
end $$;

-- ── Before anybody is known ─────────────────────────────────────────────────────────────────────────────────────────

-- These three answer only a transaction on behalf of nobody: with a pet, a resident or a partner in the context they find
-- nothing, so no page of ours can ask with them whether somebody exists.
create function is_nog_niemand() returns boolean
language sql stable set search_path = deelwijzer, pg_temp as $$
  select num_nonnulls(huidige_medewerker(), huidige_pet(), huidige_persoon(), huidige_partner()) = 0
$$;

-- Whom of this gemeente the provider named, by the fingerprint of the BSN. Opens nothing.
create function vind_inwoner_op_bsn(p_bsn_ix bytea) returns uuid
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select p.id from persoon p
  where p.gemeente_id = huidige_gemeente() and p.bsn_ix = p_bsn_ix and p.overleden_op is null and is_nog_niemand()
$$;

create function vind_aanmelding(p_account_ix bytea, out medewerker_id uuid, out partner_id uuid)
language sql stable security definer set search_path = deelwijzer, pg_temp as $$
  select a.medewerker_id, a.partner_id from aanmelding a
    left join medewerker m on m.gemeente_id = a.gemeente_id and m.id = a.medewerker_id
    left join partner_medewerker pm on pm.gemeente_id = a.gemeente_id and pm.id = a.partner_id
  where a.gemeente_id = huidige_gemeente() and a.account_ix = p_account_ix and a.beeindigd_op is null and is_nog_niemand()
    and ((m.id is not null and m.uit_dienst_op is null) or (pm.id is not null and pm.ingetrokken_op is null))
$$;

-- Uses a code. One statement: of two that try the same code at once, one gets it. An account that is linked already, or a
-- code of another kind of person, is as unknown as a wrong code.
create function koppel_aanmelding(p_wie text, p_code_hash bytea, p_account_ix bytea, p_nu timestamptz, out medewerker_id uuid, out partner_id uuid)
language plpgsql security definer set search_path = deelwijzer, pg_temp as $$
begin
  if not is_nog_niemand() then return; end if;
  update aanmelding a set account_ix = p_account_ix, gekoppeld_op = p_nu, code_hash = null
    where a.gemeente_id = huidige_gemeente() and a.code_hash = p_code_hash and a.code_tot > p_nu
      and case p_wie when 'medewerker' then exists (select from medewerker m
            where m.gemeente_id = a.gemeente_id and m.id = a.medewerker_id and m.uit_dienst_op is null)
          when 'partner' then exists (select from partner_medewerker pm
            where pm.gemeente_id = a.gemeente_id and pm.id = a.partner_id and pm.ingetrokken_op is null)
          else false end
    returning a.medewerker_id, a.partner_id into medewerker_id, partner_id;
exception when unique_violation then
  medewerker_id := null; partner_id := null;
end $$;

-- One login that is under way: begins when somebody goes to the provider, and is used once when they come back. The browser
-- holds the secret, of which only the hash stands here; state, nonce and verifier follow from that secret.
create table aanmeldpoging (
  id_hash bytea primary key check (length(id_hash) = 32),
  gemeente_id uuid not null references gemeente (id),
  wie text not null check (wie in ('inwoner', 'medewerker', 'partner')),
  terug text not null check (length(terug) <= 2000),
  begonnen_op timestamptz not null,
  -- The provider let somebody in whom we do not know yet: the account that a code may be typed for, and how often it was.
  account_ix bytea check (length(account_ix) = 32),
  pogingen smallint not null default 0 check (pogingen between 0 and 5),
  check (account_ix is null or wie <> 'inwoner')
);
create index aanmeldpoging_begonnen on aanmeldpoging (begonnen_op);
alter table aanmeldpoging enable row level security;
alter table aanmeldpoging force row level security;
create policy eigenaar on aanmeldpoging to deelwijzer_eigenaar using (true) with check (true);
-- Like the session found by a secret, before it is known of which gemeente it is; but never once it is known who asks.
create policy eigen_poging on aanmeldpoging to deelwijzer_app
  using ((select is_nog_niemand())) with check ((select is_nog_niemand()));
grant select, insert, delete, update (pogingen) on aanmeldpoging to deelwijzer_app;

revoke all on function beeindig_aanmelding(uuid, uuid, timestamptz), is_nog_niemand(), vind_inwoner_op_bsn(bytea), vind_aanmelding(bytea),
  koppel_aanmelding(text, bytea, bytea, timestamptz) from public;
grant execute on function beeindig_aanmelding(uuid, uuid, timestamptz) to deelwijzer_breed;
grant execute on function is_nog_niemand(), vind_inwoner_op_bsn(bytea), vind_aanmelding(bytea), koppel_aanmelding(text, bytea, bytea, timestamptz) to deelwijzer_app;
