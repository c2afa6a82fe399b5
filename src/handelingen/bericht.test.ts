import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../test/support/app.ts'
import { ronde, sluitAan, staten, wilMail } from '../../test/support/bericht.ts'
import { zetAdres } from '../../test/support/geopend.ts'
import { openDossier } from '../../test/support/werk.ts'
import { startTestSmtp, type TestSmtp } from '../../test/support/smtp.ts'
import { besluitMet, zonderVooraf } from '../../test/support/verstrekking.ts'
import { sendBerichten } from './bericht.ts'

const noorId = 'a4000000-0000-4000-8000-000000000001'
const annaId = 'a4000000-0000-4000-8000-000000000002'
const noorMail = 'noor.de.vries+dw@jongeren.example'

let t: TestApp
let smtp: TestSmtp
let sanne: Bezoeker
let noor: Bezoeker
let dossier: string

/** Each test a day of its own, in the morning: one mail a day is the rule. */
let dag = new Date('2026-11-23T09:00:00Z')
const nu = () => dag
function volgendeDag(): void {
  dag = new Date(dag.getTime() + 86_400_000)
  t.zetTijd(dag)
}

beforeAll(async () => {
  t = await createTestApp(new Date('2026-11-22T09:00:00Z'))
  smtp = await startTestSmtp()
  sluitAan(t, smtp)
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne, { besproken: ['dat', 'soort-en-doel', 'rechten', 'bij-wie'] })
  noor = await t.login('noor')
  await wilMail(t, smtp, noor, noorMail)
}, 60_000)
afterAll(async () => {
  await smtp.stop()
  await t.stop()
})
beforeEach(async () => {
  volgendeDag()
  // A session lasts eight hours of this clock.
  sanne = await t.login('sanne', 'toeleider')
  noor = await t.login('noor')
  smtp.weiger(() => undefined)
  smtp.breekAf(false)
  smtp.ontvangen.length = 0
  await t.db.pool('eigenaar').query(`delete from deelwijzer.bericht where aanleiding <> 'code'`)
})

const sql = (tekst: string, ...waarden: unknown[]) =>
  t.db.pool('eigenaar').query<Record<string, unknown>>(tekst, waarden)

/** Every text that was planted in this world and may never leave it. */
const geheimen = [
  'Noor',
  'Vries',
  'Sanne',
  'Linde',
  'Jeugd',
  'jeugd',
  'hulp',
  'zorg',
  'besluit',
  'dossier',
  'triage',
  'TB-',
  'wijkteam',
]

describe('een bericht', () => {
  it('zegt alleen dat er iets klaarstaat: geen naam, geen nummer, geen woord over hulp', async () => {
    await besluitMet(sanne, dossier, {})
    expect(await staten(t, noorId)).toContain('besluit:wacht')
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    const [mail] = smtp.ontvangen
    expect(mail?.aan).toEqual([noorMail])
    const bytes = mail?.bytes ?? ''
    const grens = bytes.indexOf('\r\n\r\n')
    const [koppen, lijf] = [bytes.slice(0, grens), bytes.slice(grens + 4)]
    expect(lijf.trim().replaceAll('\r\n', '\n')).toBe(
      'Er staat iets voor u klaar op uw pagina van de gemeente.\n\nGa naar https://deelwijzer.voorbeeldstad.example en log in.\n\nU kunt op dit bericht niet antwoorden.',
    )
    const namen = koppen.split('\r\n').map((kop) => kop.split(':')[0] ?? '')
    expect(new Set(namen)).toEqual(
      new Set([
        'Auto-Submitted',
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ]),
    )
    expect(koppen).toContain('Subject: Bericht van gemeente Voorbeeldstad')
    const zonderAdres = bytes.replace(`To: ${noorMail}`, '')
    for (const woord of geheimen) expect(zonderAdres, woord).not.toContain(woord)
    expect(bytes).not.toContain(noorId)
    expect(bytes).not.toContain(dossier)
  })

  it('bewaart nergens een tekst of adres in de rij', async () => {
    await besluitMet(sanne, dossier, {})
    const { rows } = await sql(`select x::text as t from deelwijzer.bericht x`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { t: rij } of rows) expect(String(rij)).not.toMatch(/@|Noor|klaar/)
    const { rows: adressen } = await sql(`select email from deelwijzer.bereikbaar`)
    for (const { email } of adressen) expect(String(email)).not.toContain('jongeren')
  })

  it('bundelt: hoogstens één mail per dag, de rest gaat de volgende dag mee', async () => {
    await besluitMet(sanne, dossier, {})
    await besluitMet(sanne, dossier, {})
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    expect((await staten(t, noorId)).filter((s) => s.startsWith('besluit'))).toEqual([
      'besluit:verstuurd',
      'besluit:gebundeld',
    ])
    await besluitMet(sanne, dossier, {})
    await ronde(t)
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    volgendeDag()
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(2)
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(2)
  })

  it('staat in het logboek van de inwoner, als werk van niemand', async () => {
    await besluitMet(sanne, dossier, {})
    await ronde(t)
    const blad = await noor.get('/mijn/wie-keek-er')
    expect(blad.tekst.replaceAll('\u00AD', '')).toContain('Stuurde een mail: er staat iets klaar.')
    await t.volgorde()
  })
})

