import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Partner organisations and whom of them is invited. */
export function mountPartners(_app: Hono<Omgeving>): void {}
