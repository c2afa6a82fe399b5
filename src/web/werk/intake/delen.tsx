import type { ComponentChildren } from 'preact'
import type { IntakeStap } from '../../../domein/intake-stap.ts'
import { een, isEen, type Waarden } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { schrijfTijd } from '../../moment.ts'
import { metVraag, paden } from '../../paden.ts'
import {
  ConceptStatus,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  Kop,
  Melding,
  type DrieWaarde,
  type Fout,
} from '../../ui/index.ts'
import { melderWoorden, routeWoorden } from './woorden.ts'

export interface IntakeProps {
  sleutel: string
  stap: IntakeStap
  waarden: Waarden
  fouten: readonly Fout[]
  versie: number
  bewaardOp: Date | undefined
  /** The draft was changed in another tab since this form was made. */
  verouderd: boolean
  csrf: string
  pet: ActievePet
  /** What the gemeente chose for vraagverheldering (1, 2 or 3). */
  keuze: number
  /** Does the team here do toeleiding to schuldhulp? Then choice 1 asks about debts (E-051). */
  schuldhulp: boolean
  regelset: Pick<Regelset, 'woorden'>
  antwoord: Antwoord | undefined
}

export const driewaarde = (waarden: Waarden, naam: string): DrieWaarde | undefined => {
  const tekst = een(waarden, naam)
  return isEen(tekst, ['ja', 'nee', 'weet-niet']) ? tekst : undefined
}

/** Mistakes, the heading and the form around the questions of one part. */
export const Kader = (
  props: IntakeProps & { kop: string; live?: boolean; children: ComponentChildren },
) => (
  <>
    <Fouten fouten={props.fouten} />
    <Kop niveau={1}>{props.kop}</Kop>
    {props.verouderd && (
      <Melding soort="waarschuwing" titel="Dit concept is in een ander tabblad veranderd" nieuw>
        <p>Hieronder staat wat u hier invulde. Verstuurt u het opnieuw, dan blijft deze tekst.</p>
      </Melding>
    )}
    <Formulier
      actie={paden.intake(props.sleutel)}
      csrf={props.csrf}
      autosave={paden.intakeConcept(props.sleutel)}
      live={props.live === true ? paden.intakeAntwoord(props.sleutel) : undefined}
      verborgen={{ stap: props.stap, versie: String(props.versie) }}
    >
      {props.children}
    </Formulier>
  </>
)

export const Bewaarregel = ({ bewaardOp }: Pick<IntakeProps, 'bewaardOp'>) => (
  <ConceptStatus
    tekst={bewaardOp === undefined ? undefined : `Concept bewaard om ${schrijfTijd(bewaardOp)}`}
  />
)

export const GooiWeg = () => (
  <Knop soort="stil" naam="doe" waarde="weg">
    Gooi dit concept weg
  </Knop>
)

/** What was answered before, with a way back to it. */
export const EerderBeantwoord = ({ sleutel, waarden }: IntakeProps) => {
  const route = een(waarden, 'route')
  const gemeldDoor = een(waarden, 'gemeldDoor')
  const wijzig = metVraag(paden.intake(sleutel), { stap: 'begin' })
  return (
    <Gegevenslijst
      regels={[
        ...(isEen(route, ['a', 'b', 'c', 'd'])
          ? [{ naam: 'Route', waarde: routeWoorden[route].tekst, wijzigHref: wijzig }]
          : []),
        ...(route !== 'a' && isEen(gemeldDoor, ['inwoner', 'naaste', 'verwijzer'])
          ? [
              {
                naam: 'Wie stelt de vraag',
                waarde: melderWoorden[gemeldDoor].tekst,
                wijzigHref: wijzig,
              },
            ]
          : []),
      ]}
    />
  )
}
