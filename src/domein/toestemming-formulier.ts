import type { Woorden } from '../recht/woorden.ts'
import type { ToestemmingFeiten, Toestemmingvraag } from './toestemming.ts'

/** What is shown of a question: its facts in words, under the number that stands on paper too. */
export type Formuliervraag = Pick<Toestemmingvraag, 'soort' | 'categorieen'> & {
  nummer: string
  /** `null` when the key of whom it is about is destroyed. */
  feiten: ToestemmingFeiten | null
}

/** A heading of the form with its lines. */
export interface Formulierdeel {
  kop: string
  regels: readonly string[]
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

const slot = {
  toestemming: {
    u: [
      'U mag nee zeggen. Dan doen wij dit niet. Alleen bij gevaar kan dat anders zijn.',
      'U mag er eerst over nadenken.',
      'Zegt u ja? Dan kunt u altijd stoppen. U hoeft niet te zeggen waarom.',
    ],
    je: [
      'Je mag nee zeggen. Dan doen wij dit niet. Alleen bij gevaar kan dat anders zijn.',
      'Je mag er eerst over nadenken.',
      'Zeg je ja? Dan kun je altijd stoppen. Je hoeft niet te zeggen waarom.',
    ],
  },
  instemming: {
    u: [
      'Dit hoort bij onze taak. Wij willen weten of u het goed vindt.',
      'U mag nee zeggen. Dan praten wij daar eerst over.',
      'U mag er later op terugkomen.',
    ],
    je: [
      'Dit hoort bij onze taak. Wij willen weten of je het goed vindt.',
      'Je mag nee zeggen. Dan praten wij daar eerst over.',
      'Je mag er later op terugkomen.',
    ],
  },
} as const

const kopBijNee = { u: 'Als u nee zegt', je: 'Als je nee zegt' } as const

/**
 * The form in parts: which data, from whom to whom, for what, how long, and what a no means (E-130, E-134, E-135). The
 * same on the tablet, on one's own page and on paper.
 *
 * @param vorm how the reader is addressed: `je` for who is twelve to seventeen
 */
export function formulierDelen(
  vraag: Formuliervraag,
  woorden: Pick<Woorden, 'categorieen'>,
  vorm: 'u' | 'je',
): Formulierdeel[] {
  const { feiten } = vraag
  if (feiten === null) return [{ kop: 'Vraag', regels: ['(vernietigd)'] }]
  return [
    {
      kop: 'Wat',
      regels: vraag.categorieen.map(
        (code) => `${hoofdletter(woorden.categorieen[code].naam)}: ${feiten.wat[code] ?? ''}`,
      ),
    },
    { kop: 'Van wie en aan wie', regels: [`Van: ${feiten.van}`, `Aan: ${feiten.aan}`] },
    { kop: 'Waarom', regels: [feiten.waarom] },
    { kop: 'Hoelang', regels: [hoofdletter(feiten.hoelang)] },
    { kop: kopBijNee[vorm], regels: [feiten.bijNee, ...slot[vraag.soort][vorm]] },
  ]
}

/** The form line by line, as it is shown and kept with the answer (`AntwoordInhoud.getoond`). */
export function formulierRegels(
  vraag: Formuliervraag,
  woorden: Pick<Woorden, 'categorieen'>,
  vorm: 'u' | 'je',
): string[] {
  return [
    `${hoofdletter(vraag.soort)} ${vraag.nummer}`,
    ...formulierDelen(vraag, woorden, vorm).flatMap(({ kop, regels }) => [kop, ...regels]),
  ]
}
