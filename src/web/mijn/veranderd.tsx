import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { GegevenRij } from '../../handelingen/mijn.ts'
import type { MijnVerzoek } from '../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfDag } from '../moment.ts'
import { Alinea, Badge, Kop } from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import type { Vorm } from './teksten.ts'
import { veranderdTeksten } from './veranderd-teksten.ts'

/** That this is what stood there before, that it was corrected, or that nobody may use it: at the request of the resident. */
export const Veranderd = ({ gegeven, vorm }: { gegeven: GegevenRij; vorm: Vorm }) => {
  const t = veranderdTeksten[vorm]
  const { afgeschermd, geraaktOp } = gegeven
  const tekst =
    afgeschermd === 'verbeterd' && geraaktOp !== null
      ? t.oud(schrijfDag(geraaktOp))
      : afgeschermd === 'beperkt' && geraaktOp !== null
        ? t.afgeschermd(schrijfDag(geraaktOp))
        : gegeven.vervangtId === null
          ? undefined
          : t.nieuw(schrijfDag(gegeven.vastgelegdOp))
  return tekst === undefined ? null : (
    <p>
      <Badge tekst={tekst} />
    </p>
  )
}

/** What may be used again, from which day and why: the resident reads it before it happens (AVG 18 lid 3). */
export const MagStraksWeer = ({ einden, vorm }: { einden: MijnVerzoek['einden']; vorm: Vorm }) => {
  const t = veranderdTeksten[vorm]
  return einden.length === 0 ? null : (
    <section>
      <Kop niveau={2}>{t.weerKop}</Kop>
      {einden.map((einde) => (
        <Alinea>
          {t.weerTeGebruiken(schrijfDatum(einde.vanaf))} <Tekstblok tekst={einde.reden} />
        </Alinea>
      ))}
    </section>
  )
}
