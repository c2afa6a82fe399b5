import { rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import type { Client } from 'pg'
import { openInstallatie } from '../src/opslag/installatie.ts'
import { metClient } from '../src/opslag/met-client.ts'
import { databaseUrl } from '../src/opslag/rollen.ts'
import type { Bezoeker } from '../test/support/app.ts'
import { openDossier, schrijfOp } from '../test/support/werk.ts'
import { bezoekerOp, logIn } from './storing/belasting.ts'
import { controleerLogboek } from './storing/controle.ts'
import { makeFolder, startApp } from './storing/proces.ts'

/**
 * The clock of the application jumps thirty days ahead and an hour back while it logs; that of the database does not.
 * The order of the log hangs on no clock, sessions end rather than go on, and what residents may not see yet is judged
 * by the clock of the database.
 *
 *     npm run build && node --import tsx bench/storing-klok.ts          needs libfaketime
 */
const port = 3979
const zeg = (regel: string) => process.stdout.write(`${regel}\n`)
const lotte = 'a6000000-0000-4000-8000-000000000008'
let mis = 0

function eis(wat: string, goed: boolean): void {
  if (!goed) mis++
  zeg(`${goed ? 'goed' : 'FOUT'} · ${wat}`)
}

async function run(): Promise<void> {
  const map = makeFolder()
  const klok = join(map, 'klok')
  // Until the application answers with the new time: it looks at the file once a second.
  const zet = async (verschil: string, uren: number) => {
    writeFileSync(klok, `${verschil}\n`)
    for (let keer = 0; keer < 50; keer++) {
      await wacht(300)
      const datum = (await fetch(app.url)).headers.get('date') ?? ''
      if (Math.abs(Date.parse(datum) - Date.now() - uren * 36e5) < 60_000) return
    }
    throw new Error(`de klok van de applicatie ging niet naar ${verschil}`)
  }
  writeFileSync(klok, '+0\n')
  const app = await startApp(map, port, {
    LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
    FAKETIME_TIMESTAMP_FILE: klok,
    FAKETIME_CACHE_DURATION: '1',
    // Time that only runs on stays real, and so do the times of files: as when somebody sets the clock.
    DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  })
  const gewoon = await logIn(app.url)
  const dossierId = await openDossier(gewoon)
  await schrijf(gewoon, dossierId, 'vandaag')
  const besluitId = await ernaast(map, vindUitstel)
  eis(
    'een uitgesteld besluit gaat voor de inwoner niet open',
    !(await zietBesluit(app.url, besluitId)),
  )

  await zet('+30d', 720)
  const datum = (await fetch(app.url)).headers.get('date') ?? ''
  eis(
    `de klok van de applicatie staat vooruit (${datum})`,
    Date.parse(datum) > Date.now() + 25 * 864e5,
  )
  eis('wie ingelogd was, moet opnieuw inloggen', !(await isIngelogd(gewoon)))
  const vooruit = await logIn(app.url)
  await schrijf(vooruit, dossierId, 'over een maand')
  eis(
    'uitstel van twintig dagen is na een sprong van dertig dagen niet voorbij: de database telt',
    !(await zietBesluit(app.url, besluitId)),
  )

  await zet('-1h', -1)
  eis('een sessie uit de toekomst telt niet', !(await isIngelogd(vooruit)))
  const terug = await logIn(app.url)
  await schrijf(terug, dossierId, 'een uur geleden')

  await zet('+0', 0)
  eis('wie een uur te vroeg inlogde, werkt door', await isIngelogd(terug))
  await schrijf(terug, dossierId, 'weer vandaag')
  await wacht(1500)
  await ernaast(map, volgorde)
  await ernaast(map, beeindigUitstel)
  eis(
    'en als het uitstel volgens de database voorbij is, gaat het wel open',
    await zietBesluit(app.url, besluitId),
  )
  app.proces.kill('SIGTERM')
  await app.gestopt

  const logboek = controleerLogboek(map)
  eis(`controleer-logboek: ${logboek.tekst.split('\n').at(-1)}`, logboek.status === 0)
  zeg(`load ${loadavg()[0]?.toFixed(1)}`)
  rmSync(map, { recursive: true, force: true })
}

async function schrijf(iemand: Bezoeker, dossierId: string, wanneer: string): Promise<void> {
  for (let keer = 0; keer < 5; keer++) {
    const blad = await schrijfOp(iemand, dossierId, { inhoud: `proef ${wanneer} ${keer}` })
    if (!blad.pad.includes('nieuw=gegeven'))
      throw new Error(`${wanneer}: ${blad.status} ${blad.pad}`)
  }
}

async function isIngelogd(iemand: Bezoeker): Promise<boolean> {
  return !(await iemand.get('/werk/dossiers')).pad.startsWith('/inloggen')
}

/** May Lotte open the besluit about her son that she is not told yet, for another twenty days? */
async function zietBesluit(url: string, besluitId: string): Promise<boolean> {
  const iemand = bezoekerOp(url)
  await iemand.get('/inloggen')
  await iemand.verstuur({ wie: lotte })
  const blad = await iemand.get(`/mijn/besluiten/${besluitId}`)
  if (blad.status !== 200 && blad.status !== 404) throw new Error(`het besluit gaf ${blad.status}`)
  return blad.status === 200
}

/** As superuser beside the application. */
async function ernaast<T>(map: string, work: (client: Client) => Promise<T>): Promise<T> {
  const installatie = await openInstallatie({
    dataFolder: map,
    teGast: true,
    log: () => undefined,
    kluis: {
      map: join(map, 'sleutels'),
      sleutelbestand: join(map, 'wortel.sleutel'),
      wisjournaal: join(map, 'wisjournaal'),
    },
  })
  try {
    return await metClient(databaseUrl(installatie.server.beheerUrl, 'deelwijzer'), work)
  } finally {
    await installatie.stop()
  }
}

async function vindUitstel(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select b.id from deelwijzer.triagebesluit b join deelwijzer.dossier d on d.id = b.dossier_id
       join deelwijzer.persoon p on p.id = d.persoon_id
      where b.informeren_wanneer = 'achteraf' and 'veiligheid' = any (b.informeren_redenen) and p.naam like 'Sem %'`,
  )
  const [besluit] = rows
  if (besluit === undefined)
    throw new Error('de voorbeelden hebben geen uitgesteld besluit over Sem')
  return besluit.id
}

/** Whether the question about the besluit can be answered otherwise at all. */
async function beeindigUitstel(client: Client): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  await client.query(
    `update deelwijzer.triagebesluit set informeren_uiterlijk = current_date - 1 where informeren_wanneer = 'achteraf'`,
  )
}

async function volgorde(client: Client): Promise<void> {
  const { rows } = await client.query<{ index: string; tijdstip: Date; volg: string | null }>(
    `select b.index, g.tijdstip, p.nr::text as volg from deelwijzer.blad b
       join deelwijzer.gebeurtenis g on g.id = b.gebeurtenis_id
       left join deelwijzer.gebeurtenis_bewijs p on p.gebeurtenis_id = g.id
      where g.object_soort = 'gegeven' and g.handeling = 'vastleggen' order by b.index desc limit 20`,
  )
  const tijden = rows.toReversed().map(({ tijdstip }) => tijdstip.getTime())
  const terug = tijden.filter((tijd, index) => index > 0 && tijd < (tijden[index - 1] ?? 0)).length
  eis(`de tijden springen terug (${terug} keer)`, terug >= 1)
  const groepen = [5, 10, 15].map((vanaf) =>
    Math.round(((tijden[vanaf] ?? 0) - (tijden[0] ?? 0)) / 36e5),
  )
  eis(
    `de volgorde is die van het doen, wat de klok ook zei (${groepen.join(', ')} uur na de eerste)`,
    groepen[0] === 720 && groepen[1] === -1 && groepen[2] === 0,
  )
  const { rows: gaten } = await client.query<{ n: number }>(
    `select count(*)::int as n from (select index, row_number() over (partition by boom order by index) - 1 as hoort from deelwijzer.blad) x where index <> hoort`,
  )
  eis('de nummers van het logboek hebben geen gat', gaten[0]?.n === 0)
}

await run()
process.exitCode = mis === 0 ? 0 : 1
