import { datumInNederland } from '../domein/leeftijd.ts'
import { openBlokkades, openPlichten } from '../domein/plicht.ts'
import type { Uitvoering } from '../domein/verstrekking.ts'
import type { JsonWaarde } from '../logboek/vastlegging.ts'
import type { Tx } from '../opslag/database.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import { insertVerstrekking } from '../opslag/verstrekking.ts'
import type { Grondslag } from '../recht/vocabulaire.ts'
import { queueBericht } from './bericht.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import { Geweigerd, OngeldigeInvoer } from './fouten.ts'
import { gedaanOnder, vereisGeenBeletsel, type Verstrekkingkern } from './verstrekking-kern.ts'
import {
  doorbrekingVan,
  grondslagVan,
  weighVerstrekking,
  type Verstrekkingweging,
} from './verstrekking-weging.ts'

/** What exactly is told or asked now. */
export interface TeVerstrekken extends Uitvoering {
  organisatieId: string | null
  /** On what the professional relies where the rules name nothing: a deviation. */
  eigenGrondslag: Grondslag | undefined
  /** Of the form: the same form sent twice is one act. */
  sleutel: string
}

/**
 * Writes one act under a besluit, with the consents it rests on and the duties that follow. Within a transaction that
 * holds the lock of the besluit. The database holds it against the besluit, the log and the consents at that moment.
 *
 * @returns the id of the verstrekking, and how it was weighed
 * @throws Geweigerd; OngeldigeInvoer when the professional must say on what it rests; Onmogelijk (DW009, DW011)
 */
export async function carryOutVerstrekking(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  kern: Verstrekkingkern,
  uitvoering: TeVerstrekken,
): Promise<{ id: string; weging: Verstrekkingweging }> {
  vereisGeenBeletsel(kern)
  const { besluit, dossier } = kern
  const { aanpak, informeren } = besluit.inhoud
  const { organisatieId, eigenGrondslag, sleutel, ...rest } = uitvoering
  const weging = await weighVerstrekking(tx, deps, wie, kern, uitvoering)
  const { antwoord } = weging
  const gedaan = gedaanOnder(kern)
  if (!weging.draagt || openBlokkades(antwoord.plichten, gedaan).length > 0) {
    throw new Geweigerd(antwoord)
  }
  const grondslag = grondslagVan(weging, eigenGrondslag)
  if (grondslag.length === 0) {
    throw new OngeldigeInvoer({ grondslag: 'Kies waarop u dit baseert.' })
  }
  const nu = deps.nu()
  const id = deps.id()
  await insertVerstrekking(tx, wie.gemeente.id, wie.pet.id, {
    ...rest,
    id,
    soort: kern.soort,
    dossierId: dossier.id,
    persoonId: besluit.persoonId,
    besluitId: besluit.id,
    ontvangerType: aanpak.ontvanger,
    doel: aanpak.doel,
    grondslag,
    doorbrekingsgrond: doorbrekingVan(weging),
    antwoord,
    sleutel,
    gedaanOp: nu,
    toestemmingNodig: weging.nodig,
    toestemmingen: weging.toestemmingen.map((toestemming) => toestemming.id),
    organisatieId,
    wetGaatVoor: weging.wetGaatVoor,
  })
  // What the besluit already asks is asked once.
  const bekend = new Set(kern.plichten.map((plicht) => plicht.code))
  const plichten = openPlichten(
    antwoord.plichten,
    gedaan,
    datumInNederland(nu),
    informeren.uiterlijk,
  ).filter((plicht) => !bekend.has(plicht.code))
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId: dossier.id, besluitId: besluit.id },
    plichten.map((plicht) => ({ ...plicht, id: deps.id() })),
  )
  // The resident, when they may know of it; the besluit decides that when it is sent.
  await queueBericht(tx, deps, {
    aan: { soort: 'over', id: besluit.persoonId },
    aanleiding: 'gedeeld',
    besluitId: besluit.id,
  })
  return { id, weging }
}

/** What is frozen of the act, in words the resident can read without this application: which kinds, to what kind of party. */
export function stukVan(
  deps: Deps,
  { soort: wat, besluit }: Pick<Verstrekkingkern, 'soort' | 'besluit'>,
  uitvoering: Pick<Uitvoering, 'categorieen' | 'geinformeerd' | 'verteldOp'>,
): JsonWaarde {
  const { woorden } = deps.regelset
  return {
    soort: 'verstrekking',
    versie: 1,
    wat: woorden.handelingen[wat].naam,
    besluit: besluit.nummer,
    ontvanger: woorden.ontvangers[besluit.inhoud.aanpak.ontvanger].naam,
    doel: woorden.doelen[besluit.inhoud.aanpak.doel].naam,
    gegevens: uitvoering.categorieen.map((code) => woorden.categorieen[code].naam),
    geinformeerd: uitvoering.geinformeerd,
    verteldOp: uitvoering.verteldOp,
  }
}
