import { schrijfDatum } from '../../domein/leeftijd.ts'
import { hoeWoorden } from '../../domein/rol.ts'
import type { RolRij } from '../../handelingen/rol.ts'
import type { VerklaringRij } from '../../handelingen/verklaring.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { Alinea, Link, Lijst, Tijdlijn, Uitleg } from '../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'
import type { Vorm } from './teksten.ts'
import { verklaringTeksten } from './verklaring-teksten.ts'

/** What somebody said themselves in one dossier, and the way to say more. */
export const EigenWoorden = (props: {
  dossierId: string
  /** May the reader add to it? */
  erbij: boolean
  verklaringen: readonly VerklaringRij[]
  vorm: Vorm
}) => (
  <>
    {props.verklaringen.length > 0 && (
      <Uitleg titel={`Eigen woorden (${props.verklaringen.length})`}>
        <Tijdlijn
          gebeurtenissen={props.verklaringen.map((verklaring) => ({
            moment: schrijfDag(verklaring.toegevoegdOp),
            datumtijd: verklaring.toegevoegdOp.toISOString(),
            titel:
              verklaring.toegevoegdDoor === 'inwoner'
                ? 'Zelf erbij gezet'
                : 'Op verzoek erbij gezet door een medewerker',
            children: (
              <p>
                <Tekstblok tekst={verklaring.tekst} />
              </p>
            ),
          }))}
        />
      </Uitleg>
    )}
    {props.erbij && (
      <AlleenScherm>
        <Alinea>
          <Link href={paden.mijnVerklaring(props.dossierId)} los>
            {verklaringTeksten[props.vorm].link}
          </Link>
        </Alinea>
      </AlleenScherm>
    )}
  </>
)

/** Who told in which role they work, when and how (E-063). */
export const VerteldeRollen = ({ rollen }: { rollen: readonly RolRij[] }) =>
  rollen.length === 0 ? null : (
    <Uitleg titel={`In welke rol iemand werkt (${rollen.length})`}>
      <Lijst
        items={rollen.map(
          (rol) =>
            `${schrijfDatum(rol.verteldOp)}, ${hoeWoorden[rol.hoe]}: verteld door de ${rol.rol} van ${rol.organisatie}.`,
        )}
      />
    </Uitleg>
  )
