import { een, type Waarden } from '../../../domein/invoer.ts'
import { formulierDelen } from '../../../domein/toestemming-formulier.ts'
import { regimeWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { Toestemmingbeeld } from '../../../handelingen/toestemming-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Badge,
  CsrfVeld,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Antwoordformulier, Buitenformulier } from './antwoorden.tsx'
import { Gesprek } from './gesprek.tsx'
import { alsWie, antwoordWoorden, onbekendeNaam, standen, wijzeWoorden } from './woorden.ts'

export const nieuws = ['gevraagd', 'publieke-taak', 'antwoord', 'ingetrokken', 'buiten'] as const

export interface ToestemmingProps {
  beeld: Toestemmingbeeld
  woorden: Woorden
  csrf: string
  waarden: Waarden
  fouten: readonly Fout[]
  /** What just happened. */
  nieuw: (typeof nieuws)[number] | undefined
}

/** How a name is told: of whom this pet may not see it, that it is there. */
export const naamIn = (beeld: Toestemmingbeeld, id: string): string =>
  beeld.namen.get(id) ?? onbekendeNaam

/** One question: what was asked, what everybody answered, and what can be done now. */
export const ToestemmingPagina = (props: ToestemmingProps) => {
  const { beeld, fouten } = props
  const { dossier, toestemming: t } = beeld
  const stand = standen[t.stand]
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{`${hoofdletter(t.soort)} ${t.nummer}`}</Kop>
      <Nieuws {...props} />
      <Alinea>
        <Badge tekst={stand.woord} soort={stand.soort} /> {stand.uitleg}
      </Alinea>
      <Soortuitleg beeld={beeld} />
      <Vraag {...props} />
      <Antwoorden {...props} />
      <WatKanNog beeld={beeld} />
      <AlleenScherm>
        <Gesprek beeld={beeld} />
        <Doen {...props} />
      </AlleenScherm>
      <Knoppenrij>
        <KnopLink href={paden.toestemmingen(dossier.id)}>Alle vragen in dit dossier</KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Terug naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const berichten = {
  gevraagd: 'De vraag staat klaar',
  antwoord: 'Het antwoord is vastgelegd',
  ingetrokken: 'Het is ingetrokken',
  buiten: 'Deze vertegenwoordiger telt niet mee',
} as const

const Nieuws = ({ nieuw, beeld }: ToestemmingProps) => {
  if (nieuw === undefined) return null
  if (nieuw === 'publieke-taak') {
    return (
      <Melding soort="waarschuwing" titel="Hiervoor is geen toestemming nodig" nieuw>
        <p>
          Dit hoort bij uw publieke taak. Wij maakten er instemming van. Noem het ook zo in het
          gesprek: bij toestemming denkt de inwoner dat een nee altijd alles stopt.
        </p>
      </Melding>
    )
  }
  return (
    <Melding soort="ok" titel={berichten[nieuw]} nieuw>
      {nieuw === 'gevraagd' && <p>Er mag nog niets. Voer nu het gesprek.</p>}
      {nieuw === 'ingetrokken' && (
        <p>
          {beeld.gebruik === 0
            ? 'Er was nog niets gedeeld.'
            : 'Wat er op deze vraag liep, is gestopt. Wat al is gelezen, blijft bekend bij de ander.'}
        </p>
      )}
    </Melding>
  )
}

const Soortuitleg = ({ beeld: { toestemming: t } }: { beeld: Toestemmingbeeld }) => (
  <Alinea>
    {t.soort === 'toestemming'
      ? 'Toestemming is schriftelijk. Zonder ja van iedereen die moet antwoorden, mag het niet.'
      : 'Instemming: dit hoort bij een publieke taak. Een aantekening van het gesprek is genoeg.'}{' '}
    {`Wie moet antwoorden volgt uit ${regimeWoorden[t.regime]}.`}
  </Alinea>
)

/** The facts as the resident reads them. */
const Vraag = ({ beeld: { toestemming }, woorden }: ToestemmingProps) => (
  <section aria-labelledby="vraag">
    <Kop niveau={2} id="vraag">
      Dit is de vraag
    </Kop>
    <Gegevenslijst
      regels={[
        ...formulierDelen(toestemming, woorden, 'u').map(({ kop, regels }) => ({
          naam: kop,
          waarde: <Tekstblok tekst={regels.join('\n')} />,
        })),
        { naam: 'Gevraagd', waarde: schrijfMoment(toestemming.gevraagdOp) },
      ]}
    />
  </section>
)

const Antwoorden = (props: ToestemmingProps) => {
  const { beeld } = props
  const { toestemming: t } = beeld
  return (
    <section aria-labelledby="antwoorden">
      <Kop niveau={2} id="antwoorden">
        Wie moet antwoorden
      </Kop>
      <Gegevenslijst
        regels={t.partijen.map((partij) => ({
          naam: `${naamIn(beeld, partij.persoonId)}, ${alsWie(partij.hoedanigheid)}`,
          waarde: <Verloop {...props} persoonId={partij.persoonId} />,
        }))}
      />
      {!t.partijen.some((partij) => partij.persoonId === t.persoonId) && (
        <Alinea>
          {`${naamIn(beeld, t.persoonId)} antwoordt hier niet zelf. Vertel het toch, en betrek deze persoon er zo veel mogelijk bij.`}
        </Alinea>
      )}
    </section>
  )
}

/** Everything that one person said, the newest first, with the one button that ends it. */
const Verloop = (props: ToestemmingProps & { persoonId: string }) => {
  const { beeld, persoonId } = props
  const { toestemming: t } = beeld
  const eigen = t.antwoorden.filter((a) => a.persoonId === persoonId).toReversed()
  const [laatste] = eigen
  return (
    <>
      {eigen.length === 0 && 'Nog geen antwoord'}
      {eigen.map((antwoord) => {
        const bij = beeld.inhoud.get(antwoord.id)
        return (
          <p>
            <strong>{hoofdletter(antwoordWoorden[antwoord.antwoord])}</strong>
            {`, ${schrijfMoment(antwoord.gegevenOp)}, ${wijzeWoorden[antwoord.wijze]}`}
            {(bij?.getuige ?? '') !== '' && `. Getuige: ${bij?.getuige ?? ''}`}
            {bij?.foto !== null && bij?.foto !== undefined && '. Met een foto van het papier.'}
            {bij?.handtekening !== null &&
              bij?.handtekening !== undefined &&
              '. Met een handtekening.'}
            {(bij?.toelichting ?? '') !== '' && (
              <>
                <br />
                <Tekstblok tekst={bij?.toelichting ?? ''} />
              </>
            )}
          </p>
        )
      })}
      {laatste?.antwoord === 'ja' && beeld.magIntrekken && t.stand !== 'ingetrokken' && (
        <AlleenScherm>
          <form method="post" action={paden.toestemmingIntrekken(t.id)} data-eenmalig="">
            <CsrfVeld csrf={props.csrf} />
            <input type="hidden" name="persoonId" value={persoonId} />
            <Knop soort="tweede" context={`namens ${naamIn(beeld, persoonId)}`}>
              Trek in
            </Knop>
          </form>
        </AlleenScherm>
      )}
    </>
  )
}

/** After a no there is always something that can be done (E-129, E-140). */
const WatKanNog = ({ beeld: { toestemming: t } }: { beeld: Toestemmingbeeld }) =>
  t.stand !== 'geweigerd' && t.stand !== 'ingetrokken' ? null : (
    <section aria-labelledby="kan-nog">
      <Kop niveau={2} id="kan-nog">
        Dit kan nog wel
      </Kop>
      <Lijst
        items={[
          'De inwoner vertelt het zelf, met of zonder u erbij.',
          <Link href={paden.overlegZonderNamen()} los>
            Overleg zonder namen
          </Link>,
          'Vraag minder: minder gegevens, een andere partij of een kortere tijd.',
          <>
            Is er gevaar, of kan het echt niet anders? Bespreek het met uw leidinggevende en{' '}
            <Link href={paden.nieuweTriage(t.dossierId)}>weeg het af in een triage</Link>. Schrijf
            op waarom u het toch doet, tegen de wil van de inwoner.
          </>,
        ]}
      />
    </section>
  )

const open: readonly string[] = ['gevraagd', 'geweigerd', 'verleend']

/** What can be noted now. What is over is asked anew. */
const Doen = (props: ToestemmingProps) => {
  const { beeld } = props
  const { toestemming: t, dossier } = beeld
  if (!beeld.magSchrijven) return null
  if (!open.includes(t.stand)) {
    return (
      <Knoppenrij>
        <KnopLink href={paden.toestemmingVragen(dossier.id)}>Vraag het opnieuw</KnopLink>
      </Knoppenrij>
    )
  }
  const anderen = t.partijen.filter(
    (partij) => partij.hoedanigheid !== 'zelf' && partij.laatste?.antwoord !== 'buiten-beschouwing',
  )
  return (
    <>
      <Kop niveau={2}>Leg een antwoord vast</Kop>
      <Knoppenrij>
        <KnopLink href={paden.tafelBegin(t.id)} soort="hoofd">
          Samen aan tafel
        </KnopLink>
        <KnopLink href={paden.toestemmingPapier(t.id)}>Print het formulier</KnopLink>
      </Knoppenrij>
      <Antwoordformulier {...props} />
      {anderen.length > 0 && (
        <Buitenformulier
          {...props}
          anderen={anderen}
          open={een(props.waarden, 'reden') !== '' || props.fouten.some((f) => f.veld === 'reden')}
        />
      )}
    </>
  )
}
