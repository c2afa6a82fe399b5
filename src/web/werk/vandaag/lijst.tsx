import { werkdossiers } from '../../../domein/dossiersoort.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { Dossierlijst } from '../../../handelingen/vandaag.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Badge,
  Formulier,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Tabel,
  Uitleg,
} from '../../ui/index.ts'
import { AlleenScherm } from '../tonen.tsx'
import { Zoekformulier } from '../zoeken/formulier.tsx'
import { adresVan, isGefilterd, type Lijstkeuze } from './lijstkeuze.ts'

interface DossiersProps {
  pet: ActievePet
  lijst: Dossierlijst
  keuze: Lijstkeuze
  woorden: Woorden
  csrf: string
}

/** The dossiers of this pet, a page at a time. Only a name to find them by; the rest is behind the door of the dossier. */
export const DossiersPagina = ({ pet, lijst, keuze, woorden, csrf }: DossiersProps) => (
  <>
    <Kop niveau={1}>Dossiers</Kop>
    <Alinea soort="inleiding">
      Dit zijn de dossiers waar u als {pet.naam} bij kunt. Andere dossiers ziet u niet.
    </Alinea>
    <AlleenScherm>
      <Zoekformulier csrf={csrf} tekst="" />
      <Keuzes pet={pet} keuze={keuze} woorden={woorden} />
    </AlleenScherm>
    {lijst.dossiers.length === 0 ? (
      <Niets keuze={keuze} />
    ) : (
      <>
        <Alinea>{aantalInWoorden(lijst, keuze)}</Alinea>
        <Dossiertabel
          dossiers={lijst.dossiers}
          woorden={woorden}
          bijschrift={keuze.sorteer === 'nummer' ? 'Op nummer' : 'Laatst gewijzigd bovenaan'}
        />
        <Knoppenrij>
          {lijst.verder !== undefined && (
            <KnopLink href={adresVan({ ...keuze, na: lijst.verder })}>Volgende bladzijde</KnopLink>
          )}
          {keuze.na !== undefined && (
            <KnopLink href={adresVan({ ...keuze, na: undefined })} soort="stil">
              Terug naar het begin
            </KnopLink>
          )}
        </Knoppenrij>
      </>
    )}
  </>
)

function aantalInWoorden({ aantal, dossiers }: Dossierlijst, keuze: Lijstkeuze): string {
  const alle = aantal === 1 ? '1 dossier' : `${aantal} dossiers`
  const gekozen = isGefilterd(keuze) ? `${alle} met deze keuze` : alle
  return dossiers.length === aantal
    ? `${gekozen}.`
    : `${gekozen}. Op deze bladzijde staan er ${dossiers.length}.`
}

const Keuzes = ({
  pet,
  keuze,
  woorden,
}: {
  pet: ActievePet
  keuze: Lijstkeuze
  woorden: Woorden
}) => (
  <Uitleg titel="Sorteren en kiezen" id="kiezen" open={isGefilterd(keuze)}>
    <Formulier actie={paden.dossiers()} methode="get">
      <Keuzelijst
        naam="sorteer"
        label="Volgorde"
        waarde={keuze.sorteer}
        keuzes={[
          { waarde: 'gewijzigd', tekst: 'Laatst gewijzigd bovenaan' },
          { waarde: 'nummer', tekst: 'Op dossiernummer' },
        ]}
      />
      <Keuzelijst
        naam="soort"
        label="Soort dossier"
        leeg="Alle soorten"
        waarde={keuze.soort}
        keuzes={werkdossiers
          .filter((soort) => pet.dossierSoorten.includes(soort))
          .map((soort) => ({ waarde: soort, tekst: hoofdletter(woorden.dossiers[soort].naam) }))}
      />
      <Keuzelijst
        naam="status"
        label="Open of gesloten"
        leeg="Allebei"
        waarde={keuze.status}
        keuzes={[
          { waarde: 'open', tekst: 'Open' },
          { waarde: 'gesloten', tekst: 'Gesloten' },
        ]}
      />
      <Aankruisvakken
        naam="vervanging"
        legenda="Vervanging"
        optioneel
        waarden={keuze.vervanging === true ? ['ja'] : []}
        keuzes={[{ waarde: 'ja', tekst: 'Alleen dossiers van een collega die ik vervang' }]}
      />
      <Knoppenrij>
        <Knop soort="tweede">Toon deze dossiers</Knop>
        {isGefilterd(keuze) && (
          <KnopLink href={paden.dossiers()} soort="stil">
            Toon alle dossiers
          </KnopLink>
        )}
      </Knoppenrij>
    </Formulier>
  </Uitleg>
)

const Niets = ({ keuze }: { keuze: Lijstkeuze }) =>
  isGefilterd(keuze) || keuze.na !== undefined ? (
    <Leeg
      titel="Er zijn geen dossiers met deze keuze."
      actie={{ href: paden.dossiers(), tekst: 'Toon alle dossiers' }}
    >
      Kies iets anders, of zoek op naam, geboortedatum of nummer.
    </Leeg>
  ) : (
    <GeenDossiers />
  )

export const GeenDossiers = () => (
  <Leeg
    titel="U heeft in deze pet nog geen dossiers."
    actie={{ href: paden.intake(), tekst: 'Neem een nieuwe vraag aan' }}
  >
    Een dossier begint met een vraag. Zoekt u een dossier van een andere pet? Wissel dan bovenaan.
  </Leeg>
)

/** Name, number, kind and date; what is special about the way in is told in words. */
export const Dossiertabel = ({
  dossiers,
  woorden,
  bijschrift,
}: {
  dossiers: readonly Dossierregel[]
  woorden: Woorden
  bijschrift: string
}) => (
  <Tabel
    bijschrift={bijschrift}
    bijschriftVerborgen
    kolommen={[{ kop: 'Naam' }, { kop: 'Dossier' }, { kop: 'Soort' }, { kop: 'Gewijzigd' }]}
    rijen={dossiers.map((dossier) => [
      <Link href={paden.dossier(dossier.id)} context={`(dossier ${dossier.nummer})`} los>
        {dossier.persoonNaam}
      </Link>,
      dossier.nummer,
      <>
        {hoofdletter(woorden.dossiers[dossier.soort].naam)} <Bijzonders dossier={dossier} />
      </>,
      schrijfDag(dossier.laatstGewijzigd),
    ])}
  />
)

const Bijzonders = ({ dossier }: { dossier: Dossierregel }) => (
  <>
    {dossier.bron === 'vervanging' && <Badge tekst="u vervangt een collega" soort="nadruk" />}
    {dossier.bron === 'nood' && <Badge tekst="met spoed geopend" soort="waarschuwing" />}
    {dossier.status === 'gesloten' && <Badge tekst="gesloten" />}
  </>
)
