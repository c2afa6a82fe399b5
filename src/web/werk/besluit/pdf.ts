import type { Triagebesluit } from '../../../domein/besluit.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'
import { oordeelInWoorden, type AntwoordkaartProps, type KaartGegeven } from '../../ui/index.ts'
import { maakStuk, type Lezer, type Stuk, type Stukdeel } from './stuk.ts'

const mag: Readonly<Record<KaartGegeven['mag'], string>> = {
  wel: 'Dit wel',
  eerst: 'Eerst iets anders doen',
  niet: 'Dit niet',
  overleg: 'Overleg eerst',
}

/** The verdict as a resident reads it; that on the card speaks to the professional. */
const oordeelVoorInwoner: Readonly<Record<AntwoordkaartProps['oordeel'], string>> = {
  ja: 'Ja, dat mag',
  'ja-als': 'Ja, als wij eerst iets anders doen',
  'nee-nu': 'Nee, dit mag nu niet',
  overleg: 'Wij moeten eerst overleggen',
}

function deelBlokken(deel: Stukdeel, niveau: 2 | 3 = 2): Blok[] {
  return [
    { soort: 'kop', niveau, tekst: deel.titel },
    ...(deel.zinnen ?? []).flatMap((zin, plaats) => alineas(zin, plaats === 0)),
    ...(deel.lijst === undefined ? [] : [{ soort: 'lijst' as const, items: deel.lijst }]),
    ...(deel.regels === undefined ? [] : [{ soort: 'gegevens' as const, regels: deel.regels }]),
  ]
}

/** An empty line is a new paragraph, also for who listens. */
function alineas(tekst: string, vet = false): Blok[] {
  return tekst
    .split(/\n\s*\n/)
    .filter((deel) => deel.trim() !== '')
    .map((deel) => ({ soort: 'alinea', tekst: deel.trim(), vet }))
}

function lijstBlok(titel: string, items: readonly string[]): Blok[] {
  return items.length === 0
    ? []
    : [
        { soort: 'kop', niveau: 3, tekst: titel },
        { soort: 'lijst', items },
      ]
}

/** The answer card on paper: everything open. */
export function kaartBlokken(kaart: AntwoordkaartProps, lezer: Lezer): Blok[] {
  const oordeel =
    lezer === 'inwoner' && kaart.leemte !== true
      ? oordeelVoorInwoner[kaart.oordeel]
      : oordeelInWoorden(kaart.oordeel, kaart.leemte, kaart.onvolledig)
  const { regelset } = kaart
  const feiten = (kaart.feiten ?? []).map((feit) => ({
    naam: feit.feit,
    waarde: feit.onbekend === true ? 'Nog niet bekend' : feit.waarde,
  }))
  return [
    { soort: 'kop', niveau: 2, tekst: `Het antwoord van de regels: ${kaart.vraag}` },
    { soort: 'alinea', tekst: oordeel.endsWith('.') ? oordeel : `${oordeel}.`, vet: true },
    ...(kaart.samenvatting === undefined ? [] : alineas(kaart.samenvatting)),
    ...lijstBlok(
      'Wat hierbij hoort',
      (kaart.plichten ?? [])
        .toSorted((a, b) => Number(b.blokkerend ?? false) - Number(a.blokkerend ?? false))
        .map(
          ({ tekst, klaar, blokkerend }) =>
            `${klaar === true ? 'Gedaan: ' : blokkerend === true ? 'Eerst: ' : ''}${tekst}`,
        ),
    ),
    ...lijstBlok(
      'Welke gegevens',
      (kaart.gegevens ?? []).map((g) => `${g.gegeven}: ${mag[g.mag].toLowerCase()}`),
    ),
    ...lijstBlok(
      'Waarom is dit het antwoord?',
      (kaart.redenen ?? []).map((reden) =>
        [
          reden.zin,
          reden.bron === undefined ? '' : `Bron: ${reden.bron}.`,
          reden.regel === undefined ? '' : `Regel: ${reden.regel}.`,
        ]
          .filter((deel) => deel !== '')
          .join(' '),
      ),
    ),
    ...lijstBlok(
      'Wat verandert dit antwoord?',
      (kaart.omslag ?? []).map((keer) => `Als dit zo is: ${keer.als}. Dan: ${keer.dan}.`),
    ),
    ...lijstBlok(
      'Waarom niet op een andere manier?',
      (kaart.verworpen ?? []).map(({ grond, waarom }) => `${grond}: ${waarom}`),
    ),
    ...(feiten.length === 0
      ? []
      : [
          { soort: 'kop' as const, niveau: 3 as const, tekst: 'Welke feiten zijn gebruikt?' },
          { soort: 'gegevens' as const, regels: feiten },
        ]),
    {
      soort: 'alinea',
      klein: true,
      tekst: `Regels versie ${regelset.versie}${
        regelset.peildatum === undefined ? '' : `, zoals ze golden op ${regelset.peildatum}`
      }${regelset.gemeente === undefined ? '' : `, gemeente ${regelset.gemeente}`}.${
        kaart.pet === undefined ? '' : ` Gevraagd als ${kaart.pet}.`
      }`,
    },
  ]
}

