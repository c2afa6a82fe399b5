#!/usr/bin/env node
import './hulp/controleer-node.js'

const { runScript } = await import('./hulp/uitvoeren.js')
const { build, install } = await import('./hulp/klaarzetten.js')

await runScript(async () => {
  await install()
  await build()
})
