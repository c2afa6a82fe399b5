import { runRonde } from '../../src/handelingen/ronde.ts'
import type { Bezoeker, TestApp } from './app.ts'
import type { TestSmtp } from './smtp.ts'

const adres = 'https://deelwijzer.voorbeeldstad.example'

/** Lets this application send to this server. */
export function sluitAan(t: TestApp, smtp: TestSmtp): void {
  t.deps.mail = smtp.mail()
  t.deps.startadres = adres
}

/** One round by the clock; a mistake inside is a mistake of the test. */
export async function ronde(t: TestApp): Promise<void> {
  const fouten: unknown[] = []
  await runRonde(t.deps, new AbortController().signal, (fout) => fouten.push(fout))
  if (fouten.length > 0) throw fouten[0]
}

/** The code in the last mail to an address. */
export function codeUit(smtp: TestSmtp): string {
  const code = /Uw code is (\d{8})/.exec(smtp.ontvangen.at(-1)?.bytes ?? '')?.[1]
  if (code === undefined) throw new Error('geen code')
  return code
}

/** A resident says on their own page that mail is safe, and confirms the address with the code. */
export async function wilMail(
  t: TestApp,
  smtp: TestSmtp,
  inwoner: Bezoeker,
  email: string,
): Promise<void> {
  await inwoner.get('/mijn/berichten')
  await inwoner.verstuur({ wil: 'email', email, ander: 'nee' })
  await ronde(t)
  await inwoner.get('/mijn/berichten')
  await inwoner.verstuur({ code: codeUit(smtp) })
  smtp.ontvangen.length = 0
}

/** How the messages to one person stand, oldest first, seen from outside the walls. */
export async function staten(t: TestApp, aanId: string): Promise<string[]> {
  const { rows } = await t.db.pool('eigenaar').query<{ staat: string }>(
    `select concat_ws(':', aanleiding, staat, reden) as staat from deelwijzer.bericht
     where aan_id = $1 and aanleiding <> 'code' order by volgnummer`,
    [aanId],
  )
  return rows.map((rij) => rij.staat)
}
