/** A body that the Participatiewet names, or does not (Pw 64; E-265, E-266). */
export interface Instantie {
  naam: string
  /** Where in the law. */
  artikel: string
  /** What it may have that matters, in our own words. */
  wat: string
}

/** This list was made from the sources; nobody has read it beside the official text yet, and the page says so. */
export const teBevestigen =
  'Deze lijst is nog niet naast de officiële wettekst gelegd. Laat uw jurist hem nakijken voor u zich erop beroept.'

/** Bodies that must answer without charge when the college needs it for the Participatiewet. */
export const genoemdeInstanties: readonly Instantie[] = [
  {
    naam: 'UWV',
    artikel: '64, lid 1',
    wat: 'Werk, loon en uitkeringen van het UWV.',
  },
  {
    naam: 'Sociale Verzekeringsbank (SVB)',
    artikel: '64, lid 1',
    wat: 'AOW, kinderbijslag en betalingen uit een pgb.',
  },
  {
    naam: 'Belastingdienst',
    artikel: '64, lid 1',
    wat: 'Inkomen, vermogen en toeslagen.',
  },
  {
    naam: 'Colleges van andere gemeenten',
    artikel: '64, lid 1',
    wat: 'Of iemand daar een uitkering heeft of had.',
  },
  {
    naam: 'Dienst Uitvoering Onderwijs (DUO)',
    artikel: '64, lid 1',
    wat: 'Studiefinanciering en inschrijving.',
  },
  {
    naam: 'Dienst Wegverkeer (RDW)',
    artikel: '64, lid 1',
    wat: 'Welke auto op naam staat.',
  },
  {
    naam: 'Pensioenfondsen en verzekeraars van pensioen',
    artikel: '64, lid 1',
    wat: 'Pensioen dat wordt betaald.',
  },
  {
    naam: 'Immigratie- en Naturalisatiedienst (IND)',
    artikel: '64, lid 1',
    wat: 'Of iemand hier mag wonen.',
  },
  {
    naam: 'Kamer van Koophandel',
    artikel: '64, lid 1',
    wat: 'Of iemand een bedrijf heeft.',
  },
  {
    naam: 'Wie iemand helpt aan werk voor de gemeente (re-integratie)',
    artikel: '64, lid 1, onder n',
    wat: 'Of iemand meedoet aan het traject. Niet wat in gesprekken is verteld.',
  },
]

/** Who the law does not name, or who must be silent: they weigh for themselves, or answer only with a machtiging. */
export const andereInstanties: readonly (Instantie & { watDan: string })[] = [
  {
    naam: 'School, woningcorporatie of welzijn',
    artikel: 'niet genoemd',
    wat: 'Wat zij voor hun eigen werk weten.',
    watDan: 'Zij wegen zelf of antwoorden past bij waarvoor zij het weten. Nee zeggen mag.',
  },
  {
    naam: 'Huisarts, psycholoog of andere zorg',
    artikel: 'BW 7:457',
    wat: 'Wat onder het medisch geheim valt.',
    watDan: 'Alleen met een machtiging die precies is en vrij is gegeven.',
  },
  {
    naam: 'Jeugdhulp en maatschappelijk werk',
    artikel: 'Jeugdwet 7.3.11 of beroepscode',
    wat: 'Wat in de hulp is verteld.',
    watDan: 'Alleen met toestemming. Vraag het liever aan de inwoner zelf.',
  },
  {
    naam: 'Familie, buren en bekenden',
    artikel: 'niet genoemd',
    wat: 'Wat zij zelf willen vertellen.',
    watDan: 'Niemand hoeft te antwoorden. Vertel waarom u het vraagt.',
  },
]
