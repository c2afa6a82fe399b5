import { een, lijst } from '../../invoer.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { doelTekst, isHulprol, isPw, noodzaak, pas } from './kring.ts'

/** The text for those whose data are asked; in plain words, without anything about the resident (E-264). */
export const tekstVoorHuisgenoot: readonly string[] = [
  'Tekst voor uw brief aan de huisgenoot of het familielid:',
  '“Iemand met wie u woont of leeft, heeft een uitkering of vraagt die aan. Daarom hebben wij van u gegevens nodig. De wet zegt dat uw inkomen soms meetelt. Wij vragen alleen: [vul in]. Wij gebruiken dit alleen voor deze uitkering. U mag vragen wat wij over u hebben. U kunt het laten verbeteren als het niet klopt.”',
]

/** Data of family or people in the same house: as little as possible, and they hear why (E-264). */
export const huisgenoten: Stappenplan = {
  soort: 'huisgenoten',
  titel: 'Gegevens van huisgenoten of familie vragen',
  groep: 'werk-en-inkomen',
  kort: 'Heeft u voor de uitkering gegevens nodig van iemand anders dan de inwoner? Vraag zo min mogelijk en vertel het ook aan die ander.',
  wet: [
    {
      wet: 'Participatiewet',
      artikel: '53a en 64',
      zin: 'U mag vragen wat nodig is om het recht op uitkering te bepalen. Niet meer.',
    },
    {
      wet: 'AVG',
      artikel: '14',
      zin: 'Ook de huisgenoot hoort dat u gegevens over hem heeft, en waarom.',
    },
  ],
  kanNietEisen:
    'U kunt niet vragen naar wat voor de uitkering niet telt, zoals gezondheid of een oude schuld van de huisgenoot.',
  nietVoor: (plaats) =>
    isPw(plaats) && !isHulprol(plaats)
      ? undefined
      : 'Dit hoort bij de Participatiewet. In dit dossier schrijft u over anderen alleen op wat voor de hulp nodig is.',
  stappen: [
    {
      code: 'wie-en-wat',
      titel: 'Van wie, en wat?',
      uitleg: ['Kies het kleinste dat genoeg is. Vaak is een bedrag genoeg.'],
      velden: [
        {
          naam: 'wie',
          soort: 'keuze',
          label: 'Van wie?',
          keuzes: [
            { waarde: 'kind', tekst: 'Een kind dat volwassen is' },
            { waarde: 'ouder', tekst: 'Een ouder die in huis woont' },
            { waarde: 'partner', tekst: 'De partner' },
            { waarde: 'ex', tekst: 'De ex-partner, voor alimentatie' },
            { waarde: 'ander', tekst: 'Iemand anders in huis' },
          ],
        },
        {
          naam: 'watPrecies',
          soort: 'keuzes',
          label: 'Wat heeft u nodig?',
          keuzes: [
            { waarde: 'woont-hier', tekst: 'Of die persoon hier woont' },
            { waarde: 'inkomen', tekst: 'Het inkomen' },
            { waarde: 'kostgeld', tekst: 'Het kostgeld' },
            { waarde: 'alimentatie', tekst: 'De alimentatie' },
          ],
        },
        { naam: 'waarom', soort: 'tekst', label: 'Waarom is dit nodig voor deze uitkering?' },
      ],
    },
    {
      code: 'vertellen',
      titel: 'Vertel het ook aan die ander',
      uitleg: tekstVoorHuisgenoot,
      velden: [
        {
          naam: 'hoeVertellen',
          soort: 'keuze',
          label: 'Hoe hoort de huisgenoot of het familielid het?',
          keuzes: [
            { waarde: 'brief', tekst: 'Met een brief' },
            { waarde: 'gesprek', tekst: 'In een gesprek' },
          ],
        },
        {
          naam: 'aanWieVragen',
          soort: 'keuze',
          label: 'Aan wie vraagt u het?',
          keuzes: [
            { waarde: 'betrokkene', tekst: 'Aan de inwoner zelf' },
            { waarde: 'sociaal-netwerk', tekst: 'Aan de huisgenoot of het familielid' },
          ],
        },
        doelTekst,
        ...noodzaak,
      ],
    },
  ],
  vraag: ({ gedaan, waarden }) => {
    if (!gedaan.includes('vertellen')) return undefined
    const bijHemzelf = een(waarden, 'aanWieVragen') === 'sociaal-netwerk'
    return {
      handeling: 'opvragen',
      ontvanger: bijHemzelf ? 'sociaal-netwerk' : 'betrokkene',
      doel: 'uitvoering-pw',
      categorieen: bijHemzelf
        ? lijst(waarden, 'watPrecies').length === 1 && een(waarden, 'watPrecies') === 'woont-hier'
          ? ['identificatie']
          : ['financieel']
        : ['derden'],
    }
  },
  uitkomsten: [
    {
      code: 'vragen',
      tekst: 'Ik vraag dit',
      triage: true,
      plichten: [
        {
          code: 'informeer-verwanten',
          tekst:
            'Vertel de huisgenoot of het familielid welke gegevens u heeft en waarom. De tekst staat in de afweging.',
          dagen: 14,
        },
      ],
      beletsel: (stand) =>
        pas(
          'noodzakelijk',
          'ja',
          'Is het niet nodig voor de uitkering? Vraag het dan niet.',
        )(stand) ?? pas('kanMetMinder', 'nee', 'Kan het met minder? Vraag dan minder.')(stand),
    },
    { code: 'niet-vragen', tekst: 'Ik vraag dit niet' },
  ],
  binnenDagen: 14,
}
