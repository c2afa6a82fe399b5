import type { Onderwerp } from './taal.ts'
import { talen } from './talen.ts'
import { paden } from '../paden.ts'

/**
 * The standard text in five languages, as links: no script, and nobody has to paste their own page into a translator.
 * Each link is in its own language and says so, for a screen reader.
 */
export const Taalkeuze = ({ onderwerp }: { onderwerp: Onderwerp }) => (
  <nav class="dw-talen" aria-label="Uitleg in een andere taal">
    <ul class="dw-talen__lijst">
      {talen.map(({ code, naam, richting }) => (
        <li>
          <a
            class="utrecht-link utrecht-link--html-a dw-talen__link"
            href={`${paden.uitleg(code)}#${onderwerp}`}
            hreflang={code}
            lang={code}
            dir={richting}
          >
            {naam}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
