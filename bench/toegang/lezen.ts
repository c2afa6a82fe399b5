import { vergelijk } from './gelijk.ts'
import { bredeGevallen, gewoneGevallen, vergelijkGevallen } from './gevallen.ts'
import {
  bredeVarianten,
  bredeVerhoudingen,
  gewoneVarianten,
  gewoneVerhoudingen,
  type Ingangen,
} from './groepen.ts'
import { meet, type Geval, type Tijden, type Variant } from './meten.ts'
import type { Opties } from './opties.ts'
import { bewaarPlannen, handPlannen, plannenVan } from './plannen.ts'
import { zoalsHetProduct } from './varianten.ts'
import { tabelVanTijden, tabelVanVerhoudingen } from './verslag.ts'
import { verzegelGevallen } from './verzegelen.ts'
import { vangProduct } from './vragen.ts'

const BREDE = ['breed-5000', 'breed-100000', 'klacht-5000']

/** List and open in every way, for ordinary and for wide petten. */
export async function meetLezen(
  ingangen: Ingangen,
  opties: Opties,
  meld: (regel: string) => void,
): Promise<{ verschillen: string[]; gemist: string[] }> {
  const product = await vangProduct()
  meld(
    'opdrachten: lijst 2, openen 2 (met de hand 1 en 2); in het product daarbij begin, context en commit',
  )
  const verschillen: string[] = []
  const gemist: string[] = []

  const gewoon = gewoneVarianten(ingangen, product, await gewoneGevallen(ingangen.beheer))
  const teVergelijken = await vergelijkGevallen(ingangen.beheer)
  for (const groep of gewoon.gelijk) {
    // A naive list takes a second: one dossier per pet, and few of them.
    const uitkomst = await vergelijk(
      groep,
      groep.some((v) => v.deel !== undefined)
        ? teVergelijken.filter((_, nummer) => nummer % 25 === 0)
        : teVergelijken,
    )
    verschillen.push(...uitkomst.verschillen)
    meld(
      `gelijk? ${groep.map((v) => v.naam).join(' = ')}: ${uitkomst.vergeleken} antwoorden vergeleken (${uitkomst.rijen} rijen), ${uitkomst.verschillen.length} verschillen`,
    )
  }
  const brede: { sleutel: string; varianten: Variant[] }[] = []
  for (const sleutel of BREDE) {
    const gevallen = await bredeGevallen(ingangen.beheer, sleutel)
    const varianten = bredeVarianten(ingangen, product, gevallen, sleutel)
    brede.push({ sleutel, varianten })
    for (const wat of ['lijst', 'open']) {
      const groep = varianten.filter(({ naam }) => naam.startsWith(`${sleutel}: ${wat}`))
      const uitkomst = await vergelijk(groep, gevallen.slice(0, wat === 'lijst' ? 1 : 10))
      verschillen.push(...uitkomst.verschillen)
      meld(
        `gelijk? ${sleutel}, ${wat}: ${uitkomst.vergeleken} antwoorden vergeleken (${uitkomst.rijen} rijen), ${uitkomst.verschillen.length} verschillen`,
      )
    }
  }

  const { rondes, perRonde } = opties
  const tijden = await meet(gewoon.varianten, rondes, perRonde)
  await meetProduct(ingangen, gewoon.gevallen, tijden, rondes * perRonde)
  const uitkomst = tabelVanVerhoudingen(tijden, gewoneVerhoudingen)
  gemist.push(...uitkomst.gemist)
  meld(`\n${tabelVanTijden(tijden)}\n\n${uitkomst.tekst}`)

  for (const { sleutel, varianten } of brede) {
    const breedTijden = await meet(varianten, Math.min(3, rondes), Math.min(6, perRonde))
    const breed = tabelVanVerhoudingen(breedTijden, bredeVerhoudingen(sleutel))
    meld(`\n${tabelVanTijden(breedTijden)}\n\n${breed.tekst}`)
  }
  if (opties.plannen !== undefined) {
    const geval = gewoon.gevallen[0]
    if (geval !== undefined) {
      await bewaarPlannen(opties.plannen, [
        ...(await plannenVan('app', ingangen.app, product, geval)),
        ...handPlannen(ingangen, geval),
      ])
    }
    for (const { sleutel, varianten } of brede) {
      const breed = varianten[0]?.gevallen[0]
      if (breed !== undefined) {
        await bewaarPlannen(
          opties.plannen,
          await plannenVan(sleutel, ingangen.breed, product, breed),
        )
      }
    }
    meld(`Plannen staan in ${opties.plannen}`)
  }
  return { verschillen, gemist }
}

/** As many as are sealed for real for it: every one of them has people, and every person a key file. */
const verzegeld = 20

/** The functions of the product, as they are called: what a page really pays for list and open, with opening what is sealed. */
async function meetProduct(
  { databanken, beheer }: Ingangen,
  alle: readonly Geval[],
  tijden: Map<string, Tijden>,
  aantal: number,
): Promise<void> {
  const gevallen = alle.slice(0, verzegeld)
  const mensen = await verzegelGevallen(beheer, databanken.kluis, gevallen)
  const product = zoalsHetProduct(databanken, 'pet', mensen)
  for (const wat of ['lijst', 'open'] as const) {
    const duur: number[] = []
    for (let nummer = -20; nummer < aantal; nummer++) {
      const geval = gevallen[Math.abs(nummer) % gevallen.length]
      if (geval === undefined) continue
      const begin = performance.now()
      await product[wat](geval)
      if (nummer >= 0) duur.push(performance.now() - begin)
    }
    tijden.set(`${wat}: zoals het product het stuurt (hele transactie)`, {
      werk: duur,
      transactie: duur,
    })
  }
}
