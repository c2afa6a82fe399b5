import type { Plaats, Stappenplan } from '../../src/domein/afweging/stappenplan.ts'
import { aangifte } from '../../src/domein/afweging/plannen/aangifte.ts'
import { ambtsmisdrijf } from '../../src/domein/afweging/plannen/ambtsmisdrijf.ts'
import { bemoeizorgDelen } from '../../src/domein/afweging/plannen/bemoeizorg.ts'
import { benadeeldeUitvoerder } from '../../src/domein/afweging/plannen/benadeelde-uitvoerder.ts'
import { fraudeCollege } from '../../src/domein/afweging/plannen/fraude-college.ts'
import { fraudeHulp } from '../../src/domein/afweging/plannen/fraude-hulp.ts'
import { fraudeZonderNamen } from '../../src/domein/afweging/plannen/fraude-zonder-namen.ts'
import { gevaar } from '../../src/domein/afweging/plannen/gevaar.ts'
import { huisgenoten } from '../../src/domein/afweging/plannen/huisgenoten.ts'
import { machtiging } from '../../src/domein/afweging/plannen/machtiging.ts'
import { politiegegevens } from '../../src/domein/afweging/plannen/politiegegevens.ts'
import { tip } from '../../src/domein/afweging/plannen/tip.ts'
import { alsHulpverlener, alsMaatschappelijkWerker, alsToeleider } from './stappenplan.ts'

export type Antwoorden = Readonly<Record<string, string | readonly string[]>>

export const alsPw: Plaats = {
  pet: 'toeleider',
  beroepsgeheim: 'geen',
  beroepscode: false,
  taken: ['toeleiding-pw'],
  dossier: 'uitkeringsdossier',
  taak: 'toeleiding-pw',
  leeftijd: 40,
}
const alsBegeleider: Plaats = {
  ...alsPw,
  pet: 'begeleider-pw',
  taken: ['begeleiden-plan-pw'],
  taak: 'begeleiden-plan-pw',
}
const alsWmo: Plaats = { ...alsToeleider, taak: 'toeleiding-wmo', leeftijd: 40 }
export const alsBemoeizorger: Plaats = {
  ...alsMaatschappelijkWerker,
  beroepscode: false,
  taken: ['maatschappelijk-werk', 'bemoeizorg'],
}

export const nodig: Antwoorden = {
  doelTekst: 'Dat het stopt.',
  noodzakelijk: 'ja',
  kanMetMinder: 'nee',
}
const fraude: Antwoorden = {
  wat: 'Zag op 3 november een bord met bedrijfsnaam.',
  sterkVermoeden: 'ja',
  voorHulp: 'Vertrouwen.',
  voorGezin: 'Minder geld.',
  voorAnderen: 'Nee.',
  zelfDoen: 'Praten.',
  anderRecht: 'Nee.',
  geconfronteerd: 'ja',
  gesprekOp: '04-11-2026',
  reactie: 'Schrok ervan.',
  tijdTot: '18-11-2026',
  inwonerOnderneemtNiets: 'ja',
  ...nodig,
}
const toets: Antwoorden = {
  wat: 'Doet niet open, eet slecht.',
  zorgmijder: 'ja',
  contactGelegd: 'nee',
  deskundige: 'Psychiater van de ggz',
  oordeelOp: '01-11-2026',
  oordeel: 'Hulp is nodig.',
  deskundigeToets: 'ja',
  evenredig: 'ja',
  ...nodig,
}

export interface Geval {
  naam: string
  plan: Stappenplan
  plaats: Plaats
  goed: Antwoorden
  uitkomst: string
  regel: string
  gemeente?: string
  /** One other answer, and what the rules say then. */
  anders: readonly (readonly [Antwoorden, string])[]
}

