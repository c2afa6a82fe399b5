/** Terms: how long, from when, until which day, and why. Pure: no clock, no database. */
export { bereken, gevalVan, verleng, verlengingVan } from './bereken.ts'
export type { Geval, Opties, Uitkomst, Verlengoordeel } from './bereken.ts'
export { besluitenBekend, feestdagen, feestdagenOp, paaszondag, weekdag } from './feestdagen.ts'
export type { Feestdag, Feestdagsoort } from './feestdagen.ts'
export { schrijfLengte } from './lengte.ts'
export type { Lengte } from './lengte.ts'
export { isTermijncode, termijncodes, termijnen } from './register.ts'
export type { Termijncode } from './register.ts'
export {
  einddag,
  eindmoment,
  klokInNederland,
  maandenLater,
  momentInNederland,
  werkdagenLater,
} from './rekenen.ts'
export { legUit, schrijfDag } from './uitleg.ts'
export type { Rekenuitleg } from './uitleg.ts'
export { groepen } from './termijn.ts'
export type { Aard, Groep, Termijn, Variant, Verlenging, Zekerheid } from './termijn.ts'
export { isGewoneDag, metTermijnenwet, valtOnderTermijnenwet, verschuif } from './termijnenwet.ts'
export type { Rekenregel } from './termijnenwet.ts'
