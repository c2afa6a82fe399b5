import { een } from '../../invoer.ts'
import type { Plaats, Planstap, Stappenplan, Veld } from '../stappenplan.ts'
import { doelTekst, pas } from './kring.ts'

const nietVoor = (plaats: Plaats): string | undefined => {
  if (!plaats.taken.includes('bemoeizorg') && plaats.taak !== 'bemoeizorg') {
    return 'Bemoeizorg is een eigen taak, en die hoort niet bij uw pet. Vraag het team dat bemoeizorg doet. Of zoek zelf contact en vraag toestemming.'
  }
  return plaats.beroepsgeheim === 'geen'
    ? undefined
    : 'U heeft een beroepsgeheim. Dat blijft gelden, ook bij bemoeizorg. Is er gevaar? Kies de afweging conflict van plichten.'
}

const wet: Stappenplan['wet'] = [
  {
    wet: 'UAVG en AVG',
    artikel: '41, lid 1, onder i, en 14, lid 5',
    zin: 'U mag later vertellen wat u deed, zolang vertellen het contact onmogelijk maakt.',
  },
]

const teBevestigen =
  'Onder de oude wet kon meer. Nu is ook een eigen grondslag nodig. Laat bevestigen dat uw gemeente bemoeizorg als taak heeft geregeld.'

/** The judgement of an expert and the three tests: necessary, in proportion, no lighter way (S0 §4.3D). */
const oordeelStap: Planstap = {
  code: 'oordeel',
  titel: 'Het oordeel van een deskundige en drie toetsen',
  uitleg: ['Eerst kijkt een deskundige mee. Daarna toetst u drie dingen.'],
  velden: [
    { naam: 'deskundige', soort: 'regel', label: 'Wie oordeelde? Schrijf de functie.' },
    { naam: 'oordeelOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer?' },
    { naam: 'oordeel', soort: 'tekst', label: 'Wat was het oordeel?' },
    {
      naam: 'deskundigeToets',
      soort: 'driewaardig',
      feit: 'deskundigeToets',
      label: 'Vindt de deskundige dat dit nodig is, zonder de inwoner vooraf te informeren?',
    },
    {
      naam: 'noodzakelijk',
      soort: 'driewaardig',
      feit: 'noodzakelijk',
      label: 'Toets 1: is het nodig om contact te krijgen?',
    },
    {
      naam: 'evenredig',
      soort: 'keuze',
      label: 'Toets 2: past het bij hoe ernstig het is?',
      keuzes: [
        { waarde: 'ja', tekst: 'Ja' },
        { waarde: 'nee', tekst: 'Nee' },
      ],
    },
    {
      naam: 'kanMetMinder',
      soort: 'driewaardig',
      feit: 'kanMetMinder',
      label: 'Toets 3: kan het op een lichtere manier, of met minder?',
    },
  ],
}

const mijdt: readonly Veld[] = [
  {
    naam: 'zorgmijder',
    soort: 'driewaardig',
    feit: 'zorgmijder',
    label: 'Heeft iemand hulp nodig en mijdt die persoon alle hulp?',
  },
  {
    naam: 'contactGelegd',
    soort: 'driewaardig',
    feit: 'contactGelegd',
    label: 'Is er al contact en vertrouwen?',
    hint: 'Dan gelden de gewone regels weer.',
  },
]

const drieToetsen = (stand: { waarden: Readonly<Record<string, readonly string[]>> }) =>
  pas(
    'zorgmijder',
    'ja',
    'Bemoeizorg is voor wie alle hulp mijdt. Vraag anders gewoon toestemming.',
  )(stand) ??
  pas(
    'contactGelegd',
    'nee',
    'Er is al contact. Dan gelden de gewone regels: vertel het en vraag toestemming.',
  )(stand) ??
  pas('deskundigeToets', 'ja', 'Vraag eerst het oordeel van een deskundige.')(stand) ??
  pas('noodzakelijk', 'ja', 'Is het niet nodig? Dan mag het niet.')(stand) ??
  pas('evenredig', 'ja', 'Dit past niet bij hoe ernstig het is. Kies iets lichters.')(stand) ??
  pas('kanMetMinder', 'nee', 'Het kan lichter. Doe het dan op die manier.')(stand)

