import { dagenLater, schrijfDatum, type Datum } from '../leeftijd.ts'
import { bereken, gevalVan, rauwEinde, verlengingVan, type Opties } from './bereken.ts'
import { feestdagenOp, weekdag } from './feestdagen.ts'
import { schrijfLengte, type Lengte } from './lengte.ts'
import { termijnen, type Termijncode } from './register.ts'
import { einddag } from './rekenen.ts'
import { isGewoneDag, verschuif, type Rekenregel } from './termijnenwet.ts'

const weekdagen = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** `2026-11-29` → `zondag 29 november 2026`. */
export function schrijfDag(dag: Datum): string {
  return `${weekdagen[weekdag(dag) - 1] ?? ''} ${schrijfDatum(dag)}`
}

const regelnaam: Readonly<Record<Exclude<Rekenregel, 'geen'>, string>> = {
  awt: 'Algemene termijnenwet',
  eu: 'Verordening 1182/71',
}

/** How the number was applied: one sentence, two when a month has no such day. */
function telstap(lengte: Lengte, vanaf: Datum): string[] {
  const dag = schrijfDag(einddag(lengte, vanaf))
  const lang = schrijfLengte(lengte)
  if ('weken' in lengte) {
    return [`Tel ${7 * lengte.weken} dagen verder (${lang}). Dat is ${dag}.`]
  }
  if ('dagen' in lengte) return [`Tel ${lang} verder. Dat is ${dag}.`]
  if ('werkdagen' in lengte) {
    return [`Tel ${lang} verder. Zaterdag, zondag en feestdagen tellen niet mee. Dat is ${dag}.`]
  }
  if ('uren' in lengte) {
    return [
      `${lang} is ${lengte.uren / 24} keer een heel etmaal. Vanaf het midden van de dag is dat ${dag}.`,
      'Uren lopen door in het weekend en op een feestdag. Wordt de klok verzet? Dan verandert de tijd, niet het aantal uren.',
    ]
  }
  if ('jarenNaJaarVan' in lengte) {
    const jaar = vanaf.slice(0, 4)
    return [`Tel vanaf het einde van ${jaar}. Daarna ${lengte.jarenNaJaarVan} jaar. Dat is ${dag}.`]
  }
  const eind = einddag(lengte, vanaf)
  const zelfde = eind.slice(8) === vanaf.slice(8)
  return zelfde
    ? [`Neem dezelfde dag ${lang} later. Dat is ${dag}.`]
    : [
        `Neem dezelfde dag ${lang} later. Die maand heeft geen dag ${Number(vanaf.slice(8))}.`,
        `Dan telt de laatste dag van die maand: ${dag}.`,
      ]
}

/** Why a day is no ordinary day: `valt in het weekend`, `is Tweede Kerstdag`. */
function vrijeDag(dag: Datum): string {
  const [feestdag] = feestdagenOp(dag)
  if (feestdag === undefined) return 'valt in het weekend'
  return feestdag.soort === 'gelijk-door-besluit' ? 'telt als een feestdag' : `is ${feestdag.naam}`
}

function schuifstap(lengte: Lengte, regel: Rekenregel, vanaf: Datum, rauw: Datum): string[] {
  if ('uren' in lengte) return []
  if (regel === 'geen') return ['Dit einde schuift niet op door een weekend of feestdag.']
  const eind = verschuif(lengte, regel, vanaf, rauw)
  if (eind === rauw) {
    return isGewoneDag(rauw, regel)
      ? ['Dat is een gewone dag. De termijn schuift niet op.']
      : [`Voor een termijn van ${schrijfLengte(lengte)} schuift het einde niet op.`]
  }
  const vrij: string[] = []
  for (let dag = rauw; dag < eind; dag = dagenLater(dag, 1)) {
    if (!isGewoneDag(dag, regel)) vrij.push(`${schrijfDag(dag)} ${vrijeDag(dag)}`)
  }
  const zinnen = vrij.map((zin) => `${zin.charAt(0).toUpperCase()}${zin.slice(1)}.`)
  return [...zinnen, `Dan telt ${schrijfDag(eind)} (${regelnaam[regel]}).`]
}

/** The start, and from when days count. */
function beginstap(lengte: Lengte, vanaf: Datum): string {
  if ('uren' in lengte) return `Begin bij het moment zelf, op ${schrijfDag(vanaf)}.`
  if ('jarenNaJaarVan' in lengte) return `Begin bij het jaar van ${schrijfDag(vanaf)}.`
  return `Begin bij ${schrijfDag(vanaf)}. Die dag zelf telt niet mee.`
}

export interface Rekenuitleg {
  wettelijk: readonly string[]
  lokaal: readonly string[]
}

/** The arithmetic of `bereken` in plain sentences, step by step, for both clocks. */
export function legUit(code: Termijncode, vanaf: Datum, opties: Opties = {}): Rekenuitleg {
  const termijn = termijnen[code]
  if (termijn.ingang !== undefined) {
    return { wettelijk: [`Dit geldt sinds ${schrijfDag(termijn.ingang)}.`], lokaal: [] }
  }
  const { wettelijk, lokaal, regel } = gevalVan(code, vanaf, opties)
  const rauw = rauwEinde(code, vanaf, opties)
  if (termijn.leeftijd !== undefined && rauw !== null) {
    return { wettelijk: leeftijdstap(vanaf, termijn.leeftijd, rauw), lokaal: [] }
  }
  const uitkomst = bereken(code, vanaf, opties)
  return {
    wettelijk:
      wettelijk === undefined || rauw === null
        ? []
        : [
            beginstap(wettelijk, vanaf),
            ...telstap(wettelijk, vanaf),
            ...verlengstap(code, vanaf, opties, rauw),
            ...schuifstap(wettelijk, regel, vanaf, rauw),
          ],
    lokaal:
      lokaal === undefined
        ? []
        : opties.verlengd === true && verlengingVan(code, vanaf, opties) !== undefined
          ? ['Na een verlenging geldt de dag van de wet.']
          : [
              beginstap(lokaal, vanaf),
              ...telstap(lokaal, vanaf),
              ...(uitkomst.lokaal === einddag(lokaal, vanaf)
                ? []
                : ['Dat is later dan de wet toelaat. Dan telt de dag van de wet.']),
            ],
  }
}

function leeftijdstap(vanaf: Datum, leeftijd: number, dag: Datum): string[] {
  const zin = `Geboren op ${schrijfDatum(vanaf)}. De ${leeftijd}e verjaardag is ${schrijfDag(dag)}.`
  return vanaf.slice(5) === dag.slice(5)
    ? [zin]
    : [zin, 'Dat jaar heeft geen 29 februari. Dan is iemand op 1 maart een jaar ouder.']
}

function verlengstap(code: Termijncode, vanaf: Datum, opties: Opties, rauw: Datum): string[] {
  const verlenging = verlengingVan(code, vanaf, opties)
  if (opties.verlengd !== true || verlenging === undefined) return []
  return [`De verlenging is ${schrijfLengte(verlenging.lengte)}. Dat is ${schrijfDag(rauw)}.`]
}
