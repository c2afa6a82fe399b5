import { load } from 'cheerio'
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { htmlDeel } from '../html.ts'
import { Formuliervoorbeelden, voorbeeldfouten } from './galerij-formulier.tsx'
import {
  Aankruisvakken,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzelijst,
  naarFeit,
  Tekstveld,
  Tekstvlak,
  vanFeit,
} from './index.ts'

const teken = (deel: VNode) => load(htmlDeel(deel))

describe('een tekstveld', () => {
  const invoer = '"><script>alert(1)</script> é 😀'

  it('houdt vast wat er getypt is, letterlijk', () => {
    const veld = teken(<Tekstveld naam="a" label="Naam" waarde={invoer} fout="Schrijf korter" />)
    expect(veld('input').attr('value')).toBe(invoer)
    expect(veld('script')).toHaveLength(0)
    const vlak = teken(<Tekstvlak naam="b" label="Reden" waarde={`\n  ${invoer}\n`} />)
    expect(vlak('textarea').text()).toBe(`\n  ${invoer}\n`)
  })

  it('verbindt label, hint, fout en teller met het veld', () => {
    const veld = teken(<Tekstvlak naam="b" label="Reden" hint="Kort." fout="Vul in" max={500} />)
    const id = veld('textarea').attr('id')
    expect(veld('label').attr('for')).toBe(id)
    const beschreven = veld('textarea').attr('aria-describedby')?.split(' ') ?? []
    expect(beschreven.map((deel) => veld(`#${deel}`).text())).toEqual([
      'Kort.',
      'Let op: Vul in',
      'Hoogstens 500 tekens.',
    ])
    expect(veld('textarea').attr('aria-invalid')).toBe('true')
    expect(veld('textarea').attr('maxlength')).toBeUndefined()
  })
})

describe('ja, nee of weet ik niet', () => {
  it('kiest niets vooraf als het feit onbekend is', () => {
    const vraag = teken(<JaNeeWeetNiet naam="f" vraag="Is dat zo?" waarde={vanFeit(undefined)} />)
    expect(vraag('[checked]')).toHaveLength(0)
    expect(vraag('legend').text()).toBe('Is dat zo?')
  })

  it.each([
    ['ja', true],
    ['nee', false],
    ['weet-niet', undefined],
    ['', undefined],
    ['<b>', undefined],
    [undefined, undefined],
  ])('leest %s als %s', (waarde, feit) => {
    expect(naarFeit(waarde)).toBe(feit)
  })

  it('zet een bekend feit terug in het formulier', () => {
    const vraag = teken(<JaNeeWeetNiet naam="f" vraag="Is dat zo?" waarde={vanFeit(false)} />)
    expect(vraag('[checked]').attr('value')).toBe('nee')
  })
})

it('vinkt alleen aan wat gekozen was, ook als een waarde niet bestaat', () => {
  const keuzes = [
    { waarde: 'dat', tekst: 'Dat' },
    { waarde: 'wat', tekst: 'Wat' },
  ]
  const vakken = teken(
    <Aankruisvakken naam="g" legenda="Welke?" keuzes={keuzes} waarden={['wat', 'vals']} />,
  )
  expect(
    vakken('[checked]')
      .toArray()
      .map((vak) => vakken(vak).attr('value')),
  ).toEqual(['wat'])
  const lijst = teken(
    <Keuzelijst naam="k" label="Wie?" keuzes={keuzes} leeg="Kies" waarde="vals" />,
  )
  expect(lijst('[selected]')).toHaveLength(0)
})

describe('de foutensamenvatting', () => {
  it('wijst elke fout naar een veld dat bestaat', () => {
    const pagina = teken(
      <main>
        <Fouten fouten={voorbeeldfouten} />
        <Formuliervoorbeelden metFouten />
      </main>,
    )
    for (const { veld } of voorbeeldfouten) {
      expect(pagina(`a[href="#${veld}"]`), veld).toHaveLength(1)
      expect(pagina(`input#${veld}, select#${veld}, textarea#${veld}`), veld).toHaveLength(1)
    }
  })

  it('is er niet zonder fouten', () => {
    expect(htmlDeel(<Fouten fouten={[]} />)).toBe('')
  })

  it('zegt hoeveel er is', () => {
    const een = teken(<Fouten fouten={[{ veld: 'a', tekst: 'Vul a in' }]} />)
    expect(een('h2').text()).toBe('Pas nog één ding aan')
  })
})

it('een formulier dat iets verandert draagt het bewijs mee en kan maar één keer weg', () => {
  const post = teken(
    <Formulier actie="/x" csrf="t0k&n" verborgen={{ versie: '3' }} autosave="/c" live="/l">
      <p>inhoud</p>
    </Formulier>,
  )
  expect(post('[name=csrf]').attr('value')).toBe('t0k&n')
  expect(post('[name=versie]').attr('value')).toBe('3')
  expect(post('form').attr()).toMatchObject({
    method: 'post',
    'data-eenmalig': '',
    'data-autosave': '/c',
    'data-live': '/l',
  })
  const get = teken(
    <Formulier actie="/zoek" methode="get">
      <p>inhoud</p>
    </Formulier>,
  )
  expect(get('form').attr('data-eenmalig')).toBeUndefined()
  expect(get('[name=csrf]')).toHaveLength(0)
})
