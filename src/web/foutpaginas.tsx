import { HTTPException } from 'hono/http-exception'
import type { VNode } from 'preact'
import { AlDefinitief, ConceptVerouderd, Geweigerd, NietGevonden } from '../handelingen/fouten.ts'
import { antwoordProps } from './antwoord.ts'
import { paden } from './paden.ts'
import { toon } from './schil.tsx'
import { Alinea, Antwoordkaart, KnopLink, Knoppenrij, Kop } from './ui/index.ts'
import { NietIngelogd, VreemdFormulier, naarInloggen, type Verzoek } from './verzoek.ts'

interface Tekst {
  kop: string
  uitleg: string
  status: 403 | 404 | 409 | 413 | 500 | 503
}

const nietGevonden: Tekst = {
  kop: 'Deze pagina is er niet',
  uitleg: 'Het adres klopt niet, of deze pagina is niet voor u in de pet die u nu op heeft.',
  status: 404,
}

function tekstBij(fout: unknown): Tekst {
  if (fout instanceof NietGevonden) return nietGevonden
  const vreemd = fout instanceof HTTPException && fout.status === 403
  if (vreemd || fout instanceof VreemdFormulier) {
    return {
      kop: 'Dit formulier hoort bij een oudere aanmelding',
      uitleg: 'Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.',
      status: 403,
    }
  }
  if (fout instanceof ConceptVerouderd) {
    return {
      kop: 'Dit is intussen ergens anders gewijzigd',
      uitleg: 'Er is niets overschreven. Open het formulier opnieuw om de laatste tekst te zien.',
      status: 409,
    }
  }
  return {
    kop: 'Er ging iets mis bij ons',
    uitleg:
      'Er is niets half opgeslagen. Probeer het opnieuw. Blijft het misgaan? Bel de helpdesk en noem de code hieronder.',
    status: 500,
  }
}

const Foutinhoud = ({ tekst, code }: { tekst: Tekst; code: string | undefined }): VNode => (
  <>
    <Kop niveau={1}>{tekst.kop}</Kop>
    <Alinea>{tekst.uitleg}</Alinea>
    {code !== undefined && <Alinea soort="klein">{`Code: ${code}`}</Alinea>}
    <Knoppenrij>
      <KnopLink href={paden.start()}>Naar de startpagina</KnopLink>
    </Knoppenrij>
  </>
)

/** Turns a mistake into a page that says what to do; no stack, no SQL, no personal data. */
export function toonFout(c: Verzoek, fout: unknown): Response {
  if (fout instanceof NietIngelogd) return naarInloggen(c)
  if (fout instanceof AlDefinitief) return c.redirect(paden.besluit(fout.besluitId), 303)
  if (fout instanceof Geweigerd) {
    return toon(
      c,
      {
        titel: 'Dit mag nu niet',
        children: (
          <Antwoordkaart
            {...antwoordProps(c.get('deps').regelset, fout.antwoord, {
              vraag: 'Mag u dit nu doen?',
              kopniveau: 1,
            })}
          />
        ),
      },
      403,
    )
  }
  const tekst = tekstBij(fout)
  const code = tekst.status === 500 ? c.get('traceId') : undefined
  return toon(
    c,
    { titel: tekst.kop, children: <Foutinhoud tekst={tekst} code={code} /> },
    tekst.status,
  )
}

export function toonNietGevonden(c: Verzoek): Response {
  return toonFout(c, new NietGevonden())
}

export function toonTeGroot(c: Verzoek): Response {
  return toon(
    c,
    {
      titel: 'Te veel tekst in één keer',
      children: (
        <Foutinhoud
          tekst={{
            kop: 'Te veel tekst in één keer',
            uitleg:
              'Dit formulier is groter dan wij kunnen aannemen. Ga terug en maak de tekst korter. Wat u eerder bewaarde, staat er nog.',
            status: 413,
          }}
          code={undefined}
        />
      ),
    },
    413,
  )
}
