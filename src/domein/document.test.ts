import { deflateSync } from 'node:zlib'
import fc from '../../test/support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import {
  exif,
  jpegDeel,
  maakEml,
  maakJpeg,
  maakPdf,
  maakPng,
  pngBrok,
} from '../../test/support/bestanden.ts'
import { grootsteDocument, keurDocument, schoonNaam, schrijfGrootte } from './document.ts'

const tekst = (b: Uint8Array): string => Buffer.from(b).toString('latin1')
const voor = (begin: string, b: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(begin), b])
const na = (b: Uint8Array, einde: string): Uint8Array =>
  Buffer.concat([b, Buffer.from(einde, 'latin1')])
/** An empty ZIP: the directory record alone. */
const zip = `PK\u0005\u0006${'\0'.repeat(18)}`

const goed = [
  ['application/pdf', maakPdf()],
  ['image/png', maakPng()],
  ['image/jpeg', maakJpeg()],
  ['message/rfc822', maakEml()],
] as const

const melding = (bytes: Uint8Array): string => {
  const oordeel = keurDocument(bytes)
  return oordeel.ok ? `aangenomen als ${oordeel.soort}` : oordeel.melding
}

describe('wat mag', () => {
  it.each(goed)('takes a %s', (soort, bytes) => {
    expect(keurDocument(bytes)).toMatchObject({ ok: true, soort })
  })

  it.each<[string, Uint8Array]>([
    ['a PDF that opens at a place', maakPdf({ catalogus: '/OpenAction [3 0 R /Fit]' })],
    [
      'a PDF that opens at a place elsewhere',
      maakPdf({ catalogus: '/OpenAction 10 0 R', objecten: ['<< /S /GoTo /D [3 0 R /Fit] >>'] }),
    ],
    ['a PDF with packed objects', maakPdf({ gepakt: '<< /Type /Font >>' })],
    ['a mail with a picture', maakEml({ naam: 'foto.png', inhoud: maakPng() })],
    ['a mail with a Word document', maakEml({ naam: 'brief.docx', inhoud: 'PK\u0003\u0004word' })],
  ])('takes %s', (_wat, bytes) => {
    expect(keurDocument(bytes).ok).toBe(true)
  })
})

describe('wat niet mag', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'leeg'],
    ['too much', new Uint8Array(grootsteDocument + 1), 'hoogstens 10 MB'],
    ['plain text', Buffer.from('Beste allemaal'), 'geen PDF, PNG, JPEG of mail'],
    ['a web page', Buffer.from('<!doctype html><p>x'), 'geen PDF'],
    ['a program', Buffer.from('MZ\u0090\0'), 'geen PDF'],
    ['an SVG', Buffer.from('<svg xmlns="x"/>'), 'geen PDF'],
    ['HTML in front of a PDF', voor('<html>', maakPdf()), 'geen PDF'],
    ['a ZIP in front of a PDF', voor('PK\u0003\u0004', maakPdf()), 'geen PDF'],
    ['a PDF behind a mail header', voor('From: a@b\n', maakPdf()), 'geen volledige mail'],
    ['a PDF that is a ZIP as well', na(maakPdf(), zip), 'beschadigd'],
    ['half a PDF', maakPdf().subarray(0, 120), 'niet volledig'],
    ['a locked PDF', maakPdf({ trailer: '/Encrypt 9 0 R' }), 'zit op slot'],
    [
      'a PDF with a program',
      maakPdf({ objecten: ['<< /S /JavaScript /JS (x) >>'] }),
      'een programma',
    ],
    [
      'the same name in disguise',
      maakPdf({ objecten: ['<< /S /J#61vaScript >>'] }),
      'een programma',
    ],
    [
      'a program in packed objects',
      maakPdf({ gepakt: '<< /S /JavaScript /JS (x) >>' }),
      'een programma',
    ],
    [
      'a disguise in packed objects',
      maakPdf({ gepakt: '<< /S /#4Aava#53cript >>' }),
      'een programma',
    ],
    ['a PDF that starts something', maakPdf({ objecten: ['<< /S /Launch /F (x) >>'] }), 'opdracht'],
    ['a PDF with a file', maakPdf({ objecten: ['<< /Type /EmbeddedFile >>'] }), 'nog een bestand'],
    ['a PDF with a film', maakPdf({ objecten: ['<< /Subtype /RichMedia >>'] }), 'film of geluid'],
    ['a form that programs', maakPdf({ catalogus: '/AcroForm << /XFA 9 0 R >>' }), 'een programma'],
    [
      'an action at opening',
      maakPdf({ catalogus: '/OpenAction << /S /URI /URI (x) >>' }),
      'bij het openen',
    ],
    [
      'an action at opening, elsewhere',
      maakPdf({ catalogus: '/OpenAction 10 0 R', objecten: ['<< /S /Named /N /Print >>'] }),
      'bij het openen',
    ],
    [
      'objects packed in a way we do not read',
      maakPdf({
        objecten: [
          '<< /Type /ObjStm /First 3 /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\nx\nendstream',
        ],
      }),
      'niet helemaal nakijken',
    ],
    [
      'packed objects that fill a memory',
      maakPdf({ gepakt: `<< >>${' '.repeat(17 * 1024 * 1024)}` }),
      'niet helemaal nakijken',
    ],
    ['a PNG with a wrong checksum', tik(maakPng(), 20), 'beschadigd'],
    ['a PNG of a million by a million', maakPng(1_000_000, 1_000_000), 'te veel beeldpunten'],
    ['a PNG with less than it promises', maakPng(501, 400), 'beschadigd'],
    [
      'a PNG that unpacks to more than it promises',
      Buffer.concat([
        maakPng(2, 2).subarray(0, 33),
        pngBrok('IDAT', deflateSync(Buffer.alloc(5_000_000))),
        pngBrok('IEND', Buffer.alloc(0)),
      ]),
      'beschadigd',
    ],
    ['a PNG with a ZIP behind it', na(maakPng(), zip), 'nog een ander bestand'],
    ['a PNG with a page behind it', na(maakPng(), '<html>'), 'nog een ander bestand'],
    ['a JPEG of four thousand million dots', maakJpeg([], 65_500, 65_500), 'te veel beeldpunten'],
    ['a JPEG with a PDF behind it', na(maakJpeg(), tekst(maakPdf())), 'nog een ander bestand'],
    ['half a JPEG', maakJpeg().subarray(0, 60), 'beschadigd'],
    ['a mail with a program', maakEml({ naam: 'kaart.exe', inhoud: 'x' }), 'programma'],
    [
      'a program with another name',
      maakEml({ naam: 'kaart.pdf', inhoud: 'MZ\u0090\0' }),
      'programma',
    ],
    ['a program with a hidden ending', maakEml({ naam: 'kaart.exe. ', inhoud: 'x' }), 'programma'],
    ['an encoded name', maakEml({ naam: '=?utf-8?B?a2FhcnQuanM=?=', inhoud: 'x' }), 'programma'],
    ['an archive', maakEml({ naam: 'alles.pdf', inhoud: 'PK\u0003\u0004' }), 'ingepakt bestand'],
    [
      'macros in Word',
      maakEml({ naam: 'b.docx', inhoud: 'PK\u0003\u0004vbaProject.bin' }),
      'programma',
    ],
    ['a mail in a mail with a program', mailInMail(), 'programma'],
    [
      'a mail without sender',
      Buffer.from('Date: Mon, 16 Nov 2026 10:00:00 +0100\nTo: a@b\n\nx'),
      'geen volledige mail',
    ],
    ['a mail with binary in it', na(maakEml(), '\0\u0001'), 'geen volledige mail'],
    ['a mail of a thousand layers', diepeMail(), 'te veel lagen'],
  ])('refuses %s', (_wat, bytes, deel) => {
    expect(melding(bytes)).toContain(deel)
  })
})

