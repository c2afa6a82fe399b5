#!/usr/bin/env node
import { existsSync } from 'node:fs'

const ingang = new URL('../dist/cli/index.js', import.meta.url)
if (!existsSync(ingang)) {
  console.error('Deelwijzer is nog niet gebouwd. Voer eerst uit: npm ci && npm run build')
  process.exit(1)
}
const { main } = await import(ingang.href)
process.exitCode = await main(process.argv.slice(2))
