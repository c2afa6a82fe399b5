import type { Waarden } from '../domein/invoer.ts'
import { listTegenDeWil } from '../opslag/ruggespraak-wil.ts'
import { een, isEen } from '../domein/invoer.ts'
import { moetBevestigen } from '../domein/deling.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { vraagTerugkoppeling } from '../domein/melding.ts'
import { extraFeiten } from '../domein/triage.ts'
import { andereOntvanger, leesUitvoering, soortVan } from '../domein/verstrekking.ts'
import { eigenGrondslagen } from '../domein/verstrekking-toestemming.ts'
import { listDelingen, type Delingkop } from '../opslag/deling.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { listInformatievragen, type Informatievraagkop } from '../opslag/informatievraag.ts'
import { listPartnerorganisaties, type Partnerorganisatie } from '../opslag/partnerorganisatie.ts'
import type { Tx } from '../opslag/database.ts'
import { lockSleutel } from '../opslag/slot.ts'
import { insertPlichten } from '../opslag/plicht.ts'
import { lockTriage } from '../opslag/triage.ts'
import {
  findHandelingVanBesluit,
  findVerstrekkingMetSleutel,
  listVerstrekkingen,
} from '../opslag/verstrekking.ts'
import { binnenContext, doorDeDeur, vereisPet, zonderBetrokkene } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { listGenoemd, nietBevestigd, type Genoemd } from './genoemd.ts'
import { kringVanBesluiten } from './kring.ts'
import {
  gedaanOnder,
  getVerstrekkingkern,
  handelingVan,
  spoorVan,
  vereisGeenBeletsel,
  verstrekkingSoort as soort,
  type Verstrekkingkern,
} from './verstrekking-kern.ts'
import { carryOutVerstrekking, stukVan } from './verstrekking-uitvoeren.ts'
import { toestemmingFeitenBij } from './toestemming-feiten.ts'
import { weighVerstrekking, type Verstrekkingweging } from './verstrekking-weging.ts'

export { carryOutVerstrekking }

export interface UitvoerBeeld extends Omit<Verstrekkingkern, 'personen'>, Verstrekkingweging {
  gedaan: readonly string[]
  /** How often something was done under it already. */
  aantal: number
  /** Organisations of the kind that was decided on: consent is for one of them by name. */
  partners: readonly Partnerorganisatie[]
  /** Whom the consents name that hold for nobody of that list; who is typed must be the same. */
  genoemd: readonly Genoemd[]
  /** Facts that were asked in the triage; shown with the answer. */
  feiten: ReturnType<typeof extraFeiten>
}

/** A besluit to act on: what it says, what stands in the way and what the rules say today. @throws NietGevonden */
export async function readUitvoeren(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<UitvoerBeeld> {
  const wie = vereisPet(medewerker)
  const kijken = { ...soort, objectSoort: 'triagebesluit', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    const { aanpak, informeren, waarden } = kern.besluit.inhoud
    // For all data of the besluit, to nobody in particular yet.
    const weging = await weighVerstrekking(tx, deps, wie, kern, {
      categorieen: aanpak.categorieen,
      geinformeerd: informeren.wanneer,
    })
    const { geldig } = await toestemmingFeitenBij(tx, {
      dossierId: kern.dossier.id,
      persoonId: kern.besluit.persoonId,
      handeling: kern.soort,
      ontvanger: aanpak.ontvanger,
      organisatieId: null,
      doel: aanpak.doel,
      categorieen: aanpak.categorieen,
      leeftijd: undefined,
    })
    const { personen, ...rest } = kern
    return {
      uit: {
        ...rest,
        ...weging,
        gedaan: gedaanOnder(kern),
        aantal: (await listVerstrekkingen(tx, { besluitId })).length,
        partners: await listPartnerorganisaties(tx, aanpak.ontvanger),
        genoemd: weging.nodig === 'geen' ? [] : await listGenoemd(tx, geldig),
        feiten: extraFeiten(waarden),
      },
      spoor: {
        ...spoorVan(kern, besluitId),
        meegezien: personen.map((persoon) => persoon.id),
      },
    }
  })
}

/**
 * Records that something is told or asked under a besluit, at the moment it is done. The rules weigh it again for these
 * data; the database holds it against the besluit and the log. If we crash in here nothing was recorded and no duty made.
 *
 * @throws OngeldigeInvoer; Geweigerd when the rules of today do not carry it; Onmogelijk when the besluit does not (DW009)
 */
