/** Controleert de regels als geheel. Elk gebrek noemt de regel en zegt waarom. */
import { breedte } from './beslis.ts'
import { kunnenSamen } from './omvat.ts'
import { maakIndex } from './regelindex.ts'
import type { Kandidaat } from './regelindex.ts'
import type { Regelset } from './regelset.ts'

export type GebrekSoort =
  | 'dubbel'
  | 'onbekend'
  | 'onvolledig'
  | 'cyclus'
  | 'tegenspraak'
  | 'te-ruim'
  | 'onbereikbaar'
  | 'onbekend-helpt'
  | 'ja-zonder-noodzaak'

export interface Gebrek {
  readonly soort: GebrekSoort
  readonly regel: string
  readonly melding: string
}

function vorm(regelset: Regelset): Gebrek[] {
  const uit: Gebrek[] = []
  const ids = new Set<string>()
  const lagen = new Set(regelset.lagen.map(({ id }) => id))
  const alle = new Set(regelset.regels.map(({ id }) => id))
  for (const regel of regelset.regels) {
    const gebrek = (soort: GebrekSoort, melding: string): void => {
      uit.push({ soort, regel: regel.id, melding })
    }
    if (ids.has(regel.id)) gebrek('dubbel', 'dit id komt vaker voor')
    ids.add(regel.id)
    if (regel.soort === 'beslis') {
      if (regel.laag === undefined)
        gebrek('onvolledig', 'een regel met een uitkomst heeft een laag')
      else if (!lagen.has(regel.laag))
        gebrek('onbekend', `laag “${regel.laag}” staat niet in de rangorde`)
    } else if (regel.plichten.length === 0) {
      gebrek('onvolledig', 'zonder uitkomst en zonder plichten zegt deze regel niets')
    }
    for (const { regel: doel } of regel.gaatVoor ?? []) {
      if (!alle.has(doel)) gebrek('onbekend', `gaat voor “${doel}”, maar die regel bestaat niet`)
    }
    for (const doel of regel.invulling?.regels ?? []) {
      if (!alle.has(doel)) gebrek('onbekend', `vult “${doel}” in, maar die regel bestaat niet`)
    }
  }
  return uit
}

function cycli(regelset: Regelset): Gebrek[] {
  const perId = new Map(regelset.regels.map((regel) => [regel.id, regel]))
  const uit: Gebrek[] = []
  const klaar = new Set<string>()
  const loop = (id: string, pad: readonly string[]): void => {
    if (pad.includes(id)) {
      const kring = [...pad.slice(pad.indexOf(id)), id]
      uit.push({
        soort: 'cyclus',
        regel: id,
        melding: `voorrang in een kring: ${kring.join(' → ')}`,
      })
      return
    }
    if (klaar.has(id)) return
    for (const { regel } of perId.get(id)?.gaatVoor ?? []) loop(regel, [...pad, id])
    klaar.add(id)
  }
  for (const { id } of regelset.regels) loop(id, [])
  return uit
}

const geordend = (a: Kandidaat, b: Kandidaat): boolean =>
  a.gaatVoor.has(b.plaats) ||
  b.gaatVoor.has(a.plaats) ||
  a.bijzonderDan.has(b.plaats) ||
  b.bijzonderDan.has(a.plaats)

/** Regels van één trede die samen kunnen gelden, elkaar tegenspreken en geen volgorde hebben. */
function tegenspraken(kandidaten: readonly Kandidaat[]): Gebrek[] {
  const uit: Gebrek[] = []
  for (const a of kandidaten) {
    if (a.laag?.gelijken !== 'verklaard') continue
    for (const b of kandidaten) {
      if (b.plaats <= a.plaats || a.rang !== b.rang || a.lokaal !== b.lokaal) continue
      if (breedte(a.uitkomst) === breedte(b.uitkomst) || geordend(a, b)) continue
      if (!kunnenSamen(a.regel, b.regel)) continue
      uit.push({
        soort: 'tegenspraak',
        regel: a.regel.id,
        melding:
          `zegt ${a.uitkomst}, terwijl “${b.regel.id}” op dezelfde trede (${a.laag.id}) ` +
          `${b.uitkomst} zegt; leg met gaatVoor vast welke voorgaat`,
      })
    }
  }
  return uit
}

function teRuim(kandidaten: readonly Kandidaat[]): Gebrek[] {
  const perId = new Map(kandidaten.map((kandidaat) => [kandidaat.regel.id, kandidaat]))
  return kandidaten.flatMap((lokaal): Gebrek[] => {
    if (!lokaal.lokaal) return []
    const { regel } = lokaal
    const gebrek = (melding: string): Gebrek => ({ soort: 'te-ruim', regel: regel.id, melding })
    if (regel.invulling === undefined) {
      if (breedte(lokaal.uitkomst) > 0) return []
      const steun = kandidaten.some(
        (ander) =>
          !ander.lokaal &&
          ander.laag?.lokaalMagBeperken === true &&
          breedte(ander.uitkomst) === 0 &&
          kunnenSamen(ander.regel, regel),
      )
      return steun
        ? []
        : [
            gebrek(
              'staat iets toe waar landelijk niets over is geregeld; noem de open norm (invulling)',
            ),
          ]
    }
    return regel.invulling.regels.flatMap((id) => {
      const landelijk = perId.get(id)
      if (landelijk === undefined || landelijk.lokaal) return []
      const open = landelijk.uitkomst === 'eigen-afweging' || landelijk.uitkomst === lokaal.uitkomst
      return open
        ? []
        : [gebrek(`maakt “${id}” (${landelijk.uitkomst}) ruimer; een gemeente mag alleen beperken`)]
    })
  })
}

/** De controles die bij elke keer laden meelopen. */
export function controleerVlug(regelset: Regelset): readonly Gebrek[] {
  const eerst = [...vorm(regelset), ...cycli(regelset)]
  if (eerst.length > 0) return eerst
  const kandidaten = maakIndex(regelset).kandidaten.filter(
    ({ regel }) => regel.soort === 'beslis' && regel.status !== 'buiten-toepassing',
  )
  return [...tegenspraken(kandidaten), ...teRuim(kandidaten)]
}
