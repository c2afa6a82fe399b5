import type { Autorisatie, Profiel, Wijziging } from '../../../domein/autorisatie.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { AutorisatieBeeld, VersieRij } from '../../../handelingen/autorisatie.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Printkop,
  Tabel,
} from '../../ui/index.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'

export const inleiding =
  'Dit document zegt welke functie bij welk deel van het systeem kan, waarvoor en op welke grond. Er staan geen inwoners in.'

const soortWijziging: Readonly<Record<Wijziging['soort'], string>> = {
  erbij: 'Erbij',
  eraf: 'Weg',
  anders: 'Veranderd',
}

interface LevendProps {
  beeld: AutorisatieBeeld
  beheerder: boolean
  csrf: string
}

/** The document as it is today, what changed, and the versions. */
export const AutorisatiePagina = ({ beeld, beheerder, csrf }: LevendProps) => {
  const { nu, versies, wijzigingen } = beeld
  const [laatste] = versies
  const nodig = wijzigingen === undefined || wijzigingen.length > 0
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${nu.gemeente}`}
        stuk="Autorisatiedocument, nog geen versie"
        datum={schrijfDatum(nu.peildatum)}
      />
      <Kop niveau={1}>Autorisatiedocument</Kop>
      <Alinea soort="inleiding">{inleiding}</Alinea>
      <Alinea>{`Zo is het op ${schrijfDatum(nu.peildatum)}.`}</Alinea>
      {laatste === undefined || wijzigingen === undefined ? (
        <Melding soort="waarschuwing" titel="Er is nog geen versie gemaakt">
          <p>Een versie legt vast hoe het op een dag was. Daarna kan niemand die veranderen.</p>
        </Melding>
      ) : (
        <section>
          <Kop niveau={2}>{`Veranderd na versie ${laatste.nummer}`}</Kop>
          {wijzigingen.length === 0 ? (
            <Alinea>Er is niets veranderd.</Alinea>
          ) : (
            <Lijst
              items={wijzigingen.map(({ soort, tekst }) => `${soortWijziging[soort]}: ${tekst}`)}
            />
          )}
        </section>
      )}
      {beheerder && nodig && (
        <Formulier actie={paden.autorisatie()} csrf={csrf}>
          <Knoppenrij>
            <Knop>{`Maak versie ${(laatste?.nummer ?? 0) + 1}`}</Knop>
          </Knoppenrij>
        </Formulier>
      )}
      {versies.length > 0 && (
        <AlleenScherm>
          <Kop niveau={2}>Versies</Kop>
          <Tabel
            bijschrift="Versies van het autorisatiedocument"
            bijschriftVerborgen
            kolommen={[{ kop: 'Versie' }, { kop: 'Gemaakt' }, { kop: 'Door' }, { kop: 'PDF' }]}
            rijen={versies.map((versie) => [
              <Link
                href={paden.autorisatieVersie(versie.id)}
                los
              >{`Versie ${versie.nummer}`}</Link>,
              schrijfDag(versie.gemaaktOp),
              versie.gemaaktDoor,
              <Link
                href={paden.autorisatiePdf(versie.id)}
                context={`van versie ${versie.nummer}`}
                los
              >
                Download
              </Link>,
            ])}
          />
        </AlleenScherm>
      )}
      <Inhoud document={nu} />
    </>
  )
}

interface VersieProps {
  versie: VersieRij & { inhoud: Autorisatie }
  nieuw: boolean
}

/** A version as it was made. */
export const AutorisatieVersiePagina = ({ versie, nieuw }: VersieProps) => (
  <>
    {nieuw && (
      <Melding soort="ok" titel={`Versie ${versie.nummer} is gemaakt`} nieuw>
        <p>Niemand kan deze versie nog veranderen.</p>
      </Melding>
    )}
    <Printkop
      gemeente={`Gemeente ${versie.inhoud.gemeente}`}
      stuk="Autorisatiedocument, versie"
      nummer={String(versie.nummer)}
      datum={schrijfDatum(versie.inhoud.peildatum)}
    />
    <Kop niveau={1}>{`Autorisatiedocument, versie ${versie.nummer}`}</Kop>
    <Alinea soort="inleiding">{inleiding}</Alinea>
    <Gegevenslijst
      regels={[
        { naam: 'Zoals het was op', waarde: schrijfDatum(versie.inhoud.peildatum) },
        { naam: 'Gemaakt op', waarde: schrijfMoment(versie.gemaaktOp) },
        { naam: 'Gemaakt door', waarde: versie.gemaaktDoor },
      ]}
    />
    <Knoppenrij>
      <KnopLink href={paden.autorisatiePdf(versie.id)}>Download als PDF</KnopLink>
      <KnopLink href={paden.autorisatie()}>Naar hoe het nu is</KnopLink>
    </Knoppenrij>
    <Inhoud document={versie.inhoud} />
  </>
)

/** How many people: in words a reader would use. */
export function aantalMensen(aantal: number): string {
  return aantal === 1 ? '1 medewerker' : `${aantal} medewerkers`
}

/** What holds for everybody with this pet, as names and values; the page and the PDF use the same. */
export function kenmerkenVan(profiel: Profiel): { naam: string; waarde: string }[] {
  return [
    { naam: 'Soort pet', waarde: profiel.soort },
    { naam: 'Organisatie', waarde: profiel.organisatie },
    { naam: 'Beroepsgeheim', waarde: hoofdletter(profiel.beroepsgeheim) },
    { naam: 'Beroepscode', waarde: hoofdletter(profiel.beroepscode) },
    { naam: 'Beslist over rechten en plichten', waarde: profiel.beslissen ? 'Ja' : 'Nee' },
    ...profiel.taken.map((taak) => ({
      naam: `Taak: ${taak.naam}`,
      waarde: [
        ...(taak.activiteit === '' ? [] : [`${taak.activiteit}.`]),
        `Doel: ${taak.doel}.`,
        `Grondslag: ${taak.grondslag}.`,
        `Verantwoordelijk: ${taak.verantwoordelijke}.`,
        ...(taak.verwerkers.length === 0 ? [] : [`Verwerker: ${taak.verwerkers.join(', ')}.`]),
      ].join(' '),
    })),
    ...profiel.delen.map((deel) => ({
      naam: `Toegang: ${deel.naam}`,
      waarde: [
        `${hoofdletter(deel.rechten.join(', '))}.`,
        ...(deel.doelen.length === 0 ? [] : [`Waarvoor: ${deel.doelen.join(', ')}.`]),
        ...(deel.nooit.length === 0 ? [] : [`Nooit: ${deel.nooit.join(', ')}.`]),
      ].join(' '),
    })),
  ]
}

/** Who wears it, as one line each. */
export function dragerTekst(drager: Profiel['dragers'][number]): string {
  const tot = drager.totEnMet === null ? '' : ` tot en met ${schrijfDatum(drager.totEnMet)}`
  return [
    `Vanaf ${schrijfDatum(drager.van)}${tot}.`,
    `Mandaat: ${drager.mandaat ?? 'niet genoemd'}.`,
    `Registraties: ${drager.registraties.length === 0 ? 'geen' : drager.registraties.join('; ')}.`,
    drager.toegekendDoor === null
      ? 'Toegekend bij de start van het systeem.'
      : `Aangevraagd door ${drager.aangevraagdDoor ?? 'onbekend'}, toegekend door ${drager.toegekendDoor}.`,
  ].join(' ')
}

const Inhoud = ({ document }: { document: Autorisatie }) => (
  <>
    <Kop niveau={2}>Wie kan waarbij</Kop>
    {document.profielen.map((profiel) => (
      <section>
        <Kop niveau={3}>{`${profiel.pet}, ${profiel.organisatie}`}</Kop>
        <Gegevenslijst regels={kenmerkenVan(profiel)} />
        <Kop niveau={4}>{aantalMensen(profiel.dragers.length)}</Kop>
        <Gegevenslijst
          regels={profiel.dragers.map((drager) => ({
            naam: `${drager.medewerker} (${drager.functie})`,
            waarde: dragerTekst(drager),
          }))}
        />
      </section>
    ))}
  </>
)
