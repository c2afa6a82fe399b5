import type { Dossierregel, Gezag } from '../../../handelingen/dossier.ts'
import { opsomming } from '../../tekst.ts'
import { Identiteitsbalk } from '../../ui/index.ts'

export interface BalkProps {
  dossier: Dossierregel
  /** Who represents the person; left out on pages where it plays no part. */
  gezag?: readonly Gezag[] | undefined
  /** Does this person have a secret address? Then that is told above everything else. */
  geheimAdres?: boolean | undefined
}

const gezagWoorden: Readonly<Record<Gezag['gezag'], string>> = {
  ja: 'gezag',
  nee: 'geen gezag',
  onbekend: 'niet bekend, vraag na',
}

/** Gezag ends at eighteen; of an unknown age it is shown, because hiding it would decide something. */
export function telbaarGezag({ dossier, gezag = [] }: BalkProps): readonly Gezag[] {
  const volwassen = dossier.leeftijd !== undefined && dossier.leeftijd >= 18
  return volwassen ? [] : gezag.filter((g) => g.persoonId === dossier.persoonId)
}

/** Never a yes or no alone: not known is a third answer, and says what to do. */
export const gezagInWoorden = (gezag: Gezag): string => gezagWoorden[gezag.gezag]

export const leeftijdInWoorden = (leeftijd: number | undefined): string =>
  leeftijd === undefined ? 'niet bekend' : `${leeftijd} jaar`

/** Whom a dossier is about, above every page of that dossier. */
export const Dossierbalk = (props: BalkProps) => {
  const { dossier } = props
  const gezag = telbaarGezag(props)
  const onbekend = gezag.filter((g) => g.gezag === 'onbekend')
  const letOp = [
    ...(props.geheimAdres === true ? ['Geheim adres: geef dit nooit door.'] : []),
    ...(onbekend.length === 0
      ? []
      : [
          `Van ${opsomming(onbekend.map((g) => g.vertegenwoordigerNaam))} is niet bekend of er gezag is. Vraag het na in het gezagsregister voordat u om toestemming vraagt of iets deelt.`,
        ]),
  ]
  return (
    <Identiteitsbalk
      naam={dossier.persoonNaam}
      feiten={[
        { naam: 'Leeftijd', waarde: leeftijdInWoorden(dossier.leeftijd) },
        { naam: 'Dossier', waarde: dossier.nummer },
        ...(gezag.length === 0
          ? []
          : [
              {
                naam: 'Gezag',
                waarde: gezag
                  .map((g) => `${g.vertegenwoordigerNaam}: ${gezagInWoorden(g)}`)
                  .join('; '),
              },
            ]),
      ]}
      letOp={letOp.length === 0 ? undefined : letOp.join(' ')}
    />
  )
}
