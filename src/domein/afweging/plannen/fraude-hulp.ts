import { lijst } from '../../invoer.ts'
import type { Stappenplan } from '../stappenplan.ts'
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
import { doelTekst, isHulprol, noodzaak, pas } from './kring.ts'

/** Fraud or a criminal fact that a hulpverlener hears of (S3 chapter 3; E-202, E-204, E-207, E-211). */
export const fraudeHulp: Stappenplan = {
  soort: 'fraude-hulpverlener',
  titel: 'Fraude of een strafbaar feit: u bent hulpverlener',
  groep: 'fraude',
  kort: 'Hoorde of zag u als hulpverlener fraude? Uw geheim blijft gelden. U weegt af wat bij goede hulp past.',
  wet: [
    {
      wet: 'Jeugdwet en BW',
      artikel: '7.3.11 en 7:457',
      zin: 'Uw beroepsgeheim geldt ook bij fraude. Delen mag met toestemming of als een wet het geheim opzij zet.',
    },
    ...wetBijFraude,
  ],
  kanNietEisen: geenMeldplicht,
  teBevestigen:
    'De Jeugdwet (7.4.0) kent een plicht voor controle op declaraties en pgb. Die gaat over de rekening, niet over wat in gesprekken is verteld. Laat dit bevestigen.',
  nietVoor: (plaats) =>
    isHulprol(plaats)
      ? undefined
      : 'Dit is voor wie hulp geeft. Werkt u namens het college? Kies “Fraude: u werkt namens het college”.',
  stappen: [
    watStap,
    vragenStap,
    gesprekStap,
    meedenkStap,
    {
      code: 'eventueel-delen',
      titel: 'Wilt u iets doorgeven?',
      uitleg: [
        'U hoeft niets door te geven. Wilt u het wel? Zeg dan aan wie en waarom. Wij zoeken op wat de regels zeggen.',
      ],
      velden: [
        {
          naam: 'aan',
          soort: 'keuze',
          label: 'Aan wie?',
          keuzes: [
            { waarde: 'handhaving', tekst: 'De afdeling handhaving' },
            { waarde: 'college-andere-taak', tekst: 'Een andere afdeling van de gemeente' },
            { waarde: 'politie', tekst: 'De politie' },
          ],
        },
        doelTekst,
        ...noodzaak,
      ],
      overslaan: 'altijd',
    },
  ],
  vraag: ({ waarden }) => {
    const [aan] = lijst(waarden, 'aan')
    if (aan === 'politie') {
      return {
        handeling: 'melden',
        ontvanger: 'politie',
        doel: 'strafbaar-feit',
        categorieen: ['strafrechtelijk'],
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
      code: 'toestemming-of-doorgeven',
      tekst: 'Ik wil het doorgeven',
      hint: 'U gaat verder met een triage. Heeft u een beroepsgeheim? Dan vraagt u daar eerst toestemming.',
      triage: true,
      beletsel: ({ gedaan, waarden }) =>
        gedaan.includes('eventueel-delen')
          ? pas(
              'geconfronteerd',
              'ja',
              'Praat eerst met de inwoner. Daarna kunt u dit kiezen. Is er gevaar? Kies dan “Gevaar” of “Conflict van plichten”.',
            )({ waarden })
          : 'Vul eerst in aan wie u iets wilt doorgeven.',
    },
    {
      code: 'meldrecht',
      tekst: 'Ik gebruik een meldrecht of begin een conflict van plichten',
      hint: 'Begin daarna die afweging in dit dossier.',
      plichten: [
        {
          code: 'begin-andere-afweging',
          tekst: 'Begin de meldcode of de afweging conflict van plichten in dit dossier.',
          dagen: 1,
        },
      ],
    },
  ],
  binnenDagen: 28,
}
