import { categorieen, doelen, type Categorie, type Doel } from '../recht/vocabulaire.ts'
import {
  buitenkeuzes,
  checklistpunten,
  convenantsoorten,
  isOverGegevens,
  type Checklist,
  type ConvenantInhoud,
} from './convenant.ts'
import { bepalingtaken, type Bepaling } from './convenant-bepaling.ts'
import type { Gelezen } from './inrichting-formulier.ts'
import { checkLengte, een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, toonDatum, type Datum } from './leeftijd.ts'

/** Kinds of data that an agreement can be about: about somebody. */
export const afspreekbareCategorieen = categorieen.filter(
  (code) => code !== 'geen' && code !== 'anoniem',
)
/** Purposes that an agreement can be about: nobody agrees on curiosity. */
export const afspreekbareDoelen = doelen.filter((doel) => doel !== 'nieuwsgierigheid')

export const puntVeld = (punt: string): string => `punt-${punt}`
export const hoogstensBepalingen = 50

/** An agreement as the form shows it. */
export function waardenVanConvenant(inhoud: ConvenantInhoud): Waarden {
  return {
    soort: [inhoud.soort],
    titel: [inhoud.titel],
    vindplaats: [inhoud.vindplaats],
    partijen: inhoud.partijen,
    doelen: inhoud.doelen,
    categorieen: inhoud.categorieen,
    nooit: inhoud.nooit,
    buiten: [inhoud.buiten],
    ingangsdatum: [toonDatum(inhoud.ingangsdatum)],
    einddatum: [inhoud.einddatum === null ? '' : toonDatum(inhoud.einddatum)],
    evaluatie: [inhoud.evaluatie === null ? '' : toonDatum(inhoud.evaluatie)],
    ...Object.fromEntries(checklistpunten.map((p) => [puntVeld(p), [inhoud.checklist[p]]])),
  }
}

/**
 * Reads an agreement. The list a to h may be half: what is missing is told on its page.
 *
 * @param organisaties ids of the organisations of this gemeente
 */
export function leesConvenant(
  waarden: Waarden,
  organisaties: readonly string[],
): Gelezen<Omit<ConvenantInhoud, 'bepalingen'>> {
  const fouten: Fouten = {}
  const soort = een(waarden, 'soort')
  if (!isEen(soort, convenantsoorten)) fouten['soort'] = 'Kies wat voor overeenkomst dit is.'
  const titel = vereisTekst(waarden, 'titel', fouten, 'Vul de titel in.', 200)
  const vindplaats = vereisTekst(
    waarden,
    'vindplaats',
    fouten,
    'Vul in waar de getekende tekst staat.',
    500,
  )
  const partijen = [...new Set(lijst(waarden, 'partijen'))]
  if (partijen.some((id) => !organisaties.includes(id))) {
    fouten['partijen'] = 'Kies organisaties uit de lijst.'
  } else if (partijen.length < 2) fouten['partijen'] = 'Kies minstens twee partijen.'
  const gekozen = leesKeuzes(waarden, fouten)
  if (isEen(soort, convenantsoorten) && isOverGegevens(soort)) {
    if (gekozen.doelen.length === 0) fouten['doelen'] ??= 'Kies minstens één doel.'
    if (gekozen.categorieen.length === 0) fouten['categorieen'] ??= 'Kies minstens één soort.'
  }
  const buiten = een(waarden, 'buiten')
  if (!isEen(buiten, buitenkeuzes)) fouten['buiten'] = 'Kies wat geldt voor de rest.'
  const dagen = leesDagen(waarden, fouten)
  const checklist = leesChecklist(waarden, fouten)
  if (
    Object.keys(fouten).length > 0 ||
    dagen === undefined ||
    !isEen(soort, convenantsoorten) ||
    !isEen(buiten, buitenkeuzes)
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    uit: { soort, titel, vindplaats, partijen, ...gekozen, buiten, checklist, ...dagen },
  }
}

function leesKeuzes(
  waarden: Waarden,
  fouten: Fouten,
): Pick<ConvenantInhoud, 'doelen' | 'categorieen' | 'nooit'> {
  const uit = {
    doelen: kies(waarden, 'doelen', afspreekbareDoelen, fouten),
    categorieen: kies(waarden, 'categorieen', afspreekbareCategorieen, fouten),
    nooit: kies(waarden, 'nooit', afspreekbareCategorieen, fouten),
  }
  if (uit.nooit.some((code) => uit.categorieen.includes(code))) {
    fouten['nooit'] = 'Iets kan niet wel en nooit zijn. Haal het in een van de twee lijsten weg.'
  }
  return uit
}

function kies<T extends Categorie | Doel>(
  waarden: Waarden,
  naam: string,
  uit: readonly T[],
  fouten: Fouten,
): T[] {
  const gevraagd = lijst(waarden, naam)
  if (gevraagd.some((code) => !uit.some((woord) => woord === code))) {
    fouten[naam] = 'Kies uit de lijst.'
  }
  return uit.filter((code) => gevraagd.includes(code))
}

