import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { openMail, type Mail } from '../../src/koppelingen/mail.ts'

/** One mail as the server got it: from whom, to whom and every byte. */
export interface Ontvangen {
  van: string
  aan: readonly string[]
  bytes: string
}

export interface TestSmtp {
  url: string
  ontvangen: Ontvangen[]
  /** A way to send to this server. */
  mail: () => Mail
  /** What the server answers to an address: a status of SMTP, or nothing to take it. */
  weiger: (aan: (adres: string) => number | undefined) => void
  /** Breaks the line when the text has come in, without an answer. */
  breekAf: (aan: boolean) => void
  stop: () => Promise<void>
}

export const afzender = 'noreply@voorbeeldstad.example'

/** A real mail server on this machine, that keeps what comes in. */
export async function startTestSmtp(): Promise<TestSmtp> {
  const ontvangen: Ontvangen[] = []
  let weiger: (adres: string) => number | undefined = () => undefined
  let afbreken = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _sessie, klaar) {
      const code = weiger(address)
      if (code === undefined) return klaar()
      klaar(Object.assign(new Error(`nee tegen ${address}`), { responseCode: code }))
    },
    onData(stroom, { envelope }, klaar) {
      const stukken: Buffer[] = []
      stroom.on('data', (stuk: Buffer) => stukken.push(stuk))
      stroom.on('end', () => {
        ontvangen.push({
          van: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          aan: envelope.rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(stukken).toString('latin1'),
        })
        if (!afbreken) return klaar()
        for (const verbinding of server.connections) verbinding.close()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', () => klaar()))
  const { port } = addressOf(server.server.address())
  const open: Mail[] = []
  const url = `smtp://127.0.0.1:${port}`
  return {
    url,
    ontvangen,
    mail() {
      const mail = openMail({ url, van: afzender, geduldMs: 2_000 })
      open.push(mail)
      return mail
    },
    weiger: (aan) => {
      weiger = aan
    },
    breekAf: (aan) => {
      afbreken = aan
    },
    async stop() {
      for (const mail of open) mail.sluit()
      await new Promise<void>((klaar) => server.close(() => klaar()))
    },
  }
}

function addressOf(adres: AddressInfo | string | null): AddressInfo {
  if (adres === null || typeof adres === 'string') throw new Error('geen poort')
  return adres
}
