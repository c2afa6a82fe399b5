import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** A share for somebody who is no partner, to be read once. */
export function mountLink(_app: Hono<Omgeving>): void {}
