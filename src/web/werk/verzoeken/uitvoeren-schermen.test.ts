import { afterAll, beforeAll, it } from 'vitest'
import type { Bezoeker, TestApp } from '../../../../test/support/app.ts'
import { cramped } from '../../../../test/support/browser.ts'
import { gegevenId } from '../../../../test/support/overgang.ts'
import { organisaties } from '../../../../test/support/partner.ts'
import { openSchermen, type Schermen } from '../../../../test/support/schermen.ts'
import { besluitOp, deelGegeven } from '../../../../test/support/uitvoeren-recht.ts'
import { besluitMet, doePlichten } from '../../../../test/support/verstrekking.ts'
import { openDossier, schrijfOp } from '../../../../test/support/werk.ts'

let t: TestApp
let s: Schermen
let sanne: Bezoeker
let dossier: string
let onder: string

beforeAll(async () => {
  s = await openSchermen()
  t = s.t
  sanne = await t.login('sanne', 'toeleider')
  dossier = await openDossier(sanne)
  onder = await besluitMet(sanne, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, sanne, onder, 'blokkerend')
})
afterAll(() => s.stop())

const open = (naam: string, adres: string, wie: Bezoeker) =>
  s.bekijk(naam, adres, wie, (page) => cramped(page))

async function schrijf(tekst: string): Promise<string> {
  await schrijfOp(sanne, dossier, { inhoud: tekst })
  return gegevenId(t, dossier, tekst)
}

it('carrying out, telling and confirming are accessible and fit', async () => {
  const fout = await schrijf('Noor zit in groep zes van de school.')
  const weg = await schrijf('Noor is bang voor de hond van de buren.')
  const stil = await schrijf('Noor droomt slecht.')
  const gedeeld = await deelGegeven(t, onder, fout, 'Noor zit in groep zes.', {
    organisatie: organisaties.school,
  })
  await deelGegeven(t, onder, weg, 'Noor is bang voor de hond.', 'mondeling')
  const besluit = await besluitOp(t, dossier, [
    { gegeven: fout, uitvoering: 'verbeteren', nieuweTekst: 'Noor zit in groep zeven.' },
    { gegeven: weg, uitvoering: 'wissen' },
    { gegeven: stil, uitvoering: 'beperken' },
    { soort: 'verklaring', uitvoering: 'aanvullen' },
    { soort: 'deling', uitvoering: 'stoppen' },
    { soort: 'anders', uitvoering: 'geen' },
  ])
  const pagina = `/werk/verzoeken/${besluit.deel}/uitvoeren`
  const anja = await t.login('anja')
  await anja.get(`/partner/gedeeld/${gedeeld.id}`)
  await anja.verstuur({})
  await open('uitvoeren-begin', pagina, sanne)
  for (const onderdeel of besluit.onderdelen.slice(0, 3)) {
    await sanne.get(pagina)
    await sanne.verstuur({ onderdeel }, { actie: pagina })
  }
  await open('uitvoeren-bezig', pagina, sanne)
  const taak = (await sanne.get(pagina)).$('a[href^="/werk/kennisgevingen/"]').attr('href') ?? ''
  await open('uitvoeren-ontvanger', taak, sanne)
  await open('uitvoeren-dossier', `/werk/dossiers/${dossier}`, sanne)
  await open('uitvoeren-partner', '/partner', anja)
  await open('uitvoeren-partner-deling', `/partner/gedeeld/${gedeeld.id}`, anja)
  await sanne.get(pagina)
  await sanne.verstuur(
    { onderdeel: besluit.onderdelen[3] ?? '', hoe: 'Toegevoegd in het gesprek van maandag.' },
    { actie: pagina },
  )
  await open('uitvoeren-later', pagina, sanne)
}, 120_000)
