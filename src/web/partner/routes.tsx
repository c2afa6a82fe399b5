import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** The pages of partner organisations. */
export function mountPartner(_app: Hono<Omgeving>): void {}
