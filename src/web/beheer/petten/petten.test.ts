import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestApp,
  type Bezoeker,
  type TestApp,
  type Velden,
} from '../../../../test/support/app.ts'
import { idUit, leesbaar, openDossier, tel } from '../../../../test/support/werk.ts'

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const wijkteam = 'a1000000-0000-4000-8000-000000000001'
const stadhuis = 'a1000000-0000-4000-8000-000000000002'
const mensen = {
  sanne: 'a2000000-0000-4000-8000-000000000001',
  mehmet: 'a2000000-0000-4000-8000-000000000002',
  petra: 'a2000000-0000-4000-8000-000000000003',
  fatima: 'a2000000-0000-4000-8000-000000000004',
  joost: 'a2000000-0000-4000-8000-000000000005',
} as const

let t: TestApp
let fatima: Bezoeker
let joost: Bezoeker
let petra: Bezoeker

beforeAll(async () => {
  t = await createTestApp(new Date())
  fatima = await t.login('fatima')
  joost = await t.login('joost')
  petra = await t.login('petra')
})
afterAll(() => t.stop())

const maatschappelijk = {
  medewerker: mensen.mehmet,
  soort: 'hulpverlener',
  organisatie: wijkteam,
  taken: ['maatschappelijk-werk'],
} as const satisfies Velden

/** Fills in the first half; ends on the second half, or on the first with its mistakes. */
async function kies(iemand: Bezoeker, velden: Velden) {
  await iemand.get('/beheer/petten/nieuw')
  return iemand.post('/beheer/petten/nieuw', { medewerker: '', soort: '', taken: [], ...velden })
}

/** Asks for a pet that is possible. @returns its id */
async function vraagAan(iemand: Bezoeker, velden: Velden, rest: Velden = {}): Promise<string> {
  const half = await kies(iemand, velden)
  expect(half.pad, leesbaar(half)).toBe('/beheer/petten/nieuw?stap=2')
  const blad = await iemand.verstuur(rest)
  expect(blad.pad, leesbaar(blad)).toContain('nieuw=aangevraagd')
  return idUit(blad, /^\/beheer\/petten\/([0-9a-f-]{36})\?nieuw=aangevraagd$/)
}

async function kenToe(iemand: Bezoeker, id: string, velden: Velden = {}) {
  await iemand.get(`/beheer/petten/${id}`)
  return iemand.post(`/beheer/petten/${id}/toekennen`, velden)
}

async function trekIn(iemand: Bezoeker, id: string, reden = 'Werkt nu in een ander team.') {
  await iemand.get(`/beheer/petten/${id}`)
  return iemand.post(`/beheer/petten/${id}/intrekken`, { reden })
}

