import {
  blijftVanzelf,
  overgangsvragen,
  schrijfvraag,
  type Blijfreden,
  type Partij,
} from '../domein/overgang.ts'
import { samen, strengste } from '../domein/overgang-antwoord.ts'
import { feitenUit, toestemmingFeitenVoor, toestemmingVeld } from '../domein/overgang-formulier.ts'
import type { Weg } from '../domein/overgang-tabel.ts'
import { een, type Waarden } from '../domein/invoer.ts'
import type { Datum } from '../domein/leeftijd.ts'
import { openBlokkades } from '../domein/plicht.ts'
import type { Keuzegegeven } from '../opslag/overgang.ts'
import type { Antwoord, Plicht } from '../recht/antwoord.ts'
import type { Situatie } from '../recht/situatie.ts'
import type { Feit } from '../recht/vocabulaire.ts'
import type { Deps } from './deps.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

export type { Keuzegegeven }

/** Somebody a datum can be about. */
export interface Persoon {
  id: string
  naam: string
  leeftijd: number | undefined
}

/** What the answers depend on besides the datum itself. */
export interface Omstandigheden {
  van: Partij
  naar: Partij
  weg: Weg
  /** Who is in the second dossier. */
  personenDaar: readonly string[]
  /** Two roles of the same person meet. */
  rollen: boolean
  gemeente: string
  vandaag: Datum
}

/** One datum on the selection screen. */
export interface Weegregel {
  gegeven: Keuzegegeven
  over: Persoon | undefined
  /** It cannot be chosen: the kind of dossier, the person or the rules for writing there do not allow it. */
  blijft: Blijfreden | 'hoort-er-niet' | undefined
  /** The strictest of the answers; absent when there is no question that fits. */
  antwoord: Antwoord | undefined
  /** All answers, for what they still want to know. */
  antwoorden: readonly Antwoord[]
  /** The rules let it come along, apart from duties that come first. */
  toegestaan: boolean
}

function weegGegeven(
  deps: Deps,
  gegeven: Keuzegegeven,
  over: Persoon | undefined,
  om: Omstandigheden,
  waarden: Waarden,
): Weegregel {
  const delen = { gemeente: om.gemeente, peildatum: om.vandaag, leeftijd: over?.leeftijd }
  const weeg = (situatie: Situatie): Antwoord => weighSituatie(deps, situatie)
  const feiten = feitenUit(
    waarden,
    { id: gegeven.persoonId, leeftijd: over?.leeftijd },
    om.weg,
    om.rollen,
  )
  const antwoorden = overgangsvragen(gegeven, om.van, om.naar, om.weg, { ...delen, feiten }).map(
    weeg,
  )
  // Whether this kind of datum belongs there at all does not depend on what is still open in the form.
  const schrijven = schrijfvraag(gegeven, om.naar, {
    ...delen,
    feiten: { noodzakelijk: true, besprokenMetBetrokkene: true, rolKenbaar: true },
  })
  const hoort = schrijven !== undefined && weeg(schrijven).uitkomst !== 'verboden'
  const antwoord = strengste(antwoorden)
  const blijft =
    blijftVanzelf(gegeven, om.naar, om.personenDaar) ?? (hoort ? undefined : 'hoort-er-niet')
  return {
    gegeven,
    over,
    blijft,
    antwoord,
    antwoorden,
    toegestaan: blijft === undefined && antwoord !== undefined && isToegestaan(antwoord),
  }
}

/** Weighs every datum on its own, each with its own origin and about its own person. */
export function weegAlles(
  deps: Deps,
  gegevens: readonly Keuzegegeven[],
  personen: readonly Persoon[],
  om: Omstandigheden,
  waarden: Waarden,
): Weegregel[] {
  return gegevens.map((gegeven) => {
    const over = personen.find((persoon) => persoon.id === gegeven.persoonId)
    return weegGegeven(deps, gegeven, over, om, waarden)
  })
}

/** What must be done before these data go. */
export function blokkadesVan(regels: readonly Weegregel[]): Plicht[] {
  return openBlokkades(
    samen(regels.flatMap((regel) => (regel.toegestaan ? (regel.antwoord?.plichten ?? []) : []))),
    [],
  )
}

/** Whom to ask for what kind of yes. */
export interface Toestemmingsvraag {
  persoon: Persoon
  feiten: readonly Feit[]
}

function gewenst(regel: Weegregel, feit: Feit): boolean {
  return regel.antwoorden.some(
    (antwoord) =>
      antwoord.uitkomst === 'toestemming-vereist' &&
      (antwoord.ontbrekendeFeiten.includes(feit) ||
        antwoord.omslag.some((omslag) => omslag.feiten[feit] === true)),
  )
}

/** Consent is asked only of whom an answer needs it, or who was asked already. */
export function toestemmingsvragen(
  regels: readonly Weegregel[],
  personen: readonly Persoon[],
  waarden: Waarden,
): Toestemmingsvraag[] {
  return personen.flatMap((persoon): Toestemmingsvraag[] => {
    const over = regels.filter(
      (regel) => regel.blijft === undefined && regel.gegeven.persoonId === persoon.id,
    )
    const kunnen = toestemmingFeitenVoor(persoon.leeftijd)
    const beantwoord = (feit: Feit): boolean =>
      een(waarden, toestemmingVeld(persoon.id, feit)) !== ''
    const nodig = over.some((regel) =>
      regel.antwoorden.some((antwoord) => antwoord.uitkomst === 'toestemming-vereist'),
    )
    if (!nodig && !kunnen.some(beantwoord)) return []
    // Who has to say yes is always asked; in which form only when an answer turns on it.
    const basis = kunnen.filter((feit) => !bijzonderheden.includes(feit))
    const vorm = kunnen.filter(
      (feit) =>
        bijzonderheden.includes(feit) &&
        (beantwoord(feit) || over.some((regel) => gewenst(regel, feit))),
    )
    return [{ persoon, feiten: [...basis, ...vorm] }]
  })
}

const bijzonderheden: readonly Feit[] = [
  'toestemmingSchriftelijk',
  'toestemmingUitdrukkelijk',
  'toestemmingDezeKeer',
]
