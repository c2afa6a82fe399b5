import { createHash } from 'node:crypto'
import { brpVraagWoorden, type BrpFoutcode, type BrpPersoon, type BrpVraag } from '../domein/brp.ts'
import {
  bronBrp,
  vergelijkMetBrp,
  type BrpEffect,
  type BrpMens,
  type BrpRegel,
  type Vergelijking,
} from '../domein/brp-vergelijking.ts'
import { een, lijst, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdsgrenzen, verjaardag } from '../domein/leeftijd.ts'
import { vouwNaam } from '../domein/op-naam.ts'
import { vlaggen } from '../domein/toegang.ts'
import { BrpFout, type Brp } from '../koppelingen/brp.ts'
import {
  findPersoonMetBsn,
  saveBrpMoment,
  saveCuratele,
  saveGeboorte,
  saveOverleden,
  vindOfMaakMens,
} from '../opslag/brp.ts'
import { hasBsn } from '../opslag/bsn.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import {
  findBeslispersoon,
  listVertegenwoordigers,
  saveGeheimAdres,
  saveVertegenwoordiger,
  type Beslispersoon,
} from '../opslag/vertegenwoordiging.ts'
import { openBsn } from './bsn.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

const soort = {
  objectSoort: 'brp',
  doel: 'gezag en identiteit vaststellen',
  verwerkingsactiviteit: activiteiten.dossier,
} as const

export interface BrpPaginabeeld {
  dossier: Dossierregel
  persoon: PersoonInDossier
  /** Without a BSN nothing can be asked. */
  bsnBekend: boolean
  /** Is there a BRP to ask? */
  ingesteld: boolean
  /** What would be asked, in words. */
  vraagt: readonly string[]
  laatst: Date | null
}

/** A difference as it is shown. */
export type GetoondeRegel = Pick<BrpRegel, 'id' | 'wat' | 'brp' | 'wij'>

export interface BrpBeeld extends BrpPaginabeeld {
  regels: readonly GetoondeRegel[]
  vraagNa: readonly string[]
  gelijk: readonly string[]
  /** Perhaps it is about somebody else: then nothing is chosen beforehand. */
  naamAnders: boolean
  /** Of what was shown; with it one takes over that, and nothing else. */
  afdruk: string
}

export type BrpUitkomst = { beeld: BrpBeeld } | { fout: BrpFoutcode }

interface Plaats {
  dossier: Dossierregel
  persoon: PersoonInDossier
  personen: readonly PersoonInDossier[]
  bekend: Beslispersoon
}

/** @throws NietGevonden also for who only looks, and in an emergency: this is no part of what danger asks for */
async function findPlaats(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
  persoonId: string,
): Promise<Plaats> {
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  if ((dossier.vlaggen & vlaggen.wat) === 0 || dossier.bron === 'nood') throw new NietGevonden()
  const personen = await listPersonenInDossier(tx, dossierId)
  const persoon = personen.find(({ id }) => id === persoonId)
  const bekend = await findBeslispersoon(tx, persoonId)
  if (persoon === undefined || bekend === undefined) throw new NietGevonden()
  return { dossier, persoon, personen, bekend }
}

function spoorVan({ dossier, persoon, personen }: Plaats, toelichting?: string): Spoor {
  return {
    betrokkenen: [persoon.id],
    meegezien: personen.map(({ id }) => id),
    doel: soort.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: persoon.id,
    dossierId: dossier.id,
    grond: dossier.bron,
    ...(toelichting === undefined ? {} : { toelichting }),
  }
}

/** Of an adult gezag is not asked, of a child not whether there is a curator; of an unknown age both. */
function vragenVoor({ geboortedatum, geboorteOnvolledig }: Beslispersoon, deps: Deps): BrpVraag[] {
  const vandaag = datumInNederland(deps.nu())
  const leeftijd = leeftijdsgrenzen(geboortedatum, geboorteOnvolledig, vandaag)
  return [
    'persoon',
    ...(leeftijd === undefined || leeftijd.minstens < 18 ? (['gezag'] as const) : []),
    ...(leeftijd === undefined || leeftijd.hoogstens >= 18 ? (['curatele'] as const) : []),
  ]
}

async function paginaVan(tx: Tx, deps: Deps, plaats: Plaats): Promise<BrpPaginabeeld> {
  const { dossier, persoon, bekend } = plaats
  return {
    dossier,
    persoon,
    bsnBekend: await hasBsn(tx, persoon.id),
    ingesteld: deps.brp !== undefined,
    vraagt: vragenVoor(bekend, deps).map((vraag) => brpVraagWoorden[vraag]),
    laatst: bekend.brpOp,
  }
}

/** What would be asked of the BRP, and why; nothing is asked yet. @throws NietGevonden */
export async function readBrpPagina(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<BrpPaginabeeld> {
  const wie = vereisPet(medewerker)
  const wat = { ...soort, objectSoort: 'brppagina', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, wat, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId)
    return { uit: await paginaVan(tx, deps, plaats), spoor: spoorVan(plaats) }
  })
}

