import { findWie } from '../../src/handelingen/inloggen.ts'
import { askToestemming } from '../../src/handelingen/toestemming.ts'
import type { Bezoeker, TestApp, Velden } from './app.ts'

/** Somebody of the demo by their name in full. */
export async function findPersoon(t: TestApp, naam: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.persoon where naam = $1', [naam])
  const [rij] = rows
  if (rij === undefined) throw new Error(`niemand heet ${naam}`)
  return rij.id
}

/** Asks consent in a dossier, as this professional would with the form. */
export async function vraagToestemming(
  t: TestApp,
  iemand: Bezoeker,
  dossierId: string,
  over: string,
  anders: Velden = {},
): Promise<string> {
  const sessie = await findWie(t.deps, iemand.cookie(), '0'.repeat(32))
  if (sessie?.wie.soort !== 'medewerker') throw new Error('geen medewerker')
  const velden: Velden = {
    over,
    handeling: 'verstrekken',
    partij: 'anders',
    partijNaam: 'De Regenboogschool',
    ontvanger: 'extern-professional',
    contact: 'de mentor',
    categorie: ['behandel'],
    'wat.behandel': 'dat slapen thuis slecht gaat',
    doel: 'hulpverlening',
    waarom: 'Dan kan school er op letten.',
    noodzakelijk: 'ja',
    kanMetMinder: 'nee',
    hoelang: 'eenmalig',
    bijNee: 'School weet het dan niet.',
    drukGezien: 'ja',
    ...anders,
  }
  const waarden = Object.fromEntries(
    Object.entries(velden).map(([naam, waarde]) => [
      naam,
      typeof waarde === 'string' ? [waarde] : [...waarde],
    ]),
  )
  const { toestemmingId } = await askToestemming(t.deps, sessie.wie, dossierId, waarden)
  return toestemmingId
}

/** Locks the session of this professional on one question. */
export async function legOpTafel(iemand: Bezoeker, id: string, pin = '2580'): Promise<void> {
  await iemand.get(`/werk/toestemmingen/${id}/tafel`)
  await iemand.verstuur({ pin, pin2: pin })
}
