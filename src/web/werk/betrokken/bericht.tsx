import type { VervangingRij } from '../../../handelingen/vervanging.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Link, Melding } from '../../ui/index.ts'

/** The last day of a period that ends at midnight. */
export const laatsteDag = (tot: Date): string => schrijfDag(new Date(tot.getTime() - 1))

const nieuws: Readonly<Record<string, { titel: string; tekst: string }>> = {
  gesloten: {
    titel: 'Het dossier is gesloten',
    tekst: 'U en uw collega’s kunnen er niet meer bij. Het staat niet meer in uw lijst.',
  },
  gestopt: {
    titel: 'U bent gestopt in dit dossier',
    tekst: 'Het staat niet meer in uw lijst. Wat nog open stond, ligt bij uw collega.',
  },
}

/** What just happened, and whom one stands in for: at the top of the first page of the day. */
export const Bericht = ({
  nieuw,
  vervanging,
}: {
  nieuw: string | undefined
  vervanging: { vervangt: readonly VervangingRij[]; wordtVervangen: readonly VervangingRij[] }
}) => {
  const bericht = nieuw === undefined ? undefined : nieuws[nieuw]
  return (
    <>
      {bericht !== undefined && (
        <Melding soort="ok" titel={bericht.titel} nieuw>
          <p>{bericht.tekst}</p>
        </Melding>
      )}
      {vervanging.vervangt.map((v) => (
        <Melding
          soort="info"
          titel={`U vervangt ${v.medewerkerNaam} tot en met ${laatsteDag(v.geldigTot)}`}
        >
          <p>
            U ziet de dossiers en de taken van deze pet bij uw eigen werk.{' '}
            <Link href={paden.vervanging()}>Bekijk de vervanging</Link>
          </p>
        </Melding>
      ))}
      {vervanging.wordtVervangen.map((v) => (
        <Melding
          soort="info"
          titel={`${v.vervangerNaam} vervangt u tot en met ${laatsteDag(v.geldigTot)}`}
        >
          <p>
            Bent u er weer? <Link href={paden.vervanging()}>Stop de vervanging</Link>
          </p>
        </Melding>
      ))}
    </>
  )
}
