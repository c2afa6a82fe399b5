import type { Pet, Taak } from '../../../recht/vocabulaire.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { calamiteitStappen, calamiteitUitkomsten, calamiteitVraag } from './calamiteit-stappen.ts'

const taken: readonly Taak[] = [
  'verlenen-jeugdhulp',
  'uitvoering-ots',
  'regie-vanuit-hulp',
  'geneeskundige-behandeling',
]
const petten: readonly Pet[] = ['aanbieder', 'jeugdbeschermer', 'hulpverlener']

/** A calamiteit or violence in youth care: reported at once to the inspectie (Jeugdwet 4.1.8; E-192; T-32). */
export const calamiteitJeugd: Stappenplan = {
  soort: 'calamiteit-jeugd',
  titel: 'Calamiteit of geweld in de jeugdhulp',
  groep: 'melden',
  kort: 'Ging er in de hulp iets ernstig mis, of was er geweld? Dan meldt uw organisatie het meteen bij de inspectie.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '4.1.8 lid 1',
      zin: 'De jeugdhulpaanbieder en de gecertificeerde instelling melden meteen bij de inspectie (IGJ).',
    },
    {
      wet: 'Jeugdwet',
      artikel: '4.1.8 lid 2',
      zin: 'Daarna geeft u de inspectie wat nodig is voor het onderzoek, ook zonder toestemming.',
    },
  ],
  kanNietEisen:
    'De gemeente kan niet eisen dat zij alles te horen krijgt. De melding gaat naar de inspectie.',
  nietVoor: ({ pet, taak }) =>
    petten.includes(pet) && taken.includes(taak)
      ? undefined
      : 'Deze meldplicht geldt bij jeugdhulp en jeugdbescherming. Hoorde u hierover in een andere rol? Zeg het vandaag tegen uw leidinggevende. Is een kind nu niet veilig? Gebruik de meldcode.',
  stappen: calamiteitStappen({
    wat: 'Een calamiteit is iets wat niemand bedoelde of verwachtte in de hulp. Een kind of ouder overleed, of raakte ernstig beschadigd.',
    geweld:
      'Geweld telt als het kwam van iemand die voor de hulp werkt. Of van een ander kind of een andere ouder die daar ook verblijft.',
    waar: 'de inspectie',
  }),
  vraag: calamiteitVraag('inspectie'),
  uitkomsten: calamiteitUitkomsten('bij de inspectie'),
  binnenDagen: 0,
}
