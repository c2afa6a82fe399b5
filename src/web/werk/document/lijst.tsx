import { documentWoorden, schrijfGrootte } from '../../../domein/document.ts'
import type { DocumentRij } from '../../../handelingen/document.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Link, Lijst } from '../../ui/index.ts'
import { AlleenScherm } from '../tonen.tsx'

/** What a document is, in words: `PDF, 1,2 MB, 22 november 2026`. */
export function omschrijf(document: DocumentRij): string {
  return `${documentWoorden[document.soort]}, ${schrijfGrootte(document.grootte)}, ${schrijfDag(document.toegevoegdOp)}`
}

/** Documents as links that save a file; never shown in the page itself. */
export const Documentlijst = (props: {
  documenten: readonly DocumentRij[]
  adres: (id: string) => string
}) => (
  <Lijst
    items={props.documenten.map((document) => (
      <>
        <Link href={props.adres(document.id)} context="(bewaren op uw computer)">
          {document.naam}
        </Link>{' '}
        ({omschrijf(document)})
      </>
    ))}
  />
)

/**
 * The documents at one datum, and the way to add one; stands at the datum on the page of the dossier.
 *
 * @param magToevoegen may this pet write here, and does this kind of dossier take documents?
 */
export const Documenten = (props: {
  dossierId: string
  gegevenId: string
  documenten: readonly DocumentRij[]
  magToevoegen: boolean
}) => {
  const hier = props.documenten.filter((document) => document.gegevenId === props.gegevenId)
  return (
    <>
      {hier.length > 0 && <Documentlijst documenten={hier} adres={paden.document} />}
      {props.magToevoegen && (
        <AlleenScherm>
          <Alinea>
            <Link href={paden.documentToevoegen(props.dossierId, props.gegevenId)} los>
              Document toevoegen
            </Link>
          </Alinea>
        </AlleenScherm>
      )}
    </>
  )
}
