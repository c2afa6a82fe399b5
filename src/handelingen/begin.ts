import { eigenActiviteiten } from '../domein/eigen-activiteiten.ts'
import type { Begin, EersteBeheerder } from '../domein/begin.ts'
import { uitlegBeheerPet } from '../domein/petbeheer-naam.ts'
import type { Kluis } from '../kluis/kluis.ts'
import { insertUitnodiging } from '../opslag/aanmelding.ts'
import { insertEerstePet, insertGemeente, isLeeg, metEigenaar } from '../opslag/begin.ts'
import { setBerichtadres } from '../opslag/bereikbaar.ts'
import type { Db, Tx } from '../opslag/database.ts'
import { insertGebeurtenissen } from '../opslag/gebeurtenis.ts'
import { addActiviteiten, insertOrganisatie } from '../opslag/inrichting.ts'
import { lezingVan } from '../opslag/lezing.ts'
import { insertMedewerker } from '../opslag/petbeheer-medewerker.ts'
import { codeGeldigMs } from './aanmelden-beheer.ts'
import { hashCode, newCode } from './aanmelden-code.ts'
import type { Deps } from './deps.ts'
import { activiteiten } from './deur.ts'

/** There is a gemeente here already, or somebody who works for one. */
export class AlBegonnen extends Error {
  override name = 'AlBegonnen'
}

/** What making the first gemeente needs. Nobody is logged in yet, so there is no `Medewerker` and no pet. */
export type BeginDeps = Pick<Deps, 'nu' | 'id' | 'toeval'> & {
  /** Pool of deelwijzer_eigenaar: no role of the application may make a gemeente. */
  eigenaar: Db
  kluis: Kluis
  /** Version of the rules, for the log. */
  regelset: string
}

export interface Begonnen {
  /** The code of each, once; only the hash is kept. */
  codes: readonly { naam: string; code: string }[]
  geldigTot: Date
}

/**
 * Makes the gemeente, the organisation that it is itself, and its first two beheerders, each with a code to link their
 * account with. The act, its log lines and the codes are one transaction; of two at the same time the second finds the first.
 *
 * @throws AlBegonnen when this installation is not empty; then nothing was changed
 */
export async function beginGemeente(
  { eigenaar, kluis, ...deps }: BeginDeps,
  { gemeente, beheerders }: Begin,
): Promise<Begonnen> {
  const gemeenteId = deps.id()
  return metEigenaar(eigenaar, kluis, gemeenteId, async (tx) => {
    if (!(await isLeeg(tx))) throw new AlBegonnen()
    const nu = deps.nu()
    await insertGemeente(tx, { id: gemeenteId, ...gemeente })
    await addActiviteiten(tx, gemeenteId, eigenActiviteiten)
    const organisatieId = deps.id()
    const naam = `Gemeente ${gemeente.naam}`
    await insertOrganisatie(tx, gemeenteId, {
      id: organisatieId,
      naam,
      soort: 'gemeente',
      bestuursorgaan: true,
    })
    const regels: Regel[] = [
      ['gemeente', gemeenteId, 'begonnen', 'inrichten'],
      ['organisatie', organisatieId, 'begonnen', 'inrichten'],
    ]
    const codes: { naam: string; code: string }[] = []
    const geldigTot = new Date(nu.getTime() + codeGeldigMs)
    for (const beheerder of beheerders) {
      const gemaakt = await insertBeheerder(tx, deps, gemeenteId, organisatieId, beheerder, {
        nu,
        geldigTot,
      })
      codes.push({ naam: beheerder.naam, code: gemaakt.code })
      regels.push(...gemaakt.regels)
    }
    await log(tx, deps, gemeenteId, regels, nu)
    return { codes, geldigTot }
  })
}

type Regel = [objectSoort: string, objectId: string, toelichting: string, doel: string]

async function insertBeheerder(
  tx: Tx,
  deps: Pick<BeginDeps, 'id' | 'toeval'>,
  gemeenteId: string,
  organisatieId: string,
  { naam, functie, email }: EersteBeheerder,
  { nu, geldigTot }: { nu: Date; geldigTot: Date },
): Promise<{ code: string; regels: Regel[] }> {
  const [medewerkerId, petId] = [deps.id(), deps.id()]
  await insertMedewerker(tx, gemeenteId, { id: medewerkerId, naam, functie })
  const pet = { id: petId, medewerkerId, organisatieId, naam: 'Beheerder' }
  const uitleg = uitlegBeheerPet.beheerder ?? pet.naam
  await insertEerstePet(tx, gemeenteId, { ...pet, soort: 'beheerder', uitleg }, nu)
  await setBerichtadres(tx, gemeenteId, { soort: 'medewerker', id: medewerkerId }, email, nu)
  const code = newCode(deps.toeval)
  await insertUitnodiging(tx, gemeenteId, { medewerkerId }, null, {
    id: deps.id(),
    code: hashCode(code),
    codeTot: geldigTot,
    op: nu,
  })
  return {
    code,
    regels: [
      ['collega', medewerkerId, 'in dienst', 'petten beheren'],
      ['pet', petId, 'toegekend bij het begin', 'petten beheren'],
      ['berichtadres', medewerkerId, 'opgeslagen', 'inrichten'],
      ['aanmelding', medewerkerId, 'code gemaakt', 'inloggen'],
    ],
  }
}

/** One line per thing that was made; who ran the command is not known here, so it is the program that did it. */
async function log(
  tx: Tx,
  deps: Pick<BeginDeps, 'id' | 'toeval' | 'regelset'>,
  gemeenteId: string,
  regels: readonly Regel[],
  nu: Date,
): Promise<void> {
  const hex = (bytes: number) => Buffer.from(deps.toeval(bytes)).toString('hex')
  const [traceId, spanId] = [hex(16), hex(8)]
  await insertGebeurtenissen(
    tx,
    gemeenteId,
    regels.map(([objectSoort, objectId, toelichting, doel]) => ({
      id: deps.id(),
      traceId,
      spanId,
      begonnen: nu,
      tijdstip: nu,
      handeling: 'vastleggen',
      actor: { soort: 'systeem' as const },
      rol: 'Deelwijzer',
      organisatie: null,
      doel,
      verwerkingsactiviteit: doel === 'inloggen' ? activiteiten.inloggen : activiteiten.beheer,
      betrokkeneId: null,
      objectSoort,
      objectId,
      dossierId: null,
      besluitId: null,
      besloten: false,
      grond: null,
      uitkomst: 'gedaan' as const,
      toelichting,
      regelset: deps.regelset,
      netwerk: null,
    })),
  )
  await lezingVan(tx).account([null])
}
