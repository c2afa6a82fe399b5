import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { idUit, noor, openDossier, tel } from '../../../../test/support/werk.ts'

let t: TestApp
let sanne: Bezoeker
let mehmet: Bezoeker
let petra: Bezoeker
let ingrid: Bezoeker
let dossier: string
let nummer: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
  mehmet = await t.login('mehmet')
  petra = await t.login('petra')
  ingrid = await t.login('ingrid')
  dossier = await openDossier(sanne)
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ nummer: string }>('select nummer from deelwijzer.dossier where id = $1', [dossier])
  nummer = rows[0]?.nummer ?? ''
})
afterAll(() => t.stop())

const escalatie = {
  partner: 'interventieteam',
  over: noor,
  vraag: 'Een gezin met jonge kinderen. Alle hulp is gestopt en het wordt thuis steeds erger.',
  argumenten: 'Drie gesprekken hielpen niet. Een lichtere weg is er niet meer.',
  bezwaar: 'ja',
  zeerErnstig: 'ja',
  dringendHulpNodig: 'ja',
  metNummer: 'nee',
}

async function schaalOp(anders: Record<string, string> = {}): Promise<string> {
  await sanne.get(`/werk/dossiers/${dossier}/opschalen`)
  const blad = await sanne.verstuur({ ...escalatie, ...anders })
  return idUit(blad, /^\/werk\/overleggen\/([0-9a-f-]{36})\?nieuw=gesteld$/)
}

async function antwoord(id: string, oordeel: string, tekst = 'Dat is mijn advies.'): Promise<void> {
  await petra.get(`/team/vragen/${id}`)
  const blad = await petra.verstuur({ oordeel, tekst })
  expect(blad.pad).toContain('nieuw=beantwoord')
}

