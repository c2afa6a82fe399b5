import type { Client } from 'pg'
import type { Kluis } from '../../src/kluis/kluis.ts'
import { zegel } from '../../test/support/kluis.ts'
import type { Geval } from './meten.ts'

/**
 * Seals for real what the product opens when it shows these cases: the gegevens of the dossier and the people in it, and
 * every secret name in the list. All other rows only look sealed; statements that are sent by hand open nothing.
 *
 * @returns whose content it is, for the account at the end of a transaction
 */
export async function verzegelGevallen(
  beheer: Client,
  kluis: Kluis,
  gevallen: readonly Geval[],
): Promise<string[]> {
  const dossiers = gevallen.map(({ dossier }) => dossier)
  const petten = [...new Set(gevallen.map(({ pet }) => pet))]
  await beheer.query('set session_replication_role = replica')
  const mensen = await beheer.query<{ id: string; naam: string; geheim: boolean }>(
    `select p.id, p.naam, p.geheim_adres as geheim from persoon p where p.id in (
       select dp.persoon_id from dossier_persoon dp where dp.dossier_id = any ($1::uuid[])
       union select d.persoon_id from dossier d where d.id = any ($1::uuid[])
       union select g.persoon_id from gegeven g where g.dossier_id = any ($1::uuid[])
       union select d.persoon_id from toegang t join dossier d on d.id = t.dossier_id join persoon x on x.id = d.persoon_id
         where t.pet_id = any ($2::uuid[]) and x.geheim_adres)`,
    [dossiers, petten],
  )
  for (const { id, naam, geheim } of mensen.rows) {
    await beheer.query('update persoon set naam = $2, adres = $3 where id = $1', [
      id,
      geheim ? await zegel(kluis, 'persoon.naam', id, id, 'Verzonnen Inwoner') : naam,
      await zegel(kluis, 'persoon.adres', id, id, 'Meetstraat 1'),
    ])
  }
  const gegevens = await beheer.query<{ id: string; persoon: string }>(
    'select id, persoon_id as persoon from gegeven where dossier_id = any ($1::uuid[])',
    [dossiers],
  )
  for (const { id, persoon } of gegevens.rows) {
    await beheer.query('update gegeven set inhoud = $2, bron = $3 where id = $1', [
      id,
      await zegel(kluis, 'gegeven.inhoud', id, persoon, 'Wat er in staat. '.repeat(12)),
      await zegel(kluis, 'gegeven.bron', id, persoon, 'Collega'),
    ])
  }
  await beheer.query('set session_replication_role = origin')
  return mensen.rows.map(({ id }) => id)
}
