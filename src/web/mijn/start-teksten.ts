import type { Vorm } from './teksten.ts'

/** The fixed texts of the first page: what to do, what goes on, and where everything is. */
export interface StartTeksten {
  doenKop: string
  doenNiets: string
  doenToestemming: (aantal: string) => string
  doenToestemmingUitleg: string
  doenVerzoek: (nummer: string) => string
  doenVerzoekUitleg: string
  doenHalen: string
  doenHalenTot: (datum: string) => string
  doenPlan: string
  doenPlanUitleg: string
  onderwegKop: string
  onderweg: (nummer: string) => string
  onderwegTot: (datum: string) => string
  bellenKop: string
  bellen: readonly string[]
  meerKop: string
  delen: string
  delenUitleg: string
  gegevensUitleg: string
  plan: string
  planUitleg: string
  toestemmingen: string
  toestemmingenUitleg: string
  verzoeken: string
  verzoekenUitleg: string
  downloads: string
  downloadsUitleg: string
  helpers: string
  helpersUitleg: string
  berichten: string
  berichtenUitleg: string
  hulpKop: string
  hulpInleiding: string
  hulpTeamKop: string
  hulpTeam: readonly string[]
  hulpNietEensKop: string
  hulpNietEens: readonly string[]
  hulpKlacht: string
  hulpVerzoek: string
  hulpHelperKop: string
  hulpHelper: string
  hulpVeiligKop: string
  hulpVeilig: readonly string[]
  hulpWie: string
  hulpPrivacy: string
  hulpBerichten: string
}

