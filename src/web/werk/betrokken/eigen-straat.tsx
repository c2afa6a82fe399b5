import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Formulier, Knop, Knoppenrij, Kop, Lijst, Tekstveld } from '../../ui/index.ts'

/** The own street: not needed, told by oneself, and never readable again. */
export const EigenStraat = (props: {
  verteld: Date | undefined
  fout: string | undefined
  getypt: string
  csrf: string
}) => (
  <section aria-labelledby="straat-kop">
    <Kop niveau={2} id="straat-kop">
      In welke straat woont u?
    </Kop>
    <Alinea>Dit hoeft niet. Het helpt als iemand later vraagt waarom u bij een buur keek.</Alinea>
    <Lijst
      items={[
        'Wij bewaren de straat niet. Wij bewaren een code waarmee de straat niet terug te vinden is.',
        'Kijkt u in een dossier in die straat? Dan kan de privacy officer u vragen waarom.',
        'Er gaat geen dossier door dicht. Kent u een buur goed? Zet die dan hierboven in uw lijst.',
      ]}
    />
    {props.verteld === undefined ? (
      <Formulier actie={paden.eigenStraat()} csrf={props.csrf}>
        <Tekstveld
          naam="straat"
          label="Naam van de straat"
          hint="Zonder huisnummer."
          breedte="m"
          waarde={props.getypt}
          fout={props.fout}
          optioneel
        />
        <Knoppenrij>
          <Knop soort="tweede">Sla op</Knop>
        </Knoppenrij>
      </Formulier>
    ) : (
      <Formulier actie={paden.eigenStraat()} csrf={props.csrf} verborgen={{ weg: 'ja' }}>
        <Alinea>U heeft uw straat verteld op {schrijfDag(props.verteld)}.</Alinea>
        <Knop soort="tweede">Haal mijn straat weg</Knop>
      </Formulier>
    )}
  </section>
)
