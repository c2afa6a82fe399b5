import { Uitleg } from '../ui/index.ts'
import type { Onderwerp } from './taal.ts'
import { nederlands, talen } from './talen.ts'
import { Zinnen } from './zinnen.tsx'

/**
 * The standard text in every language on the page itself, each closed until somebody opens it: for a screen that may lead
 * nowhere else, such as the tablet on the table.
 */
export const InUwTaal = ({ onderwerp }: { onderwerp: Onderwerp }) => (
  <section class="dw-inuwtaal" aria-label="Uitleg in een andere taal">
    {talen.map((taal) => (
      <div lang={taal.code} dir={taal.richting} class="dw-taal">
        <Uitleg titel={taal.naam}>
          <p class="utrecht-paragraph">
            <strong>{taal.nietGecontroleerd}</strong>
          </p>
          <p class="utrecht-paragraph" lang="nl" dir="ltr">
            {nederlands.nietGecontroleerd}
          </p>
          <Zinnen zinnen={taal.delen[onderwerp].zinnen} />
          <p class="utrecht-paragraph">{taal.hulp}</p>
        </Uitleg>
      </div>
    ))}
  </section>
)
