import { een, lijst, type Waarden } from '../../invoer.ts'
import { isTeAlgemeen, watVeld, type deelbareCategorieen } from '../../toestemming-vraag.ts'
import type { OntvangerType } from '../../../recht/vocabulaire.ts'
import type { Stappenplan } from '../stappenplan.ts'
import { isHulprol, isPw, pas } from './kring.ts'

const partijen = [
  { waarde: 'geheimhouder-arts', tekst: 'Een arts of psycholoog' },
  { waarde: 'pw-niet-genoemde-instantie', tekst: 'Een instantie die de wet niet noemt' },
  { waarde: 'extern-professional', tekst: 'School of een andere professional' },
  { waarde: 'samenwerkingspartner', tekst: 'Een partner in de samenwerking' },
] as const
const types: readonly OntvangerType[] = partijen.map(({ waarde }) => waarde)

/** What may be asked with a machtiging: what a person can agree to, without what has a law of its own. */
export const machtigingCategorieen = [
  'wat',
  'gewoon',
  'bijzonder',
  'behandel',
  'diagnostiek',
  'advies',
  'financieel',
] as const satisfies readonly (typeof deelbareCategorieen)[number][]

const ontvangerVan = (waarden: Waarden): OntvangerType | undefined =>
  types.find((type) => type === een(waarden, 'ontvanger'))

