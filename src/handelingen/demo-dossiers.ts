import type { Medewerker } from './deps.ts'
import { dat, invoer, neemAan, schrijf, wat, type Demo, type Velden } from './demo-stappen.ts'
import { draagOver, gaOver } from './demo-overgang.ts'
import { executeErnaast } from './ernaast.ts'

/** The petten of Voorbeeldstad that work in these examples. */
export interface Team {
  sanneToeleider: Medewerker
  sanneHulp: Medewerker
  mehmet: Medewerker
  karinHulp: Medewerker
  karinRegie: Medewerker
  tomToeleider: Medewerker
  tomRegie: Medewerker
  esther: Medewerker
  estherOts: Medewerker
  samira: Medewerker
  gerard: Medewerker
}

const toeleider = 'Toeleider Jeugd en Wmo'

export async function verzamelTeam({ als }: Demo): Promise<Team> {
  return {
    sanneToeleider: await als('Sanne Bakker', toeleider),
    sanneHulp: await als('Sanne Bakker', 'Jeugdhulpverlener'),
    mehmet: await als('Mehmet Yilmaz', toeleider),
    karinHulp: await als('Karin Veldhuis', 'Jeugdhulpverlener'),
    karinRegie: await als('Karin Veldhuis', 'Regisseur vanuit de hulp'),
    tomToeleider: await als('Tom Hofman', toeleider),
    tomRegie: await als('Tom Hofman', 'Regisseur namens de gemeente'),
    esther: await als('Esther van Loon', 'Maatschappelijk werker'),
    estherOts: await als('Esther van Loon', 'Jeugdbeschermer'),
    samira: await als('Samira Haddad', 'Toeleider schuldhulp'),
    gerard: await als('Gerard Blom', 'Toeleider inkomen'),
  }
}

const hulp: Velden = { route: 'c', gemeldDoor: 'inwoner', akkoord: 'ja' }
const jeugdwet: Velden = { route: 'b', wet: 'jeugdwet', gemeldDoor: 'naaste' }
const wmo: Velden = { route: 'b', wet: 'wmo', gemeldDoor: 'inwoner' }
const met = (velden: Velden, omschrijving: string): Velden => ({ ...velden, omschrijving })

/** Every kind of dossier that somebody can open, each by the road that leads to it in practice. */
export async function seedDossiers({ deps }: Demo, team: Team): Promise<void> {
  await bo(deps, team)
  await roos(deps, team)
  await lina(deps, team)
  await corrie(deps, team)
  await fleur(deps, team)
  await jeroen(deps, team)
  await ilse(deps, team)
  await neemAan(
    deps,
    team.tomToeleider,
    { naam: 'Amal Nasser', geboortedatum: '03-03-1990' },
    met(wmo, 'Mevrouw Nasser vraagt hulp bij het regelen van de dag met twee kinderen.'),
    [dat(['Mevrouw Nasser wil hulp in huis, twee ochtenden per week.', 'gesprek op kantoor'])],
  )
}

type Bouw = (deps: Demo['deps'], team: Team) => Promise<void>

/** Hulp → the application, by the same person, together with the mother (E-071, E-075). */
const bo: Bouw = async (deps, { sanneHulp, sanneToeleider }) => {
  const hulpvraag = 'Bo krijgt hulp van een jeugdhulpverlener van het wijkteam.'
  const wens = 'Bo wil graag naar een groep met kinderen van gescheiden ouders.'
  const dossier = await neemAan(
    deps,
    sanneHulp,
    { naam: 'Bo van Vliet', geboortedatum: '11-02-2015' },
    met(hulp, 'De moeder van Bo vraagt hulp. Bo heeft het moeilijk met de scheiding.'),
    [
      dat([hulpvraag, 'gesprek met moeder']),
      wat([wens, 'Bo zelf']),
      wat(['Bo vertelt dat hij boos wordt als zijn ouders ruzie maken.', 'Bo zelf']),
    ],
  )
  await gaOver(deps, sanneHulp, dossier, {
    naar: {
      wie: sanneToeleider,
      dossier: 'toeleidingsdossier',
      taak: 'toeleiding-jeugd',
    },
    mee: [hulpvraag, wens],
    waarom: 'Nodig om de groep aan te vragen.',
    toelichting: 'Moeder en Bo keken mee en kozen zelf wat meegaat.',
  })
}

