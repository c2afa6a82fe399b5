import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Blad, Velden } from '../../../../test/support/app.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../../../../test/support/mijn.ts'
import { leesbaar, tel } from '../../../../test/support/werk.ts'
import { verzoeksoorten } from '../../../domein/rechtsverzoek.ts'

let w: MijnWereld
let sanne: Bezoeker
let hulp: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  sanne = await w.t.login('sanne', 'toeleider')
  hulp = await w.t.login('sanne', 'hulpverlener')
})
afterAll(() => w.t.stop())

const bij = (dossier: string, rest = ''): string => `/werk/dossiers/${dossier}/verzoeken${rest}`
const verzoeken = (): Promise<number> => tel(w.t, 'rechtsverzoek')

const zelf = { vrager: `${noorId}:${noorId}` }
const binnen = { kanaal: 'post', ontvangen: '16-11-2026', identiteit: 'document' }

async function voerIn(
  iemand: Bezoeker,
  dossier: string,
  soort: string,
  velden: Velden,
): Promise<Blad> {
  await iemand.get(bij(dossier, `/nieuw/${soort}`))
  return iemand.post(bij(dossier, `/nieuw/${soort}`), { sleutel: randomUUID(), ...velden })
}

const idVan = (blad: Blad): string =>
  /\/verzoeken\/([0-9a-f-]{36})\/ontvangst/.exec(blad.pad)?.[1] ?? ''

describe('entering for a resident', () => {
  it('counts from the day it came in, says who it is, and gives a copy to take home', async () => {
    const na = await voerIn(sanne, w.toeleiding, 'inzage', {
      ...zelf,
      ...binnen,
      waarover: [`dossier:${w.toeleiding}`],
      hoe: 'papier',
      tekst: 'Graag alles.',
    })
    const tekst = leesbaar(na)
    expect(na.status, tekst.slice(0, 400)).toBe(200)
    expect(tekst).toContain('Binnengekomen op16 november 2026')
    expect(tekst).toContain('14 december 2026')
    expect(tekst).toContain('16 december 2026')
    expect(tekst).toContain('Graag alles.')
    const id = idVan(na)
    expect(
      await tel(
        w.t,
        'rechtsverzoek',
        `id = '${id}' and kanaal = 'post' and identiteit and pet_id is not null and hoedanigheid = 'zelf'`,
      ),
    ).toBe(1)
    expect(await tel(w.t, 'verzoekdeel', `verzoek_id = '${id}' and plicht_id is not null`)).toBe(1)
    // The resident sees it on their own page, with the day of the post.
    const noor = await w.t.login('noor')
    const mijn = leesbaar(await noor.get(`/mijn/verzoeken/${id}`))
    expect(mijn).toContain('16 november 2026')
    expect(mijn).toContain('Wij weten dat jij het bent')
    // And it is in the list of the dossier.
    expect(leesbaar(await sanne.get(bij(w.toeleiding)))).toContain('14 december 2026')
  })

  it('without knowing who it is, nothing is established', async () => {
    const na = await voerIn(sanne, w.toeleiding, 'verwijderen', {
      ...zelf,
      ...binnen,
      kanaal: 'telefoon',
      identiteit: 'nee',
      waarover: [`dossier:${w.toeleiding}`],
      geval: ['niet-meer-nodig'],
    })
    expect(leesbaar(na)).toContain('Wij moeten nog weten of jij het bent.')
    expect(await tel(w.t, 'rechtsverzoek', `id = '${idVan(na)}' and not identiteit`)).toBe(1)
  })

  it('gives back what was typed, with every mistake at its field', async () => {
    const voor = await verzoeken()
    const leeg = await voerIn(sanne, w.toeleiding, 'verbeteren', { tekst: 'Getypt <i>woord</i>' })
    expect(leeg.status).toBe(422)
    for (const veld of ['vrager', 'kanaal', 'ontvangen', 'identiteit', 'waarover', 'voorstel']) {
      expect(leeg.$(`[data-fouten] a[href="#${veld}"]`), veld).toHaveLength(1)
      expect(leeg.$(`[id="${veld}"]`), veld).toHaveLength(1)
    }
    expect(leeg.$('#tekst').text()).toContain('Getypt <i>woord</i>')
    for (const ontvangen of ['23-11-2026', '01-01-2026', '31-02-2026', 'gisteren']) {
      const fout = await voerIn(sanne, w.toeleiding, 'inzage', {
        ...zelf,
        ...binnen,
        ontvangen,
        waarover: [`dossier:${w.toeleiding}`],
        hoe: 'hier',
      })
      expect(fout.status, ontvangen).toBe(422)
      expect(fout.$('#ontvangen').attr('value')).toBe(ontvangen)
    }
    expect(await verzoeken()).toBe(voor)
  })

  it('shows a form of every kind, and is once when it is sent twice', async () => {
    for (const soort of verzoeksoorten) {
      const status = soort === 'aanvullen' ? 404 : 200
      expect((await sanne.get(bij(w.toeleiding, `/nieuw/${soort}`))).status, soort).toBe(status)
    }
    const velden = {
      ...zelf,
      ...binnen,
      sleutel: randomUUID(),
      waarover: ['anders'],
      tekst: 'De mails die er zijn.',
      hoe: 'hier',
    }
    const voor = await verzoeken()
    const eerste = await voerIn(sanne, w.toeleiding, 'inzage', velden)
    const tweede = await voerIn(sanne, w.toeleiding, 'inzage', velden)
    expect(idVan(tweede)).toBe(idVan(eerste))
    expect(await verzoeken()).toBe(voor + 1)
  })

  it('takes a parent for the dossier of the college, and not for that of help', async () => {
    const form = await sanne.get(bij(w.toeleiding, '/nieuw/inzage'))
    const ouder = `${noorId}:${annaId}`
    const inDossier = form.$(`input[value="${ouder}"]`).length === 1
    // Only who stands in the dossier can be chosen, and a shielded or uncertain parent never.
    const na = await voerIn(sanne, w.toeleiding, 'inzage', {
      ...binnen,
      vrager: ouder,
      waarover: [`dossier:${w.toeleiding}`],
      hoe: 'hier',
    })
    expect(na.status).toBe(inDossier ? 200 : 422)
    const voor = await verzoeken()
    expect(
      (await hulp.get(bij(w.hulp, '/nieuw/inzage'))).$(`input[value="${ouder}"]`),
    ).toHaveLength(0)
    const nee = await voerIn(hulp, w.hulp, 'inzage', {
      ...binnen,
      vrager: ouder,
      waarover: [`dossier:${w.hulp}`],
      hoe: 'hier',
    })
    expect(nee.status).toBe(422)
    expect(leesbaar(nee)).toContain('Kies wie dit vraagt.')
    expect(await verzoeken()).toBe(voor)
  })
})

