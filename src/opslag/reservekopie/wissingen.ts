import { Wisjournaal } from '../../kluis/wisjournaal.ts'
import { OpstartFout } from '../server/opstart-fout.ts'

/** How many keys were destroyed so far. A copy holds this number and never the journal itself. */
export async function countErasures(wisjournaal: string): Promise<number> {
  return (await new Wisjournaal(wisjournaal).list()).length
}

/**
 * A copy may only be put back beside a journal that knows at least what was known when the copy was made. Otherwise
 * people whose keys were destroyed would come back.
 *
 * @param kwijt true when whoever restores says that the journal is lost and takes the consequence
 * @throws OpstartFout
 */
export async function checkErasures(
  wisjournaal: string,
  nodig: number,
  kwijt: boolean,
): Promise<number> {
  const hier = await countErasures(wisjournaal)
  if (hier >= nodig || kwijt) return hier
  throw new OpstartFout(
    `Het wisjournaal ${wisjournaal} heeft ${hier} regels; toen de kopie werd gemaakt waren het er ${nodig}. Met dit ` +
      'journaal kunnen gegevens terugkomen die vernietigd zijn. Zet eerst het goede wisjournaal terug. Is het echt ' +
      'verloren, geef dan --wisjournaal-kwijt en leg vast wie dat besloot.',
  )
}
