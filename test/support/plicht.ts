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

const ouderWordend: Readonly<
  Record<string, { dagen: readonly string[]; momenten: readonly string[] }>
> = {
  plicht: { dagen: ['uiterlijk', 'wettelijk'], momenten: ['ontstaan_op', 'gedaan_op'] },
  plicht_verloop: { dagen: ['van_dag', 'naar_dag'], momenten: ['op'] },
  triagebesluit: { dagen: ['informeren_uiterlijk'], momenten: ['genomen_op'] },
  uitstel_herziening: { dagen: ['van_dag', 'tot_dag'], momenten: ['op'] },
  betrokkenheid: { dagen: [], momenten: ['geldig_van', 'geldig_tot'] },
  dossier: { dagen: [], momenten: ['geopend_op'] },
  verstrekking: { dagen: ['verteld_op'], momenten: ['gedaan_op'] },
  agenda_link: { dagen: [], momenten: ['gemaakt_op'] },
}

/**
 * Lets time pass. The database has the clock of the machine and the application one of its own; moving only one of them
 * would make a world that cannot be. So both stay, and everything that happened moves back: what was made today was then
 * made so many days ago.
 */
export async function reisVerder(t: TestApp, dagen: number): Promise<void> {
  const zinnen = Object.entries(ouderWordend).flatMap(([tabel, { dagen: d, momenten }]) => [
    `alter table deelwijzer.${tabel} disable trigger user`,
    `update deelwijzer.${tabel} set ${[
      ...d.map((kolom) => `${kolom} = ${kolom} - ${dagen}`),
      ...momenten.map((kolom) => `${kolom} = ${kolom} - make_interval(days => ${dagen})`),
    ].join(', ')}`,
    `alter table deelwijzer.${tabel} enable trigger user`,
  ])
  await t.db.pool('eigenaar').query(`begin; ${zinnen.join('; ')}; commit`)
}
