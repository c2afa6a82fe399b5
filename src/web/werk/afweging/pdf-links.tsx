import type { Afwegingbeeld } from '../../../handelingen/afweging-lezen.ts'
import { metBrief } from '../../../handelingen/afweging-pdf.ts'
import { magSchrijven } from '../../../domein/dossiersoort.ts'
import { paden } from '../../paden.ts'
import { KnopLink, Knoppenrij } from '../../ui/index.ts'

/** What of this weighing goes on paper or further, for who may write here. */
export const Afwegingstukken = ({ beeld }: { beeld: Afwegingbeeld }) => {
  const { afweging, einde, dossier } = beeld
  if (!magSchrijven(dossier.vlaggen)) return null
  const brief =
    ['informatieverzoek', 'toezichthouder'].includes(afweging.soort) &&
    einde !== undefined &&
    metBrief.includes(einde.uitkomst)
  return (
    <Knoppenrij>
      {brief && (
        <KnopLink href={paden.afwegingBrief(afweging.id)}>Brief aan de vrager (PDF)</KnopLink>
      )}
      {afweging.soort === 'verwijsindex' && einde?.uitkomst === 'melden' && (
        <KnopLink href={paden.verwijsindex(dossier.id)}>Vastleggen dat u meldde</KnopLink>
      )}
      <KnopLink href={paden.afwegingPdf(afweging.id)} soort="tweede">
        Hele afweging (PDF)
      </KnopLink>
    </Knoppenrij>
  )
}
