import { een } from '../../invoer.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { doelTekst, isHulprol, isPw, noodzaak, pas } from './kring.ts'

/** The Participatiewet makes the gemeente tell a body that is harmed by a crime (Pw 66; C-07). */
export const benadeeldeUitvoerder: Stappenplan = {
  soort: 'benadeelde-uitvoerder',
  titel: 'Een andere uitkeringsinstantie is benadeeld',
  groep: 'fraude',
  kort: 'Schaadt een misdrijf een andere instantie, zoals het UWV of een andere gemeente? Dan vertelt uw gemeente dat.',
  wet: [
    {
      wet: 'Participatiewet',
      artikel: '66',
      zin: 'Bij een gegrond vermoeden van een misdrijf dat een andere uitvoerder schaadt, licht het college die uitvoerder in.',
    },
  ],
  kanNietEisen:
    'Deze plicht rust op het college. Een hulpverlener kan er niet mee gedwongen worden iets te vertellen.',
  teBevestigen:
    'De landelijke leidraad noemt deze plicht niet. Laat bij twijfel bevestigen of het vermoeden gegrond genoeg is.',
  nietVoor: (plaats) =>
    isPw(plaats) && !isHulprol(plaats)
      ? undefined
      : 'Dit is voor wie de Participatiewet uitvoert. Weet u dit uit ander werk? Begin dan een afweging over fraude.',
  stappen: [
    {
      code: 'vermoeden',
      titel: 'Wat vermoedt u, en wie is benadeeld?',
      uitleg: ['Gegrond is: er zijn feiten die u kunt laten zien.'],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Welke feiten heeft u?' },
        { naam: 'ontvangerNaam', soort: 'regel', label: 'Welke instantie is benadeeld?' },
        {
          naam: 'gegrondVermoedenMisdrijf',
          soort: 'driewaardig',
          feit: 'gegrondVermoedenMisdrijf',
          label: 'Is er een gegrond vermoeden van een misdrijf?',
        },
      ],
    },
    {
      code: 'inhoud',
      titel: 'Wat heeft die instantie nodig?',
      uitleg: ['Geef alleen wat nodig is om de schade te onderzoeken.'],
      velden: [doelTekst, ...noodzaak],
    },
  ],
  vraag: () => ({
    handeling: 'verstrekken',
    ontvanger: 'benadeeld-uitvoeringsorgaan',
    doel: 'fraudebestrijding',
    categorieen: ['fraudesignaal'],
  }),
  uitkomsten: [
    {
      code: 'inlichten',
      tekst: 'Ik licht de instantie in',
      triage: true,
      beletsel: (stand) =>
        pas(
          'gegrondVermoedenMisdrijf',
          'ja',
          'Zonder gegrond vermoeden mag u dit niet vertellen. Zoek het eerst uit.',
        )(stand),
    },
    {
      code: 'geen-gegrond-vermoeden',
      tekst: 'Er is geen gegrond vermoeden',
      beletsel: ({ waarden }) =>
        een(waarden, 'gegrondVermoedenMisdrijf') === 'ja'
          ? 'U schreef dat er een gegrond vermoeden is. Dan vraagt de wet dat u de instantie inlicht.'
          : undefined,
    },
  ],
  binnenDagen: 14,
}