export const startTeksten: Readonly<Record<Vorm, StartTeksten>> = {
  u: {
    doenKop: 'Dit moet u doen',
    doenNiets: 'U hoeft nu niets te doen.',
    doenToestemming: (aantal) =>
      aantal === '1' ? 'Zeg of iets mag' : `Zeg of iets mag: ${aantal} vragen`,
    doenToestemmingUitleg: 'Wij vragen of wij iets mogen delen. U kiest zelf: ja, nee of later.',
    doenVerzoek: (nummer) => `Geef antwoord bij verzoek ${nummer}`,
    doenVerzoekUitleg: 'Wij vroegen u iets. Tot u antwoord geeft, kunnen wij niet verder.',
    doenHalen: 'Haal uw bestand op',
    doenHalenTot: (datum) => `Het staat klaar tot ${datum}. Daarna is het weg.`,
    doenPlan: 'Lees uw plan',
    doenPlanUitleg: 'Wij schreven iets in het plan. Zeg of u het ermee eens bent.',
    onderwegKop: 'Uw verzoeken',
    onderweg: (nummer) => `Verzoek ${nummer}`,
    onderwegTot: (datum) => `U krijgt antwoord. Dat is op zijn laatst op ${datum}.`,
    bellenKop: 'Wie kunt u bellen?',
    bellen: [
      'Bel de gemeente en vraag naar dit team.',
      'Zeg alleen uw naam en dit nummer. U hoeft niet te zeggen waar het over gaat.',
    ],
    meerKop: 'Alles op een rij',
    delen: 'Met wie delen wij?',
    delenUitleg: 'Wie weet iets over u, en waarom. Hier kunt u ook stoppen.',
    gegevensUitleg: 'Alles wat wij over u opschreven.',
    plan: 'Mijn plan',
    planUitleg: 'Wat wij samen willen, en wie wat doet.',
    toestemmingen: 'Wat mag van mij',
    toestemmingenUitleg: 'Waar u ja of nee op zei.',
    verzoeken: 'Mijn verzoeken',
    verzoekenUitleg: 'Iets laten verbeteren of weghalen, of een klacht.',
    downloads: 'Alles meenemen',
    downloadsUitleg: 'Maak een bestand met alles over u.',
    helpers: 'Iemand laten helpen',
    helpersUitleg: 'Kies wie er met u mee mag kijken.',
    berichten: 'Berichten van ons',
    berichtenUitleg: 'Kies hoe u van ons hoort.',
    hulpKop: 'Hulp en contact',
    hulpInleiding: 'Heeft u hulp nodig, of een vraag? Dit kunt u doen.',
    hulpTeamKop: 'Een vraag over uw dossier',
    hulpTeam: [
      'Bel de gemeente en vraag naar het team. Hieronder staat welk team bij u hoort.',
      'Zeg alleen uw naam en het nummer. U hoeft niet te zeggen waar het over gaat.',
    ],
    hulpNietEensKop: 'U bent het er niet mee eens',
    hulpNietEens: [
      'Klopt er iets niet? Of vindt u dat wij iets niet mogen? Doe dan een verzoek.',
      'Bent u niet goed geholpen? Dan kunt u een klacht indienen.',
    ],
    hulpKlacht: 'Lees hoe u een klacht indient',
    hulpVerzoek: 'Doe een verzoek',
    hulpHelperKop: 'Hulp van iemand die u kent',
    hulpHelper: 'Iemand mag met u meekijken, of voor u praten. U kiest zelf wie, en hoe lang.',
    hulpVeiligKop: 'Veilig kijken',
    hulpVeilig: [
      'Kijkt er iemand mee? Met "Snel weg" gaat u eruit. U ziet dan een gewone website.',
      'Drie keer Esc doet hetzelfde, als u een toetsenbord heeft.',
      'Uw browser onthoudt wel dat u hier was. Wis dat als een ander het niet mag weten.',
      'Doet u 15 minuten niets? Dan loggen wij u uit. Na 4 uur ook.',
      'Wat u dan typte, bewaren wij één dag. Alleen u ziet het, na het inloggen.',
    ],
    hulpWie: 'Uw teams',
    hulpPrivacy: 'Lees wat wij met gegevens doen',
    hulpBerichten: 'Kies hoe u bericht van ons krijgt',
  },
  je: {
    doenKop: 'Dit moet je doen',
    doenNiets: 'Je hoeft nu niets te doen.',
    doenToestemming: (aantal) =>
      aantal === '1' ? 'Zeg of iets mag' : `Zeg of iets mag: ${aantal} vragen`,
    doenToestemmingUitleg: 'Wij vragen of wij iets mogen delen. Je kiest zelf: ja, nee of later.',
    doenVerzoek: (nummer) => `Geef antwoord bij verzoek ${nummer}`,
    doenVerzoekUitleg: 'Wij vroegen je iets. Tot je antwoord geeft, kunnen wij niet verder.',
    doenHalen: 'Haal je bestand op',
    doenHalenTot: (datum) => `Het staat klaar tot ${datum}. Daarna is het weg.`,
    doenPlan: 'Lees je plan',
    doenPlanUitleg: 'Wij schreven iets in het plan. Zeg of je het ermee eens bent.',
    onderwegKop: 'Jouw verzoeken',
    onderweg: (nummer) => `Verzoek ${nummer}`,
    onderwegTot: (datum) => `Je krijgt antwoord. Dat is op zijn laatst op ${datum}.`,
    bellenKop: 'Wie kun je bellen?',
    bellen: [
      'Bel de gemeente en vraag naar dit team.',
      'Zeg alleen je naam en dit nummer. Je hoeft niet te zeggen waar het over gaat.',
    ],
    meerKop: 'Alles op een rij',
    delen: 'Met wie delen wij?',
    delenUitleg: 'Wie weet iets over je, en waarom. Hier kun je ook stoppen.',
    gegevensUitleg: 'Alles wat wij over je opschreven.',
    plan: 'Mijn plan',
    planUitleg: 'Wat wij samen willen, en wie wat doet.',
    toestemmingen: 'Wat mag van mij',
    toestemmingenUitleg: 'Waar je ja of nee op zei.',
    verzoeken: 'Mijn verzoeken',
    verzoekenUitleg: 'Iets laten verbeteren of weghalen, of een klacht.',
    downloads: 'Alles meenemen',
    downloadsUitleg: 'Maak een bestand met alles over jou.',
    helpers: 'Iemand laten helpen',
    helpersUitleg: 'Kies wie er met je mee mag kijken.',
    berichten: 'Berichten van ons',
    berichtenUitleg: 'Kies hoe je van ons hoort.',
    hulpKop: 'Hulp en contact',
    hulpInleiding: 'Heb je hulp nodig, of een vraag? Dit kun je doen.',
    hulpTeamKop: 'Een vraag over je dossier',
    hulpTeam: [
      'Bel de gemeente en vraag naar het team. Hieronder staat welk team bij je hoort.',
      'Zeg alleen je naam en het nummer. Je hoeft niet te zeggen waar het over gaat.',
    ],
    hulpNietEensKop: 'Je bent het er niet mee eens',
    hulpNietEens: [
      'Klopt er iets niet? Of vind je dat wij iets niet mogen? Doe dan een verzoek.',
      'Ben je niet goed geholpen? Dan kun je een klacht indienen.',
    ],
    hulpKlacht: 'Lees hoe je een klacht indient',
    hulpVerzoek: 'Doe een verzoek',
    hulpHelperKop: 'Hulp van iemand die je kent',
    hulpHelper: 'Iemand mag met je meekijken, of voor je praten. Je kiest zelf wie, en hoe lang.',
    hulpVeiligKop: 'Veilig kijken',
    hulpVeilig: [
      'Kijkt er iemand mee? Met "Snel weg" ga je eruit. Je ziet dan een gewone website.',
      'Drie keer Esc doet hetzelfde, als je een toetsenbord hebt.',
      'Je browser onthoudt wel dat je hier was. Wis dat als een ander het niet mag weten.',
      'Doe je 15 minuten niets? Dan loggen wij je uit. Na 4 uur ook.',
      'Wat je dan typte, bewaren wij één dag. Alleen jij ziet het, na het inloggen.',
    ],
    hulpWie: 'Jouw teams',
    hulpPrivacy: 'Lees wat wij met gegevens doen',
    hulpBerichten: 'Kies hoe je bericht van ons krijgt',
  },
}
