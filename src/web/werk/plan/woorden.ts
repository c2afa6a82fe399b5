import type { Planonderdeelsoort, Planstatus, WieDoet } from '../../../domein/plan.ts'
import type { Badgesoort } from '../../ui/index.ts'

export const statusWoorden: Readonly<Record<Planstatus, { tekst: string; soort: Badgesoort }>> = {
  loopt: { tekst: 'Loopt', soort: 'nadruk' },
  klaar: { tekst: 'Klaar', soort: 'ok' },
  gestopt: { tekst: 'Gestopt', soort: 'neutraal' },
}

export const wieWoorden: Readonly<Record<WieDoet, string>> = {
  inwoner: 'De inwoner',
  naaste: 'Familie of een andere naaste',
  medewerker: 'Een medewerker van het wijkteam',
  organisatie: 'Een andere organisatie',
}

interface Formulierwoorden {
  kopNieuw: string
  kopWijzig: string
  tekst: string
  hint: string
  knop: string
}

export const formulierWoorden: Readonly<Record<Planonderdeelsoort, Formulierwoorden>> = {
  opzet: {
    kopNieuw: 'Een plan beginnen',
    kopWijzig: 'Waarvoor dit plan is',
    tekst: 'Waarvoor is dit plan?',
    hint: 'Eén of twee zinnen. Bijvoorbeeld: Noor gaat weer naar school en thuis is er rust.',
    knop: 'Zet dit in het plan',
  },
  doel: {
    kopNieuw: 'Een doel toevoegen',
    kopWijzig: 'Een doel wijzigen',
    tekst: 'Wat is het doel?',
    hint: 'Schrijf wat er straks anders is. Gebruik zo veel mogelijk de woorden van de inwoner.',
    knop: 'Zet dit doel in het plan',
  },
  afspraak: {
    kopNieuw: 'Een afspraak toevoegen',
    kopWijzig: 'Een afspraak wijzigen',
    tekst: 'Wat is afgesproken?',
    hint: 'Schrijf wat er gebeurt, zodat iedereen weet wanneer het klaar is.',
    knop: 'Zet deze afspraak in het plan',
  },
}
