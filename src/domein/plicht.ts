import type { Plicht } from '../recht/antwoord.ts'
import type { PlichtCode } from '../recht/vocabulaire.ts'
import { dagenLater, dagenTussen, type Datum } from './leeftijd.ts'

/** Duties that are fulfilled by recording the decision itself; they leave no open task behind. */
const doorVastleggen: readonly PlichtCode[] = [
  'documenteer-afweging',
  'teken-aan-in-dossier',
  'log-raadpleging',
  'scheid-dossier',
  'beperk-tot-noodzakelijk',
  'beperk-tot-dat',
  'selecteer-noodzakelijke-gegevens',
  'eigen-oordeel-omvang',
  'motiveer-niet-informeren',
  'toets-beroepscode',
  'overweeg-start-als-hulpverlener',
  'zoek-alternatief',
  'eenmalig-gebruik',
  'leg-besluit-samenwerkingsverband-vast',
]

/** Terms in days that the law or the source gives with the duty itself; null means: no fixed term. */
const termijnen: Partial<Record<PlichtCode, number>> = {
  'informeer-binnen-vier-weken': 28,
  'meld-onverwijld': 0,
  'informeer-achteraf': 14,
}

export interface Taakplicht {
  code: PlichtCode
  tekst: string
  blokkerend: boolean
  uiterlijk: Datum | null
}

/** Is this duty fulfilled by the record that is being made? */
export function isDoorVastleggen(code: PlichtCode): boolean {
  return doorVastleggen.includes(code)
}

/**
 * Which duties stay open as a task after a decision, and until when.
 *
 * @param gedaan codes the professional marked as done
 * @param informeerUiterlijk the day agreed for informing later, when there is one
 */
export function openPlichten(
  plichten: readonly Plicht[],
  gedaan: readonly string[],
  vandaag: Datum,
  informeerUiterlijk: Datum | null,
): Taakplicht[] {
  return plichten
    .filter(
      (plicht) =>
        plicht.vervuldDoor === undefined &&
        !isDoorVastleggen(plicht.code) &&
        !gedaan.includes(plicht.code),
    )
    .map((plicht) => {
      const dagen = termijnen[plicht.code]
      const uiterlijk =
        plicht.code === 'informeer-achteraf' && informeerUiterlijk !== null
          ? informeerUiterlijk
          : dagen === undefined
            ? null
            : dagenLater(vandaag, dagen)
      return { code: plicht.code, tekst: plicht.tekst, blokkerend: plicht.blokkerend, uiterlijk }
    })
}

/** Blocking duties that are neither shown by a fact nor marked as done: first these, then the act. */
export function openBlokkades(plichten: readonly Plicht[], gedaan: readonly string[]): Plicht[] {
  return plichten.filter(
    (plicht) =>
      plicht.blokkerend && !isDoorVastleggen(plicht.code) && !gedaan.includes(plicht.code),
  )
}

export interface Termijn {
  soort: 'te-laat' | 'vandaag' | 'binnenkort' | 'later' | 'geen'
  tekst: string
}

/** How long somebody still has, in words that need no arithmetic. */
export function termijn(uiterlijk: Datum | null, vandaag: Datum): Termijn {
  if (uiterlijk === null) return { soort: 'geen', tekst: 'Geen vaste datum' }
  const dagen = dagenTussen(vandaag, uiterlijk)
  const telling = (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`)
  if (dagen < 0) return { soort: 'te-laat', tekst: `${telling(-dagen)} te laat` }
  if (dagen === 0) return { soort: 'vandaag', tekst: 'Vandaag' }
  return { soort: dagen <= 7 ? 'binnenkort' : 'later', tekst: `Nog ${telling(dagen)}` }
}
