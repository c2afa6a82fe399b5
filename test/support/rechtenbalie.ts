import { randomUUID } from 'node:crypto'
import type { Bezoeker, TestApp, Velden } from './app.ts'

/** A request that a resident made through the front door, with its parts in order. */
export interface Ingediend {
  id: string
  nummer: string
  /** Per kind of dossier (`''`: in none). */
  delen: Readonly<Record<string, string>>
}

/** A resident asks something on their own page. */
export async function dienIn(
  t: TestApp,
  iemand: Bezoeker,
  soort: string,
  velden: Velden,
  voor?: string,
): Promise<Ingediend> {
  const adres = `/mijn/verzoeken/nieuw/${soort}`
  await iemand.get(voor === undefined ? adres : `${adres}?voor=${voor}`)
  const blad = await iemand.post(adres, { sleutel: randomUUID(), voor: voor ?? '', ...velden })
  const id = /^\/mijn\/verzoeken\/([0-9a-f-]{36})/.exec(blad.pad)?.[1]
  if (id === undefined)
    throw new Error(`niet ingediend: ${blad.pad} ${blad.$('.dw-fouten').text()}`)
  return leesIngediend(t, id)
}

export async function leesIngediend(t: TestApp, id: string): Promise<Ingediend> {
  const pool = t.db.pool('eigenaar')
  const verzoek = await pool.query<{ nummer: string }>(
    'select nummer from deelwijzer.rechtsverzoek where id = $1',
    [id],
  )
  const { rows } = await pool.query<{ id: string; soort: string | null }>(
    'select id, dossier_soort as soort from deelwijzer.verzoekdeel where verzoek_id = $1',
    [id],
  )
  return {
    id,
    nummer: verzoek.rows[0]?.nummer ?? '',
    delen: Object.fromEntries(rows.map((rij) => [rij.soort ?? '', rij.id])),
  }
}

/** How a request and its parts stand, seen from outside the walls. */
export async function standVan(
  t: TestApp,
  id: string,
): Promise<{ stand: string; delen: string[] }> {
  const { rows } = await t.db.pool('eigenaar').query<{ stand: string; deel: string }>(
    `select v.stand, d.stand as deel from deelwijzer.rechtsverzoek v join deelwijzer.verzoekdeel d
       on d.verzoek_id = v.id where v.id = $1 order by d.nr`,
    [id],
  )
  return { stand: rows[0]?.stand ?? '', delen: rows.map((rij) => rij.deel) }
}

/**
 * Lets a request grow older: the database has the clock of the machine, so what happened moves back. The guards are off for
 * a moment, as only who owns the tables can.
 */
export async function verzoekOuder(t: TestApp, id: string, dagen: number): Promise<void> {
  await t.db.pool('eigenaar').query(`
    begin;
    alter table deelwijzer.rechtsverzoek disable trigger user;
    alter table deelwijzer.verzoekstap disable trigger user;
    update deelwijzer.rechtsverzoek set ontvangen_op = ontvangen_op - ${dagen}, wettelijk = wettelijk - ${dagen},
      lokaal = lokaal - ${dagen}, ingediend_op = ingediend_op - interval '${dagen} days' where id = '${id}';
    update deelwijzer.verzoekstap set op = op - interval '${dagen} days', wettelijk = wettelijk - ${dagen} where verzoek_id = '${id}';
    alter table deelwijzer.rechtsverzoek enable trigger user;
    alter table deelwijzer.verzoekstap enable trigger user;
    commit`)
}

/** A full yes on everything, as who weighs it would fill it in. */
export const alleenJa = { 'oordeel-1': 'ja', weging: 'Er staat niets over anderen in.' } as const
