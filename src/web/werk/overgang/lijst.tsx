import type { OverdrachtRij } from '../../../handelingen/overdracht-bewijs.ts'
import type { Overgangregel } from '../../../handelingen/overgang-bewijs.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Badge, Knoppenrij, KnopLink, Kop, Link, Tabel } from '../../ui/index.ts'

/**
 * What went from this dossier to another role, what came from one, and who had the dossier before. For the page of a
 * dossier.
 *
 * @param props.overdraagbaar this kind of dossier can be handed over
 */
export const Overgangen = (props: {
  dossierId: string
  overgangen: readonly Overgangregel[]
  overdrachten: readonly OverdrachtRij[]
  overdraagbaar: boolean
  magSchrijven: boolean
}) => (
  <section aria-labelledby="overgangen">
    <Kop niveau={2} id="overgangen">
      Andere rollen en overdracht
    </Kop>
    {props.overgangen.length + props.overdrachten.length === 0 ? (
      <Alinea>Er is niets naar een andere rol gegaan, en er kwam niets uit een andere rol.</Alinea>
    ) : (
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
    )}
    {props.magSchrijven && (
      <Knoppenrij>
        <KnopLink href={paden.overgang(props.dossierId)}>Naar een andere rol</KnopLink>
        {props.overdraagbaar && (
          <KnopLink href={paden.overdracht(props.dossierId)}>Draag dit dossier over</KnopLink>
        )}
      </Knoppenrij>
    )}
  </section>
)
