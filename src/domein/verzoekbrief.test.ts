import { describe, expect, it } from 'vitest'
import { meetLeesbaarheid, ondergrens, teLang } from './leesbaarheid.ts'
import {
  kanalen,
  rechtsmiddelVan,
  verzoeksoorten,
  type Beslisser,
  type Oordeel,
  type Verzoeksoort,
} from './rechtsverzoek.ts'
import { leveringVan } from './verzoek-levering.ts'
import { uitkomstVan, uitvoeringenVoor } from './verzoek-weging.ts'
import { brieftitel, maakVerzoekbrief, type Briefinhoud } from './verzoekbrief.ts'
import { briefwoorden, briefwoordenMeelezer, type Briefvorm } from './verzoekbrief-woorden.ts'
import { moeilijkeWoorden, nietUitgelegd } from './woordenlijst.ts'
import { grondenVoor, weigergronden } from './weigergrond.ts'

const beslisserBij = (soort: Verzoeksoort): readonly Beslisser[] =>
  soort === 'klacht' || soort === 'bezwaar-besluit'
    ? ['klachtbehandelaar']
    : ['college', 'hulpverlener']

/** A letter with one datum; what people type themselves is short, so that the fixed words are what is measured. */
function brief(
  soort: Verzoeksoort,
  beslisser: Beslisser,
  oordeel: Oordeel,
  vorm: Briefvorm,
  grond: string | null = null,
  anders: Partial<Briefinhoud> = {},
): Briefinhoud {
  const [uitvoering = 'geen'] = uitvoeringenVoor({ soort })
  const { soort: rechtsmiddel, tot } = rechtsmiddelVan(soort, beslisser, 'gemeente', '2026-11-22')
  return {
    nummer: 'VB-2026-7K4QD',
    verzoekNummer: 'RV-2026-7K4QD',
    gemeente: 'Voorbeeldstad',
    op: '2026-11-22',
    ontvangenOp: '2026-11-02',
    vorm,
    lezer: 'vrager',
    kanaal: 'mijn',
    levering: 'open',
    aan: 'Noor de Vries',
    over: undefined,
    soort,
    beslisser,
    gevraagd: 'Ik wil dit graag.',
    uitkomst: uitkomstVan([{ oordeel }]),
    tekst: 'Wij keken er goed naar.',
    delen: [
      {
        waarover: 'Feit, opgeschreven op 3 mei 2026',
        oordeel: {
          onderdeelId: 'x',
          oordeel,
          uitvoering: oordeel === 'nee' ? 'geen' : uitvoering,
          grond,
          reden: 'Wij zochten het op.',
          ...(uitvoering === 'verbeteren' && oordeel !== 'nee'
            ? { nieuweTekst: 'Drie dagen.' }
            : {}),
          ...(oordeel === 'deels' && uitvoering === 'verstrekken'
            ? {
                uitzonderingen: [
                  { gegevenId: 'a', hoe: 'weg' as const },
                  { gegevenId: 'b', hoe: 'onherkenbaar' as const },
                ],
              }
            : {}),
        },
      },
    ],
    rechtsmiddel,
    rechtsmiddelTot: tot,
    namens: { naam: 'Petra Smit', pet: 'Leidinggevende', organisatie: 'De Singel' },
    mandaat: beslisser === 'college' ? 'Mandaatbesluit 2026, art. 4' : null,
    ...anders,
  }
}

/** What a reader reads: without names, numbers and the articles between brackets. */
function tekstenVan(inhoud: Briefinhoud): string[] {
  return maakVerzoekbrief(inhoud).flatMap((blok) => {
    if (blok.soort === 'gegevens') return blok.regels.map(({ naam }) => naam)
    if (blok.soort === 'lijst') return blok.items
    return [blok.tekst.replace(/ \([^)]*\)$/, '')]
  })
}

/** Who reads it, and who may have no page. */
const lezers = [
  { lezer: 'vrager', kanaal: 'mijn' },
  { lezer: 'vrager', kanaal: 'post' },
  { lezer: 'meelezer', kanaal: 'balie' },
] as const

const gevallen = (['u', 'je'] as const).flatMap((vorm) =>
  lezers.flatMap(({ lezer, kanaal }) =>
    verzoeksoorten.flatMap((soort) =>
      beslisserBij(soort).flatMap((beslisser) =>
        (['ja', 'deels', 'nee'] as const).map(
          (oordeel) =>
            [
              `${soort}, ${beslisser}, ${oordeel}, ${vorm}, ${lezer}, ${kanaal}`,
              brief(soort, beslisser, oordeel, vorm, null, {
                lezer,
                kanaal,
                levering: leveringVan(soort, kanaal, {}),
              }),
            ] as const,
        ),
      ),
    ),
  ),
)

