import type { Toonregel } from '../../handelingen/logboek.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { waaromGebeurde, zinVoor } from '../mijn/inzage.ts'
import { schrijfMoment } from '../moment.ts'
import { hoofdletter } from '../tekst.ts'
import { Badge, Tabel } from '../ui/index.ts'

/** Lines of the log for supervision: who, what, why; residents by number and never what stands in a dossier. */
export const Logregels = (props: {
  regels: readonly Toonregel[]
  woorden: Woorden
  bijschrift: string
}) => (
  <Tabel
    bijschrift={props.bijschrift}
    kolommen={[
      { kop: 'Wanneer' },
      { kop: 'Wie' },
      { kop: 'Wat' },
      { kop: 'Waarom' },
      { kop: 'Over wie' },
      { kop: 'Dossier' },
    ]}
    rijen={props.regels.map((rij) => [
      schrijfMoment(rij.regel.tijdstip),
      <Wie rij={rij} />,
      <>
        {zinVoor(rij.regel.objectSoort, rij.regel.handeling) ??
          `${hoofdletter(rij.regel.handeling)}: ${rij.regel.objectSoort}.`}
        {rij.regel.uitkomst === 'geweigerd' && (
          <>
            {' '}
            <Badge tekst="Geweigerd" soort="waarschuwing" />
          </>
        )}
      </>,
      hoofdletter(waaromGebeurde(rij.regel.doel, props.woorden)),
      rij.persoonsnummer === undefined ? 'Niemand' : `Persoon ${rij.persoonsnummer}`,
      rij.dossiernummer ?? 'Geen',
    ])}
  />
)

const Wie = ({ rij }: { rij: Toonregel }) => (
  <>
    {rij.medewerker ?? (rij.regel.actorSoort === 'partner' ? 'Partner' : 'Inwoner')},{' '}
    {rij.regel.rol}
    {rij.regel.netwerk !== null && (
      <>
        <br />
        Netwerkadres {rij.regel.netwerk}
      </>
    )}
  </>
)