interface Gehaald {
  brp: BrpPersoon
  /** Who has gezag according to the BRP, without whether we know them. */
  mensen: readonly BrpPersoon[]
  vragen: readonly BrpVraag[]
}

/**
 * Fetches before the transaction that uses it: as long as the BRP thinks, nothing is locked here. The BSN comes out of the
 * vault through its own door (`openBsn`: the rules, and a line in the log), goes into the body of the question, and is kept
 * nowhere.
 *
 * @throws BrpFout, NietGevonden, Geweigerd
 */
async function fetchBrp(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<Gehaald> {
  const wie = vereisPet(medewerker)
  const client = deps.brp
  if (client === undefined) throw new BrpFout('niet-ingesteld')
  const wat = { ...soort, objectSoort: 'brppagina', handeling: 'raadplegen' } as const
  const vragen = await doorDeDeur(deps, wie, wat, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId)
    return { uit: vragenVoor(plaats.bekend, deps), spoor: spoorVan(plaats) }
  })
  const bsn = await openBsn(deps, medewerker, dossierId, persoonId)
  if (bsn === undefined) throw new NietGevonden()
  const [brp] = await client.read([bsn], vragen)
  if (brp === undefined) throw new BrpFout('niet-gevonden')
  return { brp, mensen: await fetchMensen(client, brp), vragen }
}

async function fetchMensen(client: Brp, brp: BrpPersoon): Promise<BrpPersoon[]> {
  const bsns = brp.gezag
    .filter((g) => g.kindBsn === null || g.kindBsn === brp.bsn)
    .flatMap((g) => g.mensen.flatMap(({ bsn }) => bsn ?? []))
  return client.read([...new Set(bsns)].slice(0, 20), [])
}

interface Naast {
  vergelijking: Vergelijking
  mensen: readonly BrpMens[]
  afdruk: string
}

async function compare(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { persoon, personen, bekend }: Plaats,
  { brp, mensen, vragen }: Gehaald,
): Promise<Naast> {
  const vandaag = datumInNederland(deps.nu())
  const gevonden: BrpMens[] = []
  for (const mens of mensen) {
    const metBsn = await findPersoonMetBsn(tx, wie.gemeente.id, mens.bsn)
    const inDossier = personen.find(({ id }) => id === metBsn) ?? personen.find(lijktOp(mens))
    gevonden.push({
      bsn: mens.bsn,
      naam: inDossier?.naam ?? mens.naam ?? 'Iemand zonder naam',
      geboorte: mens.geboorte,
      overleden: mens.overleden !== null,
      geheim: mens.geheim,
      bekendId: inDossier?.id ?? metBsn ?? null,
    })
  }
  const vertegenwoordigers = await listVertegenwoordigers(tx, persoon.id, vandaag)
  const vergelijking = vergelijkMetBrp(
    { ...bekend, naam: persoon.naam, vertegenwoordigers },
    brp,
    gevonden,
    vragen,
    vandaag,
  )
  const tekst = JSON.stringify([persoon.id, vergelijking.regels.map(toonbaar)])
  const afdruk = createHash('sha256').update(tekst).digest('base64url')
  return { vergelijking, mensen: gevonden, afdruk }
}

/** The same birth date, the same surname at the end, and the same first letter. The page shows who it is taken for. */
function lijktOp(mens: BrpPersoon): (iemand: PersoonInDossier) => boolean {
  const achternaam = vouwNaam(mens.geslachtsnaam ?? '')
  const letter = vouwNaam(mens.naam ?? '').slice(0, 1)
  const geboren = mens.geboorte?.datum ?? null
  return ({ naam, geboortedatum }) =>
    geboren !== null &&
    achternaam !== '' &&
    geboortedatum === geboren &&
    vouwNaam(naam).endsWith(achternaam) &&
    vouwNaam(naam).startsWith(letter)
}

function toonbaar({ id, wat, brp, wij }: BrpRegel): GetoondeRegel {
  return { id, wat, brp, wij }
}

/**
 * Asks the BRP, and lays the answer beside what is known here. Changes nothing about the person.
 *
 * @throws NietGevonden, Geweigerd when no law lets this task use the number
 */
export async function askBrp(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
): Promise<BrpUitkomst> {
  const wie = vereisPet(medewerker)
  const gehaald = await ofFout(fetchBrp(deps, medewerker, dossierId, persoonId))
  if ('fout' in gehaald) return gehaald
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId)
    await saveBrpMoment(tx, dossierId, persoonId)
    const { vergelijking, afdruk } = await compare(tx, deps, wie, plaats, gehaald)
    const beeld = {
      ...(await paginaVan(tx, deps, plaats)),
      regels: vergelijking.regels.map(toonbaar),
      vraagNa: vergelijking.vraagNa,
      gelijk: vergelijking.gelijk,
      naamAnders: vergelijking.naamAnders,
      afdruk,
    }
    return { uit: { beeld }, spoor: spoorVan(plaats, gehaald.vragen.join(', ')) }
  })
}

