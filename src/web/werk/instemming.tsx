import { een, isEen, type Waarden } from '../../domein/invoer.ts'
import type { Antwoord } from '../../recht/antwoord.ts'
import { JaNeeWeetNiet } from '../ui/index.ts'

/**
 * Local policy can want a spoken yes besides the task in law (R-LM-01). Asked only where an answer turns on it, or when
 * it was answered before.
 */
export const Instemming = ({
  antwoord,
  waarden,
}: {
  antwoord: Antwoord | undefined
  waarden: Waarden
}) => {
  const gezegd = een(waarden, 'instemming')
  const gevraagd = antwoord?.omslag.some(({ feiten }) => feiten.instemmingMondeling !== undefined)
  if (gevraagd !== true && gezegd === '') return null
  return (
    <JaNeeWeetNiet
      naam="instemming"
      vraag="Vindt de inwoner het goed dat u dit opschrijft?"
      hint="Dat vraagt het beleid van uw gemeente. Zeggen is genoeg, een handtekening hoeft niet."
      waarde={isEen(gezegd, ['ja', 'nee', 'weet-niet']) ? gezegd : undefined}
    />
  )
}
