import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'
import { envelopIn, readKop } from '../kluis/envelop.ts'
import { KluisFout } from '../kluis/fouten.ts'
import { kolommen, type Kolom } from '../kluis/kolommen.ts'
import type { Kluis, Voor } from '../kluis/kluis.ts'
import type { Onderwerp } from '../kluis/onderwerp.ts'
import type { Tx } from './database.ts'
import type { VerzegeldeTekst } from './schema-kolom.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const vernietigd = '(vernietigd)'

/**
 * What one transaction opens. The only road from the database to clear text: every result of every query in that
 * transaction passes here, what is sealed is opened, and whose it was is remembered. The transaction cannot end before
 * it is accounted for in the log (`account`), so opening, being allowed and logging cannot drift apart.
 */
export class Lezing implements KyselyPlugin {
  readonly kluis: Kluis
  /** Whose content was opened, and whose name. */
  readonly #inhoud = new Map<string, Onderwerp>()
  readonly #namen = new Set<string>()

  constructor(kluis: Kluis) {
    this.kluis = kluis
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const rij of result.rows) await this.#openIn(rij, new Set())
    return result
  }

  /**
   * Says about whom the log of this transaction has lines.
   * @throws KluisFout when something was opened of somebody about whom there is none
   */
  async account(betrokkenen: readonly (string | null)[]): Promise<void> {
    const gelogd = new Set(betrokkenen)
    for (const onderwerp of this.#inhoud.values()) {
      if (onderwerp.soort === 'persoon' && gelogd.has(onderwerp.id)) continue
      if (onderwerp.soort === 'dossier') {
        const mensen = await this.kluis.sleutels.people(onderwerp.id)
        if (mensen.some((persoon) => gelogd.has(persoon))) continue
      }
      throw new KluisFout('niet-verantwoord', onderwerp.soort)
    }
    // A name in a list is covered by the line about looking at that list.
    if (this.#namen.size > 0 && betrokkenen.length === 0)
      throw new KluisFout('niet-verantwoord', 'naam')
    this.#inhoud.clear()
    this.#namen.clear()
  }

  /** One's own name, and that of one's child, before there is anything to log. Content is never excused. */
  accountOwnName(persoonId: string): void {
    this.#namen.delete(persoonId)
  }

  /** @throws KluisFout when something was opened that is not accounted for */
  assertAccounted(): void {
    if (this.#inhoud.size > 0 || this.#namen.size > 0) throw new KluisFout('niet-verantwoord')
  }

  async #openIn(houder: object, buiten: ReadonlySet<string>, lijstnaam = ''): Promise<void> {
    let ids: Set<string> | undefined
    for (const [sleutel, waarde] of Object.entries(houder)) {
      if (waarde === null || typeof waarde === 'number' || typeof waarde === 'boolean') continue
      const envelop = envelopIn(waarde)
      // In a list everything bears the name of the list.
      const naam = Array.isArray(houder) ? lijstnaam : sleutel
      if (envelop !== undefined) {
        ids ??= uuidsIn(houder, buiten)
        Object.assign(houder, { [sleutel]: await this.#open(envelop, ids, naam, waarde) })
      } else if (
        typeof waarde === 'object' &&
        !Buffer.isBuffer(waarde) &&
        !(waarde instanceof Date)
      ) {
        ids ??= uuidsIn(houder, buiten)
        await this.#openIn(waarde, ids, naam)
      }
    }
  }

  async #open(
    envelop: Buffer,
    ids: ReadonlySet<string>,
    naam: string,
    waarde: unknown,
  ): Promise<unknown> {
    try {
      const { kop, inhoud } = await this.kluis.open(envelop)
      // The seal names its row; that row must be the one that came along, or somebody moved it.
      if (!ids.has(kop.plek.rij)) throw new KluisFout('verplaatst', kop.plek.kolom)
      // And its column: within one row the words of one column would otherwise pass for those of another.
      if (!kop.plek.kolom.endsWith(`.${naam}`)) throw new KluisFout('verplaatst', kop.plek.kolom)
      this.#onthoud(kop.plek.kolom, kop.onderwerp)
      if (Buffer.isBuffer(waarde)) return inhoud
      const tekst = inhoud.toString('utf8')
      return kolommen[kop.plek.kolom].json ? JSON.parse(tekst) : tekst
    } catch (fout) {
      if (fout instanceof KluisFout && fout.code === 'vernietigd') {
        // A text has a word for it, json becomes null; a document cannot do without and says so as a whole page.
        const { kolom } = readKop(envelop).plek
        if (kolommen[kolom].json) return null
        if (kolom !== 'document.inhoud' && kolom !== 'gebeurtenis_bewijs.bytes') return vernietigd
      }
      throw fout
    }
  }

  #onthoud(kolom: Kolom, onderwerp: Onderwerp): void {
    if (kolom === 'persoon.naam') this.#namen.add(onderwerp.id)
    else if (onderwerp.soort === 'persoon' || onderwerp.soort === 'dossier') {
      this.#inhoud.set(onderwerp.id, onderwerp)
    }
  }
}

function uuidsIn(houder: object, buiten: ReadonlySet<string>): Set<string> {
  const uit = new Set(buiten)
  for (const waarde of Object.values(houder)) {
    if (typeof waarde === 'string' && uuid.test(waarde)) uit.add(waarde)
  }
  return uit
}

const lezingen = new WeakMap<object, Lezing>()

/** Ties a transaction to what it opens. Only `metContext` does this. */
export function bindLezing(tx: Tx, lezing: Lezing): Tx {
  const gebonden = tx.withPlugin(lezing)
  lezingen.set(gebonden, lezing)
  return gebonden
}

/** What this transaction opened, and the vault to seal with. */
export function lezingVan(tx: Tx): Lezing {
  const lezing = lezingen.get(tx)
  if (lezing === undefined) throw new Error('een transactie buiten metContext')
  return lezing
}

/** Seals a text for a text column. */
export async function verzegel(
  tx: Tx,
  kolom: Kolom,
  rij: string,
  voor: Voor,
  tekst: string,
): Promise<VerzegeldeTekst> {
  return sealed(await lezingVan(tx).kluis.sealText({ kolom, rij }, voor, tekst))
}

/** Seals anything for a jsonb column: the value to pass to the database. */
export async function verzegelJson(
  tx: Tx,
  kolom: Kolom,
  rij: string,
  voor: Voor,
  waarde: unknown,
): Promise<VerzegeldeTekst> {
  const dicht = await verzegel(tx, kolom, rij, voor, JSON.stringify(waarde))
  return sealed(JSON.stringify(dicht))
}

/** The one place where sealed text gets its type. */
function sealed(tekst: string): VerzegeldeTekst {
  if (!isSealed(tekst)) throw new Error('dit is niet verzegeld')
  return tekst
}

function isSealed(tekst: string): tekst is VerzegeldeTekst {
  return tekst.startsWith('\u0002') || tekst.startsWith('"\\u0002')
}
