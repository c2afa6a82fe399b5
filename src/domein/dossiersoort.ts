import { vlagVoor } from './toegang.ts'
import type { Categorie, Doel, DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'

/** What one kind of dossier is, in law and in practice (S3 chapter 2, S0 §3.2D; E-081…E-090). */
export interface Soortregels {
  /** Which tasks can keep it. */
  taken: readonly Taak[]
  /** In which petten it is kept. */
  petten: readonly Pet[]
  /** For which purpose, per task. */
  doel: (taak: Taak) => Doel
  /** Only that something is the case, never what (E-089). */
  alleenDat: boolean
  /** About the family instead of one person (E-087). */
  gezin: boolean
  /** Can be handed over as a whole (E-084, E-095). */
  overdraagbaar: boolean
  /** One or two plain sentences for who opens it. */
  uitleg: string
}

const toeleiding: readonly Taak[] = [
  'toeleiding-jeugd',
  'toeleiding-wmo',
  'toeleiding-pw',
  'toeleiding-wgs',
  'vraagverheldering',
]
const regie: readonly Taak[] = ['regie-vanuit-hulp', 'regie-vanuit-college']

export const soortregels: Readonly<
  Record<Exclude<DossierSoort, 'geen' | 'verwijsindex'>, Soortregels>
> = {
  toeleidingsdossier: {
    taken: toeleiding,
    petten: ['toeleider'],
    doel: (taak) => (taak === 'vraagverheldering' ? 'vraagverheldering' : 'toeleiding'),
    alleenDat: false,
    gezin: false,
    overdraagbaar: true,
    uitleg:
      'Hier staat wat nodig is om de juiste hulp te vinden en daarover te beslissen. Het is van het college. Behandel- en diagnosegegevens horen er niet in.',
  },
  hulpverleningsdossier: {
    taken: [
      'verlenen-jeugdhulp',
      'maatschappelijk-werk',
      'levering-maatwerk-wmo',
      'geneeskundige-behandeling',
      'deskundigenadvies',
    ],
    petten: ['hulpverlener', 'aanbieder', 'deskundige'],
    doel: (taak) => (taak === 'deskundigenadvies' ? 'vraagverheldering' : 'hulpverlening'),
    alleenDat: false,
    gezin: false,
    overdraagbaar: false,
    uitleg:
      'Hier staat de hulp zelf. Het is van wie de hulp geeft. Wat erin staat, blijft bij de hulpverlener.',
  },
  regiedossier: {
    taken: regie,
    petten: ['regisseur-hulp', 'regisseur-college'],
    doel: () => 'regie-afstemming',
    alleenDat: false,
    gezin: false,
    overdraagbaar: true,
    uitleg:
      'Hier staat wie wat doet en wat is afgesproken. Regie namens het college kijkt of hulp nog past, niet hoe die wordt gegeven.',
  },
  gezinsdossier: {
    taken: [...regie, 'verlenen-jeugdhulp', 'maatschappelijk-werk', 'toeleiding-jeugd'],
    petten: ['regisseur-hulp', 'regisseur-college', 'hulpverlener', 'toeleider'],
    doel: (taak) =>
      taak === 'toeleiding-jeugd'
        ? 'toeleiding'
        : taak === 'verlenen-jeugdhulp' || taak === 'maatschappelijk-werk'
          ? 'hulpverlening'
          : 'regie-afstemming',
    alleenDat: false,
    gezin: true,
    overdraagbaar: false,
    uitleg:
      'Hier staat alleen wat het hele gezin aangaat. Wat over één gezinslid gaat, hoort in het dossier van dat gezinslid.',
  },
  uitkeringsdossier: {
    taken: ['toeleiding-pw', 'begeleiden-plan-pw', 're-integratie'],
    petten: ['toeleider', 'begeleider-pw', 'hulpverlener'],
    doel: (taak) => (taak === 're-integratie' ? 're-integratie' : 'uitvoering-pw'),
    alleenDat: false,
    gezin: false,
    overdraagbaar: true,
    uitleg: 'Hier staat wat nodig is voor de uitkering, het plan van aanpak of de re-integratie.',
  },
  schuldhulpdossier: {
    taken: ['schuldhulpverlening', 'toeleiding-wgs'],
    petten: ['hulpverlener', 'toeleider'],
    doel: (taak) => (taak === 'toeleiding-wgs' ? 'uitvoering-wgs' : 'schuldhulp'),
    alleenDat: false,
    gezin: false,
    overdraagbaar: true,
    uitleg: 'Hier staat wat nodig is om te helpen bij schulden.',
  },
  'gezamenlijk-bestand': {
    taken: regie,
    petten: ['regisseur-hulp', 'regisseur-college'],
    doel: () => 'regie-afstemming',
    alleenDat: true,
    gezin: false,
    overdraagbaar: true,
    uitleg:
      'Hier staat alleen dát er hulp is en van wie. Wat er speelt, blijft in het dossier van wie helpt.',
  },
  'gedwongen-kader-dossier': {
    taken: ['uitvoering-ots'],
    petten: ['jeugdbeschermer'],
    doel: () => 'ots-uitvoering',
    alleenDat: false,
    gezin: false,
    overdraagbaar: false,
    uitleg: 'Hier staat de uitvoering van een maatregel van de kinderrechter.',
  },
}

export type Werkdossier = keyof typeof soortregels
export const werkdossiers = Object.keys(soortregels).filter(isWerkdossier)

export function isWerkdossier(soort: string): soort is Werkdossier {
  return soort in soortregels
}

/**
 * Can this be written in this kind of dossier at all, before any rule is asked? The database refuses the same
 * (`gegeven_past_bij_dossier`).
 *
 * @returns what to do instead, or `undefined` when it fits
 */
export function pastInDossier(
  dossier: { soort: DossierSoort; taak: Taak },
  gegeven: { categorie: Categorie; datWat: string },
): { veld: 'datWat' | 'categorie'; melding: string } | undefined {
  if (dossier.soort === 'gezamenlijk-bestand') {
    if (gegeven.datWat !== 'dat') {
      return {
        veld: 'datWat',
        melding:
          'Een gezamenlijk bestand neemt alleen dát er iets is. Schrijf wát er speelt in uw eigen dossier.',
      }
    }
    if (gegeven.categorie !== 'gewoon') {
      return {
        veld: 'categorie',
        melding:
          'Een gezamenlijk bestand neemt alleen gewone gegevens. Schrijf dit in uw eigen dossier.',
      }
    }
  }
  const vanCollege =
    dossier.soort === 'toeleidingsdossier' ||
    dossier.soort === 'uitkeringsdossier' ||
    (dossier.soort === 'regiedossier' && dossier.taak === 'regie-vanuit-college')
  const behandeling = gegeven.categorie === 'behandel' || gegeven.categorie === 'diagnostiek'
  if (behandeling && (vanCollege || dossier.soort === 'gezinsdossier')) {
    return {
      veld: 'categorie',
      melding:
        'Behandel- en diagnosegegevens horen niet in dit dossier. Ze blijven bij de behandelaar. Een advies over welke hulp past, mag wel.',
    }
  }
  return undefined
}

/** Can somebody with these bits see this at all? */
export function magZien(gegeven: { categorie: string; datWat: string }, bits: number): boolean {
  return (bits & vlagVoor(gegeven)) > 0
}

export { magSchrijven } from './toegang.ts'
