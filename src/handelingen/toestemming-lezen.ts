import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import type { AntwoordInhoud } from '../domein/toestemming.ts'
import { magSchrijven } from '../domein/toegang.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import {
  findToestemming,
  listAntwoordinhoud,
  listGebruik,
  listNamen,
  listToestemmingen,
  type Toestemming,
} from '../opslag/toestemming.ts'
import { listPartnerorganisaties } from '../opslag/partnerorganisatie.ts'
import { findBeslispersoon } from '../opslag/vertegenwoordiging.ts'
import { doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { toestemmingSoort } from './toestemming-spoor.ts'

export type { Toestemming, ToestemmingKern, ToestemmingPartij } from '../opslag/toestemming.ts'

const lezen = { ...toestemmingSoort, handeling: 'raadplegen' } as const

/** A dossier whose content this pet may see; no emergency asks for who agreed to what. @throws NietGevonden */
async function getLeesbaar(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier)) throw new NietGevonden()
  return dossier
}

/** Who is on the page: those it is about, and beside them those who answer. */
function spoorVan(
  dossier: Dossierregel,
  toestemmingen: readonly Toestemming[],
  objectId: string,
  anderen: readonly string[] = [],
): Spoor {
  const over = [dossier.persoonId, ...toestemmingen.map((t) => t.persoonId)]
  const partijen = toestemmingen.flatMap((t) => t.partijen.map((p) => p.persoonId))
  return {
    betrokkenen: [...new Set(over)],
    meegezien: [...partijen, ...anderen],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}

export interface Toestemmingenlijst {
  dossier: Dossierregel
  toestemmingen: readonly Toestemming[]
  namen: ReadonlyMap<string, string>
  organisaties: ReadonlyMap<string, string>
  /** May this pet ask here now? */
  magVragen: boolean
}

async function organisatienamen(tx: Tx): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPartnerorganisaties(tx)).map(({ id, naam }) => [id, naam]))
}

/** Everything that was asked in a dossier, with who answered what and when. @throws NietGevonden */
export async function readToestemmingen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Toestemmingenlijst> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    const dossier = await getLeesbaar(tx, deps, wie, dossierId)
    const toestemmingen = await listToestemmingen(tx, { dossierId })
    const ids = toestemmingen.flatMap((t) => [t.persoonId, ...t.partijen.map((p) => p.persoonId)])
    return {
      uit: {
        dossier,
        toestemmingen,
        namen: await listNamen(tx, ids),
        organisaties: await organisatienamen(tx),
        magVragen: magSchrijven(dossier.vlaggen) && dossier.status === 'open',
      },
      spoor: spoorVan(dossier, toestemmingen, dossierId),
    }
  })
}

export interface Toestemmingbeeld {
  dossier: Dossierregel
  toestemming: Toestemming
  namen: ReadonlyMap<string, string>
  organisatie: string | undefined
  /** What was shown and said with each answer; `null` when the key is destroyed. */
  inhoud: ReadonlyMap<string, AntwoordInhoud | null>
  /** How many verstrekkingen rest on it. */
  gebruik: number
  /** Of who must answer, in whole years. */
  leeftijden: ReadonlyMap<string, number | undefined>
  magSchrijven: boolean
  /** Withdrawing works in a closed dossier as well. */
  magIntrekken: boolean
}

/** One question with its answers, and what was signed. @throws NietGevonden */
export async function readToestemming(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Toestemmingbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, lezen, async (tx) => {
    const toestemming = await findToestemming(tx, id)
    if (toestemming === undefined) throw new NietGevonden()
    const dossier = await getLeesbaar(tx, deps, wie, toestemming.dossierId)
    const vandaag = datumInNederland(deps.nu())
    const ids = [toestemming.persoonId, ...toestemming.partijen.map((p) => p.persoonId)]
    const leeftijden = new Map<string, number | undefined>()
    for (const persoonId of ids) {
      const persoon = await findBeslispersoon(tx, persoonId)
      leeftijden.set(persoonId, leeftijdOp(persoon?.geboortedatum ?? null, vandaag))
    }
    const personen = await listPersonenInDossier(tx, dossier.id)
    return {
      uit: {
        dossier,
        toestemming,
        namen: new Map([
          ...personen.map((p): [string, string] => [p.id, p.naam]),
          ...(await listNamen(tx, ids)),
        ]),
        organisatie:
          toestemming.organisatieId === null
            ? undefined
            : (await organisatienamen(tx)).get(toestemming.organisatieId),
        inhoud: await listAntwoordinhoud(tx, id),
        gebruik: (await listGebruik(tx, id)).length,
        leeftijden,
        magSchrijven: magSchrijven(dossier.vlaggen) && dossier.status === 'open',
        magIntrekken: magSchrijven(dossier.vlaggen),
      },
      spoor: spoorVan(
        dossier,
        [toestemming],
        id,
        personen.map((p) => p.id),
      ),
    }
  })
}
