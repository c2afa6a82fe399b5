import { bespreekpunten } from '../../src/domein/intake.ts'
import type { Waarden } from '../../src/domein/invoer.ts'
import { datumInNederland, dagenLater, toonDatum } from '../../src/domein/leeftijd.ts'
import type { Medewerker } from '../../src/handelingen/deps.ts'
import { recordGegeven } from '../../src/handelingen/gegeven.ts'
import { findWie } from '../../src/handelingen/inloggen.ts'
import { takeInHulpvraag } from '../../src/handelingen/intake.ts'
import type { petten, TestApp } from './app.ts'
import { zetPersoon } from './geopend.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'

function alsWaarden(velden: Record<string, string>): Waarden {
  return {
    ...Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [naam, [tekst]])),
    noodzakelijk: ['ja'],
    rolKenbaar: ['ja'],
    besproken: bespreekpunten,
  }
}

/** Sanne, in one of her petten, as the handelingen know her. */
export async function sanne(t: TestApp, pet: keyof typeof petten): Promise<Medewerker> {
  const iemand = await t.login('sanne', pet)
  const sessie = await findWie(t.deps, iemand.cookie(), '0'.repeat(32))
  if (sessie?.wie.soort !== 'medewerker') throw new Error('Sanne is niet ingelogd')
  return sessie.wie
}

/** Takes in a question through the one door and gives the id of its dossier. */
export async function openDossier(
  t: TestApp,
  wie: Medewerker,
  velden: Record<string, string>,
): Promise<string> {
  const waarden = alsWaarden({ gemeldDoor: 'naaste', ...velden })
  const genomen = await takeInHulpvraag(t.deps, wie, waarden, t.deps.id())
  if (genomen.soort !== 'dossier') throw new Error('er kwam geen dossier')
  return genomen.dossierId
}

/** Writes something down in a dossier through the one door. */
export async function schrijfOp(
  t: TestApp,
  wie: Medewerker,
  dossierId: string,
  velden: Record<string, string>,
): Promise<void> {
  await recordGegeven(t.deps, wie, dossierId, alsWaarden(velden), t.deps.id())
}

/** A fictional person who is not in Voorbeeldstad yet, with parents who have gezag. */
export async function maakPersoon(
  t: TestApp,
  id: string,
  naam: string,
  geboortedatum: string,
  ouders: readonly string[],
): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  await zetPersoon(t, gemeente, { id, naam, geboortedatum })
  for (const ouder of ouders) {
    await eigenaar.query(
      `insert into deelwijzer.vertegenwoordiging
         (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
       values ($1, $2, $3, $4, 'ouder', 'ja', 'gezagsregister', $5)`,
      [gemeente, t.deps.id(), id, ouder, geboortedatum],
    )
  }
}

/** A day that is later than today, on the clock of the test and on that of the database, as one types it. */
export function dagVerderop(t: TestApp, dagen = 20): string {
  const laatste = Math.max(t.deps.nu().getTime(), Date.now())
  return toonDatum(dagenLater(datumInNederland(new Date(laatste)), dagen))
}

/** How many rows each table has, to see that something left none behind. */
export async function telRijen(t: TestApp): Promise<Record<string, number>> {
  const eigenaar = t.db.pool('eigenaar')
  const { rows } = await eigenaar.query<{ naam: string }>(
    `select table_name as naam from information_schema.tables
      where table_schema = 'deelwijzer' and table_type = 'BASE TABLE' order by table_name`,
  )
  const uit: Record<string, number> = {}
  for (const { naam } of rows) {
    const telling = await eigenaar.query<{ n: string }>(
      `select count(*)::text as n from deelwijzer.${naam}`,
    )
    uit[naam] = Number(telling.rows[0]?.n)
  }
  return uit
}

export interface Logregel {
  handeling: string
  rol: string
  object_soort: string
  object_id: string | null
  betrokkene_id: string | null
  uitkomst: string
  doel: string
}

/** The last lines of the log about whom an act was, newest first; not those of who stood beside it on the page. */
export async function laatsteRegels(t: TestApp, aantal: number): Promise<Logregel[]> {
  const { rows } = await t.db.pool('eigenaar').query<Logregel>(
    `select handeling, rol, object_soort, object_id, betrokkene_id, uitkomst, doel
         from deelwijzer.gebeurtenis where not besloten order by volgnummer desc limit $1`,
    [aantal],
  )
  return rows
}
