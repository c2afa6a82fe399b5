import type { Fouten } from '../../../domein/invoer.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { isId, type Verzoek } from '../../verzoek.ts'

/** @throws NietGevonden for anything that is no id of ours, before any query */
export function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

export const alsLijst = (fouten: Fouten): { veld: string; tekst: string }[] =>
  Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))
