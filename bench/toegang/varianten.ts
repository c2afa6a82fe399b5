import type { Client } from 'pg'
import { metContext, type Databanken } from '../../src/opslag/database.ts'
import { lezingVan } from '../../src/opslag/lezing.ts'
import { findDossier, listDossiersMetId } from '../../src/opslag/dossier.ts'
import { listPlaatsen } from '../../src/opslag/dossierlijst.ts'
import { listGegevens } from '../../src/opslag/gegeven.ts'
import type { Geval, Rijen } from './meten.ts'
import {
  GEGEVENS_OP_TOEGANG,
  handgeschreven,
  PER_BLADZIJDE,
  zonderRls,
  type Productvragen,
  type Vraag,
} from './vragen.ts'

type Doe = (geval: Geval) => Promise<Rijen>

/** The same work of one list page or one opened dossier, in one way. */
export interface Manier {
  lijst: Doe
  open: Doe
}

/** The statements of the product, prepared, as a role for which row security decides. */
export function metRls(client: Client, product: Productvragen): Manier {
  const stuur = async (vraag: Vraag, geval: Geval, dossiers: readonly string[]) => {
    const { rows } = await client.query<Rijen[number]>({
      name: vraag.naam,
      text: vraag.tekst,
      values: vraag.waarden({ ...geval, dossiers }),
    })
    return rows
  }
  return {
    async lijst(geval) {
      const ids = await stuur(product.plaatsen, geval, []).then(idsVan)
      if (ids.length === 0) return []
      return opVolgorde(ids, await stuur(await product.regels(ids.length), geval, ids))
    },
    async open(geval) {
      const dossier = await stuur(product.dossier, geval, [geval.dossier])
      if (dossier.length === 0) return []
      return [...dossier, ...(await stuur(product.gegevens, geval, [geval.dossier]))]
    },
  }
}

/** The very same statements on the very same table, without row security: what the policies alone cost. */
export function zelfdeZonderRls(client: Client, product: Productvragen, breed: boolean): Manier {
  return metRls(client, {
    plaatsen: { ...product.plaatsen, tekst: zonderRls(product.plaatsen) },
    async regels(aantal) {
      const vraag = await product.regels(aantal)
      return { ...vraag, tekst: zonderRls(vraag) }
    },
    dossier: { ...product.dossier, tekst: zonderRls(product.dossier) },
    // The product leaves all conditions on a datum to the policy, so here they have to be written out.
    gegevens: {
      naam: breed ? 'gegevens-breed' : 'gegevens',
      tekst: breed ? GEGEVENS_OP_TOEGANG.breed : GEGEVENS_OP_TOEGANG.gewoon,
      waarden: ({ gemeente, pet, dossiers }) => [gemeente, pet, dossiers[0]],
    },
  })
}

/** Joins over the sources, one statement for the list and two to open. */
export function metDeHand(client: Client, breed: boolean): Manier {
  const stuur = async (naam: string, text: string, values: unknown[]) =>
    (await client.query<Rijen[number]>({ name: `hand-${naam}`, text, values })).rows
  return {
    lijst: (geval) => stuur('lijst', handgeschreven.lijst, [geval.gemeente, geval.pet]),
    async open({ gemeente, pet, dossier }) {
      const kop = await stuur('dossier', handgeschreven.dossier, [gemeente, pet, dossier])
      if (kop.length === 0) return []
      const gegevens = breed ? handgeschreven.gegevensBreed : handgeschreven.gegevens
      return [
        ...kop,
        ...(await stuur(breed ? 'gegevens-breed' : 'gegevens', gegevens, [gemeente, pet, dossier])),
      ]
    },
  }
}

/**
 * The functions of the product as it calls them: through its own pool, its own transaction, not prepared.
 * @param mensen about whom the log would have lines; writing those is no part of this measurement
 */
export function zoalsHetProduct(
  databanken: Databanken,
  soort: 'pet' | 'breed',
  mensen: readonly string[],
): { lijst: (geval: Geval) => Promise<void>; open: (geval: Geval) => Promise<void> } {
  const context = ({ gemeente, medewerker, pet }: Geval) => ({
    soort,
    gemeenteId: gemeente,
    medewerkerId: medewerker,
    petId: pet,
  })
  return {
    lijst: (geval) =>
      metContext(databanken, context(geval), async (tx) => {
        const plaatsen = await listPlaatsen(tx, geval.pet, {
          sorteer: 'gewijzigd',
          hoogstens: PER_BLADZIJDE,
        })
        await listDossiersMetId(
          tx,
          geval.pet,
          plaatsen.map((plaats) => plaats.dossierId),
        )
        await lezingVan(tx).account(mensen)
      }),
    open: (geval) =>
      metContext(databanken, context(geval), async (tx) => {
        await findDossier(tx, geval.pet, geval.dossier)
        await listGegevens(tx, [geval.dossier])
        await lezingVan(tx).account(mensen)
      }),
  }
}

function idsVan(plaatsen: Rijen): string[] {
  return plaatsen.map((plaats) => String(plaats['dossierId']))
}

function opVolgorde(ids: readonly string[], rijen: Rijen): Rijen {
  const perId = new Map(rijen.map((rij) => [String(rij['id']), rij]))
  return ids.flatMap((id) => perId.get(id) ?? [])
}
