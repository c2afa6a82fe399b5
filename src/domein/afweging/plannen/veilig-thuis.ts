import { antwoord, gekozen, jaOfNee, klaar, stapGesprek, stapInhoud } from '../bouwstenen.ts'
import type { Stappenplan, Wetsplaats } from '../stappenplan.ts'
import { gegevensVoorVeiligThuis } from './meldcode.ts'

const meldrecht: Wetsplaats = {
  wet: 'Wmo 2015',
  artikel: '5.2.6',
  zin: 'U mag Veilig Thuis vertellen wat nodig is, gevraagd en ongevraagd. Toestemming hoeft niet. Uw geheim mag u hiervoor doorbreken.',
}

/** A report when the steps were taken already, for instance together with a colleague (E-184; Wmo 2015 5.2.6). */
export const meldingVeiligThuis: Stappenplan = {
  soort: 'melding-veilig-thuis',
  titel: 'Melden bij Veilig Thuis',
  groep: 'melden',
  kort: 'Deed u de stappen van de meldcode al ergens anders? Maak dan hier de melding klaar. Begin anders met de meldcode.',
  wet: [meldrecht],
  kanNietEisen:
    'Melden is een recht, geen plicht. Uw gemeente of een contract kan het niet eisen. U legt wel uit waarom u meldt of niet.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'meldcode',
      titel: 'De stappen van de meldcode',
      uitleg: ['Zonder die stappen meldt u alleen bij direct gevaar. Bel dan 112 of 0800 2000.'],
      velden: [
        {
          naam: 'vermoeden',
          soort: 'driewaardig',
          feit: 'vermoedenHGKM',
          label: 'Vermoedt u geweld thuis of kindermishandeling?',
        },
        {
          naam: 'gevolgd',
          soort: 'driewaardig',
          feit: 'meldcodeDoorlopen',
          label: 'Zijn alle stappen van de meldcode gedaan?',
          hint: 'Ook de weging met het afwegingskader.',
        },
        {
          naam: 'waar',
          soort: 'tekst',
          label: 'Wie deed dat, wanneer, en waar staat het?',
          als: { veld: 'gevolgd', waarde: 'ja' },
        },
        {
          naam: 'collega',
          soort: 'driewaardig',
          feit: 'collegaGeconsulteerd',
          label: 'Dacht een collega of Veilig Thuis mee?',
        },
      ],
    },
    stapGesprek({
      titel: 'Vertel vooraf dat u wilt melden',
      uitleg: ['Vertel wat u meldt en waarom. Luister naar bezwaren en houd er rekening mee.'],
    }),
    stapInhoud(gegevensVoorVeiligThuis, {
      titel: 'Wat u meldt',
      uitleg: ['Noem feiten, en van wie u iets hoorde. Zeg het erbij als u iets niet zeker weet.'],
    }),
  ],
  vraag: (stand) =>
    klaar(stand, 'meldcode', 'inhoud')
      ? {
          handeling: 'melden',
          ontvanger: 'veilig-thuis',
          doel: 'veiligheid',
          categorieen: gekozen(stand, gegevensVoorVeiligThuis),
        }
      : undefined,
  uitkomsten: [
    {
      code: 'melden',
      tekst: 'Ik meld bij Veilig Thuis',
      triage: true,
      beletsel: (stand) =>
        jaOfNee(stand, 'vermoeden') === true
          ? undefined
          : 'U heeft geen vermoeden genoteerd. Vraag raad aan Veilig Thuis, zonder namen.',
      plichten: [
        {
          code: 'volg-melding',
          tekst: 'Vraag Veilig Thuis wat er met uw melding gebeurde, en wat u zelf blijft doen.',
          dagen: 14,
        },
      ],
    },
    { code: 'niet-melden', tekst: 'Ik meld nu niet' },
  ],
  binnenDagen: 7,
}

