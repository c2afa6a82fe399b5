import { afbreken } from './afbreken.ts'
import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'

export type Kopniveau = 1 | 2 | 3 | 4

export type KopProps = {
  niveau: Kopniveau
  id?: string | undefined
  /** Zet op true als de kop een naam bevat die heel moet blijven: dan komt er geen afbreekstreepje in. */
  heel?: boolean | undefined
  /** Zo groot als een kop van dit niveau, terwijl de plaats in de opbouw gelijk blijft. */
  lijktOp?: Kopniveau | undefined
  children: Inhoud
}

/** Een kop. Lange woorden mogen op smalle schermen afbreken. */
export const Kop = ({ niveau, id, heel, lijktOp, children }: KopProps) => {
  const Element: 'h1' | 'h2' | 'h3' | 'h4' = `h${niveau}`
  const tekst = typeof children === 'string' && !heel ? afbreken(children) : children
  return (
    <Element id={id} class={klassen('dw-kop', kopklasse[lijktOp ?? niveau])}>
      {tekst}
    </Element>
  )
}

const kopklasse: Record<Kopniveau, string> = {
  1: 'utrecht-heading-1',
  2: 'utrecht-heading-2',
  3: 'utrecht-heading-3',
  4: 'utrecht-heading-4',
}
