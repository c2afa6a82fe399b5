import type { Afwijkingengroep } from '../domein/afwijking.ts'
import { listAfwijkingen, listToegang, type Toegangregel } from '../opslag/ruggespraak-team.ts'
import { activiteiten, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

export type { Toegangregel }

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'teamoverzicht',
  doel: 'leidinggeven',
  verwerkingsactiviteit: activiteiten.team,
}

const spoor = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: null,
}

/**
 * Where the team went another way than the answer, to learn from: groups of five people and more, in quarters that are
 * over. Without sums or filters, so that nothing can be taken from something else.
 *
 * @throws NietGevonden for any other pet
 */
export async function readAfwijkingen(
  deps: Deps,
  medewerker: Medewerker,
): Promise<readonly Afwijkingengroep[]> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende')
  return doorDeDeur(deps, wie, soort, async (tx) => ({ uit: await listAfwijkingen(tx), spoor }))
}

/** Who has which access, and who should not any more (E-248). */
export interface Toegangoverzicht {
  regels: readonly Toegangregel[]
  /** Left, and still has a pet or a dossier. */
  nogIets: readonly Toegangregel[]
}

/** @throws NietGevonden for any other pet */
export async function readToegang(deps: Deps, medewerker: Medewerker): Promise<Toegangoverzicht> {
  const wie = vereisPetsoort(medewerker, 'leidinggevende')
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const alle = await listToegang(tx)
    const nu = deps.nu()
    const weg = ({ uitDienstOp }: Toegangregel): boolean =>
      uitDienstOp !== null && uitDienstOp <= nu
    return {
      uit: {
        regels: alle.filter((regel) => regel.loopt && !weg(regel)),
        // A pet that ended but is still the one who is involved: those dossiers have nobody.
        nogIets: alle.filter(
          (regel) =>
            (weg(regel) && (regel.loopt || regel.betrokken > 0)) ||
            (!regel.loopt && regel.betrokken > 0),
        ),
      },
      spoor,
    }
  })
}
