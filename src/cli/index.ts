import { describeFault } from '../foutmelding.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

/** One file of this folder per command. */
interface Opdracht {
  naam: string
  uitleg: string
  /** Loaded only when asked for: `mag-het` must not wait for the database code. */
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>
}

const opdrachten: Opdracht[] = [
  {
    naam: 'mag-het',
    uitleg: 'beantwoordt vragen: één situatie per regel (NDJSON), uit een bestand of van invoer',
    load: () => import('./mag-het.ts'),
  },
  {
    naam: 'controleer-regels',
    uitleg: 'controleert de hele regelset en toont de aantallen',
    load: () => import('./controleer-regels.ts'),
  },
  {
    naam: 'controleer-toegang',
    uitleg: 'vergelijkt wie bij welk dossier kan met waarom; voor elke nacht',
    load: () => import('./controleer-toegang.ts'),
  },
  {
    naam: 'controleer-logboek',
    uitleg: 'rekent het hele logboek van buitenaf na, ook uit een reservekopie of dump',
    load: () => import('./controleer-logboek.ts'),
  },
  {
    naam: 'getuige',
    uitleg: 'bevestigt checkpoints van logboeken als onafhankelijke getuige; een eigen proces',
    load: () => import('./getuige.ts'),
  },
  {
    naam: 'herstel-logboek',
    uitleg: 'begint een nieuw logboek als het oude niet meer klopt',
    load: () => import('./herstel-logboek.ts'),
  },
  {
    naam: 'logboek-uitvoer',
    uitleg: 'schrijft regels van het logboek als NDJSON: --soort ldv|audit|adl --van --tot',
    load: () => import('./logboek-uitvoer.ts'),
  },
  {
    naam: 'migreer',
    uitleg: 'brengt de database naar de nieuwste versie',
    load: () => import('./migreer.ts'),
  },
  {
    naam: 'reservekopie',
    uitleg: 'maakt een kopie van de gegevens of van de sleutels, ook terwijl Deelwijzer draait',
    load: () => import('./reservekopie.ts'),
  },
  {
    naam: 'controleer-reservekopie',
    uitleg: 'opent een kopie apart en leest alles',
    load: () => import('./controleer-reservekopie.ts'),
  },
  {
    naam: 'herstel',
    uitleg: 'zet een kopie terug in een gestopte installatie',
    load: () => import('./herstel.ts'),
  },
  {
    naam: 'sleutels',
    uitleg: 'toont de sleutels van de kluis, vernieuwt ze en vernietigt die van een persoon',
    load: () => import('./sleutels.ts'),
  },
  {
    naam: 'begin',
    uitleg: 'maakt in een lege installatie de gemeente en twee beheerders, met een code voor ieder',
    load: () => import('./begin.ts'),
  },
  {
    naam: 'demo',
    uitleg: 'zet het verzonnen Voorbeeldstad in een lege database',
    load: () => import('./demo.ts'),
  },
]

/**
 * Runs one command.
 * @param args what was typed after `deelwijzer`
 * @returns the exit code: 0 done, 1 something stood in the way, 2 the command or its input is wrong
 */
export async function main(args: string[]): Promise<number> {
  const [naam = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(naam)) {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const opdracht = opdrachten.find((kandidaat) => kandidaat.naam === naam)
  if (opdracht === undefined) {
    process.stderr.write(`De opdracht “${naam}” bestaat niet.\n\n${help()}\n`)
    return 2
  }
  try {
    const { run } = await opdracht.load()
    return await run(rest)
  } catch (fout) {
    // Node would print the error with everything in it, also the row that the database refused.
    const regel = fout instanceof OpstartFout ? fout.message : describeFault(naam, fout)
    process.stderr.write(`${regel}\n`)
    return 1
  }
}

function help(): string {
  const breedte = Math.max(...opdrachten.map(({ naam }) => naam.length))
  const regels = opdrachten.map(({ naam, uitleg }) => `  ${naam.padEnd(breedte)}  ${uitleg}`)
  return [
    'Gebruik: deelwijzer <opdracht> [opties]',
    '',
    ...regels,
    `  ${'help'.padEnd(breedte)}  toont dit overzicht`,
    '',
    'Instellingen (omgevingsvariabelen): DEELWIJZER_DATA, DATABASE_URL, PORT, HOST.',
  ].join('\n')
}
