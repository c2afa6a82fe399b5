import type { Beperking, Eerder as EerderRij } from '../../../handelingen/dossier.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Link, Melding, Uitleg } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

/** What stood there until the resident had it corrected: to read back, and not to use. */
export const Eerder = ({ eerder }: { eerder: readonly EerderRij[] }) =>
  eerder.length === 0 ? null : (
    <Uitleg titel="Verbeterd op verzoek">
      {eerder.map(({ inhoud, tot }) => (
        <Alinea>
          <strong>Stond er tot {schrijfDag(tot)}:</strong>{' '}
          {inhoud === null ? 'De oude tekst is gewist.' : <Tekstblok tekst={inhoud} />}
        </Alinea>
      ))}
    </Uitleg>
  )

/** That something is shielded at request: not what, and not about whom. */
export const Beperkt = ({ beperkingen }: { beperkingen: readonly Beperking[] }) =>
  beperkingen.length === 0 ? null : (
    <Melding soort="info" titel="Hier staat iets dat is afgeschermd op verzoek van de inwoner">
      {beperkingen.map(({ deelId, sinds }) => (
        <p>
          Sinds {schrijfDag(sinds)}. U kunt het niet lezen, gebruiken of delen.{' '}
          <Link href={paden.verzoekDeelUitvoeren(deelId)}>Bekijk het verzoek</Link>
        </p>
      ))}
    </Melding>
  )
