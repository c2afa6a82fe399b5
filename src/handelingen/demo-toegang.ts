import { dagenLater, datumInNederland, toonDatum, type Datum } from '../domein/leeftijd.ts'
import { addDocument } from './document.ts'
import { involveCollega, readBetrokkenen } from './betrokkenheid.ts'
import type { Deps, Medewerker } from './deps.ts'
import { readDossier } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { openInzien } from './inzien.ts'
import { judgeNoodtoegang, readNoodWachtrij } from './nood-beoordeling.ts'
import { openNood } from './nood.ts'
import { recordRol } from './rol.ts'
import { addMijnVerklaring } from './verklaring.ts'
import { arrangeVervanging } from './vervanging.ts'
import { brief } from './demo-brief.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import type { Team } from './demo-dossiers.ts'

/** Who can reach a dossier besides who opened it, in every way that there is. */
export async function seedToegang(demo: Demo, team: Team): Promise<void> {
  await noor(demo, team)
  await vervangingen(demo, team)
  await spoed(demo, team)
  await klacht(demo, team)
}

/** The first dossier that a visitor opens: a role that was told, a statement, an attachment, a colleague. */
async function noor({ deps, alsInwoner }: Demo, { sanneToeleider, mehmet }: Team): Promise<void> {
  const beeld = await vindDossier(deps, sanneToeleider, 'Noor de Vries')
  const { id } = beeld.dossier
  const verteldAan = beeld.personen
    .filter(({ naam }) => naam !== 'Mark Jansen')
    .map((persoon) => persoon.id)
  const vandaag = datumInNederland(deps.nu())
  await recordRol(
    deps,
    sanneToeleider,
    id,
    invoer({ persoon: verteldAan, hoe: 'gesprek', verteldOp: toonDatum(vandaag) }),
  )
  await addMijnVerklaring(
    deps,
    await alsInwoner('Noor de Vries'),
    id,
    invoer({
      tekst: 'Ik wil wel naar school, maar liever in een kleinere klas. Dat is belangrijk.',
    }),
    deps.id(),
  )
  const feit = beeld.gegevens.find(({ aard }) => aard === 'feit')
  if (feit === undefined) throw new NietGevonden()
  const bestand = { naam: 'brief-van-school.pdf', bytes: brief() }
  await addDocument(deps, sanneToeleider, id, feit.id, bestand, 'Brief van school', deps.id())
  await betrekMehmet(deps, sanneToeleider, mehmet, id)
}

async function betrekMehmet(
  deps: Deps,
  wie: Medewerker,
  collega: Medewerker,
  dossierId: string,
): Promise<void> {
  const { formulier } = await readBetrokkenen(deps, wie, dossierId)
  const pet = formulier?.kandidaten.find(({ petId }) => petId === collega.pet?.id)
  if (pet === undefined) throw new NietGevonden()
  const velden = invoer({
    pet: pet.petId,
    waarvoor: 'meewerken',
    mag: ['wat'],
    reden: 'Mehmet zoekt mee naar een passende plek en voert de gesprekken op school.',
    totEnMet: '',
    noodzakelijk: 'ja',
    besproken: 'ja',
    toestemming: 'ja',
    // Told to Noor and her parents in the same talk.
    gedaan: [
      'maak-rol-kenbaar',
      'informeer-vooraf',
      'informeer-vertegenwoordiger',
      'informeer-jeugdige',
      'bescherm-derden',
    ],
  })
  await involveCollega(deps, wie, dossierId, velden, {})
}

/** One replacement that runs, arranged by the leidinggevende, and one for next week, by the absent one. */
async function vervangingen({ deps, als }: Demo, team: Team): Promise<void> {
  const petra = await als('Petra de Wit', 'Leidinggevende')
  const vandaag = datumInNederland(deps.nu())
  const periode = (van: Datum, dagen: number): Record<string, string> => ({
    van: toonDatum(van),
    totEnMet: toonDatum(dagenLater(van, dagen)),
  })
  const nu = {
    pet: team.karinHulp.pet?.id ?? '',
    vervanger: team.sanneHulp.pet?.id ?? '',
    ...periode(vandaag, 4),
  }
  await arrangeVervanging(deps, petra, invoer(nu), {})
  const later = {
    vervanger: team.sanneToeleider.pet?.id ?? '',
    ...periode(dagenLater(vandaag, 7), 4),
  }
  await arrangeVervanging(deps, team.mehmet, invoer(later), {})
}

const nood = {
  gevaar: 'ja',
  wachten: 'nee',
  collega: 'nee',
  uren: '4',
  gelezen: 'ja',
}

/** Two looks in an emergency: one that the leidinggevende judged, one that waits. */
async function spoed({ deps, als }: Demo, { mehmet, tomToeleider }: Team): Promise<void> {
  const petra = await als('Petra de Wit', 'Leidinggevende')
  await openNood(
    deps,
    mehmet,
    invoer({
      ...nood,
      naam: 'Bo van Vliet',
      geboortedatum: '11-02-2015',
      reden: 'Bo is niet thuisgekomen van school. Zijn moeder is bang dat er iets is gebeurd.',
    }),
  )
  const [eerste] = (await readNoodWachtrij(deps, petra)).teDoen
  if (eerste === undefined) throw new NietGevonden()
  const oordeel = {
    oordeel: 'terecht',
    reden: 'Er was haast bij en Sanne was niet te bereiken. Bo is veilig gevonden.',
  }
  await judgeNoodtoegang(deps, petra, eerste.id, invoer(oordeel))
  await openNood(
    deps,
    tomToeleider,
    invoer({
      ...nood,
      naam: 'Willem Hendriks',
      geboortedatum: '01-12-1951',
      reden: 'De buurvrouw hoort de heer Hendriks roepen en hij doet de deur niet open.',
    }),
  )
}

/** The klachtbehandelaar, in one dossier, for one complaint. */
async function klacht({ deps, als }: Demo, { mehmet }: Team): Promise<void> {
  const willem = await vindDossier(deps, mehmet, 'Willem Hendriks')
  const { dossier } = await readDossier(deps, mehmet, willem.dossier.id)
  const vraag = {
    nummer: dossier.nummer,
    doel: 'klacht-bezwaar',
    dagen: '7',
    reden: 'De heer Hendriks klaagt dat hij lang op antwoord moest wachten.',
  }
  await openInzien(deps, await als('Ruud Aalders', 'Klachtbehandelaar'), invoer(vraag))
}
