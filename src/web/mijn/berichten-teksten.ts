import type { Kanaal, Veiligheid } from '../../domein/bericht.ts'
import type { Vorm } from './teksten.ts'

/** The fixed texts of the page on which a resident says where messages may go. */
export interface BerichtTeksten {
  kop: string
  link: string
  inleiding: string
  inhoud: string
  wil: string
  wilKeuzes: Readonly<Record<Kanaal, string>>
  email: string
  emailHint: string
  ander: string
  anderHint: string
  anderKeuzes: Readonly<Record<Veiligheid, string>>
  gedeeldKop: string
  gedeeld: string
  wis: string
  knop: string
  nu: string
  nuMail: string
  nuNiet: string
  nuCode: string
  nuAnders: string
  bel: string
  opgeslagen: string
  codeVerstuurd: string
  codeKop: string
  code: string
  codeHint: string
  codeKnop: string
  nieuweCode: string
  bevestigd: string
  terug: string
  fouten: Readonly<Record<string, string>>
}

export const berichtTeksten: Readonly<Record<Vorm, BerichtTeksten>> = {
  u: {
    kop: 'Waar mogen wij u bericht sturen?',
    link: 'Kies waar wij u bericht sturen',
    inleiding: 'Staat er iets nieuws voor u klaar? Dan kunnen wij u dat laten weten.',
    inhoud: 'In het bericht staat niets over u. Er staat alleen dat er iets klaar is.',
    wil: 'Hoe wilt u bericht?',
    wilKeuzes: {
      email: 'Met een e-mail',
      post: 'Met een brief',
      telefoon: 'Bel mij',
      pagina: 'Geen bericht: ik kijk zelf op deze pagina',
    },
    email: 'Uw e-mailadres',
    emailHint: 'Wij sturen eerst een code naar dit adres. Zo weten wij dat het van u is.',
    ander: 'Kan iemand anders dit lezen of horen?',
    anderHint: 'Kan dat, of weet u het niet? Dan sturen wij u niets.',
    anderKeuzes: {
      nee: 'Nee, alleen ik',
      ja: 'Ja, dat kan',
      onbekend: 'Dat weet ik niet',
    },
    gedeeldKop: 'Let op als u uw mail deelt',
    gedeeld:
      'Leest uw partner of iemand anders mee? Weet iemand uw wachtwoord? Kies dan dat u zelf op deze pagina kijkt.',
    wis: 'Haal mijn e-mailadres weg',
    knop: 'Sla op',
    nu: 'Zo staat het nu',
    nuMail: 'U krijgt een e-mail als er iets voor u klaar staat.',
    nuNiet: 'U krijgt geen bericht van ons. Kijk zelf op deze pagina.',
    nuCode: 'Uw adres is nog niet klaar. Vul eerst de code in die u kreeg.',
    nuAnders: 'Wij weten hoe u bericht wilt. Wie met u werkt, houdt daar rekening mee.',
    bel: 'Wilt u dit anders? Bel dan met wie u helpt.',
    opgeslagen: 'Wij hebben het opgeslagen',
    codeVerstuurd: 'U krijgt een e-mail met een code',
    codeKop: 'Vul de code in',
    code: 'Code uit de e-mail',
    codeHint: 'De code heeft acht cijfers. U kunt de code één dag gebruiken.',
    codeKnop: 'Klaar',
    nieuweCode: 'Stuur een nieuwe code',
    bevestigd: 'Uw adres klopt',
    terug: 'Terug naar start',
    fouten: {
      wil: 'Kies hoe u bericht wilt.',
      email: 'Vul uw adres in zoals naam@voorbeeld.nl.',
      ander: 'Kies een antwoord.',
      code: 'De code klopt niet of is te oud. Kijk nog eens, of vraag een nieuwe.',
    },
  },
  je: {
    kop: 'Waar mogen wij je bericht sturen?',
    link: 'Kies waar wij je bericht sturen',
    inleiding: 'Staat er iets nieuws voor je klaar? Dan kunnen wij je dat laten weten.',
    inhoud: 'In het bericht staat niets over jou. Er staat alleen dat er iets klaar is.',
    wil: 'Hoe wil je bericht?',
    wilKeuzes: {
      email: 'Met een e-mail',
      post: 'Met een brief',
      telefoon: 'Bel mij',
      pagina: 'Geen bericht: ik kijk zelf op deze pagina',
    },
    email: 'Je e-mailadres',
    emailHint: 'Wij sturen eerst een code naar dit adres. Zo weten wij dat het van jou is.',
    ander: 'Kan iemand anders dit lezen of horen?',
    anderHint: 'Kan dat, of weet je het niet? Dan sturen wij je niets.',
    anderKeuzes: {
      nee: 'Nee, alleen ik',
      ja: 'Ja, dat kan',
      onbekend: 'Dat weet ik niet',
    },
    gedeeldKop: 'Let op als je je mail deelt',
    gedeeld:
      'Leest een ouder of iemand anders mee? Weet iemand je wachtwoord? Kies dan dat je zelf op deze pagina kijkt.',
    wis: 'Haal mijn e-mailadres weg',
    knop: 'Sla op',
    nu: 'Zo staat het nu',
    nuMail: 'Je krijgt een e-mail als er iets voor je klaar staat.',
    nuNiet: 'Je krijgt geen bericht van ons. Kijk zelf op deze pagina.',
    nuCode: 'Je adres is nog niet klaar. Vul eerst de code in die je kreeg.',
    nuAnders: 'Wij weten hoe je bericht wilt. Wie met je werkt, houdt daar rekening mee.',
    bel: 'Wil je dit anders? Bel dan met wie je helpt.',
    opgeslagen: 'Wij hebben het opgeslagen',
    codeVerstuurd: 'Je krijgt een e-mail met een code',
    codeKop: 'Vul de code in',
    code: 'Code uit de e-mail',
    codeHint: 'De code heeft acht cijfers. Je kunt de code één dag gebruiken.',
    codeKnop: 'Klaar',
    nieuweCode: 'Stuur een nieuwe code',
    bevestigd: 'Je adres klopt',
    terug: 'Terug naar start',
    fouten: {
      wil: 'Kies hoe je bericht wilt.',
      email: 'Vul je adres in zoals naam@voorbeeld.nl.',
      ander: 'Kies een antwoord.',
      code: 'De code klopt niet of is te oud. Kijk nog eens, of vraag een nieuwe.',
    },
  },
}
