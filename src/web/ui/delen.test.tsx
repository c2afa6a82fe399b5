import { load } from 'cheerio'
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { htmlDeel, htmlPagina } from '../html.ts'
import { afbreken, Gegevenslijst, Kop, Pagina, Stappen, Tabel } from './index.ts'

const teken = (deel: VNode) => load(htmlDeel(deel))
const ZACHT = '\u00AD'

describe('afbreken', () => {
  it('zet streepjes in lange woorden en laat de letters gelijk', () => {
    const woord = 'gegevensbeschermingseffectbeoordeling'
    const afgebroken = afbreken(woord)
    expect(afgebroken).toContain(ZACHT)
    expect(afgebroken.replaceAll(ZACHT, '')).toBe(woord)
  })

  it('laat korte woorden en namen heel', () => {
    expect(afbreken('Dit is kort')).not.toContain(ZACHT)
    expect(afbreken('Gesprek met Vandenbroeckenhuizen')).not.toContain(ZACHT)
  })

  it('is in een kop uit te zetten', () => {
    const kop = htmlDeel(
      <Kop niveau={2} heel>
        Vandenbroeckenhuizenstein
      </Kop>,
    )
    expect(kop).not.toContain(ZACHT)
  })
})

describe('de pagina', () => {
  const pagina = (props: { fout?: boolean; print?: boolean; keuzes?: number }) =>
    load(
      htmlPagina(
        <Pagina
          titel="Intake"
          gemeente="Gemeente Voorbeeldstad"
          fout={props.fout}
          print={props.print}
          navigatie={[
            { tekst: 'Vandaag', href: '/werk' },
            { tekst: 'Dossiers', href: '/werk/dossiers', actief: true },
          ]}
          pet={{
            huidig: 'b',
            keuzes: [
              { waarde: 'a', tekst: 'Toeleider' },
              { waarde: 'b', tekst: 'Hulpverlener' },
            ].slice(0, props.keuzes ?? 2),
            actie: '/pet',
            csrf: 'c1',
            terug: '/werk/dossiers',
          }}
          gebruiker={{ naam: 'Sanne Bakker', uitloggenActie: '/uit', csrf: 'c2' }}
        >
          <Kop niveau={1}>Intake</Kop>
        </Pagina>,
      ),
    )

  it('is Nederlands, heeft een titel zonder naam en een sprong naar de inhoud', () => {
    const html = pagina({})
    expect(html('html').attr('lang')).toBe('nl')
    expect(html('title').text()).toBe('Intake - Deelwijzer')
    expect(html('body a').first().attr('href')).toBe('#inhoud')
    expect(html('main#inhoud')).toHaveLength(1)
    expect(html('[aria-current=page]').text()).toBe('Dossiers')
  })

  it('zegt in de titel dat er een fout is', () => {
    expect(pagina({ fout: true })('title').text()).toBe('Fout: Intake - Deelwijzer')
  })

  it('toont de pet en laat wisselen met een gewoon formulier', () => {
    const pet = pagina({})('form.dw-pet')
    expect(pet.attr('method')).toBe('post')
    expect(pet.find('[selected]').text()).toBe('Hulpverlener')
    expect(pet.find('[name=csrf]').attr('value')).toBe('c1')
    expect(pet.find('[name=terug]').attr('value')).toBe('/werk/dossiers')
  })

  it('toont bij één pet alleen welke dat is', () => {
    const html = pagina({ keuzes: 1 })
    expect(html('form.dw-pet')).toHaveLength(0)
    expect(html('.dw-pet').text()).toContain('Toeleider')
  })

  it('heeft nergens script of opmaak in de HTML zelf', () => {
    const html = pagina({})
    expect(html('style, script:not([src]), [style]')).toHaveLength(0)
    expect(html.html()).not.toMatch(/\son\w+=/)
    expect(html.html()).not.toMatch(/(src|href)="https?:/)
  })

  it('heeft op papier geen knoppen, menu of formulieren', () => {
    expect(pagina({ print: true })('nav, header, footer, form, button, script')).toHaveLength(0)
  })
})

it('een wijzig-link zegt wát te wijzigen, en valt op papier weg', () => {
  const lijst = <Gegevenslijst regels={[{ naam: 'Doel', waarde: 'hulp', wijzigHref: '/w' }]} />
  expect(teken(lijst)('a').text()).toBe('Wijzig doel')
  const papier = htmlPagina(
    <Pagina titel="X" gemeente="Gemeente Voorbeeldstad" print>
      {lijst}
    </Pagina>,
  )
  expect(load(papier)('a')).toHaveLength(0)
})

it('een tabel houdt haar betekenis als de cellen op een telefoon onder elkaar staan', () => {
  const tabel = teken(
    <Tabel
      bijschrift="Wie"
      kolommen={[{ kop: 'Naam' }, { kop: 'Keer', getal: true }]}
      rijen={[['School', '2']]}
    />,
  )
  expect(tabel('table').attr('role')).toBe('table')
  expect(tabel('tbody th').attr('role')).toBe('rowheader')
  expect(tabel('td').attr('role')).toBe('cell')
  expect(tabel('td .dw-tabel__kop').text()).toBe('Keer')
})

it('stappen zeggen waar u bent, ook zonder kleur', () => {
  const stappen = teken(
    <Stappen
      stappen={[
        { naam: 'Aanpak', status: 'klaar', href: '/1' },
        { naam: 'Weeg af', status: 'nu', href: '/2' },
        { naam: 'Leg vast', status: 'straks' },
      ]}
    />,
  )
  expect(stappen('.dw-stappen__kort').text()).toBe('Stap 2 van 3: Weeg af')
  expect(stappen('[aria-current=step]').text()).toContain('hier bent u')
  expect(
    stappen('a')
      .toArray()
      .map((link) => stappen(link).attr('href')),
  ).toEqual(['/1'])
})
