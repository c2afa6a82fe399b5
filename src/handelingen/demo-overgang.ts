import {
  bestemmingTekst,
  feitVeld,
  nodigVeld,
  toestemmingVeld,
} from '../domein/overgang-formulier.ts'
import type { Waarden } from '../domein/invoer.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { confirmOverdracht } from './overdracht-bewijs.ts'
import { executeOverdracht, keepOverdracht, readOverdrachtsbeeld } from './overdracht.ts'
import { readOvergang } from './overgang-bewijs.ts'
import { executeOvergang, keepOvergang, readBestemmingen, readKeuze } from './overgang.ts'
import { invoer } from './demo-stappen.ts'

/** A task that goes on in another role, with what the resident chose to bring along. */
export interface Overgangsvoorbeeld {
  /** To whom, in the pet that is on, and in which kind of dossier. */
  naar: { wie: Medewerker; dossier: DossierSoort; taak: Taak }
  /** Texts of what comes along; the rest stays. */
  mee: readonly string[]
  waarom: string
  toelichting: string
}

/**
 * The guarded moment as a professional does it: where to, choose together, ask for the yes that the answers want, do
 * first what has to be done first.
 *
 * @returns the new dossier
 * @throws NietGevonden when the pet cannot take this over
 */
export async function gaOver(
  deps: Deps,
  wie: Medewerker,
  dossierId: string,
  { naar, mee, waarom, toelichting }: Overgangsvoorbeeld,
): Promise<string> {
  const { doelpetten } = await readBestemmingen(deps, wie, dossierId)
  const doel = doelpetten.find(({ pet }) => pet.id === naar.wie.pet?.id)
  if (doel === undefined) throw new NietGevonden()
  const bestemming = bestemmingTekst({ soort: 'nieuw', dossier: naar.dossier, taak: naar.taak })
  const eerst = invoer({ naarPet: doel.pet.id, bestemming })
  await keepOvergang(deps, wie, dossierId, eerst, {}, 0)
  const begin = await readKeuze(deps, wie, dossierId)
  if (begin === undefined) throw new NietGevonden()
  const gekozen = begin.regels
    .map(({ gegeven }) => gegeven)
    .filter(({ inhoud }) => mee.includes(inhoud))
  const gesprek: Waarden = {
    ...begin.concept.waarden,
    ...invoer({
      mee: gekozen.map(({ id }) => id),
      noodzakelijk: 'ja',
      metInwoner: 'samen',
      rolVerteld: 'ja',
      rolOnverenigbaar: 'nee',
      toelichting,
    }),
    ...invoer(Object.fromEntries(gekozen.map(({ id }) => [nodigVeld(id), waarom]))),
    ...invoer(Object.fromEntries(begin.feiten.map((feit) => [feitVeld(feit), 'ja']))),
  }
  // Only the yes that an answer asks for is asked; a first yes can show that another is needed.
  let alles = gesprek
  for (let keer = 0; keer < 3; keer++) {
    const beeld = await readKeuze(deps, wie, dossierId, alles)
    alles = {
      ...gesprek,
      ...invoer(
        Object.fromEntries(
          (beeld?.toestemming ?? []).flatMap(({ persoon, feiten }) =>
            feiten.map((feit) => [toestemmingVeld(persoon.id, feit), 'ja']),
          ),
        ),
      ),
      gedaan: (beeld?.blokkades ?? []).map(({ code }) => code),
    }
  }
  const { overgangId } = await executeOvergang(deps, wie, dossierId, alles)
  return (await readOvergang(deps, wie, overgangId)).overgang.naarDossierId
}

/**
 * Hands a whole dossier over and lets the receiver confirm it.
 *
 * @param blijft texts of what does not go along and is shielded
 * @throws NietGevonden when the colleague cannot take it over
 */
export async function draagOver(
  deps: Deps,
  van: Medewerker,
  naar: Medewerker,
  dossierId: string,
  reden: string,
  blijft: readonly string[],
): Promise<void> {
  const naarPet = naar.pet?.id ?? ''
  const basis = invoer({ naarPet, reden, besproken: 'ja', noodzakelijk: 'ja' })
  await keepOverdracht(deps, van, dossierId, basis, {}, 0)
  const begin = await readOverdrachtsbeeld(deps, van, dossierId)
  const mee = begin.regels
    .filter(({ gegeven, gaat }) => gaat && !blijft.includes(gegeven.inhoud))
    .map(({ gegeven }) => gegeven.id)
  const keuze = {
    ...begin.waarden,
    mee,
    getoond: begin.regels.map(({ gegeven }) => gegeven.id),
  }
  const { blokkades } = await readOverdrachtsbeeld(deps, van, dossierId, keuze)
  const { overdrachtId } = await executeOverdracht(deps, van, dossierId, {
    ...keuze,
    gedaan: blokkades.map(({ code }) => code),
  })
  await confirmOverdracht(deps, naar, overdrachtId)
}
