import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** The statement of the resident. */
export function mountVerklaring(_app: Hono<Omgeving>): void {}
