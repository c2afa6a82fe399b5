import { readOptions } from './opties.ts'
import { readConfig, serverOptions, type Config } from '../config.ts'
import { boomNummer, readGrendel } from '../opslag/logboek/grendel.ts'
import { restore, type Hersteld } from '../opslag/reservekopie/herstel.ts'
import { missingInWords } from '../opslag/reservekopie/vermist.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

const gebruik = `Gebruik (stop Deelwijzer eerst):
  deelwijzer herstel --gegevens <kopie> [--sleutels <kopie>]
  deelwijzer herstel --sleutels <kopie>
Opties: --ondanks-ontbrekende-sleutels, --wisjournaal-kwijt`

/**
 * `deelwijzer herstel`: puts a copy back in a stopped installation.
 * @returns 0 restored, 1 refused, 3 not restored because keys are missing
 */
export async function run(args: string[]): Promise<number> {
  const values = readOptions(args, gebruik, {
    gegevens: { type: 'string' },
    sleutels: { type: 'string' },
    'ondanks-ontbrekende-sleutels': { type: 'boolean', default: false },
    'wisjournaal-kwijt': { type: 'boolean', default: false },
  })
  const { gegevens, sleutels } = values
  if (gegevens === undefined && sleutels === undefined) throw new OpstartFout(gebruik)
  const config = readConfig(process.env)
  const begonnen = Date.now()
  const ondanks = values['ondanks-ontbrekende-sleutels']
  const hersteld = await restore(
    {
      dataFolder: config.dataFolder,
      databaseUrl: config.databaseUrl,
      soort: config.postgresSoort,
      kluis: serverOptions(config, say).kluis,
      gegevens,
      sleutels,
      ondanksVermist: ondanks,
      journaalKwijt: values['wisjournaal-kwijt'],
      log: say,
    },
    new Date(),
  )
  tell(hersteld)
  if (hersteld.vermist.length > 0 && !ondanks) {
    say(
      'Er is niets veranderd. Zoek een nieuwere kopie van de sleutels. Is die er niet, geef dan ook',
    )
    say(
      '--ondanks-ontbrekende-sleutels: wat met deze sleutels verzegeld is, blijft dan onleesbaar.',
    )
    return 3
  }
  for (const pad of hersteld.bewaard) say(`Bewaard: ${pad}`)
  if (hersteld.bewaard.length > 0) {
    say(
      'Verwijder wat bewaard is zodra u zeker bent: oude sleutels kunnen vernietigde gegevens terugbrengen.',
    )
  }
  await tellLog(config, hersteld)
  say(`Hersteld in ${((Date.now() - begonnen) / 1000).toFixed(1)} s. Start Deelwijzer nu.`)
  return 0
}

function tell({ opnieuwGewist, vermist, aantallen }: Hersteld): void {
  say(`Wisjournaal nagespeeld: ${opnieuwGewist} sleutels uit de kopie opnieuw vernietigd.`)
  const rijen = aantallen.reduce((som, { aantal }) => som + aantal, 0)
  say(`Alles gelezen: ${rijen} rijen in ${aantallen.length} tabellen.`)
  if (vermist.length === 0) {
    say('Alle sleutels die de gegevens nodig hebben, zijn er.')
    return
  }
  say(`Er ontbreken ${vermist.length} sleutels die de gegevens nodig hebben:`)
  for (const regel of missingInWords(vermist)) say(regel)
}

/** The fork guard: the lock file is outside every copy, so it knows what these data have forgotten. */
async function tellLog({ logboekmap }: Config, { logboek }: Hersteld): Promise<void> {
  const grendel = await readGrendel(logboekmap)
  if (grendel === undefined) {
    say(
      `Er is geen laatst ondertekend checkpoint in ${logboekmap}. Staat het ergens anders, zet het daar terug.`,
    )
    return
  }
  const nr = boomNummer(grendel.origin)
  const hier = logboek.find(({ boom }) => boom === nr)?.grootte ?? 0
  if (hier >= grendel.size) {
    say('Het logboek is zo ver als het laatst ondertekende checkpoint.')
    return
  }
  say(`Het logboek in deze kopie telt ${hier} regels; ondertekend waren er al ${grendel.size}.`)
  say('De ondertekenaar weigert daarom. Ga zo verder: deelwijzer herstel-logboek')
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
