import type { Mail, Voorbeeldmail } from './mail.ts'

/** How many the demo remembers; only in memory. */
const hoogstens = 20

/** The mail of the demo: nothing leaves the machine; what would have been sent can be looked at, not to whom. */
export function openNagebootsteMail(nu: () => Date): Mail {
  const gezien: Voorbeeldmail[] = []
  return {
    verstuur({ onderwerp, tekst }) {
      gezien.unshift({ op: nu(), onderwerp, tekst })
      gezien.length = Math.min(gezien.length, hoogstens)
      return Promise.resolve({ soort: 'nagebootst' })
    },
    sluit: () => undefined,
    voorbeelden: () => gezien,
  }
}