function tik(b: Uint8Array, plaats: number): Uint8Array {
  return Buffer.from(b.map((waarde, i) => (i === plaats ? waarde ^ 1 : waarde)))
}

function mailInMail(): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      'From: a@b.example\r\nTo: c@d.example\r\nDate: Mon, 16 Nov 2026 10:00:00 +0100\r\nContent-Type: message/rfc822\r\n\r\n',
    ),
    maakEml({ naam: 'kwaad.vbs', inhoud: 'x' }),
  ])
}

function diepeMail(): Uint8Array {
  const laag = 'Content-Type: message/rfc822\r\n\r\n'
  return Buffer.from(
    `From: a@b.example\r\nTo: c@d.example\r\nDate: Mon, 16 Nov 2026 10:00:00 +0100\r\n${laag.repeat(1000)}`,
  )
}

describe('wat er niet in blijft staan', () => {
  it('text, time and place leave a PNG, and the picture stays', () => {
    const oordeel = keurDocument(
      maakPng(4, 3, [
        pngBrok('tEXt', Buffer.from('Author\0Juf Els')),
        pngBrok('eXIf', exif(1, 'GPS')),
      ]),
    )
    expect(oordeel).toMatchObject({ ok: true, geschoond: true })
    expect(oordeel.ok && Buffer.from(oordeel.inhoud).equals(maakPng())).toBe(true)
  })

  it('place, device and comments leave a JPEG; which way up stays', () => {
    const oordeel = keurDocument(
      maakJpeg([exif(6, 'GPS 52.1 5.2'), jpegDeel(0xfe, Buffer.from('Juf Els'))]),
    )
    if (!oordeel.ok) throw new Error(oordeel.melding)
    expect(oordeel.geschoond).toBe(true)
    expect(tekst(oordeel.inhoud)).not.toMatch(/GPS|Juf Els/)
    expect(tekst(oordeel.inhoud)).toContain('Exif\0\0MM')
    const nogEens = keurDocument(oordeel.inhoud)
    expect(nogEens.ok && Buffer.from(nogEens.inhoud).equals(oordeel.inhoud)).toBe(true)
  })

  it('a small film behind a photo, as phones add, is cut off', () => {
    const oordeel = keurDocument(na(maakJpeg(), '\0\0\0\u0018ftypmp42 film'))
    expect(oordeel.ok && Buffer.from(oordeel.inhoud).equals(maakJpeg())).toBe(true)
  })
})

