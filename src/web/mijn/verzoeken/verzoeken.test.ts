import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker } from '../../../../test/support/app.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'
import { verzoeksoorten } from '../../../domein/rechtsverzoek.ts'

let w: MijnWereld
beforeAll(async () => {
  w = await createMijnWereld()
})
afterAll(() => w.t.stop())

async function gegevenVan(dossierId: string, aard: string): Promise<string> {
  const { rows } = await w.t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      'select id from deelwijzer.gegeven where dossier_id = $1 and aard = $2 limit 1',
      [dossierId, aard],
    )
  return rows[0]?.id ?? ''
}

const idVan = (iemand: Bezoeker): string =>
  /^\/mijn\/verzoeken\/([0-9a-f-]{36})/.exec(iemand.blad().pad)?.[1] ?? ''

describe('asking', () => {
  it('shows everything one can ask, and a form for every kind, with je for a child', async () => {
    const noor = await w.t.login('noor')
    const kies = await noor.get('/mijn/verzoeken/nieuw')
    expect(kies.status).toBe(200)
    for (const soort of verzoeksoorten) {
      expect(kies.$(`a[href="/mijn/verzoeken/nieuw/${soort}"]`), soort).toHaveLength(1)
      const blad = await noor.get(`/mijn/verzoeken/nieuw/${soort}`)
      expect(blad.status, soort).toBe(200)
      expect(leesbaar(blad), soort).not.toMatch(/\b(u|uw)\b/i)
    }
    expect((await noor.get('/mijn/verzoeken/nieuw/verzonnen')).status).toBe(404)
  })

  it('makes a request with its own number, both days, a part per dossier and a task there', async () => {
    const noor = await w.t.login('noor')
    await noor.get('/mijn/verzoeken/nieuw/inzage')
    const na = await noor.verstuur({
      waarover: [`dossier:${w.toeleiding}`, `dossier:${w.hulp}`],
      hoe: 'samen',
      tekst: 'Ik wil weten wat er staat.',
    })
    expect(na.status).toBe(200)
    const tekst = leesbaar(na)
    expect(tekst).toContain('Wij hebben je vraag')
    expect(tekst).toMatch(/RV-2026-[0-9A-Z]{5}/)
    expect(tekst).toContain('20 december 2026')
  })
})
void noorId
void gegevenVan
void idVan
void tel
