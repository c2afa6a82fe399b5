import type { Vorm } from './teksten.ts'

/** The fixed texts of the page with what was shared, in both forms. */
export interface GedeeldTeksten {
  kop: string
  link: string
  inleiding: string
  nuKop: string
  nuLeeg: string
  eerderKop: string
  gevraagdKop: string
  gevraagdUitleg: string
  wie: string
  weten: string
  datWoord: string
  watWoord: string
  keren: (keer: string) => string
  antwoordJa: string
  antwoordDeels: string
  antwoordNee: string
  antwoordGeen: string
  antwoordTerug: string
  antwoord: string
  nietEens: string
  leeg: string
  leegUitleg: string
  wist: string
  wistNiet: string
  wistWel: (datum: string) => string
  vraagKop: string
  vraag: readonly string[]
  tekening: string
  dikKop: string
  dik: readonly string[]
  loopt: (datum: string) => string
  gestopt: string
  eenBekijk: string
  eenKop: string
  watKop: string
  waaromKop: string
  mag: string
  doorToestemming: string
  doorInstemming: string
  doorWet: string
  tot: string
  gelezenKop: string
  nietGelezen: string
  gelezenUitleg: string
  stopKop: string
  stopLink: string
  stopKnop: string
  stopUitleg: readonly string[]
  stopGelukt: string
  nietStop: readonly string[]
  terug: string
}

