import type { Organisatie } from './inrichting-controle.ts'
import { controleerTaak, lokaleRegelsets, overeenkomstVeld } from './inrichting-controle.ts'
import { teamvormen, type Inrichting, type TaakInrichting } from './inrichting.ts'
import { checkLengte, driewaardig, een, isEen, lijst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, toonDatum, type Datum } from './leeftijd.ts'
import { taakregels, type InTeRichtenTaak } from './taakoverzicht.ts'

/** What stands in the page Algemeen: the document itself, and when and why it starts. */
export interface Algemeen extends Omit<Inrichting, 'taken'> {
  ingangsdatum: Datum
  /** Why this changes; everybody reads it in the list of versions. */
  toelichting: string
}

export type Gelezen<T> = { ok: true; uit: T } | { ok: false; fouten: Fouten }

/** The value that stands for "no local policy" in the form. */
export const geenLokaal = 'geen'
const langsteUitleg = 2000

/** The fields of Algemeen as the form shows them. */
export function waardenVanAlgemeen(algemeen: Algemeen): Waarden {
  return {
    ingangsdatum: [toonDatum(algemeen.ingangsdatum)],
    toelichting: [algemeen.toelichting],
    vorm: [algemeen.vorm],
    keuze: [String(algemeen.keuzeVraagverheldering)],
    keuzeToelichting: [algemeen.keuzeToelichting],
    lokaleRegels: [algemeen.lokaleRegels ?? geenLokaal],
    beleidNaam: [algemeen.beleidNaam],
    beleidVindplaats: [algemeen.beleidVindplaats],
    contactGemeente: [algemeen.contactGemeente],
    contactFg: [algemeen.contactFg],
    noodUren: [String(algemeen.nood.uren)],
    noodDagen: [String(algemeen.nood.beoordelenDagen)],
  }
}

/** Reads the page Algemeen. @param vandaag the date in the Netherlands: a change never starts earlier */
export function leesAlgemeen(waarden: Waarden, vandaag: Datum): Gelezen<Algemeen> {
  const fouten: Fouten = {}
  const ingangsdatum = leesDatum(een(waarden, 'ingangsdatum'))
  if (ingangsdatum === undefined) {
    fouten['ingangsdatum'] = 'Vul een dag in die bestaat, bijvoorbeeld 01-01-2027.'
  } else if (ingangsdatum < vandaag) {
    fouten['ingangsdatum'] =
      'Kies vandaag of later. Wat al gebeurd is, viel onder wat toen was afgesproken.'
  }
  const toelichting = tekst(waarden, 'toelichting', fouten, langsteUitleg)
  if (toelichting === '') fouten['toelichting'] = 'Schrijf kort op wat er verandert en waarom.'
  const vorm = een(waarden, 'vorm')
  if (!isEen(vorm, teamvormen)) fouten['vorm'] = 'Kies hoe het team is georganiseerd.'
  const keuze = leesKeuze(een(waarden, 'keuze'))
  if (keuze === undefined) fouten['keuze'] = 'Kies onder welke taak zo’n gesprek valt.'
  const lokaal = een(waarden, 'lokaleRegels')
  if (lokaal !== geenLokaal && !isEen(lokaal, lokaleRegelsets)) {
    fouten['lokaleRegels'] = 'Kies of er lokaal beleid geldt.'
  }
  const uren = leesGetal(een(waarden, 'noodUren'), 72)
  if (uren === undefined) fouten['noodUren'] = 'Vul een heel getal in van 1 tot en met 72.'
  const beoordelenDagen = leesGetal(een(waarden, 'noodDagen'), 14)
  if (beoordelenDagen === undefined) {
    fouten['noodDagen'] = 'Vul een heel getal in van 1 tot en met 14.'
  }
  const teksten = {
    keuzeToelichting: tekst(waarden, 'keuzeToelichting', fouten, langsteUitleg),
    beleidNaam: tekst(waarden, 'beleidNaam', fouten, 200),
    beleidVindplaats: tekst(waarden, 'beleidVindplaats', fouten, 500),
    contactGemeente: tekst(waarden, 'contactGemeente', fouten, 500),
    contactFg: tekst(waarden, 'contactFg', fouten, 500),
  }
  if (
    Object.keys(fouten).length > 0 ||
    ingangsdatum === undefined ||
    !isEen(vorm, teamvormen) ||
    keuze === undefined ||
    uren === undefined ||
    beoordelenDagen === undefined
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    uit: {
      ingangsdatum,
      toelichting,
      vorm,
      keuzeVraagverheldering: keuze,
      lokaleRegels: lokaal === geenLokaal ? null : lokaal,
      nood: { uren, beoordelenDagen },
      ...teksten,
    },
  }
}

