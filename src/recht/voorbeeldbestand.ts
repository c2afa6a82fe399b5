/** Uitgewerkte voorbeelden naast de regels: een korte vraag en wat eruit moet komen. */
import { z } from 'zod'
import { situatieSchema } from './situatie.ts'
import type { Situatie } from './situatie.ts'
import { grondslagen, oordelen, plichtCodes, uitkomsten } from './vocabulaire.ts'
import type { Grondslag, Oordeel, PlichtCode, Uitkomst } from './vocabulaire.ts'

const verwacht = z.strictObject({
  uitkomst: z.enum(uitkomsten),
  /** Het id van de beslissende regel, of null bij een leemte. */
  regel: z.string().nullable(),
  oordeel: z.enum(oordelen).optional(),
  grondslag: z.array(z.enum(grondslagen)).optional(),
  /** Plichten die er minstens moeten zijn. */
  plichten: z.array(z.enum(plichtCodes)).optional(),
  /** Plichten die er niet mogen zijn. */
  zonderPlichten: z.array(z.enum(plichtCodes)).optional(),
})

const voorbeeld = z.strictObject({
  id: z.string().min(1),
  verhaal: z.string().min(10),
  gemeente: z.string().default('Voorbeeldgemeente'),
  peildatum: z.string().default('2026-10-01'),
  handeling: z.string(),
  taak: z.string(),
  pet: z.string(),
  beroepsgeheim: z.string().default('geen'),
  beroepscode: z.boolean().optional(),
  organisatie: z.string().default('wijkteam'),
  categorie: z.array(z.string()),
  dossier: z.string(),
  verkregenInPet: z.string().optional(),
  ontvanger: z.string(),
  doel: z.string(),
  leeftijd: z.int().default(40),
  wilsbekwaam: z.boolean().default(true),
  feiten: z.record(z.string(), z.boolean()).default({}),
  verwacht,
})

const bestandSchema = z.strictObject({ voorbeelden: z.array(voorbeeld).min(1) })

export interface Verwachting {
  readonly uitkomst: Uitkomst
  readonly regel: string | null
  readonly oordeel?: Oordeel | undefined
  readonly grondslag?: readonly Grondslag[] | undefined
  readonly plichten?: readonly PlichtCode[] | undefined
  readonly zonderPlichten?: readonly PlichtCode[] | undefined
}

export interface Voorbeeldcasus {
  readonly id: string
  readonly verhaal: string
  readonly situatie: Situatie
  readonly verwacht: Verwachting
}

/**
 * Leest een voorbeeldbestand (al ontleed uit YAML).
 * @throws ZodError als een voorbeeld niet klopt of geen geldige situatie is
 */
export function leesVoorbeelden(inhoud: unknown): readonly Voorbeeldcasus[] {
  return bestandSchema.parse(inhoud).voorbeelden.map((v) => ({
    id: v.id,
    verhaal: v.verhaal,
    verwacht: v.verwacht,
    situatie: situatieSchema.parse({
      id: v.id,
      gemeente: v.gemeente,
      peildatum: v.peildatum,
      input: {
        handeling: v.handeling,
        actor: {
          taak: v.taak,
          pet: v.pet,
          beroepsgeheim: v.beroepsgeheim,
          beroepscode: v.beroepscode ?? v.beroepsgeheim !== 'geen',
          organisatie: v.organisatie,
        },
        gegevens: {
          categorie: v.categorie,
          dossier: v.dossier,
          verkregenInPet: v.verkregenInPet ?? v.pet,
        },
        ontvanger: { type: v.ontvanger },
        doel: v.doel,
        betrokkene: { leeftijd: v.leeftijd, wilsbekwaam: v.wilsbekwaam },
        feiten: v.feiten,
      },
    }),
  }))
}

const casusSchema = z.object({
  id: z.string(),
  titel: z.string(),
  verwacht: z.object({
    uitkomst: z.enum(uitkomsten),
    /** Nummer in het bronmateriaal; `R-000` is "geen regel". */
    beslissendeRegel: z.string(),
    grondslag: z.array(z.string()),
    doorbrekingsgrond: z.string().nullable(),
    plichten: z.array(z.string()),
  }),
})

export type Casus = z.infer<typeof casusSchema> & { readonly situatie: Situatie }

/**
 * Leest één regel van `casussen.ndjson`.
 * @throws ZodError als de casus niet klopt
 */
export function leesCasus(regel: string): Casus {
  const ruw: unknown = JSON.parse(regel)
  return { ...casusSchema.parse(ruw), situatie: situatieSchema.parse(ruw) }
}
