import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'

/** Ids of what the demo put in, found from outside. */
export async function findDossier(t: TestApp, naam: string): Promise<string> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select d.id from deelwijzer.dossier d join deelwijzer.persoon p on p.gemeente_id = d.gemeente_id and p.id = d.persoon_id where p.naam = $1`,
      [naam],
    )
  const [rij] = rows
  if (rij === undefined) throw new Error(`geen dossier voor ${naam}`)
  return rij.id
}

/** A complete and light triage about Noor: telling a school that there is help. */
export const ingevuld = {
  aanpak: {
    over: 'a4000000-0000-4000-8000-000000000001',
    handeling: 'verstrekken',
    ontvanger: 'extern-professional',
    ontvangerNaam: 'intern begeleider van De Linde',
    doel: 'toeleiding',
    doelTekst: 'Met school afspreken hoe Noor rust krijgt in de klas.',
    categorie: ['dat'],
    besproken: 'ja',
    bezwaar: 'nee',
  },
  weging: {
    noodzakelijk: 'ja',
    kanMetMinder: 'nee',
    proportioneel: 'ja',
    doelmatig: 'ja',
    'nodig.dat': 'School moet weten met wie zij kan afspreken.',
    toelichting: 'Noor en haar moeder willen dit zelf ook.',
  },
  informeren: {
    informeren: 'vooraf',
    informeerHoe: 'In het gesprek van dinsdag, met haar moeder erbij.',
  },
  vastleggen: {
    conclusie: 'doen',
    besluit: 'Wij vertellen school dat wij Noor helpen. Niet wat er speelt.',
  },
} as const satisfies Record<string, Velden>

/** Starts a triage in a dossier and gives its id. */
export async function beginTriage(
  iemand: Bezoeker,
  dossierId: string,
  moment = 'vraagverheldering',
): Promise<string> {
  await iemand.get(`/werk/dossiers/${dossierId}/triage`)
  const blad = await iemand.verstuur({ moment })
  const gevonden = /^\/werk\/triage\/([0-9a-f-]{36})\/aanpak$/.exec(blad.pad)
  if (gevonden?.[1] === undefined) throw new Error(`geen triage begonnen: ${blad.pad}`)
  return gevonden[1]
}

/** Fills in the first three steps and stops on the page with the summary. */
export async function vulIn(
  iemand: Bezoeker,
  triageId: string,
  anders: Partial<Record<'aanpak' | 'weging' | 'informeren', Velden>> = {},
): Promise<Blad> {
  await iemand.get(`/werk/triage/${triageId}/aanpak`)
  for (const stap of ['aanpak', 'weging', 'informeren'] as const) {
    await iemand.verstuur({ ...ingevuld[stap], ...anders[stap] }, { knop: 'verder' })
  }
  return iemand.blad()
}

/** Goes all the way and gives the id of the besluit. */
export async function neemBesluit(
  iemand: Bezoeker,
  triageId: string,
  velden: Velden = {},
): Promise<string> {
  await vulIn(iemand, triageId)
  const blad = await iemand.verstuur({ ...ingevuld.vastleggen, ...velden }, { knop: 'besluit' })
  const gevonden = /^\/werk\/besluiten\/([0-9a-f-]{36})\?nieuw=1$/.exec(blad.pad)
  if (gevonden?.[1] === undefined) throw new Error(`geen besluit: ${blad.pad}`)
  return gevonden[1]
}
