import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createLibraryLinks, ingebouwdeBinaries } from './ingebouwd.ts'

const map = mkdtempSync(join(tmpdir(), 'ingebouwd-'))
afterAll(() => rmSync(map, { recursive: true }))

test('makes the links of the package where its install script was blocked, as often as asked', () => {
  const native = join(map, 'native')
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libx.so.60.2'), '')
  writeFileSync(
    join(native, 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' }]),
  )
  expect(createLibraryLinks(native)).toBe(true)
  expect(createLibraryLinks(native)).toBe(true)
  expect(readlinkSync(join(native, 'lib', 'libx.so.60'))).toBe('libx.so.60.2')
})

test('a package without a list of links is left as it is', () => {
  expect(createLibraryLinks(join(map, 'bestaat-niet'))).toBe(true)
})

test('finds the programs of the installed package', () => {
  const binaries = ingebouwdeBinaries(undefined)
  expect(binaries).toBeDefined()
  expect(existsSync(join(binaries ?? '', 'initdb'))).toBe(true)
})
