import type { Waarden } from '../domein/invoer.ts'
import { checklistpunten } from '../domein/convenant.ts'
import { puntVeld } from '../domein/convenant-formulier.ts'
import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import {
  addBepaling,
  confirm,
  draftConvenant,
  readPartijen,
  signConvenant,
} from './convenant-opstellen.ts'
import { invoer, type Demo } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'

/** Who signs for each made-up party. */
const tekenaars: Readonly<Record<string, readonly [naam: string, functie: string]>> = {
  'Gemeente Voorbeeldstad': ['Marleen Smit', 'Wethouder'],
  'Wijkteam De Singel': ['Petra de Wit', 'Leidinggevende wijkteam'],
  'Basisschool De Linde': ['Kees Wolters', 'Directeur'],
  'Woningcorporatie De Haven': ['Els van Rijn', 'Manager wonen'],
  'Jeugdhulp De Wilg': ['Omar Haddad', 'Bestuurder'],
}

interface Voorbeeld {
  velden: Readonly<Record<string, string | readonly string[]>>
  partijen: readonly string[]
  bepalingen?: readonly (Readonly<Record<string, string | readonly string[]>> & { van: string })[]
}

const school: Voorbeeld = {
  partijen: ['Gemeente Voorbeeldstad', 'Wijkteam De Singel', 'Basisschool De Linde'],
  velden: {
    soort: 'convenant',
    titel: 'Convenant school en wijkteam',
    vindplaats: 'Archief Voorbeeldstad, map 2026-014',
    doelen: ['hulpverlening', 'regie-afstemming', 'toeleiding', 'vraagverheldering'],
    categorieen: ['identificatie', 'dat', 'wat', 'gewoon'],
    nooit: ['financieel', 'strafrechtelijk'],
    buiten: 'overleg',
  },
}

/** Nearly over: it stands in front. */
const haven: Voorbeeld = {
  partijen: ['Gemeente Voorbeeldstad', 'Wijkteam De Singel', 'Woningcorporatie De Haven'],
  velden: {
    soort: 'convenant',
    titel: 'Convenant wonen en ondersteuning',
    vindplaats: 'Archief Voorbeeldstad, map 2025-103',
    doelen: ['vroegsignalering', 'schuldhulp', 'hulpverlening'],
    categorieen: ['identificatie', 'dat', 'gewoon'],
    nooit: ['bijzonder', 'behandel', 'diagnostiek'],
    buiten: 'verboden',
  },
}

const wilg: Voorbeeld = {
  partijen: ['Gemeente Voorbeeldstad', 'Jeugdhulp De Wilg'],
  velden: {
    soort: 'inkoopcontract',
    titel: 'Inkoop jeugdhulp 2026',
    vindplaats: 'Inkoopdossier 2026-JH-07',
    buiten: 'overleg',
  },
  bepalingen: [
    {
      artikel: 'Artikel 14',
      samenvatting: 'De aanbieder zet elk kwartaal het verslag van de behandeling in het portaal.',
      bepalingCategorieen: ['behandel', 'diagnostiek'],
      bepalingDoel: 'inkoopcontract',
      van: 'Jeugdhulp De Wilg',
      taak: 'verlenen-jeugdhulp',
    },
  ],
}

/** What Voorbeeldstad agreed: with a school, a woningcorporatie, and a contract that asks what it cannot demand. */
export async function seedConvenanten({ deps, als }: Demo): Promise<void> {
  const ingrid = await als('Ingrid Postma', 'Privacy officer')
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  for (const [voorbeeld, dagen] of [
    [school, 400],
    [haven, 60],
    [wilg, 300],
  ] as const) {
    await maak(deps, { ingrid, fatima }, voorbeeld, dagen)
  }
}

async function maak(
  deps: Deps,
  { ingrid, fatima }: { ingrid: Medewerker; fatima: Medewerker },
  voorbeeld: Voorbeeld,
  dagen: number,
): Promise<void> {
  const organisaties = await readPartijen(deps, ingrid)
  const idVan = (naam: string): string => {
    const gevonden = organisaties.find((o) => o.naam === naam)
    if (gevonden === undefined) throw new NietGevonden()
    return gevonden.id
  }
  const vandaag = datumInNederland(deps.nu())
  const id = await draftConvenant(deps, ingrid, {
    ...invoer(voorbeeld.velden),
    partijen: voorbeeld.partijen.map(idVan),
    ingangsdatum: [toonDatum(dagenLater(vandaag, -200))],
    einddatum: [toonDatum(dagenLater(vandaag, dagen))],
    ...lijst(),
  })
  for (const { van, ...rest } of voorbeeld.bepalingen ?? []) {
    await addBepaling(deps, ingrid, id, { ...invoer(rest), van: [idVan(van)] })
  }
  for (const naam of voorbeeld.partijen) {
    const [wie, functie] = tekenaars[naam] ?? ['', '']
    await signConvenant(
      deps,
      ingrid,
      id,
      invoer({
        partij: idVan(naam),
        naam: wie,
        functie,
        getekendOp: toonDatum(dagenLater(vandaag, -210)),
      }),
    )
  }
  await confirm(deps, fatima, id)
}

/** Where the eight points stand in each of these made-up texts. */
function lijst(): Waarden {
  return Object.fromEntries(
    checklistpunten.map((punt, plaats) => [puntVeld(punt), [`Artikel ${plaats + 2}`]]),
  )
}
