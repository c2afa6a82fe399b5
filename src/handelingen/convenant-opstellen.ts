import {
  hoogstensBepalingen,
  leesBepaling,
  leesConvenant,
  leesEinde,
  leesHandtekening,
} from '../domein/convenant-formulier.ts'
import type { Organisatie } from '../domein/inrichting-controle.ts'
import type { Fouten, Waarden } from '../domein/invoer.ts'
import {
  confirmConvenant,
  endConvenant,
  insertConvenant,
  insertHandtekening,
  updateConvenant,
} from '../opslag/convenant.ts'
import type { Tx } from '../opslag/database.ts'
import { listOrganisaties } from '../opslag/inrichting.ts'
import { lockSleutel } from '../opslag/slot.ts'
import {
  bekijk,
  bevestigers,
  convenantSoort,
  convenantSpoor,
  type Convenantbeeld,
} from './convenant.ts'
import { binnenContext, doorDeDeur, vereisPetsoort } from './deur.ts'
import type { Deps, Medewerker, MetPet } from './deps.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'

const schrijven = { ...convenantSoort, handeling: 'vastleggen' } as const

/** Whom an agreement can be with. @throws NietGevonden for anybody but a privacy officer */
export async function readPartijen(deps: Deps, medewerker: Medewerker): Promise<Organisatie[]> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  return binnenContext(deps, wie, (tx) => listOrganisaties(tx, wie.gemeente.id))
}

function lees(waarden: Waarden, organisaties: readonly Organisatie[], mistekens: Fouten) {
  const gelezen = leesConvenant(
    waarden,
    organisaties.map(({ id }) => id),
  )
  if (!gelezen.ok) throw new OngeldigeInvoer({ ...gelezen.fouten, ...mistekens })
  if (Object.keys(mistekens).length > 0) throw new OngeldigeInvoer(mistekens)
  return gelezen.uit
}

/** Starts an agreement. It holds for nobody until all signed and a second person confirmed. @throws OngeldigeInvoer */
export async function draftConvenant(
  deps: Deps,
  medewerker: Medewerker,
  waarden: Waarden,
  mistekens: Fouten = {},
): Promise<string> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  return doorDeDeur(deps, wie, schrijven, async (tx) => {
    const inhoud = lees(waarden, await listOrganisaties(tx, wie.gemeente.id), mistekens)
    const id = deps.id()
    await insertConvenant(tx, wie.gemeente.id, {
      id,
      reeksId: id,
      versie: 1,
      inhoud: { ...inhoud, bepalingen: [] },
      gemaaktDoor: wie.id,
      gemaaktOp: deps.nu(),
    })
    return { uit: id, spoor: convenantSpoor(id, 'opgesteld') }
  })
}

/** Changes one agreement, after looking at it again in the same transaction, one writer at a time. */
async function metConvenant<T>(
  deps: Deps,
  wie: MetPet,
  id: string,
  wat: string,
  mag: (beeld: Convenantbeeld) => boolean,
  doe: (tx: Tx, beeld: Convenantbeeld) => Promise<T>,
  handeling: 'vastleggen' | 'besluiten' = 'vastleggen',
): Promise<T> {
  return doorDeDeur(deps, wie, { ...convenantSoort, handeling }, async (tx) => {
    await lockSleutel(tx, `convenanten ${wie.gemeente.id}`)
    const beeld = await bekijk(tx, deps, wie, id)
    if (!mag(beeld)) throw new NietGevonden()
    return { uit: await doe(tx, beeld), spoor: convenantSpoor(id, wat) }
  })
}

/** Changes what nobody signed yet. @throws OngeldigeInvoer; NietGevonden when it is signed */
export async function changeConvenant(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  mistekens: Fouten = {},
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magWijzigen
  await metConvenant(deps, wie, id, 'gewijzigd', mag, async (tx, beeld) => {
    const inhoud = lees(waarden, beeld.organisaties, mistekens)
    const { bepalingen } = beeld.convenant.inhoud
    if (bepalingen.some(({ van }) => !inhoud.partijen.includes(van))) {
      throw new OngeldigeInvoer({ partijen: 'Een bepaling noemt deze partij. Haal die eerst weg.' })
    }
    await updateConvenant(tx, wie.gemeente.id, id, { ...inhoud, bepalingen })
  })
}

