import type { Handeling, OntvangerType } from '../recht/vocabulaire.ts'
import type { Woorden } from '../recht/woorden.ts'

/** The other party as one says it in a sentence: "de huisarts". */
export function wie(woorden: Woorden, ontvanger: OntvangerType | undefined): string {
  const vertellen = ontvanger === undefined ? undefined : woorden.ontvangers[ontvanger]['vertellen']
  return typeof vertellen === 'string' ? vertellen : 'iemand anders'
}

/**
 * The question above the answer, without a name: "Mag u de school iets vertellen?".
 *
 * @param ander the other party as one says it in a sentence
 * @param wij asked by ourselves, as the resident reads it
 */
export function vraagzin(handeling: Handeling, ander: string, wij = false): string {
  const mag = wij ? 'Mogen wij' : 'Mag u'
  switch (handeling) {
    case 'vastleggen':
      return `${mag} dit opschrijven?`
    case 'raadplegen':
      return `${mag} dit opzoeken?`
    case 'opvragen':
      return `${mag} ${ander} om gegevens vragen?`
    case 'verstrekken':
      return `${mag} ${ander} iets vertellen?`
    case 'melden':
      return `${mag} iets melden bij ${ander}?`
  }
}
