import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Asking a partner. */
export function mountVragen(_app: Hono<Omgeving>): void {}
