import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Who is involved; closing and shielding a dossier; replacement; the own circle. */
export function mountBetrokken(_app: Hono<Omgeving>): void {}
