import { dagenLater, schrijfDatum } from '../../../domein/leeftijd.ts'
import type { BerichtSoort } from '../../../domein/deling.ts'
import type { Delingbeeld } from '../../../handelingen/deling-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { GedeeldeInhoud } from './gedeelde-inhoud.tsx'
import { stopWoorden } from './woorden.ts'

export interface DelingProps {
  beeld: Delingbeeld
  woorden: Woorden
  fouten: readonly Fout[]
  tekst: string
  csrf: string
  /** The address to hand over; only right after sharing, in the session that did it. */
  link: string | undefined
  melding: 'gedeeld' | 'gestopt' | 'beantwoord' | undefined
}

const gelukt = {
  gedeeld: 'Gedeeld',
  gestopt: 'Gestopt met delen',
  beantwoord: 'Uw antwoord is verstuurd',
} as const

/** One share: does it run, who read it when, what they said, and stopping it. */
export const DelingPagina = (props: DelingProps) => {
  const { beeld, woorden, melding, link } = props
  const { deling, dossier } = beeld
  const aan = beeld.organisatie ?? 'iemand met een link'
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1} heel>
        {`Gedeeld met ${aan}`}
      </Kop>
      {melding !== undefined && <Melding soort="ok" titel={gelukt[melding]} nieuw />}
      {link !== undefined && <LinkTonen link={link} />}
      <Gegevenslijst
        regels={[
          { naam: 'Nummer', waarde: deling.nummer },
          { naam: 'Stand', waarde: standVan(beeld) },
          { naam: 'Gedeeld op', waarde: schrijfMoment(deling.gedeeldOp) },
          {
            naam: 'Besluit',
            waarde: (
              <Link href={paden.besluit(deling.besluitId)} los>
                Lees het besluit
              </Link>
            ),
          },
        ]}
      />
      <Stoppen {...props} />
      <Kop niveau={2}>Wie las het?</Kop>
      <Lezingen beeld={beeld} />
      <Berichten {...props} />
      <Kop niveau={2}>Dit is gedeeld</Kop>
      <GedeeldeInhoud {...deling} gegevens={beeld.gegevens} woorden={woorden} kopniveau={3} />
      <Knoppenrij>
        <KnopLink href={paden.verstrekkingen(dossier.id)}>Alles wat is gedeeld</KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Running, stopped, or over, in words. */
export function standVan({ deling }: Pick<Delingbeeld, 'deling'>): string {
  if (deling.gestopt !== undefined) {
    return `${stopWoorden[deling.gestopt.door]}, op ${schrijfMoment(deling.gestopt.op)}`
  }
  if (deling.lopend) return `Loopt, tot en met ${schrijfDatum(deling.geldigTot)}`
  return `Voorbij sinds ${schrijfDatum(dagenLater(deling.geldigTot, 1))}`
}

const LinkTonen = ({ link }: { link: string }) => (
  <Melding soort="waarschuwing" titel="Geef deze link nu aan de ander">
    <p>
      <code class="dw-code">{link}</code>
    </p>
    <Lijst
      items={[
        'U ziet deze link alleen nu. Wij bewaren hem niet.',
        'De link werkt één keer. Daarna is hij leeg.',
        'Stuur hem niet samen met de naam van de inwoner.',
        'Vertel erbij: gebruik het alleen hiervoor, en bewaar het niet langer dan nodig.',
      ]}
    />
  </Melding>
)

const Stoppen = ({ beeld, csrf }: DelingProps) => {
  const { deling } = beeld
  if (!deling.lopend || !beeld.magSchrijven) return null
  return (
    <Formulier actie={paden.delingStoppen(deling.id)} csrf={csrf}>
      <Alinea>
        Stopt u? Dan is het daar meteen weg. Wat al is gelezen, blijft bekend bij wie het las.
      </Alinea>
      <Knoppenrij>
        <Knop soort="gevaar">Stop met delen</Knop>
      </Knoppenrij>
    </Formulier>
  )
}

const Lezingen = ({ beeld: { lezingen } }: Pick<DelingProps, 'beeld'>) =>
  lezingen.length === 0 ? (
    <Leeg titel="Nog niemand las het." />
  ) : (
    <Lijst
      items={lezingen.map(
        ({ op, wie }) =>
          `${wie === undefined ? 'Via de link' : `${wie.naam} (${wie.functie})`}, op ${schrijfMoment(op)}`,
      )}
    />
  )

const berichtWoorden: Readonly<Record<BerichtSoort, string>> = {
  aanvaard: 'Ontvangen en aanvaard',
  afgewezen: 'Niet aanvaard',
  vraag: 'Vraag',
  antwoord: 'Ons antwoord',
}

const Berichten = ({ beeld, fouten, tekst, csrf }: DelingProps) => {
  const { berichten, deling } = beeld
  const kan = beeld.magSchrijven && deling.lopend && berichten.some((b) => b.soort === 'vraag')
  return (
    <>
      {berichten.length > 0 && <Kop niveau={2}>Berichten</Kop>}
      {berichten.map((bericht) => (
        <Kaart
          titel={`${berichtWoorden[bericht.soort]}${bericht.van === null ? '' : ` van ${bericht.van}`}`}
        >
          <Tekstblok tekst={bericht.tekst} />
          <Alinea soort="klein">{schrijfMoment(bericht.op)}</Alinea>
        </Kaart>
      ))}
      {kan && (
        <Formulier actie={paden.delingAntwoorden(deling.id)} csrf={csrf}>
          <Tekstvlak
            naam="tekst"
            label="Uw antwoord"
            hint="Zet hier geen nieuwe gegevens over de inwoner in. Die deelt u apart."
            max={5000}
            regels={4}
            waarde={tekst}
            fout={foutBij(fouten, 'tekst')}
          />
          <Knoppenrij>
            <Knop soort="tweede">Verstuur het antwoord</Knop>
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}
