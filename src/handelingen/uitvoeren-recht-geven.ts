import { aardWoorden } from '../domein/gegeven-woorden.ts'
import { aarden } from '../domein/gegeven.ts'
import { isEen } from '../domein/invoer.ts'
import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'
import { maakStukken, type Stuk } from '../domein/te-geven.ts'
import type { Tx } from '../opslag/database.ts'
import { isIetsVerborgen } from '../opslag/doeltoegang.ts'
import { listDocumenten } from '../opslag/document.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { NietGevonden } from './fouten.ts'
import type { UitvoerenBeeld } from './uitvoeren-recht.ts'

/** What is handed over for a part that was granted: the data as who works there sees them, minus what is about others. */
export interface TeGeven {
  stukken: readonly Stuk[]
  /** Names of the documents that go with it; those of what is left out are not among them. */
  documenten: readonly string[]
  /** There is more in this dossier than this pet may see. */
  meerVerborgen: boolean
  /** About whom something was read to make it. */
  over: readonly string[]
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
  const ids = gegund.flatMap(({ onderdeel: o }) => (o.gegevenId === null ? [] : [o.gegevenId]))
  const gegevens = alles
    ? await listGegevens(tx, [dossier.id])
    : await listGegevens(tx, [dossier.id], ids)
  const documenten = await listDocumenten(tx, [dossier.id])
  const personen = await listPersonenInDossier(tx, dossier.id)
  const stukken = maakStukken(
    gegevens.map((g) => ({ ...g, naam: naamVan(g) })),
    persoonId,
    gegund.flatMap(({ woorden }) => woorden?.uitzonderingen ?? []),
    {
      eigenNamen: personen.filter(({ id }) => id === persoonId).map(({ naam }) => naam),
      eigenContact: [],
      andereNamen: personen.filter(({ id }) => id !== persoonId).map(({ naam }) => naam),
      organisaties: [],
    },
  )
  const heel = new Set(gegevens.filter((_, nr) => stukken[nr]?.hoe === 'heel').map(({ id }) => id))
  const gevraagd = new Set(gegund.map(({ onderdeel }) => onderdeel.documentId))
  return {
    stukken,
    documenten: documenten
      .filter(({ id, gegevenId }) => heel.has(gegevenId) || gevraagd.has(id))
      .map(({ naam }) => naam),
    meerVerborgen: await isIetsVerborgen(tx, dossier.id),
    over: [...gegevens, ...documenten].map((rij) => rij.persoonId),
  }
}

function naamVan({ aard, vastgelegdOp }: GegevenRij): string {
  const naam = isEen(aard, aarden) ? aardWoorden[aard].naam : 'Gegeven'
  return `${naam}, opgeschreven op ${schrijfDatum(datumInNederland(vastgelegdOp))}`
}
