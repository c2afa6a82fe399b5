import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { codeUit, ronde, sluitAan, staten } from '../../../../test/support/bericht.ts'
import { startTestSmtp, type TestSmtp } from '../../../../test/support/smtp.ts'
import { openDossier as openMet, sanne as alsSanne } from '../../../../test/support/inwoner.ts'
import { leesbaar, noor as noorId, openDossier, tel } from '../../../../test/support/werk.ts'
import { openNagebootsteMail } from '../../../koppelingen/mail-nagebootst.ts'

const sanneId = 'a2000000-0000-4000-8000-000000000001'
let t: TestApp
let smtp: TestSmtp
let dossier: string
let bereikbaar: string

beforeAll(async () => {
  t = await createTestApp()
  smtp = await startTestSmtp()
  sluitAan(t, smtp)
  dossier = await openDossier(await t.login('sanne', 'toeleider'))
  bereikbaar = `/werk/dossiers/${dossier}/personen/${noorId}/bereikbaar`
}, 60_000)
afterAll(async () => {
  await smtp.stop()
  await t.stop()
})

const veilig = {
  'veilig-email': 'ja',
  'veilig-post': 'onbekend',
  'veilig-telefoon': 'onbekend',
  'veilig-pagina': 'ja',
}

describe('bereikbaar, ingevuld met de inwoner', () => {
  it('veilig is alleen wat samen is besproken; wat getypt is blijft staan', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.get(bereikbaar)
    expect(leesbaar(sanne.blad())).toContain('Niet bekend: telt als nee')
    const mis = await sanne.verstuur(
      { doe: 'opslaan', wil: 'email', email: 'noor@geheim.example', ...veilig },
      { actie: bereikbaar },
    )
    expect(mis.status).toBe(409)
    expect(mis.$('[name=email]').attr('value')).toBe('noor@geheim.example')
    expect(await tel(t, 'bereikbaar')).toBe(0)
  })

  it('een code gaat vooraf, zegt niet waarom, en pas daarna telt het adres', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.get(bereikbaar)
    await sanne.post(bereikbaar, {
      doe: 'opslaan',
      wil: 'email',
      email: 'noor@geheim.example',
      samen: 'ja',
      ...veilig,
    })
    expect(leesbaar(sanne.blad())).toContain('nog niet bevestigd')
    // The professional does not get to see the address again.
    expect(sanne.blad().tekst).not.toContain('noor@geheim.example')
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    const bytes = (smtp.ontvangen[0]?.bytes ?? '').replace('To: noor@geheim.example', '')
    expect(bytes).toMatch(/Uw code is \d{8}\./)
    expect(bytes).not.toMatch(/Noor|hulp|jeugd|wijkteam|klaar/i)
    const fout = await sanne.post(bereikbaar, { doe: 'code', code: '00000000' })
    expect(fout.status).toBe(409)
    expect(leesbaar(fout)).toContain('Deze code klopt niet')
    await sanne.post(bereikbaar, { doe: 'code', code: codeUit(smtp) })
    expect(leesbaar(sanne.blad())).toContain('Het e-mailadres is bevestigd')
    expect(await tel(t, 'bereikbaar', 'email_bevestigd_op is not null')).toBe(1)
    smtp.ontvangen.length = 0
  })

  it('vijf keer raden is genoeg', async () => {
    const anna = await t.login('anna')
    await anna.get('/mijn/berichten')
    await anna.verstuur({ wil: 'email', email: 'anna@voorbeeld.example', ander: 'nee' })
    await ronde(t)
    const goed = codeUit(smtp)
    for (let keer = 0; keer < 5; keer++) {
      await anna.get('/mijn/berichten')
      expect((await anna.verstuur({ code: String(10_000_000 + keer) })).status).toBe(409)
    }
    await anna.get('/mijn/berichten')
    expect((await anna.verstuur({ code: goed })).status).toBe(409)
    smtp.ontvangen.length = 0
  })

  it('een ander adres moet opnieuw bevestigd worden', async () => {
    const noor = await t.login('noor')
    await noor.get('/mijn/berichten')
    expect(noor.blad().$('[name=email]').attr('value')).toBe('noor@geheim.example')
    await noor.verstuur({ wil: 'email', email: 'noor@anders.example', ander: 'nee' })
    expect(
      await tel(t, 'bereikbaar', `persoon_id = '${noorId}' and email_bevestigd_op is null`),
    ).toBe(1)
    await ronde(t)
    await noor.get('/mijn/berichten')
    await noor.verstuur({ code: codeUit(smtp) })
    expect(leesbaar(noor.blad())).toContain('Je krijgt een e-mail als er iets voor je klaar staat.')
    smtp.ontvangen.length = 0
  })

  it('wat een medewerker gevaarlijk vindt, zet een ander niet aan op de pagina van de inwoner', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.get(bereikbaar)
    await sanne.post(bereikbaar, {
      doe: 'opslaan',
      wil: 'email',
      ...veilig,
      'veilig-email': 'nee',
      'veilig-pagina': 'onbekend',
    })
    const noor = await t.login('noor')
    await noor.get('/mijn/berichten')
    expect(leesbaar(noor.blad())).toContain('Je krijgt geen bericht van ons.')
    // Not said why: who reads along learns nothing.
    expect(leesbaar(noor.blad())).not.toMatch(/veilig|gevaar|medewerker/)
    await noor.verstuur({ wil: 'email', ander: 'nee' }, { actie: '/mijn/berichten' })
    await noor.get('/mijn/berichten')
    expect(leesbaar(noor.blad())).toContain('Je krijgt geen bericht van ons.')
    expect(
      await tel(
        t,
        'bereikbaar_kanaal',
        `persoon_id = '${noorId}' and kanaal = 'email' and veilig = 'nee'`,
      ),
    ).toBe(1)
  })

  it('de ouder ziet en zet niets voor een kind, en een kind onder de 12 krijgt zelf niets', async () => {
    const anna = await t.login('anna')
    expect((await anna.get('/mijn/berichten')).tekst).not.toContain('noor@')
    const hulp = await t.login('sanne', 'hulpverlener')
    const sem = await openMet(t, await alsSanne(t, 'hulpverlener'), {
      naam: 'Sem Visser',
      geboortedatum: '30-09-2018',
      route: 'c',
      akkoord: 'ja',
      omschrijving: 'De moeder van Sem vraagt hulp bij het slapen.',
    })
    const { rows } = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(`select persoon_id as id from deelwijzer.dossier where id = $1`, [sem])
    const adres = `/werk/dossiers/${sem}/personen/${rows[0]?.id ?? ''}/bereikbaar`
    expect(leesbaar(await hulp.get(adres))).toContain(
      'Een kind onder de 12 krijgt zelf geen bericht',
    )
    await hulp.post(adres, { doe: 'opslaan', wil: 'pagina', samen: 'ja', ...veilig })
    expect(hulp.blad().status).toBe(409)
  })
})

