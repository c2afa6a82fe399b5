import { sql } from 'kysely'
import type { Afwijkingengroep, Afwijkreden } from '../domein/afwijking.ts'
import type { Triagebesluit } from '../domein/besluit.ts'
import type { Tx } from './database.ts'

/** Notes that a besluit went another way than the answer, with the kind of reason: to count, without words (E-044). */
export async function insertAfwijking(
  tx: Tx,
  gemeenteId: string,
  besluit: Pick<Triagebesluit, 'id' | 'persoonId' | 'genomenOp' | 'inhoud'>,
  reden: Afwijkreden,
): Promise<void> {
  const { handeling, ontvanger, doel } = besluit.inhoud.aanpak
  await tx
    .insertInto('afwijking')
    .values({
      gemeente_id: gemeenteId,
      besluit_id: besluit.id,
      persoon_id: besluit.persoonId,
      handeling,
      ontvanger_type: ontvanger,
      doel,
      reden,
      genomen_op: besluit.genomenOp,
    })
    .execute()
}

/** Groups of five people and more, per quarter that is over; for a leidinggevende alone. */
export async function listAfwijkingen(tx: Tx): Promise<Afwijkingengroep[]> {
  const { rows } = await sql<{
    kwartaal: string
    handeling: string
    ontvanger_type: string
    doel: string
    mensen: number
    redenen: Partial<Record<Afwijkreden, number>> | null
  }>`select * from afwijkingentelling()`.execute(tx)
  return rows.map(({ ontvanger_type: ontvanger, ...rij }) => ({ ...rij, ontvanger }))
}

/** One pet of one colleague, with what it opens: numbers, no dossier. */
export interface Toegangregel {
  medewerkerId: string
  medewerker: string
  functie: string
  uitDienstOp: Date | null
  petId: string
  pet: string
  soort: string
  organisatie: string
  /** Can it be worn now? */
  loopt: boolean
  /** Open to it at this moment, and of how many it is still the one who is involved. */
  dossiers: number
  betrokken: number
  /** Looks in an emergency in the last three months. */
  spoed: number
  laatstGebruikt: Date | null
}

export async function listToegang(tx: Tx): Promise<Toegangregel[]> {
  const { rows } = await sql<{
    medewerker_id: string
    medewerker: string
    functie: string
    uit_dienst_op: Date | null
    pet_id: string
    pet: string
    soort: string
    organisatie: string
    loopt: boolean
    dossiers: number
    betrokken: number
    spoed: number
    laatst_gebruikt: Date | null
  }>`select * from toegangstelling()`.execute(tx)
  return rows.map((r) => ({
    medewerkerId: r.medewerker_id,
    medewerker: r.medewerker,
    functie: r.functie,
    uitDienstOp: r.uit_dienst_op,
    petId: r.pet_id,
    pet: r.pet,
    soort: r.soort,
    organisatie: r.organisatie,
    loopt: r.loopt,
    dossiers: r.dossiers,
    betrokken: r.betrokken,
    spoed: r.spoed,
    laatstGebruikt: r.laatst_gebruikt,
  }))
}
