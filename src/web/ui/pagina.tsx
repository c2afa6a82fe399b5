import { asset } from './assets.ts'
import {
  Koptekst,
  Navigatie,
  Sessieklok,
  SnelWeg,
  Voettekst,
  type KoptekstProps,
  type NavItem,
  type SessieklokProps,
  type SnelWegProps,
} from './paginadelen.tsx'
import { klassen } from './klassen.ts'
import type { Inhoud } from './soorten.ts'
import { Weergave } from './weergave.ts'

export type PaginaProps = KoptekstProps & {
  /** Titel van het tabblad, zonder namen van personen: die blijft staan in de geschiedenis van de browser. */
  titel: string
  navigatie?: readonly NavItem[] | undefined
  /** Zet "Fout: " voor de titel, zodat een schermlezer het meteen zegt. */
  fout?: boolean | undefined
  /** Stappen of een inhoudsopgave naast de pagina; op een telefoon erboven. */
  zijkolom?: Inhoud
  /** Volle breedte, voor tabellen en kaarten. Anders een leesbare kolom. */
  breed?: boolean | undefined
  /** Afdrukweergave: alles open, geen navigatie, geen knoppen. */
  print?: boolean | undefined
  /** Adres van dezelfde pagina om af te drukken, meestal `?print=1`. */
  printHref?: string | undefined
  /** Adres van de toegankelijkheidsverklaring. */
  toegankelijkheidHref?: string | undefined
  /** Adres van de werkinstructie bij de pet die op is. */
  instructieHref?: string | undefined
  /** Adres waar een medewerker vertelt wie hij privé kent. */
  kringHref?: string | undefined
  termijnenHref?: string | undefined
  /** Na zoveel seconden vraagt de browser de pagina opnieuw op; voor lang werk zonder script. */
  ververs?: number | undefined
  /** Geen voettekst met links: voor een scherm waar maar één ding op mag staan. */
  zonderVoet?: boolean | undefined
  /** Hulp en contact, altijd op dezelfde plek onderaan. */
  hulp?: { href: string; tekst: string } | undefined
  /** Vaste zinnen over veilig gebruik. */
  veilig?: readonly string[] | undefined
  /** De knop om meteen weg te gaan, voor wie niet gezien wil worden. */
  snelWeg?: SnelWegProps | undefined
  /** Voor wie een korte sessie heeft: de vraag om ingelogd te blijven. */
  sessieklok?: SessieklokProps | undefined
  /** Adressen die voor iedereen openstaan, in de voettekst. */
  openbaar?: readonly NavItem[] | undefined
  /** Boven de tekst: voorlezen en andere talen. Niet op papier. */
  boven?: Inhoud
  children: Inhoud
}

/** De hele pagina, van `<html>` tot voettekst. Geef het resultaat aan `htmlPagina` in `../html.ts`. */
export const Pagina = (props: PaginaProps) => (
  <Weergave.Provider value={props.print ? 'print' : 'scherm'}>
    <html lang="nl">
      <Hoofd {...props} />
      <body
        class={klassen(
          'utrecht-document',
          'utrecht-body',
          'dw-body',
          props.print && 'dw-body--print',
        )}
      >
        {!props.print && (
          <>
            <a
              class="utrecht-skip-link utrecht-skip-link--visible-on-focus dw-naar-inhoud"
              href="#inhoud"
            >
              Naar de inhoud
            </a>
            {props.snelWeg && <SnelWeg {...props.snelWeg} />}
            <Koptekst {...props} />
            {props.navigatie && <Navigatie items={props.navigatie} />}
          </>
        )}
        <div
          class={klassen(
            'dw-vlak',
            Boolean(props.zijkolom) && !props.print && 'dw-vlak--zij',
            props.breed && 'dw-vlak--breed',
          )}
        >
          {props.zijkolom && !props.print && <div class="dw-zij">{props.zijkolom}</div>}
          <main class="dw-inhoud" id="inhoud" tabindex={-1}>
            {!props.print && props.boven}
            {props.children}
          </main>
        </div>
        {!props.print && !props.zonderVoet && (
          <Voettekst
            openbaar={props.openbaar}
            toegankelijkheidHref={props.toegankelijkheidHref}
            instructieHref={props.instructieHref}
            kringHref={props.kringHref}
            termijnenHref={props.termijnenHref}
            printHref={props.printHref}
            hulp={props.hulp}
            veilig={props.veilig}
          />
        )}
        {!props.print && props.sessieklok && <Sessieklok {...props.sessieklok} />}
      </body>
    </html>
  </Weergave.Provider>
)

const Hoofd = ({ titel, product = 'Deelwijzer', fout, ververs, print }: PaginaProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${fout ? 'Fout: ' : ''}${titel} - ${product}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <meta name="robots" content="noindex" />
    {ververs !== undefined && <meta http-equiv="refresh" content={String(ververs)} />}
    <link rel="icon" href={asset('icoon.svg')} type="image/svg+xml" />
    <link
      rel="preload"
      href={asset('noto-sans-400.woff2')}
      as="font"
      type="font/woff2"
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href={asset('style.css')} />
    {!print && <script src={asset('app.js')} defer />}
  </head>
)
