import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** The guarded moment between two petten. */
export function mountOvergang(_app: Hono<Omgeving>): void {}
