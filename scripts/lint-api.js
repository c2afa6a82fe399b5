#!/usr/bin/env node
// Checks the description of our API against the NL API Design Rules as Spectral sees them. The published ruleset is not
// ours to copy; where it lies beside the clone it is used, elsewhere the general rules for OpenAPI are.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openapi } from '../dist/api/openapi.js'
import { capture, wortel } from './hulp/uitvoeren.js'

const adr = join(wortel, '..', 'shared', 'artefacten', 'adr', 'linter-2.2.1-published.yaml')
const map = mkdtempSync(join(tmpdir(), 'deelwijzer-api-'))
const beschrijving = join(map, 'openapi.json')
const algemeen = join(map, 'regels.yaml')
writeFileSync(beschrijving, JSON.stringify(openapi()))
writeFileSync(algemeen, 'extends: ["spectral:oas"]\n')
const { code, uitvoer } = await capture(process.execPath, [
  join(wortel, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js'),
  'lint',
  '--fail-severity=warn',
  '--ruleset',
  existsSync(adr) ? adr : algemeen,
  beschrijving,
])
rmSync(map, { recursive: true })
console.log(uitvoer.trim())
process.exitCode = code
