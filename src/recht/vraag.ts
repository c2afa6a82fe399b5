/** Van een situatie naar de kenmerken waar patronen op zien, en naar de passende regels. */
import { beroepscodeVan, beroepsgeheimVan } from './patroon.ts'
import { maakIndex } from './regelindex.ts'
import type { Kenmerken, Regelindex } from './regelindex.ts'
import type { Regelset } from './regelset.ts'
import type { Situatie } from './situatie.ts'
import { categorieen } from './vocabulaire.ts'

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
    // In de volgorde van de vocabulaire: dezelfde vraag geeft dezelfde bytes, hoe zij ook is getypt.
    categorie: categorieen.filter((categorie) => gegevens.categorie.includes(categorie)),
    beroepscode: beroepscodeVan(actor),
    organisatie: actor.organisatie,
    leeftijd: betrokkene?.leeftijd ?? null,
    wilsbekwaam: betrokkene?.wilsbekwaam ?? true,
    gemeente: situatie.gemeente,
    peildatum: situatie.peildatum,
  }
}
