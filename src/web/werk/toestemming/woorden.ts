import type {
  Antwoordwijze,
  Hoedanigheid,
  ToestemmingAntwoord,
  ToestemmingHandeling,
  ToestemmingStand,
} from '../../../domein/toestemming.ts'
import { soortWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { Badgesoort } from '../../ui/index.ts'

/** What a consent is worth now, in a word and a colour that is never needed to understand it. */
export const standen: Readonly<
  Record<ToestemmingStand, { woord: string; soort: Badgesoort; uitleg: string }>
> = {
  verleend: {
    woord: 'geldt',
    soort: 'ok',
    uitleg: 'Iedereen die moest antwoorden, zei ja.',
  },
  gevraagd: {
    woord: 'gevraagd',
    soort: 'nadruk',
    uitleg: 'Nog niet iedereen heeft geantwoord. Er mag nog niets op deze vraag.',
  },
  geweigerd: {
    woord: 'geweigerd',
    soort: 'fout',
    uitleg: 'Er is nee gezegd. Dat nee staat. Er mag niets op deze vraag.',
  },
  ingetrokken: {
    woord: 'ingetrokken',
    soort: 'fout',
    uitleg: 'Dit is ingetrokken. Wat er liep, is gestopt.',
  },
  verlopen: { woord: 'verlopen', soort: 'neutraal', uitleg: 'De laatste dag is voorbij.' },
  gebruikt: {
    woord: 'gebruikt',
    soort: 'neutraal',
    uitleg:
      'Dit gold voor één keer, en die keer is geweest. Vraag het opnieuw als het weer nodig is.',
  },
  'te-herzien': {
    woord: 'opnieuw vragen',
    soort: 'waarschuwing',
    uitleg: 'Door de leeftijd beslist nu iemand anders. Vraag het opnieuw.',
  },
}

export const antwoordWoorden: Readonly<Record<ToestemmingAntwoord, string>> = {
  ja: 'ja',
  nee: 'nee',
  later: 'later',
  ingetrokken: 'ingetrokken',
  'buiten-beschouwing': 'buiten beschouwing gelaten',
}

export const wijzeWoorden: Readonly<Record<Antwoordwijze, string>> = {
  mondeling: 'in een gesprek',
  telefoon: 'aan de telefoon',
  handtekening: 'met een handtekening aan tafel',
  papier: 'op papier',
  getuige: 'hardop, met een getuige erbij',
  'eigen-pagina': 'op de eigen pagina',
}

export const handelingWoorden: Readonly<
  Record<ToestemmingHandeling, { doen: string; uitleg: string }>
> = {
  verstrekken: { doen: 'Vertellen', uitleg: 'U vertelt een ander iets over de inwoner.' },
  opvragen: { doen: 'Vragen', uitleg: 'U vraagt een ander om gegevens van de inwoner.' },
  vastleggen: { doen: 'Opschrijven', uitleg: 'U schrijft gegevens op in dit dossier.' },
}

/** Who somebody is in this question: themselves, or somebody who answers for them. */
export function alsWie(hoedanigheid: Hoedanigheid): string {
  return hoedanigheid === 'zelf' ? 'voor zichzelf' : `als ${soortWoorden[hoedanigheid]}`
}

export const onbekendeNaam = 'Naam niet te zien'