/** Hulp → regie vanuit de hulp, by a colleague of the same profession. */
const roos: Bouw = async (deps, { karinHulp, karinRegie }) => {
  const afspraak = 'Roos krijgt hulp van het wijkteam en begeleiding op school.'
  const dossier = await neemAan(
    deps,
    karinHulp,
    { naam: 'Roos van Vliet', geboortedatum: '19-08-2011' },
    met(hulp, 'Roos vraagt of iemand met haar wil praten. Thuis is het druk.'),
    [
      dat([afspraak, 'gesprek met Roos']),
      wat(['Roos wil liever niet dat haar vader weet dat zij hier komt.', 'Roos zelf']),
    ],
  )
  await gaOver(deps, karinHulp, dossier, {
    naar: {
      wie: karinRegie,
      dossier: 'regiedossier',
      taak: 'regie-vanuit-hulp',
    },
    mee: [afspraak],
    waarom: 'Nodig om de hulp op elkaar af te stemmen.',
    toelichting: 'Roos wil dat de hulpverleners van elkaar weten dat zij helpen.',
  })
}

/** Hulp → the measure of the court, at another organisation. */
const lina: Bouw = async (deps, { karinHulp, estherOts }) => {
  const bekend = 'Lina krijgt hulp van een jeugdhulpverlener van het wijkteam.'
  const dossier = await neemAan(
    deps,
    karinHulp,
    { naam: 'Lina Bos', geboortedatum: '30-06-2010' },
    met(hulp, 'Lina vraagt hulp. Haar ouders zijn het niet eens over waar zij woont.'),
    [dat([bekend, 'gesprek met Lina']), wat(['Lina wil zelf kiezen waar zij woont.', 'Lina zelf'])],
  )
  const daar = await gaOver(deps, karinHulp, dossier, {
    naar: {
      wie: estherOts,
      dossier: 'gedwongen-kader-dossier',
      taak: 'uitvoering-ots',
    },
    mee: [bekend],
    waarom: 'De jeugdbeschermer moet weten wie er al helpt.',
    toelichting:
      'De kinderrechter sprak een ondertoezichtstelling uit. Lina en haar ouders weten dit.',
  })
  await schrijf(deps, estherOts, daar, [
    dat(['De ondertoezichtstelling is uitgesproken voor een jaar.', 'gesprek met Lina en vader']),
  ])
}

/** Toeleiding → regie for the gemeente, in the same hands, and beside it a file that says no more than that there is help. */
const corrie: Bouw = async (deps, { tomToeleider, tomRegie }) => {
  const hulpInHuis = 'Mevrouw Schouten krijgt twee keer per week hulp in huis.'
  const dossier = await neemAan(
    deps,
    tomToeleider,
    { naam: 'Corrie Schouten', geboortedatum: '05-11-1942' },
    met(wmo, 'De zoon van mevrouw Schouten vraagt of er meer hulp thuis kan komen.'),
    [
      dat([hulpInHuis, 'huisbezoek, met haar mentor erbij']),
      wat(['Mevrouw Schouten wil zo lang mogelijk thuis wonen.', 'mevrouw Schouten zelf']),
    ],
  )
  const regie = await gaOver(deps, tomToeleider, dossier, {
    naar: {
      wie: tomRegie,
      dossier: 'regiedossier',
      taak: 'regie-vanuit-college',
    },
    mee: [hulpInHuis],
    waarom: 'Nodig om te kijken of de hulp nog past.',
    toelichting: 'Besproken met mevrouw Schouten en haar mentor.',
  })
  await schrijf(deps, tomRegie, regie, [
    dat(['In maart kijken wij samen of de hulp nog past.', 'afspraak met haar mentor']),
  ])
  const samen = await executeErnaast(
    deps,
    tomRegie,
    regie,
    invoer({
      soort: 'gezamenlijk-bestand',
      noodzakelijk: 'ja',
      besproken: 'ja',
      toestemming: 'ja',
      gedaan: ['maak-rol-kenbaar'],
    }),
  )
  await schrijf(deps, tomRegie, samen, [
    dat(['Er is hulp in huis van Thuiszorg De Linde.', 'afspraak met haar mentor']),
  ])
}

