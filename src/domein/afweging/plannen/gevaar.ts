import { een } from '../../invoer.ts'
import { ontvangers, type OntvangerType } from '../../../recht/vocabulaire.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { doelTekst, heeftGeheim, noodzaak } from './kring.ts'

const partijen = [
  'politie',
  'samenwerkingspartner',
  'extern-professional',
  'geheimhouder-arts',
  'collega-sociaal-domein',
  'veiligheidshuis',
  'burgemeester',
  'sociaal-netwerk',
] as const satisfies readonly OntvangerType[]

/** Exception A: danger to health or safety of the resident or those around (S0 §4.3A; E-197). */
export const gevaar: Stappenplan = {
  soort: 'gevaar',
  titel: 'Gevaar voor gezondheid of veiligheid',
  groep: 'uitzondering',
  kort: 'Loopt de inwoner of iemand anders ernstig gevaar? Dan mag u delen wat nodig is, ook als de inwoner dat niet wil.',
  wet: [
    {
      wet: 'AVG',
      artikel: '6, lid 1, onder d en e',
      zin: 'Leven en gezondheid beschermen mag, van de inwoner en van een ander.',
    },
  ],
  nietVoor: (plaats) =>
    heeftGeheim(plaats)
      ? 'U heeft een beroepsgeheim. Bij gevaar kiest u de meldcode of de afweging conflict van plichten. Is er nu direct gevaar? Bel 112.'
      : undefined,
  stappen: [
    {
      code: 'gevaar',
      titel: 'Wat is het gevaar?',
      uitleg: [
        'Bel bij direct gevaar 112. Schrijf daarna op wat u deed.',
        'Gevaar is meer dan zorgen. Er kan nu of binnenkort iets ernstigs gebeuren.',
      ],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Wat kan er gebeuren, en hoe weet u dat?' },
        {
          naam: 'voorWie',
          soort: 'keuzes',
          label: 'Voor wie is het gevaarlijk?',
          keuzes: [
            { waarde: 'inwoner', tekst: 'Voor de inwoner zelf' },
            { waarde: 'huis', tekst: 'Voor iemand in huis' },
            { waarde: 'omgeving', tekst: 'Voor iemand anders' },
          ],
        },
        {
          naam: 'ernstigGevaar',
          soort: 'driewaardig',
          feit: 'ernstigGevaar',
          label: 'Is het ernstig gevaar?',
        },
      ],
    },
    {
      code: 'samen',
      titel: 'Lukt het samen met de inwoner?',
      uitleg: ['U blijft proberen om de inwoner mee te krijgen. Ook als u al iets deelde.'],
      velden: [
        { naam: 'geprobeerd', soort: 'tekst', label: 'Wat deed u om het samen te doen?' },
        { naam: 'blijfProberen', soort: 'tekst', label: 'Hoe blijft u het proberen?' },
      ],
      overslaan: 'spoed',
    },
    {
      code: 'delen',
      titel: 'Wat moet wie weten?',
      uitleg: ['Deel alleen wat nodig is om het gevaar te keren.'],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Wie kan het gevaar keren?',
          keuzes: [
            { waarde: 'politie', tekst: 'De politie' },
            { waarde: 'samenwerkingspartner', tekst: 'Een partner in de samenwerking' },
            { waarde: 'extern-professional', tekst: 'School of een andere professional' },
            { waarde: 'geheimhouder-arts', tekst: 'De huisarts of de crisisdienst' },
            { waarde: 'collega-sociaal-domein', tekst: 'Een collega in het sociaal domein' },
            { waarde: 'veiligheidshuis', tekst: 'Het Zorg- en Veiligheidshuis' },
            { waarde: 'burgemeester', tekst: 'De burgemeester' },
            { waarde: 'sociaal-netwerk', tekst: 'Familie of buren' },
          ],
        },
        {
          naam: 'categorie',
          soort: 'categorieen',
          label: 'Welke gegevens?',
          uit: ['identificatie', 'dat', 'wat', 'gewoon', 'bijzonder'],
        },
        doelTekst,
        ...noodzaak,
      ],
    },
  ],
  vraag: ({ waarden, gedaan }) => {
    const aan = partijen.find((partij) => partij === een(waarden, 'aan'))
    if (!gedaan.includes('delen') || aan === undefined || !ontvangers.includes(aan)) {
      return undefined
    }
    return {
      handeling: 'verstrekken',
      ontvanger: aan,
      doel: 'veiligheid',
      categorieen: gevaarCategorieen.filter((c) => waarden['categorie']?.includes(c) === true),
    }
  },
  uitkomsten: [
    {
      code: 'delen',
      tekst: 'Ik deel wat nodig is om het gevaar te keren',
      triage: true,
      plichten: [
        {
          code: 'inspanningsplicht-medewerking',
          tekst: 'Blijf proberen om de inwoner te laten meewerken. Schrijf op hoe dat ging.',
          dagen: 14,
        },
      ],
    },
    {
      code: 'niet-delen',
      tekst: 'Ik deel niets',
      hint: 'Het kan samen met de inwoner, of het gevaar is niet ernstig.',
    },
  ],
  binnenDagen: 1,
}

const gevaarCategorieen = ['identificatie', 'dat', 'wat', 'gewoon', 'bijzonder'] as const