describe('nooit naar een adres dat niet veilig is', () => {
  const gevallen: readonly (readonly [string, string, string])[] = [
    [
      'onbekend',
      `update deelwijzer.bereikbaar_kanaal set veilig = 'onbekend' where kanaal = 'email'`,
      'niet-veilig',
    ],
    [
      'nee',
      `update deelwijzer.bereikbaar_kanaal set veilig = 'nee' where kanaal = 'email'`,
      'niet-veilig',
    ],
    ['geen rij', `delete from deelwijzer.bereikbaar_kanaal where kanaal = 'email'`, 'niet-veilig'],
    ['geen bericht', `update deelwijzer.bereikbaar set geen_bericht = true`, 'geen-bericht'],
    [
      'niet bevestigd',
      `update deelwijzer.bereikbaar set email_bevestigd_op = null`,
      'niet-bevestigd',
    ],
    ['wil iets anders', `update deelwijzer.bereikbaar set wil = 'pagina'`, 'wil-geen-mail'],
    [
      'pagina niet veilig',
      `insert into deelwijzer.bereikbaar_kanaal select gemeente_id, persoon_id, 'pagina', 'nee', 'professional', false, false, current_date from deelwijzer.bereikbaar`,
      'niet-veilig',
    ],
    [
      'overleden',
      `update deelwijzer.persoon set overleden_op = current_date where id = '${noorId}'`,
      'geen-adres',
    ],
  ]
  it.each(gevallen)(
    '%s, ook als het ná het klaarzetten veranderde',
    async (_naam, verander, reden) => {
      await besluitMet(sanne, dossier, {})
      const pool = t.db.pool('eigenaar')
      const bewaard = await pool.query(
        `select to_jsonb(k) as k from deelwijzer.bereikbaar_kanaal k`,
      )
      const stand = await pool.query<{ b: string; w: string }>(
        `select email_bevestigd_op as b, wil as w from deelwijzer.bereikbaar where persoon_id = $1`,
        [noorId],
      )
      await pool.query(verander)
      await ronde(t)
      expect(smtp.ontvangen).toEqual([])
      expect(await staten(t, noorId)).toContain(`besluit:vervallen:${reden}`)
      await pool.query(
        `update deelwijzer.persoon set geheim_adres = false, overleden_op = null where id = any ($1)`,
        [[annaId, noorId]],
      )
      await pool.query(
        `update deelwijzer.bereikbaar set geen_bericht = false, wil = $1, email_bevestigd_op = $2 where persoon_id = $3`,
        [stand.rows[0]?.w, stand.rows[0]?.b, noorId],
      )
      await pool.query(`delete from deelwijzer.bereikbaar_kanaal`)
      await pool.query(
        `insert into deelwijzer.bereikbaar_kanaal select r.* from unnest($1::jsonb[]) j cross join lateral jsonb_populate_record(null::deelwijzer.bereikbaar_kanaal, j) r`,
        [bewaard.rows.map((r: { k: unknown }) => JSON.stringify(r.k))],
      )
    },
  )

  it('een ja van voordat het adres geheim was telt niet meer', async () => {
    await besluitMet(sanne, dossier, {})
    await zetAdres(t, [noorId], 'Ergens 1', [noorId])
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    expect(await staten(t, noorId)).toEqual(['besluit:vervallen:niet-veilig'])
    // Said again while it is known: expressly safe.
    await noor.get('/mijn/berichten')
    await noor.verstuur({ wil: 'email', ander: 'nee' })
    await besluitMet(sanne, dossier, {})
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    await zetAdres(t, [noorId], 'Ergens 1')
  })

  it('wie niets heeft gezegd krijgt niets, en een ouder niet voor een kind van 12 of ouder', async () => {
    await besluitMet(sanne, dossier, {})
    expect(await staten(t, annaId)).toEqual([])
  })
})

