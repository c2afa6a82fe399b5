import { schrijfDatum, type Datum } from './leeftijd.ts'
import type {
  Beslisser,
  Besluituitkomst,
  Kanaal,
  Namens,
  Onderdeeloordeel,
  Rechtsmiddel,
  Uitvoering,
  Verzoeksoort,
} from './rechtsverzoek.ts'
import {
  briefwoorden,
  briefwoordenMeelezer,
  vraagaardVan,
  type Briefvorm,
  type Briefwoorden,
} from './verzoekbrief-woorden.ts'
import type { Levering } from './verzoek-levering.ts'
import { isOordeelsoort } from './verzoek-weging.ts'
import { grondMet } from './weigergrond.ts'

/** What a letter is made of, in reading order; page, print and PDF all follow it. */
export type Briefblok =
  | { soort: 'kop'; niveau: 1 | 2 | 3; tekst: string }
  | { soort: 'alinea'; tekst: string }
  | { soort: 'lijst'; items: readonly string[] }
  | { soort: 'gegevens'; regels: readonly { naam: string; waarde: string }[] }

/** Everything that the letter says; taken from the decision, never from a dossier. */
export interface Briefinhoud {
  nummer: string
  verzoekNummer: string
  gemeente: string
  op: Datum
  ontvangenOp: Datum
  vorm: Briefvorm
  /** Who reads it here: who asked, or whom it is about and who did not ask it. */
  lezer: 'vrager' | 'meelezer'
  /** To whom. */
  aan: string
  /** About whom, when that is somebody else. */
  over: string | undefined
  soort: Verzoeksoort
  /** How it came in: who asked on paper may have no page of their own. */
  kanaal: Kanaal
  levering: Levering
  beslisser: Beslisser
  /** What was asked, in the words of who asked. */
  gevraagd: string
  uitkomst: Besluituitkomst
  tekst: string
  /** Per datum what it is called by who asked, and what is decided. */
  delen: readonly { waarover: string; oordeel: Onderdeeloordeel }[]
  rechtsmiddel: Rechtsmiddel
  rechtsmiddelTot: Datum | null
  namens: Namens
  mandaat: string | null
  /** With an objection that is right: the decision that this one takes the place of (Awb 7:11 lid 2). */
  vervangt?: Verwijzing | undefined
  /** The decision that took the place of this one. */
  vervangenDoor?: Verwijzing | undefined
}

/** Another letter, by its number and day. */
export interface Verwijzing {
  nummer: string
  op: Datum
}

/** What changes something that others may have got (AVG 19). */
const verandert: readonly Uitvoering[] = ['verbeteren', 'wissen', 'beperken']

const alineas = (tekst: string): Briefblok[] =>
  tekst
    .split(/\n\s*\n/)
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')
    .map((deel) => ({ soort: 'alinea', tekst: deel }))

/** The title above the letter; no name of anybody, because it is the title of the page and the file too. */
export function brieftitel(brief: Pick<Briefinhoud, 'soort' | 'vorm' | 'lezer'>): string {
  return woordenVoor(brief).kop[brief.soort]
}

/** The words for who reads the letter here. */
function woordenVoor({ vorm, lezer }: Pick<Briefinhoud, 'vorm' | 'lezer'>): Briefwoorden {
  return (lezer === 'vrager' ? briefwoorden : briefwoordenMeelezer)[vorm]
}

/**
 * The decision on a request as a letter: what was asked, what we decide per datum and why, what happens now, whom we tell,
 * and what one can do who does not agree (Awb 3:46, 6:23; AVG 12 lid 4).
 */
export function maakVerzoekbrief(brief: Briefinhoud): Briefblok[] {
  const w = woordenVoor(brief)
  const aard = vraagaardVan(brief.soort)
  const woorden = isOordeelsoort(brief.soort) ? w.klacht : w.uitkomst
  return [
    { soort: 'kop', niveau: 1, tekst: brieftitel(brief) },
    {
      soort: 'gegevens',
      regels: [
        { naam: 'Aan', waarde: brief.aan },
        ...(brief.over === undefined ? [] : [{ naam: 'Gaat over', waarde: brief.over }]),
        { naam: 'Datum', waarde: schrijfDatum(brief.op) },
        { naam: 'Nummer van deze brief', waarde: brief.nummer },
        {
          naam: w.vraagnummer[aard],
          waarde: `${brief.verzoekNummer}, bij ons op ${schrijfDatum(brief.ontvangenOp)}`,
        },
      ],
    },
    ...(w.meelezer === undefined ? [] : [{ soort: 'alinea', tekst: w.meelezer } as const]),
    ...(brief.vervangenDoor === undefined
      ? []
      : [{ soort: 'alinea', tekst: w.vervangenDoor(...verwijs(brief.vervangenDoor)) } as const]),
    // Who only chose from a list wrote no words of their own.
    ...(brief.gevraagd.trim() === ''
      ? []
      : [
          { soort: 'kop', niveau: 2, tekst: w.gevraagd[aard] } as const,
          ...alineas(brief.gevraagd),
        ]),
    { soort: 'kop', niveau: 2, tekst: w.besluit[aard] },
    ...(brief.vervangt === undefined
      ? []
      : [{ soort: 'alinea', tekst: w.vervangt(...verwijs(brief.vervangt)) } as const]),
    { soort: 'alinea', tekst: woorden[brief.uitkomst] },
    ...alineas(brief.tekst),
    ...brief.delen.flatMap((deel) => perDeel(brief, deel)),
    ...watNu(brief),
    ...watKanIk(brief),
    ...wieBesloot(brief),
    { soort: 'alinea', tekst: w.vragen },
  ]
}

