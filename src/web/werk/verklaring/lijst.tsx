import type { VerklaringRij } from '../../../handelingen/verklaring.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Kop, Leeg, Link, Tijdlijn } from '../../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'

const door: Readonly<Record<VerklaringRij['toegevoegdDoor'], string>> = {
  inwoner: 'Zelf toegevoegd',
  medewerker: 'Op verzoek toegevoegd door een medewerker',
}

/** The words of residents as they gave them, newest first. */
export const Verklaringlijst = (props: {
  verklaringen: readonly VerklaringRij[]
  naamVan: (persoonId: string) => string
}) => (
  <Tijdlijn
    gebeurtenissen={props.verklaringen.map((verklaring) => ({
      moment: schrijfDag(verklaring.toegevoegdOp),
      datumtijd: verklaring.toegevoegdOp.toISOString(),
      titel: props.naamVan(verklaring.persoonId),
      children: (
        <>
          <Alinea>
            <Tekstblok tekst={verklaring.tekst} />
          </Alinea>
          <Alinea soort="klein">{door[verklaring.toegevoegdDoor]}.</Alinea>
        </>
      ),
    }))}
  />
)

/** What the resident says themselves, beside what was written down; stands on the page of the dossier. */
export const Verklaringen = (props: {
  dossierId: string
  verklaringen: readonly VerklaringRij[]
  personen: readonly { id: string; naam: string }[]
  magToevoegen: boolean
}) => (
  <section aria-labelledby="verklaringen">
    <Kop niveau={2} id="verklaringen">
      Wat de inwoner zelf zegt
    </Kop>
    {props.verklaringen.length === 0 ? (
      <Leeg titel="Er is nog geen verklaring van de inwoner.">
        Een inwoner mag altijd eigen woorden bij het dossier laten zetten.
      </Leeg>
    ) : (
      <Verklaringlijst
        verklaringen={props.verklaringen}
        naamVan={(id) => naamUit(props.personen, id)}
      />
    )}
    {props.magToevoegen && (
      <AlleenScherm>
        <Alinea>
          <Link href={paden.verklaring(props.dossierId)} los>
            Verklaring toevoegen
          </Link>
        </Alinea>
      </AlleenScherm>
    )}
  </section>
)

export function naamUit(personen: readonly { id: string; naam: string }[], id: string): string {
  return personen.find((persoon) => persoon.id === id)?.naam ?? 'Iemand in dit dossier'
}
