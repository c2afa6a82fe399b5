import type { Afschrift } from '../../../domein/afschrift.ts'
import type { Uittabel } from '../../../domein/afschrift-kaart-vorm.ts'
import type { Rij } from '../../../domein/afschrift-rij.ts'
import { aardWoorden } from '../../../domein/gegeven-woorden.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { rolZelf } from '../../../handelingen/mijn.ts'
import { schrijfMoment } from '../../moment.ts'
import { hoofdletter } from '../../tekst.ts'
import type { Blok } from '../../pdf/document.ts'
import { waaromGebeurde, zinVoor } from '../inzage.ts'
import { alsTekst, deelkoppen, delen, leesRij, tabellenVan } from './woorden.ts'

/** No name: the file lies on a computer that others use too. */
export const titel = 'Afschrift van gegevens bij de gemeente'

/** A copy in reading order; the web page and the PDF are made from the same. */
export function blokkenVan(afschrift: Afschrift, woorden: Woorden): Blok[] {
  return [
    { soort: 'kop', niveau: 1, tekst: titel },
    {
      soort: 'alinea',
      tekst: `Gemeente ${afschrift.gemeente}. Gemaakt op ${schrijfMoment(new Date(afschrift.gemaaktOp))}.`,
    },
    ...(afschrift.gevraagdDoor === 'vertegenwoordiger' ? [vertegenwoordigd] : []),
    { soort: 'alinea', tekst: afschrift.nogNietAlles },
    { soort: 'alinea', tekst: afschrift.anderen },
    ...waarvoor(afschrift),
    ...delen.flatMap((deel) => blokkenVanDeel(deel, afschrift, woorden)),
    { soort: 'kop', niveau: 2, tekst: 'Wat hier niet in staat' },
    {
      soort: 'alinea',
      tekst:
        'Dit is voor iedereen zo. Het zegt niet dat het er over u is. Wilt u het weten? Vraag het aan ons. Iemand kijkt dan eerst of het ook over anderen gaat, en of het veilig is.',
    },
    { soort: 'lijst', items: afschrift.nietErin.map(({ waarom }) => waarom) },
    { soort: 'kop', niveau: 2, tekst: 'Uw rechten' },
    { soort: 'lijst', items: afschrift.rechten },
  ]
}

const vertegenwoordigd: Blok = {
  soort: 'alinea',
  tekst:
    'Dit is gevraagd door iemand die voor een ander mag vragen. “U” is hier degene over wie het gaat. Wat alleen voor die persoon zelf is, staat er niet in.',
}

function waarvoor({ verwerkingen }: Afschrift): Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: 'Waarvoor en hoe lang' },
    ...(verwerkingen.length === 0
      ? [leeg]
      : verwerkingen.map(({ dossier, naam, doel, grondslag, bewaren }): Blok => ({
          soort: 'gegevens',
          regels: [
            { naam: 'Dossier', waarde: dossier },
            { naam: 'Werk', waarde: naam },
            { naam: 'Waarvoor', waarde: doel },
            { naam: 'Waarom het mag', waarde: grondslag },
            { naam: 'Hoe lang', waarde: bewaren },
          ],
        }))),
    { soort: 'alinea', tekst: 'Wij nemen geen besluiten over u met alleen een computer.' },
  ]
}

const leeg: Blok = { soort: 'alinea', tekst: 'Hierover is niets dat u kunt lezen.' }

function blokkenVanDeel(
  deel: (typeof delen)[number],
  afschrift: Afschrift,
  woorden: Woorden,
): Blok[] {
  const uit: Blok[] = [{ soort: 'kop', niveau: 2, tekst: deelkoppen[deel] }]
  for (const tabel of tabellenVan(deel)) {
    const rijen = afschrift.inhoud[tabel.sleutel] ?? []
    if (rijen.length === 0) continue
    if (tabel.tabel === 'gegeven') uit.push(...perAard(tabel, rijen, woorden))
    else if (tabel.tabel === 'gebeurtenis') uit.push(...alsLijst(rijen, woorden))
    else uit.push(...blokkenVanTabel(tabel, tabel.kop, rijen, woorden))
    if (afschrift.ingekort.includes(tabel.sleutel)) uit.push(ingekort)
  }
  return uit.length === 1 ? [...uit, leeg] : uit
}

