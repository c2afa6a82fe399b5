import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { regelmap } from '../koppelingen/regelbestanden.ts'
import { jsonSchemaVanRegelbestand } from './regelbestand.ts'

describe('regels/schema.json', () => {
  it('is het schema dat de lader gebruikt (maak opnieuw met: npx tsx src/cli/bouw-regels.ts --schema)', async () => {
    const bewaard: unknown = JSON.parse(await readFile(`${regelmap}/schema.json`, 'utf8'))
    expect(bewaard).toEqual(JSON.parse(JSON.stringify(jsonSchemaVanRegelbestand())))
  })
})
