import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Handing over a whole dossier. */
export function mountOverdracht(_app: Hono<Omgeving>): void {}
