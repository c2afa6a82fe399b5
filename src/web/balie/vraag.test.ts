import { readFileSync } from 'node:fs'
import fc from '../../../test/support/eigenschap.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelset } from '../../koppelingen/regelbestanden.ts'
import type { Regelset } from '../../recht/regelset.ts'
import { situatieSchema, type Situatie } from '../../recht/situatie.ts'
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
} from '../../recht/vocabulaire.ts'
import { weeg } from '../../recht/weeg.ts'
import {
  doelKeuzes,
  gegevenKeuzes,
  gemeentenMetBeleid,
  ontvangerGroepen,
  rolGroepen,
} from './keuzes.ts'
import { klassen, leeftijden, leeftijdVan, type Leeftijd } from './leeftijden.ts'
import { situatieVan } from './situatie.ts'
import {
  adres,
  driewaarden,
  isAlleenZelf,
  landelijk,
  leesVraag,
  organisaties,
  type Balievraag,
} from './vraag.ts'

let regelset: Regelset
let gemeenten: string[]
beforeAll(async () => {
  regelset = await loadRegelset()
  gemeenten = [...gemeentenMetBeleid(regelset).keys()]
})

const lees = (href: string) =>
  leesVraag(new URL(href, 'http://localhost').searchParams, regelset.woorden, gemeenten)

describe('de vraag in het adres', () => {
  it('comes back from its address as it went in', () => {
    const rollen = taken.flatMap((taak) =>
      (regelset.woorden.taken[taak].petten ?? []).map((pet) => ({ taak, pet })),
    )
    const misschien = <T>(uit: readonly T[]) =>
      fc.option(fc.constantFrom(...uit), { nil: undefined })
    const vraag = fc.record({
      handeling: misschien(handelingen),
      rol: misschien(rollen),
      ontvanger: misschien(ontvangers),
      gegevens: fc
        .uniqueArray(fc.constantFrom(...categorieen))
        .map((gekozen) => categorieen.filter((c) => gekozen.includes(c))),
      doel: misschien(doelen),
      leeftijd: misschien(leeftijden),
      wilsbekwaam: misschien(driewaarden),
      dossier: misschien(dossiers),
      verkregen: misschien(petten),
      geheim: misschien(beroepsgeheimen),
      beroepscode: misschien(driewaarden),
      organisatie: misschien(organisaties),
      gemeente: fc.constantFrom(landelijk, ...gemeenten),
      feiten: fc.dictionary(fc.constantFrom(...feiten), fc.constantFrom(...driewaarden), {
        noNullPrototype: true,
      }),
    })
    fc.assert(
      fc.property(vraag, (in_) => {
        const uit = lees(adres(in_))
        const verwacht = isAlleenZelf(in_.handeling) ? { ...in_, ontvanger: undefined } : in_
        expect(uit.vraag).toEqual(verwacht)
        expect(uit.fouten).toEqual({})
        expect(uit.vreemd).toBe(false)
        expect(adres(uit.vraag)).toBe(adres(verwacht))
      }),
      { numRuns: 300 },
    )
  })

  it('takes anything at all without failing, and keeps only words of the vocabulary', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (paren) => {
        const uit = leesVraag(new URLSearchParams(paren), regelset.woorden, gemeenten)
        expect(lees(adres(uit.vraag)).fouten).toEqual({})
      }),
    )
    expect(
      lees('/x?handeling=hacken&rol=beleid.politie&gegeven=dat.bloed&feit.x=ja'),
    ).toMatchObject({
      vraag: { handeling: undefined, rol: undefined, gegevens: ['dat'] },
      fouten: {
        handeling: expect.any(String),
        rol: expect.any(String),
        gegeven: expect.any(String),
      },
      vreemd: true,
    })
  })
})

describe('leeftijd als klasse', () => {
  it('has bounds that no rule cuts through, so one age can stand for all', () => {
    const grenzen = regelset.regels.flatMap(({ geldt }) =>
      geldt.leeftijd === undefined ? [] : [{ ...geldt.leeftijd, index: isIndex(geldt) }],
    )
    expect(grenzen.length).toBeGreaterThan(10)
    for (const klasse of leeftijden) {
      const { vanaf, tot } = klassen[klasse]
      if (vanaf === undefined || tot === undefined) continue
      for (const grens of grenzen) {
        // Eighteen and over is split as soon as the verwijsindex comes into it.
        if (klasse === '18-plus' && grens.index) continue
        const binnen = (jaar: number): boolean => jaar >= grens.vanaf && jaar <= grens.tot
        const hoogste = Math.min(tot, 130)
        const alle = Array.from({ length: hoogste - vanaf + 1 }, (_, n) => binnen(vanaf + n))
        expect(new Set(alle).size, `${klasse} bij ${grens.vanaf}-${grens.tot}`).toBe(1)
        expect(alle[0]).toBe(binnen(leeftijdVan(klasse) ?? -1))
      }
    }
    expect(leeftijdVan('weet-niet')).toBeUndefined()
  })
})

function isIndex(geldt: Regelset['regels'][number]['geldt']): boolean {
  return (
    geldt.ontvanger?.includes('verwijsindex') === true ||
    geldt.dossier?.includes('verwijsindex') === true ||
    geldt.doel?.includes('verwijsindex') === true
  )
}

