import { aarden, bronSoorten } from '../../../domein/gegeven.ts'
import { aardWoorden, bronWoorden } from '../../../domein/gegeven-woorden.ts'
import { isEen, type Waarden } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import type { GegevenRij } from '../../../handelingen/dossier.ts'
import type { Verzoekdeelbeeld } from '../../../handelingen/verzoekbesluit.ts'
import { schrijfDag } from '../../moment.ts'
import {
  Alinea,
  Gegevenslijst,
  Kaart,
  Lijst,
  type AntwoordkaartProps,
  type Fout,
} from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

export interface DeelProps {
  beeld: Verzoekdeelbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  /** What was typed in one of the small forms, that had a mistake. */
  klein: { waarden: Waarden; fouten: readonly Fout[]; versie: number }
  kaart: AntwoordkaartProps | undefined
  nieuw: string | undefined
  verouderd: boolean
  magBuiten: boolean
  vandaag: Datum
  csrf: string
}

/** One datum as it stands in the dossier, with its source and who got it. */
export const Datumkaart = (props: { gegeven: GegevenRij; beeld: Verzoekdeelbeeld }) => {
  const { gegeven, beeld } = props
  const ontvangers = beeld.ontvangers.filter(({ gegevenId }) => gegevenId === gegeven.id)
  const bron = isEen(gegeven.bronSoort, bronSoorten)
    ? bronWoorden[gegeven.bronSoort]
    : gegeven.bronSoort
  return (
    <Kaart titel={stuknaam(gegeven)}>
      <Alinea>
        <Tekstblok tekst={gegeven.inhoud} />
      </Alinea>
      <Gegevenslijst
        regels={[
          {
            naam: 'Van wie komt het',
            waarde: gegeven.bron === '' ? bron : `${bron} (${gegeven.bron})`,
          },
          ...(gegeven.persoonId === beeld.verzoek.persoonId
            ? []
            : [{ naam: 'Let op', waarde: 'Dit gaat over een ander.' }]),
          {
            naam: 'Aan wie verteld',
            waarde:
              ontvangers.length === 0 ? (
                'Aan niemand'
              ) : (
                <Lijst
                  items={ontvangers.map(({ ontvanger, op }) => `${ontvanger}, ${schrijfDag(op)}`)}
                />
              ),
          },
        ]}
      />
    </Kaart>
  )
}

/** How a datum is named where its content does not stand. */
export function stuknaam(gegeven: GegevenRij): string {
  const aard = isEen(gegeven.aard, aarden) ? aardWoorden[gegeven.aard].naam : 'Gegeven'
  return `${aard}, ${schrijfDag(gegeven.vastgelegdOp)}`
}
