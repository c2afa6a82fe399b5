import { een, isEen, lijst, type Waarden } from '../../../domein/invoer.ts'
import {
  categorieen,
  doelen,
  handelingen,
  ontvangers,
  type Handeling,
} from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { opsomming } from '../../tekst.ts'
import { vraagzin, wie } from '../../vraagzin.ts'

/** The same question from what was filled in so far. */
export function vraagVan(woorden: Woorden, waarden: Waarden): string {
  const handeling = een(waarden, 'handeling')
  const ontvanger = een(waarden, 'ontvanger')
  return isEen(handeling, handelingen)
    ? vraagzin(handeling, wie(woorden, isEen(ontvanger, ontvangers) ? ontvanger : undefined))
    : 'Mag het?'
}

/** What we want to do, said to the person it is about. */
function watWijDoen(handeling: Handeling, ander: string, u: string): string {
  switch (handeling) {
    case 'vastleggen':
      return `Wij willen iets over ${u} opschrijven in ons dossier.`
    case 'raadplegen':
      return `Wij willen iets over ${u} opzoeken.`
    case 'opvragen':
      return `Wij willen ${ander} iets over ${u} vragen.`
    case 'verstrekken':
      return `Wij willen ${ander} iets over ${u} vertellen.`
    case 'melden':
      return `Wij willen iets over ${u} melden bij ${ander}.`
  }
}

/**
 * A message for the resident in plain words, as a start for the professional. It says what, why and what one may do
 * about it; under eighteen one is called "je". Nothing of it is sent or kept.
 *
 * @param leeftijd of the person it is about, in whole years
 * @returns the sentences, or nothing while too little is filled in
 */
export function berichtVoorInwoner(
  woorden: Woorden,
  waarden: Waarden,
  leeftijd: number | undefined,
): string[] {
  const handeling = een(waarden, 'handeling')
  const doel = een(waarden, 'doel')
  if (!isEen(handeling, handelingen) || !isEen(doel, doelen)) return []
  const ontvanger = een(waarden, 'ontvanger')
  const ander = wie(woorden, isEen(ontvanger, ontvangers) ? ontvanger : undefined)
  const gekozen = categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  const jong = leeftijd !== undefined && leeftijd < 18
  const kind = leeftijd !== undefined && leeftijd < 12
  const u = kind ? 'uw kind' : jong ? 'je' : 'u'
  const [wilt, mag, bent, zeg, uw] =
    kind || !jong
      ? ['Wilt u', 'U mag', 'Bent u', 'Zeg', 'uw']
      : ['Wil je', 'Je mag', 'Ben je', 'Zeg', 'je']
  return [
    watWijDoen(handeling, ander, u),
    `Het gaat om: ${opsomming(gekozen.map((c) => woorden.categorieen[c].naam))}.`,
    `Waarom? ${woorden.doelen[doel].naam.charAt(0).toUpperCase()}${woorden.doelen[doel].naam.slice(1)}.`,
    `${mag} vragen wat wij precies ${handeling === 'vastleggen' ? 'opschrijven' : 'doen'}.`,
    `${bent} het er niet mee eens? ${zeg} het ons. Wij schrijven dat ook op.`,
    `${wilt} nalezen wat wij doen? Dat kan op ${uw} eigen pagina.`,
  ]
}
