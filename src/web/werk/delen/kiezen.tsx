import { een, lijst, type Fouten as Foutenlijst, type Waarden } from '../../../domein/invoer.ts'
import { langsteWaarom, waaromVeld } from '../../../domein/deling.ts'
import type { Deelregel, Delenbeeld } from '../../../handelingen/delen-kiezen.ts'
import { isToegestaan } from '../../../handelingen/weeg.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Formulier,
  Fouten,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Tekstvlak,
} from '../../ui/index.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Gegevenkaart } from '../overgang/gegeven.tsx'
import { KortAntwoord } from '../overgang/kort-antwoord.tsx'
import { doelKeuzes, ontvangerKeuzes } from '../triage/keuzes.ts'
import { Afspraken } from './afspraken.tsx'
import { kortWoorden, teveelWoorden } from './woorden.ts'

export interface DelenProps {
  beeld: Delenbeeld
  waarden: Waarden
  fouten: Foutenlijst
  regelset: Pick<Regelset, 'woorden'>
  csrf: string
}

/** Sharing begins here: with whom, for what, and then datum by datum; nothing is ticked (E-143, E-144, E-169). */
export const DelenPagina = (props: DelenProps) => {
  const { beeld, fouten } = props
  return (
    <>
      <Fouten
        fouten={Object.entries(fouten).map(([veld, tekst]) => ({
          veld: veld === 'gegeven' ? `gegeven-${beeld.regels[0]?.sleutel ?? ''}` : veld,
          tekst,
        }))}
      />
      <Dossierbalk dossier={beeld.dossier} />
      <Kop niveau={1}>Iets delen</Kop>
      <Alinea soort="inleiding">
        Kies eerst met wie u wilt delen en waarvoor. Daarna ziet u per gegeven of het mag.
      </Alinea>
      <MetWie {...props} />
      {beeld.keuze !== undefined && <Gegevens {...props} />}
      <Knoppenrij>
        <KnopLink href={paden.verstrekkingen(beeld.dossier.id)}>Wat is al gedeeld</KnopLink>
        <KnopLink href={paden.dossier(beeld.dossier.id)} soort="stil">
          Terug naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const MetWie = ({ beeld, waarden, fouten, regelset }: DelenProps) => {
  const { dossier, personen, partners } = beeld
  const [enige] = personen
  const over = een(waarden, 'over') || (personen.length === 1 ? (enige?.id ?? '') : '')
  const { woorden } = regelset
  return (
    <Formulier actie={`${paden.delen(dossier.id)}#gegevens`} methode="get">
      <Keuzerondjes
        naam="over"
        legenda="Over wie gaat het?"
        keuzes={personen.map((persoon) => ({ waarde: persoon.id, tekst: persoon.naam }))}
        waarde={over}
        fout={fouten['over']}
      />
      <Keuzelijst
        naam="organisatie"
        label="Met welke organisatie?"
        hint="Deze organisaties lezen het in hun eigen omgeving. U kunt het delen altijd stoppen."
        leeg="Een andere partij"
        keuzes={partners.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        waarde={een(waarden, 'organisatie')}
        fout={fouten['organisatie']}
      />
      <Keuzelijst
        naam="ontvanger"
        label="Of met welke andere partij?"
        hint="Alleen als de organisatie er niet bij staat."
        leeg="Kies"
        keuzes={ontvangerKeuzes(woorden, dossier.taak, een(waarden, 'ontvanger')).gangbaar}
        waarde={een(waarden, 'ontvanger')}
        optioneel
      />
      <Keuzelijst
        naam="doel"
        label="Waarvoor?"
        leeg="Kies"
        keuzes={doelKeuzes(woorden, dossier.taak, een(waarden, 'doel')).gangbaar}
        waarde={een(waarden, 'doel')}
        fout={fouten['doel']}
      />
      <Knoppenrij>
        <Knop soort={beeld.keuze === undefined ? 'hoofd' : 'tweede'}>Laat zien wat mag</Knop>
      </Knoppenrij>
    </Formulier>
  )
}

const Gegevens = (props: DelenProps) => {
  const { beeld, waarden, fouten, regelset } = props
  const { dossier, keuze, regels } = beeld
  if (keuze === undefined) return null
  const ander = keuze.organisatie?.naam ?? wie(regelset.woorden, keuze.ontvanger)
  return (
    <Formulier
      actie={paden.delen(dossier.id)}
      csrf={props.csrf}
      verborgen={{
        over: keuze.persoonId,
        organisatie: keuze.organisatie?.id ?? '',
        ontvanger: keuze.ontvanger,
        doel: keuze.doel,
      }}
    >
      <Kop niveau={2} id="gegevens">{`Wat wilt u vertellen aan ${ander}?`}</Kop>
      <Alinea>
        Er staat niets aangekruist. Begin met dát er iets is. Bij elk gegeven staat of het mag als
        de ander het nodig heeft en het niet met minder kan. Dat weegt u daarna zelf af.
      </Alinea>
      <Minder />
      <Afspraken zinnen={beeld.afspraken} />
      {regels.map((regel) => (
        <Regel {...props} regel={regel} />
      ))}
      <Teveelmelding {...props} />
      <Antwoord {...props} />
      <Tekstvlak
        naam="doelzin"
        label="Wat wilt u hiermee bereiken?"
        hint="In één zin. De inwoner kan dit lezen."
        max={1000}
        regels={2}
        waarde={een(waarden, 'doelzin')}
        fout={fouten['doelzin']}
        optioneel
      />
      <Knoppenrij>
        <Knop naam="doe" waarde="kijk" soort="tweede">
          Kijk na
        </Knop>
        <Knop naam="doe" waarde="triage" actie={paden.delenBegin(dossier.id)}>
          Maak hier een triagebesluit van
        </Knop>
      </Knoppenrij>
    </Formulier>
  )
}

const Minder = () => (
  <Melding soort="info" titel="Kan het met minder?">
    <Lijst
      items={[
        'Kan de inwoner het zelf vertellen? Doe dat dan samen.',
        'Is een vraag zonder naam genoeg? Kies dan alleen het eerste gegeven.',
        'Is genoeg dát er hulp is? Vertel dan niet wát er speelt.',
      ]}
    />
  </Melding>
)

/** A kind that is told without a datum: the words come when it is really told. */
const losWoorden: Readonly<Record<string, string>> = {
  anoniem: 'Een vraag zonder naam',
  dat: 'Dát er hulp is, meer niet',
}

const Regel = ({ regel, ...props }: DelenProps & { regel: Deelregel }) => {
  const { gegeven, sleutel, antwoord } = regel
  const { beeld, waarden, fouten, regelset } = props
  const keuze = (
    <>
      <KortAntwoord
        regelset={regelset}
        antwoord={antwoord}
        id={sleutel}
        kort={kortWoorden[antwoord.uitkomst]}
      />
      <Aankruisvakken
        naam="gegeven"
        id={`gegeven-${sleutel}`}
        legenda="Wilt u dit delen?"
        keuzes={[{ waarde: sleutel, tekst: 'Ja, dit delen' }]}
        waarden={lijst(waarden, 'gegeven')}
        fout={sleutel === beeld.regels[0]?.sleutel ? fouten['gegeven'] : undefined}
      />
      <Tekstvlak
        naam={waaromVeld(sleutel)}
        label="Waarom is dit nodig?"
        hint="Alleen als u dit deelt. Wat kan de ander niet zonder dit?"
        max={langsteWaarom}
        regels={2}
        waarde={een(waarden, waaromVeld(sleutel))}
        fout={fouten[waaromVeld(sleutel)]}
        optioneel
      />
    </>
  )
  if (gegeven === undefined) {
    return (
      <Kaart titel={losWoorden[regel.categorie] ?? hoofdletter(regel.categorie)}>{keuze}</Kaart>
    )
  }
  const over = beeld.personen.find(({ id }) => id === gegeven.persoonId)?.naam ?? ''
  return (
    <Gegevenkaart gegeven={gegeven} over={over} woorden={regelset.woorden}>
      {keuze}
    </Gegevenkaart>
  )
}

const Teveelmelding = ({ beeld }: DelenProps) =>
  beeld.teveel.length === 0 ? null : (
    <Melding soort="waarschuwing" titel="Is dit niet te veel?">
      <Lijst items={beeld.teveel.map((soort) => teveelWoorden[soort])} />
    </Melding>
  )

const Antwoord = ({ beeld, regelset }: DelenProps) => {
  const { antwoord, keuze, gekozen, dossier, besluiten } = beeld
  if (antwoord === undefined || keuze === undefined) return null
  return (
    <section aria-label="Antwoord">
      <Antwoordkaart
        {...antwoordProps(regelset, antwoord, {
          vraag: vraagzin('verstrekken', wie(regelset.woorden, keuze.ontvanger)),
          kopniveau: 2,
        })}
      />
      {antwoord.uitkomst === 'toestemming-vereist' && (
        <Alinea>
          <Link
            href={metVraag(paden.toestemmingVragen(dossier.id), {
              over: keuze.persoonId,
              handeling: 'verstrekken',
              ontvanger: keuze.ontvanger,
              organisatie: keuze.organisatie?.id,
              doel: keuze.doel,
              categorie: [...new Set(gekozen.map(({ categorie }) => categorie))].join(','),
            })}
            los
          >
            Vraag toestemming voor precies dit
          </Link>
        </Alinea>
      )}
      {besluiten.length > 0 && (
        <Melding soort="ok" titel="Hier is al een besluit voor">
          <Lijst
            items={besluiten.map(({ id, nummer }) => (
              <Link href={paden.delenUitvoeren(id)} los>
                {`Deel onder besluit ${nummer}`}
              </Link>
            ))}
          />
        </Melding>
      )}
      {besluiten.length === 0 && isToegestaan(antwoord) && (
        <Alinea>Leg eerst vast hoe u dit afweegt. Daarna deelt u het onder dat besluit.</Alinea>
      )}
    </section>
  )
}