/** The fields of one task as the form shows them; a task that is not arranged starts with what the law fixes. */
export function waardenVanTaak(code: InTeRichtenTaak, taak: TaakInrichting | undefined): Waarden {
  const [enig, ...meer] = taakregels(code).beroepsgeheimen
  if (taak === undefined) {
    return {
      ingericht: ['nee'],
      ...(enig !== undefined && meer.length === 0 ? { beroepsgeheim: [enig] } : {}),
    }
  }
  return {
    ingericht: ['ja'],
    activiteit: [taak.activiteit],
    uitvoerders: taak.uitvoerders,
    verantwoordelijke: [taak.verantwoordelijke],
    beroepsgeheim: [taak.beroepsgeheim],
    beroepscode: [taak.beroepscode],
    beslissen: [taak.beslissen ? 'ja' : 'nee'],
    ...Object.fromEntries(
      taak.verwerkers.map((v) => [overeenkomstVeld(v.organisatie), [v.overeenkomst]]),
    ),
  }
}

/**
 * Reads the page of one task. What the law fixes is not asked and not believed from the form.
 *
 * @returns `undefined` inside when the task is not arranged
 */
export function leesTaak(
  code: InTeRichtenTaak,
  waarden: Waarden,
  organisaties: readonly Organisatie[],
): Gelezen<TaakInrichting | undefined> {
  const fouten: Fouten = {}
  const ingericht = driewaardig(een(waarden, 'ingericht'))
  if (ingericht === undefined) {
    return { ok: false, fouten: { ingericht: 'Kies of het team deze taak doet.' } }
  }
  if (!ingericht) return { ok: true, uit: undefined }
  const regels = taakregels(code)
  const activiteit = tekst(waarden, 'activiteit', fouten, 200)
  if (activiteit === '') fouten['activiteit'] = 'Vul in hoe het team dit zelf noemt.'
  const uitvoerders = [...new Set(lijst(waarden, 'uitvoerders'))]
  const verantwoordelijke = leesVerantwoordelijke(code, waarden, uitvoerders, organisaties)
  const geheim = een(waarden, 'beroepsgeheim')
  const [enig] = regels.beroepsgeheimen
  const beroepsgeheim =
    regels.beroepsgeheimen.length === 1
      ? enig
      : regels.beroepsgeheimen.find((keuze) => keuze === geheim)
  if (beroepsgeheim === undefined) {
    fouten['beroepsgeheim'] = 'Kies welk beroepsgeheim bij deze taak geldt.'
  }
  const taak: TaakInrichting = {
    activiteit,
    verantwoordelijke,
    verwerkers:
      regels.namens === 'college'
        ? uitvoerders
            .filter((id) => id !== verantwoordelijke)
            .map((id) => ({
              organisatie: id,
              overeenkomst: tekst(waarden, overeenkomstVeld(id), fouten, 200),
            }))
        : [],
    uitvoerders,
    beroepsgeheim: beroepsgeheim ?? 'geen',
    beroepscode: tekst(waarden, 'beroepscode', fouten, 100),
    beslissen: regels.beslissen !== 'nooit' && een(waarden, 'beslissen') === 'ja',
  }
  for (const { veld, tekst: melding } of controleerTaak(code, taak, organisaties)) {
    fouten[veld] ??= melding
  }
  return Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, uit: taak }
}

/** With one possible answer nothing is asked: the gemeente for a task of the college, the only one that helps for help. */
function leesVerantwoordelijke(
  code: InTeRichtenTaak,
  waarden: Waarden,
  uitvoerders: readonly string[],
  organisaties: readonly Organisatie[],
): string {
  const mogelijk =
    taakregels(code).namens === 'college'
      ? organisaties.filter((o) => o.soort === 'gemeente').map((o) => o.id)
      : uitvoerders
  const [enige] = mogelijk
  return mogelijk.length === 1 && enige !== undefined ? enige : een(waarden, 'verantwoordelijke')
}

function leesKeuze(waarde: string): 1 | 2 | 3 | undefined {
  return waarde === '1' ? 1 : waarde === '2' ? 2 : waarde === '3' ? 3 : undefined
}

function leesGetal(waarde: string, hoogste: number): number | undefined {
  const getal = /^\s*\d{1,3}\s*$/.test(waarde) ? Number(waarde) : 0
  return getal >= 1 && getal <= hoogste ? getal : undefined
}

function tekst(waarden: Waarden, veld: string, fouten: Fouten, langste: number): string {
  const waarde = een(waarden, veld).trim()
  checkLengte(waarde, veld, fouten, langste)
  return waarde
}
