import type { Doel, DossierSoort, Feit, OntvangerType, Pet, Taak } from '../recht/vocabulaire.ts'

/** One end of an overgang: which task, in which pet, in which kind of dossier. */
export interface Kant {
  taak: Taak
  pet: Pet
  dossier: DossierSoort
}

/** How the rules are asked whether data may go from one end to the other (S3 h2 Schakelen). */
export interface Weg {
  ontvanger: OntvangerType
  doel: Doel
  /** Facts about this overgang that the answer may depend on, besides those that are always asked. */
  feiten: readonly Feit[]
  /** The law of the receiving task closes its own circle: that task must be allowed to ask for it too. */
  ookVragen: boolean
}

interface Rij {
  van: readonly Taak[]
  bron: readonly DossierSoort[]
  naar: readonly Taak[]
  doel: readonly DossierSoort[]
  weg: (naar: Taak) => Weg
}

const hulp = ['verlenen-jeugdhulp', 'maatschappelijk-werk', 'levering-maatwerk-wmo'] as const
const toeleiding = [
  'toeleiding-jeugd',
  'toeleiding-wmo',
  'toeleiding-pw',
  'toeleiding-wgs',
  'vraagverheldering',
] as const
const pw = ['toeleiding-pw', 'begeleiden-plan-pw'] as const
const hulpdossier = ['hulpverleningsdossier'] as const

/** The pet in which each task is done; a pet of another kind never takes it over. */
const petVan: Readonly<Partial<Record<Taak, Pet>>> = {
  ...Object.fromEntries(toeleiding.map((taak) => [taak, 'toeleider' as const])),
  ...Object.fromEntries(hulp.map((taak) => [taak, 'hulpverlener' as const])),
  'regie-vanuit-hulp': 'regisseur-hulp',
  'regie-vanuit-college': 'regisseur-college',
  'begeleiden-plan-pw': 'begeleider-pw',
  're-integratie': 'hulpverlener',
  schuldhulpverlening: 'hulpverlener',
  'uitvoering-ots': 'jeugdbeschermer',
}

function hulpOntvanger(taak: Taak): OntvangerType {
  if (taak === 'levering-maatwerk-wmo') return 'aanbieder-maatwerk'
  return taak === 'maatschappelijk-werk' ? 'algemene-voorziening' : 'jeugdhulpverlener'
}

const weg =
  (ontvanger: OntvangerType, doel: Doel, feiten: readonly Feit[] = [], ookVragen = false) =>
  (): Weg => ({ ontvanger, doel, feiten, ookVragen })

const naarHulp =
  (doel: Doel) =>
  (taak: Taak): Weg => ({ ontvanger: hulpOntvanger(taak), doel, feiten: [], ookVragen: false })

const toets = ['toetsAnderDoelUitgevoerd', 'toetsAnderDoelPositief'] as const
const samen = ['directBetrokken', 'toestemmingDezeKeer'] as const