const ingekort: Blok = {
  soort: 'alinea',
  tekst: 'Dit zijn de nieuwste regels. Wilt u ook de oudere? Vraag het aan ons.',
}

function blokkenVanTabel(
  tabel: Uittabel,
  kop: string,
  rijen: readonly Rij[],
  woorden: Woorden,
): Blok[] {
  const gelezen = rijen.map((rij) => leesRij(tabel, rij, woorden)).filter((r) => r.length > 0)
  if (gelezen.length === 0) return []
  return [
    { soort: 'kop', niveau: 3, tekst: kop },
    ...(tabel.uitleg === undefined ? [] : [{ soort: 'alinea', tekst: tabel.uitleg } as const]),
    ...gelezen.map((regels): Blok => ({ soort: 'gegevens', regels })),
  ]
}

/** Facts apart from opinions and guesses: they weigh differently. */
function perAard(tabel: Uittabel, rijen: readonly Rij[], woorden: Woorden): Blok[] {
  const uitleg: Readonly<Record<string, string>> = {
    mening: 'Een mening is geen feit. Een ander kan er anders over denken.',
    hypothese: 'Dit is niet zeker. Iemand denkt dat het zo kan zijn.',
  }
  const soorten = [
    ...new Set([...Object.keys(aardWoorden), ...rijen.map((r) => alsTekst(r['aard']))]),
  ]
  return soorten.flatMap((aard) => {
    const deze = rijen.filter((rij) => rij['aard'] === aard)
    const woord = Object.entries(aardWoorden).find(([code]) => code === aard)?.[1]
    const { uitleg: _algemeen, ...zonder } = tabel
    const eigen = uitleg[aard]
    return blokkenVanTabel(
      eigen === undefined ? zonder : { ...zonder, uitleg: eigen },
      woord?.groep ?? aard,
      deze,
      woorden,
    )
  })
}

/** Lines of the log that people read at once; all of them stand in the file for a computer. */
const hoogstensGelezen = 500

/** Lines of the log, newest first, one per line: there are many. Making this very copy is left out. */
function alsLijst(alle: readonly Rij[], woorden: Woorden): Blok[] {
  const rijen = alle.filter((rij) => !alsTekst(rij['toelichting']).startsWith('samengesteld'))
  const items = rijen
    .toReversed()
    .slice(0, hoogstensGelezen)
    .map((rij) => logregel(rij, woorden))
  return [{ soort: 'lijst', items }, ...(rijen.length > hoogstensGelezen ? [nieuwste] : [])]
}

const nieuwste: Blok = {
  soort: 'alinea',
  tekst: `Dit zijn de ${hoogstensGelezen} nieuwste regels. De andere staan in het bestand voor een computer.`,
}

function logregel(rij: Rij, woorden: Woorden): string {
  const tekst = (naam: string): string => alsTekst(rij[naam])
  const wat = zinVoor(tekst('waarmee'), tekst('handeling')) ?? 'Gebruikte de gegevens.'
  const zelf = tekst('wie') === 'inwoner' && tekst('rol') === rolZelf
  const wie = zelf
    ? 'U zelf'
    : hoofdletter([tekst('rol'), tekst('organisatie')].filter((deel) => deel !== '').join(', '))
  const niet = tekst('uitkomst') === 'geweigerd' ? ' Dit is niet gelukt.' : ''
  return `${schrijfMoment(new Date(tekst('tijdstip')))}. ${wie}: ${wat} Waarom: ${waaromGebeurde(tekst('doel'), woorden)}.${niet}`
}
