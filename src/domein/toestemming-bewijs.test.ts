import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  checkKantara,
  checkMetSchema,
  findKantaraSchema,
  kantaraVormen,
} from '../../test/support/kantara.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { maakBewijs, pseudoniem, type BewijsInvoer } from './toestemming-bewijs.ts'
import { toestemmingAntwoorden, toestemmingStanden } from './toestemming.ts'

const { woorden } = await loadRegelset()
const id = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const invoer: BewijsInvoer = {
  id: id(1),
  nummer: 'T-2026-ABCDE',
  soort: 'toestemming',
  handeling: 'verstrekken',
  regime: 'jeugdwet',
  doel: 'hulpverlening',
  categorieen: ['dat', 'behandel'],
  feiten: {
    versie: 1,
    wat: { dat: 'dat er hulp is', behandel: 'het verslag' },
    van: 'Stichting Wijkteam, jeugdhulpverlener',
    aan: 'De Regenboogschool, de mentor',
    waarom: 'Dan kan school er op letten.',
    hoelang: 'eenmalig',
    bijNee: 'Dan weet school het niet.',
  },
  geldigTot: null,
  eenmalig: true,
  gevraagdOp: new Date('2026-11-01T09:00:00Z'),
  persoonId: id(2),
  stand: 'verleend',
  antwoorden: [
    {
      id: id(3),
      persoonId: id(2),
      antwoord: 'ja',
      wijze: 'handtekening',
      gegevenOp: new Date('2026-11-02T09:00:00.500Z'),
    },
  ],
  hoedanigheden: new Map([[id(2), 'zelf']]),
  gemeente: { id: id(9), naam: 'Voorbeeldstad' },
  adressen: {
    privacy: 'https://voorbeeldstad.example/privacy',
    stoppen: 'https://deelwijzer.example/mijn/toestemmingen',
    site: 'https://deelwijzer.example/',
  },
  woorden,
}

/** Every value at a path; a star is every row of a list. */
function waarden(van: unknown, pad: readonly string[]): unknown[] {
  const [eerst, ...rest] = pad
  if (eerst === undefined) return [van]
  if (typeof van !== 'object' || van === null) return [undefined]
  if (eerst !== '*') return waarden(Reflect.get(van, eerst), rest)
  const rijen: unknown[] = Object.values(van)
  return rijen.length === 0 ? [undefined] : rijen.flatMap((rij) => waarden(rij, rest))
}

const isLeeg = (waarde: unknown): boolean =>
  waarde === undefined ||
  waarde === null ||
  waarde === '' ||
  (typeof waarde === 'object' && Object.keys(waarde).length === 0)

