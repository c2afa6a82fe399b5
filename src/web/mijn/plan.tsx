import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** The plan, of which the resident is co-author. */
export function mountMijnPlan(_app: Hono<Omgeving>): void {}
