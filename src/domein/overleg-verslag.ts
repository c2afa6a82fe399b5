import { categorieen, type Categorie } from '../recht/vocabulaire.ts'
import { checkLengte, een, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { leesDatum, type Datum } from './leeftijd.ts'
import { langsteInhoud, type Inhoud } from './verstrekking.ts'

/** A besluit under which something may be told to one of the parties at the table. */
export interface Deelbaar {
  /** The number of the party on the agenda. */
  nr: number
  besluitId: string
  persoonId: string
  categorieen: readonly Categorie[]
  /** Is the resident told of it later? */
  achteraf: boolean
  /** Data of this dossier about this person of those kinds: id and kind. */
  gegevens: readonly { id: string; categorie: Categorie }[]
}

/** What we told one party under one besluit. */
export interface Verteld {
  nr: number
  besluitId: string
  persoonId: string
  inhoud: Inhoud
  categorieen: readonly Categorie[]
  /** Which data of the dossier were on the table, each under one of those kinds. */
  gegevens: readonly { id: string; categorie: Categorie }[]
}

export interface Gehoord {
  nr: number
  persoonId: string
  categorie: Categorie
}

export interface Afspraak {
  persoonId: string
  wie: string
  uiterlijk: Datum
}

export interface Verslag {
  gehoudenOp: Datum
  aanwezig: readonly number[]
  inwonerErbij: boolean
  plan: string
  /** When the resident was told that this would be shared; null when nothing was, or that comes later. */
  verteldOp: Datum | null
  verteld: readonly Verteld[]
  gehoord: readonly Gehoord[]
  afspraken: readonly Afspraak[]
}

/** Names of fields; a name longer than 60 characters does not come through, so they are short. */
export const deelVeld = (nr: number, besluitId: string): string => `deel.${nr}.${besluitId}`
export const tekstVeld = (nr: number, besluitId: string, categorie: Categorie): string =>
  `w.${nr}.${besluitId}.${categorie}`
export const gegevenVeld = (nr: number, besluitId: string): string => `g.${nr}.${besluitId}`
export const gehoordVeld = (nr: number, persoonId: string): string => `zij.${nr}.${persoonId}`
export const wieVeld = (persoonId: string): string => `wie.${persoonId}`
export const dagVeld = (persoonId: string): string => `dag.${persoonId}`

/** What others can tell us at a table; the content is written down apart, when it is needed. */
export const gehoordCategorieen = [
  'dat',
  'wat',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'advies',
  'financieel',
  'strafrechtelijk',
] as const satisfies readonly Categorie[]

export interface Verslagkeuzes {
  nummers: readonly number[]
  personen: readonly string[]
  deelbaar: readonly Deelbaar[]
  vandaag: Datum
}

function leesDag(tekst: string): { datum: Datum } | { fout: string } {
  const datum = leesDatum(tekst)
  if (datum !== undefined) return { datum }
  return {
    fout:
      tekst.trim() === ''
        ? 'Vul een dag in.'
        : 'Deze datum bestaat niet. Schrijf dag-maand-jaar: 04-12-2026.',
  }
}

function leesVerteld(waarden: Waarden, deelbaar: Deelbaar, fouten: Fouten): Verteld | undefined {
  const { nr, besluitId } = deelbaar
  const gekozen = deelbaar.categorieen.filter((c) =>
    lijst(waarden, deelVeld(nr, besluitId)).includes(c),
  )
  const gegevens = deelbaar.gegevens.filter((g) =>
    lijst(waarden, gegevenVeld(nr, besluitId)).includes(g.id),
  )
  if (gegevens.length < lijst(waarden, gegevenVeld(nr, besluitId)).length) {
    fouten[gegevenVeld(nr, besluitId)] = 'Kies alleen gegevens uit de lijst.'
  }
  if (gegevens.some((g) => !gekozen.includes(g.categorie))) {
    fouten[gegevenVeld(nr, besluitId)] =
      'U koos een gegeven van een soort die u niet vertelde. Kruis die soort ook aan, of haal het gegeven weg.'
  }
  if (gekozen.length === 0) return undefined
  const inhoud: Partial<Record<Categorie, string>> = {}
  for (const categorie of gekozen) {
    inhoud[categorie] = vereisTekst(
      waarden,
      tekstVeld(nr, besluitId, categorie),
      fouten,
      'Schrijf op wat u precies vertelde.',
      langsteInhoud,
    )
  }
  return { nr, besluitId, persoonId: deelbaar.persoonId, inhoud, categorieen: gekozen, gegevens }
}

/** Reads what came of an overleg. Only what was decided can be told, and only to who was there. */
export function leesVerslag(
  waarden: Waarden,
  keuzes: Verslagkeuzes,
): { ok: true; waarde: Verslag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const gehouden = leesDag(een(waarden, 'gehoudenOp'))
  if ('fout' in gehouden) fouten['gehoudenOp'] = gehouden.fout
  else if (gehouden.datum > keuzes.vandaag) {
    fouten['gehoudenOp'] = 'Deze dag moet nog komen. Leg het overleg vast als het geweest is.'
  }
  const aanwezig = keuzes.nummers.filter((nr) => lijst(waarden, 'aanwezig').includes(String(nr)))
  if (aanwezig.length === 0) fouten['aanwezig'] = 'Kruis aan wie er was.'
  const erbij = een(waarden, 'inwonerErbij')
  if (erbij !== 'ja' && erbij !== 'nee') fouten['inwonerErbij'] = 'Kies of de inwoner erbij was.'
  const verteld: Verteld[] = []
  for (const deelbaar of keuzes.deelbaar) {
    const uit = leesVerteld(waarden, deelbaar, fouten)
    if (uit === undefined) continue
    verteld.push(uit)
    if (!aanwezig.includes(uit.nr)) {
      fouten[deelVeld(uit.nr, uit.besluitId)] =
        'Deze deelnemer was er niet. Kruis aan dat die er was, of haal dit weg.'
    }
  }
  const vooraf = verteld.some(
    ({ nr, besluitId }) =>
      keuzes.deelbaar.find((d) => d.nr === nr && d.besluitId === besluitId)?.achteraf === false,
  )
  const verteldOp = vooraf ? leesDag(een(waarden, 'verteldOp')) : undefined
  if (verteldOp !== undefined && 'fout' in verteldOp) {
    fouten['verteldOp'] =
      een(waarden, 'verteldOp').trim() === ''
        ? 'Vul in wanneer u de inwoner vertelde dat u dit zou delen.'
        : verteldOp.fout
  } else if (verteldOp !== undefined && verteldOp.datum > keuzes.vandaag) {
    fouten['verteldOp'] = 'Deze dag moet nog komen. Vertel het de inwoner eerst.'
  }
  const gehoord: Gehoord[] = []
  for (const nr of keuzes.nummers) {
    for (const persoonId of keuzes.personen) {
      const soorten = lijst(waarden, gehoordVeld(nr, persoonId))
      for (const categorie of categorieen) {
        if (!soorten.includes(categorie) || !gehoordCategorieen.some((c) => c === categorie))
          continue
        gehoord.push({ nr, persoonId, categorie })
        if (!aanwezig.includes(nr)) {
          fouten[gehoordVeld(nr, persoonId)] =
            'Deze deelnemer was er niet. Kruis aan dat die er was, of haal dit weg.'
        }
      }
    }
  }
  const afspraken: Afspraak[] = []
  for (const persoonId of keuzes.personen) {
    const wie = vereisTekst(
      waarden,
      wieVeld(persoonId),
      fouten,
      'Schrijf op wie deze persoon vertelt hoe het verder gaat.',
      200,
    )
    const dag = leesDag(een(waarden, dagVeld(persoonId)))
    if ('fout' in dag) fouten[dagVeld(persoonId)] = dag.fout
    else if (dag.datum < keuzes.vandaag && 'datum' in gehouden && dag.datum < gehouden.datum) {
      fouten[dagVeld(persoonId)] = 'Kies een dag na het overleg.'
    } else afspraken.push({ persoonId, wie, uiterlijk: dag.datum })
  }
  const plan = een(waarden, 'plan').trim()
  checkLengte(plan, 'plan', fouten, 5000)
  if (Object.keys(fouten).length > 0 || 'fout' in gehouden) return { ok: false, fouten }
  return {
    ok: true,
    waarde: {
      gehoudenOp: gehouden.datum,
      aanwezig,
      inwonerErbij: erbij === 'ja',
      plan,
      verteldOp: verteldOp !== undefined && 'datum' in verteldOp ? verteldOp.datum : null,
      verteld,
      gehoord,
      afspraken,
    },
  }
}