/** Read from the top: the first row that fits counts. What is in no row is not offered. */
const rijen: readonly Rij[] = [
  // From hulp.
  {
    van: ['verlenen-jeugdhulp'],
    bron: ['hulpverleningsdossier', 'gezinsdossier'],
    naar: ['toeleiding-jeugd'],
    doel: ['toeleidingsdossier', 'gezinsdossier'],
    weg: weg('college-toeleiding', 'toeleiding'),
  },
  {
    van: ['verlenen-jeugdhulp'],
    bron: ['hulpverleningsdossier', 'gezinsdossier'],
    naar: ['toeleiding-wmo', 'toeleiding-pw', 'toeleiding-wgs'],
    doel: ['toeleidingsdossier', 'uitkeringsdossier', 'schuldhulpdossier'],
    weg: weg('college-andere-taak', 'andere-taak'),
  },
  {
    van: ['maatschappelijk-werk'],
    bron: hulpdossier,
    naar: ['toeleiding-pw', 'toeleiding-wgs'],
    doel: ['uitkeringsdossier', 'schuldhulpdossier'],
    weg: weg('college-andere-taak', 'andere-taak'),
  },
  {
    van: ['maatschappelijk-werk'],
    bron: ['hulpverleningsdossier', 'gezinsdossier'],
    naar: toeleiding,
    doel: ['toeleidingsdossier', 'gezinsdossier'],
    weg: weg('college-toeleiding', 'toeleiding'),
  },
  {
    van: ['levering-maatwerk-wmo'],
    bron: hulpdossier,
    naar: ['toeleiding-wmo'],
    doel: ['toeleidingsdossier'],
    weg: weg('college-toeleiding', 'toeleiding', ['gevraagdDoorOntvanger']),
  },
  {
    van: hulp,
    bron: hulpdossier,
    naar: ['regie-vanuit-college'],
    doel: ['regiedossier'],
    weg: weg('college-toeleiding', 'monitoring-voorziening'),
  },
  {
    van: hulp,
    bron: ['hulpverleningsdossier', 'gezinsdossier'],
    naar: ['regie-vanuit-hulp'],
    doel: ['regiedossier'],
    weg: weg('rechtstreeks-betrokken-hulpverlener', 'regie-afstemming', samen),
  },
  {
    van: hulp,
    bron: hulpdossier,
    naar: hulp,
    doel: hulpdossier,
    weg: naarHulp('hulpverlening'),
  },
  {
    van: hulp,
    bron: hulpdossier,
    naar: ['uitvoering-ots'],
    doel: ['gedwongen-kader-dossier'],
    weg: weg('gecertificeerde-instelling', 'ots-uitvoering', [
      'otsVanKracht',
      'gevraagdDoorOntvanger',
    ]),
  },
  // From toeleiding.
  {
    van: ['toeleiding-jeugd', 'toeleiding-wgs', 'vraagverheldering'],
    bron: ['toeleidingsdossier', 'schuldhulpdossier', 'gezinsdossier'],
    naar: ['verlenen-jeugdhulp', 'maatschappelijk-werk'],
    doel: ['hulpverleningsdossier', 'gezinsdossier'],
    weg: naarHulp('hulpverlening'),
  },
  {
    van: ['toeleiding-wmo'],
    bron: ['toeleidingsdossier'],
    naar: hulp,
    doel: hulpdossier,
    weg: naarHulp('hulpverlening'),
  },
  {
    van: ['toeleiding-jeugd', 'toeleiding-wmo', 'toeleiding-wgs', 'vraagverheldering'],
    bron: ['toeleidingsdossier', 'schuldhulpdossier', 'gezinsdossier'],
    naar: ['regie-vanuit-college'],
    doel: ['regiedossier', 'gezinsdossier'],
    weg: weg('college-toeleiding', 'monitoring-voorziening'),
  },
  {
    van: ['toeleiding-jeugd', 'toeleiding-wgs', 'vraagverheldering'],
    bron: ['toeleidingsdossier'],
    naar: ['regie-vanuit-hulp'],
    doel: ['regiedossier'],
    weg: weg('jeugdhulpverlener', 'hulpverlening'),
  },
  {
    van: ['toeleiding-jeugd', 'vraagverheldering'],
    bron: ['toeleidingsdossier'],
    naar: pw,
    doel: ['uitkeringsdossier'],
    weg: weg('college-andere-taak', 'andere-taak', toets),
  },
  {
    van: ['toeleiding-wmo'],
    bron: ['toeleidingsdossier'],
    naar: ['toeleiding-pw', 'toeleiding-jeugd'],
    doel: ['uitkeringsdossier', 'toeleidingsdossier'],
    weg: weg('college-andere-taak', 'afstemming-domeinoverstijgend'),
  },
  {
    van: ['toeleiding-jeugd', 'toeleiding-wmo', ...pw],
    bron: ['toeleidingsdossier', 'uitkeringsdossier'],
    naar: ['toeleiding-wgs'],
    doel: ['schuldhulpdossier'],
    weg: weg('college-andere-taak', 'schuldhulp'),
  },
  // From regie namens het college, before the general row for the Wmo: the same law is no other task.
  {
    van: ['regie-vanuit-college'],
    bron: ['regiedossier', 'gezinsdossier'],
    naar: ['toeleiding-jeugd', 'toeleiding-wmo', 'vraagverheldering'],
    doel: ['toeleidingsdossier'],
    weg: weg('college-toeleiding', 'monitoring-voorziening'),
  },
  {
    van: ['regie-vanuit-college'],
    bron: ['regiedossier'],
    naar: [...hulp, 'regie-vanuit-hulp'],
    doel: ['hulpverleningsdossier', 'regiedossier'],
    weg: naarHulp('regie-afstemming'),
  },
  {
    van: ['regie-vanuit-college'],
    bron: ['regiedossier'],
    naar: ['toeleiding-pw', 'toeleiding-wgs'],
    doel: ['uitkeringsdossier', 'schuldhulpdossier'],
    weg: weg('college-andere-taak', 'andere-taak', toets),
  },
  // Towards the Wmo from a task of the college under another law: the Wmo asks for consent itself (5.1.1 lid 4).
  {
    van: ['toeleiding-jeugd', 'toeleiding-wgs', 'vraagverheldering', 'schuldhulpverlening', ...pw],
    bron: ['toeleidingsdossier', 'uitkeringsdossier', 'schuldhulpdossier'],
    naar: ['toeleiding-wmo'],
    doel: ['toeleidingsdossier'],
    weg: weg('college-andere-taak', 'andere-taak', toets, true),
  },
  // From the Participatiewet.
  {
    van: pw,
    bron: ['uitkeringsdossier'],
    naar: ['toeleiding-jeugd', 'regie-vanuit-college'],
    doel: ['toeleidingsdossier', 'regiedossier'],
    weg: weg('college-andere-taak', 'afstemming-domeinoverstijgend'),
  },
  {
    van: [...pw, 're-integratie'],
    bron: ['uitkeringsdossier'],
    naar: pw,
    doel: ['uitkeringsdossier'],
    weg: weg('college-toeleiding', 'uitvoering-pw'),
  },
  {
    van: pw,
    bron: ['uitkeringsdossier'],
    naar: hulp,
    doel: hulpdossier,
    weg: naarHulp('hulpverlening'),
  },
  // From regie vanuit de hulp.
  {
    van: ['regie-vanuit-hulp'],
    bron: ['regiedossier', 'gezinsdossier'],
    naar: toeleiding,
    doel: ['toeleidingsdossier'],
    weg: weg('college-toeleiding', 'toeleiding'),
  },
  {
    van: ['regie-vanuit-hulp'],
    bron: ['regiedossier'],
    naar: ['regie-vanuit-college'],
    doel: ['regiedossier'],
    weg: weg('college-toeleiding', 'monitoring-voorziening'),
  },
  {
    van: ['regie-vanuit-hulp'],
    bron: ['regiedossier'],
    naar: hulp,
    doel: hulpdossier,
    weg: weg('rechtstreeks-betrokken-hulpverlener', 'regie-afstemming', samen),
  },
  // From debts.
  {
    van: ['schuldhulpverlening'],
    bron: ['schuldhulpdossier'],
    naar: ['toeleiding-wgs'],
    doel: ['schuldhulpdossier', 'toeleidingsdossier'],
    weg: weg('college-toeleiding', 'uitvoering-wgs'),
  },
  {
    van: ['schuldhulpverlening', 'toeleiding-wgs'],
    bron: ['schuldhulpdossier'],
    naar: ['toeleiding-pw'],
    doel: ['uitkeringsdossier'],
    weg: weg('college-andere-taak', 'uitvoering-pw', toets),
  },
  {
    van: ['schuldhulpverlening'],
    bron: ['schuldhulpdossier'],
    naar: ['toeleiding-jeugd'],
    doel: ['toeleidingsdossier'],
    weg: weg('college-andere-taak', 'andere-taak', toets),
  },
  {
    van: ['schuldhulpverlening'],
    bron: ['schuldhulpdossier'],
    naar: ['verlenen-jeugdhulp', 'maatschappelijk-werk'],
    doel: hulpdossier,
    weg: naarHulp('hulpverlening'),
  },
  // From a measure of the court.
  {
    van: ['uitvoering-ots'],
    bron: ['gedwongen-kader-dossier'],
    naar: ['toeleiding-jeugd'],
    doel: ['toeleidingsdossier'],
    weg: weg('college-toeleiding', 'toeleiding'),
  },
  {
    van: ['uitvoering-ots'],
    bron: ['gedwongen-kader-dossier'],
    naar: ['regie-vanuit-college'],
    doel: ['regiedossier'],
    weg: weg('college-toeleiding', 'gedwongen-kader'),
  },
  {
    van: ['uitvoering-ots'],
    bron: ['gedwongen-kader-dossier'],
    naar: ['verlenen-jeugdhulp'],
    doel: hulpdossier,
    weg: weg('rechtstreeks-betrokken-hulpverlener', 'hulpverlening', ['directBetrokken']),
  },
]

/**
 * How to ask whether data may go from here to there.
 *
 * @returns `undefined` when this is no overgang: the same task and kind, a kind that takes nothing over (a gezamenlijk
 *   bestand), or a road that nobody has described
 */
export function wegVoor(van: Kant, naar: Kant): Weg | undefined {
  if (van.taak === naar.taak && van.dossier === naar.dossier) return undefined
  if (petVan[van.taak] !== van.pet || petVan[naar.taak] !== naar.pet) return undefined
  return rijen
    .find(
      (rij) =>
        rij.van.includes(van.taak) &&
        rij.bron.includes(van.dossier) &&
        rij.naar.includes(naar.taak) &&
        rij.doel.includes(naar.dossier),
    )
    ?.weg(naar.taak)
}
