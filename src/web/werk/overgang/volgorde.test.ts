import fc from '../../../../test/support/eigenschap.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, petten, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  gesprek,
  inhoudVan,
  kiesDoel,
  naarDossier,
  neemMee,
  openHulpdossier,
  teksten,
  vulHulpdossier,
  type Soort,
} from '../../../../test/support/overgang.ts'
import { noor } from '../../../../test/support/werk.ts'

const mehmetsPet = 'a3000000-0000-4000-8000-000000000003'
const soorten: readonly Soort[] = ['dat', 'wat', 'behandel', 'financieel']
const ja = (feit: string): string => `ja.${noor.slice(-12)}.${feit}`

let t: TestApp
let mehmet: Bezoeker
beforeAll(async () => {
  t = await createTestApp()
  mehmet = await t.login('mehmet')
  await mehmet.post('/pet', { pet: mehmetsPet })
})
afterAll(() => t.stop())

/** What may have moved at most, worked out apart from the rules: money only with both a yes, treatment never. */
function hoogstens(mee: readonly Soort[], toestemming: boolean): string[] {
  return mee
    .filter((soort) => soort !== 'behandel' && (soort !== 'financieel' || toestemming))
    .map((soort) => teksten[soort])
}

const stap = fc.record({
  mee: fc.subarray([...soorten]),
  jeugdige: fc.constantFrom('', 'ja', 'nee'),
  vertegenwoordiger: fc.constantFrom('', 'ja', 'weet-niet'),
  knop: fc.constantFrom('bekijk', 'uitvoeren'),
})

it('whatever the order of steps, what stays is never read by who receives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stap, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(petten.toeleider, mehmetsPet),
      async (stappen, naarPet) => {
        const sanne = await t.login('sanne', 'hulpverlener')
        const dossier = await openHulpdossier(sanne)
        const id = await vulHulpdossier(t, sanne, dossier)
        await kiesDoel(sanne, dossier, naarPet)
        let overgang: string | undefined
        let mag: string[] = []
        for (const { mee, jeugdige, vertegenwoordiger, knop } of stappen) {
          const blad = await sanne.verstuur(
            {
              ...gesprek,
              ...neemMee(...mee.map((soort) => id[soort])),
              [ja('toestemmingJeugdige')]: jeugdige,
              [ja('toestemmingVertegenwoordiger')]: vertegenwoordiger,
            },
            { knop },
          )
          overgang = /^\/werk\/overgangen\/([0-9a-f-]{36})/.exec(blad.pad)?.[1]
          mag = hoogstens(mee, jeugdige === 'ja' && vertegenwoordiger === 'ja')
          if (overgang !== undefined) break
        }
        const ontvanger = naarPet === mehmetsPet ? mehmet : await t.login('sanne', 'toeleider')
        expect((await ontvanger.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
        if (overgang === undefined) return
        const daar = await naarDossier(t, overgang)
        const gegaan = await inhoudVan(t, daar)
        for (const tekst of gegaan) expect(mag).toContain(tekst)
        for (const pad of [`/werk/dossiers/${daar}`, `/werk/overgangen/${overgang}`]) {
          const gelezen = await ontvanger.get(pad)
          expect(gelezen.status).toBe(200)
          for (const soort of soorten) {
            expect(gelezen.tekst.includes(teksten[soort])).toBe(gegaan.includes(teksten[soort]))
          }
        }
      },
    ),
    { numRuns: 6 },
  )
  expect(t.meldingen).toEqual([])
}, 180_000)
