/** Something with a name, and an id for when two bear the same one. */
interface Genoemd {
  id: string
  naam: string
}

/**
 * The order of two people by name, as a Dutch reader expects it. In code and not in the database: the name of somebody
 * whose address is secret stands there sealed, and would come in an order that means nothing.
 */
export function opNaam(a: Genoemd, b: Genoemd): number {
  return a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : Number(a.id > b.id))
}

const meer: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  æ: 'ae',
  ß: 'ss',
}

/** A name without case and without accents, to look for it as people type it. */
export function vouwNaam(naam: string): string {
  return naam
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[øłđı’æß]/g, (letter) => meer[letter] ?? letter)
}
