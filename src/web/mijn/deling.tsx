import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** What of me can be read elsewhere, and stopping it. */
export function mountMijnDeling(_app: Hono<Omgeving>): void {}
