import type { TestApp } from './app.ts'

/**
 * Begins without any duty. In the house itself that is impossible: the guards are taken off for a moment, as only who
 * owns the tables can, and put back.
 */
export async function zonderPlichten(t: TestApp): Promise<void> {
  await t.db.pool('eigenaar').query(`
    begin;
    alter table deelwijzer.plicht disable trigger user;
    alter table deelwijzer.plicht_verloop disable trigger user;
    delete from deelwijzer.plicht_verloop;
    delete from deelwijzer.plicht;
    alter table deelwijzer.plicht enable trigger user;
    alter table deelwijzer.plicht_verloop enable trigger user;
    commit`)
}

/** Moves a duty of the past into sight: sets its days as if it had been made then. */
export async function ouder(t: TestApp, plichtId: string, dagen: number): Promise<void> {
  await t.db.pool('eigenaar').query(
    `begin;
    alter table deelwijzer.plicht disable trigger user;
    update deelwijzer.plicht set uiterlijk = uiterlijk - ${dagen}, wettelijk = wettelijk - ${dagen},
      ontstaan_op = ontstaan_op - make_interval(days => ${dagen}) where id = '${plichtId}';
    alter table deelwijzer.plicht enable trigger user;
    commit`,
  )
}

/** The open duties in a dossier, by code. */
export async function openInDossier(
  t: TestApp,
  dossierId: string,
): Promise<{ id: string; code: string; uiterlijk: string; blokkerend: boolean }[]> {
  const { rows } = await t.db.pool('eigenaar').query<{
    id: string
    code: string
    uiterlijk: string
    blokkerend: boolean
  }>(
    `select id, code, uiterlijk::text, blokkerend from deelwijzer.plicht
     where dossier_id = $1 and gedaan_op is null order by code`,
    [dossierId],
  )
  return rows
}
