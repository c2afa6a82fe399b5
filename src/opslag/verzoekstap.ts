import { sql } from 'kysely'
import type { Stapinhoud, Stapsoort } from '../domein/rechtsverzoek.ts'
import type { Tx } from './database.ts'
import { verzegelJson } from './lezing.ts'

/**
 * Who reads: in the own dossier or on the own page (`eigen`), or behind the desk (`balie`), where the words are given by the
 * database for what that desk decides, and for nothing else (decision 0031).
 */
export type Lezer = 'eigen' | 'balie'

export interface VerzoekstapRij {
  id: string
  verzoekId: string
  nr: number
  deelId: string | null
  soort: Stapsoort
  op: Date
  /** In which pet it was done; `null` by the resident or by the clock. */
  petId: string | null
  persoonId: string | null
  lokaal: string | null
  wettelijk: string | null
  inhoud: Stapinhoud | null
}

/**
 * Adds a step; the database numbers it, moves the clocks and ends what ends with it. What is no more possible is refused:
 * DW024 (the request has ended), DW025 (it cannot be extended any more).
 *
 * @param persoonId about whom the request is: under whose key the words are sealed
 */
export async function insertVerzoekstap(
  tx: Tx,
  gemeenteId: string,
  persoonId: string,
  stap: Omit<VerzoekstapRij, 'nr'>,
): Promise<void> {
  await tx
    .insertInto('verzoekstap')
    .values({
      gemeente_id: gemeenteId,
      id: stap.id,
      verzoek_id: stap.verzoekId,
      // The trigger counts; a number is needed to have one.
      nr: 1,
      deel_id: stap.deelId,
      soort: stap.soort,
      op: stap.op,
      pet_id: stap.petId,
      persoon_id: stap.persoonId,
      zichtbaar: stap.soort !== 'voorstel',
      lokaal: stap.lokaal,
      wettelijk: stap.wettelijk,
      inhoud:
        stap.inhoud === null
          ? null
          : await verzegelJson(
              tx,
              'verzoekstap.inhoud',
              stap.id,
              { soort: 'persoon', id: persoonId },
              stap.inhoud,
            ),
    })
    .execute()
}

async function listStapinhoud(tx: Tx, verzoekId: string, lezer: Lezer) {
  if (lezer === 'balie') {
    const { rows } = await sql<{ id: string; inhoud: Stapinhoud | null }>`
      select id, inhoud from stapinhoud_voor_balie(${verzoekId}::uuid)`.execute(tx)
    return rows
  }
  return tx
    .selectFrom('verzoekstap')
    .select(['id', 'inhoud'])
    .where('verzoek_id', '=', verzoekId)
    .execute()
}

/** What happened with a request, in order. Opens what was said in it, as far as it is for this reader. */
export async function listVerzoekstappen(
  tx: Tx,
  verzoekId: string,
  lezer: Lezer = 'eigen',
): Promise<VerzoekstapRij[]> {
  const inhoud = new Map(
    (await listStapinhoud(tx, verzoekId, lezer)).map((rij) => [rij.id, rij.inhoud]),
  )
  const rijen = await tx
    .selectFrom('verzoekstap')
    .select(['id', 'verzoek_id', 'nr', 'deel_id', 'soort', 'op', 'pet_id', 'persoon_id'])
    .select(['lokaal', 'wettelijk'])
    .where('verzoek_id', '=', verzoekId)
    .orderBy('nr')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    verzoekId: r.verzoek_id,
    nr: r.nr,
    deelId: r.deel_id,
    soort: r.soort,
    op: r.op,
    petId: r.pet_id,
    persoonId: r.persoon_id,
    lokaal: r.lokaal,
    wettelijk: r.wettelijk,
    inhoud: inhoud.get(r.id) ?? null,
  }))
}
