import type { Stappenplan } from '../stappenplan.ts'
import { isHulprol, isPw, pas } from './kring.ts'

/** A tip about somebody with a benefit: lawfully obtained, and always told afterwards (E-268, T-35). */
export const tip: Stappenplan = {
  soort: 'tip',
  titel: 'Een tip over een uitkering',
  groep: 'werk-en-inkomen',
  kort: 'Kwam er een tip binnen? Kijk eerst of hij rechtmatig is verkregen. Pas daarna schrijft u op wat erin staat.',
  wet: [
    {
      wet: 'Participatiewet',
      artikel: '53a',
      zin: 'U mag onderzoeken of de uitkering klopt.',
    },
    {
      wet: 'UAVG',
      artikel: '41, lid 1, onder e en h',
      zin: 'U mag wachten met vertellen zolang het onderzoek dat vraagt. Daarna vertelt u het altijd, wat er ook uitkomt.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat een hulpverlener een tip geeft. Een tip die uit een beroepsgeheim komt, is niet rechtmatig verkregen.',
  nietVoor: (plaats) =>
    isPw(plaats) && !isHulprol(plaats)
      ? undefined
      : 'Een tip hoort bij de Participatiewet. Hoorde u iets als hulpverlener of voor een andere taak? Begin een afweging over fraude. Schrijf de tip hier niet op.',
  stappen: [
    {
      code: 'verkregen',
      titel: 'Hoe kwam de tip bij u?',
      uitleg: ['Schrijf nog niet op wat er in de tip staat. Een tip die niet mag, bewaart u niet.'],
      velden: [
        {
          naam: 'hoe',
          soort: 'keuze',
          label: 'Hoe kwam hij binnen?',
          keuzes: [
            { waarde: 'melding', tekst: 'Iemand belde, schreef of mailde' },
            { waarde: 'instantie', tekst: 'Van een andere instantie' },
            { waarde: 'zelf', tekst: 'Ik zag het zelf in mijn werk' },
          ],
        },
        {
          naam: 'rechtmatigVerkregen',
          soort: 'driewaardig',
          feit: 'rechtmatigVerkregen',
          label: 'Is de tip rechtmatig verkregen?',
          hint: 'Niet als iemand een geheim schond, inbrak in een account of stiekem opnam.',
        },
      ],
    },
    {
      code: 'inhoud',
      titel: 'Wat staat er in de tip?',
      uitleg: ['Alleen invullen als de tip rechtmatig is verkregen.'],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Wat staat erin, zo kort mogelijk?' },
        {
          naam: 'noodzakelijk',
          soort: 'driewaardig',
          feit: 'noodzakelijk',
          label: 'Is dit nodig om de uitkering te controleren?',
        },
        {
          naam: 'uitstel',
          soort: 'keuze',
          label: 'Kunt u het de inwoner nu al vertellen?',
          keuzes: [
            { waarde: 'nu', tekst: 'Ja' },
            { waarde: 'later', tekst: 'Nee, dan kan het onderzoek niet' },
          ],
        },
        {
          naam: 'waaromLater',
          soort: 'tekst',
          label: 'Waarom vraagt het onderzoek dat u wacht?',
          als: { veld: 'uitstel', waarde: 'later' },
        },
        {
          naam: 'klaarOp',
          soort: 'datum',
          wanneer: 'komt',
          label: 'Wanneer denkt u klaar te zijn?',
          als: { veld: 'uitstel', waarde: 'later' },
        },
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ gedaan }) =>
    gedaan.includes('verkregen')
      ? {
          handeling: 'vastleggen',
          ontvanger: 'eigen-dossier',
          doel: 'fraudebestrijding',
          categorieen: ['tip'],
        }
      : undefined,
  uitkomsten: [
    {
      code: 'onderzoeken',
      tekst: 'Ik gebruik de tip en zoek het uit',
      plichten: [
        {
          code: 'informeer-na-onderzoek',
          tekst:
            'Vertel de inwoner na het onderzoek dat er een tip was, wat erin stond en hoe u het uitzocht. Ook als er niets uitkwam.',
          dagen: 56,
        },
      ],
      beletsel: (stand) =>
        pas(
          'rechtmatigVerkregen',
          'ja',
          'Deze tip mag u niet gebruiken en niet opschrijven. Kies “Ik gebruik de tip niet”.',
        )(stand) ??
        pas('noodzakelijk', 'ja', 'Vul eerst in wat erin staat, en of dat nodig is.')(stand),
    },
    {
      code: 'niet-gebruiken',
      tekst: 'Ik gebruik de tip niet',
      hint: 'Vernietig het papier of de mail. Schrijf in de reden niet op wat erin stond.',
    },
  ],
  binnenDagen: 7,
}
