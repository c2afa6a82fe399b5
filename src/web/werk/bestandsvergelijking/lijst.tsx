import { vergelijkingwoorden } from '../../../domein/bestandsvergelijking.ts'
import type { VergelijkingRij } from '../../../handelingen/bestandsvergelijking.ts'
import { schrijfMoment } from '../../moment.ts'
import { Gegevenslijst, Kaart, Kop, Leeg } from '../../ui/index.ts'

export interface VergelijkingenProps {
  regels: readonly VergelijkingRij[]
}

/** What was compared, with the tests as they were written down. */
export const Vergelijkingen = ({ regels }: VergelijkingenProps) => (
  <section>
    <Kop niveau={2}>Wat is vastgelegd</Kop>
    {regels.length === 0 ? (
      <Leeg titel="Er is nog niets vergeleken.">Wat mag en is vastgelegd, staat hier.</Leeg>
    ) : (
      regels.map(({ nummer, soort, onderwerp, bestanden, toets, op, petNaam }) => (
        <Kaart titel={`${nummer}: ${onderwerp}`} niveau={3}>
          <Gegevenslijst
            regels={[
              { naam: 'Soort', waarde: vergelijkingwoorden[soort].naam },
              { naam: 'Bestanden', waarde: bestanden },
              ...(soort === 'herleidbaar'
                ? [
                    { naam: 'Nodig', waarde: toets.nodig },
                    { naam: 'Niet te zwaar', waarde: toets.evenredig },
                    { naam: 'Niet lichter', waarde: toets.lichter },
                  ]
                : []),
              { naam: 'Vastgelegd', waarde: `${schrijfMoment(op)}, ${petNaam}` },
            ]}
          />
        </Kaart>
      ))
    )}
  </section>
)
