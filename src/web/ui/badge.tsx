/** Kleur van een etiket. Het woord zegt het; de kleur helpt alleen zoeken. */
export type Badgesoort = 'neutraal' | 'nadruk' | 'ok' | 'waarschuwing' | 'fout'

/** Een etiket bij een gegeven: dat, wat, feit, mening, concept, nog niet gevraagd … */
export const Badge = ({ tekst, soort = 'neutraal' }: { tekst: string; soort?: Badgesoort }) => (
  <span class={`dw-badge dw-badge--${soort}`}>{tekst}</span>
)
