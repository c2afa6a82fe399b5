import { setTimeout as wacht } from 'node:timers/promises'
import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { openPlichten } from '../domein/plicht.ts'
import type { Moment, Stap } from '../domein/triage.ts'
import { watVeld } from '../domein/verstrekking.ts'
import { findAnkerstand } from '../opslag/verstrekking.ts'
import type { Categorie } from '../recht/vocabulaire.ts'
import { decide } from './besluit.ts'
import { recordBsn } from './bsn.ts'
import { dat, invoer, neemAan, vindDossier, waarden, wat, type Demo } from './demo-stappen.ts'
import type { Team } from './demo-dossiers.ts'
import type { Deps, Medewerker } from './deps.ts'
import { binnenContext } from './deur.ts'
import { saveStap } from './triage-concept.ts'
import { startTriage, weighTriage } from './triage.ts'
import { carryOut } from './verstrekking.ts'

/**
 * Triagebesluiten in each form that a resident can meet: told beforehand and done; told afterwards and done once the log
 * holds it; and one of which the resident may not know yet, because of somebody's safety (AVG 14 lid 5 onder b).
 *
 * @param geduldMs how long the act without informing beforehand may wait for the log; without a place in the log the
 * besluit stays and nothing is done under it
 */
export async function seedBesluiten(demo: Demo, team: Team, geduldMs: number): Promise<void> {
  // First, so that the log can take it in while the rest goes on.
  const noor = await besluitNoor(demo, team)
  await sem(demo, team)
  await lotte(demo, team)
  await jeroen(demo, team)
  await deelOverNoor(demo, team, noor, geduldMs)
}

export type Veldwaarden = Record<string, string | readonly string[]>

/** What a professional fills in, step by step; what has to be done first was done. */
export type Stappen = Readonly<Record<Exclude<Stap, 'vastleggen'>, Veldwaarden>> & {
  besluit: string
}

/** For every besluit in the demo: it is needed, and less will not do. */
export const nodig = {
  noodzakelijk: 'ja',
  kanMetMinder: 'nee',
  proportioneel: 'ja',
  doelmatig: 'ja',
  'feit.rolKenbaar': 'ja',
}

/** The four steps of a triage, up to the besluit. @returns its id */
export async function besluit(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  moment: Moment,
  { besluit: tekst, ...stappen }: Stappen,
): Promise<string> {
  const { triageId } = await startTriage(deps, wie, dossierId, moment, undefined)
  let versie = 0
  for (const stap of ['aanpak', 'weging', 'informeren'] as const) {
    const ingevuld = { stap, waarden: invoer(stappen[stap]), fouten: {}, controleer: true }
    versie = (await saveStap(deps, wie, triageId, { ...ingevuld, versie })).versie
  }
  const slot = invoer({ conclusie: 'doen', besluit: tekst })
  const gewogen = await weighTriage(deps, wie, triageId, { stap: 'vastleggen', waarden: slot })
  // What comes afterwards stays a task.
  const vooraf = openPlichten(
    gewogen.antwoord?.plichten ?? [],
    ['informeer-achteraf'],
    datumInNederland(deps.nu()),
    null,
  )
  const gedaan = vooraf.map(({ code }) => code)
  return (await decide(deps, wie, triageId, { ...gewogen.waarden, gedaan })).besluitId
}

/** One act under a besluit. */
async function deel(
  deps: Deps,
  wie: Medewerker,
  besluitId: string,
  { ontvanger, ...rest }: { ontvanger: string; inhoud: string; categorie: Categorie } & Veldwaarden,
): Promise<void> {
  const { inhoud, categorie, ...informeren } = rest
  const velden = { ontvanger, categorie, [watVeld(categorie)]: inhoud, ...informeren }
  await carryOut(deps, wie, besluitId, invoer(velden))
}

/** An adult, told beforehand: decided, shared, and her BSN because the provider has to use it (Wmo 2015 5.2.9). */
async function lotte({ deps }: Demo, { sanneToeleider }: Team): Promise<void> {
  const dossierId = await neemAan(
    deps,
    sanneToeleider,
    { naam: 'Lotte Smit', geboortedatum: '15-03-1980' },
    {
      route: 'b',
      wet: 'wmo',
      gemeldDoor: 'inwoner',
      omschrijving: 'Mevrouw Smit heeft veel last van haar rug. Zij vraagt hulp in huis.',
    },
    [
      dat(['Mevrouw Smit zoekt hulp in huis, één ochtend per week.', 'gesprek op kantoor']),
      wat(['Mevrouw Smit kan niet tillen en niet lang staan.', 'mevrouw Smit zelf']),
    ],
  )
  const { dossier } = await vindDossier(deps, sanneToeleider, 'Lotte Smit')
  const bsn = waarden({ bsn: '999990019' })
  await recordBsn(deps, sanneToeleider, dossierId, dossier.persoonId, bsn)
  const besluitId = await besluit(deps, sanneToeleider, dossierId, 'vraagverheldering', {
    aanpak: {
      over: dossier.persoonId,
      handeling: 'verstrekken',
      ontvanger: 'aanbieder-maatwerk',
      ontvangerNaam: 'Thuiszorg De Linde',
      doel: 'toeleiding',
      doelTekst: 'Vragen of Thuiszorg De Linde plek voor u heeft.',
      categorie: 'dat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'De aanbieder moet weten voor wie de hulp is en hoeveel.',
      toelichting: 'U koos zelf voor deze aanbieder.',
    },
    informeren: {
      informeren: 'vooraf',
      informeerHoe: 'In het gesprek op kantoor. U las mee.',
    },
    besluit: 'Wij vertellen Thuiszorg De Linde welke hulp u zoekt. Niet waarom u die nodig heeft.',
  })
  await deel(deps, sanneToeleider, besluitId, {
    ontvanger: 'Thuiszorg De Linde, planning',
    categorie: 'dat',
    inhoud: 'Mevrouw Smit zoekt hulp in huis, één ochtend per week.',
    verteldOp: toonDatum(datumInNederland(deps.nu())),
  })
}

