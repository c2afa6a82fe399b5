import type { MijnStand } from '../../handelingen/mijn-toestemming.ts'
import type { Vorm } from './teksten.ts'

/** The fixed texts of the pages about consent, in both forms. */
export interface ToestemmingTeksten {
  kop: string
  link: string
  inleiding: string
  gevraagd: (aantal: string) => string
  vragenKop: string
  vragenLeeg: string
  looptKop: string
  looptLeeg: string
  voorbijKop: string
  voorbijLeeg: string
  overAnder: string
  stand: Readonly<Record<MijnStand, string>>
  eigenJa: string
  eigenNee: string
  eigenLater: string
  kies: string
  bedenktijd: string
  stopKop: string
  stopUitleg: string
  stopGezien: string
  stop: string
  gestoptKop: string
  gestopt: (aan: string) => string
  gestoptTerug: string
  bewaardKop: string
  bewaard: Readonly<Record<'ja' | 'nee' | 'later', string>>
  bewijs: string
  bewijsUitleg: string
  alle: string
}

export const toestemmingTeksten: Readonly<Record<Vorm, ToestemmingTeksten>> = {
  u: {
    kop: 'Mag het van u?',
    link: 'Bekijk wat wij u vroegen',
    inleiding: 'Hier staat wat wij u vroegen. U ziet ook wat u zei. Stoppen kan altijd.',
    gevraagd: (aantal) => `Er staat een vraag voor u klaar: ${aantal}.`,
    vragenKop: 'Wat zegt u hiervan?',
    vragenLeeg: 'Er is nu geen vraag voor u.',
    looptKop: 'Hier zei u ja op',
    looptLeeg: 'Er loopt nu niets.',
    voorbijKop: 'Dit was eerder',
    voorbijLeeg: 'Hier staat nog niets.',
    overAnder: 'U geeft hier antwoord voor een ander.',
    stand: {
      gevraagd: 'Nog niet iedereen gaf antwoord.',
      verleend: 'Dit mag nu.',
      geweigerd: 'Dit mag niet. Er is nee gezegd.',
      ingetrokken: 'Dit is gestopt.',
      verlopen: 'De tijd is voorbij.',
      gebruikt: 'Dit is één keer gebeurd. Het mag niet nog een keer.',
      'te-herzien': 'Dit moet opnieuw gevraagd worden. De leeftijd is veranderd.',
      beantwoord: 'Iedereen gaf antwoord. Het team vertelt u hoe het verder gaat.',
    },
    eigenJa: 'U zei ja.',
    eigenNee: 'U zei nee.',
    eigenLater: 'U wilde er nog over denken.',
    kies: 'Kies ja, nee of later.',
    bedenktijd: 'U hoeft niet nu te kiezen. Bel het team als u iets wilt vragen.',
    stopKop: 'Wilt u stoppen?',
    stopUitleg: 'Dan delen wij dit niet meer. U hoeft niet te zeggen waarom.',
    stopGezien: 'Wat al is gezien, kunnen wij niet terughalen.',
    stop: 'Stop hiermee',
    gestoptKop: 'Het is gestopt',
    gestopt: (aan) => `Vanaf nu kan dit niet meer naar: ${aan}.`,
    gestoptTerug: 'Wat al is gezien, kunnen wij niet terughalen.',
    bewaardKop: 'Uw antwoord is bewaard',
    bewaard: {
      ja: 'U zei ja. U kunt altijd stoppen, op deze pagina.',
      nee: 'U zei nee. Dan doen wij dit niet.',
      later: 'U wilt er nog over denken. De vraag blijft hier staan.',
    },
    bewijs: 'Download het bewijs',
    bewijsUitleg: 'Hierin staat wat u zei, en wanneer. Een computer kan het lezen.',
    alle: 'Terug naar alle vragen',
  },
  je: {
    kop: 'Mag het van jou?',
    link: 'Bekijk wat wij je vroegen',
    inleiding: 'Hier staat wat wij je vroegen en wat je zei. Stoppen kan altijd.',
    gevraagd: (aantal) => `Er staat een vraag voor je klaar: ${aantal}.`,
    vragenKop: 'Wat zeg je hiervan?',
    vragenLeeg: 'Er is nu geen vraag voor je.',
    looptKop: 'Hier zei je ja op',
    looptLeeg: 'Er loopt nu niets.',
    voorbijKop: 'Dit was eerder',
    voorbijLeeg: 'Hier staat nog niets.',
    overAnder: 'Je geeft hier antwoord voor een ander.',
    stand: {
      gevraagd: 'Nog niet iedereen gaf antwoord.',
      verleend: 'Dit mag nu.',
      geweigerd: 'Dit mag niet. Er is nee gezegd.',
      ingetrokken: 'Dit is gestopt.',
      verlopen: 'De tijd is voorbij.',
      gebruikt: 'Dit is één keer gebeurd. Het mag niet nog een keer.',
      'te-herzien': 'Wij vragen dit opnieuw, omdat je ouder bent.',
      beantwoord: 'Iedereen gaf antwoord. Het team vertelt je hoe het verder gaat.',
    },
    eigenJa: 'Je zei ja.',
    eigenNee: 'Je zei nee.',
    eigenLater: 'Je wilde er nog over denken.',
    kies: 'Kies ja, nee of later.',
    bedenktijd: 'Je hoeft niet nu te kiezen. Bel het team als je iets wilt vragen.',
    stopKop: 'Wil je stoppen?',
    stopUitleg: 'Dan delen wij dit niet meer. Je hoeft niet te zeggen waarom.',
    stopGezien: 'Wat al is gezien, kunnen wij niet terughalen.',
    stop: 'Stop hiermee',
    gestoptKop: 'Het is gestopt',
    gestopt: (aan) => `Vanaf nu kan dit niet meer naar: ${aan}.`,
    gestoptTerug: 'Wat al is gezien, kunnen wij niet terughalen.',
    bewaardKop: 'Je antwoord is bewaard',
    bewaard: {
      ja: 'Je zei ja. Je kunt altijd stoppen, op deze pagina.',
      nee: 'Je zei nee. Dan doen wij dit niet.',
      later: 'Je wilt er nog over denken. De vraag blijft hier staan.',
    },
    bewijs: 'Download het bewijs',
    bewijsUitleg: 'Hierin staat wat je zei, en wanneer. Een computer kan het lezen.',
    alle: 'Terug naar alle vragen',
  },
}
