/** A part of a text that is shown as a page, as plain text and as HTML for another website. */
export interface Tekstdeel {
  /** For the link to this part. */
  id: string
  kop: string
  zinnen: readonly string[]
}

/** The brochure "uw gegevens": what a gemeente hands out and puts on its own website (E-112, E-115, E-116, E-123). */
export const brochureTeksten = {
  kop: 'Uw gegevens bij het wijkteam',
  inleiding: 'Vraagt u hulp? Dan schrijven wij iets over u op. Hier leest u wat, en wat u mag.',
  vanWie: (gemeente: string) => `Dit geldt in de gemeente ${gemeente}.`,
  delen: [
    {
      id: 'wat',
      kop: 'Wat schrijven wij op?',
      zinnen: [
        'Wij schrijven alleen op wat nodig is om u te helpen.',
        'Dat zijn uw naam, hoe wij u bereiken en uw vraag.',
        'Ook staat er wat wij met u doen en afspreken.',
        'Wij zeggen erbij wat een feit is en wat iemand vindt.',
        'Wij zeggen erbij van wie wij het weten. Het liefst vragen wij het aan u zelf.',
      ],
    },
    {
      id: 'wie',
      kop: 'Wie ziet dat?',
      zinnen: [
        'Alleen wie u helpt, kan in uw dossier.',
        'Hulp en aanvraag hebben elk een eigen dossier. Wie het ene ziet, ziet het andere niet.',
        'De leidinggevende van het team mag het zien als daar een reden voor is.',
        'Dient u een klacht in? Wie daarover gaat, leest wat daarvoor nodig is.',
        'Met spoed mag een ander even kijken, als er gevaar is. Dat kijken wij altijd na.',
        'De computer schrijft op wie er keek. Dat ziet u op uw eigen pagina.',
      ],
    },
    {
      id: 'delen',
      kop: 'Vertellen wij het aan een ander?',
      zinnen: [
        'Wij praten liever met u dan over u.',
        'Vaak vragen wij eerst of het mag. U mag nee zeggen. Dan blijven wij u helpen.',
        'Zei u ja? Dan mag u altijd stoppen.',
        'Soms mag of moet het van de wet, ook zonder uw ja. Dan vertellen wij u dat.',
        'Heel soms kan dat pas later. Dat is om iemand te beschermen. Wij schrijven op waarom.',
      ],
    },
    {
      id: 'rechten',
      kop: 'Wat mag u vragen?',
      zinnen: [
        'Zien wat er over u staat, of er een kopie van krijgen.',
        'Horen van wie wij iets weten, en wie het van ons weet.',
        'Iets laten verbeteren dat niet klopt.',
        'Erbij laten zetten wat u zelf vindt. Dat mag altijd.',
        'Iets laten weghalen. Soms moet het van de wet blijven. Dan zeggen wij waarom.',
        'Vragen of wij iets een tijd niet gebruiken.',
        'Zeggen dat u niet wilt dat wij iets gebruiken. Dat heet bezwaar.',
        'Uw gegevens meenemen naar een ander.',
      ],
    },
    {
      id: 'hoe',
      kop: 'Hoe vraagt u dat?',
      zinnen: [
        'Op uw eigen pagina, als u inlogt.',
        'Of met een brief, aan de telefoon of bij de balie van de gemeente.',
        'Wij kijken dan eerst of u het echt bent.',
        'Iemand mag u helpen, of het voor u doen.',
      ],
    },
    {
      id: 'kosten',
      kop: 'Wat kost het, en hoe lang duurt het?',
      zinnen: [
        'Het kost niets.',
        'U krijgt binnen een maand antwoord, met een reden.',
        'Lukt dat niet? Dan hoort u dat binnen die maand. Het duurt dan hooguit twee maanden langer.',
        'Krijgt u geen antwoord? Dan kunt u een klacht indienen.',
        'Bent u het er niet mee eens? In onze brief staat wat u dan kunt doen.',
      ],
    },
    {
      id: 'kind',
      kop: 'Kinderen en wie voor een ander zorgt',
      zinnen: [
        'Is uw kind jonger dan 12? Dan vraagt u het, als u het gezag heeft.',
        'Bent u van 12 tot en met 15? Dan mag u het zelf vragen. Uw ouders mogen dat vaak ook.',
        'Bent u 16 of ouder? Dan vraagt u het zelf.',
        'Zorgt iemand anders voor uw zaken, omdat de rechter dat zei? Dan mag die het voor u vragen.',
        'Is een ouder niet veilig voor een kind? Dan kan het zijn dat die niets te zien krijgt.',
      ],
    },
    {
      id: 'veilig',
      kop: 'Bent u niet veilig?',
      zinnen: [
        'Is er nu gevaar? Bel 112.',
        'Zorgen over geweld thuis? Bel Veilig Thuis: 0800-2000. Dat kan dag en nacht.',
        'Mag iemand niet weten waar u woont? Zeg het ons. Dan letten wij daar extra op.',
      ],
    },
  ] satisfies readonly Tekstdeel[],
  meerKop: 'Meer lezen of iets doen',
  meer: {
    inloggen: 'Log in op uw eigen pagina',
    privacy: 'Lees precies wat de gemeente met uw gegevens doet',
    begrippen: 'Zoek een moeilijk woord op',
    klacht: 'Dien een klacht in',
    website: 'Zet deze tekst op een andere website',
  },
} as const

/** The page from which a gemeente takes the text for its own website. */
export const websiteTeksten = {
  kop: 'Tekst voor een website',
  inleiding: 'Deze tekst mag iedereen overnemen. Het is de tekst van de pagina over uw gegevens.',
  hoe: 'Kopieer de tekst hieronder, of download hem.',
  alsTekst: 'Download als gewone tekst',
  alsHtml: 'Download als HTML',
  tekst: 'De tekst',
} as const
