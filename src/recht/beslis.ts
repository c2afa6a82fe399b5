/** Kiest uit de passende regels de beslissende, in de volgorde van het recht. */
import type { Kandidaat } from './regelindex.ts'
import { strengheid } from './regelindex.ts'
import { toestemmingStand, vraagtNoodzaak } from './toestemming.ts'
import type { Persoon, ToestemmingStand } from './toestemming.ts'
import type { Uitkomst } from './vocabulaire.ts'
import { plaatsVan, voldoet, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'

/** De uitslag voor één gegeven. `winnaar` is `null` als geen regel spreekt. */
export interface Beslissing {
  readonly winnaar: Kandidaat | null
  readonly uitkomst: Uitkomst
}

const leemte: Beslissing = { winnaar: null, uitkomst: 'verboden' }

const metToestemming: Record<ToestemmingStand, Uitkomst> = {
  gegeven: 'toegestaan-mits',
  geweigerd: 'verboden',
  ontbreekt: 'toestemming-vereist',
}

const noodzakelijk = plaatsVan('noodzakelijk')

/**
 * De uitkomst van een regel nu: toestemming die er is of geweigerd is, telt mee. Toestemming maakt
 * niet nodig wat niet nodig is: zolang de noodzaak niet bekend is, geeft zij nog geen ja (E-133).
 */
export function uitkomstNu(kandidaat: Kandidaat, persoon: Persoon, stand: FeitenStand): Uitkomst {
  const { regel, uitkomst } = kandidaat
  if (uitkomst !== 'toestemming-vereist') return uitkomst
  const nu = toestemmingStand(regel, persoon, stand)
  const onzeker = nu === 'gegeven' && vraagtNoodzaak(regel) && stand[noodzakelijk] !== WAAR
  return onzeker ? uitkomst : metToestemming[nu]
}

/**
 * De hoogste regels onder de vurende. Een verklaarde uitzondering zet de regel waar zij voor gaat
 * opzij en komt op diens trede; daarna telt de trede; binnen een trede gaat de bijzondere regel voor
 * de algemene.
 */
export function hoogste(vurend: readonly Kandidaat[]): readonly Kandidaat[] {
  if (vurend.length < 2) return vurend
  const rangen: number[] = []
  const opzij = new Set<Kandidaat>()
  let top = -1
  for (const [nummer, kandidaat] of vurend.entries()) {
    let { rang } = kandidaat
    if (kandidaat.gaatVoor.size > 0) {
      // De lijst staat zo dat wie opzij gaat eerder komt: zijn trede is al bekend.
      for (let eerder = 0; eerder < nummer; eerder++) {
        const ander = vurend[eerder]
        if (ander === undefined || !kandidaat.gaatVoor.has(ander.plaats)) continue
        opzij.add(ander)
        rang = Math.max(rang, rangen[eerder] ?? 0)
      }
    }
    rangen.push(rang)
  }
  for (const [nummer, kandidaat] of vurend.entries()) {
    if (!opzij.has(kandidaat)) top = Math.max(top, rangen[nummer] ?? -1)
  }
  const boven = vurend.filter(
    (kandidaat, nummer) => rangen[nummer] === top && !opzij.has(kandidaat),
  )
  if (boven.length < 2) return boven
  return boven.filter(
    (kandidaat) => !boven.some((ander) => ander.bijzonderDan.has(kandidaat.plaats)),
  )
}

function strengste(
  kandidaten: readonly Kandidaat[],
  persoon: Persoon,
  stand: FeitenStand,
): Beslissing {
  let beste = leemte
  let streng = -1
  for (const kandidaat of kandidaten) {
    const uitkomst = uitkomstNu(kandidaat, persoon, stand)
    const maat = strengheid(uitkomst)
    const preciezer = maat === streng && kandidaat.omvang < (beste.winnaar?.omvang ?? 0)
    if (maat > streng || preciezer) {
      streng = maat
      beste = { winnaar: kandidaat, uitkomst }
    }
  }
  return beste
}

/** Grof gezegd ja (0), eigen afweging (1), eerst toestemming (2) of nee (3). */
export function breedte(uitkomst: Uitkomst): number {
  return Math.max(0, strengheid(uitkomst) - 2)
}

/**
 * Gemeentelijk beleid mag landelijk recht strenger maken waar de laag dat toelaat. Verder beslist het
 * alleen waar landelijk recht ruimte laat en het zegt welke open norm het invult: waar geen regel
 * spreekt, bij een eigen afweging, of bij de vraag hoe toestemming wordt gegeven.
 */
export function lokaalBeslist(landelijk: Beslissing, lokaal: Beslissing): boolean {
  if (lokaal.winnaar === null) return false
  const { invulling } = lokaal.winnaar.regel
  if (landelijk.winnaar === null) {
    return lokaal.winnaar.uitkomst === 'verboden' || invulling !== undefined
  }
  if (invulling?.regels.includes(landelijk.winnaar.regel.id) === true) {
    return landelijk.uitkomst !== 'verboden'
  }
  if (landelijk.winnaar.laag?.lokaalMagBeperken !== true) return false
  const verschil = breedte(lokaal.uitkomst) - breedte(landelijk.uitkomst)
  return verschil > 0 || (verschil === 0 && lokaal.uitkomst !== 'verboden')
}

/** Weegt de passende regels voor één gegeven bij deze stand van feiten. */
export function beslis(
  passend: readonly Kandidaat[],
  persoon: Persoon,
  stand: FeitenStand,
): Beslissing {
  const landelijk: Kandidaat[] = []
  let lokaal: Kandidaat[] | null = null
  for (const kandidaat of passend) {
    if (!voldoet(kandidaat.eisen, stand)) continue
    if (kandidaat.lokaal) (lokaal ??= []).push(kandidaat)
    else landelijk.push(kandidaat)
  }
  const breed = strengste(hoogste(landelijk), persoon, stand)
  if (lokaal === null) return breed
  const smal = strengste(hoogste(lokaal), persoon, stand)
  return lokaalBeslist(breed, smal) ? smal : breed
}
