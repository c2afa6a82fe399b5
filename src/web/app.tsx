import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { csrf as sameSite } from 'hono/csrf'
import { magHetApi } from '../api/mag-het.ts'
import type { Deps } from '../handelingen/deps.ts'
import { findWie } from '../handelingen/inloggen.ts'
import { toonFout, toonNietGevonden, toonTeGroot } from './foutpaginas.tsx'
import { mountBalie } from './balie/routes.tsx'
import { INHOUDSBELEID } from './html.ts'
import { mountInloggen, sessieCookie } from './inloggen/routes.tsx'
import { mountMijnDownloads } from './mijn/downloads/routes.tsx'
import { mountMijnDocument } from './mijn/document.tsx'
import { mountGetypt } from './mijn/getypt.tsx'
import { mountMijnHulp } from './mijn/hulp.tsx'
import { mountMijn } from './mijn/routes.tsx'
import { mountMijnBerichten } from './mijn/berichten.tsx'
import { mountMijnHelpers } from './mijn/helpers/routes.tsx'
import { mountMijnVerklaring } from './mijn/verklaring.tsx'
import { mountMijnVerzoeken } from './mijn/verzoeken/routes.tsx'
import { netwerkadres } from './netwerk.ts'
import { toonOpnieuw } from './opnieuw.tsx'
import { paden } from './paden.ts'
import { mountStijl } from './stijl.tsx'
import { nogEenKeer } from './storing.tsx'
import { mountTeam } from './team/routes.tsx'
import { mountTermijnen } from './termijnen/routes.tsx'
import { mountPubliek } from './publiek/routes.ts'
import { mountToegankelijkheid } from './toegankelijkheid.tsx'
import { ASSETPAD, leesAsset } from './ui/assets.ts'
import { NietIngelogd, VreemdFormulier, type Omgeving } from './verzoek.ts'
import { mountWeg } from './weg.ts'
import { mountAfwegingPdf } from './werk/afweging/pdf-routes.ts'
import { mountVerwijsindex } from './werk/verwijsindex/routes.tsx'
import { mountGeheimhouding } from './geheimhouding/routes.tsx'
import { mountAfweging } from './werk/afweging/routes.tsx'
import { mountBesluit } from './werk/besluit/routes.tsx'
import { mountTriage } from './werk/triage/routes.tsx'
import { mountDossier } from './werk/dossier/routes.tsx'
import { mountIntake } from './werk/intake/routes.tsx'
import { mountOpschrijven } from './werk/opschrijven/routes.tsx'
import { mountAgenda } from './agenda/routes.ts'
import { mountMijnTermijnen } from './werk/termijnen/routes.tsx'
import { mountUitstel } from './werk/uitstel/routes.tsx'
import { mountTeamTermijnen } from './team/termijnen-routes.tsx'
import { mountPlicht } from './werk/plicht/routes.tsx'
import { mountInrichting } from './beheer/inrichting/routes.tsx'
import { mountBerichten } from './beheer/berichten/routes.tsx'
import { mountPetbeheer } from './beheer/petten/routes.tsx'
import { mountZoeken } from './werk/zoeken/routes.tsx'
import { mountNood } from './werk/nood/routes.tsx'
import { mountOvergang } from './werk/overgang/routes.tsx'
import { mountErnaast } from './werk/ernaast/routes.tsx'
import { mountOverdracht } from './werk/overdracht/routes.tsx'
import { mountBetrokken } from './werk/betrokken/routes.tsx'
import { mountRol } from './werk/rol/routes.tsx'
import { mountVerklaring } from './werk/verklaring/routes.tsx'
import { mountVerzoekInvoeren } from './werk/verzoeken/invoeren.tsx'
import { isDocumentpost, mountDocument } from './werk/document/routes.tsx'
import { mountInzien } from './inzien/routes.tsx'
import { mountPrivacy } from './privacy/routes.tsx'
import { mountLogboek } from './logboek/routes.tsx'
import { mountBedrijf, mountToestand } from './bedrijf/routes.tsx'
import { mountUitvoeren } from './werk/uitvoeren/routes.tsx'
import { mountUitvoerenRecht } from './werk/verzoeken/uitvoeren-routes.tsx'
import { mountBsn } from './werk/bsn/routes.tsx'
import { mountPrivacyLogboek } from './privacy/logboek-routes.tsx'
import { mountMijnBewijs } from './mijn/bewijs.tsx'
import { mountMijnGedeeld } from './mijn/gedeeld.tsx'
import { mountToestemming } from './werk/toestemming/routes.tsx'
import { mountTafel } from './tafel/routes.tsx'
import { isFotopost, tafelslot } from './tafel/slot.ts'
import { mountMijnToestemming } from './mijn/toestemming.tsx'
import { mountBereikbaar } from './werk/bereikbaar/routes.tsx'
import { mountEigenBerichten } from './werk/berichten/routes.tsx'
import { mountWieBeslist } from './werk/wie-beslist/routes.tsx'
import { mountDelen } from './werk/delen/routes.tsx'
import { mountVragen } from './werk/vragen/routes.tsx'
import { mountMijnDeling } from './mijn/deling.tsx'
import { mountOverleg } from './werk/overleg/routes.tsx'
import { mountLeidraad } from './leidraad/routes.tsx'
import { mountTeamLeren } from './team/toegang-routes.tsx'
import { mountVragenbak } from './team/vragen-routes.tsx'
import { mountRuggespraak } from './werk/ruggespraak/routes.tsx'
import { mountPlan } from './werk/plan/routes.tsx'
import { mountMijnPlan } from './mijn/plan.tsx'
import { mountPartner } from './partner/routes.tsx'
import { mountLink } from './partner/link.tsx'
import { mountPartners } from './beheer/partners/routes.tsx'
import { mountConvenanten } from './privacy/convenant-routes.tsx'
import { mountPrivacyToestemming } from './privacy/toestemming-routes.tsx'
import { mountVerzoekbrieven } from './verzoeken/brief-routes.tsx'
import { mountRechtenbalie } from './verzoeken/routes.tsx'
import { mountVerzoekdeel } from './werk/verzoeken/deel-routes.tsx'
import { mountVandaag } from './werk/vandaag/routes.tsx'
import { mountSuwinet } from './werk/suwinet/routes.tsx'
import { mountBestandsvergelijking } from './werk/bestandsvergelijking/routes.tsx'
import { mountInlichtingenplicht } from './inlichtingenplicht/routes.tsx'

