import { een } from '../../../domein/invoer.ts'
import { toestemmingfeiten } from '../../../domein/toestemming-feiten.ts'
import type { TriageBeeld } from '../../../handelingen/triage.ts'
import type { ToestemmingKern } from '../../../handelingen/toestemming-lezen.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Link, Lijst, Melding } from '../../ui/index.ts'
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

const regel = (t: ToestemmingKern) => (
  <>
    <Link href={paden.toestemming(t.id)}>{`${hoofdletter(t.soort)} ${t.nummer}`}</Link>
    {`: ${standen[t.stand].woord}`}
  </>
)
