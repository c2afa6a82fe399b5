-- What the roles may do with the database itself. Runs in every database (also in a clone of the
-- test template, because grants on a database are not cloned) before the migrations, and may run
-- any number of times. Rights on tables and functions stand in the migrations, beside the table.
create schema if not exists deelwijzer authorization deelwijzer_eigenaar;

grant usage on schema deelwijzer to
  deelwijzer_app, deelwijzer_breed, deelwijzer_inwoner, deelwijzer_partner, deelwijzer_sequencer,
  deelwijzer_vernietiger;

do $rechten$
begin
  -- No temporary tables and no connections for roles that are not ours.
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to deelwijzer_eigenaar, deelwijzer_app, deelwijzer_breed,'
      ' deelwijzer_inwoner, deelwijzer_partner, deelwijzer_sequencer, deelwijzer_vernietiger',
    current_database()
  );
  -- Trusted extensions (none today) would need it.
  execute format('grant create on database %I to deelwijzer_eigenaar', current_database());
  revoke all on schema public from public;
end
$rechten$;
