import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Looking in an emergency, outside the own caseload. */
export function mountNood(_app: Hono<Omgeving>): void {}
