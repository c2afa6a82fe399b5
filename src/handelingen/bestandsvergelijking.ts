import {
  leesVergelijking,
  situatieVanVergelijking,
  vergelijktaak,
  zietVergelijkingen,
} from '../domein/bestandsvergelijking.ts'
import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import {
  insertVergelijking,
  listVergelijkingen,
  type VergelijkingRij,
} from '../opslag/gesloten-regime.ts'
import { activiteiten, doorDeDeur, vereisPet, vereisPetsoort, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { weighOfWeiger } from './weeg.ts'

export type { VergelijkingRij }

const soort = {
  objectSoort: 'bestandsvergelijking',
  doel: 'bestandsvergelijking',
  verwerkingsactiviteit: activiteiten.privacy,
}

/** It is about no person: the log has one line without anybody. */
const spoor = (objectId: string | null): Spoor => ({
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId,
})

function vereisVergelijker(medewerker: Medewerker): MetWerkpet {
  const wie = vereisPet(medewerker)
  if (!zietVergelijkingen(wie.pet)) throw new NietGevonden()
  return wie
}

/** What was compared before, and whether this pet may ask. @throws NietGevonden for any other pet */
export async function readVergelijkingen(
  deps: Deps,
  medewerker: Medewerker,
): Promise<{ regels: readonly VergelijkingRij[]; magVragen: boolean }> {
  const wie = vereisVergelijker(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => ({
    uit: {
      regels: await listVergelijkingen(tx),
      magVragen: vergelijktaak(wie.pet) !== undefined,
    },
    spoor: spoor(null),
  }))
}

/** The same list for who watches over it. @throws NietGevonden for any other pet */
export async function readVergelijkingenToezicht(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly VergelijkingRij[]> {
  return doorDeDeur(deps, medewerker, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    return { uit: await listVergelijkingen(tx), spoor: spoor(null) }
  })
}

/**
 * Asks whether files may be compared, and keeps it when they may. Across domains, to see early where much is going on,
 * never (E-274): there is no kind of record for it either.
 *
 * @returns its number @throws OngeldigeInvoer; Geweigerd with the reason of the rules; Onmogelijk (DW023)
 */
export async function recordVergelijking(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisVergelijker(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const gelezen = leesVergelijking(waarden)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { vraag, onderwerp, bestanden, toets } = gelezen.waarde
    const nu = deps.nu()
    const vandaag = datumInNederland(nu)
    const antwoord = weighOfWeiger(
      deps,
      situatieVanVergelijking(gelezen.waarde, wie.pet, wie.gemeente.beleid, vandaag),
      [],
    )
    if (vraag === 'domeinen') throw new Onmogelijk('bestanden-niet-naast-elkaar')
    const rij = {
      id: deps.id(),
      nummer: makeNummer('BV', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      soort: vraag,
      onderwerp,
      bestanden,
      toets,
      antwoord,
      op: nu,
    }
    await insertVergelijking(tx, wie.gemeente.id, wie.pet.id, rij)
    return { uit: rij.nummer, spoor: spoor(rij.id) }
  })
}
