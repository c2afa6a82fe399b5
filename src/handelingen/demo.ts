import { bespreekpunten } from '../domein/intake.ts'
import { findWie, listLogins, loginDemo, logout, switchPet } from './inloggen.ts'
import type { Deps, Medewerker } from './deps.ts'
import { takeInHulpvraag } from './intake.ts'
import { recordGegeven } from './gegeven.ts'
import { readDossier } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { waarden } from './demo-stappen.ts'

interface Voorbeeld {
  wie: string
  pet: string
  intake: Record<string, string>
  gegevens: readonly Record<string, string>[]
}

/** A first caseload, so that the demo is not an empty house. Everything and everybody in it is made up. */
const voorbeelden: readonly Voorbeeld[] = [
  {
    wie: 'Sanne Bakker',
    pet: 'Toeleider Jeugd en Wmo',
    intake: {
      route: 'b',
      wet: 'jeugdwet',
      gemeldDoor: 'naaste',
      naam: 'Noor de Vries',
      geboortedatum: '04-05-2013',
      omschrijving: 'Noor komt steeds minder op school. Haar moeder vraagt wie kan helpen.',
    },
    gegevens: [
      {
        aard: 'feit',
        datWat: 'dat',
        categorie: 'gewoon',
        bronSoort: 'naaste',
        bron: 'moeder, in het gesprek op het wijkteam',
        inhoud: 'Noor is sinds de herfst acht dagen niet op school geweest.',
      },
      {
        aard: 'inwoner',
        datWat: 'wat',
        categorie: 'gewoon',
        bronSoort: 'inwoner',
        bron: 'Noor zelf',
        inhoud: 'Noor zegt dat het in de klas te druk is en dat zij daar buikpijn van krijgt.',
      },
    ],
  },
  {
    wie: 'Sanne Bakker',
    pet: 'Jeugdhulpverlener',
    intake: {
      route: 'c',
      gemeldDoor: 'naaste',
      naam: 'Sem Visser',
      geboortedatum: '30-09-2018',
      akkoord: 'ja',
      omschrijving: 'De moeder van Sem vraagt hulp bij het slapen van Sem na de scheiding.',
    },
    gegevens: [
      {
        aard: 'hypothese',
        datWat: 'wat',
        categorie: 'gewoon',
        bronSoort: 'eigen-waarneming',
        bron: 'gesprek met moeder',
        inhoud: 'Misschien slaapt Sem slecht in de nachten voordat hij naar zijn vader gaat.',
      },
    ],
  },
  {
    wie: 'Mehmet Yilmaz',
    pet: 'Toeleider Jeugd en Wmo',
    intake: {
      route: 'd',
      gemeldDoor: 'inwoner',
      naam: 'Willem Hendriks',
      geboortedatum: '01-12-1951',
      omschrijving: 'De heer Hendriks vraagt of er hulp is bij het schoonhouden van zijn huis.',
    },
    gegevens: [],
  },
]

/**
 * Makes the example dossiers of the demo, by the same road as everybody: logging in, a pet, the rules, the log.
 * Called once, right after Voorbeeldstad itself was put in.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  for (const voorbeeld of voorbeelden) {
    const login = (await listLogins(deps)).find((kandidaat) => kandidaat.naam === voorbeeld.wie)
    if (login === undefined) throw new NietGevonden()
    const traceId = Buffer.from(deps.toeval(16)).toString('hex')
    const geheim = await loginDemo(deps, login.id, traceId)
    const wie = await metPet(deps, geheim, voorbeeld.pet, traceId)
    const genomen = await takeInHulpvraag(
      deps,
      wie,
      waarden(voorbeeld.intake, { besproken: bespreekpunten }),
      deps.id(),
    )
    if (genomen.soort === 'dossier') {
      const { dossier } = await readDossier(deps, wie, genomen.dossierId)
      for (const gegeven of voorbeeld.gegevens) {
        const velden = waarden({ ...gegeven, persoon: dossier.persoonId })
        await recordGegeven(deps, wie, dossier.id, velden, deps.id())
      }
    }
    await logout(deps, wie, geheim)
  }
}

async function metPet(
  deps: Deps,
  geheim: string,
  petNaam: string,
  traceId: string,
): Promise<Medewerker> {
  const sessie = await findWie(deps, geheim, traceId)
  if (sessie?.wie.soort !== 'medewerker') throw new NietGevonden()
  const pet = sessie.wie.petten.find((eigen) => eigen.naam === petNaam)
  if (pet === undefined) throw new NietGevonden()
  await switchPet(deps, sessie.wie, geheim, pet.id)
  return { ...sessie.wie, pet }
}
