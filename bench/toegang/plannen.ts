import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { Ingangen } from './groepen.ts'
import { inTransactie, voerUit, type Geval } from './meten.ts'
import { handgeschreven, KALE_LIJST, type Productvragen } from './vragen.ts'

export interface Plan {
  naam: string
  client: Client
  geval: Geval
  context: boolean
  tekst: string
  waarden: unknown[]
}

/** Writes `EXPLAIN (ANALYZE, BUFFERS)` of every statement, as the role that runs it, one file each. */
export async function bewaarPlannen(map: string, plannen: readonly Plan[]): Promise<void> {
  await mkdir(map, { recursive: true })
  for (const plan of plannen) {
    const uitleg = `explain (analyze, buffers) ${plan.tekst}`
    const { uit } = await inTransactie(
      plan.client,
      plan.context ? plan.geval : undefined,
      async () => {
        // Once for the cache; what counts is the second.
        await plan.client.query(uitleg, plan.waarden)
        return plan.client.query<{ 'QUERY PLAN': string }>(uitleg, plan.waarden)
      },
    )
    const regels = uit.rows.map((rij) => rij['QUERY PLAN'])
    await writeFile(join(map, `${plan.naam}.txt`), `${plan.tekst}\n\n${regels.join('\n')}\n`)
  }
}

/** The four statements of the product for one pet. */
export async function plannenVan(
  wie: string,
  client: Client,
  product: Productvragen,
  geval: Geval,
): Promise<Plan[]> {
  const invoer = { ...geval, dossiers: [geval.dossier] }
  const { uit } = await voerUit(
    {
      naam: 'ids',
      client,
      context: true,
      gevallen: [geval],
      doe: async () =>
        (
          await client.query<{ dossierId: string }>(
            product.plaatsen.tekst,
            product.plaatsen.waarden(invoer),
          )
        ).rows,
    },
    geval,
  )
  const ids = uit.map((rij) => String(rij['dossierId']))
  const regels = await product.regels(ids.length)
  const basis = { client, geval, context: true }
  return [
    {
      ...basis,
      naam: `${wie}-lijst-1-plaatsen`,
      tekst: product.plaatsen.tekst,
      waarden: product.plaatsen.waarden(invoer),
    },
    {
      ...basis,
      naam: `${wie}-lijst-2-regels`,
      tekst: regels.tekst,
      waarden: regels.waarden({ ...geval, dossiers: ids }),
    },
    {
      ...basis,
      naam: `${wie}-open-1-dossier`,
      tekst: product.dossier.tekst,
      waarden: product.dossier.waarden(invoer),
    },
    {
      ...basis,
      naam: `${wie}-open-2-gegevens`,
      tekst: product.gegevens.tekst,
      waarden: product.gegevens.waarden(invoer),
    },
  ]
}

/** The same by hand, and the bare lists. */
export function handPlannen({ beheer, app, naief }: Ingangen, geval: Geval): Plan[] {
  const { gemeente, pet, dossier } = geval
  const hand = { client: beheer, geval, context: false }
  return [
    { ...hand, naam: 'hand-lijst', tekst: handgeschreven.lijst, waarden: [gemeente, pet] },
    {
      ...hand,
      naam: 'hand-open-1-dossier',
      tekst: handgeschreven.dossier,
      waarden: [gemeente, pet, dossier],
    },
    {
      ...hand,
      naam: 'hand-open-2-gegevens',
      tekst: handgeschreven.gegevens,
      waarden: [gemeente, pet, dossier],
    },
    { client: app, geval, context: true, naam: 'kaal-onze-policy', tekst: KALE_LIJST, waarden: [] },
    {
      client: naief,
      geval,
      context: true,
      naam: 'kaal-naieve-policy',
      tekst: KALE_LIJST,
      waarden: [],
    },
  ]
}