describe('wat er ook komt', () => {
  const soortVan = new Map<Uint8Array, string>(goed.map(([soort, bytes]) => [bytes, soort]))

  it('random bytes never crash the check and never pass', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('', '%PDF-1.7\n', '\u0089PNG\r\n\u001A\n', '\u00FF\u00D8\u00FF'),
        (bytes, begin) => {
          expect(keurDocument(Buffer.concat([Buffer.from(begin, 'latin1'), bytes])).ok).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('a spoiled good file never crashes the check and never passes as something else', () => {
    const rijk = [
      ...goed.map(([, bytes]) => bytes),
      maakPdf({ gepakt: '<< /Type /Font >>', catalogus: '/OpenAction [3 0 R]' }),
      maakJpeg([exif(6, 'GPS')]),
      maakEml({ naam: 'foto.png', inhoud: maakPng() }),
    ]
    let aangenomen = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...rijk),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(40),
        (bytes, tikken, knip) => {
          const stuk = Buffer.from(bytes)
          for (const [plaats, waarde] of tikken) stuk[plaats % stuk.length] = waarde
          const oordeel = keurDocument(stuk.subarray(0, stuk.length - (knip > 20 ? knip : 0)))
          if (!oordeel.ok) {
            expect(oordeel.melding).toMatch(/^[A-Z].*\.$/s)
            return
          }
          aangenomen += 1
          const [eerste = 0] = oordeel.inhoud
          const begin = { 0x25: 'application/pdf', 0x89: 'image/png', 0xff: 'image/jpeg' }[eerste]
          expect(oordeel.soort).toBe(begin ?? 'message/rfc822')
          const was = soortVan.get(bytes)
          if (was !== undefined) expect(oordeel.soort).toBe(was)
          // What was taken is taken again, and stays what it is.
          expect(keurDocument(oordeel.inhoud)).toMatchObject({ ok: true, soort: oordeel.soort })
        },
      ),
      { numRuns: 4000 },
    )
    expect(aangenomen).toBeGreaterThan(50)
  })

  it.each<[string, string]>([
    ['streams without end', '%PDF-1.7\n' + 'obj <</First 1>> stream\n'.repeat(60_000)],
    ['streams without objects', `%PDF-1.7\n${'stream\n'.repeat(600_000)}`],
    ['openings', `%PDF-1.7\n${'/OpenAction 1 0 R '.repeat(200_000)}`],
    ['brackets in a date', `From: a@b.nl\nTo: x\nDate: ${'('.repeat(200_000)}\n\nx`],
    ['encoded words', `From: a@b.nl\nSubject: ${'=?a?b?'.repeat(30_000)}\n\nx`],
    [
      'mail borders',
      `From: a@b.nl\nTo: x\nDate: 1 Jan 2026\nContent-Type: multipart/a; boundary=a\n\n${'--a\n'.repeat(400_000)}`,
    ],
    ['restart markers', `\u00FF\u00D8${'\u00FF'.repeat(3_000_000)}`],
  ])('%s made to keep us busy do not', (_wat, bron) => {
    const eind =
      _wat === 'openings' || _wat.startsWith('streams') ? '\nxref \nstartxref\n9\n%%EOF' : ''
    const begin = performance.now()
    expect(keurDocument(Buffer.from(bron + eind, 'latin1')).ok).toBe(false)
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})

describe('de naam', () => {
  it.each<[string, string]>([
    ['brief.pdf', 'brief.pdf'],
    ['C:\\Users\\els\\Brief van school.PDF', 'Brief van school.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['kaart.exe', 'kaart.exe.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe.pdf'],
    ['regel\r\nset-cookie: x', 'regelset-cookie_ x.pdf'],
    ['"><script>.pdf', '___script_.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'document.pdf'],
    ['\u200B\u202E', 'document.pdf'],
    ['Schoolverslag 🎒.pdf', 'Schoolverslag 🎒.pdf'],
  ])('%j becomes %j', (van, naar) => {
    expect(schoonNaam(van, 'application/pdf').toLowerCase()).toBe(naar.toLowerCase())
  })

  it('is never empty, too long or unsafe, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (naam) => {
        const schoon = schoonNaam(naam, 'image/jpeg')
        expect(Array.from(schoon).length).toBeGreaterThan(4)
        expect(Array.from(schoon).length).toBeLessThanOrEqual(120)
        expect(schoon).not.toMatch(/[/\\<>:"|?*;%\u0000-\u001F\u202A-\u202E\u2066-\u2069]/)
        expect(schoon).toMatch(/\.jpe?g$/i)
        expect(() => encodeURIComponent(schoon)).not.toThrow()
      }),
    )
  })

  it('tells how large it is', () => {
    expect(schrijfGrootte(1)).toBe('1 kB')
    expect(schrijfGrootte(1_300_000)).toBe('1,2 MB')
  })
})