/** Adds a clause that asks for data. @throws OngeldigeInvoer, NietGevonden */
export async function addBepaling(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  mistekens: Fouten = {},
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magWijzigen
  await metConvenant(deps, wie, id, 'bepaling toegevoegd', mag, async (tx, { convenant }) => {
    const { inhoud } = convenant
    const gelezen = leesBepaling(waarden, inhoud.partijen)
    const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...mistekens }
    if (inhoud.bepalingen.length >= hoogstensBepalingen) {
      fouten['artikel'] = `Een overeenkomst heeft hier hoogstens ${hoogstensBepalingen} bepalingen.`
    }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    const bepalingen = [...inhoud.bepalingen, { id: deps.id(), ...gelezen.uit }]
    await updateConvenant(tx, wie.gemeente.id, id, { ...inhoud, bepalingen })
  })
}

/** Takes a clause away again, as long as nobody signed. @throws NietGevonden */
export async function removeBepaling(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  bepalingId: string,
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magWijzigen
  await metConvenant(deps, wie, id, 'bepaling weggehaald', mag, async (tx, { convenant }) => {
    const { inhoud } = convenant
    const bepalingen = inhoud.bepalingen.filter((bepaling) => bepaling.id !== bepalingId)
    await updateConvenant(tx, wie.gemeente.id, id, { ...inhoud, bepalingen })
  })
}

/** Writes down who signed for a party. From the first one on the agreement is fixed. @throws OngeldigeInvoer, NietGevonden */
export async function signConvenant(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  mistekens: Fouten = {},
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magTekenen
  await metConvenant(deps, wie, id, 'handtekening', mag, async (tx, beeld) => {
    const gelezen = leesHandtekening(waarden, beeld.beeld.mist.partijen, beeld.vandaag)
    const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...mistekens }
    if (beeld.beeld.mist.punten.length > 0) {
      fouten['partij'] = 'De lijst a tot en met h is nog niet af. Maak die eerst af.'
    }
    if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
    await insertHandtekening(tx, wie.gemeente.id, id, {
      ...gelezen.uit,
      door: wie.id,
      op: deps.nu(),
    })
  })
}

/** A second person confirms that it stands here as it was signed. @throws NietGevonden when something is missing */
export async function confirm(deps: Deps, medewerker: Medewerker, id: string): Promise<void> {
  const wie = vereisPetsoort(medewerker, ...bevestigers)
  const mag = (beeld: Convenantbeeld): boolean => beeld.magBevestigen
  await metConvenant(
    deps,
    wie,
    id,
    'bevestigd',
    mag,
    (tx) => confirmConvenant(tx, wie.gemeente.id, id, wie.id, deps.nu()),
    'besluiten',
  )
}

/** Ends an agreement, or throws away one that was never confirmed. It stays readable. @throws OngeldigeInvoer, NietGevonden */
export async function end(
  deps: Deps,
  medewerker: Medewerker,
  id: string,
  waarden: Waarden,
  mistekens: Fouten = {},
): Promise<void> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magBeeindigen
  await metConvenant(
    deps,
    wie,
    id,
    'beëindigd',
    mag,
    async (tx, beeld) => {
      const gelezen = leesEinde(waarden, beeld.vandaag)
      const fouten = { ...(gelezen.ok ? {} : gelezen.fouten), ...mistekens }
      if (!gelezen.ok || Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await endConvenant(tx, wie.gemeente.id, id, { ...gelezen.uit, door: wie.id })
    },
    'besluiten',
  )
}

/** Starts the next version as a copy. What holds goes on until the new one is confirmed and begins. @throws NietGevonden */
export async function startVersie(deps: Deps, medewerker: Medewerker, id: string): Promise<string> {
  const wie = vereisPetsoort(medewerker, 'privacy-officer')
  const mag = (beeld: Convenantbeeld): boolean => beeld.magNieuweVersie
  return metConvenant(deps, wie, id, 'nieuwe versie', mag, async (tx, { convenant, versies }) => {
    const nieuw = deps.id()
    await insertConvenant(tx, wie.gemeente.id, {
      id: nieuw,
      reeksId: convenant.reeksId,
      versie: Math.max(convenant.versie, ...versies.map(({ versie }) => versie)) + 1,
      inhoud: convenant.inhoud,
      gemaaktDoor: wie.id,
      gemaaktOp: deps.nu(),
    })
    return nieuw
  })
}
