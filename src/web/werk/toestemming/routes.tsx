import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Asking, noting and withdrawing consent in a dossier. */
export function mountToestemming(_app: Hono<Omgeving>): void {}
