import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { oidcUit, type Inloginstellingen } from './config-oidc.ts'
import { openPkcs11, type Pkcs11Instelling } from './kluis/wortel-pkcs11.ts'
import type { Getuige } from './koppelingen/getuige.ts'
import type { Mailinstelling } from './koppelingen/mail.ts'
import { leesEmail } from './domein/bericht.ts'
import { LogboekFout } from './logboek/fouten.ts'
import { parseVkey, soortHandtekening, type Vkey } from './logboek/vkey.ts'
import { OpstartFout } from './opslag/server/opstart-fout.ts'

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  /** Address to listen on; only this machine unless told otherwise. */
  host: string
  port: number
  /** Everything that must survive a restart: database, keys, secrets. */
  dataFolder: string
  /** An existing PostgreSQL ≥ 15 instead of one of our own. */
  databaseUrl: string | undefined
  /** Secret the role passwords come from, shared by app processes on several machines. */
  rolGeheim: string | undefined
  /** Which PostgreSQL our own server is made of; undefined = the machine's, else the npm package. */
  postgresSoort: 'systeem' | 'ingebouwd' | undefined
  /** Fictional Voorbeeldstad and a login without a password. */
  demo: boolean
  /** Folder with the wrapped keys; on another disk and in another backup than the data. */
  sleutelmap: string
  /** The root of the keys when it is a file. */
  sleutelbestand: string
  /** The root when it is a key in a hardware module. */
  pkcs11: Pkcs11Instelling | undefined
  /** Whose keys were destroyed; in no backup at all. */
  wisjournaal: string
  /** Folder with the signing key of the log and the last checkpoint, outside the database and its backups. */
  logboekmap: string
  /** Where lines of the log go too (OTLP over HTTP); without it nowhere. */
  otlp: string | undefined
  /** Does a proxy of our own stand in front? Only then X-Forwarded-For is believed. */
  proxy: boolean
  /** Who sends this may read the metrics from another machine. */
  metingenToken: string | undefined
  /** The name under which this log signs, without the number of the tree. */
  lognaam: string
  /** Who confirms every checkpoint; `geen` = from now on nobody, undefined = as it was. */
  getuige: Getuige | 'geen' | undefined
  /** The BRP (Personen 2.7); without it nothing can be looked up there. */
  brp: { url: string; sleutel: string | undefined } | undefined
  /** Sends mail; without it nothing is sent and the queue waits. */
  mail: Mailinstelling | undefined
  /** Address of the start page as residents and professionals type it; mail points to nothing else. */
  startadres: string | undefined
  /** Where quick exit leads residents. */
  snelWeg: string | undefined
  /** Through which provider each kind of people logs in. */
  oidc: Inloginstellingen
  /** Whether anybody may fetch the tree itself: it tells how much is done and when, not what or about whom. */
  logboekOpenbaar: boolean
}

const standaardData = fileURLToPath(new URL('../var', import.meta.url))
const leegIsOnbekend = (waarde: unknown) => (waarde === '' ? undefined : waarde)

const map = z.preprocess(leegIsOnbekend, z.string().optional())

