/** Het formaat van de regelbestanden, en de vertaling naar regels waar de motor mee rekent. */
import { z } from 'zod'
import { keuzelijsten } from './patroon.ts'
import type { Laag, Patroon, Regel, Uitzondering, Voorwaarde } from './regelset.ts'
import { isKalenderdag } from './situatie.ts'
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

/** Groepen van woorden die vaak samen voorkomen: naam → waarden. */
export type Groepen = Readonly<Record<string, readonly string[]>>

export const groepenSchema = z.record(z.string(), z.array(z.string()).min(1))

const VOORVOEGSEL = 'groep:'

/** Een lijst woorden uit de vocabulaire, met groepen uitgeschreven. */
const lijst = <T extends string>(waarden: readonly [T, ...T[]], groepen: Groepen) =>
  z
    .array(z.string())
    .min(1)
    .transform((invoer, ctx): T[] => {
      const uit: T[] = []
      for (const woord of invoer) {
        const groep = woord.startsWith(VOORVOEGSEL)
          ? groepen[woord.slice(VOORVOEGSEL.length)]
          : [woord]
        if (groep === undefined) {
          ctx.addIssue({ code: 'custom', message: `onbekende groep “${woord}”` })
          continue
        }
        for (const waarde of groep) {
          const bekend = waarden.find((mogelijk) => mogelijk === waarde)
          if (bekend === undefined) {
            ctx.addIssue({ code: 'custom', message: `onbekend woord “${waarde}”` })
          } else if (!uit.includes(bekend)) uit.push(bekend)
        }
      }
      return uit
    })

const woord = <const T extends readonly [string, ...string[]]>(waarden: T) =>
  z.enum(waarden, { error: (fout) => `onbekend woord “${String(fout.input)}”` })

const dag = z.string().refine(isKalenderdag, 'geen bestaande dag (jjjj-mm-dd)')

const literal = z.union([
  z.strictObject({ feit: woord(feiten), is: z.boolean() }),
  z.strictObject({ feit: woord(feiten), niet: z.boolean() }),
  z.strictObject({ niet_alle: z.array(woord(feiten)).min(1) }),
])

const voorwaarde = z.union([literal, z.strictObject({ een_van: z.array(literal).min(2) })])

const keuzes = (groepen: Groepen) => ({
  handeling: lijst(handelingen, groepen).optional(),
  taak: lijst(taken, groepen).optional(),
  pet: lijst(petten, groepen).optional(),
  beroepsgeheim: lijst(beroepsgeheimen, groepen).optional(),
  categorie: lijst(categorieen, groepen).optional(),
  dossier: lijst(dossiers, groepen).optional(),
  verkregenInPet: lijst(petten, groepen).optional(),
  ontvanger: lijst(ontvangers, groepen).optional(),
  doel: lijst(doelen, groepen).optional(),
})

/** Schema van één regel. Zonder `uitkomst` is het een regel die alleen plichten toevoegt. */
export const regelSchema = (groepen: Groepen) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kleine letters, cijfers en streepjes'),
    titel: z.string().min(1),
    zin: z.string().min(1),
    toelichting: z.string().optional(),
    laag: z.string().optional(),
    gemeente: z.string().optional(),
    geldt: z
      .strictObject({
        ...keuzes(groepen),
        beroepscode: z.boolean().optional(),
        organisatie: z.array(z.string()).optional(),
        leeftijd: z.strictObject({ vanaf: z.int().min(0), tot: z.int().min(0) }).optional(),
        wilsbekwaam: z.boolean().optional(),
      })
      .default({}),
    behalve: z.strictObject(keuzes(groepen)).optional(),
    voorwaarden: z.array(voorwaarde).default([]),
    uitkomst: woord(uitkomsten).optional(),
    toestemming: z
      .strictObject({
        feit: woord(feiten).optional(),
        regime: z.enum(['samen', 'zelf', 'vertegenwoordiger']).optional(),
        eenmalig: z.boolean().optional(),
        zonderNoodzaak: z.boolean().optional(),
      })
      .optional(),
    grondslag: z.array(woord(grondslagen)).default([]),
    doorbrekingsgrond: z.string().optional(),
    plichten: z.array(woord(plichtCodes)).default([]),
    blokkerend: z.literal(false).optional(),
    bijUitkomst: z.array(woord(uitkomsten)).optional(),
    gaatVoor: z.array(z.strictObject({ regel: z.string(), reden: z.string().min(10) })).optional(),
    invulling: z
      .strictObject({ norm: z.string().min(10), regels: z.array(z.string()).default([]) })
      .optional(),
    geldigVan: dag.optional(),
    geldigTot: dag.optional(),
    status: z.enum(['actueel', 'advies', 'buiten-toepassing']).default('actueel'),
    bron: z.strictObject({
      document: z.string().min(1),
      sectie: z.string().optional(),
      artikel: z.string().optional(),
      url: z.string().optional(),
    }),
    wetsbron: z.array(z.string()).default([]),
    herkomst: z.array(z.string().regex(/^R-[A-Z]+-\d{2}$/)).default([]),
  })

