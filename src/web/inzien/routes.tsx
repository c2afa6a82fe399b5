import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

/** A leidinggevende or klachtbehandelaar: one dossier for one purpose. */
export function mountInzien(_app: Hono<Omgeving>): void {}
