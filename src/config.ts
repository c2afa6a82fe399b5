import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
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
  /** Whose keys were destroyed; in no backup at all. */
  wisjournaal: string
  /** Folder with the signing key of the log and the last checkpoint, outside the database and its backups. */
  logboekmap: string
  /** The name under which this log signs, without the number of the tree. */
  lognaam: string
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
  DEELWIJZER_LOGBOEK: map,
  DEELWIJZER_LOGNAAM: z.preprocess(
    leegIsOnbekend,
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9-]+)*$/, 'moet lijken op logboek.gemeente.nl/dossiers')
      .default('deelwijzer.example/logboek'),
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
    wisjournaal: env.DEELWIJZER_WISJOURNAAL ?? join(env.DEELWIJZER_DATA, 'wisjournaal'),
    logboekmap: env.DEELWIJZER_LOGBOEK ?? join(env.DEELWIJZER_DATA, 'logboek'),
    lognaam: env.DEELWIJZER_LOGNAAM,
  }
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
    kluis: {
      map: config.sleutelmap,
      sleutelbestand: config.sleutelbestand,
      wisjournaal: config.wisjournaal,
    },
  }
}
