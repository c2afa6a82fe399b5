import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../src/handelingen/besluit.ts'
import { readMijnBewijs } from '../../src/handelingen/bewijs.ts'
import type { Inwoner, Medewerker } from '../../src/handelingen/deps.ts'
import { readDossier } from '../../src/handelingen/dossier.ts'
import { NietGevonden } from '../../src/handelingen/fouten.ts'
import { readWieKeekEr } from '../../src/handelingen/mijn.ts'
import { completePlicht } from '../../src/handelingen/plicht.ts'
import { startTriage } from '../../src/handelingen/triage.ts'
import { carryOut, readVerstrekkingen } from '../../src/handelingen/verstrekking.ts'
import { createTestApp, type TestApp, type Velden } from '../support/app.ts'
import type { RolNaam } from '../support/database.ts'
import { openDossier, sanne } from '../support/inwoner.ts'
import { ingevuld } from '../support/triage.ts'
import { overDagen, zonderVooraf } from '../support/verstrekking.ts'

// Somebody with an honest session who can run SQL in its context, and a resident who counts the lines of their own log.
let t: TestApp
let wie: Medewerker
let dossier: string
const vraag = {
  geboortedatum: '04-05-2009',
  route: 'b',
  wet: 'jeugdwet',
  omschrijving: 'Een vraag.',
}
let persoon: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  wie = await sanne(t, 'toeleider')
  const mens = { ...vraag, naam: 'Proef Jansen' }
  dossier = await openDossier(t, wie, mens)
  persoon = await eenWaarde('select persoon_id from dossier where id = $1', [dossier])
})
afterAll(() => t.stop())

async function eenWaarde(zin: string, waarden: unknown[]): Promise<string> {
  const { rows } = await t.db.pool('eigenaar').query<Record<string, string>>(zin, waarden)
  return Object.values(rows[0] ?? {})[0] ?? ''
}