/** Toeleiding → a dossier about the whole family. */
const fleur: Bouw = async (deps, { tomToeleider, tomRegie }) => {
  const samen = 'In het gezin krijgen twee kinderen hulp.'
  const dossier = await neemAan(
    deps,
    tomToeleider,
    { naam: 'Fleur de Boer', geboortedatum: '29-02-2012' },
    met(jeugdwet, 'De moeder van Fleur vraagt hulp voor het hele gezin.'),
    [
      dat([samen, 'gesprek met moeder en Fleur']),
      wat(['Fleur wil zelf vertellen hoe het op school gaat.', 'Fleur zelf']),
    ],
  )
  const gezin = await gaOver(deps, tomToeleider, dossier, {
    naar: {
      wie: tomRegie,
      dossier: 'gezinsdossier',
      taak: 'regie-vanuit-college',
    },
    mee: [samen],
    waarom: 'Dit gaat over het hele gezin.',
    toelichting: 'Moeder, Fleur en Thijs waren bij het gesprek.',
  })
  await schrijf(deps, tomRegie, gezin, [
    dat([
      'Het gezin heeft elke eerste maandag een gesprek met iedereen die helpt.',
      'gesprek thuis',
    ]),
  ])
}

/** Maatschappelijk werk → uitkering and → schuldhulp: two tasks, two colleagues, each with only what it needs. */
const jeroen: Bouw = async (deps, { esther, gerard, samira }) => {
  const werk = 'De heer Van Vliet heeft geen werk meer en zoekt een inkomen.'
  const schuld = 'De heer Van Vliet vraagt hulp bij betalen van zijn rekeningen.'
  const dossier = await neemAan(
    deps,
    esther,
    { naam: 'Jeroen van Vliet', geboortedatum: '24-12-1982' },
    met(hulp, 'De heer Van Vliet vraagt hulp. Hij heeft veel aan zijn hoofd na de scheiding.'),
    [
      dat([werk, 'gesprek op het wijkteam']),
      dat([schuld, 'gesprek op het wijkteam']),
      wat(['De heer Van Vliet mist zijn kinderen en praat daar graag over.', 'hijzelf']),
    ],
  )
  const uitkering = await gaOver(deps, esther, dossier, {
    naar: {
      wie: gerard,
      dossier: 'uitkeringsdossier',
      taak: 'toeleiding-pw',
    },
    mee: [werk],
    waarom: 'Nodig voor de aanvraag van een uitkering.',
    toelichting: 'De heer Van Vliet wil dat zijn aanvraag snel begint.',
  })
  await schrijf(deps, gerard, uitkering, [
    dat(['De aanvraag is compleet. Over twee weken is er een besluit.', 'telefoongesprek']),
  ])
  const schuldhulp = await gaOver(deps, esther, dossier, {
    naar: {
      wie: samira,
      dossier: 'schuldhulpdossier',
      taak: 'toeleiding-wgs',
    },
    mee: [schuld],
    waarom: 'Nodig om schuldhulp te kunnen starten.',
    toelichting: 'De heer Van Vliet koos zelf wat Samira mag weten.',
  })
  await schrijf(deps, samira, schuldhulp, [
    dat(['De heer Van Vliet brengt dinsdag zijn rekeningen mee.', 'afspraak aan de telefoon']),
  ])
}

/** A dossier that went to the gemeente without what did not belong to it (E-095). */
const ilse: Bouw = async (deps, { sanneToeleider, tomToeleider }) => {
  const blijft = 'Mevrouw Kramer vertelt hoe het contact met haar vroegere man is.'
  const dossier = await neemAan(
    deps,
    sanneToeleider,
    { naam: 'Ilse Kramer', geboortedatum: '06-05-1984' },
    met(wmo, 'Mevrouw Kramer vraagt hulp bij het huishouden na een operatie.'),
    [
      dat(['Mevrouw Kramer heeft na de operatie hulp in huis nodig.', 'huisbezoek']),
      wat(['Mevrouw Kramer kan zes weken niet tillen.', 'mevrouw Kramer zelf']),
      wat([blijft, 'mevrouw Kramer zelf']),
    ],
  )
  const reden = 'De aanvraag gaat verder bij de gemeente. Mevrouw Kramer weet dit.'
  await draagOver(deps, sanneToeleider, tomToeleider, dossier, reden, [blijft])
}
