import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type Bezoeker, type TestApp } from '../../test/support/app.ts'
import { ronde, sluitAan, staten } from '../../test/support/bericht.ts'
import { besluitSchool, deel, deelvelden } from '../../test/support/delen.ts'
import { openDossier as openMet, sanne as alsSanne } from '../../test/support/inwoner.ts'
import { startTestSmtp, type TestSmtp } from '../../test/support/smtp.ts'
import { anna, mark, organisaties, vraagToestemming } from '../../test/support/toestemming.ts'
import { besluitMet, doePlichten, overDagen } from '../../test/support/verstrekking.ts'
import { idUit, noor as noorId, openDossier, schrijfOp } from '../../test/support/werk.ts'

/** Who hears that something waits, through the pages on which it happens. */

const sanneId = 'a2000000-0000-4000-8000-000000000001'
let t: TestApp
let smtp: TestSmtp
let sanne: Bezoeker
let dossier: string

beforeAll(async () => {
  t = await createTestApp(new Date())
  smtp = await startTestSmtp()
  sluitAan(t, smtp)
  sanne = await t.login('sanne', 'hulpverlener')
  dossier = await openMet(t, await alsSanne(t, 'hulpverlener'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'c',
    akkoord: 'ja',
    omschrijving: 'Noor wil praten over thuis.',
  })
}, 60_000)
afterAll(async () => {
  await smtp.stop()
  await t.stop()
})

const leeg = () => t.db.pool('eigenaar').query('delete from deelwijzer.bericht')

async function partnersMet(soort: string): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ naam: string }>(
    `select pm.naam || ':' || b.aanleiding as naam from deelwijzer.bericht b
     join deelwijzer.partner_medewerker pm on pm.id = b.aan_id where b.aan_soort = $1 order by 1`,
    [soort],
  )
  return rows.map((rij) => rij.naam)
}

it('wie om toestemming wordt gevraagd; en wie het vroeg, bij nee en bij stoppen, niet bij later', async () => {
  await leeg()
  const id = await vraagToestemming(sanne, dossier)
  for (const wie of [noorId, anna, mark]) {
    expect(await staten(t, wie)).toEqual(['toestemming-vraag:wacht'])
  }
  const noor = await t.login('noor')
  await noor.get(`/mijn/toestemmingen/${id}`)
  await noor.verstuur({}, { actie: `/mijn/toestemmingen/${id}`, knop: 'later' })
  expect(await staten(t, sanneId)).toEqual([])
  await noor.get(`/mijn/toestemmingen/${id}`)
  await noor.verstuur({}, { actie: `/mijn/toestemmingen/${id}`, knop: 'nee' })
  expect(await staten(t, sanneId)).toEqual(['toestemming-antwoord:wacht'])
})

it('de partner als iets is gedeeld of gevraagd, wie het vroeg als die antwoordt, en de inwoner', async () => {
  await leeg()
  const toeleider = await t.login('sanne', 'toeleider')
  const bijToeleiding = await openDossier(toeleider)
  await schrijfOp(toeleider, bijToeleiding, {
    datWat: 'dat',
    inhoud: 'Noor krijgt hulp van het wijkteam.',
  })
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ id: string }>(`select id from deelwijzer.gegeven where dossier_id = $1`, [
      bijToeleiding,
    ])
  const besluit = await besluitSchool(t, toeleider, bijToeleiding)
  await t.volgorde()
  await deel(toeleider, besluit, deelvelden(t, rows[0]?.id ?? ''))
  expect(await staten(t, noorId)).toEqual(['besluit:wacht', 'gedeeld:wacht'])
  expect(await partnersMet('partner')).toEqual([expect.stringMatching(/:gedeeld$/)])

  const omTeVragen = await besluitMet(toeleider, bijToeleiding, {
    aanpak: { handeling: 'opvragen', ontvanger: 'jeugdhulpaanbieder' },
  })
  await doePlichten(t, toeleider, omTeVragen, 'blokkerend')
  await t.volgorde()
  await toeleider.get(`/werk/besluiten/${omTeVragen}/vragen`)
  const vraag = idUit(
    await toeleider.verstuur({
      organisatie: organisaties.jeugdhulp,
      categorie: ['dat'],
      'wat.dat': 'Krijgt Noor al hulp van u?',
      over: 'Noor de Vries',
      waarom: 'Om de hulp te laten aansluiten.',
      uiterlijk: overDagen(t, 14),
      verteldOp: overDagen(t, 0),
    }),
    /^\/werk\/vragen\/([0-9a-f-]{36})\?nieuw=1$/,
  )
  expect((await partnersMet('partner')).filter((naam) => naam.endsWith(':vraag'))).toHaveLength(1)
  expect(await staten(t, sanneId)).toEqual([])
  const rachid = await t.login('rachid')
  await rachid.get(`/partner/vragen/${vraag}`)
  await rachid.verstuur(
    { keuze: 'nee', reden: 'Dat vragen wij eerst aan Noor.' },
    { knop: 'antwoord' },
  )
  expect(await staten(t, sanneId)).toEqual(['antwoord:wacht'])
  // Nobody has an address or said that mail is safe: the round sends nothing and waits for nothing.
  await ronde(t)
  expect(smtp.ontvangen).toEqual([])
})
