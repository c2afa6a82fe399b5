import { dagenLater, type Datum } from './leeftijd.ts'

/** One day in a calendar: something has to be done in that dossier. Not what, and not about whom. */
export interface Agendadag {
  dag: Datum
  nummer: string
  gemaakt: Date
}

const regelbytes = 75

/** `2026-11-22T10:00:00.000Z` → `20261122T100000Z` (RFC 5545 §3.3.5). */
const moment = (op: Date): string => op.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
const dagvorm = (dag: Datum): string => dag.replaceAll('-', '')

/** Text in a value: backslash, semicolon, comma and line end have a meaning of their own (§3.3.11). */
export function escapeTekst(tekst: string): string {
  return tekst
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** A line of at most 75 octets; what is longer goes on after a space, and never in the middle of a character (§3.1). */
export function vouw(regel: string): string {
  const delen: string[] = []
  let deel = ''
  let ruimte = regelbytes
  for (const teken of regel) {
    const bytes = Buffer.byteLength(teken)
    if (bytes > ruimte) {
      delen.push(deel)
      deel = ''
      // The space that begins a next line counts as well.
      ruimte = regelbytes - 1
    }
    deel += teken
    ruimte -= bytes
  }
  return [...delen, deel].join('\r\n ')
}

/**
 * A calendar as text (RFC 5545): one event for a whole day per day and dossier. The same day keeps the same UID, so a
 * calendar moves or removes what it knows instead of adding to it.
 */
export function schrijfAgenda(dagen: readonly Agendadag[], nu: Date): string {
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Deelwijzer//Termijnen//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeTekst('Mijn termijnen')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...dagen.flatMap(({ dag, nummer, gemaakt }) => [
      'BEGIN:VEVENT',
      `UID:${dagvorm(dag)}-${nummer}@deelwijzer`,
      `DTSTAMP:${moment(nu)}`,
      `CREATED:${moment(gemaakt)}`,
      `DTSTART;VALUE=DATE:${dagvorm(dag)}`,
      `DTEND;VALUE=DATE:${dagvorm(dagenLater(dag, 1))}`,
      `SUMMARY:${escapeTekst(`Termijn ${nummer}`)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${regels.map(vouw).join('\r\n')}\r\n`
}
