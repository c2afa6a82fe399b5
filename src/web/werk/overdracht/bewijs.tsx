import type { Overdrachtstuk } from '../../../handelingen/overdracht-bewijs.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Printkop,
} from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import type { Bewijsstuk } from './stuk.ts'

interface BewijsProps {
  stuk: Overdrachtstuk
  inhoud: Bewijsstuk
  gemeente: string
  nieuw: 'gegeven' | 'ontvangen' | undefined
  csrf: string
}

const nieuws = {
  gegeven: {
    titel: 'Het dossier is overgedragen',
    tekst: 'U kunt er niet meer bij. Dit bewijs houdt u.',
  },
  ontvangen: { titel: 'U heeft de ontvangst bevestigd', tekst: 'De ander ziet dat ook.' },
} as const

/** The receipt of a handover, for who gave and for who received. */
export const OverdrachtBewijsPagina = ({ stuk, inhoud, gemeente, nieuw, csrf }: BewijsProps) => {
  const { overdracht, kant } = stuk
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${gemeente}`}
        stuk={inhoud.titel}
        datum={schrijfDag(overdracht.op)}
      />
      <Kop niveau={1}>{inhoud.titel}</Kop>
      {nieuw !== undefined && (
        <Melding soort="ok" titel={nieuws[nieuw].titel} nieuw>
          <p>{nieuws[nieuw].tekst}</p>
        </Melding>
      )}
      {kant === 'ontvanger' && overdracht.ontvangenOp === null && (
        <Formulier actie={paden.overdrachtOntvangen(overdracht.id)} csrf={csrf}>
          <Alinea>Heeft u het dossier bekeken en gaat u ermee verder? Bevestig dat dan.</Alinea>
          <Knoppenrij>
            <Knop>Bevestig de ontvangst</Knop>
          </Knoppenrij>
        </Formulier>
      )}
      <Gegevenslijst
        regels={inhoud.kenmerken.map(({ naam, waarde }) => ({
          naam,
          waarde: <Tekstblok tekst={waarde} />,
        }))}
      />
      <Deel id="mee" titel="Wat meeging" items={inhoud.mee} leeg="Er gingen geen gegevens mee." />
      {inhoud.blijft === undefined ? (
        <Alinea>
          Wat niet bij dit dossier hoort, kan zijn achtergebleven. Mist u iets? Vraag het de inwoner
          of wie het overdroeg.
        </Alinea>
      ) : (
        <Deel
          id="blijft"
          titel="Wat achterbleef, afgeschermd"
          items={inhoud.blijft}
          leeg="Er bleef niets achter."
        />
      )}
      <Knoppenrij>
        <KnopLink href={paden.overdrachtPdf(overdracht.id)}>Bewaar als PDF</KnopLink>
        {stuk.bereikbaar && (
          <KnopLink href={paden.dossier(overdracht.dossierId)}>Naar het dossier</KnopLink>
        )}
      </Knoppenrij>
    </>
  )
}

const Deel = (props: { id: string; titel: string; items: readonly string[]; leeg: string }) => (
  <section aria-labelledby={props.id}>
    <Kop niveau={2} id={props.id}>
      {props.titel}
    </Kop>
    {props.items.length === 0 ? <Alinea>{props.leeg}</Alinea> : <Lijst items={props.items} />}
  </section>
)