/** Outreach from its start until contact and trust, when the normal rules return (S0 §4.3D; E-199, T-36). */
export const bemoeizorg: Stappenplan = {
  soort: 'bemoeizorg',
  titel: 'Bemoeizorg: contact zoeken met wie hulp mijdt',
  groep: 'uitzondering',
  kort: 'Heeft iemand hulp nodig en komt er geen contact? Leg vast wat u doet tot er contact is. Dan gelden de gewone regels weer.',
  wet,
  teBevestigen,
  kanNietEisen:
    'Niemand kan eisen dat u buiten de inwoner om alles deelt. Alleen wat nodig is om contact te krijgen.',
  nietVoor,
  stappen: [
    {
      code: 'aanleiding',
      titel: 'Waarom bemoeizorg?',
      uitleg: ['Deze afweging blijft open zolang u contact zoekt.'],
      velden: [{ naam: 'wat', soort: 'tekst', label: 'Wat is er aan de hand?' }, ...mijdt],
    },
    oordeelStap,
    {
      code: 'gedaan',
      titel: 'Wat deed u voordat er contact was?',
      uitleg: [
        'Schrijf op wat u zocht, deelde en probeerde. De inwoner krijgt dit straks te horen.',
        'Vul dit elke vier weken aan. Wat er al stond, blijft bewaard.',
      ],
      velden: [
        { naam: 'watGedaan', soort: 'tekst', label: 'Wat deed u, met wie en wanneer?' },
        { naam: 'nogNodig', soort: 'tekst', label: 'Waarom is het nog nodig om zo door te gaan?' },
      ],
    },
  ],
  vraag: (stand) =>
    stand.gedaan.includes('oordeel') && stand.plaats.pet !== 'hulpverlener'
      ? {
          handeling: 'vastleggen',
          ontvanger: 'eigen-dossier',
          doel: 'bemoeizorg',
          taak: 'bemoeizorg',
          categorieen: ['wat'],
        }
      : undefined,
  uitkomsten: [
    {
      code: 'contact',
      tekst: 'Er is contact en vertrouwen',
      hint: 'Vanaf nu gelden de gewone regels. Vertel de inwoner meteen wat u deed.',
      plichten: [
        {
          code: 'informeer-achteraf',
          tekst: 'Vertel de inwoner wat u deed, opschreef en deelde voordat er contact was.',
          dagen: 0,
        },
      ],
    },
    {
      code: 'gestopt',
      tekst: 'Wij stoppen zonder contact',
      hint: 'Ook dan krijgt de inwoner te horen wat u deed.',
      plichten: [
        {
          code: 'informeer-achteraf',
          tekst: 'Vertel de inwoner, bijvoorbeeld per brief, wat u deed, opschreef en deelde.',
          dagen: 14,
        },
      ],
    },
  ],
  binnenDagen: 28,
}

/** Sharing during outreach, without telling first (S0 §4.3D; E-199). */
export const bemoeizorgDelen: Stappenplan = {
  soort: 'bemoeizorg-delen',
  titel: 'Bemoeizorg: iets delen om contact te krijgen',
  groep: 'uitzondering',
  kort: 'Is er nog geen contact en moet een ander iets weten? Toets het eerst met een deskundige.',
  wet,
  teBevestigen,
  nietVoor,
  stappen: [
    {
      code: 'mijdt',
      titel: 'Is er nog geen contact?',
      uitleg: ['Zodra er contact en vertrouwen is, vraagt u toestemming.'],
      velden: mijdt,
    },
    oordeelStap,
    {
      code: 'delen',
      titel: 'Wat deelt u met wie?',
      uitleg: ['Deel alleen dat u contact zoekt en wat daarvoor nodig is.'],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Met wie?',
          keuzes: [
            { waarde: 'collega-sociaal-domein', tekst: 'Een collega in het sociaal domein' },
            { waarde: 'samenwerkingspartner', tekst: 'Een partner in de samenwerking' },
          ],
        },
        doelTekst,
      ],
    },
  ],
  vraag: ({ gedaan, waarden }) =>
    gedaan.includes('delen')
      ? {
          handeling: 'verstrekken',
          ontvanger:
            een(waarden, 'aan') === 'samenwerkingspartner'
              ? 'samenwerkingspartner'
              : 'collega-sociaal-domein',
          doel: 'bemoeizorg',
          taak: 'bemoeizorg',
          categorieen: ['gewoon'],
          feiten: { informerenVoorafVeilig: false },
        }
      : undefined,
  uitkomsten: [
    {
      code: 'delen',
      tekst: 'Ik deel dit om contact te krijgen',
      triage: true,
      beletsel: drieToetsen,
    },
    { code: 'niet-delen', tekst: 'Ik deel niets' },
  ],
  binnenDagen: 7,
}
