import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker } from '../support/app.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../support/mijn.ts'
import { alleenJa, dienIn, standVan, type Ingediend } from '../support/rechtenbalie.ts'
import { leesbaar, tel } from '../support/werk.ts'

/** Requests under a right, attacked through the front door. */

let w: MijnWereld
let toeleider: Bezoeker
let petra: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  toeleider = await w.t.login('sanne', 'toeleider')
  petra = await w.t.login('petra')
})
afterAll(() => w.t.stop())

const eigenaar = (sql: string, waarden: unknown[] = []) =>
  w.t.db.pool('eigenaar').query(sql, waarden)

describe('between asking and deciding', () => {
  const vraag = async (): Promise<Ingediend> => {
    const velden = { waarover: [`dossier:${w.toeleiding}`], hoe: 'hier', tekst: 'Alles.' }
    return dienIn(w.t, await w.t.login('anna'), 'inzage', velden, noorId)
  }
  async function stelVoor({ delen }: Ingediend): Promise<string> {
    const deel = Object.values(delen)[0] ?? ''
    await toeleider.get(`/werk/verzoeken/${deel}`)
    await toeleider.verstuur(alleenJa, { actie: `/werk/verzoeken/${deel}/besluit` })
    return `/verzoeken/delen/${deel}/besluit`
  }
  const schermAf = (): Promise<unknown> =>
    eigenaar(
      `insert into deelwijzer.afscherming (gemeente_id, id, persoon_id, vertegenwoordiger_id, begonnen_op, herzien_op)
       select gemeente_id, $1, id, $2, now(), current_date + 30 from deelwijzer.persoon where id = $3`,
      [randomUUID(), annaId, noorId],
    )

  it('a parent who is shielded gets nothing of what they asked, and the desk does not learn why', async () => {
    const verzoek = await vraag()
    const pad = await stelVoor(verzoek)
    await schermAf()
    await petra.get(pad)
    const blad = await petra.verstuur({ weging: 'Eens met het voorstel.' })
    expect(blad.pad).not.toContain('/brieven/')
    expect(leesbaar(blad)).toContain('mag dat nu niet meer voor deze persoon')
    expect(blad.$('.dw-fouten').text()).not.toMatch(/scherm|veilig/)
    expect(await tel(w.t, 'verzoekbesluit')).toBe(0)
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'open', delen: ['voorstel'] })
    await eigenaar('update deelwijzer.afscherming set beeindigd_op = now()')
    await petra.get(pad)
    expect((await petra.verstuur({ weging: 'Eens met het voorstel.' })).pad).toContain('/brieven/')
  })

  it('a parent who lost gezag gets nothing of what they asked', async () => {
    const verzoek = await vraag()
    const pad = await stelVoor(verzoek)
    await eigenaar(
      `update deelwijzer.vertegenwoordiging set gezag = 'onbekend' where persoon_id = $1 and vertegenwoordiger_id = $2`,
      [noorId, annaId],
    )
    await petra.get(pad)
    const blad = await petra.verstuur({ weging: 'Eens met het voorstel.' })
    expect(leesbaar(blad)).toContain('mag dat nu niet meer voor deze persoon')
    expect(await standVan(w.t, verzoek.id)).toEqual({ stand: 'open', delen: ['voorstel'] })
  })
})