export async function carryOut(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden: Waarden,
): Promise<{ verstrekkingId: string; dossierId: string }> {
  const wie = vereisPet(medewerker)
  const handeling = await binnenContext(deps, wie, (tx) => findHandelingVanBesluit(tx, besluitId))
  const wat = handeling === undefined ? undefined : soortVan(handeling)
  const woord = handelingVan[wat ?? 'verstrekken']
  return doorDeDeur(deps, wie, { ...soort, handeling: woord }, async (tx) => {
    const sleutel = wie.verzoek?.sleutel ?? deps.id()
    await lockSleutel(tx, sleutel)
    const eerder = await findVerstrekkingMetSleutel(tx, sleutel)
    // Asking is looking for the log, and a look may come twice; the record of it does not.
    if (eerder !== undefined) {
      return {
        uit: { verstrekkingId: eerder.id, dossierId: eerder.dossierId },
        spoor: { ...zonderBetrokkene, objectId: eerder.id },
      }
    }
    // Who replaces this besluit waits for us, or we for them.
    await lockTriage(tx, besluitId)
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    const gelezen = leesUitvoering(waarden, kern.besluit, datumInNederland(deps.nu()))
    if (!gelezen.ok) throw new OngeldigeInvoer(gelezen.fouten)
    vereisGeenBeletsel(kern)
    const organisatieId = await leesOrganisatie(tx, kern, een(waarden, 'organisatie'))
    const grondslag = een(waarden, 'grondslag')
    const { id, weging } = await carryOutVerstrekking(tx, deps, wie, kern, {
      ...gelezen.waarde,
      organisatieId,
      eigenGrondslag: isEen(grondslag, eigenGrondslagen) ? grondslag : undefined,
      sleutel,
    })
    if (moetBevestigen(waarden, organisatieId, weging.toestemmingen)) throw nietBevestigd()
    const terugOp = gelezen.waarde.inhoud.melding?.terugOp ?? null
    if (terugOp !== null) {
      const onder = { dossierId: kern.dossier.id, besluitId }
      await insertPlichten(tx, wie.gemeente.id, wie.pet.id, onder, [
        {
          id: deps.id(),
          code: vraagTerugkoppeling,
          tekst: 'Vraag wat er met uw melding is gebeurd.',
          blokkerend: false,
          uiterlijk: terugOp,
        },
      ])
    }
    return {
      uit: { verstrekkingId: id, dossierId: kern.dossier.id },
      spoor: { ...spoorVan(kern, id), stuk: stukVan(deps, kern, gelezen.waarde) },
    }
  })
}

/** @returns the organisation that was chosen, `null` for anybody else @throws OngeldigeInvoer */
async function leesOrganisatie(
  tx: Tx,
  { besluit }: Verstrekkingkern,
  gekozen: string,
): Promise<string | null> {
  if (gekozen === '' || gekozen === andereOntvanger) return null
  const partners = await listPartnerorganisaties(tx, besluit.inhoud.aanpak.ontvanger)
  const partner = partners.find(({ id }) => id === gekozen)
  if (partner === undefined) throw new OngeldigeInvoer({ organisatie: 'Kies met wie.' })
  return partner.id
}

export type Registerregel = Awaited<ReturnType<typeof listVerstrekkingen>>[number] & {
  persoonNaam: string
  /** Was it told while the resident objected or refused (S1 §5)? */
  tegenDeWil: boolean
  /** What of it can or could be read outside. */
  deling: Delingkop | undefined
  /** The question in it that was sent to a partner organisation. */
  vraag: Informatievraagkop | undefined
}

/** The verstrekkingenregister of a dossier (E-167), for who may read its content. @throws NietGevonden */
export async function readVerstrekkingen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
): Promise<{ dossier: Dossierregel; regels: readonly Registerregel[] }> {
  const wie = vereisPet(medewerker)
  const lezen = { ...soort, objectSoort: 'verstrekkingenregister', doel: 'nagaan wat is gedeeld' }
  return doorDeDeur(deps, wie, { ...lezen, handeling: 'raadplegen' }, async (tx) => {
    const dossier = await getDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const regels = await listVerstrekkingen(tx, { dossierId })
    const delingen = await listDelingen(tx, dossierId)
    const vragen = await listInformatievragen(tx, dossierId)
    const onder = regels.map(({ persoonId, besluitId, geinformeerd }) => ({
      persoonId,
      besluitId,
      achteraf: geinformeerd === 'achteraf',
    }))
    const kring = kringVanBesluiten(onder, [dossier.persoonId], dossierId)
    const ertegen = await listTegenDeWil(
      tx,
      regels.map(({ besluitId }) => besluitId),
    )
    return {
      uit: {
        dossier,
        regels: regels.map((regel) => ({
          ...regel,
          persoonNaam: personen.find((persoon) => persoon.id === regel.persoonId)?.naam ?? '',
          tegenDeWil: regel.soort === 'verstrekken' && ertegen.has(regel.besluitId),
          deling: delingen.find((deling) => deling.verstrekkingId === regel.id),
          vraag: vragen.find((vraag) => vraag.verstrekkingId === regel.id),
        })),
      },
      spoor: {
        betrokkenen: [dossier.persoonId, ...kring.keys()],
        kring,
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
