import type { Tx } from '../opslag/database.ts'
import type { OverdrachtRij } from '../opslag/overdracht.ts'
import { listOvergangen } from '../opslag/overgang.ts'
import type { MetWerkpet } from './deps.ts'

export type { OverdrachtRij }
export type Kant = 'gever' | 'ontvanger' | 'collega'

/** An overgang in the list of a dossier. */
export interface Overgangregel {
  id: string
  kant: 'van' | 'naar'
  /** The role on the other side. */
  rol: string
  /** Who wears that role; only told to the side that chose it. */
  medewerker: string | undefined
  zelfdePersoon: boolean
  op: Date
}

/** What went from or came to a dossier, within a transaction that already looked at that dossier. */
export async function getOvergangen(tx: Tx, dossierId: string): Promise<Overgangregel[]> {
  return (await listOvergangen(tx, dossierId)).map((overgang) => {
    const kant = overgang.vanDossierId === dossierId ? 'van' : 'naar'
    return {
      id: overgang.id,
      kant,
      rol: kant === 'van' ? overgang.naarPet : overgang.vanPet,
      medewerker: kant === 'van' ? overgang.naarMedewerker : undefined,
      zelfdePersoon: overgang.zelfdePersoon && overgang.vanPetId !== overgang.naarPetId,
      op: overgang.op,
    }
  })
}

/** On which side of a handover is this pet? */
export function kantVan(overdracht: OverdrachtRij, wie: MetWerkpet): Kant {
  if (overdracht.vanPetId === wie.pet.id) return 'gever'
  return overdracht.naarPetId === wie.pet.id ? 'ontvanger' : 'collega'
}
