import { besluitAf, geleden, weegAf, type Planstappen } from './demo-afweging.ts'
import type { Team } from './demo-dossiers.ts'
import { dat, neemAan, vindDossier, wat, type Demo } from './demo-stappen.ts'

/** The meldcode halfway and ended in help that is followed, and a kindcheck that comes back. */
export async function seedVeiligheid(demo: Demo, team: Team): Promise<void> {
  await sandra(demo, team)
  await jan(demo, team)
  await kindcheck(demo, team)
}

/** At step 3: signs and a colleague are there, the talk is not. */
async function sandra({ deps }: Demo, { mehmet }: Team): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 30),
    mehmet,
    { naam: 'Sandra Maas', geboortedatum: '08-08-1977' },
    {
      route: 'b',
      wet: 'wmo',
      gemeldDoor: 'inwoner',
      omschrijving: 'Mevrouw Maas vraagt hulp bij het regelen van de dag.',
    },
    [dat(['Mevrouw Maas zoekt begeleiding, twee uur per week.', 'gesprek op kantoor'])],
  )
  await weegAf(geleden(deps, 5), mehmet, dossierId, 'meldcode', [
    [
      'signalen',
      {
        signalen: 'Mevrouw schrok toen haar partner belde. Zij moest meteen naar huis.',
        uitleg: 'Misschien bepaalt haar partner wat zij mag. Het kan ook spanning van nu zijn.',
        vermoeden: 'ja',
        acuut: 'nee',
        kinderen: 'nee',
      },
    ],
    [
      'overleg',
      {
        collega: 'ja',
        raadVan: ['collega'],
        raad: 'Een collega raadt aan om haar alleen te spreken, op een plek die veilig is.',
      },
    ],
  ])
}

const mantelzorg: Planstappen = [
  [
    'signalen',
    {
      signalen: 'Meneer vertelt dat hij zijn moeder soms hard vastpakt als zij wegloopt.',
      uitleg: 'Hij is op. Hij zorgt al twee jaar dag en nacht.',
      vermoeden: 'ja',
      acuut: 'nee',
      kinderen: 'nee',
    },
  ],
  [
    'overleg',
    {
      collega: 'ja',
      raadVan: ['collega', 'aandacht'],
      raad: 'De aandachtsfunctionaris: ontlast hem snel en kijk na vier weken opnieuw.',
    },
  ],
  [
    'gesprek',
    {
      besproken: 'ja',
      gesprekTekst: 'Met meneer. Hij was opgelucht dat iemand het vroeg.',
      bezwaar: 'nee',
    },
  ],
  [
    'wegen',
    {
      blijft: 'ja',
      onveilig: 'nee',
      zelfHelpen: 'ja',
      aanvaarden: 'ja',
      resultaat: 'ja',
      weging: 'Met hulp erbij houdt hij het vol. Dan is zijn moeder veilig.',
    },
  ],
  [
    'besluiten',
    {
      hulp: 'ander',
      hulpTekst: 'Dagopvang voor moeder, drie dagen. Een steunpunt belt hem elke week.',
      doelTekst: 'Dat moeder veilig is en haar zoon weer slaapt.',
    },
  ],
]

/** No report but help, and a task to see whether it works. That day has passed. */
async function jan({ deps }: Demo, { esther }: Team): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 34),
    esther,
    { naam: 'Jan Schouten', geboortedatum: '12-12-1969' },
    {
      route: 'c',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'De heer Schouten zorgt voor zijn moeder. Het wordt hem te veel.',
    },
    [wat(['De heer Schouten slaapt al weken bijna niet.', 'hijzelf'])],
  )
  const id = await weegAf(geleden(deps, 32), esther, dossierId, 'meldcode', mantelzorg)
  const reden = 'Hij vroeg zelf om hulp en neemt die aan. Melden maakt het nu niet veiliger.'
  await besluitAf(geleden(deps, 31), esther, id, 'hulp-regelen', reden)
}

/** There are children, they are well, and in half a year it is asked again. */
async function kindcheck({ deps }: Demo, { esther }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, esther, 'Jeroen van Vliet')
  const id = await weegAf(deps, esther, dossier.id, 'kindcheck', [
    [
      'vragen',
      {
        gevraagd: 'gevraagd',
        wie: ['kinderen'],
        zorgvraag: 'Twee kinderen, om het weekend bij hem.',
      },
    ],
    ['zorgen', { zorgen: 'nee' }],
  ])
  const reden = 'De kinderen hebben er een eigen kamer en hij drinkt niet als zij er zijn.'
  await besluitAf(deps, esther, id, 'geen-zorgen', reden)
}
