import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import type { Gedeeldregel } from '../../../handelingen/plan.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'

/** Can somebody outside read this now? */
export function isLopend(regel: Gedeeldregel, vandaag: Datum): boolean {
  return regel.looptTot !== null && regel.gestoptOp === null && regel.looptTot >= vandaag
}

/** Who, what kind and until when, in one line. */
export function gedeeldZin(regel: Gedeeldregel, woorden: Woorden): string {
  const partij = regel.organisatie ?? woorden.ontvangers[regel.ontvangerType].naam
  const wat = opsomming(regel.categorieen.map((code) => woorden.categorieen[code].naam))
  const tot =
    regel.looptTot === null || regel.gestoptOp !== null
      ? ''
      : `, tot en met ${schrijfDatum(regel.looptTot)}`
  const gestopt = regel.gestoptOp === null ? '' : `, gestopt op ${schrijfDag(regel.gestoptOp)}`
  const begin = regel.soort === 'opvragen' ? 'Gevraagd aan' : 'Verteld aan'
  return `${begin} ${partij}: ${wat}. ${hoofdletter(woorden.doelen[regel.doel].naam)}. Op ${schrijfDag(regel.gedaanOp)}${tot}${gestopt}.`
}
