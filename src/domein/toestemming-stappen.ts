import type { Antwoordwijze, ToestemmingAntwoord, Toestemmingsoort } from './toestemming.ts'

/** What is known of the answers, for telling how far the conversation is. */
export interface Gespreksstand {
  soort: Toestemmingsoort
  /** Per party the last answer, as far as there is one. */
  partijen: readonly ({ antwoord: ToestemmingAntwoord; wijze: Antwoordwijze } | undefined)[]
  /** Was written down what was said or asked back? */
  toelichting: boolean
  /** Is the form as it was shown kept with an answer? */
  formulierBewaard: boolean
}

export interface Gespreksstap {
  naam: string
  uitleg: string
  stand: 'gedaan' | 'open' | 'niet-nodig'
}

const mondeling: readonly Antwoordwijze[] = ['mondeling', 'telefoon']

/**
 * The seven steps of the conversation (E-135, S2 bijlage I), in our own words. A step is done when a record shows it, never
 * because somebody ticked it.
 */
export function gespreksstappen(g: Gespreksstand): Gespreksstap[] {
  const gezegd = g.partijen.filter((p) => p !== undefined)
  const iets = gezegd.length > 0
  const allen = iets && gezegd.length === g.partijen.length
  const beslist = allen && gezegd.every((p) => p.antwoord !== 'later')
  const twijfel = gezegd.some((p) => p.antwoord === 'nee' || p.antwoord === 'later')
  const getekend = gezegd.every((p) => p.antwoord !== 'ja' || !mondeling.includes(p.wijze))
  const af = (gedaan: boolean): Gespreksstap['stand'] => (gedaan ? 'gedaan' : 'open')
  return [
    {
      naam: 'Leg uit',
      uitleg: 'Vertel welke gegevens het zijn, wie ze krijgt en waarom. Laat het formulier zien.',
      stand: af(g.formulierBewaard),
    },
    {
      naam: 'Vraag wat men ervan vindt',
      uitleg: 'Stel een open vraag en wacht op het antwoord. Ja zeggen hoeft niet.',
      stand: af(iets),
    },
    {
      naam: 'Ga in op bezwaren',
      uitleg: 'Kijk of het met minder kan, of anders. Schrijf op wat er is gezegd.',
      stand: iets && !twijfel ? 'niet-nodig' : af(iets && g.toelichting),
    },
    {
      naam: 'Stel het antwoord vast',
      uitleg: 'Vat samen wat is gezegd: ja, nee of later. Van iedereen die moet antwoorden.',
      stand: af(beslist),
    },
    {
      naam: 'Teken het aan',
      uitleg: 'Leg vast wie antwoordde, wanneer, hoe en waarvoor. Ook een nee.',
      stand: af(allen),
    },
    {
      naam: 'Laat het formulier tekenen',
      uitleg: 'Pas als duidelijk is welke gegevens naar wie gaan. Het mag ook later.',
      stand: g.soort === 'instemming' ? 'niet-nodig' : af(beslist && getekend),
    },
    {
      naam: 'Bewaar het in het dossier',
      uitleg: 'Dat gaat vanzelf bij het vastleggen. Ook als het antwoord nee is.',
      stand: af(allen && g.formulierBewaard),
    },
  ]
}
