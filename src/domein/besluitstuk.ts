import type { Grondslag } from '../recht/vocabulaire.ts'
import type { BesluitInhoud, Triagebesluit } from './besluit.ts'
import { isVanCollege, oneens, oneensCollege, oneensHulp } from './rechtsmiddel.ts'
import { jaNee } from './triage-woorden.ts'

/** What is frozen of a besluit; everything it needs is already in it, except the words for the legal grounds. */
export type TeBevriezen = Pick<
  Triagebesluit,
  'nummer' | 'persoonId' | 'genomenOp' | 'regelsetVersie' | 'inhoud' | 'antwoord'
>

/** A triagebesluit as the resident keeps it: only words, so that it can be read without this application. */
export type Besluitstuk = ReturnType<typeof maakBesluitstuk>

/**
 * The decision in plain words, to freeze with its event (E-039). It says exactly what the page and the PDF show the
 * person it is about: no name of a professional, no name of the person, no rule or word of later.
 *
 * @param grondslagen the words of now for the legal grounds of the saved answer
 */
export function maakBesluitstuk(
  besluit: TeBevriezen,
  grondslagen: Readonly<Record<Grondslag, { readonly naam: string }>>,
) {
  const { inhoud, antwoord } = besluit
  return {
    soort: 'triagebesluit',
    versie: 1,
    nummer: besluit.nummer,
    komtInPlaatsVan: inhoud.vervangtNummer,
    genomenOp: besluit.genomenOp.toISOString(),
    gemeente: antwoord.regelset.gemeente,
    over: besluit.persoonId,
    dossier: {
      nummer: inhoud.dossierNummer,
      soort: woord(inhoud, 'dossier', inhoud.dossierSoort),
    },
    moment: woord(inhoud, 'moment', inhoud.moment),
    beslistDoor: { rol: inhoud.rol, organisatie: inhoud.organisatie },
    besluit: wat(inhoud),
    afweging: afweging(inhoud),
    regels: {
      grondslag: antwoord.grondslag.map((code) => grondslagen[code].naam),
      doorbreking: antwoord.doorbrekingsgrond,
      redenen: antwoord.redenen.map(({ zin, bron }) => ({
        zin,
        bron: [bron.document, bron.artikel ?? bron.sectie].filter((d) => d !== null).join(', '),
      })),
      versie: besluit.regelsetVersie,
      zoalsGoldOp: antwoord.regelset.peildatum,
    },
    informeren: informeren(inhoud),
    watWijNogDoen: inhoud.plichten.map(({ code, tekst, blokkerend, uiterlijk }) => ({
      wat: inhoud.woorden[`plicht.${code}`] ?? tekst,
      eerst: blokkerend,
      uiterlijk,
    })),
    watUKuntDoen: [...oneens, ...(isVanCollege(inhoud.dossierSoort) ? oneensCollege : oneensHulp)],
  }
}

function wat(inhoud: BesluitInhoud) {
  const { aanpak, besluitvorming } = inhoud
  const eigen = aanpak.ontvanger === 'eigen-dossier' || aanpak.ontvanger === 'eigen-raadpleging'
  return {
    conclusie: woord(inhoud, 'conclusie', besluitvorming.conclusie),
    tekst: besluitvorming.besluit,
    handeling: woord(inhoud, 'handeling', aanpak.handeling),
    metWie: eigen
      ? null
      : {
          soort: woord(inhoud, 'ontvanger', aanpak.ontvanger),
          wie: leegIsNiets(aanpak.ontvangerNaam),
        },
    gegevens: aanpak.categorieen.map((c) => woord(inhoud, 'categorie', c)),
    waarvoor: woord(inhoud, 'doel', aanpak.doel),
    doel: aanpak.doelTekst,
  }
}

function afweging(inhoud: BesluitInhoud) {
  const { aanpak, weging, besluitvorming } = inhoud
  return {
    nodig: jaNee(weging.noodzakelijk),
    kanMetMinder: jaNee(weging.kanMetMinder),
    inVerhouding: jaNee(weging.proportioneel),
    bereiktHetDoel: jaNee(weging.doelmatig),
    waaromNodig: aanpak.categorieen.flatMap((c) => {
      const waarom = weging.nodig[c]
      return waarom === undefined ? [] : [{ gegeven: woord(inhoud, 'categorie', c), waarom }]
    }),
    eerstBesproken: jaNee(aanpak.besproken),
    nietMeeEens: jaNee(aanpak.bezwaar),
    watErNietGoedAanIs: leegIsNiets(aanpak.bezwaarTekst),
    uitleg: leegIsNiets(weging.toelichting),
    andersDanDeRegels: inhoud.afgeweken
      ? { waarom: besluitvorming.afwijkReden, overlegdMet: besluitvorming.geraadpleegd }
      : null,
  }
}

function informeren(inhoud: BesluitInhoud) {
  const { wanneer, hoe, redenen, redenTekst, uiterlijk } = inhoud.informeren
  return {
    wanneer: wanneer === 'vooraf' ? 'Vooraf' : 'Later',
    hoe: leegIsNiets(hoe),
    waaromLater: redenen.map((reden) => woord(inhoud, 'uitstel', reden)),
    uitleg: leegIsNiets(redenTekst),
    uiterlijk,
  }
}

/** The word of the day of the besluit; a code without a word shows itself. */
function woord({ woorden }: BesluitInhoud, soort: string, code: string): string {
  return woorden[`${soort}.${code}`] ?? code
}

function leegIsNiets(tekst: string): string | null {
  return tekst.trim() === '' ? null : tekst
}
