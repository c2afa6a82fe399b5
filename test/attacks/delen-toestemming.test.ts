import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../support/app.ts'
import { antwoordRuw, besluitSchool, deLinde, deelRuw, vraagRuw } from '../support/delen.ts'
import { deelMetHand, organisaties, vraagMetHand } from '../support/partner.ts'
import { openHulpdossier } from '../support/overgang.ts'
import { anna, mark, stelVraag } from '../support/toestemming.ts'
import { noor, openDossier, tel } from '../support/werk.ts'

/**
 * Ways around consent that no single page shows: somebody who decided once and does not any more, an age that is not known
 * in full, a name on paper instead of an organisation, and what a use tells who may not know of it yet.
 */

const gemeente = 'a0000000-0000-4000-8000-000000000001'

let t: TestApp
let sanne: Bezoeker
let dossier: string
let besluit: string
beforeAll(async () => {
  t = await createTestApp(new Date())
  sanne = await t.login('sanne', 'toeleider')
})
afterAll(() => t.stop())
beforeEach(async () => {
  dossier = await openDossier(sanne)
  besluit = await besluitSchool(t, sanne, dossier)
})

const eigenaar = (zin: string, waarden: unknown[] = []) =>
  t.db.pool('eigenaar').query<Record<string, unknown>>(zin, waarden)

/** Runs with something changed about somebody, and puts it back. */
async function tijdelijk(
  zin: string,
  waarden: unknown[],
  terug: string,
  werk: () => Promise<void>,
): Promise<void> {
  await eigenaar(zin, waarden)
  try {
    await werk()
  } finally {
    await eigenaar(terug, waarden.slice(0, 1))
  }
}

const rachid = 'ab000000-0000-4000-8000-000000000004'
const alsInwoner = (id: string, zin: string, waarden: unknown[]) =>
  als('inwoner', 'dw.persoon', id, zin, waarden)
const alsPartner = (id: string, zin: string, waarden: unknown[]) =>
  als('partner', 'dw.partner', id, zin, waarden)

