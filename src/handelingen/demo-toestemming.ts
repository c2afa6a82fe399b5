import { leegAntwoord } from '../domein/toestemming-antwoord.ts'
import { formulierRegels } from '../domein/toestemming-formulier.ts'
import { invoer, neemAan, vindDossier, wat, type Demo, type Velden } from './demo-stappen.ts'
import type { Team } from './demo-dossiers.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { answerThuis, readMijnToestemming } from './mijn-toestemming.ts'
import {
  askToestemming,
  readToestemming,
  readVraagformulier,
  recordAntwoord,
  type Genoteerd,
} from './toestemming.ts'

const nodig = { noodzakelijk: 'ja', kanMetMinder: 'nee' }

/**
 * Questions for consent as they stand one day: one that waits for a parent, one refused by somebody of sixteen, one for a
 * curator. What was agreed to and shared is made with the sharing itself.
 *
 * @param noorHulp the dossier of Noor at her jeugdhulpverlener
 */
export async function seedToestemmingen(demo: Demo, team: Team, noorHulp: string): Promise<void> {
  await wachtOpMark(demo, team, noorHulp)
  await linaZegtNee(demo, team)
  await vraagAanMarijke(demo, team)
}

/** Asks with the name of the organisation instead of its id. @returns the id of the question */
export async function vraagVoor(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  organisatie: string,
  vraag: Readonly<Record<string, string | readonly string[]>>,
): Promise<string> {
  const { organisaties, dossier } = await readVraagformulier(deps, wie, dossierId)
  const partij = organisaties.find(({ naam }) => naam === organisatie)
  if (partij === undefined) throw new NietGevonden()
  const velden = { ...nodig, over: dossier.persoonId, ...vraag, partij: partij.id }
  return (await askToestemming(deps, wie, dossierId, invoer(velden))).toestemmingId
}

/** Answers on the own page of this resident, with the lines that stand there. */
export async function antwoordThuis(
  { deps, alsInwoner }: Demo,
  naam: string,
  id: string,
): Promise<void> {
  const wie = await alsInwoner(naam)
  const { toestemming } = await readMijnToestemming(deps, wie, id)
  const { leeftijd } = wie
  const vorm = leeftijd !== undefined && leeftijd < 18 ? 'je' : 'u'
  const regels = formulierRegels(toestemming, deps.regelset.woorden, vorm)
  await answerThuis(deps, wie, id, 'ja', regels)
}

/** Notes the same answer of everybody who must answer. */
export async function noteerVanAllen(
  deps: Deps,
  wie: Medewerker,
  id: string,
  genoteerd: Pick<Genoteerd, 'antwoord' | 'wijze'> & { getuige?: string; toelichting?: string },
): Promise<void> {
  const { antwoord, wijze, ...inhoud } = genoteerd
  for (const { persoonId } of (await readToestemming(deps, wie, id)).toestemming.partijen) {
    const alles = { ...leegAntwoord, ...inhoud }
    await recordAntwoord(deps, wie, id, { persoonId, antwoord, wijze, inhoud: alles })
  }
}

/** Noor and her mother said yes at home; her father, who lives elsewhere, finds the question on his page. */
async function wachtOpMark(demo: Demo, { sanneHulp }: Team, noorHulp: string): Promise<void> {
  const id = await vraagVoor(demo.deps, sanneHulp, noorHulp, 'Huisartsenpraktijk Zuid', {
    handeling: 'verstrekken',
    contact: 'huisarts',
    categorie: ['wat'],
    'wat.wat': 'Dat Noor vaak buikpijn heeft op dagen dat zij naar school moet.',
    doel: 'hulpverlening',
    waarom: 'De huisarts kan dan kijken of er iets anders aan de hand is.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vertellen wij de huisarts niets. De hulp gaat gewoon door.',
  })
  await antwoordThuis(demo, 'Noor de Vries', id)
  await antwoordThuis(demo, 'Anna de Vries', id)
}

/** From sixteen somebody answers alone, whatever the parents think; the no is kept as carefully as a yes. */
async function linaZegtNee({ deps }: Demo, { karinHulp }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, karinHulp, 'Lina Bos')
  const id = await vraagVoor(deps, karinHulp, dossier.id, 'Huisartsenpraktijk Zuid', {
    handeling: 'verstrekken',
    contact: 'praktijkondersteuner',
    categorie: ['wat'],
    'wat.wat': 'Dat Lina slecht slaapt door de ruzies over waar zij woont.',
    doel: 'hulpverlening',
    waarom: 'De praktijkondersteuner kan Lina helpen met slapen.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vertellen wij niets. Lina kan zelf naar de praktijk gaan.',
  })
  await noteerVanAllen(deps, karinHulp, id, {
    antwoord: 'nee',
    wijze: 'mondeling',
    toelichting: 'Lina wil het liever zelf vertellen, als zij daaraan toe is.',
  })
}

const piet: Velden = {
  route: 'b',
  wet: 'wmo',
  gemeldDoor: 'naaste',
  omschrijving: 'De vrouw van de heer Bouwman vraagt hulp overdag. Zij is zijn curator.',
}

/** Her husband is under curatele: Marijke answers for him, on her own page. */
async function vraagAanMarijke({ deps }: Demo, { sanneToeleider }: Team): Promise<void> {
  const dossierId = await neemAan(
    deps,
    sanneToeleider,
    { naam: 'Piet Bouwman', geboortedatum: '21-07-1966' },
    piet,
    [wat(['De heer Bouwman gaat graag naar buiten, maar niet alleen.', 'zijn vrouw en hijzelf'])],
  )
  await vraagVoor(deps, sanneToeleider, dossierId, 'Huisartsenpraktijk Zuid', {
    handeling: 'opvragen',
    contact: 'huisarts',
    categorie: ['wat'],
    'wat.wat': 'Of de heer Bouwman een wandeling van een uur aankan.',
    doel: 'hulpverlening',
    waarom: 'Wij zoeken een groep die bij hem past.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vragen wij de huisarts niets. Wij zoeken samen met u verder.',
  })
}
