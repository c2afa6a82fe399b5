import type { OverdrachtRij, Overgangregel } from '../../../handelingen/overgang-lijst.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Badge, Kop, Link, Tabel } from '../../ui/index.ts'

/**
 * What went from this dossier to another role, what came from one, and who had the dossier before. For the page of a
 * dossier; nothing at all when nothing went.
 */
export const Overgangen = (props: {
  overgangen: readonly Overgangregel[]
  overdrachten: readonly OverdrachtRij[]
}) =>
  props.overgangen.length + props.overdrachten.length === 0 ? null : (
    <section aria-labelledby="overgangen">
      <Kop niveau={2} id="overgangen">
        Van en naar een andere rol
      </Kop>
      <Tabel
        bijschrift="Overgangen en overdrachten, de nieuwste bovenaan"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wat' }, { kop: 'Wanneer' }, { kop: 'Let op' }]}
        rijen={[
          ...props.overdrachten.map((overdracht) => [
            <Link href={paden.overdrachtBewijs(overdracht.id)} los>
              Overgedragen van {overdracht.vanMedewerker} aan {overdracht.naarMedewerker}
            </Link>,
            schrijfDag(overdracht.op),
            overdracht.ontvangenOp === null ? (
              <Badge tekst="ontvangst nog niet bevestigd" soort="waarschuwing" />
            ) : (
              '–'
            ),
          ]),
          ...props.overgangen.map((overgang) => [
            <Link href={paden.overgangKlaar(overgang.id)} los>
              {overgang.kant === 'van'
                ? `Naar ${overgang.rol}${overgang.medewerker === undefined ? '' : `, ${overgang.medewerker}`}`
                : `Uit de rol ${overgang.rol}`}
            </Link>,
            schrijfDag(overgang.op),
            overgang.zelfdePersoon ? (
              <Badge tekst="dezelfde persoon in beide rollen" soort="waarschuwing" />
            ) : (
              '–'
            ),
          ]),
        ]}
      />
    </section>
  )
