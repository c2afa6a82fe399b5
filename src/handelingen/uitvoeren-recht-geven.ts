import type { Kennissen } from '../domein/afschrift-anderen.ts'
import { aardWoorden } from '../domein/gegeven-woorden.ts'
import { aarden } from '../domein/gegeven.ts'
import { isEen } from '../domein/invoer.ts'
import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'
import type { Uitzondering } from '../domein/rechtsverzoek.ts'
import { gaatOverAnder, maakStukken, type Stuk } from '../domein/te-geven.ts'
import type { Tx } from '../opslag/database.ts'
import { isIetsVerborgen } from '../opslag/doeltoegang.ts'
import { listDocumenten, type DocumentRij } from '../opslag/document.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { NietGevonden } from './fouten.ts'
import type { UitvoerenBeeld } from './uitvoeren-recht.ts'

/** What is handed over for a part that was granted: the data as who works there sees them, minus what is about others. */
export interface TeGeven {
  stukken: readonly Stuk[]
  /** The documents that go with it; those of what is left out are not among them. */
  documenten: readonly DocumentRij[]
  /** Those that are left out, to be shown as that: never by their name. */
  documentenWeg: readonly WegDocument[]
  /** There is more in this dossier than this pet may see. */
  meerVerborgen: boolean
  /** About whom something was read to make it. */
  over: readonly string[]
}

/** A document that stays behind: what kind of file, and why. */
export interface WegDocument extends Pick<DocumentRij, 'id' | 'soort' | 'grootte'> {
  waarom: 'over-een-ander' | 'besluit'
}

/**
 * Puts together what was granted in this part, of the data that were asked for, with the exceptions of the decision.
 *
 * @throws NietGevonden when nothing is to be given here, or the dossier is not there for this pet any more
 */
export async function composeTeGeven(
  tx: Tx,
  { kern, dossier, onderdelen }: Pick<UitvoerenBeeld, 'kern' | 'dossier' | 'onderdelen'>,
): Promise<TeGeven> {
  const gegund = onderdelen.filter(
    ({ oordeel }) => oordeel.uitvoering === 'verstrekken' && !oordeel.vervangen,
  )
  if (dossier === undefined || gegund.length === 0) throw new NietGevonden()
  const { persoonId } = kern.deel
  const alles = gegund.some(({ onderdeel }) => onderdeel.soort === 'alles')
  const ids = new Set(gegund.flatMap(({ onderdeel }) => onderdeel.gegevenId ?? []))
  const gevraagd = new Set(gegund.flatMap(({ onderdeel }) => onderdeel.documentId ?? []))
  const documenten = (await listDocumenten(tx, [dossier.id])).filter(
    ({ id, gegevenId }) => alles || ids.has(gegevenId) || gevraagd.has(id),
  )
  const bij = documenten.map(({ gegevenId }) => gegevenId)
  const gelezen = alles
    ? await listGegevens(tx, [dossier.id])
    : await listGegevens(tx, [dossier.id], [...new Set([...ids, ...bij])])
  // At what was not asked itself a document may hang that was; then it says how that one is judged.
  const gegevens = alles ? gelezen : gelezen.filter(({ id }) => ids.has(id))
  const personen = await listPersonenInDossier(tx, dossier.id)
  const geweigerd = onderdelen.filter(
    ({ oordeel }) => oordeel.oordeel === 'nee' && !oordeel.vervangen,
  )
  const uitzonderingen: Uitzondering[] = [
    ...gegund.flatMap(({ woorden }) => woorden?.uitzonderingen ?? []),
    ...geweigerd.flatMap(({ onderdeel: { gegevenId } }): Uitzondering[] =>
      gegevenId === null ? [] : [{ gegevenId, hoe: 'weg' }],
    ),
  ]
  const nietDit = new Set(geweigerd.flatMap(({ onderdeel }) => onderdeel.documentId ?? []))
  const kennissen: Kennissen = {
    eigenNamen: personen.filter(({ id }) => id === persoonId).map(({ naam }) => naam),
    eigenContact: [],
    andereNamen: personen.filter(({ id }) => id !== persoonId).map(({ naam }) => naam),
    organisaties: [],
  }
  const waarom = (document: DocumentRij): WegDocument['waarom'] | undefined => {
    const gegeven = gelezen.find(({ id }) => id === document.gegevenId)
    if (gegeven === undefined || gaatOverAnder(gegeven, persoonId)) return 'over-een-ander'
    if (nietDit.has(document.id)) return 'besluit'
    // Of a file nothing can be made unrecognisable: it goes as it is, or not.
    return uitzonderingen.some(({ gegevenId }) => gegevenId === gegeven.id) ? 'besluit' : undefined
  }
  return {
    stukken: maakStukken(
      gegevens.map((g) => ({ ...g, naam: naamVan(g) })),
      persoonId,
      uitzonderingen,
      kennissen,
    ),
    documenten: documenten.filter((document) => waarom(document) === undefined),
    documentenWeg: documenten.flatMap((document) => {
      const reden = waarom(document)
      const { id, soort, grootte } = document
      return reden === undefined ? [] : [{ id, soort, grootte, waarom: reden }]
    }),
    meerVerborgen: await isIetsVerborgen(tx, dossier.id),
    over: [...gelezen, ...documenten].map((rij) => rij.persoonId),
  }
}

function naamVan({ aard, vastgelegdOp }: GegevenRij): string {
  const naam = isEen(aard, aarden) ? aardWoorden[aard].naam : 'Gegeven'
  return `${naam}, opgeschreven op ${schrijfDatum(datumInNederland(vastgelegdOp))}`
}
