import type { Antwoord } from '../recht/antwoord.ts'
import type { Regelset } from '../recht/regelset.ts'
import type { FeitenInvoer, Situatie, SituatieInput } from '../recht/situatie.ts'
import type { Categorie, Doel, Feit, OntvangerType } from '../recht/vocabulaire.ts'
import { weeg } from '../recht/weeg.ts'

/** What can be done instead of what may not be done now. */
export type Alternatiefsoort =
  | 'nood'
  | 'toestemming'
  | 'alleen-dat'
  | 'zonder-namen'
  | 'overleg-collega'
  | 'overleg-leidinggevende'
  | 'advies-veilig-thuis'
  | 'andere-rol'
  | 'inwoner-vertelt'

export interface Alternatief {
  soort: Alternatiefsoort
  /** The question that the rules answered with yes; nothing for what needs no rule. */
  situatie: Situatie | undefined
  antwoord: Antwoord | undefined
}

/** Facts that say that somebody may be in danger. */
const gevaar: readonly Feit[] = [
  'ernstigGevaar',
  'concreteAanwijzingVeiligheid',
  'zeerErnstigeSituatie',
  'dringendHulpNodig',
  'vermoedenHGKM',
  'calamiteitOfGeweld',
]

/** Not about somebody whom one could recognise. */
const zonderPersoon: readonly Categorie[] = ['geen', 'anoniem']

/** More than this nobody reads at a no. */
const hoogstens = 5

/** Is this an answer at which one looks for another way? */
export function vraagtAlternatief({ oordeel }: Pick<Antwoord, 'oordeel'>): boolean {
  return oordeel === 'nee-nu' || oordeel === 'overleg'
}

/**
 * What is possible when this is not (issue: alternatives on a no). Each way is a question of its own that the rules are
 * asked again; only what they answer with "ja" or "ja, als" is kept. Two ways need no rule: in danger one calls, and a
 * resident may always tell it themselves. So there is always one at least.
 */
export function alternatievenBij(regelset: Regelset, situatie: Situatie): readonly Alternatief[] {
  const feiten = situatie.input.feiten ?? {}
  const gevonden: Alternatief[] = []
  for (const { soort, invoer } of kandidaten(situatie.input)) {
    if (gevonden.length >= hoogstens) break
    if (gevonden.some((alternatief) => alternatief.soort === soort)) continue
    const vraag = { ...situatie, input: invoer }
    const antwoord = weeg(regelset, vraag)
    if (!vraagtAlternatief(antwoord)) gevonden.push({ soort, situatie: vraag, antwoord })
  }
  return [
    ...zonderRegel(feiten, 'nood'),
    ...gevonden,
    ...(nietViaInwoner.includes(situatie.input.doel) && gevonden.length > 0
      ? []
      : zonderRegel(feiten, 'inwoner-vertelt')),
  ]
}

/** Who is only curious, or asks for somebody else, is not sent to the resident. */
const nietViaInwoner: readonly Doel[] = ['nieuwsgierigheid', 'recht-betrokkene']

/** What needs no rule, for an answer of which the question is not at hand any more. */
export function alternatievenZonderVraag(feiten: FeitenInvoer = {}): readonly Alternatief[] {
  return [...zonderRegel(feiten, 'nood'), ...zonderRegel(feiten, 'inwoner-vertelt')]
}

function zonderRegel(feiten: FeitenInvoer, soort: 'nood' | 'inwoner-vertelt'): Alternatief[] {
  const inGevaar = gevaar.some((feit) => feiten[feit] === true)
  // Who is in danger when the resident hears of it, is not helped by asking the resident.
  const zinvol = soort === 'nood' ? inGevaar : feiten.informerenVoorafVeilig !== false || !inGevaar
  return zinvol ? [{ soort, situatie: undefined, antwoord: undefined }] : []
}

interface Kandidaat {
  soort: Alternatiefsoort
  invoer: SituatieInput
}

/** In the order in which one would try: closest to what was wanted first. */
function kandidaten(input: SituatieInput): Kandidaat[] {
  return [
    ...metToestemming(input),
    ...alleenDat(input),
    ...zonderNamen(input),
    ...overleg(input),
    ...andereRol(input),
  ]
}

/**
 * With consent of everybody who has to give it. Not when somebody said no or could not say no: asking again until it is
 * yes is not free (S2 art. 4).
 */
