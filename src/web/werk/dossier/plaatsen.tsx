import type { Dossierbeeld, GegevenRij } from '../../../handelingen/dossier.ts'
import type { LopendeBemoeizorg } from '../../../handelingen/bemoeizorg.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Lijst, Link, Melding } from '../../ui/index.ts'
import { Documenten } from '../document/lijst.tsx'
import { Noodbanner } from '../nood/open.tsx'
import { Rolmelding } from '../rol/melding.tsx'
import { TegenDeWil } from '../ruggespraak/dossier.tsx'
import { Verklaringen } from '../verklaring/lijst.tsx'
import { Verborgen } from './verborgen.tsx'

/**
 * The places on the page of a dossier where other parts of the house put one line each. What they need to know comes
 * with the dossier itself (`readDossier`), so that one look stays one look.
 */

/** Before anything is read: what one must know first (an emergency, the same person in two roles, something shielded). */
export const Bovenaan = ({ beeld }: { beeld: Dossierbeeld }) => (
  <>
    {beeld.dossier.bron === 'nood' && <Noodbanner tot={beeld.dossier.toegangTot} />}
    <Verborgen verborgen={beeld.verborgen} />
    <Afgeschermd beeld={beeld} />
    {beeld.bemoeizorg !== undefined && <Bemoeizorg {...beeld.bemoeizorg} />}
    <TegenDeWil beeld={beeld} />
    <Rolmelding
      dossierId={beeld.dossier.id}
      verteld={beeld.rollen}
      personen={beeld.personen}
      magVastleggen={beeld.magSchrijven}
    />
  </>
)

/** From whom somebody here is shielded: who does not know it, tells. Why stands where it was decided. */
const Afgeschermd = ({ beeld }: { beeld: Dossierbeeld }) => {
  if (beeld.afgeschermd.length === 0) return null
  const naam = (id: string): string =>
    beeld.personen.find((persoon) => persoon.id === id)?.naam ?? 'iemand buiten dit dossier'
  return (
    <Melding soort="waarschuwing" titel="Hier is iemand afgeschermd">
      <Lijst
        items={beeld.afgeschermd.map(
          ({ persoonId, wieId }) => `Vertel ${naam(wieId)} niets over ${naam(persoonId)}.`,
        )}
      />
    </Melding>
  )
}

const Bemoeizorg = ({ afwegingId, sinds }: LopendeBemoeizorg) => (
  <Melding soort="waarschuwing" titel={`Bemoeizorg sinds ${schrijfDag(sinds)}`}>
    <p>
      De gewone regels komen terug zodra er contact en vertrouwen is. Vertel dan meteen wat u deed.{' '}
      <Link href={paden.afweging(afwegingId)}>Naar de afweging</Link>
    </p>
  </Melding>
)

/** Under one datum: what belongs to it, such as its documents. */
export const BijGegeven = ({ gegeven, beeld }: { gegeven: GegevenRij; beeld: Dossierbeeld }) => (
  <Documenten
    dossierId={beeld.dossier.id}
    gegevenId={gegeven.id}
    documenten={beeld.documenten}
    magToevoegen={beeld.magSchrijven && beeld.dossier.soort !== 'gezamenlijk-bestand'}
  />
)

/** After what was written down: what the resident says about it, and was told. */
export const NaGegevens = ({ beeld }: { beeld: Dossierbeeld }) =>
  beeld.zietWat && beeld.dossier.bron !== 'nood' ? (
    <Verklaringen
      dossierId={beeld.dossier.id}
      verklaringen={beeld.verklaringen}
      personen={beeld.personen}
      magToevoegen={beeld.magSchrijven}
    />
  ) : null