describe('wat nog niet verteld mag worden', () => {
  it('geeft geen mail, ook niet over iets anders, tot het is verteld', async () => {
    const besluit = await besluitMet(sanne, dossier, zonderVooraf(t))
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    // Something else that she may see today would give a mail; now it waits too.
    await besluitMet(sanne, dossier, {})
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    expect(await staten(t, noorId)).toEqual(['besluit:wacht', 'besluit:wacht'])
    // The day that was promised has passed, and nobody told her.
    t.zetTijd(new Date(dag.getTime() + 40 * 86_400_000))
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    await sql(
      `update deelwijzer.plicht set gedaan_op = now() where besluit_id = $1 and code like 'informeer-%'`,
      besluit,
    )
    t.zetTijd(new Date(dag.getTime() + 41 * 86_400_000))
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    t.zetTijd(nu())
  })
})

describe('als het misgaat', () => {
  it('twee processen tegelijk: één mail', async () => {
    await besluitMet(sanne, dossier, {})
    await besluitMet(sanne, dossier, {})
    const stop = new AbortController().signal
    // Past the lock of the round, on purpose: the queue itself holds.
    const uit = await Promise.all([1, 2, 3, 4].map(() => sendBerichten(t.deps, stop)))
    expect(uit.reduce((som, n) => som + n, 0)).toBe(1)
    expect(smtp.ontvangen).toHaveLength(1)
  })

  it('de server is weg: later opnieuw, steeds langer, en dan zichtbaar mislukt', async () => {
    await besluitMet(sanne, dossier, {})
    smtp.weiger(() => 451)
    await ronde(t)
    expect(await staten(t, noorId)).toEqual(['besluit:wacht:server-vraagt-wachten'])
    await ronde(t)
    const { rows } = await sql(
      `select pogingen from deelwijzer.bericht where aan_id = $1 and aanleiding = 'besluit'`,
      noorId,
    )
    expect(rows).toEqual([{ pogingen: 1 }])
    t.zetTijd(new Date(dag.getTime() + 6 * 60_000))
    smtp.weiger(() => undefined)
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    volgendeDag()
    sanne = await t.login('sanne', 'toeleider')
    await besluitMet(sanne, dossier, {})
    smtp.weiger(() => 451)
    for (let keer = 0; keer < 8; keer++) {
      await ronde(t)
      volgendeDag()
    }
    expect((await staten(t, noorId)).at(-1)).toBe('besluit:mislukt:server-vraagt-wachten')
  })

  it('een adres dat wordt geweigerd wordt niet opnieuw geprobeerd', async () => {
    await besluitMet(sanne, dossier, {})
    smtp.weiger(() => 550)
    await ronde(t)
    expect(await staten(t, noorId)).toEqual(['besluit:mislukt:geweigerd'])
  })

  it('de verbinding breekt ná de tekst: niet nog eens', async () => {
    await besluitMet(sanne, dossier, {})
    smtp.breekAf(true)
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    expect(await staten(t, noorId)).toEqual(['besluit:onbekend:verbinding-brak'])
    smtp.breekAf(false)
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
  })

  it('Deelwijzer valt om tussen pakken en versturen: niet nog eens, en te zien', async () => {
    await besluitMet(sanne, dossier, {})
    const mail = t.deps.mail
    t.deps.mail = {
      verstuur: () => Promise.reject(new Error('omgevallen')),
      sluit: () => undefined,
    }
    await expect(ronde(t)).rejects.toThrow('omgevallen')
    t.deps.mail = mail
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    t.zetTijd(new Date(dag.getTime() + 16 * 60_000))
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    expect(await staten(t, noorId)).toEqual(['besluit:onbekend:afgebroken'])
  })

  it('niet ingesteld: er gaat niets uit en alles blijft wachten', async () => {
    await besluitMet(sanne, dossier, {})
    const mail = t.deps.mail
    t.deps.mail = undefined
    await ronde(t)
    expect(await staten(t, noorId)).toEqual(['besluit:wacht'])
    t.deps.mail = mail
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
  })

  it('niet in de nacht', async () => {
    await besluitMet(sanne, dossier, {})
    t.zetTijd(new Date(dag.getTime() + 14 * 3_600_000))
    await ronde(t)
    expect(smtp.ontvangen).toEqual([])
    t.zetTijd(new Date(dag.getTime() + 23 * 3_600_000))
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
  })
})
