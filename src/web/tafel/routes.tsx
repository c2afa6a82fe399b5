import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** Samen aan tafel: one form on the tablet, nothing else until the PIN. */
export function mountTafel(_app: Hono<Omgeving>): void {}
