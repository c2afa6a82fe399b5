import {
  geenPartner,
  langsteDeeltekst,
  langsteOver,
  langsteWaarom,
  nietDoorgeven,
  tekstVeld,
  waaromVeld,
  zelfdeVeld,
  type Deelbaar,
} from '../../../domein/deling.ts'
import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { dagenLater, schrijfDatum, toonDatum } from '../../../domein/leeftijd.ts'
import type { Deelbeeld } from '../../../handelingen/deling-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { antwoordProps } from '../../antwoord.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Badge,
  Datumveld,
  Formulier,
  Fouten,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { Beletsels, Logstand } from '../uitvoeren/stand.tsx'
import { Grondslagkeuze, WeetHet } from '../uitvoeren/velden.tsx'
import { Afspraken } from './afspraken.tsx'
import { GedeeldeInhoud } from './gedeelde-inhoud.tsx'
import { ZelfdeOntvanger } from './zelfde-ontvanger.tsx'

export interface UitvoerenProps {
  beeld: Deelbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  sleutel: string
  csrf: string
}

const kop = 'Delen onder dit besluit'

/** Sharing under a besluit: which data in which words, with whom, until when; then a preview (E-143, E-167). */
export const DelenUitvoerenPagina = (props: UitvoerenProps) => {
  const { beeld } = props
  const { besluit, dossier, beletsel } = beeld
  const stand = { ...beeld, aantal: 0, feiten: {} }
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{kop}</Kop>
      <Alinea soort="inleiding">
        {`Besluit ${besluit.nummer}. U deelt alleen gegevens over ${beeld.persoonNaam}, en alleen de soorten die in het besluit staan.`}
      </Alinea>
      <Logstand beeld={stand} />
      {beletsel !== undefined && <Beletsels beeld={stand} beletsel={beletsel} />}
      {(beletsel === undefined || beletsel === 'niet-verankerd') && !beeld.draagt && (
        <Antwoord {...props} />
      )}
      {(beletsel === undefined || Object.keys(props.waarden).length > 0) && <Velden {...props} />}
      <Knoppenrij>
        <KnopLink href={paden.besluitUitvoeren(besluit.id)}>Leg vast wat u zelf vertelde</KnopLink>
        <KnopLink href={paden.besluit(besluit.id)} soort="stil">
          Terug naar het besluit
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Not for all data of the besluit, or not yet: what would help, and the way to ask. */
const Antwoord = ({ beeld, woorden }: UitvoerenProps) => {
  const { besluit, antwoord, gedaan, nodig } = beeld
  const { aanpak } = besluit.inhoud
  return (
    <>
      <Alinea>
        Wij legden de vraag opnieuw voor aan de regels van vandaag. Voor alles samen kan het nu
        niet. Toestemming telt alleen als die hier is vastgelegd.
      </Alinea>
      <Antwoordkaart
        {...antwoordProps({ woorden }, antwoord, {
          vraag: vraagzin(aanpak.handeling, wie(woorden, aanpak.ontvanger)),
          kopniveau: 2,
          gedaan,
        })}
      />
      {nodig !== 'geen' && (
        <Alinea>
          <Link
            href={metVraag(paden.toestemmingVragen(besluit.dossierId), {
              over: besluit.persoonId,
              handeling: 'verstrekken',
              ontvanger: aanpak.ontvanger,
              doel: aanpak.doel,
              categorie: aanpak.categorieen.join(','),
            })}
            los
          >
            {nodig === 'instemming' ? 'Leg instemming vast' : 'Vraag toestemming voor precies dit'}
          </Link>
        </Alinea>
      )}
    </>
  )
}

const Velden = (props: UitvoerenProps) => {
  const { beeld, waarden, fouten } = props
  const { besluit, deelbaar, partners, grens } = beeld
  const { aanpak, informeren } = besluit.inhoud
  const leeg = Object.keys(waarden).length === 0
  const voorstel = [dagenLater(grens.vandaag, 91), grens.laatste].toSorted()[0] ?? grens.laatste
  return (
    <Formulier
      actie={paden.delenVoorbeeld(besluit.id)}
      csrf={props.csrf}
      verborgen={{ sleutel: props.sleutel }}
    >
      <Kop niveau={2}>Wat deelt u?</Kop>
      {deelbaar.map((d, plaats) => (
        <Datum {...props} datum={d} eerste={plaats === 0} />
      ))}
      <Kop niveau={2}>Met wie en tot wanneer?</Kop>
      <Keuzerondjes
        naam="organisatie"
        legenda="Met wie?"
        keuzes={[
          ...partners.map(({ id, naam }) => ({
            waarde: id,
            tekst: naam,
            hint: 'Leest het in de eigen omgeving.',
          })),
          {
            waarde: geenPartner,
            tekst: 'Iemand anders, met een link',
            hint: 'De link werkt één keer en verloopt. Geef hem zelf aan deze persoon.',
          },
        ]}
        waarde={een(waarden, 'organisatie')}
        fout={foutBij(fouten, 'organisatie')}
      />
      <Tekstveld
        naam="ontvanger"
        label="Met een link: wie is het?"
        hint="Naam of functie. De inwoner kan dit lezen."
        maxlengte={200}
        waarde={een(waarden, 'ontvanger') || aanpak.ontvangerNaam}
        fout={foutBij(fouten, 'ontvanger')}
        optioneel
      />
      <Tekstveld
        naam="over"
        label="Over wie gaat het, in de woorden voor de ander?"
        hint="Is minder dan de naam genoeg? Schrijf dan minder op."
        maxlengte={langsteOver}
        waarde={leeg ? beeld.persoonNaam : een(waarden, 'over')}
        fout={foutBij(fouten, 'over')}
      />
      <Tekstvlak
        naam="doelzin"
        label="Waarvoor krijgt de ander dit?"
        max={1000}
        regels={2}
        waarde={leeg ? aanpak.doelTekst : een(waarden, 'doelzin')}
        fout={foutBij(fouten, 'doelzin')}
      />
      <Aankruisvakken
        naam="nietDoorgeven"
        legenda="Voorwaarden"
        keuzes={[{ waarde: 'ja', tekst: nietDoorgeven }]}
        waarden={leeg ? ['ja'] : lijst(waarden, 'nietDoorgeven')}
      />
      <Tekstvlak
        naam="voorwaarden"
        label="Andere voorwaarden"
        max={1000}
        regels={2}
        waarde={een(waarden, 'voorwaarden')}
        fout={foutBij(fouten, 'voorwaarden')}
        optioneel
      />
      <Datumveld
        naam="geldigTot"
        label="Tot en met welke dag kan de ander dit lezen?"
        hint={`Hoogstens tot en met ${schrijfDatum(grens.laatste)}.`}
        waarde={leeg ? toonDatum(voorstel) : een(waarden, 'geldigTot')}
        fout={foutBij(fouten, 'geldigTot')}
      />
      <Kop niveau={2}>Weet de inwoner dit?</Kop>
      <WeetHet informeren={informeren} waarden={waarden} fouten={fouten} />
      {/* For what was chosen the rules can name less than for everything together. */}
      {(beeld.eigenGrondslag || foutBij(fouten, 'grondslag') !== undefined) && (
        <Grondslagkeuze {...props} />
      )}
      {beeld.beletsel === undefined && (
        <Knoppenrij>
          <Knop>Bekijk wat de ander te zien krijgt</Knop>
        </Knoppenrij>
      )}
    </Formulier>
  )
}

const Datum = ({
  datum,
  eerste,
  ...props
}: UitvoerenProps & { datum: Deelbaar; eerste: boolean }) => {
  const { beeld, waarden, fouten, woorden } = props
  const { sleutel, categorie, gegevenId } = datum
  const getypt = waarden[tekstVeld(sleutel)]?.[0]
  const waarom = waarden[waaromVeld(sleutel)]?.[0]
  return (
    <Kaart
      titel={
        gegevenId === null
          ? `Eigen woorden: ${woorden.categorieen[categorie].naam}`
          : hoofdletter(woorden.categorieen[categorie].naam)
      }
    >
      <p>
        <Badge tekst={datum.datWat === 'dat' ? 'Alleen dát' : 'Ook wát'} soort="nadruk" />
      </p>
      {datum.tekst !== '' && <Tekstblok tekst={datum.tekst} />}
      <Aankruisvakken
        naam="gegeven"
        id={eerste ? 'gegeven' : `gegeven-${sleutel}`}
        legenda="Deelt u dit?"
        keuzes={[{ waarde: sleutel, tekst: 'Ja, dit delen' }]}
        waarden={lijst(waarden, 'gegeven')}
        fout={eerste ? foutBij(fouten, 'gegeven') : undefined}
      />
      <Tekstvlak
        naam={tekstVeld(sleutel)}
        label="Wat leest de ander precies?"
        hint={gegevenId === null ? 'Alleen als u dit deelt.' : 'Maak het korter als dat kan.'}
        max={langsteDeeltekst}
        regels={3}
        waarde={getypt ?? datum.tekst}
        fout={foutBij(fouten, tekstVeld(sleutel))}
      />
      <Tekstvlak
        naam={waaromVeld(sleutel)}
        label="Waarom heeft de ander dit nodig?"
        max={langsteWaarom}
        regels={2}
        waarde={waarom ?? beeld.besluit.inhoud.weging.nodig[categorie] ?? ''}
        fout={foutBij(fouten, waaromVeld(sleutel))}
      />
    </Kaart>
  )
}

/** Exactly what the other will read, before it goes. */
export const VoorbeeldPagina = (props: UitvoerenProps) => {
  const { beeld, waarden, woorden } = props
  const { gelezen, besluit } = beeld
  if (gelezen === undefined) return null
  const velden = Object.entries(waarden).flatMap(([naam, alle]) =>
    // The tick is made here, and again after every change.
    naam === zelfdeVeld ? [] : alle.map((waarde) => ({ naam, waarde })),
  )
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={beeld.dossier} />
      <Kop niveau={1} heel>
        {`Dit krijgt ${gelezen.ontvanger} te zien`}
      </Kop>
      <Alinea soort="inleiding">
        Lees het na. Er is nog niets gedeeld.
        {gelezen.organisatieId === null &&
          ' U krijgt straks een link die één keer werkt. Geef hem alleen aan deze persoon.'}
      </Alinea>
      <GedeeldeInhoud
        {...gelezen}
        afzender={beeld.afzender}
        doel={besluit.inhoud.aanpak.doel}
        woorden={woorden}
        kopniveau={2}
      />
      <Afspraken zinnen={beeld.afspraken} />
      {!beeld.draagt && <Antwoord {...props} />}
      <Alinea>
        {besluit.inhoud.informeren.wanneer === 'vooraf'
          ? 'De inwoner ziet dit meteen op de eigen pagina.'
          : 'De inwoner ziet dit later, zoals in het besluit staat.'}
      </Alinea>
      <Formulier actie={paden.delenUitvoeren(besluit.id)} csrf={props.csrf}>
        {velden.map(({ naam, waarde }) => (
          <input type="hidden" name={naam} value={waarde} />
        ))}
        {beeld.draagt && beeld.genoemd.length > 0 && (
          <ZelfdeOntvanger {...props} ontvanger={gelezen.ontvanger} genoemd={beeld.genoemd} />
        )}
        <Knoppenrij>
          {beeld.draagt && (
            <Knop naam="doe" waarde="deel">
              Deel dit
            </Knop>
          )}
          <Knop naam="doe" waarde="wijzig" soort="tweede">
            Verander iets
          </Knop>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
