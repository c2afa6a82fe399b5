import { dagenLater, datumInNederland, toonDatum, type Datum } from '../domein/leeftijd.ts'
import { readConcept, keepConcept } from './concept.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { readDeel, saveDeel, startVoorstel } from './inrichting-voorstel.ts'
import { askPet, checkKeuze, readAanvraag } from './petbeheer-aanvraag.ts'
import { judgePet, readControle, startControle } from './petcontrole.ts'
import { invoer, type Demo } from './demo-stappen.ts'

/** What waits for the second beheerder, and a control of the petten that is half-way. */
export async function seedBeheer({ deps, als }: Demo): Promise<void> {
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  const joost = await als('Joost van Dam', 'Beheerder')
  await vraagPet(deps, fatima)
  await stelVoor(deps, joost)
  await controleer(deps, fatima, await als('Petra de Wit', 'Leidinggevende'))
}

/** Fatima asks for a second pet for Mehmet; Joost can grant it. */
async function vraagPet(deps: Deps, fatima: Medewerker): Promise<void> {
  await vraagPetAan(deps, fatima, {
    wie: 'Mehmet Yilmaz',
    naam: 'Maatschappelijk werker',
    taken: ['maatschappelijk-werk'],
    van: eersteVanVolgendeMaand(datumInNederland(deps.nu())),
  })
}

/**
 * Asks for a pet of a hulpverlener at the wijkteam, for a second beheerder to grant.
 *
 * @returns the request @throws NietGevonden when there is no such person
 */
export async function vraagPetAan(
  deps: Deps,
  fatima: Medewerker,
  { wie, naam, taken, van }: { wie: string; naam: string; taken: readonly string[]; van: Datum },
): Promise<string> {
  const lijsten = await readAanvraag(deps, fatima)
  const medewerker = lijsten.medewerkers.find((mens) => mens.naam === wie)
  const singel = lijsten.organisaties.find((kandidaat) => kandidaat.naam === 'Wijkteam De Singel')
  if (medewerker === undefined || singel === undefined) throw new NietGevonden()
  const keuze = invoer({
    medewerker: medewerker.id,
    soort: 'hulpverlener',
    organisatie: singel.id,
    taken,
  })
  await checkKeuze(deps, fatima, keuze)
  await keepConcept(deps, fatima, 'pet', fatima.id, keuze, {}, 0)
  const { voorstel } = await readAanvraag(deps, fatima)
  if (voorstel === undefined) throw new NietGevonden()
  const rest = invoer({
    naam,
    dossierSoorten: voorstel.dossiers,
    beroepsgeheim: voorstel.beroepsgeheim,
    beroepscode: 'ja',
    beslissen: 'nee',
    mandaat: '',
    van: toonDatum(van),
    tot: '',
  })
  // The warnings depend on the second half, so they are read with it; each is acknowledged.
  const eerder = await readConcept(deps, fatima, 'pet', fatima.id)
  const alles = { ...eerder?.waarden, ...rest }
  await keepConcept(deps, fatima, 'pet', fatima.id, alles, {}, eerder?.versie ?? 0)
  const gewogen = (await readAanvraag(deps, fatima)).voorstel?.waarschuwingen ?? []
  const id = await askPet(deps, fatima, {
    ...rest,
    gezien: gewogen.map(({ code }) => code),
  })
  if (id === undefined) throw new NietGevonden()
  return id
}

/** Joost proposes shorter emergencies from next month on; Fatima can decide. */
async function stelVoor(deps: Deps, joost: Medewerker): Promise<void> {
  const id = await startVoorstel(deps, joost, '')
  const { versie, waarden } = await readDeel(deps, joost, id, 'algemeen')
  const velden = {
    ...waarden,
    ...invoer({
      ingangsdatum: toonDatum(eersteVanVolgendeMaand(datumInNederland(deps.nu()))),
      toelichting:
        'Kijken met spoed duurt voortaan hoogstens 4 uur. Langer bleek dit jaar nooit nodig.',
      noodUren: '4',
    }),
  }
  await saveDeel(deps, joost, id, 'algemeen', velden, versie.versie)
}

/** Fatima begins the yearly control; Petra looked at the first two petten. */
async function controleer(deps: Deps, fatima: Medewerker, petra: Medewerker): Promise<void> {
  const { id } = await startControle(deps, fatima, { soort: 'alle', uiterlijk: '' })
  const { regels } = await readControle(deps, petra, id)
  for (const { pet } of regels.filter(({ magOordelen }) => magOordelen).slice(0, 2)) {
    await judgePet(deps, petra, { controleId: id, petId: pet.id }, 'bevestigd', '')
  }
}

function eersteVanVolgendeMaand(vandaag: Datum): Datum {
  return `${dagenLater(`${vandaag.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
}
