import { bewaarInvoer } from '../handelingen/bewaarde-invoer.ts'
import { findEigenaar } from '../handelingen/inloggen.ts'
import { toonUitgelogd } from './mijn/getypt.tsx'
import { veiligTeksten } from './mijn/veilig-teksten.ts'
import { paden } from './paden.ts'
import { toon } from './schil.tsx'
import { Alinea, Formulier, Knop, Knoppenrij, Kop, Link } from './ui/index.ts'
import { csrf, isEigenPagina, type Verzoek } from './verzoek.ts'

type Velden = Record<string, string[]>

/**
 * Somebody sent a form, but the session is over or is another one. What was typed is not thrown away, and nobody but who
 * typed it gets to see it (docs/decisions/0032):
 *
 * - of a resident it is kept, sealed for that person, and waits on their own page until they have logged in again;
 * - of a professional it comes back as a form that can be sent again after logging in, unless somebody else is logged in.
 */
export async function toonOpnieuw(c: Verzoek): Promise<Response> {
  const { geheim, velden } = await leesVelden(c)
  const deps = c.get('deps')
  const wie = c.get('sessie')?.wie
  const eigenaar = geheim === '' ? undefined : await findEigenaar(deps, geheim, c.get('traceId'))
  if (wie !== undefined && wie.id === eigenaar?.wieId) return toonFormulier(c, velden, true)
  const t = veiligTeksten.u
  if (eigenaar?.inwoner !== undefined) {
    const bewaard = await bewaarInvoer(deps, eigenaar.inwoner, c.req.path, velden)
    if (wie !== undefined) return toonUitgelogd(c, t.uitVanAnder, 403)
    return toonUitgelogd(c, bewaard ? t.uitBewaard : t.uitNietBewaard, 403)
  }
  // Of a page of a resident we do not know whose it was: then it is nobody's.
  if (isEigenPagina(c.req.path) || wie?.soort === 'inwoner') {
    return toonUitgelogd(c, t.uitNietBewaard, 403)
  }
  if (wie !== undefined && eigenaar !== undefined) return toonUitgelogd(c, t.uitNietBewaard, 403)
  return toonFormulier(c, velden, wie !== undefined)
}

/** The text fields, and the secret of the session whose form it was. */
async function leesVelden(c: Verzoek): Promise<{ geheim: string; velden: Velden }> {
  // The body was read before, and Hono remembers it; a request without a form gives no fields.
  const ruw = await c.req.parseBody({ all: true })
  const velden: Velden = {}
  for (const [naam, waarde] of Object.entries(ruw)) {
    const teksten = (Array.isArray(waarde) ? waarde : [waarde]).filter((w) => typeof w === 'string')
    if (teksten.length > 0 && naam !== '__proto__') velden[naam] = teksten
  }
  const [geheim = ''] = (velden['csrf']?.[0] ?? '').split('.')
  delete velden['csrf']
  return { geheim, velden }
}

function toonFormulier(c: Verzoek, velden: Velden, ingelogd: boolean): Response {
  return toon(
    c,
    {
      titel: ingelogd ? 'Verstuur opnieuw' : 'U bent uitgelogd',
      fout: true,
      children: (
        <>
          <Kop niveau={1}>{ingelogd ? 'U bent intussen opnieuw ingelogd' : 'U bent uitgelogd'}</Kop>
          <Alinea>
            {ingelogd
              ? 'Dit formulier is van een eerdere aanmelding. Wat u invulde, is niet weg. Verstuur het nu nog een keer.'
              : 'Wat u invulde, is niet weg. Log eerst in, in een nieuw tabblad. Kom daarna hier terug en verstuur het opnieuw.'}
          </Alinea>
          {!ingelogd && (
            <Alinea>
              <Link href={paden.inloggen()} los>
                Inloggen
              </Link>
            </Alinea>
          )}
          <Formulier actie={c.req.path} csrf={csrf(c)}>
            {Object.entries(velden).flatMap(([naam, waarden]) =>
              waarden.map((tekst) => (
                <textarea name={naam} hidden readOnly>
                  {tekst}
                </textarea>
              )),
            )}
            <Knoppenrij>
              <Knop>Verstuur opnieuw</Knop>
            </Knoppenrij>
          </Formulier>
        </>
      ),
    },
    403,
  )
}
