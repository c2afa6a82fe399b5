/** Weegt een situatie tegen de regels en geeft een beredeneerd antwoord. */
import type { Antwoord, Oordeel, PerGegeven, Plicht, Reden } from './antwoord.ts'
import type { Beslissing } from './beslis.ts'
import { bundelUitkomst, metWinnaar, ontbrekend, relevanteFeiten, weegBundel } from './bundel.ts'
import { zoekOmslag } from './omslag.ts'
import { isVraagOmToestemming, maakPlichten } from './plichten.ts'
import { strengheid } from './regelindex.ts'
import type { Kandidaat } from './regelindex.ts'
import type { Regelset } from './regelset.ts'
import type { Situatie } from './situatie.ts'
import { toestemmingStand } from './toestemming.ts'
import type { Persoon } from './toestemming.ts'
import { verwerp } from './verwerp.ts'
import type { Categorie, Grondslag, PlichtCode, Uitkomst } from './vocabulaire.ts'
import { naarStand, voldoet } from './voorwaarden.ts'
import { indexVan, kenmerkenVan } from './vraag.ts'

const wbp: Partial<Record<Grondslag, Grondslag>> = {
  'AVG 6.1.a': 'Wbp 8.a',
  'AVG 6.1.c': 'Wbp 8.c',
  'AVG 6.1.d': 'Wbp 8.d',
  'AVG 6.1.e': 'Wbp 8.e',
}

/** Vóór 25 mei 2018 gold de Wbp; dan heet de grondslag naar die wet (tekorten 9). */
function grondslagOp(grondslag: readonly Grondslag[], peildatum: string): readonly Grondslag[] {
  if (peildatum >= '2018-05-25') return grondslag
  return grondslag.map((naam) => wbp[naam] ?? naam)
}

const oordeelVan: Record<Uitkomst, Oordeel> = {
  verplicht: 'ja',
  toegestaan: 'ja',
  'toegestaan-mits': 'ja',
  'toestemming-vereist': 'ja-als',
  'eigen-afweging': 'overleg',
  verboden: 'nee-nu',
}

function bepaalOordeel(uitkomst: Uitkomst, leemte: boolean, plichten: readonly Plicht[]): Oordeel {
  if (leemte) return 'overleg'
  const eerst = uitkomst === 'toegestaan-mits' && plichten.some((plicht) => plicht.blokkerend)
  return eerst ? 'ja-als' : oordeelVan[uitkomst]
}

const isJa = (uitkomst: Uitkomst): boolean => strengheid(uitkomst) <= strengheid('toegestaan-mits')

/** Toestemming doorbreekt geheimhouding pas als zij er is; weigering doorbreekt niets. */
function doorbreking({ winnaar, uitkomst }: Beslissing): string | null {
  const grond = winnaar?.regel.doorbrekingsgrond ?? null
  return winnaar?.uitkomst === 'toestemming-vereist' && !isJa(uitkomst) ? null : grond
}

/**
 * Beantwoordt "Mag het?". Zuiver: dezelfde situatie en regelset geven altijd hetzelfde antwoord.
 * @param regelset de geladen regels (zie `loadRegelset`)
 * @param situatie een situatie die door `leesSituatie` is gekomen
 */
export function weeg(regelset: Regelset, situatie: Situatie): Antwoord {
  const kenmerken = kenmerkenVan(situatie)
  const passend = indexVan(regelset).passend(kenmerken)
  const persoon: Persoon = { leeftijd: kenmerken.leeftijd, wilsbekwaam: kenmerken.wilsbekwaam }
  const stand = naarStand(situatie.input.feiten)
  const weging = weegBundel(passend, persoon, stand)
  const { uitkomst, winnaar } = weging.bundel
  const leemte = winnaar === null

  const dragend: Kandidaat[] = []
  const codes = new Set<PlichtCode>()
  const alGevraagd = new Set<PlichtCode>()
  for (const [categorie, beslissing] of weging.perCategorie) {
    // Bij een ja horen de plichten van elk gegeven; anders die van wat de doorslag geeft.
    const samen = isJa(uitkomst) || beslissing.uitkomst === uitkomst
    if (!samen) continue
    const lijst = metWinnaar(passend.beslis.get(categorie) ?? [], beslissing, persoon, stand)
    for (const kandidaat of lijst) {
      if (!dragend.includes(kandidaat)) dragend.push(kandidaat)
      const isEr =
        kandidaat.uitkomst === 'toestemming-vereist' &&
        toestemmingStand(kandidaat.regel, persoon, stand) === 'gegeven'
      for (const code of kandidaat.regel.plichten) {
        codes.add(code)
        if (isEr && isVraagOmToestemming(code)) alGevraagd.add(code)
      }
    }
  }
  const plichtregels = passend.plicht.filter(
    ({ eisen, regel }) =>
      voldoet(eisen, stand) &&
      (regel.bijUitkomst === undefined || regel.bijUitkomst.includes(uitkomst)),
  )
  const streng = new Set(codes)
  for (const { regel } of plichtregels) {
    for (const code of regel.plichten) {
      codes.add(code)
      if (regel.blokkerend !== false) streng.add(code)
    }
  }
  const { woorden } = regelset
  const plichten = maakPlichten({ codes, streng, alGevraagd, uitkomst, stand, woorden })

  const eerst = winnaar === null ? [] : [winnaar]
  const beslissend = new Set([
    ...eerst,
    ...[...weging.perCategorie.values()].flatMap((b) => b.winnaar ?? []),
    ...dragend,
  ])
  const reden =
    (rol: Reden['rol']) =>
    (kandidaat: Kandidaat): Reden => ({
      regel: kandidaat.regel.id,
      titel: kandidaat.regel.titel,
      zin: kandidaat.regel.zin,
      bron: kandidaat.regel.bron,
      rol,
      ...(kandidaat.regel.status === 'advies' ? { status: 'advies' } : {}),
    })

  const perGegeven: Partial<Record<Categorie, PerGegeven>> = {}
  for (const [categorie, beslissing] of weging.perCategorie) {
    perGegeven[categorie] = {
      uitkomst: beslissing.uitkomst,
      beslissendeRegel: beslissing.winnaar?.regel.id ?? null,
    }
  }

  return {
    ...(situatie.id === undefined ? {} : { id: situatie.id }),
    uitkomst,
    oordeel: bepaalOordeel(uitkomst, leemte, plichten),
    grondslag: grondslagOp(winnaar?.regel.grondslag ?? [], situatie.peildatum),
    doorbrekingsgrond: doorbreking(weging.bundel),
    plichten,
    perGegeven,
    beslissendeRegel: winnaar?.regel.id ?? null,
    leemte,
    redenen: [...[...beslissend].map(reden('beslist')), ...plichtregels.map(reden('plicht'))],
    verworpen: verwerp(weging, passend, beslissend, stand, regelset.woorden),
    ontbrekendeFeiten: ontbrekend(weging, passend, persoon, stand),
    omslag: zoekOmslag(relevanteFeiten(passend, persoon), stand, uitkomst, (proef) =>
      bundelUitkomst(passend, persoon, proef),
    ),
    regelset: {
      versie: regelset.versie,
      peildatum: situatie.peildatum,
      gemeente: situatie.gemeente,
    },
  }
}
