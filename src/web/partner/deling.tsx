import { nietDoorgeven } from '../../domein/deling.ts'
import { een, type Waarden } from '../../domein/invoer.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import {
  langsteBericht,
  tekstveld,
  type Bericht,
  type Delingbeeld,
  type Einde,
  type GedeeldeInhoud,
  type PartnerDeling,
} from '../../handelingen/partner-deling.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  Tijdlijn,
  Uitleg,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { Partnerkennisgevingen } from './kennisgevingen.tsx'
import { berichten as berichtwoorden, eindes } from './woorden.ts'

interface DelingProps {
  woorden: Woorden
  csrf: string
  waarden: Waarden
  fouten: readonly Fout[]
  /** What was just done, when a form of this page was sent. */
  klaar: string
}

const Terug = () => (
  <Knoppenrij>
    <KnopLink href={paden.partner()}>Naar wat met u is gedeeld</KnopLink>
  </Knoppenrij>
)

/** It is over: that, and nothing of what it was. */
export const VoorbijPagina = ({ einde }: { einde: Einde }) => (
  <>
    <Kop niveau={1}>Dit is niet meer gedeeld</Kop>
    <Alinea soort="inleiding">{eindes[einde.door]}</Alinea>
    <Alinea>Sinds {schrijfMoment(einde.op)} kunt u het niet meer lezen.</Alinea>
    <Alinea>
      Heeft u er iets van opgeschreven? Bewaar dan alleen wat u volgens uw eigen regels moet
      bewaren.
    </Alinea>
    <Terug />
  </>
)

/** What is no secret of it: from whom, for what, until when. */
const Kopregels = ({ deling, woorden }: { deling: PartnerDeling; woorden: Woorden }) => (
  <Gegevenslijst
    regels={[
      { naam: 'Van', waarde: deling.afzender },
      { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[deling.doel].naam) },
      { naam: 'Gedeeld op', waarde: schrijfMoment(deling.gedeeldOp) },
      { naam: 'Te lezen tot en met', waarde: schrijfDatum(deling.geldigTot) },
      { naam: 'Nummer', waarde: deling.nummer },
    ]}
  />
)

/** Not opened yet: what opening means, and the button. */
export const DichtPagina = (props: DelingProps & { deling: PartnerDeling }) => (
  <>
    <Kop niveau={1}>Het wijkteam deelt iets met u</Kop>
    <Kopregels deling={props.deling} woorden={props.woorden} />
    <Melding soort="info" titel="De inwoner ziet dat u dit leest">
      <p>
        Als u dit opent, ziet de inwoner wanneer dat was, met uw functie en uw organisatie. Soms
        ziet de inwoner dat pas later. Uw naam ziet de inwoner niet.
      </p>
      <p>Open het alleen als u het nodig heeft voor uw werk.</p>
    </Melding>
    <Formulier actie={paden.partnerDeling(props.deling.id)} csrf={props.csrf}>
      <Knoppenrij>
        <Knop>Openen en lezen</Knop>
        <KnopLink href={paden.partner()} soort="stil">
          Nu niet
        </KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)

const gelukt: Readonly<Record<string, string>> = {
  aanvaard: 'Het wijkteam ziet dat u dit heeft aangenomen.',
  vraag: 'Uw vraag is verstuurd. Het antwoord komt op deze pagina.',
}

/** What is shared, why, on which conditions, and what one can say back. */
export const OpenPagina = (
  props: DelingProps & { beeld: Extract<Delingbeeld, { soort: 'open' }> },
) => {
  const { deling, inhoud, berichten } = props.beeld
  const melding = gelukt[props.klaar]
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>Gedeeld: {inhoud.over}</Kop>
      {melding !== undefined && (
        <Melding soort="ok" titel="Gelukt" nieuw>
          <p>{melding}</p>
        </Melding>
      )}
      <Alinea>Dat u dit leest, ziet de inwoner terug, met uw functie en uw organisatie.</Alinea>
      <Kopregels deling={deling} woorden={props.woorden} />
      <Partnerkennisgevingen kennisgevingen={props.beeld.kennisgevingen} csrf={props.csrf} />
      <Inhoud inhoud={inhoud} woorden={props.woorden} />
      <Gesprek berichten={berichten} />
      <Antwoorden {...props} />
      <Terug />
    </>
  )
}

