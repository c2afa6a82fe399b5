import type { Categorie } from '../../../recht/vocabulaire.ts'
import { antwoord, gekozen, jaOfNee, klaar, stapGesprek } from '../bouwstenen.ts'
import type { Afwegingstand, Stappenplan } from '../stappenplan.ts'

/** What Veilig Thuis can be told: what is needed to end or to look into the violence (Wmo 2015 5.2.6). */
export const gegevensVoorVeiligThuis: readonly Categorie[] = [
  'identificatie',
  'wat',
  'signaal-hgkm',
  'bijzonder',
  'behandel',
  'derden',
]

const vooraf = ['overleg', 'gesprek'] as const

/** Must somebody step in now? Then asking around and talking may wait (E-196). */
const acuut = (stand: Afwegingstand): boolean => jaOfNee(stand, 'acuut') === true

/** All steps that must be done in this situation (E-185): a report before that does not count as following the meldcode. */
export function meldcodeGevolgd(stand: Afwegingstand): boolean {
  return klaar(stand, 'signalen', 'wegen', 'besluiten') && (acuut(stand) || klaar(stand, ...vooraf))
}

/** Leaving out steps is for acute danger alone. */
function eerstOverleg(stand: Afwegingstand): string | undefined {
  if (acuut(stand) || klaar(stand, ...vooraf)) return undefined
  return 'Overleg eerst, en praat met wie het aangaat. Alleen bij direct gevaar mag u dat later doen. Zet dat dan bij de signalen.'
}

