import { een, type Waarden } from '../../domein/invoer.ts'
import { handelingen } from '../../domein/logvraag.ts'
import {
  uitvoersoorten,
  type Collega,
  type Lograpport,
  type Uitvoersoort,
} from '../../handelingen/logboek.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { objectsoorten } from '../mijn/inzage.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzelijst,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Tekstveld,
  Uitleg,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Logregels } from './logregels.tsx'

export const velden = [
  'van',
  'tot',
  'medewerker',
  'nummer',
  'handeling',
  'soort',
  'uitkomst',
] as const

interface LogboekProps {
  collegas: readonly Collega[]
  waarden: Waarden
  fouten: readonly Fout[]
  /** What was found; nothing as long as nothing was asked. */
  rapport: Lograpport | undefined
  woorden: Woorden
  csrf: string
}

const uitvoerwoorden: Readonly<Record<Uitvoersoort, string>> = {
  ldv: 'Logboek dataverwerkingen (zonder medewerkers)',
  audit: 'Auditregels (met medewerkers)',
  adl: 'Beslissingen over toegang',
}

/** Searching the log. What is asked stays out of the address, and everything that is asked is in the log itself. */
export const LogboekPagina = (props: LogboekProps) => (
  <>
    <Fouten fouten={props.fouten} />
    <Kop niveau={1}>Zoeken in het logboek</Kop>
    <Alinea soort="inleiding">
      Wie keek wanneer, bij welk dossier en waarom. U ziet nummers van inwoners, geen namen.
    </Alinea>
    <Alinea>
      Ook uw eigen zoeken staat in het logboek. Wie in de lijst staat, ziet op de eigen pagina dat
      de privacy officer keek.
    </Alinea>
    <Zoekformulier {...props} />
    {props.rapport !== undefined && <Gevonden {...props} rapport={props.rapport} />}
  </>
)

const Zoekformulier = ({ collegas, waarden, fouten, csrf }: LogboekProps) => (
  <Formulier actie={paden.privacyLogboek()} csrf={csrf}>
    <Datumveld
      naam="van"
      label="Vanaf welke dag?"
      hint="Leeg is de laatste week. Bijvoorbeeld 05-11-2026."
      waarde={een(waarden, 'van')}
      fout={foutBij(fouten, 'van')}
      optioneel
    />
    <Datumveld
      naam="tot"
      label="Tot en met welke dag?"
      hint="Leeg is vandaag."
      waarde={een(waarden, 'tot')}
      fout={foutBij(fouten, 'tot')}
      optioneel
    />
    <Keuzelijst
      naam="medewerker"
      label="Welke medewerker?"
      leeg="Iedereen"
      keuzes={collegas.map((c) => ({ waarde: c.id, tekst: `${c.naam}, ${c.functie}` }))}
      waarde={een(waarden, 'medewerker')}
      optioneel
    />
    <Tekstveld
      naam="nummer"
      label="Welk nummer?"
      hint="Een dossiernummer, of een persoonsnummer uit deze lijst."
      breedte="m"
      waarde={een(waarden, 'nummer')}
      fout={foutBij(fouten, 'nummer')}
      optioneel
    />
    <Keuzelijst
      naam="handeling"
      label="Wat gebeurde er?"
      leeg="Alles"
      keuzes={handelingen.map((naam) => ({ waarde: naam, tekst: hoofdletter(naam) }))}
      waarde={een(waarden, 'handeling')}
      optioneel
    />
    <Keuzelijst
      naam="soort"
      label="Met wat?"
      leeg="Alles"
      keuzes={objectsoorten.map((naam) => ({ waarde: naam, tekst: hoofdletter(naam) }))}
      waarde={een(waarden, 'soort')}
      optioneel
    />
    <Keuzelijst
      naam="uitkomst"
      label="Lukte het?"
      leeg="Alles"
      keuzes={[
        { waarde: 'gedaan', tekst: 'Ja' },
        { waarde: 'geweigerd', tekst: 'Nee, geweigerd' },
      ]}
      waarde={een(waarden, 'uitkomst')}
      optioneel
    />
    <Knoppenrij>
      <Knop>Zoek</Knop>
    </Knoppenrij>
  </Formulier>
)

/** The question again, for the next page or a download. */
function opnieuw(waarden: Waarden): Record<string, string> {
  return Object.fromEntries(velden.map((veld) => [veld, een(waarden, veld)]))
}

const Gevonden = ({ rapport, waarden, woorden, csrf }: LogboekProps & { rapport: Lograpport }) => (
  <section aria-labelledby="gevonden">
    <Kop niveau={2} id="gevonden">
      Gevonden
    </Kop>
    {rapport.regels.length === 0 ? (
      <Leeg titel="Niets gevonden">Kies andere dagen of vraag minder tegelijk.</Leeg>
    ) : (
      <>
        <Logregels
          regels={rapport.regels}
          woorden={woorden}
          bijschrift={`${rapport.regels.length} regels, de nieuwste eerst`}
        />
        {rapport.volgende !== undefined && (
          <Formulier
            actie={paden.privacyLogboek()}
            csrf={csrf}
            verborgen={{
              ...opnieuw(waarden),
              na: `${rapport.volgende.tijdstip.getTime()}-${rapport.volgende.volgnummer}`,
            }}
          >
            <Knop soort="tweede">Toon oudere regels</Knop>
          </Formulier>
        )}
        <Uitleg titel="Download deze regels" id="uitvoer">
          <p>
            Een bestand met op elke regel één gebeurtenis. Het nummer van de handeling (trace_id) is
            in de drie soorten hetzelfde. Ook downloaden staat in het logboek.
          </p>
          <Lijst
            items={uitvoersoorten.map((soort) => (
              <Formulier
                actie={paden.privacyLogboekUitvoer(soort)}
                csrf={csrf}
                verborgen={opnieuw(waarden)}
              >
                <Knop soort="tweede">{uitvoerwoorden[soort]}</Knop>
              </Formulier>
            ))}
          />
        </Uitleg>
      </>
    )}
  </section>
)
