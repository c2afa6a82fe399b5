import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'
import { Verborgen } from './tekst.tsx'
import { Weergave } from './weergave.ts'

/** `hoofd` één keer per pagina; `tweede` voor de rest; `stil` als link; `gevaar` bij iets dat niet terug kan. */
export type Knopsoort = 'hoofd' | 'tweede' | 'stil' | 'gevaar'

const knopklasse: Record<Knopsoort, string> = {
  hoofd: 'utrecht-button--primary-action',
  tweede: 'utrecht-button--secondary-action',
  stil: 'utrecht-button--subtle',
  gevaar: 'utrecht-button--primary-action utrecht-button--danger',
}

export type KnopProps = {
  children: Inhoud
  soort?: Knopsoort | undefined
  /** Naam en waarde die meegaan, om te weten welke knop is ingedrukt. */
  naam?: string | undefined
  waarde?: string | undefined
  /** Ander adres dan dat van het formulier (`formaction`). */
  actie?: string | undefined
  context?: string | undefined
}

/** Een verzendknop. Zonder `soort` is het de hoofdknop. */
export const Knop = ({ children, soort = 'hoofd', naam, waarde, actie, context }: KnopProps) => (
  <button
    type="submit"
    class={klassen('utrecht-button', knopklasse[soort])}
    name={naam}
    value={waarde}
    formaction={actie}
  >
    {children}
    {context && <Verborgen> {context}</Verborgen>}
  </button>
)

/** Een link die eruitziet als een knop: gaat ergens heen, verandert niets. */
export const KnopLink = (props: {
  href: string
  children: Inhoud
  soort?: Knopsoort | undefined
  context?: string | undefined
}) => (
  <a
    href={props.href}
    class={klassen('utrecht-button', 'dw-knoplink', knopklasse[props.soort ?? 'tweede'])}
  >
    {props.children}
    {props.context && <Verborgen> {props.context}</Verborgen>}
  </a>
)

/** Knoppen naast elkaar, op een telefoon onder elkaar. Niet op papier. */
export const Knoppenrij = ({ children }: { children: Inhoud }) => (
  <Weergave.Consumer>
    {(weergave) => weergave === 'scherm' && <div class="dw-knoppen">{children}</div>}
  </Weergave.Consumer>
)
