import type { Situatie, FeitenInvoer } from '../recht/situatie.ts'
import type { DossierSoort, Pet, Taak } from '../recht/vocabulaire.ts'
import { checkLengte, een, isEen, lijst, type Fouten, type Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import {
  isVertegenwoordiger,
  type Besluituitkomst,
  type Onderdeeloordeel,
  type Oordeel,
  type Uitvoering,
  type Uitzondering,
  type Verzoekrol,
  type Verzoeksoort,
} from './rechtsverzoek.ts'
import { grondenVoor, grondMet } from './weigergrond.ts'

/** Longest reason, in characters; a letter has room for it. */
export const langsteReden = 2000
export const langsteBrieftekst = 4000

const oordelen = ['ja', 'deels', 'nee'] as const

/** What can be done with a yes, per kind of request; the first is what was asked. */
const mogelijk: Readonly<Record<Verzoeksoort, readonly Uitvoering[]>> = {
  inzage: ['verstrekken'],
  afschrift: ['verstrekken'],
  informatie: ['verstrekken'],
  overdracht: ['verstrekken'],
  verbeteren: ['verbeteren', 'aanvullen'],
  aanvullen: ['aanvullen'],
  verwijderen: ['wissen', 'beperken'],
  beperken: ['beperken'],
  bezwaar: ['stoppen', 'beperken', 'wissen'],
  klacht: ['geen'],
  'bezwaar-besluit': ['geen'],
}

export function uitvoeringenVoor(deel: Pick<Weegdeel, 'soort' | 'tegen'>): readonly Uitvoering[] {
  return mogelijk[vraagsoortVan(deel)]
}

/** What was asked about the data; with an objection that is what was asked before the decision. */
export function vraagsoortVan({ soort, tegen }: Pick<Weegdeel, 'soort' | 'tegen'>): Verzoeksoort {
  return soort === 'bezwaar-besluit' ? (tegen ?? soort) : soort
}

/** Is something judged, instead of something about data decided? Then yes means: you are right. */
export function isOordeelsoort(soort: Verzoeksoort): boolean {
  return soort === 'klacht' || soort === 'bezwaar-besluit'
}

/** What the weighing needs to know of a part; no name and no text. */
export interface Weegdeel {
  soort: Verzoeksoort
  rol: Verzoekrol
  dossier: { soort: DossierSoort; taak: Taak } | undefined
  leeftijd: number | undefined
  /** With an objection to a decision in a dossier: what was asked there. */
  tegen?: Verzoeksoort
}

/**
 * The question to the rules: may this person, in this quality, exercise the right in this dossier? A curator or mentor was
 * appointed by a judge because the resident cannot decide; about anybody else nothing is assumed.
 *
 * @param feiten what is known on top, for example the ground that somebody names
 * @returns nothing when there is no dossier: then no rule speaks about it
 */
export function situatieVanVerzoek(
  { rol, dossier, leeftijd }: Weegdeel,
  plek: { gemeente: string; peildatum: Datum; pet: Pet },
  feiten: FeitenInvoer = {},
): Situatie | undefined {
  if (dossier === undefined) return undefined
  const voorAnder = isVertegenwoordiger(rol)
  const minderjarig = leeftijd !== undefined && leeftijd < 18
  return {
    gemeente: plek.gemeente,
    peildatum: plek.peildatum,
    input: {
      handeling: 'verstrekken',
      actor: { taak: dossier.taak, pet: plek.pet },
      gegevens: { categorie: ['identificatie'], dossier: dossier.soort },
      ontvanger: { type: voorAnder ? 'wettelijk-vertegenwoordiger' : 'betrokkene' },
      doel: 'recht-betrokkene',
      betrokkene: {
        ...(leeftijd === undefined ? {} : { leeftijd }),
        ...(rol === 'curator' || rol === 'mentor' ? { wilsbekwaam: false } : {}),
      },
      feiten: {
        ...(voorAnder
          ? { verzoekDoorVertegenwoordiger: true }
          : minderjarig
            ? { verzoekDoorJeugdige: true }
            : {}),
        ...feiten,
      },
    },
  }
}

/** One datum of the form, by its number; without any there is one question about the whole. */
export interface Vraagdeel {
  id: string
  nr: number
  /** May things in it be left out one by one? */
  alles: boolean
}

/** The field names of one datum on the page. */
export const velden = (nr: number) =>
  ({
    oordeel: `oordeel-${nr}`,
    uitvoering: `uitvoering-${nr}`,
    grond: `grond-${nr}`,
    reden: `reden-${nr}`,
    nieuw: `nieuw-${nr}`,
    weg: `weg-${nr}`,
    onherkenbaar: `onherkenbaar-${nr}`,
  }) as const

/** All fields of the form, in the order of the page. */
export function alleVelden(delen: readonly Pick<Vraagdeel, 'nr'>[]): string[] {
  return [...delen.flatMap(({ nr }) => Object.values(velden(nr))), 'buiten', 'tekst', 'weging']
}

export interface Gelezenoordelen {
  /** Not dealt with: it stays unknown who asks or what is asked, after the resident was asked (Awb 4:5). */
  buiten: boolean
  oordelen: readonly Onderdeeloordeel[]
  /** For the resident, before the reasons. */
  tekst: string
  /** What was weighed. */
  weging: string
}

/**
 * Reads what somebody decides about each datum. Every answer but a full yes has a ground of the law and a reason; a
 * correction says what stands there from now on.
 *
 * @param gegevenIds what stands in the dossier: nothing else can be left out of it
 */
export function leesOordelen(
  waarden: Waarden,
  deel: Weegdeel,
  delen: readonly Vraagdeel[],
  gegevenIds: ReadonlySet<string>,
): { ok: true; waarde: Gelezenoordelen } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const buiten = een(waarden, 'buiten') === 'ja'
  const gelezen = (buiten ? [] : delen).map((vraag) =>
    leesEen(waarden, deel, vraag, gegevenIds, fouten),
  )
  const tekst = een(waarden, 'tekst').trim()
  const weging = een(waarden, 'weging').trim()
  checkLengte(tekst, 'tekst', fouten, langsteBrieftekst)
  checkLengte(weging, 'weging', fouten, langsteBrieftekst)
  if (weging === '') fouten['weging'] = 'Schrijf op wat u heeft afgewogen.'
  if (buiten && tekst === '') {
    fouten['tekst'] = 'Schrijf aan de inwoner waarom u dit niet behandelt, en wat wel kan.'
  } else if (isOordeelsoort(deel.soort) && tekst === '') {
    fouten['tekst'] = 'Schrijf op wat u heeft onderzocht en wat u daarvan vindt.'
  }
  const heel = gelezen.filter((oordeel) => oordeel !== undefined)
  if (Object.keys(fouten).length > 0 || heel.length < gelezen.length) return { ok: false, fouten }
  return { ok: true, waarde: { buiten, oordelen: heel, tekst, weging } }
}

