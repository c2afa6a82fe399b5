import type { Fouten } from '../domein/invoer.ts'
import type { Weigering } from '../opslag/weigering.ts'
import type { Antwoord } from '../recht/antwoord.ts'

/** It does not exist, or not for you: the two look the same from outside. */
export class NietGevonden extends Error {
  override name = 'NietGevonden'
  constructor() {
    super('niet gevonden of niet voor deze pet')
  }
}

/** The rules say no (or not yet); nothing happened, and that nothing happened is in the log. */
export class Geweigerd extends Error {
  override name = 'Geweigerd'
  readonly antwoord: Antwoord
  constructor(antwoord: Antwoord) {
    super('de regels staan dit niet toe')
    this.antwoord = antwoord
  }
}

/** The rules do not forbid it, but it cannot be: the database refused, and nothing happened. */
export class Onmogelijk extends Error {
  override name = 'Onmogelijk'
  readonly reden: Exclude<Weigering, 'geen-recht'>
  constructor(reden: Exclude<Weigering, 'geen-recht'>) {
    super(`kan niet: ${reden}`)
    this.reden = reden
  }
}

/** The form has mistakes; they are kept in the draft and shown at their fields. */
export class OngeldigeInvoer extends Error {
  override name = 'OngeldigeInvoer'
  readonly fouten: Fouten
  constructor(fouten: Fouten) {
    super('de invoer heeft fouten')
    this.fouten = fouten
  }
}

/** The draft was changed in another tab or by another device since this page was made. */
export class ConceptVerouderd extends Error {
  override name = 'ConceptVerouderd'
  constructor() {
    super('het concept is elders gewijzigd')
  }
}

/** The besluit is final already. */
export class AlDefinitief extends Error {
  override name = 'AlDefinitief'
  readonly besluitId: string
  constructor(besluitId: string) {
    super('het besluit is al definitief')
    this.besluitId = besluitId
  }
}

/** The key of whom it was about is destroyed: it is there, and nobody can read it any more. */
export class Vernietigd extends Error {
  override name = 'Vernietigd'
  constructor() {
    super('dit is vernietigd')
  }
}
