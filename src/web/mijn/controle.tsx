import { createHash } from 'node:crypto'
import type { Bewijsmap, Bewijsstuk } from '../../handelingen/bewijs.ts'
import { htmlPagina } from '../html.ts'
import { assetTekst } from '../ui/assets.ts'

const script = assetTekst('controle.js')
const opmaak = assetTekst('controle.css')

function bron(tekst: string): string {
  return `'sha256-${createHash('sha256').update(tekst).digest('base64')}'`
}

/** Only this script and this style, and no line to the outside: the page says that itself. */
const beleid = [
  "default-src 'none'",
  `script-src ${bron(script)}`,
  `style-src ${bron(opmaak)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The contents as text that cannot end the element it stands in. */
function inhoud({ besluit, daarna }: Bewijsmap): string {
  const stukken = [besluit, ...daarna]
  const sleutels = [...new Set(stukken.map((stuk) => stuk.vkey))]
  const getuigen = [...new Set(stukken.flatMap((stuk) => stuk.getuige ?? []))]
  const los = ({ bytes, bewijs }: Bewijsstuk) => ({
    bytes: Buffer.from(bytes).toString('base64'),
    bewijs,
  })
  return JSON.stringify({
    besluit: los(besluit),
    daarna: daarna.map(los),
    sleutels: [...sleutels, ...getuigen],
  }).replaceAll('<', '\\u003c')
}

/**
 * The page that a resident keeps: decision, receipts and keys inside, checked by the browser itself without a network.
 * The one page with its script and style in the text, because it has to work as a single file.
 */
export function controlePagina(map: Bewijsmap): string {
  return htmlPagina(
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={beleid} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Controle van besluit ${map.nummer}`}</title>
        <style dangerouslySetInnerHTML={{ __html: opmaak }} />
      </head>
      <body>
        <main>
          <h1>{`Controle van besluit ${map.nummer}`}</h1>
          <p>
            Deze pagina rekent zelf na of het bewijs klopt. Zij werkt zonder internet. Er gaat niets
            naar buiten.
          </p>
          <output id="uitslag" class="uitslag">
            Nog niet gecontroleerd. Voor de controle is JavaScript nodig.
          </output>
          <section>
            <h2>Wat is er nagerekend?</h2>
            <ol id="stappen" class="regels"></ol>
          </section>
          <section>
            <h2>Wat staat erin?</h2>
            <div id="besluit"></div>
          </section>
          {map.daarna.length > 0 && (
            <section>
              <h2>Wat gebeurde er na het besluit?</h2>
              <p>Een hogere plaats betekent: later.</p>
              <ul id="daarna" class="regels"></ul>
            </section>
          )}
          <Grenzen />
          <section>
            <h2>Met welke sleutel is gecontroleerd?</h2>
            <pre>
              <code id="sleutel"></code>
            </pre>
            <p>
              Deze sleutel zit in dit bestand. Wie het bestand maakte, koos dus ook de sleutel.
              Vergelijk hem daarom met de sleutel op de website van de gemeente, of met die in de
              brief. Is hij anders? Vertrouw deze controle dan niet.
            </p>
          </section>
          <section id="kiezen">
            <h2>Controleer andere bestanden</h2>
            <p id="keuze-uitleg">
              Kies een json-bestand en het tlog-proof-bestand dat erbij hoort. Kies er een
              vkey-bestand bij om een andere sleutel te gebruiken. Kies ze in één keer.
            </p>
            <label>
              Bestanden
              <input type="file" id="bestanden" multiple aria-describedby="keuze-uitleg" />
            </label>
            <output id="keuze-uitslag"></output>
          </section>
        </main>
        <script
          type="application/json"
          id="inhoud"
          dangerouslySetInnerHTML={{ __html: inhoud(map) }}
        />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>,
  )
}

const Grenzen = () => (
  <section>
    <h2>Wat bewijst dit niet?</h2>
    <ul>
      <li>Het bewijst niet dat het besluit goed is, of dat waar is wat erin staat.</li>
      <li>Het bewijst niet dat er verder niets is gebeurd of opgeschreven.</li>
      <li>
        Zonder getuige bewijst het niet dat ieder ander hetzelfde logboek ziet. Bewaar het bewijs
        dus goed.
      </li>
    </ul>
  </section>
)
