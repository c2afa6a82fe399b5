import type { ComponentChildren } from 'preact'
import { een, type Waarden } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import { langsteVraag, ruggespraakoordelen, type Vraaginhoud } from '../../../domein/ruggespraak.ts'
import type { Ruggespraakantwoord, Ruggespraakkop } from '../../../handelingen/ruggespraak.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Gegevenslijst,
  Kaart,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Tekstblok, Wanneer } from '../tonen.tsx'
import {
  antwoorderWoorden,
  codeRegels,
  jaNeeOnbekend,
  onderwerp,
  oordeelWoorden,
  partnerWoorden,
  standBadge,
} from './woorden.ts'

/** The warning that stands above every form of which others read the words. */
export const ZonderNamen = () => (
  <Melding soort="info" titel="Schrijf geen namen op">
    <p>
      Ook geen geboortedatum, adres, school of nummer. Schrijf: “een kind van ongeveer 13”. Kent de
      ander het gezin misschien? Laat dan meer weg.
    </p>
  </Melding>
)

/** One question in a list: about what, from whom, until when. */
export const Vraagkaart = (props: {
  kop: Ruggespraakkop
  href: string
  woorden: Woorden
  vandaag: Datum
  /** Who asked, or who is asked. */
  wie: string
}) => {
  const { kop } = props
  const stand = standBadge(kop)
  return (
    <Kaart
      titel={`${kop.soort === 'escalatie' ? 'Opschalen' : onderwerp(props.woorden, kop.codes)} (${kop.nummer})`}
      href={props.href}
      niveau={3}
    >
      <p>
        {props.wie}, {schrijfDag(kop.gesteldOp)}.
      </p>
      <p>
        {stand.tekst === 'Wacht op antwoord' ? (
          <Wanneer uiterlijk={kop.uiterlijk} vandaag={props.vandaag} />
        ) : (
          <Badge {...stand} />
        )}
      </p>
    </Kaart>
  )
}

/** The question itself: words and codes, nothing about whom. */
export const Vraagtekst = (props: {
  kop: Ruggespraakkop
  inhoud: Vraaginhoud
  woorden: Woorden
  vandaag: Datum
}) => {
  const { kop, inhoud } = props
  const { escalatie } = inhoud
  const stand = standBadge(kop)
  return (
    <>
      <Gegevenslijst
        regels={[
          { naam: 'Gevraagd door', waarde: `${kop.steller}, ${kop.stellerPet}` },
          { naam: 'Gevraagd op', waarde: schrijfDag(kop.gesteldOp) },
          {
            naam: 'Antwoord',
            waarde:
              stand.tekst === 'Wacht op antwoord' ? (
                <Wanneer uiterlijk={kop.uiterlijk} vandaag={props.vandaag} />
              ) : (
                <Badge {...stand} />
              ),
          },
          ...(escalatie === null
            ? codeRegels(props.woorden, kop.codes)
            : [{ naam: 'Opschalen naar', waarde: partnerWoorden[escalatie.partner].naam }]),
        ]}
      />
      <section aria-labelledby="vraag-kop">
        <Kop niveau={2} id="vraag-kop">
          {escalatie === null ? 'De vraag' : 'Wat speelt er?'}
        </Kop>
        <Alinea>
          <Tekstblok tekst={inhoud.vraag} />
        </Alinea>
        {inhoud.eigenIdee !== '' && (
          <>
            <Kop niveau={3}>Wat de vrager er zelf van vindt</Kop>
            <Alinea>
              <Tekstblok tekst={inhoud.eigenIdee} />
            </Alinea>
          </>
        )}
        {escalatie !== null && (
          <>
            <Kop niveau={3}>Waarom opschalen, en waarom niet lichter</Kop>
            <Alinea>
              <Tekstblok tekst={escalatie.argumenten} />
            </Alinea>
            <Gegevenslijst
              regels={[
                {
                  naam: 'Heeft de inwoner bezwaar?',
                  waarde: jaNeeOnbekend(escalatie.bezwaar),
                },
                ...(escalatie.bezwaar === true
                  ? [
                      {
                        naam: 'Is de situatie zeer ernstig?',
                        waarde: jaNeeOnbekend(escalatie.zeerErnstig),
                      },
                      {
                        naam: 'Is dringend hulp nodig?',
                        waarde: jaNeeOnbekend(escalatie.dringendHulpNodig),
                      },
                    ]
                  : []),
              ]}
            />
          </>
        )}
      </section>
    </>
  )
}

/** What was answered, by whom and when. */
export const Antwoorden = ({ antwoorden }: { antwoorden: readonly Ruggespraakantwoord[] }) =>
  antwoorden.length === 0 ? null : (
    <section aria-labelledby="antwoorden-kop">
      <Kop niveau={2} id="antwoorden-kop">
        {antwoorden.length === 1 ? 'Het antwoord' : 'De antwoorden'}
      </Kop>
      {antwoorden.map((antwoord) => (
        <Melding
          soort={antwoord.oordeel === 'eens' ? 'ok' : 'info'}
          titel={oordeelWoorden[antwoord.oordeel].naam}
        >
          <p>
            <Tekstblok tekst={antwoord.tekst} />
          </p>
          <p>
            {antwoord.wie}, {antwoorderWoorden[antwoord.als]}, {schrijfMoment(antwoord.gegevenOp)}.
          </p>
        </Melding>
      ))}
    </section>
  )

/** The form for who is asked; comfortable with one thumb. */
export const Antwoordformulier = (props: {
  actie: string
  waarden: Waarden
  fouten: readonly Fout[]
  versie: number
  verouderd: boolean
  magDoorzetten: boolean
  csrf: string
  children?: ComponentChildren
}) => (
  <section aria-labelledby="antwoord-kop">
    <Kop niveau={2} id="antwoord-kop">
      Uw antwoord
    </Kop>
    <Formulier actie={props.actie} csrf={props.csrf} verborgen={{ versie: String(props.versie) }}>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Keuzerondjes
        naam="oordeel"
        legenda="Wat vindt u?"
        groot
        keuzes={ruggespraakoordelen
          .filter((code) => props.magDoorzetten || code !== 'privacy-officer')
          .map((code) => ({
            waarde: code,
            tekst: oordeelWoorden[code].naam,
            hint: oordeelWoorden[code].hint,
          }))}
        waarde={een(props.waarden, 'oordeel')}
        fout={foutBij(props.fouten, 'oordeel')}
      />
      <Tekstvlak
        naam="tekst"
        label="Waarom?"
        hint="Schrijf geen namen op. Uw antwoord blijft bewaard en is later niet te veranderen."
        max={langsteVraag}
        regels={4}
        waarde={een(props.waarden, 'tekst')}
        fout={foutBij(props.fouten, 'tekst')}
      />
      {props.children}
      <Knoppenrij>
        <Knop>Verstuur het antwoord</Knop>
        <Knop soort="tweede" naam="knop" waarde="concept">
          Bewaar en ga later verder
        </Knop>
      </Knoppenrij>
    </Formulier>
  </section>
)
