import { buitentabellen, tabellenVan } from '../domein/afschrift-kaart.ts'
import type { Kennissen } from '../domein/afschrift-anderen.ts'
import { schrijfRij, type Hulp, type Rij } from '../domein/afschrift-rij.ts'
import { schemabestand } from '../domein/afschrift-schema.ts'
import {
  nogNietAlles,
  overAnderen,
  rechten,
  type Afschrift,
  type Verwerking,
} from '../domein/afschrift.ts'
import { bewaartermijnVan } from '../domein/bewaartermijn.ts'
import { findContact, readRollen, readTabel, readVerwerkingen } from '../opslag/afschrift-lezen.ts'
import { readDelen, type Deelinhoud } from '../opslag/afschrift.ts'
import type { Tx } from '../opslag/database.ts'
import { findEigenEmail } from '../opslag/bereikbaar.ts'
import { listZichtbareNamen } from '../opslag/inwoner.ts'
import { addBijlagen } from './bijlage.ts'

/** About whom a copy is, and who asked for it. */
export interface Voorwie {
  persoonId: string
  vragerId: string
  gemeente: string
}

/** Reads one part, as the resident of this transaction. */
export async function readDeel(
  tx: Tx,
  deel: string,
  voor: Voorwie,
  andereNamen: readonly string[],
): Promise<Deelinhoud> {
  const { rollen, organisaties } = await readRollen(tx)
  const hulp: Hulp = {
    persoonId: voor.persoonId,
    kennissen: await kennissenVan(tx, voor, andereNamen, [...organisaties.values()]),
    rollen,
    organisaties,
  }
  const uit: Record<string, Rij[]> = {}
  for (const tabel of tabellenVan(deel)) {
    const { rijen, ingekort } = await readTabel(tx, tabel, voor.persoonId)
    const geschreven = rijen.map((rij) => schrijfRij(tabel, rij, hulp))
    uit[tabel.sleutel] =
      tabel.tabel === 'document' ? await addBijlagen(tx, voor.persoonId, geschreven) : geschreven
    if (ingekort) uit[ingekortteken] = [...(uit[ingekortteken] ?? []), { sleutel: tabel.sleutel }]
  }
  return uit
}

/** Beside the tables of a part: which of them are not whole. No table has this name. */
const ingekortteken = 'ingekort'

/** Own names and numbers may stay; those of who asks for a child are no secret to them either. */
async function kennissenVan(
  tx: Tx,
  { persoonId, vragerId }: Voorwie,
  andereNamen: readonly string[],
  organisaties: readonly string[],
): Promise<Kennissen> {
  const zichtbaar = await listZichtbareNamen(tx)
  const eigen = zichtbaar.filter(({ id }) => id === persoonId || id === vragerId)
  const contact = await findContact(tx, persoonId)
  const email = await findEigenEmail(tx, persoonId)
  return {
    eigenNamen: eigen.map(({ naam }) => naam),
    eigenContact: [...contact, ...(email === null ? [] : [email])],
    andereNamen,
    organisaties,
  }
}

/** The whole copy, from its parts. */
export async function bouwAfschrift(
  tx: Tx,
  afschriftId: string,
  voor: Voorwie,
  nu: Date,
): Promise<Afschrift> {
  const { [ingekortteken]: ingekort = [], ...inhoud } = await readDelen(tx, afschriftId)
  return {
    $schema: schemabestand,
    versie: 1,
    gemaaktOp: nu.toISOString(),
    gemeente: voor.gemeente,
    gevraagdDoor: voor.persoonId === voor.vragerId ? 'uzelf' : 'vertegenwoordiger',
    nogNietAlles,
    anderen: overAnderen,
    automatischeBesluiten: false,
    verwerkingen: await verwerkingenVan(tx, voor.persoonId),
    nietErin: buitentabellen
      .filter((tabel) => tabel.opVerzoek === true)
      .map(({ tabel, reden }) => ({ wat: tabel, waarom: reden, opVerzoek: true })),
    rechten,
    inhoud,
    ingekort: ingekort.flatMap(({ sleutel }) => (typeof sleutel === 'string' ? [sleutel] : [])),
  }
}

const onbekend = 'De dag staat nog niet vast. Wij bewaren het niet langer dan nodig is.'

/** Per dossier of this person for what, on which ground, and until when. */
async function verwerkingenVan(tx: Tx, persoonId: string): Promise<Verwerking[]> {
  const activiteiten = await readVerwerkingen(tx)
  const rijen = await tx
    .selectFrom('dossier')
    .select(['nummer', 'soort', 'taak', 'verwerkingsactiviteit'])
    .where('persoon_id', '=', persoonId)
    .orderBy('nummer')
    .execute()
  return rijen.flatMap(({ nummer, soort, taak, verwerkingsactiviteit }) => {
    const activiteit = activiteiten.get(verwerkingsactiviteit)
    if (activiteit === undefined) return []
    const termijn = bewaartermijnVan(soort, taak, 'geen')
    return [
      {
        code: verwerkingsactiviteit,
        dossier: nummer,
        ...activiteit,
        bewaren:
          termijn === undefined ? onbekend : `${termijn.jaren} jaar na de laatste verandering.`,
      },
    ]
  })
}
