/** De beschrijving van de API, gemaakt uit dezelfde schema's die de invoer lezen. */
import { z } from 'zod'
import { situatieSchema } from '../recht/situatie.ts'
import {
  categorieen,
  feiten,
  grondslagen,
  oordelen,
  plichtCodes,
  uitkomsten,
} from '../recht/vocabulaire.ts'

const bron = z.strictObject({
  document: z.string(),
  sectie: z.string().nullable(),
  artikel: z.string().nullable(),
  url: z.string().nullable(),
})

/** Het antwoord, in de vorm van `src/recht/antwoord.ts`. */
export const antwoordSchema = z.strictObject({
  id: z.string().optional(),
  uitkomst: z.enum(uitkomsten),
  oordeel: z.enum(oordelen),
  grondslag: z.array(z.enum(grondslagen)),
  doorbrekingsgrond: z.string().nullable(),
  plichten: z.array(
    z.strictObject({
      code: z.enum(plichtCodes),
      blokkerend: z.boolean(),
      tekst: z.string(),
      vervuldDoor: z.enum(feiten).optional(),
    }),
  ),
  perGegeven: z.partialRecord(
    z.enum(categorieen),
    z.strictObject({ uitkomst: z.enum(uitkomsten), beslissendeRegel: z.string().nullable() }),
  ),
  beslissendeRegel: z.string().nullable(),
  leemte: z.boolean(),
  redenen: z.array(
    z.strictObject({
      regel: z.string(),
      titel: z.string(),
      zin: z.string(),
      bron,
      rol: z.enum(['beslist', 'plicht']),
      status: z.literal('advies').optional(),
    }),
  ),
  verworpen: z.array(z.strictObject({ regel: z.string(), waarom: z.string() })),
  ontbrekendeFeiten: z.array(z.enum(feiten)),
  omslag: z.array(
    z.strictObject({
      feiten: z.partialRecord(z.enum(feiten), z.boolean()),
      uitkomst: z.enum(uitkomsten),
    }),
  ),
  regelset: z.strictObject({
    versie: z.string(),
    peildatum: z.string(),
    gemeente: z.string(),
  }),
})

const probleemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  fouten: z.array(z.strictObject({ veld: z.string(), melding: z.string() })).optional(),
})

const schema = (type: z.ZodType) =>
  z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })

/** Volledige versie van de API; staat ook in de kop van elk antwoord (NL API Design Rules). */
export const apiVersie = '1.0.0'

const versiekop = {
  'API-Version': { description: 'Volledige versie van de API', schema: { type: 'string' } },
}

const probleem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
})

/** OpenAPI 3.1-document van de API. */
export function openapi(): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Deelwijzer: Mag het?',
      version: apiVersie,
      description:
        'Eén vraag erin, één beredeneerd antwoord eruit. Er wordt niets opgeslagen. Stuur geen namen of andere persoonsgegevens.',
      contact: {
        name: 'Deelwijzer',
        url: 'https://deelwijzer.example',
        email: 'api@deelwijzer.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    // Each gemeente has its own address; the rules for APIs ask for a whole one.
    servers: [{ url: 'https://deelwijzer.voorbeeldstad.example/v1', description: 'Voorbeeld' }],
    paths: {
      '/mag-het': {
        post: {
          operationId: 'magHet',
          summary: 'Weeg of een handeling met gegevens mag',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Situatie' } } },
          },
          responses: {
            200: {
              description: 'Het antwoord, ook als de uitkomst nee is',
              headers: versiekop,
              content: {
                'application/json': { schema: { $ref: '#/components/schemas/Antwoord' } },
              },
            },
            400: probleem('Geen geldige JSON'),
            413: probleem('De vraag is te groot'),
            415: probleem('De inhoud is geen JSON'),
            422: probleem('De situatie klopt niet; per veld staat wat daar mag'),
          },
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'openapi',
          summary: 'Deze beschrijving',
          responses: { 200: { description: 'OpenAPI 3.1-document', headers: versiekop } },
        },
      },
    },
    components: {
      schemas: {
        Situatie: schema(situatieSchema),
        Antwoord: schema(antwoordSchema),
        Probleem: schema(probleemSchema),
      },
    },
  }
}
