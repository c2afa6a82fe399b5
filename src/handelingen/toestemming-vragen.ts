import { een, type Fouten, type Waarden } from '../domein/invoer.ts'
import {
  dagenLater,
  datumInNederland,
  leeftijdOp,
  leeftijdsgrenzen,
  nextGrens,
} from '../domein/leeftijd.ts'
import { makeNummer } from '../domein/nummer.ts'
import { regimeVan } from '../domein/toestemming-regime.ts'
import type { Regime, Toestemmingsoort } from '../domein/toestemming.ts'
import {
  langsteDuur,
  leesVraag,
  type Partnerorganisatie,
  type Vraaginvoer,
} from '../domein/toestemming-vraag.ts'
import type { VraagNa } from '../domein/vertegenwoordiging.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { listHerkomsten } from '../opslag/overgang.ts'
import { insertToestemming, listToestemmingkernen } from '../opslag/toestemming.ts'
import { listPartnerorganisaties } from '../opslag/partnerorganisatie.ts'
import { findBeslispersoon, type Beslispersoon } from '../opslag/vertegenwoordiging.ts'
import { queueBericht } from './bericht.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer, Onmogelijk } from './fouten.ts'
import { toestemmingSoort } from './toestemming-spoor.ts'
import { decideVraagsoort, type Vraagsoort, type Vraagzaak } from './toestemming-weging.ts'
import { getBeslissers } from './wie-beslist.ts'

/** Something must be found out first; until then nobody can be asked ("niet te bepalen → vraag na"). */
export class VraagEerstNa extends Error {
  override name = 'VraagEerstNa'
  readonly persoonId: string
  readonly vraagNa: readonly VraagNa[]
  constructor(persoonId: string, vraagNa: readonly VraagNa[]) {
    super('eerst nagaan wie beslist')
    this.persoonId = persoonId
    this.vraagNa = vraagNa
  }
}

export interface Vraagformulier {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  organisaties: readonly Partnerorganisatie[]
  /** The law whose consent it would be; it follows from the work. */
  regime: Regime
}

/** A dossier in which this pet may ask: open, to be written in, and with sight of its content. */
async function getVraagbaar(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  dossierId: string,
): Promise<Dossierregel> {
  const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
  if (!zietRegister(dossier)) throw new NietGevonden()
  if (dossier.status !== 'open') throw new Onmogelijk('dossier-gesloten')
  return dossier
}

/** The form for asking, with whom it can be about and to whom. @throws NietGevonden */
export async function readVraagformulier(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<Vraagformulier> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...toestemmingSoort, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getVraagbaar(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    return {
      uit: {
        dossier,
        personen,
        organisaties: await listPartnerorganisaties(tx),
        regime: regimeVan(dossier, wie.pet),
      },
      spoor: {
        betrokkenen: [dossier.persoonId],
        meegezien: personen.map((persoon) => persoon.id),
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: dossier.bron,
      },
    }
  })
}

/**
 * Asks: writes down exactly what is asked, and of whom. The law, who answers, and whether it is toestemming or instemming
 * follow from the dossier, the register and the rules; none of it is chosen.
 *
 * @throws OngeldigeInvoer; VraagEerstNa when it cannot be told who decides; Geweigerd when consent does not help either
 */
export async function askToestemming(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ toestemmingId: string; soort: Toestemmingsoort; waarom: string }> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, { ...toestemmingSoort, handeling: 'vastleggen' }, async (tx) => {
    const dossier = await getVraagbaar(tx, deps, wie, dossierId)
    const personen = await listPersonenInDossier(tx, dossierId)
    const over = een(waarden, 'over')
    const persoon = personen.some((p) => p.id === over)
      ? await findBeslispersoon(tx, over)
      : undefined
    const vraag = await lees(tx, deps, wie, personen, persoon, waarden)
    const regime = regimeVan(dossier, wie.pet)
    const beslissers = await getBeslissers(tx, deps, dossier, vraag.persoonId, regime)
    if (beslissers.vraagNa.length > 0 || beslissers.partijen.length === 0) {
      throw new VraagEerstNa(vraag.persoonId, beslissers.vraagNa)
    }
    const nu = deps.nu()
    const gekozen = kiesSoort(deps, wie, {
      dossier,
      leeftijd: leeftijdOp(persoon?.geboortedatum ?? null, datumInNederland(nu)),
      herkomsten: await listHerkomsten(tx, dossierId),
      vraag,
      partijen: beslissers.partijen,
    })
    const id = deps.id()
    await insertToestemming(tx, wie.gemeente.id, wie.pet.id, {
      ...vraag,
      id,
      nummer: makeNummer(
        gekozen.soort === 'toestemming' ? 'T' : 'I',
        Number(datumInNederland(nu).slice(0, 4)),
        deps.toeval(5),
      ),
      dossierId,
      soort: gekozen.soort,
      regime,
      partijen: beslissers.partijen,
      vervangtId: null,
      gevraagdOp: nu,
    })
    for (const partij of beslissers.partijen) {
      const aan = { soort: 'inwoner', id: partij.persoonId } as const
      await queueBericht(tx, deps, { aan, aanleiding: 'toestemming-vraag' })
    }
    return {
      uit: { toestemmingId: id, soort: gekozen.soort, waarom: gekozen.waarom },
      spoor: {
        betrokkenen: [vraag.persoonId],
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: id,
        dossierId,
        grond: dossier.bron,
      },
    }
  })
}

