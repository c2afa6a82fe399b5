import { een } from '../../invoer.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { doelTekst, heeftGeheim, noodzaak } from './kring.ts'

/** Reporting a criminal fact: a right, and for a few of the gravest a duty (Sv 160, 161; E-203, C-07). */
export const aangifte: Stappenplan = {
  soort: 'aangifte',
  titel: 'Aangifte van een strafbaar feit',
  groep: 'fraude',
  kort: 'Weet u van een strafbaar feit? Aangifte mag. Het moet bijna nooit. U weegt het af.',
  wet: [
    {
      wet: 'Wetboek van Strafvordering',
      artikel: '161',
      zin: 'Iedereen mag aangifte doen. U beslist zelf.',
    },
    {
      wet: 'Wetboek van Strafvordering',
      artikel: '160',
      zin: 'Bij de zwaarste misdrijven, zoals moord en verkrachting, moet iedereen aangifte doen. Wie zich mag verschonen, hoeft dat niet.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u aangifte doet, behalve bij de zwaarste misdrijven. Ook de politie kan u niet dwingen te vertellen wat onder uw beroepsgeheim valt.',
  teBevestigen:
    'De tekst van artikel 160 is gelezen in een versie uit 2007. Vraag uw jurist of hij nog zo luidt.',
  nietVoor: (plaats) =>
    heeftGeheim(plaats)
      ? 'U heeft een beroepsgeheim. Aangifte over een inwoner kan alleen met toestemming, of bij gevaar met de afweging conflict van plichten. Begin die. Bent u zelf slachtoffer? Praat dan eerst met uw leidinggevende.'
      : undefined,
  stappen: [
    {
      code: 'feit',
      titel: 'Wat is er gebeurd?',
      uitleg: ['Schrijf op wat u zelf zag of hoorde.'],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Wat weet u, en hoe weet u dat?' },
        {
          naam: 'misdrijfSv160',
          soort: 'driewaardig',
          feit: 'misdrijfSv160',
          label: 'Is het een van de zwaarste misdrijven?',
          hint: 'Moord, doodslag, verkrachting, ontvoering of een misdrijf tegen de staat.',
        },
      ],
    },
    {
      code: 'weging',
      titel: 'Wat weegt u mee?',
      uitleg: ['Denk aan de inwoner, aan anderen in huis en aan de hulp.'],
      velden: [
        { naam: 'voor', soort: 'tekst', label: 'Wat lost aangifte op?' },
        { naam: 'tegen', soort: 'tekst', label: 'Wat maakt aangifte moeilijker?' },
      ],
      overslaan: 'spoed',
    },
    {
      code: 'bij-wie',
      titel: 'Bij wie doet u aangifte?',
      uitleg: ['Is er nu gevaar? Bel 112. Dit formulier kan wachten.'],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Bij wie?',
          keuzes: [
            { waarde: 'politie', tekst: 'De politie' },
            { waarde: 'officier-van-justitie', tekst: 'De officier van justitie' },
          ],
        },
        doelTekst,
        ...noodzaak,
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ waarden }) => ({
    handeling: 'melden',
    ontvanger:
      een(waarden, 'aan') === 'officier-van-justitie' ? 'officier-van-justitie' : 'politie',
    doel: 'strafbaar-feit',
    categorieen: ['strafrechtelijk'],
  }),
  uitkomsten: [
    {
      code: 'aangifte',
      tekst: 'Ik doe aangifte',
      triage: true,
      beletsel: ({ gedaan }) =>
        gedaan.includes('bij-wie') ? undefined : 'Vul eerst in bij wie u aangifte doet.',
    },
    {
      code: 'geen-aangifte',
      tekst: 'Ik doe geen aangifte',
      hint: 'Bij de zwaarste misdrijven kan dit niet, tenzij u zich mag verschonen.',
      beletsel: ({ waarden }) =>
        een(waarden, 'misdrijfSv160') === 'ja'
          ? 'De wet vraagt hier aangifte. Twijfelt u? Vraag eerst uw leidinggevende of jurist.'
          : undefined,
    },
  ],
  binnenDagen: 7,
}
