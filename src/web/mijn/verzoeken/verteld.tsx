import type { MijnVerzoek } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfDag } from '../../moment.ts'
import { Alinea, Gegevenslijst, Kop } from '../../ui/index.ts'
import type { Vorm } from '../teksten.ts'
import { verzoekTeksten } from './teksten.ts'

/** Everybody who had it before, and what became of telling them (E-227). */
export const Verteld = ({ verteld, vorm }: { verteld: MijnVerzoek['verteld']; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm].verteld
  return verteld.length === 0 ? null : (
    <section>
      <Kop niveau={2}>{t.kop}</Kop>
      <Alinea>{t.uitleg}</Alinea>
      <Gegevenslijst
        regels={verteld.map((k) => {
          const dag = k.bevestigdOp ?? k.verteldOp ?? k.klaargezetOp
          const zin = t.stand[k.stand](schrijfDag(dag))
          return {
            naam: k.ontvanger ?? t.dossier,
            waarde: k.reden === null || k.stand === 'verteld' ? zin : `${zin} ${k.reden}`,
          }
        })}
      />
    </section>
  )
}
