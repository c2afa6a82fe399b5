import type { VNode } from 'preact'
import { Alinea, Formulier, Knop, Knoppenrij } from './ui/index.ts'
import type { Verzoek } from './verzoek.ts'

/**
 * What somebody sent when it could not be done, as a form that can be sent again: nothing that was typed is lost. It is
 * the same post, so it counts once, also when the first one turns out to have been done. Nothing is kept here.
 *
 * @returns undefined when there is nothing to give back: no form, or a form with a document
 */
export async function nogEenKeer(c: Verzoek): Promise<VNode | undefined> {
  const soort = c.req.header('content-type') ?? ''
  if (c.req.method !== 'POST' || !soort.startsWith('application/x-www-form-urlencoded')) return
  // A body that broke off half-way holds nothing to give back.
  const velden = await c.req.parseBody({ all: true }).catch(() => undefined)
  if (velden === undefined) return
  const rijen = Object.entries(velden).flatMap(([naam, waarde]) =>
    (Array.isArray(waarde) ? waarde : [waarde])
      .filter((w) => typeof w === 'string')
      .map((tekst) => ({ naam, tekst })),
  )
  const geheim = rijen.find(({ naam }) => naam === 'csrf')?.tekst ?? ''
  return (
    <>
      <Alinea>
        Wat u invulde, is niet weg. Laat deze pagina open staan en verstuur het straks nog een keer.
        Het wordt nooit dubbel opgeslagen.
      </Alinea>
      <Formulier actie={c.req.path} csrf={geheim}>
        {rijen.map(({ naam, tekst }) =>
          naam === 'csrf' ? null : (
            <textarea name={naam} hidden readOnly>
              {tekst}
            </textarea>
          ),
        )}
        <Knoppenrij>
          <Knop>Verstuur opnieuw</Knop>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
