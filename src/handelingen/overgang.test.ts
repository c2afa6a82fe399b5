import fc from '../../test/support/eigenschap.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { geefvragen, overgangsvragen, type Datumkenmerk, type Partij } from '../domein/overgang.ts'
import { feitVeld, feitenUit, toestemmingVeld } from '../domein/overgang-formulier.ts'
import { wegVoor, type Weg } from '../domein/overgang-tabel.ts'
import { perHerkomst } from '../domein/overgang-herkomst.ts'
import { strengste } from '../domein/overgang-antwoord.ts'
import type { Waarden } from '../domein/invoer.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import type { Keuzegegeven } from '../opslag/overgang.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Regelset } from '../recht/regelset.ts'
import { weeg } from '../recht/weeg.ts'
import { weegAlles, type Persoon } from './overgang-weging.ts'
import type { Deps } from './deps.ts'

let regelset: Regelset
beforeAll(async () => {
  regelset = await loadRegelset()
})

const partij = (taak: Partij['taak'], pet: Partij['pet'], dossier: Partij['dossier']): Partij => ({
  taak,
  pet,
  dossier,
  beroepsgeheim: pet === 'hulpverlener' ? 'jeugdwet' : 'geen',
  beroepscode: true,
  organisatie: 'Wijkteam',
})
const hulp = partij('verlenen-jeugdhulp', 'hulpverlener', 'hulpverleningsdossier')
const toeleiding = partij('toeleiding-jeugd', 'toeleider', 'toeleidingsdossier')
const inkomen = partij('toeleiding-pw', 'toeleider', 'uitkeringsdossier')
const wmo = partij('toeleiding-wmo', 'toeleider', 'toeleidingsdossier')

function vereisWeg(van: Partij, naar: Partij): Weg {
  const weg = wegVoor(van, naar)
  if (weg === undefined) throw new Error('geen weg')
  return weg
}

const gegeven = (anders: Partial<Keuzegegeven>): Keuzegegeven => ({
  id: 'g',
  persoonId: '00000000-0000-4000-8000-000000000001',
  aard: 'feit',
  datWat: 'wat',
  categorie: 'gewoon',
  bronSoort: 'inwoner',
  bron: '',
  verkregenInPet: 'hulpverlener',
  beroepsgeheim: 'jeugdwet',
  inhoud: 'x',
  vastgelegdOp: new Date('2026-11-22T10:00:00Z'),
  overgangId: null,
  ...anders,
})

const deps = (): Deps => ({
  regelset,
  demo: false,
  nu: () => new Date(),
  id: () => '',
  toeval: (n) => new Uint8Array(n),
  get databanken(): Deps['databanken'] {
    throw new Error('geen database nodig')
  },
})

const drie = fc.constantFrom('', 'ja', 'nee', 'weet-niet')
const categorie = fc.constantFrom(
  'gewoon',
  'bijzonder',
  'financieel',
  'behandel',
  'diagnostiek',
  'advies',
  'strafrechtelijk',
  'derden',
  'politiegegeven',
  'tip',
)
const feiten = [
  'toestemming',
  'toestemmingJeugdige',
  'toestemmingVertegenwoordiger',
  'toestemmingSchriftelijk',
  'toestemmingUitdrukkelijk',
  'toestemmingDezeKeer',
] as const
const consent: readonly string[] = feiten