/** What the database itself says to the role and person of a session. */
async function alsBreed(medewerker: string, pet: string, vraag: string, waarden: unknown[]) {
  const client = await t.db.pool('breed').connect()
  try {
    await client.query('begin')
    const context = { gemeente, medewerker, pet }
    for (const [naam, waarde] of Object.entries(context)) {
      await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
    }
    const uit = await client.query(vraag, waarden)
    return uit.rowCount
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const petVanFatima = 'a3000000-0000-4000-8000-000000000005'
const petVanJoost = 'a3000000-0000-4000-8000-000000000006'
const petVanPetra = 'a3000000-0000-4000-8000-000000000004'

describe('what is impossible is refused with a message, and nothing typed is lost', () => {
  const gevallen: [string, Velden, Velden, string][] = [
    [
      'a task that is not arranged',
      { ...maatschappelijk, taken: ['geneeskundige-behandeling'] },
      {},
      'Niet ingericht voor Wijkteam De Singel',
    ],
    [
      'a task that is not arranged for this organisation',
      { ...maatschappelijk, organisatie: 'a1000000-0000-4000-8000-000000000003' },
      {},
      'Niet ingericht voor Basisschool De Linde',
    ],
    [
      'a soort that does not fit the task',
      { ...maatschappelijk, soort: 'toeleider' },
      {},
      'Deze pet past niet bij: maatschappelijk werk doen',
    ],
    [
      'two kinds of secrecy in one pet',
      { ...maatschappelijk, taken: ['maatschappelijk-werk', 'verlenen-jeugdhulp'] },
      {},
      'niet hetzelfde beroepsgeheim',
    ],
    [
      'a soort that nobody works with here',
      { ...maatschappelijk, soort: 'politie' },
      {},
      'Kies een soort pet',
    ],
    ['no task', { ...maatschappelijk, taken: [] }, {}, 'Kies ten minste één taak'],
  ]
  it.each(gevallen)('%s', async (_naam, velden, _rest, melding) => {
    const voor = await tel(t, 'pet')
    const blad = await kies(fatima, velden)
    expect(blad.pad).toBe('/beheer/petten/nieuw')
    expect(blad.$('title').text()).toMatch(/^Fout: /)
    expect(leesbaar(blad)).toContain(melding)
    expect(blad.$('#medewerker option[selected]').attr('value')).toBe(mensen.mehmet)
    expect(await tel(t, 'pet')).toBe(voor)
  })

  it('E-080: deciding about the Participatiewet by who is no bestuursorgaan, also in the database', async () => {
    const velden = { ...maatschappelijk, soort: 'toeleider', taken: ['toeleiding-pw'] }
    await kies(fatima, velden)
    const blad = await fatima.verstuur({ beslissen: 'ja', mandaat: 'Mandaatbesluit 2026, nr. 4' })
    expect(leesbaar(blad)).toContain('stelt alleen een bestuursorgaan vast')
    expect(blad.$('#mandaat').attr('value')).toBe('Mandaatbesluit 2026, nr. 4')
    expect(await tel(t, 'pet', `medewerker_id = '${mensen.mehmet}' and beslissen`)).toBe(0)
    await expect(
      alsBreed(
        mensen.fatima,
        petVanFatima,
        `insert into deelwijzer.pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, uitleg, geldig_van, beslissen, aangevraagd_door, aangevraagd_op)
         values ($1, gen_random_uuid(), $2, $3, 'x', 'toeleider', '{toeleiding-pw}', 'x', now(), true, $4, now())`,
        [gemeente, mensen.mehmet, wijkteam, mensen.fatima],
      ),
    ).rejects.toThrow('bestuursorgaan')
  })

  it('E-079: a toeleider outside the gemeente without the name of the mandate', async () => {
    const velden = { ...maatschappelijk, soort: 'toeleider', taken: ['toeleiding-wgs'] }
    await kies(fatima, velden)
    const zonder = await fatima.verstuur({ mandaat: '' })
    expect(leesbaar(zonder)).toContain('Noem het mandaatbesluit waarin dit staat')
    const inDienst = await kies(fatima, { ...velden, organisatie: stadhuis })
    expect(inDienst.pad).toContain('stap=2')
    const blad = await fatima.verstuur({})
    expect(blad.pad).toContain('nieuw=aangevraagd')
  })

  it('a period that cannot be', async () => {
    await kies(fatima, { ...maatschappelijk, medewerker: mensen.petra })
    const blad = await fatima.verstuur({ van: '31-02-2027', tot: '01-01-2020' })
    expect(blad.pad).toBe('/beheer/petten/nieuw?stap=2')
    expect(blad.$('#van').attr('value')).toBe('31-02-2027')
    expect(leesbaar(blad)).toContain('Schrijf de datum als dag-maand-jaar')
    const terug = await fatima.verstuur({ van: '01-01-2020' })
    expect(leesbaar(terug)).toContain('begint niet in het verleden')
  })
})

describe('asked for by one, granted by another', () => {
  it('prefills what the inrichting says, warns about two roles, and needs a second beheerder', async () => {
    const half = await kies(fatima, maatschappelijk)
    expect(half.$('#beroepsgeheim-4').attr('checked')).toBeDefined()
    expect(half.$('#beroepscode').attr('checked')).toBeDefined()
    expect(half.$('#naam').attr('value')).toBe('Hulpverlener Wmo')
    expect(leesbaar(half)).toContain('Beroepscode sociaal werk')
    // Mehmet is a toeleider already (E-075).
    expect(leesbaar(half)).toContain('Deze collega helpt dan en werkt ook namens het college')
    const zonder = await fatima.verstuur({})
    expect(zonder.pad).toContain('stap=2')
    expect(leesbaar(zonder)).toContain('Lees en bevestig')
    const blad = await fatima.verstuur({ gezien: 'beide-rollen' })
    const id = idUit(blad, /^\/beheer\/petten\/([0-9a-f-]{36})\?nieuw=aangevraagd$/)
    expect(leesbaar(blad)).toContain('U heeft deze pet aangevraagd')

    const mehmet = await t.login('mehmet')
    expect((await mehmet.get('/pet')).tekst).not.toContain('Hulpverlener Wmo')
    expect((await kenToe(fatima, id, { gezien: 'beide-rollen' })).status).toBe(404)
    expect((await kenToe(petra, id, { gezien: 'beide-rollen' })).status).toBe(404)
    const zonderGezien = await kenToe(joost, id)
    expect(leesbaar(zonderGezien)).toContain('Lees en bevestig')
    const goed = await kenToe(joost, id, { gezien: 'beide-rollen' })
    expect(goed.pad).toContain('nieuw=toegekend')
    expect(leesbaar(goed)).toMatch(/Toegekend\s*Joost van Dam/)
    expect((await mehmet.get('/pet')).tekst).toContain('Hulpverlener Wmo')
    // Sent twice: nothing changes.
    expect((await kenToe(joost, id, { gezien: 'beide-rollen' })).status).toBe(200)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'pet' and toelichting = 'toegekend; gezien: beide-rollen'`,
      ),
    ).toBe(1)
    expect(
      await tel(
        t,
        'gebeurtenis',
        `object_soort = 'pet' and uitkomst = 'geweigerd' and handeling = 'besluiten'`,
      ),
    ).toBeGreaterThanOrEqual(2)
  })

  it('a pet with statutory secrecy without registration is not silent', async () => {
    const velden = {
      ...maatschappelijk,
      organisatie: 'a1000000-0000-4000-8000-000000000005',
      soort: 'jeugdbeschermer',
      taken: ['uitvoering-ots'],
    }
    const half = await kies(fatima, velden)
    expect(leesbaar(half)).toContain('Geen geldige registratie (SKJ of BIG) bekend')
    await fatima.get(`/beheer/medewerkers/${mensen.mehmet}`)
    const fout = await fatima.post(`/beheer/medewerkers/${mensen.mehmet}`, {
      actie: 'registratie',
      soort: 'SKJ',
      nummer: '',
      geldigTot: '31-12-2030',
      gecontroleerdOp: '01-10-2026',
    })
    expect(leesbaar(fout)).toContain('Vul het registratienummer in')
    expect(fout.$('#geldigTot').attr('value')).toBe('31-12-2030')
    const goed = await fatima.post(`/beheer/medewerkers/${mensen.mehmet}`, {
      actie: 'registratie',
      soort: 'SKJ',
      nummer: '100200300',
      geldigTot: '31-12-2030',
      gecontroleerdOp: '01-10-2026',
    })
    expect(goed.pad).toContain('nieuw=registratie')
    const na = await fatima.get('/beheer/petten/nieuw?stap=2')
    expect(leesbaar(na)).not.toContain('Geen geldige registratie')
    const vervallen =
      na.status === 200 && (await fatima.get(`/beheer/medewerkers/${mensen.mehmet}`))
    if (vervallen === false) throw new Error('geen pagina')
    const actie = vervallen.$('form[action*="/registraties/"]').attr('action') ?? ''
    expect((await fatima.post(actie, {})).pad).toContain('nieuw=vervallen')
    const weer = await fatima.get('/beheer/petten/nieuw?stap=2')
    expect(leesbaar(weer)).toContain('Geen geldige registratie')
  })

  it('another choice in the first half leaves nothing of the old second half', async () => {
    await kies(fatima, maatschappelijk)
    await fatima.verstuur({ naam: 'Heel iets anders', van: 'gisteren' })
    const half = await kies(fatima, { ...maatschappelijk, soort: 'beheerder', taken: [] })
    expect(half.$('#naam').attr('value')).toBe('Beheerder')
    expect(leesbaar(half)).toContain('Beheer of toezicht samen met ander werk')
  })

  it('a form that is sent twice asks once', async () => {
    const voor = await tel(t, 'pet')
    await kies(fatima, {
      ...maatschappelijk,
      medewerker: mensen.petra,
      soort: 'privacy-officer',
      taken: [],
      organisatie: stadhuis,
    })
    const velden = {
      naam: 'Privacy officer',
      mandaat: '',
      tot: '',
      van: datum(0),
      gezien: 'functiescheiding',
    }
    const [een, twee] = await Promise.all([
      fatima.post('/beheer/petten/nieuw?stap=2', velden),
      fatima.post('/beheer/petten/nieuw?stap=2', velden),
    ])
    expect([een.status, twee.status]).toEqual([200, 200])
    expect(await tel(t, 'pet')).toBe(voor + 1)
  })

  it('the database refuses the same person, the own pet, nobody, and a leidinggevende', async () => {
    const id = await vraagAan(
      fatima,
      {
        ...maatschappelijk,
        medewerker: mensen.joost,
        soort: 'bezwaarbehandelaar',
        taken: [],
        organisatie: stadhuis,
      },
      { gezien: 'functiescheiding' },
    )
    const toekennen =
      'update deelwijzer.pet set toegekend_op = now(), toegekend_door = $2 where id = $1'
    await expect(
      alsBreed(mensen.fatima, petVanFatima, toekennen, [id, mensen.fatima]),
    ).rejects.toThrow('door een ander')
    await expect(
      alsBreed(mensen.joost, petVanJoost, toekennen, [id, mensen.joost]),
    ).rejects.toThrow('door een ander')
    await expect(
      alsBreed(mensen.petra, petVanPetra, toekennen, [id, mensen.petra]),
    ).rejects.toThrow('tweede beheerder')
    await expect(alsBreed(mensen.fatima, petVanFatima, toekennen, [id, null])).rejects.toThrow(
      'tweede beheerder',
    )
    await expect(
      alsBreed(mensen.fatima, petVanFatima, toekennen, [id, mensen.petra]),
    ).rejects.toThrow('tweede beheerder')
    expect((await kenToe(joost, id, { gezien: 'functiescheiding' })).status).toBe(404)
    expect(await tel(t, 'pet', `id = '${id}' and toegekend_op is null`)).toBe(1)
  })
})

describe('withdrawing', () => {
  it('closes the dossier on the next click of the colleague', async () => {
    const mehmet = await t.login('mehmet')
    const keuze = await mehmet.get('/pet')
    const toeleider = keuze
      .$('input[name=pet]')
      .get()
      .map((el) => keuze.$(el).attr('value') ?? '')
    expect(toeleider).toContain('a3000000-0000-4000-8000-000000000003')
    await mehmet.post('/pet', { pet: 'a3000000-0000-4000-8000-000000000003' })
    const dossier = await openDossier(mehmet)
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(200)

    const leeg = await trekIn(petra, 'a3000000-0000-4000-8000-000000000003', ' ')
    expect(leesbaar(leeg)).toContain('Schrijf op waarom de pet eindigt')
    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(200)
    const blad = await trekIn(petra, 'a3000000-0000-4000-8000-000000000003')
    expect(blad.pad).toContain('nieuw=ingetrokken')
    expect(leesbaar(blad)).toContain('Petra de Wit')
    expect(leesbaar(blad)).toContain('Werkt nu in een ander team.')

    expect((await mehmet.get(`/werk/dossiers/${dossier}`)).status).toBe(404)
    expect((await mehmet.get('/werk')).pad).toBe('/pet')
    expect((await mehmet.get('/pet')).tekst).not.toContain('a3000000-0000-4000-8000-000000000003')
    expect(
      await tel(
        t,
        'toegang',
        `dossier_id = '${dossier}' and (geldig_tot is null or geldig_tot > now())`,
      ),
    ).toBe(0)
    // A second time changes nothing.
    await trekIn(fatima, 'a3000000-0000-4000-8000-000000000003', 'Een andere reden.')
    expect(await tel(t, 'pet', "intrekreden = 'Een andere reden.'")).toBe(0)
  })

  it('the last beheerder stays', async () => {
    const eerste = await trekIn(petra, petVanJoost)
    expect(eerste.pad).toContain('nieuw=ingetrokken')
    const laatste = await trekIn(petra, petVanFatima)
    expect(leesbaar(laatste)).toContain('Dit is de laatste beheerder')
    expect((await joost.get('/beheer/petten')).status).toBe(404)
    expect((await fatima.get('/beheer/petten')).status).toBe(200)
  })
})

/** A day from today, as people type it. */
function datum(dagen: number): string {
  const dag = new Date(t.deps.nu().getTime() + dagen * 86_400_000)
  return new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(dag)
}
