import type { Stappenplan } from '../stappenplan.ts'
import { aangifte } from './aangifte.ts'
import { ambtsmisdrijf } from './ambtsmisdrijf.ts'
import { bemoeizorg, bemoeizorgDelen } from './bemoeizorg.ts'
import { benadeeldeUitvoerder } from './benadeelde-uitvoerder.ts'
import { fraudeCollege } from './fraude-college.ts'
import { fraudeHulp } from './fraude-hulp.ts'
import { fraudeZonderNamen } from './fraude-zonder-namen.ts'
import { gevaar } from './gevaar.ts'
import { huisgenoten } from './huisgenoten.ts'
import { machtiging } from './machtiging.ts'
import { misbruikRegeling } from './misbruik-regeling.ts'
import { politiegegevens, strafvorderlijk } from './politiegegevens.ts'
import { tip } from './tip.ts'

/** Fraud, the exceptions of S0 §4.3, and the closed regimes of income, police and justice. */
export const fraudeEnInkomen: readonly Stappenplan[] = [
  fraudeHulp,
  fraudeCollege,
  fraudeZonderNamen,
  aangifte,
  ambtsmisdrijf,
  misbruikRegeling,
  benadeeldeUitvoerder,
  gevaar,
  bemoeizorg,
  bemoeizorgDelen,
  machtiging,
  huisgenoten,
  tip,
  politiegegevens,
  strafvorderlijk,
]
