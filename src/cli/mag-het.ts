/** `deelwijzer mag-het [bestand]`: één situatie per regel erin, één antwoord per regel eruit. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import type { Regelset } from '../recht/regelset.ts'
import { leesSituatie } from '../recht/situatie.ts'
import type { SituatieFout } from '../recht/situatie.ts'
import { weeg } from '../recht/weeg.ts'

interface Uitkomst {
  readonly regel: string
  readonly fouten: readonly SituatieFout[]
}

function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    return undefined
  }
}

function idVan(waarde: unknown): string | undefined {
  if (typeof waarde !== 'object' || waarde === null || !('id' in waarde)) return undefined
  return typeof waarde.id === 'string' ? waarde.id : undefined
}

function beantwoord(regelset: Regelset, tekst: string, nummer: number): Uitkomst {
  const waarde = ontleed(tekst)
  const gelezen = leesSituatie(waarde)
  if (gelezen.ok) return { regel: JSON.stringify(weeg(regelset, gelezen.situatie)), fouten: [] }
  const fouten =
    waarde === undefined
      ? [{ veld: '(regel)', melding: 'is geen geldige JSON; schrijf één situatie per regel' }]
      : gelezen.fouten
  const id = idVan(waarde)
  return {
    regel: JSON.stringify({ ...(id === undefined ? {} : { id }), fout: { regel: nummer, fouten } }),
    fouten,
  }
}

/**
 * Beantwoordt een stroom van situaties, in volgorde.
 * @returns 0 als elke regel een antwoord kreeg, 2 als minstens één regel geen geldige situatie was
 */
export async function beantwoordStroom(
  regelset: Regelset,
  invoer: Readable,
  uitvoer: Writable,
  meldingen: Writable,
): Promise<number> {
  const wacht = async (tekst: string): Promise<void> => {
    if (!uitvoer.write(tekst)) await once(uitvoer, 'drain')
  }
  let nummer = 0
  let code = 0
  const verwerk = (tekst: string): string => {
    nummer++
    const schoon = nummer === 1 ? zonderBom(tekst) : tekst
    if (schoon.trim() === '') return ''
    const { regel, fouten } = beantwoord(regelset, schoon, nummer)
    if (fouten.length > 0) code = 2
    for (const { veld, melding } of fouten) meldingen.write(`Regel ${nummer}: ${veld} ${melding}\n`)
    return `${regel}\n`
  }
  let rest = ''
  invoer.setEncoding('utf8')
  // Per binnengekomen stuk: wie één vraag over een pijp stuurt, krijgt meteen antwoord.
  for await (const stuk of invoer) {
    const regels = (rest + String(stuk)).split('\n')
    rest = regels.pop() ?? ''
    const antwoorden = regels.map(verwerk).join('')
    if (antwoorden !== '') await wacht(antwoorden)
  }
  const laatste = verwerk(rest)
  if (laatste !== '') await wacht(laatste)
  return code
}

const zonderBom = (tekst: string): string => (tekst.startsWith('\uFEFF') ? tekst.slice(1) : tekst)

/** @param args hooguit één: het bestand met situaties; zonder bestand van standaardinvoer */
export async function run(args: string[]): Promise<number> {
  const [pad, ...teveel] = args
  if (teveel.length > 0 || pad?.startsWith('--') === true) {
    process.stderr.write('Gebruik: deelwijzer mag-het [bestand]\n')
    return 2
  }
  const regelset = await loadRegelset()
  const invoer = pad === undefined || pad === '-' ? process.stdin : createReadStream(pad)
  try {
    return await beantwoordStroom(regelset, invoer, process.stdout, process.stderr)
  } catch (fout) {
    const code = fout instanceof Error && 'code' in fout ? fout.code : null
    // Wie de uitvoer afkapt (zoals `head`), is klaar; dat is geen fout.
    if (code === 'EPIPE') return 0
    if (code === 'ENOENT') {
      process.stderr.write(`Het bestand “${pad ?? ''}” bestaat niet.\n`)
      return 2
    }
    if (code === 'EISDIR' || code === 'EACCES') {
      process.stderr.write(`“${pad ?? ''}” is niet te lezen als bestand.\n`)
      return 2
    }
    throw fout
  }
}
