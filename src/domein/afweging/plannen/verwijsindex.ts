import { een, lijst } from '../../invoer.ts'
import type { Afwegingstand, Stappenplan } from '../stappenplan.ts'
import { geenRisico, risicoKeuzes, verwijsindexTot } from './verwijsindex-risicos.ts'

/** Is a risk of the law chosen, and only such? */
export function heeftRisico(stand: Pick<Afwegingstand, 'waarden'>): boolean {
  const gekozen = lijst(stand.waarden, 'risico')
  return gekozen.length > 0 && !gekozen.includes(geenRisico)
}

function waaromNiet({ plaats, waarden, records }: Afwegingstand): string | undefined {
  if (records.meldingsbevoegd !== true) {
    return 'U staat niet in het register van meldingsbevoegden. Vraag een collega die erin staat. Wie dat is, weet uw leidinggevende.'
  }
  if (plaats.leeftijd === undefined) {
    return 'De leeftijd is niet bekend. De verwijsindex is er tot 23 jaar. Zoek eerst de geboortedatum uit.'
  }
  if (!heeftRisico({ waarden })) {
    return 'U koos geen risico uit de wet. Zonder zo’n risico mag u niet melden.'
  }
  return een(waarden, 'redelijkVermoeden') === 'ja'
    ? undefined
    : 'Een redelijk vermoeden staat niet vast. Zoek eerst uit wat er speelt.'
}

/**
 * Reporting a young person to the verwijsindex (Jeugdwet 7.1.4.1; S3 chapter 3; E-189, E-190). Deelwijzer is no client of
 * that index: the professional puts the report in it, and records here that and when.
 */
export const verwijsindex: Stappenplan = {
  soort: 'verwijsindex',
  titel: 'Melden in de verwijsindex risicojongeren',
  groep: 'melden',
  kort: 'Loopt iemand onder de 23 jaar een risico, en wilt u afstemmen met anderen? Weeg af of u meldt.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '7.1.4.1',
      zin: 'Een meldingsbevoegde mag zonder toestemming melden bij een risico dat in de wet staat.',
    },
    {
      wet: 'Jeugdwet',
      artikel: '7.1.4.3',
      zin: 'In de index komt alleen dát u meldt en hoe u te bereiken bent. Niet waarom.',
    },
    {
      wet: 'Jeugdwet',
      artikel: '7.1.4.5',
      zin: 'U haalt de melding weg als het risico weg is, en altijd na twee jaar of bij 23 jaar.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u meldt. Ook niet “omdat het gezin bekend is”. U weegt het zelf af.',
  teBevestigen:
    'De verwijsindex stond op 1 januari 2026 nog in de Jeugdwet. Het kabinet wil hem schrappen. Ga na of dit nog geldt.',
  nietVoor: ({ leeftijd }) =>
    leeftijd !== undefined && leeftijd >= verwijsindexTot
      ? 'De verwijsindex is er tot 23 jaar, en deze persoon is ouder. Wilt u afstemmen met een ander? Vraag de inwoner of dat mag.'
      : undefined,
  stappen: [
    {
      code: 'risico',
      titel: 'Welk risico loopt de jongere?',
      uitleg: [
        'De lijst komt uit de wet en is af. Staat uw zorg er niet bij, dan mag u niet melden.',
        'U hebt een redelijk vermoeden als u kunt zeggen wat u zag of hoorde. Een gevoel is niet genoeg.',
      ],
      velden: [
        { naam: 'risico', soort: 'keuzes', label: 'Welk risico ziet u?', keuzes: risicoKeuzes },
        { naam: 'waarop', soort: 'tekst', label: 'Wat zag of hoorde u zelf, en wanneer?' },
        {
          naam: 'redelijkVermoeden',
          soort: 'driewaardig',
          feit: 'redelijkVermoedenRisico',
          label: 'Hebt u een redelijk vermoeden dat dit de jongere echt bedreigt?',
        },
      ],
    },
    {
      code: 'nut',
      titel: 'Waarvoor is de melding nodig?',
      uitleg: [
        'De verwijsindex brengt u in contact met een ander die ook meldde. Meer niet.',
        'Weet u al wie er betrokken is? Dan kunt u vaak beter samen met de jongere bellen.',
      ],
      velden: [
        {
          naam: 'doelTekst',
          soort: 'tekst',
          label: 'Wat wilt u met de melding bereiken?',
          max: 1000,
        },
        { naam: 'anders', soort: 'tekst', label: 'Waarom kan het niet zonder melding?' },
        {
          naam: 'beroepscode',
          soort: 'tekst',
          label: 'Wat zegt uw beroepscode over melden?',
          hint: 'Hebt u geen beroepscode? Laat dit dan leeg.',
          optioneel: true,
        },
      ],
    },
    {
      code: 'informeren',
      titel: 'Vertel het de jongere of de ouders',
      uitleg: [
        'Toestemming is niet nodig. Vertellen dat u meldt, is wel verplicht.',
        'Alleen als vertellen nu gevaarlijk is, mag het later. Dat legt u straks vast, met een reden en een dag.',
      ],
      velden: [
        {
          naam: 'besprokenVooraf',
          soort: 'driewaardig',
          feit: 'besprokenMetBetrokkene',
          label: 'Hebt u verteld dat u wilt melden?',
        },
        {
          naam: 'bezwaarBij',
          soort: 'driewaardig',
          feit: 'bezwaarGeuit',
          label: 'Had de jongere of een ouder bezwaar?',
          als: { veld: 'besprokenVooraf', waarde: 'ja' },
        },
        {
          naam: 'bezwaarTekst',
          soort: 'tekst',
          max: 2000,
          label: 'Wat was het bezwaar?',
          als: { veld: 'bezwaarBij', waarde: 'ja' },
        },
        {
          naam: 'wieVertellen',
          soort: 'tekst',
          label: 'Aan wie vertelt u het, en hoe?',
          hint: 'Onder 12: de ouders met gezag. Van 12 tot 16: de jongere en de ouders. Vanaf 16: de jongere.',
        },
      ],
    },
  ],
  vraag: ({ gedaan, waarden }) =>
    gedaan.includes('risico')
      ? {
          handeling: 'melden',
          ontvanger: 'verwijsindex',
          doel: 'verwijsindex',
          categorieen: ['vir-melding'],
          feiten: heeftRisico({ waarden }) ? {} : { redelijkVermoedenRisico: false },
        }
      : undefined,
  uitkomsten: [
    {
      code: 'melden',
      tekst: 'Ik meld in de verwijsindex',
      hint: 'U zet de melding zelf in de verwijsindex. Daarna legt u hier vast wanneer.',
      triage: true,
      plichten: [
        {
          code: 'verwijsindex-vastleggen',
          tekst: 'Zet de melding in de verwijsindex en leg in dit dossier vast wanneer.',
          dagen: 7,
        },
      ],
      beletsel: waaromNiet,
    },
    {
      code: 'niet-melden',
      tekst: 'Ik meld niet',
      hint: 'Schrijf op waarom, en wat u wel doet.',
    },
  ],
  binnenDagen: 14,
}
