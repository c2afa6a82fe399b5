import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'

/** A complete request to look in an emergency that the rules allow; whom it is about still has to be filled in. */
export const noodvraag = {
  gevaar: 'ja',
  wachten: 'nee',
  collega: 'nee',
  reden: 'Er is een mes gezien en het kind is alleen thuis.',
  uren: '4',
  gelezen: 'ja',
} as const satisfies Velden

/** A draft of an earlier test may still be in the form. */
const leeg = { nummer: '', naam: '', geboortedatum: '' }

/** Asks to look in an emergency, through the form. */
export async function vraagNood(iemand: Bezoeker, velden: Velden): Promise<Blad> {
  await iemand.get('/werk/nood')
  return iemand.verstuur({ ...leeg, ...noodvraag, ...velden }, { actie: '/werk/nood' })
}

/** The number of a dossier, seen from outside. */
export async function nummerVan(t: TestApp, dossierId: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id = $1', [dossierId])
  const [rij] = rows
  if (rij === undefined) throw new Error(`geen dossier ${dossierId}`)
  return rij.nummer
}

/** Changes something from outside, as the owner of the database. */
export async function alsEigenaar(t: TestApp, sql: string, waarden: unknown[] = []): Promise<void> {
  await t.db.pool('eigenaar').query(sql, waarden)
}
