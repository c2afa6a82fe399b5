import type { Bijlagereden } from '../../../domein/bijlage.ts'
import type { Vorm } from '../teksten.ts'

/** The fixed texts of the pages with copies, in both forms. */
export interface DownloadTeksten {
  kop: string
  link: string
  inleiding: string
  vragenKop: string
  watErin: readonly string[]
  overWie: string
  overZelf: string
  kies: string
  knop: string
  duur: string
  lijstKop: string
  leeg: string
  van: (dag: string) => string
  over: (naam: string) => string
  bekijk: string
  eenKop: string
  wacht: string
  bezig: (klaar: string, alle: string) => string
  opnieuwKijken: string
  weggaan: string
  klaarKop: string
  klaarTot: (moment: string) => string
  html: string
  htmlUitleg: string
  pdf: string
  pdfUitleg: string
  json: string
  jsonUitleg: string
  schema: string
  documentenKop: string
  documentenUitleg: string
  documentenWegKop: string
  /** Why a document stays behind; `weg` when it is not there any more. */
  documentReden: Readonly<Record<Bijlagereden | 'weg', string>>
  letOp: readonly string[]
  mislukt: string
  misluktUitleg: string
  verlopen: string
  verlopenUitleg: string
  papierKop: string
  papierPost: string
  papierOphalen: string
  papierKnop: string
  papierGevraagd: (dag: string) => string
  papierPostKomt: string
  papierOphalenKomt: string
  papierNiemand: string
  nogNiet: string
  anders: string
  terug: string
}

const metU: DownloadTeksten = {
  kop: 'Alles over u ophalen',
  link: 'Haal alles op wat over u is opgeschreven',
  inleiding: 'U mag alles hebben wat wij over u opschreven. Wij maken er een bestand van.',
  vragenKop: 'Vraag een bestand',
  watErin: [
    'Er staat in wat wij opschreven en wie er keek.',
    'U leest ook met wie wij iets deelden.',
    'Namen van anderen staan er niet in.',
  ],
  overWie: 'Over wie gaat het?',
  overZelf: 'Over mij',
  kies: 'Kies over wie het gaat.',
  knop: 'Maak het bestand',
  duur: 'Het duurt een paar minuten. U hoeft niet te wachten.',
  lijstKop: 'Wat u al vroeg',
  leeg: 'U vroeg de laatste tijd niets.',
  van: (dag) => `Gevraagd op ${dag}`,
  over: (naam) => `Over: ${naam}`,
  bekijk: 'Bekijk',
  eenKop: 'Uw bestand',
  wacht: 'Wij beginnen er zo aan.',
  bezig: (klaar, alle) => `${klaar} van ${alle} delen klaar`,
  opnieuwKijken: 'Kijk opnieuw',
  weggaan: 'U kunt deze pagina sluiten. Wij gaan door.',
  klaarKop: 'Uw bestand staat klaar',
  klaarTot: (moment) => `U kunt het halen tot ${moment}. Daarna gooien wij het weg.`,
  html: 'Om te lezen',
  htmlUitleg: 'Dit opent op elk apparaat.',
  pdf: 'Om af te drukken (PDF)',
  pdfUitleg: 'Dit kan ook worden voorgelezen.',
  json: 'Voor een computer (JSON)',
  jsonUitleg: 'Hiermee neemt u uw gegevens mee naar een ander.',
  schema: 'Uitleg voor een computer bij dit bestand',
  documentenKop: 'De documenten zelf',
  documentenUitleg: 'Haal ze een voor een op. Het kan zolang dit bestand klaarstaat.',
  documentenWegKop: 'Wat er niet bij zit',
  documentReden: {
    'over-een-ander':
      'Een document dat ook over een ander gaat. Vraag erom. Iemand kijkt het dan na.',
    besluit: 'Wij besloten dat u dit niet krijgt. In de brief staat waarom.',
    'eerst-kijken': 'Vraag erom. Iemand kijkt het dan eerst na.',
    weg: 'Dit is er nu niet meer.',
  },
  letOp: [
    'Er staat veel in over u. Bewaar het goed.',
    'Is dit niet uw eigen apparaat? Haal het dan liever ergens anders op.',
  ],
  mislukt: 'Het is niet gelukt',
  misluktUitleg: 'Er ging bij ons iets mis. Dat ligt niet aan u. Vraag het opnieuw.',
  verlopen: 'Dit bestand is weg',
  verlopenUitleg: 'De tijd om het te halen is voorbij. U kunt een nieuw bestand vragen.',
  papierKop: 'Liever op papier?',
  papierPost: 'Wij sturen het naar uw huis. Wij weten uw adres al.',
  papierOphalen: 'U haalt het op bij het team. Wij sturen niets naar een huis.',
  papierKnop: 'Vraag het op papier',
  papierGevraagd: (dag) => `U vroeg dit op papier op ${dag}.`,
  papierPostKomt: 'Het komt met de post.',
  papierOphalenKomt: 'Het team belt u over het ophalen.',
  papierNiemand: 'Er is nu niemand die dit kan printen. Bel de gemeente.',
  nogNiet: 'Soms mag iets van de wet pas later. Dan staat het er nog niet in.',
  anders: 'Mist u iets? Vraag het aan het team. U krijgt antwoord met een reden.',
  terug: 'Terug naar alle bestanden',
}

