import { langsteZoektekst } from '../../../domein/zoekvraag.ts'
import { paden } from '../../paden.ts'
import { Formulier, Knop, Knoppenrij, Tekstveld } from '../../ui/index.ts'

/** Searching goes by post: a name does not belong in an address, and so not in the log of a server either. */
export const Zoekformulier = ({
  csrf,
  tekst,
  fout,
}: {
  csrf: string
  tekst: string
  fout?: string | undefined
}) => (
  <Formulier actie={paden.zoeken()} csrf={csrf}>
    <Tekstveld
      naam="zoek"
      label="Zoek in uw dossiers"
      hint="Een deel van de naam, een geboortedatum (05‑11‑1980) of een dossiernummer."
      waarde={tekst}
      fout={fout}
      maxlengte={langsteZoektekst}
      zoeken
    />
    <Knoppenrij>
      <Knop soort="tweede">Zoek</Knop>
    </Knoppenrij>
  </Formulier>
)
