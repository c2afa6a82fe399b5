import type { Gedeeldregel } from '../../handelingen/mijn-gedeeld.ts'
import type { Categorie } from '../../recht/vocabulaire.ts'
import { Lijst } from '../ui/index.ts'
import type { GedeeldTeksten } from './gedeeld-teksten.ts'

/** One line in the drawing: to whom, whether it says more than that there is something, and whether it still runs. */
interface Lijn {
  naam: string
  wat: boolean
  loopt: boolean
}

const alleenDat: readonly Categorie[] = ['dat', 'anoniem', 'geen']

/** Most that a drawing can hold and stay readable; above it the list says it alone. */
const meeste = 8

/** One line for each who was told something, the most that is running first. */
export function lijnenVan(regels: readonly Gedeeldregel[]): Lijn[] {
  const perNaam = new Map<string, Lijn>()
  for (const regel of regels) {
    if (regel.soort !== 'verstrekken') continue
    const wat = regel.categorieen.some((categorie) => !alleenDat.includes(categorie))
    const loopt = regel.deling === undefined || regel.deling.lopend
    const eerder = perNaam.get(regel.ontvanger)
    perNaam.set(regel.ontvanger, {
      naam: regel.ontvanger,
      wat: wat || (eerder?.wat ?? false),
      loopt: loopt || (eerder?.loopt ?? false),
    })
  }
  return [...perNaam.values()]
}

const breed = 640
const hoog = 420
const regelhoogte = 17
/** Characters that fit in a box; a longer name goes on in the next line, and is never cut. */
const opEenRegel = 24

/** A name over as many lines as it needs. A word that is too long for a line is broken, and nothing of it is lost. */
export function regelsVan(naam: string): string[] {
  const regels: string[] = []
  for (const woord of naam.split(/\s+/)) {
    const stukken = woord.match(new RegExp(`.{1,${opEenRegel}}`, 'gu')) ?? []
    for (const stuk of stukken) {
      const laatste = regels.at(-1)
      const samen = laatste === undefined ? stuk : `${laatste} ${stuk}`
      if (laatste !== undefined && samen.length <= opEenRegel) regels[regels.length - 1] = samen
      else regels.push(stuk)
    }
  }
  return regels
}

const Vak = ({ naam, x, y }: { naam: string; x: number; y: number }) => {
  const regels = regelsVan(naam)
  const hoogte = 24 + regels.length * regelhoogte
  const eerste = y + 5 - ((regels.length - 1) * regelhoogte) / 2
  return (
    <g>
      <rect
        x={x - 95}
        y={y - hoogte / 2}
        width={190}
        height={hoogte}
        rx={6}
        class="dw-wiedeelt__vak"
      />
      <text class="dw-wiedeelt__tekst">
        {regels.map((regel, plaats) => (
          <tspan x={x} y={eerste + plaats * regelhoogte}>
            {regel}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** Who shares with whom, as a fixed drawing from the server; the list below it says the same in words. */
export const WieDeelt = (props: {
  naam: string
  regels: readonly Gedeeldregel[]
  teksten: Pick<GedeeldTeksten, 'tekening' | 'dikKop' | 'dik'>
}) => {
  const lijnen = lijnenVan(props.regels)
  if (lijnen.length === 0 || lijnen.length > meeste) return null
  const punten = lijnen.map((lijn, plaats) => {
    const hoek = (2 * Math.PI * plaats) / lijnen.length - Math.PI / 2
    return {
      ...lijn,
      x: Math.round(breed / 2 + 220 * Math.cos(hoek)),
      y: Math.round(hoog / 2 + 160 * Math.sin(hoek)),
    }
  })
  // No empty half when there are few.
  const helft = 16 + (regelhoogte * Math.max(...lijnen.map((l) => regelsVan(l.naam).length))) / 2
  const boven = Math.min(hoog / 2, ...punten.map(({ y }) => y)) - helft
  const onder = Math.max(hoog / 2, ...punten.map(({ y }) => y)) + helft
  return (
    <figure class="dw-wiedeelt">
      <svg viewBox={`0 ${boven} ${breed} ${onder - boven}`} aria-hidden="true">
        {punten.map(({ x, y, wat, loopt }) => (
          <line
            x1={breed / 2}
            y1={hoog / 2}
            x2={x}
            y2={y}
            class={`dw-wiedeelt__lijn${wat ? ' dw-wiedeelt__lijn--wat' : ''}${loopt ? '' : ' dw-wiedeelt__lijn--gestopt'}`}
          />
        ))}
        {[...punten, { naam: props.naam, x: breed / 2, y: hoog / 2 }].map(({ naam, x, y }) => (
          <Vak naam={naam} x={x} y={y} />
        ))}
      </svg>
      <figcaption>
        <p>{props.teksten.tekening}</p>
        <p>{props.teksten.dikKop}</p>
        <Lijst items={[...props.teksten.dik]} />
      </figcaption>
    </figure>
  )
}