describe('werkadressen', () => {
  it('zet de beheerder; de medewerker kiest hoe vaak, en krijgt één mail als iets bijna moet', async () => {
    const fatima = await t.login('fatima')
    await fatima.get('/beheer/berichten')
    const fout = await fatima.verstuur({
      wie: `medewerker:${sanneId}`,
      email: 'sanne@x\r\nBcc: b@c.nl',
    })
    expect(fout.status).toBe(409)
    await fatima.verstuur({ wie: `medewerker:${sanneId}`, email: 'sanne@wijkteam.example' })
    expect(leesbaar(fatima.blad())).toContain('sanne@wijkteam.example')
    const sanne = await t.login('sanne', 'toeleider')
    expect(leesbaar(await sanne.get('/werk/berichten'))).toContain('sanne@wijkteam.example')
    await t.db.pool('eigenaar').query(
      `insert into deelwijzer.plicht (gemeente_id, id, dossier_id, pet_id, code, tekst, blokkerend, uiterlijk)
       select gemeente_id, gen_random_uuid(), $1, id, 'evalueer', 'Noor de Vries evalueren', false, date '2026-11-24' from deelwijzer.pet where id = 'a3000000-0000-4000-8000-000000000001'`,
      [dossier],
    )
    smtp.ontvangen.length = 0
    await ronde(t)
    await ronde(t)
    expect(smtp.ontvangen.map(({ aan }) => aan)).toEqual([['sanne@wijkteam.example']])
    expect(smtp.ontvangen[0]?.bytes).toContain('Er staat iets voor u klaar in Deelwijzer.')
    expect(smtp.ontvangen[0]?.bytes).not.toMatch(/Noor|evalue|plicht|termijn/i)

    await sanne.get('/werk/berichten')
    await sanne.verstuur({ wens: 'uit' })
    t.zetTijd(new Date('2026-11-23T10:00:00Z'))
    await ronde(t)
    expect(smtp.ontvangen).toHaveLength(1)
    t.zetTijd(new Date('2026-11-22T10:00:00Z'))
  })

  it('de beheerder ziet aantallen en welk werkadres weigert, nooit een inwoner of diens adres', async () => {
    const sanne = await t.login('sanne', 'toeleider')
    await sanne.get('/werk/berichten')
    await sanne.verstuur({ wens: 'direct' })
    await t.db
      .pool('eigenaar')
      .query(`delete from deelwijzer.bericht where aan_soort = 'medewerker'`)
    smtp.weiger(() => 550)
    await ronde(t)
    smtp.weiger(() => undefined)
    const fatima = await t.login('fatima')
    const tekst = leesbaar(await fatima.get('/beheer/berichten'))
    expect(tekst).toContain('de mailserver weigert dit adres')
    expect(tekst).toContain('Inwoners')
    expect(tekst).not.toMatch(/Noor|anders\.example|geheim\.example/)
  })

  it('in de demo gaat niets weg en is te zien wat zou zijn verstuurd', async () => {
    const echt = t.deps.mail
    t.deps.mail = openNagebootsteMail(t.deps.nu)
    await t.db
      .pool('eigenaar')
      .query(`delete from deelwijzer.bericht where aan_soort = 'medewerker'`)
    await ronde(t)
    const fatima = await t.login('fatima')
    const tekst = leesbaar(await fatima.get('/beheer/berichten'))
    expect(tekst).toContain('Niet verstuurd: demo')
    expect(tekst).toContain('Er staat iets voor u klaar in Deelwijzer.')
    t.deps.mail = echt
  })

  it('zonder mail zegt de pagina dat, en werkt de rest', async () => {
    const echt = t.deps.mail
    t.deps.mail = undefined
    const fatima = await t.login('fatima')
    expect(leesbaar(await fatima.get('/beheer/berichten'))).toContain('Mail is niet ingesteld')
    expect(leesbaar(await fatima.get('/beheer/toestand'))).toContain('Vanzelf: berichten')
    t.deps.mail = echt
  })
})

