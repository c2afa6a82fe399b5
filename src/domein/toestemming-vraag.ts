import {
  categorieen,
  doelen,
  ontvangers,
  type Categorie,
  type Doel,
  type OntvangerType,
} from '../recht/vocabulaire.ts'
import { driewaardig, een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, schrijfDatum, type Datum } from './leeftijd.ts'
import {
  toestemmingHandelingen,
  type ToestemmingFeiten,
  type ToestemmingHandeling,
} from './toestemming.ts'

/** Kinds of data that somebody can agree to share; the others follow a law of their own, whatever one agrees to. */
export const deelbareCategorieen = [
  'identificatie',
  'dat',
  'wat',
  'gewoon',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'advies',
  'strafrechtelijk',
  'financieel',
  'derden',
  'bsn',
] as const satisfies readonly Categorie[]

/** Asked anew each time (E-137). */
const steedsOpnieuw: readonly Categorie[] = ['behandel', 'diagnostiek']

/** The choice in the list of parties for who is no partner organisation. */
export const anderePartij = 'anders'

/** The longest that one question can run, in days. */
export const langsteDuur = 366

export interface Partnerorganisatie {
  id: string
  naam: string
  ontvanger: OntvangerType
}

/** What the form is read against. */
export interface Vraagkader {
  /** Ids of the people in the dossier. */
  personen: readonly string[]
  organisaties: readonly Partnerorganisatie[]
  /** Who asks: organisation and pet. */
  eigen: string
  vandaag: Datum
  uitersteDag: Datum
  /** The next birthday on which somebody else decides, of a person of this dossier; `null` when that cannot be told. */
  grensVan: (persoonId: string) => Datum | null | undefined
}

/** What was filled in; who must answer and what to call it is decided after this. */
export interface Vraaginvoer {
  persoonId: string
  handeling: ToestemmingHandeling
  ontvanger: OntvangerType
  organisatieId: string | null
  doel: Doel
  categorieen: readonly Categorie[]
  geldigTot: Datum | null
  feiten: ToestemmingFeiten
}

/** The name of the field for what exactly of one kind of data. */
export const watVeld = (categorie: Categorie): string => `wat.${categorie}`

const vraagvelden = [
  'over',
  'handeling',
  'partij',
  'partijNaam',
  'ontvanger',
  'contact',
  'categorie',
  ...deelbareCategorieen.map(watVeld),
  'doel',
  'waarom',
  'noodzakelijk',
  'kanMetMinder',
  'hoelang',
  'geldigTot',
  'bijNee',
  'drukGezien',
] as const

/** The fields in the order of the page: in this order mistakes are told. */
export const veldenVanVraag: readonly string[] = vraagvelden

const algemeenWat =
  /\b(alles|van alles|alle (\w+ ){0,2}(gegevens|informatie|stukken|documenten|info)|(hele|gehele|volledige|complete) dossier|dossier in zijn geheel|wat (er )?nodig is|relevante (gegevens|informatie)|enzovoorts?|etc)\b/i
const algemeneWie =
  /\b(iedereen|alle (\w+ ){0,2}(partijen|partners|organisaties|instanties|betrokkenen|hulpverleners)|andere (partijen|instanties|organisaties)|(keten)?partners|derden|wie (het|dat) nodig heeft|enzovoorts?|etc)\b/i

/** Does this name everything, or everybody? Then nobody can agree to it (E-130, E-261). */
export const isTeAlgemeen = (tekst: string): boolean =>
  algemeenWat.test(tekst) || algemeneWie.test(tekst)

const teAlgemeen =
  'Dit is te algemeen. Toestemming geldt alleen voor precies deze gegevens. Schrijf op welke dat zijn.'

