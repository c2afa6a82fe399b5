import type { OverdrachtRij } from '../../../handelingen/overdracht-bewijs.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Badge, Kop, Link, Tabel } from '../../ui/index.ts'

/**
 * What this pet gave away, and what it received and did not confirm. Who gave cannot open the dossier any more, so this
 * is the way back to the receipt. Nothing at all when there is none.
 */
export const Bonnen = ({
  overdrachten,
  petId,
}: {
  overdrachten: readonly OverdrachtRij[]
  petId: string
}) =>
  overdrachten.length === 0 ? null : (
    <section aria-labelledby="overdrachten">
      <Kop niveau={2} id="overdrachten">
        Overdrachten
      </Kop>
      <Alinea>Wat u overdroeg, en wat u kreeg en nog moet bevestigen.</Alinea>
      <Tabel
        bijschrift="Overdrachten, de nieuwste bovenaan"
        bijschriftVerborgen
        kolommen={[{ kop: 'Dossier' }, { kop: 'Van of aan' }, { kop: 'Wanneer' }, { kop: 'Stand' }]}
        rijen={overdrachten.map((overdracht) => [
          <Link href={paden.overdrachtBewijs(overdracht.id)} context="(bewijs van overdracht)" los>
            {overdracht.dossierNummer}
          </Link>,
          overdracht.vanPetId === petId
            ? `Aan ${overdracht.naarMedewerker}`
            : `Van ${overdracht.vanMedewerker}`,
          schrijfDag(overdracht.op),
          <Stand overdracht={overdracht} gegeven={overdracht.vanPetId === petId} />,
        ])}
      />
    </section>
  )

const Stand = ({ overdracht, gegeven }: { overdracht: OverdrachtRij; gegeven: boolean }) => {
  if (overdracht.ontvangenOp !== null) return <>Ontvangen</>
  return (
    <Badge
      tekst={gegeven ? 'ontvangst nog niet bevestigd' : 'bevestig dat u het heeft'}
      soort="waarschuwing"
    />
  )
}
