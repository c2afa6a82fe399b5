import type { Dossierbeeld } from '../../../handelingen/dossier.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, Lijst, Melding } from '../../ui/index.ts'

/**
 * Hidden is not absent: whoever may know that something is there, is told so, and whom to ask. The words are the same
 * whatever is hidden and however much.
 */
export const Verborgen = ({ verborgen }: Pick<Dossierbeeld, 'verborgen'>) => {
  if (verborgen === undefined) return null
  const { rollen } = verborgen
  return (
    <Melding soort="info" titel="Niet alles in dit dossier is voor u te zien">
      <p>
        Een deel is afgeschermd. Dat is gewoon: iedereen ziet alleen wat bij de eigen rol en taak
        hoort.
      </p>
      {rollen.length === 0 ? (
        <p>Heeft u meer nodig voor uw taak? Vraag het de inwoner, of uw leidinggevende.</p>
      ) : (
        <>
          <p>Heeft u meer nodig voor uw taak? Vraag het de inwoner, of wie betrokken is:</p>
          <Lijst
            items={rollen.map(({ rol, organisatie }) => `${hoofdletter(rol)} (${organisatie})`)}
          />
        </>
      )}
    </Melding>
  )
}

/** For who may only know that there is something: content is not absent, it is not shown. */
export const AlleenDat = ({ wat }: { wat: string }) => (
  <Alinea>U mag hier alleen zien dát er iets is. {hoofdletter(wat)} ziet u daarom niet.</Alinea>
)