export const gevallen: readonly Geval[] = [
  {
    naam: 'fraude als geheimhouder (K-128)',
    plan: fraudeHulp,
    plaats: alsHulpverlener,
    goed: { ...fraude, aan: 'handhaving' },
    uitkomst: 'toestemming-vereist',
    regel: 'fraude-hulpverlener-beroepsgeheim',
    anders: [[{ aan: 'politie' }, 'toestemming-vereist']],
  },
  {
    naam: 'fraude als maatschappelijk werker met beroepscode (K-129)',
    plan: fraudeHulp,
    plaats: alsMaatschappelijkWerker,
    goed: { ...fraude, aan: 'handhaving' },
    uitkomst: 'eigen-afweging',
    regel: 'fraude-hulpverlener-beroepscode',
    anders: [[{ noodzakelijk: 'nee' }, 'verboden']],
  },
  {
    naam: 'fraude die de eigen taak raakt: in het advies (K-130)',
    plan: fraudeCollege,
    plaats: alsWmo,
    goed: { ...fraude, gerelateerdAanTaak: 'ja', rolKenbaar: 'ja', aan: 'advies' },
    uitkomst: 'toegestaan-mits',
    regel: 'fraude-meenemen-in-eigen-advies',
    anders: [
      [{ noodzakelijk: 'weet-niet' }, 'verboden'],
      [{ rolKenbaar: 'nee' }, 'toestemming-vereist'],
      [{ gerelateerdAanTaak: 'nee' }, 'verboden'],
    ],
  },
  {
    naam: 'fraude die de eigen taak raakt: bij handhaving (K-132)',
    plan: fraudeCollege,
    plaats: alsWmo,
    goed: { ...fraude, gerelateerdAanTaak: 'ja', rolKenbaar: 'ja', aan: 'handhaving' },
    uitkomst: 'eigen-afweging',
    regel: 'fraude-rond-taak-geen-meldplicht',
    anders: [[{ rolKenbaar: 'nee' }, 'toestemming-vereist']],
  },
  {
    naam: 'fraude los van de taak',
    plan: fraudeCollege,
    plaats: alsWmo,
    goed: { ...fraude, gerelateerdAanTaak: 'nee', rolKenbaar: 'ja', aan: 'handhaving' },
    uitkomst: 'eigen-afweging',
    regel: 'fraude-los-van-taak-zelf-afwegen',
    anders: [[{ noodzakelijk: 'nee' }, 'verboden']],
  },
  {
    naam: 'Aa en Hunze: doorgeven na confrontatie (K-134)',
    plan: fraudeCollege,
    plaats: alsBegeleider,
    gemeente: 'Aa en Hunze',
    goed: { ...fraude, gerelateerdAanTaak: 'nee', rolKenbaar: 'ja', aan: 'handhaving' },
    uitkomst: 'verplicht',
    regel: 'fraude-aa-en-hunze-doorgeven',
    anders: [
      [{ geconfronteerd: 'nee', nietBesproken: 'Nog niet.' }, 'verboden'],
      [{ sterkVermoeden: 'nee' }, 'eigen-afweging'],
      [{ inwonerOnderneemtNiets: 'weet-niet' }, 'eigen-afweging'],
    ],
  },
  {
    naam: 'zonder namen met handhaving (K-140)',
    plan: fraudeZonderNamen,
    plaats: alsMaatschappelijkWerker,
    goed: {
      watZegtU: 'Hoe stopt iemand met zwart werk?',
      onherleidbaar: 'ja',
      gesprekOp: '03-11-2026',
      antwoord: 'Laat zelf melden.',
      gevraagdNaarNaam: 'nee',
    },
    uitkomst: 'toegestaan',
    regel: 'fraude-anoniem-bespreken',
    anders: [[{ onherleidbaar: 'nee' }, 'verboden']],
  },
  {
    naam: 'aangifte mag',
    plan: aangifte,
    plaats: alsWmo,
    goed: {
      ...fraude,
      misdrijfSv160: 'nee',
      voor: 'Het stopt.',
      tegen: 'Wantrouwen.',
      aan: 'politie',
    },
    uitkomst: 'eigen-afweging',
    regel: 'fraude-los-van-taak-zelf-afwegen',
    anders: [[{ misdrijfSv160: 'ja' }, 'verplicht']],
  },
  {
    naam: 'ambtsmisdrijf (K-137)',
    plan: ambtsmisdrijf,
    plaats: alsWmo,
    goed: {
      ...fraude,
      gegrondVermoedenMisdrijf: 'ja',
      besprokenOp: '03-11-2026',
      metFunctie: 'teamleider',
      afspraak: 'Wij doen aangifte.',
    },
    uitkomst: 'verplicht',
    regel: 'aangifte-plicht-ambtsmisdrijf',
    anders: [
      [{ gegrondVermoedenMisdrijf: 'nee' }, 'verboden'],
      [{ gegrondVermoedenMisdrijf: 'weet-niet' }, 'verboden'],
    ],
  },
  {
    naam: 'benadeelde uitvoerder (K-141)',
    plan: benadeeldeUitvoerder,
    plaats: alsPw,
    goed: { ...fraude, ontvangerNaam: 'Het UWV', gegrondVermoedenMisdrijf: 'ja' },
    uitkomst: 'verplicht',
    regel: 'pw-benadeelde-uitvoerder-inlichten',
    anders: [
      [{ gegrondVermoedenMisdrijf: 'nee' }, 'verboden'],
      [{ gegrondVermoedenMisdrijf: 'weet-niet' }, 'verboden'],
    ],
  },
  {
    naam: 'gevaar (uitzondering A)',
    plan: gevaar,
    plaats: alsMaatschappelijkWerker,
    goed: {
      ...nodig,
      wat: 'Dreigt met gas.',
      voorWie: ['inwoner'],
      ernstigGevaar: 'ja',
      geprobeerd: 'Gebeld.',
      blijfProberen: 'Elke dag.',
      aan: 'samenwerkingspartner',
      categorie: ['wat'],
    },
    uitkomst: 'toegestaan-mits',
    regel: 'gevaar-vitaal-belang',
    anders: [
      [{ ernstigGevaar: 'nee' }, 'toestemming-vereist'],
      [{ ernstigGevaar: 'weet-niet' }, 'toestemming-vereist'],
      [{ noodzakelijk: 'nee' }, 'verboden'],
    ],
  },
  {
    naam: 'bemoeizorg: delen voor contact (K-171, K-172, K-173)',
    plan: bemoeizorgDelen,
    plaats: alsBemoeizorger,
    gemeente: 'Aa en Hunze',
    goed: { ...toets, aan: 'collega-sociaal-domein' },
    uitkomst: 'toegestaan-mits',
    regel: 'bemoeizorg-delen-na-toets',
    anders: [
      [{ deskundigeToets: 'nee' }, 'verboden'],
      [{ contactGelegd: 'ja' }, 'toestemming-vereist'],
      [{ contactGelegd: 'weet-niet' }, 'toestemming-vereist'],
      [{ zorgmijder: 'weet-niet' }, 'verboden'],
    ],
  },
  {
    naam: 'machtiging voor een arts',
    plan: machtiging,
    plaats: alsPw,
    goed: {
      ...nodig,
      ontvanger: 'geheimhouder-arts',
      partijNaam: 'Huisarts De Wit',
      categorie: ['bijzonder'],
      watPrecies: 'Hoeveel uur per dag u kunt werken.',
      waarom: 'Om te zien welk werk past.',
      toestemmingAlgemeen: 'nee',
      losFormulier: 'ja',
      toestemmingOnvrij: 'nee',
      bijNee: 'Dan zoeken wij een andere manier.',
    },
    uitkomst: 'toestemming-vereist',
    regel: 'pw-medische-gegevens-machtiging',
    anders: [
      [{ toestemmingAlgemeen: 'ja' }, 'verboden'],
      [{ toestemmingOnvrij: 'ja' }, 'verboden'],
    ],
  },
  {
    naam: 'huisgenoten via de inwoner (K-151)',
    plan: huisgenoten,
    plaats: alsPw,
    goed: {
      ...nodig,
      wie: 'kind',
      watPrecies: ['inkomen'],
      waarom: 'Telt mee.',
      hoeVertellen: 'brief',
      aanWieVragen: 'betrokkene',
    },
    uitkomst: 'toegestaan-mits',
    regel: 'pw-gegevens-van-huisgenoten',
    anders: [
      [{ noodzakelijk: 'nee' }, 'verboden'],
      [{ noodzakelijk: 'weet-niet' }, 'verboden'],
    ],
  },
  {
    naam: 'tip (K-157)',
    plan: tip,
    plaats: alsPw,
    goed: {
      hoe: 'melding',
      rechtmatigVerkregen: 'ja',
      wat: 'Werkt op de markt.',
      noodzakelijk: 'ja',
      uitstel: 'later',
      waaromLater: 'Wij kijken eerst zelf.',
      klaarOp: '01-12-2026',
    },
    uitkomst: 'toegestaan-mits',
    regel: 'pw-tip-rechtmatig',
    anders: [
      [{ rechtmatigVerkregen: 'nee' }, 'verboden'],
      [{ rechtmatigVerkregen: 'weet-niet' }, 'verboden'],
      [{ noodzakelijk: 'nee' }, 'verboden'],
    ],
  },
  {
    naam: 'politiegegevens naar de Raad (K-166, K-167)',
    plan: politiegegevens,
    plaats: alsToeleider,
    goed: {
      ...nodig,
      levering: 'wet',
      wat: 'Twee keer opgepakt.',
      vanWie: 'Wijkagent',
      gekregenOp: '02-11-2026',
      aan: 'raad-kinderbescherming',
    },
    uitkomst: 'toegestaan-mits',
    regel: 'politie-gegevens-naar-jeugdbescherming',
    anders: [
      [{ aan: 'ander' }, 'verboden'],
      [{ noodzakelijk: 'weet-niet' }, 'verboden'],
    ],
  },
]

/** The case whose name begins with this. */
export const geval = (naam: string): Geval => {
  const gevonden = gevallen.find((g) => g.naam.startsWith(naam))
  if (gevonden === undefined) throw new Error(`geen geval ${naam}`)
  return gevonden
}
