/** One reason of access, and what a page says about it. */
export interface Zin {
  zin: string
  /**
   * Where it may be said. `dossier`: to who is in the dossier. `zelf`: to the medewerker, about their own pet or account.
   * `nergens`: only for tests and the log; outside it looks like "not there", because saying it would tell something.
   */
  tonen: 'dossier' | 'zelf' | 'nergens'
}

/** Every reason there is; a way in first, then the refusals, the one that says most first. */
export const zinnen = {
  betrokken: { zin: 'Deze pet is betrokken bij dit dossier.', tonen: 'dossier' },
  vervanging: {
    zin: 'Deze pet vervangt tijdelijk een collega die betrokken is.',
    tonen: 'dossier',
  },
  leidinggevende: {
    zin: 'De leidinggevende keek met een doel, voor een bepaalde tijd.',
    tonen: 'dossier',
  },
  klacht: {
    zin: 'De klachtbehandelaar kijkt voor een klacht of bezwaar, voor een bepaalde tijd.',
    tonen: 'dossier',
  },
  nood: { zin: 'Dit dossier is met spoed geopend, voor een paar uur.', tonen: 'dossier' },
  'alleen-dat': {
    zin: 'U mag zien dát er iets speelt, niet wát er speelt. Vraag het aan wie betrokken is.',
    tonen: 'dossier',
  },
  'geen-bijzonder': {
    zin: 'U mag geen bijzondere gegevens zien in dit dossier. Vraag het aan wie betrokken is.',
    tonen: 'dossier',
  },
  'afgeschermd-overdracht': {
    zin: 'Bij de overdracht is afgeschermd wat hier niet bij hoort. Vraag het aan wie het dossier overdroeg.',
    tonen: 'dossier',
  },
  'onder-geheim': {
    zin: 'Wat een hulpverlener in vertrouwen hoorde, blijft bij de hulpverlener.',
    tonen: 'dossier',
  },
  'pet-niet-toegekend': { zin: 'Deze pet is aangevraagd en nog niet toegekend.', tonen: 'zelf' },
  'pet-nog-niet': { zin: 'Deze pet gaat later in.', tonen: 'zelf' },
  'pet-beeindigd': {
    zin: 'Deze pet is geëindigd. Vraag de beheerder om een nieuwe als u die nodig heeft.',
    tonen: 'zelf',
  },
  'vervanging-nog-niet': { zin: 'De vervanging is nog niet begonnen.', tonen: 'zelf' },
  'vervanging-voorbij': { zin: 'De vervanging is voorbij.', tonen: 'zelf' },
  'nood-verlopen': { zin: 'De uren waarvoor u met spoed opende, zijn voorbij.', tonen: 'zelf' },
  'doel-verlopen': { zin: 'De tijd waarvoor u mocht kijken, is voorbij.', tonen: 'zelf' },
  'nog-niet': { zin: 'Uw betrokkenheid is nog niet begonnen.', tonen: 'zelf' },
  'niet-meer': { zin: 'Uw betrokkenheid is geëindigd.', tonen: 'zelf' },
  'eigen-kring': { zin: 'Dit gaat over iemand die u privé kent.', tonen: 'nergens' },
  'afgeschermd-dossier': { zin: 'Dit dossier is afgeschermd.', tonen: 'nergens' },
  'gesloten-dossier': { zin: 'Dit dossier is gesloten.', tonen: 'nergens' },
  'vervanging-past-niet': {
    zin: 'Dit dossier past niet bij de pet van de vervanger.',
    tonen: 'nergens',
  },
  'andere-soort-pet': { zin: 'Deze pet werkt niet op deze manier in dossiers.', tonen: 'nergens' },
  'niet-betrokken': { zin: 'Deze pet is niet betrokken bij dit dossier.', tonen: 'nergens' },
  'andere-gemeente': { zin: 'Dit dossier is van een andere gemeente.', tonen: 'nergens' },
} as const satisfies Readonly<Record<string, Zin>>

export type Ja = 'betrokken' | 'vervanging' | 'leidinggevende' | 'klacht' | 'nood'
export type Nee = Exclude<keyof typeof zinnen, Ja>

/** The sentence of a reason, when a page of this kind may say it; otherwise it says nothing at all. */
export function zinVoor(omdat: Ja | Nee, plaats: 'dossier' | 'zelf'): string | undefined {
  const { zin, tonen } = zinnen[omdat]
  return tonen === plaats ? zin : undefined
}
