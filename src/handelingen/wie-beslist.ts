import { datumInNederland, leeftijdsgrenzen, nextGrens } from '../domein/leeftijd.ts'
import { regimes, type Regime } from '../domein/toestemming.ts'
import { vlaggen } from '../domein/toegang.ts'
import { decideWie, type Beslissers, type VraagNa } from '../domein/vertegenwoordiging.ts'
import {
  listAfschermingen,
  listHelpersVan,
  type AfschermingRij,
  type HelperRij,
} from '../opslag/afscherming.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  findBeslispersoon,
  findOordeel,
  listVertegenwoordigers,
  listOordelen,
  type Beslispersoon,
  type OordeelRij,
  type VertegenwoordigerRij,
} from '../opslag/vertegenwoordiging.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, getSchrijfbaarDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'

export { nextGrens }

/**
 * Who must answer for somebody in this dossier, today, under one law. For use inside a transaction: names are opened, so
 * the caller writes a line in the log.
 *
 * @returns with a non-empty `vraagNa` consent cannot be asked yet
 * @throws NietGevonden when this pet does not see this person
 */
export async function getBeslissers(
  tx: Tx,
  deps: Deps,
  dossier: { id: string },
  persoonId: string,
  regime: Regime,
): Promise<Beslissers> {
  return beslissersUit(await getStand(tx, deps, dossier.id, persoonId), regime)
}

/** All that it takes to say who decides for somebody, read once. */
interface Stand {
  persoon: Beslispersoon
  vertegenwoordigers: (VertegenwoordigerRij & { afgeschermd: boolean })[]
  afschermingen: AfschermingRij[]
  oordeel: Awaited<ReturnType<typeof findOordeel>>
  vandaag: string
}

async function getStand(tx: Tx, deps: Deps, dossierId: string, persoonId: string): Promise<Stand> {
  const vandaag = datumInNederland(deps.nu())
  const persoon = await findBeslispersoon(tx, persoonId)
  if (persoon === undefined) throw new NietGevonden()
  const afschermingen = (await listAfschermingen(tx, persoonId)).filter(
    ({ beeindigdOp }) => beeindigdOp === null,
  )
  const rijen = await listVertegenwoordigers(tx, persoonId, vandaag)
  return {
    persoon,
    vertegenwoordigers: rijen.map((rij) => ({
      ...rij,
      afgeschermd: afschermingen.some(({ wieId }) => wieId === rij.persoonId),
    })),
    afschermingen,
    oordeel: await findOordeel(tx, dossierId, persoonId, 'gegevens-delen'),
    vandaag,
  }
}

function beslissersUit(stand: Stand, regime: Regime): Beslissers {
  const { persoon, vertegenwoordigers, oordeel, vandaag } = stand
  const { geboortedatum, geboorteOnvolledig, id } = persoon
  const beslissers = decideWie({
    leeftijd: leeftijdsgrenzen(geboortedatum, geboorteOnvolledig, vandaag),
    regime,
    wilsbekwaam: oordeel?.bekwaam,
    vertegenwoordigers,
    persoonId: id,
  })
  // Who is known to be none any more is not the one that the BRP means.
  const heeftCurator = vertegenwoordigers.some((v) => v.soort === 'curator' && v.gezag !== 'nee')
  const bezwaren = eerstNagaan(persoon, oordeel, heeftCurator)
  if (bezwaren.length === 0) return beslissers
  return { ...beslissers, partijen: [], vraagNa: [...bezwaren, ...beslissers.vraagNa] }
}