/** Told afterwards, because nobody could be reached: Noor sees this besluit all the same. */
async function besluitNoor({ deps }: Demo, { sanneToeleider }: Team): Promise<string> {
  const { dossier } = await vindDossier(deps, sanneToeleider, 'Noor de Vries')
  return besluit(deps, sanneToeleider, dossier.id, 'aanpassing', {
    aanpak: {
      over: dossier.persoonId,
      handeling: 'verstrekken',
      ontvanger: 'jeugdhulpaanbieder',
      ontvangerNaam: 'Jeugdhulp Het Anker',
      doel: 'toeleiding',
      doelTekst: 'Een plek vasthouden in een kleine groep, zoals je wilde.',
      categorie: 'dat',
      besproken: 'nee',
      bezwaar: 'weet-niet',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'Zonder naam houdt de aanbieder geen plek vast.',
      toelichting: 'Je vroeg eerder zelf om een kleinere groep.',
    },
    informeren: {
      informeren: 'achteraf',
      uitstelreden: 'onbereikbaar',
      uitstelTekst: 'Wij belden jou en je moeder drie keer. De plek ging vandaag weg.',
      informeerHoe: 'Wij bellen morgen opnieuw en praten er bij jou thuis over.',
      uiterlijk: toonDatum(dagenLater(datumInNederland(deps.nu()), 3)),
    },
    besluit: 'Wij vertellen Jeugdhulp Het Anker dat je een plek zoekt. Je kunt nog nee zeggen.',
  })
}

/** Only once the log holds the besluit, and never longer than there is patience for. */
async function deelOverNoor(
  { deps }: Demo,
  { sanneToeleider }: Team,
  besluitId: string,
  geduldMs: number,
): Promise<void> {
  if (!(await wachtOpAnker(deps, sanneToeleider, besluitId, geduldMs))) return
  await deel(deps, sanneToeleider, besluitId, {
    ontvanger: 'Jeugdhulp Het Anker, aanmelding',
    categorie: 'dat',
    inhoud: 'Noor zoekt een plek in een kleine groep.',
    geinformeerd: 'achteraf',
  })
}

/** @returns whether the besluit stands in the log; not when the log is frozen or the time is up */
export async function wachtOpAnker(
  deps: Deps,
  wie: Medewerker,
  besluitId: string,
  geduldMs: number,
): Promise<boolean> {
  const tot = Date.now() + geduldMs
  for (;;) {
    const stand = await binnenContext(deps, wie, (tx) => findAnkerstand(tx, besluitId))
    if (stand === 'vast') return true
    if (stand === 'bevroren' || Date.now() >= tot) return false
    await wacht(100)
  }
}

/** Who tells it to the parents now may put a child in danger. Nothing was shared yet. */
async function sem({ deps }: Demo, { sanneHulp }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, sanneHulp, 'Sem Visser')
  await besluit(deps, sanneHulp, dossier.id, 'aanpassing', {
    aanpak: {
      over: dossier.persoonId,
      handeling: 'verstrekken',
      ontvanger: 'veilig-thuis',
      doel: 'veiligheid',
      doelTekst: 'Veilig Thuis kan nagaan of Sem veilig is.',
      categorie: 'dat',
      besproken: 'nee',
      bezwaar: 'weet-niet',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'Veilig Thuis moet weten welke hulp er al is.',
      'feit.ernstigGevaar': 'ja',
      'feit.gevraagdDoorOntvanger': 'ja',
      'feit.lopendOnderzoek': 'ja',
      toelichting: 'Veilig Thuis vroeg hierom. De aandachtsfunctionaris dacht mee.',
    },
    informeren: {
      informeren: 'achteraf',
      uitstelreden: 'veiligheid',
      uitstelTekst: 'Wie dit nu hoort, kan Sem iets aandoen.',
      informeerHoe: 'Samen met Veilig Thuis, als Sem veilig is.',
      uiterlijk: toonDatum(dagenLater(datumInNederland(deps.nu()), 20)),
    },
    besluit: 'Wij vertellen Veilig Thuis dat Sem hulp krijgt van het wijkteam.',
  })
}

/** Who applies for an uitkering is known by this number (Participatiewet, UAVG 46). */
async function jeroen({ deps }: Demo, { gerard }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, gerard, 'Jeroen van Vliet')
  const bsn = waarden({ bsn: '999992016' })
  await recordBsn(deps, gerard, dossier.id, dossier.persoonId, bsn)
}
