import { delen, tabellenVan } from '../../../domein/afschrift-kaart.ts'
import type { Kolomuit, Uittabel } from '../../../domein/afschrift-kaart-vorm.ts'
import type { Rij, Waarde } from '../../../domein/afschrift-rij.ts'
import { aardWoorden, bronWoorden } from '../../../domein/gegeven-woorden.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { regimeWoorden, soortWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { hoofdletter } from '../../tekst.ts'

export const deelkoppen: Readonly<Record<(typeof delen)[number], string>> = {
  wie: 'Wie u bent',
  hulp: 'Uw hulp en wie erbij hoort',
  opgeschreven: 'Wat is opgeschreven',
  besluiten: 'Besluiten over uw gegevens',
  gedeeld: 'Wat is gedeeld of gevraagd',
  toestemming: 'Toestemming',
  plan: 'Het plan',
  rechten: 'Wat u zelf vroeg',
  'wie-keek': 'Wie keek er',
}

/** Words for codes that the rule base has no words for. What is not here is read as it is, with spaces. */
const losseWoorden: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gegeven.aard': Object.fromEntries(
    Object.entries(aardWoorden).map(([code, { naam }]) => [code, naam]),
  ),
  'gegeven.bron_soort': bronWoorden,
  'document.weggelaten': {
    'over-een-ander': 'het hoort bij iets over een ander',
    besluit: 'dat is besloten op een verzoek; in de brief staat waarom',
    'eerst-kijken': 'iemand kijkt dit eerst na; vraag erom',
  },
  'toestemming.regime': regimeWoorden,
  'toestemming_partij.hoedanigheid': soortWoorden,
  'vertegenwoordiging.soort': soortWoorden,
  'hulpvraag.gemeld_door': {
    inwoner: 'u zelf',
    naaste: 'een familielid of bekende',
    verwijzer: 'een organisatie die zich zorgen maakte',
  },
  'gegeven.dat_wat': { dat: 'alleen dat het zo is', wat: 'ook wat er speelt' },
  'verstrekt_gegeven.dat_wat': { dat: 'alleen dat het zo is', wat: 'ook wat er speelt' },
  'plan_regel.dat_wat': { dat: 'alleen dat het zo is', wat: 'ook wat er speelt' },
  'doeltoegang.soort': {
    nood: 'met spoed, omdat er gevaar was',
    klacht: 'voor een klacht',
    leidinggevende: 'om iets na te kijken',
  },
  'afschrift.staat': {
    wacht: 'wacht',
    bezig: 'wordt gemaakt',
    klaar: 'staat klaar',
    mislukt: 'is niet gelukt',
    verlopen: 'is weg',
  },
  'overleg.inwoner': {
    uitgenodigd: 'u was gevraagd',
    'wil-niet': 'u wilde er niet bij zijn',
    'te-zwaar': 'het was te zwaar',
    'niet-veilig': 'dat kon toen niet',
  },
}

/** A value as people read it; nothing when there is nothing to read. */
export function leesbaar(
  tabel: Uittabel,
  kolom: string,
  { soort, woorden: lijst }: Kolomuit,
  waarde: Waarde | undefined,
  woorden: Woorden,
): string | undefined {
  if (waarde === null || waarde === undefined || waarde === '') return undefined
  switch (soort) {
    case 'moment':
      return schrijfMoment(new Date(alsTekst(waarde)))
    case 'dag':
      return schrijfDatum(alsTekst(waarde))
    case 'janee':
      return waarde === true ? 'Ja' : 'Nee'
    case 'code':
      return hoofdletter(woordVoor(tabel, kolom, lijst, alsTekst(waarde), woorden))
    case 'codes':
      return isLijst(waarde) && waarde.length > 0
        ? waarde.map((code) => woordVoor(tabel, kolom, lijst, alsTekst(code), woorden)).join(', ')
        : undefined
    case 'rol':
      return isObject(waarde)
        ? [alsTekst(waarde['rol']), alsTekst(waarde['organisatie'])]
            .filter((deel) => deel !== '')
            .join(', ')
        : undefined
    case 'antwoord':
      return leesAntwoord(waarde, woorden)
    case 'antwoorden':
      return isLijst(waarde)
        ? waarde.flatMap((een) => leesAntwoord(een, woorden) ?? []).join('\n')
        : undefined
    case 'diep':
      return leesDiep(waarde)
    case 'verwijzing':
    case 'verwijzingen':
      return undefined
    case 'tekst':
    case 'vrij':
    case 'naamloos':
    case 'getal':
    case 'organisatie':
    case 'wie':
      return alsTekst(waarde)
  }
}