/** Asking with a machtiging, for the Participatiewet: at whom, which data, one case, free (E-261…E-263). */
export const machtiging: Stappenplan = {
  soort: 'machtiging',
  titel: 'Machtiging om gegevens op te vragen',
  groep: 'werk-en-inkomen',
  kort: 'Heeft u voor de uitkering gegevens nodig van een arts of een ander met een geheim? Vraag één machtiging voor precies dat.',
  wet: [
    {
      wet: 'Participatiewet',
      artikel: '64 en 65',
      zin: 'Wie niet in de wet staat, geeft alleen gegevens met een schriftelijke machtiging van de inwoner.',
    },
    {
      wet: 'BW',
      artikel: '7:457',
      zin: 'Een arts of psycholoog vertelt niets zonder machtiging.',
    },
  ],
  kanNietEisen:
    'U kunt niet eisen dat de inwoner tekent. De machtiging zit niet vast aan een formulier dat verplicht is. Tekent de inwoner niet? Dan mag dat zelf geen straf zijn.',
  nietVoor: (plaats) =>
    isPw(plaats) && !isHulprol(plaats)
      ? undefined
      : 'Een machtiging hoort bij de Participatiewet. Vraag in dit dossier gewoon toestemming.',
  stappen: [
    {
      code: 'precies',
      titel: 'Wat vraagt u precies?',
      uitleg: ['De inwoner leest dit. Eén partij, alleen deze gegevens, voor dit ene geval.'],
      velden: [
        { naam: 'ontvanger', soort: 'keuze', label: 'Wat voor partij is het?', keuzes: partijen },
        { naam: 'partijNaam', soort: 'regel', label: 'Bij wie precies?', hint: 'Naam en functie.' },
        {
          naam: 'categorie',
          soort: 'categorieen',
          label: 'Welke soort gegevens?',
          uit: machtigingCategorieen,
        },
        {
          naam: 'watPrecies',
          soort: 'tekst',
          max: 500,
          label: 'Welke gegevens precies?',
          hint: 'Bijvoorbeeld: hoeveel uur per dag de inwoner kan werken. Niet: alles wat nodig is.',
        },
        {
          naam: 'waarom',
          soort: 'tekst',
          max: 1000,
          label: 'Waarom heeft u dit nodig voor de uitkering?',
          hint: 'Leg het zo uit dat de inwoner het begrijpt.',
        },
        {
          naam: 'noodzakelijk',
          soort: 'driewaardig',
          feit: 'noodzakelijk',
          label: 'Is dit echt nodig voor de uitkering?',
        },
        {
          naam: 'kanMetMinder',
          soort: 'driewaardig',
          feit: 'kanMetMinder',
          label: 'Kan het met minder gegevens?',
        },
      ],
    },
    {
      code: 'vrij',
      titel: 'Is de inwoner vrij om nee te zeggen?',
      uitleg: ['Een machtiging telt alleen als de inwoner vrij kiest.'],
      velden: [
        {
          naam: 'toestemmingAlgemeen',
          soort: 'driewaardig',
          feit: 'toestemmingAlgemeen',
          label: 'Staat er al een algemene machtiging, voor alles tegelijk?',
          hint: 'Die telt niet. U vraagt dan deze machtiging apart.',
        },
        {
          naam: 'losFormulier',
          soort: 'keuze',
          label: 'Staat de machtiging los van een verplicht formulier?',
          keuzes: [
            { waarde: 'ja', tekst: 'Ja, het is een eigen papier' },
            { waarde: 'nee', tekst: 'Nee, hij staat op een formulier dat moet' },
          ],
        },
        {
          naam: 'toestemmingOnvrij',
          soort: 'driewaardig',
          feit: 'toestemmingOnvrij',
          label: 'Voelt de inwoner druk om te tekenen?',
        },
        {
          naam: 'bijNee',
          soort: 'tekst',
          max: 1000,
          label: 'Wat gebeurt er als de inwoner nee zegt?',
        },
      ],
    },
  ],
  vraag: ({ gedaan, waarden }) => {
    const ontvanger = ontvangerVan(waarden)
    return gedaan.includes('precies') && ontvanger !== undefined
      ? {
          handeling: 'opvragen',
          ontvanger,
          doel: 'uitvoering-pw',
          categorieen: machtigingCategorieen.filter((c) => lijst(waarden, 'categorie').includes(c)),
        }
      : undefined
  },
  uitkomsten: [
    {
      code: 'vragen',
      tekst: 'Ik vraag deze machtiging',
      hint: 'U gaat naar het formulier. Alles wat u invulde, staat er al.',
      toestemming: true,
      beletsel: (stand) => {
        const algemeen = ['watPrecies', 'partijNaam'].some((naam) =>
          isTeAlgemeen(een(stand.waarden, naam)),
        )
        if (algemeen) {
          return 'Dit is te algemeen. Noem één partij en precies welke gegevens. Een machtiging voor alles telt niet.'
        }
        return (
          pas('noodzakelijk', 'ja', 'Is het niet nodig? Dan mag u het niet vragen.')(stand) ??
          pas('kanMetMinder', 'nee', 'Kan het met minder? Vraag dan minder.')(stand) ??
          pas(
            'toestemmingAlgemeen',
            'nee',
            'Een algemene machtiging telt niet. Trek die in, en vraag deze apart.',
          )(stand) ??
          pas(
            'losFormulier',
            'ja',
            'De machtiging mag niet op een formulier staan dat de inwoner moet invullen. Gebruik een eigen papier.',
          )(stand) ??
          pas(
            'toestemmingOnvrij',
            'nee',
            'De inwoner moet vrij kunnen kiezen. Neem eerst de druk weg en leg uit wat er gebeurt bij nee.',
          )(stand)
        )
      },
    },
    {
      code: 'niet-vragen',
      tekst: 'Ik vraag geen machtiging',
      hint: 'De inwoner kan het stuk ook zelf halen en laten zien.',
    },
  ],
  binnenDagen: 14,
}

/** What the form for asking starts with: nothing is typed twice, and what is missing is still asked there. */
export function machtigingWaarden(waarden: Waarden, persoonId: string): Waarden {
  const gekozen = lijst(waarden, 'categorie')
  return {
    over: [persoonId],
    handeling: ['opvragen'],
    partij: ['anders'],
    partijNaam: lijst(waarden, 'partijNaam'),
    contact: lijst(waarden, 'partijNaam'),
    ontvanger: lijst(waarden, 'ontvanger'),
    doel: ['uitvoering-pw'],
    categorie: gekozen,
    ...Object.fromEntries(
      machtigingCategorieen
        .filter((c) => gekozen.includes(c))
        .map((c) => [watVeld(c), lijst(waarden, 'watPrecies')]),
    ),
    waarom: lijst(waarden, 'waarom'),
    noodzakelijk: lijst(waarden, 'noodzakelijk'),
    kanMetMinder: lijst(waarden, 'kanMetMinder'),
    hoelang: ['eenmalig'],
    bijNee: lijst(waarden, 'bijNee'),
  }
}
