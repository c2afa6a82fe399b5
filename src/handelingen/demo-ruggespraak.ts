import type { Team } from './demo-dossiers.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import { askEscalatie, decideEscalatie } from './escalatie.ts'
import { NietGevonden } from './fouten.ts'
import { makeLeidraad } from './leidraad.ts'
import { askRuggespraak } from './ruggespraak.ts'
import { answerRuggespraak } from './ruggespraak-antwoord.ts'
import { geleden } from './demo-afweging.ts'

type Velden = Readonly<Record<string, string | readonly string[]>>

/** Asks one colleague. @returns the question */
export async function vraagCollega(
  deps: Deps,
  wie: Medewerker,
  collega: Medewerker,
  velden: Velden,
): Promise<string> {
  if (collega.pet === undefined) throw new NietGevonden()
  const vraag = invoer({ aan: 'collega', collega: collega.pet.id, ...velden })
  return (await askRuggespraak(deps, wie, vraag)).id
}

export async function antwoord(
  deps: Deps,
  wie: Medewerker,
  id: string,
  velden: { oordeel: string; tekst: string },
): Promise<void> {
  await answerRuggespraak(deps, wie, id, invoer(velden))
}

/**
 * Questions without names: one that waits for the leidinggevende and one that became guidance, two for the privacy
 * officer, and two cases that somebody wanted to take to another table.
 */
export async function seedRuggespraak(
  demo: Demo,
  team: Team,
  bemoeizorger: Medewerker,
): Promise<void> {
  const petra = await demo.als('Petra de Wit', 'Leidinggevende')
  const ingrid = await demo.als('Ingrid Postma', 'Privacy officer')
  await leidraad(demo.deps, team, petra)
  await privacyvragen(demo.deps, team, ingrid)
  await wachtOpPetra(demo.deps, team)
  await omhoog(demo.deps, bemoeizorger, petra)
  await liever(demo.deps, team, petra)
}

const overPolitie = {
  vraag: 'De politie belt en vraagt of iemand bij ons bekend is. Mag ik dat zeggen?',
  handeling: 'verstrekken',
  ontvanger: 'politie',
  doel: 'strafbaar-feit',
  categorie: ['dat'],
}

/** Asked by one, answered by Petra, and from then on there for everybody at the same question. */
async function leidraad(deps: Deps, { tomToeleider }: Team, petra: Medewerker): Promise<void> {
  const toen = geleden(deps, 12)
  const vraag = invoer({ aan: 'leidinggevende', eigenIdee: 'Ik denk van niet.', ...overPolitie })
  const { id } = await askRuggespraak(toen, tomToeleider, vraag)
  const tekst =
    'Nee. Zeg ook niet dat u iemand kent. Vraag om een brief en leg die aan de jurist voor.'
  await antwoord(geleden(deps, 10), petra, id, { oordeel: 'eens', tekst })
  const blad = { titel: 'De politie belt: is iemand bij u bekend?', antwoord: tekst }
  const velden = invoer({ ...overPolitie, ...blad, geenNamen: 'ja' })
  await makeLeidraad(geleden(deps, 9), petra, id, velden)
}

async function privacyvragen(
  deps: Deps,
  { samira, karinHulp }: Team,
  ingrid: Medewerker,
): Promise<void> {
  const eerder = await askRuggespraak(
    geleden(deps, 6),
    karinHulp,
    invoer({
      aan: 'privacy-officer',
      vraag: 'Mag ik een verslag van een overleg mailen naar iedereen die erbij was?',
      eigenIdee: 'Liever niet, want niet iedereen hoeft alles te weten.',
    }),
  )
  await antwoord(geleden(deps, 5), ingrid, eerder.id, {
    oordeel: 'eens',
    tekst:
      'Klopt. Geef ieder alleen het deel dat voor die persoon nodig is, en nooit per gewone mail.',
  })
  await askRuggespraak(
    geleden(deps, 1),
    samira,
    invoer({
      aan: 'privacy-officer',
      vraag: 'Een schuldeiser vraagt of iemand schuldhulp krijgt. Mag ik daar antwoord op geven?',
      eigenIdee: 'Alleen als de inwoner het zelf wil.',
    }),
  )
}

/** About the meldcode that Mehmet is in the middle of. */
async function wachtOpPetra(deps: Deps, { mehmet }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, mehmet, 'Sandra Maas')
  const vraag = invoer({
    aan: 'leidinggevende',
    dossier: dossier.id,
    over: dossier.persoonId,
    vraag: 'Iemand wil niet dat ik haar partner spreek. Moet ik dat voor de meldcode toch doen?',
    eigenIdee: 'Ik wil eerst met haar een veilig moment afspreken.',
    handeling: 'melden',
    ontvanger: 'veilig-thuis',
    doel: 'veiligheid',
    categorie: ['signaal-hgkm'],
  })
  await askRuggespraak(geleden(deps, 2), mehmet, vraag)
}

/** A case that goes to the interventieteam, after a yes. */
async function omhoog(deps: Deps, wie: Medewerker, petra: Medewerker): Promise<void> {
  const { dossier } = await vindDossier(deps, wie, 'Rob Dijkstra')
  const { id } = await askEscalatie(
    geleden(deps, 8),
    wie,
    dossier.id,
    invoer({
      partner: 'interventieteam',
      over: dossier.persoonId,
      vraag: 'Iemand mijdt alle hulp. De woning vervuilt en de buren klagen over gas.',
      argumenten: 'Wij belden acht keer aan. Met een brief of een buurman lukte het ook niet.',
      bezwaar: 'weet-niet',
      metNummer: 'nee',
    }),
  )
  await antwoord(geleden(deps, 7), petra, id, {
    oordeel: 'eens',
    tekst: 'Eens. Vertel alleen waar het is en dat er gevaar kan zijn. De rest blijft hier.',
  })
  const argumenten = 'Met meer mensen tegelijk komt er eerder contact, en gas is gevaarlijk.'
  const besluit = invoer({ opschalen: 'ja', argumenten })
  await decideEscalatie(geleden(deps, 6), wie, id, besluit)
}

/** Petra sees a lighter way; Samira follows that. */
async function liever(deps: Deps, { samira }: Team, petra: Medewerker): Promise<void> {
  const { dossier } = await vindDossier(deps, samira, 'Jeroen van Vliet')
  const { id } = await askEscalatie(
    deps,
    samira,
    dossier.id,
    invoer({
      partner: 'interventieteam',
      over: dossier.persoonId,
      vraag: 'Iemand doet zijn post niet open en mist elke afspraak over zijn schulden.',
      argumenten: 'De huur staat drie maanden open. Alleen praten hielp niet.',
      bezwaar: 'ja',
      zeerErnstig: 'nee',
      dringendHulpNodig: 'nee',
      metNummer: 'nee',
    }),
  )
  await antwoord(deps, petra, id, {
    oordeel: 'anders',
    tekst: 'Het is niet zo ernstig dat het tegen zijn wil moet. Ga eerst samen de post openmaken.',
  })
  const argumenten = 'Wij openen dinsdag samen de post. Daarna kijk ik opnieuw.'
  await decideEscalatie(deps, samira, id, invoer({ opschalen: 'nee', argumenten }))
}
