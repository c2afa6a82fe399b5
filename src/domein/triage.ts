import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import { categorieen, doelen, feiten, handelingen, ontvangers } from '../recht/vocabulaire.ts'
import type {
  Categorie,
  Doel,
  DossierSoort,
  Feit,
  Handeling,
  OntvangerType,
  Taak,
} from '../recht/vocabulaire.ts'
import { isAfspraakregel } from './convenant.ts'
import { driewaardig, een, isEen, lijst, vereisTekst } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import { leesDatum, schrijfDatum, type Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'
import { uiterlijkVertellen } from './uitstel.ts'

/** The three moments at which processing is weighed (S1 §3; S3 chapter 2). */
export const momenten = ['eerste-contact', 'vraagverheldering', 'aanpassing'] as const
export type Moment = (typeof momenten)[number]

/** The four steps of a triage, in order. */
export const stappen = ['aanpak', 'weging', 'informeren', 'vastleggen'] as const
export type Stap = (typeof stappen)[number]

export const conclusies = ['doen', 'niet-doen', 'eerst-overleg'] as const
export type Conclusie = (typeof conclusies)[number]

/** Reasons for not informing beforehand. `relatieschade` is listed because people think of it, and is refused. */
export const uitstelredenen = ['veiligheid', 'onderzoek', 'onbereikbaar', 'relatieschade'] as const
export type Uitstelreden = (typeof uitstelredenen)[number]

/** What the triage is about, as far as it is filled in. */
export interface Aanpak {
  over: string
  handeling: Handeling
  ontvanger: OntvangerType
  ontvangerNaam: string
  doel: Doel
  doelTekst: string
  categorieen: readonly Categorie[]
  besproken: boolean | undefined
  bezwaar: boolean | undefined
  bezwaarTekst: string
}

export interface Weging {
  noodzakelijk: boolean | undefined
  kanMetMinder: boolean | undefined
  proportioneel: boolean | undefined
  doelmatig: boolean | undefined
  /** Per category: why this is needed. */
  nodig: Readonly<Partial<Record<Categorie, string>>>
  toelichting: string
}

export interface Informeren {
  wanneer: 'vooraf' | 'achteraf'
  hoe: string
  redenen: readonly Uitstelreden[]
  redenTekst: string
  uiterlijk: Datum | null
}

export interface Besluitvorming {
  conclusie: Conclusie
  besluit: string
  afwijkReden: string
  geraadpleegd: string
  gedaan: readonly string[]
}

type Gelezen<T> = { ok: true; waarde: T } | { ok: false; fouten: Fouten }

function klaar<T>(fouten: Fouten, waarde: () => T): Gelezen<T> {
  return Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, waarde: waarde() }
}

/**
 * Step 1, approach: who, which data, discussed, objections.
 *
 * @param personen ids of the people in the dossier
 */
export function leesAanpak(waarden: Waarden, personen: readonly string[]): Gelezen<Aanpak> {
  const fouten: Fouten = {}
  const over = een(waarden, 'over')
  if (!personen.includes(over)) fouten['over'] = 'Kies over wie het gaat.'
  const handeling = een(waarden, 'handeling')
  if (!isEen(handeling, handelingen)) fouten['handeling'] = 'Kies wat u wilt doen.'
  const ontvanger = een(waarden, 'ontvanger')
  const zelf = handeling === 'vastleggen' || handeling === 'raadplegen'
  if (!zelf && !isEen(ontvanger, ontvangers)) fouten['ontvanger'] = 'Kies met wie.'
  const doel = een(waarden, 'doel')
  if (!isEen(doel, doelen)) fouten['doel'] = 'Kies waarvoor u dit wilt doen.'
  const doelTekst = vereisTekst(
    waarden,
    'doelTekst',
    fouten,
    'Schrijf in één zin wat u wilt bereiken.',
    1000,
  )
  const gekozen = lijst(waarden, 'categorie').filter((c) => isEen(c, categorieen))
  if (gekozen.length === 0) fouten['categorie'] = 'Kies om welke gegevens het gaat.'
  const besproken = een(waarden, 'besproken')
  if (besproken === '') fouten['besproken'] = 'Kies of u dit met de inwoner heeft besproken.'
  const bezwaar = driewaardig(een(waarden, 'bezwaar'))
  const bezwaarTekst = een(waarden, 'bezwaarTekst').trim()
  if (bezwaar === true && bezwaarTekst === '') {
    fouten['bezwaarTekst'] = 'Schrijf op waar de inwoner het niet mee eens is.'
  }
  if (bezwaarTekst.length > 2000) fouten['bezwaarTekst'] = 'Gebruik hoogstens 2.000 tekens.'
  const ontvangerNaam = een(waarden, 'ontvangerNaam').trim()
  if (ontvangerNaam.length > 200) fouten['ontvangerNaam'] = 'Gebruik hoogstens 200 tekens.'
  const partij = eigenOntvanger(handeling) ?? (isEen(ontvanger, ontvangers) ? ontvanger : undefined)
  if (!isEen(handeling, handelingen) || !isEen(doel, doelen) || partij === undefined) {
    return { ok: false, fouten }
  }
  return klaar(fouten, () => ({
    over,
    handeling,
    ontvanger: partij,
    ontvangerNaam,
    doel,
    doelTekst,
    categorieen: categorieen.filter((c) => gekozen.includes(c)),
    besproken: driewaardig(besproken),
    bezwaar,
    bezwaarTekst,
  }))
}

