import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** Consent on the page of the resident. */
export function mountMijnToestemming(_app: Hono<Omgeving>): void {}
