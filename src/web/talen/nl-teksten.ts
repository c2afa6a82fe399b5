import type { Taal } from './taal.ts'

/** The standard text in Dutch: what the other languages say, and what counts when they differ. */
export const nederlands: Taal = {
  code: 'nl',
  naam: 'Nederlands',
  inHet: 'Nederlands',
  richting: 'ltr',
  titel: 'Uw gegevens, kort uitgelegd',
  nietGecontroleerd:
    'Wij maakten deze vertaling zelf. Een vertaler moet haar nog nakijken. De tekst in het Nederlands telt.',
  hulp: 'Is lezen lastig? Vraag ons om hulp, bijvoorbeeld om een tolk.',
  leesVoor: 'Lees voor',
  stop: 'Stop met lezen',
  delen: {
    rechten: {
      kop: 'Uw rechten',
      zinnen: [
        'Wij schrijven alleen op wat nodig is om u te helpen.',
        'U mag zien wat er over u staat. Dat kost niets.',
        'U mag vragen van wie wij iets weten en wie het van ons weet.',
        'Klopt er iets niet? Vraag ons dan om het te verbeteren.',
        'U mag vragen om iets weg te halen. Soms moet het van de wet blijven.',
        'U mag er altijd bij laten zetten wat u zelf vindt.',
        'U mag zeggen dat u niet wilt dat wij iets gebruiken.',
        'U krijgt binnen 1 maand antwoord, met een reden.',
        'Duurt het langer? Dan hoort u dat binnen die maand. Het kan 2 maanden langer duren.',
        'Bent u 12 jaar of ouder? Dan mag u dit ook zelf vragen.',
        'U mag iemand meenemen die u helpt.',
      ],
    },
    toestemming: {
      kop: 'Mag het? Dat kiest u zelf',
      zinnen: [
        'Soms vragen wij of wij iets aan een ander mogen vertellen.',
        'U mag ja zeggen. U mag ook nee zeggen.',
        'U hoeft niet meteen te kiezen.',
        'Zegt u nee? Dan blijven wij u helpen.',
        'Zei u ja? U mag altijd stoppen. U hoeft niet te zeggen waarom.',
        'Stopt u? Dan delen wij dit niet meer. Wat een ander al las, weet hij nog.',
        'Soms mag of moet delen van de wet, ook zonder uw ja.',
        'Dan vertellen wij u dat, en ook waarom. Soms kan dat pas later.',
        'Begrijpt u de vraag niet? Zeg dan nog geen ja. Vraag ons om uitleg.',
      ],
    },
    'wie-keek': {
      kop: 'Wie keek er in uw gegevens?',
      zinnen: [
        'Kijkt iemand in uw gegevens? Dan schrijft de computer dat op.',
        'Op uw eigen pagina ziet u wanneer dat was, welke rol keek en waarom.',
        'Namen ziet u daar niet.',
        'Soms mag u iets pas later zien, bijvoorbeeld om iemand te beschermen.',
        'Snapt u niet waarom er is gekeken? Vraag het ons. Wij leggen het uit.',
      ],
    },
    klacht: {
      kop: 'Een klacht',
      zinnen: [
        'Bent u niet goed geholpen? Dan mag u een klacht indienen.',
        'Dat kost niets. Uw hulp gaat gewoon door.',
        'Het kan met een brief, aan de telefoon, bij de balie of op uw pagina.',
        'U krijgt binnen 6 weken antwoord. Soms duurt het 4 weken langer. Dan hoort u dat.',
        'Weet u niet waar u moet zijn? Stuur uw klacht naar de gemeente. Wij sturen hem door.',
        'Gaat het om privacy? Dan kunt u ook naar de Autoriteit Persoonsgegevens.',
        'Helpt ons antwoord niet? Dan kunt u naar de Nationale ombudsman.',
      ],
    },
    veilig: {
      kop: 'Is er gevaar?',
      zinnen: [
        'Is er nu gevaar? Bel 112.',
        'Zorgen over geweld thuis? Bel Veilig Thuis: 0800-2000. Dat kan dag en nacht en kost niets.',
        'Bent u bang voor iemand? Zeg het ons. Dan zoeken wij een veilige manier om u te bereiken.',
        'Kijkt er iemand mee op uw telefoon? Bel ons dan, of kom langs.',
      ],
    },
  },
}
