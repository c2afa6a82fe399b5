import type { Vorm } from './teksten.ts'

/** The fixed texts of the page on which a resident says something themselves. */
export interface VerklaringTeksten {
  kop: string
  link: string
  gelukt: string
  inleiding: string
  gesloten: string
  vraag: string
  hint: string
  naLezen: string
  terug: string
  eerder: string
  zelf: string
  medewerker: string
  leeg: string
}

export const verklaringTeksten: Readonly<Record<Vorm, VerklaringTeksten>> = {
  u: {
    kop: 'Zeg zelf iets',
    link: 'Zeg zelf iets bij dit dossier',
    gelukt: 'Uw woorden staan in het dossier',
    inleiding: 'Hier kunt u zelf opschrijven wat u vindt. Wij veranderen er niets aan.',
    gesloten: 'Dit dossier is gesloten. U kunt er nog wel iets bij zetten.',
    vraag: 'Wat wilt u zeggen?',
    hint: 'Schrijf alleen over uzelf. Schrijf het zoals u het zegt.',
    naLezen: 'Lees het na voordat u het verstuurt. Daarna kan niemand het nog veranderen.',
    terug: 'Terug naar uw gegevens',
    eerder: 'Wat u eerder zei',
    zelf: 'Dit zette u er zelf bij',
    medewerker: 'Dit zette een medewerker er voor u bij',
    leeg: 'Schrijf eerst op wat u wilt zeggen.',
  },
  je: {
    kop: 'Zeg zelf iets',
    link: 'Zeg zelf iets bij dit dossier',
    gelukt: 'Jouw woorden staan in het dossier',
    inleiding: 'Hier kun je zelf opschrijven wat je vindt. Wij veranderen er niets aan.',
    gesloten: 'Dit dossier is gesloten. Je kunt er nog wel iets bij zetten.',
    vraag: 'Wat wil je zeggen?',
    hint: 'Schrijf alleen over jezelf. Schrijf het zoals je het zegt.',
    naLezen: 'Lees het na voordat je het verstuurt. Daarna kan niemand het nog veranderen.',
    terug: 'Terug naar je gegevens',
    eerder: 'Wat je eerder zei',
    zelf: 'Dit zette je er zelf bij',
    medewerker: 'Dit zette een medewerker er voor je bij',
    leeg: 'Schrijf eerst op wat je wilt zeggen.',
  },
}