/** Runs statements as this role in one transaction that ends as if it were kept, and is then undone. */
async function als(
  rol: RolNaam,
  ...zinnen: readonly (readonly [string, unknown[]])[]
): Promise<Record<string, unknown>[]> {
  const client = await t.db.pool(rol).connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true),
         set_config('dw.pet', $3, true), set_config('dw.persoon', $4, true)`,
      rol === 'inwoner'
        ? [wie.gemeente.id, '', '', persoon]
        : [wie.gemeente.id, wie.id, wie.pet?.id ?? '', ''],
    )
    let rijen: Record<string, unknown>[] = []
    for (const [zin, waarden] of zinnen) rijen = (await client.query(zin, waarden)).rows
    await client.query('set constraints all immediate')
    return rijen
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** A log line as somebody would forge it; what is not said is honest. */
function regel(rol: RolNaam, anders: Record<string, unknown> = {}): [string, unknown[]] {
  const rij: Record<string, unknown> = {
    gemeente_id: wie.gemeente.id,
    id: randomUUID(),
    trace_id: '0'.repeat(32),
    span_id: '0'.repeat(16),
    begonnen: new Date(),
    tijdstip: new Date(),
    handeling: 'raadplegen',
    actor_soort: rol === 'inwoner' ? 'inwoner' : 'medewerker',
    medewerker_id: rol === 'inwoner' ? null : wie.id,
    pet_id: rol === 'inwoner' ? null : wie.pet?.id,
    lezer_id: rol === 'inwoner' ? persoon : null,
    rol: 'proef',
    doel: 'proef',
    verwerkingsactiviteit: 'urn:proef',
    betrokkene_id: persoon,
    object_soort: 'dossier',
    uitkomst: 'gedaan',
    ...anders,
  }
  return insert('gebeurtenis', rij)
}

function insert(tabel: string, rij: Record<string, unknown>): [string, unknown[]] {
  const namen = Object.keys(rij)
  const zin = `insert into ${tabel} (${namen.join()}) values (${namen.map((_, i) => `$${i + 1}`).join()})`
  return [zin, Object.values(rij)]
}

const bewijs = (id: string, anders: Record<string, unknown> = {}): [string, unknown[]] =>
  insert('gebeurtenis_bewijs', {
    gemeente_id: wie.gemeente.id,
    gebeurtenis_id: id,
    persoon_id: persoon,
    bytes: Buffer.concat([Buffer.from('DWZ1'), randomBytes(200)]),
    commitment: randomBytes(32),
    ...anders,
  })

describe('a line of the log', () => {
  const volgende = 'select * from volgende_in_keten($1::uuid[])'

  it('cannot be put in a row of numbers of its own, where it would not be missed', async () => {
    const id = randomUUID()
    await expect(
      als('app', regel('app', { id }), bewijs(id, { keten: randomUUID(), nr: 1 })),
    ).rejects.toThrow('niet de goede keten')
    // In its own row, as the next, it can.
    const [stand] = await als('app', regel('app', { id }), [volgende, [[id]]], bewijsNa(id))
    expect(stand).toBeUndefined()
  })

  function bewijsNa(id: string): [string, unknown[]] {
    const [, waarden] = bewijs(id)
    return [
      `insert into gebeurtenis_bewijs (gemeente_id, gebeurtenis_id, persoon_id, bytes, commitment, keten, nr, vorige)
       select $1, $2, $3, $4, $5, k.keten, k.nr, k.vorige from volgende_in_keten(array[$2::uuid]) k`,
      waarden,
    ]
  }

  it('of somebody else says nothing: not how long their row is, and it cannot be held up', async () => {
    const id = await eenWaarde('select id from gebeurtenis where betrokkene_id = $1 limit 1', [
      persoon,
    ])
    expect(id).not.toBe('')
    expect(await als('inwoner', [volgende, [[id]]])).toEqual([])
    expect(await als('app', [volgende, [[id]]])).toEqual([])
    expect(
      await eenWaarde(
        `select to_regprocedure('deelwijzer.volgende_in_keten(uuid[], uuid[])')::text`,
        [],
      ),
    ).toBe('')
  })

  it('of a resident is written by that resident, in the open, and never a decision', async () => {
    const ander = wie.id
    for (const vals of [
      { lezer_id: ander },
      { lezer_id: null },
      { medewerker_id: ander },
      { pet_id: wie.pet?.id },
      { netwerk: '198.51.100.7' },
      { handeling: 'besluiten' },
      { besloten: true, dossier_id: dossier },
    ]) {
      await expect(als('inwoner', regel('inwoner', vals)), JSON.stringify(vals)).rejects.toThrow(
        'row-level security',
      )
    }
  })

  it('cannot hide behind a besluit about somebody else', async () => {
    const elders = await openDossier(t, wie, { ...vraag, naam: 'Proef Elders' })
    const { triageId } = await startTriage(t.deps, wie, elders, 'aanpassing', undefined)
    const over = await eenWaarde('select persoon_id from dossier where id = $1', [elders])
    const basis = [ingevuld.aanpak, ingevuld.weging, ingevuld.informeren, ingevuld.vastleggen]
    const { besluitId } = await decide(t.deps, wie, triageId, als2(...basis, { over }))
    const id = randomUUID()
    await expect(
      als('app', regel('app', { id, besluit_id: besluitId }), bewijsNa(id)),
    ).rejects.toThrow('dit besluit gaat niet over deze persoon')
    // About whom it is about, it can stand there.
    const eigen = { betrokkene_id: over, besluit_id: besluitId, dossier_id: elders }
    const ander = bewijsNa(id)
    ander[1][2] = over
    expect(await als('app', regel('app', { id, ...eigen }), ander)).toEqual([])
  })

  it('does not give a resident who the professional was, or from which network', async () => {
    for (const kolom of ['medewerker_id', 'pet_id', 'netwerk', 'trace_id', 'span_id']) {
      await expect(als('inwoner', [`select ${kolom} from gebeurtenis`, []]), kolom).rejects.toThrow(
        'permission denied',
      )
    }
    const rijen = await als('inwoner', ['select id, rol from gebeurtenis', []])
    expect(rijen.length).toBeGreaterThan(0)
  })
})

describe('a post that was done', () => {
  const verzoek = (sleutel: string) => ({ sleutel, sessie: randomBytes(32), aantal: 0 })

  it('is seen by who did it and by nobody else', async () => {
    const [sleutel, mijne] = [randomUUID(), { ...wie }]
    mijne.verzoek = verzoek(sleutel)
    await startTriage(t.deps, mijne, dossier, 'vraagverheldering', undefined)
    const alle: [string, unknown[]] = ['select sleutel, sessie from verzoek', []]
    expect((await als('app', alle)).length).toBeGreaterThan(0)
    expect(await als('inwoner', alle)).toEqual([])
  })

  it('does not answer to another pet of the same session', async () => {
    const [sleutel, ander] = [randomUUID(), await sanne(t, 'hulpverlener')]
    const begin = (iemand: Medewerker) =>
      startTriage(
        t.deps,
        { ...iemand, verzoek: verzoek(sleutel) },
        dossier,
        'aanpassing',
        undefined,
      )
    const { triageId } = await begin(wie)
    expect((await begin(wie)).triageId).toBe(triageId)
    await expect(begin(ander)).rejects.toBeInstanceOf(NietGevonden)
  })
})

const als2 = (...stappen: Velden[]) =>
  Object.fromEntries(
    stappen
      .flatMap((velden) => Object.entries(velden))
      .map(([naam, waarde]) => [naam, typeof waarde === 'string' ? [waarde] : [...waarde]]),
  )

describe('who stands in the dossier of somebody else', () => {
  it('does not see in the log that something about them was decided, as long as telling is deferred', async () => {
    const mens = { ...vraag, naam: 'Proef Pieters' }
    const eigen = await openDossier(t, wie, mens)
    const ander = await eenWaarde('select persoon_id from dossier where id = $1', [eigen])
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
       values ($1, $2, $3, 'naaste')`,
      [wie.gemeente.id, dossier, ander],
    )
    const inwoner: Inwoner = {
      soort: 'inwoner',
      gemeente: wie.gemeente,
      id: ander,
      naam: mens.naam,
      leeftijd: 17,
      traceId: '0'.repeat(32),
    }
    const gezien = async () =>
      (await readWieKeekEr(t.deps, inwoner, undefined)).regels.filter(
        (r) => r.actorSoort === 'medewerker',
      ).length
    await readDossier(t.deps, wie, dossier)
    const voor = await gezien()

    const { aanpak, weging, informeren } = zonderVooraf(t)
    const basis = [ingevuld.aanpak, ingevuld.weging, ingevuld.informeren, ingevuld.vastleggen]
    const anders = { afwijkReden: 'Er is gevaar.', geraadpleegd: 'collega', over: ander }
    const { triageId } = await startTriage(t.deps, wie, dossier, 'aanpassing', undefined)
    const waarden = als2(...basis, aanpak, weging, informeren, anders)
    const { besluitId } = await decide(t.deps, wie, triageId, waarden)
    await t.volgorde()
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        'select id from deelwijzer.plicht where besluit_id = $1 and blokkerend',
        [besluitId],
      )
    for (const { id } of rows) await completePlicht(t.deps, wie, id, 'Gedaan.')
    await carryOut(t.deps, wie, besluitId, {
      categorie: ['dat'],
      'wat.dat': ['Er is hulp.'],
      ontvanger: ['Veilig Thuis'],
      geinformeerd: ['achteraf'],
      verteldOp: [''],
      meldweg: ['telefoon'],
      sprak: ['Een medewerker'],
      gemeldOp: [overDagen(t, 0)],
      gemeldTijd: ['0:00'],
    })
    await readDossier(t.deps, wie, dossier)
    expect(await gezien(), 'the dossier was opened').toBe(voor)
    await readVerstrekkingen(t.deps, wie, dossier)
    expect(await gezien(), 'the register was read').toBe(voor)
    await startTriage(t.deps, wie, dossier, 'vraagverheldering', besluitId)
    expect(await gezien(), 'a correction was begun').toBe(voor)

    // What was hidden is told when the deferral ends: nothing was left out.
    await t.db.pool('eigenaar').query(
      `alter table deelwijzer.triagebesluit disable trigger triagebesluit_onveranderlijk;
       update deelwijzer.triagebesluit set informeren_uiterlijk = current_date - 1 where id = '${besluitId}';
       alter table deelwijzer.triagebesluit enable trigger triagebesluit_onveranderlijk`,
    )
    expect(await gezien()).toBeGreaterThanOrEqual(voor + 5)
  })
})

