import { schrijfDatum } from '../domein/leeftijd.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { feitenLijst, type FeitenInvoer } from '../recht/situatie.ts'
import {
  categorieen,
  type Categorie,
  type Feit,
  type PlichtCode,
  type Uitkomst,
} from '../recht/vocabulaire.ts'
import type { FeitWoord } from '../recht/woorden.ts'
import { alternatiefProps, vraagHref, type Alternatiefplek } from './alternatieven.ts'
import type { AntwoordkaartProps, KaartGegeven, KaartPlicht } from './ui/index.ts'

/** What an outcome means for one datum, in the four words of the card. */
function mag(uitkomst: Uitkomst, leemte: boolean): KaartGegeven['mag'] {
  switch (uitkomst) {
    case 'toegestaan':
    case 'verplicht':
    case 'toegestaan-mits':
      return 'wel'
    case 'toestemming-vereist':
      return 'eerst'
    case 'eigen-afweging':
      return 'overleg'
    case 'verboden':
      return leemte ? 'overleg' : 'niet'
  }
}

const danWordt: Readonly<Record<Uitkomst, string>> = {
  toegestaan: 'het mag',
  verplicht: 'het moet',
  'toegestaan-mits': 'het mag, onder voorwaarden',
  'toestemming-vereist': 'eerst is toestemming nodig',
  'eigen-afweging': 'u weegt het zelf af, met overleg',
  verboden: 'het mag niet',
}

/** The words that a card needs: those of now, or those that a besluit kept. */
export interface Kaartwoorden {
  readonly categorieen: Readonly<Partial<Record<Categorie, { readonly naam: string }>>>
  readonly feiten: Readonly<Partial<Record<Feit, FeitWoord>>>
}

/** A code without a word shows itself: never an empty place. */
const naamVan = (woorden: Kaartwoorden, code: Categorie): string =>
  woorden.categorieen[code]?.naam ?? code
const feitVan = (woorden: Pick<Kaartwoorden, 'feiten'>, code: Feit): FeitWoord =>
  woorden.feiten[code] ?? { vraag: code }

/** Facts as a sentence: "het is nodig voor het doel en de inwoner geeft toestemming". */
export function feitenInWoorden(
  woorden: Pick<Kaartwoorden, 'feiten'>,
  feiten: FeitenInvoer,
): string {
  return feitenLijst(feiten)
    .map(([feit, waarde]) => {
      const woord = feitVan(woorden, feit)
      return (waarde ? woord.ja : woord.nee) ?? `${woord.vraag} ${waarde ? 'ja' : 'nee'}`
    })
    .join(' en ')
}

/** What every weighing has to know first; without it no rule can speak. */
const grondfeiten: readonly Feit[] = ['noodzakelijk', 'doelWelbepaald', 'kanMetMinder']

/**
 * No rule speaks yet, but one would if a first fact that is missing were known. It stays closed; only the words differ.
 * That danger or fraud would open a road does not make a gap less of a gap.
 */
function isOnvolledig(antwoord: Antwoord): boolean {
  return (
    antwoord.leemte &&
    antwoord.omslag.some((omslag) =>
      feitenLijst(omslag.feiten).every(
        ([feit]) => grondfeiten.includes(feit) && antwoord.ontbrekendeFeiten.includes(feit),
      ),
    )
  )
}

export interface KaartExtra {
  /** The question above the card, for example "Mag u de school iets vertellen?". */
  vraag: string
  kopniveau?: 1 | 2 | 3
  samenvatting?: string
  /** Codes of duties that the professional marked as done. */
  gedaan?: readonly string[]
  /** The facts that were used, to show in the card. */
  feiten?: FeitenInvoer
  overlegHref?: string
  afwijkHref?: string
  acties?: AntwoordkaartProps['acties']
  melding?: AntwoordkaartProps['melding']
  pet?: string
  /** Where the one who asks can go; without it the ways at a no have no links. */
  plek?: Alternatiefplek
  /** What was answered earlier to the same question. */
  eerder?: AntwoordkaartProps['eerder']
}

/** To consult somebody is one click away, and leaves a record. */
function raadpleegActie(code: PlichtCode, plek: Alternatiefplek): KaartPlicht['actie'] {
  if (code !== 'raadpleeg-collega' && code !== 'raadpleeg-leidinggevende') return undefined
  const href = vraagHref(plek, code === 'raadpleeg-collega' ? 'collega' : 'leidinggevende')
  return href === undefined ? undefined : { href, tekst: 'Vraag het' }
}

/**
 * The saved or fresh answer as the card shows it. Only words are added here; what may and may not comes from the
 * answer alone, so an answer of years ago reads the same as on the day it was given.
 */
export function antwoordProps(
  regelset: { woorden: Kaartwoorden },
  antwoord: Antwoord,
  extra: KaartExtra,
): AntwoordkaartProps {
  const { woorden } = regelset
  const { gedaan = [], feiten, plek = { werk: false }, ...rest } = extra
  return {
    ...rest,
    vraagHref: vraagHref(plek),
    oordeel: antwoord.oordeel,
    leemte: antwoord.leemte,
    onvolledig: isOnvolledig(antwoord),
    plichten: antwoord.plichten.map((plicht) => ({
      tekst: plicht.tekst,
      blokkerend: plicht.blokkerend,
      klaar: plicht.vervuldDoor !== undefined || gedaan.includes(plicht.code),
      actie: raadpleegActie(plicht.code, plek),
    })),
    alternatieven: alternatiefProps(antwoord, plek),
    gegevens: categorieen.flatMap((code) => {
      const per = antwoord.perGegeven[code]
      if (per === undefined) return []
      return [
        {
          gegeven: naamVan(woorden, code),
          mag: mag(per.uitkomst, per.beslissendeRegel === null),
          ...(code === 'dat' || code === 'wat' ? { soort: code } : {}),
        },
      ]
    }),
    redenen: antwoord.redenen.map((reden) => ({
      zin: reden.zin,
      bron: [reden.bron.document, reden.bron.artikel ?? reden.bron.sectie]
        .filter((deel) => deel !== null)
        .join(', '),
      ...(reden.bron.url === null ? {} : { bronHref: reden.bron.url }),
      regel: reden.regel,
    })),
    omslag: antwoord.omslag.map((omslag) => ({
      als: feitenInWoorden(woorden, omslag.feiten),
      dan: danWordt[omslag.uitkomst],
    })),
    verworpen: antwoord.verworpen.map((v) => ({ grond: v.regel, waarom: v.waarom })),
    feiten: [
      ...feitenLijst(feiten ?? {}).map(([feit, waarde]) => ({
        feit: feitVan(woorden, feit).vraag,
        waarde: waarde ? 'ja' : 'nee',
        herkomst: 'door u ingevuld',
      })),
      ...antwoord.ontbrekendeFeiten.map((feit) => ({
        feit: feitVan(woorden, feit).vraag,
        waarde: 'niet bekend',
        onbekend: true,
      })),
    ],
    regelset: {
      versie: antwoord.regelset.versie,
      peildatum: schrijfDatum(antwoord.regelset.peildatum),
      gemeente: antwoord.regelset.gemeente,
    },
  }
}
