import type { Stappenplan } from '../stappenplan.ts'
import { een } from '../../invoer.ts'
import { doelTekst, isCollegerol, noodzaak, pas } from './kring.ts'

const eerstLeidinggevende =
  'Bespreek het eerst met uw leidinggevende, zonder namen van inwoners. Gaat het over uw leidinggevende zelf? Ga dan naar de vertrouwenspersoon of de gemeentesecretaris.'

/** A crime by an official at work: the duty of a college and its officials (Sv 162 lid 1 onder a–b; E-203, C-07, T-33). */
export const ambtsmisdrijf: Stappenplan = {
  soort: 'ambtsmisdrijf',
  titel: 'Misdrijf door een ambtenaar in het werk',
  groep: 'fraude',
  kort: 'Denkt u dat een ambtenaar in het werk een misdrijf pleegde? Dan moet het college aangifte doen.',
  wet: [
    {
      wet: 'Wetboek van Strafvordering',
      artikel: '162, lid 1, onder a en b',
      zin: 'Openbare colleges en ambtenaren doen meteen aangifte van een misdrijf door een ambtenaar in het werk.',
    },
  ],
  kanNietEisen:
    'Deze plicht gaat over misdrijven door ambtenaren. Niemand kan hem gebruiken om fraude van een inwoner te laten melden.',
  teBevestigen:
    'De tekst van artikel 162 is gelezen in een versie uit 2007. Laat een jurist bevestigen dat hij nog zo luidt.',
  nietVoor: (plaats) =>
    isCollegerol(plaats)
      ? undefined
      : 'De plicht rust op het college en zijn ambtenaren, niet op wie hulp geeft. Vertel het aan uw leidinggevende, zonder namen van inwoners.',
  stappen: [
    {
      code: 'vermoeden',
      titel: 'Wat vermoedt u?',
      uitleg: [
        'Dit staat in het dossier van een inwoner. Schrijf hier dus alleen wat over deze inwoner nodig is. De naam van de ambtenaar noemt u in de aangifte, niet hier.',
      ],
      velden: [
        { naam: 'wat', soort: 'tekst', label: 'Wat gebeurde er met deze inwoner?' },
        {
          naam: 'gegrondVermoedenMisdrijf',
          soort: 'driewaardig',
          feit: 'gegrondVermoedenMisdrijf',
          label: 'Is er een goed onderbouwd vermoeden van een misdrijf?',
        },
      ],
    },
    {
      code: 'leidinggevende',
      titel: 'Eerst uw leidinggevende',
      uitleg: [eerstLeidinggevende],
      velden: [
        {
          naam: 'besprokenOp',
          soort: 'datum',
          wanneer: 'voorbij',
          label: 'Wanneer besprak u het?',
        },
        {
          naam: 'metFunctie',
          soort: 'regel',
          label: 'Met wie? Schrijf de functie, niet de naam.',
        },
        { naam: 'afspraak', soort: 'tekst', label: 'Wat spraken jullie af?' },
      ],
      overslaan: 'spoed',
    },
    {
      code: 'aangifte',
      titel: 'Wat staat er in de aangifte?',
      uitleg: ['Noem van de inwoner alleen wat de officier van justitie echt nodig heeft.'],
      velden: [doelTekst, ...noodzaak],
      overslaan: 'altijd',
    },
  ],
  vraag: () => ({
    handeling: 'melden',
    ontvanger: 'officier-van-justitie',
    doel: 'ambtsmisdrijf',
    categorieen: ['strafrechtelijk'],
  }),
  uitkomsten: [
    {
      code: 'aangifte',
      tekst: 'Er komt aangifte bij de officier van justitie',
      hint: 'Meteen. U gaat verder met een triage over wat u van de inwoner vertelt.',
      triage: true,
      beletsel: (stand) =>
        pas(
          'gegrondVermoedenMisdrijf',
          'ja',
          'Zonder goed onderbouwd vermoeden doet u geen aangifte. Zoek het eerst uit met uw leidinggevende.',
        )(stand),
    },
    {
      code: 'geen-vermoeden',
      tekst: 'Er is geen goed onderbouwd vermoeden',
      beletsel: ({ waarden }) =>
        een(waarden, 'gegrondVermoedenMisdrijf') === 'ja'
          ? 'U schreef dat er een goed onderbouwd vermoeden is. Dan vraagt de wet aangifte.'
          : undefined,
    },
  ],
  binnenDagen: 2,
}
