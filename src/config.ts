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
}

const standaardData = fileURLToPath(new URL('../var', import.meta.url))
const leegIsOnbekend = (waarde: unknown) => (waarde === '' ? undefined : waarde)

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
  }
}
