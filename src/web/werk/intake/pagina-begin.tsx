import { een } from '../../../domein/invoer.ts'
import { noemtPersoon } from '../../../domein/intake-stap.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  foutBij,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import {
  Bewaarregel,
  EerderBeantwoord,
  GooiWeg,
  Kader,
  driewaarde,
  type IntakeProps,
} from './delen.tsx'
import { keuzes, melderWoorden, onderwerpKeuzes, routeWoorden } from './woorden.ts'

/** Which road the question takes, and who asks. Nothing about a person yet. */
export const BeginPagina = (props: IntakeProps) => (
  <Kader {...props} kop="Nieuwe vraag">
    <Alinea soort="inleiding">
      Kies eerst de route. U krijgt daarna alleen de vragen die bij die route horen.
    </Alinea>
    <Keuzerondjes
      naam="route"
      legenda="Welke route past bij de vraag?"
      keuzes={keuzes(routeWoorden)}
      waarde={een(props.waarden, 'route')}
      fout={foutBij(props.fouten, 'route')}
      groot
    />
    <Keuzerondjes
      naam="gemeldDoor"
      legenda="Wie stelt de vraag?"
      hint="Bij informatie of doorverwijzen mag u dit overslaan."
      keuzes={keuzes(melderWoorden)}
      waarde={een(props.waarden, 'gemeldDoor')}
      fout={foutBij(props.fouten, 'gemeldDoor')}
      groot
    />
    <Bewaarregel {...props} />
    <Knoppenrij>
      <Knop naam="doe" waarde="verder">
        Verder
      </Knop>
      {props.versie > 0 && <GooiWeg />}
    </Knoppenrij>
  </Kader>
)

/** A referrer reports: has anybody spoken with the resident? Only then may there be more (E-056…E-058). */
export const MeldingPagina = (props: IntakeProps) => (
  <Kader {...props} kop="Een verwijzer meldt iets">
    <EerderBeantwoord {...props} />
    <Alinea>
      Praat eerst met de inwoner. Daarvoor mag u nog niets over de inwoner opschrijven of opzoeken.
      Alleen bij concrete aanwijzingen voor gevaar mag het meteen.
    </Alinea>
    <JaNeeWeetNiet
      naam="gesproken"
      vraag="Is er al met de inwoner gesproken over deze melding?"
      hint="Door de verwijzer of door u."
      waarde={driewaarde(props.waarden, 'gesproken')}
      fout={foutBij(props.fouten, 'gesproken')}
      groot
    />
    <JaNeeWeetNiet
      naam="veiligheid"
      vraag="Zo niet: maakt de verwijzer met feiten duidelijk dat iemand gevaar loopt?"
      hint="Denk aan iets wat gezien of gehoord is. Een gevoel is niet genoeg."
      waarde={driewaarde(props.waarden, 'veiligheid')}
      fout={foutBij(props.fouten, 'veiligheid')}
      groot
    />
    {props.antwoord !== undefined && (
      <AntwoordPlaats
        regelset={props.regelset}
        antwoord={props.antwoord}
        vraag="Mag u deze melding nu opschrijven?"
        leeg=""
        gedaan={[]}
        pet={props.pet.naam}
      />
    )}
    {noemtPersoon(props.waarden) && (
      <Melding soort="waarschuwing" titel="In dit concept staat al iets over de inwoner">
        <p>Alleen u ziet dat. Komt er geen gesprek? Gooi het concept dan weg.</p>
      </Melding>
    )}
    <Bewaarregel {...props} />
    <Knoppenrij>
      <Knop naam="doe" waarde="verder">
        Verder
      </Knop>
      <GooiWeg />
    </Knoppenrij>
  </Kader>
)

/** Route a: one on the count of the day, and that is all (E-046). */
export const TellingPagina = (props: IntakeProps) => (
  <Kader {...props} kop="Informatie of doorverwijzen">
    <EerderBeantwoord {...props} />
    <Alinea>
      U beantwoordt de vraag nu en schrijft niets op over de persoon. Wij tellen alleen waar de
      vraag over ging.
    </Alinea>
    <Keuzerondjes
      naam="onderwerp"
      legenda="Waar ging de vraag over?"
      keuzes={onderwerpKeuzes}
      waarde={een(props.waarden, 'onderwerp')}
      fout={foutBij(props.fouten, 'onderwerp')}
      groot
    />
    <Bewaarregel {...props} />
    <Knoppenrij>
      <Knop naam="doe" waarde="opslaan">
        Tel deze vraag
      </Knop>
      <GooiWeg />
    </Knoppenrij>
  </Kader>
)

export const GeteldPagina = () => (
  <>
    <Kop niveau={1}>De vraag is geteld</Kop>
    <Melding soort="ok" titel="Er is niets over de persoon opgeslagen" nieuw>
      <p>
        Wij telden één vraag bij het onderwerp van vandaag. Geen naam, geen tekst, geen tijdstip.
      </p>
    </Melding>
    <Alinea>
      Speelt er toch meer? Begin dan opnieuw en kies een andere route. Bespreek eerst met de inwoner
      dat u iets opschrijft.
    </Alinea>
    <Knoppenrij>
      <KnopLink href={paden.intake()} soort="hoofd">
        Nieuwe vraag
      </KnopLink>
      <KnopLink href={paden.vandaag()}>Naar Vandaag</KnopLink>
    </Knoppenrij>
  </>
)
