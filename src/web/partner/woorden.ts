import type { Bericht, Einde } from '../../handelingen/partner-deling.ts'

/** Why something is over, for who could read it. Never what it was, and a withdrawal needs no reason. */
export const eindes: Readonly<Record<Einde['door'], string>> = {
  medewerker: 'Het wijkteam is gestopt met delen.',
  inwoner: 'De inwoner wil dit niet meer delen.',
  intrekking: 'De toestemming is ingetrokken.',
  partner: 'Uw organisatie wilde dit niet ontvangen.',
  gelezen: 'Dit kon één keer worden gelezen.',
  verlopen: 'De afgesproken tijd is voorbij.',
}

export const berichten: Readonly<Record<Bericht['soort'], string>> = {
  aanvaard: 'Ontvangen en aangenomen',
  afgewezen: 'Niet aangenomen',
  vraag: 'Vraag van uw organisatie',
  antwoord: 'Antwoord van het wijkteam',
}

export const antwoordwoorden = {
  ja: 'Ja, dit vertellen wij',
  deels: 'Deels, een deel vertellen wij',
  nee: 'Nee, wij vertellen niets',
} as const

/** The agreement about sharing with who is no partner, in its main lines (E-150). */
export const hoofdlijnen: readonly string[] = [
  'Gebruik dit alleen waarvoor u het kreeg. Dat staat erbij.',
  'Vertel het niet verder. Maak geen foto en zet het niet op internet of in een groepsapp.',
  'Schrijf niet meer op dan u nodig heeft. Gooi het weg als het klaar is.',
  'De inwoner weet of hoort dat u dit kreeg, en mag er altijd met u over praten.',
  'Ging er iets mis? Zag iemand anders dit? Vertel het dan meteen aan wie dit met u deelde.',
  'Houdt u zich hier niet aan? Dan spreken wij u daarop aan en delen wij niets meer.',
]
