/** What is known about an installation at one moment. `undefined` = not known or not there. */
export interface Toestand {
  /** Per role of the database: does it answer? */
  rollen: readonly { rol: string; bereikbaar: boolean }[]
  sleutelsOpen: boolean
  migraties: { hier: number | undefined; verwacht: number }
  log:
    | {
        wachtrij: number
        wachtrijSeconden: number | undefined
        bevroren: boolean
        checkpointOp: Date | undefined
        getuigdOp: Date | undefined
        getuigeVereist: boolean
        laatsteRegel: Date | undefined
        bomen: number
        signalenAchterSeconden: number
      }
    | undefined
  /** What runs by the clock, per part; failures in a row. */
  ronde: readonly { deel: string; geluktOp: Date | undefined; mislukt: number }[]
  epochOp: Date | undefined
  kopie: { eigenDatabase: boolean; gegevens: Date | undefined; sleutels: Date | undefined }
  /** In bytes, of the disk with the data folder. */
  schijf: { vrij: number; totaal: number } | undefined
}

export type Stand = 'goed' | 'let-op' | 'fout'

/** One thing to look at: how it is, and what to do when it is not good. */
export interface Punt {
  code:
    | 'database'
    | 'migraties'
    | 'sleutels'
    | 'log'
    | 'wachtrij'
    | 'signalen'
    | 'getuige'
    | 'ronde'
    | 'epoch'
    | 'kopie-gegevens'
    | 'kopie-sleutels'
    | 'schijf'
  naam: string
  stand: Stand
  waarde: string
  doen: string
  /** What to type, when one command does it. */
  opdracht?: string
}

const MINUUT = 60
const UUR = 60 * MINUUT
const DAG = 24 * UUR

/** When something asks for attention (`letOp`) and when it is wrong (`fout`); durations in seconds. */
export const grenzen = {
  /**
   * The sequencer looks several times a second, so an event that waits a minute is waiting for something. After a quarter
   * of an hour a professional who must decide without informing first (E-039) has been kept waiting in a crisis.
   */
  wachtrij: { letOp: MINUUT, fout: 15 * MINUUT },
  /** The round runs every minute. An hour without is a stop that somebody notices; after a day reminders are missed. */
  ronde: { letOp: UUR, fout: DAG },
  /** A witness is another machine: an hour covers its restart. After a day nothing of that day counts as witnessed. */
  getuige: { letOp: UUR, fout: DAG },
  /**
   * Signals are looked for every quarter of an hour and answered on a working day. An hour is a few rounds that failed;
   * a day is a night with odd access that nobody was told about.
   */
  signalen: { letOp: UUR, fout: DAG },
  /**
   * Old copies of destroyed keys only die with their epoch, so an epoch is how long a destroyed person can still be in a
   * backup. A year is the longest that can be explained; at a year and a half nobody is looking.
   */
  epoch: { letOp: 365 * DAG, fout: 548 * DAG },
  /** A copy every night, with two hours for a slow one; three days without means that it stopped. */
  kopie: { letOp: 26 * UUR, fout: 3 * DAG },
  /** Share of the disk that is free: PostgreSQL stops on a full disk, and needs room to clean up. */
  schijf: { letOp: 0.15, fout: 0.05 },
} as const

/** A duration in words. @param seconden negative counts as now: clocks differ a little */
export function duurInWoorden(seconden: number): string {
  if (seconden < 1) return 'minder dan een seconde'
  const stappen = [
    [DAG, 'dag', 'dagen'],
    [UUR, 'uur', 'uur'],
    [MINUUT, 'minuut', 'minuten'],
    [1, 'seconde', 'seconden'],
  ] as const
  for (const [lengte, een, meer] of stappen) {
    const aantal = Math.floor(seconden / lengte)
    if (aantal >= 1) return `${aantal} ${aantal === 1 ? een : meer}`
  }
  return 'minder dan een seconde'
}

const sinds = (op: Date, nu: Date): number => Math.max(0, (nu.getTime() - op.getTime()) / 1000)

function naar(waarde: number, { letOp, fout }: { letOp: number; fout: number }): Stand {
  return waarde >= fout ? 'fout' : waarde >= letOp ? 'let-op' : 'goed'
}

