import type { Triagebesluit } from '../domein/besluit.ts'
import {
  alleVormen,
  houderVan,
  leesInzien,
  situatieVanInzien,
  type Inzienpet,
} from '../domein/doeltoegang.ts'
import { isEen, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { hulpPetten } from '../domein/pet.ts'
import { deleteConcept, findConcept, type Concept } from '../opslag/concept.ts'
import {
  isIetsVerborgen,
  listNamen,
  listOpenVoorPet,
  type Doeltoegang,
} from '../opslag/doeltoegang.ts'
import { openMetDoel } from '../opslag/doeltoegang-openen.ts'
import { findDossier, findDossierkern } from '../opslag/dossier.ts'
import { listGegevenkoppen, listGegevens, type GegevenRij } from '../opslag/gegeven.ts'
import { listBesluiten } from '../opslag/triage.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { petten, type Doel } from '../recht/vocabulaire.ts'
import { activiteiten, binnenContext, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { soortVan } from './nood-zicht.ts'
import { kringVanBesluiten, onderBesluit } from './kring.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'doeltoegang',
  doel: 'dossier inzien met een doel',
  verwerkingsactiviteit: activiteiten.toegang,
}

type Inzier = MetPet & { pet: { soort: Inzienpet } }

function vereisInzien(medewerker: Medewerker): Inzier {
  const wie = vereisPetsoort(medewerker, 'leidinggevende', 'bezwaarbehandelaar')
  const { pet } = wie
  if (pet.soort !== 'leidinggevende' && pet.soort !== 'bezwaarbehandelaar') throw new NietGevonden()
  return { ...wie, pet: { ...pet, soort: pet.soort } }
}

export interface Inzienbeeld {
  pet: Inzienpet
  concept: Concept | undefined
  /** What is open now for this pet, with until when. */
  open: readonly Doeltoegang[]
}

/** The form, and what is open already: numbers of dossiers, no names. */
export async function readInzien(deps: Deps, medewerker: Medewerker): Promise<Inzienbeeld> {
  const wie = vereisInzien(medewerker)
  return binnenContext(deps, wie, async (tx) => ({
    pet: wie.pet.soort,
    concept: await findConcept(tx, 'inzien', wie.pet.id),
    open: await listOpenVoorPet(tx, wie.pet.id, ['leidinggevende', 'klacht']),
  }))
}

/** What was learned by who keeps secrets keeps the regime of that work; anything else has none. */
function weighInzien(
  deps: Deps,
  wie: Inzier,
  vorm: Parameters<typeof situatieVanInzien>[1],
  gegeven: Parameters<typeof situatieVanInzien>[2],
  doel: Doel,
): Antwoord {
  return weighSituatie(
    deps,
    situatieVanInzien(
      wie.pet.soort,
      vorm,
      gegeven,
      doel,
      wie.pet.organisatie,
      wie.gemeente.beleid,
      datumInNederland(deps.nu()),
    ),
  )
}

/**
 * Opens one dossier for one purpose. The rules speak about kinds of dossier before anybody knows which one it is; the
 * refusal is the same for a dossier that does not exist and one that may not be opened this way.
 *
 * @returns the dossier that is open now
 * @throws OngeldigeInvoer, also (after a line in the log) when nothing opened; Geweigerd when the rules know no yes
 */
export async function openInzien(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  invoerfouten: Fouten = {},
): Promise<string> {
  const wie = vereisInzien(medewerker)
  const gelezen = leesInzien(waarden, wie.pet.soort)
  const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...invoerfouten }
  if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const { vraag } = gelezen
  const geopend = await doorDeDeur(deps, wie, { ...soort, eenmalig: true }, async (tx) => {
    const gevraagd = alleVormen().map((vorm) => {
      const verkregenInPet = houderVan(vorm.taak)
      const geheim = wie.gemeente.inrichting?.taken[vorm.taak]?.beroepsgeheim ?? 'geen'
      const beroepsgeheim = hulpPetten.includes(verkregenInPet) ? geheim : 'geen'
      const gegeven = {
        categorie: ['identificatie', 'dat'] as const,
        verkregenInPet,
        beroepsgeheim,
      }
      return { ...vorm, antwoord: weighInzien(deps, wie, vorm, gegeven, vraag.doel) }
    })
    const mag = gevraagd.filter(({ antwoord }) => isToegestaan(antwoord))
    if (mag.length === 0) {
      const [eerste] = gevraagd
      if (eerste === undefined) throw new NietGevonden()
      throw new Geweigerd(eerste.antwoord)
    }
    const id = await openMetDoel(tx, wie.pet.id, { id: deps.id(), ...vraag }, mag)
    const dossier = id === undefined ? undefined : await findDossierkern(tx, wie.pet.id, id)
    if (dossier !== undefined) await deleteConcept(tx, 'inzien', wie.pet.id)
    return {
      uit: dossier?.id,
      spoor: {
        betrokkenen: [dossier?.persoonId ?? null],
        doel: vraag.doel,
        verwerkingsactiviteit: soort.verwerkingsactiviteit,
        objectId: dossier?.id ?? null,
        dossierId: dossier?.id ?? null,
      },
    }
  })
  if (geopend === undefined) {
    throw new OngeldigeInvoer({
      nummer: 'Dit dossier is er niet, of u mag het zo niet inzien. Kijk het nummer na.',
    })
  }
  return geopend
}

