/** Zwaardere controles: is elke regel bereikbaar, en helpt een onbekend feit nooit aan een ja? */
import { beslis } from './beslis.ts'
import type { Gebrek } from './controle.ts'
import { waardenVan, keuzevelden } from './patroon.ts'
import type { Keuzeveld } from './patroon.ts'
import { strengheid } from './regelindex.ts'
import type { Kandidaat, Kenmerken, Regelindex } from './regelindex.ts'
import type { Regel, Regelset } from './regelset.ts'
import { alleTaken, alleHandelingen, kies, ontvangersBij, ruimteVan, vasteReeks } from './ruimte.ts'
import { toestemmingFeiten } from './toestemming.ts'
import type { Persoon } from './toestemming.ts'
import { beroepsgeheimen, categorieen, feiten, petten } from './vocabulaire.ts'
import type { Categorie } from './vocabulaire.ts'
import { ONBEKEND, ONWAAR, plaatsVan, WAAR } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'
import { zoekFeiten } from './omvat.ts'
import { indexVan } from './vraag.ts'

const leeftijden = [8, 13, 16, 17, 20, 40] as const

function dagVoor(regel: Regel): string {
  return regel.geldigTot ?? regel.geldigVan ?? '2026-10-01'
}

function kenmerkenIn(kandidaat: Kandidaat, reeks: () => number): Kenmerken | null {
  const { regel } = kandidaat
  const { geldt } = regel
  const gekozen = new Map<Keuzeveld, string>()
  for (const veld of keuzevelden) {
    const mogelijk = waardenVan(regel, veld)
    if (mogelijk.length === 0) return null
    gekozen.set(veld, kies(reeks, mogelijk))
  }
  const waarde = (veld: Keuzeveld): string => gekozen.get(veld) ?? ''
  // Wie in de ene rol iets verkreeg, handelt meestal in die rol.
  const pet = waarde('pet')
  const verkregen = waardenVan(regel, 'verkregenInPet').includes(pet)
    ? pet
    : waarde('verkregenInPet')
  const categorie = categorieen.find((mogelijk) => mogelijk === waarde('categorie'))
  const { vanaf, tot } = geldt.leeftijd ?? { vanaf: 0, tot: 130 }
  const past = leeftijden.filter((leeftijd) => leeftijd >= vanaf && leeftijd <= tot)
  return {
    velden: {
      handeling: waarde('handeling'),
      taak: waarde('taak'),
      pet,
      beroepsgeheim: waarde('beroepsgeheim'),
      dossier: waarde('dossier'),
      verkregenInPet: verkregen,
      ontvanger: waarde('ontvanger'),
      doel: waarde('doel'),
    },
    categorie: categorie === undefined ? [] : [categorie],
    beroepscode: geldt.beroepscode ?? reeks() < 0.5,
    organisatie: geldt.organisatie?.[0],
    leeftijd: past.length === 0 ? vanaf : kies(reeks, past),
    wilsbekwaam: geldt.wilsbekwaam ?? true,
    gemeente: regel.gemeente ?? 'Voorbeeldgemeente',
    peildatum: dagVoor(regel),
  }
}

const POGINGEN = 4000

function bereikbaar(index: Regelindex, kandidaat: Kandidaat): boolean {
  const nodig = zoekFeiten(kandidaat.eisen)
  if (nodig === null) return false
  const stand = new Uint8Array(feiten.length)
  for (const [plaats, waarde] of nodig) stand[plaats] = waarde
  const reeks = vasteReeks(kandidaat.plaats + 1)
  for (let poging = 0; poging < POGINGEN; poging++) {
    const kenmerken = kenmerkenIn(kandidaat, reeks)
    if (kenmerken === null) return false
    const passend = index.passend(kenmerken)
    if (kandidaat.regel.soort === 'plicht') return passend.plicht.includes(kandidaat)
    const persoon = { leeftijd: kenmerken.leeftijd, wilsbekwaam: kenmerken.wilsbekwaam }
    for (const kandidaten of passend.beslis.values()) {
      // Andere feiten wisselen mee: soms wint een regel pas als een ander feit wel bekend is.
      const proef = stand.slice()
      for (const plaats of relevant(kandidaten, persoon)) {
        if (!nodig.has(plaats)) proef[plaats] = Math.floor(reeks() * 3)
      }
      if (beslis(kandidaten, persoon, proef).winnaar === kandidaat) return true
    }
  }
  return false
}

/** Regels die in hun eigen gebied nooit beslissen: overbodig of weggedrukt. */
export function zoekOnbereikbaar(regelset: Regelset): readonly Gebrek[] {
  const index = indexVan(regelset)
  return index.kandidaten
    .filter(({ regel }) => regel.status !== 'buiten-toepassing')
    .filter((kandidaat) => !bereikbaar(index, kandidaat))
    .map(({ regel }) => ({
      soort: 'onbereikbaar',
      regel: regel.id,
      melding: 'beslist nergens: in haar hele gebied gaat een andere regel voor',
    }))
}

