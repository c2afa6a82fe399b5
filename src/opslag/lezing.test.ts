import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, petten, type TestApp } from '../../test/support/app.ts'
import { geopend, zetAdres } from '../../test/support/geopend.ts'
import { noor, openDossier, schrijfOp, tel } from '../../test/support/werk.ts'
import { KluisFout } from '../kluis/fouten.ts'
import { metContext, type Context, type Tx } from './database.ts'
import { findPersoonNaam } from './dossier.ts'
import { listGegevens } from './gegeven.ts'
import { lezingVan } from './lezing.ts'

const ik: Context = {
  soort: 'pet',
  gemeenteId: 'a0000000-0000-4000-8000-000000000001',
  medewerkerId: 'a2000000-0000-4000-8000-000000000001',
  petId: petten.toeleider,
}
const inhoud = 'Een zin die alleen wie erbij mag kan lezen.'

let t: TestApp
let dossier: string
beforeAll(async () => {
  t = await createTestApp()
  const sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  await schrijfOp(sanne, dossier, { inhoud })
})
afterAll(() => t.stop())

const binnen = <T>(werk: (tx: Tx) => Promise<T>): Promise<T> =>
  metContext(t.deps.databanken, ik, werk)
const code = (code: string) => expect.objectContaining({ name: 'KluisFout', code })

describe('what a transaction opens', () => {
  it('comes out as text only when the log tells whose it was', async () => {
    const gelezen = await binnen(async (tx) => {
      const rijen = await listGegevens(tx, [dossier])
      await lezingVan(tx).account([noor])
      return rijen
    })
    expect(gelezen.map((rij) => rij.inhoud)).toEqual([inhoud])
  })

  it.each([
    ['nobody', []],
    ['somebody else', ['a4000000-0000-4000-8000-000000000003']],
    ['no person at all', [null]],
  ])('is refused when the log tells about %s', async (_wie, betrokkenen) => {
    const werk = binnen(async (tx) => {
      await listGegevens(tx, [dossier])
      await lezingVan(tx).account(betrokkenen)
    })
    await expect(werk).rejects.toEqual(code('niet-verantwoord'))
  })

  it('rolls back what was done beside it', async () => {
    const id = randomUUID()
    const werk = binnen(async (tx) => {
      await tx
        .insertInto('triage')
        .values({
          gemeente_id: ik.gemeenteId,
          id,
          dossier_id: dossier,
          pet_id: petten.toeleider,
          moment: 'eerste-contact',
          herziet_id: null,
          begonnen_op: new Date(),
        })
        .execute()
      await listGegevens(tx, [dossier])
    })
    await expect(werk).rejects.toEqual(code('niet-verantwoord'))
    expect(await tel(t, 'triage', `id = '${id}'`)).toBe(0)
  })

  it('asks a line for a secret name too, about anybody on that page', async () => {
    await zetAdres(t, [noor], 'Schuilplaats 3', [noor])
    expect((await geopend(t, 'persoon.naam', `id = '${noor}'`))[0]?.tekst).toBe('Noor de Vries')
    expect(await tel(t, 'persoon', `id = '${noor}' and naam like '%Noor%'`)).toBe(0)
    const zonder = binnen((tx) => findPersoonNaam(tx, noor))
    await expect(zonder).rejects.toEqual(code('niet-verantwoord'))
    const met = binnen(async (tx) => {
      const naam = await findPersoonNaam(tx, noor)
      await lezingVan(tx).account([null])
      return naam
    })
    await expect(met).resolves.toBe('Noor de Vries')
  })
})

describe('a seal', () => {
  const vraag = (kolommen: string) =>
    binnen((tx) =>
      sql`select ${sql.raw(kolommen)} from gegeven where dossier_id = ${dossier}`.execute(tx),
    )

  it('does not open without the row that it names', async () => {
    await expect(vraag('inhoud')).rejects.toEqual(code('verplaatst'))
    await expect(vraag('persoon_id, inhoud')).rejects.toEqual(code('verplaatst'))
  })

  it('does not open when one byte of it was changed', async () => {
    await expect(
      vraag(`zegel_id, overlay(inhoud placing 'AAAA' from length(inhoud) - 8) as inhoud`),
    ).rejects.toBeInstanceOf(KluisFout)
  })

  it('is found however deep it lies in what a query gives', async () => {
    await expect(
      vraag(`jsonb_build_object('rij', jsonb_build_array(jsonb_build_object('tekst', inhoud)))`),
    ).rejects.toEqual(code('verplaatst'))
  })
})
