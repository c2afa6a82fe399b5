/** `deelwijzer controleer-regels`: loopt de hele regelset na en toont wat er geteld is. */
import { leesRegelmap } from '../koppelingen/regelbestanden.ts'
import type { Regelmap } from '../koppelingen/regelbestanden.ts'
import { leesBouwstenen, OngeldigeRegels } from '../recht/bouw.ts'
import { controleerVlug } from '../recht/controle.ts'
import type { GebrekSoort } from '../recht/controle.ts'
import { zoekOnbekendHelpt, zoekOnbereikbaar } from '../recht/grondig.ts'
import { telLeemtes } from '../recht/leemtes.ts'
import { zoekJaZonderNoodzaak } from '../recht/noodzaak.ts'
import type { Regel, Regelset } from '../recht/regelset.ts'
import type { Situatie } from '../recht/situatie.ts'
import { leesCasus, leesVoorbeelden } from '../recht/voorbeeldbestand.ts'
import type { Uitkomst } from '../recht/vocabulaire.ts'
import { weeg } from '../recht/weeg.ts'

const VRAGEN = 10_000

function tel<T>(lijst: readonly T[], sleutel: (item: T) => string): string {
  const aantallen = new Map<string, number>()
  for (const item of lijst) aantallen.set(sleutel(item), (aantallen.get(sleutel(item)) ?? 0) + 1)
  return [...aantallen].map(([naam, aantal]) => `${naam} ${aantal}`).join(' · ')
}

interface Proef {
  readonly id: string
  readonly situatie: Situatie
  readonly uitkomst: Uitkomst
  /** Of deze regel mag beslissen; `null` is een leemte. */
  readonly klopt: (regel: Regel | undefined) => boolean
}

function proeven(gelezen: Regelmap): readonly Proef[] {
  const eigen = gelezen.voorbeelden.flatMap(({ inhoud }) => leesVoorbeelden(inhoud))
  return [
    ...gelezen.casussen.map(leesCasus).map(({ id, situatie, verwacht }) => ({
      id,
      situatie,
      uitkomst: verwacht.uitkomst,
      klopt: (regel: Regel | undefined) =>
        (regel?.herkomst ?? ['R-000']).includes(verwacht.beslissendeRegel),
    })),
    ...eigen.map(({ id, situatie, verwacht }) => ({
      id,
      situatie,
      uitkomst: verwacht.uitkomst,
      klopt: (regel: Regel | undefined) => (regel?.id ?? null) === verwacht.regel,
    })),
  ]
}

/** De regels die in casussen en voorbeelden iets doen, en de casussen die anders uitvallen. */
function loopProeven(regelset: Regelset, gelezen: Regelmap) {
  const perId = new Map(regelset.regels.map((regel) => [regel.id, regel]))
  const gebruikt = new Set<string>()
  const anders: string[] = []
  const alle = proeven(gelezen)
  for (const { id, situatie, uitkomst, klopt } of alle) {
    const antwoord = weeg(regelset, situatie)
    for (const { regel } of [...antwoord.redenen, ...antwoord.verworpen]) gebruikt.add(regel)
    if (antwoord.uitkomst !== uitkomst || !klopt(perId.get(antwoord.beslissendeRegel ?? ''))) {
      const door = antwoord.beslissendeRegel ?? 'geen regel'
      anders.push(`${id}: ${antwoord.uitkomst} door ${door}, verwacht ${uitkomst}`)
    }
  }
  return { gebruikt, anders, aantal: alle.length }
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
    regelset = leesBouwstenen(gelezen)
  } catch (fout) {
    if (!(fout instanceof OngeldigeRegels)) throw fout
    process.stderr.write(`${fout.message}\n`)
    return 1
  }
  const vlug = controleerVlug(regelset)
  if (vlug.some(({ soort }) => soort === 'cyclus' || soort === 'onbekend' || soort === 'dubbel')) {
    // Met kringen of verwijzingen naar niets valt er niet zinnig verder te tellen.
    process.stderr.write(
      `${vlug.map(({ regel, melding }) => `- ${regel}: ${melding}`).join('\n')}\n`,
    )
    return 1
  }
  const aantal = (soort: GebrekSoort): number => vlug.filter((g) => g.soort === soort).length
  const { regels: alle } = regelset
  const beslis = alle.filter(({ soort }) => soort === 'beslis')
  const onbereikbaar = zoekOnbereikbaar(regelset)
  const eentonig = zoekOnbekendHelpt(regelset, VRAGEN)
  const onnodig = zoekJaZonderNoodzaak(regelset)
  const proef = loopProeven(regelset, gelezen)
  const stil = alle.filter(({ id }) => !proef.gebruikt.has(id))
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
  zeg(`Casussen en voorbeelden: ${proef.aantal}, anders dan verwacht: ${proef.anders.length}`)
  zeg(`  regels die daarin iets doen: ${alle.length - stil.length} van ${alle.length}`)
  zeg(`Gemeentelijke regels ruimer dan de wet: ${aantal('te-ruim')}`)
  zeg(`Tegenspraken zonder volgorde: ${aantal('tegenspraak')}`)
  zeg(`Onbereikbare regels: ${onbereikbaar.length}`)
  zeg(
    `Onbekend feit helpt aan een ja: ${eentonig.gebreken.length} ` +
      `(${eentonig.groepen} groepen regels, ${eentonig.vergelijkingen} vergelijkingen)`,
  )
  zeg(`Ja zonder bekende noodzaak: ${onnodig.length}`)
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
    ...vlug.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...onbereikbaar.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...eentonig.gebreken.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...onnodig.map(({ regel, melding }) => `${regel}: ${melding}`),
    ...stil.map(({ id }) => `${id}: doet in geen enkele casus iets`),
    ...proef.anders,
  ]
  if (gebreken.length === 0) return 0
  process.stderr.write(`Gebreken:\n${gebreken.map((gebrek) => `- ${gebrek}`).join('\n')}\n`)
  return 1
}