/** Advice without names: no report and nothing personal, so it is always possible (S3 chapter 3; E-187). */
export const adviesVeiligThuis: Stappenplan = {
  soort: 'advies-veilig-thuis',
  titel: 'Raad vragen aan Veilig Thuis, zonder namen',
  groep: 'veiligheid',
  kort: 'Twijfelt u? Bel 0800 2000 en leg het voor zonder namen. Dat mag altijd en is geen melding.',
  wet: [
    {
      wet: 'AVG',
      artikel: '4 onder 1',
      zin: 'Kan niemand weten over wie het gaat? Dan deelt u geen persoonsgegevens.',
    },
  ],
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'vraag',
      titel: 'Uw vraag',
      uitleg: ['Laat namen, adressen en andere herkenbare dingen weg.'],
      velden: [
        {
          naam: 'vraag',
          soort: 'tekst',
          label: 'Wat legt u voor?',
          hint: 'Schrijf het zo op dat niemand te herkennen is.',
        },
        {
          naam: 'anoniem',
          soort: 'driewaardig',
          feit: 'onherleidbaar',
          label: 'Kan Veilig Thuis echt niet weten over wie het gaat?',
        },
      ],
    },
    {
      code: 'raad',
      titel: 'De raad die u kreeg',
      uitleg: ['U beslist daarna zelf.'],
      velden: [
        { naam: 'op', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer vroeg u het?' },
        { naam: 'wie', soort: 'regel', label: 'Wie sprak u?', hint: 'Een functie is genoeg.' },
        { naam: 'raad', soort: 'tekst', label: 'Wat was de raad, en wat doet u ermee?' },
      ],
    },
  ],
  vraag: (stand) =>
    klaar(stand, 'vraag')
      ? {
          handeling: 'opvragen',
          ontvanger: 'veilig-thuis',
          doel: 'veiligheid',
          categorieen: ['anoniem'],
        }
      : undefined,
  uitkomsten: [
    {
      code: 'meldcode',
      tekst: 'Ik ga verder met de meldcode',
      plichten: [
        { code: 'begin-meldcode', tekst: 'Ga verder met de meldcode, na de raad.', dagen: 7 },
      ],
    },
    { code: 'anders', tekst: 'Ik doe iets anders met de raad' },
  ],
  binnenDagen: 7,
}

/** Veilig Thuis asks, or is at work already (E-187; Wmo 2015 5.2.6). The professional chooses what and how much. */
export const informatieVeiligThuis: Stappenplan = {
  soort: 'informatie-veilig-thuis',
  titel: 'Veilig Thuis vraagt informatie',
  groep: 'melden',
  kort: 'Vraagt Veilig Thuis u iets, of loopt er een onderzoek? Weeg hier wat u geeft.',
  wet: [meldrecht],
  kanNietEisen:
    'Veilig Thuis mag alles vragen, maar niet eisen dat u het geeft. U kiest zelf wat nodig is. Veilig Thuis kijkt ook niet zelf in uw dossier.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'vraag',
      titel: 'De vraag van Veilig Thuis',
      uitleg: ['Bel terug via het vaste nummer als u niet zeker weet wie u spreekt.'],
      velden: [
        {
          naam: 'aanleiding',
          soort: 'keuze',
          label: 'Wat is de aanleiding?',
          keuzes: [
            { waarde: 'gevraagd', tekst: 'Veilig Thuis vroeg mij iets' },
            {
              waarde: 'onderzoek',
              tekst: 'Ik weet van een onderzoek',
              hint: 'Veilig Thuis vroeg u nog niets.',
            },
            { waarde: 'geen', tekst: 'Geen van beide' },
          ],
        },
        {
          naam: 'gevraagd',
          soort: 'tekst',
          label: 'Wat is precies de vraag, en waarvoor?',
        },
        {
          naam: 'alles',
          soort: 'driewaardig',
          feit: 'heelDossierGevraagd',
          label: 'Vraagt Veilig Thuis het hele dossier?',
          hint: 'Ook dan kiest u zelf wat nodig is.',
        },
      ],
    },
    stapGesprek({
      titel: 'Bespreek het vooraf',
      uitleg: ['Vertel wat Veilig Thuis vraagt en wat u wilt geven.'],
    }),
    stapInhoud(gegevensVoorVeiligThuis, {
      titel: 'Wat u geeft',
      uitleg: ['Antwoord op de vraag, en niet meer dan dat.'],
      wie: 'Wie van Veilig Thuis vraagt het?',
    }),
  ],
  vraag: (stand) =>
    klaar(stand, 'vraag', 'inhoud')
      ? {
          handeling: 'verstrekken',
          ontvanger: 'veilig-thuis',
          doel: 'onderzoek-veilig-thuis',
          categorieen: gekozen(stand, gegevensVoorVeiligThuis),
          feiten: {
            gevraagdDoorOntvanger: antwoord(stand, 'aanleiding') === 'gevraagd',
            lopendOnderzoek: antwoord(stand, 'aanleiding') === 'onderzoek',
          },
        }
      : undefined,
  uitkomsten: [
    {
      code: 'geven',
      tekst: 'Ik geef wat nodig is',
      triage: true,
      beletsel: (stand) =>
        antwoord(stand, 'aanleiding') === 'geen'
          ? 'Veilig Thuis vraagt niets en er loopt geen onderzoek. Heeft u zelf zorgen? Begin met de meldcode.'
          : undefined,
    },
    {
      code: 'niet-geven',
      tekst: 'Ik geef niets',
      hint: 'Laat Veilig Thuis weten waarom.',
      plichten: [
        {
          code: 'antwoord-veilig-thuis',
          tekst: 'Vertel Veilig Thuis dat u nu niets geeft, en waarom.',
          dagen: 7,
        },
      ],
    },
  ],
  binnenDagen: 7,
}
