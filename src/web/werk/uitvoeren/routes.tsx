import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

export function mountUitvoeren(app: Hono<Omgeving>): void {
  void app
}
