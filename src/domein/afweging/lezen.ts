import { categorieen } from '../../recht/vocabulaire.ts'
import {
  checkLengte,
  een,
  isEen,
  lijst,
  vereisTekst,
  type Fouten,
  type Waarden,
} from '../invoer.ts'
import { leesDatum, type Datum } from '../leeftijd.ts'
import type { Afwegingstand, Planstap, Planuitkomst, Stappenplan, Veld } from './stappenplan.ts'

/** Longest reason for the end of a weighing, in characters. */
export const langsteReden = 5000

/** Is this field asked, given what is filled in? */
export function geldt(veld: Veld, waarden: Waarden): boolean {
  return veld.als === undefined || lijst(waarden, veld.als.veld).includes(veld.als.waarde)
}

/**
 * Reads one step. What is not asked is left out, so that an old answer cannot speak for a choice that was taken back.
 *
 * @param vandaag in the Netherlands
 */
export function leesStap(
  stap: Planstap,
  waarden: Waarden,
  vandaag: Datum,
): { waarden: Waarden; fouten: Fouten } {
  const fouten: Fouten = {}
  const uit: Record<string, readonly string[]> = {}
  for (const veld of stap.velden) {
    // Held against what was read so far: an answer that is itself not asked opens nothing either.
    if (!geldt(veld, uit)) continue
    const gelezen = leesVeld(veld, waarden, vandaag, fouten)
    if (gelezen.length > 0) uit[veld.naam] = gelezen
  }
  return { waarden: uit, fouten }
}

function leesVeld(veld: Veld, waarden: Waarden, vandaag: Datum, fouten: Fouten): readonly string[] {
  const { naam, optioneel } = veld
  switch (veld.soort) {
    case 'tekst':
    case 'regel': {
      const langste = veld.soort === 'regel' ? 200 : (veld.max ?? 3000)
      const tekst =
        optioneel === true
          ? een(waarden, naam).trim()
          : vereisTekst(waarden, naam, fouten, 'Vul dit in.', langste)
      checkLengte(tekst, naam, fouten, langste)
      return tekst === '' ? [] : [tekst]
    }
    case 'datum':
      return leesDag(veld, een(waarden, naam), vandaag, fouten)
    case 'keuze': {
      const keuze = een(waarden, naam)
      if (veld.keuzes.some(({ waarde }) => waarde === keuze)) return [keuze]
      if (optioneel !== true || keuze !== '') fouten[naam] = 'Kies een antwoord.'
      return []
    }
    case 'keuzes': {
      const mogelijk = veld.keuzes.map(({ waarde }) => waarde)
      const gekozen = mogelijk.filter((waarde) => lijst(waarden, naam).includes(waarde))
      const minstens = veld.minstens ?? (optioneel === true ? 0 : 1)
      if (gekozen.length < minstens) {
        fouten[naam] =
          minstens === 1 ? 'Kruis minstens één ding aan.' : `Kruis er minstens ${minstens} aan.`
      }
      return gekozen
    }
    case 'categorieen': {
      const mogelijk = veld.uit ?? categorieen
      const gekozen = mogelijk.filter((c) => lijst(waarden, naam).includes(c))
      if (gekozen.length === 0 && optioneel !== true) {
        fouten[naam] = 'Kies om welke gegevens het gaat.'
      }
      return gekozen
    }
    case 'driewaardig': {
      const keuze = een(waarden, naam)
      if (isEen(keuze, ['ja', 'nee', 'weet-niet'])) return [keuze]
      if (optioneel !== true) fouten[naam] = 'Kies ja, nee of weet ik niet.'
      return []
    }
  }
}

function leesDag(
  veld: Veld & { soort: 'datum' },
  tekst: string,
  vandaag: Datum,
  fouten: Fouten,
): readonly string[] {
  const { naam } = veld
  const dag = leesDatum(tekst)
  if (tekst.trim() === '') {
    if (veld.optioneel !== true) fouten[naam] = 'Vul een datum in.'
    return []
  }
  if (dag === undefined) {
    fouten[naam] = 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  } else if (veld.wanneer === 'voorbij' && dag > vandaag) {
    fouten[naam] = 'Deze dag moet nog komen. Kies vandaag of een dag die voorbij is.'
  } else if (veld.wanneer === 'komt' && dag < vandaag) {
    fouten[naam] = 'Deze dag is al voorbij. Kies vandaag of later.'
  }
  return [tekst.trim()]
}

/** Steps that must be finished and are not. In a hurry those that allow it may wait. */
export function openStappen(
  plan: Stappenplan,
  gedaan: readonly string[],
  spoed: boolean,
): readonly Planstap[] {
  return plan.stappen.filter(
    ({ code, overslaan }) =>
      !gedaan.includes(code) && overslaan !== 'altijd' && !(spoed && overslaan === 'spoed'),
  )
}

export interface Einde {
  uitkomst: Planuitkomst
  reden: string
  /** Steps that were left out because there was no time. */
  spoed: boolean
}

/** Reads how it ends: a way that is open now, with a reason; also a no has one (E-184). */
export function leesEinde(
  plan: Stappenplan,
  stand: Afwegingstand,
  waarden: Waarden,
): { ok: true; waarde: Einde } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const spoed = een(waarden, 'spoed') === 'ja'
  const uitkomst = plan.uitkomsten.find(({ code }) => code === een(waarden, 'uitkomst'))
  const open = openStappen(plan, stand.gedaan, spoed)
  const beletsel = uitkomst?.beletsel?.(stand)
  if (uitkomst === undefined) fouten['uitkomst'] = 'Kies wat u besluit.'
  else if (beletsel !== undefined) fouten['uitkomst'] = beletsel
  else if (open.length > 0) {
    fouten['uitkomst'] = `Maak eerst deze stap af: ${open.map(({ titel }) => titel).join(', ')}.`
  }
  const reden = vereisTekst(
    waarden,
    'reden',
    fouten,
    'Schrijf op waarom u dit besluit. Ook als u niets doet.',
    langsteReden,
  )
  return uitkomst === undefined || Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : { ok: true, waarde: { uitkomst, reden, spoed } }
}