it('the receipt of what was shared does not get lost behind two hundred looks', async () => {
  const eigen = { ...ingevuld.aanpak, over: persoon }
  const { triageId } = await startTriage(t.deps, wie, dossier, 'vraagverheldering', undefined)
  const basis = [eigen, ingevuld.weging, ingevuld.informeren, ingevuld.vastleggen]
  const { besluitId } = await decide(t.deps, wie, triageId, als2(...basis))
  await t.db.pool('eigenaar').query(
    `do $$
     declare n bigint; v bytea; regel uuid;
     begin
       for i in 1..210 loop
         regel := gen_random_uuid();
         insert into deelwijzer.gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, medewerker_id, pet_id,
             rol, doel, verwerkingsactiviteit, betrokkene_id, object_soort, object_id, besluit_id, uitkomst)
           values ('${wie.gemeente.id}', regel, '${'0'.repeat(32)}', now(), 'raadplegen', 'medewerker', '${wie.id}', '${wie.pet?.id ?? ''}',
             'proef', 'proef', 'urn:proef', '${persoon}', 'triagebesluit', '${besluitId}', '${besluitId}', 'gedaan');
         select aantal, laatste into n, v from deelwijzer.logboek_keten where persoon_id = '${persoon}' and keten = '${besluitId}';
         insert into deelwijzer.gebeurtenis_bewijs (gemeente_id, gebeurtenis_id, persoon_id, keten, nr, vorige, bytes, commitment)
           values ('${wie.gemeente.id}', regel, '${persoon}', '${besluitId}', n + 1, v, 'DWZ1'::bytea || sha256(regel::text::bytea), sha256(regel::text::bytea));
       end loop;
     end $$`,
  )
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(
      'select id from deelwijzer.plicht where besluit_id = $1 and blokkerend',
      [besluitId],
    )
  for (const { id } of rows) await completePlicht(t.deps, wie, id, 'Gedaan.')
  await carryOut(t.deps, wie, besluitId, {
    categorie: ['dat'],
    'wat.dat': ['Er is hulp.'],
    ontvanger: ['School'],
    geinformeerd: ['vooraf'],
    verteldOp: [overDagen(t, 0)],
  })
  const inwoner: Inwoner = {
    soort: 'inwoner',
    gemeente: wie.gemeente,
    id: persoon,
    naam: 'Proef Jansen',
    leeftijd: 17,
    traceId: '0'.repeat(32),
  }
  const { besluit, daarna } = await readMijnBewijs(t.deps, inwoner, besluitId)
  expect(daarna.map(({ handeling }) => handeling)).toContain('verstrekken')
  expect(daarna.map(({ nr }) => nr)).toEqual(daarna.map(({ nr }) => nr).toSorted((a, b) => a - b))
  expect(besluit.nr).toBe(1)
})

it('a tree that cannot exist is not there, which is no mistake of ours', async () => {
  for (const nr of [32_768, 99_999]) {
    const antwoord = await t.app.request(`/logboek/${nr}/tile/0/000`)
    expect(antwoord.status, String(nr)).toBe(404)
  }
})
