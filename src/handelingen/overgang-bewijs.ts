import type { Datumantwoord } from '../domein/overgang-antwoord.ts'
import { findDossier, listPersonenInDossier } from '../opslag/dossier.ts'
import {
  findOvergang,
  listKeuzegegevens,
  listOvergangKeuze,
  type Keuzegegeven,
  type Overganggegeven,
  type Overgang,
} from '../opslag/overgang.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'

const soort = {
  objectSoort: 'overgang',
  doel: 'overgang lezen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** One datum of the choice, as far as the reader may see it. */
export interface Bewijsregel {
  /** Whom it is about. */
  over: string
  gegeven: Keuzegegeven
  mee: boolean
  antwoord: Datumantwoord
}

/** The receipt of an overgang, from the side of who reads it. */
export interface Overgangsbewijs {
  overgang: Overgang
  /** From the first side one sees the whole choice, from the second what came along. */
  kant: 'van' | 'naar'
  /** The dossier on the side of the reader. */
  dossier: Dossierregel
  regels: readonly Bewijsregel[]
  /** The second pet is also one of the reader's, and not the one that is on. */
  anderePet: { id: string; naam: string } | undefined
}

/** The receipt. Every look is a line in the log. @throws NietGevonden for who is on neither side */
export async function readOvergang(
  deps: Deps,
  medewerker: Medewerker,
  overgangId: string,
): Promise<Overgangsbewijs> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const overgang = await findOvergang(tx, overgangId)
    if (overgang === undefined) throw new NietGevonden()
    const vanuit = await findDossier(tx, wie.pet.id, overgang.vanDossierId)
    const kant = vanuit === undefined ? 'naar' : 'van'
    const hier = kant === 'van' ? overgang.vanDossierId : overgang.naarDossierId
    const dossier = await getDossier(tx, deps, wie, hier)
    const namen = new Map((await listPersonenInDossier(tx, hier)).map((p) => [p.id, p.naam]))
    const keuzes = await listOvergangKeuze(tx, overgangId)
    const hierVan = (keuze: Overganggegeven) => (kant === 'van' ? keuze.gegevenId : keuze.nieuwId)
    const gekozen = await listKeuzegegevens(
      tx,
      hier,
      keuzes.flatMap((keuze) => hierVan(keuze) ?? []),
    )
    const gegevens = new Map(gekozen.map((g) => [g.id, g]))
    const regels = keuzes.flatMap((keuze): Bewijsregel[] => {
      const mee = keuze.nieuwId !== null
      const gegeven = gegevens.get(hierVan(keuze) ?? '')
      if (gegeven === undefined) return []
      const over = namen.get(gegeven.persoonId) ?? 'iemand in dit dossier'
      return [{ gegeven, over, mee, antwoord: keuze.antwoord }]
    })
    const eigen = wie.petten.find((pet) => pet.id === overgang.naarPetId)
    return {
      uit: {
        overgang,
        kant,
        dossier,
        regels,
        anderePet:
          eigen === undefined || eigen.id === wie.pet.id
            ? undefined
            : { id: eigen.id, naam: eigen.naam },
      },
      spoor: {
        betrokkenen: [
          ...new Set([
            dossier.persoonId,
            overgang.persoonId,
            ...regels.map((regel) => regel.gegeven.persoonId),
          ]),
        ],
        dossierId: hier,
        grond: dossier.bron,
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: overgangId,
      },
    }
  })
}