/** What makes work impossible when it is wrong; for a load balancer. */
export function gereedheid(t: Toestand): Punt[] {
  return [database(t), migraties(t), sleutels(t), log(t)]
}

/** Everything that is looked at, what is wrong first. */
export function beoordeelToestand(t: Toestand, nu: Date): Punt[] {
  const orde: readonly Stand[] = ['fout', 'let-op', 'goed']
  return [
    ...gereedheid(t),
    wachtrij(t),
    signalen(t),
    ...getuige(t, nu),
    ...ronde(t, nu),
    epoch(t, nu),
    ...kopieen(t, nu),
    ...schijf(t),
  ].toSorted((a, b) => orde.indexOf(a.stand) - orde.indexOf(b.stand))
}

function database({ rollen }: Toestand): Punt {
  const weg = rollen.filter(({ bereikbaar }) => !bereikbaar).map(({ rol }) => rol)
  return {
    code: 'database',
    naam: 'Database',
    stand: weg.length === 0 ? 'goed' : 'fout',
    waarde: weg.length === 0 ? 'bereikbaar' : `niet bereikbaar voor ${weg.join(', ')}`,
    doen: 'Kijk of de server van de database draait en of de schijf vol is. Kijk daarna in postgres.log.',
  }
}

function migraties({ migraties: { hier, verwacht } }: Toestand): Punt {
  return {
    code: 'migraties',
    naam: 'Versie van de database',
    stand: hier === verwacht ? 'goed' : 'fout',
    waarde:
      hier === undefined
        ? 'niet bekend'
        : hier === verwacht
          ? `${hier}`
          : `${hier}, verwacht ${verwacht}`,
    doen: 'Start alle processen met dezelfde versie van Deelwijzer. Voer daarna deze opdracht uit.',
    opdracht: 'deelwijzer migreer',
  }
}

function sleutels({ sleutelsOpen }: Toestand): Punt {
  return {
    code: 'sleutels',
    naam: 'Sleutels',
    stand: sleutelsOpen ? 'goed' : 'fout',
    waarde: sleutelsOpen ? 'open' : 'gaan niet open',
    doen: 'Kijk of de map met sleutels en het sleutelbestand of de sleutelmodule er zijn. Maak geen nieuwe aan.',
  }
}

function log({ log: l }: Toestand): Punt {
  const bevroren = l?.bevroren === true
  return {
    code: 'log',
    naam: 'Logboek',
    stand: l === undefined || bevroren ? 'fout' : 'goed',
    waarde: l === undefined ? 'niet bekend' : bevroren ? 'bevroren' : 'niet bevroren',
    doen: bevroren
      ? 'De database past niet bij wat al ondertekend is, bijvoorbeeld na een herstel. Zoek uit waarom. Voer daarna deze opdracht uit.'
      : 'Los eerst op wat er met de database is.',
    ...(bevroren ? { opdracht: 'deelwijzer herstel-logboek' } : {}),
  }
}

function wachtrij({ log: l }: Toestand): Punt {
  const wacht = l?.wachtrijSeconden ?? 0
  return {
    code: 'wachtrij',
    naam: 'Wachtrij van het logboek',
    stand: l === undefined ? 'fout' : naar(wacht, grenzen.wachtrij),
    waarde:
      l === undefined
        ? 'niet bekend'
        : l.wachtrij === 0
          ? 'leeg'
          : `${l.wachtrij} regels, de oudste wacht ${duurInWoorden(wacht)}`,
    doen: 'Het logboek loopt achter. Kijk of de ondertekenaar draait en in de map van het logboek kan schrijven.',
  }
}

function signalen({ log: l }: Toestand): Punt {
  const achter = l?.signalenAchterSeconden ?? 0
  const stand = l === undefined ? 'fout' : naar(achter, grenzen.signalen)
  return {
    code: 'signalen',
    naam: 'Zoeken naar signalen',
    stand,
    waarde:
      l === undefined
        ? 'niet bekend'
        : stand === 'goed'
          ? 'is bij'
          : `loopt ${duurInWoorden(achter)} achter`,
    doen: 'Na een eerste start of een lange storing wordt dit vanzelf ingehaald. Blijft het zo, kijk dan in de meldingen van Deelwijzer.',
  }
}