describe('going up with a case', () => {
  it('asks how serious it is when the resident objects, and why the number must go along', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/opschalen`)
    const blad = await sanne.verstuur({ ...escalatie, zeerErnstig: '', metNummer: 'ja' })
    const fouten = blad.$('main').text()
    expect(fouten).toContain('Beantwoord deze vraag')
    expect(fouten).toContain('waarom het niet zonder het dossier kan')
    expect(blad.$('textarea[name=vraag]').text()).toBe(escalatie.vraag)
    await sanne.verstuur({}, { knop: 'concept' })
  })

  it('refuses names in the words', async () => {
    await sanne.get(`/werk/dossiers/${dossier}/opschalen`)
    const blad = await sanne.verstuur({ ...escalatie, argumenten: 'Noor heeft het zwaar.' })
    expect(blad.$('main').text()).toContain('“Noor”')
  })

  it('passes the number on only with a reason, and to the leidinggevende alone', async () => {
    const zonder = await schaalOp()
    expect((await petra.get(`/team/vragen/${zonder}`)).tekst).not.toContain(nummer)
    const met = await schaalOp({ metNummer: 'ja', waaromNummer: 'De voorgeschiedenis is nodig.' })
    const blad = await petra.get(`/team/vragen/${met}`)
    expect(blad.$('main').text()).toContain(nummer)
    expect(blad.$('main a[href="/inzien"]').length).toBe(1)
    await antwoord(met, 'privacy-officer', 'Ik twijfel over de wet.')
    const po = await ingrid.get(`/privacy/vragen/${met}`)
    expect(po.status).toBe(200)
    expect(po.tekst).not.toContain(nummer)
    await ingrid.verstuur({ oordeel: 'eens', tekst: 'De wet staat dit toe.' })
    // Advice of the privacy officer does not end it: the leidinggevende still answers.
    expect((await petra.get('/team/vragen')).$('section').first().text()).toContain('Opschalen')
    const besluit = await sanne.get(`/werk/overleggen/${met}/besluit`)
    const te_vroeg = await sanne.post(besluit.pad, {
      opschalen: 'ja',
      argumenten: 'Nu al.',
      andersReden: 'Spoed.',
    })
    expect(te_vroeg.status).toBe(409)
    expect(await tel(t, 'ruggespraak_besluit')).toBe(0)
  })

  it('a yes leads to a triage with what is known, and the answer of the rules counts the record', async () => {
    const id = await schaalOp()
    const voor = await sanne.get(`/werk/overleggen/${id}`)
    expect(voor.$(`a[href="/werk/overleggen/${id}/besluit"]`).length).toBe(0)
    await antwoord(id, 'eens')
    await sanne.get(`/werk/overleggen/${id}/besluit`)
    const triage = await sanne.verstuur({ opschalen: 'ja', argumenten: 'Het is onveilig.' })
    expect(triage.pad).toMatch(/^\/werk\/triage\/[0-9a-f-]{36}\/aanpak$/)
    expect(triage.$('select[name=ontvanger] option[selected]').attr('value')).toBe(
      'interventieteam',
    )
    const weging = await sanne.get(triage.pad.replace('aanpak', 'weging'))
    expect(weging.$('main').text()).toContain('U overlegde met de leidinggevende op')
    expect(weging.$('main').text()).toContain('Dit ligt vast')
    expect(await tel(t, 'ruggespraak_besluit', `ruggespraak_id = '${id}' and opschalen`)).toBe(1)
    const dossierpagina = await sanne.get(`/werk/dossiers/${dossier}`)
    expect(dossierpagina.$('main').text()).toContain('Besloten: opschalen naar Interventieteam')
  })

  it('after a no one may still go up, with a reason, and the leidinggevende sees it', async () => {
    const id = await schaalOp()
    await antwoord(id, 'anders', 'Probeer eerst een gesprek met de familie.')
    await sanne.get(`/werk/overleggen/${id}/besluit`)
    const zonder = await sanne.verstuur({ opschalen: 'ja', argumenten: 'Het is onveilig.' })
    expect(zonder.$('main').text()).toContain('U besluit anders dan uw leidinggevende adviseerde')
    await sanne.verstuur({
      opschalen: 'ja',
      argumenten: 'Het is onveilig.',
      andersReden: 'De familie weigert.',
    })
    const blad = await petra.get(`/team/vragen/${id}`)
    expect(blad.$('main').text()).toContain('Dat is anders dan u adviseerde')
    expect(blad.tekst).not.toContain('De familie weigert')
    // Decided once.
    const nog = await sanne.post(`/werk/overleggen/${id}/besluit`, {
      opschalen: 'nee',
      argumenten: 'Toch niet.',
    })
    expect(nog.status).toBe(409)
  })

  it('is not there for a colleague, a leidinggevende, a resident or a partner', async () => {
    const id = await schaalOp()
    const noorZelf = await t.login('noor')
    const anja = await t.login('anja')
    for (const iemand of [mehmet, petra, ingrid]) {
      expect((await iemand.get(`/werk/dossiers/${dossier}/opschalen`)).status).toBe(404)
      expect((await iemand.get(`/werk/overleggen/${id}/besluit`)).status).toBe(404)
      expect((await iemand.get(`/werk/overleggen/${id}`)).status).toBe(404)
    }
    for (const iemand of [noorZelf, anja]) {
      const blad = await iemand.get(`/werk/overleggen/${id}`)
      expect(blad.tekst).not.toContain(escalatie.vraag)
      expect((await iemand.get('/team/vragen')).tekst).not.toContain(id)
    }
  })

  it('cannot be answered by who asked it, also not with another pet', async () => {
    const id = await schaalOp()
    const zelf = await sanne.post(`/werk/overleggen/${id}`, { oordeel: 'eens', tekst: 'Prima.' })
    expect(zelf.status).toBe(404)
    expect(await tel(t, 'ruggespraak_antwoord', `ruggespraak_id = '${id}'`)).toBe(0)
  })
})

describe('guidance', () => {
  it('is made of an answer after a second look at names, and shown at the same question', async () => {
    await sanne.get(
      `/werk/overleggen/nieuw?dossier=${dossier}&handeling=verstrekken&ontvanger=extern-professional&doel=toeleiding`,
    )
    const gesteld = await sanne.verstuur({
      aan: 'privacy-officer',
      vraag: 'Mag de school weten dat er hulp is?',
    })
    const id = idUit(gesteld, /^\/werk\/overleggen\/([0-9a-f-]{36})\?nieuw=gesteld$/)
    await ingrid.get(`/privacy/vragen/${id}`)
    await ingrid.verstuur({
      oordeel: 'anders',
      tekst: 'Alleen dat er hulp is, en na overleg met ouders.',
    })
    await ingrid.get(`/leidraad?vraag=${id}`)
    const eerst = await ingrid.verstuur({
      titel: 'Vertellen aan een school',
      vraag: 'Wij vroegen ons af of Pieter dit mag weten.',
      geenNamen: '',
    })
    expect(eerst.$('main').text()).toContain('“Pieter”')
    const klaar = await ingrid.verstuur({
      titel: 'Vertellen aan een school',
      vraag: 'Mag de school weten dat er hulp is?',
      geenNamen: 'ja',
    })
    expect(klaar.pad).toMatch(/^\/leidraad\/[0-9a-f-]{36}$/)
    const weer = await mehmet.get(
      '/werk/overleggen/nieuw?handeling=verstrekken&ontvanger=extern-professional&doel=toeleiding',
    )
    expect(weer.$('main').text()).toContain('Vertellen aan een school')
    expect((await mehmet.get(klaar.pad)).status).toBe(200)
    expect((await mehmet.post(klaar.pad, { knop: 'intrekken', reden: 'Onzin.' })).status).toBe(404)
    await ingrid.get(klaar.pad)
    await ingrid.verstuur({ titel: 'Vertellen aan de school', geenNamen: 'ja' })
    const versie = ingrid.blad().pad
    expect(versie).not.toBe(klaar.pad)
    await ingrid.post(versie, { knop: 'intrekken', reden: 'De wet is veranderd.' })
    const leeg = await mehmet.get(
      '/werk/overleggen/nieuw?handeling=verstrekken&ontvanger=extern-professional&doel=toeleiding',
    )
    expect(leeg.$('main').text()).not.toContain('Vertellen aan')
    const noorZelf = await t.login('noor')
    expect((await noorZelf.get('/leidraad')).tekst).not.toContain('Eerdere antwoorden')
  })
})
