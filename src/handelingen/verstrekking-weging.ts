import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { isAfspraakregel } from '../domein/convenant.ts'
import type { Waarden } from '../domein/invoer.ts'
import { openBlokkades } from '../domein/plicht.ts'
import { isEigenAfweging } from '../domein/triage.ts'
import type { Geinformeerd } from '../domein/verstrekking.ts'
import {
  alleenNee,
  kiesToestemmingen,
  metFeiten,
  zonderJa,
  type ToestemmingNodig,
} from '../domein/verstrekking-toestemming.ts'
import type { Tx } from '../opslag/database.ts'
import { isMeldingsbevoegd } from '../opslag/meldregister.ts'
import { listHerkomsten } from '../opslag/overgang.ts'
import { listRuggespraken } from '../opslag/ruggespraak.ts'
import type { ToestemmingKern } from '../opslag/toestemming.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { FeitenInvoer } from '../recht/situatie.ts'
import type { Categorie, Grondslag } from '../recht/vocabulaire.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { toestemmingFeitenBij } from './toestemming-feiten.ts'
import { situatieBij } from './triage-situatie.ts'
import { applyAfspraken } from './verstrekking-afspraken.ts'
import { gedaanOnder, type Verstrekkingkern } from './verstrekking-kern.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

type Weegkern = Pick<Verstrekkingkern, 'besluit' | 'soort' | 'dossier' | 'personen' | 'plichten'>

/** Which data to whom, and when the resident hears: what is weighed again at the moment of telling or asking. */
export interface Voornemen {
  categorieen: readonly Categorie[]
  geinformeerd: Geinformeerd
  /** The partner organisation that gets it; `null` for anybody else; left out while nobody is chosen yet. */
  organisatieId?: string | null
}

export interface Verstrekkingweging {
  /** What the rules say today, with consent from records alone. */
  antwoord: Antwoord
  nodig: ToestemmingNodig
  /** The valid consents that it rests on; empty when none is needed or they do not cover everything. */
  toestemmingen: readonly ToestemmingKern[]
  /** May one go on, as far as the rules and the consents go? */
  draagt: boolean
  /** An agreement with the organisation would forbid it, and the law goes before it. */
  wetGaatVoor: boolean
  /** What a professional should know of the agreements with the organisation. */
  afspraken: readonly string[]
  /** No basis follows from the rules: the besluit deviates, or they name none. Then the professional names theirs. */
  eigenGrondslag: boolean
}

/** By the law, and then by what was agreed with the organisation: that narrows and never widens. */
export async function weighVerstrekking(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  kern: Weegkern,
  voornemen: Voornemen,
): Promise<Verstrekkingweging> {
  const weigh = await weger(tx, deps, wie, kern, voornemen)
  const naarWet = await weighNaarWet(tx, deps, kern, voornemen, weigh)
  return applyAfspraken(tx, deps, wie.gemeente, kern.besluit, voornemen, naarWet, weigh)
}

/**
 * The question of the besluit asked again today, for these data and by the pet that does it now. What was typed about
 * consent does not count: it is weighed without any, then with agreeing, then with the consents on record (E-125).
 */
