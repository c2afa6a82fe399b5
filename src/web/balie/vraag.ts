import { isEen } from '../../domein/invoer.ts'
import type { Vraagcodes } from '../../domein/ruggespraak.ts'
import {
  beroepsgeheimen,
  categorieen,
  doelen,
  dossiers,
  feiten,
  handelingen,
  ontvangers,
  petten,
  taken,
} from '../../recht/vocabulaire.ts'
import type {
  Beroepsgeheim,
  Categorie,
  Doel,
  DossierSoort,
  Feit,
  Handeling,
  OntvangerType,
  Pet,
  Taak,
} from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { leeftijden, type Leeftijd } from './leeftijden.ts'

/** The steps of the question; the last one shows the answer. */
export const stappen = ['handeling', 'rol', 'met-wie', 'gegevens', 'antwoord'] as const
export type Stap = (typeof stappen)[number]

export const driewaarden = ['ja', 'nee', 'weet-niet'] as const
export type Driewaarde = (typeof driewaarden)[number]

/** For whom somebody works, as far as a rule asks: a civil servant has duties that others have not. */
export const organisaties = ['gemeente', 'wijkteam'] as const
export type Organisatie = (typeof organisaties)[number]

/** No policy of one gemeente: what holds everywhere. */
export const landelijk = 'landelijk'

/** A role: the task somebody works on, and the pet in which they do. */
export interface Rol {
  taak: Taak
  pet: Pet
}

/**
 * The whole question, as far as it has been answered. It is about nobody in particular and lives in the address only:
 * no name, no date, no free text, so that a link can be shared and nothing has to be kept.
 */
export interface Balievraag {
  handeling: Handeling | undefined
  rol: Rol | undefined
  ontvanger: OntvangerType | undefined
  gegevens: readonly Categorie[]
  doel: Doel | undefined
  leeftijd: Leeftijd | undefined
  wilsbekwaam: Driewaarde | undefined
  dossier: DossierSoort | undefined
  verkregen: Pet | undefined
  geheim: Beroepsgeheim | undefined
  /** Bound by the code of a profession (SKJ, for example)? */
  beroepscode: Driewaarde | undefined
  organisatie: Organisatie | undefined
  gemeente: string
  feiten: Readonly<Partial<Record<Feit, Driewaarde>>>
}

/** The question in the codes of the rules, to ask somebody about it. */
export const codesVan = (vraag: Balievraag): Vraagcodes => ({
  handeling: vraag.handeling ?? null,
  ontvanger: vraag.ontvanger ?? null,
  doel: vraag.doel ?? null,
  categorieen: vraag.gegevens,
})

export interface GelezenVraag {
  vraag: Balievraag
  /** Per field of the address that holds a word we do not know: what to do about it. */
  fouten: Readonly<Record<string, string>>
  /** Was there anything else in the address that is not part of a question? */
  vreemd: boolean
}

/** What the address may hold besides the question itself. */
const bediening = ['stap', 'van', 'print']
const onbekend = 'Deze keuze kennen wij niet. Kies opnieuw.'

/** Recording and looking up concern nobody else. */
export function isAlleenZelf(handeling: Handeling | undefined): boolean {
  return handeling === 'vastleggen' || handeling === 'raadplegen'
}

export function rolWaarde(rol: Rol): string {
  return `${rol.taak}.${rol.pet}`
}

/** A role exists when the words say that this pet does this task. */
function leesRol(tekst: string, woorden: Woorden): Rol | undefined {
  const [taak = '', pet = '', ...rest] = tekst.split('.')
  if (rest.length > 0 || !isEen(taak, taken) || !isEen(pet, petten)) return undefined
  return woorden.taken[taak].petten?.includes(pet) === true ? { taak, pet } : undefined
}

/**
 * Reads the question from an address. What is known is kept; what is not gets a message at its own field.
 *
 * @param gemeenten codes of the gemeenten with policy of their own, besides `landelijk`
 */
