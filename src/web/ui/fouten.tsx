import type { Fout } from './soorten.ts'

export type FoutenProps = {
  fouten: readonly Fout[]
  titel?: string | undefined
}

const aantallen = ['', 'één ding', 'twee dingen', 'drie dingen', 'vier dingen', 'vijf dingen']

/**
 * De samenvatting van fouten bovenaan de pagina, met een link naar elk veld.
 * Het script zet de focus hierop; zonder script leest een schermlezer `role="alert"` voor.
 * Zonder fouten wordt er niets getekend.
 */
export const Fouten = ({ fouten, titel }: FoutenProps) =>
  fouten.length === 0 ? null : (
    <div class="dw-fouten" role="alert" tabindex={-1} data-fouten aria-labelledby="fouten-titel">
      <h2 class="dw-kop utrecht-heading-3" id="fouten-titel">
        {titel ?? `Pas nog ${aantallen[fouten.length] ?? `${fouten.length} dingen`} aan`}
      </h2>
      <ul class="dw-fouten__lijst">
        {fouten.map((fout) => (
          <li>
            <a class="utrecht-link utrecht-link--html-a" href={fout.href ?? `#${fout.veld}`}>
              {fout.tekst}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
