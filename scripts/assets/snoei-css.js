/**
 * Snoeit CSS tot wat de pagina's gebruiken. Utrecht en Voorbeeld zijn samen 400 kB omdat ze alles kunnen;
 * wij tekenen een vijftiende deel daarvan.
 *
 * Drie stappen: regels voor klassen die nergens in de componenten staan vallen weg; daarna verwijzingen
 * naar variabelen die niemand een waarde geeft; daarna de variabelen van het thema die niemand leest.
 */

/** @typedef {{ kop: string, kinderen: Regel[] | undefined, tekst: string }} Regel */

const zonderCommentaar = (/** @type {string} */ css) =>
  css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@charset [^;]*;/g, '')

/**
 * Leest CSS in blokken. Een blok met blokken erin (`@media`) heeft kinderen; een gewone regel heeft tekst.
 * @param {string} css
 * @returns {Regel[]}
 */
export const leesCss = (css) => {
  const bron = zonderCommentaar(css)
  const regels = []
  let plaats = 0
  while (plaats < bron.length) {
    const open = bron.indexOf('{', plaats)
    if (open === -1) break
    const dicht = sluitHaak(bron, open)
    const kop = bron.slice(plaats, open).trim()
    const tekst = bron.slice(open + 1, dicht)
    const genest = kop.startsWith('@') && tekst.includes('{')
    regels.push({ kop, kinderen: genest ? leesCss(tekst) : undefined, tekst: genest ? '' : tekst })
    plaats = dicht + 1
  }
  return regels
}

const sluitHaak = (/** @type {string} */ bron, /** @type {number} */ open) => {
  let diepte = 0
  for (let plaats = open; plaats < bron.length; plaats += 1) {
    if (bron[plaats] === '{') diepte += 1
    if (bron[plaats] === '}') diepte -= 1
    if (diepte === 0) return plaats
  }
  throw new Error(`CSS mist een sluithaak na: ${bron.slice(open - 60, open)}`)
}

/** Splitst op een teken dat niet tussen haakjes staat. */
const splits = (/** @type {string} */ tekst, /** @type {string} */ teken) => {
  const delen = ['']
  let diepte = 0
  for (const letter of tekst) {
    if (letter === '(') diepte += 1
    if (letter === ')') diepte -= 1
    if (letter === teken && diepte === 0) delen.push('')
    else delen[delen.length - 1] += letter
  }
  return delen.map((deel) => deel.trim()).filter(Boolean)
}

/** Declaraties van een regel als paren van naam en waarde. */
export const declaraties = (/** @type {string} */ tekst) =>
  splits(tekst, ';').map((regel) => {
    const dubbelePunt = regel.indexOf(':')
    return [
      regel.slice(0, dubbelePunt).trim(),
      regel
        .slice(dubbelePunt + 1)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]
  })

/**
 * Houdt alleen selectors waarvan elke `utrecht-`-klasse in de componenten voorkomt.
 * @param {Regel[]} regels
 * @param {Set<string>} gebruikt
 * @returns {Regel[]}
 */
export const snoeiKlassen = (regels, gebruikt) =>
  regels.flatMap((regel) => {
    if (regel.kinderen) {
      const kinderen = snoeiKlassen(regel.kinderen, gebruikt)
      return kinderen.length > 0 ? [{ ...regel, kinderen }] : []
    }
    if (regel.kop.startsWith('@')) return [regel]
    const kop = splits(regel.kop, ',').filter((selector) =>
      [...selector.matchAll(/\.(utrecht-[\w-]+)/g)].every(([, klasse]) => gebruikt.has(klasse)),
    )
    return kop.length > 0 && regel.tekst.trim() ? [{ ...regel, kop: kop.join(',') }] : []
  })

/**
 * Vult `var(--x, rest)` in voor zover x geen waarde heeft. Geeft undefined als er niets overblijft:
 * de declaratie moet dan weg, anders wint een ongeldige waarde van die van de browser.
 * Een variabele die het thema altijd een waarde geeft (`vast`) heeft geen reserve nodig.
 * @param {string} waarde
 * @param {Set<string>} bekend
 * @param {{ has: (naam: string) => boolean }} [vast]
 * @returns {string | undefined}
 */
export const vulIn = (waarde, bekend, vast = new Set()) => {
  const start = waarde.search(/\bvar\(/)
  if (start === -1) return waarde
  const eind = sluitRond(waarde, start + 3)
  const binnen = waarde.slice(start + 4, eind)
  const komma = binnen.indexOf(',')
  const naam = (komma === -1 ? binnen : binnen.slice(0, komma)).trim()
  const reserve =
    komma === -1 || vast.has(naam) ? undefined : vulIn(binnen.slice(komma + 1).trim(), bekend, vast)
  const zelf = bekend.has(naam)
    ? `var(${naam}${reserve === undefined ? '' : `,${reserve}`})`
    : reserve
  const rest = vulIn(waarde.slice(eind + 1), bekend, vast)
  return zelf === undefined || rest === undefined ? undefined : waarde.slice(0, start) + zelf + rest
}

const sluitRond = (/** @type {string} */ tekst, /** @type {number} */ open) => {
  let diepte = 0
  for (let plaats = open; plaats < tekst.length; plaats += 1) {
    if (tekst[plaats] === '(') diepte += 1
    if (tekst[plaats] === ')') diepte -= 1
    if (diepte === 0) return plaats
  }
  throw new Error(`CSS-waarde mist een haakje: ${tekst}`)
}

/** Alle namen van variabelen die een tekst leest. */
export const gelezen = (/** @type {string} */ tekst) =>
  [...tekst.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, naam]) => naam)

/**
 * Alle variabelen die ergens in de regels een waarde krijgen.
 * @param {Regel[]} regels
 * @returns {string[]}
 */
export const gezet = (regels) =>
  regels.flatMap((regel) =>
    regel.kinderen
      ? gezet(regel.kinderen)
      : declaraties(regel.tekst)
          .map(([naam]) => naam)
          .filter((naam) => naam.startsWith('--')),
  )

/**
 * Schrijft regels klein op, met onbekende variabelen ingevuld en lege regels weg.
 * @param {Regel[]} regels
 * @param {Set<string>} bekend
 * @param {{ has: (naam: string) => boolean }} vast
 * @returns {Regel[]}
 */
export const vulRegelsIn = (regels, bekend, vast) =>
  regels.flatMap((regel) => {
    if (regel.kinderen) {
      const kinderen = vulRegelsIn(regel.kinderen, bekend, vast)
      return kinderen.length > 0 ? [{ ...regel, kinderen }] : []
    }
    const over = declaraties(regel.tekst).flatMap(([naam, waarde]) => {
      const ingevuld = vulIn(waarde, bekend, vast)
      return ingevuld === undefined ? [] : [`${naam}:${ingevuld}`]
    })
    return over.length > 0 ? [{ ...regel, tekst: over.join(';') }] : []
  })

/** Regels als tekst, zonder overbodige witruimte. */
export const schrijfCss = (/** @type {Regel[]} */ regels) =>
  regels
    .map((regel) => {
      const kop = regel.kop.replaceAll(/\s+/g, ' ').replaceAll(/\s*([>,])\s*/g, '$1')
      return `${kop}{${regel.kinderen ? schrijfCss(regel.kinderen) : regel.tekst}}`
    })
    .join('\n')