/** What a resident can do with a besluit; in the copy for the resident only. */
const voorInwoner: readonly Blok[] = [
  { soort: 'kop', niveau: 2, tekst: 'Bent u het hier niet mee eens?' },
  {
    soort: 'alinea',
    tekst: 'Praat erover met uw wijkteam. Klopt er iets niet? Vraag ons om het te verbeteren.',
  },
  {
    soort: 'alinea',
    tekst: 'Op uw eigen pagina ziet u wie naar uw gegevens keek, en waarom.',
  },
]

/** Where the besluit stands in the log and with which key that is checked: on paper, so apart from the receipt itself. */
export interface PlaatsInLogboek {
  index: number
  origin: string
  vkey: string
}

function bewijsBlokken({ index, origin, vkey }: PlaatsInLogboek): Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: 'Zo controleert u dat dit besluit er toen al was' },
    {
      soort: 'alinea',
      tekst:
        'Op uw eigen pagina, bij dit besluit, haalt u het bewijs op. Kijk of de sleutel daar gelijk is aan deze.',
    },
    {
      soort: 'gegevens',
      regels: [
        { naam: 'Logboek', waarde: origin },
        { naam: 'Plaats', waarde: String(index) },
        { naam: 'Sleutel', waarde: vkey },
      ],
    },
  ]
}

/**
 * A triagebesluit as tagged PDF, with the words that were stored in it.
 *
 * @param opties.voor whose copy it is; `opties.naam` is the name of the person the besluit is about, and stands only in
 *   the text; `opties.compress: false` leaves the page contents readable, for tests
 */
export function besluitPdf(
  besluit: Triagebesluit,
  opties: {
    voor: Lezer
    naam: string
    compress?: boolean
    /** Only in the copy for the resident, once the log gave the besluit its place. */
    plaats?: PlaatsInLogboek | undefined
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const stuk = maakStuk(besluit, opties.voor, opties.naam)
  return maakPdf(
    {
      titel: stuk.titel,
      uitgever: `Gemeente ${stuk.gemeente}`,
      voettekst: `Gemeente ${stuk.gemeente}, triagebesluit ${stuk.nummer}`,
      datum: besluit.genomenOp,
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${stuk.gemeente}` },
        { soort: 'kop', niveau: 1, tekst: stuk.titel },
        ...besluitBlokken(stuk, opties.voor),
        ...(opties.voor === 'inwoner' ? voorInwoner : []),
        ...(opties.plaats === undefined ? [] : bewijsBlokken(opties.plaats)),
      ],
    },
    opties.compress === undefined ? {} : { compress: opties.compress },
  )
}

/** The besluit itself in reading order, below its title. */
export function besluitBlokken(stuk: Stuk, lezer: Lezer): Blok[] {
  return [
    { soort: 'gegevens', regels: stuk.kenmerken },
    ...deelBlokken(stuk.besluit),
    ...(stuk.taken === undefined ? [] : deelBlokken(stuk.taken)),
    ...kaartBlokken(stuk.kaart, lezer),
    ...stuk.overwegingen.flatMap((deel) => deelBlokken(deel)),
  ]
}

/** The name of the file: the number of the besluit and nothing about a person. */
export function besluitBestand(besluit: Pick<Triagebesluit, 'nummer'>): string {
  return `triagebesluit-${besluit.nummer}.pdf`
}
