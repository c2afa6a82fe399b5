import { driewaardig, een } from '../../invoer.ts'
import type { Doel } from '../../../recht/vocabulaire.ts'
import type { Plaats, Stappenplan } from '../stappenplan.ts'
import {
  geenMeldplicht,
  gesprekStap,
  meedenkStap,
  nietsDelen,
  stoppenInPlan,
  vragenStap,
  watStap,
  wetBijFraude,
} from './fraude-stappen.ts'
import { doelTekst, isCollegerol, noodzaak, pas } from './kring.ts'

function doelVan({ taak }: Plaats): Doel {
  if (taak === 'toeleiding-pw' || taak === 'begeleiden-plan-pw') return 'uitvoering-pw'
  return taak === 'toeleiding-wgs' ? 'uitvoering-wgs' : 'beslissing-voorziening'
}

const raaktTaak = ({ waarden }: Parameters<ReturnType<typeof pas>>[0]): boolean =>
  driewaardig(een(waarden, 'gerelateerdAanTaak')) === true

/** Fraud that somebody who works for the college sees: related to the task or not (S3 chapter 3; E-205…E-208). */
export const fraudeCollege: Stappenplan = {
  soort: 'fraude-college',
  titel: 'Fraude: u werkt namens het college',
  groep: 'fraude',
  kort: 'Zag u fraude bij toeleiding, regie of begeleiding naar werk? Kijk eerst of het uw eigen taak raakt.',
  wet: wetBijFraude,
  kanNietEisen: geenMeldplicht,
  teBevestigen:
    'Sommige gemeenten hebben eigen beleid. In Aa en Hunze geeft wie geen beroepscode heeft een sterk vermoeden door, als de inwoner niets doet. Dat botst met de landelijke leidraad. Bij het antwoord staat welke regel telt.',
  nietVoor: (plaats) =>
    isCollegerol(plaats)
      ? undefined
      : 'Dit is voor wie namens het college werkt. Geeft u hulp? Kies “Fraude of een strafbaar feit: u bent hulpverlener”.',
  stappen: [
    watStap,
    {
      code: 'uw-taak',
      titel: 'Raakt het uw eigen taak?',
      uitleg: [
        'Gaat het over de hulp of de uitkering waarover u adviseert? Dan weegt u het mee in uw eigen advies.',
        'Wist de inwoner niet dat u namens het college kwam? Dan mag het niet meetellen als fraude. Vertel dan eerst in welke rol u werkt.',
      ],
      velden: [
        {
          naam: 'gerelateerdAanTaak',
          soort: 'driewaardig',
          feit: 'gerelateerdAanTaak',
          label: 'Gaat het over de voorziening waarover u beslist of adviseert?',
        },
        {
          naam: 'rolKenbaar',
          soort: 'driewaardig',
          feit: 'rolKenbaar',
          label: 'Wist de inwoner dat u namens het college werkte?',
        },
      ],
    },
    gesprekStap,
    { ...vragenStap, overslaan: 'altijd' },
    meedenkStap,
    {
      code: 'doorgeven',
      titel: 'Waar wilt u dit gebruiken?',
      uitleg: ['Meewegen in uw eigen advies is iets anders dan doorgeven aan een ander.'],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Wat wilt u?',
          keuzes: [
            {
              waarde: 'advies',
              tekst: 'Meenemen in mijn advies of besluit',
              hint: 'Alleen als het uw eigen taak raakt.',
            },
            { waarde: 'handhaving', tekst: 'Doorgeven aan handhaving' },
            {
              waarde: 'college-andere-taak',
              tekst: 'Doorgeven aan een andere afdeling van de gemeente',
            },
          ],
        },
        doelTekst,
        ...noodzaak,
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ waarden, plaats }) => {
    const aan = een(waarden, 'aan')
    if (aan === 'advies') {
      return {
        handeling: 'verstrekken',
        ontvanger: 'college-toeleiding',
        doel: doelVan(plaats),
        categorieen: ['fraudesignaal'],
      }
    }
    return {
      handeling: 'melden',
      ontvanger: aan === 'college-andere-taak' ? 'college-andere-taak' : 'handhaving',
      doel: 'fraudebestrijding',
      categorieen: ['fraudesignaal'],
    }
  },
  uitkomsten: [
    nietsDelen,
    stoppenInPlan,
    {
      code: 'meewegen',
      tekst: 'Ik neem het mee in mijn advies',
      triage: true,
      beletsel: (stand) => {
        if (!raaktTaak(stand)) {
          return 'Dit kan alleen als het uw eigen taak raakt. Staat het er los van? Kies dan iets anders.'
        }
        if (een(stand.waarden, 'aan') !== 'advies') {
          return 'Kies eerst bij “Waar wilt u dit gebruiken?” voor uw advies.'
        }
        return pas(
          'rolKenbaar',
          'ja',
          'De inwoner wist niet dat u namens het college werkte. Vertel eerst uw rol. Wat u eerder hoorde, gebruikt u hier niet.',
        )(stand)
      },
    },
    {
      code: 'doorgeven',
      tekst: 'Ik wil het doorgeven',
      hint: 'U gaat verder met een triage. Daar staat wat de regels zeggen.',
      triage: true,
      beletsel: (stand) =>
        ['handhaving', 'college-andere-taak'].includes(een(stand.waarden, 'aan'))
          ? pas(
              'geconfronteerd',
              'ja',
              'Praat eerst met de inwoner en geef tijd. Daarna kunt u dit kiezen.',
            )(stand)
          : 'Kies eerst bij “Waar wilt u dit gebruiken?” aan wie.',
    },
  ],
  binnenDagen: 28,
}
