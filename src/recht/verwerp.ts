/** Zegt in gewoon Nederlands waarom een passende regel niet beslist. */
import type { Verworpen } from './antwoord.ts'
import { breedte } from './beslis.ts'
import type { Beslissing } from './beslis.ts'
import type { Weging } from './bundel.ts'
import type { Kandidaat, Passend } from './regelindex.ts'
import { voldoet } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'
import type { Woorden } from './woorden.ts'

function verklaardeReden(winnaar: Kandidaat, ander: Kandidaat): string | null {
  const voorrang = winnaar.regel.gaatVoor?.find(({ regel }) => regel === ander.regel.id)
  return voorrang?.reden ?? null
}

/**
 * De reden waarom `ander` wijkt voor de winnaar.
 * @param winnaar de beslissende regel met de uitkomst die nu geldt
 */
function waaromNiet(winnaar: Beslissing, ander: Kandidaat, woorden: Woorden): string {
  const eerste = winnaar.winnaar
  if (eerste === null) return 'Gemeentelijk beleid mag niet ruimer zijn dan de wet.'
  const wie = `“${eerste.regel.titel}”`
  if (eerste.lokaal !== ander.lokaal) {
    if (ander.lokaal) {
      return breedte(ander.uitkomst) < breedte(winnaar.uitkomst)
        ? `Gemeentelijk beleid mag niet ruimer zijn dan landelijke regels. ${wie} gaat daarom voor.`
        : `Gemeentelijk beleid mag deze landelijke regel niet veranderen: ${wie}.`
    }
    return eerste.regel.invulling?.regels.includes(ander.regel.id) === true
      ? `Deze regel laat ruimte. De gemeente vult die zelf in: ${wie}.`
      : `De gemeente heeft hier eigen beleid dat even streng of strenger is: ${wie}.`
  }
  const verklaard = verklaardeReden(eerste, ander)
  if (verklaard !== null) return `${wie} gaat voor. ${verklaard}`
  if (eerste.laag !== null && ander.laag !== null && eerste.laag.id !== ander.laag.id) {
    return `${wie} gaat voor. ${eerste.laag.reden}`
  }
  if (eerste.bijzonderDan.has(ander.plaats)) {
    return `${wie} gaat voor, want die regel gaat preciezer over deze situatie.`
  }
  const naam = woorden.uitkomsten[winnaar.uitkomst].naam
  return ander.uitkomst === winnaar.uitkomst
    ? `Deze regel zegt hetzelfde als ${wie}.`
    : `Beide regels gelden. De strengste telt: ${wie} (${naam}).`
}

/** Een regel die bekend is maar niet meetelt. */
function buitenToepassing(kandidaat: Kandidaat): Verworpen {
  return {
    regel: kandidaat.regel.id,
    waarom:
      kandidaat.regel.toelichting ??
      'Deze regel is ruimer dan de wet toelaat en telt daarom niet mee.',
  }
}

/**
 * De passende regels die niet beslissen, elk één keer, met de reden.
 * @param beslissend de regels die het antwoord wel dragen
 */
export function verwerp(
  weging: Weging,
  passend: Passend,
  beslissend: ReadonlySet<Kandidaat>,
  stand: FeitenStand,
  woorden: Woorden,
): readonly Verworpen[] {
  const uit = new Map<string, Verworpen>()
  for (const [categorie, kandidaten] of passend.beslis) {
    const beslissing = weging.perCategorie.get(categorie) ?? weging.bundel
    for (const kandidaat of kandidaten) {
      const { id } = kandidaat.regel
      if (beslissend.has(kandidaat) || uit.has(id) || !voldoet(kandidaat.eisen, stand)) continue
      uit.set(id, { regel: id, waarom: waaromNiet(beslissing, kandidaat, woorden) })
    }
  }
  for (const kandidaat of passend.buiten) {
    if (voldoet(kandidaat.eisen, stand)) uit.set(kandidaat.regel.id, buitenToepassing(kandidaat))
  }
  return [...uit.values()]
}
