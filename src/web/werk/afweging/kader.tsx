import type { Planstap } from '../../../domein/afweging/stappenplan.ts'
import type { Afwegingbeeld } from '../../../handelingen/afweging-lezen.ts'
import { paden } from '../../paden.ts'
import { Identiteitsbalk, Stappen, type Stap } from '../../ui/index.ts'

/** Where one is, at the side: the steps and then the besluit. */
export const AfwegingStappen = ({
  beeld,
  nu,
}: {
  beeld: Afwegingbeeld
  /** Code of the step on this page; `undefined` on the overview, where the besluit is. */
  nu?: string
}) => {
  const { afweging, plan, stand, einde } = beeld
  const status = ({ code }: Planstap): Stap['status'] =>
    code === nu ? 'nu' : stand.gedaan.includes(code) ? 'klaar' : 'straks'
  const besluit: Stap['status'] = einde !== undefined ? 'klaar' : nu === undefined ? 'nu' : 'straks'
  return (
    <Stappen
      titel="Stappen van de afweging"
      stappen={[
        ...plan.stappen.map((stap) => ({
          naam: stap.titel,
          uitleg: stap.overslaan === 'altijd' ? 'mag u overslaan' : undefined,
          status: status(stap),
          ...(beeld.kanVerder ? { href: paden.afwegingStap(afweging.id, stap.code) } : {}),
        })),
        { naam: 'Besluit', status: besluit, href: paden.afweging(afweging.id) },
      ]}
    />
  )
}

export const Afwegingbalk = ({ beeld }: { beeld: Afwegingbeeld }) => {
  const { plaats } = beeld.stand
  return (
    <Identiteitsbalk
      naam={beeld.naam}
      feiten={[
        {
          naam: 'Leeftijd',
          waarde: plaats.leeftijd === undefined ? 'niet bekend' : `${plaats.leeftijd} jaar`,
        },
        { naam: 'Dossier', waarde: beeld.dossier.nummer },
        { naam: 'Afweging', waarde: beeld.afweging.nummer },
      ]}
    />
  )
}
