import { een, langsteTekst, type Waarden } from '../../../domein/invoer.ts'
import type { VerklaringFormulier } from '../../../handelingen/verklaring.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { naamUit, Verklaringlijst } from './lijst.tsx'

interface VerklaringProps {
  beeld: VerklaringFormulier
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  sleutel: string
  csrf: string
  nieuw: boolean
}

/** Adding what a resident says, at their request and in their words. */
export const VerklaringPagina = (props: VerklaringProps) => {
  const { beeld, fouten, waarden } = props
  const { dossier, personen, verklaringen } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Verklaring van de inwoner</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel="De verklaring staat in het dossier" nieuw>
          <p>De inwoner ziet deze ook op de eigen pagina.</p>
        </Melding>
      )}
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Een inwoner mag eigen woorden bij het dossier laten zetten. Ook als u het anders ziet. U
        weegt niets en maakt niets mooier.
      </Alinea>
      <Formulier
        actie={paden.verklaring(dossier.id)}
        csrf={props.csrf}
        verborgen={{ sleutel: props.sleutel, versie: String(beeld.concept?.versie ?? 0) }}
      >
        <Keuzerondjes
          naam="persoon"
          legenda="Wie zegt dit?"
          keuzes={personen.map((persoon) => ({ waarde: persoon.id, tekst: persoon.naam }))}
          waarde={een(waarden, 'persoon')}
          fout={foutBij(fouten, 'persoon')}
        />
        <Tekstvlak
          naam="tekst"
          label="Wat zegt de inwoner?"
          hint="Schrijf het op zoals het gezegd of geschreven is, woord voor woord."
          max={langsteTekst}
          regels={8}
          waarde={een(waarden, 'tekst')}
          fout={foutBij(fouten, 'tekst')}
        />
        <Alinea>Lees het samen na. Daarna kan niemand dit veranderen of weghalen.</Alinea>
        <Knoppenrij>
          <Knop naam="doe" waarde="opslaan">
            Zet in het dossier
          </Knop>
          <Knop soort="tweede" naam="doe" waarde="bewaar">
            Bewaar als concept
          </Knop>
          <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
            Naar het dossier
          </KnopLink>
        </Knoppenrij>
      </Formulier>
      {verklaringen.length > 0 && (
        <section aria-labelledby="eerder">
          <Kop niveau={2} id="eerder">
            Eerder gezegd
          </Kop>
          <Verklaringlijst verklaringen={verklaringen} naamVan={(id) => naamUit(personen, id)} />
        </section>
      )}
    </>
  )
}
