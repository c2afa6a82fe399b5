/** Words that residents meet in letters and on their page, in plain words (E-112, E-123). In the order of the alphabet. */
export const begrippenTeksten = {
  kop: 'Moeilijke woorden',
  inleiding: 'Staat er een woord in een brief dat u niet kent? Zoek het hier op.',
  dossiersKop: 'Soorten dossiers',
  dossiersUitleg:
    'Elk soort werk heeft een eigen dossier. Wie in het ene kijkt, ziet het andere niet.',
  staatErNiet: 'Staat uw woord er niet bij? Vraag het aan het wijkteam.',
} as const

export interface Begrip {
  woord: string
  uitleg: string
}

/** Each word with one to three sentences. */
export const begripTeksten: readonly Begrip[] = [
  {
    woord: 'Aanbieder',
    uitleg: 'Een organisatie die hulp geeft. Bijvoorbeeld hulp aan kinderen of hulp thuis.',
  },
  {
    woord: 'Afschrift',
    uitleg: 'Een kopie van wat er over u staat. U krijgt hem op papier of op de computer.',
  },
  {
    woord: 'Autoriteit Persoonsgegevens',
    uitleg: 'Let erop dat iedereen zich aan de privacywet houdt. Werkt los van de gemeente.',
  },
  {
    woord: 'AVG',
    uitleg: 'De privacywet. Daarin staat wat een ander met uw gegevens mag, en wat u mag vragen.',
  },
  {
    woord: 'Beperken',
    uitleg: 'Wij laten een gegeven staan, maar doen er een tijd niets mee.',
  },
  {
    woord: 'Beroepsgeheim',
    uitleg: 'De plicht om te zwijgen over wat u vertelt. Een arts of jeugdhulpverlener heeft die.',
  },
  {
    woord: 'Beschikking',
    uitleg: 'Een brief waarin de gemeente iets over u beslist. Bijvoorbeeld of u hulp krijgt.',
  },
  {
    woord: 'Besluit',
    uitleg: 'Een keuze die is opgeschreven, met de reden erbij.',
  },
  {
    woord: 'Betrokkene',
    uitleg: 'De persoon over wie het gaat. Vaak bent u dat zelf.',
  },
  {
    woord: 'Bezwaar',
    uitleg:
      'Zeggen dat u het niet eens bent met een besluit van de gemeente. De gemeente kijkt dan opnieuw.',
  },
  {
    woord: 'BSN',
    uitleg: 'Uw eigen nummer bij de overheid. Het staat op uw paspoort of kaart.',
  },
  {
    woord: 'Casusoverleg',
    uitleg:
      'Een gesprek van mensen die u samen helpen. U mag weten dat het er is, en vaak meedoen.',
  },
  {
    woord: 'College',
    uitleg: 'De burgemeester en de wethouders. Zij besturen de gemeente.',
  },
  {
    woord: 'Curator',
    uitleg: 'Iemand die van de rechter voor u mag beslissen, over geld en over zorg.',
  },
  {
    woord: 'Dossier',
    uitleg: 'De map waarin staat wat wij over u schrijven. Meestal zit die in de computer.',
  },
  {
    woord: 'Functionaris gegevensbescherming (FG)',
    uitleg: 'Iemand bij de gemeente die op de privacy let. U mag deze persoon altijd iets vragen.',
  },
  {
    woord: 'Gezag',
    uitleg: 'Het recht en de plicht om voor een kind te zorgen en te beslissen.',
  },
  {
    woord: 'Grondslag',
    uitleg: 'De reden uit de wet waarom iemand uw gegevens mag gebruiken.',
  },
  {
    woord: 'Identiteit',
    uitleg: 'Wie u bent. Soms moet u dat laten zien, met een paspoort of met DigiD.',
  },
  {
    woord: 'Inzage',
    uitleg: 'Zien wat er over u staat.',
  },
  {
    woord: 'Jeugdhulp',
    uitleg: 'Hulp voor kinderen en hun ouders.',
  },
  {
    woord: 'Klacht',
    uitleg: 'Zeggen dat u niet goed bent geholpen. U krijgt dan antwoord.',
  },
  {
    woord: 'Machtiging',
    uitleg: 'Een papier of code waarmee een ander iets voor u mag doen. U kunt dat stoppen.',
  },
  {
    woord: 'Mentor',
    uitleg: 'Iemand die van de rechter voor u mag beslissen over zorg, niet over geld.',
  },
  {
    woord: 'Ombudsman',
    uitleg: 'Kijkt of de overheid goed met u omging. U gaat daarheen na een klacht.',
  },
  {
    woord: 'Persoonsgegevens',
    uitleg: 'Alles wat over u gaat. Bijvoorbeeld uw naam, uw adres of hoe het met u gaat.',
  },
  {
    woord: 'Rectificatie',
    uitleg: 'Iets verbeteren dat niet klopt.',
  },
  {
    woord: 'Regisseur',
    uitleg: 'Iemand die zorgt dat de hulp van meer mensen bij elkaar past.',
  },
  {
    woord: 'Toeleiding',
    uitleg: 'De weg naar de juiste hulp. Wij zoeken met u wat past.',
  },
  {
    woord: 'Toestemming',
    uitleg: 'U zegt ja op een vraag. U mag ook nee zeggen, en later stoppen.',
  },
  {
    woord: 'Veilig Thuis',
    uitleg: 'Helpt bij geweld thuis. U belt gratis, dag en nacht: 0800-2000.',
  },
  {
    woord: 'Verstrekken',
    uitleg: 'Iets over u aan een ander geven of vertellen.',
  },
  {
    woord: 'Vertegenwoordiger',
    uitleg: 'Iemand die van de wet of van de rechter voor u mag beslissen.',
  },
  {
    woord: 'Verwerken',
    uitleg: 'Alles wat iemand met uw gegevens doet: opschrijven, lezen, geven of weghalen.',
  },
  {
    woord: 'Voogd',
    uitleg: 'Iemand die het gezag heeft over een kind, maar niet de ouder is.',
  },
  {
    woord: 'Wijkteam',
    uitleg: 'Een groep mensen in uw buurt die helpt met vragen over zorg, geld en opvoeden.',
  },
  {
    woord: 'Wmo',
    uitleg: 'Een wet. De gemeente helpt u daarmee om thuis te wonen en mee te doen.',
  },
]
