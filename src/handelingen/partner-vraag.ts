import { checkLengte, een, isEen, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { openBlokkades } from '../domein/plicht.ts'
import type { Tx } from '../opslag/database.ts'
import {
  findPartnerAntwoord,
  findPartnerVraag,
  getEigenKader,
  getVraagtekst,
  insertPartnerAntwoord,
  listPartnerVragen,
  type EigenKader,
  type PartnerAntwoord,
  type PartnerVraag,
} from '../opslag/partner-vraag.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Categorie, Grondslag } from '../recht/vocabulaire.ts'
import type { Deps, Partner } from './deps.ts'
import { queueBericht } from './bericht.ts'
import { activiteiten, doorDeDeur, type Spoor } from './deur.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { lijstspoor, stukspoor } from './partner-deling.ts'
import { leesFeiten, leesGedaan, situatieVanPartner } from './partner-mag-het.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

export type { PartnerAntwoord, PartnerVraag }

/** Longest text per kind of data and of a reason, in characters. */
export const langsteInhoud = 5000
export const langsteReden = 2000

const soort = {
  objectSoort: 'partnervraag',
  doel: 'een vraag van het wijkteam',
  verwerkingsactiviteit: activiteiten.partner,
}

/** The requests to this organisation. */
export async function readPartnerVragen(deps: Deps, wie: Partner): Promise<PartnerVraag[]> {
  const lijst = { ...soort, objectSoort: 'partnerlijst', handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, lijst, async (tx) => {
    const vragen = await listPartnerVragen(tx)
    return { uit: vragen, spoor: lijstspoor(vragen) }
  })
}

export interface Vraagbeeld {
  vraag: PartnerVraag
  wat: Readonly<Partial<Record<Categorie, string>>>
  waarom: string
  grondslag: readonly Grondslag[]
  kader: EigenKader
  /** The answer that was given already. */
  gegeven: PartnerAntwoord | undefined
  /** What the rules say about telling all that is asked, when they were asked. */
  magHet: Antwoord | undefined
}

async function getVraag(tx: Tx, wie: Partner, id: string): Promise<[PartnerVraag, EigenKader]> {
  const vraag = await findPartnerVraag(tx, id)
  const kader = await getEigenKader(tx, wie.id)
  if (vraag === undefined || kader === undefined) throw new NietGevonden()
  return [vraag, kader]
}

function weigh(
  deps: Deps,
  wie: Partner,
  vraag: PartnerVraag,
  kader: EigenKader,
  categorieen: readonly Categorie[],
  waarden: Waarden,
): Antwoord {
  return weighSituatie(
    deps,
    situatieVanPartner(
      kader,
      vraag.vrager,
      vraag.doel,
      categorieen,
      leesFeiten(waarden),
      wie.gemeente.beleid,
      datumInNederland(deps.nu()),
    ),
  )
}

/**
 * One request: who asks what, why and on which basis, and what the rules say about the partner's own telling.
 *
 * @param waarden what was filled in about the facts, when the rules are asked; nothing of it is kept here
 * @throws NietGevonden when it is not for this organisation or was withdrawn
 */
export async function readPartnerVraag(
  deps: Deps,
  wie: Partner,
  id: string,
  waarden?: Waarden,
): Promise<Vraagbeeld> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'raadplegen' }, async (tx) => {
    const [vraag, kader] = await getVraag(tx, wie, id)
    const tekst = await getVraagtekst(tx, id)
    if (tekst === undefined) throw new NietGevonden()
    return {
      uit: {
        vraag,
        wat: tekst.vraag.wat,
        waarom: tekst.vraag.waarom,
        grondslag: tekst.grondslag,
        kader,
        gegeven: await findPartnerAntwoord(tx, id),
        magHet:
          waarden === undefined
            ? undefined
            : weigh(deps, wie, vraag, kader, vraag.categorieen, waarden),
      },
      spoor: spoorVan(vraag),
    }
  })
}

const spoorVan = (vraag: PartnerVraag): Spoor => stukspoor(vraag)

export const antwoordkeuzes = ['ja', 'deels', 'nee'] as const

