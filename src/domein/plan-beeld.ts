import type { Datum } from './leeftijd.ts'
import type { Planinhoud, Planonderdeelsoort, Planstatus, Reactiesoort, WieDoet } from './plan.ts'

/** One version of one part of a plan. */
export interface Planregel {
  id: string
  dossierId: string
  onderdeelId: string
  nr: number
  soort: Planonderdeelsoort
  doelId: string | null
  /** About whom; `null` is the whole family. */
  persoonId: string | null
  categorie: string
  datWat: 'dat' | 'wat'
  status: Planstatus
  wie: WieDoet | null
  uiterlijk: Datum | null
  /** `null` when the key of whom it was about is destroyed. */
  inhoud: Planinhoud | null
  door: 'inwoner' | 'medewerker'
  /** The role in which a professional wrote it. */
  rol: string | null
  op: Date
}

export interface Planreactie {
  id: string
  dossierId: string
  onderdeelId: string | null
  /** Who says it; `null` for the team that has read it. */
  persoonId: string | null
  soort: Reactiesoort
  tekst: string | null
  op: Date
}

/** One goal, agreement or the purpose, with its history and what residents say about it. */
export interface Onderdeel {
  id: string
  nu: Planregel
  /** Oldest first. */
  versies: readonly Planregel[]
  /** What the resident wrote or said themselves: that comes first. */
  eigenWoorden: string
  /** A resident says that their own agreement is done: then it is, until a professional writes something later. */
  status: Planstatus
  gedaanDoorInwoner: Date | undefined
  reacties: readonly Planreactie[]
  /** A resident wrote or said something here that the team has not marked as read. */
  nieuw: boolean
}

export interface Doelblok {
  doel: Onderdeel
  afspraken: readonly Onderdeel[]
}

/** Whether somebody agrees with the plan, by their last word. */
export interface Akkoord {
  persoonId: string
  akkoord: boolean
  tekst: string | null
  op: Date
  /** The plan was changed since. */
  verouderd: boolean
  nieuw: boolean
}

export interface Plan {
  dossierId: string
  opzet: Onderdeel
  doelen: readonly Doelblok[]
  /** Agreements without a goal. */
  afspraken: readonly Onderdeel[]
  akkoorden: readonly Akkoord[]
  /** How many things of residents the team has not marked as read. */
  nieuw: number
  gewijzigdOp: Date
}

/**
 * The plan as it is now, from all that was ever written: versions and reactions. `undefined` as long as there is none.
 *
 * @param regels of one dossier, in any order
 */
export function bouwPlan(
  regels: readonly Planregel[],
  reacties: readonly Planreactie[],
): Plan | undefined {
  const opTijd = regels.toSorted((a, b) => a.nr - b.nr)
  const gezien = Math.max(
    0,
    ...reacties.filter((r) => r.soort === 'gezien').map((r) => r.op.getTime()),
  )
  const onderdelen = [...new Set(opTijd.map((regel) => regel.onderdeelId))].flatMap((id) =>
    bouwOnderdeel(
      id,
      opTijd.filter((regel) => regel.onderdeelId === id),
      reacties.filter((reactie) => reactie.onderdeelId === id),
      gezien,
    ),
  )
  const opzet = onderdelen.find((onderdeel) => onderdeel.nu.soort === 'opzet')
  if (opzet === undefined) return undefined
  const doelen = onderdelen.filter(({ nu }) => nu.soort === 'doel')
  const afspraken = onderdelen.filter(({ nu }) => nu.soort === 'afspraak')
  const gewijzigd = Math.max(...regels.map((regel) => regel.op.getTime()))
  const akkoorden = bouwAkkoorden(reacties, gewijzigd, gezien)
  return {
    dossierId: opzet.nu.dossierId,
    opzet,
    doelen: doelen.map((doel) => ({
      doel,
      afspraken: afspraken.filter((afspraak) => afspraak.nu.doelId === doel.id),
    })),
    // An agreement of a goal that the reader may not see does not disappear with it.
    afspraken: afspraken.filter(
      ({ nu }) => nu.doelId === null || !doelen.some((doel) => doel.id === nu.doelId),
    ),
    akkoorden,
    nieuw:
      onderdelen.filter((onderdeel) => onderdeel.nieuw).length +
      akkoorden.filter((akkoord) => akkoord.nieuw).length,
    gewijzigdOp: new Date(gewijzigd),
  }
}

function bouwOnderdeel(
  id: string,
  versies: readonly Planregel[],
  reacties: readonly Planreactie[],
  gezien: number,
): Onderdeel[] {
  const nu = versies.at(-1)
  if (nu === undefined) return []
  const gedaan = reacties.find((r) => r.soort === 'gedaan' && r.op >= nu.op)
  const eigen = versies.find((versie) => versie.door === 'inwoner')
  const doorInwoner = [...versies.filter((versie) => versie.door === 'inwoner'), ...reacties]
  return [
    {
      id,
      nu,
      versies,
      eigenWoorden: eigen?.inhoud?.tekst ?? nu.inhoud?.eigenWoorden ?? '',
      status: gedaan !== undefined && nu.status === 'loopt' ? 'klaar' : nu.status,
      gedaanDoorInwoner: gedaan?.op,
      reacties: reacties.toSorted((a, b) => a.op.getTime() - b.op.getTime()),
      nieuw: doorInwoner.some((iets) => iets.op.getTime() > gezien),
    },
  ]
}

function bouwAkkoorden(
  reacties: readonly Planreactie[],
  gewijzigd: number,
  gezien: number,
): Akkoord[] {
  const laatste = new Map<string, Akkoord>()
  const opTijd = reacties.toSorted((a, b) => a.op.getTime() - b.op.getTime())
  for (const { soort, persoonId, tekst, op } of opTijd) {
    if (persoonId === null || (soort !== 'akkoord' && soort !== 'niet-akkoord')) continue
    laatste.set(persoonId, {
      persoonId,
      akkoord: soort === 'akkoord',
      tekst,
      op,
      verouderd: gewijzigd > op.getTime(),
      nieuw: op.getTime() > gezien,
    })
  }
  return [...laatste.values()]
}

/** Everything in a plan in one row: the purpose, each goal with its agreements, the agreements without a goal. */
export function alleOnderdelen(plan: Plan): Onderdeel[] {
  return [
    plan.opzet,
    ...plan.doelen.flatMap(({ doel, afspraken }) => [doel, ...afspraken]),
    ...plan.afspraken,
  ]
}
