import type { Inhoud } from './soorten.ts'
import { Link } from './tekst.tsx'
import { Weergave } from './weergave.ts'

export type Gegevensregel = {
  naam: string
  waarde: Inhoud
  /** Adres waar dit te veranderen is. Op papier valt de link weg. */
  wijzigHref?: string | undefined
  /** Ander woord dan "Wijzig", bijvoorbeeld "Klopt dit niet?". */
  wijzigTekst?: string | undefined
}

/** Namen met waarden onder elkaar, zoals op een controlepagina. Een schermlezer hoort "Wijzig doel". */
export const Gegevenslijst = ({ regels }: { regels: readonly Gegevensregel[] }) => (
  <Weergave.Consumer>
    {(weergave) => (
      <dl class="utrecht-data-list dw-gegevens">
        {regels.map((regel) => (
          <div class="utrecht-data-list__item dw-gegevens__regel">
            <dt class="utrecht-data-list__item-key dw-gegevens__naam">{regel.naam}</dt>
            <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd dw-gegevens__waarde">
              {regel.waarde}
            </dd>
            {regel.wijzigHref && weergave === 'scherm' && (
              <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd dw-gegevens__actie">
                <Link href={regel.wijzigHref} context={regel.naam.toLowerCase()} los>
                  {regel.wijzigTekst ?? 'Wijzig'}
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    )}
  </Weergave.Consumer>
)
