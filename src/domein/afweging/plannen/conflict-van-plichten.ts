import { categorieen } from '../../../recht/vocabulaire.ts'
import { een, isEen, lijst } from '../../invoer.ts'
import type { Afwegingstand, Planstap, Stappenplan } from '../stappenplan.ts'
import { criteria, type Criterium } from './conflict-criteria.ts'

const ontvangers = [
  'politie',
  'extern-professional',
  'geheimhouder-arts',
  'samenwerkingspartner',
  'sociaal-netwerk',
] as const

function stapVoor({ code, feit, naam, vraag, uitleg, vng2015 }: Criterium, nr: number): Planstap {
  return {
    code,
    titel: `${nr}. ${naam}`,
    uitleg: [
      uitleg,
      vng2015 === undefined
        ? 'Deze eis stond niet in de VNG-handreiking van 2015. Hij geldt sinds 2020.'
        : `In de VNG-handreiking van 2015 heette dit: ${vng2015}.`,
    ],
    velden: [
      { naam: `criterium-${code}`, soort: 'driewaardig', feit, label: vraag },
      { naam: `uitleg-${code}`, soort: 'tekst', label: 'Leg uit waarom u dit antwoord geeft.' },
      ...(code === 'zo-min-mogelijk'
        ? [
            {
              naam: 'nodig',
              soort: 'driewaardig',
              feit: 'noodzakelijk',
              label: 'Is alles wat u vertelt nodig om de schade te voorkomen?',
            } as const,
          ]
        : []),
    ],
  }
}

/** Was a colleague asked: by a ruggespraak that was answered, or written down with function and day (E-175)? */
function collegaGevraagd({ waarden, records }: Afwegingstand): boolean {
  return (
    records.collegaGeconsulteerd === true ||
    (een(waarden, 'collegaFunctie') !== '' && een(waarden, 'collegaOp') !== '')
  )
}

/** The conditions that are not met, or not known to be, by name. */
export function ontbrekendeCriteria({ waarden }: Pick<Afwegingstand, 'waarden'>) {
  return criteria.filter(({ code }) => een(waarden, `criterium-${code}`) !== 'ja')
}

function waaromNiet(stand: Afwegingstand): string | undefined {
  const mist = ontbrekendeCriteria(stand).map(({ naam }) => `‘${naam}’`)
  if (mist.length > 0) {
    return `Alle zes voorwaarden moeten kloppen. Dat staat nog niet vast bij: ${mist.join(', ')}. Tot dan zwijgt u.`
  }
  if (een(stand.waarden, 'nodig') !== 'ja') {
    return 'Het staat niet vast dat alles nodig is wat u wilt vertellen. Kies minder.'
  }
  return collegaGevraagd(stand)
    ? undefined
    : 'Vraag eerst een collega om mee te denken. Dat mag zonder namen. Schrijf daarna op wie dat was en wanneer.'
}

