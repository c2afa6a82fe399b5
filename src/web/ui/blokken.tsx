import { Kop } from './kop.tsx'
import { klassen } from './klassen.ts'
import { Pictogram } from './pictogram.tsx'
import type { Inhoud, Verwijzing } from './soorten.ts'
import { Link } from './tekst.tsx'
import { Weergave } from './weergave.ts'

export type UitlegProps = {
  titel: string
  open?: boolean | undefined
  /** Vaste naam waaronder het script onthoudt of dit deel open stond als het antwoord ververst. */
  id?: string | undefined
  children: Inhoud
}

/** Een deel dat open en dicht kan. Op papier altijd open. */
export const Uitleg = ({ titel, open, id, children }: UitlegProps) => (
  <Weergave.Consumer>
    {(weergave) => (
      <details class="dw-uitleg" id={id} open={open || weergave === 'print'}>
        <summary class="dw-uitleg__titel">{titel}</summary>
        <div class="dw-uitleg__inhoud">{children}</div>
      </details>
    )}
  </Weergave.Consumer>
)

export type KaartProps = {
  titel: string
  /** De hele kaart is dan één link. */
  href?: string | undefined
  niveau?: 2 | 3 | 4 | undefined
  children?: Inhoud
}

/** Een omlijnd blok: een taak, een dossier, een keuze op een startpagina. */
export const Kaart = ({ titel, href, niveau = 3, children }: KaartProps) => (
  <div class={klassen('dw-kaart', Boolean(href) && 'dw-kaart--link')}>
    <Kop niveau={niveau} lijktOp={4}>
      {href ? (
        <a class="utrecht-link utrecht-link--html-a dw-kaart__link" href={href}>
          {titel}
        </a>
      ) : (
        titel
      )}
    </Kop>
    {children && <div class="dw-kaart__inhoud">{children}</div>}
  </div>
)

/** Kaarten naast elkaar, zoveel als er passen. */
export const Kaarten = ({ children }: { children: Inhoud }) => (
  <div class="dw-kaarten">{children}</div>
)

/** Er is niets te tonen, en dit kunt u doen. */
export const Leeg = (props: {
  titel: string
  children?: Inhoud
  actie?: Verwijzing | undefined
}) => (
  <div class="dw-leeg">
    <Pictogram naam="leeg" />
    <div class="dw-leeg__tekst">
      <p class="dw-leeg__titel">{props.titel}</p>
      {props.children && <p>{props.children}</p>}
      {props.actie && (
        <Link href={props.actie.href} los>
          {props.actie.tekst}
        </Link>
      )}
    </div>
  </div>
)

/**
 * Hier is iets wat deze gebruiker niet mag zien. Zegt dát, nooit wat of van wie.
 * Alleen gebruiken als het bestaan zelf al bekend mag zijn; anders hoort er niets te staan.
 */
export const Afgeschermd = ({
  waarom,
  actie,
}: {
  waarom?: string
  actie?: Verwijzing | undefined
}) => (
  <div class="dw-afgeschermd">
    <Pictogram naam="slot" />
    <div class="dw-leeg__tekst">
      <p class="dw-leeg__titel">Hier is iets wat u niet mag zien.</p>
      <p>{waarom ?? 'Het hoort bij een andere rol of taak dan die van u.'}</p>
      {actie && (
        <Link href={actie.href} los>
          {actie.tekst}
        </Link>
      )}
    </div>
  </div>
)

export type IdentiteitsbalkProps = {
  /** Over wie dit gaat. Staat op de pagina, nooit in de titel of het adres. */
  naam: string
  /** Korte feiten: leeftijd, dossiernummer, gezag. */
  feiten: readonly { naam: string; waarde: string }[]
  letOp?: string | undefined
}

/** Over wie dit dossier gaat, boven elke pagina van het dossier. */
export const Identiteitsbalk = ({ naam, feiten, letOp }: IdentiteitsbalkProps) => (
  <section class="dw-identiteit" aria-label="Over wie dit gaat">
    <p class="dw-identiteit__naam">{naam}</p>
    <dl class="dw-identiteit__feiten">
      {feiten.map((feit) => (
        <div>
          <dt>{feit.naam}</dt>
          <dd>{feit.waarde}</dd>
        </div>
      ))}
    </dl>
    {letOp && (
      <p class="dw-identiteit__letop">
        <strong>Let op:</strong> {letOp}
      </p>
    )}
  </section>
)
