import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Attachments at a datum. */
export function mountDocument(_app: Hono<Omgeving>): void {}
