/** Eigenschappen die voor elke vraag gelden, nagelopen op willekeurige vragen. */
import fc from '../../test/support/eigenschap.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelsetFromYaml } from '../koppelingen/regelbestanden.ts'
import { breedte } from './beslis.ts'
import { strengheid } from './regelindex.ts'
import type { Regelset } from './regelset.ts'
import { inputSchema, situatieSchema } from './situatie.ts'
import type { Situatie } from './situatie.ts'
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
import { weeg } from './weeg.ts'

let regelset: Regelset
let landelijk: Regelset

beforeAll(async () => {
  regelset = await loadRegelsetFromYaml()
  const regels = regelset.regels.filter(({ gemeente }) => gemeente === undefined)
  landelijk = { ...regelset, regels }
})

const situatie: fc.Arbitrary<Situatie> = fc
  .record({
    gemeente: fc.constantFrom('Voorbeeldgemeente', 'Landsmeer', 'Aa en Hunze'),
    peildatum: fc.constantFrom('2017-02-01', '2020-06-01', '2024-05-01', '2026-10-01'),
    handeling: fc.constantFrom(...handelingen),
    taak: fc.constantFrom(...taken),
    pet: fc.constantFrom(...petten),
    beroepsgeheim: fc.constantFrom(...beroepsgeheimen),
    beroepscode: fc.boolean(),
    categorie: fc.uniqueArray(fc.constantFrom(...categorieen), { minLength: 1, maxLength: 4 }),
    dossier: fc.constantFrom(...dossiers),
    anderePet: fc.option(fc.constantFrom(...petten), { nil: undefined }),
    ontvanger: fc.constantFrom(...ontvangers),
    doel: fc.constantFrom(...doelen),
    leeftijd: fc.integer({ min: 0, max: 90 }),
    wilsbekwaam: fc.boolean(),
    feiten: fc.dictionary(fc.constantFrom(...feiten), fc.boolean(), { maxKeys: 12 }),
  })
  .map((v) => ({
    gemeente: v.gemeente,
    peildatum: v.peildatum,
    input: inputSchema.parse({
      handeling: v.handeling,
      actor: {
        taak: v.taak,
        pet: v.pet,
        beroepsgeheim: v.beroepsgeheim,
        beroepscode: v.beroepscode,
        organisatie: 'gemeente',
      },
      gegevens: {
        categorie: v.categorie,
        dossier: v.dossier,
        verkregenInPet: v.anderePet ?? v.pet,
      },
      ontvanger: { type: v.ontvanger },
      doel: v.doel,
      betrokkene: { leeftijd: v.leeftijd, wilsbekwaam: v.wilsbekwaam },
      feiten: v.feiten,
    }),
  }))

const zaad = { seed: 20261122, numRuns: 150 }

function metFeiten(s: Situatie, wissel: (feiten: [string, boolean][]) => [string, boolean][]) {
  const paren = Object.entries(s.input.feiten ?? {}).filter(
    (paar): paar is [string, boolean] => typeof paar[1] === 'boolean',
  )
  return situatieSchema.parse({
    ...s,
    input: { ...s.input, feiten: Object.fromEntries(wissel(paren)) },
  })
}

