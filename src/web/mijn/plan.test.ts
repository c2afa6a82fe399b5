import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bezoeker, Blad } from '../../../test/support/app.ts'
import { telMet } from '../../../test/support/geopend.ts'
import { maakPersoon } from '../../../test/support/inwoner.ts'
import { annaId, createMijnWereld, noorId, type MijnWereld } from '../../../test/support/mijn.ts'
import { afspraak, doel, opzet, schrijfPlan } from '../../../test/support/plan.ts'
import { leesbaar, tel } from '../../../test/support/werk.ts'

let w: MijnWereld
let sanne: Bezoeker
let hulp: Bezoeker
beforeAll(async () => {
  w = await createMijnWereld()
  sanne = await w.t.login('sanne', 'toeleider')
  await schrijfPlan(sanne, w.toeleiding, 'opzet', opzet)
  await schrijfPlan(sanne, w.toeleiding, 'doel', doel)
  await schrijfPlan(sanne, w.toeleiding, 'afspraak', afspraak)
  hulp = await w.t.login('sanne', 'hulpverlener')
  await schrijfPlan(hulp, w.hulp, 'opzet', { ...opzet, tekst: 'Praten over thuis.' })
})
afterAll(() => w.t.stop())

/** Sends one of the forms on the page of the plan, as it stands there. */
async function zeg(
  iemand: Bezoeker,
  dossier: string,
  velden: Record<string, string>,
): Promise<Blad> {
  await iemand.get('/mijn/plan')
  return iemand.post(`/mijn/plan/${dossier}/bijdrage`, { sleutel: randomUUID(), ...velden })
}

async function onderdeelVan(iemand: Bezoeker, woord: string): Promise<string> {
  const { $ } = await iemand.get('/mijn/plan')
  const kaart = $('.dw-kaart')
    .filter((_nr, el) => $(el).text().includes(woord))
    .first()
  return kaart.find('input[name=onderdeel]').first().attr('value') ?? ''
}

describe('reading', () => {
  it('gives a child of thirteen all of their plans, their own words first, with je', async () => {
    const noor = await w.t.login('noor')
    const tekst = leesbaar(await noor.get('/mijn/plan'))
    expect(tekst).toContain('Je mag er zelf in schrijven')
    expect(tekst.indexOf('Ik wil weer naar mijn klas')).toBeLessThan(
      tekst.indexOf('Noor gaat drie dagen'),
    )
    expect(tekst).toContain('Jij doet dit: Noor')
    expect(tekst).toContain('Praten over thuis.')
    expect(tekst).toContain('Er is niets verteld aan anderen.')
  })

  it('gives a parent with gezag the part of the college, and not what is between the child and help', async () => {
    const anna = await w.t.login('anna')
    const tekst = leesbaar(await anna.get('/mijn/plan'))
    expect(tekst).toContain('Het plan van Noor de Vries')
    expect(tekst).toContain('Noor gaat drie dagen')
    expect(tekst).not.toContain('Praten over thuis.')
  })

  it('gives nothing to a parent without certain gezag, a parent of a child of sixteen, or anybody else', async () => {
    for (const naam of ['lotte', 'bram', 'thijs', 'marijke'] as const) {
      const iemand = await w.t.login(naam)
      const blad = await iemand.get('/mijn/plan')
      expect(leesbaar(blad), naam).not.toContain('Noor')
      expect(leesbaar(blad), naam).toContain('Er is nog geen plan')
    }
    await schrijfPlan(sanne, await daansDossier(), 'opzet', {
      ...opzet,
      persoon: daanId,
      tekst: 'Daan rondt zijn opleiding af.',
    })
    expect(leesbaar(await (await w.t.login('anna')).get('/mijn/plan'))).not.toContain('Daan')
  })
})

const daanId = 'a4000000-0000-4000-8000-000000000099'
async function daansDossier(): Promise<string> {
  const { rows } = await w.t.db
    .pool('eigenaar')
    .query<{ id: string }>('select id from deelwijzer.dossier where persoon_id = $1', [daanId])
  return rows[0]?.id ?? ''
}

