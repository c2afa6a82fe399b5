import type { MijnBeeld } from '../../handelingen/mijn.ts'
import { schrijfDag, schrijfTijd } from '../moment.ts'
import { Melding } from '../ui/index.ts'
import { teksten, type Vorm } from './teksten.ts'

/**
 * That somebody who does not help here looked in an emergency: when, in which role, who checks it and what one can do.
 * Never a name and never the reason, which can be about somebody else.
 */
export const Spoedkijken = ({ beeld, vorm }: { beeld: MijnBeeld; vorm: Vorm }) => {
  const t = teksten[vorm]
  if (beeld.nood.length === 0) return null
  return (
    <Melding soort="waarschuwing" titel={t.noodKop}>
      {beeld.nood.map((nood) => {
        const over = beeld.personen.find((persoon) => persoon.id === nood.persoonId)
        return (
          <p>
            {schrijfDag(nood.van)}, {schrijfTijd(nood.van)} uur.{' '}
            {t.noodWie(`${nood.rol}, ${nood.organisatie}`)}
            {over !== undefined && !over.zelf && ` Dit ging over ${over.naam}.`}
          </p>
        )
      })}
      <p>{t.noodUitleg.join(' ')}</p>
    </Melding>
  )
}
