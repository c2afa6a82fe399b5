import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** What a professional did with, or under, one besluit, as far as it is about the person of that besluit. */
export interface BesluitGebeurtenis {
  id: string
  /** Number in the unbroken row of this besluit; the names of its receipt files come from it. */
  nr: number
  handeling: string
  objectSoort: string
  rol: string
  organisatie: string | null
  tijdstip: Date
}

/**
 * The taking of a besluit and what was done under it, in order. Row security decides which of them the reader may see:
 * none of them while informing is deferred, and none for a parent of a child of twelve or older.
 */
export async function listBesluitGebeurtenissen(
  tx: Tx,
  besluitId: string,
  persoonId: string,
): Promise<BesluitGebeurtenis[]> {
  const rijen = await tx
    .selectFrom('gebeurtenis as g')
    .innerJoin('gebeurtenis_bewijs as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'g.gemeente_id').onRef('b.gebeurtenis_id', '=', 'g.id'),
    )
    .select(['g.id', 'b.nr', 'g.handeling', 'g.object_soort', 'g.rol', 'g.organisatie'])
    .select('g.tijdstip')
    .where('g.besluit_id', '=', besluitId)
    .where('g.betrokkene_id', '=', persoonId)
    .where('g.actor_soort', '=', 'medewerker')
    .where('g.uitkomst', '<>', 'geweigerd')
    .where('b.nr', 'is not', null)
    // A besluit can be looked at more often than anybody reads; what was done is never lost behind that.
    .orderBy(sql`g.handeling = 'raadplegen' and g.object_soort <> 'verstrekking'`)
    .orderBy('b.nr')
    .limit(200)
    .execute()
  const opVolgorde = rijen.flatMap((r) =>
    r.nr === null
      ? []
      : [
          {
            id: r.id,
            nr: r.nr,
            handeling: r.handeling,
            objectSoort: r.object_soort,
            rol: r.rol,
            organisatie: r.organisatie,
            tijdstip: r.tijdstip,
          },
        ],
  )
  return opVolgorde.toSorted((a, b) => a.nr - b.nr)
}
