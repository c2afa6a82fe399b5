import type { Conclusie, Moment, Stap, Uitstelreden } from './triage.ts'

interface Uitgelegd {
  naam: string
  uitleg: string
}

/** The moments of weighing, as people say them. */
export const momentWoorden: Readonly<Record<Moment, Uitgelegd>> = {
  'eerste-contact': {
    naam: 'Eerste contact',
    uitleg: 'De vraag is net binnen. U wilt weten wat u mag opschrijven, opzoeken of vragen.',
  },
  vraagverheldering: {
    naam: 'Vraagverheldering',
    uitleg:
      'U zoekt uit wat er speelt. Daarvoor wilt u iets weten van een ander, of iets vertellen.',
  },
  aanpassing: {
    naam: 'Aanpassing',
    uitleg: 'Er verandert iets in de hulp of in het gezin. U weegt opnieuw af wat nodig is.',
  },
}

/** The steps of a triage: what is on the side of every page. */
export const stapWoorden: Readonly<Record<Stap, Uitgelegd>> = {
  aanpak: { naam: 'Aanpak', uitleg: 'over wie, wat, met wie en waarvoor' },
  weging: { naam: 'Weeg af', uitleg: 'is het nodig, en mag het?' },
  informeren: { naam: 'Informeer', uitleg: 'wat hoort de inwoner, en wanneer?' },
  vastleggen: { naam: 'Leg vast', uitleg: 'kijk alles na en besluit' },
}

export const conclusieWoorden: Readonly<Record<Conclusie, string>> = {
  doen: 'Wij doen dit',
  'niet-doen': 'Wij doen dit niet',
  'eerst-overleg': 'Wij overleggen eerst',
}

export const uitstelWoorden: Readonly<Record<Uitstelreden, Uitgelegd>> = {
  veiligheid: {
    naam: 'Vooraf informeren is gevaarlijk',
    uitleg: 'Voor de inwoner, voor een kind, voor uzelf of voor een ander.',
  },
  onderzoek: {
    naam: 'Het schaadt een onderzoek dat nog loopt',
    uitleg: 'Bijvoorbeeld een onderzoek van Veilig Thuis of de politie.',
  },
  onbereikbaar: {
    naam: 'De inwoner is niet te bereiken',
    uitleg: 'U heeft het geprobeerd, en wachten kan niet.',
  },
  relatieschade: {
    naam: 'Het schaadt de band met de inwoner',
    uitleg: 'Dit telt alleen mee naast een andere reden. Op zichzelf is het niet genoeg.',
  },
}

/** A yes, a no or not known, in words. */
export function jaNee(waarde: boolean | undefined): string {
  return waarde === undefined ? 'Weet ik niet' : waarde ? 'Ja' : 'Nee'
}
