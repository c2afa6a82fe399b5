import { z } from 'zod'
import { beroepsgeheimen, taken, type Taak } from '../recht/vocabulaire.ts'

/** How a team is organised: inside the gemeente, in a foundation, or as a network of organisations (S3 chapter 1). */
export const teamvormen = ['gemeente', 'stichting', 'netwerk'] as const
export type Teamvorm = (typeof teamvormen)[number]

const tekst = z.string().max(2000)

/** One row of the task table of S3 chapter 2, as this gemeente filled it in (E-078, E-099…E-102). */
const TaakSchema = z.object({
  /** What the team itself calls it. */
  activiteit: z.string().max(200),
  /** Organisation id of the verwerkingsverantwoordelijke. */
  verantwoordelijke: z.string(),
  /** Other organisations that do a task of the college, each with its verwerkersovereenkomst (E-100). */
  verwerkers: z.array(z.object({ organisatie: z.string(), overeenkomst: z.string().max(200) })),
  /** Organisations whose people may wear a pet for this task. */
  uitvoerders: z.array(z.string()),
  beroepsgeheim: z.enum(beroepsgeheimen),
  /** Name of the beroepscode that holds for who does this; empty when there is none. */
  beroepscode: z.string().max(100),
  /** Does who does this also decide about rights and duties? (E-080) */
  beslissen: z.boolean(),
})
export type TaakInrichting = z.infer<typeof TaakSchema>

export const InrichtingSchema = z.object({
  vorm: z.enum(teamvormen),
  /** 1 always toeleiding, 2 hulp with agreement, 3 advice of an expert (E-050…E-053). */
  keuzeVraagverheldering: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  keuzeToelichting: tekst,
  /** The gemeente whose local policy the rules apply; null when there is none. */
  lokaleRegels: z.string().nullable(),
  beleidNaam: z.string().max(200),
  beleidVindplaats: z.string().max(500),
  /** How residents reach the gemeente, and who watches over privacy there (AVG 13 lid 1; empty in older versions). */
  contactGemeente: z.string().max(500).default(''),
  contactFg: z.string().max(500).default(''),
  /** Longest emergency access in hours (at most 72) and days within which the leidinggevende looks at it. */
  nood: z.object({ uren: z.int().min(1).max(72), beoordelenDagen: z.int().min(1).max(14) }),
  taken: z.partialRecord(z.enum(taken), TaakSchema),
})
export type Inrichting = z.infer<typeof InrichtingSchema>

/** Is this task arranged here for this organisation? The database asks the same (`taak_ingericht`). */
export function isIngericht(inrichting: Inrichting, taak: Taak, organisatieId: string): boolean {
  return inrichting.taken[taak]?.uitvoerders.includes(organisatieId) ?? false
}
