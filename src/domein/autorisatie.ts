import { z } from 'zod'
import type { Beroepsgeheim, DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { isWerkdossier, pastInDossier, soortregels } from './dossiersoort.ts'
import type { Inrichting } from './inrichting.ts'
import { isBreed, type PetSoort } from './pet.ts'

/**
 * Which function has access to which part of the system, for which purpose and on which basis (E-246; S0 §4.6). A
 * version keeps plain words, so that it can be read in ten years as it was made. It names people who work here, never
 * a resident.
 */
const DragerSchema = z.object({
  petId: z.string(),
  medewerker: z.string(),
  functie: z.string(),
  van: z.string(),
  totEnMet: z.string().nullable(),
  mandaat: z.string().nullable(),
  registraties: z.array(z.string()),
  aangevraagdDoor: z.string().nullable(),
  toegekendDoor: z.string().nullable(),
})

const ProfielSchema = z.object({
  pet: z.string(),
  soort: z.string(),
  organisatie: z.string(),
  taken: z.array(
    z.object({
      naam: z.string(),
      activiteit: z.string(),
      verantwoordelijke: z.string(),
      verwerkers: z.array(z.string()),
      doel: z.string(),
      grondslag: z.string(),
    }),
  ),
  delen: z.array(
    z.object({
      naam: z.string(),
      doelen: z.array(z.string()),
      rechten: z.array(z.string()),
      nooit: z.array(z.string()),
    }),
  ),
  beroepsgeheim: z.string(),
  beroepscode: z.string(),
  beslissen: z.boolean(),
  dragers: z.array(DragerSchema),
})

export const AutorisatieSchema = z.object({
  gemeente: z.string(),
  peildatum: z.string(),
  profielen: z.array(ProfielSchema),
})
export type Autorisatie = z.infer<typeof AutorisatieSchema>
export type Profiel = z.infer<typeof ProfielSchema>
export type Drager = z.infer<typeof DragerSchema>

/** What a pet brings into the document. */
export interface AutorisatiePet {
  id: string
  naam: string
  soort: PetSoort
  organisatie: string
  taken: readonly Taak[]
  /** Those of the tasks that are arranged for its organisation; the others give no access now. */
  ingericht: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
  beslissen: boolean
  drager: Drager
}

/** The words and the registers that the document is written with. */
export interface Autorisatiebronnen {
  inrichting: Inrichting | undefined
  naamVan: {
    pet: (soort: PetSoort) => string
    taak: (taak: Taak) => string
    dossier: (soort: DossierSoort) => string
    doel: (soort: DossierSoort, taak: Taak) => string
    geheim: (geheim: Beroepsgeheim) => string
    organisatie: (id: string) => string
  }
  /** Purpose and basis in the register of processing activities; missing when the task is not in it. */
  activiteit: (taak: Taak) => { doel: string; grondslag: string } | undefined
}

export const nietIngericht = 'Niet ingericht: geeft nu geen toegang'
export const nietInRegister = 'Staat nog niet in het register van verwerkingen'

/** The parts of the system that the wide petten reach instead of dossiers of their own. */
const bredeDelen: Readonly<Partial<Record<PetSoort, Profiel['delen']>>> = {
  leidinggevende: [
    {
      naam: 'Team in aantallen',
      doelen: ['leidinggeven'],
      rechten: ['aantallen zien'],
      nooit: ['namen van inwoners'],
    },
    {
      naam: 'Eén dossier, na opgave van een doel',
      doelen: ['het doel dat vooraf is opgegeven'],
      rechten: ['zien wat voor dat doel nodig is, voor een beperkte tijd'],
      nooit: ['wat onder beroepsgeheim is verkregen', 'schrijven', 'afgeschermde dossiers'],
    },
    {
      naam: 'Spoedtoegang, vervanging en controle van petten',
      doelen: ['toezicht op de toegang'],
      rechten: ['spoedtoegang beoordelen', 'vervanging regelen', 'petten bevestigen of intrekken'],
      nooit: ['eigen petten of eigen spoedtoegang beoordelen'],
    },
  ],
  bezwaarbehandelaar: [
    {
      naam: 'Eén dossier, voor een klacht of bezwaar',
      doelen: ['een klacht of bezwaar behandelen'],
      rechten: ['zien wat voor de klacht nodig is, voor een beperkte tijd'],
      nooit: ['schrijven'],
    },
  ],
  beheerder: [
    {
      naam: 'Inrichting, medewerkers en petten',
      doelen: ['vastleggen wie wat mag'],
      rechten: ['voorstellen en aanvragen', 'met een tweede beheerder vaststellen en toekennen'],
      nooit: ['dossiers', 'de eigen pet toekennen'],
    },
  ],
  'privacy-officer': [
    {
      naam: 'Toezicht op de toegang',
      doelen: ['nagaan of er terecht is gekeken'],
      rechten: ['zien wie wanneer waarom keek', 'dit document en de controles lezen'],
      nooit: ['de inhoud van dossiers'],
    },
  ],
}

/** What can be done in this kind of dossier, from the same rule that refuses to write (bits dat, wat, bijzonder, schrijven). */
function rechtenIn(soort: DossierSoort, taak: Taak): { rechten: string[]; nooit: string[] } {
  const past = (categorie: 'gewoon' | 'bijzonder' | 'behandel', datWat: 'dat' | 'wat'): boolean =>
    pastInDossier({ soort, taak }, { categorie, datWat }) === undefined
  const soorten: [string, boolean][] = [
    ['dát er iets is', past('gewoon', 'dat')],
    ['wát er speelt', past('gewoon', 'wat')],
    ['bijzondere gegevens', past('bijzonder', 'wat')],
    ['behandel- en diagnosegegevens', past('behandel', 'wat')],
  ]
  return {
    rechten: [...soorten.filter(([, mag]) => mag).map(([naam]) => naam), 'schrijven'],
    nooit: soorten.filter(([, mag]) => !mag).map(([naam]) => naam),
  }
}

function delenVan(pet: AutorisatiePet, bronnen: Autorisatiebronnen): Profiel['delen'] {
  if (isBreed(pet)) return [...(bredeDelen[pet.soort] ?? [])]
  return pet.dossierSoorten.flatMap((soort): Profiel['delen'] => {
    if (!isWerkdossier(soort)) return []
    const regels = soortregels[soort]
    const taken = pet.ingericht.filter((taak) => regels.taken.includes(taak))
    if (taken.length === 0) return []
    // With more tasks in one kind of dossier the strictest task counts for what never goes in.
    const per = taken.map((taak) => rechtenIn(soort, taak))
    const nooit = [...new Set(per.flatMap((deel) => deel.nooit))]
    return [
      {
        naam: bronnen.naamVan.dossier(soort),
        doelen: [...new Set(taken.map((taak) => bronnen.naamVan.doel(soort, taak)))],
        rechten: [...new Set(per.flatMap((deel) => deel.rechten))].filter(
          (recht) => !nooit.includes(recht),
        ),
        nooit,
      },
    ]
  })
}

function profielVan(pet: AutorisatiePet, bronnen: Autorisatiebronnen): Omit<Profiel, 'dragers'> {
  const { naamVan, inrichting } = bronnen
  const codes = pet.taken.map((taak) => inrichting?.taken[taak]?.beroepscode ?? '')
  const code = [...new Set(codes.filter((naam) => naam !== ''))].join(', ')
  return {
    pet: pet.naam,
    soort: naamVan.pet(pet.soort),
    organisatie: pet.organisatie,
    taken: pet.taken.map((taak) => {
      const ingericht = inrichting?.taken[taak]
      const activiteit = bronnen.activiteit(taak)
      return {
        naam: naamVan.taak(taak),
        activiteit: ingericht?.activiteit ?? '',
        verantwoordelijke:
          ingericht === undefined || !pet.ingericht.includes(taak)
            ? nietIngericht
            : naamVan.organisatie(ingericht.verantwoordelijke),
        verwerkers: (ingericht?.verwerkers ?? []).map(({ organisatie }) =>
          naamVan.organisatie(organisatie),
        ),
        doel: activiteit?.doel ?? nietInRegister,
        grondslag: activiteit?.grondslag ?? nietInRegister,
      }
    }),
    delen: delenVan(pet, bronnen),
    beroepsgeheim: naamVan.geheim(pet.beroepsgeheim),
    beroepscode: pet.beroepscode ? (code === '' ? 'ja' : code) : 'geen',
    beslissen: pet.beslissen,
  }
}

/**
 * Writes the document: petten that give the same access stand together, with the people who wear them.
 *
 * @param petten those that are valid on the day
 */
export function maakAutorisatie(
  gemeente: string,
  peildatum: string,
  petten: readonly AutorisatiePet[],
  bronnen: Autorisatiebronnen,
): Autorisatie {
  const groepen = new Map<string, Profiel>()
  for (const pet of petten) {
    const profiel = profielVan(pet, bronnen)
    const sleutel = JSON.stringify(profiel)
    const groep = groepen.get(sleutel) ?? { ...profiel, dragers: [] }
    groep.dragers.push(pet.drager)
    groepen.set(sleutel, groep)
  }
  const profielen = [...groepen.values()].toSorted((a, b) =>
    `${a.pet} ${a.organisatie}`.localeCompare(`${b.pet} ${b.organisatie}`, 'nl'),
  )
  return { gemeente, peildatum, profielen }
}

export interface Wijziging {
  soort: 'erbij' | 'eraf' | 'anders'
  tekst: string
}

/** What is different between two versions, one line per pet; the day itself is no difference. */
export function vergelijkAutorisatie(oud: Autorisatie, nieuw: Autorisatie): Wijziging[] {
  const voor = perPet(oud)
  const na = perPet(nieuw)
  const uit: Wijziging[] = []
  for (const [id, regel] of na) {
    const eerder = voor.get(id)
    const wie = `${regel.drager.medewerker}, ${regel.profiel.pet} (${regel.profiel.organisatie})`
    if (eerder === undefined) {
      uit.push({ soort: 'erbij', tekst: wie })
      continue
    }
    const anders = verschillen(eerder, regel)
    if (anders.length > 0) uit.push({ soort: 'anders', tekst: `${wie}: ${anders.join(', ')}` })
  }
  for (const [id, { drager, profiel }] of voor) {
    if (!na.has(id)) {
      uit.push({
        soort: 'eraf',
        tekst: `${drager.medewerker}, ${profiel.pet} (${profiel.organisatie})`,
      })
    }
  }
  return uit
}

interface Regel {
  drager: Drager
  profiel: Profiel
}

function perPet(document: Autorisatie): Map<string, Regel> {
  return new Map(
    document.profielen.flatMap((profiel) =>
      profiel.dragers.map((drager): [string, Regel] => [drager.petId, { drager, profiel }]),
    ),
  )
}

function verschillen(oud: Regel, nieuw: Regel): string[] {
  const velden: [string, (regel: Regel) => unknown][] = [
    ['naam of functie', ({ drager }) => [drager.medewerker, drager.functie]],
    ['periode', ({ drager }) => [drager.van, drager.totEnMet]],
    ['mandaat', ({ drager }) => drager.mandaat],
    ['registraties', ({ drager }) => drager.registraties],
    [
      'soort pet of organisatie',
      ({ profiel }) => [profiel.pet, profiel.soort, profiel.organisatie],
    ],
    ['taken, doel of grondslag', ({ profiel }) => profiel.taken],
    ['dossiers of rechten', ({ profiel }) => profiel.delen],
    ['beroepsgeheim', ({ profiel }) => profiel.beroepsgeheim],
    ['beroepscode', ({ profiel }) => profiel.beroepscode],
    ['beslissen', ({ profiel }) => profiel.beslissen],
  ]
  return velden
    .filter(([, kies]) => JSON.stringify(kies(oud)) !== JSON.stringify(kies(nieuw)))
    .map(([naam]) => naam)
}
