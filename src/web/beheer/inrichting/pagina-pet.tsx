import type { Organisatie } from '../../../domein/inrichting-controle.ts'
import { isInTeRichten, taakregels } from '../../../domein/taakoverzicht.ts'
import type { Inrichting } from '../../../domein/inrichting.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { Alinea, Gegevenslijst, KnopLink, Knoppenrij, Kop, Lijst } from '../../ui/index.ts'
import { taakregelsInWoorden } from './tabel.tsx'

interface PetUitlegProps {
  pet: ActievePet
  inrichting: Inrichting | undefined
  organisaties: readonly Organisatie[]
  woorden: Pick<Woorden, 'beroepsgeheimen' | 'dossiers' | 'petten'>
  start: string
}

/** The work instruction of the pet that is on, and why these rules hold for it (E-077). */
export const PetUitlegPagina = ({
  pet,
  inrichting,
  organisaties,
  woorden,
  start,
}: PetUitlegProps) => (
  <>
    <Kop niveau={1}>{`Uw werk als ${pet.naam}`}</Kop>
    <Alinea soort="inleiding">{pet.uitleg}</Alinea>
    {pet.taken.filter(isInTeRichten).map((taak) => {
      const regels = taakregels(taak)
      return (
        <section>
          <Kop niveau={2}>{regels.naam}</Kop>
          <Alinea>{regels.uitleg}</Alinea>
          <Kop niveau={3}>Zo doet u dit</Kop>
          <Lijst items={regels.instructie} />
          {inrichting !== undefined && (
            <>
              <Kop niveau={3}>Waarom deze regels gelden</Kop>
              <Gegevenslijst
                regels={taakregelsInWoorden({ taak, inrichting, organisaties, woorden })}
              />
              <Alinea soort="klein">
                Een deel ligt vast in de wet. De rest koos uw gemeente bij de inrichting.
              </Alinea>
            </>
          )}
        </section>
      )
    })}
    {pet.taken.filter(isInTeRichten).length === 0 && (
      <Alinea>Met deze pet houdt u geen dossiers bij. Er is geen werkinstructie per taak.</Alinea>
    )}
    <Knoppenrij>
      <KnopLink href={start}>Terug naar uw werk</KnopLink>
      <KnopLink href={paden.beroepsgeheimen()}>Welk geheim geldt voor mij?</KnopLink>
      <KnopLink href={paden.pet()}>Andere pet kiezen</KnopLink>
    </Knoppenrij>
  </>
)
