/** Zet een regelset één keer om in tabellen waarin passende regels zonder zoeken te vinden zijn. */
import { isBijzonderder } from './omvat.ts'
import { geldtOp, keuzelijsten, keuzevelden, pastLeeftijd, waardenVan } from './patroon.ts'
import type { Keuzeveld } from './patroon.ts'
import type { Laag, Regel, Regelset } from './regelset.ts'
import { uitkomsten } from './vocabulaire.ts'
import type { Categorie, Uitkomst } from './vocabulaire.ts'
import { compileVoorwaarden, genoemdeFeiten, plaatsVan } from './voorwaarden.ts'
import type { Eisen } from './voorwaarden.ts'

/** Uitkomsten van mild naar streng; de plaats in deze lijst is de strengheid. */
export const vanMildNaarStreng = [
  'verplicht',
  'toegestaan',
  'toegestaan-mits',
  'eigen-afweging',
  'toestemming-vereist',
  'verboden',
] as const satisfies readonly Uitkomst[]

const strengheden = new Map<Uitkomst, number>(vanMildNaarStreng.map((u, plaats) => [u, plaats]))

export function strengheid(uitkomst: Uitkomst): number {
  return strengheden.get(uitkomst) ?? uitkomsten.length
}

/** Een regel, klaar om te wegen. */
export interface Kandidaat {
  readonly plaats: number
  readonly regel: Regel
  readonly eisen: Eisen
  /** Plaatsen van de feiten in de voorwaarden. */
  readonly feiten: readonly number[]
  /** De trede in de rangorde; hoger gaat voor. */
  readonly rang: number
  readonly laag: Laag | null
  /** Plaatsen van de regels waar deze voor gaat. */
  readonly gaatVoor: ReadonlySet<number>
  /** Plaatsen van de regels waarvan deze een bijzonder geval is, binnen dezelfde laag. */
  readonly bijzonderDan: ReadonlySet<number>
  readonly uitkomst: Uitkomst
  readonly strengheid: number
  readonly lokaal: boolean
  /** Hoe klein het gebied van de regel is; lager is preciezer. Beslist alleen wie genoemd wordt. */
  readonly omvang: number
}

/** De passende regels bij één vraag, nog zonder naar feiten te kijken. */
export interface Passend {
  /** Per categorie de regels die een uitkomst geven, in volgorde van verklaarde voorrang. */
  readonly beslis: ReadonlyMap<Categorie, readonly Kandidaat[]>
  readonly plicht: readonly Kandidaat[]
  /** Passende regels die bekend zijn maar niet meetellen. */
  readonly buiten: readonly Kandidaat[]
}

/** De kenmerken van een vraag waar patronen op zien. */
export interface Kenmerken {
  readonly velden: Readonly<Record<Exclude<Keuzeveld, 'categorie'>, string>>
  readonly categorie: readonly Categorie[]
  readonly beroepscode: boolean
  readonly organisatie: string | undefined
  readonly leeftijd: number | null
  readonly wilsbekwaam: boolean
  readonly gemeente: string
  readonly peildatum: string
}

export interface Regelindex {
  readonly kandidaten: readonly Kandidaat[]
  passend(kenmerken: Kenmerken): Passend
}

/** Regels gesorteerd zodat een regel ná alle regels komt waar hij voor gaat. */
function volgorde(regels: readonly Regel[]): Regel[] {
  const perId = new Map(regels.map((regel) => [regel.id, regel]))
  const klaar = new Set<string>()
  const uit: Regel[] = []
  const bezoek = (regel: Regel, pad: ReadonlySet<string>): void => {
    if (klaar.has(regel.id) || pad.has(regel.id)) return
    const verder = new Set(pad).add(regel.id)
    for (const { regel: id } of regel.gaatVoor ?? []) {
      const ander = perId.get(id)
      if (ander !== undefined) bezoek(ander, verder)
    }
    klaar.add(regel.id)
    uit.push(regel)
  }
  for (const regel of regels.toSorted((a, b) => (a.id < b.id ? -1 : 1))) bezoek(regel, new Set())
  return uit
}

/** Logaritme van het deel van de mogelijke vragen waar het patroon op past. */
function omvang(regel: Regel): number {
  const perVeld = keuzevelden.map((veld) =>
    Math.log(waardenVan(regel, veld).length / keuzelijsten[veld].length),
  )
  return perVeld.reduce((som, deel) => som + deel, -regel.voorwaarden.length)
}

