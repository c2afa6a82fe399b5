import type { Planonderdeelsoort, Planstatus, WieDoet } from '../../domein/plan.ts'
import type { Planreactie } from '../../domein/plan-beeld.ts'
import type { Vorm } from './teksten.ts'

/** The fixed texts of the page on which a resident reads the plan and writes in it. */
export interface PlanTeksten {
  kop: string
  link: string
  inleiding: string
  leeg: string
  leegUitleg: string
  vanWie: (naam: string) => string
  gesloten: string
  onderdeel: Readonly<Record<Planonderdeelsoort, string>>
  eigenDoel: string
  status: Readonly<Record<Planstatus, string>>
  wie: Readonly<Record<WieDoet, string>>
  wieKop: string
  overKop: string
  gezin: string
  klaarOp: string
  bekijkenOp: string
  reden: string
  zelfGezegd: Readonly<Record<Planreactie['soort'], string>>
  gelezen: string
  nogNietGelezen: string
  zegKop: string
  zegVraag: string
  zegKeuze: Readonly<Record<'klopt-niet' | 'anders', string>>
  zegWoorden: string
  zegKnop: string
  gedaanKnop: string
  gedaanUitleg: string
  doelKop: string
  doelVraag: string
  doelHint: string
  doelKnop: string
  geenDoelen: string
  eensKop: string
  eensVraag: string
  eensUitleg: string
  eensJa: string
  eensNee: string
  eensWaarom: string
  eensKnop: string
  eensNu: (datum: string) => string
  oneensNu: (datum: string) => string
  daarnaVeranderd: string
  gedeeldKop: string
  gedeeldLeeg: string
  gedeeldNu: string
  gedeeldEerder: string
  gedeeldMeer: string
  geschiedenis: string
  zelf: string
  medewerker: string
  gelukt: Readonly<
    Record<'doel' | 'klopt-niet' | 'anders' | 'gedaan' | 'akkoord' | 'niet-akkoord', string>
  >
  geluktUitleg: string
  fout: Readonly<Record<'tekst' | 'soort', string>>
}

const gedeeld = {
  gezin: 'Het hele gezin',
  status: { loopt: 'Bezig', klaar: 'Klaar', gestopt: 'Gestopt' },
  onderdeel: { opzet: 'Waar het plan voor is', doel: 'Doel', afspraak: 'Afspraak' },
  wieKop: 'Wie doet het',
  overKop: 'Over wie',
  klaarOp: 'Klaar op',
  bekijkenOp: 'Samen bekijken op',
  reden: 'Waarom',
  geschiedenis: 'Wat er eerder stond',
  medewerker: 'Een medewerker',
  vanWie: (naam: string) => `Het plan van ${naam}`,
  gedeeldNu: 'Dit kan een ander nu lezen:',
  gedeeldEerder: 'Dit is eerder verteld of gevraagd:',
  gedeeldLeeg: 'Er is niets verteld aan anderen.',
} as const

