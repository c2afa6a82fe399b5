import type { Beroepsgeheim, Categorie, Doel } from '../../../recht/vocabulaire.ts'
import { isEen } from '../../invoer.ts'
import { antwoord, gekozen, klaar, stapGesprek, stapInhoud } from '../bouwstenen.ts'
import type { Planstap, Stappenplan } from '../stappenplan.ts'

const inhoudelijk: readonly Categorie[] = [
  'identificatie',
  'dat',
  'wat',
  'advies',
  'bijzonder',
  'bsn',
]
const alleenBetalen: readonly Categorie[] = ['identificatie', 'dat', 'financieel', 'bsn']
const jeugd: readonly Categorie[] = [...new Set([...inhoudelijk, ...alleenBetalen])]
const jeugddoelen = [
  'toeleiding',
  'beslissing-voorziening',
  'vto-raad',
  'bekostiging-controle',
] as const satisfies readonly Doel[]
const geheimen: readonly Beroepsgeheim[] = ['jeugdwet', 'wgbo', 'big']

const stapVraag = (keuzes: Extract<Planstap['velden'][number], { soort: 'keuze' }>['keuzes']) => ({
  code: 'vraag',
  titel: 'Wat wil de gemeente weten?',
  uitleg: ['Vraag door als niet duidelijk is waarvoor. Handig om te weten is niet genoeg.'],
  velden: [
    { naam: 'waarvoor', soort: 'keuze' as const, label: 'Waarvoor is het nodig?', keuzes },
    {
      naam: 'gevraagd',
      soort: 'driewaardig' as const,
      feit: 'gevraagdDoorOntvanger' as const,
      label: 'Vroeg de gemeente u hierom?',
    },
    { naam: 'vraagTekst', soort: 'tekst' as const, label: 'Wat is precies de vraag?' },
  ],
})

/** What a youth care provider gives the college (Jeugdwet 7.4.0; S3 chapter 3; C-06, C-19). */
export const collegeJeugdwet: Stappenplan = {
  soort: 'college-jeugdwet',
  titel: 'Jeugdhulp: gegevens voor de gemeente',
  groep: 'melden',
  kort: 'Geeft u jeugdhulp, en heeft de gemeente iets nodig voor haar taak? Bepaal hier wat u geeft.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '7.4.0 lid 2',
      zin: 'U moet geven wat de gemeente voor haar taak in de Jeugdwet nodig heeft. Toestemming hoeft niet.',
    },
    {
      wet: 'Jeugdwet',
      artikel: '7.4.0 lid 4',
      zin: 'Voor betalen en controle is er een vaste, korte lijst met gegevens.',
    },
  ],
  kanNietEisen:
    'De gemeente kan geen behandelplan, diagnose of verslag eisen, ook niet in een contract. Ook niet voor een andere wet, zoals de bijstand. Dan is toestemming nodig.',
  teBevestigen:
    'De leidraad zegt dat er bij fraude geen plicht is om iets te geven. De wet kent die plicht wel, voor controle van rekeningen. Wij volgen de wet. Over gesprekken gaat die plicht niet.',
  nietVoor: ({ pet, taak, beroepsgeheim }) => {
    const hulp = ['verlenen-jeugdhulp', 'uitvoering-ots', 'regie-vanuit-hulp'].includes(taak)
    if (hulp && pet !== 'toeleider' && geheimen.includes(beroepsgeheim)) return undefined
    return 'Deze plicht is voor wie jeugdhulp geeft. Geeft u andere hulp? Vraag dan toestemming. Werkt u voor de gemeente? Vraag het dan aan de jeugdhulpverlener.'
  },
  stappen: [
    stapVraag([
      { waarde: 'toeleiding', tekst: 'De juiste jeugdhulp vinden' },
      { waarde: 'beslissing-voorziening', tekst: 'Beslissen over jeugdhulp' },
      { waarde: 'vto-raad', tekst: 'De Raad om onderzoek vragen' },
      {
        waarde: 'bekostiging-controle',
        tekst: 'Betalen of rekeningen controleren',
        hint: 'Dan alleen wie, dat er hulp is, geld en BSN.',
      },
      { waarde: 'anders', tekst: 'Iets anders', hint: 'Dan is toestemming nodig.' },
    ]),
    stapGesprek({
      titel: 'Vertel het de jeugdige en de ouders',
      uitleg: ['Vertel wat u geeft en waarom. Toestemming hoeft niet. Openheid wel.'],
    }),
    stapInhoud(jeugd, {
      titel: 'Wat u geeft',
      uitleg: ['Een advies over welke hulp past, is vaak genoeg.'],
    }),
  ],
  vraag: (stand) => {
    const doel = antwoord(stand, 'waarvoor')
    if (!klaar(stand, 'vraag', 'inhoud') || !isEen(doel, jeugddoelen)) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger: 'college-toeleiding',
      doel,
      categorieen: gekozen(stand, jeugd),
    }
  },
  uitkomsten: [
    {
      code: 'geven',
      tekst: 'Ik geef wat nodig is',
      triage: true,
      beletsel: (stand) => {
        const doel = antwoord(stand, 'waarvoor')
        if (!isEen(doel, jeugddoelen)) {
          return 'Voor iets anders geldt deze plicht niet. Vraag toestemming, met een gewone triage.'
        }
        const mag = doel === 'bekostiging-controle' ? alleenBetalen : inhoudelijk
        return gekozen(stand, jeugd).every((code) => mag.includes(code))
          ? undefined
          : 'U koos gegevens die niet bij dit doel horen. Voor betalen: alleen wie, dat er hulp is, geld en BSN. Voor de rest: geen gegevens over geld.'
      },
    },
    {
      code: 'niet-geven',
      tekst: 'Ik geef niets, of niet alles',
      hint: 'Leg de gemeente uit waarom het niet nodig is.',
    },
  ],
  binnenDagen: 14,
}

