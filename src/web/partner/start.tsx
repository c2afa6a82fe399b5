import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { Partner } from '../../handelingen/deps.ts'
import type {
  GestopteDeling,
  PartnerDelingregel,
  Partnerstart,
} from '../../handelingen/partner-deling.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Badge,
  Gegevenslijst,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Melding,
} from '../ui/index.ts'
import { Partnerkennisgevingen } from './kennisgevingen.tsx'
import { Vraagkaart } from './vragen.tsx'
import { eindes } from './woorden.ts'

export interface StartProps {
  wie: Partner
  beeld: Partnerstart
  woorden: Woorden
  /** What was just done: declined something, or did what was asked. */
  klaar: string
  csrf: string
}

/** On whose behalf, what is shared and runs, what is asked, and what ended. */
export const PartnerStartPagina = ({ wie, beeld, woorden, klaar, csrf }: StartProps) => (
  <>
    <Kop niveau={1}>Met u gedeeld</Kop>
    <Alinea soort="inleiding">
      U bent hier namens {wie.organisatie.naam}, als {wie.functie.toLowerCase()}. U ziet alleen wat
      met uw organisatie is gedeeld en nog loopt.
    </Alinea>
    {klaar === 'afgewezen' && (
      <Melding soort="ok" titel="U heeft dit niet aangenomen" nieuw>
        <p>Niemand van uw organisatie kan het nu nog lezen. Het wijkteam ziet uw reden.</p>
      </Melding>
    )}
    {klaar === 'bevestigd' && (
      <Melding soort="ok" titel="Vastgelegd" nieuw>
        <p>Het wijkteam en de inwoner zien dat u dit heeft gedaan.</p>
      </Melding>
    )}
    <Partnerkennisgevingen kennisgevingen={beeld.kennisgevingen} csrf={csrf} />
    {beeld.vragen.length > 0 && (
      <section>
        <Kop niveau={2}>Vragen aan u</Kop>
        {beeld.vragen.map((vraag) => (
          <Vraagkaart vraag={vraag} woorden={woorden} />
        ))}
      </section>
    )}
    <section>
      <Kop niveau={2}>Dit loopt nu</Kop>
      {beeld.delingen.length === 0 ? (
        <Leeg titel="Er is nu niets met u gedeeld.">
          Deelt het wijkteam iets met uw organisatie? Dan staat het hier.
        </Leeg>
      ) : (
        beeld.delingen.map((deling) => <Delingkaart deling={deling} woorden={woorden} />)
      )}
    </section>
    {beeld.gestopt.length > 0 && (
      <section>
        <Kop niveau={2}>Gestopt in de laatste 90 dagen</Kop>
        <Alinea>U kunt dit niet meer lezen. Hier staat alleen waarom niet.</Alinea>
        <Lijst items={beeld.gestopt.map(gestopt)} />
      </section>
    )}
    <Knoppenrij>
      <KnopLink href={paden.partnerVragen()}>Alle vragen aan u</KnopLink>
    </Knoppenrij>
  </>
)

const Delingkaart = (props: { deling: PartnerDelingregel; woorden: Woorden }) => {
  const { deling, woorden } = props
  return (
    <Kaart titel={hoofdletter(deling.over)} niveau={3} href={paden.partnerDeling(deling.id)}>
      <p>
        {deling.gelezenOp === null && <Badge tekst="Nog niet gelezen" soort="nadruk" />}{' '}
        <Badge tekst={deling.datWat === 'dat' ? 'Dat er iets is' : 'Wat er is'} />
      </p>
      <Gegevenslijst
        regels={[
          { naam: 'Van', waarde: deling.afzender },
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[deling.doel].naam) },
          { naam: 'Te lezen tot en met', waarde: schrijfDatum(deling.geldigTot) },
          { naam: 'Nummer', waarde: deling.nummer },
        ]}
      />
    </Kaart>
  )
}

const gestopt = (deling: GestopteDeling): string =>
  `${deling.nummer}, van ${deling.afzender}, gedeeld op ${schrijfDag(deling.gedeeldOp)}, ` +
  `gestopt op ${schrijfDag(deling.op)}. ${eindes[deling.door]}`
