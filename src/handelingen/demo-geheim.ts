import { postponePlicht, lapsePlicht } from './plicht-verzetten.ts'
import { besluitAf, dag, geleden, vindPlicht, weegAf } from './demo-afweging.ts'
import type { Team } from './demo-dossiers.ts'
import { dat, invoer, neemAan, vindDossier, type Demo } from './demo-stappen.ts'

/** Keeping silent: five of the six conditions is not enough, and the police gets a letter with a no. */
export async function seedGeheim(demo: Demo, team: Team): Promise<void> {
  await roos(demo, team)
  await monique(demo, team)
}

const ja = (code: string, uitleg: string) =>
  [code, { [`criterium-${code}`]: 'ja', [`uitleg-${code}`]: uitleg }] as const

/** There is still another way: she wants to tell it herself, with somebody beside her. */
async function roos({ deps }: Demo, { karinHulp }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, karinHulp, 'Roos van Vliet')
  const id = await weegAf(deps, karinHulp, dossier.id, 'conflict-van-plichten', [
    [
      'situatie',
      {
        watSpeelt: 'Roos wil afspreken met iemand van internet die zij niet kent.',
        ontvanger: 'extern-professional',
        ontvangerNaam: 'Mentor van de middelbare school',
        categorie: ['wat'],
        doelTekst: 'Dat zij niet alleen naar die afspraak gaat.',
      },
    ],
    ja('toestemming', 'Ik vroeg het haar twee keer. Zij zegt nee.'),
    ja('schade', 'Hij vroeg om foto’s. Het kan zijn dat hij haar iets aandoet.'),
    ja('gewetensnood', 'Zwijgen en hopen dat het goed gaat kan ik niet verantwoorden.'),
    [
      'geen-andere-weg',
      {
        'criterium-geen-andere-weg': 'nee',
        'uitleg-geen-andere-weg':
          'Zij wil het vanavond zelf aan haar moeder vertellen, als ik erbij ben.',
      },
    ],
    ja('schade-voorkomen', 'Wie het weet, kan met haar meegaan.'),
    [
      'zo-min-mogelijk',
      {
        'criterium-zo-min-mogelijk': 'ja',
        'uitleg-zo-min-mogelijk': 'Alleen dat er een afspraak is en waar.',
        nodig: 'ja',
      },
    ],
    [
      'collega',
      {
        collegaFunctie: 'jeugdhulpverlener van hetzelfde team',
        collegaOp: dag(deps, 0),
        collegaAdvies: 'Zij vertelt het liever zelf. Help haar daar eerst bij.',
      },
    ],
    [
      'inwoner',
      {
        besprokenVooraf: 'ja',
        veilig: 'ja',
        hoeVertellen: 'In het gesprek van vanmiddag. Roos weet wat ik overweeg.',
      },
    ],
  ])
  const reden = 'Roos vertelt het vanavond zelf, met mij erbij. Lukt dat niet, dan weeg ik opnieuw.'
  await besluitAf(deps, karinHulp, id, 'zwijgen', reden)
}

/** The police asked by telephone and got a letter; beside it duties that moved and that lapsed, each with a reason. */
async function monique({ deps }: Demo, { sanneToeleider }: Team): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 28),
    sanneToeleider,
    { naam: 'Monique de Boer', geboortedatum: '29-03-1978' },
    {
      route: 'b',
      wet: 'wmo',
      gemeldDoor: 'inwoner',
      omschrijving: 'Mevrouw De Boer vraagt hulp in huis nu zij minder kan lopen.',
    },
    [dat(['Mevrouw De Boer zoekt hulp in huis, twee uur per week.', 'gesprek op kantoor'])],
  )
  await politie({ deps, wie: sanneToeleider, dossierId })
  await verzet({ deps, wie: sanneToeleider, dossierId })
}

interface Plek {
  deps: Demo['deps']
  wie: Team['sanneToeleider']
  dossierId: string
}

async function politie({ deps, wie, dossierId }: Plek): Promise<void> {
  const toen = geleden(deps, 7)
  const id = await weegAf(toen, wie, dossierId, 'informatieverzoek', [
    [
      'vraag',
      {
        vrager: 'politie',
        ontvangerNaam: 'Politie Voorbeeldstad, wijkagent',
        gevraagdOp: dag(toen, 0),
        vorm: 'mondeling',
        grond: 'De wijkagent noemt geen wet.',
        gevraagd: 'Wie er bij deze mevrouw over de vloer komt.',
        doelTekst: 'Een onderzoek naar een inbraak in de straat.',
        nagegaan: 'ja',
      },
    ],
    ['gegevens', { categorie: ['wat'], nodig: 'nee', minder: 'weet-niet', heelDossier: 'nee' }],
    ['inwoner', { besprokenVooraf: 'nee', veilig: 'ja' }],
    ['brief', { briefTekst: 'U kunt het mevrouw natuurlijk zelf vragen.' }],
  ])
  await besluitAf(toen, wie, id, 'weigeren', 'Er is geen wet die dit vraagt, en het is niet nodig.')
}

/** One duty with a new day, and one that is not needed any more. */
async function verzet({ deps, wie, dossierId }: Plek): Promise<void> {
  const check = async (dagen: number) => {
    const toen = geleden(deps, dagen)
    const id = await weegAf(toen, wie, dossierId, 'kindcheck', [
      ['vragen', { gevraagd: 'niet', wie: ['onbekend'] }],
      ['zorgen', { zorgen: 'weet-niet' }],
    ])
    const reden = 'Mevrouw was moe. Ik vraag het de volgende keer.'
    await besluitAf(toen, wie, id, 'nog-niet-bekend', reden)
    return vindPlicht(deps, wie, dossierId, 'doe-kindcheck')
  }
  const eerste = await check(20)
  const nietMeer = 'Mevrouw belde dezelfde week terug. De vraag staat nu bij de nieuwe kindcheck.'
  await lapsePlicht(deps, wie, eerste, invoer({ reden: nietMeer }))
  const tweede = await check(13)
  const later = 'Mevrouw is een week bij haar zus. Wij spreken elkaar daarna.'
  await postponePlicht(deps, wie, tweede, invoer({ dag: dag(deps, 8), reden: later }))
}
