/** What kind of thing is wrong. Fixed words, so that a monitor can react to them. */
export type Bevindingsoort =
  | 'bladeren-verwisseld'
  | 'blad-veranderd'
  | 'blad-weg'
  | 'blad-anders-dan-bewijs'
  | 'blad-zonder-bewijs'
  | 'blad-dubbel'
  | 'bladeren-zonder-checkpoint'
  | 'bladeren-afgekapt'
  | 'bericht-veranderd'
  | 'tegel-veranderd'
  | 'tegel-weg'
  | 'tegel-te-veel'
  | 'boom-sleutel'
  | 'checkpoint-handtekening'
  | 'checkpoint-anders'
  | 'checkpoint-wortel'
  | 'getuige-handtekening'
  | 'getuige-ontbreekt'
  | 'buiten-onbekend'
  | 'buiten-handtekening'
  | 'buiten-nieuwer'
  | 'buiten-wortel'
  | 'gebeurtenis-zonder-bewijs'
  | 'bewijs-zonder-gebeurtenis'
  | 'bewijs-zonder-plek'
  | 'bewijs-op-twee-plekken'
  | 'wachtrij-zonder-bewijs'
  | 'wachtrij-anders-dan-bewijs'
  | 'keten-gat'
  | 'keten-vorige'
  | 'keten-kop'
  | 'bytes-vorm'
  | 'commitment-anders'
  | 'regel-anders'
  | 'zegel-veranderd'
  | 'zegel-verplaatst'
  | 'zegel-onverwacht'
  | 'niet-verzegeld'
  | 'sleutel-ontbreekt'
  | 'sleutel-terug'
  | 'wisjournaal'
  | 'besluit-niet-eerst'

export interface Bevinding {
  soort: Bevindingsoort
  /** Table or file, and which row; never content, never a name. */
  waar: string
  /** What is wrong, in one Dutch sentence. */
  wat: string
}

/** So many of one kind are told one by one; the rest is only counted. */
const HOOGSTENS = 100

/** What a check found, and how much it looked at. */
export class Verslag {
  readonly bevindingen: Bevinding[] = []
  /** What was counted, by name; also shows that something was looked at at all. */
  readonly aantallen: Record<string, number> = {}
  /** What was not checked, and why. */
  readonly opmerkingen: string[] = []
  readonly #perSoort = new Map<Bevindingsoort, number>()

  add(soort: Bevindingsoort, waar: string, wat: string): void {
    const aantal = (this.#perSoort.get(soort) ?? 0) + 1
    this.#perSoort.set(soort, aantal)
    if (aantal <= HOOGSTENS) this.bevindingen.push({ soort, waar, wat })
  }

  tel(naam: string, aantal = 1): void {
    this.aantallen[naam] = (this.aantallen[naam] ?? 0) + aantal
  }

  note(regel: string): void {
    this.opmerkingen.push(regel)
  }

  /** Of all kinds together, also those that were only counted. */
  get totaal(): number {
    return [...this.#perSoort.values()].reduce((som, n) => som + n, 0)
  }

  /** How many of each kind. */
  get perSoort(): Record<string, number> {
    return Object.fromEntries(this.#perSoort)
  }
}
