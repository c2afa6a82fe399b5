import type { Vorm } from './teksten.ts'

/** The fixed texts about leaving at once, the end of a session, and what was typed then. */
export interface VeiligTeksten {
  hulp: string
  voet: readonly string[]
  klok: { kop: string; uitleg: string; langst: string; blijf: string }
  uitKop: string
  uit: string
  uitBewaard: string
  uitNietBewaard: string
  uitVanAnder: string
  inloggen: string
  getyptKop: string
  getyptTitel: string
  getypt: (dag: string) => string
  getyptDit: string
  verzenden: string
  weggooien: string
  weg: string
  bekijk: string
}

export const veiligTeksten: Readonly<Record<Vorm, VeiligTeksten>> = {
  u: {
    hulp: 'Hulp en contact',
    voet: [
      'Moet u snel weg? Kies "Snel weg", of druk drie keer op Esc.',
      'Doet u 15 minuten niets? Dan loggen wij u uit. Wat u typte, is er dan morgen nog.',
    ],
    klok: {
      kop: 'U gaat er zo uit',
      uitleg:
        'U deed een tijd niets. Over 2 minuten loggen wij u uit. Wat u typte, blijft bewaard.',
      langst: 'Langer kan niet. Log daarna opnieuw in. Wat u typte, is er dan nog.',
      blijf: 'Ik ben er nog',
    },
    uitKop: 'U bent uitgelogd',
    uit: 'Dat doen wij als u een tijd niets doet. Zo kan niemand anders hier kijken.',
    uitBewaard: 'Wat u typte, is niet weg. Log in als uzelf. Dan staat het op uw eerste pagina.',
    uitNietBewaard: 'Wat er net verstuurd is, hebben wij niet bewaard. Log in en doe het opnieuw.',
    uitVanAnder:
      'Dit formulier was van een ander. Wij laten niet zien wat er stond. Die persoon ziet het na het inloggen.',
    inloggen: 'Inloggen',
    getyptKop: 'U was nog iets aan het typen',
    getyptTitel: 'Wat u typte',
    getypt: (dag) => `U typte dit op ${dag}. Het is nog niet verstuurd.`,
    getyptDit: 'Dit typte u',
    verzenden: 'Verstuur dit nu',
    weggooien: 'Gooi dit weg',
    weg: 'Wij bewaren dit één dag. Daarna is het weg.',
    bekijk: 'Bekijk wat u typte',
  },
  je: {
    hulp: 'Hulp en contact',
    voet: [
      'Moet je snel weg? Kies "Snel weg", of druk drie keer op Esc.',
      'Doe je 15 minuten niets? Dan loggen wij je uit. Wat je typte, is er dan morgen nog.',
    ],
    klok: {
      kop: 'Je gaat er zo uit',
      uitleg:
        'Je deed een tijd niets. Over 2 minuten loggen wij je uit. Wat je typte, blijft bewaard.',
      langst: 'Langer kan niet. Log daarna opnieuw in. Wat je typte, is er dan nog.',
      blijf: 'Ik ben er nog',
    },
    uitKop: 'Je bent uitgelogd',
    uit: 'Dat doen wij als je een tijd niets doet. Zo kan niemand anders hier kijken.',
    uitBewaard: 'Wat je typte, is niet weg. Log in als jezelf. Dan staat het op je eerste pagina.',
    uitNietBewaard: 'Wat er net verstuurd is, hebben wij niet bewaard. Log in en doe het opnieuw.',
    uitVanAnder:
      'Dit formulier was van een ander. Wij laten niet zien wat er stond. Die persoon ziet het na het inloggen.',
    inloggen: 'Inloggen',
    getyptKop: 'Je was nog iets aan het typen',
    getyptTitel: 'Wat je typte',
    getypt: (dag) => `Je typte dit op ${dag}. Het is nog niet verstuurd.`,
    getyptDit: 'Dit typte je',
    verzenden: 'Verstuur dit nu',
    weggooien: 'Gooi dit weg',
    weg: 'Wij bewaren dit één dag. Daarna is het weg.',
    bekijk: 'Bekijk wat je typte',
  },
}
