import type { Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import {
  leesVerslag,
  type Deelbaar,
  type Verslag,
  type Verteld,
} from '../domein/overleg-verslag.ts'
import type { Beletsel } from '../domein/verstrekking.ts'
import type { JsonWaarde } from '../logboek/vastlegging.ts'
import type { Tx } from '../opslag/database.ts'
import { listGegevens } from '../opslag/gegeven.ts'
import {
  listDeelbesluiten,
  listGegevensoorten,
  lockOverleg,
  type Overlegdeelnemer,
} from '../opslag/overleg.ts'
import { insertVerslag, type Gedeeld } from '../opslag/overleg-verslag.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import { lockTriage } from '../opslag/triage.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { getOverleg, overlegSoort, uitstelVan, type Overlegbeeld } from './overleg.ts'
import { getVerstrekkingkern } from './verstrekking-kern.ts'
import { carryOutVerstrekking } from './verstrekking-uitvoeren.ts'
import { weighVerstrekking, type Verstrekkingweging } from './verstrekking-weging.ts'

/** A besluit under which this party may be told something, with whether that can be done now. */
export interface Deelkans extends Deelbaar {
  nummer: string
  beletsel: Beletsel | undefined
  weging: Pick<
    Verstrekkingweging,
    'antwoord' | 'nodig' | 'toestemmingen' | 'draagt' | 'eigenGrondslag'
  >
}

export interface Verslagformulier extends Overlegbeeld {
  kansen: readonly Deelkans[]
  /** The words of the data that may be chosen. */
  gegevens: ReadonlyMap<string, string>
}

/** Which besluiten go with which party at this table, and about which data. Nothing is opened for it. */
async function listDeelbaar(
  tx: Tx,
  { kop, deelnemers }: Pick<Overlegbeeld, 'kop' | 'deelnemers'>,
): Promise<(Deelbaar & { nummer: string })[]> {
  const besluiten = await listDeelbesluiten(tx, kop.dossierId)
  const soorten = await listGegevensoorten(tx, kop.dossierId)
  return deelnemers.flatMap(({ nr, ontvanger }) =>
    besluiten
      .filter((b) => b.ontvanger === ontvanger && kop.personen.includes(b.persoonId))
      .map((b) => ({
        nr,
        besluitId: b.id,
        nummer: b.nummer,
        persoonId: b.persoonId,
        categorieen: b.categorieen,
        achteraf: b.achteraf,
        gegevens: soorten
          .filter((g) => g.persoonId === b.persoonId && b.categorieen.includes(g.categorie))
          .map(({ id, categorie }) => ({ id, categorie })),
      })),
  )
}

async function weighKans(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  deelnemers: readonly Overlegdeelnemer[],
  deelbaar: Deelbaar & { nummer: string },
): Promise<Deelkans> {
  const kern = await getVerstrekkingkern(tx, deps, wie, deelbaar.besluitId)
  const weging = await weighVerstrekking(tx, deps, wie, kern, {
    categorieen: deelbaar.categorieen,
    geinformeerd: kern.besluit.inhoud.informeren.wanneer,
    organisatieId: deelnemers.find(({ nr }) => nr === deelbaar.nr)?.organisatieId ?? null,
  })
  return { ...deelbaar, beletsel: kern.beletsel, weging }
}

/** An overleg that can be recorded by this pet, with what may be told to each party. @throws NietGevonden */
export async function readVerslagformulier(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Verslagformulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...overlegSoort, handeling: 'raadplegen' }, async (tx) => {
    const { beeld, spoor } = await getOverleg(tx, deps, wie, id)
    if (!magSchrijven(beeld.dossier.vlaggen)) throw new NietGevonden()
    const kansen: Deelkans[] = []
    for (const deelbaar of await listDeelbaar(tx, beeld)) {
      kansen.push(await weighKans(tx, deps, wie, beeld.deelnemers, deelbaar))
    }
    const ids = [...new Set(kansen.flatMap((kans) => kans.gegevens.map((g) => g.id)))]
    const gegevens = ids.length === 0 ? [] : await listGegevens(tx, [beeld.dossier.id], ids)
    return {
      uit: {
        ...beeld,
        kansen,
        gegevens: new Map(gegevens.map((g) => [g.id, g.inhoud])),
      },
      spoor,
    }
  })
}

/** What we told one party, as a verstrekking under its besluit. */
async function tell(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  beeld: Overlegbeeld,
  verslag: Verslag,
  verteld: Verteld,
): Promise<string> {
  const deelnemer = beeld.deelnemers.find(({ nr }) => nr === verteld.nr)
  // Read again for each: what an earlier one left to do is asked once.
  const kern = await getVerstrekkingkern(tx, deps, wie, verteld.besluitId)
  if (deelnemer === undefined || kern.dossier.id !== beeld.dossier.id) throw new NietGevonden()
  const { wanneer } = kern.besluit.inhoud.informeren
  const { id } = await carryOutVerstrekking(tx, deps, wie, kern, {
    categorieen: verteld.categorieen,
    inhoud: verteld.inhoud,
    ontvanger: deelnemer.wie,
    geinformeerd: wanneer,
    verteldOp: wanneer === 'vooraf' ? verslag.verteldOp : null,
    organisatieId: deelnemer.organisatieId,
    // A besluit that goes another way than the rules names its own basis on the page of that besluit, not at a table.
    eigenGrondslag: undefined,
    sleutel: deps.id(),
  })
  return id
}

