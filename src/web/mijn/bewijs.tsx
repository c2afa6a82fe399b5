import type { Hono } from 'hono'
import type { Omgeving } from '../verzoek.ts'

export function mountMijnBewijs(app: Hono<Omgeving>): void {
  void app
}
