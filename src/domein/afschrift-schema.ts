import { z } from 'zod'
import { uittabellen } from './afschrift-kaart.ts'
import type { Kolomuit, Uittabel } from './afschrift-kaart-vorm.ts'

/** The name of the file with the schema, beside the JSON that points to it. */
export const schemabestand = 'afschrift.schema.json'

const nummer = z.uuid()
const rol = z.strictObject({ rol: z.string(), organisatie: z.string() })
const antwoord = z.strictObject({
  uitkomst: z.string().nullable(),
  grondslag: z.array(z.string()),
})

function vormVan(soort: Kolomuit['soort']): z.ZodType {
  switch (soort) {
    case 'moment':
      return z.iso.datetime()
    case 'dag':
      return z.iso.date()
    case 'janee':
      return z.boolean()
    case 'getal':
      return z.number()
    case 'codes':
      return z.array(z.string())
    case 'verwijzing':
      return nummer
    case 'verwijzingen':
      return z.array(z.union([nummer, z.number()]))
    case 'rol':
      return rol
    case 'wie':
      return z.enum(['u zelf', 'een ander'])
    case 'antwoord':
      return antwoord
    case 'antwoorden':
      return z.array(antwoord)
    case 'diep':
      // A form of its own in each besluit, plan or question; or, about somebody else, one sentence.
      return z.union([z.string(), z.record(z.string(), z.json())])
    case 'tekst':
    case 'vrij':
    case 'naamloos':
    case 'code':
    case 'organisatie':
      return z.string()
  }
}

function rijVan({ uit, erbij = {} }: Uittabel) {
  const velden: Record<string, z.ZodType> = {}
  for (const { als, soort, naam } of [...Object.values(uit), ...Object.values(erbij)]) {
    velden[als] = vormVan(soort).nullable().meta({ title: naam })
  }
  return z.strictObject({
    ...velden,
    overEenAnder: z
      .literal(true)
      .optional()
      .meta({ description: 'Iets over een ander is weggelaten of onherkenbaar gemaakt.' }),
  })
}

/** Made from the map, so that the two cannot say different things. */
export const afschriftSchema = z.strictObject({
  $schema: z.string(),
  versie: z.literal(1),
  gemaaktOp: z.iso.datetime(),
  gemeente: z.string(),
  gevraagdDoor: z.enum(['uzelf', 'vertegenwoordiger']),
  nogNietAlles: z.string(),
  anderen: z.string(),
  automatischeBesluiten: z.literal(false),
  verwerkingen: z.array(
    z.strictObject({
      code: z.string(),
      dossier: z.string(),
      naam: z.string(),
      doel: z.string(),
      grondslag: z.string(),
      bewaren: z.string(),
    }),
  ),
  nietErin: z.array(
    z.strictObject({ wat: z.string(), waarom: z.string(), opVerzoek: z.boolean() }),
  ),
  rechten: z.array(z.string()),
  inhoud: z.strictObject(
    Object.fromEntries(
      uittabellen.map((tabel) => [
        tabel.sleutel,
        z.array(rijVan(tabel)).meta({ title: tabel.kop }),
      ]),
    ),
  ),
  ingekort: z.array(z.string()),
})

/** JSON Schema, draft 2020-12 (AVG 20: structured, common and machine-readable). */
export function afschriftJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(afschriftSchema, { target: 'draft-2020-12' }),
    $id: schemabestand,
    title: 'Afschrift van alles wat over één persoon is opgeschreven',
  }
}
