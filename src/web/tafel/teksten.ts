import type { ToestemmingHandeling } from '../../domein/toestemming.ts'
import type { Vorm } from '../mijn/teksten.ts'

/** What is asked, in one question; the same at the table and at home. */
export const vraagkop: Readonly<Record<ToestemmingHandeling, string>> = {
  verstrekken: 'Mogen wij dit vertellen?',
  opvragen: 'Mogen wij dit vragen?',
  vastleggen: 'Mogen wij dit opschrijven?',
}

/** The fixed texts of the tablet and of answering at home, in both forms. */
export interface TafelTeksten {
  wieKop: string
  wieUitleg: string
  eerder: string
  nietErbij: string
  lees: string
  hulp: string
  zegt: string
  ja: string
  nee: string
  later: string
  jaKop: string
  neeKop: string
  tekenKop: string
  tekenUitleg: string
  tekenHoeftNiet: string
  tekenAnders: string
  vlak: string
  leeg: string
  kort: string
  klaar: string
  laatsteWeg: string
  allesWeg: string
  getuigeKop: string
  getuigeUitleg: string
  naam: string
  getuige: string
  fotoKop: string
  foto: string
  fotoUitleg: string
  bewaar: string
  terugNaarKeuze: string
  dank: string
  bewaard: string
  laterGezegd: string
  stoppen: string
}

export const tafelTeksten: Readonly<Record<Vorm, TafelTeksten>> = {
  u: {
    wieKop: 'Wie geeft er nu antwoord?',
    wieUitleg: 'Ieder leest het zelf en kiest zelf.',
    eerder: 'gaf al antwoord',
    nietErbij: 'Is iemand er niet bij? Dan vragen wij het later.',
    lees: 'Lees dit samen. Vraag gerust om uitleg.',
    hulp: 'U houdt recht op hulp, ook als u nee zegt.',
    zegt: 'Wat zegt u?',
    ja: 'Ja, dat mag',
    nee: 'Nee, liever niet',
    later: 'Ik denk er nog over na',
    jaKop: 'U zegt: ja',
    neeKop: 'U zegt: nee',
    tekenKop: 'Uw handtekening',
    tekenUitleg: 'Teken met een vinger, een pen of de muis.',
    tekenHoeftNiet: 'Bij dit antwoord hoeft u niet te tekenen. Het mag wel.',
    tekenAnders: 'Lukt tekenen hier niet? Doe het dan zo.',
    vlak: 'Vak voor uw handtekening',
    leeg: 'Er staat nog niets.',
    kort: 'Dit is nog te kort. Teken wat meer.',
    klaar: 'Uw handtekening staat erin.',
    laatsteWeg: 'Laatste lijn weg',
    allesWeg: 'Alles weg',
    getuigeKop: 'U zegt het hardop',
    getuigeUitleg: 'Zeg wat u kiest. Typ uw naam. Typ ook de naam van wie het hoort.',
    naam: 'Uw naam',
    getuige: 'De naam van wie het hoort',
    fotoKop: 'U tekent op papier',
    foto: 'Foto van het papier',
    fotoUitleg: 'Maak een foto van het blad. Het mag een PNG of JPEG zijn, tot 6 MB.',
    bewaar: 'Bewaar mijn antwoord',
    terugNaarKeuze: 'Toch iets anders kiezen',
    dank: 'Dank u wel',
    bewaard: 'Uw antwoord is bewaard.',
    laterGezegd: 'U wilt er nog over denken. Dat is goed.',
    stoppen: 'U kunt altijd iets anders kiezen. Zeg het tegen het team.',
  },
  je: {
    wieKop: 'Wie geeft er nu antwoord?',
    wieUitleg: 'Ieder leest het zelf en kiest zelf.',
    eerder: 'gaf al antwoord',
    nietErbij: 'Is iemand er niet bij? Dan vragen wij het later.',
    lees: 'Lees dit samen. Vraag gerust om uitleg.',
    hulp: 'Je houdt recht op hulp, ook als je nee zegt.',
    zegt: 'Wat zeg je?',
    ja: 'Ja, dat mag',
    nee: 'Nee, liever niet',
    later: 'Ik denk er nog over na',
    jaKop: 'Je zegt: ja',
    neeKop: 'Je zegt: nee',
    tekenKop: 'Je handtekening',
    tekenUitleg: 'Teken met een vinger, een pen of de muis.',
    tekenHoeftNiet: 'Bij dit antwoord hoef je niet te tekenen. Het mag wel.',
    tekenAnders: 'Lukt tekenen hier niet? Doe het dan zo.',
    vlak: 'Vak voor je handtekening',
    leeg: 'Er staat nog niets.',
    kort: 'Dit is nog te kort. Teken wat meer.',
    klaar: 'Je handtekening staat erin.',
    laatsteWeg: 'Laatste lijn weg',
    allesWeg: 'Alles weg',
    getuigeKop: 'Je zegt het hardop',
    getuigeUitleg: 'Zeg wat je kiest. Typ je naam. Typ ook de naam van wie het hoort.',
    naam: 'Je naam',
    getuige: 'De naam van wie het hoort',
    fotoKop: 'Je tekent op papier',
    foto: 'Foto van het papier',
    fotoUitleg: 'Maak een foto van het blad. Het mag een PNG of JPEG zijn, tot 6 MB.',
    bewaar: 'Bewaar mijn antwoord',
    terugNaarKeuze: 'Toch iets anders kiezen',
    dank: 'Dank je wel',
    bewaard: 'Je antwoord is bewaard.',
    laterGezegd: 'Je wilt er nog over denken. Dat is goed.',
    stoppen: 'Je mag altijd iets anders kiezen. Zeg het tegen het team.',
  },
}
