import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker } from '../../../../test/support/app.ts'
import { createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { alleenJa, dienIn } from '../../../../test/support/rechtenbalie.ts'
import { besluitOp } from '../../../../test/support/uitvoeren-recht.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'

let w: MijnWereld
let noor: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  noor = await w.t.login('noor')
})
afterAll(() => w.t.stop())

async function eersteGegeven(dossierId: string): Promise<string> {
  const { rows } = await w.t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.gegeven where dossier_id = $1 limit 1', [
      dossierId,
    ])
  return rows[0]?.id ?? ''
}

describe('the letter', () => {
  it('is read and saved by who asked, in their form, and is not there for anybody else', async () => {
    const { id, delen } = await dienIn(w.t, noor, 'inzage', {
      waarover: [`dossier:${w.hulp}`],
      hoe: 'hier',
    })
    const hulp = await w.t.login('sanne', 'hulpverlener')
    const pad = `/werk/verzoeken/${delen['hulpverleningsdossier'] ?? ''}`
    await hulp.get(pad)
    await hulp.verstuur(alleenJa, { actie: `${pad}/besluit` })

    const verzoek = await noor.get(`/mijn/verzoeken/${id}`)
    expect(leesbaar(verzoek)).toContain('Wij doen wat is gevraagd.')
    const brief = verzoek.$('a[href^="/mijn/verzoeken/brieven/"]').attr('href') ?? ''
    const blad = await noor.get(brief)
    expect(blad.status).toBe(200)
    expect(leesbaar(blad)).toContain('Noor de Vries')
    expect(leesbaar(blad)).not.toMatch(/\b(u|uw)\b/i)
    expect(blad.$('title').text()).not.toContain('Noor')
    const pdf = await noor.get(`${brief}/pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).not.toContain('Noor')
    // Also to a parent: it is about help, and Noor is thirteen.
    for (const naam of ['anna', 'mark', 'lotte', 'thijs', 'marijke'] as const) {
      const iemand = await w.t.login(naam)
      expect((await iemand.get(brief)).status, naam).toBe(404)
      expect((await iemand.get(`${brief}/pdf`)).status, naam).toBe(404)
    }
    // A hulpverlener does not decide for the college: bezwaar is not the road.
    expect(leesbaar(await noor.get('/mijn/verzoeken/nieuw/bezwaar-besluit'))).toContain(
      'Daarom kun je hier nu niets kiezen.',
    )
  })

  it('of the college can be objected to, once per form, by who may read it', async () => {
    const { besluit, verzoek } = await besluitOp(w.t, w.toeleiding, [
      { gegeven: await eersteGegeven(w.toeleiding), uitvoering: 'geen' },
    ])
    const form = await noor.get('/mijn/verzoeken/nieuw/bezwaar-besluit')
    expect(form.$(`input[name=tegen][value="${besluit}"]`)).toHaveLength(1)
    expect((await noor.verstuur({ tekst: 'Niet eens.' })).status).toBe(422)
    await noor.get('/mijn/verzoeken/nieuw/bezwaar-besluit')
    const na = await noor.verstuur({ tegen: besluit, tekst: 'Jullie lazen het niet goed.' })
    expect(na.pad).toContain('nieuw=verzoek')
    expect(
      await tel(
        w.t,
        'rechtsverzoek',
        `tegen_id = '${besluit}' and soort = 'bezwaar-besluit' and lokaal is null`,
      ),
    ).toBe(1)
    // What is decided and done is not taken back any more.
    expect((await noor.get(`/mijn/verzoeken/${verzoek}/intrekken`)).pad).toBe(
      `/mijn/verzoeken/${verzoek}`,
    )
    // Her parents did not ask it and do not object to it.
    const anna = await w.t.login('anna')
    const voor = await tel(w.t, 'rechtsverzoek')
    await anna.get(`/mijn/verzoeken/nieuw/bezwaar-besluit?voor=${noorId}`)
    const dwars = await anna.post('/mijn/verzoeken/nieuw/bezwaar-besluit', {
      sleutel: randomUUID(),
      voor: noorId,
      tegen: besluit,
      tekst: 'Ik ook niet.',
    })
    expect(dwars.status).toBe(422)
    expect(await tel(w.t, 'rechtsverzoek')).toBe(voor)
  })

  it('that a parent asked for speaks to the child as who did not ask it', async () => {
    const anna = await w.t.login('anna')
    const verzoek = await dienIn(
      w.t,
      anna,
      'inzage',
      { waarover: [`dossier:${w.toeleiding}`], hoe: 'hier', tekst: 'Wat staat er over Noor?' },
      noorId,
    )
    const sanne = await w.t.login('sanne', 'toeleider')
    const deel = Object.values(verzoek.delen)[0] ?? ''
    await sanne.get(`/werk/verzoeken/${deel}`)
    await sanne.verstuur(alleenJa, { actie: `/werk/verzoeken/${deel}/besluit` })
    const petra = await w.t.login('petra')
    await petra.get(`/verzoeken/delen/${deel}/besluit`)
    await petra.verstuur({ weging: 'Eens.' })
    const lees = async (wie: Bezoeker): Promise<string> => {
      const { $ } = await wie.get(`/mijn/verzoeken/${verzoek.id}`)
      return leesbaar(
        await wie.get($('a[href^="/mijn/verzoeken/brieven/"]').attr('href') ?? ''),
      ).replaceAll(/\s+/g, ' ')
    }
    const vanAnna = await lees(anna)
    expect(vanAnna).toContain('Wat u vroeg')
    expect(vanAnna).toContain('U leest het op uw pagina, bij Mijn gegevens.')
    expect(vanAnna).toMatch(/Gaat over\s*Noor de Vries/)
    const vanNoor = await lees(noor)
    expect(vanNoor).toMatch(/Aan\s*een ouder van jou/)
    expect(vanNoor).toContain('Deze brief schreven wij aan een ander.')
    expect(vanNoor).toContain('Wat er is gevraagd')
    expect(vanNoor).not.toMatch(/je vraag|jouw vraag|je vroeg|Anna|\b(u|uw)\b/)
    const verloop = leesbaar(await noor.get(`/mijn/verzoeken/${verzoek.id}`))
    expect(verloop).toContain('Een ouder van je vroeg dit over je.')
    expect(verloop).toContain('In eigen woorden')
    expect(verloop).not.toMatch(/\b(wil|wilt) (je|u)\b/i)
    expect(verloop).toContain('Wie dit stuurde, kreeg ons antwoord')
    expect(verloop).not.toMatch(/je vraag|Je kreeg ons antwoord/)
  })

  it('has the resident see that it was done', async () => {
    const gegeven = await eersteGegeven(w.toeleiding)
    const { verzoek, deel, onderdelen } = await besluitOp(w.t, w.toeleiding, [
      { gegeven, uitvoering: 'verbeteren', nieuweTekst: 'Drie dagen niet op school.' },
    ])
    const sanne = await w.t.login('sanne', 'toeleider')
    await sanne.get(`/werk/verzoeken/${deel}/uitvoeren`)
    await sanne.verstuur(
      { onderdeel: onderdelen[0] ?? '' },
      { actie: `/werk/verzoeken/${deel}/uitvoeren` },
    )
    const tekst = leesbaar(await noor.get(`/mijn/verzoeken/${verzoek}`))
    expect(tekst).toContain('Het is gedaan')
    expect(tekst).toContain('Alles is klaar')
  })
})
