import type { Beroepsgeheim, Doel, Feit, OntvangerType, Pet, Taak } from '../recht/vocabulaire.ts'

/** In which ways a secrecy may be broken (E-172); choosing one of them is choosing why. */
export const doorbrekingen = ['toestemming', 'wettelijke-plicht', 'meldrecht', 'conflict'] as const
export type Doorbreking = (typeof doorbrekingen)[number]

export const doorbrekingWoorden: Readonly<Record<Doorbreking, { naam: string; uitleg: string }>> = {
  toestemming: {
    naam: 'Met toestemming',
    uitleg: 'De inwoner zegt vooraf ja, vrij, en voor dit ene doel.',
  },
  'wettelijke-plicht': {
    naam: 'De wet verplicht het',
    uitleg: 'Bijvoorbeeld een calamiteit, of een vraag bij een ondertoezichtstelling.',
  },
  meldrecht: {
    naam: 'De wet geeft een meldrecht',
    uitleg:
      'U mag melden zonder toestemming: bij Veilig Thuis, de Raad of de verwijsindex. U weegt zelf af.',
  },
  conflict: {
    naam: 'Conflict van plichten',
    uitleg: 'Zwijgen geeft ernstige schade. Dan moeten alle zes voorwaarden kloppen.',
  },
}

/** A question that shows with the rules what this secrecy does. */
export interface Voorbeeldvraag {
  tekst: string
  ontvanger: OntvangerType
  doel: Doel
  taak: Taak
  pet: Pet
  geheim: Beroepsgeheim
  feiten?: Partial<Record<Feit, 'ja' | 'nee'>>
}

/** One regime of secrecy (E-170): whose it is, what it covers and how it may be broken. */
export interface Geheimregime {
  code: string
  naam: string
  wet: string
  wie: string
  wat: string
  soort: 'wet' | 'ambt' | 'code' | 'gesloten'
  doorbreken: readonly Doorbreking[]
  /** What is special about breaking it, or why it hardly can be. */
  bijzonder: string
  vragen: readonly Voorbeeldvraag[]
  /** What a lawyer still has to confirm. */
  teBevestigen?: string
}

const hulp = { taak: 'verlenen-jeugdhulp', pet: 'hulpverlener', geheim: 'jeugdwet' } as const
const zorg = { taak: 'geneeskundige-behandeling', pet: 'hulpverlener', geheim: 'wgbo' } as const
const werk = { taak: 'maatschappelijk-werk', pet: 'hulpverlener', geheim: 'geen' } as const
const toeleiding = { taak: 'toeleiding-jeugd', pet: 'toeleider', geheim: 'geen' } as const