function getuige({ log: l }: Toestand, nu: Date): Punt[] {
  if (l === undefined || !l.getuigeVereist) return []
  const achter =
    l.checkpointOp === undefined || (l.getuigdOp !== undefined && l.getuigdOp >= l.checkpointOp)
      ? 0
      : sinds(l.getuigdOp ?? l.checkpointOp, nu)
  return [
    {
      code: 'getuige',
      naam: 'Getuige',
      stand: naar(achter, grenzen.getuige),
      waarde:
        achter === 0
          ? 'bevestigde het laatste checkpoint'
          : `bevestigde al ${duurInWoorden(achter)} niets`,
      doen: 'Kijk of de getuige bereikbaar is. Zolang die niet bevestigt, tellen nieuwe besluiten niet als vastgelegd.',
    },
  ]
}

/** Each part that runs by the clock: when it last worked, and how often it failed since. */
function ronde({ ronde: delen }: Toestand, nu: Date): Punt[] {
  return delen.map(({ deel, geluktOp, mislukt }) => {
    const oud = geluktOp === undefined ? undefined : sinds(geluktOp, nu)
    const stand = oud === undefined ? 'let-op' : naar(oud, grenzen.ronde)
    const wanneer = oud === undefined ? 'nog niet gelukt' : `${duurInWoorden(oud)} geleden`
    return {
      code: 'ronde',
      naam: `Vanzelf: ${deel.replaceAll('-', ' ')}`,
      stand: stand === 'goed' && mislukt > 0 ? 'let-op' : stand,
      waarde: mislukt === 0 ? wanneer : `${wanneer}, daarna ${mislukt} keer mislukt`,
      doen: 'Dit werk gaat elke minuut vanzelf. Kijk in de meldingen van Deelwijzer waarom het mislukt.',
    }
  })
}

function epoch({ epochOp }: Toestand, nu: Date): Punt {
  const oud = epochOp === undefined ? undefined : sinds(epochOp, nu)
  return {
    code: 'epoch',
    naam: 'Leeftijd van de hoofdsleutel',
    stand: oud === undefined ? 'fout' : naar(oud, grenzen.epoch),
    waarde: oud === undefined ? 'niet bekend' : duurInWoorden(oud),
    doen: 'Vernieuw de hoofdsleutel. Oude kopieën van vernietigde sleutels worden daarmee onleesbaar.',
    opdracht: 'deelwijzer sleutels roteer',
  }
}

function kopieen({ kopie }: Toestand, nu: Date): Punt[] {
  const punt = (code: 'gegevens' | 'sleutels', op: Date | undefined): Punt => {
    const oud = op === undefined ? undefined : sinds(op, nu)
    return {
      code: `kopie-${code}`,
      naam: `Reservekopie van de ${code}`,
      stand: oud === undefined ? 'let-op' : naar(oud, grenzen.kopie),
      waarde: oud === undefined ? 'nog nooit gemaakt met Deelwijzer' : `${duurInWoorden(oud)} oud`,
      doen: 'Maak een kopie op een andere schijf, en laat dat elke nacht gebeuren.',
      opdracht: `deelwijzer reservekopie --${code} <map>`,
    }
  }
  // Of somebody else's database the copies are made elsewhere; nothing is known here.
  return [
    ...(kopie.eigenDatabase ? [punt('gegevens', kopie.gegevens)] : []),
    punt('sleutels', kopie.sleutels),
  ]
}

function schijf({ schijf: s }: Toestand): Punt[] {
  if (s === undefined || s.totaal === 0) return []
  const deel = s.vrij / s.totaal
  const { letOp, fout } = grenzen.schijf
  return [
    {
      code: 'schijf',
      naam: 'Ruimte op de schijf',
      stand: deel < fout ? 'fout' : deel < letOp ? 'let-op' : 'goed',
      waarde: `${Math.floor(deel * 100)}% vrij (${Math.floor(s.vrij / 1024 ** 3)} GB)`,
      doen: 'Maak ruimte of neem een grotere schijf. Op een volle schijf stopt de database.',
    },
  ]
}
