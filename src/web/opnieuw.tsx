import { paden } from './paden.ts'
import { toon } from './schil.tsx'
import { Alinea, Formulier, Knop, Knoppenrij, Kop, Link } from './ui/index.ts'
import { csrf, type Verzoek } from './verzoek.ts'

/**
 * Somebody sent a form, but the session is over or is another one. What was typed is not thrown away: it comes back
 * as a form that can be sent again after logging in, with one conscious click. Nothing is kept on the server.
 */
export async function toonOpnieuw(c: Verzoek): Promise<Response> {
  // The body was read before, and Hono remembers it; a request without a form gives no fields.
  const velden = await c.req.parseBody({ all: true })
  const ingelogd = c.get('sessie') !== undefined
  const rijen = Object.entries(velden).flatMap(([naam, waarde]) =>
    naam === 'csrf'
      ? []
      : (Array.isArray(waarde) ? waarde : [waarde])
          .filter((w) => typeof w === 'string')
          .map((tekst) => ({ naam, tekst })),
  )
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
            {rijen.map(({ naam, tekst }) => (
              <textarea name={naam} hidden readOnly>
                {tekst}
              </textarea>
            ))}
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
