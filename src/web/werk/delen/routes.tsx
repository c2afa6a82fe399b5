import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Sharing per datum, with a preview. */
export function mountDelen(_app: Hono<Omgeving>): void {}
