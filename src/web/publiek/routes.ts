import type { Hono } from 'hono'
import { mountUitleg } from '../talen/uitleg.tsx'
import type { Omgeving } from '../verzoek.ts'
import { mountBegrippen } from './begrippen.tsx'
import { mountBrochure } from './brochure.tsx'
import { mountKlacht } from './klacht.tsx'
import { mountPrivacyverklaring } from './privacyverklaring.tsx'

/** What everybody may read, without logging in and without a word about a person. */
export function mountPubliek(app: Hono<Omgeving>): void {
  mountPrivacyverklaring(app)
  mountBegrippen(app)
  mountBrochure(app)
  mountKlacht(app)
  mountUitleg(app)
}
