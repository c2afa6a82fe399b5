import type { Informatievraagkop } from '../../../handelingen/informatievraag.ts'

/** What a partner answered, in words. */
export const antwoordWoorden = {
  ja: 'De organisatie gaf wat u vroeg',
  deels: 'De organisatie gaf een deel van wat u vroeg',
  nee: 'De organisatie gaf niets',
} as const

/** How a question stands, without a full stop. */
export function standVanVraag(
  vraag: Pick<Informatievraagkop, 'antwoord' | 'ingetrokkenOp'>,
): string {
  if (vraag.antwoord !== null) return antwoordWoorden[vraag.antwoord]
  return vraag.ingetrokkenOp === null ? 'Nog geen antwoord' : 'Teruggenomen'
}
