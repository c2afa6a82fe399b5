import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { leesEmail } from '../domein/bericht.ts'

/** One mail as it goes out: to one address, plain text. */
export interface Mailbericht {
  aan: string
  onderwerp: string
  tekst: string
}

/**
 * What came of it. `later`: surely not sent, and trying again makes sense. `geweigerd`: surely not sent, and trying again
 * does not. `onbekend`: the connection broke while the text was on its way. A reason is a code, never what the server said:
 * that can hold the address.
 */
export type Mailuitkomst =
  | { soort: 'verstuurd' | 'nagebootst' }
  | { soort: 'later' | 'geweigerd' | 'onbekend'; reden: string }

export interface Voorbeeldmail {
  op: Date
  onderwerp: string
  tekst: string
}

/** A way to send mail. */
export interface Mail {
  verstuur: (bericht: Mailbericht) => Promise<Mailuitkomst>
  sluit: () => void
  /** Only of the stand-in of the demo: what would have been sent, the newest first, without to whom. */
  voorbeelden?: (() => readonly Voorbeeldmail[]) | undefined
}

export interface Mailinstelling {
  /** smtp:// (TLS by STARTTLS, required except on this machine) or smtps://, with name and password in it when needed. */
  url: string
  van: string
  /** Milliseconds to wait for the server at each step. */
  geduldMs?: number
}

const dezeMachine = ['127.0.0.1', '[::1]', '::1', 'localhost']

/** Mail by SMTP. Opens no connection before there is something to send. */
export function openMail({ url, van, geduldMs = 15_000 }: Mailinstelling): Mail {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const hier = dezeMachine.includes(hostname)
  const transport = createTransport({
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !hier,
    tls: { minVersion: 'TLSv1.2' },
    // The name of this machine is nobody's business.
    name: van.slice(van.lastIndexOf('@') + 1),
    connectionTimeout: geduldMs,
    greetingTimeout: geduldMs,
    socketTimeout: geduldMs,
    // A text of ours is never a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  })
  return {
    async verstuur({ aan: getypt, onderwerp, tekst }) {
      // Once more, right before it goes on the line: nothing but one address can be sent to.
      const aan = leesEmail(getypt)
      if (aan === undefined) return { soort: 'geweigerd', reden: 'geen-adres' }
      let begonnen = false
      // Read at the earliest when there is a connection: before that nothing can have been sent.
      const inhoud = new Readable({
        read() {
          begonnen = true
          this.push(tekst)
          this.push(null)
        },
      })
      try {
        await transport.sendMail({
          envelope: { from: van, to: [aan] },
          from: van,
          to: { name: '', address: aan },
          subject: onderwerp,
          text: inhoud,
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
        })
        return { soort: 'verstuurd' }
      } catch (fout) {
        return uitkomstVan(fout, begonnen)
      } finally {
        inhoud.destroy()
      }
    },
    sluit: () => transport.close(),
  }
}

function uitkomstVan(fout: unknown, begonnen: boolean): Mailuitkomst {
  const code = veld(fout, 'responseCode')
  const bij = veld(fout, 'command')
  if (typeof code === 'number') {
    const overBericht = bij === 'RCPT TO' || bij === 'DATA'
    if (code >= 500 && overBericht) return { soort: 'geweigerd', reden: 'geweigerd' }
    return { soort: 'later', reden: code >= 500 ? 'server-wil-niet' : 'server-vraagt-wachten' }
  }
  if (veld(fout, 'code') === 'EENVELOPE') return { soort: 'geweigerd', reden: 'geweigerd' }
  if (veld(fout, 'code') === 'ETLS') return { soort: 'later', reden: 'geen-tls' }
  if (begonnen) return { soort: 'onbekend', reden: 'verbinding-brak' }
  return { soort: 'later', reden: 'server-niet-bereikbaar' }
}

function veld(fout: unknown, naam: string): unknown {
  return typeof fout === 'object' && fout !== null ? Reflect.get(fout, naam) : undefined
}