/** What stands in the way of asking anybody, whoever it is that decides. */
function eerstNagaan(
  { id, overledenOp, curatele }: Beslispersoon,
  oordeel: Awaited<ReturnType<typeof findOordeel>>,
  heeftCurator: boolean,
): VraagNa[] {
  const uit: VraagNa[] = []
  const voeg = (zin: string) => uit.push({ persoonId: id, zin })
  if (overledenOp !== null) voeg('Deze persoon is overleden. Er kan geen toestemming meer zijn.')
  // Without the name of the curator somebody under curatele would answer as if there were none.
  if (curatele && !heeftCurator) {
    voeg(
      'Volgens de BRP is er een curator. Zoek in het curateleregister wie dat is, en voeg die toe.',
    )
  }
  // E-220: followed unless there are good reasons, which a new judgement then tells.
  if (oordeel?.eerdereWeigering === true && !oordeel.bekwaam) {
    voeg(
      'Er is een eerdere schriftelijke weigering. Die volgt u. Hebt u gegronde redenen om dat niet te doen? Leg dan een nieuw oordeel vast.',
    )
  }
  return uit
}

export const soortBeslisser = {
  objectSoort: 'beslisser',
  doel: 'nagaan wie mag beslissen',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

export interface WieBeslistBeeld {
  dossier: Dossierregel
  persoon: PersoonInDossier
  personen: readonly PersoonInDossier[]
  /** Per law who decides today. */
  perWet: readonly { regime: Regime; beslissers: Beslissers }[]
  stand: Beslispersoon
  vertegenwoordigers: readonly (VertegenwoordigerRij & { afgeschermd: boolean })[]
  /** From whom this person is shielded now (E-218). */
  afschermingen: readonly AfschermingRij[]
  /** Whom this person lets help. */
  helpers: readonly HelperRij[]
  oordelen: readonly OordeelRij[]
  /** When it changes who decides. */
  grens: ReturnType<typeof nextGrens>
  vandaag: string
  magSchrijven: boolean
}

/** One person in one dossier, as far as this pet may know who decides for them. */
export interface Plaats {
  dossier: Dossierregel
  persoon: PersoonInDossier
  personen: readonly PersoonInDossier[]
}

/** @throws NietGevonden also in an emergency: who decides is no part of what danger asks for */
export async function findPlaats(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  persoonId: string,
  find: typeof getDossier = getDossier,
): Promise<Plaats> {
  const dossier = await find(tx, deps, wie, dossierId)
  if ((dossier.vlaggen & vlaggen.wat) === 0 || dossier.bron === 'nood') throw new NietGevonden()
  const personen = await listPersonenInDossier(tx, dossierId)
  const persoon = personen.find(({ id }) => id === persoonId)
  if (persoon === undefined) throw new NietGevonden()
  return { dossier, persoon, personen }
}

export function spoorBijPersoon(
  { dossier, persoon, personen }: Plaats,
  ookGezien: readonly string[],
  toelichting?: string,
): Spoor {
  return {
    betrokkenen: [persoon.id],
    meegezien: [...personen.map(({ id }) => id), ...ookGezien],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: persoon.id,
    dossierId: dossier.id,
    grond: dossier.bron,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/**
 * Who decides for somebody today, per law, and why.
 *
 * @param om to write something down: then who only looks does not find it
 * @throws NietGevonden
 */
export async function readWieBeslist(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  om: 'lezen' | 'schrijven' = 'lezen',
): Promise<WieBeslistBeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soortBeslisser, handeling: 'raadplegen' }, async (tx) => {
    const find = om === 'lezen' ? getDossier : getSchrijfbaarDossier
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId, find)
    const stand = await getStand(tx, deps, dossierId, persoonId)
    const { persoon, vertegenwoordigers, vandaag } = stand
    return {
      uit: {
        ...plaats,
        perWet: regimes.map((regime) => ({ regime, beslissers: beslissersUit(stand, regime) })),
        stand: persoon,
        vertegenwoordigers,
        afschermingen: stand.afschermingen,
        helpers: await listHelpersVan(tx, persoonId, vandaag),
        oordelen: await listOordelen(tx, dossierId, persoonId),
        grens: nextGrens(persoon.geboortedatum, vandaag),
        vandaag,
        magSchrijven:
          (plaats.dossier.vlaggen & vlaggen.schrijven) > 0 && plaats.dossier.status === 'open',
      },
      spoor: spoorBijPersoon(
        plaats,
        vertegenwoordigers.map((v) => v.persoonId),
      ),
    }
  })
}
