import { datumInNederland } from '../domein/leeftijd.ts'
import { dag, geleden, weegAf } from './demo-afweging.ts'
import { vraagPetAan } from './demo-beheer.ts'
import { dat, invoer, neemAan, openDemo, type Demo } from './demo-stappen.ts'
import type { Deps, Medewerker } from './deps.ts'
import { decideVoorstel, readDeel, saveDeel, startVoorstel } from './inrichting-voorstel.ts'
import { grantPetaanvraag, readPet } from './petbeheer.ts'

const petNaam = 'Bemoeizorger'

/**
 * Outreach that runs. It is a task of its own: the gemeente arranges it first and somebody gets a pet for it, as with
 * everything else, by one beheerder and a second one.
 *
 * @returns who does it
 */
export async function seedBemoeizorg(demo: Demo): Promise<Medewerker> {
  const { deps } = demo
  await richtIn(deps)
  await geefPet(deps)
  const wie = await demo.als('Samira Haddad', petNaam)
  await rob(deps, wie)
  return wie
}

/** Arranged from today. Who logs in after this works with it. */
async function richtIn(deps: Deps): Promise<void> {
  const { als, logUit } = openDemo(deps)
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  const id = await startVoorstel(deps, fatima, '')
  const algemeen = await readDeel(deps, fatima, id, 'algemeen')
  const velden = {
    ...algemeen.waarden,
    ...invoer({
      ingangsdatum: dag(deps, 0),
      toelichting: 'Het wijkteam zoekt voortaan zelf contact met wie hulp mijdt.',
    }),
  }
  await saveDeel(deps, fatima, id, 'algemeen', velden, algemeen.versie.versie)
  const { versie } = await readDeel(deps, fatima, id, 'bemoeizorg')
  const taak = invoer({
    ingericht: 'ja',
    activiteit: 'Contact zoeken met wie hulp mijdt',
    uitvoerders: ['a1000000-0000-4000-8000-000000000001'],
    beroepsgeheim: 'geen',
    beroepscode: 'Beroepscode sociaal werk',
  })
  await saveDeel(deps, fatima, id, 'bemoeizorg', taak, versie.versie)
  const joost = await als('Joost van Dam', 'Beheerder')
  await decideVoorstel(deps, joost, id, 'vaststellen', {}, versie.versie + 1)
  await logUit()
}

async function geefPet(deps: Deps): Promise<void> {
  const { als, logUit } = openDemo(deps)
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  const id = await vraagPetAan(deps, fatima, {
    wie: 'Samira Haddad',
    naam: petNaam,
    taken: ['maatschappelijk-werk', 'bemoeizorg'],
    van: datumInNederland(deps.nu()),
  })
  const joost = await als('Joost van Dam', 'Beheerder')
  const { waarschuwingen } = await readPet(deps, joost, id)
  await grantPetaanvraag(
    deps,
    joost,
    id,
    waarschuwingen.map(({ code }) => code),
  )
  await logUit()
}

/** He took help once and opens to nobody now. As long as it runs, the dossier says so. */
async function rob(deps: Deps, wie: Medewerker): Promise<void> {
  const dossierId = await neemAan(
    geleden(deps, 34),
    wie,
    { naam: 'Rob Dijkstra', geboortedatum: '15-06-1981' },
    {
      route: 'c',
      gemeldDoor: 'inwoner',
      akkoord: 'ja',
      omschrijving:
        'De heer Dijkstra vroeg in het voorjaar hulp bij zijn post. Nu doet hij niet open.',
    },
    [
      {
        ...dat(['De heer Dijkstra doet sinds de zomer voor niemand open.', 'zeven keer aangebeld']),
        bronSoort: 'eigen-waarneming',
      },
    ],
  )
  const toen = geleden(deps, 24)
  await weegAf(toen, wie, dossierId, 'bemoeizorg', [
    [
      'aanleiding',
      {
        wat: 'Veel afval, en buren ruiken gas. Hij praat met niemand.',
        zorgmijder: 'ja',
        contactGelegd: 'nee',
      },
    ],
    [
      'oordeel',
      {
        deskundige: 'sociaal-psychiatrisch verpleegkundige van de GGD',
        oordeelOp: dag(toen, 0),
        oordeel: 'Zonder contact wordt het gevaarlijk. Kom niet met een groep, en niet in uniform.',
        deskundigeToets: 'ja',
        noodzakelijk: 'ja',
        evenredig: 'ja',
        kanMetMinder: 'nee',
      },
    ],
    [
      'gedaan',
      {
        watGedaan: 'Elke dinsdag aangebeld en een kaart gedaan, met soep van de buurvrouw.',
        nogNodig: 'Hij zwaaide vorige week. Dat is nog geen contact.',
      },
    ],
  ])
}
