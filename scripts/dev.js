#!/usr/bin/env node
// `npm run dev`: restarts at every change of a source file.
import './hulp/controleer-node.js'

const { foreground, runScript } = await import('./hulp/uitvoeren.js')
const { buildWhenNeeded, install } = await import('./hulp/klaarzetten.js')

await runScript(async () => {
  await install()
  // Rules and assets come from dist, the program itself from src.
  await buildWhenNeeded()
  return foreground([
    'node_modules/tsx/dist/cli.mjs',
    'watch',
    '--clear-screen=false',
    'src/main.ts',
  ])
})
