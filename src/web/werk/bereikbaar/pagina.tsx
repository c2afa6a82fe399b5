import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { kanalen, type Kanaal, type Veiligheid } from '../../../domein/bericht.ts'
import type { BereikbaarBeeld } from '../../../handelingen/bereikbaar.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

export interface BereikbaarProps {
  beeld: BereikbaarBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: string | undefined
  csrf: string
}

const kanaalNaam: Readonly<Record<Kanaal, string>> = {
  email: 'E-mail',
  post: 'Brief',
  telefoon: 'Telefoon',
  pagina: 'Eigen pagina',
}
const kanaalVraag: Readonly<Record<Kanaal, string>> = {
  email: 'Kan alleen de inwoner de e-mail lezen?',
  post: 'Kan alleen de inwoner de post openen?',
  telefoon: 'Kan alleen de inwoner de telefoon opnemen en berichten lezen?',
  pagina: 'Kan alleen de inwoner op de eigen pagina kijken?',
}
const wilTekst: Readonly<Record<Kanaal, string>> = {
  email: 'Een e-mail',
  post: 'Een brief',
  telefoon: 'Een telefoontje',
  pagina: 'Niets: de inwoner kijkt zelf op de eigen pagina',
}
const veiligTekst: Readonly<Record<Veiligheid, string>> = {
  ja: 'Ja',
  nee: 'Nee',
  onbekend: 'Niet bekend',
}

const meldingen: Readonly<Record<string, { titel: string; tekst: string }>> = {
  opgeslagen: { titel: 'Het staat erin', tekst: 'Hieronder ziet u wat nu geldt.' },
  code: {
    titel: 'Er gaat een e-mail met een code uit',
    tekst:
      'Vraag de inwoner om de code, en vul die hieronder in. Tot die tijd gaat er geen bericht uit.',
  },
  bevestigd: {
    titel: 'Het e-mailadres is bevestigd',
    tekst: 'De inwoner krijgt vanaf nu een e-mail als er iets klaarstaat.',
  },
}

