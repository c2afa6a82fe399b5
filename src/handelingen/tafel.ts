import { createHash } from 'node:crypto'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { opNaam } from '../domein/op-naam.ts'
import type { AntwoordInhoud } from '../domein/toestemming.ts'
import type { Context, Tx } from '../opslag/database.ts'
import { deleteSessie } from '../opslag/sessie.ts'
import { countPoging, lockSessie, unlockSessie, type Tafel } from '../opslag/tafel.ts'
import {
  findToestemming,
  listAntwoordinhoud,
  type AntwoordKop,
  type Toestemming,
  type ToestemmingPartij,
} from '../opslag/toestemming.ts'
import { listPartijnamen } from '../opslag/toestemming-namen.ts'
import { activiteiten, doorDeDeur, vereisPet, type Spoor } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbareKern, type Dossierkern } from './dossier.ts'
import { NietGevonden, Onmogelijk } from './fouten.ts'
import { checkPin, sealPin } from './tafel-pin.ts'
import { recordAntwoord } from './toestemming.ts'
import { toestemmingSoort } from './toestemming-spoor.ts'

export type { Tafel }

/** After so many wrong PINs the session ends: who has the tablet then is not who locked it. */
export const meestePogingen = 5

/** Somebody at the table, or who could be there. */
export interface TafelPartij extends ToestemmingPartij {
  naam: string
  /** How the form speaks to them: `je` for who is under eighteen. */
  vorm: 'u' | 'je'
  /** What they answered since the tablet lies on the table. */
  nu: AntwoordKop | undefined
}

export interface Tafelbeeld {
  toestemming: Toestemming
  /** About whom, by name; empty when this pet may not know it. */
  over: string
  /** First whom it is about, then the others by name; their place in this list is how the page points at them. */
  partijen: readonly TafelPartij[]
  /** Can it still be answered? */
  open: boolean
}

const soort = { ...toestemmingSoort, handeling: 'raadplegen' } as const

const tafelsoort = { ...soort, handeling: 'vastleggen', objectSoort: 'tafel' } as const

/** The session table is in the reach of the app role only. */
function sessieContext(wie: Medewerker): Context {
  return {
    soort: 'pet',
    gemeenteId: wie.gemeente.id,
    medewerkerId: wie.id,
    petId: wie.pet?.id ?? null,
  }
}

const sleutelVan = (geheim: string): Buffer => createHash('sha256').update(geheim).digest()

const beantwoordbaar: readonly Toestemming['stand'][] = ['gevraagd', 'geweigerd', 'verleend']

/** Only who may write in the dossier puts its question on the table. @throws NietGevonden */
async function getOpTafel(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  id: string,
): Promise<{ toestemming: Toestemming; dossier: Dossierkern }> {
  const toestemming = await findToestemming(tx, id)
  if (toestemming === undefined) throw new NietGevonden()
  return { toestemming, dossier: await getSchrijfbareKern(tx, deps, wie, toestemming.dossierId) }
}

function spoorVan(toestemming: Toestemming, dossier: Dossierkern): Spoor {
  return {
    betrokkenen: [toestemming.persoonId],
    meegezien: toestemming.partijen.map(({ persoonId }) => persoonId),
    doel: dossier.doel,
    verwerkingsactiviteit: dossier.verwerkingsactiviteit,
    objectId: toestemming.id,
    dossierId: dossier.id,
    grond: dossier.bron,
  }
}

/** In the order of the table. Its place says who answers, so it never depends on what was answered. */
function opVolgorde(partijen: readonly TafelPartij[]): TafelPartij[] {
  const eerst = partijen.filter(({ hoedanigheid }) => hoedanigheid === 'zelf')
  const daarna = partijen.filter(({ hoedanigheid }) => hoedanigheid !== 'zelf')
  return [
    ...eerst,
    ...daarna.toSorted((a, b) =>
      opNaam({ id: a.persoonId, naam: a.naam }, { id: b.persoonId, naam: b.naam }),
    ),
  ]
}

/**
 * One question as it lies on the table: what is asked, who answers, and who did.
 *
 * @param sinds since when the tablet lies there; without it, it does not yet
 * @throws NietGevonden when this pet may not see the question
 */
export async function readTafel(
  deps: Deps,
  medewerker: Medewerker,
  { toestemmingId, sinds }: { toestemmingId: string; sinds?: Date | undefined },
): Promise<Tafelbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const { toestemming, dossier } = await getOpTafel(tx, deps, wie, toestemmingId)
    const namen = await listPartijnamen(tx, [
      toestemming.persoonId,
      ...toestemming.partijen.map(({ persoonId }) => persoonId),
    ])
    const vandaag = datumInNederland(deps.nu())
    const partijen = toestemming.partijen.map((partij): TafelPartij => {
      const mens = namen.get(partij.persoonId)
      const leeftijd = leeftijdOp(mens?.geboortedatum ?? null, vandaag)
      return {
        ...partij,
        naam: mens?.naam ?? '',
        vorm: leeftijd !== undefined && leeftijd < 18 ? 'je' : 'u',
        nu: toestemming.antwoorden.findLast(
          ({ persoonId, gegevenOp }) =>
            persoonId === partij.persoonId && sinds !== undefined && gegevenOp >= sinds,
        ),
      }
    })
    return {
      uit: {
        toestemming,
        over: namen.get(toestemming.persoonId)?.naam ?? '',
        partijen: opVolgorde(partijen),
        open: toestemming.feiten !== null && beantwoordbaar.includes(toestemming.stand),
      },
      spoor: spoorVan(toestemming, dossier),
    }
  })
}