function metToestemming(input: SituatieInput): Kandidaat[] {
  const feiten = input.feiten ?? {}
  const geweigerd =
    feiten.toestemmingGeweigerd === true ||
    feiten.toestemmingIngetrokken === true ||
    feiten.toestemmingOnvrij === true
  if (geweigerd || input.gegevens.categorie.every((c) => zonderPersoon.includes(c))) return []
  return [
    {
      soort: 'toestemming',
      invoer: {
        ...input,
        feiten: {
          ...feiten,
          toestemming: true,
          toestemmingSchriftelijk: true,
          toestemmingDezeKeer: true,
          toestemmingUitdrukkelijk: true,
          toestemmingAlgemeen: false,
          toestemmingJeugdige: true,
          toestemmingVertegenwoordiger: true,
          instemmingMondeling: true,
        },
      },
    },
  ]
}

/** Only that there is something, not what (E-089). */
function alleenDat(input: SituatieInput): Kandidaat[] {
  const { categorie } = input.gegevens
  if (categorie.every((c) => c === 'dat' || zonderPersoon.includes(c))) return []
  return [{ soort: 'alleen-dat', invoer: metCategorie(input, 'dat') }]
}

/** The same, so that nobody can know whom it is about. */
function zonderNamen(input: SituatieInput): Kandidaat[] {
  if (input.gegevens.categorie.every((c) => zonderPersoon.includes(c))) return []
  // Writing down about nobody is not an answer to who wants to write something about somebody.
  if (input.handeling !== 'verstrekken' && input.handeling !== 'opvragen') return []
  // Who asks about themselves or their child is not helped by a story about nobody.
  if (overZichzelf(input)) return []
  return [{ soort: 'zonder-namen', invoer: anoniem(input) }]
}

/**
 * Asking advice without names. A leidinggevende and Veilig Thuis come in when there is a concern for safety; Veilig Thuis
 * gives advice to everybody (Wmo 2015 art. 4.1.1).
 */
function overleg(input: SituatieInput): Kandidaat[] {
  const zorg = gevaar.some((feit) => input.feiten?.[feit] === true)
  const bij: readonly { soort: Alternatiefsoort; type: OntvangerType }[] = [
    { soort: 'overleg-collega', type: 'collega-sociaal-domein' },
    ...(zorg
      ? ([
          { soort: 'advies-veilig-thuis', type: 'veilig-thuis' },
          { soort: 'overleg-leidinggevende', type: 'leidinggevende' },
        ] as const)
      : []),
  ]
  return bij.map(({ soort, type }) => ({
    soort,
    invoer: {
      ...anoniem(input),
      handeling: 'verstrekken',
      ontvanger: { type },
      doel: 'intern-overleg',
      // Another act: that the first was needed or well defined says nothing about this one.
      feiten: { onherleidbaar: true },
    },
  }))
}

/** What a treatment brings forth belongs with who treats. */
const vanBehandelaar: readonly Categorie[] = ['behandel', 'diagnostiek', 'bijzonder']

/** Who gives the help may write it down, for that help, in its own dossier. */
function andereRol(input: SituatieInput): Kandidaat[] {
  const { categorie } = input.gegevens
  if (input.handeling !== 'vastleggen' || input.actor.pet === 'hulpverlener') return []
  if (!categorie.some((c) => vanBehandelaar.includes(c))) return []
  return [
    {
      soort: 'andere-rol',
      invoer: {
        ...input,
        actor: { taak: 'verlenen-jeugdhulp', pet: 'hulpverlener', beroepsgeheim: 'jeugdwet' },
        gegevens: { categorie, dossier: 'hulpverleningsdossier' },
        doel: 'hulpverlening',
      },
    },
  ]
}

function overZichzelf({ ontvanger, doel }: SituatieInput): boolean {
  return (
    doel === 'recht-betrokkene' ||
    ontvanger.type === 'betrokkene' ||
    ontvanger.type === 'wettelijk-vertegenwoordiger' ||
    ontvanger.type === 'ouder'
  )
}

function metCategorie(input: SituatieInput, categorie: Categorie): SituatieInput {
  return { ...input, gegevens: { ...input.gegevens, categorie: [categorie] } }
}

/** About nobody whom one could recognise: no person, so no age and no dossier. */
function anoniem(input: SituatieInput): SituatieInput {
  const { betrokkene: _betrokkene, ...rest } = metCategorie(input, 'anoniem')
  // Less than this there is not.
  return { ...rest, feiten: { ...input.feiten, onherleidbaar: true, kanMetMinder: false } }
}
