import fc from '../../test/support/eigenschap.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKleineWereld, type KleineWereld } from '../../test/support/kleine-wereld.ts'
import { dagenLater, leeftijdsgrenzen, verjaardag } from '../domein/leeftijd.ts'
import { dossierInZicht, zichtVan, zienersoorten } from '../domein/zicht.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'

/**
 * The database decides who sees whom (`voor_wie` and the walls that stand on it); `src/domein/zicht.ts` says the same as a
 * table that pages tell. Random registers, with the days on which rights move on both sides, hold the two together.
 */

let w: KleineWereld
let vandaag: string
beforeAll(async () => {
  w = await maakKleineWereld()
  const [rij] = await w.als<{ dag: string }>(
    'eigenaar',
    {},
    'select deelwijzer.hier_vandaag()::text as dag',
  )
  vandaag = rij?.dag ?? ''
})
afterAll(() => w.stop())

const dossiers: readonly { soort: DossierSoort; taak: Taak }[] = [
  { soort: 'toeleidingsdossier', taak: 'toeleiding-jeugd' },
  { soort: 'toeleidingsdossier', taak: 'toeleiding-pw' },
  { soort: 'hulpverleningsdossier', taak: 'verlenen-jeugdhulp' },
  { soort: 'regiedossier', taak: 'regie-vanuit-college' },
  { soort: 'regiedossier', taak: 'regie-vanuit-hulp' },
  { soort: 'uitkeringsdossier', taak: 'begeleiden-plan-pw' },
  { soort: 'uitkeringsdossier', taak: 're-integratie' },
  { soort: 'schuldhulpdossier', taak: 'schuldhulpverlening' },
]

/** Born so that this birthday is today, was yesterday or is tomorrow. */
const omDeGrens = fc
  .tuple(fc.constantFrom(12, 16, 18), fc.constantFrom(-1, 0, 1))
  .map(([jaren, dagen]) => ({ jaren: -jaren, dagen }))
const geboren = fc.oneof(
  { weight: 5, arbitrary: omDeGrens },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 90 }).map((jaren) => ({ jaren: -jaren, dagen: -40 })),
  },
  // The day is not known, or nothing is.
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }).map((jaren) => ({ jaar: jaren })) },
  { weight: 1, arbitrary: fc.constant({ jaar: undefined }) },
)
const registratie = fc.record({
  soort: fc.constantFrom(...zienersoorten),
  gezag: fc.constantFrom('ja', 'ja', 'ja', 'ja', 'ja', 'nee', 'onbekend'),
  van: fc.constantFrom(-400, -400, -1, 0, 1),
  tot: fc.constantFrom(null, null, 0, 1, 200),
  omvang: fc.constantFrom('alles', 'gemeente'),
  mag: fc.constantFrom('meekijken', 'verzoeken'),
  gestopt: fc.constantFrom(false, false, true),
})
const geval = fc.record({
  geboren,
  registraties: fc.array(registratie, { minLength: 1, maxLength: 2 }),
  afgeschermd: fc.constantFrom('nee', 'nee', 'nee', 'nee', 'ja', 'voorbij'),
  overleden: fc.constantFrom('nee', 'nee', 'nee', 'nee', 'nee', 'nee', 'ziener', 'persoon'),
  curatele: fc.constantFrom('nee', 'nee', 'nee', 'nee', 'brp', 'onbekend'),
})
type Geval = typeof geval extends fc.Arbitrary<infer T> ? T : never

function geboorteVan(g: Geval['geboren']): { datum: string | null; onvolledig: string | null } {
  if ('jaar' in g) {
    const onvolledig = g.jaar === undefined ? null : String(Number(vandaag.slice(0, 4)) - g.jaar)
    return { datum: null, onvolledig }
  }
  return { datum: dagenLater(verjaardag(vandaag, g.jaren), g.dagen), onvolledig: null }
}

interface Gemaakt {
  ziener: string
  persoon: string
  eigen: string
  vanBroer: string
  nummers: readonly (readonly [string, (typeof dossiers)[number]])[]
}

