/** A receipt from event to verified file, through real tiles; and no changed one gets through. */
import { generateKeyPairSync } from 'node:crypto'
import fc from '../support/eigenschap.ts'
import { describe, expect, it } from 'vitest'
import { formatBewijs, verifyGebeurtenis } from '../../src/logboek/bewijs.ts'
import { signCheckpoint } from '../../src/logboek/checkpoint.ts'
import { cosign } from '../../src/logboek/cosignature.ts'
import { LogboekFout } from '../../src/logboek/fouten.ts'
import { addHandtekening, makeVkey, soortHandtekening } from '../../src/logboek/notitie.ts'
import { grow, inclusionProof } from '../../src/logboek/tegels.ts'
import { bladHash, canonicalBytes, commitment } from '../../src/logboek/vastlegging.ts'
import { flipBit, makeOpslag } from './boom.ts'

const origin = 'log.voorbeeldstad.example/dossier/1'
const log = generateKeyPairSync('ed25519')
const getuige = generateKeyPairSync('ed25519')
const naamGetuige = 'getuige.example'
const vertrouwen = {
  logboek: makeVkey(origin, soortHandtekening.notitie, log.publicKey),
  getuigen: [makeVkey(naamGetuige, soortHandtekening.getuige, getuige.publicKey)],
  minstensGetuigen: 1,
}

const aantal = 333
const gebeurtenissen = Array.from({ length: aantal }, (_, i) => ({
  bytes: canonicalBytes({ handeling: 'inzien', volgnummer: i }),
  nonce: new Uint8Array(32).map((__, j) => (i * 31 + j * 7) % 256),
}))

async function makeOntvangsten(): Promise<{ bytes: Uint8Array; text: string }[]> {
  const { bron, store } = makeOpslag()
  const bladeren = gebeurtenissen.map(({ nonce, bytes }) => bladHash(commitment(nonce, bytes)))
  const { tegels, size, root } = await grow(bron, 0, bladeren)
  store(tegels)
  const eigen = signCheckpoint({ origin, size, root }, log.privateKey)
  const regel = cosign(eigen, naamGetuige, 1_700_000_000, getuige.privateKey)
  const checkpoint = addHandtekening(eigen, regel)
  const uit: { bytes: Uint8Array; text: string }[] = []
  for (const [index, { bytes, nonce }] of gebeurtenissen.entries()) {
    const hashes = await inclusionProof(bron, index, size)
    uit.push({ bytes, text: formatBewijs({ extra: nonce, index, hashes, checkpoint }) })
  }
  return uit
}

describe('receipts', () => {
  it('all verify, each for its own event and no other', async () => {
    const ontvangsten = await makeOntvangsten()
    for (const [index, { bytes, text }] of ontvangsten.entries()) {
      expect(verifyGebeurtenis(bytes, text, vertrouwen).index).toBe(index)
      const { bytes: andere } = ontvangsten[(index + 1) % aantal]!
      expect(() => verifyGebeurtenis(andere, text, vertrouwen)).toThrow(LogboekFout)
    }
  })

  it('are about a kilobyte', async () => {
    const lengtes = (await makeOntvangsten()).map(({ text }) => Buffer.byteLength(text))
    expect(Math.max(...lengtes)).toBeLessThan(1024)
  })

  it('do not verify with any single bit of the file changed', async () => {
    const { bytes, text } = (await makeOntvangsten())[200]!
    const bestand = Buffer.from(text)
    for (let bit = 0; bit < bestand.length * 8; bit += 1) {
      const anders = Buffer.from(flipBit(bestand, bit)).toString('utf8')
      expect(() => verifyGebeurtenis(bytes, anders, vertrouwen)).toThrow(LogboekFout)
    }
  })

  it('do not verify with any single bit of the event changed', async () => {
    for (const { bytes, text } of (await makeOntvangsten()).slice(0, 20))
      for (let bit = 0; bit < bytes.length * 8; bit += 1)
        expect(() => verifyGebeurtenis(flipBit(bytes, bit), text, vertrouwen)).toThrow(LogboekFout)
  })

  it('do not verify after any cut, doubling or exchange of lines', async () => {
    const ontvangsten = await makeOntvangsten()
    fc.assert(
      fc.property(fc.nat(aantal - 1), fc.nat(), fc.nat(), (welke, a, b) => {
        const { bytes, text } = ontvangsten[welke]!
        const regels = text.split('\n')
        const [i, j] = [a % (regels.length - 1), b % (regels.length - 1)]
        const weg = regels.toSpliced(i, 1)
        const dubbel = regels.toSpliced(i, 0, regels[i]!)
        const gewisseld = regels.with(i, regels[j]!).with(j, regels[i]!)
        const afgebroken = [text.slice(0, a % text.length)]
        // Two lines of signatures may change places, and a signature may be there twice: nothing else.
        const onschuldig = (k: number): boolean => regels[k]!.startsWith('— ')
        const pogingen = [weg, afgebroken]
        if (!onschuldig(i)) pogingen.push(dubbel)
        if (regels[i] !== regels[j] && !(onschuldig(i) && onschuldig(j))) pogingen.push(gewisseld)
        for (const poging of pogingen)
          expect(() => verifyGebeurtenis(bytes, poging.join('\n'), vertrouwen)).toThrow(LogboekFout)
      }),
      { numRuns: 400 },
    )
  })
})
