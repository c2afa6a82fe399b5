import { strijkGlad, vindSporen } from './overleg-zonder-namen.ts'

/** What is known of the people in a dossier, to keep out of a question about it. */
export interface Bekenden {
  namen: readonly string[]
  /** `yyyy-mm-dd` */
  geboortedata: readonly string[]
  /** Numbers of the dossier and of what stands in it. */
  nummers: readonly string[]
}

export const geenBekenden: Bekenden = { namen: [], geboortedata: [], nummers: [] }

/** Particles of a name that say nothing about anybody. */
const voegsels = new Set(
  'van de der den het ter ten te la le du di da el al bin ben ibn op in t s von und'.split(' '),
)

const kaal = (tekst: string): string =>
  tekst.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('nl')

/** Words of a text as they are compared: without accents and capitals, also those joined by a hyphen. */
function woorden(tekst: string): { heel: string; kaal: string }[] {
  return [...tekst.matchAll(/[\p{L}\p{M}'’]+/gu)].flatMap(([heel]) => {
    // "Noors moeder" and "Noor's moeder" name her too.
    const los = kaal(heel)
      .replaceAll(/['’]s$/gu, '')
      .replaceAll(/['’]/gu, '')
    return los === '' ? [] : [{ heel, kaal: los }]
  })
}

function naamdelen(namen: readonly string[]): Set<string> {
  const uit = new Set<string>()
  for (const { kaal: deel } of namen.flatMap(woorden)) {
    if (deel.length >= 2 && !voegsels.has(deel)) uit.add(deel)
  }
  return uit
}

/** Words that were taken apart, or written without their spaces: "N o o r", "No-or", "NoorBakker". */
function vindVerborgen(tekst: string, bekenden: Bekenden, delen: ReadonlySet<string>): string[] {
  const namenAaneen = bekenden.namen
    .map((naam) => letters(kaal(naam)))
    .filter((naam) => naam.length >= 6)
  const los = [...tekst.matchAll(/\p{L}(?:[\s._-]\p{L})+(?!\p{L})/gu)]
  const geknipt = [...tekst.matchAll(/\p{L}[\p{L}\p{M}._-]+\p{L}/gu)]
  return [...los, ...geknipt].flatMap(([stuk]) => {
    const woord = letters(kaal(stuk))
    const naam = stuk.length > woord.length && delen.has(woord)
    return naam || namenAaneen.some((heel) => woord.includes(heel)) ? [stuk] : []
  })
}

/** Letters of two alphabets in one word: it reads as one word and is another. */
const vermengd = (woord: string): boolean =>
  /\p{Script=Latin}/u.test(woord) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(woord)

const letters = (tekst: string): string => tekst.replaceAll(/[^\p{L}]/gu, '')
const tekens = (tekst: string): string =>
  tekst.toLocaleLowerCase('nl').replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Every way in which people write this day with figures. */
function datumvormen(iso: string): string[] {
  const [jaar = '', maand = '', dag = ''] = iso.split('-')
  const kort = (deel: string): string => String(Number(deel))
  return ['-', '/', '.', ' '].flatMap((streep) => [
    [dag, maand, jaar].join(streep),
    [kort(dag), kort(maand), jaar].join(streep),
    [kort(dag), kort(maand), jaar.slice(2)].join(streep),
    [jaar, maand, dag].join(streep),
  ])
}

/**
 * What in a text leads to somebody: names, birth dates and numbers of the people in this dossier, and whatever looks like a
 * date, a BSN, a telephone number, a postcode, an address or a mail address of anybody.
 *
 * @returns the words as they stand in the text, read without what nobody sees, each once
 */
export function vindHerkenbaar(getypt: string, bekenden: Bekenden): string[] {
  const tekst = strijkGlad(getypt)
  const delen = naamdelen(bekenden.namen)
  const gevonden: string[] = []
  for (const { heel, kaal: woord } of woorden(tekst)) {
    const zonderS = woord.endsWith('s') ? woord.slice(0, -1) : woord
    if (delen.has(woord) || (zonderS.length >= 3 && delen.has(zonderS))) gevonden.push(heel)
    else if (vermengd(heel)) gevonden.push(heel)
  }
  gevonden.push(...vindVerborgen(tekst, bekenden, delen))
  const klein = tekst.toLocaleLowerCase('nl')
  const aaneen = tekens(tekst)
  for (const nummer of bekenden.nummers) {
    if (nummer !== '' && aaneen.includes(tekens(nummer))) gevonden.push(nummer)
  }
  for (const datum of bekenden.geboortedata.flatMap(datumvormen)) {
    if (klein.includes(datum)) gevonden.push(datum)
  }
  for (const spoor of vindSporen(tekst)) gevonden.push(spoor.tekst)
  return [...new Set(gevonden)]
}

/** Words with a capital that are no name here: laws, bodies, days and what starts many sentences. */
const gewoon = new Set(
  `jeugdwet wmo wgbo avg bsn raad kinderbescherming veilig thuis veiligheidshuis interventieteam gemeente college
   participatiewet school huisarts ggz ggd skj big gi ots u ik wij je hij zij dit dat de het een als dan`
    .split(/\s+/u)
    .filter((woord) => woord !== ''),
)

/**
 * Words in the middle of a sentence with a capital: perhaps a name. Nobody is looked up for it, so it is a question and no
 * answer.
 */
export function vindMisschienNamen(tekst: string): string[] {
  const uit: string[] = []
  for (const zin of tekst.split(/[.!?:;\n“”"]+/u)) {
    const rest = zin.trim().replace(/^[^\s]+/u, '')
    for (const [woord] of rest.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)) {
      if (!gewoon.has(kaal(woord)) && woord !== woord.toUpperCase()) uit.push(woord)
    }
  }
  return [...new Set(uit)]
}
