import { Geweigerd, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { foutBijWeigering } from '../formulier.ts'

/** Refused by the rules is told at the form, with what was typed. */
export async function alsFout<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof Geweigerd) throw new OngeldigeInvoer(foutBijWeigering(fout.antwoord))
    throw fout
  }
}
