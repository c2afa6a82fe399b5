import { dat, neemAan, wat, type Demo } from './demo-stappen.ts'

/** Some dossiers in the two other gemeenten, so that one can see that nobody sees across. */
export async function seedBuren(demo: Demo): Promise<void> {
  await veenmeer(demo)
  await esbeek(demo)
}

/** The local policy of Veenmeer wants a spoken yes before anything is written down. */
const instemming = { instemming: 'ja' } as const

async function veenmeer({ deps, als }: Demo): Promise<void> {
  await neemAan(
    deps,
    await als('Hanneke Prins', 'Toeleider Jeugd en Wmo'),
    { naam: 'Sofie Jonker', geboortedatum: '17-01-2014' },
    {
      route: 'b',
      wet: 'jeugdwet',
      ...instemming,
      gemeldDoor: 'naaste',
      omschrijving: 'De moeder van Sofie vraagt hulp bij lezen en rekenen.',
    },
    [
      {
        ...dat(['Sofie krijgt op school al hulp bij lezen.', 'gesprek met moeder']),
        ...instemming,
      },
    ],
  )
  // Choice 2: who does not know which help fits, talks with a hulpverlener first.
  await neemAan(
    deps,
    await als('Daan Mulder', 'Maatschappelijk werker'),
    { naam: 'Jolanda Groen', geboortedatum: '25-10-1991' },
    {
      route: 'd',
      ...instemming,
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'Mevrouw Groen weet nog niet welke hulp zij zoekt.',
    },
    [
      {
        ...wat(['Mevrouw Groen wil graag weer een eigen plek.', 'mevrouw Groen zelf']),
        ...instemming,
      },
    ],
  )
  await neemAan(
    deps,
    await als('Priya Sharma', 'Toeleider schuldhulp'),
    { naam: 'Ronald Zwart', geboortedatum: '03-12-1970' },
    {
      route: 'b',
      wet: 'wgs',
      ...instemming,
      gemeldDoor: 'inwoner',
      omschrijving: 'De heer Zwart vraagt hulp bij zijn rekeningen.',
    },
  )
}

async function esbeek({ deps, als }: Demo): Promise<void> {
  await neemAan(
    deps,
    await als('Henk Oosting', 'Toeleider Jeugd en Wmo'),
    { naam: 'Jelle Kuipers', geboortedatum: '07-07-2015' },
    {
      route: 'b',
      wet: 'jeugdwet',
      gemeldDoor: 'naaste',
      omschrijving: 'De moeder van Jelle vraagt hulp bij drukte in de klas.',
    },
    [dat(['Jelle heeft een gesprek gehad met zijn juf.', 'gesprek met moeder'])],
  )
  // Choice 3: an expert advises; only the advice goes to the gemeente.
  await neemAan(
    deps,
    await als('Aaltje Hoving', 'Deskundige'),
    { naam: 'Tess Postma', geboortedatum: '09-01-2008' },
    {
      route: 'd',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'Tess vraagt welke hulp bij haar past.',
    },
  )
  await neemAan(
    deps,
    await als('Ömer Kaya', 'Maatschappelijk werker'),
    { naam: 'Hilda Mulder', geboortedatum: '28-05-1949' },
    {
      route: 'c',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving: 'Mevrouw Mulder zorgt voor haar man en is moe.',
    },
    [wat(['Mevrouw Mulder wil een middag per week voor zichzelf.', 'mevrouw Mulder zelf'])],
  )
}