/** The register, in the order of the page: the law first, then office, codes and closed regimes (S3 chapter 1, S0 bijlage 2). */
export const geheimregister: readonly Geheimregime[] = [
  {
    code: 'jeugdwet',
    naam: 'Geheim van de jeugdhulpverlener',
    wet: 'Jeugdwet 7.3.11',
    wie: 'Wie jeugdhulp geeft, en wie een maatregel van de kinderrechter uitvoert.',
    wat: 'Alles over het kind en het gezin. Ook dát er hulp is.',
    soort: 'wet',
    doorbreken: doorbrekingen,
    bijzonder:
      'Wie rechtstreeks meehelpt aan dezelfde jeugdhulp, mag weten wat daarvoor nodig is. Dat is een kleine kring.',
    vragen: [
      {
        ...hulp,
        tekst: 'Mag ik dit aan de politie vertellen?',
        ontvanger: 'politie',
        doel: 'strafbaar-feit',
      },
      {
        ...hulp,
        tekst: 'Mag ik melden bij Veilig Thuis?',
        ontvanger: 'veilig-thuis',
        doel: 'veiligheid',
        feiten: { vermoedenHGKM: 'ja' },
      },
    ],
  },
  {
    code: 'wgbo',
    naam: 'Medisch geheim',
    wet: 'BW 7:457 (WGBO)',
    wie: 'Artsen, psychologen en anderen die behandelen.',
    wat: 'Alles over de patiënt. Ook dát iemand patiënt is.',
    soort: 'wet',
    doorbreken: doorbrekingen,
    bijzonder:
      'Een medebehandelaar mag weten wat nodig is voor dezelfde behandeling. Een partner of wijkteam is dat niet vanzelf.',
    teBevestigen: 'De tekst van BW 7:457 is nog niet naast de officiële wet gelegd.',
    vragen: [
      {
        ...zorg,
        tekst: 'Mag ik dit met een andere arts bespreken?',
        ontvanger: 'geheimhouder-arts',
        doel: 'hulpverlening',
      },
    ],
  },
  {
    code: 'big',
    naam: 'Geheim van wie in het BIG-register staat',
    wet: 'Wet BIG 88',
    wie: 'Wie een beroep heeft dat in de Wet BIG staat, zoals arts, verpleegkundige of gz-psycholoog.',
    wat: 'Alles wat u in uw vak hoort en wat vertrouwelijk is.',
    soort: 'wet',
    doorbreken: doorbrekingen,
    bijzonder: 'Dit geheim hoort bij u als persoon. Het gaat mee naar elke pet.',
    teBevestigen: 'De tekst van Wet BIG 88 is nog niet naast de officiële wet gelegd.',
    vragen: [
      {
        ...zorg,
        geheim: 'big',
        tekst: 'Een toezichthouder eist mijn dossier. Mag ik weigeren?',
        ontvanger: 'toezichthouder-awb',
        doel: 'fraudebestrijding',
        feiten: { vorderingToezichthouder: 'ja' },
      },
    ],
  },
  {
    code: 'wmo-aanbieder',
    naam: 'Geheim van de Wmo-aanbieder',
    wet: 'Wmo 2015 5.3.3',
    wie: 'Wie ondersteuning uit de Wmo geeft.',
    wat: 'Gegevens over de inwoner, ook bij hulp zonder indicatie.',
    soort: 'wet',
    doorbreken: doorbrekingen,
    bijzonder:
      'Het college en de toezichthouder krijgen wat de wet noemt. Ieder ander alleen met toestemming.',
    vragen: [
      {
        ...werk,
        taak: 'levering-maatwerk-wmo',
        pet: 'aanbieder',
        tekst: 'De Wmo-toezichthouder wil inzage. Moet dat?',
        ontvanger: 'toezichthouder-kwaliteit',
        doel: 'toezicht',
        feiten: { vorderingToezichthouder: 'ja', gevraagdDoorOntvanger: 'ja', noodzakelijk: 'ja' },
      },
    ],
  },
  {
    code: 'awb',
    naam: 'Ambtsgeheim',
    wet: 'Awb 2:5',
    wie: 'Iedereen die voor de gemeente werkt. Ook organisaties die de gemeente inschakelt.',
    wat: 'Wat vertrouwelijk is, of wat u als vertrouwelijk moet begrijpen.',
    soort: 'ambt',
    doorbreken: ['toestemming', 'wettelijke-plicht', 'meldrecht', 'conflict'],
    bijzonder:
      'Delen mag ook als uw taak het nodig maakt. Dat is smaller dan het klinkt: de taak moet in de wet staan.',
    teBevestigen: 'De tekst van Awb 2:5 is nog niet naast de officiële wet gelegd.',
    vragen: [
      {
        ...toeleiding,
        tekst: 'Mag ik dit aan een andere afdeling vertellen?',
        ontvanger: 'college-andere-taak',
        doel: 'andere-taak',
      },
    ],
  },
  {
    code: 'beroepscode',
    naam: 'Beroepscodes',
    wet: 'Beroepscodes van SKJ, BPSW, NIP en NVO',
    wie: 'Wie zich aan een beroepscode bindt, zoals jeugdprofessionals en maatschappelijk werkers.',
    wat: 'Wat u in vertrouwen hoort. Is er een wettelijke plicht om te delen, dan vertelt u dat vooraf.',
    soort: 'code',
    doorbreken: doorbrekingen,
    bijzonder: 'De tuchtrechter kan u vragen naar uw afweging. Leg die dus vast.',
    vragen: [
      {
        ...werk,
        tekst: 'Mag ik iets aan een school vertellen?',
        ontvanger: 'samenwerkingspartner',
        doel: 'regie-afstemming',
      },
    ],
  },
  {
    code: 'participatiewet',
    naam: 'Geheimhouding in de Participatiewet',
    wet: 'Participatiewet 65',
    wie: 'Wie werkt aan een uitkering.',
    wat: 'Alles wat u bij dat werk hoort over personen en bedrijven.',
    soort: 'gesloten',
    doorbreken: ['toestemming', 'wettelijke-plicht', 'conflict'],
    bijzonder:
      'Wie gegevens mag krijgen, staat in de wet genoemd. Gegevens uit Suwinet zijn alleen voor dat ene doel.',
    vragen: [
      {
        taak: 'toeleiding-pw',
        pet: 'begeleider-pw',
        geheim: 'geen',
        tekst: 'Mag ik dit aan een instantie geven die niet in de wet staat?',
        ontvanger: 'pw-niet-genoemde-instantie',
        doel: 'uitvoering-pw',
      },
    ],
  },
  {
    code: 'wgs',
    naam: 'Geheimhouding bij schuldhulp',
    wet: 'Wgs 8 en Awb 2:5',
    wie: 'Wie schuldhulp geeft voor de gemeente.',
    wat: 'Alles over schulden, inkomen en wat daarbij hoort.',
    soort: 'ambt',
    doorbreken: ['toestemming', 'wettelijke-plicht', 'meldrecht', 'conflict'],
    bijzonder: 'Een schuldeiser krijgt alleen wat nodig is voor de regeling.',
    vragen: [
      {
        taak: 'schuldhulpverlening',
        pet: 'hulpverlener',
        geheim: 'geen',
        tekst: 'Mag ik dit aan een schuldeiser vertellen?',
        ontvanger: 'schuldeiser',
        doel: 'schuldhulp',
      },
    ],
  },
  {
    code: 'wpg',
    naam: 'Politiegegevens en gegevens van justitie',
    wet: 'Wet politiegegevens 7, Wet justitiële en strafvorderlijke gegevens',
    wie: 'De politie en het OM. En iedereen die zulke gegevens van hen krijgt.',
    wat: 'Alles wat van de politie of justitie komt.',
    soort: 'gesloten',
    doorbreken: ['wettelijke-plicht'],
    bijzonder:
      'Kreeg u zulke gegevens? Dan geeft u ze bijna nooit verder. Ook niet met toestemming.',
    teBevestigen: 'De tekst van deze wetten is nog niet nagelezen. Vraag de jurist.',
    vragen: [],
  },
  {
    code: 'deurwaarder',
    naam: 'Geheim van de gerechtsdeurwaarder',
    wet: 'Gerechtsdeurwaarderswet',
    wie: 'De deurwaarder en wie daar werkt.',
    wat: 'Wat de deurwaarder in het werk hoort.',
    soort: 'ambt',
    doorbreken: ['wettelijke-plicht'],
    bijzonder: 'U kunt van een deurwaarder dus weinig horen. De inwoner zelf weet het wel.',
    teBevestigen: 'Welk artikel hier geldt, moet een jurist nog bevestigen.',
    vragen: [],
  },
]