function leesWat(waarden: Waarden, fouten: Fouten): [Categorie[], ToestemmingFeiten['wat']] {
  const gekozen = deelbareCategorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  if (gekozen.length === 0) fouten['categorie'] = 'Kruis aan om welke gegevens het gaat.'
  // A general form is no consent (E-130, S1 §5).
  if (gekozen.length === deelbareCategorieen.length) {
    fouten['categorie'] =
      'U kruiste alles aan. Voor alles tegelijk kan niemand toestemming geven. Kies alleen wat nu nodig is.'
  }
  const wat: Partial<Record<Categorie, string>> = {}
  for (const categorie of gekozen) {
    const veld = watVeld(categorie)
    const tekst = vereisTekst(waarden, veld, fouten, 'Schrijf op wat het precies is.', 500)
    if (algemeenWat.test(tekst)) fouten[veld] = teAlgemeen
    wat[categorie] = tekst
  }
  return [gekozen, wat]
}

interface Wederpartij {
  naam: string
  ontvanger: OntvangerType
  organisatieId: string | null
}

function leesPartij(waarden: Waarden, kader: Vraagkader, fouten: Fouten): Wederpartij | undefined {
  const gekozen = een(waarden, 'partij')
  const organisatie = kader.organisaties.find((o) => o.id === gekozen)
  if (organisatie === undefined && gekozen !== anderePartij) {
    fouten['partij'] = 'Kies met welke organisatie of persoon.'
    return undefined
  }
  const contact = vereisTekst(
    waarden,
    'contact',
    fouten,
    'Schrijf op wie daar het krijgt of vertelt: een naam of een functie.',
    200,
  )
  if (algemeneWie.test(contact)) fouten['contact'] = 'Dit is te algemeen. Schrijf op wie het is.'
  if (organisatie !== undefined) {
    return {
      naam: `${organisatie.naam}, ${contact}`,
      ontvanger: organisatie.ontvanger,
      organisatieId: organisatie.id,
    }
  }
  const naam = vereisTekst(
    waarden,
    'partijNaam',
    fouten,
    'Schrijf op wie of welke organisatie.',
    200,
  )
  if (algemeneWie.test(naam)) fouten['partijNaam'] = 'Dit is te algemeen. Noem één partij bij naam.'
  const ontvanger = een(waarden, 'ontvanger')
  if (!isEen(ontvanger, ontvangers)) {
    fouten['ontvanger'] = 'Kies wat voor partij dit is.'
    return undefined
  }
  return { naam: `${naam}, ${contact}`, ontvanger, organisatieId: null }
}

/** Once, or until a day that lies before the birthday on which somebody else decides (E-130, E-137, E-222). */
function leesDuur(
  waarden: Waarden,
  kader: Vraagkader,
  over: string,
  gekozen: readonly Categorie[],
  fouten: Fouten,
): Datum | null {
  const hoelang = een(waarden, 'hoelang')
  if (hoelang === 'eenmalig') return null
  if (hoelang !== 'tot') {
    fouten['hoelang'] = 'Kies hoelang: één keer, of tot een dag.'
    return null
  }
  if (gekozen.some((c) => steedsOpnieuw.includes(c))) {
    fouten['hoelang'] =
      'Voor behandelgegevens en diagnoses vraagt u het elke keer opnieuw. Kies “Eén keer”.'
    return null
  }
  const dag = leesDatum(een(waarden, 'geldigTot'))
  if (dag === undefined) {
    fouten['geldigTot'] = 'Vul een dag in die bestaat. Schrijf dag-maand-jaar: 04-12-2026.'
    return null
  }
  const grens = kader.grensVan(over)
  if (dag < kader.vandaag) fouten['geldigTot'] = 'Deze dag is al voorbij.'
  else if (grens === null) {
    fouten['hoelang'] =
      'De geboortedatum is niet bekend. Wij weten dan niet wanneer iemand anders beslist. Kies “Eén keer”.'
  } else if (grens !== undefined && dag >= grens) {
    fouten['geldigTot'] =
      `Vanaf ${schrijfDatum(grens)} beslist iemand anders, door de leeftijd. Kies een dag daarvoor en vraag het dan opnieuw.`
  } else if (dag > kader.uitersteDag) {
    fouten['geldigTot'] =
      `Dat is te lang. Kies een dag tot en met ${schrijfDatum(kader.uitersteDag)}. Daarna kunt u het opnieuw vragen.`
  }
  return dag
}

