import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import type { Verzoeksoort } from '../domein/rechtsverzoek.ts'
import { geleden } from './demo-afweging.ts'
import type { Team } from './demo-dossiers.ts'
import { seedHelpers } from './demo-helpers.ts'
import { deelGegeven, type Deelzin } from './demo-rechten-delen.ts'
import { dat, invoer, schrijf, vindDossier, type Demo } from './demo-stappen.ts'
import type { Deps, Inwoner, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { readWieKeekEr } from './mijn.ts'
import { confirmPartnerKennisgeving } from './partner-kennisgeving.ts'
import { decideBalie, recordGehoord } from './rechtenbalie-doen.ts'
import { readVerzoekruimte, submitVerzoek, type Verzoekruimte } from './rechtsverzoek-indienen.ts'
import { enterVerzoek, readVerzoekenInDossier } from './rechtsverzoek-invoeren.ts'
import { carryOutRecht, readUitvoerenRecht } from './uitvoeren-recht.ts'
import { proposeVerzoek } from './verzoekbesluit.ts'

type Velden = Readonly<Record<string, string | readonly string[]>>

const school = { id: 'a1000000-0000-4000-8000-000000000003', naam: 'Basisschool De Linde' }
const huisarts = { id: 'a1000000-0000-4000-8000-000000000004', naam: 'Huisartsenpraktijk Zuid' }
const wilg = { id: 'a1000000-0000-4000-8000-000000000022', naam: 'Jeugdhulp De Wilg' }
const bijScholing = { ...school, type: 'extern-professional' }
const bijHuisarts = { ...huisarts, type: 'geheimhouder-arts' }
const bijHulp = { ...wilg, type: 'jeugdhulpaanbieder' }

/**
 * What residents asked about their data, each at another point on its way: one that waits for the college, one that was
 * granted for a part and carried out, one refused, one by letter of which nobody knows yet who wrote it, one that nobody
 * answered in time, a complaint, and a question about who looked. Then who helps whom, and who is kept away.
 */
export async function seedRechten(demo: Demo, team: Team): Promise<void> {
  await noorVerbetert(demo, team)
  await amalWist(demo, team)
  await marijkeMaaktBezwaar(demo, team)
  await perBrief(demo.deps, team)
  await bleefLiggen(demo.deps, team)
  await klachtVanLotte(demo)
  await vraagVanThijs(demo)
  await seedHelpers(demo, team)
}

/** @throws NietGevonden when it does not stand there for this resident */
function gegevenMet({ gegevens }: Verzoekruimte, inhoud: string): string {
  const gevonden = gegevens.find((gegeven) => gegeven.inhoud === inhoud)
  if (gevonden === undefined) throw new NietGevonden()
  return `gegeven:${gevonden.id}`
}

async function dien(
  deps: Deps,
  wie: Inwoner,
  soort: Exclude<Verzoeksoort, 'aanvullen'>,
  velden: Velden,
  voor: { persoonId?: string; gebeurtenisId?: string } = {},
): Promise<string> {
  return submitVerzoek(deps, wie, soort, voor, invoer(velden), deps.id())
}

/** The part of this request in a dossier of this pet. @throws NietGevonden */
async function deelIn(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  verzoekId: string,
): Promise<string> {
  const { regels } = await readVerzoekenInDossier(deps, wie, dossierId)
  const regel = regels.find(({ verzoek }) => verzoek.id === verzoekId)
  if (regel === undefined) throw new NietGevonden()
  return regel.deel.id
}

/** School and De Wilg know it too; her professional proposes, and the college has to decide. */
async function noorVerbetert({ deps, alsInwoner }: Demo, { sanneToeleider }: Team): Promise<void> {
  const inhoud = 'Noor is sinds de herfst acht dagen niet op school geweest.'
  const { dossier } = await vindDossier(deps, sanneToeleider, 'Noor de Vries')
  const over = { dossierId: dossier.id, inhoud, over: 'Noor de Vries, groep 8' }
  const delingen: Deelzin[] = [
    {
      ...over,
      organisatie: bijScholing,
      doel: 'Met school afspreken hoe je weer naar de klas gaat.',
      waarom: 'School kan dan zien of het beter gaat.',
      besluit: 'Wij vertellen je school hoeveel dagen je er niet was.',
      toelichting: 'Jij en je ouders vinden dit goed.',
    },
    {
      ...over,
      organisatie: bijHulp,
      doel: 'Vragen welke hulp bij je past.',
      waarom: 'De Wilg wil weten hoe lang het al speelt.',
      besluit: 'Wij vertellen De Wilg hoeveel dagen je niet op school was.',
      toelichting: 'Jij koos zelf voor De Wilg.',
    },
  ]
  for (const deling of delingen) await deelGegeven(deps, sanneToeleider, deling)
  const noor = await alsInwoner('Noor de Vries')
  const ruimte = await readVerzoekruimte(deps, noor, {})
  const verzoekId = await dien(deps, noor, 'verbeteren', {
    waarover: [gegevenMet(ruimte, inhoud)],
    tekst: 'Het waren geen acht dagen. Ik was drie dagen ziek thuis.',
    voorstel: 'Noor was vijf dagen niet op school. Drie dagen was zij ziek.',
  })
  const deelId = await deelIn(deps, sanneToeleider, dossier.id, verzoekId)
  const voorstel = {
    'oordeel-1': 'ja',
    'uitvoering-1': 'verbeteren',
    'nieuw-1': 'Noor was vijf dagen niet op school. Drie dagen was zij ziek.',
    tekst: 'Wij vroegen het na bij je moeder. Je hebt gelijk.',
    weging: 'Moeder keek in haar agenda: drie van de acht dagen was Noor ziek gemeld.',
  }
  await proposeVerzoek(deps, sanneToeleider, deelId, invoer(voorstel))
}

/** One of two goes, because it is not needed any more; who got it hears that, and one of them did it already. */
async function amalWist(
  { deps, als, alsInwoner, alsPartner }: Demo,
  { tomToeleider }: Team,
): Promise<void> {
  const weg = 'Mevrouw Nasser is op werkdagen tot zes uur niet thuis.'
  const blijft = 'Mevrouw Nasser wil hulp in huis, twee ochtenden per week.'
  const { dossier } = await vindDossier(deps, tomToeleider, 'Amal Nasser')
  await schrijf(deps, tomToeleider, dossier.id, [dat([weg, 'gesprek op kantoor'])])
  const over = { dossierId: dossier.id, inhoud: weg, over: 'Mevrouw Nasser' }
  await deelGegeven(deps, tomToeleider, {
    ...over,
    organisatie: bijHuisarts,
    doel: 'Zorgen dat de huisarts u op tijd kan bellen.',
    waarom: 'De huisarts moet weten wanneer bellen kan.',
    besluit: 'Wij vertellen de huisarts wanneer u niet thuis bent. Niet waar u werkt.',
    toelichting: 'U vroeg ons om dit te regelen.',
    bijNee: 'Dan vertellen wij niets. U kunt het zelf vertellen als u wilt.',
  })
  await deelGegeven(deps, tomToeleider, {
    ...over,
    organisatie: bijScholing,
    doel: 'Zorgen dat school u op tijd kan bellen.',
    waarom: 'School wil weten wanneer zij kan bellen.',
    besluit: 'Wij vertellen school wanneer u niet thuis bent.',
    toelichting: 'U vroeg ons om dit te regelen.',
    bijNee: 'Dan vertellen wij niets. U kunt het zelf vertellen als u wilt.',
  })
  const amal = await alsInwoner('Amal Nasser')
  const ruimte = await readVerzoekruimte(deps, amal, {})
  const verzoekId = await dien(deps, amal, 'verwijderen', {
    waarover: [gegevenMet(ruimte, weg), gegevenMet(ruimte, blijft)],
    geval: ['niet-meer-nodig'],
    tekst: 'Ik werk niet meer. Haal dit weg, ook bij anderen.',
  })
  const deelId = await deelIn(deps, tomToeleider, dossier.id, verzoekId)
  const oordelen = {
    'oordeel-1': 'ja',
    'uitvoering-1': 'wissen',
    'oordeel-2': 'nee',
    'grond-2': 'nog-nodig',
    'reden-2': 'Uw aanvraag voor hulp in huis loopt nog. Zonder dit kunnen wij niets regelen.',
    tekst: 'Een deel halen wij weg. Een deel hebben wij nog nodig.',
    weging: 'Zij werkt niet meer. De aanvraag voor hulp in huis loopt nog.',
  }
  await proposeVerzoek(deps, tomToeleider, deelId, invoer(oordelen))
  await decideBalie(deps, await als('Petra de Wit', 'Leidinggevende'), deelId, invoer(oordelen))
  await carryOutRecht(deps, tomToeleider, deelId, undefined, {})
  const { kennisgevingen } = await readUitvoerenRecht(deps, tomToeleider, deelId)
  const aanHuisarts = kennisgevingen.find(({ ontvanger }) => ontvanger === huisarts.naam)
  if (aanHuisarts === undefined) throw new NietGevonden()
  await confirmPartnerKennisgeving(deps, await alsPartner('Bart Jansen'), aanHuisarts.id)
}

/** She asks it for her husband, of whom she is curator; the no names its reason and the road against it. */
async function marijkeMaaktBezwaar(
  { deps, als, alsInwoner }: Demo,
  { sanneToeleider }: Team,
): Promise<void> {
  const inhoud = 'De heer Bouwman gaat graag naar buiten, maar niet alleen.'
  const { dossier } = await vindDossier(deps, sanneToeleider, 'Piet Bouwman')
  const marijke = await alsInwoner('Marijke Bouwman')
  const voor = { persoonId: dossier.persoonId }
  const ruimte = await readVerzoekruimte(deps, marijke, voor)
  const tekst = 'Mijn man schaamt zich hiervoor. Gebruik dit niet meer.'
  const velden = { waarover: [gegevenMet(ruimte, inhoud)], tekst }
  const verzoekId = await dien(deps, marijke, 'bezwaar', velden, voor)
  const deelId = await deelIn(deps, sanneToeleider, dossier.id, verzoekId)
  const oordelen = {
    'oordeel-1': 'nee',
    'grond-1': 'dwingende-reden',
    'reden-1': 'Zonder dit kunnen wij geen veilige groep voor uw man zoeken.',
    tekst: 'Wij begrijpen dat dit gevoelig ligt. Wij vertellen het alleen als het moet.',
    weging: 'Alleen buiten raakt hij de weg kwijt. Dat weegt zwaarder dan dat hij zich schaamt.',
  }
  await proposeVerzoek(deps, sanneToeleider, deelId, invoer(oordelen))
  await decideBalie(deps, await als('Petra de Wit', 'Leidinggevende'), deelId, invoer(oordelen))
}

/** What came in another way than the own page, entered by who works in the dossier. */
async function voerIn(
  deps: Deps,
  wie: Medewerker,
  naam: string,
  ontvangen: number,
  velden: Velden,
): Promise<void> {
  const { dossier } = await vindDossier(deps, wie, naam)
  const dag = toonDatum(dagenLater(datumInNederland(deps.nu()), -ontvangen))
  const alles = invoer({
    vrager: `${dossier.persoonId}:${dossier.persoonId}`,
    ontvangen: dag,
    waarover: [`dossier:${dossier.id}`],
    ...velden,
  })
  await enterVerzoek(deps, wie, dossier.id, 'inzage', alles, deps.id())
}

/** A letter: nobody checked yet who wrote it, and the day that was promised is tomorrow. */
async function perBrief(deps: Deps, { tomToeleider }: Team): Promise<void> {
  await voerIn(deps, tomToeleider, 'Ilse Kramer', 27, {
    kanaal: 'post',
    identiteit: 'nee',
    hoe: 'papier',
    tekst: 'Ik wil alles zien wat u over mij heeft. Stuur het naar mijn huis.',
  })
}

/** It lay in a tray; the clock ran on from the day on which it came in. */
async function bleefLiggen(deps: Deps, { mehmet }: Team): Promise<void> {
  await voerIn(deps, mehmet, 'Willem Hendriks', 45, {
    kanaal: 'balie',
    identiteit: 'document',
    hoe: 'samen',
    tekst: 'De heer Hendriks wil samen bekijken wat er over hem staat.',
  })
}

/** Ruud heard her; he has not decided yet. */
async function klachtVanLotte({ deps, als, alsInwoner }: Demo): Promise<void> {
  const lotte = await alsInwoner('Lotte Smit')
  const toen = geleden(deps, 16)
  const verzoekId = await dien(toen, lotte, 'klacht', {
    over: 'gemeente',
    wie: 'Een medewerker aan de telefoon',
    tekst: 'Ik belde drie keer over de hulp in huis. Niemand belde mij terug.',
    wanneer: 'In de eerste week van de maand',
    wens: 'Ik wil een vaste persoon die ik kan bellen.',
    praten: 'nee',
  })
  const later = geleden(deps, 5)
  const verslag = {
    gehoord: 'ja',
    dag: toonDatum(datumInNederland(later.nu())),
    verslag: 'Mevrouw vertelde wat er gebeurde. Het team zocht de telefoontjes op: dat klopt.',
  }
  await recordGehoord(
    later,
    await als('Ruud Aalders', 'Klachtbehandelaar'),
    verzoekId,
    invoer(verslag),
  )
}

/** He saw a line about himself and asks who that was. */
async function vraagVanThijs({ deps, alsInwoner }: Demo): Promise<void> {
  const thijs = await alsInwoner('Thijs de Boer')
  const { regels } = await readWieKeekEr(deps, thijs, undefined)
  const regel = regels.find(({ actorSoort }) => actorSoort === 'medewerker')
  if (regel === undefined) throw new NietGevonden()
  await dien(
    deps,
    thijs,
    'informatie',
    {
      waarover: ['anders'],
      wat: ['gekeken'],
      tekst: 'Wie was dit? En waarom moest deze persoon bij mijn dossier zijn?',
    },
    { gebeurtenisId: regel.id },
  )
}