async function maak(g: Geval): Promise<Gemaakt> {
  const { datum, onvolledig } = geboorteVan(g.geboren)
  const dood = (wie: string) => (g.overleden === wie ? vandaag : null)
  const ziener = await w.persoon({ geboortedatum: '1980-05-05', overleden_op: dood('ziener') })
  const persoon = await w.persoon({
    geboortedatum: datum,
    geboorte_onvolledig: onvolledig,
    overleden_op: dood('persoon'),
    curatele: g.curatele === 'brp',
  })
  const rij = (wie: string, over: string, anders: object) =>
    w.zet('vertegenwoordiging', {
      persoon_id: over,
      vertegenwoordiger_id: wie,
      soort: 'ouder',
      gezag: 'ja',
      bron: 'proef',
      bron_soort: 'onbekend',
      geldig_van: '2001-01-01',
      ...anders,
    })
  if (g.curatele === 'onbekend') {
    await rij(await w.persoon(), persoon, { soort: 'curator', gezag: 'onbekend' })
  }
  for (const [nr, r] of g.registraties.entries()) {
    const geldig_tot = r.tot === null ? null : dagenLater(vandaag, r.tot)
    if (r.soort === 'gemachtigde') {
      await w.zet('machtiging', {
        persoon_id: persoon,
        helper_id: ziener,
        omvang: r.omvang,
        mag: r.mag,
        gegeven_op: vandaag,
        aanvaard_op: vandaag,
        code_tot: vandaag,
        geldig_tot: geldig_tot ?? dagenLater(vandaag, 100),
        gestopt_op: r.gestopt ? vandaag : null,
        gestopt_door: r.gestopt ? 'inwoner' : null,
      })
    } else {
      const geldig_van = dagenLater(vandaag, r.van - nr)
      await rij(ziener, persoon, {
        soort: r.soort,
        gezag: r.gezag,
        geldig_van,
        // Two of one kind do not both run without an end.
        geldig_tot: geldig_tot ?? (nr === 0 ? null : dagenLater(vandaag, 300)),
      })
    }
  }
  if (g.afgeschermd !== 'nee') {
    await w.zet('afscherming', {
      persoon_id: persoon,
      vertegenwoordiger_id: ziener,
      begonnen_op: vandaag,
      herzien_op: vandaag,
      beeindigd_op: g.afgeschermd === 'voorbij' ? vandaag : null,
    })
  }
  const broer = await w.persoon({ geboortedatum: dagenLater(vandaag, -1500) })
  await rij(ziener, broer, {})
  const eigen = await w.dossier(ziener)
  const vanBroer = await w.dossier(broer)
  for (const dossier_id of [eigen, vanBroer]) {
    await w.db
      .pool('eigenaar')
      .query(
        `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) values ($1, $2, $3, 'naaste')`,
        [w.gemeente, dossier_id, persoon],
      )
  }
  const nummers: (readonly [string, (typeof dossiers)[number]])[] = []
  for (const dossier of dossiers) nummers.push([await w.dossier(persoon, dossier), dossier])
  return { ziener, persoon, eigen, vanBroer, nummers }
}

function verwacht(g: Geval): {
  zichten: NonNullable<ReturnType<typeof zichtVan>>[]
  mag: string | null
} {
  const { datum, onvolledig } = geboorteVan(g.geboren)
  const leeftijd = leeftijdsgrenzen(datum, onvolledig, vandaag)
  const magen: string[] = []
  const zichten = g.registraties.flatMap((r, nr) => {
    const hulp = r.soort === 'gemachtigde'
    const tot =
      r.tot !== null ? dagenLater(vandaag, r.tot) : hulp || nr > 0 ? dagenLater(vandaag, 100) : null
    const zicht = zichtVan(
      {
        soort: r.soort,
        gezag: hulp ? (r.gestopt ? 'nee' : 'ja') : r.gezag === 'ja' ? 'ja' : 'nee',
        van: hulp ? vandaag : dagenLater(vandaag, r.van - nr),
        tot,
        afgeschermd: g.afgeschermd === 'ja',
        overleden: g.overleden !== 'nee',
        leeftijd,
        // A curator who is there by the same register counts, also when it is this one and ended today.
        onderCuratele:
          g.curatele !== 'nee' ||
          g.registraties.some(
            (c, n) =>
              c.soort === 'curator' &&
              c.gezag !== 'nee' &&
              c.van - n <= 0 &&
              (c.tot === null || c.tot > 0),
          ),
        omvang: r.omvang === 'alles' ? 'alles' : 'gemeente',
      },
      vandaag,
    )
    if (zicht !== undefined && (!hulp || r.mag === 'verzoeken')) magen.push(r.soort)
    return zicht ?? []
  })
  const orde = ['curator', 'ouder', 'voogd', 'mentor', 'gemachtigde']
  return { zichten, mag: orde.find((soort) => magen.includes(soort)) ?? null }
}

describe('who sees whom, in the database and in the table', () => {
  it('agrees on random registers', { timeout: 240_000 }, async () => {
    const geteld = { iets: 0, niets: 0 }
    await fc.assert(
      fc.asyncProperty(geval, async (g) => {
        const gemaakt = await maak(g)
        const ik = { gemeente: w.gemeente, persoon: gemaakt.ziener }
        const zie = async (vraag: string, waarden: unknown[] = []) =>
          (await w.als<{ id: string }>('inwoner', ik, vraag, waarden)).map(({ id }) => id)
        const { zichten, mag } = verwacht(g)
        geteld[zichten.length > 0 ? 'iets' : 'niets'] += 1
        const mensen = await zie('select id from deelwijzer.persoon')
        expect(mensen.includes(gemaakt.persoon)).toBe(zichten.length > 0)
        const leeft = g.overleden !== 'ziener'
        expect(mensen.includes(gemaakt.ziener)).toBe(leeft)
        const gezien = await zie('select id from deelwijzer.dossier')
        for (const [id, dossier] of gemaakt.nummers) {
          const hoort = zichten.some((zicht) => dossierInZicht(zicht, dossier))
          expect(gezien.includes(id), JSON.stringify({ dossier, zichten })).toBe(hoort)
        }
        // One's own stays; that of another child in which the protected one stands does not.
        expect(gezien.includes(gemaakt.eigen)).toBe(leeft)
        expect(gezien.includes(gemaakt.vanBroer)).toBe(leeft && g.afgeschermd !== 'ja')
        const [wie] = await w.als<{ mag: string | null }>(
          'inwoner',
          ik,
          'select deelwijzer.mag_verzoeken_voor($1) as mag',
          [gemaakt.persoon],
        )
        expect(wie?.mag ?? null).toBe(mag)
      }),
      { numRuns: 250 },
    )
    // The register is not so odd that nobody ever sees anybody.
    expect(geteld.iets).toBeGreaterThan(20)
    expect(geteld.niets).toBeGreaterThan(20)
  })
})
