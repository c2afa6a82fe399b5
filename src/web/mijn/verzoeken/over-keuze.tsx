import { lijst, type Waarden } from '../../../domein/invoer.ts'
import type { Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import {
  naamVanDocument,
  naamVanGegeven,
  type Verzoekruimte,
} from '../../../handelingen/rechtsverzoek-indienen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Aankruisvakken, Keuzerondjes, type Keuze } from '../../ui/index.ts'
import type { Vorm } from '../teksten.ts'
import { verzoekTeksten } from './teksten.ts'

interface OverProps {
  soort: Verzoeksoort
  ruimte: Verzoekruimte
  waarden: Waarden
  fout: string | undefined
  vorm: Vorm
  woorden: Woorden
}

/** For these one points at a whole dossier; for the others at one thing as well. */
const heleDossiers: readonly Verzoeksoort[] = ['inzage', 'afschrift', 'informatie', 'overdracht']

const kort = (tekst: string): string => (tekst.length > 160 ? `${tekst.slice(0, 157)}…` : tekst)

function keuzesVan({ soort, ruimte, vorm, woorden }: OverProps): Keuze[] {
  const t = verzoekTeksten[vorm].formulier
  const uit: Keuze[] = []
  for (const dossier of ruimte.dossiers) {
    const naam = `${hoofdletter(woorden.dossiers[dossier.soort].naam)}, ${dossier.nummer}`
    if (soort !== 'verbeteren') {
      uit.push({ waarde: `dossier:${dossier.id}`, tekst: t.heelDossier(naam) })
    }
    if (heleDossiers.includes(soort)) continue
    for (const g of ruimte.gegevens.filter((g) => g.dossierId === dossier.id)) {
      const hint = `${naamVanGegeven(g)}. ${naam}.`
      uit.push({ waarde: `gegeven:${g.id}`, tekst: kort(g.inhoud), hint })
      for (const d of ruimte.documenten.filter((d) => d.gegevenId === g.id)) {
        const hint = `${naamVanDocument(d)}. ${naam}.`
        uit.push({ waarde: `document:${d.id}`, tekst: `${t.document}: ${d.naam}`, hint })
      }
    }
  }
  return [...uit, { waarde: 'anders', tekst: t.anders, hint: t.andersHint }]
}

/** About which data: only what the reader sees, and always the way out of what is not in the list. */
export const OverKeuze = (props: OverProps) => {
  const { soort, waarden, fout, vorm } = props
  const t = verzoekTeksten[vorm].formulier
  const keuzes = keuzesVan(props)
  const gekozen = lijst(waarden, 'waarover')
  // With nothing else to choose from there is no question to ask.
  if (keuzes.length === 1) return <input type="hidden" name="waarover" value="anders" />
  return soort === 'verbeteren' ? (
    <Keuzerondjes
      naam="waarover"
      legenda={t.overWat}
      keuzes={keuzes}
      waarde={gekozen[0]}
      fout={fout}
    />
  ) : (
    <Aankruisvakken
      naam="waarover"
      legenda={t.overWat}
      hint={t.overHint}
      keuzes={keuzes}
      waarden={gekozen}
      fout={fout}
    />
  )
}
