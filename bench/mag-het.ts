/**
 * Hoe snel "Mag het?" antwoordt, met alle redenen en de omslag.
 * Draai na het bouwen: `npx tsx bench/mag-het.ts`.
 */
import { readFile } from 'node:fs/promises'
import { loadRegelset } from '../src/koppelingen/regelbestanden.ts'
import { beslis } from '../src/recht/beslis.ts'
import { situatieSchema } from '../src/recht/situatie.ts'
import { naarStand } from '../src/recht/voorwaarden.ts'
import { indexVan, kenmerkenVan } from '../src/recht/vraag.ts'
import { weeg } from '../src/recht/weeg.ts'

const RONDES = 40

const bestand = new URL('../regels/voorbeelden/casussen.ndjson', import.meta.url)
const situaties = (await readFile(bestand, 'utf8'))
  .trim()
  .split('\n')
  .map((regel) => situatieSchema.parse(JSON.parse(regel)))

const start = performance.now()
const regelset = await loadRegelset()
const geladen = performance.now() - start

function meet(naam: string, doe: (nummer: number) => unknown): void {
  for (let ronde = 0; ronde < 5; ronde++) situaties.forEach((_, nummer) => doe(nummer))
  const tijden: number[] = []
  for (let ronde = 0; ronde < RONDES; ronde++) {
    for (let nummer = 0; nummer < situaties.length; nummer++) {
      const begin = performance.now()
      doe(nummer)
      tijden.push(performance.now() - begin)
    }
  }
  const som = tijden.reduce((totaal, tijd) => totaal + tijd, 0)
  const gesorteerd = tijden.toSorted((a, b) => a - b)
  const p99 = gesorteerd[Math.floor(gesorteerd.length * 0.99)] ?? 0
  const perSeconde = Math.round((1000 * tijden.length) / som)
  console.log(
    `${naam.padEnd(34)} ${String(perSeconde).padStart(8)} per seconde, p99 ${p99.toFixed(3)} ms`,
  )
}

const index = indexVan(regelset)
const klaar = situaties.map((situatie) => ({
  kenmerken: kenmerkenVan(situatie),
  stand: naarStand(situatie.input.feiten),
}))

console.log(`${regelset.regels.length} regels, geladen in ${geladen.toFixed(0)} ms`)
meet('alleen de uitkomst', (nummer) => {
  const vraag = klaar[nummer]!
  const { leeftijd, wilsbekwaam } = vraag.kenmerken
  const uit: unknown[] = []
  for (const kandidaten of index.passend(vraag.kenmerken).beslis.values()) {
    uit.push(beslis(kandidaten, { leeftijd, wilsbekwaam }, vraag.stand))
  }
  return uit
})
meet('volledig antwoord met omslag', (nummer) => weeg(regelset, situaties[nummer]!))
meet('volledig antwoord als JSON-regel', (nummer) =>
  JSON.stringify(weeg(regelset, situatieSchema.parse(situaties[nummer]!))),
)
