const zinnen = {
  onleesbaar: 'dit is geen envelop die deze versie kent',
  veranderd: 'een verzegelde waarde is veranderd, of de sleutel is een andere',
  verplaatst: 'een verzegelde waarde staat op een andere plek dan waar zij is verzegeld',
  'sleutel-weg': 'de sleutel van deze waarde is er niet (meer)',
  vernietigd: 'de sleutel van deze persoon is vernietigd',
  'niet-verantwoord': 'er is iets geopend dat niet in het logboek staat',
  'wortel-zwijgt': 'de sleutelmodule pakte een sleutel niet in',
  'geen-mensen': 'een dossiersleutel zonder mensen',
} as const

/** The vault refuses. The message never says about whom or what. */
export class KluisFout extends Error {
  override name = 'KluisFout'
  readonly code: keyof typeof zinnen
  /** @param waar which column, for whoever looks for the cause */
  constructor(code: keyof typeof zinnen, waar?: string) {
    super(waar === undefined ? zinnen[code] : `${zinnen[code]} (${waar})`)
    this.code = code
  }
}
