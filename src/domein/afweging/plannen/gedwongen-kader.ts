import type { Categorie, OntvangerType } from '../../../recht/vocabulaire.ts'
import { isEen } from '../../invoer.ts'
import { antwoord, gekozen, klaar, stapGesprek, stapInhoud } from '../bouwstenen.ts'
import type { Optie, Stappenplan } from '../stappenplan.ts'

const gegevens: readonly Categorie[] = ['identificatie', 'dat', 'gewoon', 'financieel']

const ontvangers = [
  'gecertificeerde-instelling',
  'raad-kinderbescherming',
  'jeugdhulpaanbieder',
  'collega-sociaal-domein',
  'college-andere-taak',
] as const satisfies readonly OntvangerType[]

const namen: Readonly<Record<(typeof ontvangers)[number], string>> = {
  'gecertificeerde-instelling': 'De gecertificeerde instelling',
  'raad-kinderbescherming': 'De Raad voor de Kinderbescherming',
  jeugdhulpaanbieder: 'De jeugdhulpaanbieder',
  'collega-sociaal-domein': 'Een collega in het sociaal domein',
  'college-andere-taak': 'Een andere afdeling van de gemeente',
}

const keuzes: readonly Optie[] = ontvangers.map((waarde) => ({ waarde, tekst: namen[waarde] }))

/** Exception C: which measure there is, how it is carried out and paid (S0 §4.3C; Jeugdwet 7.4.0 lid 1 onder b–c; E-198). */
export const gedwongenKader: Stappenplan = {
  soort: 'gedwongen-kader',
  titel: 'Gedwongen kader: de maatregel delen',
  groep: 'uitzondering',
  kort: 'Legde de rechter een maatregel op? Deel welke maatregel het is, wie die uitvoert en wie betaalt.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '7.4.0 lid 1 onder b en c',
      zin: 'De gemeente mag gebruiken wat nodig is om een maatregel uit te voeren en te betalen.',
    },
  ],
  kanNietEisen:
    'Niemand kan hiermee de inhoud van de hulp eisen. Het gaat om welke maatregel er is, niet om wat er speelt.',
  nietVoor: ({ dossier }) =>
    ['toeleidingsdossier', 'regiedossier', 'gedwongen-kader-dossier'].includes(dossier)
      ? undefined
      : 'Dit is voor wie namens de gemeente werkt, of de maatregel uitvoert. Wat u als hulpverlener weet, blijft geheim. Vraagt de jeugdbeschermer u iets? Kies dan informatie bij een ondertoezichtstelling. Vraag anders toestemming.',
  stappen: [
    {
      code: 'maatregel',
      titel: 'Welke maatregel is het?',
      uitleg: [
        'Vragen Veilig Thuis of de Raad naar de inhoud? Gebruik dan die stappen, niet deze.',
      ],
      velden: [
        {
          naam: 'maatregel',
          soort: 'regel',
          label: 'Welke maatregel, en tot wanneer?',
          hint: 'Bijvoorbeeld: voogdij, vanaf 3 maart 2026.',
        },
        { naam: 'ontvangerSoort', soort: 'keuze', label: 'Aan wie vertelt u het?', keuzes },
        {
          naam: 'waarvoor',
          soort: 'keuze',
          label: 'Waarvoor is het nodig?',
          keuzes: [
            { waarde: 'gedwongen-kader', tekst: 'De maatregel uitvoeren' },
            { waarde: 'bekostiging-controle', tekst: 'De maatregel betalen' },
          ],
        },
      ],
    },
    stapGesprek({
      titel: 'Vertel het de inwoner',
      uitleg: [
        'De inwoner moet weten wie wat krijgt, en wat waar vastligt. Toestemming hoeft niet.',
      ],
    }),
    stapInhoud(gegevens, {
      titel: 'Wat u deelt',
      uitleg: ['Alleen welke maatregel er is, hoe die loopt en wie betaalt.'],
    }),
  ],
  vraag: (stand) => {
    const ontvanger = antwoord(stand, 'ontvangerSoort')
    const doel = antwoord(stand, 'waarvoor')
    if (!klaar(stand, 'maatregel', 'inhoud') || !isEen(ontvanger, ontvangers)) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger,
      doel: doel === 'bekostiging-controle' ? 'bekostiging-controle' : 'gedwongen-kader',
      categorieen: gekozen(stand, gegevens),
    }
  },
  uitkomsten: [
    { code: 'delen', tekst: 'Ik deel wat nodig is', triage: true },
    { code: 'niet-delen', tekst: 'Ik deel nu niets' },
  ],
  binnenDagen: 14,
}