function woordVoor(
  tabel: Uittabel,
  kolom: string,
  lijst: keyof Woorden | undefined,
  code: string,
  woorden: Woorden,
): string {
  const eigen = losseWoorden[`${tabel.tabel}.${kolom}`]?.[code]
  if (eigen !== undefined) return eigen
  const woord: unknown =
    lijst === undefined ? undefined : Object.entries(woorden[lijst]).find(([c]) => c === code)?.[1]
  if (isObjectje(woord)) {
    const naam = woord['naam'] ?? woord['kort'] ?? woord['inwoner'] ?? woord['tekst']
    if (typeof naam === 'string') return naam
  }
  return code.replaceAll('-', ' ')
}

function leesAntwoord(waarde: Waarde, woorden: Woorden): string | undefined {
  if (!isObject(waarde)) return undefined
  const gronden = isLijst(waarde['grondslag']) ? waarde['grondslag'].map(alsTekst) : []
  const namen = gronden.map((code) => {
    const woord = Object.entries(woorden.grondslagen).find(([c]) => c === code)?.[1]
    return woord?.naam ?? code.replaceAll('-', ' ')
  })
  return namen.length === 0 ? undefined : `Dit mocht op grond van: ${namen.join('; ')}.`
}

/** Not for people: technical, or said in words of its own in the same row. */
const nietLezen = new Set(
  `woorden feiten plichten nummer vervangtNummer antwoord over dossierNummer dossierSoort rol organisatie
   handeling ontvanger doel categorieen conclusie afgeweken gedaan moment versie`.split(/\s+/u),
)

/** Everything that was written inside, as lines. A besluit brings the words of its own codes. */
function leesDiep(waarde: Waarde): string | undefined {
  const eigen = isObject(waarde) ? waarde['woorden'] : undefined
  const woorden = new Map<string, string>()
  if (eigen !== undefined && isObject(eigen)) {
    for (const [code, woord] of Object.entries(eigen)) woorden.set(code, alsTekst(woord))
  }
  const regels = diepeRegels(waarde, '', woorden)
  return regels.length === 0 ? undefined : regels.join('\n')
}

function diepeRegels(waarde: Waarde, naam: string, woorden: ReadonlyMap<string, string>): string[] {
  if (waarde === null || waarde === '' || waarde === undefined) return []
  const voor = naam === '' ? '' : `${naam}: `
  if (typeof waarde === 'string') return [`${voor}${woorden.get(waarde) ?? waarde}`]
  if (typeof waarde === 'number') return [`${voor}${waarde}`]
  if (typeof waarde === 'boolean') return [`${voor}${waarde ? 'ja' : 'nee'}`]
  if (isLijst(waarde)) {
    const vlak = waarde.filter((deel) => typeof deel === 'string' || typeof deel === 'number')
    return vlak.length === waarde.length
      ? waarde.length === 0
        ? []
        : [`${voor}${vlak.join(', ')}`]
      : waarde.flatMap((deel) => diepeRegels(deel, naam, woorden))
  }
  if (!isObject(waarde)) return []
  return Object.entries(waarde)
    .filter(([sleutel]) => !nietLezen.has(sleutel))
    .flatMap(([sleutel, deel]) => diepeRegels(deel, hoofdletter(inWoorden(sleutel)), woorden))
}

/** `nietMinder` → `niet minder`. */
function inWoorden(sleutel: string): string {
  return sleutel.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
}

/** One row as names and values, in the order of the map. */
export function leesRij(
  tabel: Uittabel,
  rij: Rij,
  woorden: Woorden,
): { naam: string; waarde: string }[] {
  const regels = Object.entries({ ...tabel.uit, ...tabel.erbij }).flatMap(([kolom, soort]) => {
    const waarde =
      soort.stil === true ? undefined : leesbaar(tabel, kolom, soort, rij[soort.als], woorden)
    return waarde === undefined ? [] : [{ naam: soort.naam, waarde }]
  })
  return rij['overEenAnder'] === true
    ? [
        ...regels,
        {
          naam: 'Over een ander',
          waarde: 'Hier staat iets over een ander. Dat is onherkenbaar gemaakt.',
        },
      ]
    : regels
}

export { delen, tabellenVan }

/** Text, a number or yes and no; of anything else nothing. */
export function alsTekst(waarde: Waarde | undefined): string {
  return typeof waarde === 'string' || typeof waarde === 'number' || typeof waarde === 'boolean'
    ? String(waarde)
    : ''
}

function isLijst(waarde: Waarde | undefined): waarde is readonly Waarde[] {
  return Array.isArray(waarde)
}

function isObject(waarde: Waarde): waarde is { readonly [naam: string]: Waarde } {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
}

function isObjectje(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null
}