const tabel = readFileSync(
  new URL('../../docs/how-to/toestemming-bewijs.md', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((regel) => regel.startsWith('| '))
  .map((regel) => regel.split('|').map((cel) => cel.trim()))
  .slice(2)

describe('het ontvangstbewijs', () => {
  it.each(toestemmingStanden)('fits Kantara 1.1 when it is %s', (stand) => {
    const bewijs: unknown = JSON.parse(JSON.stringify(maakBewijs({ ...invoer, stand })))
    expect(checkKantara(bewijs)).toEqual([])
    const schema = findKantaraSchema()
    if (schema !== undefined) expect(checkMetSchema(schema, bewijs)).toEqual([])
  })

  it.each(['opvragen', 'vastleggen'] as const)(
    'fits it for %s too, and before any answer',
    (handeling) => {
      const bewijs = maakBewijs({ ...invoer, handeling, antwoorden: [], soort: 'instemming' })
      expect(checkKantara(bewijs)).toEqual([])
      const schema = findKantaraSchema()
      if (schema !== undefined) expect(checkMetSchema(schema, bewijs)).toEqual([])
      expect(bewijs.iso27560.events).toHaveLength(1)
    },
  )

  it('sees what does not fit', () => {
    const goed = maakBewijs(invoer)
    expect(checkKantara({ ...goed, version: undefined, policyUrl: 1 })).toHaveLength(2)
    expect(checkKantara({ ...goed, consentTimestamp: 1.5 })).toHaveLength(1)
    const { jurisdiction: _weg, ...zonder } = goed
    expect(checkKantara(zonder)).toEqual(['bewijs.jurisdiction mist'])
    expect(checkKantara({ ...goed, piiControllers: [{}] })).toHaveLength(5)
    const schema = findKantaraSchema()
    if (schema !== undefined) expect(checkMetSchema(schema, zonder)).not.toEqual([])
  })

  it('asks the same keys as the schema of Kantara, when that is at hand', () => {
    const schema = findKantaraSchema()
    const verplicht = (pad: string): unknown =>
      schema === undefined ? undefined : waarden(schema, pad.split('.'))[0]
    const dienst = 'properties.services.items'
    const gelezen = [
      verplicht('required'),
      verplicht('properties.piiControllers.items.required'),
      verplicht(`${dienst}.required`),
      verplicht(`${dienst}.properties.purposes.items.required`),
    ]
    const { bewijs, verantwoordelijke, dienst: d, doel } = kantaraVormen
    const eigen = [bewijs, verantwoordelijke, d, doel].map((vorm) => [...vorm.verplicht].toSorted())
    const hunne = gelezen.map((rij) =>
      Array.isArray(rij) ? rij.map(String).toSorted() : undefined,
    )
    expect(schema === undefined ? eigen : hunne).toEqual(eigen)
  })

  it('fills every field of ISO/IEC TS 27560 that the how-to names', () => {
    const { iso27560 } = maakBewijs(invoer)
    expect(tabel).toHaveLength(44)
    const leeg = tabel.flatMap(([, veld = '', plaats = '']) => {
      const pad = /^`([^`]+)`$/.exec(plaats)?.[1]
      if (pad === undefined) return plaats === 'not filled (optional)' ? [] : [veld]
      return waarden(iso27560, pad.split('.')).some((waarde) => isLeeg(waarde)) ? [veld] : []
    })
    expect(leeg).toEqual([])
  })

  it('says in the words of DPV what it is worth, and only with words that exist', () => {
    const bestaand =
      /^dpv:Consent(Requested|RequestDeferred|Given|Refused|Withdrawn|Expired|Invalidated|StatusInvalidForProcessing)$/
    for (const stand of [...toestemmingStanden, 'beantwoord'] as const) {
      const bewijs = maakBewijs({ ...invoer, stand })
      expect(bewijs.dpvConsentStatus).toMatch(bestaand)
      // Given is the only state in which it may be used.
      expect(bewijs.dpvConsentStatus === 'dpv:ConsentGiven').toBe(stand === 'verleend')
    }
    const [eerste] = invoer.antwoorden
    const antwoorden = toestemmingAntwoorden.flatMap((antwoord) =>
      eerste === undefined ? [] : [{ ...eerste, antwoord }],
    )
    const standen = maakBewijs({ ...invoer, antwoorden }).iso27560.events.map((e) => e.event_state)
    expect(standen).toHaveLength(6)
    expect(standen.every((stand) => bestaand.test(stand))).toBe(true)
  })

  it('has the id of the answer, its moment in whole seconds, and another pseudonym in every receipt', () => {
    const bewijs = maakBewijs(invoer)
    expect(bewijs.eventId).toBe(`urn:uuid:${id(3)}`)
    expect(bewijs.consentTimestamp).toBe(1793610000)
    expect(bewijs.piiPrincipalId).toMatch(/^urn:deelwijzer:persoon:[0-9a-f]{32}$/)
    expect(JSON.stringify(bewijs)).not.toContain(id(2))
    expect(pseudoniem(id(1), id(2))).not.toBe(pseudoniem(id(4), id(2)))
    expect(bewijs.sensitive).toBe(true)
    expect(maakBewijs({ ...invoer, categorieen: ['dat'] }).spiCat).toEqual([])
  })
})
