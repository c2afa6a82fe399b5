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
import { isKwaliteitstoezicht, toezichthouders } from './vragers.ts'

function waaromNietGeven({ waarden }: Afwegingstand): string | undefined {
  if (een(waarden, 'legitimatie') !== 'ja') {
    return 'Vraag eerst om het legitimatiebewijs. Een toezichthouder moet dat laten zien (Awb 5:12).'
  }
  return een(waarden, 'nodig') === 'ja'
    ? undefined
    : 'Het staat niet vast dat deze gegevens nodig zijn. Vraag waarom de toezichthouder ze nodig heeft.'
}

/** Who may refuse, and what stands in the way: only secrecy, and never towards who watches the quality (Awb 5:20 lid 2; E-181). */
function waaromNietWeigeren({ plaats, waarden }: Afwegingstand): string | undefined {
  const vrager = een(waarden, 'vrager')
  const gevorderd = een(waarden, 'vordering') === 'ja'
  if (isKwaliteitstoezicht(vrager)) {
    return een(waarden, 'nodig') === 'nee'
      ? undefined
      : 'Bij toezicht op de kwaliteit kunt u zich niet op uw geheim beroepen. Geef wat nodig is, en niet meer.'
  }
  if (!gevorderd || een(waarden, 'nodig') === 'nee') return undefined
  if (plaats.beroepsgeheim !== 'geen') {
    return een(waarden, 'onderGeheim') === 'ja'
      ? undefined
      : 'U mag alleen weigeren wat onder uw geheim valt. Schrijf in de stap ‘Valt het onder uw geheim?’ dat dit zo is.'
  }
  const codeGeldt = plaats.beroepscode && ['hulpverlener', 'regisseur-hulp'].includes(plaats.pet)
  return codeGeldt && een(waarden, 'onderGeheim') === 'ja'
    ? undefined
    : 'U hebt geen geheim dat hier voorgaat. U moet meewerken aan wat nodig is. Twijfelt u? Vraag het de jurist.'
}

/** A toezichthouder demands data: who, with what power, and whether one may refuse (Awb 5:12–5:20; E-181, E-193). */
export const toezichthouder: Stappenplan = {
  soort: 'toezichthouder',
  titel: 'Een toezichthouder eist gegevens',
  groep: 'geheim',
  kort: 'Vraagt een toezichthouder of de inspectie om gegevens? Kijk of u moet meewerken, of mag weigeren.',
  wet: [
    {
      wet: 'Awb',
      artikel: '5:12 en 5:13',
      zin: 'Een toezichthouder laat zien wie hij is, en vraagt niet meer dan redelijk nodig is.',
    },
    {
      wet: 'Awb',
      artikel: '5:16, 5:17 en 5:20 lid 1',
      zin: 'Wie gevorderd wordt, moet meewerken.',
    },
    {
      wet: 'Awb',
      artikel: '5:20 lid 2',
      zin: 'Wie een geheim heeft door ambt, beroep of wet, mag weigeren wat daaronder valt.',
    },
    {
      wet: 'Wmo 2015 en Jeugdwet',
      artikel: '6.1 en 9.2',
      zin: 'Toezicht op de kwaliteit van de hulp heeft eigen recht op inzage. Daar gaat het geheim niet voor.',
    },
  ],
  teBevestigen:
    'De Awb-artikelen zijn niet in de wet zelf nagelezen. Laat de jurist meekijken voordat u weigert.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'vordering',
      titel: 'Wie eist wat?',
      uitleg: [
        'Vraag om het legitimatiebewijs en om het artikel. Schrijf beide op.',
        'Een vraag is nog geen eis. Vraag of de toezichthouder het vordert.',
      ],
      velden: [
        ...verzoekVelden(toezichthouders, 'Welke toezichthouder is het?'),
        { naam: 'legitimatie', soort: 'driewaardig', label: 'Zag u het legitimatiebewijs?' },
        {
          naam: 'vordering',
          soort: 'driewaardig',
          feit: 'vorderingToezichthouder',
          label: 'Vordert de toezichthouder de gegevens?',
        },
      ],
    },
    gegevensStap,
    {
      code: 'geheim',
      titel: 'Valt het onder uw geheim?',
      uitleg: [
        'Alleen wat u in vertrouwen hoorde of vond, valt onder uw geheim.',
        'Vraag een collega of de jurist om mee te denken. Dat mag zonder namen.',
      ],
      velden: [
        {
          naam: 'onderGeheim',
          soort: 'driewaardig',
          label: 'Valt alles wat u koos onder uw beroepsgeheim of beroepscode?',
        },
        { naam: 'waaromGeheim', soort: 'tekst', label: 'Waarom wel of niet?' },
      ],
    },
    inwonerStap,
    briefStap,
  ],
  vraag: (stand) => {
    const vrager = vragerVan(toezichthouders, stand)
    if (vrager === undefined || !stand.gedaan.includes('gegevens')) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger: vrager.ontvanger,
      doel: vrager.doel,
      categorieen: gekozenGegevens(stand),
      feiten: {
        gevraagdDoorOntvanger: true,
        ...(vrager.code === 'inspectie-calamiteit' ? { calamiteitOfGeweld: true } : {}),
      },
    }
  },
  uitkomsten: [
    { code: 'meewerken', tekst: 'Ik geef wat nodig is', triage: true, beletsel: waaromNietGeven },
    {
      code: 'weigeren',
      tekst: 'Ik weiger',
      hint: 'U krijgt een brief met de wet en wat de toezichthouder kan doen.',
      plichten: [
        { code: 'stuur-brief', tekst: 'Stuur de toezichthouder de brief met uw nee.', dagen: 2 },
      ],
      beletsel: waaromNietWeigeren,
    },
  ],
  binnenDagen: 7,
}
