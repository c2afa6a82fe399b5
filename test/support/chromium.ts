import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Where the browser is, and the environment it needs. */
export interface ChromiumPlace {
  executablePath: string
  env: Record<string, string>
}

const run = promisify(execFile)

/** Browsers that a machine may already have, in order of preference. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Finds a Chromium: `CHROMIUM` in the environment, else an installed one, else the copy that comes
 * compressed in the npm package `@sparticuz/chromium` (so a bare clone needs no browser).
 *
 * @throws when the package does not run here (it only has a Linux x64 build): set `CHROMIUM` then.
 */
export async function findChromium(): Promise<ChromiumPlace> {
  const installed = process.env['CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path))
  if (installed) return { executablePath: installed, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium here. Set CHROMIUM to the path of a Chromium or Chrome, for example ' +
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  }
  return unpackedChromium()
}

async function unpackedChromium(): Promise<ChromiumPlace> {
  const version = packageVersion()
  const user = process.getuid?.() ?? 0
  const home = join(tmpdir(), `deelwijzer-chromium-${version}-${user}`)
  const executablePath = join(home, 'chromium')
  if (!existsSync(executablePath)) await unpackInto(home)
  const env = { FONTCONFIG_FILE: join(home, 'fonts.conf') }
  return { executablePath, env: missesLibraries(executablePath) ? withLibraries(env, home) : env }
}

const packageVersion = (): string => {
  const read = createRequire(import.meta.url)
  const entry = read.resolve('@sparticuz/chromium')
  const root = entry.slice(
    0,
    entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length,
  )
  const manifest: { version: string } = read(join(root, 'package.json'))
  return manifest.version
}

/**
 * Unpacks in a folder of our own and renames it into place. The package itself unpacks straight into the
 * temp folder, where a second test worker would find, and start, a half-written browser. Renaming a folder
 * is atomic: whoever comes second finds the target taken and throws its own copy away.
 */
async function unpackInto(home: string): Promise<void> {
  const staging = await mkdtemp(`${home}-`)
  try {
    await run(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath()",
      ],
      // The runtime name makes the package unpack its shared libraries as well.
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      },
    )
    await writeFile(join(staging, 'fonts.conf'), fontConfig(home))
    await rename(staging, home)
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** The package's own configuration points at folders of another platform, so no letter would be drawn. */
const fontConfig = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** A slim machine may lack the libraries of NSS; the package brings those along. */
function missesLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}

const withLibraries = (env: Record<string, string>, home: string): Record<string, string> => ({
  ...env,
  LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':'),
})
