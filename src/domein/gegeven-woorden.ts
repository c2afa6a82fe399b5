import type { Aard, BronSoort, gegevenCategorieen } from './gegeven.ts'

type GegevenCategorie = (typeof gegevenCategorieen)[number]

interface AardWoord {
  naam: string
  /** As a heading above a group. */
  groep: string
  uitleg: string
  voorbeeld: string
}

/** Fact, opinion, guess or the words of the resident: apart for good, because they weigh differently. */
export const aardWoorden: Readonly<Record<Aard, AardWoord>> = {
  feit: {
    naam: 'Feit',
    groep: 'Feiten',
    uitleg: 'Iemand zag of hoorde het, of het staat vast.',
    voorbeeld: 'Sem was deze maand vier dagen niet op school.',
  },
  mening: {
    naam: 'Mening',
    groep: 'Meningen',
    uitleg: 'Wat een vakmens ervan vindt. Schrijf erbij van wie de mening is.',
    voorbeeld: 'Volgens de leerkracht kan Sem meer dan hij laat zien.',
  },
  hypothese: {
    naam: 'Vermoeden',
    groep: 'Vermoedens',
    uitleg: 'Een mogelijke verklaring die u nog wilt nagaan.',
    voorbeeld: 'Misschien slaapt Sem slecht omdat hij piekert over de verhuizing.',
  },
  inwoner: {
    naam: 'Gezegd door de inwoner',
    groep: 'Gezegd door de inwoner',
    uitleg: 'In de woorden van de inwoner zelf, ook als u het anders ziet.',
    voorbeeld: 'Moeder zegt: “Ik wil vooral dat het thuis weer rustig wordt.”',
  },
}

export const bronWoorden: Readonly<Record<BronSoort, string>> = {
  inwoner: 'Van de inwoner zelf',
  naaste: 'Van een naaste, bijvoorbeeld een ouder',
  professional: 'Van een andere professional',
  register: 'Uit een register of systeem',
  'eigen-waarneming': 'Zelf gezien of gehoord',
  verwijzer: 'Van een verwijzer',
}

/** Why to be careful with these; shown where they are chosen and above the answer. */
export const categorieWaarschuwing: Readonly<Partial<Record<GegevenCategorie, string>>> = {
  bijzonder:
    'Extra beschermd: gezondheid, geloof, afkomst, seksueel leven. Schrijf alleen op wat echt niet kan ontbreken.',
  behandel:
    'Dit hoort bij de hulpverlener. In een dossier van de aanvraag staat het in de regel niet.',
  diagnostiek:
    'Dit hoort bij de hulpverlener. In een dossier van de aanvraag staat alleen het advies.',
  strafrechtelijk:
    'Extra beschermd: straf en verdenking. Bijna altijd is overleg nodig voordat u dit opschrijft.',
  derden: 'De ander weet vaak niet dat dit hier staat. Noem die persoon niet als het zonder kan.',
}

const oordelend = [
  'agressief',
  'asociaal',
  'gestoord',
  'hysterisch',
  'lastig',
  'lui',
  'manipulatief',
  'onbetrouwbaar',
  'onwillig',
  'ongemotiveerd',
  'onverantwoord',
  'raar',
  'slordig',
  'verwaarloosd',
  'vies',
  'vreemd',
  'zielig',
] as const

/** `lui` → lui, luie; `agressief` → agressief, agressieve; `vies` → vies, vieze. */
function vormen(woord: string): string[] {
  const stam = woord.slice(0, -1)
  const zacht = woord.endsWith('f') ? `${stam}ve` : woord.endsWith('s') ? `${stam}ze` : `${woord}e`
  return [woord, zacht]
}

/**
 * Words in a text that judge instead of describe; a hint, never a refusal.
 *
 * @returns at most three, each once, in the order of the text
 */
export function oordeelwoorden(tekst: string): string[] {
  const woorden = tekst.toLowerCase().split(/[^\p{Letter}]+/u)
  const gevonden = woorden.filter((woord) => oordelend.some((o) => vormen(o).includes(woord)))
  return [...new Set(gevonden)].slice(0, 3)
}