describe('voor elke vraag', () => {
  it('geven dezelfde vraag en regels dezelfde bytes', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        expect(JSON.stringify(weeg(regelset, s))).toBe(
          JSON.stringify(weeg({ ...regelset }, structuredClone(s))),
        )
      }),
      { ...zaad, numRuns: 8 },
    )
  })

  it('doet de volgorde van feiten er niet toe', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const anders = metFeiten(s, (paren) => paren.toReversed())
        expect(weeg(regelset, anders)).toEqual(weeg(regelset, s))
      }),
      zaad,
    )
  })

  it('doet de volgorde van categorieën niet toe voor uitkomst, oordeel en plichten', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const omgekeerd = structuredClone(s)
        omgekeerd.input.gegevens.categorie.reverse()
        const [a, b] = [weeg(regelset, s), weeg(regelset, omgekeerd)]
        expect([b.uitkomst, b.oordeel, b.leemte]).toEqual([a.uitkomst, a.oordeel, a.leemte])
        expect(b.plichten).toEqual(a.plichten)
        expect(JSON.stringify(b)).toBe(JSON.stringify(a))
      }),
      zaad,
    )
  })

  it('is een bundel zo streng als het strengste gegeven', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const antwoord = weeg(regelset, s)
        const los = s.input.gegevens.categorie.map((categorie) => {
          const apart = structuredClone(s)
          apart.input.gegevens.categorie = [categorie]
          return weeg(regelset, apart)
        })
        // Wat over niemand gaat, telt niet mee zodra er ook iets over iemand bij zit.
        const laag = (id: string | null) => regelset.regels.find((regel) => regel.id === id)?.laag
        const over = los.filter(
          ({ beslissendeRegel }) => laag(beslissendeRegel) !== 'onherleidbaar',
        )
        const telt = over.length > 0 ? over : los
        expect(strengheid(antwoord.uitkomst)).toBe(
          Math.max(...telt.map(({ uitkomst }) => strengheid(uitkomst))),
        )
      }),
      zaad,
    )
  })

  it('helpt een onbekend feit nooit aan een milder antwoord dan ja en nee', () => {
    fc.assert(
      fc.property(situatie, fc.constantFrom(...feiten), (s, feit) => {
        const zonder = (paren: [string, boolean][]) => paren.filter(([naam]) => naam !== feit)
        const met = (waarde: boolean) =>
          strengheid(
            weeg(
              regelset,
              metFeiten(s, (p) => [...zonder(p), [feit, waarde]]),
            ).uitkomst,
          )
        const onbekend = strengheid(weeg(regelset, metFeiten(s, zonder)).uitkomst)
        expect(onbekend).toBeGreaterThanOrEqual(Math.min(met(true), met(false)))
      }),
      { ...zaad, numRuns: 700 },
    )
  })

  it('maakt een anoniem gegeven een bundel nooit milder', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const zonder = structuredClone(s)
        zonder.input.gegevens.categorie = s.input.gegevens.categorie.filter((c) => c !== 'anoniem')
        if (zonder.input.gegevens.categorie.length === 0) return
        const met = structuredClone(zonder)
        met.input.gegevens.categorie.push('anoniem')
        const [a, b] = [weeg(regelset, zonder), weeg(regelset, met)]
        expect(breedte(b.uitkomst)).toBeGreaterThanOrEqual(breedte(a.uitkomst))
        if (a.uitkomst === 'verplicht') expect(b.uitkomst).not.toBe('toegestaan')
      }),
      { ...zaad, numRuns: 400 },
    )
  })

  it('komt er zonder bekende noodzaak geen ja, behalve als niemand of de inwoner zelf het vraagt', () => {
    const vrij = ['onherleidbaar', 'recht-van-betrokkene', 'bescherming-bij-rechten']
    fc.assert(
      fc.property(situatie, (s) => {
        const antwoord = weeg(
          regelset,
          metFeiten(s, (paren) => paren.filter(([naam]) => naam !== 'noodzakelijk')),
        )
        if (!['toegestaan', 'toegestaan-mits'].includes(antwoord.uitkomst)) return
        const regel = regelset.regels.find(({ id }) => id === antwoord.beslissendeRegel)
        expect(vrij).toContain(regel?.laag)
      }),
      { ...zaad, numRuns: 1500 },
    )
  })

  it('houdt geen plicht op wat zonder meer is toegestaan, en vraagt niets vooraf als dat onveilig is', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const onveilig = metFeiten(s, (paren) => [
          ...paren.filter(
            ([naam]) => naam !== 'informerenVoorafVeilig' && naam !== 'alleenRelatieschade',
          ),
          ['informerenVoorafVeilig', false],
        ])
        const codes: readonly string[] = weeg(regelset, onveilig).plichten.map(({ code }) => code)
        expect(codes).not.toContain('informeer-vooraf')
        expect(codes).not.toContain('bespreek-vooraf')
        const antwoord = weeg(regelset, s)
        if (antwoord.uitkomst !== 'toegestaan') return
        expect(antwoord.plichten.filter(({ blokkerend }) => blokkerend)).toEqual([])
      }),
      { ...zaad, numRuns: 400 },
    )
  })

  it('sluit nieuwsgierigheid elke handeling', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const nieuwsgierig = structuredClone(s)
        nieuwsgierig.input.doel = 'nieuwsgierigheid'
        expect(weeg(regelset, nieuwsgierig).oordeel).toBe('nee-nu')
      }),
      zaad,
    )
  })

  it('maakt een gemeente het alleen ruimer waar landelijk recht ruimte laat', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const categorie = s.input.gegevens.categorie.slice(0, 1)
        const los = structuredClone(s)
        los.input.gegevens.categorie = categorie
        const met = weeg(regelset, los)
        const zonder = weeg(landelijk, los)
        if (breedte(met.uitkomst) >= breedte(zonder.uitkomst)) return
        const regel = regelset.regels.find(({ id }) => id === met.beslissendeRegel)
        expect(regel?.invulling).toBeDefined()
        const open = regel?.invulling?.regels.includes(zonder.beslissendeRegel ?? '')
        expect(zonder.leemte || open).toBe(true)
      }),
      { ...zaad, numRuns: 700 },
    )
  })

  it('klopt de omslag en is zij minimaal', () => {
    fc.assert(
      fc.property(situatie, (s) => {
        const antwoord = weeg(regelset, s)
        const metErbij = (erbij: [string, boolean][]) => {
          const namen = new Set(erbij.map(([naam]) => naam))
          return weeg(
            regelset,
            metFeiten(s, (p) => [...p.filter(([naam]) => !namen.has(naam)), ...erbij]),
          ).uitkomst
        }
        for (const { feiten, uitkomst } of antwoord.omslag) {
          const paren = Object.entries(feiten).map(([f, w]): [string, boolean] => [f, w])
          expect(metErbij(paren)).toBe(uitkomst)
          expect(uitkomst).not.toBe(antwoord.uitkomst)
          if (paren.length === 2) {
            for (const paar of paren) expect(metErbij([paar])).toBe(antwoord.uitkomst)
          }
        }
      }),
      { ...zaad, numRuns: 150 },
    )
  })
})
