/** Weegt een situatie tegen de regels en geeft een beredeneerd antwoord. */
import type { Antwoord, Oordeel, PerGegeven, Plicht, Reden, Verworpen } from './antwoord.ts'
import { beslis, uitkomstNu } from './beslis.ts'
import type { Beslissing } from './beslis.ts'
import { zoekOmslag } from './omslag.ts'
import { beroepscodeVan, beroepsgeheimVan } from './patroon.ts'
import { isVraagOmToestemming, maakPlichten } from './plichten.ts'
import { maakIndex, strengheid } from './regelindex.ts'
import type { Kandidaat, Kenmerken, Passend, Regelindex } from './regelindex.ts'
import type { Regelset } from './regelset.ts'
import type { Situatie } from './situatie.ts'
import { toestemmingFeiten } from './toestemming.ts'
import type { Persoon } from './toestemming.ts'
import { buitenToepassing, waaromNiet } from './verwerp.ts'
import { feiten } from './vocabulaire.ts'
import type { Categorie, Feit, Grondslag, PlichtCode, Uitkomst } from './vocabulaire.ts'
import { kanNogVoldoen, naarStand, ONBEKEND, plaatsVan, voldoet } from './voorwaarden.ts'
import type { FeitenStand } from './voorwaarden.ts'

const indexen = new WeakMap<Regelset, Regelindex>()

/** De tabellen van een regelset, één keer gebouwd. */
export function indexVan(regelset: Regelset): Regelindex {
  const bekend = indexen.get(regelset)
  if (bekend !== undefined) return bekend
  const nieuw = maakIndex(regelset)
  indexen.set(regelset, nieuw)
  return nieuw
}

/** De kenmerken waar patronen op zien. Een niet genoemde verkrijgingspet is de huidige pet. */
export function kenmerkenVan(situatie: Situatie): Kenmerken {
  const { actor, gegevens, ontvanger, betrokkene } = situatie.input
  return {
    velden: {
      handeling: situatie.input.handeling,
      taak: actor.taak,
      pet: actor.pet,
      beroepsgeheim: beroepsgeheimVan(actor),
      dossier: gegevens.dossier,
      verkregenInPet: gegevens.verkregenInPet ?? actor.pet,
      ontvanger: ontvanger.type,
      doel: situatie.input.doel,
    },
    categorie: gegevens.categorie,
    beroepscode: beroepscodeVan(actor),
    organisatie: actor.organisatie,
    leeftijd: betrokkene?.leeftijd ?? null,
    wilsbekwaam: betrokkene?.wilsbekwaam ?? true,
    gemeente: situatie.gemeente,
    peildatum: situatie.peildatum,
  }
}

interface Weging {
  readonly perCategorie: ReadonlyMap<Categorie, Beslissing>
  readonly categorie: Categorie
  readonly bundel: Beslissing
}

function weegBundel(passend: Passend, persoon: Persoon, stand: FeitenStand): Weging {
  const perCategorie = new Map<Categorie, Beslissing>()
  let gekozen: { categorie: Categorie; bundel: Beslissing } | null = null
  for (const [categorie, kandidaten] of passend.beslis) {
    const beslissing = beslis(kandidaten, persoon, stand)
    perCategorie.set(categorie, beslissing)
    const verschil =
      gekozen === null ? 1 : strengheid(beslissing.uitkomst) - strengheid(gekozen.bundel.uitkomst)
    // Bij gelijke strengheid gaat een regel voor een leemte: een verbod is geen open vraag.
    const noemtRegel = gekozen?.bundel.winnaar === null && beslissing.winnaar !== null
    if (verschil > 0 || (verschil === 0 && noemtRegel)) gekozen = { categorie, bundel: beslissing }
  }
  if (gekozen === null) throw new Error('Een situatie noemt altijd minstens één categorie.')
  return { perCategorie, ...gekozen }
}

function bundelUitkomst(passend: Passend, persoon: Persoon, stand: FeitenStand): Uitkomst {
  let streng: Uitkomst = 'verplicht'
  for (const kandidaten of passend.beslis.values()) {
    const { uitkomst } = beslis(kandidaten, persoon, stand)
    if (strengheid(uitkomst) > strengheid(streng)) streng = uitkomst
    if (streng === 'verboden') break
  }
  return streng
}

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

