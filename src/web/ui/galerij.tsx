import { Antwoordvoorbeelden } from './galerij-antwoorden.tsx'
import { Formuliervoorbeelden, voorbeeldfouten } from './galerij-formulier.tsx'
import { Toonvoorbeelden } from './galerij-tonen.tsx'
import { Fouten } from './fouten.tsx'
import { Kop } from './kop.tsx'
import { Pagina } from './pagina.tsx'
import { Stappen, type Stap } from './stappen.tsx'
import { Alinea } from './tekst.tsx'

export type GalerijProps = {
  gemeente: string
  /** Toont de formulieren met fouten. */
  metFouten?: boolean | undefined
  print?: boolean | undefined
}

const stappen: readonly Stap[] = [
  { naam: 'Aanpak', uitleg: 'wie, wat en waarom', status: 'klaar', href: '#inhoud' },
  { naam: 'Weeg af', uitleg: 'noodzaak, minst ingrijpend, niet meer dan nodig', status: 'nu' },
  { naam: 'Informeer', uitleg: 'vertel het de inwoner', status: 'straks' },
  { naam: 'Leg vast', uitleg: 'uw besluit en waarom', status: 'straks' },
]

const petten = [
  { waarde: 'toeleider', tekst: 'Toeleider Jeugd en Wmo' },
  { waarde: 'hulpverlener', tekst: 'Jeugdhulpverlener' },
]

/**
 * Alle componenten in alle toestanden op één pagina. Voor wie bouwt, en voor de tests: wat hier
 * toegankelijk is en past, is dat op elke pagina. Alleen in demomodus bereikbaar, onder `/stijl`.
 */
export const Galerij = ({ gemeente, metFouten, print }: GalerijProps) => (
  <Pagina
    titel="Stijl en onderdelen"
    gemeente={gemeente}
    fout={metFouten}
    print={print}
    printHref="?print=1"
    navigatie={[
      { tekst: 'Vandaag', href: '#inhoud' },
      { tekst: 'Dossiers', href: '#inhoud', actief: true },
      { tekst: 'Mag het?', href: '#antwoorden' },
      { tekst: 'Mijn termijnen', href: '#tonen' },
      { tekst: 'Hulp en overleg', href: '#formulier' },
    ]}
    pet={{ huidig: 'hulpverlener', keuzes: petten, actie: '#', csrf: 'voorbeeld' }}
    gebruiker={{ naam: 'Sanne Bakker', uitloggenActie: '#', csrf: 'voorbeeld' }}
    zijkolom={<Stappen stappen={stappen} titel="Stappen van de triage" />}
  >
    {metFouten && <Fouten fouten={voorbeeldfouten} />}
    <Kop niveau={1}>Stijl en onderdelen</Kop>
    <Alinea soort="inleiding">
      Hier staan alle onderdelen waar pagina’s uit bestaan. Alle mensen en zaken zijn verzonnen.
    </Alinea>
    <Antwoordvoorbeelden />
    <Formuliervoorbeelden metFouten={metFouten} />
    <Toonvoorbeelden />
  </Pagina>
)