export const regimesoortNamen: Readonly<Record<Geheimregime['soort'], string>> = {
  wet: 'Geheim in de wet',
  ambt: 'Geheim door uw werk of ambt',
  code: 'Beroepscode',
  gesloten: 'Gesloten regels',
}

/**
 * Which regimes hold for a pet (E-171, E-183). Secrecy by law follows the registration of the person that is set on the
 * pet; everybody who works for the gemeente has the office secrecy besides.
 */
export function regimesVoor(pet: {
  soort: string
  taken: readonly string[]
  beroepsgeheim: Beroepsgeheim
  beroepscode: boolean
}): readonly Geheimregime[] {
  const codes = new Set<string>(['awb'])
  if (pet.beroepsgeheim !== 'geen') codes.add(pet.beroepsgeheim)
  if (pet.beroepscode) codes.add('beroepscode')
  const taak = (...namen: readonly string[]): boolean =>
    pet.taken.some((naam) => namen.includes(naam))
  if (taak('levering-maatwerk-wmo', 'maatschappelijk-werk')) codes.add('wmo-aanbieder')
  if (taak('toeleiding-pw', 'begeleiden-plan-pw', 're-integratie')) codes.add('participatiewet')
  if (taak('schuldhulpverlening', 'toeleiding-wgs')) codes.add('wgs')
  return geheimregister.filter(({ code }) => codes.has(code))
}