/** The field of what is told of one kind of data. */
export const inhoudveld = (categorie: Categorie): string => `inhoud.${categorie}`

interface Gelezen {
  antwoord: (typeof antwoordkeuzes)[number]
  reden: string
  inhoud: Partial<Record<Categorie, string>>
}

/** Yes is all that was asked, partly is some of it with a reason, no needs nothing more. */
function leesAntwoord(vraag: PartnerVraag, waarden: Waarden): Gelezen {
  const fouten: Fouten = {}
  const antwoord = een(waarden, 'keuze')
  if (!isEen(antwoord, antwoordkeuzes)) {
    throw new OngeldigeInvoer({ keuze: 'Kies uw antwoord.' })
  }
  const reden = een(waarden, 'reden').trim()
  checkLengte(reden, 'reden', fouten, langsteReden)
  const inhoud: Partial<Record<Categorie, string>> = {}
  // A no takes nothing along, also not what was typed before.
  if (antwoord !== 'nee') {
    for (const categorie of vraag.categorieen) {
      const veld = inhoudveld(categorie)
      const tekst = een(waarden, veld).trim()
      if (tekst !== '') inhoud[categorie] = tekst
      else if (antwoord === 'ja') fouten[veld] = 'Vul dit in, of kies "Deels".'
      checkLengte(tekst, veld, fouten, langsteInhoud)
    }
    const aantal = Object.keys(inhoud).length
    const [eerste] = vraag.categorieen
    if (antwoord === 'deels' && aantal === 0 && eerste !== undefined) {
      fouten[inhoudveld(eerste)] = 'Vul in wat u wel vertelt, of kies "Nee".'
    }
    if (antwoord === 'deels' && reden === '') {
      fouten['reden'] = 'Schrijf op waarom u niet alles vertelt.'
    }
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  return { antwoord, reden, inhoud }
}

/**
 * Answers a request, once. Data go along only as far as the rules let this partner tell them, with every blocking duty
 * done. A no is always possible.
 *
 * @throws OngeldigeInvoer; Geweigerd with the answer of the rules for exactly these data; NietGevonden when it was
 *   withdrawn; AlBeantwoord when somebody was before us
 */
export async function answerPartnerVraag(
  deps: Deps,
  wie: Partner,
  id: string,
  waarden: Waarden,
): Promise<{ antwoord: 'ja' | 'deels' | 'nee' }> {
  return doorDeDeur(deps, wie, { ...soort, handeling: 'vastleggen' }, async (tx) => {
    const [vraag, kader] = await getVraag(tx, wie, id)
    if (vraag.antwoord !== null) throw new AlBeantwoord()
    const { antwoord, reden, inhoud } = leesAntwoord(vraag, waarden)
    const verteld = vraag.categorieen.filter((categorie) => inhoud[categorie] !== undefined)
    const magHet = weigh(
      deps,
      wie,
      vraag,
      kader,
      antwoord === 'nee' ? vraag.categorieen : verteld,
      waarden,
    )
    if (antwoord !== 'nee' && !magVertellen(magHet, leesGedaan(waarden))) {
      throw new Geweigerd(magHet)
    }
    const eerste = await insertPartnerAntwoord(tx, wie.gemeente.id, wie.id, vraag, {
      id: deps.id(),
      antwoord,
      reden,
      inhoud,
      magHet,
      op: deps.nu(),
    })
    if (!eerste) throw new AlBeantwoord()
    const aan = { soort: 'vrager-partner', id } as const
    await queueBericht(tx, deps, { aan, aanleiding: 'antwoord' })
    return { uit: { antwoord }, spoor: spoorVan(vraag) }
  })
}

/** Do the rules let it through, with what was done first? */
export function magVertellen(antwoord: Antwoord, gedaan: readonly string[]): boolean {
  return isToegestaan(antwoord) && openBlokkades(antwoord.plichten, gedaan).length === 0
}

/** There is an answer already, and there is one only. */
export class AlBeantwoord extends Error {
  override name = 'AlBeantwoord'
  constructor() {
    super('deze vraag is al beantwoord')
  }
}
