import { een, type Waarden } from '../domein/invoer.ts'
import { deleteStraat, replaceStraat } from '../opslag/straat.ts'
import { activiteiten, doorDeDeur, vereisEenPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { OngeldigeInvoer } from './fouten.ts'

const soort = {
  handeling: 'vastleggen' as const,
  objectSoort: 'eigen-straat',
  doel: 'eigen kring',
  verwerkingsactiviteit: activiteiten.toegang,
}
const spoor = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: null,
}

/**
 * Tells in which street one lives, so that the privacy officer can be asked about looks there. By the medewerker and of
 * free will: the street without a number, kept only as a keyed fingerprint that says "the same" or "not the same". It
 * closes nothing; who should never see a neighbour tells that neighbour in the own circle.
 *
 * @throws OngeldigeInvoer; NietGevonden without a pet
 */
export async function tellStraat(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doorDeDeur(deps, wie, soort, async (tx) => {
    const straat = een(waarden, 'straat').trim()
    if (!/\p{L}{2}/u.test(straat.split(/\d/, 1)[0] ?? '') || straat.length > 100) {
      throw new OngeldigeInvoer({ straat: 'Vul de naam van uw straat in, zonder huisnummer.' })
    }
    await replaceStraat(tx, wie.gemeente.id, wie.id, straat, deps.nu())
    return { uit: undefined, spoor }
  })
}

/** Takes it back. @throws NietGevonden without a pet */
export async function withdrawStraat(deps: Deps, medewerker: Medewerker): Promise<void> {
  const wie = vereisEenPet(medewerker)
  await doorDeDeur(deps, wie, soort, async (tx) => {
    await deleteStraat(tx)
    return { uit: undefined, spoor }
  })
}
