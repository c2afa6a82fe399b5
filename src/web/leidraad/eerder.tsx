import type { Leidraadregel } from '../../handelingen/leidraad.ts'
import { paden } from '../paden.ts'
import { Kop, Link, Lijst } from '../ui/index.ts'

/** What was answered earlier in this gemeente to the same question. It says nothing about what may now. */
export const Eerder = ({ eerder }: { eerder: readonly Leidraadregel[] }) =>
  eerder.length === 0 ? null : (
    <section aria-labelledby="eerder-kop">
      <Kop niveau={2} id="eerder-kop">
        Eerder antwoord in uw gemeente
      </Kop>
      <Lijst
        items={eerder.map(({ id, titel }) => (
          <Link href={paden.leidraad(id)} los>
            {titel}
          </Link>
        ))}
      />
    </section>
  )
