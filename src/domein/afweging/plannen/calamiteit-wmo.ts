import type { Pet, Taak } from '../../../recht/vocabulaire.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { calamiteitStappen, calamiteitUitkomsten, calamiteitVraag } from './calamiteit-stappen.ts'

const taken: readonly Taak[] = ['levering-maatwerk-wmo', 'maatschappelijk-werk']
const petten: readonly Pet[] = ['aanbieder', 'hulpverlener']

/** A calamiteit or violence in support under the Wmo: reported at once to the toezichthouder (Wmo 3.4; T-32). */
export const calamiteitWmo: Stappenplan = {
  soort: 'calamiteit-wmo',
  titel: 'Calamiteit of geweld bij Wmo-ondersteuning',
  groep: 'melden',
  kort: 'Ging er in de ondersteuning iets ernstig mis, of was er geweld? Dan meldt uw organisatie het meteen bij de toezichthouder van de gemeente.',
  wet: [
    {
      wet: 'Wmo 2015',
      artikel: '3.4',
      zin: 'De aanbieder meldt meteen bij de toezichthouder die het college aanwees.',
    },
    {
      wet: 'Wmo 2015',
      artikel: '6.1',
      zin: 'Daarna mag de toezichthouder zien wat nodig is voor het onderzoek.',
    },
  ],
  teBevestigen:
    'Laat nagaan of deze plicht ook geldt voor hulp zonder indicatie, zoals maatschappelijk werk. Tot dan doen wij alsof dat zo is.',
  nietVoor: ({ pet, taak }) =>
    petten.includes(pet) && taken.includes(taak)
      ? undefined
      : 'Deze meldplicht geldt bij ondersteuning uit de Wmo. Ging het om jeugdhulp? Dan geldt ‘Calamiteit of geweld in de jeugdhulp’. Hoorde u hierover in een andere rol? Zeg het vandaag tegen uw leidinggevende.',
  stappen: calamiteitStappen({
    wat: 'Een calamiteit is iets wat niemand bedoelde of verwachtte in de ondersteuning. Iemand overleed, of raakte ernstig beschadigd.',
    geweld: 'Geweld telt als het gebeurde bij de ondersteuning.',
    waar: 'de toezichthouder',
  }),
  vraag: calamiteitVraag('toezichthouder-kwaliteit'),
  uitkomsten: calamiteitUitkomsten('bij de toezichthouder'),
  binnenDagen: 0,
}
