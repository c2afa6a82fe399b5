import type { Triagebesluit } from '../../../domein/besluit.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Taakplicht } from '../../../domein/plicht.ts'
import { extraFeiten } from '../../../domein/triage.ts'
import { jaNee } from '../../../domein/triage-woorden.ts'
import { feitenLijst } from '../../../recht/situatie.ts'
import type { PlichtCode } from '../../../recht/vocabulaire.ts'
import { antwoordProps } from '../../antwoord.ts'
import { schrijfMoment } from '../../moment.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import type { AntwoordkaartProps } from '../../ui/index.ts'
import { vraagzin } from '../../vraagzin.ts'
import { kaartwoorden, woord } from './woorden.ts'

/** Duties that are done because this besluit exists: it is the record that they ask for. */
const doorDitBesluit: readonly PlichtCode[] = ['documenteer-afweging', 'motiveer-niet-informeren']

/** For whom the copy is: the same facts, other headings. */
export type Lezer = 'professional' | 'inwoner'

export interface Stukregel {
  naam: string
  waarde: string
}

/** One part of a besluit: lines with a name, sentences, or things to do. */
export interface Stukdeel {
  id: string
  titel: string
  regels?: readonly Stukregel[]
  zinnen?: readonly string[]
  lijst?: readonly string[]
}

/** A besluit as text, in reading order: what the page shows and what the PDF says. */
export interface Stuk {
  nummer: string
  titel: string
  gemeente: string
  kenmerken: readonly Stukregel[]
  besluit: Stukdeel
  taken: Stukdeel | undefined
  kaart: AntwoordkaartProps
  overwegingen: readonly Stukdeel[]
}

const koppen = {
  professional: {
    besluit: 'Het besluit',
    taken: 'Wat nog moet gebeuren',
    aanpak: 'Wat er speelt en wat nodig is',
    weging: 'De afweging',
    informeren: 'Wat de inwoner hoort',
    over: 'Over',
    rol: 'Genomen als',
  },
  inwoner: {
    besluit: 'Wat wij besluiten',
    taken: 'Wat wij nog doen',
    aanpak: 'Wat wij willen doen',
    weging: 'Waarom dit nodig is',
    informeren: 'Wat u hoort',
    over: 'Dit gaat over',
    rol: 'Wie besliste',
  },
} as const

function gevuld(regels: readonly Stukregel[]): Stukregel[] {
  return regels.filter((regel) => regel.waarde.trim() !== '')
}

function kenmerken(besluit: Triagebesluit, lezer: Lezer, naam: string): Stukregel[] {
  const { inhoud } = besluit
  return gevuld([
    { naam: 'Nummer', waarde: besluit.nummer },
    { naam: 'Genomen op', waarde: schrijfMoment(besluit.genomenOp) },
    { naam: koppen[lezer].over, waarde: naam },
    { naam: koppen[lezer].rol, waarde: `${inhoud.rol}, ${inhoud.organisatie}` },
    { naam: 'Moment', waarde: woord(inhoud, 'moment', inhoud.moment) },
    {
      naam: 'Dossier',
      waarde: `${inhoud.dossierNummer}, ${woord(inhoud, 'dossier', inhoud.dossierSoort)}`,
    },
    { naam: 'Komt in de plaats van', waarde: inhoud.vervangtNummer ?? '' },
    { naam: 'Vervangen door', waarde: besluit.vervangenDoor ?? '' },
  ])
}

function deelBesluit({ inhoud }: Triagebesluit, lezer: Lezer): Stukdeel {
  const { conclusie, besluit, afwijkReden, geraadpleegd } = inhoud.besluitvorming
  return {
    id: 'besluit',
    titel: koppen[lezer].besluit,
    zinnen: [`${woord(inhoud, 'conclusie', conclusie)}.`, besluit],
    ...(inhoud.afgeweken
      ? {
          regels: [
            { naam: 'Anders dan het antwoord van de regels, omdat', waarde: afwijkReden },
            { naam: 'Overlegd met', waarde: geraadpleegd },
          ],
        }
      : {}),
  }
}

function deelTaken({ inhoud }: Triagebesluit, lezer: Lezer): Stukdeel | undefined {
  if (inhoud.plichten.length === 0) return undefined
  // First what must come before the act, then what has a last day, in that order.
  const op = ({ blokkerend, uiterlijk }: Taakplicht): string =>
    `${blokkerend ? 0 : 1} ${uiterlijk ?? '9999'}`
  const plichten = inhoud.plichten.toSorted((a, b) => op(a).localeCompare(op(b)))
  const lijst = plichten.map((plicht) => {
    const zin =
      lezer === 'inwoner' ? (inhoud.woorden[`plicht.${plicht.code}`] ?? plicht.tekst) : plicht.tekst
    const eerst = plicht.blokkerend ? 'Eerst: ' : ''
    const dag = plicht.uiterlijk === null ? '' : ` Uiterlijk ${schrijfDatum(plicht.uiterlijk)}.`
    return `${eerst}${zin}${dag}`
  })
  return { id: 'taken', titel: koppen[lezer].taken, lijst }
}

