import { expect } from 'vitest'
import { leesStap } from '../../src/domein/afweging/lezen.ts'
import { situatieVanAfweging } from '../../src/domein/afweging/feiten.ts'
import type { Afwegingstand, Plaats, Stappenplan } from '../../src/domein/afweging/stappenplan.ts'
import type { Waarden } from '../../src/domein/invoer.ts'
import type { Werkpet } from '../../src/domein/pet.ts'
import type { Antwoord } from '../../src/recht/antwoord.ts'
import type { Regelset } from '../../src/recht/regelset.ts'
import type { FeitenInvoer } from '../../src/recht/situatie.ts'
import { weeg } from '../../src/recht/weeg.ts'

export const peildag = '2026-11-22'

/** Sanne as toeleider in a toeleidingsdossier. */
export const alsToeleider: Plaats = {
  pet: 'toeleider',
  beroepsgeheim: 'geen',
  beroepscode: true,
  taken: ['toeleiding-jeugd', 'toeleiding-wmo'],
  dossier: 'toeleidingsdossier',
  taak: 'toeleiding-jeugd',
  leeftijd: 13,
}

/** Sanne as jeugdhulpverlener in a hulpverleningsdossier. */
export const alsHulpverlener: Plaats = {
  pet: 'hulpverlener',
  beroepsgeheim: 'jeugdwet',
  beroepscode: true,
  taken: ['verlenen-jeugdhulp'],
  dossier: 'hulpverleningsdossier',
  taak: 'verlenen-jeugdhulp',
  leeftijd: 13,
}

/** A social worker of an algemene voorziening: a beroepscode, no statutory secrecy. */
export const alsMaatschappelijkWerker: Plaats = {
  ...alsHulpverlener,
  beroepsgeheim: 'geen',
  taken: ['maatschappelijk-werk'],
  taak: 'maatschappelijk-werk',
  leeftijd: 40,
}

export const leeg = (plaats: Plaats): Afwegingstand => ({
  plaats,
  waarden: {},
  gedaan: [],
  records: {},
})

/**
 * Goes through the steps as the forms do, with these answers; a step that cannot be read is a mistake in the test.
 *
 * @param over codes of steps that are left out
 */
export function doorloop(
  plan: Stappenplan,
  plaats: Plaats,
  antwoorden: Readonly<Record<string, string | readonly string[]>>,
  { over = [], records = {} }: { over?: readonly string[]; records?: FeitenInvoer } = {},
): Afwegingstand {
  const alles: Waarden = Object.fromEntries(
    Object.entries(antwoorden).map(([naam, waarde]) => [
      naam,
      typeof waarde === 'string' ? [waarde] : waarde,
    ]),
  )
  const gedaan: string[] = []
  let waarden: Waarden = {}
  for (const stap of plan.stappen) {
    if (over.includes(stap.code)) continue
    const gelezen = leesStap(stap, { ...waarden, ...alles }, peildag)
    expect(gelezen.fouten, `${plan.soort}, ${stap.code}`).toEqual({})
    waarden = { ...waarden, ...gelezen.waarden }
    gedaan.push(stap.code)
  }
  return { plaats, waarden, gedaan, records }
}

/** What the rules say to it; `undefined` when there is nothing to ask. */
export function weegPlan(
  regelset: Regelset,
  plan: Stappenplan,
  stand: Afwegingstand,
  gemeente = 'Voorbeeldgemeente',
): Antwoord | undefined {
  const { plaats } = stand
  const pet: Werkpet = {
    id: 'p',
    naam: 'Pet',
    soort: plaats.pet,
    taken: plaats.taken,
    dossierSoorten: [plaats.dossier],
    beroepsgeheim: plaats.beroepsgeheim,
    beroepscode: plaats.beroepscode,
    uitleg: '',
    organisatie: 'Wijkteam',
    organisatieId: 'o',
    beslissen: false,
  }
  const situatie = situatieVanAfweging(plan, stand, pet, gemeente, peildag)
  return situatie === undefined ? undefined : weeg(regelset, situatie)
}

/** Does this answer let somebody do it? */
export const isJa = (antwoord: Antwoord | undefined): boolean =>
  antwoord !== undefined &&
  ['toegestaan', 'toegestaan-mits', 'verplicht', 'eigen-afweging'].includes(antwoord.uitkomst)