export const planTeksten: Readonly<Record<Vorm, PlanTeksten>> = {
  u: {
    ...gedeeld,
    kop: 'Mijn plan',
    link: 'Lees uw plan en schrijf mee',
    inleiding: 'Dit is het plan van u en ons samen. U mag er zelf in schrijven.',
    leeg: 'Er is nog geen plan',
    leegUitleg: 'Wilt u een plan maken? Vraag het aan wie u helpt.',
    gesloten: 'Dit dossier is dicht. U kunt het plan nog wel lezen.',
    eigenDoel: 'Dit schreef u zelf',
    wie: {
      inwoner: 'U doet dit',
      naaste: 'Iemand uit uw familie of een bekende',
      medewerker: 'Een medewerker',
      organisatie: 'Iemand van buiten het wijkteam',
    },
    zelfGezegd: {
      akkoord: 'U bent het eens met het plan.',
      'niet-akkoord': 'U bent het niet eens met het plan.',
      'klopt-niet': 'U zei: dit klopt niet.',
      anders: 'U zei: dit wil ik anders.',
      gedaan: 'U zei: dit heb ik gedaan.',
      gezien: 'Wij hebben het gelezen.',
    },
    gelezen: 'Wij hebben dit gelezen.',
    nogNietGelezen: 'Wij hebben dit nog niet gelezen.',
    zegKop: 'Zeg hier iets over',
    zegVraag: 'Wat wilt u zeggen?',
    zegKeuze: { 'klopt-niet': 'Dit klopt niet', anders: 'Dit wil ik anders' },
    zegWoorden: 'Wat klopt er niet, of hoe wilt u het?',
    zegKnop: 'Stuur dit',
    gedaanKnop: 'Dit heb ik gedaan',
    gedaanUitleg: 'Is het klaar? Zeg het dan hier.',
    doelKop: 'Zet er zelf een doel bij',
    doelVraag: 'Wat wilt u zelf graag?',
    doelHint: 'Schrijf het zoals u het zegt. Wij veranderen er niets aan.',
    doelKnop: 'Zet dit doel in het plan',
    geenDoelen: 'Er staan nog geen doelen in. U kunt het eerste doel schrijven.',
    eensKop: 'Bent u het eens met dit plan?',
    eensVraag: 'Wat vindt u van het plan?',
    eensUitleg: 'U mag nee zeggen. Wij praten er dan met u over.',
    eensJa: 'Ja, ik ben het eens',
    eensNee: 'Nee, ik ben het niet eens',
    eensWaarom: 'Wilt u er iets bij zeggen?',
    eensKnop: 'Stuur mijn antwoord',
    eensNu: (datum) => `U zei op ${datum}: ja, ik ben het eens.`,
    oneensNu: (datum) => `U zei op ${datum}: nee, ik ben het niet eens.`,
    daarnaVeranderd: 'Daarna is het plan veranderd. Kijk het nog eens na.',
    gedeeldKop: 'Wat anderen over u weten',
    gedeeldMeer: 'Met wie wij iets delen',
    zelf: 'U zelf',
    gelukt: {
      doel: 'Uw doel staat in het plan',
      'klopt-niet': 'Uw woorden staan bij het plan',
      anders: 'Uw woorden staan bij het plan',
      gedaan: 'Mooi, dit is klaar',
      akkoord: 'Uw antwoord staat bij het plan',
      'niet-akkoord': 'Uw antwoord staat bij het plan',
    },
    geluktUitleg: 'Wie u helpt, kan het nu lezen.',
    fout: {
      tekst: 'Schrijf eerst op wat u wilt zeggen.',
      soort: 'Kies eerst een antwoord.',
    },
  },
  je: {
    ...gedeeld,
    kop: 'Mijn plan',
    link: 'Lees je plan en schrijf mee',
    inleiding: 'Dit is het plan van jou en ons. Je mag er zelf in schrijven.',
    leeg: 'Er is nog geen plan',
    leegUitleg: 'Wil je een plan maken? Vraag het aan wie je helpt.',
    gesloten: 'Dit dossier is dicht. Je kunt het plan nog wel lezen.',
    eigenDoel: 'Dit schreef je zelf',
    wie: {
      inwoner: 'Jij doet dit',
      naaste: 'Iemand van thuis of een bekende',
      medewerker: 'Een medewerker',
      organisatie: 'Iemand van buiten het wijkteam',
    },
    zelfGezegd: {
      akkoord: 'Je bent het eens met het plan.',
      'niet-akkoord': 'Je bent het niet eens met het plan.',
      'klopt-niet': 'Je zei: dit klopt niet.',
      anders: 'Je zei: dit wil ik anders.',
      gedaan: 'Je zei: dit heb ik gedaan.',
      gezien: 'Wij hebben het gelezen.',
    },
    gelezen: 'Wij hebben dit gelezen.',
    nogNietGelezen: 'Wij hebben dit nog niet gelezen.',
    zegKop: 'Zeg hier iets over',
    zegVraag: 'Wat wil je zeggen?',
    zegKeuze: { 'klopt-niet': 'Dit klopt niet', anders: 'Dit wil ik anders' },
    zegWoorden: 'Wat klopt er niet, of hoe wil je het?',
    zegKnop: 'Stuur dit',
    gedaanKnop: 'Dit heb ik gedaan',
    gedaanUitleg: 'Is het klaar? Zeg het hier.',
    doelKop: 'Zet er zelf een doel bij',
    doelVraag: 'Wat wil je zelf graag?',
    doelHint: 'Schrijf het zoals je het zegt. Wij veranderen er niets aan.',
    doelKnop: 'Zet dit doel in het plan',
    geenDoelen: 'Er staan nog geen doelen in. Jij kunt het eerste doel schrijven.',
    eensKop: 'Ben je het eens met dit plan?',
    eensVraag: 'Wat vind je van het plan?',
    eensUitleg: 'Je mag nee zeggen. Wij praten er dan met je over.',
    eensJa: 'Ja, ik ben het eens',
    eensNee: 'Nee, ik ben het niet eens',
    eensWaarom: 'Wil je er iets bij zeggen?',
    eensKnop: 'Stuur mijn antwoord',
    eensNu: (datum) => `Je zei op ${datum}: ja, ik ben het eens.`,
    oneensNu: (datum) => `Je zei op ${datum}: nee, ik ben het niet eens.`,
    daarnaVeranderd: 'Daarna is het plan veranderd. Kijk het nog eens na.',
    gedeeldKop: 'Wat anderen over je weten',
    gedeeldMeer: 'Met wie wij iets delen',
    zelf: 'Jij zelf',
    gelukt: {
      doel: 'Je doel staat in het plan',
      'klopt-niet': 'Je woorden staan bij het plan',
      anders: 'Je woorden staan bij het plan',
      gedaan: 'Mooi, dit is klaar',
      akkoord: 'Je antwoord staat bij het plan',
      'niet-akkoord': 'Je antwoord staat bij het plan',
    },
    geluktUitleg: 'Wie je helpt, kan het nu lezen.',
    fout: {
      tekst: 'Schrijf eerst op wat je wilt zeggen.',
      soort: 'Kies eerst een antwoord.',
    },
  },
}