describe('dezelfde vraag als op de opdrachtregel', () => {
  it('gives the verdict of weeg for every worked case that can be asked at the desk', () => {
    const regels = readFileSync(
      new URL('../../../regels/voorbeelden/casussen.ndjson', import.meta.url),
      'utf8',
    )
    let gevraagd = 0
    const anders: string[] = []
    for (const tekst of regels.trim().split('\n')) {
      const situatie = situatieSchema.parse(JSON.parse(tekst))
      const vraag = alsVraag(situatie)
      if (vraag === undefined) continue
      gevraagd++
      const { vraag: gelezen } = lees(adres(vraag))
      const gemeente = gemeentenMetBeleid(regelset).get(gelezen.gemeente) ?? landelijk
      const nu = situatieVan(gelezen, regelset.woorden, gemeente, situatie.peildatum, leeftijdVan)
      if (nu === undefined) throw new Error(`${situatie.id ?? ''} is niet te vragen`)
      const balie = weeg(regelset, nu)
      const zelf = weeg(regelset, situatie)
      if (balie.uitkomst !== zelf.uitkomst || balie.oordeel !== zelf.oordeel) {
        anders.push(situatie.id ?? '')
      }
    }
    expect(gevraagd).toBeGreaterThanOrEqual(202)
    expect(anders).toEqual([])
  })

  /** The worked case as somebody at the desk would ask it; nothing when no role there fits. */
  function alsVraag({ gemeente, input }: Situatie): Balievraag | undefined {
    const { taak, pet, beroepscode, beroepsgeheim, organisatie } = input.actor
    const gewoon = regelset.woorden.taken[taak].petten?.includes(pet) === true
    if (!gewoon) return undefined
    const jaar = input.betrokkene?.leeftijd
    const wils = input.betrokkene?.wilsbekwaam
    const code = gemeenten.find((c) => gemeentenMetBeleid(regelset).get(c) === gemeente)
    return {
      handeling: input.handeling,
      rol: { taak, pet },
      ontvanger: isAlleenZelf(input.handeling) ? undefined : input.ontvanger.type,
      gegevens: input.gegevens.categorie,
      doel: input.doel,
      leeftijd: jaar === undefined ? undefined : klasseVan(jaar),
      wilsbekwaam: wils === undefined ? undefined : wils ? 'ja' : 'nee',
      dossier: input.gegevens.dossier,
      verkregen: input.gegevens.verkregenInPet,
      geheim: beroepsgeheim,
      beroepscode: beroepscode === undefined ? undefined : beroepscode ? 'ja' : 'nee',
      organisatie:
        organisatie === undefined
          ? undefined
          : organisatie === 'gemeente'
            ? 'gemeente'
            : 'wijkteam',
      gemeente: code ?? landelijk,
      feiten: Object.fromEntries(
        Object.entries(input.feiten ?? {}).map(([feit, waarde]) => [feit, waarde ? 'ja' : 'nee']),
      ),
    }
  }

  function klasseVan(jaar: number): Leeftijd {
    const past = (klasse: Leeftijd): boolean =>
      jaar >= (klassen[klasse].vanaf ?? 999) && jaar <= (klassen[klasse].tot ?? -1)
    const fijn: readonly Leeftijd[] = ['onder-12', '12-15', '16-17', '18-22', '23-plus']
    return fijn.find(past) ?? 'weet-niet'
  }
})

describe('de keuzes', () => {
  const waarden = (groepen: readonly { keuzes: readonly { waarde: string }[] }[]): string[] =>
    groepen.flatMap((groep) => groep.keuzes.map((keuze) => keuze.waarde))

  it('offer every recipient, purpose and category once, also what is not usual for the task', () => {
    const vraag = lees('/x?handeling=verstrekken&rol=toeleiding-pw.toeleider').vraag
    expect(waarden(ontvangerGroepen(regelset.woorden)).toSorted()).toEqual(
      ontvangers.filter((o) => !o.startsWith('eigen-')).toSorted(),
    )
    const doel = doelKeuzes(vraag, regelset.woorden)
    expect([...doel.eerst, ...doel.anders].map((k) => k.waarde).toSorted()).toEqual(
      [...doelen].toSorted(),
    )
    expect(doel.eerst.map((k) => k.waarde)).toEqual(
      regelset.woorden.taken['toeleiding-pw'].doelen?.slice(0, 6),
    )
    const gegeven = gegevenKeuzes(vraag, regelset.woorden)
    expect([...gegeven.eerst, ...gegeven.anders].map((k) => k.waarde).toSorted()).toEqual(
      [...categorieen].toSorted(),
    )
    expect(gegeven.eerst.map((k) => k.waarde)).toContain('suwinet')
  })

  it('offer every task in every pet that does it', () => {
    const verwacht = taken.flatMap((taak) =>
      (regelset.woorden.taken[taak].petten ?? []).map((pet) => `${taak}.${pet}`),
    )
    expect(waarden(rolGroepen(regelset.woorden)).toSorted()).toEqual(verwacht.toSorted())
  })
})
