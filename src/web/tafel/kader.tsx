import type { ComponentChildren } from 'preact'
import { htmlPagina } from '../html.ts'
import { paden } from '../paden.ts'
import { nederlands } from '../talen/talen.ts'
import { Voorlezen } from '../talen/voorlezen.tsx'
import { Pagina } from '../ui/index.ts'
import { medewerker, type Verzoek } from '../verzoek.ts'

interface KaderProps {
  titel: string
  fout?: boolean | undefined
  print?: boolean | undefined
  children: ComponentChildren
}

/** The page on the tablet: no navigation, no name of who is logged in, no way to anything else. */
export function toonTafel(c: Verzoek, props: KaderProps, status: 200 | 413 | 422 = 200): Response {
  return c.html(
    htmlPagina(
      <Pagina
        titel={props.titel}
        product="Samen aan tafel"
        gemeente={`Gemeente ${medewerker(c).gemeente.naam}`}
        startHref={paden.tafel()}
        fout={props.fout}
        print={props.print}
        zonderVoet
        boven={<Voorlezen taal={nederlands} />}
      >
        <div class="dw-tafel">{props.children}</div>
      </Pagina>,
    ),
    status,
  )
}