export const gedeeldTeksten: Readonly<Record<Vorm, GedeeldTeksten>> = {
  u: {
    kop: 'Met wie delen wij?',
    link: 'Bekijk met wie wij delen',
    inleiding:
      'Hier ziet u aan wie wij iets vertelden. U ziet ook aan wie wij iets vroegen, en waarom.',
    nuKop: 'Dit delen wij nu',
    nuLeeg: 'U ziet hier niemand die nu iets over u kan lezen.',
    eerderKop: 'Dit deelden wij eerder',
    gevraagdKop: 'Dit vroegen wij aan anderen',
    gevraagdUitleg: 'Wat wij van een antwoord bewaren, staat bij uw gegevens.',
    wie: 'Wie dat is',
    weten: 'Wat zij weten',
    datWoord: 'alleen dat er iets is',
    watWoord: 'ook wat er is',
    keren: (keer) => `Voor het eerst gelezen op ${keer}.`,
    antwoordJa: 'Zij gaven antwoord.',
    antwoordDeels: 'Zij gaven een deel van het antwoord.',
    antwoordNee: 'Zij wilden of mochten niets zeggen.',
    antwoordGeen: 'Er is nog geen antwoord in dit systeem.',
    antwoordTerug: 'Wij namen de vraag terug.',
    antwoord: 'Wat zij zeiden',
    nietEens: 'Bent u het er niet mee eens? Zeg het ons',
    leeg: 'U ziet hier nog niets',
    leegUitleg: 'Wij deelden nog niets, of u hoort dat later van ons.',
    wist: 'Wist u dit?',
    wistNiet: 'Niet vooraf. In het besluit staat waarom.',
    wistWel: (datum) => `Ja, wij vertelden het op ${datum}.`,
    vraagKop: 'Heeft u een vraag?',
    vraag: [
      'Staat er niet bij wat wij vertelden? Vraag het aan het team.',
      'Soms staat iets hier later. Dat is zo als iemand anders gevaar loopt.',
      'Met het bewijs kunt u zelf nagaan of het besluit er eerder was.',
    ],
    tekening: 'Tekening: met wie wij iets deelden. De lijst zegt hetzelfde.',
    dikKop: 'Zo leest u de lijnen',
    dik: [
      'Dun: wij zeggen alleen dat er iets is.',
      'Dik: wij zeggen ook wat er is.',
      'Met gaten: dit is gestopt.',
    ],
    loopt: (datum) => `Ja, tot en met ${datum}.`,
    gestopt: 'Nee, dit is gestopt.',
    eenBekijk: 'Bekijk wat zij weten',
    eenKop: 'Dit deelden wij',
    watKop: 'Dit weten zij',
    waaromKop: 'Waarom zij dit weten',
    mag: 'Waarom mocht dit?',
    doorToestemming: 'U, of wie voor u beslist, gaf toestemming.',
    doorInstemming: 'U vond het goed. Het hoort bij ons werk.',
    doorWet: 'Dit mag van de wet. In het besluit staat waarom.',
    tot: 'Kunnen zij dit nu lezen?',
    gelezenKop: 'Wanneer is dit gelezen?',
    nietGelezen: 'Dit is nog niet gelezen.',
    gelezenUitleg: 'U ziet de eerste keer dat iemand daar dit las.',
    stopKop: 'Wilt u stoppen?',
    stopLink: 'Stop met delen',
    stopKnop: 'Ja, stop met delen',
    stopUitleg: [
      'U hoeft niet te zeggen waarom.',
      'Stopt u? Dan is het daar meteen weg.',
      'Wat zij al lazen, weten zij nog. Dat draait niemand terug.',
      'Uw hulp stopt er niet door.',
      'Wij horen meteen dat u stopte.',
    ],
    stopGelukt: 'Het is gestopt',
    nietStop: [
      'Dit stopt niet met een knop. Het mag van de wet.',
      'Bent u het er niet mee eens? Zeg het ons. Dat heet bezwaar.',
      'In het besluit staat hoe u dat doet.',
    ],
    terug: 'Terug naar de lijst',
  },
  je: {
    kop: 'Met wie delen wij?',
    link: 'Bekijk met wie wij delen',
    inleiding:
      'Hier zie je aan wie wij iets vertelden. Je ziet ook aan wie wij iets vroegen, en waarom.',
    nuKop: 'Dit delen wij nu',
    nuLeeg: 'Je ziet hier niemand die nu iets over je kan lezen.',
    eerderKop: 'Dit deelden wij eerder',
    gevraagdKop: 'Dit vroegen wij aan anderen',
    gevraagdUitleg: 'Wat wij van een antwoord bewaren, staat bij jouw gegevens.',
    wie: 'Wie dat is',
    weten: 'Wat zij weten',
    datWoord: 'alleen dat er iets is',
    watWoord: 'ook wat er is',
    keren: (keer) => `Voor het eerst gelezen op ${keer}.`,
    antwoordJa: 'Zij gaven antwoord.',
    antwoordDeels: 'Zij gaven een deel van het antwoord.',
    antwoordNee: 'Zij wilden of mochten niets zeggen.',
    antwoordGeen: 'Er is nog geen antwoord in dit systeem.',
    antwoordTerug: 'Wij namen de vraag terug.',
    antwoord: 'Wat zij zeiden',
    nietEens: 'Ben je het er niet mee eens? Zeg het ons',
    leeg: 'Je ziet hier nog niets',
    leegUitleg: 'Wij deelden nog niets, of je hoort dat later van ons.',
    wist: 'Wist je dit?',
    wistNiet: 'Niet vooraf. In het besluit staat waarom.',
    wistWel: (datum) => `Ja, wij vertelden het op ${datum}.`,
    vraagKop: 'Heb je een vraag?',
    vraag: [
      'Staat er niet bij wat wij vertelden? Vraag het aan het team.',
      'Soms staat iets hier later. Dat is zo als iemand anders gevaar loopt.',
      'Met het bewijs kun je zelf nagaan of het besluit er eerder was.',
    ],
    tekening: 'Tekening: met wie wij iets deelden. De lijst zegt hetzelfde.',
    dikKop: 'Zo lees je de lijnen',
    dik: [
      'Dun: wij zeggen alleen dat er iets is.',
      'Dik: wij zeggen ook wat er is.',
      'Met gaten: dit is gestopt.',
    ],
    loopt: (datum) => `Ja, tot en met ${datum}.`,
    gestopt: 'Nee, dit is gestopt.',
    eenBekijk: 'Bekijk wat zij weten',
    eenKop: 'Dit deelden wij',
    watKop: 'Dit weten zij',
    waaromKop: 'Waarom zij dit weten',
    mag: 'Waarom mocht dit?',
    doorToestemming: 'Jij gaf toestemming, of je ouders.',
    doorInstemming: 'Je vond het goed. Het hoort bij ons werk.',
    doorWet: 'Dit mag van de wet. In het besluit staat waarom.',
    tot: 'Kunnen zij dit nu lezen?',
    gelezenKop: 'Wanneer is dit gelezen?',
    nietGelezen: 'Dit is nog niet gelezen.',
    gelezenUitleg: 'Je ziet de eerste keer dat iemand daar dit las.',
    stopKop: 'Wil je stoppen?',
    stopLink: 'Stop met delen',
    stopKnop: 'Ja, stop met delen',
    stopUitleg: [
      'Je hoeft niet te zeggen waarom.',
      'Stop je? Dan is het daar meteen weg.',
      'Wat zij al lazen, weten zij nog. Dat draait niemand terug.',
      'Je hulp stopt er niet door.',
      'Wij horen meteen dat je stopte.',
    ],
    stopGelukt: 'Het is gestopt',
    nietStop: [
      'Dit stopt niet met een knop. Het mag van de wet.',
      'Ben je het er niet mee eens? Zeg het ons. Dat heet bezwaar.',
      'In het besluit staat hoe je dat doet.',
    ],
    terug: 'Terug naar de lijst',
  },
}
