import { randomBytes, randomUUID } from 'node:crypto'
import { readConfig, serverOptions, type Config } from '../config.ts'
import { beginvelden, leesBegin } from '../domein/begin.ts'
import { AlBegonnen, beginGemeente, type Begonnen } from '../handelingen/begin.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { openDatabank } from '../opslag/database.ts'
import { openInstallatie } from '../opslag/installatie.ts'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { readOptions } from './opties.ts'

const gebruik = `Gebruik: deelwijzer begin --gemeente <naam> --code <code> --naam <naam> --mail <adres>
                         --tweede-naam <naam> --tweede-mail <adres>

  --gemeente        naam van de gemeente, zonder het woord gemeente ervoor
  --code            korte code voor in adressen: kleine letters, cijfers en streepjes
  --naam            de eerste beheerder
  --mail            het werkadres van de eerste beheerder
  --functie         de functie van de eerste beheerder; anders Applicatiebeheerder
  --tweede-naam     de tweede beheerder: iemand anders
  --tweede-mail     het werkadres van de tweede beheerder
  --tweede-functie  de functie van de tweede beheerder; anders Applicatiebeheerder

Maakt in een lege installatie de gemeente en twee beheerders, en toont voor ieder een code om mee in te loggen.
Kan één keer. Er zijn er twee nodig: wat de een aanvraagt of voorstelt, keurt de ander goed.`

/**
 * `deelwijzer begin`: the gemeente and its first beheerders in an empty installation, also while Deelwijzer runs. The codes
 * are shown once and kept nowhere.
 *
 * @returns 0 done, 2 when something was typed that cannot be used
 * @throws OpstartFout when this is the demo or there is a gemeente already
 */
export async function run(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    const stroom = args.length === 0 ? process.stderr : process.stdout
    stroom.write(`${gebruik}\n`)
    return args.length === 0 ? 2 : 0
  }
  const opties = Object.fromEntries(beginvelden.map((naam) => [naam, { type: 'string' as const }]))
  const gelezen = leesBegin(readOptions(args, gebruik, opties))
  if (!gelezen.ok) {
    const regels = Object.entries(gelezen.fouten).map(([veld, tekst]) => `  --${veld}  ${tekst}`)
    process.stderr.write(
      `Er is niets gemaakt. Dit moet anders:\n${regels.join('\n')}\n\nHulp: deelwijzer begin --help\n`,
    )
    return 2
  }
  const config = readConfig(process.env)
  if (config.demo) {
    throw new OpstartFout(
      'Er is niets gemaakt: dit is de demo, en daar kan iedereen zonder wachtwoord inloggen. Zet DEELWIJZER_DEMO=nee en ' +
        'gebruik een lege database.',
    )
  }
  const regelset = (await loadRegelset()).versie
  const { url, kluis, stop } = await openInstallatie(serverOptions(config, say, true))
  const eigenaar = openDatabank(url('deelwijzer_eigenaar'), 1)
  try {
    const deps = { nu: () => new Date(), id: randomUUID, toeval: randomBytes, regelset }
    const begonnen = await beginGemeente({ ...deps, eigenaar, kluis }, gelezen.uit)
    tell(gelezen.uit.gemeente.naam, begonnen, config)
    return 0
  } catch (fout) {
    if (fout instanceof AlBegonnen) {
      throw new OpstartFout(
        'Er is niets gemaakt: deze installatie heeft al een gemeente of een medewerker. Een nieuwe code maakt een beheerder ' +
          'onder Beheer, Petten, Medewerkers. Wilt u opnieuw beginnen? Gebruik dan een lege database en een lege map.',
      )
    }
    throw fout
  } finally {
    await eigenaar.destroy()
    await stop()
  }
}

function tell(
  gemeente: string,
  { codes, geldigTot }: Begonnen,
  { oidc, startadres }: Config,
): void {
  const tot = geldigTot.toLocaleString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  say(`De gemeente ${gemeente} staat klaar, met twee beheerders.`)
  say('')
  for (const { naam, code } of codes) say(`  ${code}  code voor ${naam}`)
  say('')
  say(`Elke code werkt één keer, tot ${tot}. U ziet de codes alleen nu.`)
  say('Geef ieder zelf de eigen code. Kijk eerst of het de goede persoon is. Mail de codes niet.')
  say(
    `Zij gaan naar ${startadres?.replace(/\/+$/, '') ?? 'het adres van Deelwijzer'}/inloggen, loggen in bij hun eigen organisatie en vullen dan de code in.`,
  )
  if (oidc.medewerker === undefined) {
    say(
      'Let op: er is nog geen inlogdienst voor medewerkers. Zet die eerst klaar: DEELWIJZER_OIDC_MEDEWERKER_… (docs/how-to/login.md).',
    )
  }
}

function say(regel: string): void {
  process.stdout.write(`${regel}\n`)
}