function deelAanpak({ inhoud }: Triagebesluit, lezer: Lezer): Stukdeel {
  const { aanpak } = inhoud
  const zelf = aanpak.ontvanger === 'eigen-dossier' || aanpak.ontvanger === 'eigen-raadpleging'
  const partij = hoofdletter(woord(inhoud, 'ontvanger', aanpak.ontvanger))
  const gegevens = aanpak.categorieen.map((c) => woord(inhoud, 'categorie', c))
  const bezwaar = aanpak.bezwaar === undefined ? 'Niet bekend' : jaNee(aanpak.bezwaar)
  return {
    id: 'aanpak',
    titel: koppen[lezer].aanpak,
    regels: gevuld([
      { naam: 'Wat', waarde: hoofdletter(woord(inhoud, 'handeling', aanpak.handeling)) },
      {
        naam: 'Met wie',
        waarde: zelf
          ? ''
          : aanpak.ontvangerNaam === ''
            ? partij
            : `${partij}: ${aanpak.ontvangerNaam}`,
      },
      { naam: 'Doel', waarde: hoofdletter(woord(inhoud, 'doel', aanpak.doel)) },
      { naam: 'Te bereiken', waarde: aanpak.doelTekst },
      { naam: 'Gegevens', waarde: hoofdletter(opsomming(gegevens)) },
      { naam: 'Besproken met de inwoner', waarde: jaNee(aanpak.besproken) },
      {
        naam: 'Iemand is het er niet mee eens',
        waarde: aanpak.bezwaarTekst === '' ? bezwaar : `${bezwaar}. ${aanpak.bezwaarTekst}`,
      },
    ]),
  }
}

function deelWeging({ inhoud }: Triagebesluit, lezer: Lezer): Stukdeel {
  const { weging, aanpak } = inhoud
  return {
    id: 'weging',
    titel: koppen[lezer].weging,
    regels: gevuld([
      { naam: 'Het is nodig', waarde: jaNee(weging.noodzakelijk) },
      { naam: 'Het kan met minder', waarde: jaNee(weging.kanMetMinder) },
      { naam: 'Het staat in verhouding', waarde: jaNee(weging.proportioneel) },
      { naam: 'Het doel wordt ermee bereikt', waarde: jaNee(weging.doelmatig) },
      ...aanpak.categorieen.map((c) => ({
        naam: `Waarom nodig: ${woord(inhoud, 'categorie', c)}`,
        waarde: weging.nodig[c] ?? '',
      })),
      ...feitenLijst(extraFeiten(inhoud.waarden)).map(([feit, waarde]) => ({
        naam: inhoud.woorden[`feit.${feit}.vraag`] ?? feit,
        waarde: jaNee(waarde),
      })),
      { naam: 'Uitleg', waarde: weging.toelichting },
    ]),
  }
}

function deelInformeren({ inhoud }: Triagebesluit, lezer: Lezer): Stukdeel {
  const { informeren } = inhoud
  const redenen = informeren.redenen.map((reden) => woord(inhoud, 'uitstel', reden))
  return {
    id: 'informeren',
    titel: koppen[lezer].informeren,
    regels: gevuld([
      { naam: 'Wanneer', waarde: informeren.wanneer === 'vooraf' ? 'Vooraf' : 'Later' },
      { naam: 'Hoe en wanneer', waarde: informeren.hoe },
      { naam: 'Waarom niet vooraf', waarde: redenen.join('. ') },
      { naam: 'Uitleg', waarde: informeren.redenTekst },
      {
        naam: 'Uiterlijk op',
        waarde: informeren.uiterlijk === null ? '' : schrijfDatum(informeren.uiterlijk),
      },
    ]),
  }
}

/** The answer as it was saved, in the words that were saved with it. */
function kaart({ inhoud, antwoord }: Triagebesluit, lezer: Lezer): AntwoordkaartProps {
  const { aanpak, besluitvorming } = inhoud
  const { ontvanger } = aanpak
  const ander =
    inhoud.woorden[`ontvanger.${ontvanger}.vertellen`] ?? woord(inhoud, 'ontvanger', ontvanger)
  const props = antwoordProps({ woorden: kaartwoorden(inhoud) }, antwoord, {
    vraag: vraagzin(aanpak.handeling, ander, lezer === 'inwoner'),
    gedaan: [...besluitvorming.gedaan, ...doorDitBesluit],
    feiten: inhoud.feiten,
    pet: inhoud.rol,
  })
  if (lezer === 'professional') return props
  // What the professional had to do stands under "Wat wij nog doen", in the words for the resident.
  return {
    vraag: props.vraag,
    oordeel: props.oordeel,
    leemte: props.leemte,
    onvolledig: props.onvolledig,
    samenvatting: 'Dit antwoord gaven de regels aan onze medewerker.',
    gegevens: props.gegevens,
    redenen: props.redenen?.map(({ zin, bron, bronHref }) => ({ zin, bron, bronHref })),
    feiten: props.feiten?.filter((feit) => feit.onbekend !== true),
    regelset: props.regelset,
    pet: props.pet,
  }
}

/**
 * The besluit as text. Everything in it was stored with the besluit; nothing depends on the rules or words of today.
 *
 * @param naam of the person it is about; it stands in the text and nowhere else
 */
export function maakStuk(besluit: Triagebesluit, lezer: Lezer, naam: string): Stuk {
  return {
    nummer: besluit.nummer,
    titel: `Triagebesluit ${besluit.nummer}`,
    gemeente: besluit.antwoord.regelset.gemeente,
    kenmerken: kenmerken(besluit, lezer, naam),
    besluit: deelBesluit(besluit, lezer),
    taken: deelTaken(besluit, lezer),
    kaart: kaart(besluit, lezer),
    overwegingen: [
      deelAanpak(besluit, lezer),
      deelWeging(besluit, lezer),
      deelInformeren(besluit, lezer),
    ],
  }
}
