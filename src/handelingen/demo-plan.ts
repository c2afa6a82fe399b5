import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { openBlokkades } from '../domein/plicht.ts'
import type { Planonderdeelsoort } from '../domein/plan.ts'
import { invoer, type Demo } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { addBijdrage } from './mijn-plan.ts'
import { recordPlan, weighPlan } from './plan-formulier.ts'
import { readPlan } from './plan.ts'

type Over = Pick<Dossierregel, 'id' | 'persoonId'>
type Velden = Readonly<Record<string, string>>

/** A plan with a purpose, a goal and two agreements; Noor added a goal in her own words and said what she wants different. */
export async function seedPlan(demo: Demo, wie: Medewerker, dossier: Over): Promise<void> {
  const { deps } = demo
  const over = (dagen: number): string => toonDatum(dagenLater(datumInNederland(deps.nu()), dagen))
  await schrijf(deps, wie, dossier, 'opzet', {
    tekst: 'Noor gaat weer met plezier naar school. Thuis is er minder ruzie over school.',
    uiterlijk: over(84),
  })
  await schrijf(deps, wie, dossier, 'doel', {
    tekst: 'Noor is drie ochtenden per week op school.',
    eigenWoorden: 'Ik wil mijn klas weer zien, maar niet meteen de hele dag.',
    datWat: 'wat',
    categorie: 'gewoon',
  })
  const doel = (await readPlan(deps, wie, dossier.id)).plan?.doelen[0]?.doel
  if (doel === undefined) throw new NietGevonden()
  for (const afspraak of [
    {
      tekst: 'School regelt een rustige plek voor de pauze.',
      wie: 'organisatie',
      naam: 'intern begeleider van Basisschool De Linde',
      uiterlijk: over(10),
    },
    {
      tekst: 'Noor zegt het als een ochtend te lang is.',
      wie: 'inwoner',
      naam: 'Noor',
      uiterlijk: '',
    },
  ]) {
    const vast = { doel: doel.id, datWat: 'wat', categorie: 'gewoon' }
    await schrijf(deps, wie, dossier, 'afspraak', { ...vast, ...afspraak })
  }
  await noorSchrijftMee(demo, dossier.id, doel.id)
}

async function schrijf(
  deps: Deps,
  wie: Medewerker,
  { id: dossierId, persoonId }: Over,
  soort: Planonderdeelsoort,
  velden: Velden,
): Promise<void> {
  const plek = { dossierId, soort, sleutel: deps.id(), onderdeelId: undefined }
  const waarden = invoer({
    persoon: persoonId,
    bronSoort: 'inwoner',
    rolKenbaar: 'ja',
    noodzakelijk: 'ja',
    ...velden,
  })
  // What has to be done first was done, as the professional would tick.
  const antwoord = await weighPlan(deps, wie, plek, waarden)
  const gedaan = openBlokkades(antwoord?.plichten ?? [], []).map(({ code }) => code)
  await recordPlan(deps, wie, plek, { ...waarden, gedaan }, 0, 0)
}

/** The plan is hers too: nothing of this is weighed or refused. */
async function noorSchrijftMee(
  { deps, alsInwoner }: Demo,
  dossierId: string,
  doelId: string,
): Promise<void> {
  const noor = await alsInwoner('Noor de Vries')
  const bijdragen: readonly Velden[] = [
    { soort: 'doel', tekst: 'Ik wil op zaterdag weer naar paardrijden.' },
    { soort: 'anders', onderdeel: doelId, tekst: 'Ik begin liever met twee ochtenden.' },
  ]
  for (const bijdrage of bijdragen) {
    await addBijdrage(deps, noor, dossierId, invoer(bijdrage), deps.id())
  }
}
