import { een, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland } from '../domein/leeftijd.ts'
import { dagenVooraf, langsteUitleg, redenVeld } from '../domein/uitvoering-recht.ts'
import { announceEinde, endBeperking, findUitvoeringDeel } from '../opslag/uitvoering-recht.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { uitvoeringSoort } from './uitvoeren-recht.ts'

export interface Beperkinguitkomst {
  deelId: string
  klaar: 'gedaan' | 'aangekondigd'
  /** What was wrong with the form; then nothing was done. */
  fouten: Fouten | undefined
}

/**
 * The end of a restriction in two steps: the resident is told with the reason and the day (AVG 18 lid 3), and on or after
 * that day it ends. The database refuses the second before the first (DW029).
 *
 * @throws NietGevonden; Onmogelijk
 */
export async function changeBeperking(
  deps: Deps,
  medewerker: Medewerker,
  uitvoeringId: string,
  waarden: Waarden,
): Promise<Beperkinguitkomst> {
  const wie = vereisPet(medewerker)
  let deelId = ''
  try {
    return await doorDeDeur(
      deps,
      wie,
      { ...uitvoeringSoort, handeling: 'vastleggen' },
      async (tx) => {
        const uitvoering = await findUitvoeringDeel(tx, uitvoeringId)
        if (uitvoering === undefined) throw new NietGevonden()
        const { persoonId, dossierId } = uitvoering
        deelId = uitvoering.deelId
        const nu = deps.nu()
        const op = een(waarden, 'nu') === 'ja'
        if (op) await endBeperking(tx, deps.id(), uitvoeringId, nu)
        else {
          const fouten: Fouten = {}
          const reden = vereisTekst(
            waarden,
            redenVeld,
            fouten,
            'Schrijf op waarom het weer mag worden gebruikt.',
            langsteUitleg,
          )
          if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
          const vanaf = dagenLater(datumInNederland(nu), dagenVooraf)
          await announceEinde(tx, { id: deps.id(), uitvoeringId, persoonId, vanaf, reden }, nu)
          await queueBericht(tx, deps, {
            aan: { soort: 'over', id: persoonId },
            aanleiding: 'verzoek',
          })
        }
        return {
          uit: {
            deelId,
            klaar: op ? ('gedaan' as const) : ('aangekondigd' as const),
            fouten: undefined,
          },
          spoor: {
            betrokkenen: [persoonId],
            doel: uitvoeringSoort.doel,
            verwerkingsactiviteit: uitvoeringSoort.verwerkingsactiviteit,
            objectId: uitvoeringId,
            dossierId,
          },
        }
      },
    )
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    return { deelId, klaar: 'aangekondigd', fouten: fout.fouten }
  }
}
