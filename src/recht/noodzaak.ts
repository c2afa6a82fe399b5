/** Loopt na dat geen regel iets toelaat zonder dat bekend is dat het nodig is (AVG 5 lid 1 onder c). */
import type { Gebrek } from './controle.ts'
import type { Regel, Regelset } from './regelset.ts'

/** Waar noodzaak geen voorwaarde is: over niemand gaat het, of de inwoner oefent een recht uit. */
const zonderToets = ['onherleidbaar', 'recht-van-betrokkene']

const vraagtNoodzaak = ({ voorwaarden }: Regel): boolean =>
  voorwaarden.some(
    (voorwaarde) => 'is' in voorwaarde && voorwaarde.is && voorwaarde.feit === 'noodzakelijk',
  )

/** Een wettelijke plicht mag op andere feiten rusten, als de wet die noemt; zonder feit kan niet. */
const rustOpFeit = ({ voorwaarden }: Regel): boolean =>
  voorwaarden.some((voorwaarde) => 'is' in voorwaarde || 'een_van' in voorwaarde)

/** @returns elke regel die ja zegt terwijl noodzaak, of het feit uit de wet, onbekend mag zijn */
export function zoekJaZonderNoodzaak(regelset: Regelset): readonly Gebrek[] {
  return regelset.regels.flatMap((regel): Gebrek[] => {
    const { uitkomst, laag, status } = regel
    if (status === 'buiten-toepassing' || laag === undefined || zonderToets.includes(laag))
      return []
    const ja = uitkomst === 'toegestaan' || uitkomst === 'toegestaan-mits'
    const plicht = uitkomst === 'verplicht' && !rustOpFeit(regel)
    if ((!ja && !plicht) || vraagtNoodzaak(regel)) return []
    const melding = ja
      ? `zegt ${uitkomst} zonder dat “noodzakelijk” bekend hoeft te zijn`
      : 'verplicht iets zonder dat een feit uit de wet bekend hoeft te zijn'
    return [{ soort: 'ja-zonder-noodzaak', regel: regel.id, melding }]
  })
}
