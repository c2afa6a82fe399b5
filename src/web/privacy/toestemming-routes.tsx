import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** The register of consents, in numbers. */
export function mountPrivacyToestemming(_app: Hono<Omgeving>): void {}
