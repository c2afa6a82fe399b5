import { zinnenVan } from './leesbaarheid.ts'

/** A word that makes a text hard, and what to write instead. */
export interface MoeilijkWoord {
  /** The word and its forms, as a regular expression between word boundaries. */
  patroon: string
  makkelijk: string
}

/** Never in a text for residents: there is always an easier word. */
export const woordenlijst: readonly MoeilijkWoord[] = [
  { patroon: 'verstrek(ken|t|te|ten|king|kingen)', makkelijk: 'geven, vertellen' },
  { patroon: 'verstrekte', makkelijk: 'gegeven, verteld' },
  { patroon: 'betrokkenen?', makkelijk: 'u, de inwoner' },
  { patroon: 'ingetrokken|intrekken|intrekking', makkelijk: 'stoppen' },
  { patroon: 'rectific(atie|eren)|gerectificeerd', makkelijk: 'verbeteren' },
  { patroon: 'verwerk(en|t|te|ing|ingen)', makkelijk: 'gebruiken' },
  { patroon: 'verwerkingsverantwoordelijken?', makkelijk: 'wie ervoor zorgt, wie beslist' },
  { patroon: 'grondslag(en)?', makkelijk: 'reden uit de wet' },
  { patroon: 'doeleinden?', makkelijk: 'doel, waarvoor' },
  { patroon: 'raadple(gen|egt|egde|ging)|geraadpleegd', makkelijk: 'kijken' },
  { patroon: 'registr(eren|eert|atie)|geregistreerd', makkelijk: 'opschrijven' },
  { patroon: 'vastleg(gen|ging)|vastgelegd', makkelijk: 'opschrijven' },
  { patroon: 'bewaartermijn(en)?', makkelijk: 'hoe lang wij iets bewaren' },
  { patroon: 'termijn(en)?', makkelijk: 'tijd, dag' },
  { patroon: 'indien', makkelijk: 'als' },
  { patroon: 'tenzij', makkelijk: 'behalve als' },
  { patroon: 'middels', makkelijk: 'met, door' },
  { patroon: 'inzake|omtrent|betreffende|aangaande', makkelijk: 'over' },
  { patroon: 'conform', makkelijk: 'volgens, zoals' },
  { patroon: 'derhalve', makkelijk: 'daarom' },
  { patroon: 'tevens|alsmede|eveneens', makkelijk: 'ook, en' },
  { patroon: 'reeds', makkelijk: 'al' },
  { patroon: 'teneinde', makkelijk: 'om' },
  { patroon: 'hetgeen', makkelijk: 'wat' },
  { patroon: 'ten behoeve van', makkelijk: 'voor' },
  { patroon: 'met betrekking tot', makkelijk: 'over' },
  { patroon: 'naar aanleiding van', makkelijk: 'door, over' },
  { patroon: 'op grond van', makkelijk: 'door, volgens' },
  { patroon: 'in verband met', makkelijk: 'door, om' },
  { patroon: 'ter zake', makkelijk: 'hierover' },
  { patroon: 'dient te|dienen te', makkelijk: 'moet, moeten' },
  { patroon: 'geschied(en|t)', makkelijk: 'gebeuren' },
  { patroon: 'onverwijld', makkelijk: 'meteen' },
  { patroon: 'desgevraagd|desgewenst', makkelijk: 'als u erom vraagt' },
  { patroon: 'constater(en|ing)', makkelijk: 'zien, merken' },
  { patroon: 'honoreren|gehonoreerd', makkelijk: 'ja zeggen' },
  { patroon: 'gegrond|ongegrond', makkelijk: 'u heeft gelijk, wij vinden van niet' },
  { patroon: 'notificaties?', makkelijk: 'berichten' },
  { patroon: 'autoris(atie|eren)', makkelijk: 'mogen zien' },
]

/**
 * Words of the law that a resident needs, because a letter or a form is called so. Allowed when they are explained where
 * they come first: "Dat heet bezwaar", "Bezwaar betekent …", "Dit noemen wij een voogd", "Een voogd is iemand die …".
 */
export const vaktermen: readonly string[] = [
  'bezwaar',
  'curator',
  'mentor',
  'gemachtigde',
  'machtiging',
  'mandaat',
  'beroepsgeheim',
  'verwijsindex',
  'meldcode',
]

const grens = (patroon: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(${patroon})(?![\\p{L}])`, 'giu')

/** A hard word that was found, and where. */
export interface Vondst {
  woord: string
  makkelijk: string
  zin: string
}

/** The hard words in these texts, each with what to write instead. */
export function moeilijkeWoorden(teksten: readonly string[]): Vondst[] {
  return teksten
    .flatMap(zinnenVan)
    .flatMap((zin) =>
      woordenlijst.flatMap(({ patroon, makkelijk }) =>
        [...zin.matchAll(grens(patroon))].map(([woord]) => ({ woord, makkelijk, zin })),
      ),
    )
}

/**
 * The words of the law that these texts use before they explain them.
 *
 * @param teksten in the order in which they are read
 */
export function nietUitgelegd(teksten: readonly string[]): Vondst[] {
  return vaktermen.flatMap((term) => {
    const eerste = teksten.findIndex((tekst) => grens(term).test(tekst))
    if (eerste === -1) return []
    // The explanation may be the next sentence: a heading comes before what explains it.
    const daar = teksten.slice(eerste, eerste + 2).join(' ')
    if (isUitgelegd(term, daar)) return []
    return [
      { woord: term, makkelijk: 'leg uit bij het eerste gebruik', zin: teksten[eerste] ?? '' },
    ]
  })
}

function isUitgelegd(term: string, tekst: string): boolean {
  return [
    `(heet|noemen wij|noemt de wet)( dat| dit)?( een| het)? ${term}`,
    `${term} (betekent|is dat|is iemand|wil zeggen)`,
    `${term}: `,
  ].some((patroon) => grens(patroon).test(`${tekst} `))
}
