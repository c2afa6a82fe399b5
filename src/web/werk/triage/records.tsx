import { een } from '../../../domein/invoer.ts'
import {
  feitenUitRuggespraken,
  geldigeAntwoorden,
  leesCodes,
  standVan,
} from '../../../domein/ruggespraak.ts'
import { toestemmingfeiten } from '../../../domein/toestemming-feiten.ts'
import type { TriageBeeld } from '../../../handelingen/triage.ts'
import type { ToestemmingKern } from '../../../handelingen/toestemming-lezen.ts'
import { vraagHref } from '../../alternatieven.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Link, Lijst, Melding } from '../../ui/index.ts'
import { antwoorderWoorden } from '../ruggespraak/woorden.ts'
import { standen } from '../toestemming/woorden.ts'

/** What the records say about consent for this: that counts more than what is typed. */
export const Toestemmingrecords = ({ beeld }: { beeld: TriageBeeld }) => {
  const { records, waarden, antwoord, dossier } = beeld
  const gevonden = [...records.nee, ...records.geldig]
  if (gevonden.length > 0) {
    return (
      <Melding
        soort={records.nee.length > 0 ? 'waarschuwing' : 'info'}
        titel="Dit is vastgelegd, en telt mee in het antwoord"
      >
        <Lijst items={gevonden.map((t) => regel(t))} />
        <p>Wat hier is vastgelegd, gaat voor wat u zelf invult.</p>
      </Melding>
    )
  }
  const getypt = toestemmingfeiten.some((feit) => een(waarden, `feit.${feit}`) === 'ja')
  if (!getypt && antwoord?.uitkomst !== 'toestemming-vereist') return null
  return (
    <Melding soort="waarschuwing" titel="Er is nog geen toestemming vastgelegd">
      <p>
        {getypt
          ? 'U vulde in dat er toestemming is. Om straks te delen of te vragen moet die vastliggen.'
          : 'Om dit te mogen doen moet toestemming vastliggen.'}
      </p>
      <p>
        <Link href={paden.toestemmingVragen(dossier.id)} los>
          Vraag toestemming of instemming
        </Link>
      </p>
    </Melding>
  )
}

/** Who was asked in this dossier: an answer counts as consulting; what is typed is told apart from it. */
export const Ruggespraakrecords = ({ beeld, nu }: { beeld: TriageBeeld; nu: Date }) => {
  const { ruggespraken, waarden, dossier, triage } = beeld
  const over = een(waarden, 'over')
  const geldig = geldigeAntwoorden(ruggespraken, over, nu)
  const open = ruggespraken.filter((r) => standVan(r, r.antwoorden) === 'open')
  const getypt = (['collegaGeconsulteerd', 'leidinggevendeGeconsulteerd'] as const).filter(
    (feit) => een(waarden, `feit.${feit}`) === 'ja',
  )
  const vastgelegd = feitenUitRuggespraken(ruggespraken, over, nu)
  const alleenGetypt = getypt.filter((feit) => vastgelegd[feit] !== true)
  if (geldig.length === 0 && open.length === 0 && alleenGetypt.length === 0) return null
  const vraag = vraagHref({
    werk: true,
    dossierId: dossier.id,
    triageId: triage.id,
    over,
    codes: leesCodes(waarden),
  })
  return (
    <Melding soort="info" titel="Met wie u overlegde">
      <Lijst
        items={[
          ...geldig.map(({ kern, antwoord }) => (
            <>
              {`U overlegde met ${antwoorderWoorden[antwoord.als]} op ${schrijfDag(antwoord.gegevenOp)}. Dit ligt vast: `}
              <Link href={paden.ruggespraak(kern.id)}>{kern.nummer}</Link>
            </>
          )),
          ...open.map((r) => (
            <>
              {'Wacht nog op antwoord: '}
              <Link href={paden.ruggespraak(r.id)}>{r.nummer}</Link>
            </>
          )),
          ...alleenGetypt.map((feit) =>
            feit === 'collegaGeconsulteerd'
              ? 'U vulde zelf in dat u een collega raadpleegde. Daar ligt geen antwoord van vast.'
              : 'U vulde zelf in dat u uw leidinggevende raadpleegde. Daar ligt geen antwoord van vast.',
          ),
        ]}
      />
      {alleenGetypt.length > 0 && vraag !== undefined && (
        <p>
          <Link href={vraag} los>
            Vraag het iemand, dan ligt het vast
          </Link>
        </p>
      )}
    </Melding>
  )
}

const regel = (t: ToestemmingKern) => (
  <>
    <Link href={paden.toestemming(t.id)}>{`${hoofdletter(t.soort)} ${t.nummer}`}</Link>
    {`: ${standen[t.stand].woord}`}
  </>
)
