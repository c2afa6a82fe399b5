/** The page about complaints: to whom, how, how long, and what then. Nobody is sent from one to the other (E-232). */
export const klachtTeksten = {
  kop: 'Een klacht indienen',
  inleiding: 'Bent u niet goed geholpen, of ging het mis met uw gegevens? Zeg het ons.',
  kortKop: 'Kort gezegd',
  kort: [
    'Het kost niets en uw hulp gaat gewoon door.',
    'U krijgt binnen 6 weken antwoord. Soms duurt het 4 weken langer. Dan hoort u dat.',
    'Iemand mag u helpen, of het voor u doen.',
    'Kiest u het verkeerde loket? Dan sturen wij uw klacht door. U hoort naar wie.',
  ],

  hoeKop: 'Zo dient u een klacht in',
  inloggen: 'Dien een klacht in op uw eigen pagina',
  inloggenUitleg: 'U logt dan eerst in. U ziet daar ook hoe ver wij zijn.',
  brief: (aan: string) => `Met een brief: schrijf aan ${aan}. Zet er boven: klacht.`,
  briefInhoud:
    'Schrijf op wie u bent, wat er gebeurde en wanneer. Zet erbij hoe wij u veilig bereiken.',
  telefoon:
    'Met de telefoon: bel het nummer van uw gemeente. Zeg dat u een klacht heeft. Wij schrijven hem voor u op.',
  balie: 'Aan de balie: kom langs. Wij schrijven uw klacht op. U leest mee en krijgt een kopie.',
  contact: 'Zo bereikt u de gemeente:',

  wieKop: 'Over wie gaat uw klacht?',
  gemeenteKop: 'Over de gemeente, of over iemand die er werkt',
  gemeente: [
    'Uw klacht komt bij iemand die er zelf niet bij was.',
    'Die luistert naar u en naar de ander.',
    'U krijgt een brief met wat wij vinden en wat wij gaan doen.',
    'Is het langer dan een jaar geleden? Dan hoeft de gemeente niet meer te kijken. Vraag het toch.',
  ],
  anderKop: 'Over een andere organisatie die u helpt',
  ander: [
    'Elke organisatie die hulp geeft, heeft eigen regels voor klachten.',
    'U kunt uw klacht daar indienen. Daar beslist iemand die er niet bij was.',
    'Weet u niet waar? Stuur uw klacht naar ons. Wij sturen hem door, als u dat goed vindt.',
    'Gaat het om hulp aan een kind? Dan helpt Jeugdstem u, gratis: 088-555 1000.',
  ],
  privacyKop: 'Over uw gegevens',
  privacy: [
    'Vraag het liefst eerst ons wat er gebeurde. U krijgt binnen een maand antwoord.',
    'Elke gemeente heeft iemand die op de privacy let: de functionaris gegevensbescherming.',
    'U mag die persoon altijd bellen of schrijven. Vraag ernaar bij uw gemeente.',
    'U kunt ook meteen naar de Autoriteit Persoonsgegevens: 088-1805 250.',
    'Die let erop dat iedereen zich aan de privacywet houdt.',
  ],
  besluitKop: 'Over een besluit',
  besluit: [
    'Bent u het niet eens met een besluit van de gemeente? Dan is een klacht niet de weg.',
    'U kunt de gemeente vragen om opnieuw te kijken. Dat heet bezwaar.',
    'Dat moet binnen 6 weken na de dag van de brief. In de brief staat hoe.',
    'Zei een andere organisatie nee op een vraag over uw gegevens? Dan beslist de rechter.',
    'U vraagt dat binnen 6 weken. Kwam er geen antwoord? Dan mag het ook later.',
    'Schreef u toch een klacht? Dan sturen wij hem naar wie erover gaat. U hoort dat.',
  ],

  langKop: 'Wat gebeurt er dan, en wanneer?',
  lang: [
    'Wij schrijven u dat uw klacht er is. Daarin staat wie hem leest en wanneer u antwoord krijgt.',
    'Wij praten met u, als u dat wilt. U mag iemand meenemen.',
    'Binnen 6 weken krijgt u een brief met ons antwoord.',
    'Duurt het langer? Dan hoort u dat vooraf. Het mag hooguit 4 weken langer duren.',
  ],

  danKop: 'Bent u niet blij met het antwoord?',
  dan: [
    'Ga dan naar de Nationale ombudsman. Doe dat binnen een jaar. Bellen is gratis: 0800-33 55 555.',
    'Sommige gemeenten hebben een eigen ombudsman. Dat staat dan in onze brief.',
    'Gaat het om privacy? Dan kan het ook bij de Autoriteit Persoonsgegevens: 088-1805 250.',
    'Had u schade door ons? Dan kunt u naar de rechter. Vraag eerst om raad.',
    'Het Juridisch Loket helpt u daarbij, gratis: 0800-8020.',
  ],
} as const
