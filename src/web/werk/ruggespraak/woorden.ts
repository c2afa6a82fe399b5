import type {
  Antwoorder,
  Escalatiepartner,
  Gevraagde,
  Ruggespraakoordeel,
  Ruggespraakstand,
  Vraagcodes,
} from '../../../domein/ruggespraak.ts'
import { standVan } from '../../../domein/ruggespraak.ts'
import type { Ruggespraakkop } from '../../../handelingen/ruggespraak.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import type { Badgesoort } from '../../ui/index.ts'

export const aanWoorden: Readonly<Record<Gevraagde, { naam: string; hint: string }>> = {
  collega: { naam: 'Een collega', hint: 'U kiest wie. Bijvoorbeeld om zijn of haar vak.' },
  team: { naam: 'Wie kan', hint: 'Iedereen van uw organisatie ziet de vraag. Eén antwoordt.' },
  leidinggevende: {
    naam: 'De leidinggevende',
    hint: 'Bijvoorbeeld als u van plan bent af te wijken.',
  },
  'privacy-officer': { naam: 'De privacy officer', hint: 'Voor vragen over de wet en de regels.' },
}

export const antwoorderWoorden: Readonly<Record<Antwoorder, string>> = {
  collega: 'een collega',
  leidinggevende: 'de leidinggevende',
  'privacy-officer': 'de privacy officer',
}

export const oordeelWoorden: Readonly<Record<Ruggespraakoordeel, { naam: string; hint: string }>> =
  {
    eens: { naam: 'Eens', hint: 'Doe wat u van plan bent.' },
    anders: { naam: 'Ik zou het anders doen', hint: 'Schrijf op wat u zou doen.' },
    'eerst-nog': {
      naam: 'Doe eerst nog iets',
      hint: 'Schrijf op wat. Daarna kan de vraag opnieuw.',
    },
    'privacy-officer': {
      naam: 'Leg het voor aan de privacy officer',
      hint: 'De vraag gaat door. Schrijf op waarom.',
    },
  }

export const partnerWoorden: Readonly<Record<Escalatiepartner, { naam: string; hint: string }>> = {
  veiligheidshuis: {
    naam: 'Zorg- en Veiligheidshuis',
    hint: 'Voor zware situaties waarin zorg, gemeente en justitie samen nodig zijn. Daarvoor geldt ook een eigen wet.',
  },
  interventieteam: {
    naam: 'Interventieteam',
    hint: 'Als een vastgelopen situatie een team vraagt dat ingrijpt.',
  },
  'veilig-thuis': {
    naam: 'Veilig Thuis',
    hint: 'Bij een vermoeden van geweld of mishandeling. Volg daarvoor de meldcode.',
  },
}

const standen: Readonly<Record<Ruggespraakstand, { tekst: string; soort: Badgesoort }>> = {
  open: { tekst: 'Wacht op antwoord', soort: 'waarschuwing' },
  beantwoord: { tekst: 'Beantwoord', soort: 'ok' },
  ingetrokken: { tekst: 'Ingetrokken', soort: 'neutraal' },
}
export const standBadge = (kop: Ruggespraakkop) => standen[standVan(kop, kop.antwoorden)]

/** What a question is about, in a few words; nothing about whom. */
export function onderwerp(woorden: Woorden, codes: Vraagcodes): string {
  const delen = [
    codes.handeling === null ? '' : woorden.handelingen[codes.handeling].naam,
    codes.ontvanger === null ? '' : woorden.ontvangers[codes.ontvanger].naam,
    codes.doel === null ? '' : woorden.doelen[codes.doel].naam,
  ].filter((deel) => deel !== '')
  return delen.length === 0 ? 'Een vraag' : hoofdletter(delen.join(' · '))
}

/** The same as rows under each other. */
export function codeRegels(
  woorden: Woorden,
  codes: Vraagcodes,
): { naam: string; waarde: string }[] {
  return [
    ...(codes.handeling === null
      ? []
      : [{ naam: 'Wat', waarde: hoofdletter(woorden.handelingen[codes.handeling].naam) }]),
    ...(codes.ontvanger === null
      ? []
      : [{ naam: 'Met wie', waarde: hoofdletter(woorden.ontvangers[codes.ontvanger].naam) }]),
    ...(codes.doel === null
      ? []
      : [{ naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[codes.doel].naam) }]),
    ...(codes.categorieen.length === 0
      ? []
      : [
          {
            naam: 'Welke gegevens',
            waarde: hoofdletter(
              opsomming(codes.categorieen.map((c) => woorden.categorieen[c].naam)),
            ),
          },
        ]),
  ]
}

/** Whom it was asked, in words. */
export const aanWie = (kop: Ruggespraakkop): string =>
  kop.aanWie ?? (kop.aan === 'team' ? 'Wie kan in uw organisatie' : aanWoorden[kop.aan].naam)

/** An answer of three that are not known. */
export const jaNeeOnbekend = (waarde: boolean | null): string =>
  waarde === null ? 'Niet bekend' : waarde ? 'Ja' : 'Nee'
