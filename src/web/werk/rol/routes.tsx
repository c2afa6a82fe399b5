import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** Telling in which role one speaks. */
export function mountRol(_app: Hono<Omgeving>): void {}