/** Each datum with why it was needed; also for who reads it through a link. */
export const Inhoud = ({ inhoud, woorden }: { inhoud: GedeeldeInhoud; woorden: Woorden }) => (
  <>
    <section>
      <Kop niveau={2}>Wat u mag weten</Kop>
      {inhoud.gegevens.length === 0 && <Alinea>Hier staat nu niets meer dat u kunt lezen.</Alinea>}
      {inhoud.gegevens.map((gegeven) => (
        <Kaart titel={hoofdletter(woorden.categorieen[gegeven.categorie].naam)} niveau={3}>
          <p>
            <Badge tekst={gegeven.datWat === 'dat' ? 'Dat er iets is' : 'Wat er is'} />
          </p>
          <p>
            <Tekstblok tekst={gegeven.tekst} />
          </p>
          <p>
            <strong>Waarom u dit krijgt:</strong> <Tekstblok tekst={gegeven.waarom} />
          </p>
        </Kaart>
      ))}
    </section>
    <section>
      <Kop niveau={2}>Waarvoor u dit krijgt</Kop>
      <Alinea>
        <Tekstblok tekst={inhoud.waarom} />
      </Alinea>
    </section>
    <section>
      <Kop niveau={2}>Voorwaarden</Kop>
      <Alinea>
        <Tekstblok tekst={inhoud.voorwaarden} />
      </Alinea>
      {!inhoud.voorwaarden.includes(nietDoorgeven) && (
        <Alinea>
          Geef dit niet door aan iemand anders zonder dat eerst met de inwoner en het wijkteam te
          bespreken.
        </Alinea>
      )}
    </section>
  </>
)

const Gesprek = ({ berichten }: { berichten: readonly Bericht[] }) =>
  berichten.length === 0 ? null : (
    <section>
      <Kop niveau={2}>Wat hierover is gezegd</Kop>
      <Tijdlijn
        gebeurtenissen={berichten.map((bericht) => ({
          moment: schrijfMoment(bericht.op),
          titel:
            bericht.van === null
              ? berichtwoorden[bericht.soort]
              : `${berichtwoorden[bericht.soort]} (${bericht.van})`,
          children:
            bericht.tekst === '' ? undefined : (
              <p>
                <Tekstblok tekst={bericht.tekst} />
              </p>
            ),
        }))}
      />
    </section>
  )

const Antwoorden = (props: DelingProps & { beeld: Extract<Delingbeeld, { soort: 'open' }> }) => {
  const { beeld, csrf, waarden, fouten } = props
  const actie = paden.partnerBericht(beeld.deling.id)
  const aangenomen = beeld.berichten.some((bericht) => bericht.soort === 'aanvaard')
  const fout = (veld: string) => foutBij(fouten, veld)
  return (
    <section>
      <Kop niveau={2}>Uw antwoord</Kop>
      {!aangenomen && (
        <Formulier actie={actie} csrf={csrf} verborgen={{ soort: 'aanvaard' }}>
          <Tekstvlak
            naam={tekstveld.aanvaard}
            label="Wilt u er iets bij zeggen?"
            hint="Dit hoeft niet."
            regels={2}
            max={langsteBericht}
            waarde={een(waarden, tekstveld.aanvaard)}
            fout={fout(tekstveld.aanvaard)}
          />
          <Knoppenrij>
            <Knop>Ik neem dit aan</Knop>
          </Knoppenrij>
        </Formulier>
      )}
      <Uitleg titel="Iets terugvragen" open={fout(tekstveld.vraag) !== undefined}>
        <Formulier actie={actie} csrf={csrf} verborgen={{ soort: 'vraag' }}>
          <Tekstvlak
            naam={tekstveld.vraag}
            label="Uw vraag aan het wijkteam"
            hint="Vertel hier niets over de inwoner dat u geheim moet houden."
            max={langsteBericht}
            waarde={een(waarden, tekstveld.vraag)}
            fout={fout(tekstveld.vraag)}
          />
          <Knoppenrij>
            <Knop soort="tweede">Verstuur uw vraag</Knop>
          </Knoppenrij>
        </Formulier>
      </Uitleg>
      <Uitleg titel="Dit wil ik niet ontvangen" open={fout(tekstveld.afgewezen) !== undefined}>
        <Formulier actie={actie} csrf={csrf} verborgen={{ soort: 'afgewezen' }}>
          <Alinea>
            Dan stopt het delen meteen. Niemand van uw organisatie kan dit daarna nog lezen.
          </Alinea>
          <Tekstvlak
            naam={tekstveld.afgewezen}
            label="Waarom niet?"
            max={langsteBericht}
            waarde={een(waarden, tekstveld.afgewezen)}
            fout={fout(tekstveld.afgewezen)}
          />
          <Knoppenrij>
            <Knop soort="gevaar">Niet aannemen en stoppen</Knop>
          </Knoppenrij>
        </Formulier>
      </Uitleg>
    </section>
  )
}
