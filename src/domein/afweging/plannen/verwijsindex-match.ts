import { isEen, lijst, een } from '../../invoer.ts'
import { categorieen } from '../../../recht/vocabulaire.ts'
import { verwijsindexTot } from './verwijsindex-risicos.ts'
import type { Afwegingstand, Stappenplan } from '../stappenplan.ts'

const partijen = [
  'jeugdhulpverlener',
  'samenwerkingspartner',
  'geheimhouder-arts',
  'extern-professional',
] as const

function gekozenSoorten({ waarden }: Afwegingstand) {
  return lijst(waarden, 'categorie').filter((c) => isEen(c, categorieen))
}

/** After a match in the verwijsindex: contact is what it is for; telling more follows the ordinary rules (S3 chapter 3). */
export const verwijsindexMatch: Stappenplan = {
  soort: 'verwijsindex-match',
  titel: 'Een match in de verwijsindex',
  groep: 'melden',
  kort: 'Meldde een ander dezelfde jongere? Een match brengt u in contact. Het is geen recht om alles te delen.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '7.1.4.3 lid 2',
      zin: 'Het signaal zegt alleen wie er ook meldde. Niet waarom.',
    },
    {
      wet: 'Jeugdwet',
      artikel: '7.3.11',
      zin: 'Uw beroepsgeheim blijft. Wie u bent en dat u meldde, weet de ander al.',
    },
  ],
  kanNietEisen:
    'De ander kan niet eisen dat u iets over de jongere vertelt. U ook niet van de ander.',
  teBevestigen:
    'De verwijsindex stond op 1 januari 2026 nog in de Jeugdwet. Het kabinet wil hem schrappen. Ga na of dit nog geldt.',
  nietVoor: ({ leeftijd }) =>
    leeftijd !== undefined && leeftijd >= verwijsindexTot
      ? 'Bij 23 jaar gaat een melding uit de verwijsindex. Wilt u toch overleggen? Vraag de inwoner of dat mag.'
      : undefined,
  stappen: [
    {
      code: 'match',
      titel: 'Met wie is er een match?',
      uitleg: ['Schrijf alleen op wat er in het signaal staat.'],
      velden: [
        {
          naam: 'matchOp',
          soort: 'datum',
          wanneer: 'voorbij',
          label: 'Wanneer kreeg u het signaal?',
        },
        { naam: 'ontvangerNaam', soort: 'regel', label: 'Welke organisatie meldde ook?' },
        {
          naam: 'partij',
          soort: 'keuze',
          label: 'Wat voor iemand is dat?',
          keuzes: [
            { waarde: 'jeugdhulpverlener', tekst: 'Een jeugdhulpverlener' },
            { waarde: 'samenwerkingspartner', tekst: 'Een vaste partner, zoals een school' },
            { waarde: 'geheimhouder-arts', tekst: 'Een arts of jeugdarts' },
            { waarde: 'extern-professional', tekst: 'Een andere professional' },
          ],
        },
      ],
    },
    {
      code: 'contact',
      titel: 'Neem contact op',
      uitleg: [
        'U mag zeggen wie u bent en dat u meldde. Vraag of de ander dat ook wil.',
        'Vertel in dit gesprek nog niets over de jongere of het gezin. Vraag dat ook niet.',
      ],
      velden: [
        {
          naam: 'contactOp',
          soort: 'datum',
          wanneer: 'voorbij',
          label: 'Wanneer sprak u de ander?',
        },
        { naam: 'afspraak', soort: 'tekst', label: 'Wat spraken u beiden af?' },
      ],
    },
    {
      code: 'delen',
      titel: 'Moet u iets over de jongere vertellen?',
      uitleg: [
        'Vaak lukt het met de jongere erbij. Dan beslist de jongere wat de ander hoort.',
        'Wilt u zelf iets vertellen, kies dan wat. Het antwoord hangt af van de rol waarin u het hoorde.',
      ],
      velden: [
        {
          naam: 'categorie',
          soort: 'categorieen',
          uit: ['dat', 'wat', 'gewoon', 'bijzonder', 'behandel'],
          label: 'Wat wilt u vertellen?',
          optioneel: true,
        },
        { naam: 'doelTekst', soort: 'tekst', max: 1000, label: 'Wat wilt u bereiken?' },
        {
          naam: 'nodig',
          soort: 'driewaardig',
          feit: 'noodzakelijk',
          label: 'Is het nodig om dit te vertellen?',
        },
        {
          naam: 'besprokenVooraf',
          soort: 'driewaardig',
          feit: 'besprokenMetBetrokkene',
          label: 'Hebt u dit met de jongere of de ouders besproken?',
        },
      ],
    },
  ],
  vraag: (stand) => {
    const ontvanger = een(stand.waarden, 'partij')
    if (!stand.gedaan.includes('delen') || !isEen(ontvanger, partijen)) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger,
      doel: 'vir-afstemming',
      categorieen: gekozenSoorten(stand),
    }
  },
  uitkomsten: [
    {
      code: 'alleen-contact',
      tekst: 'Wij weten elkaar te vinden, ik vertel niets over de jongere',
    },
    {
      code: 'vertellen',
      tekst: 'Ik wil iets vertellen en weeg dat af',
      triage: true,
      beletsel: (stand) =>
        gekozenSoorten(stand).length > 0
          ? undefined
          : 'U koos niet wat u wilt vertellen. Maak de stap ‘Moet u iets over de jongere vertellen?’ opnieuw.',
    },
  ],
  binnenDagen: 14,
}
