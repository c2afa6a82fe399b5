import { categorieen, type Categorie } from '../recht/vocabulaire.ts'
import { een, isEen, lijst, vereisTekst, checkLengte, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, leesDatum, schrijfDatum, type Datum } from './leeftijd.ts'

/** Who ended it; `gelezen`: a link that was read once. */
export type DelingStopper = 'medewerker' | 'inwoner' | 'intrekking' | 'partner' | 'gelezen'

export type DelingSoort = 'partner' | 'link'

export type BerichtSoort = 'aanvaard' | 'afgewezen' | 'vraag' | 'antwoord'

/** An ordinary datum is named by dát or wát, the others by their own kind. */
export function categorieVan(gegeven: { categorie: string; datWat: string }): Categorie {
  const naam = gegeven.categorie === 'gewoon' ? gegeven.datWat : gegeven.categorie
  return isEen(naam, categorieen) ? naam : 'wat'
}

/** One datum as it is told outside. */
export interface TeVerstrekken {
  /** The datum in the dossier that it comes from; `null` when it was written for this. */
  gegevenId: string | null
  categorie: Categorie
  datWat: 'dat' | 'wat'
  tekst: string
  waarom: string
}

/** Something that can be ticked: a datum of the dossier, or a sentence of one's own of a kind that the besluit names. */
export interface Deelbaar {
  /** The id of the datum, or `los-<kind>`. */
  sleutel: string
  gegevenId: string | null
  categorie: Categorie
  datWat: 'dat' | 'wat'
  /** What is written; empty for a sentence of one's own. */
  tekst: string
}

/** A sentence of one's own, for what does not stand in the dossier as a datum: that there is help. */
export function losse(categorie: Categorie): Deelbaar {
  return {
    sleutel: `los-${categorie}`,
    gegevenId: null,
    categorie,
    datWat: categorie === 'dat' || categorie === 'identificatie' ? 'dat' : 'wat',
    tekst: '',
  }
}

/** Names of the fields of one datum. */
export const tekstVeld = (sleutel: string): string => `tekst.${sleutel}`
export const waaromVeld = (sleutel: string): string => `waarom.${sleutel}`

/** Longest texts, in characters. */
export const langsteDeeltekst = 5000
export const langsteWaarom = 1000
export const langsteOver = 200

/** What the professional filled in about a share. */
export interface Deelinvoer {
  gegevens: readonly TeVerstrekken[]
  /** The partner organisation; `null`: somebody who is none, with a link. */
  organisatieId: string | null
  ontvanger: string
  over: string
  waarom: string
  voorwaarden: string
  geldigTot: Datum
}

/** The condition that can be ticked, as it is told outside. */
export const nietDoorgeven =
  'Geef dit niet door aan anderen. Wilt u dat toch? Vraag het ons dan eerst.'

/** Fixed choice for who is no partner organisation. */
export const geenPartner = 'geen'

/** The tick, with the id of each consent: who was typed is whom that consent names. */
export const zelfdeVeld = 'zelfdeOntvanger'

/**
 * Must the professional still say that who was typed is whom the consents name? An organisation that was chosen is held
 * against a consent by the database; a typed name only a human can compare.
 *
 * @param toestemmingen the consents that it rests on
 */
export function moetBevestigen(
  waarden: Waarden,
  organisatieId: string | null,
  toestemmingen: readonly { id: string }[],
): boolean {
  const bevestigd = lijst(waarden, zelfdeVeld)
  return organisatieId === null && toestemmingen.some(({ id }) => !bevestigd.includes(id))
}

/** The fixed fields, in the order of the page. */
export const delingvelden = [
  'gegeven',
  'organisatie',
  'ontvanger',
  'over',
  'doelzin',
  'nietDoorgeven',
  'voorwaarden',
  'geldigTot',
  'geinformeerd',
  'verteldOp',
  'grondslag',
  zelfdeVeld,
] as const

/**
 * Reads what is shared, datum by datum: only what can be ticked here, each with its own words and its own reason.
 *
 * @param partners the organisations that can be chosen, with their names
 * @param grens the last day on which it may still be read
 */
