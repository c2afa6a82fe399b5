/** The accessibility statement: honest about what was not tested. Signed by nobody yet. */
export const toegankelijkTeksten = {
  kop: 'Toegankelijkheid',
  inleiding:
    'Iedereen moet Deelwijzer kunnen gebruiken. Ook wie niet goed ziet, of alleen met toetsen werkt.',
  voorbeeld: 'Dit is een voorbeeld van een verklaring',
  nietVastgesteld: (gemeente: string) => `${gemeente} heeft deze verklaring nog niet vastgesteld.`,
  geenOnderzoek: 'Er is nog geen onderzoek gedaan door iemand van buiten.',

  hoeKop: 'Wat is onderzocht, en hoe?',
  hoe: [
    { naam: 'Norm', waarde: 'WCAG 2.2, niveau A en AA (EN 301 549)' },
    { naam: 'Wie', waarde: 'De makers zelf, bij elke nieuwe versie' },
    { naam: 'Deze tekst is van', waarde: 'november 2026' },
    {
      naam: 'Met een programma',
      waarde:
        'Axe zoekt fouten op elke pagina. Html-validate kijkt of de pagina goed in elkaar zit.',
    },
    {
      naam: 'In de browser',
      waarde:
        'Op een breed scherm, op een telefoon en 400 procent vergroot. Met en zonder JavaScript. Met hoog contrast.',
    },
    { naam: 'Met de toetsen', waarde: 'Alles werkt zonder muis. Je ziet steeds waar je bent.' },
    { naam: 'Met het oog', waarde: 'De makers keken naar beelden van de pagina’s.' },
    {
      naam: 'De taal',
      waarde:
        'Een rekenregel telt hoe lang zinnen en woorden zijn. Een lijst houdt moeilijke woorden tegen.',
    },
  ],

  welKop: 'Wat is er voor wie moeite heeft met lezen?',
  wel: [
    'Korte zinnen en gewone woorden.',
    'Een knop die de tekst voorleest. U ziet hem alleen als uw toestel zelf een stem heeft.',
    'De tekst gaat dan niet naar een ander bedrijf.',
    'Korte uitleg in het Engels, Arabisch, Turks, Oekraïens en Pools.',
    'Een lijst met moeilijke woorden.',
  ],

  nietKop: 'Wat is nog niet goed of niet onderzocht?',
  niet: [
    'Er is nog niet getest met mensen met een beperking.',
    'Er is nog niet getest met een echte schermlezer, zoals NVDA of VoiceOver.',
    'Er is nog niet getest met mensen die moeite hebben met lezen.',
    'De uitleg in andere talen maakten wij zelf. Een vertaler moet haar nog nakijken.',
    'Alleen de vaste uitleg is vertaald, niet wat er over u zelf staat.',
    'Voorlezen is getest met een stem die wij nadeden, niet met elke echte stem.',
    'Tekst die een medewerker zelf schrijft, kan moeilijk zijn. Vraag het team om uitleg.',
    'De PDF heeft koppen en een volgorde om te lezen. Hij is niet getest op PDF/UA.',
    'Filmpjes of gebarentaal zijn er niet.',
  ],

  luktNietKop: 'Lukt iets niet?',
  luktNiet: [
    'Zeg het tegen het wijkteam of tegen uw gemeente.',
    'Vertel op welke pagina het was en wat er niet lukte.',
    'Vraag gerust om hulp, om een brief of om een gesprek. Dat kost niets.',
    'Krijgt u geen goed antwoord? Dan kunt u een klacht indienen bij de gemeente.',
    'Helpt dat ook niet? Dan kunt u naar de Nationale ombudsman.',
    'Of naar het College voor de Rechten van de Mens.',
  ],
  klacht: 'Lees hoe u een klacht indient',

  tekenKop: 'Wie tekent deze verklaring?',
  teken: [
    'Dat doet de gemeente. Zij laat eerst iemand van buiten onderzoek doen.',
    'Daarna zet zij haar in de lijst van de overheid, met naam en datum.',
    'Zolang dat niet is gebeurd, staat hier wat de makers zelf weten.',
  ],
} as const
