import {
  categorieVan,
  laatsteDag,
  losse,
  type Deelbaar,
  type TeVerstrekken,
} from '../domein/deling.ts'
import { datumInNederland, nextGrens, type Datum } from '../domein/leeftijd.ts'
import type { Tx } from '../opslag/database.ts'
import { listKeuzegegevens, type Keuzegegeven } from '../opslag/overgang.ts'
import type { Categorie } from '../recht/vocabulaire.ts'
import type { Deps } from './deps.ts'
import type { Verstrekkingkern } from './verstrekking-kern.ts'

export type { Keuzegegeven, TeVerstrekken }

/** What of a dossier can be shared under a besluit: data about whom it is about, of the kinds that it names. */
export async function getDeelbaar(
  tx: Tx,
  { besluit, dossier }: Pick<Verstrekkingkern, 'besluit' | 'dossier'>,
): Promise<{ gegevens: Keuzegegeven[]; deelbaar: Deelbaar[] }> {
  const { categorieen } = besluit.inhoud.aanpak
  const gegevens = (
    await listKeuzegegevens(tx, dossier.id, { persoonId: besluit.persoonId })
  ).filter((gegeven) => categorieen.includes(categorieVan(gegeven)))
  return {
    gegevens,
    deelbaar: [...gegevens.map(vanGegeven), ...categorieen.map(losse)],
  }
}

function vanGegeven(gegeven: Keuzegegeven): Deelbaar {
  return {
    sleutel: gegeven.id,
    gegevenId: gegeven.id,
    categorie: categorieVan(gegeven),
    datWat: gegeven.datWat === 'dat' ? 'dat' : 'wat',
    tekst: gegeven.inhoud,
  }
}

/** Until when something about this person may be read outside. */
export function grensVan(
  deps: Deps,
  { besluit, personen }: Pick<Verstrekkingkern, 'besluit' | 'personen'>,
  toestemmingen: readonly { geldigTot: Datum | null }[],
): { vandaag: Datum; laatste: Datum } {
  const vandaag = datumInNederland(deps.nu())
  const persoon = personen.find(({ id }) => id === besluit.persoonId)
  const grens = nextGrens(persoon?.geboortedatum ?? null, vandaag)
  return { vandaag, laatste: laatsteDag(vandaag, grens?.datum, toestemmingen) }
}

/** The kinds of data among what is told, each once. */
export function soortenVan(gegevens: readonly Pick<TeVerstrekken, 'categorie'>[]): Categorie[] {
  return [...new Set(gegevens.map(({ categorie }) => categorie))]
}
