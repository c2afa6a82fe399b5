import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Een hele pagina als tekst, met doctype. Tekst in componenten is ontsnapt; er is geen ruwe HTML. */
export const htmlPagina = (pagina: VNode): string => `<!doctype html>${renderToString(pagina)}`

/** Een los stuk HTML, bijvoorbeeld de antwoordkaart voor een formulier met `live`. */
export const htmlDeel = (deel: VNode): string => renderToString(deel)

/**
 * Het inhoudsbeleid waarmee alle pagina's werken: alleen eigen bestanden, geen script of opmaak in de
 * HTML, geen inbedding in een ander scherm, formulieren alleen naar onszelf.
 */
export const INHOUDSBELEID = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
