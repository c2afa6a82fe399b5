import { vlaggen } from '../domein/toegang.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { lijst, type Waarden } from '../domein/invoer.ts'
import { dagenLater, datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { archiefTot, leesGemeldOp, leesVerwijdering, uitIndexOp } from '../domein/verwijsindex.ts'
import { lockAfweging } from '../opslag/afweging.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, listPersoonkernen } from '../opslag/dossier.ts'
import { isMeldingsbevoegd } from '../opslag/meldregister.ts'
import { finishPlicht, insertPlichten, listOpenPlichten } from '../opslag/plicht.ts'
import {
  findMelding,
  insertMelding,
  insertVerwijdering,
  listMeldingen,
  listTeMelden,
  type MeldingRij,
  type TeMelden,
} from '../opslag/verwijsindex.ts'
import { getAfweging, getLeesbaarDossier } from './afweging-kern.ts'
import { activiteiten, doorDeDeur, vereisPet, type Kring, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getDossier, type Dossierkern, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'

export type { MeldingRij }

const soort = {
  objectSoort: 'verwijsindexmelding',
  doel: 'verwijsindex',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** After this many days it is looked at whether the risk is still there: our own agreement, within the two years. */
const nakijkenNaDagen = 182

const teksten = {
  nakijken: (nummer: string) =>
    `Is het risico er nog? Kijk melding ${nummer} in de verwijsindex na.`,
  verwijderen: (nummer: string) => `Haal melding ${nummer} uit de verwijsindex.`,
}

export interface Verwijsindexbeeld {
  dossier: Dossierregel
  meldingen: readonly (MeldingRij & { naam: string })[]
  teMelden: readonly (TeMelden & { naam: string })[]
  /** May this pet record here, and is this colleague in the register today? */
  magSchrijven: boolean
  bevoegd: boolean
  vandaag: Datum
}

/** @param besluitId under which it was reported: what may not be told yet, is not told through this line either */
function spoorVan(
  dossier: Dossierkern,
  personen: readonly string[],
  objectId: string,
  besluitId: string | null = null,
): Spoor {
  return {
    besluitId,
    betrokkenen: [...new Set([dossier.persoonId, ...personen])],
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}

/** The line of whom something was decided about stands under that besluit; of more than one under the oldest. */
function kringVan(
  onder: readonly { persoonId: string; besluitId: string | null }[],
  dossierId: string,
): ReadonlyMap<string, Kring> {
  return new Map(
    onder.flatMap(({ persoonId, besluitId }) =>
      besluitId === null ? [] : [[persoonId, { dossierId, besluitId, besloten: false }] as const],
    ),
  )
}

/** What was reported to the verwijsindex in this dossier, and what still has to be. @throws NietGevonden */
export async function readVerwijsindex(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Verwijsindexbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const kern = await getLeesbaarDossier(tx, deps, wie, dossierId)
    const dossier = await getDossier(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const namen = new Map(personen.map(({ id, naam }) => [id, naam]))
    const metNaam = <T extends { persoonId: string }>(rij: T): T & { naam: string } => ({
      ...rij,
      naam: namen.get(rij.persoonId) ?? '',
    })
    const meldingen = await listMeldingen(tx, dossierId)
    const teMelden = await listTeMelden(tx, dossierId)
    const vandaag = datumInNederland(deps.nu())
    return {
      uit: {
        dossier,
        meldingen: meldingen.map(metNaam),
        teMelden: teMelden.map(metNaam),
        magSchrijven: magSchrijven(dossier.vlaggen),
        bevoegd: await isMeldingsbevoegd(tx, wie.id, vandaag),
        vandaag,
      },
      spoor: {
        ...spoorVan(
          kern,
          [...meldingen, ...teMelden].map(({ persoonId }) => persoonId),
          dossierId,
        ),
        meegezien: personen.map(({ id }) => id),
        kring: kringVan([...teMelden.toReversed(), ...meldingen], dossierId),
      },
    }
  })
}

/**
 * Records that a report was put in the index, after the weighing, the besluit and the telling. What must be looked at and
 * taken out becomes a task with a day (T-29, T-31).
 *
 * @returns the dossier
 * @throws OngeldigeInvoer, NietGevonden; Onmogelijk (DW006, DW020, DW021)
 */
export async function recordMelding(
  deps: Deps,
  medewerker: Medewerker,
  afwegingId: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    await lockAfweging(tx, afwegingId)
    const { afweging, dossier, stand } = await getAfweging(tx, deps, wie, afwegingId)
    if (afweging.soort !== 'verwijsindex' || !magSchrijven(dossier.vlaggen))
      throw new NietGevonden()
    const nu = deps.nu()
    const gelezen = leesGemeldOp(
      waarden,
      datumInNederland(afweging.begonnenOp),
      datumInNederland(nu),
    )
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const gemeldOp = gelezen.waarde
    if (!(await isMeldingsbevoegd(tx, wie.id, gemeldOp)))
      throw new Onmogelijk('niet-meldingsbevoegd')
    const open = (await listTeMelden(tx, dossier.id)).find((rij) => rij.afwegingId === afwegingId)
    if (open?.verstrekt !== true) throw new Onmogelijk('verwijsindex-past-niet')
    const geboren = await geboortedatumVan(tx, dossier.id, afweging.persoonId)
    if (geboren === null) throw new Onmogelijk('verwijsindex-past-niet')
    const id = deps.id()
    const uiterlijk = uitIndexOp(gemeldOp, geboren)
    await insertMelding(tx, wie.gemeente.id, wie.pet.id, {
      id,
      afwegingId,
      dossierId: dossier.id,
      persoonId: afweging.persoonId,
      gemeldOp,
      uiterlijk,
      inhoud: { risicos: lijst(stand.waarden, 'risico') },
      op: nu,
    })
    await setPlichten(tx, deps, wie, dossier, afweging.nummer, gemeldOp, uiterlijk)
    await finishPlichten(
      tx,
      wie,
      dossier,
      ['verwijsindex-vastleggen'],
      undefined,
      `Gemeld, ${afweging.nummer}.`,
      nu,
    )
    return { uit: dossier.id, spoor: spoorVan(dossier, [afweging.persoonId], id, open.besluitId) }
  })
}

async function geboortedatumVan(
  tx: Tx,
  dossierId: string,
  persoonId: string,
): Promise<Datum | null> {
  const personen = await listPersoonkernen(tx, dossierId)
  return personen.find(({ id }) => id === persoonId)?.geboortedatum ?? null
}

async function setPlichten(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossier: Dossierkern,
  nummer: string,
  gemeldOp: Datum,
  uiterlijk: Datum,
): Promise<void> {
  const nakijken = dagenLater(gemeldOp, nakijkenNaDagen)
  await insertPlichten(
    tx,
    wie.gemeente.id,
    wie.pet.id,
    { dossierId: dossier.id, besluitId: null },
    [
      ...(nakijken < uiterlijk
        ? [
            {
              id: deps.id(),
              code: 'verwijsindex-nakijken',
              tekst: teksten.nakijken(nummer),
              blokkerend: false,
              uiterlijk: nakijken,
            },
          ]
        : []),
      {
        id: deps.id(),
        code: 'verwijsindex-verwijderen',
        tekst: teksten.verwijderen(nummer),
        blokkerend: false,
        uiterlijk,
        termijn: 'T-29',
        wettelijk: uiterlijk,
      },
    ],
  )
}

/** The open tasks with these codes, of this report or (without a text) the oldest one. */
async function finishPlichten(
  tx: Tx,
  wie: MetWerkpet,
  dossier: Dossierkern,
  codes: readonly string[],
  horend: readonly string[] | undefined,
  bewijs: string,
  nu: Date,
): Promise<void> {
  const open = (await listOpenPlichten(tx, wie.pet.id, dossier.id)).filter(
    ({ code, tekst }) => codes.includes(code) && (horend === undefined || horend.includes(tekst)),
  )
  for (const { id } of horend === undefined ? open.slice(0, 1) : open) {
    await finishPlicht(tx, id, dossier.persoonId, bewijs, nu)
  }
}

/** One report, to take it out of the index. @throws NietGevonden */
export async function readMelding(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<{ melding: MeldingRij; dossier: Dossierregel; vandaag: Datum }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const { melding, kern } = await getMelding(tx, deps, wie, id)
    const dossier = await getDossier(tx, deps, wie, kern.id)
    return {
      uit: { melding, dossier, vandaag: datumInNederland(deps.nu()) },
      spoor: spoorVan(kern, [melding.persoonId], id, melding.besluitId),
    }
  })
}

