import { emptyRoot, nodeHash } from '../../logboek/merkle.ts'

/** Called for every complete subtree, from the leaf itself (hoogte 0) up. */
export type OpCompleet = (hoogte: number, nummer: number, hash: Uint8Array) => void

/**
 * A tree that only grows, kept as the roots of its complete subtrees: at most 53 hashes, whatever its size. Made for
 * checking: it reads no tile, so it cannot repeat what is wrong in one.
 */
export class Bereik {
  readonly #stapel: { hoogte: number; hash: Uint8Array }[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** @param leaf hash of the next leaf */
  add(leaf: Uint8Array, opCompleet: OpCompleet): void {
    let [hoogte, nummer, hash] = [0, this.#size, leaf]
    opCompleet(hoogte, nummer, hash)
    for (;;) {
      const links = this.#stapel.at(-1)
      if (links?.hoogte !== hoogte) break
      this.#stapel.pop()
      hash = nodeHash(links.hash, hash)
      hoogte += 1
      nummer = Math.floor(nummer / 2)
      opCompleet(hoogte, nummer, hash)
    }
    this.#stapel.push({ hoogte, hash })
    this.#size += 1
  }

  /** Root of everything so far (RFC 6962 §2.1). */
  root(): Uint8Array {
    const hashes = this.#stapel.map(({ hash }) => hash)
    return hashes.length === 0
      ? emptyRoot
      : hashes.reduceRight((rechts, links) => nodeHash(links, rechts))
  }
}
