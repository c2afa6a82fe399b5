import type { Agendastand } from '../../../handelingen/agenda.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
} from '../../ui/index.ts'

/** The calendar of this pet: make, renew or end the address. The address itself is shown once. */
export const AgendaPagina = ({
  stand,
  adres,
  csrf,
}: {
  stand: Agendastand
  /** The whole address, right after it was made. */
  adres: string | undefined
  csrf: string
}) => (
  <>
    <Kop niveau={1}>Uw termijnen in uw agenda</Kop>
    <Alinea soort="inleiding">
      Uw agenda kan de dagen van uw termijnen zelf ophalen. U maakt hier het adres daarvoor.
    </Alinea>
    {adres !== undefined && (
      <Melding soort="ok" titel="Dit is uw adres. U ziet het maar één keer." nieuw>
        <p>
          <code class="dw-adres">{adres}</code>
        </p>
        <p>Kies in uw agenda ‘abonneren op een agenda’ en plak dit adres. Geef het aan niemand.</p>
      </Melding>
    )}
    <Lijst
      items={[
        'In de agenda staan alleen de dag en het nummer van het dossier. Er staat nooit een naam in, en niet wat u moet doen.',
        'Wie het adres heeft, ziet die dagen. Bewaar het dus goed.',
        'Het adres stopt als uw pet stopt, of als u het hier stopt.',
      ]}
    />
    {stand.gemaaktOp !== undefined && adres === undefined && (
      <Melding soort="info" titel="Uw agenda staat aan">
        <p>
          Gemaakt op {schrijfDag(stand.gemaaktOp)}. Bent u het adres kwijt? Maak dan een nieuw. Het
          oude werkt dan niet meer.
        </p>
      </Melding>
    )}
    <Formulier actie={paden.termijnAgenda()} csrf={csrf}>
      <Knoppenrij>
        <Knop naam="doe" waarde="maak">
          {stand.gemaaktOp === undefined ? 'Maak een adres' : 'Maak een nieuw adres'}
        </Knop>
        {stand.gemaaktOp !== undefined && (
          <Knop soort="gevaar" naam="doe" waarde="stop">
            Stop de agenda
          </Knop>
        )}
        <KnopLink href={paden.termijnen()}>Naar mijn termijnen</KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)
