import type { KennisgevingWat } from '../../domein/kennisgeving.ts'
import type { PartnerKennisgeving } from '../../handelingen/partner-deling.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { opsomming } from '../tekst.ts'
import { Alinea, Formulier, Kaart, Knop, Knoppenrij, Kop } from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'

/** What a partner must do; never about whom: the number says which share it was. */
const vragen: Readonly<Record<KennisgevingWat, { kop: string; doe: string; knop: string }>> = {
  verbeterd: {
    kop: 'Een gegeven is verbeterd',
    doe: 'Gebruik de oude tekst niet meer. Verbeter die ook bij u.',
    knop: 'Wij hebben dit verbeterd',
  },
  gewist: {
    kop: 'Een gegeven is gewist',
    doe: 'Wis dit gegeven ook bij u.',
    knop: 'Wij hebben dit gewist',
  },
  beperkt: {
    kop: 'Een gegeven is afgeschermd',
    doe: 'Gebruik dit gegeven nu niet. U hoort het als het weer mag.',
    knop: 'Wij gebruiken dit niet meer',
  },
  gestopt: {
    kop: 'Het delen is gestopt',
    doe: 'De inwoner wil dit niet meer. Gebruik niet meer wat u kreeg.',
    knop: 'Wij gebruiken dit niet meer',
  },
  opgeheven: {
    kop: 'Een gegeven mag weer worden gebruikt',
    doe: 'Wat was afgeschermd, mag u weer gebruiken waarvoor u het kreeg.',
    knop: 'Wij hebben dit gelezen',
  },
}

/** What changed in something this organisation got: what to do, and the button that says that it is done. */
export const Partnerkennisgevingen = (props: {
  kennisgevingen: readonly PartnerKennisgeving[]
  csrf: string
}) =>
  props.kennisgevingen.length === 0 ? null : (
    <section>
      <Kop niveau={2}>Veranderd op verzoek van de inwoner</Kop>
      {props.kennisgevingen.map((k) => (
        <Een k={k} csrf={props.csrf} />
      ))}
    </section>
  )

const Een = ({ k, csrf }: { k: PartnerKennisgeving; csrf: string }) => {
  const woord = vragen[k.wat]
  return (
    <Kaart titel={woord.kop} niveau={3}>
      <Alinea>{woord.doe}</Alinea>
      {k.tekst !== null && (
        <Alinea>
          <strong>Er staat nu:</strong> <Tekstblok tekst={k.tekst} />
        </Alinea>
      )}
      <Alinea soort="klein">
        Dit gaat over {opsomming(k.nummers)}, van {k.afzender}, gedeeld op {schrijfDag(k.gedeeldOp)}
        . Veranderd op {schrijfDag(k.klaargezetOp)}.
      </Alinea>
      {k.bevestigdOp === null ? (
        <Formulier actie={paden.partnerKennisgeving(k.id)} csrf={csrf}>
          <Knoppenrij>
            <Knop soort="tweede" context={k.nummers.join(', ')}>
              {woord.knop}
            </Knop>
          </Knoppenrij>
        </Formulier>
      ) : (
        <Alinea>Gedaan op {schrijfDag(k.bevestigdOp)}.</Alinea>
      )}
    </Kaart>
  )
}
