import { overeenkomstVeld, type Organisatie } from '../../../domein/inrichting-controle.ts'
import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { taakregels, type InTeRichtenTaak } from '../../../domein/taakoverzicht.ts'
import { geheimNaam } from '../../../handelingen/inrichting.ts'
import type { Deel } from '../../../handelingen/inrichting-voorstel.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import {
  keuzeWoorden,
  keuzes,
  lokaalWoorden,
  organisatieWoorden,
  verantwoordelijkWoorden,
  vormWoorden,
} from './woorden.ts'

export interface DeelProps {
  id: string
  deel: Deel
  waarden: Waarden
  fouten: readonly Fout[]
  organisaties: readonly Organisatie[]
  woorden: Pick<Woorden, 'beroepsgeheimen'>
  /** The version of the proposal that this form was made from. */
  versie: number
  /** The version of the draft; 0 when there is none. */
  conceptVersie: number
  /** The proposal or the draft was changed in another tab. */
  verouderd: boolean
  csrf: string
}

const adresVan = ({ id, deel }: Pick<DeelProps, 'id' | 'deel'>): string =>
  deel === 'algemeen' ? paden.inrichtingAlgemeen(id) : paden.inrichtingTaak(id, deel)

/** One page of a proposal. */
export const DeelPagina = (props: DeelProps) => (
  <>
    <Fouten fouten={props.fouten} />
    <Kop niveau={1}>{props.deel === 'algemeen' ? 'Algemeen' : taakregels(props.deel).naam}</Kop>
    {props.deel !== 'algemeen' && <Taakuitleg taak={props.deel} />}
    <Formulier
      actie={adresVan(props)}
      csrf={props.csrf}
      verborgen={{ versie: String(props.versie), concept: String(props.conceptVersie) }}
    >
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit voorstel is in een ander tabblad veranderd" nieuw>
          <p>Hieronder staat wat u hier invulde. Verstuurt u het opnieuw, dan geldt dit.</p>
        </Melding>
      )}
      {props.deel === 'algemeen' ? (
        <AlgemeenVelden {...props} />
      ) : (
        <TaakVelden {...props} taak={props.deel} />
      )}
      <Knoppenrij>
        <Knop naam="doe" waarde="bewaar">
          Bewaar in het voorstel
        </Knop>
        {props.conceptVersie > 0 && (
          <Knop soort="stil" naam="doe" waarde="weg">
            Gooi deze wijziging weg
          </Knop>
        )}
        <KnopLink href={paden.inrichtingVersie(props.id)}>Terug naar het voorstel</KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)

const Taakuitleg = ({ taak }: { taak: InTeRichtenTaak }) => {
  const regels = taakregels(taak)
  return (
    <>
      <Alinea soort="inleiding">{regels.uitleg}</Alinea>
      <Uitleg titel="Dit ligt vast in de wet" open>
        <Lijst items={regels.vast} />
        <Alinea soort="klein">
          {regels.wetten.map((wet) => `${wet.wet} ${wet.artikelen}`).join('; ')}
        </Alinea>
      </Uitleg>
    </>
  )
}

