import { recordVergelijking } from './bestandsvergelijking.ts'
import { besluitAf, dag, geleden, weegAf, type Planstappen } from './demo-afweging.ts'
import type { Team } from './demo-dossiers.ts'
import { dat, invoer, neemAan, type Demo } from './demo-stappen.ts'
import { Geweigerd } from './fouten.ts'
import { recordSuwinet } from './suwinet.ts'

/** Work and income: fraud that ends as part of the plan, one look in Suwinet, a tip that is looked into, files compared. */
export async function seedInkomen(demo: Demo, team: Team): Promise<void> {
  await erik(demo, team)
  await karim(demo, team)
  await bestanden(demo, team)
}

const pw = (omschrijving: string) => ({
  route: 'b',
  wet: 'participatiewet',
  gemeldDoor: 'inwoner',
  omschrijving,
})

const zwart: Planstappen = [
  [
    'wat',
    {
      wat: 'Meneer vertelde dat hij drie zaterdagen klust voor een buurman, voor geld.',
      sterkVermoeden: 'ja',
    },
  ],
  ['uw-taak', { gerelateerdAanTaak: 'ja', rolKenbaar: 'ja' }],
]

/** He told it himself, and stops with it as a step in the plan: nobody else is told. */
async function erik({ deps }: Demo, { gerard }: Team): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 25),
    gerard,
    { naam: 'Erik Bos', geboortedatum: '10-10-1976' },
    pw('De heer Bos vraagt een uitkering aan. Zijn bedrijf is gestopt.'),
    [dat(['De heer Bos heeft geen inkomen uit zijn bedrijf meer.', 'gesprek op het stadhuis'])],
  )
  const toen = geleden(deps, 16)
  const id = await weegAf(toen, gerard, dossierId, 'fraude-college', [
    ...zwart,
    [
      'gesprek',
      {
        geconfronteerd: 'ja',
        gesprekOp: dag(toen, 0),
        reactie: 'Hij dacht dat het mocht. Hij wil ermee stoppen en het opgeven.',
        tijdTot: dag(toen, 14),
        inwonerOnderneemtNiets: 'nee',
      },
    ],
    ['meedenken', { metWie: ['collega'], watZeiZij: 'Laat hem het zelf opgeven.' }],
  ])
  const reden = 'Hij lost het zelf op. Zo worden zijn problemen niet groter.'
  await besluitAf(geleden(deps, 14), gerard, id, 'stoppen-in-plan', reden)
  const kijken = {
    gegevens: ['inkomen'],
    reden: 'Nagaan of er sinds het stoppen van het bedrijf nog inkomen was.',
    noodzakelijk: 'ja',
  }
  await recordSuwinet(geleden(deps, 10), gerard, dossierId, invoer(kijken))
}

/** A letter that anybody may write; he hears of it when it has been looked into, whatever comes out. */
async function karim({ deps }: Demo, { gerard }: Team): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 21),
    gerard,
    { naam: 'Karim Nasser', geboortedatum: '09-09-1986' },
    pw('De heer Nasser vraagt een uitkering aan na het einde van zijn contract.'),
    [dat(['De heer Nasser werkte tot vorige maand in een magazijn.', 'gesprek op het stadhuis'])],
  )
  const toen = geleden(deps, 9)
  const id = await weegAf(toen, gerard, dossierId, 'tip', [
    ['verkregen', { hoe: 'melding', rechtmatigVerkregen: 'ja' }],
    [
      'inhoud',
      {
        wat: 'Een brief zonder naam: hij zou ’s avonds werken in een bakkerij.',
        noodzakelijk: 'ja',
        uitstel: 'later',
        waaromLater: 'Eerst kijken wij naar de rooster van de bakkerij.',
        klaarOp: dag(toen, 30),
      },
    ],
  ])
  const reden = 'De brief is openlijk gestuurd en gaat over inkomen. Dat zoeken wij uit.'
  await besluitAf(toen, gerard, id, 'onderzoeken', reden)
}

/** A theme without persons may; putting the files of all domains beside each other never, and that no stays in the log. */
async function bestanden({ deps }: Demo, { gerard }: Team): Promise<void> {
  await recordVergelijking(
    deps,
    gerard,
    invoer({
      vraag: 'anoniem',
      onderwerp: 'Hoe lang aanvragen duren, per wijk',
      bestanden: 'Aantallen aanvragen per wijk en per maand',
      onherleidbaar: 'ja',
    }),
  )
  const breed = {
    vraag: 'domeinen',
    onderwerp: 'Vroeg zien in welke gezinnen veel speelt',
    bestanden: 'Jeugd, Wmo, uitkeringen en schulden',
  }
  await recordVergelijking(deps, gerard, invoer(breed)).catch((fout: unknown) => {
    if (!(fout instanceof Geweigerd)) throw fout
  })
}