/** The meldcode (Wmo 2015 5.2.6; Besluit verplichte meldcode 2; S3 chapter 3; E-184, E-185). Works in both roles. */
export const meldcode: Stappenplan = {
  soort: 'meldcode',
  titel: 'Meldcode huiselijk geweld en kindermishandeling',
  groep: 'veiligheid',
  kort: 'Denkt u aan geweld thuis of aan mishandeling? Loop de vijf stappen door. Besluit daarna of u meldt.',
  wet: [
    {
      wet: 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling',
      artikel: '2',
      zin: 'Dit zijn de stappen. U moet ze volgen, als toeleider en als hulpverlener.',
    },
    {
      wet: 'Wmo 2015',
      artikel: '5.2.6',
      zin: 'U mag zonder toestemming melden bij Veilig Thuis, ook met een beroepsgeheim.',
    },
  ],
  kanNietEisen:
    'Melden is een recht. Niemand kan eisen dat u meldt: de gemeente niet, en een contract ook niet. U moet wel de stappen volgen en uitleggen waarom u meldt of niet meldt.',
  teBevestigen:
    'De leidraad uit 2020 laat u vrij wegen. Sinds 2019 zegt een afwegingskader wanneer melden nodig is. Gebruik het kader van uw eigen beroep. Een jurist moet nog bevestigen hoe beide samengaan.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'signalen',
      titel: 'Breng de signalen in kaart',
      uitleg: [
        'Schrijf op wat u zelf zag en hoorde. Houd feiten en vermoedens uit elkaar.',
        'Is er nu gevaar? Bel 112. Veilig Thuis is dag en nacht te bereiken op 0800 2000.',
      ],
      velden: [
        {
          naam: 'signalen',
          soort: 'tekst',
          label: 'Wat zag of hoorde u, en wanneer?',
          hint: 'Alleen feiten. Zet erbij van wie u iets hoorde.',
        },
        {
          naam: 'uitleg',
          soort: 'tekst',
          label: 'Wat denkt u dat er speelt?',
          hint: 'Dit is uw vermoeden. Schrijf ook op wat het anders kan zijn.',
          optioneel: true,
        },
        {
          naam: 'vermoeden',
          soort: 'driewaardig',
          feit: 'vermoedenHGKM',
          label: 'Vermoedt u geweld thuis of kindermishandeling?',
          hint: 'U hoeft het niet zeker te weten.',
        },
        {
          naam: 'acuut',
          soort: 'driewaardig',
          feit: 'dringendHulpNodig',
          label: 'Moet iemand nu meteen ingrijpen?',
          hint: 'Dan mogen stap 2 en stap 3 later. Bel eerst.',
        },
        {
          naam: 'kinderen',
          soort: 'keuze',
          label: 'Zijn er kinderen bij betrokken?',
          keuzes: [
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nee' },
            {
              waarde: 'weet-niet',
              tekst: 'Dat weet ik nog niet',
              hint: 'Doe dan ook de kindcheck.',
            },
          ],
        },
      ],
    },
    {
      code: 'overleg',
      titel: 'Overleg met een collega of Veilig Thuis',
      uitleg: [
        'Leg het voor aan een collega, het liefst zonder namen.',
        'U kunt ook Veilig Thuis om raad vragen. Noem dan geen naam. Dat is geen melding.',
      ],
      velden: [
        {
          naam: 'collega',
          soort: 'driewaardig',
          feit: 'collegaGeconsulteerd',
          label: 'Heeft u een collega om raad gevraagd?',
          hint: 'Vroeg u dat hier, met een ruggespraak? Dan weten wij het al.',
        },
        {
          naam: 'raadVan',
          soort: 'keuzes',
          label: 'Wie dacht er mee?',
          keuzes: [
            { waarde: 'collega', tekst: 'Een collega' },
            { waarde: 'aandacht', tekst: 'De aandachtsfunctionaris' },
            { waarde: 'veilig-thuis', tekst: 'Veilig Thuis, zonder namen' },
            { waarde: 'letsel', tekst: 'Een deskundige voor letsel' },
            { waarde: 'niemand', tekst: 'Nog niemand' },
          ],
        },
        { naam: 'raad', soort: 'tekst', label: 'Wat vroeg u, en wat was de raad?' },
      ],
      overslaan: 'spoed',
    },
    stapGesprek(
      {
        titel: 'Praat met wie het aangaat',
        uitleg: [
          'Vertel wat u ziet en welke zorg u heeft. Vraag hoe zij het zien. Noem ook een melding als u daaraan denkt.',
          'Praat met een kind apart als dat kan. Kan een gesprek niet veilig? Vraag dan eerst raad aan Veilig Thuis.',
        ],
      },
      'spoed',
    ),
    {
      code: 'wegen',
      titel: 'Weeg met het afwegingskader',
      uitleg: [
        'Beantwoord de vragen in deze volgorde. Gebruik het kader van uw beroep erbij.',
        'Bij direct gevaar of als het steeds weer onveilig is, past een melding. Meldt u dan niet? Leg dat goed uit.',
      ],
      velden: [
        {
          naam: 'blijft',
          soort: 'keuze',
          label: 'Is er na deze stappen nog een vermoeden?',
          keuzes: [
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nee, er is iets anders aan de hand' },
            { waarde: 'weet-niet', tekst: 'Dat weet ik niet zeker' },
          ],
        },
        {
          naam: 'onveilig',
          soort: 'driewaardig',
          feit: 'ernstigGevaar',
          label: 'Is iemand nu onveilig, of steeds weer?',
        },
        {
          naam: 'zelfHelpen',
          soort: 'driewaardig',
          label: 'Kunt u goede hulp geven of regelen?',
        },
        {
          naam: 'aanvaarden',
          soort: 'driewaardig',
          label: 'Willen zij die hulp, en doen zij mee?',
        },
        {
          naam: 'resultaat',
          soort: 'driewaardig',
          label: 'Maakt die hulp het op tijd weer veilig?',
        },
        { naam: 'weging', soort: 'tekst', label: 'Hoe weegt u dit samen?' },
      ],
    },
    {
      code: 'besluiten',
      titel: 'Neem twee besluiten',
      uitleg: [
        'Eén: is melden nodig? Twee: is hulp geven of regelen ook mogelijk? Leg beide uit.',
        'Als hulpverlener doorbreekt u uw geheim met een melding. De wet laat dat toe. Als toeleider meldt u wat u voor de gemeente weet. Vertel in beide rollen alleen wat nodig is.',
      ],
      velden: [
        {
          naam: 'hulp',
          soort: 'keuze',
          label: 'Wie geeft of regelt hulp?',
          keuzes: [
            { waarde: 'ik', tekst: 'Ik, of mijn team' },
            { waarde: 'ander', tekst: 'Een andere hulpverlener' },
            { waarde: 'veilig-thuis', tekst: 'Veilig Thuis zoekt dat uit' },
            { waarde: 'niemand', tekst: 'Hulp is niet mogelijk' },
          ],
        },
        {
          naam: 'hulpTekst',
          soort: 'tekst',
          label: 'Welke hulp is dat, of waarom lukt het niet?',
          hint: 'Schrijf ook op wie kijkt of het werkt, en wanneer.',
        },
        {
          naam: 'doelTekst',
          soort: 'tekst',
          max: 1000,
          label: 'Wat wilt u bereiken voor de veiligheid?',
        },
        {
          naam: 'categorie',
          soort: 'categorieen',
          uit: gegevensVoorVeiligThuis,
          optioneel: true,
          label: 'Meldt u? Welke gegevens geeft u dan?',
          hint: 'Meldt u niet? Laat dit dan leeg.',
        },
        {
          naam: 'nodig',
          soort: 'driewaardig',
          feit: 'noodzakelijk',
          optioneel: true,
          label: 'Meldt u? Is dat allemaal echt nodig?',
        },
      ],
    },
  ],
  vraag: (stand) => {
    if (!klaar(stand, 'signalen')) return undefined
    const gegevens = gekozen(stand, gegevensVoorVeiligThuis)
    return {
      handeling: 'melden',
      ontvanger: 'veilig-thuis',
      doel: 'veiligheid',
      categorieen: gegevens.length === 0 ? ['signaal-hgkm'] : gegevens,
      feiten: {
        meldcodeDoorlopen: meldcodeGevolgd(stand),
        // What is known after weighing goes before what was thought at the start.
        ...(antwoord(stand, 'blijft') === 'nee' ? { vermoedenHGKM: false } : {}),
      },
    }
  },
  uitkomsten: [
    {
      code: 'melden',
      tekst: 'Ik meld bij Veilig Thuis',
      hint: 'Daarna gaat u verder met een triage. Wat u hier schreef, staat daar al.',
      triage: true,
      beletsel: (stand) => {
        if (jaOfNee(stand, 'vermoeden') !== true || antwoord(stand, 'blijft') === 'nee') {
          return 'U heeft geen vermoeden genoteerd. Zonder vermoeden is er niets te melden. Vraag wel raad als u twijfelt.'
        }
        if (gekozen(stand, gegevensVoorVeiligThuis).length === 0) {
          return 'Kies bij stap 5 welke gegevens u meldt.'
        }
        return eerstOverleg(stand)
      },
      plichten: [
        {
          code: 'volg-melding',
          tekst: 'Vraag Veilig Thuis wat er met uw melding gebeurde, en wat u zelf blijft doen.',
          dagen: 14,
        },
      ],
    },
    {
      code: 'hulp-regelen',
      tekst: 'Ik meld nu niet, en geef of regel hulp',
      hint: 'Dit past als de hulp het op tijd weer veilig maakt.',
      beletsel: (stand) =>
        ['ik', 'ander'].includes(antwoord(stand, 'hulp'))
          ? eerstOverleg(stand)
          : 'U schreef bij stap 5 dat u of een ander geen hulp geeft. Pas dat aan, of kies een ander besluit.',
      plichten: [
        {
          code: 'volg-hulp',
          tekst: 'Ga na of de hulp werkt en of iedereen veilig is. Zo niet, weeg opnieuw.',
          dagen: 28,
        },
      ],
    },
    {
      code: 'geen-vermoeden',
      tekst: 'Ik meld niet. Er is geen vermoeden meer',
      beletsel: (stand) =>
        antwoord(stand, 'blijft') === 'nee'
          ? eerstOverleg(stand)
          : 'Dit kan alleen als u bij stap 4 schreef dat er geen vermoeden meer is.',
    },
    {
      code: 'niet-melden',
      tekst: 'Ik meld niet, om een andere reden',
      hint: 'Leg goed uit waarom. U moet dit later kunnen vertellen.',
      beletsel: eerstOverleg,
      plichten: [
        {
          code: 'weeg-opnieuw',
          tekst: 'Kijk opnieuw naar de signalen. Weeg of melden nu wel nodig is.',
          dagen: 14,
        },
      ],
    },
  ],
  binnenDagen: 28,
}
