import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** The beheerder: how this gemeente has arranged the work. */
export function mountInrichting(_app: Hono<Omgeving>): void {}
