import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import {
  delingVeld,
  hoeVeld,
  langsteNieuweTekst,
  langsteUitleg,
  nieuweTekstVeld,
} from '../../../domein/uitvoering-recht.ts'
import {
  besloten,
  kanZonderMeer,
  type UitvoerenBeeld,
  type UitvoerOnderdeel,
} from '../../../handelingen/uitvoeren-recht.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { Beperkingen } from './uitvoeren-beperking.tsx'
import { Kennisgevingen } from './uitvoeren-ontvangers.tsx'
import { gedaanwoorden, knopwoorden, oordeelwoorden, uitvoerwoorden } from './uitvoeren-woorden.ts'

export interface UitvoerenProps {
  beeld: UitvoerenBeeld
  woorden: Woorden
  csrf: string
  /** What was typed in the form that was sent, and in which. */
  waarden: Waarden
  fouten: readonly Fout[]
  /** Something was just carried out or announced. */
  klaar: string
}

const meldingen: Readonly<Record<string, string>> = {
  gedaan: 'Dit is uitgevoerd. Hieronder ziet u wie het moet horen.',
  verteld: 'Uw antwoord is vastgelegd.',
  aangekondigd: 'De inwoner ziet nu op welke dag het weer gebruikt mag worden.',
}

/** What was decided, carrying it out datum by datum, and who has to hear of it. */
export const UitvoerenPagina = (props: UitvoerenProps) => {
  const { beeld } = props
  const { kern, besluit, dossier } = beeld
  const melding = meldingen[props.klaar]
  const ineens = beeld.onderdelen.filter((o) => isOpen(o) && kanZonderMeer(o))
  return (
    <>
      <Fouten fouten={props.fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>Uitvoeren wat is besloten</Kop>
      {melding !== undefined && (
        <Melding soort="ok" titel="Gelukt" nieuw>
          <p>{melding}</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Verzoek', waarde: kern.verzoek.nummer },
          {
            naam: 'Besluit',
            waarde: (
              <Link href={paden.verzoekBrief(besluit.id)}>
                {besluit.nummer}, van {schrijfDag(besluit.genomenOp)}
              </Link>
            ),
          },
          { naam: 'Stand', waarde: standVanDeel(beeld) },
        ]}
      />
      {beeld.ingetrokken && (
        <Melding soort="info" titel="Het verzoek is teruggenomen">
          <p>U voert niets meer uit. Wat al is gedaan, blijft zo.</p>
        </Melding>
      )}
      <section>
        <Kop niveau={2}>Wat u uitvoert</Kop>
        {beeld.onderdelen.map((onderdeel) => (
          <Onderdeel {...props} onderdeel={onderdeel} />
        ))}
        {ineens.length > 1 && !beeld.ingetrokken && (
          <Formulier actie={paden.verzoekDeelUitvoeren(kern.deel.id)} csrf={props.csrf}>
            <Alinea>U kunt deze {ineens.length} ook in één keer uitvoeren.</Alinea>
            <Knoppenrij>
              <Knop soort="tweede">Voer alles uit</Knop>
            </Knoppenrij>
          </Formulier>
        )}
      </section>
      <Beperkingen {...props} />
      <Kennisgevingen {...props} />
      <Melding soort="info" titel="Wat niet vanzelf weggaat">
        <p>
          Staat hetzelfde in een besluit, een plan of een verslag? Dat blijft staan. Daarover
          beslist u apart. In een reservekopie staat het nog tot die kopie verloopt.
        </p>
      </Melding>
      <Knoppenrij>
        <KnopLink href={paden.verzoekDeel(kern.deel.id)}>Naar het verzoek</KnopLink>
        {dossier !== undefined && (
          <KnopLink href={paden.dossier(dossier.id)} soort="stil">
            Naar het dossier
          </KnopLink>
        )}
      </Knoppenrij>
    </>
  )
}

const isOpen = ({ oordeel, uitvoering }: UitvoerOnderdeel): boolean =>
  oordeel.uitvoering !== 'geen' && !oordeel.vervangen && uitvoering === undefined

function standVanDeel({ kern, onderdelen }: UitvoerenBeeld): string {
  if (kern.deel.stand === 'uitgevoerd') return 'Alles is uitgevoerd en verteld'
  if (kern.deel.stand === 'vervallen') return 'Vervangen door een later besluit'
  const open = onderdelen.filter(isOpen).length
  if (open === 0) return 'Uitgevoerd. Nog niet iedereen weet het.'
  return open === 1 ? 'Nog 1 uit te voeren' : `Nog ${open} uit te voeren`
}

const Onderdeel = (props: UitvoerenProps & { onderdeel: UitvoerOnderdeel }) => {
  const { onderdeel: een, oordeel, woorden, gegeven, uitvoering } = props.onderdeel
  const titel = een.inhoud.waarover === '' ? `Onderdeel ${een.nr}` : een.inhoud.waarover
  return (
    <Kaart titel={titel} niveau={3}>
      <Gegevenslijst
        regels={[
          { naam: 'Besluit', waarde: oordeelwoorden[oordeel.oordeel] },
          { naam: 'Te doen', waarde: uitvoerwoorden[oordeel.uitvoering] },
          ...(woorden === undefined || woorden.reden === ''
            ? []
            : [{ naam: 'Waarom', waarde: <Tekstblok tekst={woorden.reden} /> }]),
          ...(uitvoering !== undefined || gegeven === undefined
            ? []
            : [{ naam: 'Er staat nu', waarde: <Tekstblok tekst={gegeven.inhoud} /> }]),
          ...(oordeel.uitvoering === 'verbeteren' && een.soort === 'gegeven'
            ? [
                {
                  naam: 'De oude tekst',
                  waarde: oordeel.oudeWeg ? 'Gaat weg' : 'Blijft te lezen als wat er eerder stond',
                },
              ]
            : []),
        ]}
      />
      {uitvoering === undefined ? (
        <>
          {oordeel.vervangen && (
            <Melding soort="info" titel="Vervangen door een later besluit">
              <p>Op bezwaar is hierover opnieuw besloten. Dit voert u niet meer uit.</p>
            </Melding>
          )}
          {isOpen(props.onderdeel) && !props.beeld.ingetrokken && <Doen {...props} />}
        </>
      ) : (
        <>
          <Melding
            soort="ok"
            titel={`${gedaanwoorden[uitvoering.soort]} op ${schrijfDag(uitvoering.op)}`}
          >
            <p>{aantallen(uitvoering)}</p>
          </Melding>
          {uitvoering.hoe !== null && (
            <Alinea>
              <Tekstblok tekst={uitvoering.hoe} />
            </Alinea>
          )}
        </>
      )}
    </Kaart>
  )
}

const meervoud = (aantal: number, een: string, meer: string): string[] =>
  aantal === 0 ? [] : [aantal === 1 ? `1 ${een}` : `${aantal} ${meer}`]

function aantallen(u: { gegevens: number; documenten: number; delingen: number }): string {
  const delen = [
    ...meervoud(u.gegevens, 'gegeven', 'gegevens, met de kopieën'),
    ...meervoud(u.documenten, 'document', 'documenten'),
    ...meervoud(u.delingen, 'keer delen gestopt', 'keer delen gestopt'),
  ]
  return delen.length === 0 ? 'Met de hand gedaan.' : `Dit ging om: ${delen.join(', ')}.`
}

const Doen = (props: UitvoerenProps & { onderdeel: UitvoerOnderdeel }) => {
  const { beeld, waarden, fouten } = props
  const { onderdeel, oordeel, woorden, vanzelf } = props.onderdeel
  if (oordeel.uitvoering === 'geen') return null
  const deze = een(waarden, 'onderdeel') === onderdeel.id
  const plek = (veld: string): string => `${veld}-${onderdeel.nr}`
  const vast = besloten(woorden)
  const getypt = (veld: string): string => (deze ? een(waarden, veld) : '')
  const woord = knopwoorden[oordeel.uitvoering]
  return (
    <Formulier
      actie={paden.verzoekDeelUitvoeren(beeld.kern.deel.id)}
      csrf={props.csrf}
      verborgen={{ onderdeel: onderdeel.id }}
    >
      <Alinea soort="klein">{woord.uitleg}</Alinea>
      {oordeel.uitvoering === 'verstrekken' && beeld.dossier !== undefined && (
        <Alinea>
          <Link href={paden.verzoekDeelGeven(beeld.kern.deel.id)} los>
            Bekijk en druk af wat u geeft
          </Link>
        </Alinea>
      )}
      {oordeel.uitvoering === 'verbeteren' &&
        onderdeel.soort === 'gegeven' &&
        (vast === undefined ? (
          <Tekstvlak
            naam={nieuweTekstVeld}
            id={plek(nieuweTekstVeld)}
            label="Wat moet er voortaan staan?"
            max={langsteNieuweTekst}
            waarde={getypt(nieuweTekstVeld)}
            fout={foutBij(fouten, plek(nieuweTekstVeld))}
          />
        ) : (
          <Gegevenslijst
            regels={[{ naam: 'Er komt te staan', waarde: <Tekstblok tekst={vast} /> }]}
          />
        ))}
      {oordeel.uitvoering === 'stoppen' &&
        onderdeel.soort !== 'gegeven' &&
        beeld.lopend.length > 0 && (
          <Aankruisvakken
            naam={delingVeld}
            id={plek(delingVeld)}
            legenda="Wat stopt?"
            keuzes={beeld.lopend.map((deling) => ({
              waarde: deling.id,
              tekst: `${deling.nummer}, gedeeld op ${schrijfDag(deling.gedeeldOp)}, tot en met ${schrijfDatum(deling.geldigTot)}`,
            }))}
            waarden={deze ? lijst(waarden, delingVeld) : []}
            fout={foutBij(fouten, plek(delingVeld))}
          />
        )}
      {!vanzelf && (
        <Tekstvlak
          naam={hoeVeld}
          id={plek(hoeVeld)}
          label="Hoe heeft u dit gedaan?"
          hint={
            oordeel.uitvoering === 'stoppen'
              ? 'Alleen nodig als u hierboven niets aankruist.'
              : 'Schrijf hier niet op wat er stond.'
          }
          regels={3}
          max={langsteUitleg}
          waarde={getypt(hoeVeld)}
          fout={foutBij(fouten, plek(hoeVeld))}
        />
      )}
      <Knoppenrij>
        <Knop
          soort={oordeel.uitvoering === 'wissen' && vanzelf ? 'gevaar' : 'hoofd'}
          context={`onderdeel ${onderdeel.nr}`}
        >
          {vanzelf || oordeel.uitvoering === 'stoppen' ? woord.knop : 'Leg vast dat dit is gedaan'}
        </Knop>
      </Knoppenrij>
    </Formulier>
  )
}