const AlgemeenVelden = ({ waarden, fouten }: DeelProps) => {
  const veld = (naam: string) => ({
    naam,
    waarde: een(waarden, naam),
    fout: foutBij(fouten, naam),
  })
  return (
    <>
      <Datumveld
        {...veld('ingangsdatum')}
        label="Vanaf welke dag geldt dit?"
        hint="Vandaag of later. Bijvoorbeeld 01-01-2027."
      />
      <Tekstvlak
        {...veld('toelichting')}
        label="Wat verandert er, en waarom?"
        hint="Iedereen leest dit bij de versies. Noem geen inwoners."
        max={2000}
      />
      <Keuzerondjes
        {...veld('vorm')}
        legenda="Hoe is het team georganiseerd?"
        keuzes={keuzes(vormWoorden)}
      />
      <Keuzerondjes
        {...veld('keuze')}
        legenda="Iemand weet nog niet welke hulp past. Onder welke taak valt dat gesprek?"
        hint="Bespreek deze keuze met de organisaties in het team. Anders weet niemand welke regels gelden."
        keuzes={keuzes(keuzeWoorden)}
      />
      <Tekstvlak
        {...veld('keuzeToelichting')}
        label="Waarom deze keuze?"
        max={2000}
        regels={3}
        optioneel
      />
      <Keuzerondjes
        {...veld('lokaleRegels')}
        legenda="Is er lokaal beleid dat meedoet in het antwoord?"
        hint="Lokaal beleid maakt een antwoord alleen strenger, nooit ruimer dan de wet."
        keuzes={keuzes(lokaalWoorden)}
      />
      <Tekstveld {...veld('beleidNaam')} label="Hoe heet uw privacybeleid?" optioneel />
      <Tekstveld
        {...veld('beleidVindplaats')}
        label="Waar staat uw privacybeleid?"
        hint="Bijvoorbeeld het adres van de webpagina."
        optioneel
      />
      <Tekstvlak
        {...veld('contactGemeente')}
        label="Hoe bereiken inwoners de gemeente?"
        hint="Adres en telefoon. Iedereen leest dit, ook zonder inloggen. Noem geen namen van mensen."
        max={500}
        regels={2}
        optioneel
      />
      <Tekstvlak
        {...veld('contactFg')}
        label="Hoe bereiken inwoners de functionaris gegevensbescherming?"
        hint="Adres, telefoon of e-mail. Dit staat in de privacyverklaring."
        max={500}
        regels={2}
        optioneel
      />
      <Tekstveld
        {...veld('noodUren')}
        label="Hoeveel uur duurt noodtoegang hoogstens?"
        hint="Van 1 tot en met 72 uur."
        toetsen="numeric"
        breedte="xs"
      />
      <Tekstveld
        {...veld('noodDagen')}
        label="Binnen hoeveel dagen beoordeelt de leidinggevende noodtoegang?"
        hint="Van 1 tot en met 14 dagen."
        toetsen="numeric"
        breedte="xs"
      />
    </>
  )
}

const TaakVelden = (props: DeelProps & { taak: InTeRichtenTaak }) => {
  const { taak, waarden, fouten, organisaties, woorden } = props
  const regels = taakregels(taak)
  const gekozen = lijst(waarden, 'uitvoerders')
  return (
    <>
      <Keuzerondjes
        naam="ingericht"
        legenda="Doet het team deze taak?"
        hint="Bij nee hoeft u de rest niet in te vullen."
        keuzes={[
          { waarde: 'ja', tekst: 'Ja' },
          { waarde: 'nee', tekst: 'Nee' },
        ]}
        naastElkaar
        waarde={een(waarden, 'ingericht')}
        fout={foutBij(fouten, 'ingericht')}
      />
      <Tekstveld
        naam="activiteit"
        label="Hoe noemt het team dit zelf?"
        hint="Bijvoorbeeld: het keukentafelgesprek."
        waarde={een(waarden, 'activiteit')}
        fout={foutBij(fouten, 'activiteit')}
      />
      <Aankruisvakken
        naam="uitvoerders"
        legenda="Welke organisaties doen dit?"
        hint="Alleen collega’s van deze organisaties kunnen een pet voor deze taak opzetten. Staat een organisatie er niet bij? Voeg die toe bij Organisaties."
        keuzes={organisaties.map((o) => ({
          waarde: o.id,
          tekst: o.naam,
          hint: soortVan(o),
        }))}
        waarden={gekozen}
        fout={foutBij(fouten, 'uitvoerders')}
      />
      <Verantwoordelijke {...props} />
      {regels.beroepsgeheimen.length > 1 ? (
        <Keuzerondjes
          naam="beroepsgeheim"
          legenda="Welk wettelijk beroepsgeheim geldt bij deze taak?"
          keuzes={regels.beroepsgeheimen.map((code) => ({
            waarde: code,
            tekst: hoofdletter(geheimNaam(woorden, code)),
          }))}
          waarde={een(waarden, 'beroepsgeheim')}
          fout={foutBij(fouten, 'beroepsgeheim')}
        />
      ) : (
        <Alinea>
          Beroepsgeheim bij deze taak:{' '}
          {regels.beroepsgeheimen.map((code) => geheimNaam(woorden, code)).join(', ')}. Dat ligt
          vast.
        </Alinea>
      )}
      <Tekstveld
        naam="beroepscode"
        label="Welke beroepscode geldt voor wie dit doet?"
        hint="Ook zonder wettelijk beroepsgeheim blijft de beroepscode gelden."
        waarde={een(waarden, 'beroepscode')}
        fout={foutBij(fouten, 'beroepscode')}
        optioneel
      />
      {regels.beslissen !== 'nooit' && (
        <Keuzerondjes
          naam="beslissen"
          legenda="Mag wie dit doet ook beslissen?"
          hint={
            regels.beslissen === 'alleen-bestuursorgaan'
              ? 'Rechten en plichten in de Participatiewet stelt alleen een bestuursorgaan vast. Beslissen kan dus alleen als elke organisatie hierboven een bestuursorgaan is.'
              : 'Beslissen mag alleen met mandaat. Het mandaat staat bij de pet.'
          }
          keuzes={[
            { waarde: 'nee', tekst: 'Bereidt de beslissing voor' },
            { waarde: 'ja', tekst: 'Mag beslissen, met mandaat' },
          ]}
          waarde={een(waarden, 'beslissen')}
          fout={foutBij(fouten, 'beslissen')}
        />
      )}
    </>
  )
}

