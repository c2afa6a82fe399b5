import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Searching in the own caseload. */
export function mountZoeken(_app: Hono<Omgeving>): void {}