/** Een plausibele vraag, zonder feiten. */
export function proefvraag(regelset: Regelset, reeks: () => number): Kenmerken {
  const taak = kies(reeks, alleTaken)
  const ruimte = ruimteVan(regelset, taak)
  const handeling = kies(reeks, alleHandelingen)
  const pet = kies(reeks, ruimte.petten)
  const eersteCategorie = kies(reeks, categorieen)
  return {
    velden: {
      handeling,
      taak,
      pet,
      beroepsgeheim: reeks() < 0.5 ? 'geen' : kies(reeks, beroepsgeheimen),
      dossier: kies(reeks, ruimte.dossiers),
      verkregenInPet: reeks() < 0.8 ? pet : kies(reeks, petten),
      ontvanger: kies(reeks, ontvangersBij(handeling, taak)),
      doel: kies(reeks, ruimte.doelen),
    },
    categorie: [eersteCategorie],
    beroepscode: reeks() < 0.5,
    organisatie: 'gemeente',
    leeftijd: kies(reeks, leeftijden),
    wilsbekwaam: reeks() < 0.9,
    gemeente: kies(reeks, ['Voorbeeldgemeente', 'Landsmeer', 'Aa en Hunze']),
    peildatum: kies(reeks, ['2026-10-01', '2020-06-01', '2017-02-01']),
  }
}

function relevant(kandidaten: readonly Kandidaat[], persoon: Persoon): number[] {
  const uit = new Set<number>()
  for (const { feiten, uitkomst, regel } of kandidaten) {
    for (const feit of feiten) uit.add(feit)
    if (uitkomst === 'toestemming-vereist') {
      for (const feit of toestemmingFeiten(regel, persoon)) uit.add(plaatsVan(feit))
    }
  }
  return [...uit]
}

export interface Eentonigheid {
  readonly gebreken: readonly Gebrek[]
  /** Aantal onderscheiden groepen passende regels, en aantal vergelijkingen daarbinnen. */
  readonly groepen: number
  readonly vergelijkingen: number
}

/** Alle standen van deze feiten, of een vaste steekproef als dat er te veel zijn. */
function* standen(plaatsen: readonly number[], reeks: () => number): Generator<FeitenStand> {
  const aantal = 3 ** plaatsen.length
  const grens = 729
  for (let nummer = 0; nummer < Math.min(aantal, grens); nummer++) {
    const stand = new Uint8Array(feiten.length)
    let rest = nummer
    for (const plaats of plaatsen) {
      stand[plaats] = aantal <= grens ? rest % 3 : Math.floor(reeks() * 3)
      rest = Math.floor(rest / 3)
    }
    yield stand
  }
}

/**
 * Loopt na dat een onbekend feit nooit milder uitpakt dan het mildste van waar en onwaar. Per groep
 * passende regels volledig als er hooguit zes feiten zijn, en anders met een vaste steekproef.
 * @param vragen hoeveel plausibele vragen worden geprobeerd
 */
export function zoekOnbekendHelpt(regelset: Regelset, vragen: number): Eentonigheid {
  const index = indexVan(regelset)
  const reeks = vasteReeks(20261122)
  const gezien = new Set<string>()
  const gebreken = new Map<string, Gebrek>()
  let vergelijkingen = 0
  for (let nummer = 0; nummer < vragen; nummer++) {
    const kenmerken = proefvraag(regelset, reeks)
    const persoon = { leeftijd: kenmerken.leeftijd, wilsbekwaam: kenmerken.wilsbekwaam }
    const categorie: Categorie = kenmerken.categorie[0] ?? 'gewoon'
    const kandidaten = index.passend(kenmerken).beslis.get(categorie) ?? []
    const sleutel = `${kandidaten.map(({ plaats }) => plaats).join(',')}/${kenmerken.leeftijd ?? ''}`
    if (gezien.has(sleutel)) continue
    gezien.add(sleutel)
    const plaatsen = relevant(kandidaten, persoon)
    for (const stand of standen(plaatsen, reeks)) {
      const nu = beslis(kandidaten, persoon, stand)
      for (const plaats of plaatsen) {
        if (stand[plaats] !== ONBEKEND) continue
        stand[plaats] = WAAR
        const waar = strengheid(beslis(kandidaten, persoon, stand).uitkomst)
        stand[plaats] = ONWAAR
        const onwaar = strengheid(beslis(kandidaten, persoon, stand).uitkomst)
        stand[plaats] = ONBEKEND
        vergelijkingen++
        if (strengheid(nu.uitkomst) >= Math.min(waar, onwaar)) continue
        const regel = nu.winnaar?.regel.id ?? '(leemte)'
        gebreken.set(`${regel}/${plaats}`, {
          soort: 'onbekend-helpt',
          regel,
          melding: `geeft een milder antwoord als “${feiten[plaats] ?? ''}” onbekend is dan bij ja of nee`,
        })
      }
    }
  }
  return { gebreken: [...gebreken.values()], groepen: gezien.size, vergelijkingen }
}
