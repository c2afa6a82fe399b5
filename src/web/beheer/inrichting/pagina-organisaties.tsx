import type { Organisatie } from '../../../domein/inrichting-controle.ts'
import { organisatiesoorten } from '../../../domein/inrichting-organisatie.ts'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tabel,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { organisatieWoorden } from './woorden.ts'

interface OrganisatiesProps {
  organisaties: readonly Organisatie[]
  waarden: Waarden
  fouten: readonly Fout[]
  conceptVersie: number
  verouderd: boolean
  /** Just added one. */
  bewaard: boolean
  csrf: string
}

/** The organisations of this gemeente, and adding one. */
export const OrganisatiesPagina = (props: OrganisatiesProps) => (
  <>
    <Fouten fouten={props.fouten} />
    {props.bewaard && <Melding soort="ok" titel="De organisatie is toegevoegd" nieuw />}
    <Kop niveau={1}>Organisaties</Kop>
    <Alinea soort="inleiding">
      Organisaties die meedoen in het team, of met wie het team gegevens deelt. Een organisatie kan
      pas iets doen als de inrichting dat zegt en een collega er een pet voor heeft.
    </Alinea>
    <Tabel
      bijschrift="Organisaties in deze gemeente"
      bijschriftVerborgen
      kolommen={[{ kop: 'Naam' }, { kop: 'Soort' }, { kop: 'Bestuursorgaan' }]}
      rijen={props.organisaties.map((o) => [
        o.naam,
        Object.entries(organisatieWoorden).find(([soort]) => soort === o.soort)?.[1] ?? o.soort,
        o.bestuursorgaan ? 'ja' : 'nee',
      ])}
    />
    <Kop niveau={2}>Een organisatie toevoegen</Kop>
    <Formulier
      actie={paden.organisaties()}
      csrf={props.csrf}
      verborgen={{ concept: String(props.conceptVersie) }}
    >
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan geldt wat hier staat.</p>
        </Melding>
      )}
      <Tekstveld
        naam="naam"
        label="Naam"
        waarde={een(props.waarden, 'naam')}
        fout={foutBij(props.fouten, 'naam')}
      />
      <Keuzelijst
        naam="soort"
        label="Wat voor organisatie is dit?"
        leeg="Maak een keuze"
        keuzes={organisatiesoorten.map((soort) => ({
          waarde: soort,
          tekst: organisatieWoorden[soort],
        }))}
        waarde={een(props.waarden, 'soort')}
        fout={foutBij(props.fouten, 'soort')}
      />
      <Keuzerondjes
        naam="bestuursorgaan"
        legenda="Is dit een bestuursorgaan?"
        hint="Bijvoorbeeld een gemeenschappelijke regeling voor werk en inkomen. Een stichting of zorgaanbieder is dat niet."
        keuzes={[
          { waarde: 'nee', tekst: 'Nee' },
          { waarde: 'ja', tekst: 'Ja' },
        ]}
        naastElkaar
        waarde={een(props.waarden, 'bestuursorgaan')}
        fout={foutBij(props.fouten, 'bestuursorgaan')}
      />
      <Knoppenrij>
        <Knop>Voeg toe</Knop>
        <KnopLink href={paden.inrichting()}>Naar de inrichting</KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)