/** Two megabytes: far more than all fields of a form together may hold, far less than what hurts. */
const grootsteFormulier = 2 * 1024 * 1024

/** Reports what went wrong inside, for the operator; never a value, a text or a name. */
export type MeldFout = (traceId: string, fout: unknown) => void

/**
 * The whole web application. The pipeline reads as a list, security first.
 *
 * @param meldFout what to do with a mistake of ours
 */
export function createApp(deps: Deps, meldFout: MeldFout = () => undefined): Hono<Omgeving> {
  const app = new Hono<Omgeving>()

  app.use(async (c, next) => {
    c.set('deps', deps)
    c.set('traceId', Buffer.from(deps.toeval(16)).toString('hex'))
    await next()
    // A document that is sent to be saved has a stricter policy of its own.
    if (c.res.headers.get('content-security-policy') === null) {
      c.header('content-security-policy', INHOUDSBELEID)
    }
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    // Pages about people stay out of every cache, also that of the back button after logging out.
    if (c.res.headers.get('cache-control') === null) c.header('cache-control', 'no-store')
  })

  app.get(`${ASSETPAD}/:bestand`, (c) => {
    const gevonden = leesAsset(c.req.param('bestand'), c.req.header('accept-encoding') ?? '')
    if (gevonden === undefined) return c.notFound()
    c.header('content-type', gevonden.type)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    if (gevonden.codering !== undefined) c.header('content-encoding', gevonden.codering)
    return c.body(gevonden.bytes)
  })

  // Before the session as well: whether this runs, and the public half of the log. Nothing in there is about a person.
  mountBedrijf(app)
  mountLogboek(app)

  // Before the session: the question about nobody needs no login, and no cookie may matter to it.
  app.route(
    '/',
    magHetApi(() => deps.regelset),
  )

  app.use(sameSite())
  const kleinFormulier = bodyLimit({ maxSize: grootsteFormulier, onError: toonTeGroot })
  // Only where a document is added may more come in, and there only for who is logged in with a pet.
  app.use((c, next) =>
    isDocumentpost(c.req.method, c.req.path) || isFotopost(c.req.method, c.req.path)
      ? next()
      : kleinFormulier(c, next),
  )
  app.use(async (c, next) => {
    const geheim = getCookie(c, sessieCookie)
    c.set('geheim', geheim)
    // Asking how long a session still runs is no click: else a page that is left open would never end it.
    const klik = !(c.req.method === 'GET' && c.req.path === paden.mijnSessie())
    const sessie =
      geheim === undefined ? undefined : await findWie(deps, geheim, c.get('traceId'), klik)
    if (sessie?.wie.soort === 'medewerker') {
      sessie.wie.netwerk = netwerkadres(c, deps.proxy ?? false)
    }
    if (sessie !== undefined && c.req.method === 'POST') {
      sessie.wie.verzoek = { sleutel: undefined, sessie: sessie.sessie, aantal: 0 }
    }
    c.set('sessie', sessie)
    await next()
  })

  // Before every page: a tablet on the table shows one form and nothing else.
  app.use(tafelslot)

  mountInloggen(app)
  mountWeg(app)
  mountGetypt(app)
  mountTriage(app)
  mountBesluit(app)
  mountUitvoeren(app)
  mountUitvoerenRecht(app)
  mountBsn(app)
  mountPrivacyLogboek(app)
  mountMijnBewijs(app)
  mountMijnGedeeld(app)
  mountToestemming(app)
  mountTafel(app)
  mountMijnToestemming(app)
  mountWieBeslist(app)
  mountBereikbaar(app)
  mountEigenBerichten(app)
  mountBerichten(app)
  mountMijnBerichten(app)
  mountMijnHelpers(app)
  mountMijnDownloads(app)
  mountDelen(app)
  mountVragen(app)
  mountMijnDeling(app)
  mountOverleg(app)
  mountRuggespraak(app)
  mountLeidraad(app)
  mountTeamLeren(app)
  mountVragenbak(app, 'leidinggevende')
  mountVragenbak(app, 'privacy-officer')
  mountVerzoekbrieven(app)
  mountRechtenbalie(app)
  mountVerzoekdeel(app)
  mountAfweging(app)
  mountAfwegingPdf(app)
  mountVerwijsindex(app)
  mountGeheimhouding(app)
  mountPlan(app)
  mountMijnPlan(app)
  mountPartner(app)
  mountLink(app)
  mountPartners(app)
  mountConvenanten(app)
  mountPrivacyToestemming(app)
  mountVandaag(app)
  mountSuwinet(app)
  mountBestandsvergelijking(app)
  mountInlichtingenplicht(app)
  mountIntake(app)
  mountDossier(app)
  mountOpschrijven(app)
  mountPlicht(app)
  mountMijnTermijnen(app)
  mountUitstel(app)
  mountTeamTermijnen(app)
  mountAgenda(app)
  mountInrichting(app)
  mountPetbeheer(app)
  mountToestand(app)
  mountZoeken(app)
  mountNood(app)
  mountOvergang(app)
  mountErnaast(app)
  mountOverdracht(app)
  mountBetrokken(app)
  mountRol(app)
  mountVerklaring(app)
  mountVerzoekInvoeren(app)
  mountDocument(app)
  mountInzien(app)
  mountPrivacy(app)
  mountBalie(app)
  mountMijn(app)
  mountMijnHulp(app)
  mountMijnVerklaring(app)
  mountMijnVerzoeken(app)
  mountMijnDocument(app)
  mountTeam(app)
  mountTermijnen(app)
  mountPubliek(app)
  mountToegankelijkheid(app)
  mountStijl(app)

  app.notFound((c) => toonNietGevonden(c))
  app.onError(async (fout, c) => {
    const verlopen = fout instanceof NietIngelogd || fout instanceof VreemdFormulier
    // A script that saves a draft in the background gets a number, a person gets the form back.
    if (verlopen && c.req.method === 'POST') {
      return c.req.header('x-concept') === undefined ? toonOpnieuw(c) : c.body(null, 401)
    }
    const antwoord = toonFout(c, fout, await nogEenKeer(c))
    if (antwoord.status >= 500) meldFout(c.get('traceId'), fout)
    return antwoord
  })
  return app
}