describe('a complaint that is entered', () => {
  it('is read by nobody in the team after that, not even by who typed it', async () => {
    const na = await voerIn(sanne, w.toeleiding, 'klacht', {
      ...zelf,
      ...binnen,
      kanaal: 'balie',
      over: 'gemeente',
      wie: 'de baliemedewerker',
      tekst: 'Snauwde mij af, kenmerk-paars.',
    })
    expect(leesbaar(na)).toContain('De klacht is binnen. Nummer: RV-2026-')
    const { rows } = await w.t.db
      .pool('eigenaar')
      .query<{ id: string; nummer: string }>(
        `select id, nummer from deelwijzer.rechtsverzoek where soort = 'klacht' order by ingediend_op desc limit 1`,
      )
    const [klacht] = rows
    expect(klacht).toBeDefined()
    const id = klacht?.id ?? ''
    for (const wie of [sanne, hulp]) {
      expect((await wie.get(bij(w.toeleiding, `/${id}/ontvangst`))).status).toBe(404)
      expect((await wie.get(bij(w.hulp, `/${id}/ontvangst`))).status).toBe(404)
    }
    for (const pad of [
      bij(w.toeleiding),
      '/werk',
      '/werk/termijnen',
      `/werk/dossiers/${w.toeleiding}`,
    ]) {
      const tekst = leesbaar(await sanne.get(pad))
      expect(tekst, pad).not.toContain('kenmerk-paars')
      expect(tekst, pad).not.toContain(klacht?.nummer ?? 'RV-')
    }
    expect(await tel(w.t, 'gebeurtenis', `object_id = '${id}' and dossier_id is not null`)).toBe(0)
    expect(await tel(w.t, 'verzoekdeel', `verzoek_id = '${id}' and dossier_id is null`)).toBe(1)
  })
})

describe('who may not', () => {
  it('has no list, no form and no copy of a dossier of others', async () => {
    const na = await voerIn(hulp, w.hulp, 'inzage', {
      ...zelf,
      ...binnen,
      waarover: [`dossier:${w.hulp}`],
      hoe: 'hier',
    })
    const id = idVan(na)
    expect(id).not.toBe('')
    const voor = await verzoeken()
    for (const [naam, pet] of [
      ['mehmet', undefined],
      ['petra', undefined],
      ['ingrid', undefined],
      ['fatima', undefined],
      ['sanne', 'toeleider'],
    ] as const) {
      const iemand = await w.t.login(naam, pet)
      for (const pad of ['', '/nieuw', '/nieuw/klacht', `/${id}/ontvangst`]) {
        expect((await iemand.get(bij(w.hulp, pad))).status, `${naam} ${pad}`).toBe(404)
      }
      const uit = await iemand.post(bij(w.hulp, '/nieuw/klacht'), {
        ...zelf,
        ...binnen,
        sleutel: randomUUID(),
        over: 'gemeente',
        tekst: 'x',
      })
      expect(uit.status, naam).toBe(404)
    }
    // A copy is of the dossier of the person it is about.
    expect((await hulp.get(bij(w.dossierSem, `/${id}/ontvangst`))).status).toBe(404)
    for (const naam of ['noor', 'anja'] as const) {
      expect((await (await w.t.login(naam)).get(bij(w.hulp))).pad, naam).not.toBe(bij(w.hulp))
    }
    expect(await verzoeken()).toBe(voor)
  })

  it('and nobody enters for somebody outside the dossier, or about a datum of another', async () => {
    const voor = await verzoeken()
    const ander = 'a4000000-0000-4000-8000-000000000006'
    for (const velden of [
      { vrager: `${ander}:${ander}`, waarover: [`dossier:${w.toeleiding}`] },
      { vrager: `${noorId}:${ander}`, waarover: [`dossier:${w.toeleiding}`] },
      { ...zelf, waarover: [`dossier:${w.hulp}`] },
      { ...zelf, waarover: [`gegeven:${randomUUID()}`] },
    ]) {
      const uit = await voerIn(sanne, w.toeleiding, 'inzage', { ...binnen, ...velden, hoe: 'hier' })
      expect(uit.status, JSON.stringify(velden)).toBe(422)
    }
    expect(await verzoeken()).toBe(voor)
  })
})
