import type { Plicht } from '../recht/antwoord.ts'
import type { PlichtCode } from '../recht/vocabulaire.ts'
import { dagenLater, dagenTussen, type Datum } from './leeftijd.ts'
import { bereken, type Termijncode } from './termijn/index.ts'

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

/** Days that the source gives with the duty itself; for the others the local maximum of the gemeente holds. */
const dagen: Partial<Record<PlichtCode, number>> = {
  'informeer-binnen-vier-weken': 28,
  'meld-onverwijld': 0,
  'informeer-achteraf': 14,
}

/** The row of the register of terms (`termijn/`) that a duty follows. */
const termijncodes: Partial<Record<PlichtCode, Termijncode>> = {
  'informeer-vooraf': 'T-03',
  'informeer-achteraf': 'T-01',
  'informeer-binnen-vier-weken': 'T-07',
  'informeer-na-onderzoek': 'T-35',
  'bespreek-vooraf': 'T-02',
  'raadpleeg-leidinggevende': 'T-04',
  'spreek-af-wie-informeert': 'T-05',
  'maak-rol-kenbaar': 'T-50',
  'motiveer-afwijzing': 'T-11',
  'stop-bij-intrekking': 'T-18',
  'vraag-opnieuw-toestemming': 'T-19',
  'meld-onverwijld': 'T-32',
  'verstrek-binnen-termijn': 'T-34',
  kindcheck: 'T-37',
}

/** Which term a duty with this code follows; nothing when the sources give none. */
export function termijnVan(code: PlichtCode): Termijncode | undefined {
  return termijncodes[code]
}

/** The duties to tell somebody: they never lapse and move no further than the deferral itself. */
export const informeercodes: readonly string[] = [
  'informeer-achteraf',
  'informeer-binnen-vier-weken',
  'informeer-na-onderzoek',
]

/** What is due at once: its day moves no further than it began with. */
export const directcodes: readonly string[] = ['stop-bij-intrekking', 'meld-onverwijld']

/** The task of a guided weighing: it ends with that weighing, or with the dossier. */
export const rondAfwegingAf = 'rond-afweging-af'

/** The task of a request of a resident: it ends with the decision, or when the request is taken back. */
export const beslisRechtsverzoek = 'beslis-rechtsverzoek'

/** To carry out what was decided on a request, and to tell who got it: they end there, and nowhere else (0033). */
export const voerVerzoekUit = 'voer-verzoek-uit'
export const informeerOntvanger = 'informeer-ontvanger'

/** To look again whether somebody still has to be shielded: it ends with a decision, and no day of it moves without one (0031). */
export const herzieAfscherming = 'herzie-afscherming'

/** A task that is done on a page of its own, and not by saying that it is done. */
export function isElders({ code }: { code: string }): boolean {
  return [beslisRechtsverzoek, voerVerzoekUit, informeerOntvanger, herzieAfscherming].includes(code)
}

/**
 * May this duty lapse with a reason? What comes before an act, what is owed to the resident and what the law wants at
 * once may not. The database refuses it as well (`trek_plicht_in`, DW016).
 */
export function isIntrekbaar(plicht: { code: string; blokkerend: boolean }): boolean {
  return (
    !plicht.blokkerend &&
    !/^(informeer|motiveer)-/.test(plicht.code) &&
    plicht.code !== 'stop-bij-intrekking' &&
    plicht.code !== 'meld-onverwijld' &&
    plicht.code !== rondAfwegingAf &&
    plicht.code !== beslisRechtsverzoek &&
    plicht.code !== voerVerzoekUit &&
    plicht.code !== herzieAfscherming &&
    plicht.code !== 'verwijsindex-verwijderen'
  )
}

/** What happens to an open duty when its dossier closes: an act that had to wait for it can never be done any more. */
export function vervaltBijSluiten(plicht: { code: string; blokkerend: boolean }): boolean {
  return plicht.blokkerend || plicht.code === rondAfwegingAf || isIntrekbaar(plicht)
}

export interface Taakplicht {
  code: PlichtCode
  tekst: string
  blokkerend: boolean
  /** The day agreed here; null is 'as soon as possible', for which the database fills in the local maximum. */
  uiterlijk: Datum | null
  termijn?: Termijncode
  /** The last day that the law gives. */
  wettelijk?: Datum | null
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
    .map((plicht) => metTermijn(plicht, vandaag, informeerUiterlijk))
}

/** Telling others around the resident: as long as that may not be known yet, these wait for the same day. */
const medeInformeren: readonly PlichtCode[] = [
  'informeer-vertegenwoordiger',
  'informeer-jeugdige',
  'informeer-verwanten',
  'wijs-op-rechten',
]

function metTermijn(plicht: Plicht, vandaag: Datum, informeerUiterlijk: Datum | null): Taakplicht {
  const { code, blokkerend } = plicht
  const aantal = dagen[code]
  const term = termijncodes[code]
  const mede = informeerUiterlijk !== null && medeInformeren.includes(code)
  const tekst = mede
    ? `${plicht.tekst} Wacht hiermee tot u de inwoner het besluit vertelt.`
    : plicht.tekst
  const eigen =
    (mede || code === 'informeer-achteraf') && informeerUiterlijk !== null
      ? informeerUiterlijk
      : aantal === undefined
        ? null
        : dagenLater(vandaag, aantal)
  const wet = term === undefined ? null : bereken(term, vandaag).wettelijk
  return {
    code,
    tekst,
    blokkerend,
    uiterlijk: eigen,
    ...(term === undefined ? {} : { termijn: term }),
    ...(wet === null ? {} : { wettelijk: eigen !== null && eigen > wet ? eigen : wet }),
  }
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
