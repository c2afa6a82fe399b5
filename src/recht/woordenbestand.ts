/** Controleert dat elk woord van de vocabulaire een naam in gewoon Nederlands heeft. */
import { z } from 'zod'
import {
  beroepsgeheimen,
  categorieen,
  doelen,
  dossiers,
  feiten,
  grondslagen,
  handelingen,
  ontvangers,
  petten,
  plichtCodes,
  taken,
  uitkomsten,
} from './vocabulaire.ts'
import type { Woorden } from './woorden.ts'

const uitleg = z.string().nullable().optional()
const woord = z.looseObject({ naam: z.string().min(1), uitleg })
const feit = z.looseObject({
  vraag: z.string().min(1),
  uitleg,
  ja: z.string().optional(),
  nee: z.string().optional(),
  groep: z.string().optional(),
})
const plicht = z.looseObject({
  tekst: z.string().min(1),
  kort: z.string().optional(),
  bewijs: z.string().min(1),
  gevolg: z.string().min(1),
  blokkerend: z.boolean(),
  vervuldDoor: z.array(z.enum(feiten)),
  vooraf: z.boolean().optional(),
  inwoner: z.string().optional(),
})
const taak = z.looseObject({
  naam: z.string().min(1),
  uitleg,
  petten: z.array(z.enum(petten)).optional(),
  doelen: z.array(z.enum(doelen)).optional(),
  dossiers: z.array(z.enum(dossiers)).optional(),
})

const ontvanger = z.looseObject({
  naam: z.string().min(1),
  uitleg,
  doelen: z.array(z.enum(doelen)).optional(),
  taken: z.array(z.enum(taken)).optional(),
})

/** Precies de woorden van de vocabulaire: geen te veel, geen te weinig. */
const woordenSchema = z.strictObject({
  handelingen: z.record(z.enum(handelingen), woord),
  taken: z.record(z.enum(taken), taak),
  petten: z.record(z.enum(petten), woord),
  beroepsgeheimen: z.record(z.enum(beroepsgeheimen), woord),
  categorieen: z.record(z.enum(categorieen), woord),
  dossiers: z.record(z.enum(dossiers), woord),
  ontvangers: z.record(z.enum(ontvangers), ontvanger),
  doelen: z.record(z.enum(doelen), woord),
  uitkomsten: z.record(z.enum(uitkomsten), woord),
  grondslagen: z.record(z.enum(grondslagen), woord),
  feiten: z.record(z.enum(feiten), feit),
  plichten: z.record(z.enum(plichtCodes), plicht),
})

/** De bestanden in `regels/woorden/`, zonder `.yaml`. */
export const woordenbestanden = Object.keys(woordenSchema.shape)

/**
 * @param bestanden naam (zonder `.yaml`) → ontleede inhoud
 * @throws Error met het bestand en het woord dat ontbreekt of onbekend is
 */
export function leesWoorden(bestanden: Readonly<Record<string, unknown>>): Woorden {
  const uitslag = woordenSchema.safeParse(bestanden)
  if (uitslag.success) return uitslag.data
  const fouten = uitslag.error.issues.map(
    (fout) => `regels/woorden/${fout.path.map(String).join('.')}: ${fout.message}`,
  )
  throw new Error(`De woorden kloppen niet.\n${fouten.join('\n')}`)
}