export function leesDeling(
  waarden: Waarden,
  deelbaar: readonly Deelbaar[],
  partners: readonly { id: string; naam: string }[],
  grens: { vandaag: Datum; laatste: Datum },
): { ok: true; waarde: Deelinvoer } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const gekozen = deelbaar.filter((d) => lijst(waarden, 'gegeven').includes(d.sleutel))
  if (gekozen.length === 0) fouten['gegeven'] = 'Kruis aan wat u deelt.'
  const gegevens = gekozen.map((d) => ({
    gegevenId: d.gegevenId,
    categorie: d.categorie,
    datWat: d.datWat,
    tekst: vereisTekst(
      waarden,
      tekstVeld(d.sleutel),
      fouten,
      'Schrijf op wat u hiervan deelt.',
      langsteDeeltekst,
    ),
    waarom: vereisTekst(
      waarden,
      waaromVeld(d.sleutel),
      fouten,
      'Schrijf op waarom de ander dit nodig heeft.',
      langsteWaarom,
    ),
  }))
  const keuze = een(waarden, 'organisatie')
  const organisatie = partners.find((partner) => partner.id === keuze)
  if (organisatie === undefined && keuze !== geenPartner) {
    fouten['organisatie'] = 'Kies met wie u dit deelt.'
  }
  const ontvanger =
    organisatie?.naam ??
    vereisTekst(waarden, 'ontvanger', fouten, 'Schrijf op met wie u dit deelt.', 200)
  const over = vereisTekst(waarden, 'over', fouten, 'Schrijf op over wie het gaat.', langsteOver)
  const waarom = vereisTekst(waarden, 'doelzin', fouten, 'Schrijf op waarvoor dit is.', 1000)
  const vrij = een(waarden, 'voorwaarden').trim()
  checkLengte(vrij, 'voorwaarden', fouten, 1000)
  const ingevuld = een(waarden, 'geldigTot')
  const geldigTot = leesDatum(ingevuld)
  if (geldigTot === undefined) {
    fouten['geldigTot'] =
      ingevuld.trim() === ''
        ? 'Vul in tot en met welke dag de ander dit kan lezen.'
        : 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.'
  } else if (geldigTot < grens.vandaag) {
    fouten['geldigTot'] = 'Deze dag is al voorbij. Kies een dag vanaf vandaag.'
  } else if (geldigTot > grens.laatste) {
    fouten['geldigTot'] = `Kies een dag tot en met ${schrijfDatum(grens.laatste)}.`
  }
  if (geldigTot === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten }
  const voorwaarden = [lijst(waarden, 'nietDoorgeven').includes('ja') ? nietDoorgeven : '', vrij]
  return {
    ok: true,
    waarde: {
      gegevens,
      organisatieId: organisatie?.id ?? null,
      ontvanger,
      over,
      waarom,
      voorwaarden: voorwaarden.filter((deel) => deel !== '').join('\n'),
      geldigTot,
    },
  }
}

/**
 * The last day on which something shared may still be read: at most a year, not longer than the consents it rests on, and
 * not past the birthday on which somebody else decides (12, 16, 18).
 *
 * @param verjaardag the next of those birthdays, when there is one
 */
export function laatsteDag(
  vandaag: Datum,
  verjaardag: Datum | undefined,
  toestemmingen: readonly { geldigTot: Datum | null }[],
): Datum {
  const dagen = [
    dagenLater(vandaag, 365),
    ...(verjaardag === undefined ? [] : [dagenLater(verjaardag, -1)]),
    ...toestemmingen.flatMap(({ geldigTot }) => (geldigTot === null ? [] : [geldigTot])),
  ]
  const laatste = dagen.reduce((tot, dag) => (dag < tot ? dag : tot))
  return laatste < vandaag ? vandaag : laatste
}

/** Per kind of data all that is told, for the register. */
export function inhoudVan(
  gegevens: readonly TeVerstrekken[],
): Readonly<Partial<Record<Categorie, string>>> {
  const uit: Partial<Record<Categorie, string>> = {}
  for (const { categorie, tekst } of gegevens) {
    const eerder = uit[categorie]
    uit[categorie] = eerder === undefined ? tekst : `${eerder}\n${tekst}`
  }
  return uit
}
