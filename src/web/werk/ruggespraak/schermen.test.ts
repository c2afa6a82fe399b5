import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { idUit, noor, openDossier } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let petra: Bezoeker
let ingrid: Bezoeker
let dossier: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  petra = await t.login('petra')
  ingrid = await t.login('ingrid')
  dossier = await openDossier(sanne)
})
afterAll(() => s.stop())

const keur = (wie: Bezoeker, pad: string, naam: string) => s.bekijk(naam, pad, wie)

const escalatie = {
  partner: 'interventieteam',
  over: noor,
  vraag: 'Een gezin met jonge kinderen. Alle hulp is gestopt en het wordt thuis steeds erger.',
  argumenten: 'Drie gesprekken hielpen niet. Een lichtere weg is er niet meer.',
  bezwaar: 'ja',
  zeerErnstig: 'ja',
  dringendHulpNodig: 'ja',
  metNummer: 'ja',
  waaromNummer: 'De voorgeschiedenis is nodig.',
}

it('every page of asking, answering and going up is accessible and fits', async () => {
  const codes =
    'handeling=verstrekken&ontvanger=extern-professional&doel=toeleiding&categorie=dat,wat'
  const nieuw = `/werk/overleggen/nieuw?dossier=${dossier}&${codes}`
  await keur(sanne, nieuw, 'vraag-nieuw')
  await sanne.get(nieuw)
  await sanne.verstuur({ vraag: 'Noor slaapt slecht.' })
  await keur(sanne, nieuw, 'vraag-fout')
  await sanne.get(nieuw)
  const gesteld = await sanne.verstuur({
    aan: 'privacy-officer',
    vraag: 'Mag de school weten dat er hulp is?',
    over: noor,
  })
  const vraag = idUit(gesteld, /^\/werk\/overleggen\/([0-9a-f-]{36})\?nieuw=gesteld$/)
  await keur(ingrid, `/privacy/vragen/${vraag}`, 'privacy-vraag')
  await ingrid.get(`/privacy/vragen/${vraag}`)
  await ingrid.verstuur({ oordeel: 'anders', tekst: 'Alleen dat er hulp is.' })
  await keur(ingrid, '/privacy/vragen', 'privacy-vragen')
  await keur(ingrid, `/leidraad?vraag=${vraag}`, 'leidraad-maken')
  await ingrid.get(`/leidraad?vraag=${vraag}`)
  const leidraad = await ingrid.verstuur({ titel: 'Vertellen aan een school', geenNamen: 'ja' })
  await keur(ingrid, leidraad.pad, 'leidraad-maker')
  await keur(sanne, leidraad.pad, 'leidraad')
  await keur(sanne, '/leidraad', 'leidraden')
  await keur(sanne, nieuw, 'vraag-eerder')

  await keur(sanne, `/werk/dossiers/${dossier}/opschalen`, 'opschalen')
  await sanne.get(`/werk/dossiers/${dossier}/opschalen`)
  const op = await sanne.verstuur(escalatie)
  const id = idUit(op, /^\/werk\/overleggen\/([0-9a-f-]{36})\?nieuw=gesteld$/)
  await keur(petra, '/team/vragen', 'team-vragen')
  await keur(petra, `/team/vragen/${id}`, 'team-vraag')
  await petra.get(`/team/vragen/${id}`)
  await petra.verstuur({ oordeel: 'anders', tekst: 'Probeer eerst een gesprek.' })
  await keur(sanne, `/werk/overleggen/${id}`, 'opschalen-antwoord')
  await keur(sanne, `/werk/overleggen/${id}/besluit`, 'opschalen-besluit')
  await sanne.get(`/werk/overleggen/${id}/besluit`)
  await sanne.verstuur({
    opschalen: 'ja',
    argumenten: 'Het is onveilig.',
    andersReden: 'De familie weigert.',
  })
  const triage = sanne.blad().pad.replace('aanpak', 'weging')
  await keur(sanne, triage, 'opschalen-weging')
  await keur(sanne, `/werk/overleggen/${id}/besluit`, 'opschalen-besloten')
  await keur(petra, `/team/vragen/${id}`, 'team-vraag-klaar')
  await keur(sanne, '/werk/overleggen', 'hulp-en-overleg')
  await keur(sanne, `/werk/dossiers/${dossier}`, 'dossier-met-vragen')
  await keur(petra, '/team', 'team')
  await keur(petra, '/team/afwijkingen', 'team-afwijkingen')
  await keur(petra, '/team/toegang', 'team-toegang')
}, 600_000)
