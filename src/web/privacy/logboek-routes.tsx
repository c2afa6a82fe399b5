import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

export function mountPrivacyLogboek(app: Hono<Omgeving>): void {
  void app
}
