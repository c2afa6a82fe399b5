import type { AanmeldBeeld } from '../../handelingen/aanmelden-beheer.ts'
import { schrijfDag } from '../moment.ts'
import { Alinea, Formulier, Knop, KnopLink, Knoppenrij, Kop, Lijst, Melding } from '../ui/index.ts'

interface AccountProps {
  beeld: AanmeldBeeld
  nu: Date
  /** The code, right after it was made; only on this one page. */
  code: string | undefined
  gestopt: boolean
  actie: string
  terug: string
  csrf: string
}

/** Which account of a provider belongs to this person: make a code, or end it. */
export const AccountPagina = (props: AccountProps) => {
  const { naam, zelf, stand } = props.beeld
  return (
    <>
      <Kop niveau={1} heel>
        {`Account van ${naam}`}
      </Kop>
      {props.code !== undefined && (
        <Melding soort="ok" titel="Dit is de code. U ziet hem maar één keer." nieuw>
          <p>
            <code class="dw-adres">{props.code}</code>
          </p>
          <p>
            {`Geef de code zelf aan ${naam}, op papier of door hem voor te lezen. Kijk eerst of het de goede persoon is. Mail hem niet.`}
          </p>
        </Melding>
      )}
      {props.gestopt && (
        <Melding soort="ok" titel="Er kan niet meer met dit account worden ingelogd" nieuw />
      )}
      <Stand {...props} />
      {zelf ? (
        <Melding soort="info" titel="Uw eigen account regelt een andere beheerder" />
      ) : (
        <Formulier actie={props.actie} csrf={props.csrf}>
          <Knoppenrij>
            <Knop naam="doe" waarde="maak">
              {stand === undefined ? 'Maak een code' : 'Maak een nieuwe code'}
            </Knop>
            {stand !== undefined && (
              <Knop soort="gevaar" naam="doe" waarde="stop">
                {stand.gekoppeldOp === null ? 'Trek de code in' : 'Ontkoppel het account'}
              </Knop>
            )}
          </Knoppenrij>
        </Formulier>
      )}
      <Lijst
        items={[
          'Deze persoon logt in bij de eigen organisatie, en vult daarna één keer de code in.',
          'Een code werkt drie dagen en voor één account.',
          'Maakt u een nieuwe code? Dan stopt het oude account meteen, ook als iemand nu is ingelogd.',
          'In het logboek staat dat u een code maakte.',
        ]}
      />
      <Knoppenrij>
        <KnopLink href={props.terug}>Terug</KnopLink>
      </Knoppenrij>
    </>
  )
}

/** For who was there before anybody could make a code. */
const bijHetBegin = 'het begin van deze installatie'

const Stand = ({ beeld: { stand }, nu, code }: AccountProps) => {
  if (stand === undefined) {
    return <Alinea soort="inleiding">Deze persoon heeft nog geen account om in te loggen.</Alinea>
  }
  if (stand.gekoppeldOp !== null) {
    return (
      <Alinea soort="inleiding">
        {`Het account is gekoppeld op ${schrijfDag(stand.gekoppeldOp)}, met een code van ${stand.gemaaktDoor ?? bijHetBegin}.`}
      </Alinea>
    )
  }
  if (code !== undefined) return null
  return (
    <Alinea soort="inleiding">
      {stand.codeTot > nu
        ? stand.gemaaktDoor === null
          ? `Bij ${bijHetBegin} is op ${schrijfDag(stand.gemaaktOp)} een code gemaakt. Die is nog niet gebruikt.`
          : `${stand.gemaaktDoor} maakte een code op ${schrijfDag(stand.gemaaktOp)}. Die is nog niet gebruikt.`
        : `De code van ${schrijfDag(stand.gemaaktOp)} is verlopen. Maak een nieuwe.`}
    </Alinea>
  )
}