/** One statement as the role of residents or partners; nothing stays. */
async function als(
  rol: 'inwoner' | 'partner',
  instelling: string,
  wie: string,
  zin: string,
  waarden: unknown[],
) {
  const client = await t.db.pool(rol).connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('dw.gemeente', $1, true), set_config($2, $3, true)`, [
      gemeente,
      instelling,
      wie,
    ])
    return (await client.query<Record<string, unknown>>(zin, waarden)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Notes that this was done on that consent, as the guard would. */
const rustOp = (toestemming: string, tabel: 'deling' | 'informatievraag', id: string) =>
  eigenaar(
    `insert into deelwijzer.toestemming_gebruik select gemeente_id, $1, verstrekking_id from deelwijzer.${tabel} where id = $2`,
    [toestemming, id],
  )

const stand = async (id: string): Promise<unknown> =>
  (
    await eigenaar(
      `select deelwijzer.toestemming_stand(id) as stand, set_config('dw.gemeente', gemeente_id::text, false)
       from (select id, gemeente_id, set_config('dw.gemeente', gemeente_id::text, false) from deelwijzer.toestemming where id = $1) x`,
      [id],
    )
  ).rows[0]?.['stand']

describe('who decided once', () => {
  const stopMark = `update deelwijzer.vertegenwoordiging set gezag = 'nee' where vertegenwoordiger_id = $1 and persoon_id = '${noor}'`
  const weerJa = `update deelwijzer.vertegenwoordiging set gezag = 'ja' where vertegenwoordiger_id = $1 and persoon_id = '${noor}'`

  it('says no yes any more, also on paper', async () => {
    const id = await vraagRuw(t, besluit, {}, [anna, mark])
    await antwoordRuw(t, besluit, id, 'ja')
    await antwoordRuw(t, besluit, id, 'ja', 'handtekening', anna)
    for (const gezag of ['nee', 'onbekend']) {
      await tijdelijk(stopMark.replace('nee', gezag), [mark], weerJa, () =>
        expect(antwoordRuw(t, besluit, id, 'ja', 'papier', mark)).rejects.toMatchObject({
          code: 'DW013',
        }),
      )
    }
    await antwoordRuw(t, besluit, id, 'ja', 'papier', mark)
    expect(await stand(id)).toBe('verleend')
  })

  it('carries nothing new with the yes of then', async () => {
    const id = await vraagRuw(t, besluit, {}, [anna, mark])
    for (const wie of [undefined, anna, mark]) {
      await antwoordRuw(t, besluit, id, 'ja', 'handtekening', wie)
    }
    await tijdelijk(stopMark, [mark], weerJa, async () => {
      expect(await stand(id)).toBe('te-herzien')
      await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
    })
    await deelRuw(t, besluit, [id])
  })

  it('and is put aside since, keeps nothing running', async () => {
    const id = await vraagRuw(t, besluit, {}, [anna], false)
    await antwoordRuw(t, besluit, id, 'ja', 'papier', anna)
    const deling = await deelMetHand(t, besluit, { organisatie: deLinde })
    await rustOp(id, 'deling', deling.id)
    await antwoordRuw(t, besluit, id, 'buiten-beschouwing', 'mondeling', anna)
    expect(await tel(t, 'deling_stop', `deling_id = '${deling.id}'`)).toBe(1)
  })
})

describe('a withdrawal', () => {
  it('takes back what was asked of a partner and not answered yet', async () => {
    const opvragen = await besluitSchool(t, sanne, dossier, {
      aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' },
    })
    const id = await vraagRuw(t, opvragen)
    await antwoordRuw(t, opvragen, id, 'ja')
    const vraag = await vraagMetHand(t, opvragen, organisaties.jeugdhulp)
    await rustOp(id, 'informatievraag', vraag)
    const gezien = `select id from deelwijzer.informatievraag where id = $1`
    expect(await alsPartner(rachid, gezien, [vraag])).toHaveLength(1)
    await antwoordRuw(t, opvragen, id, 'ingetrokken', 'mondeling')
    expect(await alsPartner(rachid, gezien, [vraag])).toHaveLength(0)
  })
})

describe('an age that is not known in full', () => {
  const terug = `update deelwijzer.persoon set geboortedatum = '2013-05-04', geboorte_onvolledig = null where id = $1`
  const jaar = (oud: number): string => String(new Date().getFullYear() - oud)

  it('may have passed a limit since it was asked: then it is looked at again', async () => {
    const id = await vraagRuw(
      t,
      besluit,
      { gevraagd_op: new Date(Date.now() - 400 * 86_400_000) },
      [anna],
    )
    await antwoordRuw(t, besluit, id, 'ja')
    await antwoordRuw(t, besluit, id, 'ja', 'papier', anna)
    // Sixteen this year, or not yet: nobody can tell.
    await tijdelijk(
      `update deelwijzer.persoon set geboortedatum = null, geboorte_onvolledig = $2 where id = $1`,
      [noor, jaar(16)],
      terug,
      async () => {
        expect(await stand(id)).toBe('te-herzien')
        await expect(deelRuw(t, besluit, [id])).rejects.toMatchObject({ code: 'DW011' })
      },
    )
  })

  it.each([
    ['the year in which they turn sixteen', 16, 0],
    ['surely a child', 9, 1],
    ['not known at all', undefined, 0],
  ])(
    'shows a parent what is asked only when it is surely theirs: %s',
    async (_wat, oud, aantal) => {
      const id = await vraagRuw(t, besluit, {}, [anna])
      await tijdelijk(
        `update deelwijzer.persoon set geboortedatum = null, geboorte_onvolledig = $2 where id = $1`,
        [noor, oud === undefined ? 'onbekend' : jaar(oud)],
        terug,
        async () => {
          const rijen = await alsInwoner(
            anna,
            'select id from deelwijzer.toestemming where id = $1',
            [id],
          )
          expect(rijen).toHaveLength(aantal)
        },
      )
    },
  )
})

describe('somebody under curatele', () => {
  it('does not answer alone because the curator we knew is none any more', async () => {
    const wie = await t.login('sanne', 'hulpverlener')
    const bij = await openHulpdossier(wie)
    await eigenaar(
      `insert into deelwijzer.vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
       values ($1, gen_random_uuid(), $2, $3, 'curator', 'nee', 'was het vroeger', '2020-01-01')`,
      [gemeente, noor, mark],
    )
    await tijdelijk(
      `update deelwijzer.persoon set geboortedatum = '1990-05-04', curatele = true where id = $1`,
      [noor],
      `update deelwijzer.persoon set geboortedatum = '2013-05-04', curatele = false where id = $1`,
      async () => {
        const blad = await stelVraag(wie, bij)
        expect(blad.status).toBe(409)
        expect(blad.$('main').text()).toContain('curateleregister')
        expect(await tel(t, 'toestemming', `dossier_id = '${bij}'`)).toBe(0)
      },
    )
  })
})

describe('a party that was named and not chosen', () => {
  it('is not an organisation that reads along', async () => {
    const id = await vraagRuw(t, besluit)
    await antwoordRuw(t, besluit, id, 'ja')
    await expect(deelRuw(t, besluit, [id], { organisatie_id: deLinde })).rejects.toMatchObject({
      code: 'DW011',
    })
  })
})

/** As long as this runs, telling what was done under the besluit is deferred. */
async function uitgesteld(werk: () => Promise<void>): Promise<void> {
  const zet = async (zin: string): Promise<void> => {
    const client = await t.db.pool('eigenaar').connect()
    try {
      await client.query('begin')
      await client.query(`alter table deelwijzer.triagebesluit disable trigger user`)
      await client.query(zin, [besluit])
      await client.query(`alter table deelwijzer.triagebesluit enable trigger user`)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  await zet(
    `update deelwijzer.triagebesluit set informeren_wanneer = 'achteraf', informeren_redenen = '{veiligheid}', informeren_uiterlijk = '2999-01-01' where id = $1`,
  )
  try {
    await werk()
  } finally {
    await zet(
      `update deelwijzer.triagebesluit set informeren_wanneer = 'vooraf', informeren_redenen = '{}', informeren_uiterlijk = null where id = $1`,
    )
  }
}

describe('what a use tells', () => {
  it('stays unsaid as long as telling the resident is deferred', async () => {
    const id = await vraagRuw(t, besluit, { eenmalig: true, geldig_tot: null })
    await antwoordRuw(t, besluit, id, 'ja')
    await deelRuw(t, besluit, [id])
    const zien = `select deelwijzer.toestemming_stand($1) as stand,
      (select count(*)::int from deelwijzer.toestemming_gebruik where toestemming_id = $1) as gebruik`
    expect(await alsInwoner(noor, zien, [id])).toEqual([{ stand: 'gebruikt', gebruik: 1 }])
    // The besluit is corrected: from now on telling is deferred, for danger.
    await uitgesteld(async () => {
      expect(await alsInwoner(noor, zien, [id])).toEqual([{ stand: 'verleend', gebruik: 0 }])
      // For who shares it is used up all the same.
      expect(await stand(id)).toBe('gebruikt')
    })
  })
})
