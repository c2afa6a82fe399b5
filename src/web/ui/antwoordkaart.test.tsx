import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { htmlDeel, htmlPagina } from '../html.ts'
import { kaarten } from './galerij-antwoorden.tsx'
import { Antwoordkaart, oordeelInWoorden, Pagina, type AntwoordkaartProps } from './index.ts'

const basis: AntwoordkaartProps = {
  vraag: 'Mag u dit vertellen?',
  oordeel: 'ja',
  regelset: { versie: '2026.1' },
}

const teken = (props: Partial<AntwoordkaartProps>) =>
  load(htmlDeel(<Antwoordkaart {...basis} {...props} />))

describe('het oordeel', () => {
  it.each([
    ['ja', false, 'Ja, dat mag'],
    ['ja-als', false, 'Ja, als u dit eerst doet'],
    ['nee-nu', false, 'Nee, dit mag nu niet'],
    ['overleg', false, 'Eerst overleggen'],
    ['overleg', true, 'Hiervoor is geen regel. Overleg eerst.'],
  ] as const)('%s (leemte: %s) leest als "%s"', (oordeel, leemte, woorden) => {
    expect(oordeelInWoorden(oordeel, leemte)).toBe(woorden)
    const kaart = teken({ oordeel, leemte })
    expect(kaart('.dw-antwoord__oordeel strong').text()).toBe(woorden)
    expect(kaart('.dw-antwoord__oordeel svg')).toHaveLength(1)
    expect(kaart('#antwoord').attr('data-oordeel')).toBe(woorden)
  })

  it('staat onder de vraag, die de kop is waar de kaart naar heet', () => {
    const kaart = teken({ kopniveau: 1 })
    expect(kaart('h1').text()).toBe('Mag u dit vertellen?')
    expect(kaart('#antwoord').attr('aria-labelledby')).toBe(kaart('h1').attr('id'))
  })

  it('toont altijd 112, Veilig Thuis, de versie van de regels en dat u zelf beslist', () => {
    for (const kaart of kaarten) {
      const tekst = load(htmlDeel(<Antwoordkaart {...kaart} />))('.dw-antwoord__voet').text()
      expect(tekst).toContain('112')
      expect(tekst).toContain('0800\u20112000')
      expect(tekst).toContain('U beslist zelf')
      expect(tekst).toContain(kaart.regelset.versie)
    }
  })
})

describe('de plichten', () => {
  const plichten = [
    { tekst: 'Daarna', blokkerend: false },
    { tekst: 'Eerst', blokkerend: true, actie: { href: '/doe', tekst: 'Doe het' } },
    {
      tekst: 'Al gedaan',
      blokkerend: true,
      klaar: true,
      actie: { href: '/weer', tekst: 'Nog eens' },
    },
  ]

  it('zetten wat vooraf moet boven wat daarna moet', () => {
    const kaart = teken({ oordeel: 'ja-als', plichten })
    const koppen = kaart('h3')
      .toArray()
      .map((kop) => kaart(kop).text())
    expect(koppen).toEqual(['Doe dit eerst', 'Doe dit daarna'])
  })

  it('hebben een link naar de handeling, behalve als het klaar is', () => {
    const kaart = teken({ oordeel: 'ja-als', plichten })
    const links = kaart('.dw-plicht a')
      .toArray()
      .map((link) => kaart(link).attr('href'))
    expect(links).toEqual(['/doe'])
    expect(kaart('.dw-plicht--klaar').text()).toContain('Klaar: Al gedaan')
  })

  it('zeggen bij een nee wat u wel kunt doen, en wat daarvoor eerst moet', () => {
    const kaart = teken({
      oordeel: 'nee-nu',
      plichten: [{ tekst: 'Leg vast waarom.' }],
      alternatieven: [
        { tekst: 'Alleen vertellen dát er iets speelt.', eerst: ['Vraag toestemming.'] },
        { tekst: 'Overleggen zonder namen.', actie: { href: '/zonder-namen', tekst: 'Overleg' } },
      ],
    })
    const koppen = kaart('h3')
      .toArray()
      .map((kop) => kaart(kop).text())
    expect(koppen).toEqual(['Doe dit', 'Dit kan wel'])
    const tekst = kaart('.dw-plichten').eq(1).text()
    expect(tekst).toContain('dát er iets speelt. Eerst: Vraag toestemming.')
    expect(kaart('a[href="/zonder-namen"]').text()).toBe('Overleg')
  })

  it('tonen er hoogstens vier tegelijk en verliezen er geen', () => {
    const veel = Array.from({ length: 7 }, (_, nummer) => ({ tekst: `Plicht ${nummer}` }))
    const kaart = teken({ plichten: veel })
    expect(kaart('.dw-antwoord__deel > .dw-plichten > li')).toHaveLength(4)
    expect(kaart('.dw-plicht')).toHaveLength(7)
  })
})

describe('de uitleg', () => {
  const uitleg: Partial<AntwoordkaartProps> = {
    redenen: [{ zin: 'Omdat het zo is.', bron: 'Wmo 2015, artikel 5.1.1', regel: 'wmo-1' }],
    omslag: [{ als: 'de inwoner zegt ja', dan: 'Ja, dat mag', href: '/reken' }],
    verworpen: [{ grond: 'Toestemming', waarom: 'die is er niet.' }],
    feiten: [{ feit: 'Leeftijd', waarde: '13', wijzigHref: '/wijzig' }],
  }

  it.each(['ja', 'ja-als', 'nee-nu', 'overleg'] as const)(
    'bij %s staat "Wat verandert dit antwoord?" alleen open als er iets te veranderen is',
    (oordeel) => {
      const open = teken({ ...uitleg, oordeel })('#antwoord-omslag').attr('open') !== undefined
      expect(open).toBe(oordeel === 'nee-nu' || oordeel === 'overleg')
    },
  )

  it('staat op papier helemaal open, zonder handelingen', () => {
    const pagina = load(
      htmlPagina(
        <Pagina titel="Besluit" gemeente="Gemeente Voorbeeldstad" print>
          <Antwoordkaart {...basis} {...uitleg} acties={<button type="submit">Bewaar</button>} />
        </Pagina>,
      ),
    )
    expect(pagina('details')).toHaveLength(4)
    expect(pagina('details:not([open])')).toHaveLength(0)
    expect(pagina('button, nav, script, a[href="/wijzig"], a[href="/reken"]')).toHaveLength(0)
  })

  it('laat lege delen weg', () => {
    expect(teken({})('details')).toHaveLength(0)
  })
})

it('maakt opmaak in tekst onschadelijk', () => {
  const gevaarlijk = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
  const kaart = teken({
    vraag: gevaarlijk,
    samenvatting: gevaarlijk,
    plichten: [{ tekst: gevaarlijk, actie: { href: '/x', tekst: gevaarlijk } }],
    redenen: [{ zin: gevaarlijk, bron: gevaarlijk, citaat: gevaarlijk }],
  })
  expect(kaart('script, img')).toHaveLength(0)
  expect(kaart('h2').text()).toBe(gevaarlijk)
})