async function getMelding(tx: Tx, deps: Deps, wie: MetWerkpet, id: string) {
  const melding = await findMelding(tx, id)
  if (melding === undefined) throw new NietGevonden()
  const kern = await getLeesbaarDossier(tx, deps, wie, melding.dossierId)
  if ((kern.vlaggen & vlaggen.schrijven) === 0) throw new NietGevonden()
  return { melding, kern }
}

/**
 * Records that a report was taken out of the index, why, and until when the history of the index remembers it (T-30).
 * Sent twice it is recorded once.
 *
 * @returns the dossier
 * @throws OngeldigeInvoer, NietGevonden
 */
export async function removeMelding(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
): Promise<string> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const { melding, kern } = await getMelding(tx, deps, wie, id)
    const spoor = spoorVan(kern, [melding.persoonId], id, melding.besluitId)
    if (melding.verwijdering !== undefined) return { uit: kern.id, spoor }
    const nu = deps.nu()
    const gelezen = leesVerwijdering(waarden, melding.gemeldOp, datumInNederland(nu))
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    const { reden, verwijderdOp, toelichting } = gelezen.waarde
    const geboren = await geboortedatumVan(tx, kern.id, melding.persoonId)
    await insertVerwijdering(tx, wie.gemeente.id, wie.pet.id, melding, {
      reden,
      verwijderdOp,
      archiefTot: archiefTot(reden, verwijderdOp, geboren),
      toelichting,
      op: nu,
    })
    await finishPlichten(
      tx,
      wie,
      kern,
      ['verwijsindex-nakijken', 'verwijsindex-verwijderen'],
      [teksten.nakijken(melding.nummer), teksten.verwijderen(melding.nummer)],
      `Melding ${melding.nummer} is uit de verwijsindex.`,
      nu,
    )
    return { uit: kern.id, spoor }
  })
}
