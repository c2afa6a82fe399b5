import { een, type Waarden } from '../../../domein/invoer.ts'
import type { Adressant, BerichtBeheer } from '../../../handelingen/bericht-beheer.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzelijst,
  Knop,
  Kop,
  Leeg,
  Melding,
  Tabel,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'

interface Props {
  beeld: BerichtBeheer
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: boolean
  csrf: string
}

const staten: Readonly<Record<string, string>> = {
  wacht: 'Wacht',
  onderweg: 'Onderweg',
  verstuurd: 'Verstuurd',
  gebundeld: 'Samen met een ander verstuurd',
  vervallen: 'Niet verstuurd',
  mislukt: 'Mislukt',
  onbekend: 'Niet zeker of het aankwam',
  'niet-verstuurd': 'Niet verstuurd: demo',
}
const redenen: Readonly<Record<string, string>> = {
  'geen-adres': 'geen adres bekend',
  'geen-bericht': 'deze persoon krijgt nooit bericht',
  'wil-geen-mail': 'wil geen mail',
  'niet-veilig': 'niet zeker dat het veilig is',
  'niet-bevestigd': 'adres niet bevestigd',
  'te-oud': 'stond te lang klaar',
  afgebroken: 'Deelwijzer stopte tijdens het versturen',
  'verbinding-brak': 'verbinding brak tijdens het versturen',
  geweigerd: 'de mailserver weigert dit adres',
  'server-wil-niet': 'de mailserver weigert ons: kijk naar naam en wachtwoord',
  'server-vraagt-wachten': 'de mailserver vraagt om te wachten',
  'server-niet-bereikbaar': 'de mailserver is niet bereikbaar',
  'geen-tls': 'geen beveiligde verbinding mogelijk',
  demo: 'in de demo gaat geen mail uit',
}
const soorten = { inwoner: 'Inwoners', medewerker: 'Medewerkers', partner: 'Partners' } as const

const reden = (code: string | null): string => (code === null ? '' : (redenen[code] ?? code))

/** What waits, what went out and what did not, and the work addresses. Never to which resident. */
export const BerichtenPagina = (props: Props) => {
  const { beeld } = props
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>Berichten</Kop>
      {props.nieuw && <Melding soort="ok" titel="Het werkadres is opgeslagen" nieuw />}
      <Alinea soort="inleiding">
        Een bericht zegt alleen dat er iets klaarstaat. Hier ziet u hoeveel er uitgingen, en waarom
        niet. Van inwoners ziet u geen namen en geen adressen.
      </Alinea>
      <Stand beeld={beeld} />
      <Adressen {...props} />
      {beeld.mail === 'demo' && <Voorbeelden beeld={beeld} />}
    </>
  )
}

const Stand = ({ beeld: { mail, telling } }: { beeld: BerichtBeheer }) => (
  <section aria-labelledby="stand">
    <Kop niveau={2} id="stand">
      Hoe het gaat
    </Kop>
    {mail === 'geen' && (
      <Melding soort="waarschuwing" titel="Mail is niet ingesteld">
        <p>
          Er gaat niets uit. Alles blijft wachten tot DEELWIJZER_SMTP, DEELWIJZER_MAIL_VAN en
          DEELWIJZER_ADRES zijn ingevuld. De rest van Deelwijzer werkt gewoon.
        </p>
      </Melding>
    )}
    {mail === 'demo' && (
      <Melding soort="info" titel="Dit is de demo">
        <p>Er gaat geen mail naar buiten. Onderaan ziet u wat zou zijn verstuurd.</p>
      </Melding>
    )}
    {telling.length === 0 ? (
      <Leeg titel="Er zijn nog geen berichten." />
    ) : (
      <Tabel
        bijschrift="Berichten van de laatste 90 dagen"
        kolommen={[
          { kop: 'Aan' },
          { kop: 'Stand' },
          { kop: 'Waarom' },
          { kop: 'Aantal', getal: true },
          { kop: 'Laatst' },
        ]}
        rijen={telling.map((rij) => [
          soorten[rij.aanSoort],
          staten[rij.staat] ?? rij.staat,
          reden(rij.reden),
          String(rij.aantal),
          schrijfMoment(rij.laatst),
        ])}
      />
    )}
  </section>
)

const sleutel = ({ soort, id }: Adressant): string => `${soort}:${id}`
const wensTekst = { uit: 'Wil geen mail', dagelijks: 'Eén per dag', direct: 'Meteen' } as const

const Adressen = ({ beeld, waarden, fouten, csrf }: Props) => {
  const met = beeld.mensen.filter(({ email }) => email !== undefined)
  return (
    <section aria-labelledby="adressen">
      <Kop niveau={2} id="adressen">
        Werkadressen
      </Kop>
      {met.length === 0 ? (
        <Leeg titel="Er zijn nog geen werkadressen." />
      ) : (
        <Tabel
          bijschrift="Van wie een werkadres bekend is"
          bijschriftVerborgen
          kolommen={[{ kop: 'Wie' }, { kop: 'Adres' }, { kop: 'Hoe vaak' }, { kop: 'Let op' }]}
          rijen={met.map((mens) => [
            mens.naam,
            mens.email ?? '',
            mens.wens === undefined ? '' : wensTekst[mens.wens],
            reden(mens.mislukt ?? null),
          ])}
        />
      )}
      <Formulier actie={paden.beheerBerichten()} csrf={csrf}>
        <Keuzelijst
          naam="wie"
          label="Van wie?"
          leeg="Maak een keuze"
          keuzes={beeld.mensen.map((mens) => ({
            waarde: sleutel(mens),
            tekst: mens.naam,
          }))}
          waarde={een(waarden, 'wie')}
          fout={foutBij(fouten, 'wie')}
        />
        <Tekstveld
          naam="email"
          toetsen="email"
          label="Werkadres"
          hint="Van het werk, niet van thuis. Laat leeg om het adres weg te halen."
          optioneel
          maxlengte={254}
          waarde={een(waarden, 'email')}
          fout={foutBij(fouten, 'email')}
        />
        <Knop>Sla op</Knop>
      </Formulier>
    </section>
  )
}

const Voorbeelden = ({ beeld: { voorbeelden } }: { beeld: BerichtBeheer }) => (
  <section aria-labelledby="demo">
    <Kop niveau={2} id="demo">
      Niet verstuurd: demo
    </Kop>
    {voorbeelden.length === 0 ? (
      <Leeg titel="Er zou nog niets zijn verstuurd sinds de start." />
    ) : (
      <Tabel
        bijschrift="Wat zou zijn verstuurd, het nieuwste eerst"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wanneer' }, { kop: 'Onderwerp' }, { kop: 'Tekst' }]}
        rijen={voorbeelden.map(({ op, onderwerp, tekst }) => [schrijfMoment(op), onderwerp, tekst])}
      />
    )}
  </section>
)
