import fc from '../support/eigenschap.ts'
import { werkdossiers } from '../../src/domein/dossiersoort.ts'
import type { PetSoort } from '../../src/domein/pet.ts'
import type { Categorie } from '../../src/recht/vocabulaire.ts'

const petSoorten = [
  'toeleider',
  'hulpverlener',
  'regisseur-college',
  'jeugdbeschermer',
  'leidinggevende',
  'bezwaarbehandelaar',
  'veilig-thuis-medewerker',
] as const satisfies readonly PetSoort[]
const gekozen = [
  'gewoon',
  'financieel',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'strafrechtelijk',
] as const satisfies readonly Categorie[]
export const [aantalPetten, aantalMedewerkers, aantalPersonen] = [9, 5, 5]
const plaats = (aantal: number): fc.Arbitrary<number> => fc.nat({ max: aantal - 1 })

/** A period around now, in hours; never so close to now that the clock could decide. */
const periode = fc.record({
  van: fc.integer({ min: -48, max: 12 }).filter((u) => u !== 0),
  duur: fc.option(fc.integer({ min: 1, max: 72 })),
})

/** What a world is made of; numbers point at places in the lists. */
export const wereldplan = fc.record({
  petten: fc.array(
    fc.record({
      gemeente: fc.integer({ min: 0, max: 4 }).map((n) => (n === 3 ? 1 : 0)),
      medewerker: plaats(aantalMedewerkers),
      soort: fc.constantFrom(...petSoorten),
      periode,
      altijd: fc.integer({ min: 0, max: 5 }).map((n) => n !== 3),
      toegekend: fc.integer({ min: 0, max: 9 }).map((n) => n !== 7),
      soorten: fc.subarray(werkdossiers, { minLength: 2 }),
    }),
    { minLength: aantalPetten, maxLength: aantalPetten },
  ),
  dossiers: fc.array(
    fc.record({
      gemeente: fc.integer({ min: 0, max: 3 }).map((n) => (n === 3 ? 1 : 0)),
      taak: plaats(3),
      gesloten: fc.integer({ min: 0, max: 4 }).map((n) => n === 2),
      afgeschermd: fc.integer({ min: 0, max: 4 }).map((n) => n === 2),
      personen: fc.uniqueArray(plaats(aantalPersonen), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: werkdossiers.length, maxLength: werkdossiers.length },
  ),
  betrokken: fc.array(
    fc.record({
      pet: plaats(aantalPetten),
      dossier: plaats(8),
      vlaggen: fc.integer({ min: 1, max: 15 }),
      periode,
    }),
    { minLength: 12, maxLength: 24 },
  ),
  vervangen: fc.array(
    fc.record({ pet: plaats(aantalPetten), vervanger: plaats(aantalPetten), periode }),
    { minLength: 3, maxLength: 8 },
  ),
  doelen: fc.array(
    fc.record({
      soort: fc.constantFrom('leidinggevende' as const, 'klacht' as const, 'nood' as const),
      pet: plaats(aantalPetten),
      dossier: plaats(8),
      vlaggen: fc.integer({ min: 1, max: 7 }),
      periode,
    }),
    { minLength: 10, maxLength: 20 },
  ),
  relaties: fc.array(
    fc.record({
      medewerker: plaats(aantalMedewerkers),
      persoon: plaats(aantalPersonen),
      vooraf: fc.boolean(),
      vervallen: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  gegevens: fc.array(
    fc.record({
      dossier: plaats(8),
      categorie: fc.constantFrom(...gekozen),
      datWat: fc.constantFrom('dat', 'wat'),
      verkregenInPet: fc.constantFrom('toeleider', 'regisseur-college', 'hulpverlener'),
      afgeschermd: fc.integer({ min: 0, max: 5 }).map((n) => n === 3),
    }),
    { minLength: 12, maxLength: 24 },
  ),
})
export type Plan = typeof wereldplan extends fc.Arbitrary<infer T> ? T : never
