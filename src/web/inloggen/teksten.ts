import type { Aanmelder, AanmeldReden } from '../../handelingen/aanmelden-fout.ts'

/** Who can log in how, on the buttons of the login page. */
export const knoppen: Readonly<Record<Aanmelder, { kop: string; uitleg: string; knop: string }>> = {
  inwoner: {
    kop: 'Ik ben inwoner',
    uitleg: 'Bekijk wat wij over u weten en wie dat zag.',
    knop: 'Log in met DigiD',
  },
  medewerker: {
    kop: 'Ik werk bij de gemeente of het wijkteam',
    uitleg: 'U logt in met het account van uw werk.',
    knop: 'Log in als medewerker',
  },
  partner: {
    kop: 'Ik werk bij een andere organisatie',
    uitleg: 'U ziet alleen wat met uw organisatie is gedeeld.',
    knop: 'Log in voor uw organisatie',
  },
}

export interface Fouttekst {
  kop: string
  uitleg: readonly string[]
  status: 403 | 503
}

const kloptNiet: Fouttekst = {
  kop: 'Inloggen is niet gelukt',
  uitleg: [
    'Het antwoord van de inlogdienst klopt niet. Daarom laten wij u niet binnen.',
    'Probeer het opnieuw. Lukt het weer niet? Bel de gemeente en noem de code.',
  ],
  status: 503,
}

const opnieuw: Fouttekst = {
  kop: 'Begin opnieuw met inloggen',
  uitleg: ['Het inloggen duurde te lang, of is al gebruikt. Er is niets veranderd.'],
  status: 403,
}

/** What a page says when somebody is not let in. Never who they are, and never whether we know anybody. */
const voorIedereen: Readonly<Record<AanmeldReden, Fouttekst>> = {
  onbereikbaar: {
    kop: 'Inloggen lukt nu niet',
    uitleg: [
      'De inlogdienst geeft geen antwoord. Er is niets veranderd.',
      'Probeer het over een paar minuten opnieuw.',
    ],
    status: 503,
  },
  'antwoord-fout': kloptNiet,
  'bsn-fout': kloptNiet,
  verlopen: opnieuw,
  vreemd: opnieuw,
  gestopt: {
    kop: 'U bent niet ingelogd',
    uitleg: ['U stopte met inloggen, of het lukte daar niet. Er is niets veranderd.'],
    status: 403,
  },
  'acr-te-laag': {
    kop: 'U heeft een sterkere manier van inloggen nodig',
    uitleg: [
      'Dit gaat over gevoelige gegevens. Uw wachtwoord alleen is niet genoeg.',
      'Log in met een tweede stap, zoals een app of een pas. Vraag de helpdesk van uw organisatie om hulp.',
    ],
    status: 403,
  },
  machtiging: {
    kop: 'U logt in voor iemand anders',
    uitleg: ['Dat kan hier niet. Log in als uzelf.'],
    status: 403,
  },
  onbekend: {
    kop: 'Wij kennen u niet in dit systeem',
    uitleg: ['Uw account hoort hier bij niemand. Vraag de beheerder om een code.'],
    status: 403,
  },
}

/** Where a resident needs other words. */
const voorInwoner: Partial<Record<AanmeldReden, Fouttekst>> = {
  'acr-te-laag': {
    kop: 'Log in met een veiligere DigiD',
    uitleg: [
      'Uw gegevens hier zijn gevoelig. Daarom vragen wij meer dan een wachtwoord.',
      'Gebruik de DigiD-app. Laat de app eenmalig uw paspoort of ID-kaart lezen. Log daarna opnieuw in.',
      'Lukt dat niet? Bel de gemeente. Wij helpen u ook zonder DigiD.',
    ],
    status: 403,
  },
  machtiging: {
    kop: 'U logt in voor iemand anders',
    uitleg: [
      'Dat kan hier nog niet. Log in als uzelf.',
      'Helpt u iemand? Die persoon kan u een code geven. Of bel de gemeente.',
    ],
    status: 403,
  },
  onbekend: {
    kop: 'Wij kennen u niet in dit systeem',
    uitleg: [
      'Inloggen met DigiD is gelukt. Maar hier staat geen pagina voor u.',
      'Krijgt u hulp van het wijkteam? Vraag uw hulpverlener of bel de gemeente.',
      'U mag altijd vragen wat de gemeente over u weet.',
    ],
    status: 403,
  },
}

export function foutTekstVan(reden: AanmeldReden, wie: Aanmelder): Fouttekst {
  const eigen = wie === 'inwoner' ? voorInwoner[reden] : undefined
  return eigen ?? voorIedereen[reden]
}

/** Everything that a resident may read here, for the test of plain words. */
export const inwonerteksten: readonly string[] = [
  knoppen.inwoner.kop,
  knoppen.inwoner.uitleg,
  ...Object.values({ ...voorIedereen, ...voorInwoner }).flatMap(({ kop, uitleg }) => [
    kop,
    ...uitleg,
  ]),
]
