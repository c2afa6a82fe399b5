import { sql } from 'kysely'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Tx } from './database.ts'
import { verzegel } from './lezing.ts'

/** Route a: one more on the count of the day. No person, no text, no time of day (E-046). */
export async function countContact(
  tx: Tx,
  gemeenteId: string,
  dag: string,
  onderwerp: string,
): Promise<void> {
  await tx
    .insertInto('contacttelling')
    .values({ gemeente_id: gemeenteId, dag, onderwerp, aantal: 1 })
    .onConflict((oc) =>
      oc
        .columns(['gemeente_id', 'dag', 'onderwerp'])
        .doUpdateSet({ aantal: sql`contacttelling.aantal + 1` }),
    )
    .execute()
}

export interface NieuweHulpvraag {
  id: string
  nummer: string
  persoonId: string
  petId: string
  route: string
  taak: string
  gemeldDoor: string
  gesproken: boolean | undefined
  veiligheid: boolean | undefined
  omschrijving: string
  besproken: readonly string[]
  antwoord: Antwoord
  sleutel: string
  aangenomenOp: Date
}

/** The dossier that an earlier post of the same form already opened, if any (a form posted twice has one effect). */
export async function findDossierBijSleutel(tx: Tx, sleutel: string): Promise<string | undefined> {
  const rij = await tx
    .selectFrom('hulpvraag as h')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'h.gemeente_id').onRef('d.hulpvraag_id', '=', 'h.id'),
    )
    .select('d.id')
    .where('h.sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij?.id
}

export async function insertHulpvraag(
  tx: Tx,
  gemeenteId: string,
  hulpvraag: NieuweHulpvraag,
): Promise<void> {
  await tx
    .insertInto('hulpvraag')
    .values({
      gemeente_id: gemeenteId,
      id: hulpvraag.id,
      nummer: hulpvraag.nummer,
      persoon_id: hulpvraag.persoonId,
      pet_id: hulpvraag.petId,
      route: hulpvraag.route,
      taak: hulpvraag.taak,
      gemeld_door: hulpvraag.gemeldDoor,
      gesproken: hulpvraag.gesproken ?? null,
      veiligheidsaanwijzing: hulpvraag.veiligheid ?? null,
      omschrijving: await verzegel(
        tx,
        'hulpvraag.omschrijving',
        hulpvraag.id,
        { soort: 'persoon', id: hulpvraag.persoonId },
        hulpvraag.omschrijving,
      ),
      besproken: [...hulpvraag.besproken],
      antwoord: JSON.stringify(hulpvraag.antwoord),
      sleutel: hulpvraag.sleutel,
      aangenomen_op: hulpvraag.aangenomenOp,
    })
    .execute()
}

export interface HulpvraagRij {
  nummer: string
  route: string
  gemeldDoor: string
  /** Was there a talk with the resident before this was written down? `null` when that is not known. */
  gesproken: boolean | null
  /** Did a referrer have concrete signs of danger? `null` when that is not known or was not asked. */
  veiligheid: boolean | null
  omschrijving: string
  aangenomenOp: Date
}

/** The question with which this dossier began. */
export async function findHulpvraagVanDossier(
  tx: Tx,
  dossierId: string,
): Promise<HulpvraagRij | undefined> {
  const rij = await tx
    .selectFrom('hulpvraag as h')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.gemeente_id', '=', 'h.gemeente_id').onRef('d.hulpvraag_id', '=', 'h.id'),
    )
    .select(['h.id', 'h.nummer', 'h.route', 'h.gemeld_door', 'h.omschrijving', 'h.aangenomen_op'])
    .select(['h.gesproken', 'h.veiligheidsaanwijzing'])
    .where('d.id', '=', dossierId)
    .executeTakeFirst()
  return rij === undefined
    ? undefined
    : {
        nummer: rij.nummer,
        route: rij.route,
        gemeldDoor: rij.gemeld_door,
        gesproken: rij.gesproken,
        veiligheid: rij.veiligheidsaanwijzing,
        omschrijving: rij.omschrijving,
        aangenomenOp: rij.aangenomen_op,
      }
}