/** Regels die over dit gegeven hetzelfde zeggen als de winnaar en dus mee beslissen. */
function metWinnaar(
  kandidaten: readonly Kandidaat[],
  beslissing: Beslissing,
  persoon: Persoon,
  stand: FeitenStand,
): readonly Kandidaat[] {
  const { winnaar } = beslissing
  if (winnaar === null) return []
  return kandidaten.filter(
    (kandidaat) =>
      kandidaat === winnaar ||
      (kandidaat.rang === winnaar.rang &&
        kandidaat.lokaal === winnaar.lokaal &&
        voldoet(kandidaat.eisen, stand) &&
        uitkomstNu(kandidaat, persoon, stand) === beslissing.uitkomst),
  )
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

function relevanteFeiten(passend: Passend, persoon: Persoon): number[] {
  const uit = new Set<number>()
  for (const kandidaten of passend.beslis.values()) {
    for (const kandidaat of kandidaten) {
      for (const feit of kandidaat.feiten) uit.add(feit)
      if (kandidaat.uitkomst === 'toestemming-vereist') {
        for (const feit of toestemmingFeiten(kandidaat.regel, persoon)) uit.add(plaatsVan(feit))
      }
    }
  }
  return [...uit].toSorted((a, b) => a - b)
}

/**
 * Onbekende feiten waar het antwoord op leunt: wat de beslissende regel voor niet aanwezig hield,
 * wat een hogere of gelijke regel nog kan laten gelden, en de toestemming die nog niet bekend is.
 */
function ontbrekend(
  weging: Weging,
  passend: Passend,
  persoon: Persoon,
  stand: FeitenStand,
): Feit[] {
  const uit = new Set<number>()
  const onbekend = (plaats: number): boolean => (stand[plaats] ?? ONBEKEND) === ONBEKEND
  for (const [categorie, kandidaten] of passend.beslis) {
    const beslissing = weging.perCategorie.get(categorie)
    const winnaar = beslissing?.winnaar ?? null
    for (const kandidaat of kandidaten) {
      const telt =
        kandidaat === winnaar ||
        winnaar === null ||
        kandidaat.rang >= winnaar.rang ||
        kandidaat.lokaal !== winnaar.lokaal ||
        kandidaat.gaatVoor.has(winnaar.plaats)
      if (!telt || !kanNogVoldoen(kandidaat.eisen, stand)) continue
      for (const feit of kandidaat.feiten) if (onbekend(feit)) uit.add(feit)
    }
    if (winnaar !== null && beslissing?.uitkomst === 'toestemming-vereist') {
      const nodig = toestemmingFeiten(winnaar.regel, persoon).filter(
        (feit) =>
          feit !== 'toestemmingGeweigerd' &&
          feit !== 'toestemmingIngetrokken' &&
          feit !== 'toestemmingOnvrij',
      )
      for (const feit of nodig) if (onbekend(plaatsVan(feit))) uit.add(plaatsVan(feit))
    }
  }
  return [...uit].toSorted((a, b) => a - b).flatMap((plaats) => feiten[plaats] ?? [])
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
  const toestemmingIsEr = new Set<Kandidaat>()
  for (const [categorie, beslissing] of weging.perCategorie) {
    const samen =
      strengheid(uitkomst) <= strengheid('toegestaan-mits') || beslissing.uitkomst === uitkomst
    if (!samen) continue
    const lijst = metWinnaar(passend.beslis.get(categorie) ?? [], beslissing, persoon, stand)
    for (const kandidaat of lijst) {
      if (!dragend.includes(kandidaat)) dragend.push(kandidaat)
      if (
        kandidaat.uitkomst === 'toestemming-vereist' &&
        beslissing.uitkomst === 'toegestaan-mits'
      ) {
        toestemmingIsEr.add(kandidaat)
      }
    }
  }
  for (const kandidaat of dragend) {
    for (const code of kandidaat.regel.plichten) {
      if (!(toestemmingIsEr.has(kandidaat) && isVraagOmToestemming(code))) codes.add(code)
    }
  }
  const plichtregels = passend.plicht.filter(
    ({ eisen, regel }) =>
      voldoet(eisen, stand) &&
      (regel.bijUitkomst === undefined || regel.bijUitkomst.includes(uitkomst)),
  )
  for (const { regel } of plichtregels) for (const code of regel.plichten) codes.add(code)
  const plichten = maakPlichten(codes, regelset.woorden, stand)

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
    })

  const verworpen = new Map<string, Verworpen>()
  for (const [categorie, kandidaten] of passend.beslis) {
    const beslissing = weging.perCategorie.get(categorie) ?? weging.bundel
    for (const kandidaat of kandidaten) {
      const { id } = kandidaat.regel
      if (beslissend.has(kandidaat) || verworpen.has(id) || !voldoet(kandidaat.eisen, stand))
        continue
      verworpen.set(id, {
        regel: id,
        waarom: waaromNiet(beslissing, kandidaat, regelset.woorden),
      })
    }
  }
  for (const kandidaat of passend.buiten) {
    if (voldoet(kandidaat.eisen, stand)) {
      verworpen.set(kandidaat.regel.id, buitenToepassing(kandidaat))
    }
  }

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
    doorbrekingsgrond: winnaar?.regel.doorbrekingsgrond ?? null,
    plichten,
    perGegeven,
    beslissendeRegel: winnaar?.regel.id ?? null,
    leemte,
    redenen: [...[...beslissend].map(reden('beslist')), ...plichtregels.map(reden('plicht'))],
    verworpen: [...verworpen.values()],
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
