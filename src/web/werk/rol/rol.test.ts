import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import {
  beginIntake,
  idUit,
  leesbaar,
  noor,
  openDossier,
  schrijfOp,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

const anna = 'a4000000-0000-4000-8000-000000000002'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let pad: string
beforeAll(async () => {
  t = await createTestApp()
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  pad = `/werk/dossiers/${dossier}/rol`
})
afterAll(() => t.stop())

const iedereen = async (): Promise<string[]> => {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      `select persoon_id as id from deelwijzer.dossier_persoon where dossier_id = $1`,
      [dossier],
    )
  return rows.map((rij) => rij.id)
}

describe('vertellen in welke rol u spreekt', () => {
  it('reminds calmly, and has the sentence ready for this pet', async () => {
    const opDossier = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    expect(opDossier).toContain('Vertel in welke rol u spreekt')
    const blad = leesbaar(await sanne.get(pad))
    expect(blad).toContain('Ik spreek u nu als Toeleider Jeugd en Wmo')
    expect(blad).toContain('U werkt namens de gemeente.')
    const hulp = await t.login('sanne', 'hulpverlener')
    await beginIntake(hulp, { route: 'c', gemeldDoor: 'inwoner' })
    const eigen = await hulp.verstuur({ ...vraag, akkoord: 'ja' }, { knop: 'opslaan' })
    const id = idUit(eigen, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
    expect(leesbaar(await hulp.get(`/werk/dossiers/${id}/rol`))).toContain('blijft bij mij')
  })

  it('is not assumed when only somebody was told', async () => {
    await sanne.get(pad)
    const blad = await sanne.verstuur({ persoon: [anna], hoe: 'telefoon', verteldOp: '20-11-2026' })
    expect(blad.pad).toBe(`${pad}?nieuw=rol`)
    const opDossier = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    expect(opDossier).toContain('U vertelde op 20 november 2026 aan Anna')
    expect(opDossier).toContain('(aan de telefoon)')
    expect(opDossier).toContain('nog niet dat u dit vertelde aan')
    const form = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(form.$('input[name=rolKenbaar][checked]').length).toBe(0)
    expect(leesbaar(form)).toContain('U vertelde het op 20 november 2026 aan Anna')
  })

  it('is filled in beforehand when everybody was told, and can be changed', async () => {
    await sanne.get(pad)
    await sanne.verstuur({ persoon: await iedereen(), hoe: 'gesprek', verteldOp: '21-11-2026' })
    const opDossier = leesbaar(await sanne.get(`/werk/dossiers/${dossier}`))
    expect(opDossier).not.toContain('nog niet dat u dit vertelde')
    expect(opDossier).toContain('aan Noor de Vries, Anna de Vries en Mark Jansen (in een gesprek)')
    const form = await sanne.get(`/werk/dossiers/${dossier}/opschrijven`)
    expect(form.$('input[name=rolKenbaar][checked]').attr('value')).toBe('ja')
    expect(leesbaar(form)).toContain('U vertelde het op 21 november 2026 aan Noor')
    await schrijfOp(sanne, dossier, { rolKenbaar: 'nee' })
    expect(await tel(t, 'gegeven', `dossier_id = '${dossier}'`)).toBe(0)
    expect(sanne.blad().$('input[name=rolKenbaar][checked]').attr('value')).toBe('nee')
  })

  it('the resident sees who told it, when and how; a line is in the log', async () => {
    const zelf = await t.login('noor')
    const gegevens = leesbaar(await zelf.get('/mijn/gegevens'))
    expect(gegevens).toContain('21 november 2026, in een gesprek: verteld door de Toeleider')
    const over = `object_soort = 'rolkenbaarheid' and handeling = 'vastleggen' and betrokkene_id = '${noor}'`
    expect(await tel(t, 'gebeurtenis', over)).toBe(1)
  })

  it('the same thing twice, also at once, is once', async () => {
    await sanne.get(pad)
    const voor = await tel(t, 'rolkenbaarheid')
    const velden = { persoon: [noor], hoe: 'brief', verteldOp: '01-11-2026' }
    await Promise.all([1, 2, 3].map(() => sanne.post(pad, velden)))
    expect(await tel(t, 'rolkenbaarheid')).toBe(voor + 1)
    expect(t.meldingen).toEqual([])
  })

  it.each([
    ['nobody', { persoon: [] }, 'Kies aan wie u het vertelde.'],
    ['a stranger', { persoon: ['a4000000-0000-4000-8000-000000000004'] }, 'Kies aan wie'],
    ['no way', { hoe: 'rooksignaal' }, 'Kies hoe u het vertelde.'],
    ['no day', { verteldOp: '31-02-2026' }, 'Schrijf een dag die bestaat'],
    ['tomorrow', { verteldOp: '23-11-2026' }, 'Deze dag is nog niet geweest'],
    ['long ago', { verteldOp: '01-01-1999' }, 'te lang geleden'],
  ])('%s: says so, keeps the choices and records nothing', async (_wat, anders, melding) => {
    await sanne.get(pad)
    const voor = await tel(t, 'rolkenbaarheid')
    const goed = { persoon: [noor], hoe: 'gesprek', verteldOp: '22-11-2026' }
    const blad = await sanne.verstuur({ ...goed, ...anders })
    expect(blad.pad).toBe(pad)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#verteldOp').attr('value')).toBe({ ...goed, ...anders }.verteldOp)
    expect(await tel(t, 'rolkenbaarheid')).toBe(voor)
  })

  it.each([
    ['a colleague', () => t.login('mehmet')],
    ['the other pet', () => t.login('sanne', 'hulpverlener')],
    ['the leidinggevende', () => t.login('petra')],
    ['the privacy officer', () => t.login('ingrid')],
  ])('%s does not find it and records nothing', async (_wie, inloggen) => {
    const iemand = await inloggen()
    const voor = await tel(t, 'rolkenbaarheid')
    expect((await iemand.get(pad)).status).toBe(404)
    await iemand.get('/balie/mag-het')
    const velden = { persoon: [noor], hoe: 'brief', verteldOp: '02-11-2026' }
    expect((await iemand.post(pad, velden)).status).toBe(404)
    expect(await tel(t, 'rolkenbaarheid')).toBe(voor)
  })

  it('a resident does not reach the page of the professional', async () => {
    const zelf = await t.login('noor')
    expect((await zelf.get(pad)).pad).toContain('/inloggen')
  })
})
