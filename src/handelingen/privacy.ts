import { dagenLater, datumInNederland } from '../domein/leeftijd.ts'
import {
  countDoelen,
  countNood,
  listMaandenMetNood,
  listNood,
  listPrivacysignalen,
  type Doeltoegang,
  type Noodfilter,
  type Noodtelling,
  type Privacysignaal,
} from '../opslag/doeltoegang.ts'
import type { Doel } from '../recht/vocabulaire.ts'
import { activiteiten, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'

export type { Doeltoegang, Noodfilter }

const soort = {
  handeling: 'raadplegen' as const,
  objectSoort: 'toezicht',
  doel: 'toezicht op toegang',
  verwerkingsactiviteit: activiteiten.privacy,
}
const spoor = {
  betrokkenen: [null],
  doel: soort.doel,
  verwerkingsactiviteit: soort.verwerkingsactiviteit,
  objectId: null,
}

/** How far back the signals go, in days, and how many refused days are shown. */
const jaar = 365
const hoogstensDagen = 31
/** More than a team has in a year; the page says when it is not everything. */
export const hoogstensNood = 500

export interface Privacybeeld {
  nood: Noodtelling
  doelen: readonly {
    maand: string
    soort: 'leidinggevende' | 'klacht'
    doel: Doel
    aantal: number
  }[]
  /** Per month: in how many overgangen the same person wore both petten, of how many (E-075). */
  rollen: readonly { maand: string; zelfde: number; alle: number }[]
  /** Refused attempts per day, the last month. */
  geweigerd: readonly { dag: string; aantal: number }[]
}

/** What the data can tell about access today: counts of events, never of a person. @throws NietGevonden for any other pet */
export async function readPrivacy(deps: Deps, medewerker: Medewerker): Promise<Privacybeeld> {
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    const vandaag = datumInNederland(deps.nu())
    const sinds = dagenLater(vandaag, -jaar)
    const signalen = await listPrivacysignalen(tx, sinds)
    return {
      uit: {
        nood: await countNood(tx, vandaag),
        doelen: await countDoelen(tx, sinds),
        rollen: rollenUit(signalen),
        geweigerd: signalen
          .filter((s) => s.signaal === 'geweigerd')
          .filter((s) => s.periode > dagenLater(vandaag, -hoogstensDagen))
          .map((s) => ({ dag: s.periode, aantal: s.aantal })),
      },
      spoor,
    }
  })
}

function rollenUit(signalen: readonly Privacysignaal[]): Privacybeeld['rollen'] {
  return signalen
    .filter((s) => s.signaal === 'overgang')
    .map((alle) => ({
      maand: alle.periode,
      alle: alle.aantal,
      zelfde:
        signalen.find((s) => s.signaal === 'zelfde-persoon' && s.periode === alle.periode)
          ?.aantal ?? 0,
    }))
}

export interface Noodverslag {
  regels: readonly Doeltoegang[]
  maanden: readonly string[]
}

/** All looks in an emergency: who, when, why and the verdict; never a resident, never what stood there. */
export async function readNoodverslag(
  deps: Deps,
  medewerker: Medewerker,
  filter: Noodfilter,
): Promise<Noodverslag> {
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    return {
      uit: {
        regels: await listNood(tx, filter, hoogstensNood),
        maanden: await listMaandenMetNood(tx),
      },
      spoor,
    }
  })
}
