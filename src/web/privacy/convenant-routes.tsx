import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** Convenanten and verwerkersovereenkomsten. */
export function mountConvenanten(_app: Hono<Omgeving>): void {}