export interface Inzagedossier {
  dossier: Dossierregel
  gegevens: readonly GegevenRij[]
  /** Names of the people that something stands about. */
  personen: readonly { id: string; naam: string }[]
  besluiten: readonly Triagebesluit[]
  /** Is there something that this pet may not see? Not how much, not what. */
  verborgen: boolean
}

/**
 * What is needed of one dossier, to read only. Row security gives the data, the rules weigh each of them once more.
 *
 * @throws NietGevonden when it is not open for this pet now
 */
export async function readInzienDossier(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Inzagedossier> {
  return doorDeDeur(
    deps,
    medewerker,
    { ...soort, objectSoort: 'dossier', dossier: id },
    async (tx) => {
      const wie = vereisInzien(medewerker)
      const gevonden = await findDossier(tx, wie.pet.id, id)
      if (gevonden === undefined) throw new NietGevonden()
      const dossier = {
        ...gevonden,
        leeftijd: leeftijdOp(gevonden.geboortedatum, datumInNederland(deps.nu())),
      }
      const alles = await listGegevenkoppen(tx, id)
      const mag = alles.filter((gegeven) => {
        const categorie = soortVan(gegeven)
        const { verkregenInPet, beroepsgeheim } = gegeven
        if (categorie === undefined || !isEen(verkregenInPet, petten)) return false
        const vraag = { categorie: [categorie], verkregenInPet, beroepsgeheim }
        return isToegestaan(weighInzien(deps, wie, dossier, vraag, dossier.doel))
      })
      // What may not be read is not even opened.
      const gegevens = await listGegevens(
        tx,
        [id],
        mag.map((gegeven) => gegeven.id),
      )
      const besluiten = await listBesluiten(tx, [id])
      const over = [dossier, ...gegevens].map(({ persoonId }) => persoonId)
      const kring = kringVanBesluiten(besluiten.map(onderBesluit), over, id)
      const persoonIds = [...new Set([...over, ...kring.keys()])]
      return {
        uit: {
          dossier,
          gegevens,
          personen: await listNamen(tx, persoonIds),
          besluiten,
          verborgen: mag.length < alles.length || (await isIetsVerborgen(tx, id)),
        },
        spoor: {
          betrokkenen: persoonIds,
          kring,
          doel: dossier.doel,
          verwerkingsactiviteit: dossier.verwerkingsactiviteit,
          objectId: id,
          grond: dossier.bron,
        },
      }
    },
  )
}
