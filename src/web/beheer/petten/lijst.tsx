import { petstanden } from '../../../domein/petbeheer-stand.ts'
import type { Organisatie, Petregel } from '../../../handelingen/petbeheer.ts'
import { taken, type Taak } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Tabel,
} from '../../ui/index.ts'
import { periode, Stand, standInWoorden } from './tonen.tsx'

export interface Petfilter {
  organisatie: string
  taak: string
  stand: string
}

/** Only what was chosen; an unknown choice shows nothing instead of everything. */
export function filterPetten(petten: readonly Petregel[], filter: Petfilter): Petregel[] {
  return petten.filter(
    (pet) =>
      (filter.organisatie === '' || pet.organisatieId === filter.organisatie) &&
      (filter.taak === '' || pet.taken.some((taak) => taak === filter.taak)) &&
      past(pet, filter.stand),
  )
}

function past(pet: Petregel, stand: string): boolean {
  if (stand === '') return pet.stand !== 'geeindigd'
  if (stand === 'alle') return true
  if (stand === 'niet-ingericht') return pet.nietIngericht.length > 0 && pet.stand !== 'geeindigd'
  if (stand === 'geldig') return pet.stand === 'geldig' || pet.stand === 'eindigt-binnenkort'
  return pet.stand === stand
}

interface LijstProps {
  petten: readonly Petregel[]
  organisaties: readonly Organisatie[]
  filter: Petfilter
  woorden: Woorden
  /** Who may ask for a pet. */
  beheerder: boolean
}

/** Who wears which pet, with filters. */
export const PettenPagina = ({ petten, organisaties, filter, woorden, beheerder }: LijstProps) => {
  const gekozen = filterPetten(petten, filter)
  const inGebruik = taken.filter((taak) => petten.some((pet) => pet.taken.includes(taak)))
  return (
    <>
      <Kop niveau={1}>Petten</Kop>
      <Alinea soort="inleiding">
        Een pet is wat iemand doet, voor wie en hoe lang. De pet bepaalt bij welke dossiers iemand
        kan.
      </Alinea>
      <Knoppenrij>
        {beheerder && (
          <KnopLink href={paden.petNieuw()} soort="hoofd">
            Nieuwe pet aanvragen
          </KnopLink>
        )}
        <KnopLink href={paden.medewerkers()}>Medewerkers</KnopLink>
        <KnopLink href={paden.meldingsbevoegden()}>Meldingsbevoegden</KnopLink>
        <KnopLink href={paden.autorisatie()}>Autorisatiedocument</KnopLink>
      </Knoppenrij>
      <Formulier actie={paden.petten()} methode="get">
        <Keuzelijst
          naam="organisatie"
          label="Organisatie"
          leeg="Alle organisaties"
          keuzes={organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          waarde={filter.organisatie}
        />
        <Keuzelijst
          naam="taak"
          label="Taak"
          leeg="Alle taken"
          keuzes={inGebruik.map((taak) => ({
            waarde: taak,
            tekst: hoofdletter(woorden.taken[taak].naam),
          }))}
          waarde={filter.taak}
        />
        <Keuzelijst
          naam="stand"
          label="Stand"
          leeg="Alles behalve geëindigd"
          keuzes={[
            ...petstanden.map((stand) => ({ waarde: stand, tekst: standInWoorden[stand] })),
            { waarde: 'niet-ingericht', tekst: 'Taak niet ingericht' },
            { waarde: 'alle', tekst: 'Alles, ook geëindigd' },
          ]}
          waarde={filter.stand}
        />
        <Knoppenrij>
          <Knop soort="tweede">Toon</Knop>
        </Knoppenrij>
      </Formulier>
      {gekozen.length === 0 ? (
        <Leeg
          titel="Geen petten gevonden"
          actie={{ href: metVraag(paden.petten(), { stand: 'alle' }), tekst: 'Toon alle petten' }}
        />
      ) : (
        <Pettentabel petten={gekozen} woorden={woorden} metNaam />
      )}
    </>
  )
}

export const Pettentabel = ({
  petten,
  woorden,
  metNaam,
}: {
  petten: readonly Petregel[]
  woorden: Woorden
  metNaam: boolean
}) => (
  <Tabel
    bijschrift={petten.length === 1 ? '1 pet' : `${petten.length} petten`}
    kolommen={[
      { kop: 'Pet' },
      ...(metNaam ? [{ kop: 'Medewerker' }] : []),
      { kop: 'Organisatie' },
      { kop: 'Taken' },
      { kop: 'Periode' },
      { kop: 'Stand' },
    ]}
    rijen={petten.map((pet) => [
      <Link href={paden.petBeheer(pet.id)} context={`van ${pet.medewerker}`} los>
        {pet.naam}
      </Link>,
      ...(metNaam
        ? [
            <Link href={paden.medewerker(pet.medewerkerId)} los>
              {pet.medewerker}
            </Link>,
          ]
        : []),
      pet.organisatie,
      <TaakNamen taken={pet.taken} woorden={woorden} />,
      periode(pet),
      <Stand pet={pet} />,
    ])}
  />
)

const TaakNamen = ({ taken: namen, woorden }: { taken: readonly Taak[]; woorden: Woorden }) => (
  <>
    {namen.length === 0
      ? 'Geen taak uit de wet'
      : hoofdletter(namen.map((taak) => woorden.taken[taak].naam).join(', '))}
  </>
)