/** Recording and looking up have no other party: the receiver is the own dossier. */
function eigenOntvanger(handeling: string): OntvangerType | undefined {
  if (handeling === 'vastleggen') return 'eigen-dossier'
  if (handeling === 'raadplegen') return 'eigen-raadpleging'
  return undefined
}

/** Step 2, weighing: necessity, subsidiarity, proportionality, doelmatigheid, and per datum why. */
export function leesWeging(waarden: Waarden, gekozen: readonly Categorie[]): Gelezen<Weging> {
  const fouten: Fouten = {}
  const vraag = (naam: string, melding: string): boolean | undefined => {
    const tekst = een(waarden, naam)
    if (tekst === '') fouten[naam] = melding
    return driewaardig(tekst)
  }
  const noodzakelijk = vraag('noodzakelijk', 'Kies of het nodig is.')
  const kanMetMinder = vraag('kanMetMinder', 'Kies of het met minder kan.')
  const proportioneel = vraag('proportioneel', 'Kies of het in verhouding staat.')
  const doelmatig = vraag('doelmatig', 'Kies of u hiermee uw doel bereikt.')
  const nodig: Partial<Record<Categorie, string>> = {}
  for (const categorie of gekozen) {
    nodig[categorie] = vereisTekst(
      waarden,
      `nodig.${categorie}`,
      fouten,
      'Schrijf op waarom dit gegeven nodig is.',
      2000,
    )
  }
  const toelichting = een(waarden, 'toelichting').trim()
  if (toelichting.length > 10_000) fouten['toelichting'] = 'Gebruik hoogstens 10.000 tekens.'
  return klaar(fouten, () => ({
    noodzakelijk,
    kanMetMinder,
    proportioneel,
    doelmatig,
    nodig,
    toelichting,
  }))
}

/** Step 3, informing: before or later, with a reason that counts (E-112…; relatieschade alone does not). */
export function leesInformeren(waarden: Waarden, vandaag: Datum): Gelezen<Informeren> {
  const fouten: Fouten = {}
  const wanneer = een(waarden, 'informeren')
  if (!isEen(wanneer, ['vooraf', 'achteraf'])) {
    fouten['informeren'] = 'Kies wanneer u de inwoner informeert.'
  }
  const hoe = een(waarden, 'informeerHoe').trim()
  if (hoe.length > 2000) fouten['informeerHoe'] = 'Gebruik hoogstens 2.000 tekens.'
  if (wanneer === 'vooraf' && hoe === '') {
    fouten['informeerHoe'] = 'Schrijf op hoe en wanneer u de inwoner informeert.'
  }
  const redenen = lijst(waarden, 'uitstelreden').filter((r) => isEen(r, uitstelredenen))
  const redenTekst = een(waarden, 'uitstelTekst').trim()
  if (redenTekst.length > 2000) fouten['uitstelTekst'] = 'Gebruik hoogstens 2.000 tekens.'
  const ingevuld = een(waarden, 'uiterlijk')
  const uiterlijk = leesDatum(ingevuld)
  if (wanneer === 'achteraf') {
    if (redenen.length === 0) fouten['uitstelreden'] = 'Kies waarom u niet vooraf informeert.'
    if (redenen.length === 1 && redenen[0] === 'relatieschade') {
      fouten['uitstelreden'] =
        'Schade aan de relatie is op zichzelf geen reden. Informeer vooraf, of kies een reden die daarnaast geldt.'
    }
    if (redenTekst === '') fouten['uitstelTekst'] = 'Leg uit waarom u niet vooraf informeert.'
    if (uiterlijk === undefined) {
      fouten['uiterlijk'] =
        ingevuld.trim() === ''
          ? 'Vul in wanneer u de inwoner uiterlijk informeert.'
          : 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
    } else if (uiterlijk < vandaag) {
      fouten['uiterlijk'] = 'Deze datum is al voorbij. Kies een dag vanaf vandaag.'
    } else {
      const laatste = uiterlijkVertellen(redenen, vandaag)
      if (laatste !== undefined && uiterlijk > laatste) {
        fouten['uiterlijk'] =
          `Zo lang mag dit niet in één keer wachten. Kies uiterlijk ${schrijfDatum(laatste)}. Is het dan nog niet veilig? Dan verlengt u het met een nieuwe reden.`
      }
    }
  }
  if (!isEen(wanneer, ['vooraf', 'achteraf'])) return { ok: false, fouten }
  return klaar(fouten, () => ({
    wanneer,
    hoe,
    redenen: wanneer === 'achteraf' ? redenen : [],
    redenTekst: wanneer === 'achteraf' ? redenTekst : '',
    uiterlijk: wanneer === 'achteraf' ? (uiterlijk ?? null) : null,
  }))
}

