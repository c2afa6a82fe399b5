import { een } from '../../invoer.ts'
import type { Pet } from '../../../recht/vocabulaire.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { doelTekst, isHulprol, noodzaak, pas } from './kring.ts'

const petten: readonly Pet[] = ['toeleider', 'begeleider-pw', 'handhaver']

/** A crime against a scheme that the college itself carries out (Sv 162 lid 1 onder c; C-07). Must be confirmed. */
export const misbruikRegeling: Stappenplan = {
  soort: 'misbruik-regeling',
  titel: 'Misdrijf tegen een regeling die uw gemeente uitvoert',
  groep: 'fraude',
  kort: 'Pleegt iemand een misdrijf met een uitkering of voorziening die u zelf uitvoert? Misschien moet het college dan aangifte doen.',
  wet: [
    {
      wet: 'Wetboek van Strafvordering',
      artikel: '162, lid 1, onder c',
      zin: 'Openbare colleges en ambtenaren doen aangifte van misdrijven waarbij iemand misbruik maakt van een regeling die zij uitvoeren.',
    },
  ],
  kanNietEisen:
    'Deze plicht rust op het college en zijn ambtenaren. Wie hulp geeft, of voor een andere organisatie werkt, heeft hem niet.',
  teBevestigen:
    'De landelijke leidraad noemt dit onderdeel niet. De wetstekst is gelezen in een versie uit 2007. Het Openbaar Ministerie werkt met een ondergrens. Laat dit per geval door een jurist bevestigen.',
  nietVoor: (plaats) =>
    petten.includes(plaats.pet)
      ? undefined
      : isHulprol(plaats)
        ? 'Als hulpverlener heeft u deze plicht niet. Begin “Fraude of een strafbaar feit: u bent hulpverlener”.'
        : 'Dit is voor wie de regeling zelf uitvoert. Begin “Fraude: u werkt namens het college”.',
  stappen: [
    {
      code: 'misdrijf',
      titel: 'Waar gaat het om?',
      uitleg: ['Een fout op een formulier is nog geen misdrijf. Vraag bij twijfel een jurist.'],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Wat zag u, en welke regeling is het?' },
        {
          naam: 'misdrijfTegenEigenRegeling',
          soort: 'driewaardig',
          feit: 'misdrijfTegenEigenRegeling',
          label: 'Is het een misdrijf tegen een regeling die u zelf uitvoert?',
        },
        {
          naam: 'rolKenbaar',
          soort: 'driewaardig',
          feit: 'rolKenbaar',
          label: 'Wist de inwoner dat u namens het college werkte?',
        },
      ],
    },
    {
      code: 'jurist',
      titel: 'Eerst uw leidinggevende en een jurist',
      uitleg: ['Doe dit niet alleen. Leg de vraag voor voordat u iets doorgeeft.'],
      velden: [
        {
          naam: 'bevestigdOp',
          soort: 'datum',
          wanneer: 'voorbij',
          label: 'Wanneer besprak u het met uw leidinggevende en een jurist?',
        },
        {
          naam: 'bevestigd',
          soort: 'keuze',
          label: 'Wat zei de jurist?',
          keuzes: [
            { waarde: 'plicht', tekst: 'Hier geldt de plicht' },
            { waarde: 'geen-plicht', tekst: 'Hier geldt de plicht niet' },
          ],
        },
      ],
    },
    {
      code: 'aangifte',
      titel: 'Wat staat er in de aangifte?',
      uitleg: ['Alleen wat de officier van justitie nodig heeft.'],
      velden: [doelTekst, ...noodzaak],
      overslaan: 'altijd',
    },
  ],
  vraag: () => ({
    handeling: 'melden',
    ontvanger: 'officier-van-justitie',
    doel: 'fraudebestrijding',
    categorieen: ['strafrechtelijk'],
  }),
  uitkomsten: [
    {
      code: 'aangifte',
      tekst: 'Er komt aangifte',
      triage: true,
      beletsel: (stand) =>
        pas(
          'misdrijfTegenEigenRegeling',
          'ja',
          'Het staat niet vast dat dit zo’n misdrijf is. Dan geldt deze plicht niet. Begin “Fraude: u werkt namens het college”.',
        )(stand) ??
        pas(
          'bevestigd',
          'plicht',
          'De jurist zag hier geen plicht. Begin “Fraude: u werkt namens het college”.',
        )(stand),
    },
    {
      code: 'geen-plicht',
      tekst: 'Hier geldt de plicht niet',
      beletsel: ({ waarden }) =>
        een(waarden, 'bevestigd') === 'plicht'
          ? 'De jurist zei dat de plicht hier geldt. Vraag het na voordat u dit kiest.'
          : undefined,
    },
  ],
  binnenDagen: 14,
}