function leesDagen(
  waarden: Waarden,
  fouten: Fouten,
): Pick<ConvenantInhoud, 'ingangsdatum' | 'einddatum' | 'evaluatie'> | undefined {
  const bestaat = 'Vul een dag in die bestaat, bijvoorbeeld 01-01-2027.'
  const ingangsdatum = leesDatum(een(waarden, 'ingangsdatum'))
  if (ingangsdatum === undefined) fouten['ingangsdatum'] = bestaat
  const eventueel = (naam: string): Datum | null => {
    const tekst = een(waarden, naam).trim()
    if (tekst === '') return null
    const dag = leesDatum(tekst)
    if (dag === undefined) fouten[naam] = bestaat
    else if (ingangsdatum !== undefined && dag < ingangsdatum) {
      fouten[naam] = 'Deze dag ligt voor de eerste dag. Kijk de dagen na.'
    }
    return dag ?? null
  }
  const einddatum = eventueel('einddatum')
  const evaluatie = eventueel('evaluatie')
  if (einddatum === null && evaluatie === null && fouten['einddatum'] === undefined) {
    fouten['evaluatie'] ??= 'Vul in wanneer het eindigt, of wanneer partijen er weer naar kijken.'
  }
  return ingangsdatum === undefined ? undefined : { ingangsdatum, einddatum, evaluatie }
}

function leesChecklist(waarden: Waarden, fouten: Fouten): Checklist {
  const punt = (naam: (typeof checklistpunten)[number]): string => {
    const tekst = een(waarden, puntVeld(naam)).trim()
    checkLengte(tekst, puntVeld(naam), fouten, 200)
    return tekst
  }
  const [a, b, c, d, e, f, g, h] = [
    punt('a'),
    punt('b'),
    punt('c'),
    punt('d'),
    punt('e'),
    punt('f'),
    punt('g'),
    punt('h'),
  ]
  return { a, b, c, d, e, f, g, h }
}

/** Reads a clause of a contract. @param partijen of whom it can ask something */
export function leesBepaling(
  waarden: Waarden,
  partijen: readonly string[],
): Gelezen<Omit<Bepaling, 'id'>> {
  const fouten: Fouten = {}
  const artikel = vereisTekst(waarden, 'artikel', fouten, 'Vul in welk artikel dit is.', 100)
  const samenvatting = vereisTekst(
    waarden,
    'samenvatting',
    fouten,
    'Schrijf in eigen woorden op wat er staat.',
    500,
  )
  const gevraagd = kies(waarden, 'bepalingCategorieen', afspreekbareCategorieen, fouten)
  if (gevraagd.length === 0) {
    fouten['bepalingCategorieen'] ??= 'Kies welke gegevens het artikel vraagt.'
  }
  const doel = een(waarden, 'bepalingDoel')
  if (!isEen(doel, afspreekbareDoelen)) {
    fouten['bepalingDoel'] = 'Kies waarvoor het artikel dit vraagt.'
  }
  const van = een(waarden, 'van')
  if (!partijen.includes(van)) fouten['van'] = 'Kies van welke partij dit wordt gevraagd.'
  const taak = een(waarden, 'taak')
  if (!isEen(taak, bepalingtaken)) fouten['taak'] = 'Kies welk werk deze partij doet.'
  if (
    Object.keys(fouten).length > 0 ||
    !isEen(doel, afspreekbareDoelen) ||
    !isEen(taak, bepalingtaken)
  ) {
    return { ok: false, fouten }
  }
  return { ok: true, uit: { artikel, samenvatting, categorieen: gevraagd, doel, van, taak } }
}

/** Who signed for a party, as it stands on paper. @param vandaag nobody signed later than today */
export function leesHandtekening(
  waarden: Waarden,
  partijen: readonly string[],
  vandaag: Datum,
): Gelezen<{ organisatieId: string; naam: string; functie: string; getekendOp: Datum }> {
  const fouten: Fouten = {}
  const organisatieId = een(waarden, 'partij')
  if (!partijen.includes(organisatieId)) fouten['partij'] = 'Kies welke partij tekende.'
  const naam = vereisTekst(waarden, 'naam', fouten, 'Vul in wie tekende.', 200)
  const functie = vereisTekst(waarden, 'functie', fouten, 'Vul de functie in.', 200)
  const getekendOp = leesDatum(een(waarden, 'getekendOp'))
  if (getekendOp === undefined) {
    fouten['getekendOp'] = 'Vul een dag in die bestaat, bijvoorbeeld 01-11-2026.'
  } else if (getekendOp > vandaag) fouten['getekendOp'] = 'Deze dag moet nog komen.'
  if (Object.keys(fouten).length > 0 || getekendOp === undefined) return { ok: false, fouten }
  return { ok: true, uit: { organisatieId, naam, functie, getekendOp } }
}

/** Reads an end. @param vanaf the first day that it can be the last day */
export function leesEinde(waarden: Waarden, vanaf: Datum): Gelezen<{ per: Datum; reden: string }> {
  const fouten: Fouten = {}
  const reden = vereisTekst(waarden, 'reden', fouten, 'Schrijf op waarom het eindigt.', 500)
  const per = leesDatum(een(waarden, 'per'))
  if (per === undefined) {
    fouten['per'] = 'Vul een dag in die bestaat, bijvoorbeeld 31-12-2026.'
  } else if (per < vanaf) fouten['per'] = 'Kies vandaag of later.'
  if (Object.keys(fouten).length > 0 || per === undefined) return { ok: false, fouten }
  return { ok: true, uit: { per, reden } }
}
