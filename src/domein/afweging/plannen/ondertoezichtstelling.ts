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

/**
 * Informing who carries out a supervision order: asked it is a duty, unasked a right (Jeugdwet 7.3.11 lid 4; S3 chapter 3;
 * E-191). Not by age: what a professional knows about the parent counts too, so it is for a parent's dossier as well.
 */
export const ondertoezichtstelling: Stappenplan = {
  soort: 'ondertoezichtstelling',
  titel: 'Informatie bij een ondertoezichtstelling',
  groep: 'melden',
  kort: 'Staat een kind onder toezicht? Geef de jeugdbeschermer wat nodig is, ook wat goed gaat.',
  wet: [
    {
      wet: 'Jeugdwet',
      artikel: '7.3.11 lid 4',
      zin: 'Vraagt de jeugdbeschermer iets? Dan moet u geven wat nodig is. Vraagt niemand iets? Dan mag u het vertellen. Toestemming hoeft niet.',
    },
  ],
  kanNietEisen:
    'De jeugdbeschermer kan niet uw hele dossier eisen. U kiest zelf wat nodig is voor het toezicht. Is er geen uitspraak van de rechter? Dan geldt deze plicht niet.',
  nietVoor: ({ pet }) =>
    pet === 'jeugdbeschermer'
      ? 'U voert het toezicht zelf uit. U vraagt informatie: begin dan een triage en kies opvragen.'
      : undefined,
  stappen: [
    {
      code: 'maatregel',
      titel: 'Is er een ondertoezichtstelling?',
      uitleg: [
        'Vraag naar de uitspraak van de rechter, en tot wanneer die geldt. Dit geldt ook als u een ouder helpt.',
        'Hulp met drang, zonder rechter, is geen ondertoezichtstelling. Dan heeft u toestemming nodig.',
      ],
      velden: [
        {
          naam: 'ots',
          soort: 'driewaardig',
          feit: 'otsVanKracht',
          label: 'Staat het kind nu onder toezicht door de rechter?',
        },
        {
          naam: 'bewijs',
          soort: 'tekst',
          label: 'Hoe weet u dat?',
          hint: 'Bijvoorbeeld: ik zag de uitspraak van 3 maart. Die geldt een jaar.',
          als: { veld: 'ots', waarde: 'ja' },
        },
        {
          naam: 'wieVraagt',
          soort: 'keuze',
          label: 'Vroeg de jeugdbeschermer u iets?',
          keuzes: [
            { waarde: 'ja', tekst: 'Ja', hint: 'Dan moet u antwoorden.' },
            { waarde: 'nee', tekst: 'Nee, ik wil zelf iets vertellen' },
          ],
        },
        {
          naam: 'vraagTekst',
          soort: 'tekst',
          label: 'Wat is precies de vraag?',
          als: { veld: 'wieVraagt', waarde: 'ja' },
        },
        {
          naam: 'alles',
          soort: 'driewaardig',
          feit: 'heelDossierGevraagd',
          label: 'Vraagt de jeugdbeschermer het hele dossier?',
          als: { veld: 'wieVraagt', waarde: 'ja' },
        },
      ],
    },
    stapGesprek({
      titel: 'Bespreek het vooraf, als dat kan',
      uitleg: ['Vertel de jongere en de ouders wat u vertelt, en waarom.'],
    }),
    stapInhoud(gegevens, {
      titel: 'Wat u geeft',
      uitleg: ['Vertel ook wat goed gaat. Zo krijgt de jeugdbeschermer een eerlijk beeld.'],
      wie: 'Wie is de jeugdbeschermer?',
    }),
  ],
  vraag: (stand) =>
    klaar(stand, 'maatregel', 'inhoud')
      ? {
          handeling: 'verstrekken',
          ontvanger: 'gecertificeerde-instelling',
          doel: 'ots-uitvoering',
          categorieen: gekozen(stand, gegevens),
          feiten: { gevraagdDoorOntvanger: antwoord(stand, 'wieVraagt') === 'ja' },
        }
      : undefined,
  uitkomsten: [
    { code: 'geven', tekst: 'Ik geef wat nodig is', triage: true },
    {
      code: 'niet-nodig',
      tekst: 'Ik geef niets: het is niet nodig voor het toezicht',
      hint: 'Vroeg de jeugdbeschermer iets? Leg dan uit waarom u dit niet nodig vindt.',
    },
    {
      code: 'geen-ots',
      tekst: 'Ik geef niets: er is geen ondertoezichtstelling',
      hint: 'Vraag toestemming als u toch iets wilt delen.',
      beletsel: (stand) =>
        antwoord(stand, 'ots') === 'ja' ? 'U schreef dat er wel toezicht is.' : undefined,
    },
  ],
  binnenDagen: 7,
}
