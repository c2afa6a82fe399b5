import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Who may decide for somebody. */
export function mountWieBeslist(_app: Hono<Omgeving>): void {}
