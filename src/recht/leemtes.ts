/** Telt waar geen regel over spreekt: per taak × handeling × ontvanger, de grootste eerst. */
import { geldtOp, keuzelijsten, keuzevelden, waardenVan } from './patroon.ts'
import type { Keuzeveld } from './patroon.ts'
import type { Regelset } from './regelset.ts'
import { alleHandelingen, alleTaken, categorieenBij, ontvangersBij, ruimteVan } from './ruimte.ts'
import type { Handeling, OntvangerType, Taak } from './vocabulaire.ts'
import { compileVoorwaarden, kanNogVoldoen, naarStand, voldoet } from './voorwaarden.ts'

export interface Leemte {
  readonly taak: Taak
  readonly handeling: Handeling
  readonly ontvanger: OntvangerType
  /** Hoeveel vragen in deze hoek geen regel hebben, en hoeveel er zijn. */
  readonly zonder: number
  readonly totaal: number
}

type Bits = Uint32Array

/** Hoe het meestal ligt: nodig, besproken, de rol is duidelijk. De rest is onbekend. */
const gewoonlijk = naarStand({
  noodzakelijk: true,
  doelWelbepaald: true,
  rolKenbaar: true,
  besprokenMetBetrokkene: true,
  gesprokenMetBetrokkene: true,
  directBetrokken: true,
  relevantVoorOndersteuning: true,
  informerenVoorafVeilig: true,
})

/** Treden die alleen in bijzondere omstandigheden spreken; zij vullen geen leemte. */
const bijzonder = ['poort', 'conflict-van-plichten', 'gevaar', 'voorwaarde-vooraf']

/**
 * Regels die op een gewone dag iets over de zaak zelf zeggen: landelijk, nu geldig, en vervuld of, als
 * zij iets toelaten, nog te vervullen.
 */
function tellend(regelset: Regelset, peildatum: string) {
  return regelset.regels.filter((regel) => {
    const { soort, laag, gemeente, status, uitkomst } = regel
    if (soort !== 'beslis' || gemeente !== undefined || status === 'buiten-toepassing') return false
    if (laag === undefined || bijzonder.includes(laag) || !geldtOp(regel, peildatum)) return false
    const eisen = compileVoorwaarden(regel.voorwaarden)
    return (
      voldoet(eisen, gewoonlijk) || (uitkomst !== 'verboden' && kanNogVoldoen(eisen, gewoonlijk))
    )
  })
}

const en = (a: Bits, b: Bits): Bits => a.map((woord, nummer) => woord & (b[nummer] ?? 0))

function raken(a: Bits, b: Bits): boolean {
  for (let nummer = 0; nummer < a.length; nummer++) {
    if (((a[nummer] ?? 0) & (b[nummer] ?? 0)) !== 0) return true
  }
  return false
}

/**
 * Loopt de hele plausibele ruimte na. Een vraag telt als leemte als geen enkele regel op haar patroon
 * past, hoe de feiten ook liggen.
 * @param peildatum dag waarop de regels moeten gelden
 */
export function telLeemtes(regelset: Regelset, peildatum: string): readonly Leemte[] {
  const regels = tellend(regelset, peildatum)
  const woorden = Math.ceil(regels.length / 32)
  const tabel = new Map<string, Bits>()
  for (const veld of keuzevelden) {
    for (const waarde of keuzelijsten[veld])
      tabel.set(`${veld}/${waarde}`, new Uint32Array(woorden))
    for (const [plaats, regel] of regels.entries()) {
      for (const waarde of waardenVan(regel, veld)) {
        const bits = tabel.get(`${veld}/${waarde}`)
        if (bits !== undefined) bits[plaats >> 5] = (bits[plaats >> 5] ?? 0) | (1 << (plaats & 31))
      }
    }
  }
  const leeg: Bits = new Uint32Array(woorden)
  const bits = (veld: Keuzeveld, waarde: string): Bits => tabel.get(`${veld}/${waarde}`) ?? leeg
  const uit: Leemte[] = []
  for (const taak of alleTaken) {
    const ruimte = ruimteVan(regelset, taak)
    const kern = ruimte.petten.flatMap((pet) => {
      const metPet = en(en(bits('taak', taak), bits('pet', pet)), bits('verkregenInPet', pet))
      return ruimte.doelen.flatMap((doel) => {
        const metDoel = en(metPet, bits('doel', doel))
        return ruimte.dossiers.map((dossier) => ({
          doel,
          basis: en(metDoel, bits('dossier', dossier)),
        }))
      })
    })
    for (const handeling of alleHandelingen) {
      for (const ontvanger of ontvangersBij(handeling, taak)) {
        const woord = regelset.woorden.ontvangers[ontvanger]
        const inBeeld = kern.filter(({ doel }) => woord.doelen?.includes(doel) !== false)
        if (inBeeld.length === 0 || woord.taken?.includes(taak) === false) continue
        const plek = en(bits('handeling', handeling), bits('ontvanger', ontvanger))
        const perCategorie = categorieenBij(taak, handeling).map((c) =>
          en(plek, bits('categorie', c)),
        )
        let zonder = 0
        for (const { basis } of inBeeld) {
          for (const hoek of perCategorie) if (!raken(basis, hoek)) zonder++
        }
        uit.push({
          taak,
          handeling,
          ontvanger,
          zonder,
          totaal: inBeeld.length * perCategorie.length,
        })
      }
    }
  }
  return uit.toSorted((a, b) => b.zonder / b.totaal - a.zonder / a.totaal || b.zonder - a.zonder)
}
