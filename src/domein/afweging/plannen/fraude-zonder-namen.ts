import { isCollegerol, isHulprol, pas } from './kring.ts'
import type { Stappenplan } from '../stappenplan.ts'

/** Asking handhaving how a fraud could end, without anybody being recognisable (S3 chapter 3; E-209). */
export const fraudeZonderNamen: Stappenplan = {
  soort: 'fraude-zonder-namen',
  titel: 'Fraude bespreken zonder namen',
  groep: 'fraude',
  kort: 'Wilt u van handhaving weten hoe de fraude kan stoppen? Dat kan zonder te zeggen om wie het gaat.',
  wet: [
    {
      wet: 'AVG',
      artikel: '4, onder 1',
      zin: 'Weet niemand over wie het gaat, ook niet via een omweg? Dan zijn het geen persoonsgegevens.',
    },
  ],
  kanNietEisen:
    'Handhaving kan u niet vragen om wie het gaat. Vraagt iemand het toch? Dan stopt u het gesprek of begint u een gewone afweging.',
  nietVoor: (plaats) =>
    isHulprol(plaats) || isCollegerol(plaats)
      ? undefined
      : 'Dit is voor wie hulp geeft of namens het college werkt. Vraag uw leidinggevende om mee te denken.',
  stappen: [
    {
      code: 'vraag',
      titel: 'Wat wilt u vragen?',
      uitleg: [
        'Schrijf precies op wat u gaat zeggen. Geen naam, adres, leeftijd, beroep of bijzonder verhaal.',
      ],
      velden: [
        { naam: 'watZegtU', soort: 'tekst', label: 'Wat vertelt u, en wat is uw vraag?' },
        {
          naam: 'onherleidbaar',
          soort: 'driewaardig',
          feit: 'onherleidbaar',
          label: 'Weet u zeker dat niemand kan raden om wie het gaat?',
          hint: 'In een klein dorp is één bijzonder kenmerk al genoeg.',
        },
      ],
    },
    {
      code: 'gesprek',
      titel: 'Wat zei handhaving?',
      uitleg: ['Vul dit in na het gesprek.'],
      velden: [
        { naam: 'gesprekOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer sprak u hen?' },
        { naam: 'antwoord', soort: 'tekst', label: 'Wat was het antwoord?' },
        {
          naam: 'gevraagdNaarNaam',
          soort: 'keuze',
          label: 'Vroeg iemand toch om wie het gaat?',
          keuzes: [
            { waarde: 'nee', tekst: 'Nee' },
            { waarde: 'ja', tekst: 'Ja, en ik heb het niet gezegd' },
          ],
        },
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ gedaan }) =>
    gedaan.includes('vraag')
      ? {
          handeling: 'verstrekken',
          ontvanger: 'handhaving',
          doel: 'fraudebestrijding',
          categorieen: ['anoniem'],
        }
      : undefined,
  uitkomsten: [
    {
      code: 'besproken',
      tekst: 'Ik heb het zonder namen besproken',
      beletsel: (stand) =>
        pas(
          'onherleidbaar',
          'ja',
          'Zolang iemand kan raden om wie het gaat, mag dit niet. Laat meer weg, of begin de afweging over fraude.',
        )(stand) ??
        (stand.gedaan.includes('gesprek')
          ? undefined
          : 'Vul eerst in wat handhaving zei. Of kies dat u het niet besprak.'),
    },
    { code: 'niet-besproken', tekst: 'Ik heb het niet besproken' },
  ],
  binnenDagen: 14,
}