const Omgeving = z.object({
  HOST: z.preprocess(leegIsOnbekend, z.string().default('127.0.0.1')),
  PORT: z.preprocess(
    leegIsOnbekend,
    z.coerce
      .number('moet een getal zijn')
      .int('moet een heel getal zijn')
      .min(1, 'moet 1 of hoger zijn')
      .max(65_535, 'mag hoogstens 65535 zijn')
      .default(3000),
  ),
  DEELWIJZER_DATA: z.preprocess(leegIsOnbekend, z.string().default(standaardData)),
  DATABASE_URL: z.preprocess(
    leegIsOnbekend,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'moet beginnen met postgresql://')
      .optional(),
  ),
  DEELWIJZER_ROLGEHEIM: z.preprocess(
    leegIsOnbekend,
    z.string().min(32, 'moet minstens 32 tekens hebben').optional(),
  ),
  DEELWIJZER_POSTGRES: z.preprocess(
    leegIsOnbekend,
    z.enum(['systeem', 'ingebouwd'], 'mag alleen systeem of ingebouwd zijn').optional(),
  ),
  DEELWIJZER_DEMO: z.preprocess(
    leegIsOnbekend,
    z.enum(['ja', 'nee'], 'mag alleen ja of nee zijn').default('ja'),
  ),
  DEELWIJZER_SLEUTELS: map,
  DEELWIJZER_SLEUTELBESTAND: map,
  DEELWIJZER_WISJOURNAAL: map,
  DEELWIJZER_PKCS11_MODULE: map,
  DEELWIJZER_PKCS11_TOKEN: map,
  DEELWIJZER_PKCS11_SLEUTEL: map,
  DEELWIJZER_PKCS11_PIN: map,
  DEELWIJZER_PKCS11_PINBESTAND: map,
  DEELWIJZER_LOGBOEK: map,
  DEELWIJZER_METINGEN_TOKEN: z.preprocess(
    leegIsOnbekend,
    z.string().min(32, 'moet minstens 32 tekens hebben').optional(),
  ),
  DEELWIJZER_OTLP: z.preprocess(
    leegIsOnbekend,
    z
      .url({
        protocol: /^https?$/,
        error: 'moet een adres zijn, zoals https://logboek.gemeente.nl',
      })
      .optional(),
  ),
  DEELWIJZER_PROXY: z.preprocess(
    leegIsOnbekend,
    z.enum(['ja', 'nee'], 'mag alleen ja of nee zijn').default('nee'),
  ),
  DEELWIJZER_LOGNAAM: z.preprocess(
    leegIsOnbekend,
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9-]+)*$/, 'moet lijken op logboek.gemeente.nl/dossiers')
      .default('deelwijzer.example/logboek'),
  ),
  DEELWIJZER_GETUIGE: z.preprocess(
    leegIsOnbekend,
    z
      .string()
      .regex(/^(geen|https?:\/\/[^\s]+)$/, 'moet beginnen met https://, of is het woord geen')
      .optional(),
  ),
  DEELWIJZER_GETUIGE_VKEY: z.preprocess(leegIsOnbekend, z.string().optional()),
  DEELWIJZER_BRP_URL: z.preprocess(
    leegIsOnbekend,
    z
      .url({
        protocol: /^https?$/,
        error: 'moet een adres zijn, zoals https://brp.gemeente.nl/haalcentraal/api/brp',
      })
      .optional(),
  ),
  DEELWIJZER_BRP_SLEUTEL: z.preprocess(leegIsOnbekend, z.string().optional()),
  DEELWIJZER_SMTP: z.preprocess(
    leegIsOnbekend,
    z
      .url({
        protocol: /^smtps?$/,
        error: 'moet een adres zijn, zoals smtp://mail.gemeente.nl:587',
      })
      .optional(),
  ),
  DEELWIJZER_MAIL_VAN: z.preprocess(
    leegIsOnbekend,
    z
      .string()
      .refine((tekst) => leesEmail(tekst) !== undefined, 'moet een e-mailadres zijn')
      .optional(),
  ),
  DEELWIJZER_ADRES: z.preprocess(
    leegIsOnbekend,
    z
      .url({
        protocol: /^https?$/,
        error: 'moet het adres van de startpagina zijn, zoals https://deelwijzer.gemeente.nl',
      })
      .optional(),
  ),
  DEELWIJZER_SNEL_WEG: z.preprocess(
    leegIsOnbekend,
    z
      .url({ protocol: /^https$/, error: 'moet een adres zijn, zoals https://www.knmi.nl/' })
      .optional(),
  ),
  DEELWIJZER_LOGBOEK_OPENBAAR: z.preprocess(
    leegIsOnbekend,
    z.enum(['ja', 'nee'], 'mag alleen ja of nee zijn').optional(),
  ),
})

/**
 * Reads the settings from the environment.
 * @throws OpstartFout that names every setting that is wrong, never its value
 */
