import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The types that occur, in our own words: required keys per object, and of what kind every key is. */
type Soort = 'tekst' | 'getal' | 'ja-nee' | 'object' | 'teksten'
interface Vorm {
  verplicht: readonly string[]
  sleutels: Readonly<Record<string, Soort>>
}

/** Kantara Consent Receipt 1.1, section 4: the receipt itself, a controller, a service and a purpose. */
export const kantaraVormen = {
  bewijs: {
    verplicht: [
      'version',
      'jurisdiction',
      'consentTimestamp',
      'collectionMethod',
      'consentReceiptID',
      'piiPrincipalId',
      'piiControllers',
      'services',
      'policyUrl',
      'sensitive',
      'spiCat',
    ],
    sleutels: {
      version: 'tekst',
      jurisdiction: 'tekst',
      consentTimestamp: 'getal',
      collectionMethod: 'tekst',
      consentReceiptID: 'tekst',
      publicKey: 'tekst',
      language: 'tekst',
      piiPrincipalId: 'tekst',
      policyUrl: 'tekst',
      sensitive: 'ja-nee',
      spiCat: 'teksten',
    },
  },
  verantwoordelijke: {
    verplicht: ['piiController', 'contact', 'address', 'email', 'phone'],
    sleutels: {
      piiController: 'tekst',
      onBehalf: 'ja-nee',
      contact: 'tekst',
      address: 'object',
      email: 'tekst',
      phone: 'tekst',
      piiControllerUrl: 'tekst',
    },
  },
  dienst: { verplicht: ['service', 'purposes'], sleutels: { service: 'tekst' } },
  doel: {
    verplicht: [
      'consentType',
      'purposeCategory',
      'piiCategory',
      'termination',
      'thirdPartyDisclosure',
    ],
    sleutels: {
      purpose: 'tekst',
      consentType: 'tekst',
      purposeCategory: 'teksten',
      piiCategory: 'teksten',
      primaryPurpose: 'ja-nee',
      termination: 'tekst',
      thirdPartyDisclosure: 'ja-nee',
      thirdPartyName: 'tekst',
    },
  },
} as const satisfies Record<string, Vorm>

const past: Record<Soort, (waarde: unknown) => boolean> = {
  tekst: (w) => typeof w === 'string',
  getal: (w) => Number.isInteger(w) && Number(w) >= 0,
  'ja-nee': (w) => typeof w === 'boolean',
  object: (w) => isObject(w),
  teksten: (w) => Array.isArray(w) && w.every((een) => typeof een === 'string'),
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)

const rij = (waarde: unknown): unknown[] => (Array.isArray(waarde) ? waarde : [undefined])

function mis(waarde: unknown, vorm: Vorm, waar: string): string[] {
  if (!isObject(waarde)) return [`${waar} is geen object`]
  return [
    ...vorm.verplicht.filter((naam) => !(naam in waarde)).map((naam) => `${waar}.${naam} mist`),
    ...Object.entries(vorm.sleutels)
      .filter(([naam, soort]) => naam in waarde && !past[soort](waarde[naam]))
      .map(([naam]) => `${waar}.${naam} is van een andere soort`),
  ]
}

/** What does not fit the specification, in our own reading of it. Expect `[]`. */
export function checkKantara(bewijs: unknown): string[] {
  if (!isObject(bewijs)) return ['geen object']
  const diensten = rij(bewijs['services']).filter((een) => isObject(een))
  const doelen = diensten.flatMap((dienst) => rij(dienst['purposes']))
  return [
    ...mis(bewijs, kantaraVormen.bewijs, 'bewijs'),
    ...rij(bewijs['piiControllers']).flatMap((een) =>
      mis(een, kantaraVormen.verantwoordelijke, 'verantwoordelijke'),
    ),
    ...(diensten.length === 0 ? ['geen dienst'] : []),
    ...diensten.flatMap((een) => mis(een, kantaraVormen.dienst, 'dienst')),
    ...doelen.flatMap((een) => mis(een, kantaraVormen.doel, 'doel')),
    ...doelen
      .filter((een) => isObject(een) && een['thirdPartyDisclosure'] === true)
      .filter((een) => isObject(een) && typeof een['thirdPartyName'] !== 'string')
      .map(() => 'een derde zonder naam'),
  ]
}

const wortel = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const origineel = join(
  process.env['DEELWIJZER_ARTEFACTEN'] ?? join(wortel, '..', 'shared', 'artefacten'),
  'toestemming',
  'kantara-consent-receipt-v1_1-schema.json',
)

/**
 * The schema of Kantara itself, when it lies beside this repository: its licence says nothing about copying, so it is not in
 * here. It has comments; the rest is JSON.
 */
export function findKantaraSchema(): unknown {
  if (!existsSync(origineel)) return undefined
  const regels = readFileSync(origineel, 'utf8')
    .split('\n')
    .filter((regel) => !regel.trim().startsWith('//'))
  return JSON.parse(regels.join('\n'))
}

interface Keurder {
  (waarde: unknown): boolean
  errors?: unknown
}

/** Checks with that schema, by the validator that the linter for our API brings (JSON Schema draft-04). */
export function checkMetSchema(schema: unknown, bewijs: unknown): unknown {
  const nodig = createRequire(import.meta.url)
  const geladen: { default: new (opties: object) => { compile: (schema: unknown) => Keurder } } =
    nodig('ajv-draft-04')
  const keur = new geladen.default({ strict: false, allErrors: true }).compile(schema)
  return keur(bewijs) ? [] : keur.errors
}
