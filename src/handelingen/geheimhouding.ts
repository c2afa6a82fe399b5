import { regimesVoor, type Geheimregime } from '../domein/geheimregister.ts'
import type { Medewerker } from './deps.ts'

/**
 * Which secrecy holds for who is at work now (E-183). It stands on the pet: the beheerder set it there from the
 * registrations of this person. Reads nothing and writes nothing.
 *
 * @returns undefined without a pet
 */
export function readEigenRegimes({ pet }: Medewerker): readonly Geheimregime[] | undefined {
  return pet === undefined ? undefined : regimesVoor(pet)
}
