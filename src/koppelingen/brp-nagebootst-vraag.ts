import { z } from 'zod'

/**
 * Checks a question to the BRP against its own OpenAPI document, as the real one does: which type, what must be there,
 * what may not, how each value looks, and whether every field exists.
 */

const Schema = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return Schema.optional()
  },
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get allOf() {
    return z.array(Schema).optional()
  },
  discriminator: z.object({ mapping: z.record(z.string(), z.string()) }).optional(),
})
type Schema = z.infer<typeof Schema>

export const BrpDocument = z.object({
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})

export interface Paramfout {
  name: string
  code: string
  reason: string
}

/** What comes by itself may not be asked. */
const vanzelf = [
  'inOnderzoek',
  'geheimhoudingPersoonsgegevens',
  'opschortingBijhouding',
  'rni',
  'verificatie',
]

/** @returns a check of one question: everything that is wrong with it */
export function openVraagcontrole(document: unknown): (vraag: unknown) => Paramfout[] {
  const { schemas } = BrpDocument.parse(document).components
  const los = (schema: Schema): Schema => {
    const naam = schema.$ref?.split('/').at(-1)
    return naam === undefined ? schema : (schemas[naam] ?? {})
  }

  /** Everything that may stand in it, whatever variant it turns out to be. */
  function eigenschappen(ruw: Schema, ookVarianten: boolean): Map<string, Schema> {
    const schema = los(ruw)
    const uit = new Map(Object.entries(schema.properties ?? {}))
    const delen = [...(schema.allOf ?? [])]
    if (ookVarianten) {
      for (const verwijzing of Object.values(schema.discriminator?.mapping ?? {})) {
        const variant = los({ $ref: verwijzing })
        for (const [naam, deel] of Object.entries(variant.properties ?? {})) uit.set(naam, deel)
        // The variant names the thing itself again in its allOf.
        delen.push(...(variant.allOf ?? []).filter((deel) => los(deel) !== schema))
      }
    }
    for (const deel of delen) {
      for (const [naam, s] of eigenschappen(deel, ookVarianten)) uit.set(naam, s)
    }
    return uit
  }

  function bestaatVeld(pad: string): boolean {
    let hier: Schema = { $ref: '#/components/schemas/Persoon' }
    for (const stap of pad.split('.')) {
      const schema = los(hier)
      const verder = eigenschappen(schema.items ?? schema, true).get(stap)
      if (verder === undefined) return false
      hier = verder
    }
    return !vanzelf.some((naam) => pad.split('.').includes(naam))
  }

  function controleerWaarde(naam: string, ruw: Schema, waarde: unknown): Paramfout[] {
    const schema = los(ruw)
    if (schema.type === 'array') {
      if (!Array.isArray(waarde)) return [fout(naam, 'array', 'Parameter is geen array.')]
      if (waarde.length < (schema.minItems ?? 0))
        return [fout(naam, 'minItems', `Array bevat minder dan ${schema.minItems ?? 0} items.`)]
      if (waarde.length > (schema.maxItems ?? Infinity))
        return [fout(naam, 'maxItems', `Array bevat meer dan ${schema.maxItems ?? 0} items.`)]
      const { items } = schema
      if (items === undefined) return []
      return waarde.flatMap((een: unknown, i) => controleerWaarde(`${naam}.${i}`, items, een))
    }
    if (schema.type === 'boolean' || schema.type === 'integer') {
      const goed =
        schema.type === 'boolean' ? typeof waarde === 'boolean' : Number.isInteger(waarde)
      return goed ? [] : [fout(naam, schema.type, `Waarde is geen geldige ${schema.type}.`)]
    }
    if (typeof waarde !== 'string') return [fout(naam, 'string', 'Waarde is geen tekst.')]
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(waarde)) {
      return [fout(naam, 'pattern', 'Waarde voldoet niet aan het patroon.')]
    }
    if (schema.format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(waarde)) {
      return [fout(naam, 'date', 'Waarde is geen geldige datum.')]
    }
    return []
  }

  return (ruw) => {
    const gelezen = z.record(z.string(), z.unknown()).safeParse(ruw)
    if (!gelezen.success) return [fout('body', 'json', 'Body is geen json object.')]
    const vraag = gelezen.data
    const basis = los({ $ref: '#/components/schemas/PersonenQuery' })
    const { type } = vraag
    if (type === undefined) return [fout('type', 'required', 'Parameter is verplicht.')]
    const verwijzing = typeof type === 'string' ? basis.discriminator?.mapping[type] : undefined
    if (verwijzing === undefined) return [fout('type', 'value', 'Waarde is geen geldig zoek type.')]
    const schema = los({ $ref: verwijzing })
    const mag = eigenschappen(schema, false)
    const moet = [...(basis.required ?? []), ...(schema.required ?? [])]
    const fouten = moet
      .filter((naam) => vraag[naam] === undefined)
      .map((naam) => fout(naam, 'required', 'Parameter is verplicht.'))
    for (const [naam, waarde] of Object.entries(vraag)) {
      const s = mag.get(naam)
      if (s === undefined) fouten.push(fout(naam, 'unknownParam', 'Parameter is niet verwacht.'))
      else fouten.push(...controleerWaarde(naam, s, waarde))
    }
    if (fouten.length === 0 && Array.isArray(vraag['fields'])) {
      for (const [i, veld] of vraag['fields'].entries()) {
        if (typeof veld !== 'string' || !bestaatVeld(veld))
          fouten.push(fout(`fields.${i}`, 'fields', 'Parameter bevat een niet bestaande veldnaam.'))
      }
    }
    return fouten
  }
}

function fout(name: string, code: string, reason: string): Paramfout {
  return { name, code, reason }
}
