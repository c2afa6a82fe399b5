import { een } from '../../invoer.ts'
import type { Planstap, Stappenplan } from '../stappenplan.ts'
import { doelTekst, noodzaak, pas } from './kring.ts'

const nooitInBestand: Stappenplan['nietVoor'] = (plaats) =>
  plaats.dossier === 'gezamenlijk-bestand'
    ? 'Een gezamenlijk bestand bewaart geen politie- of justitiegegevens. Doe dit in het dossier van wie ze kreeg.'
    : undefined

const inhoud: Planstap = {
  code: 'inhoud',
  titel: 'Wat kreeg u?',
  uitleg: [
    'Het blijft in deze afweging staan en gaat niet mee met andere gegevens uit het dossier. U moet het geheimhouden.',
  ],
  velden: [
    { naam: 'wat', soort: 'tekst', label: 'Wat kreeg u, zo kort mogelijk?' },
    { naam: 'vanWie', soort: 'regel', label: 'Van wie? Functie en dienst.' },
    { naam: 'gekregenOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer?' },
  ],
}

/**
 * Data of the police: a closed regime, with secrecy on who receives them (Wpg 7, 16–20; E-269, E-270). What they said stands
 * in the step `inhoud`: the database keeps it to the organisation that got it, and takes it away when it ends as `terug`
 * (db/migrations/0036).
 */
