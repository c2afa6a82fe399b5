import type { Beslisser, Stapsoort, Verzoekrol } from '../../../domein/rechtsverzoek.ts'
import type { Kennisgevingstand } from '../../../domein/kennisgeving.ts'
import type { Vraagaard } from '../../../domein/verzoekbrief-woorden.ts'
import type { Vorm } from '../teksten.ts'

function verzoekTekst(v: (u: string, je: string) => string) {
  return {
    lijst: {
      kop: 'Mijn verzoeken',
      inleiding: v(
        'Hier staat wat u aan ons vroeg. U ziet wat er nu gebeurt.',
        'Hier staat wat je aan ons vroeg. Je ziet wat er nu gebeurt.',
      ),
      nieuw: 'Vraag iets over gegevens, of klaag',
      leeg: v('U vroeg nog niets.', 'Je vroeg nog niets.'),
      leegUitleg: v(
        'U mag altijd iets vragen. Het kost niets.',
        'Je mag altijd iets vragen. Het kost niets.',
      ),
      lopend: 'Dit loopt nog',
      klaar: 'Dit is klaar',
      over: (naam: string) => `Dit gaat over ${naam}.`,
      doorAnder: {
        zelf: v('Iemand anders vroeg dit over u.', 'Iemand anders vroeg dit over je.'),
        ouder: v('Een ouder van u vroeg dit over u.', 'Een ouder van je vroeg dit over je.'),
        voogd: v('Uw voogd vroeg dit over u.', 'Je voogd vroeg dit over je.'),
        curator: v('Uw curator vroeg dit over u.', 'Je curator vroeg dit over je.'),
        mentor: v('Uw mentor vroeg dit over u.', 'Je mentor vroeg dit over je.'),
        gemachtigde: v('Wie u helpt, vroeg dit over u.', 'Wie je helpt, vroeg dit over je.'),
      } satisfies Record<Verzoekrol, string>,
    },
    kies: {
      kop: v('Wat wilt u vragen?', 'Wat wil je vragen?'),
      inleiding: v(
        'Kies wat het beste past. Kiest u het verkeerde? Dan helpen wij u toch.',
        'Kies wat het beste past. Kies je het verkeerde? Dan helpen wij je toch.',
      ),
      gegevens: v('Over uw gegevens', 'Over je gegevens'),
      oneens: 'Niet mee eens, of een klacht',
      verschil: [
        'Klopt er iets niet? Kies dan verbeteren.',
        'Moeten wij ergens mee stoppen? Kies dan stoppen.',
        v(
          'Zeiden wij nee op een vraag van u? Dan kunt u zeggen dat u het niet eens bent.',
          'Zeiden wij nee op een vraag van jou? Dan kun je zeggen dat je het niet eens bent.',
        ),
        v(
          'Deed iemand niet goed tegen u? Dan is het een klacht.',
          'Deed iemand niet goed tegen je? Dan is het een klacht.',
        ),
      ],
      praten: v(
        'Wilt u liever eerst met iemand praten? Kies klacht, en zeg dat erbij.',
        'Wil je liever eerst met iemand praten? Kies klacht, en zeg dat erbij.',
      ),
      voorWie: 'Over wie gaat het?',
      voorMijzelf: v('Over uzelf', 'Over jezelf'),
      kies: 'Kies deze persoon',
      kinderen: v(
        'Bent u ouder of voogd? Voor een kind onder de 12 vraagt u alles. Is uw kind 12 tot 16? Dan mag uw kind het zelf vragen, en u ook. Wat het kind met een hulpverlener bespreekt, is alleen van het kind. Is uw kind 16 of ouder? Dan vraagt uw kind het zelf.',
        'Ben je nog geen 16? Dan mag je ouder soms ook iets vragen over jou. Wat je met een hulpverlener bespreekt, is alleen van jou. Vanaf 16 jaar vraag je alles zelf.',
      ),
      geenBesluit: v(
        'Wij zeiden nog geen nee tegen u. Daarom kunt u hier nu niets kiezen.',
        'Wij zeiden nog geen nee tegen je. Daarom kun je hier nu niets kiezen.',
      ),
    },
    formulier: {
      over: (naam: string) => `Dit gaat over ${naam}.`,
      overWat: 'Waar gaat het over?',
      overHint: v(
        'U mag meer dan één ding kiezen. Wie daarover beslist, leest wat u hier schrijft.',
        'Je mag meer dan één ding kiezen. Wie daarover beslist, leest wat je hier schrijft.',
      ),
      heelDossier: (wat: string) => `Alles in: ${wat}`,
      anders: 'Iets anders, wat hier niet staat',
      andersHint: v(
        'Schrijf er dan bij wat u bedoelt. Ook zonder dossier mag u het vragen.',
        'Schrijf er dan bij wat je bedoelt. Ook zonder dossier mag je het vragen.',
      ),
      tegen: 'Over welk antwoord gaat het?',
      document: 'Een document erbij',
      gegeven: 'Dit staat er nu',
      keek: 'Dit staat in de lijst',
      keekWie: v(
        'Wie keek, legt uit waarom. Iemand anders geeft u antwoord. Dat is soms de privacy officer. Die leest dan ook uw vraag.',
        'Wie keek, legt uit waarom. Iemand anders geeft je antwoord. Dat is soms de privacy officer. Die leest dan ook je vraag.',
      ),
      wetKop: 'Wat mag er bij dit dossier?',
      wetJeugd: v(
        'Is het een dossier van een hulpverlener? Dan mag u altijd vragen of het weg kan. Vanaf 12 jaar vraagt een kind dat zelf.',
        'Is het een dossier van een hulpverlener? Dan mag je altijd vragen of het weg kan. Vanaf 12 jaar vraag je dat zelf.',
      ),
      wetGemeente: 'Is het een dossier van de gemeente over hulp of zorg? Dan mag dat ook.',
      wetNiet:
        'Het mag niet weg als een ander er echt last van krijgt. Ook niet als een wet het verbiedt. Bij geld en schulden moet de gemeente vaak lang bewaren.',
      stoppen: v('Stoppen met wat u goed vond', 'Stoppen met wat je goed vond'),
      downloaden: 'Zelf alles downloaden',
      bezwaarWet:
        'Hier gebeurt iets met gegevens omdat de wet het zegt. Daar gaat dit formulier over.',
      eigenWoorden: v('In welk dossier wilt u iets zeggen?', 'In welk dossier wil je iets zeggen?'),
      geenDossier: v(
        'Er is nog geen dossier over u waar u iets bij kunt zetten.',
        'Er is nog geen dossier over je waar je iets bij kunt zetten.',
      ),
      klachtNiet: v(
        'Gaat uw klacht over uw gegevens? Dan mag u ook naar de Autoriteit Persoonsgegevens.',
        'Gaat je klacht over je gegevens? Dan mag je ook naar de Autoriteit Persoonsgegevens.',
      ),
      verstuur: v('Verstuur uw vraag', 'Verstuur je vraag'),
      verstuurKlacht: v('Verstuur uw klacht', 'Verstuur je klacht'),
      terug: 'Terug',
    },
    een: {
      gelukt: {
        vraag: v('Wij hebben uw vraag', 'Wij hebben je vraag'),
        klacht: v('Wij hebben uw klacht', 'Wij hebben je klacht'),
        bezwaar: v('Wij hebben uw reactie', 'Wij hebben je reactie'),
      } satisfies Record<Vraagaard, string>,
      geluktUitleg: (dag: string) => `Het antwoord komt op zijn laatst op ${dag}.`,
      bewaar: 'Schrijf het nummer op, of druk deze pagina af.',
      beantwoord: v('Wij hebben uw antwoord', 'Wij hebben je antwoord'),
      teruggenomen: {
        vraag: v('U nam uw vraag terug', 'Je nam je vraag terug'),
        klacht: v('U nam uw klacht terug', 'Je nam je klacht terug'),
        bezwaar: v('U nam uw reactie terug', 'Je nam je reactie terug'),
      } satisfies Record<Vraagaard, string>,
      nuKop: 'Wat gebeurt er nu?',
      wieBeslist: {
        college: 'De gemeente kijkt ernaar, en beslist.',
        hulpverlener: 'De hulpverlener van dit dossier kijkt ernaar, en beslist.',
        klachtbehandelaar: 'Iemand die er zelf niet bij hoort, kijkt ernaar.',
      } satisfies Record<Beslisser, string>,
      wachtOpLezer: v(
        'Wij vroegen u iets. Geef hieronder antwoord. Dan gaan wij verder.',
        'Wij vroegen je iets. Geef hieronder antwoord. Dan gaan wij verder.',
      ),
      wachtOpAnder: 'Wij vroegen iets aan wie dit verzoek deed. Wij wachten op het antwoord.',
      belofte: (dag: string) => `Wij beloofden een antwoord voor het einde van ${dag}.`,
      wet: (dag: string) => `Van de wet moet het op zijn laatst op ${dag}.`,
      eenDag: (dag: string) => `Het antwoord komt op zijn laatst op ${dag}.`,
      verlengd: (dag: string) =>
        `Wij hebben meer tijd nodig. Het antwoord komt op zijn laatst op ${dag}.`,
      teLaatBelofte: v(
        'Wij hielden ons niet aan onze eigen dag. Dat spijt ons. U mag vragen hoe het zit.',
        'Wij hielden ons niet aan onze eigen dag. Dat spijt ons. Je mag vragen hoe het zit.',
      ),
      teLaatKop: 'Wij zijn te laat',
      teLaat: v(
        'De laatste dag is voorbij. Dat is niet goed. U hoeft niet langer te wachten. Dit kunt u doen:',
        'De laatste dag is voorbij. Dat is niet goed. Je hoeft niet langer te wachten. Dit kun je doen:',
      ),
      teLaatDoen: [
        'Vraag ons hoe het zit. Zet het hieronder erbij.',
        'Dien een klacht in. Dat kan op deze site.',
        'Vertel het aan de Autoriteit Persoonsgegevens. Die let op de privacywet.',
      ],
      teLaatBrief: v(
        'Stuur ons een brief. Zet erin dat wij te laat zijn, en zet het nummer erbij. Dan hebben wij nog twee weken. Daarna moeten wij u soms geld betalen. Ook mag u dan naar de rechter.',
        'Stuur ons een brief. Zet erin dat wij te laat zijn, en zet het nummer erbij. Dan hebben wij nog twee weken. Daarna moeten wij je soms geld betalen. Ook mag je dan naar de rechter.',
      ),
      teLaatRechter: v(
        'Gaat het over een hulpverlener? Dan mag u naar de rechter. Een brief vooraf hoeft niet.',
        'Gaat het over een hulpverlener? Dan mag je naar de rechter. Een brief vooraf hoeft niet.',
      ),
      besloten: 'Er is een besluit. Lees hieronder wat het is, en waarom.',
      afgerond: v(
        'Dit is klaar. U hoeft niets meer te doen.',
        'Dit is klaar. Je hoeft niets meer te doen.',
      ),
      ingetrokken: 'Dit verzoek is teruggenomen. Wij doen er niets meer mee.',
      doorgezonden: v(
        'Wij stuurden het door. U hoort het antwoord van de ander.',
        'Wij stuurden het door. Je hoort het antwoord van de ander.',
      ),
      stappenKop: 'Stap voor stap',
      straks: 'Daarna',
      gevraagdKop: {
        vraag: v('Wat u vroeg', 'Wat je vroeg'),
        klacht: v('Uw klacht', 'Je klacht'),
        bezwaar: v('Waarom u het niet eens bent', 'Waarom je het niet eens bent'),
      } satisfies Record<Vraagaard, string>,
      gevraagdAnder: {
        vraag: 'Wat er is gevraagd',
        klacht: 'De klacht',
        bezwaar: 'Waarom die ander het niet eens is',
      } satisfies Record<Vraagaard, string>,
      overKop: 'Waar het over gaat',
      besluitKop: {
        vraag: 'Wat er is besloten',
        klacht: 'Wat wij ervan vinden',
        bezwaar: 'Wat er nu is besloten',
      } satisfies Record<Vraagaard, string>,
      brief: 'Lees de brief',
      meerKop: v('Wilt u nog iets zeggen?', 'Wil je nog iets zeggen?'),
      antwoordKop: v('Uw antwoord', 'Jouw antwoord'),
      antwoord: v('Wat wilt u antwoorden?', 'Wat wil je antwoorden?'),
      welkeVraag: 'Bij welke vraag hoort dit?',
      welkeVraagHint: v(
        'Alleen wie dat vroeg, leest uw antwoord.',
        'Alleen wie dat vroeg, leest je antwoord.',
      ),
      erbij: v('Wat wilt u erbij zetten?', 'Wat wil je erbij zetten?'),
      stuur: 'Verstuur',
      terugKop: {
        vraag: v('Uw vraag terugnemen', 'Je vraag terugnemen'),
        klacht: v('Uw klacht terugnemen', 'Je klacht terugnemen'),
        bezwaar: v('Uw reactie terugnemen', 'Je reactie terugnemen'),
      } satisfies Record<Vraagaard, string>,
      terugUitleg: v(
        'Dan stoppen wij ermee. U mag het later opnieuw sturen.',
        'Dan stoppen wij ermee. Je mag het later opnieuw sturen.',
      ),
      terugWat: v('Dit neemt u terug', 'Dit neem je terug'),
      terugVraag: v('Waarom neemt u het terug?', 'Waarom neem je het terug?'),
      terugKnop: 'Neem het terug',
      terugNaar: v('Naar al uw verzoeken', 'Naar al je verzoeken'),
      kopie: 'Druk dit af',
      nummer: 'Nummer',
      ontvangen: 'Binnengekomen op',
      uiterlijk: 'Antwoord op zijn laatst',
      belooft: 'Wij beloven',
      opWet: 'De wet zegt',
    },
    stap: {
      ontvangen: 'Het kwam bij ons binnen',
      identiteit: v('Wij weten dat u het bent', 'Wij weten dat jij het bent'),
      vraag: v('Wij vroegen u iets', 'Wij vroegen je iets'),
      antwoord: v('Uw antwoord kwam binnen', 'Je antwoord kwam binnen'),
      verlengd: 'Wij namen meer tijd',
      voorstel: 'Wij dachten erover na',
      gehoord: v('Wij spraken met u', 'Wij spraken met je'),
      besloten: 'Er is een besluit',
      uitgevoerd: 'Het is gedaan',
      verteld: v('U kreeg ons antwoord', 'Je kreeg ons antwoord'),
      'te-laat': 'De laatste dag ging voorbij. Wij waren te laat',
      doorgezonden: 'Wij stuurden het door',
      ingetrokken: v('U nam het terug', 'Je nam het terug'),
      afgerond: 'Alles is klaar',
    } satisfies Record<Stapsoort, string>,
    nietGehoord: v('Wij spraken niet met u', 'Wij spraken niet met je'),
    ontvangen: {
      vraag: v('Wij kregen uw vraag', 'Wij kregen je vraag'),
      klacht: v('Wij kregen uw klacht', 'Wij kregen je klacht'),
      bezwaar: v('Wij kregen uw reactie', 'Wij kregen je reactie'),
    } satisfies Record<Vraagaard, string>,
    ontvangst: {
      vraagt: 'Waar het om gaat',
      wie: 'Van wie het komt',
      overWie: 'Over wie',
      gezegd: v('Wat u zei', 'Wat je zei'),
      identiteit: v(
        'Wij moeten nog weten of u het bent. Kom langs met uw paspoort of identiteitskaart. Of log in op uw eigen pagina. Wij maken geen kopie.',
        'Wij moeten nog weten of jij het bent. Kom langs met je paspoort of identiteitskaart. Of log in op je eigen pagina. Wij maken geen kopie.',
      ),
      niets: v(
        'Hoort u niets voor de laatste dag? Bel ons dan, en noem het nummer. U mag dan ook klagen. Of u gaat naar de Autoriteit Persoonsgegevens.',
        'Hoor je niets voor de laatste dag? Bel ons dan, en noem het nummer. Je mag dan ook klagen. Of je gaat naar de Autoriteit Persoonsgegevens.',
      ),
    },
    verteld: {
      kop: 'Wie het eerder kreeg',
      uitleg: 'Wij vertellen ook aan anderen wat er is veranderd.',
      dossier: 'Een ander dossier bij de gemeente of de hulp',
      stand: {
        open: () => 'Wij vertellen het nog.',
        verteld: (dag: string) => `Wij vertelden het op ${dag}.`,
        bevestigd: (dag: string) => `Op ${dag} zei deze plek dat het is gedaan.`,
        onmogelijk: () => 'Het lukte niet om dit te vertellen.',
        'niet-gekregen': () => 'Deze plek bleek het niet te hebben.',
      } satisfies Record<Kennisgevingstand, (dag: string) => string>,
    },
    /** To whom it is about and who did not ask it. */
    ander: {
      ontvangen: 'Dit kwam bij ons binnen',
      identiteit: 'Wij weten wie dit vroeg',
      vraag: 'Wij vroegen iets aan wie dit stuurde',
      antwoord: 'Er kwam een antwoord',
      gehoord: 'Wij spraken met wie dit stuurde',
      nietGehoord: 'Wij spraken niet met wie dit stuurde',
      verteld: 'Wie dit stuurde, kreeg ons antwoord',
      ingetrokken: 'Dit is teruggenomen',
    },
    /** The questions of the form, for who did not fill it in. */
    meelezen: {
      tekst: 'In eigen woorden',
      hoe: 'Op welke manier',
      wat: 'Waarover',
      geval: 'Waarom',
      voorstel: 'Wat er moet staan',
      over: 'Over wie',
      wie: 'Wie het is',
      wanneer: 'Wanneer',
      wens: 'Wat er moet gebeuren',
      praten: 'Eerst praten',
      naarWie: 'Naar wie',
      laat: 'Waarom het later is',
    },
    brief: {
      pdf: 'Bewaar als bestand',
      aanAnder: {
        zelf: 'een ander, die dit stuurde',
        ouder: v('een ouder van u', 'een ouder van jou'),
        voogd: v('uw voogd', 'jouw voogd'),
        curator: v('uw curator', 'jouw curator'),
        mentor: v('uw mentor', 'jouw mentor'),
        gemachtigde: v('wie u helpt', 'wie jou helpt'),
      } satisfies Record<Verzoekrol, string>,
      uitkomst: {
        toegewezen: 'Wij doen wat is gevraagd.',
        deels: 'Wij doen een deel van wat is gevraagd.',
        afgewezen: 'Wij doen niet wat is gevraagd.',
        'niet-behandeld': 'Wij konden dit niet behandelen.',
      },
      wegTot: (dag: string) => `Dat kan tot en met ${dag}.`,
    },
  }
}

export type VerzoekTeksten = ReturnType<typeof verzoekTekst>

/** The fixed texts of the pages on which a resident asks something, and follows what happens with it. */
export const verzoekTeksten: Readonly<Record<Vorm, VerzoekTeksten>> = {
  u: verzoekTekst((u) => u),
  je: verzoekTekst((_u, je) => je),
}