/** Without necessity nothing, whatever anybody agrees to (E-133, S1 §5). */
function leesNoodzaak(waarden: Waarden, fouten: Fouten): void {
  const nodig = driewaardig(een(waarden, 'noodzakelijk'))
  if (nodig === false) {
    fouten['noodzakelijk'] =
      'Is het niet nodig? Dan mag het ook met toestemming niet. Vraag niets, of kies een ander doel.'
  } else if (nodig === undefined) {
    fouten['noodzakelijk'] = 'Zoek eerst uit of het nodig is. Zonder noodzaak mag het niet.'
  }
  if (driewaardig(een(waarden, 'kanMetMinder')) !== false) {
    fouten['kanMetMinder'] =
      'Vraag alleen wat echt nodig is. Kan het met minder gegevens? Kies dan minder.'
  }
}

/**
 * Reads the form of a question for consent. What is general cannot be asked: no "everything", no unnamed party, no end
 * that never comes (E-130, E-134).
 */
export function leesVraag(
  waarden: Waarden,
  kader: Vraagkader,
): { ok: true; waarde: Vraaginvoer } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const persoonId = een(waarden, 'over')
  if (!kader.personen.includes(persoonId)) fouten['over'] = 'Kies over wie het gaat.'
  const handeling = een(waarden, 'handeling')
  if (!isEen(handeling, toestemmingHandelingen)) fouten['handeling'] = 'Kies wat u wilt doen.'
  const eigen: Wederpartij = { naam: '', ontvanger: 'eigen-dossier', organisatieId: null }
  const partij = handeling === 'vastleggen' ? eigen : leesPartij(waarden, kader, fouten)
  const [gekozen, wat] = leesWat(waarden, fouten)
  const doel = een(waarden, 'doel')
  if (!isEen(doel, doelen)) fouten['doel'] = 'Kies waarvoor.'
  const waarom = vereisTekst(
    waarden,
    'waarom',
    fouten,
    'Schrijf op waarom dit nodig is. De inwoner leest dit.',
    1000,
  )
  leesNoodzaak(waarden, fouten)
  const geldigTot = leesDuur(waarden, kader, persoonId, gekozen, fouten)
  const bijNee = vereisTekst(
    waarden,
    'bijNee',
    fouten,
    'Schrijf op wat er gebeurt als het antwoord nee is.',
    1000,
  )
  if (
    Object.keys(fouten).length > 0 ||
    partij === undefined ||
    !isEen(handeling, toestemmingHandelingen) ||
    !isEen(doel, doelen)
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    waarde: {
      persoonId,
      handeling,
      ontvanger: partij.ontvanger,
      organisatieId: partij.organisatieId,
      doel,
      categorieen: categorieen.filter((c) => isEen(c, gekozen)),
      geldigTot,
      feiten: {
        versie: 1,
        wat,
        ...vanEnAan(handeling, kader.eigen, partij.naam),
        waarom,
        hoelang: geldigTot === null ? 'voor één keer' : `tot en met ${schrijfDatum(geldigTot)}`,
        bijNee,
      },
    },
  }
}

function vanEnAan(
  handeling: ToestemmingHandeling,
  eigen: string,
  ander: string,
): Pick<ToestemmingFeiten, 'van' | 'aan'> {
  switch (handeling) {
    case 'verstrekken':
      return { van: eigen, aan: ander }
    case 'opvragen':
      return { van: ander, aan: eigen }
    case 'vastleggen':
      return { van: 'wat in het gesprek is verteld', aan: `het dossier van ${eigen}` }
  }
}
