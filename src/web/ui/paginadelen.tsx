import { CsrfVeld } from './formulier.tsx'
import type { Keuze } from './soorten.ts'
import { Telefoon, Verborgen } from './tekst.tsx'

export type NavItem = {
  tekst: string
  href: string
  actief?: boolean | undefined
}

/** De pet waarin iemand nu werkt, en de andere petten die hij heeft. */
export type Petbalk = {
  huidig: string
  /** Petten om uit te kiezen; bij één pet staat er alleen tekst. */
  keuzes: readonly Keuze[]
  /** Adres dat de wissel verwerkt; ontvangt `pet`, `terug` en `csrf`. */
  actie: string
  csrf: string
  /** Pad om na de wissel naar terug te gaan. */
  terug?: string | undefined
}

export type KoptekstProps = {
  product?: string | undefined
  /** De regel onder de naam, voluit: "Gemeente Voorbeeldstad". */
  gemeente: string
  /** Waar de naam linksboven naartoe gaat. */
  startHref?: string | undefined
  pet?: Petbalk | undefined
  gebruiker?: { naam: string; uitloggenActie: string; csrf: string } | undefined
}

export const Koptekst = (props: KoptekstProps) => (
  <header class="dw-koptekst">
    <div class="dw-koptekst__binnen">
      <a class="dw-merk" href={props.startHref ?? '/'}>
        <span class="dw-merk__naam">{props.product ?? 'Deelwijzer'}</span>
        <span class="dw-merk__gemeente">{props.gemeente}</span>
      </a>
      {(props.pet ?? props.gebruiker) && (
        <div class="dw-koptekst__wie">
          {props.pet && <Pet pet={props.pet} />}
          {props.gebruiker && <Gebruiker gebruiker={props.gebruiker} />}
        </div>
      )}
    </div>
  </header>
)

const Pet = ({ pet }: { pet: Petbalk }) =>
  pet.keuzes.length < 2 ? (
    <p class="dw-pet">
      U werkt nu als <strong>{pet.keuzes[0]?.tekst ?? pet.huidig}</strong>
    </p>
  ) : (
    <form class="dw-pet" method="post" action={pet.actie}>
      <CsrfVeld csrf={pet.csrf} />
      {pet.terug !== undefined && <input type="hidden" name="terug" value={pet.terug} />}
      <label class="dw-pet__label" htmlFor="pet-wissel">
        U werkt nu als
      </label>
      <select class="dw-pet__keuze" id="pet-wissel" name="pet">
        {pet.keuzes.map((keuze) => (
          <option value={keuze.waarde} selected={keuze.waarde === pet.huidig}>
            {keuze.tekst}
          </option>
        ))}
      </select>
      <button class="dw-pet__knop" type="submit">
        Wissel
        <Verborgen> van pet</Verborgen>
      </button>
    </form>
  )

const Gebruiker = ({ gebruiker }: { gebruiker: NonNullable<KoptekstProps['gebruiker']> }) => (
  <form class="dw-gebruiker" method="post" action={gebruiker.uitloggenActie}>
    <CsrfVeld csrf={gebruiker.csrf} />
    <span class="dw-gebruiker__naam">{gebruiker.naam}</span>
    <button class="dw-gebruiker__uit" type="submit">
      Uitloggen
    </button>
  </form>
)

/** Weg van hier: uitloggen en een gewone website openen. Zonder script is het een link. */
export type SnelWegProps = {
  href: string
  /** De gewone website zelf, die het script meteen opent. */
  naar: string
}

/** Altijd in beeld, ook op een telefoon. Drie keer Esc doet hetzelfde, als er een script is. */
export const SnelWeg = ({ href, naar }: SnelWegProps) => (
  <aside class="dw-snelweg" aria-label="Snel weg van deze pagina">
    <a class="dw-snelweg__knop" href={href} data-snelweg={naar} rel="noreferrer nofollow">
      Snel weg
    </a>
  </aside>
)

/** Hoe lang iemand nog ingelogd is, en de vraag om dat te blijven. Het script opent dit op tijd. */
export type SessieklokProps = {
  /** Seconden vanaf nu. */
  over: number
  /** Zoveel seconden vooraf komt de vraag. */
  vooraf: number
  /** Vraagt hoe lang nog (GET) en verlengt (POST). */
  klokHref: string
  /** Ontvangt wat getypt is, vlak voor het einde. */
  bewaarHref: string
  uitgelogdHref: string
  csrf: string
  /** Een open venster houdt de rest van de pagina tegen; ook daaruit moet iemand meteen weg kunnen. */
  snelWeg: SnelWegProps
  teksten: { kop: string; uitleg: string; langst: string; blijf: string }
}

