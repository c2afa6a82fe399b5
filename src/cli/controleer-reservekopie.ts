import { readConfig, serverOptions } from '../config.ts'
import { checkBackup } from '../opslag/reservekopie/controle.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'

/** `deelwijzer controleer-reservekopie <map>`: opens a copy aside, without touching the copy or the installation. */
export async function run([map]: string[]): Promise<number> {
  if (map === undefined) throw new OpstartFout('Gebruik: deelwijzer controleer-reservekopie <map>')
  const config = readConfig(process.env)
  const begonnen = Date.now()
  const uit = await checkBackup(map, {
    soort: config.postgresSoort,
    kluis: serverOptions(config, say).kluis,
  })
  const { manifest } = uit
  say(
    `Kopie van de ${manifest.soort}, gemaakt op ${manifest.gemaakt} door versie ${manifest.versie}.`,
  )
  say(`${manifest.bestanden.length} bestanden zijn zoals het manifest zegt.`)
  if ('aantallen' in uit) {
    const rijen = uit.aantallen.reduce((som, { aantal }) => som + aantal, 0)
    say(
      `De database start en alles is gelezen: ${rijen} rijen in ${uit.aantallen.length} tabellen.`,
    )
  } else {
    say(`Alle sleutels gaan open: ${uit.geopend}.`)
  }
  say(`Gecontroleerd in ${((Date.now() - begonnen) / 1000).toFixed(1)} s.`)
  return 0
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
