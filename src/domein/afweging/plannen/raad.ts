import type { Categorie } from '../../../recht/vocabulaire.ts'
import { antwoord, gekozen, klaar, stapGesprek, stapInhoud } from '../bouwstenen.ts'
import type { Stappenplan } from '../stappenplan.ts'

const gegevens: readonly Categorie[] = [
  'identificatie',
  'dat',
  'wat',
  'signaal-hgkm',
  'bijzonder',
  'behandel',
  'derden',
]

const bevestigen =
  'Wij lazen dit artikel alleen in de leidraad, niet in de wet zelf. Een jurist moet het nog bevestigen.'

/** Telling the Raad what it needs: asked, during its investigation, or of one's own accord (BW 1:240; S3 chapter 3; E-188). */
export const informatieRaad: Stappenplan = {
  soort: 'informatie-raad',
  titel: 'De Raad voor de Kinderbescherming inlichten',
  groep: 'melden',
  kort: 'Vraagt de Raad u iets, of heeft u grote zorgen over een kind? Weeg hier of u iets vertelt.',
  wet: [
    {
      wet: 'Burgerlijk Wetboek boek 1',
      artikel: '240',
      zin: 'U mag de Raad zonder toestemming vertellen wat nodig is, ook met een beroepsgeheim.',
    },
  ],
  kanNietEisen:
    'U mag de Raad inlichten, maar u moet niet. De Raad en uw gemeente kunnen het niet eisen. U kiest zelf wat en hoeveel.',
  teBevestigen: bevestigen,
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'aanleiding',
      titel: 'De aanleiding',
      uitleg: [
        'Heeft u zelf zorgen, en doet de Raad nog niets? Dan begint u meestal met de meldcode en Veilig Thuis.',
      ],
      velden: [
        {
          naam: 'aanleiding',
          soort: 'keuze',
          label: 'Wat is de aanleiding?',
          keuzes: [
            { waarde: 'gevraagd', tekst: 'De Raad vroeg mij iets' },
            { waarde: 'onderzoek', tekst: 'Ik weet van een onderzoek van de Raad' },
            { waarde: 'zorgen', tekst: 'Ik heb zelf zorgen over de veiligheid van een kind' },
          ],
        },
        { naam: 'aanleidingTekst', soort: 'tekst', label: 'Wat is er precies?' },
        {
          naam: 'aanwijzing',
          soort: 'driewaardig',
          feit: 'concreteAanwijzingVeiligheid',
          label: 'Zijn er feiten waaruit blijkt dat het kind gevaar loopt?',
          als: { veld: 'aanleiding', waarde: 'zorgen' },
        },
        {
          naam: 'collega',
          soort: 'driewaardig',
          feit: 'collegaGeconsulteerd',
          label: 'Dacht een collega mee?',
          als: { veld: 'aanleiding', waarde: 'zorgen' },
        },
        {
          naam: 'waaromRaad',
          soort: 'tekst',
          label: 'Waarom de Raad, en niet Veilig Thuis?',
          als: { veld: 'aanleiding', waarde: 'zorgen' },
        },
      ],
    },
    stapGesprek({
      titel: 'Bespreek het vooraf',
      uitleg: ['Vertel de jongere en de ouders wat u de Raad wilt zeggen, en waarom.'],
    }),
    stapInhoud(gegevens, {
      titel: 'Wat u vertelt',
      uitleg: ['Geef feiten. Laat uw mening over wat de rechter moet doen weg.'],
      wie: 'Wie van de Raad spreekt u?',
    }),
  ],
  vraag: (stand) => {
    if (!klaar(stand, 'aanleiding', 'inhoud')) return undefined
    const aanleiding = antwoord(stand, 'aanleiding')
    return {
      handeling: 'verstrekken',
      ontvanger: 'raad-kinderbescherming',
      doel: aanleiding === 'zorgen' ? 'veiligheid' : 'onderzoek-raad',
      categorieen: gekozen(stand, gegevens),
      feiten: {
        gevraagdDoorOntvanger: aanleiding === 'gevraagd',
        lopendOnderzoek: aanleiding === 'onderzoek',
      },
    }
  },
  uitkomsten: [
    { code: 'inlichten', tekst: 'Ik vertel de Raad wat nodig is', triage: true },
    {
      code: 'niet-inlichten',
      tekst: 'Ik vertel de Raad niets',
      hint: 'Vroeg de Raad iets? Laat dan weten dat u niets geeft, en waarom.',
    },
  ],
  binnenDagen: 14,
}