const wmo: readonly Categorie[] = ['identificatie', 'dat', 'wat', 'bijzonder', 'financieel', 'bsn']
const wmodoelen = [
  'toeleiding',
  'beslissing-voorziening',
  'monitoring-voorziening',
  'bekostiging-controle',
] as const satisfies readonly Doel[]

/** What a provider of a maatwerkvoorziening gives the college; not an algemene voorziening (Wmo 2015 5.2.2; S3 chapter 3). */
export const collegeWmo: Stappenplan = {
  soort: 'college-wmo',
  titel: 'Wmo-maatwerk: gegevens voor de gemeente',
  groep: 'melden',
  kort: 'Levert u maatwerk uit de Wmo, en heeft de gemeente iets nodig? Bepaal hier wat u geeft.',
  wet: [
    {
      wet: 'Wmo 2015',
      artikel: '5.2.2',
      zin: 'Vraagt de gemeente wat zij voor de Wmo nodig heeft? Dan moet u het geven. U mag het ook zelf vertellen.',
    },
  ],
  kanNietEisen:
    'Dit geldt alleen voor maatwerk. Van een algemene voorziening kan de gemeente niets eisen, ook niet in een contract. Behandeling en diagnose geeft u nooit.',
  nietVoor: ({ pet, taak }) => {
    if (taak === 'levering-maatwerk-wmo' && (pet === 'aanbieder' || pet === 'hulpverlener')) {
      return undefined
    }
    return taak === 'maatschappelijk-werk'
      ? 'U werkt in een algemene voorziening. De plicht uit artikel 5.2.2 is er alleen voor maatwerk. De gemeente kan dit dus niet eisen. Wilt u toch iets delen? Vraag dan toestemming.'
      : 'Dit is voor wie maatwerk uit de Wmo levert. Geeft u jeugdhulp? Kies dan gegevens voor de gemeente bij jeugdhulp. Werkt u voor de gemeente? Vraag het aan wie de hulp levert.'
  },
  stappen: [
    stapVraag([
      { waarde: 'toeleiding', tekst: 'Onderzoeken wat iemand nodig heeft' },
      { waarde: 'beslissing-voorziening', tekst: 'Beslissen over een aanvraag' },
      { waarde: 'monitoring-voorziening', tekst: 'Nagaan of de hulp nog past' },
      { waarde: 'bekostiging-controle', tekst: 'Betalen of rekeningen controleren' },
      { waarde: 'anders', tekst: 'Iets anders', hint: 'Dan is toestemming nodig.' },
    ]),
    stapGesprek({
      titel: 'Vertel het de inwoner',
      uitleg: ['Vertel wat u geeft en waarom. Toestemming hoeft niet. Openheid wel.'],
    }),
    stapInhoud(wmo, {
      titel: 'Wat u geeft',
      uitleg: ['Gebruik het BSN, zodat zeker is over wie het gaat.'],
    }),
  ],
  vraag: (stand) => {
    const doel = antwoord(stand, 'waarvoor')
    if (!klaar(stand, 'vraag', 'inhoud') || !isEen(doel, wmodoelen)) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger: 'college-toeleiding',
      doel,
      categorieen: gekozen(stand, wmo),
    }
  },
  uitkomsten: [
    {
      code: 'geven',
      tekst: 'Ik geef wat nodig is',
      triage: true,
      beletsel: (stand) =>
        isEen(antwoord(stand, 'waarvoor'), wmodoelen)
          ? undefined
          : 'Voor iets anders geldt deze plicht niet. Vraag toestemming, met een gewone triage.',
    },
    {
      code: 'niet-geven',
      tekst: 'Ik geef niets, of niet alles',
      hint: 'Leg uit waarom. Is het wel nodig, en vroeg de gemeente erom? Dan moet u het geven.',
    },
  ],
  binnenDagen: 14,
}
