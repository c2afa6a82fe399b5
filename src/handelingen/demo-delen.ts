import { losse, tekstVeld, waaromVeld } from '../domein/deling.ts'
import { toonDatum, dagenLater, datumInNederland } from '../domein/leeftijd.ts'
import type { Categorie } from '../recht/vocabulaire.ts'
import { besluit, nodig } from './demo-besluiten.ts'
import type { Team } from './demo-dossiers.ts'
import { seedOverleg } from './demo-overleg.ts'
import { seedPlan } from './demo-plan.ts'
import { dat, invoer, neemAan, vindDossier, wat, type Demo } from './demo-stappen.ts'
import { antwoordThuis, noteerVanAllen, seedToestemmingen, vraagVoor } from './demo-toestemming.ts'
import { seedInformatievragen } from './demo-vragen.ts'
import { answerBericht, shareGegevens } from './deling.ts'
import type { Deps, Medewerker } from './deps.ts'
import { readDossier } from './dossier.ts'
import { stopThuis } from './mijn-toestemming.ts'
import { answerPartnerDeling, openPartnerDeling } from './partner-deling.ts'

const school = { naam: 'Basisschool De Linde', id: 'a1000000-0000-4000-8000-000000000003' }
const haven = { naam: 'Woningcorporatie De Haven', id: 'a1000000-0000-4000-8000-000000000021' }

/**
 * What goes on between the wijkteam, residents and partner organisations: shares that rest on law and on consent, read,
 * asked about and stopped; questions to partners that wait and that were answered; an overleg, and a plan.
 */
