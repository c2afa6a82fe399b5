import type { Deelbaar } from '../domein/deling.ts'
import type { Waarden } from '../domein/invoer.ts'
import type { Datum } from '../domein/leeftijd.ts'
import {
  findDeling,
  listBerichten,
  listLezingen,
  listVerstrekteGegevens,
  type Berichtregel,
  type Deling,
  type Lezingregel,
  type VerstrektGegeven,
} from '../opslag/deling.ts'
import { listPersonenInDossier } from '../opslag/dossier.ts'
import { listPartnerorganisaties, type Partnerorganisatie } from '../opslag/partnerorganisatie.ts'
import { magSchrijven } from '../domein/dossiersoort.ts'
import { doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { afzenderVan, leesTegenBesluit, type GelezenDeling } from './deling.ts'
import { getDeelbaar, grensVan, type Keuzegegeven } from './deling-kern.ts'
import { getDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { listGenoemd, type Genoemd } from './genoemd.ts'
import {
  gedaanOnder,
  getVerstrekkingkern,
  spoorVan,
  verstrekkingSoort,
  type Verstrekkingkern,
} from './verstrekking-kern.ts'
import { weighVerstrekking, type Verstrekkingweging } from './verstrekking-weging.ts'

export type { Berichtregel, Deling, Lezingregel, Partnerorganisatie, VerstrektGegeven }

/** A besluit to share under: what can be ticked, with whom, until when, and what the rules say today. */
export interface Deelbeeld extends Verstrekkingkern, Verstrekkingweging {
  persoonNaam: string
  gegevens: readonly Keuzegegeven[]
  deelbaar: readonly Deelbaar[]
  partners: readonly Partnerorganisatie[]
  grens: { vandaag: Datum; laatste: Datum }
  gedaan: readonly string[]
  afzender: string
  /** What was filled in, when it is complete: what the other will see. */
  gelezen: GelezenDeling | undefined
  /** Whom the consents name that it rests on, to hold a typed name against; empty for a chosen organisation. */
  genoemd: readonly Genoemd[]
}

/**
 * The page to share under a besluit, and the preview of what was filled in.
 *
 * @param waarden what was filled in, to preview; left out: the empty page
 * @throws NietGevonden; OngeldigeInvoer when what was filled in has mistakes
 */
export async function readDeelbeeld(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
  waarden?: Waarden,
): Promise<Deelbeeld> {
  const wie = vereisPet(medewerker)
  const kijken = {
    ...verstrekkingSoort,
    objectSoort: 'triagebesluit',
    handeling: 'raadplegen',
  } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const kern = await getVerstrekkingkern(tx, deps, wie, besluitId)
    if (kern.soort !== 'verstrekken') throw new NietGevonden()
    const { aanpak, informeren } = kern.besluit.inhoud
    const gelezen =
      waarden === undefined ? undefined : await leesTegenBesluit(tx, deps, wie, kern, waarden)
    const weging = await weighVerstrekking(tx, deps, wie, kern, {
      categorieen: gelezen?.uitvoering.categorieen ?? aanpak.categorieen,
      geinformeerd: gelezen?.uitvoering.geinformeerd ?? informeren.wanneer,
      ...(gelezen === undefined ? {} : { organisatieId: gelezen.organisatieId }),
    })
    const over = kern.personen.find(({ id }) => id === kern.besluit.persoonId)
    return {
      uit: {
        ...kern,
        ...weging,
        ...(await getDeelbaar(tx, kern)),
        persoonNaam: over?.naam ?? '',
        partners: await listPartnerorganisaties(tx, aanpak.ontvanger),
        grens: grensVan(deps, kern, weging.toestemmingen),
        gedaan: gedaanOnder(kern),
        afzender: afzenderVan(wie),
        gelezen,
        genoemd: gelezen?.organisatieId === null ? await listGenoemd(tx, weging.toestemmingen) : [],
      },
      spoor: {
        ...spoorVan(kern, besluitId),
        meegezien: kern.personen.map((persoon) => persoon.id),
      },
    }
  })
}

/** A share as the wijkteam reads it back. */
export interface Delingbeeld {
  deling: Deling
  dossier: Dossierregel
  persoonNaam: string
  gegevens: readonly VerstrektGegeven[]
  lezingen: readonly Lezingregel[]
  berichten: readonly Berichtregel[]
  /** The partner organisation; nothing for a link. */
  organisatie: string | undefined
  /** May this pet stop it and answer? */
  magSchrijven: boolean
}

/** What was shared, who read it when, and what they said. @throws NietGevonden */
export async function readDeling(
  deps: Deps,
  medewerker: Medewerker,
  delingId: string,
): Promise<Delingbeeld> {
  const wie = vereisPet(medewerker)
  const kijken = {
    ...verstrekkingSoort,
    objectSoort: 'deling',
    doel: 'nagaan wat is gedeeld',
    handeling: 'raadplegen',
  } as const
  return doorDeDeur(deps, wie, kijken, async (tx) => {
    const deling = await findDeling(tx, delingId)
    if (deling === undefined) throw new NietGevonden()
    const dossier = await getDossier(tx, deps, wie, deling.dossierId)
    if (!zietRegister(dossier)) throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossier.id)
    const partners = await listPartnerorganisaties(tx)
    return {
      uit: {
        deling,
        dossier,
        persoonNaam: personen.find(({ id }) => id === deling.persoonId)?.naam ?? '',
        gegevens: await listVerstrekteGegevens(tx, deling.verstrekkingId),
        lezingen: await listLezingen(tx, delingId),
        berichten: await listBerichten(tx, delingId),
        organisatie: partners.find(({ id }) => id === deling.organisatieId)?.naam,
        magSchrijven: magSchrijven(dossier.vlaggen),
      },
      spoor: {
        betrokkenen: [deling.persoonId],
        meegezien: personen.map((persoon) => persoon.id),
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: delingId,
        dossierId: dossier.id,
        besluitId: deling.besluitId,
        grond: dossier.bron,
      },
    }
  })
}
