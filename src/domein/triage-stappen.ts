import { categorieen, feiten } from '../recht/vocabulaire.ts'
import { een, isEen, lijst, type Fouten, type Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import {
  eigenFeiten,
  leesAanpak,
  leesBesluitvorming,
  leesInformeren,
  leesWeging,
  stappen,
  type Aanpak,
  type Besluitvorming,
  type Informeren,
  type Stap,
  type Weging,
} from './triage.ts'

/** Which step each mistake belongs to, so that the page can lead back to it. */
export type StapFouten = Partial<Record<Stap, Fouten>>

/** Fields that a step always sends: what is missing from the form was made empty. */
const vasteVelden: Readonly<Record<Stap, readonly string[]>> = {
  aanpak: [
    'over',
    'handeling',
    'ontvanger',
    'ontvangerNaam',
    'doel',
    'doelTekst',
    'categorie',
    'besproken',
    'bezwaar',
    'bezwaarTekst',
  ],
  weging: ['noodzakelijk', 'kanMetMinder', 'proportioneel', 'doelmatig', 'toelichting'],
  informeren: ['informeren', 'informeerHoe', 'uitstelreden', 'uitstelTekst', 'uiterlijk'],
  vastleggen: ['gedaan', 'conclusie', 'besluit', 'afwijkReden', 'afwijkSoort', 'geraadpleegd'],
}

/** Fields that are on the page only when the answer asks for them: what is missing was not asked. */
const wisselendeVelden: readonly string[] = [
  ...categorieen.map((categorie) => `nodig.${categorie}`),
  ...feiten.filter((feit) => !eigenFeiten.includes(feit)).map((feit) => `feit.${feit}`),
]

/** The fields of a step in the order of its page: in this order mistakes are told. */
export function veldenVan(stap: Stap): readonly string[] {
  if (stap !== 'weging') return vasteVelden[stap]
  // The explanation stands at the end, after everything that is asked only sometimes.
  return [
    ...vasteVelden.weging.filter((veld) => veld !== 'toelichting'),
    ...wisselendeVelden,
    'toelichting',
  ]
}

/** One choice from two lists, a short one and a full one: what was chosen from the full one counts. */
const volleLijst: Readonly<Record<string, string>> = {
  doel: 'doelAnders',
  ontvanger: 'ontvangerAnders',
}

/** More values than any list of boxes has; what comes above it was not sent by our form. */
const meesteWaarden = 60

/** The step on whose page a field stands. */
export function stapVan(veld: string): Stap | undefined {
  if (wisselendeVelden.includes(veld)) return 'weging'
  return stappen.find((stap) => vasteVelden[stap].includes(veld))
}

/**
 * Puts what a step sent over what was there. The other steps stay as they were, and a field that no step has is left
 * out, so a tampered form can neither reach another step nor fill the draft with things of its own.
 */
export function mergeStap(eerder: Waarden, stap: Stap, invoer: Waarden): Waarden {
  const uit: Record<string, readonly string[]> = {}
  for (const [veld, waarden] of Object.entries(eerder)) {
    const vanDezeStap = vasteVelden[stap].includes(veld)
    const opnieuw = stapVan(veld) === stap && veld in invoer
    if (stapVan(veld) !== undefined && !vanDezeStap && !opnieuw) uit[veld] = waarden
  }
  for (const [veld, waarden] of Object.entries(invoer)) {
    if (stapVan(veld) !== stap) continue
    const anders = een(invoer, volleLijst[veld] ?? '')
    const ingevuld = anders === '' ? waarden : [anders]
    const gekozen = [...new Set(ingevuld)].filter((tekst) => tekst !== '').slice(0, meesteWaarden)
    if (gekozen.length > 0) uit[veld] = gekozen
  }
  return uit
}

/**
 * Drops what belongs to a choice that was taken back: the reason for a datum that is no longer asked for. A besluit
 * keeps what was weighed and nothing else.
 */
export function prune(waarden: Waarden): Waarden {
  const gekozen = lijst(waarden, 'categorie')
  return Object.fromEntries(
    Object.entries(waarden).filter(
      ([veld]) => !veld.startsWith('nodig.') || gekozen.includes(veld.slice('nodig.'.length)),
    ),
  )
}

/** Do two forms say the same? The order of fields does not count. */
export function zelfdeWaarden(deze: Waarden, andere: Waarden): boolean {
  const namen = new Set([...Object.keys(deze), ...Object.keys(andere)])
  return [...namen].every((naam) => {
    const links = lijst(deze, naam)
    const rechts = lijst(andere, naam)
    return links.length === rechts.length && links.every((tekst, i) => tekst === rechts[i])
  })
}

export interface GelezenTriage {
  aanpak: Aanpak
  weging: Weging
  informeren: Informeren
  besluitvorming: Besluitvorming
}

/** While there is nothing to weigh, nothing is allowed. */
const zonderAntwoord = {
  oordeel: 'overleg',
  uitkomst: 'verboden',
  leemte: true,
  beslissendeRegel: null,
  plichten: [],
} as const

/**
 * Reads all four steps. Deciding and the list of steps beside the page use this same function, so a tick beside a step
 * means that the besluit will accept it.
 *
 * @param personen ids of the people in the dossier
 * @param antwoord the answer to these values; `undefined` while there is too little to ask
 */
export function leesTriage(
  waarden: Waarden,
  personen: readonly string[],
  antwoord: Parameters<typeof leesBesluitvorming>[1] | undefined,
  vandaag: Datum,
): { ok: true; waarde: GelezenTriage } | { ok: false; fouten: StapFouten } {
  const aanpak = leesAanpak(waarden, personen)
  const gekozen = lijst(waarden, 'categorie').filter((c) => isEen(c, categorieen))
  const weging = leesWeging(waarden, gekozen)
  const informeren = leesInformeren(waarden, vandaag)
  const besluitvorming = leesBesluitvorming(waarden, antwoord ?? zonderAntwoord)
  if (aanpak.ok && weging.ok && informeren.ok && besluitvorming.ok) {
    return {
      ok: true,
      waarde: {
        aanpak: aanpak.waarde,
        weging: weging.waarde,
        informeren: informeren.waarde,
        besluitvorming: besluitvorming.waarde,
      },
    }
  }
  return {
    ok: false,
    fouten: {
      ...(aanpak.ok ? {} : { aanpak: aanpak.fouten }),
      ...(weging.ok ? {} : { weging: weging.fouten }),
      ...(informeren.ok ? {} : { informeren: informeren.fouten }),
      ...(besluitvorming.ok ? {} : { vastleggen: besluitvorming.fouten }),
    },
  }
}
