#!/usr/bin/env node
// Writes db/schema.sql from the migrations, with a PostgreSQL of its own for a moment.
//   node scripts/dump-schema.js            writes the file
//   node scripts/dump-schema.js --check    only says whether it is right (exit code 1 when not)
import './hulp/controleer-node.js'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { Melding, runScript, wortel } = await import('./hulp/uitvoeren.js')
const { buildWhenNeeded, install } = await import('./hulp/klaarzetten.js')

const advies = 'Voer uit: node scripts/dump-schema.js, en lees wat er verandert.'

await runScript(async () => {
  await install()
  await buildWhenNeeded()
  const bestand = join(wortel, 'db', 'schema.sql')
  const schema = await dump()
  if (process.argv.includes('--check')) {
    const bewaard = existsSync(bestand) ? readFileSync(bestand, 'utf8') : ''
    if (bewaard !== schema) throw new Melding(`${difference(bewaard, schema)}\n${advies}`)
    console.log('db/schema.sql klopt met de migraties.')
  } else {
    writeFileSync(bestand, schema)
    console.log('db/schema.sql is bijgewerkt.')
  }
})

async function dump() {
  const { startTemporaryServer, createMigratedDatabase } =
    await import('../dist/opslag/server/tijdelijke-server.js')
  const { metClient } = await import('../dist/opslag/met-client.js')
  const { databaseUrl } = await import('../dist/opslag/rollen.js')
  const { describeSchema } = await import('../dist/opslag/beschrijf-schema.js')
  const server = await startTemporaryServer({
    soort: process.env.TEST_POSTGRES === 'embedded' ? 'ingebouwd' : undefined,
  })
  try {
    await createMigratedDatabase(server, 'schema')
    return await metClient(databaseUrl(server.beheerUrl, 'schema'), describeSchema)
  } finally {
    await server.stop()
  }
}

/** The first line that differs, from both. */
function difference(bewaard, schema) {
  const [oud, nieuw] = [bewaard.split('\n'), schema.split('\n')]
  const regel = nieuw.findIndex((tekst, nummer) => tekst !== oud[nummer])
  const nummer = regel === -1 ? nieuw.length : regel
  return [
    `db/schema.sql past niet bij de migraties, vanaf regel ${nummer + 1}:`,
    `  in het bestand:     ${oud[nummer] ?? '(einde)'}`,
    `  uit de migraties:   ${nieuw[nummer] ?? '(einde)'}`,
  ].join('\n')
}