/**
 * Puts the tablet on the table: from now on this session shows one form. In the log it is a line about whom it concerns.
 *
 * @throws NietGevonden when this pet may not see the question
 * @throws Onmogelijk when it cannot be answered any more
 */
export async function layOnTafel(
  deps: Deps,
  medewerker: Medewerker,
  geheim: string,
  toestemmingId: string,
  pin: string,
): Promise<void> {
  const wie = vereisPet(medewerker)
  const gesloten = await sealPin(pin, deps.toeval)
  await doorDeDeur(deps, wie, tafelsoort, async (tx) => {
    const { toestemming, dossier } = await getOpTafel(tx, deps, wie, toestemmingId)
    if (!beantwoordbaar.includes(toestemming.stand)) throw new Onmogelijk('toestemming-voorbij')
    await lockSessie(tx, sleutelVan(geheim), { toestemmingId, sinds: deps.nu(), pin: gesloten })
    return {
      uit: null,
      spoor: spoorVan(toestemming, dossier),
    }
  })
}

/** What came of a PIN: out, wrong, or too often wrong and logged out. */
export type Teruggave =
  { uitkomst: 'open'; toestemmingId: string } | { uitkomst: 'fout' } | { uitkomst: 'uitgelogd' }

/**
 * Takes the tablet back. Every attempt counts before it is compared, each is a line in the log, and the fifth wrong one
 * ends the session.
 *
 * @throws NietGevonden when the tablet does not lie on the table
 */
export async function takeBackTafel(
  deps: Deps,
  wie: Medewerker,
  geheim: string,
  pin: string,
): Promise<Teruggave> {
  const hash = sleutelVan(geheim)
  const aanmelden = {
    handeling: 'aanmelden',
    objectSoort: 'tafel',
    doel: 'tablet terugnemen',
    verwerkingsactiviteit: activiteiten.inloggen,
  } as const
  return doorDeDeur(
    deps,
    wie,
    aanmelden,
    async (tx) => {
      const poging = await countPoging(tx, hash)
      if (poging === undefined) throw new NietGevonden()
      const uit = await weighPoging(poging, pin)
      if (uit.uitkomst === 'open') await unlockSessie(tx, hash)
      if (uit.uitkomst === 'uitgelogd') await deleteSessie(tx, hash)
      return {
        uit,
        spoor: {
          betrokkenen: [null],
          doel: aanmelden.doel,
          verwerkingsactiviteit: aanmelden.verwerkingsactiviteit,
          objectId: null,
          toelichting: uit.uitkomst === 'open' ? 'goede pincode' : 'verkeerde pincode',
        },
      }
    },
    sessieContext(wie),
  )
}

async function weighPoging(
  poging: { toestemmingId: string; pin: Buffer; pogingen: number },
  pin: string,
): Promise<Teruggave> {
  if (poging.pogingen > meestePogingen) return { uitkomst: 'uitgelogd' }
  if (await checkPin(pin, poging.pin)) {
    return { uitkomst: 'open', toestemmingId: poging.toestemmingId }
  }
  return { uitkomst: poging.pogingen < meestePogingen ? 'fout' : 'uitgelogd' }
}

/** How an answer was signed. */
export interface Ondertekening {
  wijze: 'mondeling' | 'handtekening' | 'papier' | 'getuige'
  /** Base64 of a PNG. */
  handtekening: string | null
  foto: AntwoordInhoud['foto']
  /** As typed by who answers; empty when it was drawn. */
  naam: string
  getuige: string
}

/** Writes what somebody at the table answered, with exactly what was shown; also a no and a later. */
export async function answerAtTafel(
  deps: Deps,
  wie: Medewerker,
  { toestemming }: Tafelbeeld,
  { persoonId }: TafelPartij,
  gegeven: {
    antwoord: 'ja' | 'nee' | 'later'
    ondertekening: Ondertekening
    getoond: readonly string[]
  },
): Promise<void> {
  const { wijze, handtekening, foto, naam, getuige } = gegeven.ondertekening
  await recordAntwoord(deps, wie, toestemming.id, {
    persoonId,
    antwoord: gegeven.antwoord,
    wijze,
    inhoud: {
      versie: 1,
      getoond: gegeven.getoond,
      handtekening,
      foto,
      getuige,
      toelichting: naam === '' ? 'Samen aan tafel.' : `Samen aan tafel. Naam getypt: ${naam}.`,
    },
  })
}

/** What one person saw, signed and said at this table, for their copy on paper. */
export interface Tafelafdruk {
  toestemming: Toestemming
  partij: TafelPartij
  antwoord: AntwoordKop
  inhoud: AntwoordInhoud
}

/** @throws NietGevonden when this person gave no answer at this table */
export async function readTafelafdruk(
  deps: Deps,
  medewerker: Medewerker,
  tafel: Tafel,
  nummer: number,
): Promise<Tafelafdruk> {
  const { partijen, toestemming } = await readTafel(deps, medewerker, tafel)
  const partij = partijen[nummer]
  const antwoord = partij?.nu
  if (partij === undefined || antwoord === undefined) throw new NietGevonden()
  const wie = vereisPet(medewerker)
  const inhoud = await doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getSchrijfbareKern(tx, deps, wie, toestemming.dossierId)
    const alle = await listAntwoordinhoud(tx, toestemming.id)
    return { uit: alle.get(antwoord.id) ?? null, spoor: spoorVan(toestemming, dossier) }
  })
  if (inhoud === null) throw new NietGevonden()
  return { toestemming, partij, antwoord, inhoud }
}
