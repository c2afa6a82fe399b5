import type { Regelset } from '../../recht/regelset.ts'
import { categorieen, doelen, handelingen, ontvangers, taken } from '../../recht/vocabulaire.ts'
import type { Categorie, Doel, Handeling, Taak } from '../../recht/vocabulaire.ts'
import type { Woord, Woorden } from '../../recht/woorden.ts'
import { hoofdletter } from '../tekst.ts'
import type { Keuze } from '../ui/index.ts'
import { landelijk, rolWaarde, type Balievraag, type Rol } from './vraag.ts'
import { vraagzin, wie } from '../vraagzin.ts'

/** Choices that belong together under one heading. */
export interface Keuzegroep {
  naam: string
  keuzes: Keuze[]
}

function keuze(waarde: string, woord: Woord): Keuze {
  const hint = woord.uitleg ?? undefined
  return { waarde, tekst: hoofdletter(woord.naam), ...(hint === undefined ? {} : { hint }) }
}

function groepVan(woord: Woord): string {
  const groep = woord['groep']
  return typeof groep === 'string' ? groep : 'overig'
}

/** Telling comes first: that is what people at a desk ask about most. */
const volgorde: readonly Handeling[] = [
  'verstrekken',
  'opvragen',
  'vastleggen',
  'raadplegen',
  'melden',
]

export function handelingKeuzes(woorden: Woorden): Keuze[] {
  return handelingen
    .toSorted((a, b) => volgorde.indexOf(a) - volgorde.indexOf(b))
    .map((code) => keuze(code, woorden.handelingen[code]))
}

type Rolgroep = 'balie' | 'college' | 'hulp' | 'regie' | 'veiligheid' | 'organisatie' | 'buiten'

const rolgroepen: Readonly<Record<Rolgroep, string>> = {
  balie: 'Eerste vraag',
  college: 'Toeleiding, namens de gemeente',
  hulp: 'Hulp en zorg geven',
  regie: 'Regie voeren',
  veiligheid: 'Bescherming en veiligheid',
  organisatie: 'Leiding, toezicht en beleid',
  buiten: 'Andere organisaties',
}

const groepVanTaak: Readonly<Record<Taak, Rolgroep>> = {
  'informatie-advies': 'balie',
  vraagverheldering: 'balie',
  'toeleiding-jeugd': 'college',
  'toeleiding-wmo': 'college',
  'toeleiding-pw': 'college',
  'toeleiding-wgs': 'college',
  'verlenen-jeugdhulp': 'hulp',
  'maatschappelijk-werk': 'hulp',
  'levering-maatwerk-wmo': 'hulp',
  're-integratie': 'hulp',
  schuldhulpverlening: 'hulp',
  'begeleiden-plan-pw': 'college',
  'regie-vanuit-hulp': 'regie',
  'regie-vanuit-college': 'regie',
  deskundigenadvies: 'hulp',
  'geneeskundige-behandeling': 'hulp',
  bemoeizorg: 'hulp',
  'uitvoering-ots': 'veiligheid',
  'veilig-thuis': 'veiligheid',
  'toezicht-kwaliteit': 'organisatie',
  handhaving: 'organisatie',
  beleid: 'organisatie',
  'bezwaar-klacht': 'organisatie',
  leidinggeven: 'organisatie',
  politietaak: 'buiten',
  'openbaar-ministerie': 'buiten',
  'instantie-derde': 'buiten',
}

/** Every pair of task and pet that occurs in practice, in plain words. */
export function rolGroepen(woorden: Woorden): Keuzegroep[] {
  return Object.entries(rolgroepen).map(([groep, naam]) => ({
    naam,
    keuzes: taken
      .filter((taak) => groepVanTaak[taak] === groep)
      .flatMap((taak) =>
        (woorden.taken[taak].petten ?? []).map((pet) => ({
          waarde: rolWaarde({ taak, pet }),
          tekst: hoofdletter(woorden.taken[taak].naam),
          hint: `Als ${woorden.petten[pet].naam}.`,
        })),
      ),
  }))
}

export function rolInWoorden(rol: Rol, woorden: Woorden): string {
  return `${hoofdletter(woorden.taken[rol.taak].naam)}, als ${woorden.petten[rol.pet].naam}`
}

