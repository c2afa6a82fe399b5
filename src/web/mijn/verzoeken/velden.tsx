import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import type { Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import { langsteAntwoord } from '../../../domein/rechtsverzoek-formulier.ts'
import { vragenVan, type Vraagveld } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import {
  Aankruisvakken,
  Keuzerondjes,
  Tekstvlak,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import type { SoortTeksten } from './soort-teksten.ts'

interface VeldenProps {
  soort: Verzoeksoort
  teksten: Pick<SoortTeksten, 'vragen' | 'keuzes'>
  waarden: Waarden
  fouten: readonly Fout[]
  /** Fields that this page does not ask. */
  zonder?: readonly string[]
}

const kort: readonly string[] = ['wie', 'wanneer', 'naarWie']

/** The questions of one kind, in the words of who fills it in. */
export const Velden = (props: VeldenProps) =>
  vragenVan[props.soort]
    .filter((veld) => !(props.zonder ?? []).includes(veld.naam))
    .map((veld) => <Veld veld={veld} {...props} />)

const Veld = ({ veld, teksten, waarden, fouten }: VeldenProps & { veld: Vraagveld }) => {
  const { vraag, hint } = teksten.vragen[veld.naam] ?? { vraag: veld.label, hint: undefined }
  const gelijk = { naam: veld.naam, hint, fout: foutBij(fouten, veld.naam) }
  if (veld.soort === 'tekst') {
    const tekst = {
      ...gelijk,
      label: vraag,
      optioneel: !veld.verplicht,
      waarde: een(waarden, veld.naam),
    }
    return kort.includes(veld.naam) ? (
      <Tekstveld {...tekst} />
    ) : (
      <Tekstvlak {...tekst} regels={6} max={langsteAntwoord} />
    )
  }
  const woorden = teksten.keuzes[veld.naam] ?? veld.keuzes
  const keuzes = Object.keys(veld.keuzes).map((waarde) => ({
    waarde,
    tekst: woorden[waarde] ?? waarde,
  }))
  const groep = { ...gelijk, legenda: vraag, optioneel: !veld.verplicht, keuzes }
  return veld.soort === 'keuze' ? (
    <Keuzerondjes {...groep} waarde={een(waarden, veld.naam)} />
  ) : (
    <Aankruisvakken {...groep} waarden={lijst(waarden, veld.naam)} />
  )
}