function leesEen(
  waarden: Waarden,
  deel: Weegdeel,
  vraag: Vraagdeel,
  gegevenIds: ReadonlySet<string>,
  fouten: Fouten,
): Onderdeeloordeel | undefined {
  const v = velden(vraag.nr)
  const oordeel = een(waarden, v.oordeel)
  if (!isEen(oordeel, oordelen)) {
    fouten[v.oordeel] = 'Kies ja, deels of nee.'
    return undefined
  }
  const grond = leesGrond(waarden, deel, v.grond, oordeel, fouten)
  const reden = leesReden(waarden, deel, v.reden, oordeel, fouten)
  const uitvoering = leesUitvoering(waarden, deel, v.uitvoering, oordeel, fouten)
  const uitzonderingen = vraag.alles ? leesUitzonderingen(waarden, v, gegevenIds, fouten) : []
  if (uitzonderingen.length > 0 && oordeel !== 'deels') {
    fouten[v.oordeel] = 'U laat iets weg. Kies dan “deels”, of laat niets weg.'
  }
  const nieuw = een(waarden, v.nieuw).trim()
  checkLengte(nieuw, v.nieuw, fouten)
  if (uitvoering === 'verbeteren' && nieuw === '') {
    fouten[v.nieuw] = 'Schrijf op wat er vanaf nu staat.'
  }
  if (uitvoering === undefined || grond === undefined) return undefined
  const dan = grondMet(grond.code)?.dan
  if (dan !== undefined && uitvoering !== dan) {
    fouten[v.oordeel] = 'Bij deze reden komen de woorden van de inwoner erbij. Kies “deels” en dat.'
    return undefined
  }
  return {
    onderdeelId: vraag.id,
    oordeel,
    uitvoering,
    grond: grond.code,
    reden,
    ...(uitvoering === 'verbeteren' ? { nieuweTekst: nieuw } : {}),
    ...(uitzonderingen.length > 0 ? { uitzonderingen } : {}),
  }
}