/**
 * Does the conclusion go another way than the answer? Deviating is a normal road, with a reason and a second
 * person (E-044). To consult first, or to do less than one may, is never a deviation.
 */
export function wijktAf(conclusie: Conclusie, antwoord: Weegbaar): boolean {
  if (conclusie !== 'doen' || isEigenAfweging(antwoord)) return false
  return antwoord.oordeel === 'nee-nu' || antwoord.oordeel === 'overleg'
}

type Weegbaar = Pick<Antwoord, 'oordeel' | 'uitkomst' | 'leemte' | 'beslissendeRegel'>

/**
 * Do the rules leave it to the professional, as with a right to report (E-184, E-211)? Then doing it follows the answer: no
 * reason to deviate is asked, and the team's numbers do not count it. What must be done first stays. A gap in the rules and
 * an agreement that says no are something else.
 */
export function isEigenAfweging(antwoord: Weegbaar): boolean {
  return (
    antwoord.uitkomst === 'eigen-afweging' &&
    !antwoord.leemte &&
    !isAfspraakregel(antwoord.beslissendeRegel)
  )
}

/** Step 4, documenting: the conclusion and, when it deviates, why and who was consulted. */
export function leesBesluitvorming(
  waarden: Waarden,
  antwoord: Weegbaar & Pick<Antwoord, 'plichten'>,
): Gelezen<Besluitvorming> {
  const fouten: Fouten = {}
  const conclusie = een(waarden, 'conclusie')
  if (!isEen(conclusie, conclusies)) fouten['conclusie'] = 'Kies wat u besluit.'
  const besluit = vereisTekst(
    waarden,
    'besluit',
    fouten,
    'Schrijf uw besluit op. De inwoner kan dit lezen.',
  )
  const afwijkReden = een(waarden, 'afwijkReden').trim()
  const geraadpleegd = een(waarden, 'geraadpleegd').trim()
  if (isEen(conclusie, conclusies) && wijktAf(conclusie, antwoord)) {
    if (afwijkReden === '')
      fouten['afwijkReden'] = 'U wijkt af van het antwoord. Schrijf op waarom.'
    if (geraadpleegd === '') {
      fouten['geraadpleegd'] = 'Schrijf op met wie u overlegde. Een functie is genoeg.'
    }
  }
  if (afwijkReden.length > 5000) fouten['afwijkReden'] = 'Gebruik hoogstens 5.000 tekens.'
  if (geraadpleegd.length > 200) fouten['geraadpleegd'] = 'Gebruik hoogstens 200 tekens.'
  if (!isEen(conclusie, conclusies)) return { ok: false, fouten }
  return klaar(fouten, () => ({
    conclusie,
    besluit,
    afwijkReden,
    geraadpleegd,
    // Only what the answer asks for can be done; any other word in the form is not ours.
    gedaan: antwoord.plichten
      .map((plicht) => plicht.code)
      .filter((code) => lijst(waarden, 'gedaan').includes(code)),
  }))
}

/** Facts that have their own field in a step; the rest is asked only when the answer needs it. */
export const eigenFeiten: readonly Feit[] = [
  'noodzakelijk',
  'kanMetMinder',
  'besprokenMetBetrokkene',
  'bezwaarGeuit',
  'informerenVoorafVeilig',
  'alleenRelatieschade',
  'doelWelbepaald',
]

/** Extra facts that were asked because the question turned out heavier: fields `feit.<code>`. */
export function extraFeiten(waarden: Waarden): FeitenInvoer {
  const uit: FeitenInvoer = {}
  for (const feit of feiten) {
    const waarde = driewaardig(een(waarden, `feit.${feit}`))
    if (waarde !== undefined && !eigenFeiten.includes(feit)) uit[feit] = waarde
  }
  return uit
}