export function readConfig(omgeving: NodeJS.ProcessEnv): Config {
  const gelezen = Omgeving.safeParse(omgeving)
  if (!gelezen.success) {
    const regels = gelezen.error.issues.map((fout) => `  ${fout.path.join('.')} ${fout.message}`)
    throw new OpstartFout(`Deze instellingen kloppen niet:\n${regels.join('\n')}`)
  }
  const env = gelezen.data
  return {
    host: env.HOST,
    port: env.PORT,
    dataFolder: env.DEELWIJZER_DATA,
    databaseUrl: env.DATABASE_URL,
    rolGeheim: env.DEELWIJZER_ROLGEHEIM,
    postgresSoort: env.DEELWIJZER_POSTGRES,
    demo: env.DEELWIJZER_DEMO === 'ja',
    sleutelmap: env.DEELWIJZER_SLEUTELS ?? join(env.DEELWIJZER_DATA, 'sleutels'),
    sleutelbestand: env.DEELWIJZER_SLEUTELBESTAND ?? join(env.DEELWIJZER_DATA, 'wortel.sleutel'),
    pkcs11: pkcs11Uit(env),
    wisjournaal: env.DEELWIJZER_WISJOURNAAL ?? join(env.DEELWIJZER_DATA, 'wisjournaal'),
    logboekmap: env.DEELWIJZER_LOGBOEK ?? join(env.DEELWIJZER_DATA, 'logboek'),
    otlp: env.DEELWIJZER_OTLP,
    proxy: env.DEELWIJZER_PROXY === 'ja',
    metingenToken: env.DEELWIJZER_METINGEN_TOKEN,
    lognaam: env.DEELWIJZER_LOGNAAM,
    getuige: witnessOf(env.DEELWIJZER_GETUIGE, env.DEELWIJZER_GETUIGE_VKEY),
    brp:
      env.DEELWIJZER_BRP_URL === undefined
        ? undefined
        : { url: env.DEELWIJZER_BRP_URL, sleutel: env.DEELWIJZER_BRP_SLEUTEL },
    mail: mailOf(env),
    startadres: env.DEELWIJZER_ADRES,
    oidc: oidcUit(omgeving, env.DEELWIJZER_ADRES, (omgeving['DEELWIJZER_DEMO'] ?? '') !== ''),
    snelWeg: env.DEELWIJZER_SNEL_WEG,
    logboekOpenbaar: (env.DEELWIJZER_LOGBOEK_OPENBAAR ?? env.DEELWIJZER_DEMO) === 'ja',
  }
}

/** Address and key of the witness: both or neither. */
function witnessOf(url: string | undefined, vkey: string | undefined): Config['getuige'] {
  if (url === 'geen') return 'geen'
  if (url === undefined && vkey === undefined) return undefined
  const sleutel = vkey === undefined ? undefined : witnessKey(vkey)
  if (url === undefined || sleutel === undefined) {
    throw new OpstartFout(
      'Deze instellingen kloppen niet:\n  DEELWIJZER_GETUIGE en DEELWIJZER_GETUIGE_VKEY horen bij elkaar: het adres van ' +
        'de getuige en de controlesleutel die de getuige u gaf.',
    )
  }
  return { url, vkey: sleutel }
}

/** @throws OpstartFout when there is a mail server and not from whom or where to */
function mailOf(env: z.infer<typeof Omgeving>): Mailinstelling | undefined {
  const { DEELWIJZER_SMTP: url, DEELWIJZER_MAIL_VAN: van, DEELWIJZER_ADRES: adres } = env
  if (url === undefined) return undefined
  if (van === undefined || adres === undefined) {
    throw new OpstartFout('Bij DEELWIJZER_SMTP horen ook DEELWIJZER_MAIL_VAN en DEELWIJZER_ADRES.')
  }
  return { url, van }
}

function witnessKey(vkey: string): Vkey | undefined {
  try {
    const sleutel = parseVkey(vkey)
    return sleutel.soort === soortHandtekening.getuige ? sleutel : undefined
  } catch (fout) {
    if (fout instanceof LogboekFout) return undefined
    throw fout
  }
}

/** @throws OpstartFout when a module is named without the rest */
function pkcs11Uit(env: z.infer<typeof Omgeving>): Pkcs11Instelling | undefined {
  const module = env.DEELWIJZER_PKCS11_MODULE
  if (module === undefined) return undefined
  const { DEELWIJZER_PKCS11_TOKEN: token, DEELWIJZER_PKCS11_SLEUTEL: sleutel } = env
  const { DEELWIJZER_PKCS11_PIN: waarde, DEELWIJZER_PKCS11_PINBESTAND: bestand } = env
  const pin = bestand === undefined ? (waarde === undefined ? undefined : { waarde }) : { bestand }
  if (token === undefined || sleutel === undefined || pin === undefined) {
    throw new OpstartFout(
      'Bij DEELWIJZER_PKCS11_MODULE horen ook DEELWIJZER_PKCS11_TOKEN, DEELWIJZER_PKCS11_SLEUTEL en ' +
        'DEELWIJZER_PKCS11_PINBESTAND (of DEELWIJZER_PKCS11_PIN).',
    )
  }
  return { module, token, sleutel, pin }
}

/** How the launcher wants its part of the settings. */
export function serverOptions(config: Config, log: (regel: string) => void, teGast = false) {
  return {
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
    rolGeheim: config.rolGeheim,
    soort: config.postgresSoort,
    teGast,
    log,
    kluis: kluisOptions(config),
  }
}

/** Where the keys are, and how their root is opened. */
export function kluisOptions({ pkcs11, ...config }: Config) {
  return {
    map: config.sleutelmap,
    sleutelbestand: config.sleutelbestand,
    wisjournaal: config.wisjournaal,
    wortel: pkcs11 === undefined ? undefined : () => openPkcs11(pkcs11),
  }
}
