import type { Categorie } from '../../recht/vocabulaire.ts'
import { driewaardig, een, isEen, lijst } from '../invoer.ts'
import type { Afwegingstand, Planstap, Veld } from './stappenplan.ts'

/** One or more finished answers; what is not answered is not in it. */
export const antwoord = ({ waarden }: Afwegingstand, veld: string): string => een(waarden, veld)

/** Yes or no to a question of the plan; not known stays `undefined`. */
export const jaOfNee = (stand: Afwegingstand, veld: string): boolean | undefined =>
  driewaardig(antwoord(stand, veld))

/** Which kinds of data were chosen, out of those that this plan allows. */
export function gekozen(
  { waarden }: Afwegingstand,
  uit: readonly Categorie[],
): readonly Categorie[] {
  return lijst(waarden, 'categorie').filter((code) => isEen(code, uit))
}

/** Were these steps finished? */
export const klaar = ({ gedaan }: Afwegingstand, ...stappen: readonly string[]): boolean =>
  stappen.every((stap) => gedaan.includes(stap))

/**
 * What exactly is told and why: own judgement of how much, always (E-187, E-191; AVG 5 lid 1 onder c).
 *
 * @param uit kinds of data that can be told on this ground; others are not offered
 */
export function stapInhoud(
  uit: readonly Categorie[],
  tekst: { titel: string; uitleg: readonly string[]; wie?: string },
): Planstap {
  return {
    code: 'inhoud',
    titel: tekst.titel,
    uitleg: [...tekst.uitleg, 'U bepaalt zelf wat nodig is. De ander bepaalt dat niet.'],
    velden: [
      ...(tekst.wie === undefined
        ? []
        : [
            {
              naam: 'ontvangerNaam',
              soort: 'regel' as const,
              label: tekst.wie,
              hint: 'Naam of functie, en van welke organisatie.',
            },
          ]),
      {
        naam: 'doelTekst',
        soort: 'tekst',
        max: 1000,
        label: 'Wat wilt u hiermee bereiken?',
        hint: 'Schrijf het in één of twee zinnen.',
      },
      { naam: 'categorie', soort: 'categorieen', uit, label: 'Welke gegevens geeft u?' },
      {
        naam: 'omvang',
        soort: 'tekst',
        label: 'Wat vertelt u wel, en wat laat u weg?',
        hint: 'Vertel ook wat goed gaat. Laat weg wat alleen over anderen gaat.',
      },
      {
        naam: 'nodig',
        soort: 'driewaardig',
        feit: 'noodzakelijk',
        label: 'Is alles wat u wilt geven echt nodig?',
        hint: 'Handig om te weten is niet genoeg.',
      },
      {
        naam: 'minder',
        soort: 'driewaardig',
        feit: 'kanMetMinder',
        label: 'Lukt het ook met minder gegevens?',
      },
    ],
  }
}

/**
 * The talk with whom it is about, beforehand; or why that cannot be done safely. Fear for the relation is no reason
 * (S3 chapter 3; E-187; C-29).
 *
 * @param overslaan `spoed`: may wait when there is no time
 */
export function stapGesprek(
  tekst: { titel: string; uitleg: readonly string[] },
  overslaan?: 'spoed',
): Planstap {
  return {
    code: 'gesprek',
    titel: tekst.titel,
    uitleg: [
      ...tekst.uitleg,
      'Bent u bang voor uw band met de inwoner? Dat is geen reden om te zwijgen.',
    ],
    velden: gespreksvelden,
    ...(overslaan === undefined ? {} : { overslaan }),
  }
}

const gespreksvelden: readonly Veld[] = [
  {
    naam: 'besproken',
    soort: 'driewaardig',
    feit: 'besprokenMetBetrokkene',
    label: 'Heeft u uw plan vooraf besproken?',
    hint: 'Met de inwoner. Bij een kind onder de 16 ook met de ouders met gezag of de voogd.',
  },
  {
    naam: 'gesprekTekst',
    soort: 'tekst',
    label: 'Met wie sprak u, en wat vonden zij?',
    als: { veld: 'besproken', waarde: 'ja' },
  },
  {
    naam: 'bezwaar',
    soort: 'driewaardig',
    feit: 'bezwaarGeuit',
    label: 'Is iemand het er niet mee eens?',
    als: { veld: 'besproken', waarde: 'ja' },
  },
  {
    naam: 'bezwaarTekst',
    soort: 'tekst',
    max: 2000,
    label: 'Waar is diegene het niet mee eens, en wat doet u daarmee?',
    als: { veld: 'bezwaar', waarde: 'ja' },
  },
  {
    naam: 'veilig',
    soort: 'driewaardig',
    feit: 'informerenVoorafVeilig',
    label: 'Kan het nog veilig vooraf?',
    hint: 'Kies nee als iemand daardoor gevaar loopt.',
    als: { veld: 'besproken', waarde: 'nee' },
  },
  {
    naam: 'alleenBand',
    soort: 'driewaardig',
    feit: 'alleenRelatieschade',
    label: 'Is de band met de inwoner de enige reden om te zwijgen?',
    als: { veld: 'besproken', waarde: 'nee' },
  },
  {
    naam: 'waaromNiet',
    soort: 'tekst',
    label: 'Waarom vertelt u het niet vooraf, en wanneer dan wel?',
    als: { veld: 'besproken', waarde: 'nee' },
  },
]
