import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Plan van aanpak. */
export function mountPlan(_app: Hono<Omgeving>): void {}