const metJe: DownloadTeksten = {
  kop: 'Alles over jou ophalen',
  link: 'Haal alles op wat over jou is opgeschreven',
  inleiding: 'Je mag alles hebben wat wij over jou opschreven. Wij maken er een bestand van.',
  vragenKop: 'Vraag een bestand',
  watErin: [
    'Er staat in wat wij opschreven en wie er keek.',
    'En met wie wij iets deelden.',
    'Namen van anderen staan er niet in.',
  ],
  overWie: 'Over wie gaat het?',
  overZelf: 'Over mij',
  kies: 'Kies over wie het gaat.',
  knop: 'Maak het bestand',
  duur: 'Het duurt een paar minuten. Je hoeft niet te wachten.',
  lijstKop: 'Wat je al vroeg',
  leeg: 'Je vroeg de laatste tijd niets.',
  van: (dag) => `Gevraagd op ${dag}`,
  over: (naam) => `Over: ${naam}`,
  bekijk: 'Bekijk',
  eenKop: 'Jouw bestand',
  wacht: 'Wij beginnen er zo aan.',
  bezig: (klaar, alle) => `${klaar} van ${alle} delen klaar`,
  opnieuwKijken: 'Kijk opnieuw',
  weggaan: 'Je kunt deze pagina sluiten. Wij gaan door.',
  klaarKop: 'Jouw bestand staat klaar',
  klaarTot: (moment) => `Je kunt het halen tot ${moment}. Dan gooien wij het weg.`,
  html: 'Om te lezen',
  htmlUitleg: 'Dit opent op elk apparaat.',
  pdf: 'Om af te drukken (PDF)',
  pdfUitleg: 'Dit kan ook worden voorgelezen.',
  json: 'Voor een computer (JSON)',
  jsonUitleg: 'Hiermee neem je alles mee naar een ander.',
  schema: 'Uitleg voor een computer bij dit bestand',
  documentenKop: 'De documenten zelf',
  documentenUitleg: 'Haal ze een voor een op. Het kan zolang dit bestand klaarstaat.',
  documentenWegKop: 'Wat er niet bij zit',
  documentReden: {
    'over-een-ander':
      'Een document dat ook over een ander gaat. Vraag erom. Iemand kijkt het dan na.',
    besluit: 'Wij besloten dat je dit niet krijgt. In de brief staat waarom.',
    'eerst-kijken': 'Vraag erom. Iemand kijkt het dan eerst na.',
    weg: 'Dit is er nu niet meer.',
  },
  letOp: [
    'Er staat veel in over jou. Bewaar het goed.',
    'Is dit niet jouw eigen apparaat? Haal het dan liever ergens anders op.',
  ],
  mislukt: 'Het is niet gelukt',
  misluktUitleg: 'Er ging bij ons iets mis. Dat ligt niet aan jou. Vraag het opnieuw.',
  verlopen: 'Dit bestand is weg',
  verlopenUitleg: 'De tijd om het te halen is voorbij. Vraag een nieuw bestand.',
  papierKop: 'Liever op papier?',
  papierPost: 'Wij sturen het naar je huis. Wij weten je adres al.',
  papierOphalen: 'Je haalt het op bij het team. Wij sturen niets naar een huis.',
  papierKnop: 'Vraag het op papier',
  papierGevraagd: (dag) => `Je vroeg dit op papier op ${dag}.`,
  papierPostKomt: 'Het komt met de post.',
  papierOphalenKomt: 'Het team belt je over het ophalen.',
  papierNiemand: 'Er is nu niemand die dit kan printen. Bel de gemeente.',
  nogNiet: 'Soms mag iets van de wet pas later. Dan staat het er nog niet in.',
  anders: 'Mis je iets? Vraag het aan het team. Je krijgt antwoord met een reden.',
  terug: 'Terug naar alle bestanden',
}

export const downloadTeksten: Readonly<Record<Vorm, DownloadTeksten>> = { u: metU, je: metJe }
