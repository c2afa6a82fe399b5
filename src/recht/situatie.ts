/** De vraag: wie wil wat doen met welke gegevens, voor wie, waarvoor, en wat is er bekend. */
import { z } from 'zod'
import {
  beroepsgeheimen,
  categorieen,
  doelen,
  dossiers,
  feiten,
  handelingen,
  ontvangers,
  petten,
  taken,
} from './vocabulaire.ts'
import type { Feit } from './vocabulaire.ts'

/** Waar als `tekst` (jjjj-mm-dd) een dag is die op de kalender bestaat. */
export function isKalenderdag(tekst: string): boolean {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tekst)
  if (delen === null) return false
  const jaar = Number(delen[1])
  const maand = Number(delen[2])
  const dag = Number(delen[3])
  if (jaar < 1 || maand < 1 || maand > 12 || dag < 1) return false
  const schrikkel = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0
  const lengtes = [31, schrikkel ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return dag <= (lengtes[maand - 1] ?? 0)
}

const keuze = <const T extends readonly [string, ...string[]]>(waarden: T) =>
  z.enum(waarden, {
    error: (fout) =>
      fout.input === undefined
        ? `ontbreekt; kies een van: ${waarden.join(', ')}`
        : `kent ${JSON.stringify(fout.input)} niet; kies een van: ${waarden.join(', ')}`,
  })

const jaNee = z.boolean({ error: 'moet true of false zijn; laat het veld weg als u het niet weet' })

const tekst = z.string({
  error: (fout) => (fout.input === undefined ? 'ontbreekt; vul tekst in' : 'moet tekst zijn'),
})

const object = <T extends z.ZodRawShape>(velden: T) =>
  z.strictObject(velden, {
    error: (fout) => {
      if (fout.code === 'unrecognized_keys') {
        return `kent ${fout.keys.join(', ')} niet; toegestaan: ${Object.keys(velden).join(', ')}`
      }
      return fout.input === undefined
        ? `ontbreekt; verwacht een object met ${Object.keys(velden).join(', ')}`
        : `moet een object zijn met ${Object.keys(velden).join(', ')}`
    },
  })

const leeftijdFout = 'moet een geheel getal van 0 tot en met 130 zijn'

const feitenSchema = z.partialRecord(z.enum(feiten), jaNee, {
  error: (fout) => {
    if (fout.code === 'invalid_type')
      return 'moet een object zijn met feiten die true of false zijn'
    const namen: unknown = Reflect.get(fout, 'keys')
    const wat = Array.isArray(namen) ? namen.join(', ') : 'een van de feiten'
    return `kent ${wat} niet; toegestaan: ${feiten.join(', ')}`
  },
})

/** Schema van `input`; onbekende velden worden geweigerd. */
export const inputSchema = object({
  handeling: keuze(handelingen),
  actor: object({
    taak: keuze(taken),
    pet: keuze(petten),
    beroepsgeheim: keuze(beroepsgeheimen).optional(),
    beroepscode: jaNee.optional(),
    organisatie: tekst.optional(),
  }),
  gegevens: object({
    categorie: z
      .array(keuze(categorieen), {
        error: (fout) =>
          `${fout.input === undefined ? 'ontbreekt; ' : ''}moet een lijst zijn met minstens één van: ${categorieen.join(', ')}`,
      })
      .min(1, `moet minstens één categorie bevatten; kies uit: ${categorieen.join(', ')}`)
      .refine((lijst) => new Set(lijst).size === lijst.length, {
        error: 'noemt een categorie dubbel; noem elke categorie één keer',
      }),
    dossier: keuze(dossiers),
    verkregenInPet: keuze(petten).optional(),
  }),
  ontvanger: object({ type: keuze(ontvangers) }),
  doel: keuze(doelen),
  betrokkene: object({
    leeftijd: z.int({ error: leeftijdFout }).min(0, leeftijdFout).max(130, leeftijdFout).optional(),
    wilsbekwaam: jaNee.optional(),
  }).optional(),
  feiten: feitenSchema.optional(),
})

/** Schema van een situatie; extra velden naast `input` mogen en blijven ongelezen. */
export const situatieSchema = z.looseObject(
  {
    id: tekst.optional(),
    gemeente: tekst.min(1, 'mag niet leeg zijn; noem de gemeente'),
    peildatum: tekst.refine(isKalenderdag, {
      error: 'moet een bestaande dag zijn, geschreven als jjjj-mm-dd',
    }),
    input: inputSchema,
  },
  { error: 'moet een object zijn met gemeente, peildatum en input' },
)

export type Situatie = z.infer<typeof situatieSchema>
export type SituatieInput = z.infer<typeof inputSchema>
export type FeitenInvoer = Partial<Record<Feit, boolean>>

/** De bekende feiten als lijst, in de vaste volgorde van de vocabulaire. */
export function feitenLijst(invoer: FeitenInvoer): [Feit, boolean][] {
  return feiten.flatMap((feit): [Feit, boolean][] => {
    const waarde = invoer[feit]
    return waarde === undefined ? [] : [[feit, waarde]]
  })
}

/** Eén fout in een situatie: het veld (met punten, bijvoorbeeld `input.actor.pet`) en wat daar mag. */
export interface SituatieFout {
  readonly veld: string
  readonly melding: string
}

/**
 * Leest een onbekende waarde als situatie.
 * @returns de situatie, of alle fouten met veldnaam en wat daar is toegestaan.
 */
export function leesSituatie(
  waarde: unknown,
):
  | { readonly ok: true; readonly situatie: Situatie }
  | { readonly ok: false; readonly fouten: readonly SituatieFout[] } {
  const uitslag = situatieSchema.safeParse(waarde)
  if (uitslag.success) return { ok: true, situatie: uitslag.data }
  const fouten = uitslag.error.issues.map((fout) => ({
    veld: fout.path.length === 0 ? '(situatie)' : fout.path.map(String).join('.'),
    melding: fout.message,
  }))
  return { ok: false, fouten }
}
