import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'

/** Een alinea. `inleiding` is de grotere eerste alinea van een pagina, `klein` een bijzin in grijs. */
export const Alinea = (props: { soort?: 'inleiding' | 'klein' | undefined; children: Inhoud }) => (
  <p
    class={klassen(
      'utrecht-paragraph',
      props.soort === 'inleiding' && 'utrecht-paragraph--lead',
      props.soort === 'klein' && 'utrecht-paragraph--small',
    )}
  >
    {props.children}
  </p>
)

/** Een lijst met punten, of met cijfers als de volgorde telt (`genummerd`). */
export const Lijst = (props: { items: readonly Inhoud[]; genummerd?: boolean | undefined }) =>
  props.genummerd ? (
    <ol class="utrecht-ordered-list">
      {props.items.map((item) => (
        <li>{item}</li>
      ))}
    </ol>
  ) : (
    <ul class="utrecht-unordered-list">
      {props.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )

export type LinkProps = {
  href: string
  children: Inhoud
  /** Woorden die alleen een schermlezer hoort, zodat tien keer "Wijzig" uit elkaar te houden is. */
  context?: string | undefined
  /** Een link die op zichzelf staat krijgt een raakvlak van 44 pixels hoog. */
  los?: boolean | undefined
}

/** Een gewone link in de tekst. */
export const Link = ({ href, children, context, los }: LinkProps) => (
  <a href={href} class={klassen('utrecht-link utrecht-link--html-a', los && 'dw-link-los')}>
    {children}
    {context && <Verborgen> {context}</Verborgen>}
  </a>
)

/** Tekst die letterlijk zo hoort: een sleutel, of wat iemand in een venster met opdrachten typt. */
export const Code = ({ children }: { children: string }) => (
  <pre class="dw-code">
    <code>{children}</code>
  </pre>
)

/** Tekst voor schermlezers. Geen `hidden`: dan valt de tekst ook uit de toegankelijke naam. */
export const Verborgen = ({ children }: { children: Inhoud }) => (
  <span class="dw-verborgen">{children}</span>
)

/** Een nummer om te bellen. Het streepje breekt niet af, zodat het nummer op één regel blijft. */
export const Telefoon = ({ nummer, tekst }: { nummer: string; tekst?: string | undefined }) => (
  <a class="utrecht-link utrecht-link--html-a dw-telefoon" href={`tel:${nummer}`}>
    {(tekst ?? nummer).replaceAll('-', '\u2011').replaceAll(' ', '\u00A0')}
  </a>
)