export const politiegegevens: Stappenplan = {
  soort: 'politiegegevens',
  titel: 'Gegevens van de politie',
  groep: 'werk-en-inkomen',
  kort: 'Kreeg u iets van de politie? Kijk of het mocht, bewaar het apart en geef het niet door.',
  wet: [
    {
      wet: 'Wet politiegegevens',
      artikel: '16 tot en met 20',
      zin: 'De politie geeft alleen aan wie de wet noemt, of bij een zwaar belang voor de samenleving.',
    },
    {
      wet: 'Wet politiegegevens',
      artikel: '7',
      zin: 'Wie politiegegevens krijgt, moet ze geheimhouden.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u politiegegevens doorgeeft. Ook een convenant geeft dat recht niet.',
  teBevestigen:
    'De tekst van de Wet politiegegevens is niet nagelezen. Laat een jurist meekijken als u wilt doorgeven.',
  nietVoor: nooitInBestand,
  stappen: [
    {
      code: 'hoe',
      titel: 'Hoe kwam het bij u?',
      uitleg: [
        'De politie geeft één keer iets, of vaker volgens een vast besluit. Klopt dat niet? Stuur het dan terug.',
      ],
      velden: [
        {
          naam: 'levering',
          soort: 'keuze',
          label: 'Wat voor levering is het?',
          keuzes: [
            { waarde: 'wet', tekst: 'De wet noemt ons als ontvanger' },
            {
              waarde: 'eenmalig',
              tekst: 'Eén keer, om een zwaar belang',
              hint: 'Met instemming van de burgemeester of de officier van justitie.',
            },
            {
              waarde: 'vaker',
              tekst: 'Vaker, in een samenwerking',
              hint: 'Er ligt een besluit dat zegt wat wie krijgt.',
            },
            { waarde: 'anders', tekst: 'Geen van deze' },
          ],
        },
        {
          naam: 'waarvoor',
          soort: 'keuze',
          label: 'Waarvoor gaf de politie het?',
          als: { veld: 'levering', waarde: 'eenmalig' },
          keuzes: [
            { waarde: 'opsporing', tekst: 'Strafbare feiten voorkomen of opsporen' },
            { waarde: 'orde', tekst: 'De openbare orde' },
            { waarde: 'hulp', tekst: 'Hulp aan wie die nodig heeft' },
            { waarde: 'toezicht', tekst: 'Toezicht op regels' },
          ],
        },
        {
          naam: 'gezag',
          soort: 'regel',
          label: 'Wie stemde in? Schrijf de functie.',
          als: { veld: 'levering', waarde: 'eenmalig' },
        },
        {
          naam: 'besluitSamenwerking',
          soort: 'regel',
          label: 'Welk besluit of convenant is het?',
          als: { veld: 'levering', waarde: 'vaker' },
        },
      ],
    },
    { ...inhoud, overslaan: 'altijd' },
    {
      code: 'doorgeven',
      titel: 'Moet een ander het weten?',
      uitleg: [
        'Doorgeven mag alleen aan de Raad voor de Kinderbescherming of een gecertificeerde instelling, als dat nodig is.',
      ],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Aan wie?',
          keuzes: [
            { waarde: 'raad-kinderbescherming', tekst: 'De Raad voor de Kinderbescherming' },
            { waarde: 'gecertificeerde-instelling', tekst: 'Een gecertificeerde instelling' },
            { waarde: 'ander', tekst: 'Iemand anders' },
          ],
        },
        doelTekst,
        ...noodzaak,
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ gedaan, waarden }) => {
    if (!gedaan.includes('doorgeven')) return undefined
    const aan = een(waarden, 'aan')
    return {
      handeling: 'verstrekken',
      ontvanger:
        aan === 'raad-kinderbescherming' || aan === 'gecertificeerde-instelling'
          ? aan
          : 'extern-professional',
      doel: aan === 'gecertificeerde-instelling' ? 'ots-uitvoering' : 'vto-raad',
      categorieen: ['politiegegeven'],
    }
  },
  uitkomsten: [
    {
      code: 'bewaren',
      tekst: 'Ik bewaar het hier en geef het niet door',
      beletsel: ({ waarden, gedaan }) =>
        een(waarden, 'levering') === 'anders'
          ? 'De politie mocht dit niet aan u geven. Kies “Ik stuur het terug”.'
          : gedaan.includes('inhoud')
            ? undefined
            : 'Vul eerst in wat u kreeg.',
    },
    {
      code: 'doorgeven',
      tekst: 'Ik geef het door aan de Raad of de gecertificeerde instelling',
      triage: true,
      beletsel: (stand) =>
        een(stand.waarden, 'levering') === 'anders'
          ? 'De politie mocht dit niet aan u geven. Dan geeft u het ook niet door.'
          : ['raad-kinderbescherming', 'gecertificeerde-instelling'].includes(
                een(stand.waarden, 'aan'),
              )
            ? pas('noodzakelijk', 'ja', 'Alleen als het nodig is voor het kind.')(stand)
            : 'Politiegegevens geeft u niet verder door. Vraag de politie om het zelf te vertellen.',
    },
    {
      code: 'terug',
      tekst: 'Ik stuur het terug of vernietig het',
      hint: 'Zeg de politie dat het niet bij u hoort. Wat u hier opschreef, wordt dan gewist.',
    },
  ],
  binnenDagen: 7,
}

/** Data of the public prosecutor: seven purposes, a weighty interest, nothing about others (Wjsg 39f; E-271). */
export const strafvorderlijk: Stappenplan = {
  soort: 'strafvorderlijke-gegevens',
  titel: 'Gegevens van justitie uit een strafzaak',
  groep: 'werk-en-inkomen',
  kort: 'Kreeg u gegevens van het Openbaar Ministerie? Kijk of het mocht, bewaar ze apart en geef ze niet door.',
  wet: [
    {
      wet: 'Wet justitiële en strafvorderlijke gegevens',
      artikel: '39f',
      zin: 'Het Openbaar Ministerie geeft gegevens voor zeven doelen, als een zwaar belang het nodig maakt.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u deze gegevens doorgeeft. Alleen het Openbaar Ministerie beslist daarover.',
  teBevestigen: 'De tekst van deze wet is niet nagelezen. Laat een jurist meekijken.',
  nietVoor: nooitInBestand,
  stappen: [
    {
      code: 'hoe',
      titel: 'Waarvoor kreeg u het?',
      uitleg: ['Het moet voor één van deze doelen zijn. Is het er geen? Stuur het terug.'],
      velden: [
        {
          naam: 'waarvoor',
          soort: 'keuze',
          label: 'Voor welk doel?',
          keuzes: [
            { waarde: 'opsporing', tekst: 'Strafbare feiten voorkomen of opsporen' },
            { waarde: 'orde', tekst: 'Orde en veiligheid' },
            { waarde: 'toezicht', tekst: 'Toezicht op regels' },
            { waarde: 'besluit', tekst: 'Een besluit van de gemeente' },
            { waarde: 'maatregel', tekst: 'Een maatregel tegen een medewerker' },
            { waarde: 'hulp', tekst: 'Hulp aan slachtoffers en anderen bij het feit' },
            { waarde: 'privaat', tekst: 'Een contract of rechtszaak van de overheid' },
            { waarde: 'geen', tekst: 'Geen van deze' },
          ],
        },
        {
          naam: 'belang',
          soort: 'tekst',
          label: 'Welk zwaar belang noemt het Openbaar Ministerie?',
        },
        {
          naam: 'overAnderen',
          soort: 'keuze',
          label: 'Staat er iets in over iemand anders dan deze inwoner?',
          keuzes: [
            { waarde: 'nee', tekst: 'Nee' },
            { waarde: 'ja', tekst: 'Ja' },
          ],
        },
      ],
    },
    { ...inhoud, overslaan: 'altijd' },
  ],
  uitkomsten: [
    {
      code: 'bewaren',
      tekst: 'Ik bewaar het hier en geef het niet door',
      beletsel: ({ waarden, gedaan }) => {
        if (een(waarden, 'waarvoor') === 'geen') {
          return 'Dit doel staat niet in de wet. Kies “Ik stuur het terug”.'
        }
        if (een(waarden, 'overAnderen') === 'ja') {
          return 'Er staat iets in over een ander. Vraag het zonder dat, of stuur het terug.'
        }
        return gedaan.includes('inhoud') ? undefined : 'Vul eerst in wat u kreeg.'
      },
    },
    {
      code: 'terug',
      tekst: 'Ik stuur het terug of vernietig het',
      hint: 'Wat u hier opschreef, wordt dan gewist.',
    },
  ],
  binnenDagen: 7,
}