/** Frozen for the log, in words: how many parties, and which kinds of data were told. */
function stukVan(deps: Deps, beeld: Overlegbeeld, verslag: Verslag): JsonWaarde {
  const { woorden } = deps.regelset
  return {
    soort: 'overleg',
    versie: 1,
    nummer: beeld.kop.nummer,
    gehoudenOp: verslag.gehoudenOp,
    doel: woorden.doelen[beeld.kop.doel].naam,
    inwonerErbij: verslag.inwonerErbij,
    partijen: beeld.deelnemers
      .filter(({ nr }) => verslag.aanwezig.includes(nr))
      .map(({ ontvanger }) => woorden.ontvangers[ontvanger].naam),
    verteld: verslag.verteld.map(({ nr, categorieen }) => ({
      aan: nr,
      gegevens: categorieen.map((code) => woorden.categorieen[code].naam),
    })),
  }
}

/**
 * Records what came of an overleg, once. What we told is a verstrekking per party and per besluit, so without decision,
 * basis or consent nothing of it is written. What they told is noted by kind; writing it down is an act of its own.
 * If we crash in here nothing was recorded.
 *
 * @throws OngeldigeInvoer, Geweigerd, NietGevonden; Onmogelijk also when it was recorded already
 */
export async function recordOverleg(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<void> {
  const wie = vereisPet(medewerker)
  await doorDeDeur(deps, wie, { ...overlegSoort, handeling: 'verstrekken' }, async (tx) => {
    await lockOverleg(tx, id)
    const { beeld, spoor } = await getOverleg(tx, deps, wie, id)
    if (!magSchrijven(beeld.dossier.vlaggen)) throw new NietGevonden()
    if (beeld.dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
    if (beeld.verslag !== undefined) throw new Onmogelijk('niet-onder-besluit')
    const vandaag = datumInNederland(deps.nu())
    const deelbaar = await listDeelbaar(tx, beeld)
    const gelezen = leesVerslag(waarden, {
      nummers: beeld.deelnemers.map(({ nr }) => nr),
      personen: beeld.kop.personen,
      deelbaar,
      vandaag,
    })
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const verslag = gelezen.waarde
    for (const besluitId of [...new Set(verslag.verteld.map((v) => v.besluitId))].toSorted()) {
      await lockTriage(tx, besluitId)
    }
    const gedeeld: Gedeeld[] = []
    for (const verteld of verslag.verteld) {
      const verstrekkingId = await tell(tx, deps, wie, beeld, verslag, verteld)
      for (const categorie of verteld.categorieen) {
        const data = verteld.gegevens.filter((g) => g.categorie === categorie)
        for (const gegevenId of data.length === 0 ? [null] : data.map((g) => g.id)) {
          gedeeld.push({
            nr: verteld.nr,
            richting: 'verteld',
            persoonId: verteld.persoonId,
            categorie,
            verstrekkingId,
            gegevenId,
          })
        }
      }
    }
    for (const g of verslag.gehoord) {
      gedeeld.push({ ...g, richting: 'gehoord', verstrekkingId: null, gegevenId: null })
    }
    const afspraken = verslag.afspraken.map((a) => ({ ...a, id: deps.id(), plichtId: deps.id() }))
    await insertPlichten(
      tx,
      wie.gemeente.id,
      wie.pet.id,
      { dossierId: beeld.dossier.id, besluitId: null },
      afspraken.map(({ plichtId, uiterlijk }) => ({
        id: plichtId,
        code: 'spreek-af-wie-informeert' as const,
        // No name: a duty is read in lists.
        tekst: `Zorg dat de inwoner weet hoe het verder gaat na overleg ${beeld.kop.nummer}.`,
        blokkerend: false,
        uiterlijk,
      })),
    )
    await insertVerslag(tx, wie.gemeente.id, wie.pet.id, {
      id: deps.id(),
      overlegId: id,
      dossierId: beeld.dossier.id,
      personen: beeld.kop.personen,
      gehoudenOp: verslag.gehoudenOp,
      aanwezig: verslag.aanwezig,
      inwonerErbij: verslag.inwonerErbij,
      inhoud: { versie: 1, plan: verslag.plan },
      vastgelegdOp: deps.nu(),
      gedeeld: gedeeld.map((g) => ({ ...g, id: deps.id() })),
      afspraken,
    })
    const later = deelbaar.find(
      (d) => d.achteraf && verslag.verteld.some((v) => v.besluitId === d.besluitId),
    )
    return {
      uit: undefined,
      spoor: {
        ...spoor,
        besluitId: uitstelVan(beeld.kop, undefined) ?? later?.besluitId ?? null,
        stuk: stukVan(deps, beeld, verslag),
      },
    }
  })
}