describe('langs de deur kan niemand meer', () => {
  it('een gewone rol kan niets pakken, en niemand leest de rij of een adres', async () => {
    const sanne = {
      'dw.gemeente': 'a0000000-0000-4000-8000-000000000001',
      'dw.medewerker': sanneId,
    }
    const als = async (
      rol: 'app' | 'inwoner' | 'breed' | 'partner',
      vraag: string,
      instelling: Record<string, string> = {},
    ) => {
      const client = await t.db.pool(rol).connect()
      try {
        await client.query('begin')
        for (const [naam, waarde] of Object.entries(instelling)) {
          await client.query('select set_config($1, $2, true)', [naam, waarde])
        }
        return await client.query(vraag)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    await expect(als('app', 'select * from deelwijzer.pak_bericht(now())', sanne)).rejects.toThrow(
      'alleen de ronde',
    )
    await expect(als('app', 'select email from deelwijzer.bereikbaar', sanne)).rejects.toThrow(
      'permission denied',
    )
    for (const rol of ['app', 'inwoner', 'breed', 'partner'] as const) {
      await expect(als(rol, 'select * from deelwijzer.bericht')).rejects.toThrow(
        'permission denied',
      )
      if (rol !== 'app') {
        await expect(als(rol, 'select * from deelwijzer.pak_bericht(now())')).rejects.toThrow(
          'permission denied',
        )
      }
    }
    await expect(
      als(
        'app',
        `select deelwijzer.zet_bericht_klaar('inwoner', '${noorId}', 'code', null, now())`,
        sanne,
      ),
    ).rejects.toThrow('niet zo')
    expect(await staten(t, noorId)).toEqual([])
    await expect(
      als(
        'app',
        `select deelwijzer.zet_bereikbaar(gen_random_uuid(), '${noorId}', true, false, 'email', null, false, '{}', now())`,
        sanne,
      ),
    ).rejects.toThrow()
  })
})
