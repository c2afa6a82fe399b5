import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { describeFault } from './foutmelding.ts'

const geheim = 'Noor de Vries 123456782'

test('says kind, code and places, and never what stood in the message or the row', () => {
  const fout = new DatabaseError(`invalid input syntax for type date: "${geheim}"`, 10, 'error')
  fout.code = '22007'
  fout.detail = `Failing row contains (${geheim}).`
  const regel = describeFault('abc', fout)
  expect(regel).not.toContain('Noor')
  expect(JSON.parse(regel)).toMatchObject({ niveau: 'fout', traceId: 'abc', code: '22007' })
  expect(JSON.parse(regel).plaatsen[0]).toMatch(/foutmelding\.test\.ts:\d+:\d+/)
})

test('a message that looks like a stack stays out too', () => {
  const fout = new Error(
    `eerst\n    at ${geheim} (/map/${geheim}.ts:1:2)\n    at /map/${geheim}:1:2`,
  )
  expect(describeFault('abc', fout)).not.toContain('Noor')
  expect(JSON.parse(describeFault('abc', fout)).plaatsen.length).toBeGreaterThan(0)
  // A message that was changed later cannot be told from the places, so there are none.
  fout.message = 'anders'
  expect(describeFault('abc', fout)).not.toContain('Noor')
})

test('whatever was thrown, it is one line', () => {
  for (const fout of ['tekst', undefined, { code: geheim }, new TypeError('a\nb')]) {
    const regel = describeFault('abc', fout)
    expect(regel.split('\n')).toHaveLength(1)
    expect(regel).not.toContain('Noor')
  }
})
