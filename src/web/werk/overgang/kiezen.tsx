import { een, lijst } from '../../../domein/invoer.ts'
import { nodigVeld, toestemmingVeld, feitVeld } from '../../../domein/overgang-formulier.ts'
import type { Keuzebeeld } from '../../../handelingen/overgang.ts'
import type { Toestemmingsvraag, Weegregel } from '../../../handelingen/overgang-weging.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  JaNeeWeetNiet,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Melding,
  Tekstveld,
  Tekstvlak,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Gegevenkaart } from './gegeven.tsx'
import { MetInwoner } from './gesprek.tsx'
import { drieWaarde, plaatsVan, type KiezenProps } from './kiezen-velden.ts'
import { KortAntwoord } from './kort-antwoord.tsx'
import { blijfWoorden } from './woorden.ts'

/** The mistakes in the order of the page. */
function opVolgorde(props: KiezenProps): Fout[] {
  const { regels } = props.beeld
  const volgorde = [
    'naarPet',
    'metInwoner',
    'rolVerteld',
    'rolOnverenigbaar',
    ...regels.flatMap(({ gegeven }) => [`mee-${gegeven.id}`, nodigVeld(gegeven.id)]),
    'noodzakelijk',
    'gedaan',
    'toelichting',
  ]
  const plek = (veld: string): number => {
    const plaats = volgorde.indexOf(veld)
    return plaats < 0 ? volgorde.length : plaats
  }
  return Object.entries(props.fouten)
    .toSorted(([a], [b]) => plek(a) - plek(b))
    .map(([veld, tekst]) => ({
      veld: plaatsVan(veld),
      tekst,
      ...(veld === 'naarPet' ? { href: paden.overgang(props.beeld.dossier.id) } : {}),
    }))
}

/** Second: the selection screen, made together with the resident (E-071). */
export const KiezenPagina = (props: KiezenProps) => {
  const { beeld, regelset } = props
  const { dossier, doel } = beeld
  return (
    <>
      <Fouten fouten={opVolgorde(props)} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Kies samen wat meegaat</Kop>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Wat u hier invulde, staat er nog. Kijk het na en verstuur opnieuw.</p>
        </Melding>
      )}
      <Bestemming beeld={beeld} woorden={regelset.woorden} />
      <Formulier
        actie={paden.overgangKiezen(dossier.id)}
        csrf={props.csrf}
        verborgen={{
          versie: String(beeld.concept.versie),
          naarPet: een(beeld.concept.waarden, 'naarPet'),
          bestemming: een(beeld.concept.waarden, 'bestemming'),
          sleutel: een(beeld.concept.waarden, 'sleutel'),
        }}
      >
        <MetInwoner {...props} />
        <Feiten {...props} />
        <Keuze {...props} />
        {beeld.toestemming.map((vraag) => (
          <Toestemming {...props} vraag={vraag} />
        ))}
        <Afronden {...props} />
        <Knoppenrij>
          <Knop naam="doe" waarde="bekijk" soort="tweede">
            Bekijk wat mag
          </Knop>
          <Knop naam="doe" waarde="uitvoeren">
            {doel.doelpet.eigen ? 'Ga verder in de andere rol' : 'Draag de taak over'}
          </Knop>
          <KnopLink href={paden.overgang(dossier.id)}>Kies een andere pet</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const Bestemming = ({ beeld, woorden }: { beeld: Keuzebeeld; woorden: Woorden }) => {
  const { doelpet, naar, bestaand } = beeld.doel
  return (
    <Gegevenslijst
      regels={[
        {
          naam: 'Naar de pet',
          waarde: `${doelpet.pet.naam} van ${doelpet.eigen ? 'uzelf' : `${doelpet.pet.medewerkerNaam} (${doelpet.pet.organisatie})`}`,
          wijzigHref: paden.overgang(beeld.dossier.id),
        },
        {
          naam: 'Dossier',
          waarde: hoofdletter(
            bestaand === undefined
              ? `nieuw ${woorden.dossiers[naar.dossier].naam}`
              : `${woorden.dossiers[naar.dossier].naam} ${bestaand.nummer}`,
          ),
        },
        { naam: 'Taak daar', waarde: hoofdletter(woorden.taken[naar.taak].naam) },
        { naam: 'Bijlagen', waarde: 'Gaan niet mee. Ook niet als het gegeven zelf meegaat.' },
      ]}
    />
  )
}

const Feiten = ({ beeld, regelset }: KiezenProps) =>
  beeld.feiten.length === 0 ? null : (
    <section aria-labelledby="feiten">
      <Kop niveau={2} id="feiten">
        Wat het antwoord nog moet weten
      </Kop>
      {beeld.feiten.map((feit) => (
        <JaNeeWeetNiet
          naam={feitVeld(feit)}
          id={plaatsVan(feitVeld(feit))}
          vraag={
            feit === 'directBetrokken'
              ? 'Doet de ander mee in dezelfde hulp?'
              : regelset.woorden.feiten[feit].vraag
          }
          hint={
            feit === 'directBetrokken'
              ? undefined
              : (regelset.woorden.feiten[feit].uitleg ?? undefined)
          }
          waarde={drieWaarde(een(beeld.waarden, feitVeld(feit)))}
        />
      ))}
    </section>
  )