describe('writing along', () => {
  it('puts a goal in the plan in their own words; the team sees that it is new', async () => {
    const noor = await w.t.login('noor')
    const na = await zeg(noor, w.toeleiding, { soort: 'doel', tekst: 'Ik wil voetballen.' })
    expect(leesbaar(na)).toContain('Je doel staat in het plan')
    expect(leesbaar(na)).toContain('Dit schreef je zelf')
    const team = leesbaar(await sanne.get(`/werk/dossiers/${w.toeleiding}/plan`))
    expect(team).toContain('Eén ding is nieuw van de inwoner')
    expect(team).toContain('Doel van de inwoner zelf')
    expect(team).toContain('Ik wil voetballen.')
    // What a child writes is theirs, also where the parent reads the rest.
    expect(leesbaar(await (await w.t.login('anna')).get('/mijn/plan'))).not.toContain('voetballen')
  })

  it('says of a part that it is not right or should be different; only the team reads that', async () => {
    const noor = await w.t.login('noor')
    const onderdeel = await onderdeelVan(noor, 'drie dagen')
    const leeg = await zeg(noor, w.toeleiding, { soort: 'anders', onderdeel, tekst: ' ' })
    expect(leeg.status).toBe(422)
    expect(leesbaar(leeg)).toContain('Schrijf eerst op wat je wilt zeggen.')
    expect(leeg.$('a[href^="#tekst-"]')).toHaveLength(1)
    await zeg(noor, w.toeleiding, { soort: 'anders', onderdeel, tekst: 'Liever twee dagen.' })
    expect(leesbaar(noor.blad())).toContain('Je zei: dit wil ik anders. “Liever twee dagen.”')
    expect(leesbaar(noor.blad())).toContain('Wij hebben dit nog niet gelezen.')
    expect(leesbaar(await (await w.t.login('anna')).get('/mijn/plan'))).not.toContain('Liever twee')
    expect(leesbaar(await sanne.get(`/werk/dossiers/${w.toeleiding}/plan`))).toContain(
      'Noor de Vries zegt: dit wil ik anders: “Liever twee dagen.”',
    )
  })

  it('ticks off an own agreement, once, and no other', async () => {
    const noor = await w.t.login('noor')
    const onderdeel = await onderdeelVan(noor, 'acht uur opstaan')
    const na = await zeg(noor, w.toeleiding, { soort: 'gedaan', onderdeel })
    expect(leesbaar(na)).toContain('Mooi, dit is klaar')
    expect((await zeg(noor, w.toeleiding, { soort: 'gedaan', onderdeel })).status).toBe(404)
    const vanTeam = await onderdeelVan(noor, 'drie dagen')
    expect((await zeg(noor, w.toeleiding, { soort: 'gedaan', onderdeel: vanTeam })).status).toBe(
      404,
    )
    expect(leesbaar(await sanne.get(`/werk/dossiers/${w.toeleiding}/plan`))).toContain('Klaar')
  })

  it('agrees or does not; not agreeing is kept, and a later change asks again', async () => {
    const noor = await w.t.login('noor')
    expect((await zeg(noor, w.toeleiding, { tekst: '' })).status).toBe(422)
    await zeg(noor, w.toeleiding, { soort: 'niet-akkoord', tekst: 'Het gaat te snel.' })
    expect(leesbaar(noor.blad())).toContain('nee, ik ben het niet eens')
    const team = leesbaar(await sanne.get(`/werk/dossiers/${w.toeleiding}/plan`))
    expect(team).toContain('Noor de Vries is het niet eens met het plan')
    expect(team).toContain('Het gaat te snel.')
    w.t.zetTijd(new Date('2026-11-22T11:00:00Z'))
    await schrijfPlan(sanne, w.toeleiding, 'afspraak', { ...afspraak, tekst: 'Rustig opbouwen.' })
    // An hour later: a session of a resident is over by then.
    const weer = await w.t.login('noor')
    expect(leesbaar(await weer.get('/mijn'))).toContain('Lees je plan')
    expect(leesbaar(await weer.get('/mijn/plan'))).toContain('Daarna is het plan veranderd.')
  })

  it('is no longer new once the team says it was read', async () => {
    await sanne.get(`/werk/dossiers/${w.toeleiding}/plan`)
    w.t.zetTijd(new Date('2026-11-22T11:05:00Z'))
    const na = await sanne.verstuur({}, { actie: `/werk/dossiers/${w.toeleiding}/plan` })
    expect(leesbaar(na)).not.toContain('nieuw van de inwoner')
    const noor = await w.t.login('noor')
    expect(leesbaar(await noor.get('/mijn/plan'))).toContain('Wij hebben dit gelezen.')
  })

  it('posts twice, counts once; and is sealed', async () => {
    const noor = await w.t.login('noor')
    const sleutel = randomUUID()
    const voor = await tel(w.t, 'plan_regel')
    await zeg(noor, w.toeleiding, { soort: 'doel', tekst: 'Een hond.', sleutel })
    await zeg(noor, w.toeleiding, { soort: 'doel', tekst: 'Een hond.', sleutel })
    expect(await tel(w.t, 'plan_regel')).toBe(voor + 1)
    expect(await telMet(w.t, 'plan_reactie.tekst', 'Liever twee dagen.')).toBe(1)
    expect(await tel(w.t, 'plan_reactie', `tekst like '%Liever%'`)).toBe(0)
  })
})

describe('who cannot write', () => {
  it('nobody in a plan of somebody else, and nobody in a closed dossier', async () => {
    const voor = (await tel(w.t, 'plan_regel')) + (await tel(w.t, 'plan_reactie'))
    const woorden = { soort: 'doel', tekst: 'Ik ook.' }
    for (const [naam, dossier] of [
      ['lotte', w.toeleiding],
      ['bram', w.toeleiding],
      ['thijs', w.hulp],
      ['anna', w.hulp],
      ['anna', await daansDossier()],
    ] as const) {
      const iemand = await w.t.login(naam)
      expect((await zeg(iemand, dossier, woorden)).status, `${naam} ${dossier}`).toBe(404)
    }
    await w.t.db
      .pool('eigenaar')
      .query(`update deelwijzer.dossier set status = 'gesloten' where id = $1`, [w.hulp])
    const noor = await w.t.login('noor')
    expect(leesbaar(await noor.get('/mijn/plan'))).toContain('Dit dossier is dicht.')
    expect((await zeg(noor, w.hulp, woorden)).status).not.toBe(200)
    expect((await tel(w.t, 'plan_regel')) + (await tel(w.t, 'plan_reactie'))).toBe(voor)
  })

  it('a parent whose gezag became unknown loses the plan at once', async () => {
    await maakPersoon(w.t, 'a4000000-0000-4000-8000-000000000098', 'Lot de Vries', '2014-02-01', [
      annaId,
    ])
    const anna = await w.t.login('anna')
    expect(leesbaar(await anna.get('/mijn/plan'))).toContain('Noor')
    await w.t.db
      .pool('eigenaar')
      .query(
        `update deelwijzer.vertegenwoordiging set gezag = 'onbekend' where persoon_id = $1 and vertegenwoordiger_id = $2`,
        [noorId, annaId],
      )
    expect(leesbaar(await anna.get('/mijn/plan'))).not.toContain('Noor')
  })
})
