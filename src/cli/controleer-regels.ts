/** `deelwijzer controleer-regels`: loopt de hele regelset na en toont wat er geteld is. */
import { leesRegelmap } from '../koppelingen/regelbestanden.ts'
import { bouwRegelset, OngeldigeRegels } from '../recht/bouw.ts'
import { zoekOnbekendHelpt, zoekOnbereikbaar } from '../recht/grondig.ts'
import { telLeemtes } from '../recht/leemtes.ts'
import type { Regelset } from '../recht/regelset.ts'
import { leesVoorbeelden } from '../recht/voorbeeldbestand.ts'
import { weeg } from '../recht/weeg.ts'

const VRAGEN = 20_000

function tel<T>(lijst: readonly T[], sleutel: (item: T) => string): string {
  const aantallen = new Map<string, number>()
  for (const item of lijst) aantallen.set(sleutel(item), (aantallen.get(sleutel(item)) ?? 0) + 1)
  return [...aantallen].map(([naam, aantal]) => `${naam} ${aantal}`).join(' · ')
}

/** De regels die in de voorbeelden naast de regels iets bijdragen, en de voorbeelden die afwijken. */
function loopVoorbeelden(regelset: Regelset, bestanden: readonly { inhoud: unknown }[]) {
  const gebruikt = new Set<string>()
  const anders: string[] = []
  const voorbeelden = bestanden.flatMap(({ inhoud }) => leesVoorbeelden(inhoud))
  for (const { id, situatie, verwacht } of voorbeelden) {
    const antwoord = weeg(regelset, situatie)
    for (const { regel } of [...antwoord.redenen, ...antwoord.verworpen]) gebruikt.add(regel)
    if (antwoord.uitkomst !== verwacht.uitkomst || antwoord.beslissendeRegel !== verwacht.regel) {
      anders.push(
        `${id}: ${antwoord.uitkomst} door ${antwoord.beslissendeRegel ?? 'geen regel'}, ` +
          `verwacht ${verwacht.uitkomst} door ${verwacht.regel ?? 'geen regel'}`,
      )
    }
  }
  return { gebruikt, anders, aantal: voorbeelden.length }
}

/** @returns 0 als alles klopt, 1 als er een gebrek is */
export async function run(args: string[]): Promise<number> {
  const map = args[0]
  const gelezen = map === undefined ? await leesRegelmap() : await leesRegelmap(map)
  const regels: string[] = []
  const zeg = (tekst: string): void => {
    regels.push(tekst)
  }
  let regelset: Regelset
  try {
    regelset = bouwRegelset(gelezen)
  } catch (fout) {
    if (!(fout instanceof OngeldigeRegels)) throw fout
    process.stderr.write(`${fout.message}\n`)
    return 1
  }
  const { regels: alle } = regelset
  const beslis = alle.filter(({ soort }) => soort === 'beslis')
  const onbereikbaar = zoekOnbereikbaar(regelset)
  const eentonig = zoekOnbekendHelpt(regelset, VRAGEN)
  const voorbeelden = loopVoorbeelden(regelset, gelezen.voorbeelden)
  const leemtes = telLeemtes(regelset, '2026-10-01')
  const totaal = leemtes.reduce((som, { totaal }) => som + totaal, 0)
  const zonder = leemtes.reduce((som, { zonder }) => som + zonder, 0)

  zeg(`Regelset ${regelset.versie}`)
  zeg(`Regels: ${alle.length} (${tel(alle, ({ soort }) => soort)})`)
  zeg(`  bereik: ${tel(alle, ({ gemeente }) => gemeente ?? 'landelijk')}`)
  zeg(`  status: ${tel(alle, ({ status }) => status)}`)
  zeg(
    `  eigen regels (niet uit het bronmateriaal): ${alle.filter(({ herkomst }) => herkomst.length === 0).length}`,
  )
  zeg(`  trede: ${tel(beslis, ({ laag }) => laag ?? '-')}`)
  zeg(
    `Verklaarde voorrang: ${alle.reduce((som, { gaatVoor }) => som + (gaatVoor?.length ?? 0), 0)}`,
  )
  zeg(`Voorbeelden naast de regels: ${voorbeelden.aantal}, afwijkend: ${voorbeelden.anders.length}`)
  zeg(`  regels die daarin iets doen: ${voorbeelden.gebruikt.size}`)
  zeg('Onbekende woorden, dubbele namen, kringen, gemeente ruimer dan de wet: 0')
  zeg('Tegenspraken zonder volgorde: 0')
  zeg(`Onbereikbare regels: ${onbereikbaar.length}`)
  zeg(
    `Onbekend feit helpt aan een ja: ${eentonig.gebreken.length} ` +
      `(${eentonig.groepen} groepen regels, ${eentonig.vergelijkingen} vergelijkingen)`,
  )
  zeg(
    `Vragen zonder regel: ${zonder} van ${totaal} (${((100 * zonder) / totaal).toFixed(1)}%). ` +
      'De tien grootste leemtes:',
  )
  for (const leemte of leemtes.slice(0, 10)) {
    const deel = ((100 * leemte.zonder) / leemte.totaal).toFixed(0)
    zeg(
      `  ${deel.padStart(3)}%  ${leemte.taak} × ${leemte.handeling} × ${leemte.ontvanger} ` +
        `(${leemte.zonder} van ${leemte.totaal})`,
    )
  }
  process.stdout.write(`${regels.join('\n')}\n`)
  const gebreken = [
    ...onbereikbaar.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...eentonig.gebreken.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...voorbeelden.anders,
  ]
  if (gebreken.length === 0) return 0
  process.stderr.write(`Gebreken:\n${gebreken.map((gebrek) => `- ${gebrek}`).join('\n')}\n`)
  return 1
}
