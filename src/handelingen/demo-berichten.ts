import { sendBerichten } from './bericht.ts'
import { readBerichtBeheer, setEigenBericht, setWerkadres } from './bericht-beheer.ts'
import { confirmBereikbaar, setBereikbaar } from './bereikbaar.ts'
import type { Team } from './demo-dossiers.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'

/** Work addresses. The demo sends nothing; what would have gone out stands with the beheerder. */
const werkadressen: Readonly<Record<string, string>> = {
  'Sanne Bakker': 'sanne.bakker@singel.example',
  'Karin Veldhuis': 'karin.veldhuis@singel.example',
  'Mehmet Yilmaz': 'mehmet.yilmaz@singel.example',
  'Petra de Wit': 'petra.dewit@voorbeeldstad.example',
  'Ingrid Postma': 'ingrid.postma@voorbeeldstad.example',
  'Anja Kuipers (Basisschool De Linde)': 'anja.kuipers@delinde.example',
  'Bart Jansen (Huisartsenpraktijk Zuid)': 'bart.jansen@praktijkzuid.example',
}

/** Where somebody may be reached: safe, not safe and not known, and who has a work address. */
export async function seedBerichten(demo: Demo, team: Team): Promise<void> {
  await adressen(demo)
  await bereikbaar(demo.deps, team)
}

async function adressen({ deps, als }: Demo): Promise<void> {
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  const { mensen } = await readBerichtBeheer(deps, fatima)
  for (const { soort, id, naam } of mensen) {
    const email = werkadressen[naam]
    if (email === undefined) continue
    await setWerkadres(deps, fatima, invoer({ wie: `${soort}:${id}`, email }))
  }
  const petra = await als('Petra de Wit', 'Leidinggevende')
  await setEigenBericht(deps, petra, invoer({ wens: 'direct' }))
}

/** What a resident said about each way of reaching them. */
const veilig = (email: string, rest: string) => ({
  'veilig-email': email,
  'veilig-post': rest,
  'veilig-telefoon': rest,
  'veilig-pagina': rest === 'nee' ? 'nee' : 'ja',
})

async function bereikbaar(
  deps: Deps,
  { sanneToeleider, tomToeleider, esther }: Team,
): Promise<void> {
  await lotte(deps, sanneToeleider)
  // Her former partner knows her old address and password: nothing may go there.
  await zet(deps, tomToeleider, 'Amal Nasser', {
    samen: 'ja',
    wil: 'telefoon',
    ...veilig('nee', 'onbekend'),
    'veilig-telefoon': 'ja',
  })
  // Nobody asked him yet. Not known is not a yes.
  await zet(deps, esther, 'Jeroen van Vliet', {
    wil: 'email',
    email: 'j.vanvliet@post.example',
    ...veilig('onbekend', 'onbekend'),
    'veilig-pagina': 'onbekend',
  })
}

async function zet(
  deps: Deps,
  wie: Medewerker,
  naam: string,
  velden: Readonly<Record<string, string>>,
): Promise<{ dossierId: string; persoonId: string }> {
  const { dossier } = await vindDossier(deps, wie, naam)
  await setBereikbaar(deps, wie, dossier.id, dossier.persoonId, invoer(velden))
  return { dossierId: dossier.id, persoonId: dossier.persoonId }
}

/** Safe, and with the code from the mail: where a mail can be read in the demo, that is done; elsewhere it waits. */
async function lotte(deps: Deps, wie: Medewerker): Promise<void> {
  const { dossierId, persoonId } = await zet(deps, wie, 'Lotte Smit', {
    samen: 'ja',
    wil: 'email',
    email: 'lotte.smit@post.example',
    ...veilig('ja', 'ja'),
  })
  await sendBerichten(deps, new AbortController().signal)
  const mail = deps.mail?.voorbeelden?.().find(({ tekst }) => /\d{8}/.test(tekst))
  const code = mail === undefined ? undefined : /\d{8}/.exec(mail.tekst)?.[0]
  if (code !== undefined) await confirmBereikbaar(deps, wie, dossierId, persoonId, invoer({ code }))
}
