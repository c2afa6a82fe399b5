import { watVeld } from '../domein/verstrekking.ts'
import {
  besluitAf,
  besluitNaAfweging,
  dag,
  gaVerder,
  geleden,
  weegAf,
  type Planstappen,
} from './demo-afweging.ts'
import { nodig, wachtOpAnker } from './demo-besluiten.ts'
import type { Team } from './demo-dossiers.ts'
import { antwoord, vraagCollega } from './demo-ruggespraak.ts'
import { dat, invoer, neemAan, wat, type Demo } from './demo-stappen.ts'
import { renewUitstel } from './uitstel.ts'
import { carryOut } from './verstrekking.ts'

/** Days ago: taken in, signs seen, decided. */
const wanneer = { begin: 33, signalen: 20, besluit: 18 }

const signalen: Planstappen = [
  [
    'signalen',
    {
      signalen: 'Blauwe plekken op zijn arm, twee weken achter elkaar. Hij kroop weg bij een klop.',
      uitleg: 'Misschien slaat de vriend van zijn tante. Het kan ook van judo komen.',
      vermoeden: 'ja',
      acuut: 'nee',
      kinderen: 'ja',
    },
  ],
]

const tweeTotVijf: Planstappen = [
  [
    'overleg',
    {
      collega: 'ja',
      raadVan: ['collega', 'veilig-thuis'],
      raad: 'Veilig Thuis, zonder namen: praat eerst alleen met de jongen.',
    },
  ],
  [
    'gesprek',
    {
      besproken: 'nee',
      veilig: 'nee',
      alleenBand: 'nee',
      waaromNiet: 'Mees zegt dat hij klappen krijgt als zijn tante dit nu hoort.',
    },
  ],
  [
    'wegen',
    {
      blijft: 'ja',
      onveilig: 'ja',
      zelfHelpen: 'nee',
      aanvaarden: 'weet-niet',
      resultaat: 'nee',
      weging: 'Het gaat door en wordt erger. Wij kunnen dit niet zelf stoppen.',
    },
  ],
  [
    'besluiten',
    {
      hulp: 'veilig-thuis',
      hulpTekst: 'Veilig Thuis zoekt uit wat er gebeurt. De gesprekken met Mees gaan door.',
      doelTekst: 'Dat Mees veilig is en hulp krijgt die blijft.',
      categorie: ['signaal-hgkm'],
      nodig: 'ja',
    },
  ],
]

/**
 * All five steps of the meldcode, with a colleague asked without names, ended in a report that Mees and his voogd may not
 * read yet (AVG 14 lid 5 onder b). What it waits for is extended once.
 *
 * @returns the besluit; the report itself is made by `meldMees`, when the log holds it
 */
export async function besluitMees({ deps }: Demo, { sanneHulp, karinHulp }: Team): Promise<string> {
  const dossierId = await neemAan(
    geleden(deps, wanneer.begin),
    sanneHulp,
    { naam: 'Mees Dijkstra', geboortedatum: '02-10-2013' },
    {
      route: 'c',
      gemeldDoor: 'naaste',
      akkoord: 'ja',
      omschrijving: 'De tante van Mees is zijn voogd. Zij vraagt hulp: Mees is vaak boos.',
    },
    [
      dat(['Mees woont bij zijn tante. Zij is zijn voogd.', 'gesprek met zijn tante']),
      wat(['Mees is bang als de vriend van zijn tante er is.', 'Mees zelf']),
    ],
  )
  const zien = geleden(deps, wanneer.signalen)
  const id = await weegAf(zien, sanneHulp, dossierId, 'meldcode', signalen)
  const vraag = await vraagCollega(zien, sanneHulp, karinHulp, {
    dossier: dossierId,
    afweging: id,
    vraag: 'Ik zie blauwe plekken bij een kind dat niets durft te zeggen. Wat zou jij doen?',
    eigenIdee: 'Eerst alleen met het kind praten, buiten huis.',
  })
  const toen = geleden(deps, wanneer.besluit)
  await antwoord(toen, karinHulp, vraag, {
    oordeel: 'eens',
    tekst: 'Ja. En vraag Veilig Thuis om raad, ook zonder namen. Wacht niet te lang.',
  })
  await gaVerder(toen, sanneHulp, id, tweeTotVijf)
  const reden = 'Mees is niet veilig. Praten met zijn tante kan nu niet.'
  const triageId = await besluitAf(toen, sanneHulp, id, 'melden', reden)
  return besluitNaAfweging(toen, sanneHulp, triageId, {
    weging: { ...nodig, 'nodig.signaal-hgkm': 'Zonder deze signalen kan Veilig Thuis niets doen.' },
    informeren: {
      informeren: 'achteraf',
      uitstelreden: 'veiligheid',
      uitstelTekst: 'Wie dit nu hoort, kan Mees iets aandoen.',
      informeerHoe: 'Samen met Veilig Thuis, als Mees veilig is.',
      uiterlijk: dag(toen, wanneer.besluit + 2),
    },
    besluit: {
      besluit: 'Wij melden bij Veilig Thuis wat wij zagen en hoorden.',
      afwijkReden: 'De meldcode is gevolgd. Alleen een melding maakt Mees nu veiliger.',
      afwijkSoort: 'gevaar',
      geraadpleegd: 'Gezinswerker van hetzelfde team',
    },
  })
}

/** The report on its own form, once the log holds the besluit, and the deferral that is still needed. */
export async function meldMees(
  { deps }: Demo,
  { sanneHulp }: Team,
  besluitId: string,
  geduldMs: number,
): Promise<void> {
  if (await wachtOpAnker(deps, sanneHulp, besluitId, geduldMs)) {
    const velden = invoer({
      ontvanger: 'Veilig Thuis Voorbeeldstad',
      categorie: ['signaal-hgkm'],
      [watVeld('signaal-hgkm')]:
        'Blauwe plekken op de arm, twee weken achter elkaar. Mees zegt dat hij bang is thuis.',
      geinformeerd: 'achteraf',
      grondslag: 'AVG 6.1.e',
      meldweg: 'telefoon',
      sprak: 'medewerker van de crisisdienst',
      gemeldOp: dag(deps, -wanneer.besluit),
      gemeldTijd: '14:05',
      meldnummer: 'VT-2026-0417',
      terugkoppeling: 'Veilig Thuis belt als zij weten wie het onderzoekt.',
      terugOp: dag(deps, 3),
    })
    await carryOut(deps, sanneHulp, besluitId, velden)
  }
  const langer = invoer({
    waarom: 'veiligheid',
    tot: dag(deps, 14),
    geraadpleegd: 'Karin Veldhuis, gezinswerker',
    reden: 'Veilig Thuis praat volgende week met Mees op school. Tot dan is thuis niet veilig.',
  })
  await renewUitstel(deps, sanneHulp, besluitId, langer)
}