const Keuze = (props: KiezenProps) => {
  const { regels } = props.beeld
  return (
    <section aria-labelledby="gegevens">
      <Kop niveau={2} id="gegevens">
        Wat gaat mee?
      </Kop>
      {regels.length === 0 ? (
        <Leeg titel="Er staat niets in dit dossier dat mee kan.">
          U kunt wel verder in de andere rol. Het andere dossier begint dan leeg.
        </Leeg>
      ) : (
        <>
          <Alinea>
            Er staat niets aangekruist. Loop het samen met de inwoner na, eerst dát er iets is, dan
            wát er speelt. Wat u niet aankruist, blijft in dit dossier. Niets meenemen mag ook.
          </Alinea>
          {regels.map((regel) => (
            <Keuzekaart {...props} regel={regel} />
          ))}
        </>
      )}
    </section>
  )
}

const Keuzekaart = (props: KiezenProps & { regel: Weegregel }) => {
  const { regel, regelset, beeld, fouten } = props
  const { id } = regel.gegeven
  return (
    <Gegevenkaart
      gegeven={regel.gegeven}
      over={regel.over?.naam ?? 'iemand in dit dossier'}
      woorden={regelset.woorden}
    >
      {regel.blijft !== undefined || regel.antwoord === undefined ? (
        <p>
          <strong>Blijft in dit dossier.</strong> {blijfWoorden[regel.blijft ?? 'eigen-wet']}
        </p>
      ) : (
        <>
          <KortAntwoord regelset={regelset} antwoord={regel.antwoord} id={id} />
          <Aankruisvakken
            naam="mee"
            id={`mee-${id}`}
            legenda="Gaat dit mee?"
            keuzes={[{ waarde: id, tekst: 'Ja, dit gaat mee' }]}
            waarden={lijst(beeld.waarden, 'mee')}
            fout={fouten[`mee-${id}`]}
          />
          <Tekstveld
            naam={nodigVeld(id)}
            id={plaatsVan(nodigVeld(id))}
            label="Waarom is dit daar nodig?"
            hint="Alleen invullen als dit meegaat."
            waarde={een(beeld.waarden, nodigVeld(id))}
            fout={fouten[nodigVeld(id)]}
          />
        </>
      )}
    </Gegevenkaart>
  )
}

const Toestemming = (props: KiezenProps & { vraag: Toestemmingsvraag }) => {
  const { persoon, feiten } = props.vraag
  const titel = `toestemming-${persoon.id}`
  return (
    <section aria-labelledby={titel}>
      <Kop niveau={2} id={titel} heel>
        Toestemming voor wat over {persoon.naam} gaat
      </Kop>
      <Alinea>
        Alleen voor deze overgang en voor wat u aankruist. Nee zeggen mag altijd; dan blijft het
        hier.
      </Alinea>
      {feiten.map((feit) => {
        const veld = toestemmingVeld(persoon.id, feit)
        return (
          <JaNeeWeetNiet
            naam={veld}
            id={plaatsVan(veld)}
            vraag={props.regelset.woorden.feiten[feit].vraag}
            hint={props.regelset.woorden.feiten[feit].uitleg ?? undefined}
            waarde={drieWaarde(een(props.beeld.waarden, veld))}
          />
        )
      })}
    </section>
  )
}

const Afronden = ({ beeld, fouten }: KiezenProps) => (
  <section aria-labelledby="afronden">
    <Kop niveau={2} id="afronden">
      Afronden
    </Kop>
    <JaNeeWeetNiet
      naam="noodzakelijk"
      vraag="Is alles wat u aankruiste nodig in het andere dossier?"
      hint="Handig is niet genoeg. Kruist u niets aan? Dan hoeft u dit niet in te vullen."
      waarde={drieWaarde(een(beeld.waarden, 'noodzakelijk'))}
      fout={fouten['noodzakelijk']}
    />
    {beeld.blokkades.length > 0 && (
      <Aankruisvakken
        naam="gedaan"
        legenda="Doe dit eerst en kruis het dan aan"
        waarden={lijst(beeld.waarden, 'gedaan')}
        keuzes={beeld.blokkades.map((plicht) => ({
          waarde: plicht.code,
          tekst: `Ik heb dit gedaan: ${plicht.tekst}`,
        }))}
        fout={fouten['gedaan']}
      />
    )}
    <Tekstvlak
      naam="toelichting"
      label="Wat heeft u afgesproken met de inwoner?"
      hint="De inwoner kan dit lezen, en de ander ook."
      optioneel
      max={2000}
      waarde={een(beeld.waarden, 'toelichting')}
      fout={fouten['toelichting']}
    />
  </section>
)