/** Everybody except oneself, in the groups of the words. */
export function ontvangerGroepen(woorden: Woorden): Keuzegroep[] {
  const groepen = new Map<string, Keuze[]>()
  for (const code of ontvangers) {
    if (code === 'eigen-dossier' || code === 'eigen-raadpleging') continue
    const woord = woorden.ontvangers[code]
    const naam = hoofdletter(groepVan(woord))
    groepen.set(naam, [...(groepen.get(naam) ?? []), keuze(code, woord)])
  }
  return [...groepen].map(([naam, keuzes]) => ({ naam, keuzes }))
}

const voorIedereen: readonly Categorie[] = ['identificatie', 'dat', 'wat', 'bijzonder']

const bijTaak: Readonly<Partial<Record<Taak, readonly Categorie[]>>> = {
  'informatie-advies': ['geen', 'anoniem'],
  'toeleiding-wmo': ['derden', 'bsn'],
  'toeleiding-jeugd': ['derden', 'bsn'],
  'toeleiding-pw': ['financieel', 'suwinet', 'bsn'],
  'toeleiding-wgs': ['financieel', 'bsn'],
  schuldhulpverlening: ['financieel'],
  'begeleiden-plan-pw': ['financieel'],
  're-integratie': ['financieel'],
  'verlenen-jeugdhulp': ['behandel', 'diagnostiek'],
  'geneeskundige-behandeling': ['behandel', 'diagnostiek'],
  deskundigenadvies: ['advies', 'diagnostiek'],
  handhaving: ['fraudesignaal', 'tip', 'financieel'],
  beleid: ['anoniem'],
  politietaak: ['politiegegeven'],
  'openbaar-ministerie': ['justitieel'],
  leidinggeven: ['anoniem'],
}

/** Splits the categories in what goes with this task (and with reporting) and the rest. */
export function gegevenKeuzes(
  vraag: Balievraag,
  woorden: Woorden,
): { eerst: Keuze[]; anders: Keuze[] } {
  const taak = vraag.rol?.taak
  const eerst = new Set<Categorie>([
    ...voorIedereen,
    ...((taak === undefined ? undefined : bijTaak[taak]) ?? []),
    ...(vraag.handeling === 'melden' ? (['signaal-hgkm'] as const) : []),
  ])
  const alle = categorieen.map((code) => ({ code, keuze: keuze(code, woorden.categorieen[code]) }))
  return {
    eerst: alle.filter(({ code }) => eerst.has(code)).map((k) => k.keuze),
    anders: alle.filter(({ code }) => !eerst.has(code)).map((k) => k.keuze),
  }
}

/** How many purposes stand open on the page; the rest is one click away. */
const eersteDoelen = 6

/** The purposes that go with the task first, the rest after. */
export function doelKeuzes(
  vraag: Balievraag,
  woorden: Woorden,
): { eerst: Keuze[]; anders: Keuze[] } {
  const gewoon: readonly Doel[] =
    vraag.rol === undefined ? [] : (woorden.taken[vraag.rol.taak].doelen ?? [])
  const eerst = gewoon.slice(0, eersteDoelen)
  const anders = [...gewoon.slice(eersteDoelen), ...doelen.filter((d) => !gewoon.includes(d))]
  const maak = (code: Doel): Keuze => keuze(code, woorden.doelen[code])
  return eerst.length === 0
    ? { eerst: anders.map(maak), anders: [] }
    : { eerst: eerst.map(maak), anders: anders.map(maak) }
}

/** The gemeenten that have policy of their own in this rule set, by the code used in the address. */
export function gemeentenMetBeleid(regelset: Regelset): ReadonlyMap<string, string> {
  const namen = new Set(regelset.regels.flatMap((regel) => regel.gemeente ?? []))
  return new Map(
    [...namen]
      .toSorted((a, b) => a.localeCompare(b, 'nl'))
      .map((naam) => [naam.toLowerCase().replaceAll(/[^a-z]+/g, '-'), naam]),
  )
}

export function gemeenteKeuzes(regelset: Regelset): Keuze[] {
  return [
    { waarde: landelijk, tekst: 'Alleen de landelijke regels' },
    ...[...gemeentenMetBeleid(regelset)].map(([waarde, tekst]) => ({ waarde, tekst })),
  ]
}

/** The question as one sentence, with the other party named as people say it. */
export function vraagVan(vraag: Balievraag, woorden: Woorden): string {
  return vraag.handeling === undefined
    ? 'Mag het?'
    : vraagzin(vraag.handeling, wie(woorden, vraag.ontvanger))
}
