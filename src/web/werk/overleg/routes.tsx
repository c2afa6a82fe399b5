import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Talking with others about a resident. */
export function mountOverleg(_app: Hono<Omgeving>): void {}
