import type { Inhoud } from './soorten.ts'

export type Gebeurtenis = {
  /** Moment in woorden, bijvoorbeeld "18 november 2026, 10:12 uur". */
  moment: string
  /** Hetzelfde moment voor machines: `2026-11-18T10:12`. */
  datumtijd?: string | undefined
  titel: string
  children?: Inhoud
}

/** Wat er na elkaar gebeurde, als genummerde lijst voor schermlezers en als lijn voor het oog. */
export const Tijdlijn = ({ gebeurtenissen }: { gebeurtenissen: readonly Gebeurtenis[] }) => (
  <ol class="dw-tijdlijn">
    {gebeurtenissen.map((gebeurtenis) => (
      <li class="dw-tijdlijn__punt">
        <p class="dw-tijdlijn__moment">
          {gebeurtenis.datumtijd ? (
            <time datetime={gebeurtenis.datumtijd}>{gebeurtenis.moment}</time>
          ) : (
            gebeurtenis.moment
          )}
        </p>
        <p class="dw-tijdlijn__titel">{gebeurtenis.titel}</p>
        {gebeurtenis.children}
      </li>
    ))}
  </ol>
)
