import { createContext } from 'preact'

/**
 * Hoe de pagina gelezen wordt. Op papier staat alles open en zijn er geen knoppen en wijzig-links:
 * dichte `<details>` blijven dicht bij het afdrukken en CSS kan dat niet herstellen.
 * Componenten lezen dit met `<Weergave.Consumer>`; pagina's zetten het met `<Pagina print>`.
 */
export type WeergaveSoort = 'scherm' | 'print'

export const Weergave = createContext<WeergaveSoort>('scherm')
