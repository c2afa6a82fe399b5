import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Petstand } from '../../../domein/petbeheer-stand.ts'
import type { RegistratieRij } from '../../../handelingen/petbeheer-medewerker.ts'
import type { Petregel } from '../../../handelingen/petbeheer.ts'
import type { Waarschuwing } from '../../../domein/petbeheer-waarschuwing.ts'
import { schrijfDag } from '../../moment.ts'
import {
  Aankruisvakken,
  Alinea,
  Badge,
  Lijst,
  Melding,
  foutBij,
  type Badgesoort,
  type Fout,
} from '../../ui/index.ts'

/** Where a pet is in its life, in words; the colour only helps to find it. */
export const standInWoorden: Readonly<Record<Petstand, string>> = {
  aangevraagd: 'Aangevraagd',
  'nog-niet': 'Begint nog',
  geldig: 'Geldig',
  'eindigt-binnenkort': 'Eindigt binnenkort',
  geeindigd: 'Geëindigd',
}

const kleur: Readonly<Record<Petstand, Badgesoort>> = {
  aangevraagd: 'nadruk',
  'nog-niet': 'neutraal',
  geldig: 'ok',
  'eindigt-binnenkort': 'waarschuwing',
  geeindigd: 'neutraal',
}

export const Stand = ({ pet }: { pet: Petregel }) => (
  <>
    <Badge
      tekst={
        pet.stand === 'geeindigd' && pet.ingetrokkenDoor !== null
          ? 'Ingetrokken'
          : standInWoorden[pet.stand]
      }
      soort={kleur[pet.stand]}
    />
    {pet.nietIngericht.length > 0 && pet.stand !== 'geeindigd' && (
      <>
        {' '}
        <Badge tekst="Niet ingericht" soort="waarschuwing" />
      </>
    )}
  </>
)

/** A pet ends at midnight after its last day; one that was withdrawn ended on the day itself. */
export function laatsteDag(pet: Pick<Petregel, 'geldigTot'>): string | null {
  return pet.geldigTot === null
    ? null
    : schrijfDatum(datumInNederland(new Date(pet.geldigTot.getTime() - 1)))
}

export function periode(pet: Petregel): string {
  const tot = laatsteDag(pet)
  const van = schrijfDag(pet.geldigVan)
  return tot === null ? `Vanaf ${van}, zonder einddatum` : `${van} tot en met ${tot}`
}

export function registratieTekst(registratie: RegistratieRij): string {
  const tot =
    registratie.geldigTot === null
      ? 'zonder einddatum'
      : `geldig tot en met ${schrijfDatum(registratie.geldigTot)}`
  return `${registratie.soort} ${registratie.nummer}, ${tot}`
}

/** What is allowed but has to be seen, each with a tick of its own. */
export const Waarschuwingen = ({
  waarschuwingen,
  gezien,
  fouten,
}: {
  waarschuwingen: readonly Waarschuwing[]
  gezien: readonly string[]
  fouten: readonly Fout[]
}) => (
  <>
    {waarschuwingen.map((waarschuwing) => (
      <>
        <Melding soort="waarschuwing" titel={waarschuwing.titel}>
          <Alinea>{waarschuwing.risico}</Alinea>
          <Lijst items={waarschuwing.maatregelen} />
        </Melding>
        <Aankruisvakken
          naam="gezien"
          id={`gezien-${waarschuwing.code}`}
          legenda={`Bevestig: ${waarschuwing.titel}`}
          keuzes={[{ waarde: waarschuwing.code, tekst: waarschuwing.bevestiging }]}
          waarden={gezien}
          fout={foutBij(fouten, `gezien-${waarschuwing.code}`)}
        />
      </>
    ))}
  </>
)