async function ofFout<T extends object>(belofte: Promise<T>): Promise<T | { fout: BrpFoutcode }> {
  try {
    return await belofte
  } catch (fout) {
    if (fout instanceof BrpFout) return { fout: fout.code }
    throw fout
  }
}

/**
 * Takes over the lines that were ticked. The BRP is asked again: what it says must still be what was shown.
 *
 * @throws OngeldigeInvoer when it says something else now, or nothing was ticked
 */
export async function applyBrp(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  persoonId: string,
  waarden: Waarden,
): Promise<{ aantal: number } | { fout: BrpFoutcode }> {
  const wie = vereisPet(medewerker)
  const gehaald = await ofFout(fetchBrp(deps, medewerker, dossierId, persoonId))
  if ('fout' in gehaald) return gehaald
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const plaats = await findPlaats(tx, deps, wie, dossierId, persoonId)
    const naast = await compare(tx, deps, wie, plaats, gehaald)
    if (naast.afdruk !== een(waarden, 'afdruk')) throw new OngeldigeInvoer({ regels: veranderd })
    const gekozen = lijst(waarden, 'regels')
    const regels = naast.vergelijking.regels.filter(({ id }) => gekozen.includes(id))
    if (regels.length === 0) throw new OngeldigeInvoer({ regels: nietsGekozen })
    // What seals the name comes last: until then it is found as it stood.
    for (const { effect } of regels.toSorted(geheimLaatst)) {
      await apply(tx, deps, wie, plaats, naast.mensen, effect)
    }
    const toelichting = regels.map(({ effect }) => effect.doe).join(', ')
    return { uit: { aantal: regels.length }, spoor: spoorVan(plaats, toelichting) }
  })
}

const veranderd =
  'De BRP of het dossier is intussen veranderd. Hieronder staat wat er nu is. Kijk het na en kies opnieuw.'
const nietsGekozen = 'Kies wat u wilt overnemen, of ga terug.'

function geheimLaatst(a: BrpRegel, b: BrpRegel): number {
  return Number(a.effect.doe === 'geheim') - Number(b.effect.doe === 'geheim')
}

async function apply(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { dossier, persoon, personen, bekend }: Plaats,
  mensen: readonly BrpMens[],
  effect: BrpEffect,
): Promise<void> {
  const vandaag = datumInNederland(deps.nu())
  // Gezag ends at eighteen; of a birth date that is not known in full nobody knows the day.
  const achttien = bekend.geboortedatum === null ? null : verjaardag(bekend.geboortedatum, 18)
  const geldigTot = achttien !== null && achttien > vandaag ? achttien : null
  const register = {
    id: deps.id(),
    bron: bronBrp(vandaag),
    bronSoort: 'brp',
    geldigVan: vandaag,
    geldigTot,
  } as const
  switch (effect.doe) {
    case 'geheim':
      return saveGeheimAdres(tx, dossier.id, persoon.id, persoon.naam)
    case 'geboorte':
      return saveGeboorte(tx, wie.gemeente.id, dossier.id, persoon, effect.geboorte)
    case 'overleden':
      return saveOverleden(tx, dossier.id, persoon.id, effect.op)
    case 'curatele':
      return saveCuratele(tx, dossier.id, persoon.id, effect.curatele)
    case 'gezag':
      return saveVertegenwoordiger(tx, dossier.id, persoon.id, { ...register, ...effect })
    case 'vertegenwoordiger': {
      const mens = mensen.find(({ bsn }) => bsn === effect.bsn)
      if (mens === undefined) throw new OngeldigeInvoer({ regels: veranderd })
      const persoonId = await findOrMake(tx, deps, wie, mens)
      const { soort: als, gezag } = effect
      const rij = { ...register, persoonId, soort: als, gezag }
      await saveVertegenwoordiger(tx, dossier.id, persoon.id, rij)
      if (!mens.geheim) return
      // Who was known here keeps the name they had.
      const naam = personen.find(({ id }) => id === persoonId)?.naam ?? mens.naam
      await saveGeheimAdres(tx, dossier.id, persoonId, naam)
    }
  }
}

async function findOrMake(tx: Tx, deps: Deps, wie: MetWerkpet, mens: BrpMens): Promise<string> {
  if (mens.bekendId !== null) return mens.bekendId
  const geboortedatum = mens.geboorte?.datum ?? null
  if (geboortedatum === null) throw new OngeldigeInvoer({ regels: veranderd })
  const { naam, geheim } = mens
  return vindOfMaakMens(tx, wie.gemeente.id, { id: deps.id(), naam, geboortedatum, geheim })
}