export const Sessieklok = (props: SessieklokProps) => (
  <dialog
    class="dw-sessieklok"
    aria-labelledby="sessieklok-kop"
    data-sessieklok={String(props.over)}
    data-vooraf={String(props.vooraf)}
    data-klok={props.klokHref}
    data-bewaar={props.bewaarHref}
    data-uitgelogd={props.uitgelogdHref}
    data-csrf={props.csrf}
  >
    <p class="dw-sessieklok__kop" id="sessieklok-kop">
      {props.teksten.kop}
    </p>
    <p>{props.teksten.uitleg}</p>
    <p data-langst hidden>
      {props.teksten.langst}
    </p>
    <p>
      <button class="utrecht-button utrecht-button--primary-action" type="button" data-blijf>
        {props.teksten.blijf}
      </button>
    </p>
    <p>
      <a
        class="dw-snelweg__knop"
        href={props.snelWeg.href}
        data-snelweg={props.snelWeg.naar}
        rel="noreferrer nofollow"
      >
        Snel weg
      </a>
    </p>
  </dialog>
)

export const Navigatie = ({ items }: { items: readonly NavItem[] }) => (
  <nav class="dw-nav" aria-label="Hoofdmenu">
    <ul class="dw-nav__lijst">
      {items.map((item) => (
        <li>
          <a class="dw-nav__link" href={item.href} aria-current={item.actief ? 'page' : undefined}>
            {item.tekst}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export const Voettekst = (props: {
  /** Wat voor iedereen openstaat. */
  openbaar?: readonly NavItem[] | undefined
  toegankelijkheidHref?: string | undefined
  /** Adres van de werkinstructie bij de pet die op is. */
  instructieHref?: string | undefined
  /** Adres waar een medewerker vertelt wie hij privé kent. */
  kringHref?: string | undefined
  /** Adres waar een medewerker een termijn uitrekent. */
  termijnenHref?: string | undefined
  printHref?: string | undefined
  /** Hulp en contact, op elke pagina op dezelfde plek (WCAG 3.2.6). */
  hulp?: { href: string; tekst: string } | undefined
  /** Vaste zinnen over veilig gebruik, voor inwoners. */
  veilig?: readonly string[] | undefined
}) => (
  <footer class="dw-voet">
    <div class="dw-voet__binnen">
      <p class="dw-voet__hulp">
        <strong>Direct gevaar?</strong> Bel <Telefoon nummer="112" />.{' '}
        <strong>Zorgen over geweld thuis?</strong> Bel Veilig Thuis:{' '}
        <Telefoon nummer="08002000" tekst="0800-2000" />, dag en nacht.
      </p>
      {props.veilig && (
        <div class="dw-voet__veilig">
          {props.veilig.map((zin) => (
            <p>{zin}</p>
          ))}
        </div>
      )}
      <ul class="dw-voet__links">
        {props.hulp && (
          <li>
            <a class="dw-voet__link" href={props.hulp.href}>
              {props.hulp.tekst}
            </a>
          </li>
        )}
        {props.instructieHref && (
          <li>
            <a class="dw-voet__link" href={props.instructieHref}>
              Werkinstructie bij uw pet
            </a>
          </li>
        )}
        {props.kringHref && (
          <li>
            <a class="dw-voet__link" href={props.kringHref}>
              Wie kent u privé?
            </a>
          </li>
        )}
        {props.termijnenHref && (
          <li>
            <a class="dw-voet__link" href={props.termijnenHref}>
              Termijnen uitrekenen
            </a>
          </li>
        )}
        {props.printHref && (
          <li>
            <a class="dw-voet__link" href={props.printHref}>
              Afdrukken
            </a>
          </li>
        )}
        {props.openbaar?.map(({ href, tekst }) => (
          <li>
            <a class="dw-voet__link" href={href}>
              {tekst}
            </a>
          </li>
        ))}
        <li>
          <a class="dw-voet__link" href={props.toegankelijkheidHref ?? '/toegankelijkheid'}>
            Toegankelijkheid
          </a>
        </li>
      </ul>
    </div>
  </footer>
)