async function weighNaarWet(
  tx: Tx,
  deps: Deps,
  kern: Weegkern,
  voornemen: Voornemen,
  weigh: (feiten: FeitenInvoer) => Antwoord,
): Promise<Verstrekkingweging> {
  const { besluit } = kern
  const { aanpak } = besluit.inhoud
  const { feiten, geldig } = await toestemmingFeitenBij(tx, {
    dossierId: kern.dossier.id,
    persoonId: besluit.persoonId,
    handeling: kern.soort,
    ontvanger: aanpak.ontvanger,
    ...(voornemen.organisatieId === undefined ? {} : { organisatieId: voornemen.organisatieId }),
    doel: aanpak.doel,
    categorieen: voornemen.categorieen,
    leeftijd: leeftijdVan(deps, kern),
  })
  const gedaan = gedaanOnder(kern)
  const mag = (antwoord: Antwoord): boolean =>
    isToegestaan(antwoord) && openBlokkades(antwoord.plichten, gedaan).length === 0
  const uit = (
    antwoord: Antwoord,
    nodig: ToestemmingNodig,
    toestemmingen: readonly ToestemmingKern[] = [],
  ): Verstrekkingweging => ({
    antwoord,
    nodig,
    toestemmingen,
    draagt: mag(antwoord) && (nodig === 'geen' || toestemmingen.length > 0),
    eigenGrondslag: antwoord.grondslag.length === 0,
    wetGaatVoor: false,
    afspraken: [],
  })

  const nee = alleenNee(feiten)
  const zonder = weigh(nee)
  if (isToegestaan(zonder) && !opToestemming(zonder)) return uit(zonder, 'geen')
  // A refusal on record goes before what was said in between.
  const metInstemming = weigh({ ...nee, instemmingMondeling: true })
  const alleInstemming = kiesToestemmingen(geldig, voornemen.categorieen, 'instemming')
  if (isToegestaan(metInstemming) && !opToestemming(metInstemming)) {
    return alleInstemming === undefined
      ? uit(zonder, 'instemming')
      : uit(metInstemming, 'instemming', alleInstemming)
  }
  const gekozen = kiesToestemmingen(geldig, voornemen.categorieen, 'toestemming')
  if (gekozen !== undefined) {
    const metRecords = weigh({
      toestemmingGeweigerd: false,
      toestemmingIngetrokken: false,
      ...feiten,
      ...(alleInstemming === undefined ? {} : { instemmingMondeling: true }),
    })
    if (isToegestaan(metRecords)) return uit(metRecords, 'toestemming', gekozen)
  }
  // A besluit that deviated, with its reasons and a second person, carries what it deviated from, and one that the rules
  // left to the professional what was weighed, as long as the rules did not become stricter since. No consent is claimed for it, so it cannot rest on one.
  if (
    (besluit.inhoud.afgeweken || (isEigenAfweging(besluit.antwoord) && isEigenAfweging(zonder))) &&
    // What an agreement made stricter then, does not make room for what the law made stricter since.
    !isAfspraakregel(besluit.antwoord.beslissendeRegel) &&
    strengheid(zonder.uitkomst) <= strengheid(besluit.antwoord.uitkomst) &&
    openBlokkades(zonder.plichten, gedaan).length === 0
  ) {
    // Who uses a right to report weighs for oneself, on the basis that the law gives for it: no other is asked.
    const eigen = zonder.uitkomst !== 'eigen-afweging' || zonder.grondslag.length === 0
    return { ...uit(zonder, 'geen'), draagt: true, eigenGrondslag: eigen }
  }
  return uit(zonder, zonder.uitkomst === 'toestemming-vereist' ? 'toestemming' : 'geen')
}

/** Does the answer rest on consent? Then it is needed, whatever else was weighed. */
function opToestemming({ doorbrekingsgrond }: Pick<Antwoord, 'doorbrekingsgrond'>): boolean {
  return doorbrekingsgrond?.startsWith('toestemming') ?? false
}

/** The secrecy that is lifted, as the register says it; for a deviation never a consent that is not there. */
export function doorbrekingVan({
  antwoord,
  nodig,
}: Pick<Verstrekkingweging, 'antwoord' | 'nodig'>): string | null {
  return opToestemming(antwoord) && nodig !== 'toestemming' ? null : antwoord.doorbrekingsgrond
}

/** On what it rests: what the rules say, or what the professional says who goes another way. */
export function grondslagVan(
  { antwoord, eigenGrondslag }: Pick<Verstrekkingweging, 'antwoord' | 'eigenGrondslag'>,
  eigen: Grondslag | undefined,
): readonly Grondslag[] {
  if (!eigenGrondslag) return antwoord.grondslag
  return eigen === undefined ? [] : [eigen]
}

function leeftijdVan(
  deps: Deps,
  { besluit, personen }: Pick<Verstrekkingkern, 'besluit' | 'personen'>,
): number | undefined {
  const persoon = personen.find(({ id }) => id === besluit.persoonId)
  return leeftijdOp(persoon?.geboortedatum ?? null, datumInNederland(deps.nu()))
}

async function weger(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  { besluit, dossier, personen }: Pick<Verstrekkingkern, 'besluit' | 'dossier' | 'personen'>,
  { categorieen, geinformeerd }: Voornemen,
): Promise<(feiten: FeitenInvoer) => Antwoord> {
  const vandaag = datumInNederland(deps.nu())
  const beeld = {
    dossier,
    personen: personen.map((persoon) => ({
      ...persoon,
      leeftijd: leeftijdOp(persoon.geboortedatum, vandaag),
    })),
    herkomsten: await listHerkomsten(tx, dossier.id),
    meldingsbevoegd: await isMeldingsbevoegd(tx, wie.id, vandaag),
    ruggespraken: await listRuggespraken(tx, dossier.id),
  }
  const waarden: Waarden = {
    ...zonderJa(besluit.inhoud.waarden),
    categorie: categorieen,
    informeren: [geinformeerd],
  }
  return (feiten) => {
    const situatie = situatieBij(deps, wie, beeld, metFeiten(waarden, feiten))
    if (situatie === undefined) throw new NietGevonden()
    return weighSituatie(deps, situatie)
  }
}
