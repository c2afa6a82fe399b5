/** What kind of thing is wrong, for callers that must react differently; the message is for people. */
export type LogboekFoutSoort =
  /** The input does not have the prescribed form. */
  | 'vorm'
  /** The form is right, but proof, leaf and root do not belong together. */
  | 'bewijs'
  /** A signature is wrong, or the one that is needed is missing. */
  | 'handtekening'
  /** The stored tiles do not fit the size of the tree: stop, do not sign. */
  | 'tegel'
  /** Asked for something that cannot exist, such as leaf 8 of a tree with 8 leaves. */
  | 'bereik'

/** The only error that `src/logboek` throws. Its message never contains content of an event. */
export class LogboekFout extends Error {
  override name = 'LogboekFout'
  readonly soort: LogboekFoutSoort
  constructor(soort: LogboekFoutSoort, bericht: string) {
    super(bericht)
    this.soort = soort
  }
}