/**
 * @throws Geweigerd when consent does not help; OngeldigeInvoer when it helps for one time only (E-131, E-137)
 */
function kiesSoort(
  deps: Deps,
  wie: MetWerkpet,
  zaak: Vraagzaak,
): Extract<Vraagsoort, { waarom: string }> {
  const gekozen = decideVraagsoort(deps, wie, zaak)
  if (gekozen.soort !== undefined) return gekozen
  const eenKeer = { ...zaak, vraag: { ...zaak.vraag, geldigTot: null } }
  if (zaak.vraag.geldigTot !== null && decideVraagsoort(deps, wie, eenKeer).soort !== undefined) {
    throw new OngeldigeInvoer({
      hoelang:
        'Voor wat onder een beroepsgeheim valt, geldt toestemming voor één keer. Kies “Eén keer”, en vraag het daarna opnieuw.',
    })
  }
  throw new Geweigerd(gekozen.antwoord)
}

async function lees(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  personen: readonly PersoonInDossier[],
  persoon: Beslispersoon | undefined,
  waarden: Waarden,
): Promise<Vraaginvoer> {
  const vandaag = datumInNederland(deps.nu())
  const gelezen = leesVraag(waarden, {
    personen: personen.map((p) => p.id),
    organisaties: await listPartnerorganisaties(tx),
    eigen: `${wie.pet.organisatie}, ${metKleineLetter(wie.pet.naam)}`,
    vandaag,
    uitersteDag: dagenLater(vandaag, langsteDuur),
    grensVan: () => grensVan(persoon, vandaag),
  })
  if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
  const druk = await drukbij(tx, deps, gelezen.waarde)
  if (druk !== undefined && een(waarden, 'drukGezien') !== 'ja') {
    const fouten: Fouten = { drukGezien: druk }
    throw new OngeldigeInvoer(fouten)
  }
  return gelezen.waarde
}

/** Only the first letter: what follows can be a name, as in "Toeleider Jeugd en Wmo". */
function metKleineLetter(tekst: string): string {
  return `${tekst.charAt(0).toLowerCase()}${tekst.slice(1)}`
}

/** Of who is surely an adult there is no limit to come; of who may be younger and has no birth date it cannot be told. */
function grensVan(persoon: Beslispersoon | undefined, vandaag: string) {
  if (persoon === undefined) return null
  const grenzen = leeftijdsgrenzen(persoon.geboortedatum, persoon.geboorteOnvolledig, vandaag)
  if (grenzen !== undefined && grenzen.minstens >= 18) return undefined
  return persoon.geboortedatum === null ? null : nextGrens(persoon.geboortedatum, vandaag)?.datum
}

/** Days in which asking the same again can feel like pressure (E-141). */
const drukdagen = 30

/** Was the same refused a short while ago? Then that is told first; who asks again says so on purpose. */
async function drukbij(tx: Tx, deps: Deps, vraag: Vraaginvoer): Promise<string | undefined> {
  const grens = new Date(deps.nu().getTime() - drukdagen * 86_400_000)
  const eerder = (await listToestemmingkernen(tx, { persoonId: vraag.persoonId })).find(
    (t) =>
      t.handeling === vraag.handeling &&
      t.ontvanger === vraag.ontvanger &&
      t.organisatieId === vraag.organisatieId &&
      t.doel === vraag.doel &&
      t.categorieen.some((c) => vraag.categorieen.includes(c)) &&
      t.antwoorden.some(
        (a) => (a.antwoord === 'nee' || a.antwoord === 'ingetrokken') && a.gegevenOp > grens,
      ),
  )
  return eerder === undefined
    ? undefined
    : `Op deze vraag kwam kort geleden een nee (${eerder.nummer}). Nog eens vragen kan als druk voelen. Is er iets veranderd? Kruis dan aan dat u het toch opnieuw vraagt.`
}
