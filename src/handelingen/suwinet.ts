import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { makeNummer } from '../domein/nummer.ts'
import { leesSuwinet, situatieVanSuwinet, suwinetDoel } from '../domein/suwinet.ts'
import { insertSuwinet, listSuwinet, type SuwinetRij } from '../opslag/gesloten-regime.ts'
import type { Tx } from '../opslag/database.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { weighOfWeiger, weighSituatie } from './weeg.ts'

const soort = {
  objectSoort: 'suwinet',
  doel: 'opzoeken in Suwinet',
  verwerkingsactiviteit: activiteiten.dossier,
}

export interface Suwinetbeeld {
  dossier: Dossierregel
  regels: readonly SuwinetRij[]
  /** The no of the rules for this dossier, whatever is filled in; `undefined`: this task may ask. */
  nee: Antwoord | undefined
  magVastleggen: boolean
}

/** Only for who works in the dossier itself; no emergency asks for this. @throws NietGevonden */
async function getVoorSuwinet(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier)) throw new NietGevonden()
  return dossier
}

const spoorVan = (dossier: Dossierregel, objectId: string): Spoor => ({
  betrokkenen: [dossier.persoonId],
  doel: soort.doel,
  verwerkingsactiviteit: dossier.verwerkingsactiviteit,
  objectId,
  dossierId: dossier.id,
  grond: dossier.bron,
})

/** What was looked up there before, and whether this task may. @throws NietGevonden */
export async function readSuwinet(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Suwinetbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getVoorSuwinet(tx, deps, wie, dossierId)
    const situatie = situatieVanSuwinet(
      dossier,
      wie.pet,
      true,
      dossier.leeftijd,
      wie.gemeente.beleid,
      datumInNederland(deps.nu()),
    )
    const nee = suwinetDoel(dossier.taak) === undefined ? weighSituatie(deps, situatie) : undefined
    return {
      uit: {
        dossier,
        regels: await listSuwinet(tx, dossierId),
        nee,
        magVastleggen:
          nee === undefined && dossier.status === 'open' && magSchrijven(dossier.vlaggen),
      },
      spoor: { ...spoorVan(dossier, dossierId), doel: 'nagaan wat is opgezocht' },
    }
  })
}

/**
 * Writes down one look in Suwinet: for the one purpose of this task, which data, and why. What is found does not come
 * here by itself; we are no client of Suwinet. It is asked anew each time (E-258).
 *
 * @returns its number @throws OngeldigeInvoer; Geweigerd when the rules do not let it; Onmogelijk (DW006, DW022)
 */
export async function recordSuwinet(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getVoorSuwinet(tx, deps, wie, dossierId)
    if (!magSchrijven(dossier.vlaggen)) throw new NietGevonden()
    if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    const gelezen = leesSuwinet(waarden)
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { noodzakelijk, ...inhoud } = gelezen.waarde
    const nu = deps.nu()
    const vandaag = datumInNederland(nu)
    const antwoord = weighOfWeiger(
      deps,
      situatieVanSuwinet(
        dossier,
        wie.pet,
        noodzakelijk,
        dossier.leeftijd,
        wie.gemeente.beleid,
        vandaag,
      ),
      [],
    )
    const doel = suwinetDoel(dossier.taak)
    if (doel === undefined) throw new Onmogelijk('suwinet-ander-doel')
    const rij = {
      id: deps.id(),
      nummer: makeNummer('SU', Number(vandaag.slice(0, 4)), deps.toeval(5)),
      dossierId,
      persoonId: dossier.persoonId,
      doel,
      inhoud,
      antwoord,
      op: nu,
    }
    await insertSuwinet(tx, wie.gemeente.id, wie.pet.id, rij)
    return { uit: rij.nummer, spoor: spoorVan(dossier, rij.id) }
  })
}
