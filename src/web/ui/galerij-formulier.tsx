import { ConceptStatus, Formulier } from './formulier.tsx'
import { JaNeeWeetNiet } from './ja-nee-weet-niet.tsx'
import { Aankruisvakken, Keuzerondjes } from './keuzes.tsx'
import { Keuzelijst } from './keuzelijst.tsx'
import { Knop, Knoppenrij } from './knop.tsx'
import { Kop } from './kop.tsx'
import { foutBij, type Fout } from './soorten.ts'
import { Datumveld, Tekstveld } from './tekstveld.tsx'
import { Tekstvlak } from './tekstvlak.tsx'
import { Veldgroep } from './veldgroep.tsx'

export const voorbeeldfouten: readonly Fout[] = [
  { veld: 'minder', tekst: 'Kies of het met minder kan' },
  { veld: 'reden', tekst: 'Schrijf op waarom school dit moet weten' },
  { veld: 'gesproken', tekst: 'Schrijf de datum als 05-11-2026; 31-02-2026 bestaat niet' },
  { veld: 'gegevens', tekst: 'Kies ten minste één gegeven' },
  { veld: 'ontvanger', tekst: 'Kies aan wie u dit vertelt' },
  { veld: 'toestemming', tekst: 'Vul in of er toestemming is' },
]

const ontvangers = [
  { waarde: 'school', tekst: 'School' },
  { waarde: 'huisarts', tekst: 'Huisarts' },
  { waarde: 'corporatie', tekst: 'Woningcorporatie' },
]

export const Formuliervoorbeelden = ({ metFouten }: { metFouten?: boolean | undefined }) => {
  const fouten = metFouten ? voorbeeldfouten : undefined
  return (
    <section aria-labelledby="formulier">
      <Kop niveau={2} id="formulier">
        Formulier
      </Kop>
      <Formulier actie="#" csrf="voorbeeld">
        <Keuzerondjes
          naam="minder"
          legenda="Kan het ook met minder?"
          hint="Bijvoorbeeld: de ouders vertellen het zelf aan school."
          fout={foutBij(fouten, 'minder')}
          groot
          keuzes={[
            { waarde: 'nee', tekst: 'Nee, dit is de minst ingrijpende manier' },
            {
              waarde: 'ja',
              tekst: 'Ja, er is een andere manier',
              hint: 'U krijgt dan eerst die mogelijkheid te zien.',
            },
            {
              waarde: 'weet-niet',
              tekst: 'Dat weet ik niet',
              hint: 'U kunt overleggen met een collega zonder namen te noemen.',
            },
          ]}
          waarde={metFouten ? undefined : 'nee'}
        />
        <Tekstvlak
          naam="reden"
          label="Waarom moet school dit weten?"
          hint="Schrijf feiten op. Een zin of twee is genoeg. De inwoner kan dit lezen."
          max={500}
          fout={foutBij(fouten, 'reden')}
        />
        <Aankruisvakken
          naam="gegevens"
          legenda="Welke gegevens wilt u delen?"
          fout={foutBij(fouten, 'gegevens')}
          keuzes={[
            { waarde: 'dat', tekst: 'Dat u betrokken bent' },
            { waarde: 'wat', tekst: 'Wat er speelt', hint: 'Alleen als het niet zonder kan.' },
          ]}
          waarden={metFouten ? [] : ['dat']}
        />
        <JaNeeWeetNiet
          naam="toestemming"
          vraag="Geven Noor en haar ouders toestemming?"
          fout={foutBij(fouten, 'toestemming')}
        />
        <Keuzelijst
          naam="ontvanger"
          label="Aan wie vertelt u dit?"
          leeg="Maak een keuze"
          keuzes={ontvangers}
          fout={foutBij(fouten, 'ontvanger')}
        />
        <Datumveld
          naam="gesproken"
          label="Wanneer sprak u hierover met het gezin?"
          waarde={metFouten ? '31-02-2026' : ''}
          fout={foutBij(fouten, 'gesproken')}
        />
        <Veldgroep id="melder" legenda="Wie stelde de vraag?" optioneel>
          <Tekstveld naam="functie" label="Functie" breedte="m" optioneel />
          <Tekstveld naam="leeftijd" label="Leeftijd" breedte="xs" toetsen="numeric" optioneel />
        </Veldgroep>
        <ConceptStatus tekst="Concept bewaard om 14:02" />
        <Knoppenrij>
          <Knop>Opslaan en verder</Knop>
          <Knop soort="tweede" naam="doe" waarde="concept">
            Bewaar als concept
          </Knop>
          <Knop soort="gevaar" naam="doe" waarde="weg">
            Gooi concept weg
          </Knop>
          <Knop soort="stil" naam="doe" waarde="overleg">
            Overleg met een collega
          </Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
}