const gegevensVto: readonly Categorie[] = ['identificatie', 'dat', 'wat', 'bijzonder', 'derden']

/** The college asks the Raad to investigate (Jeugdwet 2.4 and 7.4.0 lid 1 onder b; S3 chapter 1; E-188). */
export const verzoekRaad: Stappenplan = {
  soort: 'verzoek-onderzoek-raad',
  titel: 'De Raad vragen om onderzoek',
  groep: 'melden',
  kort: 'Moet de rechter misschien ingrijpen voor een kind? Vraag de Raad namens de gemeente om onderzoek.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '2.4 lid 1',
      zin: 'De gemeente vraagt de Raad om onderzoek als een maatregel nodig kan zijn.',
    },
    {
      wet: 'Jeugdwet',
      artikel: '7.4.0 lid 1 onder b',
      zin: 'De gemeente mag gebruiken wat voor dit verzoek nodig is.',
    },
  ],
  nietVoor: ({ pet, taak, leeftijd }) => {
    if (leeftijd !== undefined && leeftijd >= 18) {
      return 'De Raad onderzoekt alleen voor kinderen onder de 18. Gaat het om een kind van deze persoon? Doe dit dan in het dossier van het kind.'
    }
    if (pet === 'toeleider' && taak === 'toeleiding-jeugd') return undefined
    return 'Dit verzoek doet een toeleider jeugd namens de gemeente. Bespreek uw zorgen met die collega. U mag de Raad wel zelf inlichten, of melden bij Veilig Thuis.'
  },
  stappen: [
    {
      code: 'reden',
      titel: 'Waarom dit verzoek?',
      uitleg: ['Hulp waar de ouders zelf aan meedoen gaat voor.'],
      velden: [
        {
          naam: 'bedreiging',
          soort: 'tekst',
          label: 'Wat bedreigt het kind?',
          hint: 'Feiten, met wanneer en van wie u ze weet.',
        },
        { naam: 'geprobeerd', soort: 'tekst', label: 'Welke hulp is geprobeerd, en wat hielp?' },
        {
          naam: 'leidinggevende',
          soort: 'driewaardig',
          feit: 'leidinggevendeGeconsulteerd',
          label: 'Besprak u dit met uw leidinggevende?',
        },
      ],
    },
    stapGesprek({
      titel: 'Bespreek het vooraf',
      uitleg: ['Vertel de ouders en de jongere wat u vraagt en wat u erbij stuurt.'],
    }),
    stapInhoud(gegevensVto, {
      titel: 'Wat u meestuurt',
      uitleg: ['Behandeling en diagnose horen hier niet bij. De Raad vraagt daar zelf naar.'],
    }),
  ],
  vraag: (stand) =>
    klaar(stand, 'reden', 'inhoud')
      ? {
          handeling: 'verstrekken',
          ontvanger: 'raad-kinderbescherming',
          doel: 'vto-raad',
          categorieen: gekozen(stand, gegevensVto),
        }
      : undefined,
  uitkomsten: [
    {
      code: 'verzoek',
      tekst: 'Ik vraag de Raad om onderzoek',
      triage: true,
      plichten: [
        { code: 'volg-verzoek', tekst: 'Vraag de Raad of het onderzoek begint.', dagen: 14 },
      ],
    },
    { code: 'geen-verzoek', tekst: 'Ik vraag nu geen onderzoek' },
  ],
  binnenDagen: 14,
}
