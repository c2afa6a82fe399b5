/** Every published inclusion and consistency proof is accepted or refused as its makers say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LogboekFout } from '../../src/logboek/fouten.ts'
import { verifyConsistency, verifyInclusion } from '../../src/logboek/merkle.ts'
import { parseBase64 } from '../../src/logboek/tekst.ts'

const map = join(import.meta.dirname, 'vectoren', 'merkle')

const hashSchema = z.string().nullable()
const gemeen = { proof: z.array(z.string()).nullable(), desc: z.string(), wantErr: z.boolean() }
const inclusionSchema = z.strictObject({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: hashSchema,
  leafHash: hashSchema,
  ...gemeen,
})
const consistencySchema = z.strictObject({
  size1: z.number(),
  size2: z.number(),
  root1: hashSchema,
  root2: hashSchema,
  ...gemeen,
})

function read(soort: string): { naam: string; inhoud: unknown }[] {
  return readdirSync(join(map, soort), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.json'))
    .toSorted()
    .map((naam) => ({ naam, inhoud: JSON.parse(readFileSync(join(map, soort, naam), 'utf8')) }))
}

const bytes = (text: string | null): Uint8Array => parseBase64(text ?? '', 'het testgeval')

function expectAs(wantErr: boolean, check: () => void): void {
  if (wantErr) expect(check).toThrow(LogboekFout)
  else expect(check).not.toThrow()
}

const inclusion = read('inclusion').map(({ naam, inhoud }) => ({
  naam,
  geval: inclusionSchema.parse(inhoud),
}))
const consistency = read('consistency').map(({ naam, inhoud }) => ({
  naam,
  geval: consistencySchema.parse(inhoud),
}))

describe('inclusion', () => {
  it('has all cases, of both kinds', () => {
    expect(inclusion).toHaveLength(98)
    expect(inclusion.filter(({ geval }) => !geval.wantErr)).toHaveLength(6)
  })

  it.each(inclusion)('$naam', ({ geval }) => {
    const { leafIdx, treeSize, wantErr } = geval
    const [leaf, root] = [bytes(geval.leafHash), bytes(geval.root)]
    const proof = (geval.proof ?? []).map(bytes)
    expectAs(wantErr, () => verifyInclusion({ leaf, index: leafIdx, size: treeSize, proof, root }))
  })
})

describe('consistency', () => {
  it('has all cases, of both kinds', () => {
    expect(consistency).toHaveLength(98)
    expect(consistency.filter(({ geval }) => !geval.wantErr)).toHaveLength(6)
  })

  it.each(consistency)('$naam', ({ geval }) => {
    const { size1, size2, wantErr } = geval
    const [root1, root2] = [bytes(geval.root1), bytes(geval.root2)]
    const proof = (geval.proof ?? []).map(bytes)
    expectAs(wantErr, () => verifyConsistency({ size1, root1, size2, root2, proof }))
  })
})