function maakKandidaten(regelset: Regelset): Kandidaat[] {
  const regels = volgorde(regelset.regels)
  const plaatsen = new Map(regels.map((regel, plaats) => [regel.id, plaats]))
  const laagplaats = new Map(regelset.lagen.map((laag, plaats) => [laag.id, plaats]))
  return regels.map((regel, plaats) => {
    const trede = regel.laag === undefined ? undefined : laagplaats.get(regel.laag)
    const uitkomst = regel.uitkomst ?? 'verboden'
    const doelwitten = (regel.gaatVoor ?? []).map(({ regel: id }) => plaatsen.get(id) ?? -1)
    return {
      plaats,
      regel,
      eisen: compileVoorwaarden(regel.voorwaarden),
      feiten: [...genoemdeFeiten(regel)].map(plaatsVan),
      rang: trede === undefined ? -1 : regelset.lagen.length - trede,
      laag: trede === undefined ? null : (regelset.lagen[trede] ?? null),
      gaatVoor: new Set(doelwitten),
      bijzonderDan: new Set(
        regel.soort === 'plicht'
          ? []
          : regels
              .filter((ander) => ander.soort === 'beslis' && ander.laag === regel.laag)
              .filter((ander) => ander !== regel && isBijzonderder(regel, ander))
              .map((ander) => plaatsen.get(ander.id) ?? -1),
      ),
      uitkomst,
      strengheid: strengheid(uitkomst),
      lokaal: regel.gemeente !== undefined,
      omvang: omvang(regel),
    }
  })
}

type Bits = Uint32Array

function bitTabel(kandidaten: readonly Kandidaat[], veld: Keuzeveld): Map<string, Bits> {
  const woorden = Math.ceil(kandidaten.length / 32)
  const tabel = new Map<string, Bits>()
  for (const waarde of keuzelijsten[veld]) tabel.set(waarde, new Uint32Array(woorden))
  for (const { plaats, regel } of kandidaten) {
    for (const waarde of waardenVan(regel, veld)) {
      const bits = tabel.get(waarde)
      if (bits !== undefined) bits[plaats >> 5] = (bits[plaats >> 5] ?? 0) | (1 << (plaats & 31))
    }
  }
  return tabel
}

function pastVerder({ regel }: Kandidaat, k: Kenmerken): boolean {
  const { geldt } = regel
  if (regel.gemeente !== undefined && regel.gemeente !== k.gemeente) return false
  if (!geldtOp(regel, k.peildatum) || !pastLeeftijd(geldt, k.leeftijd)) return false
  if (geldt.beroepscode !== undefined && geldt.beroepscode !== k.beroepscode) return false
  if (geldt.wilsbekwaam !== undefined && geldt.wilsbekwaam !== k.wilsbekwaam) return false
  return (
    geldt.organisatie === undefined ||
    (k.organisatie !== undefined && geldt.organisatie.includes(k.organisatie))
  )
}

const leeg: Bits = new Uint32Array(0)

/** Bouwt de tabellen. Kost enkele milliseconden; doe het één keer per regelset. */
export function maakIndex(regelset: Regelset): Regelindex {
  const kandidaten = maakKandidaten(regelset)
  const tabellen = new Map(keuzevelden.map((veld) => [veld, bitTabel(kandidaten, veld)]))
  const bitsVoor = (veld: Keuzeveld, waarde: string): Bits =>
    tabellen.get(veld)?.get(waarde) ?? leeg
  const andereVelden = keuzevelden.filter((veld) => veld !== 'categorie')

  const passend = (k: Kenmerken): Passend => {
    const lijsten = andereVelden.map((veld) => bitsVoor(veld, k.velden[veld]))
    const perCategorie = k.categorie.map((categorie) => bitsVoor('categorie', categorie))
    const beslis = k.categorie.map((): Kandidaat[] => [])
    const plicht: Kandidaat[] = []
    const buiten: Kandidaat[] = []
    for (let woord = 0; woord * 32 < kandidaten.length; woord++) {
      let bits = 0
      for (const lijst of perCategorie) bits |= lijst[woord] ?? 0
      for (const lijst of lijsten) bits &= lijst[woord] ?? 0
      while (bits !== 0) {
        const laagste = 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        const kandidaat = kandidaten[woord * 32 + laagste]
        if (kandidaat === undefined || !pastVerder(kandidaat, k)) continue
        if (kandidaat.regel.status === 'buiten-toepassing') buiten.push(kandidaat)
        else if (kandidaat.regel.soort === 'plicht') plicht.push(kandidaat)
        else {
          perCategorie.forEach((lijst, nummer) => {
            if ((((lijst[woord] ?? 0) >>> laagste) & 1) === 1) beslis[nummer]?.push(kandidaat)
          })
        }
      }
    }
    return {
      beslis: new Map(k.categorie.map((categorie, nummer) => [categorie, beslis[nummer] ?? []])),
      plicht,
      buiten,
    }
  }
  return { kandidaten, passend }
}