/** Where and whether somebody may get a message, filled in together with them. */
export const BereikbaarPagina = (props: BereikbaarProps) => {
  const { beeld, fouten, nieuw } = props
  const { dossier, persoon } = beeld
  const melding = nieuw === undefined ? undefined : meldingen[nieuw]
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Bericht aan {persoon.naam}</Kop>
      {melding !== undefined && (
        <Melding soort="ok" titel={melding.titel} nieuw>
          <p>{melding.tekst}</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Een bericht zegt alleen: er staat iets voor u klaar. Ook dat kan gevaarlijk zijn als een
        ander het leest. Weten wij het niet zeker? Dan gaat er niets uit.
      </Alinea>
      <Stand beeld={beeld} />
      {beeld.teJong ? (
        <Melding soort="info" titel="Jonger dan 12 jaar">
          <p>
            Een kind onder de 12 krijgt zelf geen bericht. Berichten gaan naar de ouders of voogd
            met gezag, op hun eigen adres.
          </p>
        </Melding>
      ) : (
        beeld.magSchrijven && (
          <>
            {wachtOpCode(beeld) && <Code {...props} />}
            <Invullen {...props} />
          </>
        )
      )}
      <Knoppenrij>
        <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const wachtOpCode = ({ stand }: BereikbaarBeeld): boolean =>
  stand.heeftEmail && stand.wil === 'email' && stand.emailBevestigdOp === null

const Stand = ({ beeld: { stand, adresGeheim, mailIngesteld } }: { beeld: BereikbaarBeeld }) => (
  <section aria-labelledby="nu">
    <Kop niveau={2} id="nu">
      Wat nu geldt
    </Kop>
    {stand.geenBericht && (
      <Melding soort="waarschuwing" titel="Geen bericht">
        <p>Deze persoon krijgt nooit bericht van ons, op geen enkele manier.</p>
      </Melding>
    )}
    {!mailIngesteld && (
      <Alinea>Deze gemeente verstuurt nog geen e-mail. Wat u invult, blijft wel bewaard.</Alinea>
    )}
    <Gegevenslijst
      regels={[
        {
          naam: 'Wil bericht als',
          waarde: stand.wil === null ? 'Nog niet gevraagd' : wilTekst[stand.wil],
        },
        {
          naam: 'E-mailadres',
          waarde: !stand.heeftEmail
            ? 'Niet bekend'
            : stand.emailBevestigdOp === null
              ? 'Ingevuld, nog niet bevestigd met een code'
              : `Bevestigd op ${schrijfMoment(stand.emailBevestigdOp)}`,
        },
        ...kanalen.map((kanaal) => {
          const gezegd = stand.kanalen.find((k) => k.kanaal === kanaal)
          const wie = gezegd?.bron === 'inwoner' ? 'de inwoner zelf' : 'een medewerker'
          const oud =
            adresGeheim && gezegd?.veilig === 'ja' && !gezegd.geheimBekend
              ? '. Het adres werd daarna geheim: vraag het opnieuw. Tot die tijd telt dit als nee'
              : ''
          return {
            naam: `${kanaalNaam[kanaal]} veilig`,
            waarde:
              gezegd === undefined
                ? 'Niet bekend: telt als nee'
                : `${veiligTekst[gezegd.veilig]}, volgens ${wie} op ${schrijfDatum(gezegd.dag)}${oud}`,
          }
        }),
        ...(stand.gewijzigdOp === null
          ? []
          : [{ naam: 'Laatst veranderd', waarde: schrijfDag(stand.gewijzigdOp) }]),
      ]}
    />
  </section>
)

const Code = ({ beeld, waarden, fouten, csrf }: BereikbaarProps) => {
  const actie = paden.bereikbaar(beeld.dossier.id, beeld.persoon.id)
  return (
    <section aria-labelledby="code-kop">
      <Kop niveau={2} id="code-kop">
        De code uit de e-mail
      </Kop>
      <Formulier actie={actie} csrf={csrf} verborgen={{ doe: 'code' }}>
        <Tekstveld
          naam="code"
          label="Code"
          hint="Acht cijfers. De code werkt één dag."
          breedte="s"
          maxlengte={12}
          waarde={een(waarden, 'code')}
          fout={foutBij(fouten, 'code')}
        />
        <Knop>Bevestig het adres</Knop>
      </Formulier>
      <Formulier actie={actie} csrf={csrf} verborgen={{ doe: 'nieuwe-code' }}>
        <Knop soort="tweede">Stuur een nieuwe code</Knop>
      </Formulier>
    </section>
  )
}

const Invullen = ({ beeld, waarden, fouten, csrf }: BereikbaarProps) => {
  const { stand, dossier, persoon } = beeld
  const getypt = Object.keys(waarden).length > 0
  const nu = (naam: string, eerder: string): string => (getypt ? een(waarden, naam) : eerder)
  return (
    <section aria-labelledby="invullen">
      <Kop niveau={2} id="invullen">
        Vul dit samen in
      </Kop>
      <Alinea>
        Vraag het als de inwoner alleen is. Denk ook aan een gedeelde mailbox, een gedeelde telefoon
        en iemand die het wachtwoord weet.
      </Alinea>
      <Formulier
        actie={paden.bereikbaar(dossier.id, persoon.id)}
        csrf={csrf}
        verborgen={{ doe: 'opslaan' }}
      >
        <Keuzerondjes
          naam="wil"
          legenda="Hoe wil de inwoner bericht?"
          hint="Een brief of een telefoontje regelt u zelf. Alleen e-mail gaat vanzelf."
          keuzes={kanalen.map((kanaal) => ({ waarde: kanaal, tekst: wilTekst[kanaal] }))}
          waarde={nu('wil', stand.wil ?? '')}
          fout={foutBij(fouten, 'wil')}
        />
        <Tekstveld
          naam="email"
          toetsen="email"
          label={stand.heeftEmail ? 'Nieuw e-mailadres' : 'E-mailadres'}
          hint={
            stand.heeftEmail
              ? 'Het adres dat er staat, tonen wij niet. Laat leeg als het hetzelfde blijft.'
              : 'Na het opslaan tonen wij dit adres niet meer.'
          }
          optioneel
          maxlengte={254}
          waarde={een(waarden, 'email')}
          fout={foutBij(fouten, 'email')}
        />
        {stand.heeftEmail && (
          <Aankruisvakken
            naam="wis"
            legenda="E-mailadres weghalen"
            keuzes={[{ waarde: 'ja', tekst: 'Haal het e-mailadres weg' }]}
            waarden={waarden['wis'] ?? []}
          />
        )}
        {kanalen.map((kanaal) => (
          <Keuzerondjes
            naam={`veilig-${kanaal}`}
            legenda={kanaalVraag[kanaal]}
            keuzes={(['ja', 'nee', 'onbekend'] as const).map((waarde) => ({
              waarde,
              tekst: veiligTekst[waarde],
            }))}
            naastElkaar
            waarde={nu(
              `veilig-${kanaal}`,
              stand.kanalen.find((k) => k.kanaal === kanaal)?.veilig ?? '',
            )}
            fout={foutBij(fouten, `veilig-${kanaal}`)}
          />
        ))}
        <Aankruisvakken
          naam="geenBericht"
          legenda="Is het te gevaarlijk?"
          keuzes={[
            {
              waarde: 'ja',
              tekst: 'Stuur deze persoon nooit bericht',
              hint: 'Dit gaat boven alles wat hierboven staat. De inwoner kan dit niet zelf uitzetten.',
            },
          ]}
          waarden={getypt ? (waarden['geenBericht'] ?? []) : stand.geenBericht ? ['ja'] : []}
        />
        <Aankruisvakken
          naam="samen"
          legenda="Samen ingevuld"
          hint="Nodig als u ergens ja kiest."
          keuzes={[
            {
              waarde: 'ja',
              tekst: 'Ik heb dit met deze persoon zelf besproken, zonder anderen erbij',
            },
          ]}
          waarden={waarden['samen'] ?? []}
          fout={foutBij(fouten, 'samen')}
        />
        <Knop>Sla op</Knop>
      </Formulier>
    </section>
  )
}
