-- The login roles of Deelwijzer. Roles belong to the whole PostgreSQL cluster, not to one database,
-- so they are no migration: this file may run any number of times, also beside other databases that
-- use the same roles. Passwords are set by src/opslag/rollen.ts and never stand in a file or a log.
--
--   deelwijzer_eigenaar     owns the schema and migrates; no superuser; used by nothing else
--   deelwijzer_app          professionals with one active pet
--   deelwijzer_breed        wide roles: leidinggevende, privacy officer, klacht
--   deelwijzer_inwoner      the pages of residents
--   deelwijzer_partner      the pages of partner organisations: only what is shared with them
--   deelwijzer_sequencer    puts log events in order and signs checkpoints
--   deelwijzer_vernietiger  destroys what is past its term
do $rollen$
declare
  rol text;
  stand pg_roles;
begin
  foreach rol in array array[
    'deelwijzer_eigenaar', 'deelwijzer_app', 'deelwijzer_breed',
    'deelwijzer_inwoner', 'deelwijzer_partner', 'deelwijzer_sequencer', 'deelwijzer_vernietiger'
  ] loop
    if not exists (select from pg_roles where rolname = rol) then
      execute format('create role %I login', rol);
    end if;

    -- Only touched when wrong: a managed PostgreSQL lets nobody but a superuser name these words.
    select * into stand from pg_roles where rolname = rol;
    if not stand.rolcanlogin then
      execute format('alter role %I login', rol);
    end if;
    if stand.rolsuper or stand.rolbypassrls or stand.rolreplication then
      execute format('alter role %I nosuperuser nobypassrls noreplication', rol);
    end if;
    if stand.rolcreatedb or stand.rolcreaterole then
      execute format('alter role %I nocreatedb nocreaterole', rol);
    end if;

    execute format('alter role %I set search_path = deelwijzer', rol);
    execute format('alter role %I set jit = off', rol);
    -- "Today" in a term or a retention rule is today in the Netherlands.
    execute format('alter role %I set timezone = %L', rol, 'Europe/Amsterdam');

    if rol <> 'deelwijzer_eigenaar' then
      execute format('alter role %I set idle_in_transaction_session_timeout = %L', rol, '30s');
      execute format(
        'alter role %I set statement_timeout = %L',
        rol,
        case when rol = 'deelwijzer_vernietiger' then '60s' else '5s' end
      );
    end if;
  end loop;

  -- A role that is a member of another one could step into it with SET ROLE.
  for rol in
    select format('%I from %I', groep.rolname, lid.rolname)
    from pg_auth_members as lidmaatschap
    join pg_roles as groep on groep.oid = lidmaatschap.roleid
    join pg_roles as lid on lid.oid = lidmaatschap.member
    where lid.rolname in (
      'deelwijzer_eigenaar', 'deelwijzer_app', 'deelwijzer_breed',
      'deelwijzer_inwoner', 'deelwijzer_partner', 'deelwijzer_sequencer', 'deelwijzer_vernietiger'
    )
  loop
    execute 'revoke ' || rol;
  end loop;

  -- Without superuser rights one must be a member of the owner to hand a schema over to it.
  if not (select rolsuper from pg_roles where rolname = current_user)
    and not pg_has_role(current_user, 'deelwijzer_eigenaar', 'usage')
  then
    execute format('grant deelwijzer_eigenaar to %I', current_user);
  end if;
end
$rollen$;