/** Who answers for the data: fixed where the law fixes it, with the agreement that goes with it. */
const Verantwoordelijke = ({
  taak,
  waarden,
  fouten,
  organisaties,
}: DeelProps & { taak: InTeRichtenTaak }) => {
  const regels = taakregels(taak)
  const gekozen = lijst(waarden, 'uitvoerders')
  const college = regels.namens === 'college'
  const mogelijk = organisaties.filter((o) =>
    college ? o.soort === 'gemeente' : gekozen.includes(o.id),
  )
  const enige = mogelijk.length === 1 ? mogelijk[0] : undefined
  return (
    <>
      {mogelijk.length > 1 ? (
        <Keuzerondjes
          naam="verantwoordelijke"
          legenda="Wie is verwerkingsverantwoordelijke?"
          hint={
            college
              ? undefined
              : 'Doen meer organisaties dit, dan is elk verantwoordelijk voor de eigen dossiers. Kies wie het eerste aanspreekpunt is.'
          }
          keuzes={mogelijk.map((o) => ({ waarde: o.id, tekst: o.naam }))}
          waarde={een(waarden, 'verantwoordelijke')}
          fout={foutBij(fouten, 'verantwoordelijke')}
        />
      ) : (
        <div id="verantwoordelijke">
          <Alinea>
            Verwerkingsverantwoordelijke: {verantwoordelijkWoorden[regels.namens].toLowerCase()}
            {enige === undefined ? '' : ` (${enige.naam})`}. Dat ligt vast.
          </Alinea>
        </div>
      )}
      {college &&
        organisaties
          .filter((o) => gekozen.includes(o.id) && o.soort !== 'gemeente')
          .map((o) => (
            <Tekstveld
              naam={overeenkomstVeld(o.id)}
              label={`Verwerkersovereenkomst met ${o.naam}`}
              hint="De naam en de datum, zodat iedereen haar kan vinden. Er staat in hoe deze organisatie met gegevens omgaat."
              waarde={een(waarden, overeenkomstVeld(o.id))}
              fout={foutBij(fouten, overeenkomstVeld(o.id))}
            />
          ))}
    </>
  )
}

function soortVan(o: Organisatie): string {
  const woord =
    Object.entries(organisatieWoorden).find(([soort]) => soort === o.soort)?.[1] ?? o.soort
  return o.bestuursorgaan ? `${woord}, bestuursorgaan` : woord
}
