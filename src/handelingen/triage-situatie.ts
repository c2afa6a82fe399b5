import type { Waarden } from '../domein/invoer.ts'
import { een, isEen } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { situatieVanTriage } from '../domein/triage.ts'
import { feitenUitRuggespraken } from '../domein/ruggespraak.ts'
import { feitenUitRecords, type Recordfeiten } from '../domein/toestemming-feiten.ts'
import { toestemmingHandelingen } from '../domein/toestemming.ts'
import { perHerkomst, type Herkomst } from '../domein/overgang-herkomst.ts'
import type { Persoonkern } from '../opslag/dossier.ts'
import type { TriageRij } from '../opslag/triage.ts'
import type { listRuggespraken } from '../opslag/ruggespraak.ts'
import type { ToestemmingKern } from '../opslag/toestemming.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Situatie } from '../recht/situatie.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import type { Dossierkern } from './dossier.ts'
import { weighSituatie } from './weeg.ts'

/** What a triage is weighed with: no name and no text of anybody. */
export interface TriageKern {
  triage: TriageRij
  dossier: Dossierkern
  personen: readonly (Persoonkern & { leeftijd: number | undefined })[]
  /** The number of the besluit that this triage corrects. */
  herzietNummer: string | undefined
  /** In which roles the data in the dossier were learned. */
  herkomsten: readonly Herkomst[]
  /** What was asked and answered in this dossier; a record outranks what is typed. */
  toestemmingen: readonly ToestemmingKern[]
  /** Is who works here in the register of who may report to the verwijsindex (E-189)? Never typed. */
  meldingsbevoegd: boolean
  /** Who was asked in this dossier, and answered; an answer makes a fact true. */
  ruggespraken: Awaited<ReturnType<typeof listRuggespraken>>
}

/**
 * What the records say about consent for what is filled in. Without a question there is nothing to look up; looking at
 * what is in one's own dossier and reporting to an authority rest on no consent.
 */
export function toestemmingBij(
  beeld: Pick<TriageKern, 'personen' | 'toestemmingen'>,
  situatie: Situatie,
  persoonId: string,
): Recordfeiten<ToestemmingKern> {
  const { handeling, ontvanger, doel, gegevens } = situatie.input
  if (!isEen(handeling, toestemmingHandelingen)) return { feiten: {}, geldig: [], nee: [] }
  return feitenUitRecords(beeld.toestemmingen, {
    persoonId,
    handeling,
    ontvanger: ontvanger.type,
    doel,
    categorieen: gegevens.categorie,
    leeftijd: beeld.personen.find((persoon) => persoon.id === persoonId)?.leeftijd,
  })
}

/**
 * The question behind a triage. When it is about data that came from another role, the origin with the strictest answer
 * is asked: secrecy travels with the datum (E-066).
 */
export function situatieBij(
  deps: Deps,
  wie: MetWerkpet,
  beeld: Pick<TriageKern, 'dossier' | 'personen' | 'herkomsten'> &
    Partial<Pick<TriageKern, 'toestemmingen' | 'meldingsbevoegd' | 'ruggespraken'>>,
  waarden: Waarden,
): Situatie | undefined {
  const getypt = situatieVanTriage(
    waarden,
    beeld.dossier,
    wie.pet,
    (persoonId) => beeld.personen.find((persoon) => persoon.id === persoonId)?.leeftijd,
    wie.gemeente.beleid,
    datumInNederland(deps.nu()),
  )
  if (getypt === undefined) return undefined
  const situatie = metRecords(getypt, beeld, een(waarden, 'over'), deps.nu())
  return perHerkomst(situatie, beeld.herkomsten)
    .map((vraag) => ({ vraag, zwaarte: strengheid(weighSituatie(deps, vraag).uitkomst) }))
    .reduce((tot, nu) => (nu.zwaarte > tot.zwaarte ? nu : tot)).vraag
}

/** The same question with what the records say over what was typed. */
function metRecords(
  situatie: Situatie,
  {
    personen,
    toestemmingen = [],
    meldingsbevoegd,
    ruggespraken = [],
  }: Parameters<typeof situatieBij>[2],
  persoonId: string,
  nu: Date,
): Situatie {
  const { feiten } = toestemmingBij({ personen, toestemmingen }, situatie, persoonId)
  const { input } = situatie
  const register =
    input.ontvanger.type === 'verwijsindex' && meldingsbevoegd !== undefined
      ? { meldingsbevoegd }
      : {}
  const gevraagd = feitenUitRuggespraken(ruggespraken, persoonId, nu)
  return {
    ...situatie,
    input: { ...input, feiten: { ...input.feiten, ...feiten, ...register, ...gevraagd } },
  }
}
