import type { Bevoegdheid, Duur, Omvang } from '../../domein/machtiging.ts'
import type { Vorm } from './teksten.ts'

/** The fixed texts about letting somebody help. */
export interface HelpersTeksten {
  kop: string
  link: string
  inleiding: string
  regels: readonly string[]
  geen: string
  kanNiet: string
  nieuwKnop: string
  codeKnop: string
  wiensKop: string
  gekregenKop: string
  gekregenUitleg: string
  wacht: (datum: string) => string
  nogNiemand: string
  tot: (datum: string) => string
  gestopt: (datum: string) => string
  stoptZelf: (datum: string) => string
  verlopen: (datum: string) => string
  stop: string
  stopCode: string
  ander: string
  gestoptNu: string
  begonnenNu: string
  overKop: string
  nieuwKop: string
  nieuwInleiding: string
  omvangVraag: string
  omvang: Readonly<Record<Omvang, string>>
  omvangHint: Readonly<Record<Omvang, string>>
  /** On the card of a helper: what they see, what not, and what they may do. */
  kaart: {
    ziet: string
    zietNiet: string
    mag: string
    tot: string
    wel: Readonly<Record<Omvang, readonly string[]>>
    niet: Readonly<Record<Omvang, readonly string[]>>
    doen: Readonly<Record<Bevoegdheid, string>>
  }
  /** On the card of whom the reader helps. */
  ikZie: string
  ikMag: string
  magVraag: string
  mag: Readonly<Record<Bevoegdheid, string>>
  magHint: Readonly<Record<Bevoegdheid, string>>
  jong: string
  duurVraag: string
  duur: Readonly<Record<Duur, string>>
  nooit: string
  maak: string
  terug: string
  codeKlaar: string
  codeUitleg: readonly string[]
  helpenKop: string
  helpenInleiding: string
  code: string
  codeHint: string
  gebruik: string
  ziet: string
  fouten: Readonly<Record<string, string>>
}

