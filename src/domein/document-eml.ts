import type { Bevinding } from './document.ts'
import { bestandsnamen, leesDeel, leesDelen, ontcijfer, type Maildeel } from './document-mime.ts'

const meesteDelen = 200
const diepst = 8

const geenMail: Bevinding = {
  ok: false,
  melding:
    'Dit is geen volledige mail. Bewaar de mail in uw mailprogramma als bestand (.eml) en kies dat.',
}
const teIngewikkeld: Bevinding = {
  ok: false,
  melding:
    'Deze mail heeft te veel lagen om na te kijken. Bewaar alleen het bericht waar het om gaat.',
}
const uitvoerbaar: Bevinding = {
  ok: false,
  melding:
    'Aan deze mail hangt een programma of een ingepakt bestand. Haal die bijlage weg en kies de mail opnieuw.',
}

/** Endings that a computer runs, mounts or unpacks when somebody clicks. */
const verboden = new Set(
  (
    'ace ade adp apk app appx appxbundle arj bat bz2 cab chm cmd com cpl cr2 dll dmg dot dotm docm exe gadget gz hlp hta ' +
    'htm html img inf ins iso isp jar jnlp js jse lib lnk lz lzh mam msc msh msi msix msp mst mde nsh one ' +
    'pif pkg potm ppam ppsm pptm ps1 psc1 psd1 psm1 py pyc pyw rar reg rgs scf scr sct shb shs sh sldm svg svgz swf sys tar tgz ' +
    'url vb vbe vbp vbs vhd vhdx vxd wsc wsf wsh xhtml xlam xlm xlsb xlsm xltm xll xml xsl xz z zip zst 7z'
  ).split(' '),
)
const kantoor = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'])

function einde(naam: string): string {
  // Windows leaves out dots and spaces at the end, so `kwaad.exe. ` is a program as well.
  const kaal = naam.replace(/[\s.\u0000-\u001F]+$/, '').toLowerCase()
  return kaal.includes('.') ? (kaal.split('.').at(-1) ?? '') : ''
}

/** What the first bytes say, whatever the name says. */
function isProgramma(inhoud: string): boolean {
  if (
    /^(MZ|\u007FELF|#!|\u00CA\u00FE\u00BA\u00BE|\u00CF\u00FA\u00ED\u00FE|L\0\0\0\u0001\u0014\u0002)/.test(
      inhoud,
    )
  )
    return true
  // Archives: what is in them cannot be looked at; and the old Office format with macros.
  if (/^(Rar!|7z\u00BC\u00AF|\u001F\u008B|MSCF|\u00D0\u00CF\u0011\u00E0)/.test(inhoud)) return true
  return /<script[\s>]|<\?php/i.test(inhoud.slice(0, 4096))
}

function magBijlage(deel: Maildeel): boolean {
  const namen = bestandsnamen(deel)
  if (namen.some((naam) => verboden.has(einde(naam)))) return false
  const soort = deel.koppen.get('content-type') ?? 'text/plain'
  const bijlage =
    namen.length > 0 || /attachment/i.test(deel.koppen.get('content-disposition') ?? '')
  if (!bijlage && /^\s*text\/|^\s*$/i.test(soort)) return !/^begin [0-7]{3} \S/m.test(deel.lijf)
  const inhoud = ontcijfer(deel)
  if (inhoud.startsWith('PK')) {
    return namen.some((naam) => kantoor.has(einde(naam))) && !/vbaProject\.bin/i.test(inhoud)
  }
  return !isProgramma(inhoud)
}

/** Looks at every part, also of a mail within a mail. */
function keurDelen(begin: Maildeel): Bevinding | undefined {
  const wachtrij: { deel: Maildeel; diepte: number }[] = [{ deel: begin, diepte: 0 }]
  let aantal = 0
  for (let volgende = wachtrij.pop(); volgende !== undefined; volgende = wachtrij.pop()) {
    const { deel, diepte } = volgende
    aantal += 1
    if (aantal > meesteDelen || diepte > diepst) return teIngewikkeld
    const delen = leesDelen(deel)
    if (delen.length > meesteDelen) return teIngewikkeld
    if (delen.length === 0) {
      if (!magBijlage(deel)) return uitvoerbaar
      continue
    }
    for (const tekst of delen) {
      const gelezen = leesDeel(tekst) ?? { koppen: new Map(), lijf: tekst }
      wachtrij.push({ deel: gelezen, diepte: diepte + 1 })
    }
  }
  return undefined
}

/** A mail: a believable header, nothing binary outside its parts, and no attachment that runs or hides something. */
export function keurEml(bytes: Uint8Array): Bevinding {
  const tekst = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(tekst)) return geenMail
  const deel = leesDeel(tekst)
  if (deel === undefined) return geenMail
  const { koppen } = deel
  const afzender = koppen.get('from') ?? ''
  const datum = Date.parse((koppen.get('date') ?? '').slice(0, 200).replace(/\([^)]*\)/g, ''))
  const verder = ['to', 'subject', 'message-id', 'received', 'cc', 'bcc']
  if (!/\S@\S/.test(afzender) || Number.isNaN(datum)) return geenMail
  if (!verder.some((naam) => koppen.has(naam))) return geenMail
  return keurDelen(deel) ?? { ok: true, inhoud: bytes, geschoond: false }
}
