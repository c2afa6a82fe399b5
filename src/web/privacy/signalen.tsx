import type { Fouten as Foutteksten, Waarden } from '../../domein/invoer.ts'
import { een } from '../../domein/invoer.ts'
import {
  signaalsoorten,
  signaalstaten,
  signaalwoorden,
  type Signaalsoort,
  type Signaalstaat,
} from '../../domein/signaal.ts'
import { hoogstensSignalen, type Signaal, type Signaalbeeld } from '../../handelingen/signaal.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Melding,
  Tabel,
  Tekstveld,
  Uitleg,
  type Badgesoort,
} from '../ui/index.ts'

export const staatwoorden: Readonly<Record<Signaalstaat, string>> = {
  nieuw: 'Nieuw',
  verklaard: 'Verklaard',
  melden: 'Te melden',
}
const kleur: Readonly<Record<Signaalstaat, Badgesoort>> = {
  nieuw: 'nadruk',
  verklaard: 'ok',
  melden: 'waarschuwing',
}
export const Staat = ({ staat }: { staat: Signaalstaat }) => (
  <Badge tekst={staatwoorden[staat]} soort={kleur[staat]} />
)

interface SignalenProps {
  beeld: Signaalbeeld
  staat: Signaalstaat
  soort: Signaalsoort | undefined
  /** What was typed for the ordinary hours, when it was wrong. */
  waarden: Waarden
  fouten: Foutteksten
  csrf: string
}

/** Signals about access, by time and never by person. */
export const SignalenPagina = (props: SignalenProps) => {
  const { signalen } = props.beeld
  return (
    <>
      <Kop niveau={1}>Signalen over toegang</Kop>
      <Alinea soort="inleiding">
        Hier staat wat opviel de laatste vijf weken. Een signaal is een vraag, geen verwijt.
      </Alinea>
      {!props.beeld.bijgewerkt && (
        <Melding soort="waarschuwing" titel="Niet helemaal nieuw">
          <p>Nieuwe signalen zoeken duurde te lang. U ziet wat eerder is gevonden.</p>
        </Melding>
      )}
      <Filter {...props} />
      {signalen.length === 0 ? (
        <Leeg titel="Geen signalen">Er viel niets op, of niet met deze keuze.</Leeg>
      ) : (
        <Tabel
          bijschrift={`${signalen.length} signalen, de nieuwste eerst`}
          kolommen={[{ kop: 'Wat' }, { kop: 'Wie' }, { kop: 'Wanneer' }, { kop: 'Hoeveel' }]}
          rijen={signalen.map((signaal) => [
            <Link href={paden.privacySignaal(signaal.id)} context={`van ${signaal.medewerker}`} los>
              {signaalwoorden[signaal.soort].naam}
            </Link>,
            `${signaal.medewerker}, ${signaal.functie}`,
            schrijfMoment(signaal.tot),
            hoeveel(signaal),
          ])}
        />
      )}
      {signalen.length === hoogstensSignalen && (
        <Alinea>Dit zijn de laatste {hoogstensSignalen}. Kies een soort om de rest te zien.</Alinea>
      )}
      <section>
        <Kop niveau={2}>Zo leest u signalen</Kop>
        <Lijst
          items={[
            'Een signaal gaat over wat er gebeurde. Er is geen cijfer per medewerker.',
            'Alleen u ziet signalen. De leidinggevende en de medewerker krijgen ze niet vanzelf.',
            'Vraag eerst wat er was. Bij elk signaal staat hoe het gewoon kan zijn.',
          ]}
        />
      </section>
      <Uren {...props} />
    </>
  )
}

export function hoeveel({ aantal, mensen }: Pick<Signaal, 'aantal' | 'mensen'>): string {
  const regels = aantal === 1 ? '1 regel' : `${aantal} regels`
  if (mensen === 0) return regels
  return `${regels}, ${mensen === 1 ? '1 persoon' : `${mensen} personen`}`
}

const Filter = ({ beeld, staat, soort }: SignalenProps) => {
  const tel = (welke: Signaalstaat, van?: Signaalsoort) =>
    beeld.telling
      .filter((t) => t.staat === welke && (van === undefined || t.soort === van))
      .reduce((som, t) => som + t.aantal, 0)
  return (
    <Formulier actie={paden.privacySignalen()} methode="get">
      <Keuzelijst
        naam="staat"
        label="Welke signalen?"
        keuzes={signaalstaten.map((waarde) => ({
          waarde,
          tekst: `${staatwoorden[waarde]} (${tel(waarde)})`,
        }))}
        waarde={staat}
      />
      <Keuzelijst
        naam="soort"
        label="Welke soort?"
        leeg="Alle soorten"
        keuzes={signaalsoorten.map((waarde) => ({
          waarde,
          tekst: `${signaalwoorden[waarde].naam} (${tel(staat, waarde)})`,
        }))}
        waarde={soort}
      />
      <Knoppenrij>
        <Knop soort="tweede">Toon</Knop>
      </Knoppenrij>
    </Formulier>
  )
}

/** What is ordinary here, set by the gemeente itself. */
const Uren = ({ beeld: { instelling }, waarden, fouten, csrf }: SignalenProps) => {
  const getypt = (naam: string, anders: string) =>
    Object.keys(fouten).length === 0 ? anders : een(waarden, naam)
  return (
    <Uitleg titel="Wat is hier gewoon?" id="instelling" open={Object.keys(fouten).length > 0}>
      <Formulier actie={paden.privacySignalen()} csrf={csrf}>
        <Tekstveld
          naam="vanUur"
          label="Hoe laat begint de werkdag?"
          hint="Een heel uur, bijvoorbeeld 7."
          breedte="xs"
          toetsen="numeric"
          waarde={getypt('vanUur', String(instelling.vanUur))}
          fout={fouten['vanUur']}
        />
        <Tekstveld
          naam="totUur"
          label="Hoe laat eindigt de werkdag?"
          hint="Een heel uur, bijvoorbeeld 20."
          breedte="xs"
          toetsen="numeric"
          waarde={getypt('totUur', String(instelling.totUur))}
          fout={fouten['totUur']}
        />
        <Keuzerondjes
          naam="weekend"
          legenda="Werkt het team ook in het weekend?"
          keuzes={[
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nee' },
          ]}
          waarde={getypt('weekend', instelling.weekend ? 'ja' : 'nee')}
          naastElkaar
        />
        <Tekstveld
          naam="mensenPerUur"
          label="Bij hoeveel mensen in één uur wilt u een signaal?"
          hint="Meer dan dit aantal, en meer dan de helft van de eigen dossiers."
          breedte="xs"
          toetsen="numeric"
          waarde={getypt('mensenPerUur', String(instelling.mensenPerUur))}
          fout={fouten['mensenPerUur']}
        />
        <Knoppenrij>
          <Knop soort="tweede">Sla op</Knop>
        </Knoppenrij>
      </Formulier>
    </Uitleg>
  )
}