describe('what may move', () => {
  it('never a datum that a rule forbids, that lacks consent, or that no rule knows (random forms)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([hulp, toeleiding], [hulp, inkomen], [toeleiding, wmo], [toeleiding, hulp]),
        fc.array(
          fc.record({
            categorie,
            datWat: fc.constantFrom('dat', 'wat'),
            verkregenInPet: fc.constantFrom('hulpverlener', 'toeleider', 'regisseur-hulp'),
            wie: fc.integer({ min: 0, max: 2 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.record({
          noodzakelijk: drie,
          rolVerteld: drie,
          metInwoner: fc.constantFrom('', 'samen'),
        }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(...feiten), drie)),
        fc.array(fc.constantFrom(8, 13, 17, 40), { minLength: 2, maxLength: 2 }),
        (kanten, data, velden, ja, leeftijden) => {
          const [van, naar] = kanten
          if (van === undefined || naar === undefined) return
          const weg = vereisWeg(van, naar)
          const personen: Persoon[] = leeftijden.map((leeftijd, i) => ({
            id: `00000000-0000-4000-8000-00000000000${i}`,
            naam: `Persoon ${i}`,
            leeftijd,
          }))
          const waarden: Waarden = {
            ...Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [naam, [tekst]])),
            ...Object.fromEntries(
              ja.map(([wie, feit, tekst]) => [
                toestemmingVeld(`00000000-0000-4000-8000-00000000000${wie}`, feit),
                [tekst],
              ]),
            ),
          }
          const gegevens = data.map(({ wie, ...rest }, i) =>
            gegeven({
              ...rest,
              id: String(i),
              persoonId: `00000000-0000-4000-8000-00000000000${wie}`,
            }),
          )
          const om = {
            van,
            naar,
            weg,
            personenDaar: personen.map((persoon) => persoon.id),
            rollen: false,
            gemeente: 'Voorbeeldstad',
            vandaag: '2026-11-22',
          }
          for (const regel of weegAlles(deps(), gegevens, personen, om, waarden)) {
            if (!regel.toegestaan) continue
            const { gegeven: g } = regel
            // An independent look: what these may never do, whatever is filled in.
            expect(['politiegegeven', 'tip']).not.toContain(g.categorie)
            expect(personen.some((persoon) => persoon.id === g.persoonId)).toBe(true)
            if (naar.dossier !== 'hulpverleningsdossier') {
              expect(['behandel', 'diagnostiek']).not.toContain(g.categorie)
            }
            expect(velden.noodzakelijk).toBe('ja')
            for (const antwoord of regel.antwoorden) {
              expect(strengheid(antwoord.uitkomst)).toBeLessThanOrEqual(
                strengheid('toegestaan-mits'),
              )
              expect(antwoord.leemte).toBe(false)
            }
            // Without any consent the same form must still say yes, or this very person said yes.
            const zonder = Object.fromEntries(
              Object.entries(waarden).filter(([naam]) => !naam.startsWith('ja.')),
            )
            const [kaal] = weegAlles(deps(), [g], personen, om, zonder)
            const zelf = ja.some(
              ([wie, feit, tekst]) =>
                g.persoonId.endsWith(String(wie)) && consent.includes(feit) && tekst === 'ja',
            )
            expect(kaal?.toegestaan === true || zelf).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('the yes of one person is not the yes of another', () => {
    const weg = vereisWeg(hulp, inkomen)
    const kind = { id: 'a0000000-0000-4000-8000-000000000008', leeftijd: 8 }
    const ouder = { id: 'a0000000-0000-4000-8000-000000000040', leeftijd: 40 }
    const waarden = { [toestemmingVeld(ouder.id, 'toestemming')]: ['ja'], noodzakelijk: ['ja'] }
    expect(feitenUit(waarden, ouder, weg, false).toestemming).toBe(true)
    expect(feitenUit(waarden, kind, weg, false)).toEqual({ noodzakelijk: true })
  })

  it('written or explicit counts only beside the yes itself', () => {
    const weg = vereisWeg(toeleiding, wmo)
    const persoon = { id: 'a0000000-0000-4000-8000-000000000040', leeftijd: 40 }
    const alleen = { [toestemmingVeld(persoon.id, 'toestemmingUitdrukkelijk')]: ['ja'] }
    expect(feitenUit(alleen, persoon, weg, false).toestemmingUitdrukkelijk).toBe(false)
    const samen = { ...alleen, [toestemmingVeld(persoon.id, 'toestemming')]: ['ja'] }
    expect(feitenUit(samen, persoon, weg, false).toestemmingUitdrukkelijk).toBe(true)
  })

  it('the Wmo is asked as well: a test of purpose alone is not enough (Wmo 5.1.1 lid 4)', () => {
    const weg = vereisWeg(toeleiding, wmo)
    expect(weg.ookVragen).toBe(true)
    const persoon = { id: 'a0000000-0000-4000-8000-000000000040', leeftijd: 40 }
    const basis = {
      noodzakelijk: ['ja'],
      rolVerteld: ['ja'],
      metInwoner: ['samen'],
      [feitVeld('toetsAnderDoelUitgevoerd')]: ['ja'],
      [feitVeld('toetsAnderDoelPositief')]: ['ja'],
    }
    const vraag = (waarden: Waarden) =>
      strengste(
        overgangsvragen(
          gegeven({ verkregenInPet: 'toeleider', beroepsgeheim: 'geen' }),
          toeleiding,
          wmo,
          weg,
          {
            gemeente: 'Voorbeeldstad',
            peildatum: '2026-11-22',
            leeftijd: 40,
            feiten: feitenUit(waarden, persoon, weg, false),
          },
        ).map((situatie) => weeg(regelset, situatie)),
      )?.uitkomst
    expect(vraag(basis)).toBe('toestemming-vereist')
    const ja = {
      ...basis,
      [toestemmingVeld(persoon.id, 'toestemming')]: ['ja'],
      [toestemmingVeld(persoon.id, 'toestemmingUitdrukkelijk')]: ['ja'],
    }
    expect(strengheid(vraag(ja) ?? 'verboden')).toBeLessThanOrEqual(strengheid('toegestaan-mits'))
    const zonderToets = { ...ja, [feitVeld('toetsAnderDoelPositief')]: ['nee'] }
    expect(vraag(zonderToets)).toBe('verboden')
  })
})

describe('the roads', () => {
  it('a gezamenlijk bestand takes nothing over and gives nothing', () => {
    const bestand = partij('regie-vanuit-college', 'regisseur-college', 'gezamenlijk-bestand')
    for (const ander of [hulp, toeleiding, inkomen]) {
      expect(wegVoor(ander, bestand)).toBeUndefined()
      expect(wegVoor(bestand, ander)).toBeUndefined()
    }
  })

  it('a task belongs to its own kind of pet', () => {
    expect(wegVoor(hulp, { ...toeleiding, pet: 'hulpverlener' })).toBeUndefined()
    expect(wegVoor({ ...hulp, pet: 'toeleider' }, toeleiding)).toBeUndefined()
  })
})

describe('secrecy travels with the datum', () => {
  const bron: Datumkenmerk = gegeven({ beroepsgeheim: 'wgbo' })

  it('is asked under the secrecy of the pet and under its own', () => {
    const vragen = geefvragen(
      bron,
      toeleiding,
      { ontvanger: 'college-toeleiding', doel: 'toeleiding' },
      {
        gemeente: 'Voorbeeldstad',
        peildatum: '2026-11-22',
        leeftijd: 40,
        feiten: {},
      },
    )
    expect(vragen.map((v) => v.input.actor.beroepsgeheim)).toEqual(['geen', 'wgbo'])
    expect(vragen.every((v) => v.input.gegevens.verkregenInPet === 'hulpverlener')).toBe(true)
  })

  it('changes only questions that use what is there, about that kind of data', () => {
    const [basis] = geefvragen(
      gegeven({ verkregenInPet: 'toeleider', beroepsgeheim: 'geen' }),
      toeleiding,
      { ontvanger: 'college-toeleiding', doel: 'toeleiding' },
      { gemeente: 'Voorbeeldstad', peildatum: '2026-11-22', leeftijd: 40, feiten: {} },
    )
    if (basis === undefined) throw new Error('geen vraag')
    expect(perHerkomst(basis, [bron]).length).toBe(3)
    expect(perHerkomst(basis, [{ ...bron, categorie: 'financieel' }])).toEqual([basis])
    const schrijven = { ...basis, input: { ...basis.input, handeling: 'vastleggen' as const } }
    expect(perHerkomst(schrijven, [bron])).toEqual([schrijven])
  })
})