export async function seedDelen(demo: Demo, team: Team): Promise<void> {
  const { deps } = demo
  const noorHulp = await neemAan(
    deps,
    team.sanneHulp,
    { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
    {
      route: 'c',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'Noor wil praten over de buikpijn die zij krijgt van de drukte in de klas.',
    },
    [
      dat(['Noor praat elke week met een jeugdhulpverlener.', 'gesprek met Noor en haar moeder']),
      wat(['Noor wordt in de pauze rustig van lezen in de bibliotheek.', 'Noor zelf']),
    ],
  )
  await seedToestemmingen(demo, team, noorHulp)
  await metToestemming(demo, team.sanneHulp, noorHulp)
  await thijsStopt(demo, team.sanneHulp)
  const { dossier } = await vindDossier(deps, team.sanneToeleider, 'Noor de Vries')
  const besluitId = await opDeWet(deps, team.sanneToeleider, dossier.id)
  await seedInformatievragen(demo, team.sanneToeleider, dossier)
  await seedOverleg(deps, team.sanneToeleider, dossier, besluitId)
  await seedPlan(demo, team.sanneToeleider, dossier)
}

interface Zin {
  organisatieId: string
  categorie: Categorie
  tekst: string
  waarom: string
  over: string
  doelzin: string
}

/** Shares one sentence with an organisation, told beforehand. @returns the id of the share */
async function deelZin(
  deps: Deps,
  wie: Medewerker,
  besluitId: string,
  { organisatieId, categorie, tekst, waarom, over, doelzin }: Zin,
): Promise<string> {
  const { sleutel } = losse(categorie)
  const vandaag = datumInNederland(deps.nu())
  const velden = invoer({
    gegeven: [sleutel],
    [tekstVeld(sleutel)]: tekst,
    [waaromVeld(sleutel)]: waarom,
    organisatie: organisatieId,
    over,
    doelzin,
    nietDoorgeven: ['ja'],
    geldigTot: toonDatum(dagenLater(vandaag, 60)),
    verteldOp: toonDatum(vandaag),
  })
  // Without a link: an organisation has logins of its own.
  return (await shareGegevens(deps, wie, besluitId, velden, '')).delingId
}

/** Noor and both parents said yes. School read it, asked something back, and got an answer. */
async function metToestemming(demo: Demo, wie: Medewerker, dossierId: string): Promise<void> {
  const { deps } = demo
  const rust = 'Noor krijgt buikpijn als het druk is. Lezen in de bibliotheek helpt haar.'
  const id = await vraagVoor(deps, wie, dossierId, school.naam, {
    handeling: 'verstrekken',
    contact: 'intern begeleider',
    categorie: ['wat'],
    'wat.wat': rust,
    doel: 'hulpverlening',
    waarom: 'School kan Noor dan op tijd rust geven.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vertellen wij school niets. De hulp gaat gewoon door.',
  })
  const getuige = 'Karin Veldhuis, gezinswerker'
  await noteerVanAllen(deps, wie, id, { antwoord: 'ja', wijze: 'getuige', getuige })
  const besluitId = await besluit(deps, wie, dossierId, 'aanpassing', {
    aanpak: {
      over: await persoonVan(deps, wie, dossierId),
      handeling: 'verstrekken',
      ontvanger: 'extern-professional',
      ontvangerNaam: school.naam,
      doel: 'hulpverlening',
      doelTekst: 'Zorgen dat je op school op tijd rust krijgt.',
      categorie: 'wat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.wat': 'School moet weten wat jou helpt.',
      toelichting: 'Je vroeg dit zelf. Je ouders vinden het goed.',
    },
    informeren: {
      informeren: 'vooraf',
      informeerHoe: 'In een gesprek met jou en je ouders.',
    },
    besluit: 'Wij vertellen je school wat je helpt als het te druk is.',
  })
  const delingId = await deelZin(deps, wie, besluitId, {
    organisatieId: school.id,
    categorie: 'wat',
    tekst: rust,
    waarom: 'Dan kan de leerkracht op tijd rust geven.',
    over: 'Noor de Vries, groep 8',
    doelzin: 'Zorgen dat Noor op school op tijd rust krijgt.',
  })
  const anja = await demo.alsPartner('Anja Kuipers')
  await openPartnerDeling(deps, anja, delingId)
  const vraag = 'Mag de leerkracht van groep 8 dit ook weten?'
  await answerPartnerDeling(deps, anja, delingId, invoer({ soort: 'vraag', vraag }))
  const tekst = 'Ja, zo spraken wij het af met Noor en haar ouders. Verder niemand.'
  await answerBericht(deps, wie, delingId, invoer({ tekst }))
}

/** Just eighteen: he alone said yes, and later he stopped it on his own page. The partner reads only that it ended. */
async function thijsStopt(demo: Demo, wie: Medewerker): Promise<void> {
  const { deps } = demo
  const dossierId = await neemAan(
    deps,
    wie,
    { naam: 'Thijs de Boer', geboortedatum: '02-11-2008' },
    {
      route: 'c',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'Thijs is net 18. Hij wil op zichzelf wonen en vraagt wie meedenkt.',
    },
    [wat(['Thijs vindt het lastig om zelf zijn geld in te delen.', 'Thijs zelf'])],
  )
  const begeleiding = 'Thijs krijgt een half jaar begeleiding bij zelf wonen.'
  const id = await vraagVoor(deps, wie, dossierId, haven.naam, {
    handeling: 'verstrekken',
    contact: 'woonconsulent',
    categorie: ['dat'],
    'wat.dat': begeleiding,
    doel: 'hulpverlening',
    waarom: 'De woonconsulent weet dan dat er iemand meehelpt.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vertellen wij niets. U kunt het zelf vertellen als u wilt.',
  })
  await antwoordThuis(demo, 'Thijs de Boer', id)
  const besluitId = await besluit(deps, wie, dossierId, 'aanpassing', {
    aanpak: {
      over: await persoonVan(deps, wie, dossierId),
      handeling: 'verstrekken',
      ontvanger: 'extern-professional',
      ontvangerNaam: haven.naam,
      doel: 'hulpverlening',
      doelTekst: 'Laten weten dat iemand u helpt bij zelf wonen.',
      categorie: 'dat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'De woonconsulent wil weten of er hulp is.',
      toelichting: 'U gaf hiervoor zelf toestemming.',
    },
    informeren: { informeren: 'vooraf', informeerHoe: 'In een gesprek met u op kantoor.' },
    besluit: 'Wij vertellen De Haven dat u hulp krijgt bij zelf wonen. Verder niets.',
  })
  await deelZin(deps, wie, besluitId, {
    organisatieId: haven.id,
    categorie: 'dat',
    tekst: begeleiding,
    waarom: 'De woonconsulent wil weten of er iemand meehelpt.',
    over: 'Thijs de Boer',
    doelzin: 'Laten weten dat Thijs hulp krijgt bij zelf wonen.',
  })
  await stopThuis(deps, await demo.alsInwoner('Thijs de Boer'), id)
}

/**
 * Telling school that there is help belongs to the task of the gemeente: no consent is asked, but whether the family
 * agrees is noted.
 *
 * @returns the besluit
 */
async function opDeWet(deps: Deps, wie: Medewerker, dossierId: string): Promise<string> {
  const hulp = 'Noor krijgt hulp van het wijkteam.'
  const id = await vraagVoor(deps, wie, dossierId, school.naam, {
    handeling: 'verstrekken',
    contact: 'intern begeleider',
    categorie: ['dat'],
    'wat.dat': hulp,
    doel: 'toeleiding',
    waarom: 'Dan weet school met wie zij afspraken kan maken.',
    hoelang: 'eenmalig',
    bijNee: 'Dan praten wij eerst met jullie over wat wel kan.',
  })
  await noteerVanAllen(deps, wie, id, { antwoord: 'ja', wijze: 'mondeling' })
  const besluitId = await besluit(deps, wie, dossierId, 'vraagverheldering', {
    aanpak: {
      over: await persoonVan(deps, wie, dossierId),
      handeling: 'verstrekken',
      ontvanger: 'extern-professional',
      ontvangerNaam: school.naam,
      doel: 'toeleiding',
      doelTekst: 'Met school afspreken wie wat doet.',
      categorie: 'dat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'School moet weten met wie zij kan afspreken.',
      toelichting: 'Jij en je ouders vinden dit goed.',
    },
    informeren: {
      informeren: 'vooraf',
      informeerHoe: 'In het gesprek van vorige week, met je ouders erbij.',
    },
    besluit: 'Wij vertellen je school dat je hulp krijgt. Niet wat er speelt.',
  })
  await deelZin(deps, wie, besluitId, {
    organisatieId: school.id,
    categorie: 'dat',
    tekst: hulp,
    waarom: 'Dan weet school met wie zij kan afspreken.',
    over: 'Noor de Vries, groep 8',
    doelzin: 'Afspreken wie wat doet voor Noor.',
  })
  return besluitId
}

async function persoonVan(deps: Deps, wie: Medewerker, dossierId: string): Promise<string> {
  return (await readDossier(deps, wie, dossierId)).dossier.persoonId
}
