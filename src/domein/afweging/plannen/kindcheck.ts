import { lijst } from '../../invoer.ts'
import { antwoord, jaOfNee } from '../bouwstenen.ts'
import type { Afwegingstand, Stappenplan } from '../stappenplan.ts'

const isErVoor = ({ waarden }: Afwegingstand): boolean =>
  lijst(waarden, 'wie').some((keuze) => ['kinderen', 'zwanger', 'volwassene'].includes(keuze))

/** The kindcheck (Besluit verplichte meldcode 1 onder f and 2; S3 chapter 3; E-186; term T-37). */
export const kindcheck: Stappenplan = {
  soort: 'kindcheck',
  titel: 'Kindcheck',
  groep: 'veiligheid',
  kort: 'Helpt u een volwassene? Vraag dan of er kinderen zijn voor wie diegene zorgt.',
  wet: [
    {
      wet: 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling',
      artikel: '1 onder f en 2 lid 1 onder f',
      zin: 'De kindcheck hoort bij de meldcode. U doet hem voor de veiligheid van de kinderen.',
    },
  ],
  nietVoor: ({ leeftijd }) =>
    leeftijd !== undefined && leeftijd < 18
      ? 'De kindcheck is voor volwassenen. Zorgt deze jongere zelf voor een kind, of komt er een baby? Schrijf dat in het dossier. Heeft u zorgen? Begin dan met de meldcode.'
      : undefined,
  stappen: [
    {
      code: 'vragen',
      titel: 'Wie zijn er van deze persoon afhankelijk?',
      uitleg: [
        'Vraag het gewoon: voor wie zorgt u? Vertel dat u dit aan iedereen vraagt.',
        'Denk ook aan kinderen die er soms zijn, en aan een baby die nog komt.',
        'De wet zegt niet hoe vaak. Hier vragen wij het elk half jaar opnieuw.',
      ],
      velden: [
        {
          naam: 'gevraagd',
          soort: 'keuze',
          label: 'Hoe weet u dit?',
          keuzes: [
            { waarde: 'gevraagd', tekst: 'Ik vroeg het aan de persoon zelf' },
            { waarde: 'bekend', tekst: 'Het stond al in het dossier, en het klopt nog' },
            { waarde: 'niet', tekst: 'Ik kon het nog niet vragen' },
          ],
        },
        {
          naam: 'wie',
          soort: 'keuzes',
          label: 'Wie zijn er?',
          keuzes: [
            { waarde: 'kinderen', tekst: 'Kinderen onder de 18' },
            { waarde: 'zwanger', tekst: 'Er komt een baby' },
            { waarde: 'volwassene', tekst: 'Een volwassene die hulp nodig heeft' },
            { waarde: 'niemand', tekst: 'Niemand' },
            { waarde: 'onbekend', tekst: 'Dat weet ik nog niet' },
          ],
        },
        {
          naam: 'zorgvraag',
          soort: 'tekst',
          optioneel: true,
          label: 'Wat is er nodig om te weten?',
          hint: 'Zo weinig mogelijk. Bijvoorbeeld hoeveel kinderen, en waar zij wonen.',
        },
      ],
    },
    {
      code: 'zorgen',
      titel: 'Zijn zij veilig?',
      uitleg: [
        'Kijk naar wat er speelt bij de volwassene. Denk aan drank, drugs, ziekte, schulden of geweld. Wat merken de kinderen daarvan?',
      ],
      velden: [
        {
          naam: 'zorgen',
          soort: 'driewaardig',
          label: 'Heeft u zorgen over hun veiligheid?',
        },
        {
          naam: 'zorgenTekst',
          soort: 'tekst',
          label: 'Welke zorgen zijn dat?',
          als: { veld: 'zorgen', waarde: 'ja' },
        },
      ],
    },
  ],
  uitkomsten: [
    {
      code: 'zorgen',
      tekst: 'Er is iemand, en ik heb zorgen',
      hint: 'Begin daarna met de meldcode.',
      beletsel: (stand) =>
        isErVoor(stand) && jaOfNee(stand, 'zorgen') === true
          ? undefined
          : 'U schreef niet dat er iemand is én dat u zorgen heeft.',
      plichten: [
        {
          code: 'begin-meldcode',
          tekst: 'Begin met de meldcode. Uit de kindcheck kwamen zorgen.',
          dagen: 1,
        },
      ],
    },
    {
      code: 'geen-zorgen',
      tekst: 'Er is iemand, en ik heb geen zorgen',
      beletsel: (stand) =>
        isErVoor(stand) && jaOfNee(stand, 'zorgen') === false
          ? undefined
          : 'U schreef niet dat er iemand is én dat u geen zorgen heeft.',
    },
    {
      code: 'niemand',
      tekst: 'Er is niemand afhankelijk van deze persoon',
      beletsel: (stand) =>
        lijst(stand.waarden, 'wie').includes('niemand') &&
        !isErVoor(stand) &&
        antwoord(stand, 'gevraagd') !== 'niet'
          ? undefined
          : 'U schreef niet dat er niemand is, of u kon het nog niet vragen.',
    },
    {
      code: 'nog-niet-bekend',
      tekst: 'Ik weet het nog niet',
      plichten: [
        {
          code: 'doe-kindcheck',
          tekst: 'Vraag alsnog of er kinderen zijn. Doe de kindcheck opnieuw.',
          dagen: 14,
        },
      ],
    },
  ],
  binnenDagen: 14,
  herhaal: {
    naDagen: 182,
    bij: ['zorgen', 'geen-zorgen', 'niemand'],
    tekst: 'Doe de kindcheck opnieuw. Het kan zijn veranderd.',
  },
}
