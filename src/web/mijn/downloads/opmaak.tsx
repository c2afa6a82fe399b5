import type { Afschrift } from '../../../domein/afschrift.ts'
import type { AfschriftOpmaak, Opgemaakt } from '../../../handelingen/afschrift-ronde.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { htmlPagina } from '../../html.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'
import { blokkenVan, titel } from './leesbaar.ts'

/** Makes the web page and the PDF of a copy. */
export async function maakOp(afschrift: Afschrift, woorden: Woorden): Promise<Opgemaakt> {
  const blokken = blokkenVan(afschrift, woorden)
  return { html: alsHtml(blokken), pdf: await alsPdf(afschrift, blokken) }
}

/** The same, here and now; the program itself has a thread for it. */
export function afschriftOpmaak(woorden: Woorden): AfschriftOpmaak {
  return (afschrift) => maakOp(afschrift, woorden)
}

function alsPdf(afschrift: Afschrift, blokken: readonly Blok[]): Promise<Uint8Array> {
  return maakPdf({
    titel,
    uitgever: `Gemeente ${afschrift.gemeente}`,
    voettekst: 'Afschrift van gegevens',
    datum: new Date(afschrift.gemaaktOp),
    blokken,
  })
}

/** No quotes and no pointed brackets: what is between the tags is read as it is. */
const opmaak = `
:root { color-scheme: light; }
body { font-family: system-ui, sans-serif; font-size: 1.125rem; line-height: 1.5; color: #101828; background: #fff; margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2 { color: #0a5f63; line-height: 1.25; }
h2 { margin-top: 2.5rem; border-top: 2px solid #98a2b3; padding-top: 1rem; }
a { color: #0a5f63; }
dl { border: 1px solid #98a2b3; border-radius: 4px; margin: 0 0 1rem; padding: 0.5rem 1rem; }
dt { font-weight: 700; margin-top: 0.5rem; }
dd { margin: 0 0 0.5rem; white-space: pre-line; }
li { margin-bottom: 0.25rem; }
@media print { h2 { break-after: avoid; } dl { break-inside: avoid; } }
`

/** The page carries everything in itself and fetches nothing; it says so to the browser. */
const beleid = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** One file that can be read anywhere, also years later and without a network. */
export function alsHtml(blokken: readonly Blok[]): string {
  const koppen = blokken.flatMap((blok, plaats) =>
    blok.soort === 'kop' && blok.niveau === 2 ? [{ id: `deel-${plaats}`, tekst: blok.tekst }] : [],
  )
  const eerste = blokken.findIndex((blok) => blok.soort === 'kop' && blok.niveau === 2)
  return htmlPagina(
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={beleid} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titel}</title>
        <style dangerouslySetInnerHTML={{ __html: opmaak }} />
      </head>
      <body>
        <main>
          {blokken.map((blok, plaats) => (
            <>
              {plaats === eerste && (
                <nav aria-label="Op deze pagina">
                  <ul>
                    {koppen.map(({ id, tekst }) => (
                      <li>
                        <a href={`#${id}`}>{tekst}</a>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              <Stuk blok={blok} id={`deel-${plaats}`} />
            </>
          ))}
        </main>
      </body>
    </html>,
  )
}

const Stuk = ({ blok, id }: { blok: Blok; id: string }) => {
  switch (blok.soort) {
    case 'kop':
      if (blok.niveau === 1) return <h1>{blok.tekst}</h1>
      return blok.niveau === 2 ? <h2 id={id}>{blok.tekst}</h2> : <h3>{blok.tekst}</h3>
    case 'alinea':
      return <p>{blok.tekst}</p>
    case 'lijst':
      return (
        <ul>
          {blok.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'gegevens':
      return (
        <dl>
          {blok.regels.map(({ naam, waarde }) => (
            <>
              <dt>{naam}</dt>
              <dd>{waarde}</dd>
            </>
          ))}
        </dl>
      )
  }
}
