import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { MijnBeeld } from '../../handelingen/mijn.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Gegevenslijst, Kop, Link } from '../ui/index.ts'
import { overlegTeksten } from './overleg-teksten.ts'
import type { Vorm } from './teksten.ts'

interface OverlegProps {
  overleggen: MijnBeeld['overleggen']
  vorm: Vorm
  woorden: Woorden
  zelf: boolean
  niveau: 2 | 3
  /** On the page to which the link leads. */
  zonderLink?: boolean
}

/** When somebody was talked about, and with what kind of parties; what was told stands with what was shared. */
export const MijnOverleggen = (props: OverlegProps) => {
  const { overleggen, vorm, woorden, zelf, niveau } = props
  const t = overlegTeksten[vorm]
  if (overleggen.length === 0) return null
  return (
    <section>
      <Kop niveau={niveau}>{zelf ? t.kop : t.kopKind}</Kop>
      {(props.zonderLink === true ? overleggen : overleggen.slice(0, 5)).map(
        ({ gehoudenOp, partijen, erbij }) => (
          <div data-overleg>
            <p>
              {t.opDag(schrijfDatum(gehoudenOp))}{' '}
              {zelf ? (erbij ? t.erbij : t.nietErbij) : erbij ? t.erbijKind : t.nietErbijKind}
            </p>
            <Gegevenslijst
              regels={[
                {
                  naam: t.metWie,
                  waarde: hoofdletter(
                    opsomming([...new Set(partijen.map((code) => woorden.ontvangers[code].naam))]),
                  ),
                },
              ]}
            />
          </div>
        ),
      )}
      {props.zonderLink !== true && (
        <p>
          <Link href={paden.mijnVerstrekkingen()} los>
            {t.verteld}
          </Link>
        </p>
      )}
    </section>
  )
}
