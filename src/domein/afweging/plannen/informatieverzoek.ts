import { een } from '../../invoer.ts'
import type { Afwegingstand, Stappenplan } from '../stappenplan.ts'
import {
  briefStap,
  gegevensStap,
  gekozenGegevens,
  inwonerStap,
  vragerVan,
  verzoekVelden,
} from './verzoek-stappen.ts'
import { vragers } from './vragers.ts'

function waaromNietGeven({ waarden }: Afwegingstand): string | undefined {
  if (een(waarden, 'nagegaan') !== 'ja') {
    return 'U weet niet zeker wie er vraagt. Bel terug via het algemene nummer, en vraag om een brief of mail.'
  }
  if (een(waarden, 'nodig') !== 'ja') {
    return 'Het staat niet vast dat deze gegevens nodig zijn. Kies minder, of vraag waarom het nodig is.'
  }
  return undefined
}

/** Somebody asks the wijkteam for information: who, on what ground, what for, and what the rules say (S3 chapter 3). */
export const informatieverzoek: Stappenplan = {
  soort: 'informatieverzoek',
  titel: 'Iemand vraagt mij om informatie',
  groep: 'melden',
  kort: 'Vraagt de politie, Veilig Thuis, een school of een ander iets over een inwoner? Kijk of u mag of moet antwoorden.',
  wet: [
    {
      wet: 'Jeugdwet en BW',
      artikel: '7.3.11 en 7:457',
      zin: 'Met een beroepsgeheim antwoordt u alleen met toestemming, of als een wet het zegt.',
    },
    {
      wet: 'Awb',
      artikel: '2:5',
      zin: 'Iedereen die voor de gemeente werkt, houdt geheim wat vertrouwelijk is.',
    },
  ],
  kanNietEisen:
    'Wie vraagt, kan zelden eisen. Alleen een wet kan u dwingen. Vraag dus altijd naar het artikel.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'vraag',
      titel: 'Wie vraagt wat?',
      uitleg: [
        'Zeg nog niets. Zeg ook niet of u de inwoner kent.',
        'Ga na of de vrager is wie hij zegt, en of er echt een onderzoek of maatregel is.',
        'Eist een toezichthouder of inspectie iets? Gebruik dan ‘Een toezichthouder eist gegevens’.',
      ],
      velden: [
        ...verzoekVelden(vragers, 'Wie vraagt het?'),
        {
          naam: 'nagegaan',
          soort: 'driewaardig',
          label: 'Hebt u nagegaan wie er vraagt?',
          hint: 'Bijvoorbeeld door terug te bellen via het algemene nummer.',
        },
        {
          naam: 'onderzoekVeiligThuis',
          soort: 'driewaardig',
          feit: 'lopendOnderzoek',
          label: 'Loopt er een onderzoek van Veilig Thuis?',
          als: { veld: 'vrager', waarde: 'veilig-thuis' },
        },
        {
          naam: 'onderzoekRaad',
          soort: 'driewaardig',
          feit: 'lopendOnderzoek',
          label: 'Loopt er een onderzoek van de Raad?',
          als: { veld: 'vrager', waarde: 'raad' },
        },
        {
          naam: 'ots',
          soort: 'driewaardig',
          feit: 'otsVanKracht',
          label: 'Is er een ondertoezichtstelling die nu geldt?',
          hint: 'Vraag om de beschikking van de rechter.',
          als: { veld: 'vrager', waarde: 'gecertificeerde-instelling' },
        },
      ],
    },
    gegevensStap,
    inwonerStap,
    briefStap,
  ],
  vraag: (stand) => {
    const vrager = vragerVan(vragers, stand)
    return vrager === undefined || !stand.gedaan.includes('gegevens')
      ? undefined
      : {
          handeling: 'verstrekken',
          ontvanger: vrager.ontvanger,
          doel: vrager.doel,
          categorieen: gekozenGegevens(stand),
          feiten: { gevraagdDoorOntvanger: true },
        }
  },
  uitkomsten: [
    { code: 'geven', tekst: 'Ik geef wat ik koos', triage: true, beletsel: waaromNietGeven },
    {
      code: 'deels',
      tekst: 'Ik geef een deel en weiger de rest',
      hint: 'U krijgt ook een brief over wat u niet geeft.',
      triage: true,
      plichten: [
        { code: 'stuur-brief', tekst: 'Stuur de vrager de brief over wat u niet geeft.', dagen: 7 },
      ],
      beletsel: waaromNietGeven,
    },
    {
      code: 'weigeren',
      tekst: 'Ik geef niets',
      hint: 'U krijgt een brief met de wet en wat de vrager kan doen.',
      plichten: [{ code: 'stuur-brief', tekst: 'Stuur de vrager de brief met uw nee.', dagen: 7 }],
      beletsel: ({ waarden }) =>
        een(waarden, 'vrager') === 'gecertificeerde-instelling' &&
        een(waarden, 'ots') === 'ja' &&
        een(waarden, 'nodig') === 'ja'
          ? 'Bij een ondertoezichtstelling moet u antwoorden met wat nodig is. Kies alles of een deel.'
          : undefined,
    },
  ],
  binnenDagen: 7,
}
