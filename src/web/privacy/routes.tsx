import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** The privacy officer. */
export function mountPrivacy(_app: Hono<Omgeving>): void {}