export const regelbestandSchema = (groepen: Groepen) =>
  z.strictObject({ regels: z.array(regelSchema(groepen)).min(1) })

/** Schema van `rangorde.yaml`. */
export const rangordeSchema = z.strictObject({
  lagen: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        naam: z.string().min(1),
        reden: z.string().min(10),
        gelijken: z.enum(['cumuleert', 'verklaard']),
        lokaalMagBeperken: z.boolean(),
      }),
    )
    .min(1),
})

type GelezenRegel = z.infer<ReturnType<typeof regelSchema>>

function naarRegel(gelezen: GelezenRegel): Regel {
  const { bron, ...rest } = gelezen
  const geldt: Patroon = gelezen.geldt
  const behalve: Uitzondering | undefined = gelezen.behalve
  const voorwaarden: readonly Voorwaarde[] = gelezen.voorwaarden
  return {
    ...rest,
    geldt,
    ...(behalve === undefined ? {} : { behalve }),
    voorwaarden,
    soort: gelezen.uitkomst === undefined ? 'plicht' : 'beslis',
    bron: {
      document: bron.document,
      sectie: bron.sectie ?? null,
      artikel: bron.artikel ?? null,
      url: bron.url ?? null,
    },
  }
}

/** Wat er mis is in een bestand: waar, welke regel, en wat. */
export interface Leesfout {
  readonly bestand: string
  readonly regel: string | null
  readonly melding: string
}

function regelIdOp(inhoud: unknown, plaats: unknown): string | null {
  if (typeof inhoud !== 'object' || inhoud === null || typeof plaats !== 'number') return null
  const regels: unknown = Reflect.get(inhoud, 'regels')
  const regel: unknown = Array.isArray(regels) ? regels[plaats] : null
  const id: unknown = typeof regel === 'object' && regel !== null ? Reflect.get(regel, 'id') : null
  return typeof id === 'string' ? id : null
}

/** Leest de inhoud van één regelbestand (al ontleed uit YAML). */
export function leesRegelbestand(
  bestand: string,
  inhoud: unknown,
  groepen: Groepen,
): { readonly regels: readonly Regel[]; readonly fouten: readonly Leesfout[] } {
  const uitslag = regelbestandSchema(groepen).safeParse(inhoud)
  if (uitslag.success) return { regels: uitslag.data.regels.map(naarRegel), fouten: [] }
  const fouten = uitslag.error.issues.map((fout) => ({
    bestand,
    regel: regelIdOp(inhoud, fout.path[1]),
    melding: `${fout.path.slice(2).map(String).join('.')}: ${fout.message}`,
  }))
  return { regels: [], fouten }
}

export function leesRangorde(inhoud: unknown): readonly Laag[] {
  return rangordeSchema.parse(inhoud).lagen
}

/** Het formaat als JSON Schema, zodat een editor kan meekijken (`regels/schema.json`). */
export function jsonSchemaVanRegelbestand(): Record<string, unknown> {
  const schema = z.toJSONSchema(regelbestandSchema({}), { io: 'input', unrepresentable: 'any' })
  return { ...schema, title: 'Regelbestand van Deelwijzer' }
}

/** De velden waar groepen in mogen voorkomen. */
export const groepsvelden = Object.keys(keuzelijsten)
