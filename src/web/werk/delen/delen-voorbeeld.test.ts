import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../../../test/support/app.ts'
import { antwoordRuw, besluitSchool, deelvelden, vraagRuw } from '../../../../test/support/delen.ts'
import { annaId } from '../../../../test/support/mijn.ts'
import {
  beginIntake,
  idUit,
  leesbaar,
  noor as noorId,
  tel,
  vraag,
} from '../../../../test/support/werk.ts'

const ouders = [annaId, 'a4000000-0000-4000-8000-000000000003']
const opToestemming = {
  'feit.toestemmingJeugdige': 'ja',
  'feit.toestemmingVertegenwoordiger': 'ja',
  'feit.toestemming': 'ja',
  'feit.toestemmingDezeKeer': 'ja',
  'feit.toestemmingSchriftelijk': 'ja',
} as const

let t: TestApp
let sanne: Bezoeker
let dossier: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'hulpverlener')
  await beginIntake(sanne, { route: 'c', gemeldDoor: 'inwoner' })
  const blad = await sanne.verstuur({ ...vraag, akkoord: 'ja' }, { knop: 'opslaan' })
  dossier = idUit(blad, /^\/werk\/dossiers\/([0-9a-f-]{36})\?nieuw=vraag$/)
})
afterAll(() => t.stop())

const overWat = (feiten = {}) =>
  besluitSchool(t, sanne, dossier, {
    aanpak: { categorie: ['wat'], doel: 'hulpverlening' },
    weging: { 'nodig.wat': 'School kan dan op tijd rust geven.', ...feiten },
  })

const metLink = () => ({
  ...deelvelden(t, 'los-wat'),
  'tekst.los-wat': 'Noor slaapt slecht.',
  organisatie: 'geen',
  ontvanger: 'Juf Els van De Linde',
})

async function bekijk(besluit: string, velden: Record<string, string | string[]>) {
  await sanne.get(`/werk/besluiten/${besluit}/delen`)
  return sanne.verstuur(velden, { actie: `/werk/besluiten/${besluit}/delen/voorbeeld` })
}

describe('a typed name and a consent', () => {
  it('are shown side by side, and go on only when somebody says that they are the same', async () => {
    const besluit = await overWat(opToestemming)
    const kolommen = {
      categorieen: ['wat'],
      doel: 'hulpverlening',
      eenmalig: true,
      geldig_tot: null,
    }
    const toestemming = await vraagRuw(t, besluit, kolommen, ouders)
    for (const wie of [noorId, ...ouders]) {
      await antwoordRuw(t, besluit, toestemming, 'ja', 'handtekening', wie)
    }
    const voorbeeld = await bekijk(besluit, metLink())
    expect(voorbeeld.status).toBe(200)
    const namen = /U deelt met\s*Juf Els van De Linde\s*In de toestemming staat\s*de school/
    expect(leesbaar(voorbeeld)).toMatch(namen)
    expect(voorbeeld.$('input[name=zelfdeOntvanger]').attr('value')).toBe(toestemming)
    expect(voorbeeld.$('input[name=zelfdeOntvanger][checked]').length).toBe(0)

    const form = { actie: `/werk/besluiten/${besluit}/delen`, knop: 'deel' }
    // Neither nothing ticked nor a tick of another consent.
    for (const anders of [[], [dossier]]) {
      const blad = await sanne.verstuur({ zelfdeOntvanger: anders }, form)
      expect(blad.status).toBe(409)
      expect(leesbaar(blad)).toContain('Kruis aan dat dit dezelfde is als in de toestemming.')
      expect(leesbaar(blad)).toMatch(namen)
      expect(blad.$('a[href="#zelfdeOntvanger"]').length).toBe(1)
      expect(blad.$('input[type=hidden][name="tekst.los-wat"]').attr('value')).toBe(
        'Noor slaapt slecht.',
      )
    }
    expect(await tel(t, 'deling', `besluit_id = '${besluit}'`)).toBe(0)

    const gedeeld = await sanne.verstuur({ zelfdeOntvanger: [toestemming] }, form)
    expect(gedeeld.pad).toMatch(/^\/werk\/delingen\//)
    expect(await tel(t, 'toestemming_gebruik', `toestemming_id = '${toestemming}'`)).toBe(1)
  })
})

describe('a typed name by telephone', () => {
  it('is held against the consent in the same way', async () => {
    const besluit = await overWat(opToestemming)
    const kolommen = {
      categorieen: ['wat'],
      doel: 'hulpverlening',
      eenmalig: true,
      geldig_tot: null,
    }
    const toestemming = await vraagRuw(t, besluit, kolommen, ouders)
    for (const wie of [noorId, ...ouders]) {
      await antwoordRuw(t, besluit, toestemming, 'ja', 'handtekening', wie)
    }
    const adres = `/werk/besluiten/${besluit}/uitvoeren`
    const blad = await sanne.get(adres)
    expect(leesbaar(blad)).toContain('In de toestemming staat')
    const velden = {
      categorie: 'wat',
      'wat.wat': 'Noor slaapt slecht.',
      organisatie: 'anders',
      ontvanger: 'Juf Els van De Linde',
      verteldOp: '22-11-2026',
    }
    const zonder = await sanne.verstuur(velden, { actie: adres })
    expect(zonder.status).toBe(409)
    expect(leesbaar(zonder)).toContain('Kruis aan dat dit dezelfde is als in de toestemming.')
    expect(zonder.$('[name=ontvanger]').attr('value')).toBe('Juf Els van De Linde')
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(0)
    await sanne.verstuur({ ...velden, zelfdeOntvanger: [toestemming] }, { actie: adres })
    expect(await tel(t, 'verstrekking', `besluit_id = '${besluit}'`)).toBe(1)
  })
})

describe('a basis of one’s own', () => {
  it('is asked before the preview, and not after it', async () => {
    // Everybody was asked, somebody said no, and it was decided against the answer with reasons.
    const niets = Object.fromEntries(Object.keys(opToestemming).map((feit) => [feit, 'nee']))
    const besluit = await overWat({ ...niets, 'feit.toestemmingGeweigerd': 'ja' })
    await t.volgorde()
    const zonder = await bekijk(besluit, metLink())
    expect(zonder.status).toBe(409)
    expect(leesbaar(zonder)).toContain('Kies waarop u dit baseert.')
    expect(zonder.$('button[value=deel]').length).toBe(0)
    expect(zonder.$('#grondslag').length).toBe(1)
    expect(zonder.tekst).toContain('Noor slaapt slecht.')

    const met = await bekijk(besluit, { ...metLink(), grondslag: 'AVG 6.1.d' })
    expect(met.status).toBe(200)
    expect(met.$('button[value=deel]').length).toBe(1)
    // It rests on no consent, so there is no name to compare.
    expect(met.$('input[name=zelfdeOntvanger]').length).toBe(0)
  })
})
