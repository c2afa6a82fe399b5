import { een, isEen, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import {
  uitkomsten,
  type Signaalinstelling,
  type Signaalsoort,
  type Signaalstaat,
} from '../domein/signaal.ts'
import { metContext } from '../opslag/database.ts'
import { listCollegas, listLogregels } from '../opslag/logregels.ts'
import {
  answerSignaal,
  countSignalen,
  findNewSignalen,
  findSignaal,
  getSignaalinstelling,
  isTooSlow,
  listSignalen,
  setSignaalinstelling,
  type Signaal,
} from '../opslag/signaal.ts'
import { contextVan, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { spoorOver, toezicht, toToonregels, type Toonregel } from './logboek.ts'

export type { Signaal }

const soort = { ...toezicht, objectSoort: 'signaal' }

/** Signals on one page; the page says when there are more. */
export const hoogstensSignalen = 100

export type Signaaltelling = readonly { soort: Signaalsoort; staat: Signaalstaat; aantal: number }[]

export interface Signaalbeeld {
  signalen: readonly Signaal[]
  telling: Signaaltelling
  instelling: Signaalinstelling
  /** Was there time to look for new ones? Otherwise these are the ones of the last round. */
  bijgewerkt: boolean
}

/** Longer than this a page does not search; what is left is for the round beside the application. */
const geduldMs = 2_000

/** @returns whether everything up to now was looked at */
async function renew(deps: Deps, medewerker: Medewerker): Promise<boolean> {
  const tot = Date.now() + geduldMs
  try {
    for (;;) {
      const context = contextVan(medewerker)
      const { meer, gevorderd } = await metContext(deps.databanken, context, (tx) =>
        findNewSignalen(tx),
      )
      if (!meer) return true
      if (!gevorderd || Date.now() > tot) return false
    }
  } catch (fout) {
    if (isTooSlow(fout)) return false
    throw fout
  }
}

/** The signals of this moment: they are looked for first. @throws NietGevonden for any other pet */
export async function readSignalen(
  deps: Deps,
  medewerker: Medewerker,
  filter: { staat: Signaalstaat; soort: Signaalsoort | undefined },
): Promise<Signaalbeeld> {
  const bijgewerkt = medewerker.pet?.soort === 'privacy-officer' && (await renew(deps, medewerker))
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    return {
      uit: {
        bijgewerkt,
        signalen: await listSignalen(tx, filter.staat, filter.soort, hoogstensSignalen),
        telling: await countSignalen(tx),
        instelling: await getSignaalinstelling(tx),
      },
      spoor: spoorOver([], undefined),
    }
  })
}

/** How many signals wait, for the first page of supervision; part of that page. */
export async function countNieuweSignalen(deps: Deps, medewerker: Medewerker): Promise<number> {
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    vereisPetsoort(medewerker, 'privacy-officer')
    const telling = await countSignalen(tx)
    const nieuw = telling.filter(({ staat }) => staat === 'nieuw')
    return {
      uit: nieuw.reduce((som, { aantal }) => som + aantal, 0),
      spoor: { ...spoorOver([], undefined), betrokkenen: [] },
    }
  })
}

export interface Signaaldetail {
  signaal: Signaal
  regels: readonly Toonregel[]
  /** Is it about the reader? Then somebody else answers it. */
  eigen: boolean
}

/** One signal with the lines it rests on. Everybody on those lines gets a line that they were read. @throws NietGevonden */
export async function readSignaal(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
): Promise<Signaaldetail> {
  return doorDeDeur(deps, medewerker, soort, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'privacy-officer')
    const signaal = await findSignaal(tx, id)
    if (signaal === undefined) throw new NietGevonden()
    const regels = await listLogregels(tx, signaal.regels)
    return {
      uit: {
        signaal,
        regels: await toToonregels(tx, regels, await listCollegas(tx)),
        eigen: signaal.medewerkerId === wie.id,
      },
      spoor: { ...spoorOver(regels, undefined), objectId: id },
    }
  })
}

/**
 * Answers a signal, once and never about oneself: explained, or to be reported. What was said is sealed.
 * @throws OngeldigeInvoer; NietGevonden when it is not there, answered already, or about oneself
 */
export async function answerSignaalVan(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  mistekens: Fouten,
): Promise<void> {
  await doorDeDeur(deps, medewerker, { ...soort, handeling: 'besluiten' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'privacy-officer')
    const fouten: Fouten = {}
    const uitkomst = een(waarden, 'uitkomst')
    if (!isEen(uitkomst, uitkomsten)) fouten['uitkomst'] = 'Kies wat u van dit signaal vindt.'
    const tekst = vereisTekst(
      waarden,
      'toelichting',
      fouten,
      'Schrijf op waarom u dit vindt.',
      2000,
    )
    if (tekst !== '' && tekst.length < 10) {
      fouten['toelichting'] = 'Schrijf in een paar woorden op waarom. Gebruik minstens 10 tekens.'
    }
    Object.assign(fouten, mistekens)
    if (!isEen(uitkomst, uitkomsten) || Object.keys(fouten).length > 0) {
      throw new OngeldigeInvoer(fouten)
    }
    const door = { medewerkerId: wie.id, petId: wie.pet.id }
    if (!(await answerSignaal(tx, door, id, uitkomst, tekst, deps.nu()))) throw new NietGevonden()
    return { uit: undefined, spoor: { ...spoorOver([], uitkomst), objectId: id } }
  })
}

/** Sets what is ordinary in this gemeente. @throws OngeldigeInvoer */
export async function setInstelling(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
): Promise<void> {
  await doorDeDeur(deps, medewerker, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const wie = vereisPetsoort(medewerker, 'privacy-officer')
    const fouten: Fouten = {}
    const getal = (naam: string, laagst: number, hoogst: number): number => {
      const tekst = een(waarden, naam).trim()
      const waarde = /^\d{1,3}$/.test(tekst) ? Number(tekst) : Number.NaN
      if (!(waarde >= laagst && waarde <= hoogst)) {
        fouten[naam] = `Vul een heel getal in van ${laagst} tot en met ${hoogst}.`
      }
      return waarde
    }
    const instelling = {
      vanUur: getal('vanUur', 0, 23),
      totUur: getal('totUur', 1, 24),
      weekend: een(waarden, 'weekend') === 'ja',
      mensenPerUur: getal('mensenPerUur', 5, 500),
    }
    if (fouten['totUur'] === undefined && instelling.totUur <= instelling.vanUur) {
      fouten['totUur'] = 'De werkdag eindigt later dan hij begint. Kijk de uren na.'
    }
    if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await setSignaalinstelling(tx, wie.gemeente.id, instelling)
    return { uit: undefined, spoor: spoorOver([], 'instelling van signalen') }
  })
}
