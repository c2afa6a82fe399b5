import { planVan } from '../../src/domein/afweging/index.ts'
import type { Planstap, Stappenplan, Veld } from '../../src/domein/afweging/stappenplan.ts'
import { geldt } from '../../src/domein/afweging/lezen.ts'
import { dagenLater, datumInNederland, toonDatum } from '../../src/domein/leeftijd.ts'
import type { Bezoeker, Blad, Velden } from './app.ts'
import { idUit, noor } from './werk.ts'

/** A plausible answer to any field; the others come from the test. */
function gewoonAntwoord(veld: Veld): readonly string[] {
  switch (veld.soort) {
    case 'tekst':
    case 'regel':
      return ['Zo staat het opgeschreven.']
    case 'datum': {
      const vandaag = datumInNederland(new Date())
      return [toonDatum(veld.wanneer === 'komt' ? dagenLater(vandaag, 7) : vandaag)]
    }
    case 'keuze':
      return [veld.keuzes[0]?.waarde ?? '']
    case 'keuzes':
      return veld.keuzes.slice(0, veld.minstens ?? 1).map(({ waarde }) => waarde)
    case 'categorieen':
      return [veld.uit?.[0] ?? 'wat']
    case 'driewaardig':
      return ['ja']
  }
}

/** What is filled in for a step: plausible answers, with those of the test over them. */
export function vulling(stap: Planstap, anders: Velden = {}): Velden {
  const uit: Record<string, readonly string[]> = {}
  for (const veld of stap.velden) {
    const gekozen = anders[veld.naam]
    if (gekozen !== undefined) uit[veld.naam] = typeof gekozen === 'string' ? [gekozen] : gekozen
    else if (geldt(veld, uit)) uit[veld.naam] = gewoonAntwoord(veld)
  }
  return uit
}

export function plan(soort: string): Stappenplan {
  const gevonden = planVan(soort)
  if (gevonden === undefined) throw new Error(`geen stappenplan ${soort}`)
  return gevonden
}

/** Begins a guided weighing through its page. @returns its id */
export async function begin(
  wie: Bezoeker,
  dossierId: string,
  soort: string,
  over: string = noor,
): Promise<string> {
  await wie.get(`/werk/dossiers/${dossierId}/afwegingen/${soort}`)
  return idUit(await wie.verstuur({ over }), /^\/werk\/afwegingen\/([0-9a-f-]{36})$/)
}

/** Fills in and finishes one step. */
export async function leg(
  wie: Bezoeker,
  id: string,
  stap: Planstap,
  anders: Velden = {},
): Promise<Blad> {
  await wie.get(`/werk/afwegingen/${id}/stappen/${stap.code}`)
  return wie.verstuur(vulling(stap, anders), { knop: 'verder' })
}

/** Begins, and finishes every step of the plan. @param anders answers of the test, by name of the field */
export async function doorloop(
  wie: Bezoeker,
  dossierId: string,
  soort: string,
  anders: Velden = {},
  over: string = noor,
): Promise<string> {
  const id = await begin(wie, dossierId, soort, over)
  for (const stap of plan(soort).stappen) {
    const blad = await leg(wie, id, stap, anders)
    if (blad.status !== 200) throw new Error(`stap ${stap.code}: ${blad.status}`)
    const fout = blad.$('.dw-fouten').text().trim()
    if (fout !== '') throw new Error(`stap ${stap.code}: ${fout}`)
  }
  return id
}

/** Ends it from the overview. */
export async function besluit(
  wie: Bezoeker,
  id: string,
  uitkomst: string,
  anders: Velden = {},
): Promise<Blad> {
  await wie.get(`/werk/afwegingen/${id}`)
  return wie.verstuur({ uitkomst, reden: 'Dit is mijn reden.', ...anders }, { knop: 'einde' })
}