export function leesVraag(
  zoek: URLSearchParams,
  woorden: Woorden,
  gemeenten: readonly string[],
): GelezenVraag {
  const fouten: Record<string, string> = {}
  const gekend = new Set(bediening)
  const kies = <const T extends readonly string[]>(naam: string, uit: T): T[number] | undefined => {
    gekend.add(naam)
    const tekst = zoek.get(naam) ?? ''
    if (tekst === '' || isEen(tekst, uit)) return tekst === '' ? undefined : tekst
    fouten[naam] = onbekend
    return undefined
  }

  gekend.add('rol')
  const rolTekst = zoek.get('rol') ?? ''
  const rol = leesRol(rolTekst, woorden)
  if (rolTekst !== '' && rol === undefined) fouten['rol'] = onbekend
  gekend.add('gegeven')
  const gekozen = zoek
    .getAll('gegeven')
    .flatMap((tekst) => tekst.split('.'))
    .filter((tekst) => tekst !== '')
  const gegevens = categorieen.filter((categorie) => gekozen.includes(categorie))
  if (gekozen.some((tekst) => !isEen(tekst, categorieen))) fouten['gegeven'] = onbekend

  const antwoorden: Partial<Record<Feit, Driewaarde>> = {}
  for (const feit of feiten) {
    const waarde = kies(`feit.${feit}`, driewaarden)
    if (waarde !== undefined) antwoorden[feit] = waarde
  }
  const handeling = kies('handeling', handelingen)
  const ontvanger = kies('ontvanger', ontvangers)
  const vraag: Balievraag = {
    handeling,
    rol,
    // Who first chose telling and then recording no longer speaks about anybody else.
    ontvanger: isAlleenZelf(handeling) ? undefined : ontvanger,
    gegevens,
    doel: kies('doel', doelen),
    leeftijd: kies('leeftijd', leeftijden),
    wilsbekwaam: kies('wilsbekwaam', driewaarden),
    dossier: kies('dossier', dossiers),
    verkregen: kies('verkregen', petten),
    geheim: kies('geheim', beroepsgeheimen),
    beroepscode: kies('beroepscode', driewaarden),
    organisatie: kies('organisatie', organisaties),
    gemeente: kies('gemeente', [landelijk, ...gemeenten]) ?? landelijk,
    feiten: antwoorden,
  }
  return { vraag, fouten, vreemd: [...zoek.keys()].some((naam) => !gekend.has(naam)) }
}

/** The question as pairs of name and value, always in the same order: the same question has one address. */
export function paren(vraag: Balievraag): [string, string][] {
  const enkel: [string, string | undefined][] = [
    ['handeling', vraag.handeling],
    ['rol', vraag.rol === undefined ? undefined : rolWaarde(vraag.rol)],
    ['ontvanger', vraag.ontvanger],
    // One field for all of them: shorter, and a form holds every name once.
    ['gegeven', vraag.gegevens.length === 0 ? undefined : vraag.gegevens.join('.')],
    ['doel', vraag.doel],
    ['leeftijd', vraag.leeftijd],
    ['wilsbekwaam', vraag.wilsbekwaam],
    ['dossier', vraag.dossier],
    ['verkregen', vraag.verkregen],
    ['geheim', vraag.geheim],
    ['beroepscode', vraag.beroepscode],
    ['organisatie', vraag.organisatie],
    ['gemeente', vraag.gemeente === landelijk ? undefined : vraag.gemeente],
    ...feiten.map((feit): [string, string | undefined] => [`feit.${feit}`, vraag.feiten[feit]]),
  ]
  return enkel.flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, waarde]]))
}

/** The address of a question, of one of its steps, or of its print view. */
export function adres(vraag: Balievraag, extra: { stap?: Stap; print?: boolean } = {}): string {
  const zoek = new URLSearchParams(paren(vraag))
  if (extra.stap !== undefined) zoek.set('stap', extra.stap)
  if (extra.print === true) zoek.set('print', '1')
  const tekst = zoek.toString()
  return tekst === '' ? paden.magHet() : `${paden.magHet()}?${tekst}`
}

/** The steps of this question: with whom is not asked about what concerns nobody else. */
export function stappenVan(vraag: Balievraag): Stap[] {
  return stappen.filter((stap) => stap !== 'met-wie' || !isAlleenZelf(vraag.handeling))
}

export function isBeantwoord(vraag: Balievraag, stap: Stap): boolean {
  switch (stap) {
    case 'handeling':
      return vraag.handeling !== undefined
    case 'rol':
      return vraag.rol !== undefined
    case 'met-wie':
      return vraag.ontvanger !== undefined
    case 'gegevens':
      return vraag.gegevens.length > 0 && vraag.doel !== undefined
    case 'antwoord':
      return false
  }
}
