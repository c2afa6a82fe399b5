import type { Inhoud } from './soorten.ts'
import { Weergave } from './weergave.ts'

/** Het verborgen veld dat bewijst dat het formulier van onze eigen pagina komt. */
export const CsrfVeld = ({ csrf }: { csrf: string }) => (
  <input type="hidden" name="csrf" value={csrf} />
)

export type FormulierProps = {
  actie: string
  /** Token voor het verborgen veld `csrf`; verplicht zodra het formulier iets verandert. */
  csrf?: string | undefined
  methode?: 'post' | 'get' | undefined
  /**
   * Adres dat een concept bewaart. Het script stuurt er de velden heen, 0,8 seconde na het typen en bij
   * het verlaten van een veld, met kop `X-Concept: 1`. Antwoord: 200 met `{"tijd":"14:02"}` (en als er
   * een verborgen veld `versie` is ook `"versie":"7"`), of 409 als een ander tabblad het wijzigde.
   */
  autosave?: string | undefined
  /**
   * Adres dat het antwoord opnieuw berekent. Het script stuurt er de velden heen met kop `X-Antwoord: 1`
   * en vervangt het element met id `antwoord` door de HTML die terugkomt.
   */
  live?: string | undefined
  /** Extra verborgen velden. De server mag er nooit op vertrouwen. */
  verborgen?: Readonly<Record<string, string>> | undefined
  children: Inhoud
}

/**
 * Een formulier dat zonder script werkt. Op papier blijven alleen de velden over. De browser controleert zelf niets (`novalidate`): onze eigen
 * foutmeldingen zeggen wat er moet gebeuren. Het script houdt een tweede klik op verzenden tegen.
 */
export const Formulier = (props: FormulierProps) => (
  <Weergave.Consumer>
    {(weergave) =>
      weergave === 'print' ? (
        <div class="dw-formulier">{props.children}</div>
      ) : (
        <form
          class="dw-formulier"
          action={props.actie}
          method={props.methode ?? 'post'}
          novalidate
          data-autosave={props.autosave}
          data-live={props.live}
          data-eenmalig={props.methode === 'get' ? undefined : ''}
        >
          {props.csrf !== undefined && <CsrfVeld csrf={props.csrf} />}
          {Object.entries(props.verborgen ?? {}).map(([naam, waarde]) => (
            <input type="hidden" name={naam} value={waarde} />
          ))}
          {props.children}
        </form>
      )
    }
  </Weergave.Consumer>
)

/**
 * De regel die zegt of het concept bewaard is. Staat in het formulier, vlak boven de knoppen.
 * De server vult `tekst` bij het openen van een eerder concept, het script daarna.
 */
export const ConceptStatus = ({ tekst }: { tekst?: string | undefined }) => (
  <output class="dw-conceptstatus" data-concept-status>
    {tekst}
  </output>
)
