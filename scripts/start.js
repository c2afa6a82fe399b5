#!/usr/bin/env node
// `npm start`: from a bare clone to a running Deelwijzer, with nothing but Node and npm.
import './hulp/controleer-node.js'

const { runScript } = await import('./hulp/uitvoeren.js')
const { buildWhenNeeded, install } = await import('./hulp/klaarzetten.js')

await runScript(async () => {
  await install()
  await buildWhenNeeded()
  process.setSourceMapsEnabled(true)
  // In this same process: no second one to pass signals to.
  const { main } = await import('../dist/main.js')
  return main()
})