/**
 * The question behind a triage, from whatever has been filled in so far. Too little to ask anything → `undefined`.
 * An unanswered question stays out of the facts: unknown is never a yes.
 */
export function situatieVanTriage(
  waarden: Waarden,
  dossier: { soort: DossierSoort; taak: Taak },
  pet: Werkpet,
  leeftijdVan: (persoonId: string) => number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie | undefined {
  const handeling = een(waarden, 'handeling')
  const doel = een(waarden, 'doel')
  const gekozen = lijst(waarden, 'categorie')
  const ontvanger = eigenOntvanger(handeling) ?? een(waarden, 'ontvanger')
  if (!isEen(handeling, handelingen) || !isEen(doel, doelen) || !isEen(ontvanger, ontvangers)) {
    return undefined
  }
  const bundel = categorieen.filter((c) => gekozen.includes(c))
  if (bundel.length === 0) return undefined
  const over = een(waarden, 'over')
  const leeftijd = leeftijdVan(over)

  const feitenInvoer: FeitenInvoer = extraFeiten(waarden)
  const zet = (feit: Feit, waarde: boolean | undefined): void => {
    if (waarde !== undefined) feitenInvoer[feit] = waarde
  }
  zet('doelWelbepaald', een(waarden, 'doelTekst').trim() === '' ? undefined : true)
  const noodzakelijk = driewaardig(een(waarden, 'noodzakelijk'))
  const proportioneel = driewaardig(een(waarden, 'proportioneel'))
  const doelmatig = driewaardig(een(waarden, 'doelmatig'))
  // What is out of proportion, or does not reach its purpose, is not necessary either (AVG 5 lid 1 onder c).
  zet('noodzakelijk', proportioneel === false || doelmatig === false ? false : noodzakelijk)
  zet('kanMetMinder', driewaardig(een(waarden, 'kanMetMinder')))
  zet('besprokenMetBetrokkene', driewaardig(een(waarden, 'besproken')))
  zet('bezwaarGeuit', driewaardig(een(waarden, 'bezwaar')))
  const wanneer = een(waarden, 'informeren')
  if (wanneer === 'vooraf') zet('informerenVoorafVeilig', true)
  if (wanneer === 'achteraf') {
    zet('informerenVoorafVeilig', false)
    const redenen = lijst(waarden, 'uitstelreden')
    zet('alleenRelatieschade', redenen.length === 1 && redenen[0] === 'relatieschade')
  }
  if (handeling === 'raadplegen') zet('directBetrokken', true)
  // Treating together is said and never assumed; a partner is not a medebehandelaar (BW 7:457 lid 2, S3 chapter 2).
  if (ontvanger === 'medebehandelaar') feitenInvoer.directBetrokken ??= false

  return {
    gemeente,
    peildatum,
    input: {
      handeling,
      actor: {
        // Outreach is a task of its own, that a pet has beside the one of its dossiers (E-199).
        taak: doel === 'bemoeizorg' && pet.taken.includes(doel) ? doel : dossier.taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatieSoort ?? pet.organisatie,
      },
      gegevens: { categorie: bundel, dossier: dossier.soort, verkregenInPet: pet.soort },
      ontvanger: { type: ontvanger },
      doel,
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten: feitenInvoer,
    },
  }
}

/** The four questions that every weighing answers first. */
const eersteVragen = ['noodzakelijk', 'kanMetMinder', 'proportioneel', 'doelmatig'] as const

/**
 * Which facts the answer still wants, that no step asks by itself. "More is asked only as the question is heavier":
 * before the four questions are answered nothing more is asked, and when the answer is a yes only what would turn it.
 */
export function vragenBijAntwoord(antwoord: Antwoord, waarden: Waarden): Feit[] {
  const begonnen = eersteVragen.every((vraag) => een(waarden, vraag) !== '')
  const mag = antwoord.uitkomst === 'toegestaan' || antwoord.uitkomst === 'toegestaan-mits'
  const inOmslag = (feit: Feit): boolean =>
    antwoord.omslag.some((omslag) => omslag.feiten[feit] !== undefined)
  const samen = een(waarden, 'ontvanger') === 'medebehandelaar'
  const gewenst = (feit: Feit): boolean =>
    begonnen &&
    (inOmslag(feit) ||
      (samen && feit === 'directBetrokken') ||
      (!mag && antwoord.ontbrekendeFeiten.includes(feit)))
  return feiten.filter(
    (feit) => !eigenFeiten.includes(feit) && (een(waarden, `feit.${feit}`) !== '' || gewenst(feit)),
  )
}