/** A no and a part rest on the law; a judgement about a complaint rests on what was found. */
function leesGrond(
  waarden: Waarden,
  { soort, dossier, rol }: Weegdeel,
  veld: string,
  oordeel: Oordeel,
  fouten: Fouten,
): { code: string | null } | undefined {
  if (oordeel === 'ja' || isOordeelsoort(soort)) return { code: null }
  const code = een(waarden, veld)
  if (grondenVoor(soort, dossier, rol).some((grond) => grond.code === code)) return { code }
  fouten[veld] = 'Kies de reden uit de wet.'
  return undefined
}

function leesReden(
  waarden: Waarden,
  { soort }: Weegdeel,
  veld: string,
  oordeel: Oordeel,
  fouten: Fouten,
): string {
  const reden = een(waarden, veld).trim()
  checkLengte(reden, veld, fouten, langsteReden)
  if (reden === '' && (oordeel !== 'ja' || isOordeelsoort(soort))) {
    fouten[veld] = 'Schrijf op waarom, in woorden die de inwoner begrijpt.'
  }
  return reden
}

function leesUitvoering(
  waarden: Waarden,
  deel: Weegdeel,
  veld: string,
  oordeel: Oordeel,
  fouten: Fouten,
): Uitvoering | undefined {
  if (oordeel === 'nee') return 'geen'
  const keuzes = uitvoeringenVoor(deel)
  const [enige] = keuzes
  if (keuzes.length === 1) return enige
  const gekozen = een(waarden, veld)
  const uitvoering = keuzes.find((keuze) => keuze === gekozen)
  if (uitvoering === undefined) fouten[veld] = 'Kies wat er gaat gebeuren.'
  return uitvoering
}

function leesUitzonderingen(
  waarden: Waarden,
  v: ReturnType<typeof velden>,
  gegevenIds: ReadonlySet<string>,
  fouten: Fouten,
): Uitzondering[] {
  const weg = lijst(waarden, v.weg).filter((id) => gegevenIds.has(id))
  const onherkenbaar = lijst(waarden, v.onherkenbaar).filter((id) => gegevenIds.has(id))
  if (onherkenbaar.some((id) => weg.includes(id))) {
    fouten[v.onherkenbaar] = 'Kies bij één stuk niet allebei.'
  }
  return [
    ...weg.map((gegevenId) => ({ gegevenId, hoe: 'weg' as const })),
    ...onherkenbaar.map((gegevenId) => ({ gegevenId, hoe: 'onherkenbaar' as const })),
  ]
}

/** The outcome of the whole part, from what was decided about each datum. */
export function uitkomstVan(
  lijstje: readonly Pick<Onderdeeloordeel, 'oordeel'>[],
): Exclude<Besluituitkomst, 'niet-behandeld'> {
  if (lijstje.every(({ oordeel }) => oordeel === 'ja')) return 'toegewezen'
  return lijstje.every(({ oordeel }) => oordeel === 'nee') ? 'afgewezen' : 'deels'
}

/** The fields of a form that says what was proposed or decided before, to start from. */
export function waardenVan(
  delen: readonly Vraagdeel[],
  eerder: readonly Onderdeeloordeel[],
): Waarden {
  const uit: Record<string, readonly string[]> = {}
  for (const { id, nr } of delen) {
    const oordeel = eerder.find(({ onderdeelId }) => onderdeelId === id)
    if (oordeel === undefined) continue
    const v = velden(nr)
    uit[v.oordeel] = [oordeel.oordeel]
    uit[v.uitvoering] = [oordeel.uitvoering]
    uit[v.grond] = oordeel.grond === null ? [] : [oordeel.grond]
    uit[v.reden] = [oordeel.reden]
    uit[v.nieuw] = [oordeel.nieuweTekst ?? '']
    for (const hoe of ['weg', 'onherkenbaar'] as const) {
      uit[v[hoe]] = (oordeel.uitzonderingen ?? [])
        .filter((uitzondering) => uitzondering.hoe === hoe)
        .map(({ gegevenId }) => gegevenId)
    }
  }
  return uit
}
