import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../test/support/poort.ts'
import { afzender, startTestSmtp, type TestSmtp } from '../../test/support/smtp.ts'
import { leesEmail } from '../domein/bericht.ts'
import { openMail } from './mail.ts'

let smtp: TestSmtp
const bericht = { aan: 'iemand@voorbeeld.example', onderwerp: 'Bericht', tekst: 'Er staat iets.\n' }

beforeAll(async () => {
  smtp = await startTestSmtp()
})
afterAll(() => smtp.stop())
beforeEach(() => {
  smtp.ontvangen.length = 0
  smtp.weiger(() => undefined)
  smtp.breekAf(false)
})

describe('mail over SMTP', () => {
  it('komt aan zoals bedoeld', async () => {
    expect(await smtp.mail().verstuur(bericht)).toEqual({ soort: 'verstuurd' })
    expect(smtp.ontvangen).toMatchObject([{ van: afzender, aan: [bericht.aan] }])
  })

  it.each([
    [421, 'later'],
    [451, 'later'],
    [550, 'geweigerd'],
  ])('bij antwoord %s op het adres: %s, zonder de woorden van de server', async (code, soort) => {
    smtp.weiger(() => code)
    const uit = await smtp.mail().verstuur(bericht)
    expect(uit.soort).toBe(soort)
    expect(JSON.stringify(uit)).not.toContain('@')
  })

  it('weet niet of het aankwam als de lijn daarna breekt', async () => {
    smtp.breekAf(true)
    expect((await smtp.mail().verstuur(bericht)).soort).toBe('onbekend')
  })

  it('niemand daar: later', async () => {
    const mail = openMail({ url: `smtp://127.0.0.1:${await freePort()}`, van: afzender })
    expect(await mail.verstuur(bericht)).toEqual({
      soort: 'later',
      reden: 'server-niet-bereikbaar',
    })
    mail.sluit()
  })

  it('een server die niets zegt houdt niets op', async () => {
    const stil = createServer(() => undefined)
    const poort = await freePort()
    await new Promise<void>((klaar) => stil.listen(poort, '127.0.0.1', () => klaar()))
    const mail = openMail({ url: `smtp://127.0.0.1:${poort}`, van: afzender, geduldMs: 200 })
    expect((await mail.verstuur(bericht)).soort).toBe('later')
    mail.sluit()
    stil.close()
  })

  it('gaat buiten deze machine nooit zonder TLS: dan gaat er niets uit', async () => {
    // The same server under a name that is not this machine; it offers no STARTTLS.
    const url = smtp.url.replace('127.0.0.1', '127.0.0.2')
    const mail = openMail({ url, van: afzender, geduldMs: 1_000 })
    expect((await mail.verstuur(bericht)).soort).toBe('later')
    expect(smtp.ontvangen).toEqual([])
    mail.sluit()
  })
})

describe('een adres', () => {
  it.each(['naam@voorbeeld.nl', 'a.b+c@sub.voorbeeld.co', "o'neil@voorbeeld.nl"])(
    '%s is er een',
    (adres) => {
      expect(leesEmail(` ${adres} `)).toBe(adres)
    },
  )

  it.each([
    'naam@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl',
    'naam@voorbeeld.nl\nRCPT TO:<ander@voorbeeld.nl>',
    'naam@voorbeeld.nl,ander@voorbeeld.nl',
    'naam@voorbeeld.nl ander@voorbeeld.nl',
    'Naam <naam@voorbeeld.nl>',
    '"a b"@voorbeeld.nl',
    'naam@[127.0.0.1]',
    'naam@localhost',
    '@voorbeeld.nl',
    'naam@',
    'naam@@voorbeeld.nl',
    '.naam@voorbeeld.nl',
    'na..am@voorbeeld.nl',
    'naam@-voorbeeld.nl',
    'naäm@voorbeeld.nl',
    `${'a'.repeat(65)}@voorbeeld.nl`,
    `naam@${'a.'.repeat(130)}nl`,
    '',
  ])('%j niet', (adres) => {
    expect(leesEmail(adres)).toBeUndefined()
  })

  it('ook wat er langs de controle zou komen, wordt niet meer dan één ontvanger', async () => {
    for (const aan of [
      'naam@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl',
      'naam@voorbeeld.nl>\r\nRCPT TO:<ander@voorbeeld.nl',
    ]) {
      await smtp.mail().verstuur({ ...bericht, aan })
    }
    expect(smtp.ontvangen.flatMap(({ aan }) => aan)).not.toContain('ander@voorbeeld.nl')
    for (const { bytes } of smtp.ontvangen) expect(bytes).not.toMatch(/^Bcc:/im)
  })
})
