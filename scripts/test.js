#!/usr/bin/env node
// `npm test [-- arguments for vitest]`: all tests, browser journeys included, from a bare clone.
import './hulp/controleer-node.js'

const { foreground, runScript } = await import('./hulp/uitvoeren.js')
const { buildWhenNeeded, install } = await import('./hulp/klaarzetten.js')

await runScript(async () => {
  await install()
  // The tests of the command line run what was built.
  await buildWhenNeeded()
  return foreground(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
})