describe('the letter about a decision', () => {
  it.each(gevallen)('reads easily: %s', (_naam, inhoud) => {
    const teksten = tekstenVan(inhoud)
    expect(meetLeesbaarheid(teksten).douma).toBeGreaterThanOrEqual(ondergrens.brief)
    expect(teLang(teksten)).toEqual([])
    expect(moeilijkeWoorden(teksten)).toEqual([])
    expect(nietUitgelegd(teksten.slice(1))).toEqual([])
  })

  it('promises nothing on a page to who asked on paper, at the counter or by phone', () => {
    const opPagina = (tekst: string): boolean =>
      /\b(je|uw) (eigen )?pagina\b/.test(tekst) &&
      !/^(Of doe|Wilt u weten|Wil je weten)/.test(tekst)
    for (const vorm of ['u', 'je'] as const) {
      for (const soort of verzoeksoorten) {
        for (const kanaal of kanalen) {
          for (const hoe of ['hier', 'samen', 'papier', 'ophalen', 'bestand', 'ander']) {
            const teksten = tekstenVan(
              brief(soort, 'college', 'ja', vorm, null, {
                kanaal,
                levering: leveringVan(soort, kanaal, { hoe }),
              }),
            )
            expect(teksten.join(' ')).not.toContain('klaar op')
            if (kanaal !== 'mijn') expect(teksten.filter(opPagina), `${soort} ${hoe}`).toEqual([])
          }
        }
      }
    }
  })

  it.each([
    ['inzage', 'mijn', 'hier', 'U leest het op uw pagina, bij Mijn gegevens.'],
    ['inzage', 'balie', 'hier', 'U krijgt het van ons op papier.'],
    ['inzage', 'post', 'papier', 'U krijgt het van ons op papier.'],
    ['inzage', 'telefoon', 'samen', 'Wij maken een afspraak met u.'],
    ['afschrift', 'mijn', 'papier', 'met de post'],
    ['afschrift', 'balie', 'ophalen', 'U kunt het bij ons ophalen.'],
    ['informatie', 'mijn', '', 'Het antwoord staat in deze brief.'],
    ['informatie', 'post', '', 'Het antwoord staat in deze brief.'],
    ['overdracht', 'mijn', 'bestand', 'als bestand'],
    ['overdracht', 'mijn', 'ander', 'aan de plek die u noemde'],
  ] as const)('says how it comes: %s, %s, %s', (soort, kanaal, hoe, zin) => {
    const levering = leveringVan(soort, kanaal, { hoe })
    const teksten = tekstenVan(brief(soort, 'college', 'ja', 'u', null, { kanaal, levering }))
    expect(teksten.join(' ')).toContain(zin)
  })

  it('calls a complaint a complaint, and not a question', () => {
    for (const vorm of ['u', 'je'] as const) {
      for (const lezer of ['vrager', 'meelezer'] as const) {
        const klacht = tekstenVan(brief('klacht', 'klachtbehandelaar', 'ja', vorm, null, { lezer }))
        expect(klacht.filter((tekst) => /vroeg|gevraagd|vraag$/.test(tekst))).toEqual([])
        expect(klacht.filter((tekst) => tekst.endsWith('klacht')).length).toBeGreaterThan(1)
      }
    }
  })

  it('never speaks of what the reader asked to who did not ask it', () => {
    const mee = gevallen.filter(([, { lezer }]) => lezer === 'meelezer')
    expect(mee.length).toBeGreaterThan(50)
    for (const [naam, inhoud] of mee) {
      const teksten = tekstenVan(inhoud)
      expect(teksten.join(' '), naam).toContain('Deze brief schreven wij aan een ander.')
      expect(
        teksten.filter((tekst) =>
          /(uw|jouw|je) (vraag|klacht|bezwaar|reactie)\b|u vroeg|je vroeg/i.test(tekst),
        ),
        naam,
      ).toEqual([])
    }
  })

  it('says je to a child everywhere, and never u', () => {
    for (const [, inhoud] of gevallen.filter(([, { vorm }]) => vorm === 'je')) {
      expect(tekstenVan(inhoud).filter((tekst) => /\b(u|uw)\b/i.test(tekst))).toEqual([])
    }
  })

  it('gives every ground in both forms, easily, with its article', () => {
    for (const vorm of ['u', 'je'] as const) {
      const teksten = weigergronden.map((grond) => grond.brief[vorm])
      expect(teLang(teksten)).toEqual([])
      expect(moeilijkeWoorden(teksten)).toEqual([])
      expect(meetLeesbaarheid(teksten).douma).toBeGreaterThanOrEqual(70)
    }
    const je = weigergronden.filter(({ brief: b }) => /\b(u|uw)\b/i.test(b.je))
    expect(je.map(({ code }) => code)).toEqual([])
    expect(weigergronden.every(({ wet }) => /\d/.test(wet))).toBe(true)
    expect(new Set(weigergronden.map(({ code }) => code)).size).toBe(weigergronden.length)
  })

  it('leaves a kind of request without a no only where the law knows none', () => {
    const zonder = verzoeksoorten.filter(
      (soort) => grondenVoor(soort, undefined, 'zelf').length === 0,
    )
    expect(zonder.toSorted()).toEqual(['bezwaar-besluit', 'klacht'])
  })

  it('tells the last day of each road, who decided and on which mandate', () => {
    const tekst = tekstenVan(brief('verwijderen', 'college', 'nee', 'u', 'bewaarplicht')).join(' ')
    expect(tekst).toContain('De wet zegt dat wij dit nog moeten bewaren.')
    expect(tekst).toContain('op zijn laatst op 4 januari 2027')
    expect(tekst).toContain('Petra Smit, Leidinggevende')
    expect(tekst).toContain('Mandaatbesluit 2026, art. 4')
    expect(tekst).toContain('Autoriteit Persoonsgegevens')
    const hulp = tekstenVan(brief('inzage', 'hulpverlener', 'nee', 'u', 'veiligheid')).join(' ')
    expect(hulp).toContain('rechtbank')
    expect(hulp).toContain('geen bezwaar')
    expect(hulp).not.toContain('Namens het college')
  })

  it('has a title that names nobody, for every kind and both forms', () => {
    for (const vorm of ['u', 'je'] as const) {
      for (const woorden of [briefwoorden, briefwoordenMeelezer]) {
        expect(Object.keys(woorden[vorm].kop).toSorted()).toEqual([...verzoeksoorten].toSorted())
      }
    }
    expect(brieftitel(brief('inzage', 'college', 'ja', 'u'))).not.toContain('Noor')
  })
})