export const helpersTeksten: Readonly<Record<Vorm, HelpersTeksten>> = {
  u: {
    kop: 'Wie helpt u?',
    link: 'Laat iemand meekijken of helpen',
    inleiding: 'U kunt iemand laten meekijken op uw pagina. Dat kiest u zelf.',
    regels: [
      'U maakt een code. Die geeft u aan wie u helpt.',
      'De ander logt zelf in en vult de code in.',
      'U ziet bij Wie keek er? wanneer de ander keek.',
      'U kunt elk moment stoppen.',
    ],
    geen: 'Er kijkt nu niemand met u mee.',
    kanNiet: 'U kunt hier nu niemand laten helpen. Vraag het aan wie u helpt of aan uw curator.',
    nieuwKnop: 'Laat iemand helpen',
    codeKnop: 'Ik kreeg zelf een code',
    wiensKop: 'Wie kijkt er met u mee?',
    gekregenKop: 'Wie helpt u zelf?',
    gekregenUitleg: 'Stopt u? Dan ziet u de pagina van de ander meteen niet meer.',
    wacht: (datum) => `De code wacht nog. Hij werkt tot ${datum}.`,
    nogNiemand: 'Nog niemand',
    tot: (datum) => `Dit stopt vanzelf op ${datum}.`,
    gestopt: (datum) => `U stopte dit op ${datum}.`,
    stoptZelf: (datum) => `De helper stopte op ${datum}.`,
    verlopen: (datum) => `Dit liep tot ${datum}.`,
    stop: 'Stop nu',
    stopCode: 'Trek de code in',
    ander: 'Iemand die u hielp',
    gestoptNu: 'Het is gestopt. De ander ziet uw pagina niet meer.',
    begonnenNu: 'Het is gelukt. U ziet nu de pagina van de ander.',
    overKop: 'Wat voorbij is',
    nieuwKop: 'Laat iemand helpen',
    nieuwInleiding: 'Kies zelf wat de ander mag. Kies niet meer dan nodig is.',
    omvangVraag: 'Wat mag de ander zien?',
    omvang: {
      gemeente: 'Alleen wat de gemeente over u heeft',
      alles: 'Alles wat over u gaat',
    },
    omvangHint: {
      gemeente: 'Niet wat u met een hulpverlener bespreekt.',
      alles: 'Ook wat u met een hulpverlener bespreekt. Niet wat over uw gezin gaat.',
    },
    kaart: {
      ziet: 'Ziet wel',
      zietNiet: 'Ziet niet',
      mag: 'Mag',
      tot: 'Hoe lang',
      wel: {
        gemeente: ['Wat de gemeente over u heeft.'],
        alles: ['Wat de gemeente over u heeft.', 'Wat u met een hulpverlener bespreekt.'],
      },
      niet: {
        gemeente: ['Wat u met een hulpverlener bespreekt.', 'Wie er op uw pagina keek.'],
        alles: ['Wat over uw gezin gaat.', 'Wie u nog meer helpt.'],
      },
      doen: {
        meekijken: 'Alleen meekijken. De ander kan niets veranderen.',
        verzoeken: 'Meekijken, en voor u iets vragen. Zoals iets laten verbeteren.',
      },
    },
    ikZie: 'U ziet',
    ikMag: 'U mag',
    magVraag: 'Wat mag de ander doen?',
    mag: { meekijken: 'Alleen meekijken', verzoeken: 'Meekijken en dingen vragen voor mij' },
    magHint: {
      meekijken: 'De ander kan niets veranderen.',
      verzoeken: 'Zoals vragen om iets te verbeteren.',
    },
    jong: 'De ander kan alleen meekijken. Vragen doet u zelf.',
    duurVraag: 'Hoe lang?',
    duur: {
      maand: 'Een maand',
      kwartaal: 'Drie maanden',
      halfjaar: 'Een half jaar',
      jaar: 'Een jaar',
    },
    nooit: 'De ander kan nooit ja zeggen voor u. Ook kan de ander dit niet aan iemand doorgeven.',
    maak: 'Maak de code',
    terug: 'Terug',
    codeKlaar: 'Dit is uw code. U ziet hem maar één keer.',
    codeUitleg: [
      'Schrijf de code op. Geef hem alleen aan wie u wilt laten helpen.',
      'De code werkt zeven dagen, en maar één keer.',
      'Dwingt iemand u? Geef de code dan niet. Praat erover met wie u helpt.',
    ],
    helpenKop: 'Help iemand met een code',
    helpenInleiding: 'Kreeg u een code van iemand? Vul hem hier in. De ander ziet dan uw naam.',
    code: 'De code',
    codeHint: 'Twaalf letters en cijfers, zoals ABCD-EFGH-JK23.',
    gebruik: 'Gebruik de code',
    ziet: 'Kijk wat u van wie ziet',
    fouten: {
      omvang: 'Kies wat de ander mag zien.',
      mag: 'Kies wat de ander mag doen.',
      duur: 'Kies hoe lang het duurt.',
      code: 'Deze code werkt niet. Kijk of u hem goed typte, of vraag een nieuwe. Na vijf keer moet u een uur wachten.',
    },
  },
  je: {
    kop: 'Wie helpt jou?',
    link: 'Laat iemand meekijken',
    inleiding: 'Je kunt iemand laten meekijken op je pagina. Dat kies je zelf.',
    regels: [
      'Je maakt een code. Die geef je aan wie je helpt.',
      'De ander logt zelf in en vult de code in.',
      'Je ziet bij Wie keek er? wanneer de ander keek.',
      'Je kunt elk moment stoppen.',
    ],
    geen: 'Er kijkt nu niemand met je mee.',
    kanNiet: 'Je kunt hier nu niemand laten helpen. Vraag het aan wie je helpt.',
    nieuwKnop: 'Laat iemand helpen',
    codeKnop: 'Ik kreeg zelf een code',
    wiensKop: 'Wie kijkt er met je mee?',
    gekregenKop: 'Wie help je zelf?',
    gekregenUitleg: 'Stop je? Dan zie je de pagina van de ander niet meer.',
    wacht: (datum) => `De code wacht nog. Hij werkt tot ${datum}.`,
    nogNiemand: 'Nog niemand',
    tot: (datum) => `Dit stopt vanzelf op ${datum}.`,
    gestopt: (datum) => `Je stopte dit op ${datum}.`,
    stoptZelf: (datum) => `De helper stopte op ${datum}.`,
    verlopen: (datum) => `Dit liep tot ${datum}.`,
    stop: 'Stop nu',
    stopCode: 'Trek de code in',
    ander: 'Iemand die je hielp',
    gestoptNu: 'Het is gestopt. De ander ziet je pagina niet meer.',
    begonnenNu: 'Het is gelukt. Je ziet nu de pagina van de ander.',
    overKop: 'Wat voorbij is',
    nieuwKop: 'Laat iemand helpen',
    nieuwInleiding: 'Kies zelf wat de ander mag zien. Kies niet meer dan nodig is.',
    omvangVraag: 'Wat mag de ander zien?',
    omvang: {
      gemeente: 'Alleen wat de gemeente over je heeft',
      alles: 'Alles wat over jou gaat',
    },
    omvangHint: {
      gemeente: 'Niet wat je met een hulpverlener bespreekt.',
      alles: 'Ook wat je met een hulpverlener bespreekt. Niet wat over je gezin gaat.',
    },
    kaart: {
      ziet: 'Ziet wel',
      zietNiet: 'Ziet niet',
      mag: 'Mag',
      tot: 'Hoe lang',
      wel: {
        gemeente: ['Wat de gemeente over je heeft.'],
        alles: ['Wat de gemeente over je heeft.', 'Wat je met een hulpverlener bespreekt.'],
      },
      niet: {
        gemeente: ['Wat je met een hulpverlener bespreekt.', 'Wie er op je pagina keek.'],
        alles: ['Wat over je gezin gaat.', 'Wie je nog meer helpt.'],
      },
      doen: {
        meekijken: 'Alleen meekijken. De ander kan niets veranderen.',
        verzoeken: 'Meekijken, en voor jou iets vragen. Zoals iets laten verbeteren.',
      },
    },
    ikZie: 'Je ziet',
    ikMag: 'Je mag',
    magVraag: 'Wat mag de ander doen?',
    mag: { meekijken: 'Alleen meekijken', verzoeken: 'Meekijken en dingen vragen voor mij' },
    magHint: {
      meekijken: 'De ander kan niets veranderen.',
      verzoeken: 'Zoals vragen om iets te verbeteren.',
    },
    jong: 'De ander kan alleen meekijken. Vragen doe je zelf.',
    duurVraag: 'Hoe lang?',
    duur: {
      maand: 'Een maand',
      kwartaal: 'Drie maanden',
      halfjaar: 'Een half jaar',
      jaar: 'Een jaar',
    },
    nooit: 'De ander kan nooit ja zeggen voor jou. En kan dit niet doorgeven.',
    maak: 'Maak de code',
    terug: 'Terug',
    codeKlaar: 'Dit is je code. Je ziet hem maar één keer.',
    codeUitleg: [
      'Schrijf de code op. Geef hem alleen aan wie je wilt laten helpen.',
      'De code werkt zeven dagen, en maar één keer.',
      'Dwingt iemand je? Geef de code dan niet. Praat erover met wie je helpt.',
    ],
    helpenKop: 'Help iemand met een code',
    helpenInleiding: 'Dit kan als je 18 jaar of ouder bent. De ander ziet dan je naam.',
    code: 'De code',
    codeHint: 'Twaalf letters en cijfers, zoals ABCD-EFGH-JK23.',
    gebruik: 'Gebruik de code',
    ziet: 'Kijk wie wat ziet van jou',
    fouten: {
      omvang: 'Kies wat de ander mag zien.',
      mag: 'Kies wat de ander mag doen.',
      duur: 'Kies hoe lang het duurt.',
      code: 'Deze code werkt niet. Typte je hem goed? Na vijf keer moet je een uur wachten.',
    },
  },
}