const verwijs = ({ nummer, op }: Verwijzing): [string, string] => [nummer, schrijfDatum(op)]

function perDeel(brief: Briefinhoud, deel: Briefinhoud['delen'][number]): Briefblok[] {
  const w = woordenVoor(brief)
  const { waarover, oordeel } = deel
  const grond = grondMet(oordeel.grond)
  const naam = (isOordeelsoort(brief.soort) ? w.klachtpunt : w.oordeel)[oordeel.oordeel]
  const weg = (hoe: 'weg' | 'onherkenbaar') =>
    (oordeel.uitzonderingen ?? []).filter((u) => u.hoe === hoe).length
  return [
    { soort: 'kop', niveau: 3, tekst: waarover },
    { soort: 'alinea', tekst: `${naam}.` },
    ...(grond === undefined
      ? []
      : [
          {
            soort: 'alinea' as const,
            tekst: `${w.waarom}: ${grond.brief[brief.vorm]} (${grond.wet})`,
          },
        ]),
    ...alineas(oordeel.reden),
    ...(weg('weg') > 0 ? [{ soort: 'alinea' as const, tekst: w.weglaten(weg('weg')) }] : []),
    ...(weg('onherkenbaar') > 0
      ? [{ soort: 'alinea' as const, tekst: w.onherkenbaar(weg('onherkenbaar')) }]
      : []),
    ...(oordeel.nieuweTekst === undefined
      ? []
      : [{ soort: 'alinea' as const, tekst: `${w.vanafNu}: “${oordeel.nieuweTekst}”` }]),
  ]
}

function watNu(brief: Briefinhoud): Briefblok[] {
  const w = woordenVoor(brief)
  const doen = [...new Set(brief.delen.map(({ oordeel }) => oordeel.uitvoering))]
  const items = doen.flatMap((uitvoering) =>
    uitvoering === 'verstrekken' ? w.levering[brief.levering] : w.daarna[uitvoering],
  )
  if (items.length === 0) return []
  // Who asked by letter, at the counter or by phone may have no page to look at.
  const plek = brief.kanaal === 'mijn' ? 'pagina' : 'elders'
  const teDoen = doen.some((uitvoering) => uitvoering !== 'verstrekken' && uitvoering !== 'geen')
  const anders = doen.some((uitvoering) => verandert.includes(uitvoering))
  return [
    { soort: 'kop', niveau: 2, tekst: w.nu },
    {
      soort: 'lijst',
      items: [
        ...items,
        ...(teDoen ? [w.gedaan[plek]] : []),
        ...(anders ? [w.vertellen, w.verteld[plek]] : []),
      ],
    },
  ]
}

function watKanIk(brief: Briefinhoud): Briefblok[] {
  const w = woordenVoor(brief)
  const tot = brief.rechtsmiddelTot === null ? '' : schrijfDatum(brief.rechtsmiddelTot)
  const klacht = isOordeelsoort(brief.soort) ? [] : [w.ookKlacht]
  return [
    { soort: 'kop', niveau: 2, tekst: w.oneens },
    ...[
      ...w.rechtsmiddel[brief.rechtsmiddel](tot, brief.gemeente),
      ...(w.zelf ?? []),
      ...klacht,
      w.ap.join(' '),
    ].map((tekst): Briefblok => ({ soort: 'alinea', tekst })),
  ]
}

function wieBesloot(brief: Briefinhoud): Briefblok[] {
  const w = woordenVoor(brief)
  const { naam, pet, organisatie } = brief.namens
  return [
    { soort: 'kop', niveau: 2, tekst: w.wie },
    {
      soort: 'alinea',
      tekst:
        brief.mandaat === null
          ? `${naam}, ${pet}, ${organisatie}.`
          : `${w.college} ${brief.gemeente}: ${naam}, ${pet}. ${w.mandaat}: ${brief.mandaat}.`,
    },
  ]
}