/** Breaking secrecy because silence does serious harm: six conditions, all of them (S3 chapter 3; E-174…E-177). */
export const conflictVanPlichten: Stappenplan = {
  soort: 'conflict-van-plichten',
  titel: 'Conflict van plichten',
  groep: 'geheim',
  kort: 'Moet u zwijgen, en doet zwijgen waarschijnlijk ernstige schade? Loop de zes voorwaarden langs.',
  wet: [
    {
      wet: 'Beroepscodes en rechtspraak',
      artikel: 'conflict van plichten',
      zin: 'U mag uw geheimhouding doorbreken als alle zes voorwaarden kloppen.',
    },
    {
      wet: 'AVG',
      artikel: '6 lid 1 onder d en e',
      zin: 'U beschermt een vitaal belang, of doet wat uw taak vraagt.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u uw geheim doorbreekt. U beslist zelf, en u legt het zelf uit. Dat geldt in elke rol.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'situatie',
      titel: 'Wat wilt u vertellen, en aan wie?',
      uitleg: [
        'Kijk eerst of er een gewone weg is. Bij geweld thuis mag u melden bij Veilig Thuis: gebruik dan de meldcode.',
        'Is er nu direct gevaar? Bel 112. Schrijf het daarna op.',
      ],
      velden: [
        { naam: 'watSpeelt', soort: 'tekst', label: 'Wat speelt er?' },
        {
          naam: 'ontvanger',
          soort: 'keuze',
          label: 'Aan wie wilt u het vertellen?',
          keuzes: [
            { waarde: 'politie', tekst: 'De politie' },
            { waarde: 'extern-professional', tekst: 'Een andere professional' },
            { waarde: 'geheimhouder-arts', tekst: 'Een arts' },
            { waarde: 'samenwerkingspartner', tekst: 'Een partner, zoals een school' },
            { waarde: 'sociaal-netwerk', tekst: 'Iemand uit de omgeving die gevaar loopt' },
          ],
        },
        { naam: 'ontvangerNaam', soort: 'regel', label: 'Welke organisatie of persoon is dat?' },
        {
          naam: 'categorie',
          soort: 'categorieen',
          uit: ['identificatie', 'dat', 'wat', 'gewoon', 'bijzonder', 'behandel', 'diagnostiek'],
          label: 'Wat wilt u vertellen?',
        },
        { naam: 'doelTekst', soort: 'tekst', max: 1000, label: 'Wat wilt u daarmee voorkomen?' },
      ],
    },
    ...criteria.map((criterium, plek) => stapVoor(criterium, plek + 1)),
    {
      code: 'collega',
      titel: 'Vraag een collega om mee te denken',
      uitleg: [
        'De meeste beroepscodes vragen dit. Het mag zonder namen.',
        'Stelde u de vraag hier in Deelwijzer en kreeg u antwoord? Dan hoeft u dit niet in te vullen.',
      ],
      overslaan: 'altijd',
      velden: [
        { naam: 'collegaFunctie', soort: 'regel', label: 'Met wie dacht u na? Noem de functie.' },
        { naam: 'collegaOp', soort: 'datum', wanneer: 'voorbij', label: 'Op welke dag?' },
        { naam: 'collegaAdvies', soort: 'tekst', label: 'Wat was het advies?' },
      ],
    },
    {
      code: 'inwoner',
      titel: 'Wat hoort de inwoner?',
      uitleg: [
        'Vertel vooraf dat u gaat spreken, tenzij dat gevaarlijk is. Dan vertelt u het daarna.',
      ],
      velden: [
        {
          naam: 'besprokenVooraf',
          soort: 'driewaardig',
          feit: 'besprokenMetBetrokkene',
          label: 'Hebt u het de inwoner verteld?',
        },
        {
          naam: 'veilig',
          soort: 'driewaardig',
          feit: 'informerenVoorafVeilig',
          label: 'Is vooraf vertellen veilig voor iedereen?',
        },
        {
          naam: 'hoeVertellen',
          soort: 'tekst',
          label: 'Hoe en wanneer vertelt u het, of waarom nu niet?',
        },
      ],
    },
  ],
  vraag: (stand) => {
    const ontvanger = een(stand.waarden, 'ontvanger')
    if (!stand.gedaan.includes('situatie') || !isEen(ontvanger, ontvangers)) return undefined
    return {
      handeling: 'verstrekken',
      ontvanger,
      doel: ontvanger === 'politie' ? 'strafbaar-feit' : 'veiligheid',
      categorieen: categorieen.filter((c) => lijst(stand.waarden, 'categorie').includes(c)),
      feiten: collegaGevraagd(stand) ? { collegaGeconsulteerd: true } : {},
    }
  },
  uitkomsten: [
    {
      code: 'doorbreken',
      tekst: 'Ik doorbreek mijn geheimhouding',
      triage: true,
      beletsel: waaromNiet,
    },
    {
      code: 'zwijgen',
      tekst: 'Ik houd mijn geheimhouding',
      hint: 'Schrijf op waarom, en wat u wel doet.',
    },
  ],
  binnenDagen: 2,
}
